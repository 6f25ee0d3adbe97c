import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LARGEST, readPage, splitChangelog } from '../../../src/read/page/index.ts';
import type { Page } from '../../../src/read/page/index.ts';

const FOLDER = new URL('../../fixtures/pages/', import.meta.url);
const own = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.html'))
  .map((file) => readFileSync(new URL(file, FOLDER), 'latin1'));

const read = (html: string | Uint8Array): Page =>
  readPage(html, { contentType: 'text/html', url: 'https://board.example/viewtopic.php?t=7' });

/** What holds for every page, whatever it was made of. */
function expectSound(page: Page): void {
  for (const { start, text } of page.links) expect(page.text.slice(start, start + text.length)).toBe(text);
  for (const { start, text } of page.posts) expect(page.text.slice(start, start + text.length)).toBe(text);
  for (const { start, text } of page.headings) expect(page.text.slice(start, start + text.length)).toBe(text);
  for (const { start, text } of splitChangelog(page))
    expect(page.text.slice(start, start + text.length)).toBe(text);
  for (const { url } of page.links) expect(url).toMatch(/^https?:\/\//);
}

describe('a page that means harm', () => {
  it('says so when it is empty', () => {
    for (const html of [
      '',
      ' ',
      '<html></html>',
      '<!doctype html><body><script>document.write("x")</script></body>',
      '\u0000',
    ]) {
      const page = read(html);
      expect(page.text).toBe('');
      expect(page.problems.map(({ code }) => code)).toEqual(['page-empty']);
    }
  });

  it('gives its description, marked as partial, when a script would have to write the text', () => {
    const page = read(
      '<head><meta name="description" content="A tool that builds what you ask it to build."></head><body></body>',
    );
    expect(page.text).toBe('A tool that builds what you ask it to build.');
    expect(page.partial).toBe(true);
    expect(page.problems.map(({ code }) => code)).toEqual(['page-empty']);
  });

  it('is cut when it is too large, and says so', () => {
    const head = '<html><body><article><p>A first paragraph that is long enough to be read as one.</p>';
    const page = read(new TextEncoder().encode(head + '<p>x</p>'.repeat(LARGEST / 8 + 1000)));
    expect(page.problems.map(({ code }) => code)).toContain('page-too-large');
    expect(page.text).toContain('A first paragraph');
  });

  it('has no markup, script or style in its text', () => {
    const page = read(
      '<body><p>One line of words, <b onclick="steal()">bold</b> ones among them, and long enough.</p><script>steal()</script><style>p{}</style><p><img src=x onerror="steal()">Another line of words that is long enough to stay here.</p><svg><text>drawn</text></svg></body>',
    );
    expect(page.text).toBe(
      'One line of words, bold ones among them, and long enough.\nAnother line of words that is long enough to stay here.',
    );
  });

  it('leads nowhere but to http and https', () => {
    const page = read(
      '<p>A paragraph with <a href="javascript:steal()">one</a>, <a href="data:text/html,x">two</a>, <a href="file:///etc/passwd">three</a> and <a href="/four">four</a> links.</p>',
    );
    expect(page.links.map(({ url }) => url)).toEqual(['https://board.example/four']);
  });

  const part = 100_000;
  it.each([
    ['deep nesting', '<div>'.repeat(part) + 'words'],
    ['deep inline nesting', '<b>'.repeat(part) + 'words'],
    ['crossed tags', '<b><p></b></p><table><i></table>'.repeat(part / 10)],
    ['stray end tags', '</div></p></b></table>'.repeat(part / 10)],
    ['unclosed lists', '<ul><li>'.repeat(part)],
    ['unclosed drawings', '<svg>'.repeat(part) + '</svg>'],
    ['unclosed comments', '<!--'.repeat(part)],
    ['unclosed scripts', '<script>'.repeat(part)],
    ['unclosed attributes', '<a href="'.repeat(part)],
    ['unclosed attributes of both kinds', `<a href="x' title='`.repeat(part)],
    ['many attributes', `<p ${'a=1 '.repeat(part)}>words</p>`],
    ['references', '&amp;&lt;&#65;&notit;&'.repeat(part / 5)],
    ['less-than signs', '<'.repeat(part * 5)],
    ['nested links', '<a href=x>'.repeat(part)],
    ['broken data', `<script type="application/ld+json">${'{"a":['.repeat(part)}</script>`],
    ['many names', `<p class="${'post-body '.repeat(part)}">words</p>`],
    ['many dates', `<h1>t</h1>${'<span class=date>1 January 2026</span>'.repeat(part / 20)}`],
    [
      'many posts',
      '<div class="post"><a href="/u/x">x</a><p>Words that are long enough for a post here.</p></div>'.repeat(
        part / 50,
      ),
    ],
    [
      'nested posts',
      '<div class="comment"><a href="/u/x">x</a><p>Words that are long enough for a post here.</p>'.repeat(
        part / 50,
      ),
    ],
    ['long words', `<p>${'2026-01-01 '.repeat(part / 10)}${'a'.repeat(part)}</p>`],
    ['a title of blanks', `<title>${' | '.repeat(part)}</title>`],
    ['near-versions', `<h2>${'1.1.'.repeat(part)}</h2>`.repeat(2)],
  ])('%s comes to an end', (_name, html) => {
    // What takes more than linear work on so much does not come to an end within the time of a test.
    expectSound(read(html));
  });

  it('never throws, and its offsets hold, whatever is cut out of a page, doubled or put in', () => {
    const piece = fc.constantFrom(
      '<div>',
      '</div>',
      '<p>',
      '</article>',
      '<',
      '>',
      '"',
      '&',
      '&#0;',
      '\u0000',
      '<!--',
      '-->',
      '<svg>',
      '<table>',
      '<a href=',
      '\ud800',
      '</script>',
      '<pre>',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...own),
        fc.array(fc.tuple(fc.nat(), fc.nat(400), piece), { maxLength: 8 }),
        (html, edits) => {
          let text = html;
          for (const [at, length, put] of edits) {
            const from = at % (text.length + 1);
            text = text.slice(0, from) + put + text.slice(from + length);
          }
          expectSound(read(text));
          expectSound(read(Buffer.from(text, 'latin1')));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never throws on bytes that are no page', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        expectSound(read(bytes));
      }),
    );
  });
});
