import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import picocolors from 'picocolors';
import { describe, expect, it } from 'vitest';
import { FLAGS } from '../../src/model/claim.ts';
import type { DigestContext } from '../../src/reports/formats/index.ts';
import { digestFormats } from '../../src/reports/formats/index.ts';
import { namesOf } from '../../src/reports/names.ts';
import { createStyle } from '../../src/reports/style.ts';
import { claimFileText } from '../../src/reports/text/claim-file.ts';
import { claimListText } from '../../src/reports/text/claim-list.ts';
import { lookupText } from '../../src/reports/text/lookup.ts';
import { cellsOf, wrap } from '../../src/reports/wrap.ts';
import { allFour, context, digest, file, lookupPage, tool } from './fixtures.ts';

const page = { total: 9, next: 'page-2', claims: allFour, problems: [] };

/** Every text report over the same claims. */
const REPORTS: readonly (readonly [name: string, render: (context: DigestContext) => string])[] = [
  ['lookup.txt', (given) => lookupText(lookupPage, tool, { ...given, names: namesOf(given.catalogue) })],
  ['claims.txt', (given) => claimListText(page, given)],
  ['show.txt', (given) => claimFileText(file, given)],
  ['digest.txt', (given) => digestFormats['text']?.render(digest, given) ?? ''],
  ['digest.md', (given) => digestFormats['markdown']?.render(digest, given) ?? ''],
  ['digest.html', (given) => digestFormats['html']?.render(digest, given) ?? ''],
  ['digest.atom', (given) => digestFormats['atom']?.render(digest, given) ?? ''],
];
/** Control characters and marks of direction, but line ends. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const TERMINAL = REPORTS.filter(([name]) => name.endsWith('.txt'));

describe('reports read as expected', () => {
  it.each(REPORTS)('%s', (name, render) => {
    const expected = readFileSync(new URL(`../fixtures/reports/${name}`, import.meta.url), 'utf8');
    expect(render(context)).toBe(expected);
  });
});

describe('text for a terminal', () => {
  it('has the flags of a claim below its grade where both do not fit on a line', () => {
    const flagged = { ...file, claim: { ...file.claim, flags: FLAGS } };
    const [grade, ...below] = claimFileText(flagged, { ...context, style: createStyle(60) }).split('\n');
    expect(grade).toMatch(/^\S [A-Z-]+$/);
    expect(below.slice(0, 3).every((line) => cellsOf(line) <= 60)).toBe(true);
    expect(claimFileText(file, { ...context, style: createStyle(100) })).toMatch(/^\S [A-Z-]+ {2}\S/);
  });

  it.each(TERMINAL)('%s keeps to its columns, but for addresses', (_name, render) => {
    for (const columns of [40, 72, 110]) {
      const lines = render({ ...context, style: createStyle(columns) }).split('\n');
      const long = lines.filter((line) => cellsOf(line) > columns && !/https?:\/\/|--cursor/.test(line));
      expect(long).toEqual([]);
    }
  });

  it.each(TERMINAL)('%s lets no control character of collected text through', (_name, render) => {
    expect(render(context)).not.toMatch(CONTROL);
  });

  it.each(TERMINAL)('%s says the same in colour', (_name, render) => {
    const coloured = render({ ...context, style: createStyle(80, picocolors.createColors(true)) });
    expect(coloured).toContain('\u001b[');
    // eslint-disable-next-line no-control-regex
    expect(coloured.replace(/\u001b\[[0-9;]*m/g, '')).toBe(render(context));
  });

  it.each(TERMINAL)('%s gives every claim its quote and its address', (_name, render) => {
    const text = render(context);
    expect(text).toContain('“after the update, lumen posts');
    expect(text).toContain('https://forum.example/t/8841');
  });
});

describe('a digest', () => {
  it('opens with what concerns what is in use', () => {
    const hit = lookupPage.claims[0];
    if (hit === undefined) throw new Error('the page has claims');
    const inUse = [{ inventory: 'laptop', name: 'lumen-cli', version: '3.3.0', hit }];
    const text = digestFormats['text']?.render(digest, { ...context, inUse }) ?? '';
    expect(text.indexOf('CONCERNS WHAT YOU USE')).toBeLessThan(text.indexOf('CHANGED GRADE'));
    expect(text).toContain('lumen-cli 3.3.0 in laptop: affected');
  });

  it('says so when the day brought nothing', () => {
    const counts = { documents: 0, publishers: 0, statements: 0, claims: 0 };
    const empty = { fresh: [], regraded: [], disputed: [], fixed: [], due: [], watch: [] };
    const text = digestFormats['text']?.render({ ...digest, ...empty, counts }, context);
    expect(text).toContain('Nothing new, and no grade changed.');
  });

  it('tells a thing to watch once, however many claims of a subject wait for it', () => {
    const text = digestFormats['text']?.render(digest, context) ?? '';
    expect(text.match(/promised a full report/g)).toHaveLength(1);
  });

  it.each(['html', 'atom', 'markdown'])('as %s lets no markup of collected text through', (name) => {
    const text = digestFormats[name]?.render(digest, context) ?? '';
    expect(text).not.toMatch(/(?<!\\)<(?:script|img)|href="javascript|(?<!\\)\]\(<?javascript/i);
  });

  it('as HTML loads nothing and runs nothing', () => {
    const html = digestFormats['html']?.render(digest, context) ?? '';
    expect(html).not.toMatch(/<(?:script|link|img|iframe|object|style)\b|<[^>]*(?:\bon\w+=|src=|url\()/i);
  });

  it('as JSON carries its problems and whole claims', () => {
    const read = JSON.parse(digestFormats['json']?.render(digest, context) ?? '') as Record<string, unknown>;
    expect(Object.keys(read)).toEqual([
      'day',
      'tool',
      'before',
      'asOf',
      'counts',
      'inUse',
      'fresh',
      'regraded',
      'disputed',
      'fixed',
      'due',
      'watch',
      'candidates',
      'problems',
      'untrusted',
    ]);
  });
});

describe('wrapping', () => {
  it('keeps every word in order and every line within its width', () => {
    const words = fc.array(fc.stringMatching(/^[a-zéあ字]{1,30}$/), { maxLength: 40 });
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 60 }), (list, width) => {
        const lines = wrap(list.join(' '), width);
        expect(lines.join('').replaceAll(' ', '')).toBe(list.join(''));
        for (const line of lines) expect(cellsOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('never breaks an address', () => {
    const address = `https://example.org/${'path/'.repeat(40)}`;
    expect(wrap(`see ${address} there`, 30)).toEqual(['see', address, 'there']);
  });
});
