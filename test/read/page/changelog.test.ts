import { describe, expect, it } from 'vitest';
import { splitChangelog } from '../../../src/read/page/index.ts';
import { readPage } from '../../../src/read/page/index.ts';
import { versionOf } from '../../../src/read/page/changelog.ts';

describe('a heading of a changelog', () => {
  it.each([
    ['4.2.1', '4.2.1'],
    ['v4.2.1', '4.2.1'],
    ['[4.2.1] - 2026-07-09', '4.2.1'],
    ['Version 1.84', '1.84'],
    ['1.84 (July 2026)', '1.84'],
    ['kestrel 4.2.1-rc.2', '4.2.1-rc.2'],
    ['kestrel@4.2.1', '4.2.1'],
    ['July 9, 2026 — v4.2.1', '4.2.1'],
    ['2026.7.1', '2026.7.1'],
    ['5.0.0b3', '5.0.0b3'],
    ['Release 44', '44'],
  ])('%j names %s', (heading, version) => {
    expect(versionOf(heading)).toBe(version);
  });

  it.each([
    '2026-07-09',
    '02.07.2026',
    'Fixed',
    'July 2026',
    'Upgrading from 4.1.0',
    'New since 4.1.0',
    'What we learnt in ten years of building, and why 4.2 matters to us',
  ])('%j names none', (heading) => {
    expect(versionOf(heading)).toBeNull();
  });
});

describe('a changelog', () => {
  it('without marked headings is split at lines that begin with a version', () => {
    const text =
      'Kestrel history\n4.2.1 (2026-07-09)\nAsks first.\n4.2.0 (2026-07-02)\nFixes the watcher.\nIt was broken.';
    expect(splitChangelog({ title: 'History', url: null, text, headings: [], publishedAt: null })).toEqual([
      { version: '4.2.1', settled: true, date: '2026-07-09', text: 'Asks first.', start: 35 },
      {
        version: '4.2.0',
        settled: true,
        date: '2026-07-02',
        text: 'Fixes the watcher.\nIt was broken.',
        start: 66,
      },
    ]);
  });

  it.each([
    ['4.3.0', true],
    ['[4.3.0] - 2026-07-09', true],
    ['4.3.0 / 2026-07-09', true],
    ['[4.3.0](https://code.example/compare/v4.2.1...v4.3.0) (2026-07-09)', true],
    ['Kestrel 4.3.0 (build 4.3.0.118)', true],
    ['4.3.0-rc.1', true],
    ['4.3.0 - Unreleased', false],
    ['4.3.0 (TBD)', false],
    ['4.3.0-dev', false],
    ['4.3.0 (not yet released)', false],
    ['Upcoming: 4.3.0', false],
    ['4.3.0 / 4.2.9', false],
    ['4.3.0 and 4.2.9', false],
    ['4.2.7 - 4.3.0', false],
  ])('knows of %j whether it is one release that is out', (heading, settled) => {
    const text = `${heading}\nAsks first.\n4.2.0 (2026-07-02)\nFixes the watcher.`;
    const headings = [heading, '4.2.0 (2026-07-02)'].map((one) => ({
      level: 2,
      text: one,
      start: text.indexOf(one),
    }));
    expect(
      splitChangelog({ title: 'History', url: null, text, headings, publishedAt: null })[0]?.settled,
    ).toBe(settled);
  });

  it('is not what a text is that only speaks of versions', () => {
    const text = 'Kestrel 4.2.1 asks first.\nKestrel 4.1.0 does not ask, and people noticed it.';
    expect(
      splitChangelog({ title: 'Kestrel asks', url: null, text, headings: [], publishedAt: null }),
    ).toEqual([]);
  });

  const formOf = (title: string, body: string): string =>
    readPage(`<html><title>${title}</title><main><h1>${title}</h1>${body}</main></html>`, {
      contentType: 'text/html',
      url: 'https://kestrel.example/page',
    }).form;
  const notes = '<p>Kestrel asks first before it opens any of the files that were named.</p>';

  it('is a page whose headings are versions, whatever it is called', () => {
    expect(
      formOf(
        'Kestrel',
        ['4.2.1', '4.2.0', '4.1.9', '4.1.8'].map((one) => `<h2>${one}</h2>${notes}`).join(''),
      ),
    ).toBe('changelog');
  });

  it.each([
    [
      'documentation that says since when',
      ['1.0.0', '1.0.0', '1.7.0', '1.0.0', '1.0.0', '1.7.0', '1.0.0']
        .map((one) => `<h3>since ${one}</h3>${notes}`)
        .join(''),
    ],
    [
      'a test with marks',
      ['9.0', '8.4', '11.4', '8.9'].map((one) => `<h4>What I like</h4>${notes}<div>${one}</div>`).join(''),
    ],
  ])('is not %s', (_, body) => {
    expect(formOf('Kestrel and its kind', body)).toBe('article');
  });
});
