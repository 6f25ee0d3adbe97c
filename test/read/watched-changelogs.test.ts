import { describe, expect, it } from 'vitest';
import type { Capture } from '../../src/model/capture.ts';
import type { Document } from '../../src/model/document.ts';
import { loadSelectors, readStage } from '../../src/read/index.ts';
import { bytesOf, capture, context } from './context.ts';

const read = (fields: Partial<Capture>, body: string): readonly Document[] =>
  readStage.run({ capture: capture(fields), body: bytesOf(body) }, context).items;

describe('a changelog that is watched becomes one document for each version', () => {
  const notes =
    '# Changelog\n\n## 3.2.1 (2026-04-02)\n\n- Reads the settings once, see [the issue](https://forge.example/quill/quillfox/issues/7).\n\n## 3.2.0\n\n- Reads the settings **twice** before start\n';
  const page =
    '<html lang="en"><title>Quillfox changelog</title><main><h1>Changelog</h1><h2>3.2.1 (2026-04-02)</h2><ul><li>Reads the settings once, as it should have from the beginning.</li></ul><h2>3.2.0</h2><ul><li>Reads the settings twice before it starts, on purpose.</li></ul></main></html>';
  const watched = {
    kind: 'page' as const,
    url: 'https://forge.example/quill/quillfox/CHANGELOG.md',
    hint: { shape: 'changelog', source: 'quill-releases', publisher: 'quill-works' },
  };

  it.each([
    ['a Markdown file', { ...watched, headers: { 'content-type': 'text/plain; charset=utf-8' } }, notes],
    ['a page', { ...watched, headers: { 'content-type': 'text/html' } }, page],
  ] as const)('from %s', (_, fields, body) => {
    const documents = read(fields, body);
    expect(documents).toMatchObject([
      { form: 'changelog', version: '3.2.1', publishedAt: '2026-04-02', tool: 'quillfox', lang: 'en' },
      { form: 'changelog', version: '3.2.0', publishedAt: null, publisher: 'quill-works' },
    ]);
    expect(new Set(documents.map((one) => one.key)).size).toBe(2);
    for (const one of documents)
      for (const link of one.links)
        expect(one.text.slice(link.start, link.start + link.text.length)).toBe(link.text);
  });

  it('tells no version of a section that is not out, or of several', () => {
    const body = notes.replace('3.2.1 (2026-04-02)', '3.2.1 - TBD').replace('## 3.2.0', '## 3.2.0 / 3.1.9');
    const documents = read({ ...watched, headers: { 'content-type': 'text/plain' } }, body);
    expect(documents.map(({ version }) => version)).toEqual([null, null]);
  });

  describe('of which its source chooses the part by a selector', () => {
    const beside = page
      .replace(
        '<main>',
        '<main><section><h2>9.9.9</h2><p>Notes on the paid edition, which is another thing.</p></section><div class="notes">',
      )
      .replace('</main>', '</div></main>');
    const readBy = async (selector: string): Promise<ReturnType<typeof readStage.run>> => {
      const sources = context.sources.map((one) =>
        one.slug === 'quill-releases' ? { ...one, kind: 'changelog', options: { selector } } : one,
      );
      await loadSelectors({ ...context, sources });
      return readStage.run(
        { capture: capture({ ...watched, headers: { 'content-type': 'text/html' } }), body: bytesOf(beside) },
        { ...context, sources },
      );
    };

    it.each([
      ['an element', 'div.notes'],
      ['elements within one another', 'div.notes, div.notes li, div.notes h2'],
    ])('%s', async (_, selector) => {
      const { items, problems } = await readBy(selector);
      expect(items).toMatchObject([
        { version: '3.2.1', title: 'Quillfox changelog: 3.2.1', publishedAt: '2026-04-02' },
        { version: '3.2.0', text: 'Reads the settings twice before it starts, on purpose.' },
      ]);
      expect(problems).toEqual([]);
    });

    it.each([
      ['nothing', 'div.gone', 'selector-empty'],
      ['what is no selector', 'div[', 'selector-malformed'],
    ])('%s: the whole page is read, and it is said', async (_, selector, code) => {
      const { items, problems } = await readBy(selector);
      expect(items.map(({ version }) => version)).toEqual(['9.9.9', '3.2.1', '3.2.0']);
      expect(problems).toMatchObject([{ code, subject: selector }]);
    });
  });

  it('and stays one when a person shows it', () => {
    expect(
      read({ kind: 'page', url: watched.url, headers: { 'content-type': 'text/html' } }, page).length,
    ).toBe(1);
  });
});
