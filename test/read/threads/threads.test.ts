import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../src/read/threads/markdown.ts';
import { readQuotedProse } from '../../../src/read/threads/quotes.ts';
import { authorOf } from '../../../src/read/threads/mailing-list.ts';
import { readThread, type Thread } from '../../../src/read/threads/index.ts';

const FIXTURES = new URL('../../fixtures/threads/', import.meta.url);
const recorded = readdirSync(FIXTURES).filter((file) => !file.includes('.expected.'));
const shapeOf = (file: string): string =>
  file.endsWith('.mbox') ? 'mailing-list' : (file.split('-')[0] ?? '');
const read = (file: string, bytes: Uint8Array): Thread =>
  readThread(shapeOf(file), bytes, { url: `https://${shapeOf(file)}.example/archive/page` });
const bytesOf = (file: string): Buffer => readFileSync(new URL(file, FIXTURES));

function expectLinksInPlace({ posts }: Thread): void {
  for (const { text, links } of posts)
    for (const link of links)
      if (link.start >= 0) expect(text.slice(link.start, link.start + link.text.length)).toBe(link.text);
}

describe('a thread as its site answers it', () => {
  test.each(recorded)('%s gives one post per post', (file) => {
    const expected: unknown = JSON.parse(
      readFileSync(new URL(file.replace(/\.\w+$/, '.expected.json'), FIXTURES), 'utf8'),
    );
    const thread = read(file, bytesOf(file));
    expect(thread.posts).toEqual(expected);
    expect(thread.problems).toEqual([]);
    expectLinksInPlace(thread);
  });

  test.each(recorded)('%s cut short or garbled gives posts or a problem', (file) => {
    const bytes = bytesOf(file);
    fc.assert(
      fc.property(fc.nat(bytes.length), fc.uint8Array({ maxLength: 8 }), fc.boolean(), (at, noise, cut) => {
        const changed = Buffer.concat([
          bytes.subarray(0, at),
          noise,
          cut ? Buffer.alloc(0) : bytes.subarray(at + noise.length),
        ]);
        const thread = read(file, changed);
        expectLinksInPlace(thread);
        return thread.posts.length + thread.problems.length > 0 || !cut;
      }),
      { numRuns: 60 },
    );
  });

  test('JSON of an unforeseen form never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...recorded.map(shapeOf)), fc.json(), (shape, json) => {
        expectLinksInPlace(readThread(shape, Buffer.from(json), { url: null }));
      }),
      { numRuns: 300 },
    );
  });

  test.each(['0', '"gone"', 'true'])('the answer %s is told as none', (body) => {
    const { posts, problems } = readThread('hackernews', Buffer.from(body), { url: null });
    expect([posts, problems.length]).toEqual([[], 1]);
  });

  test("a site's own error is told", () => {
    const thread = readThread('reddit', Buffer.from('{"error":403,"message":"Forbidden"}'), {
      url: 'https://x.example/',
    });
    expect(thread.problems).toMatchObject([{ code: 'thread-malformed', message: '403' }]);
  });

  test('an unknown shape is a problem', () => {
    expect(readThread('constructor', Buffer.from(''), { url: null }).problems).toMatchObject([
      { code: 'thread-shape-unknown' },
    ]);
  });
});

describe('Markdown as a person reads it', () => {
  test.each([
    ['**bold** and _it_ and ~~gone~~', 'bold and it and gone'],
    ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
    ['`a*b*` and ``c`d``', 'a*b* and c`d'],
    ['# Title #', 'Title'],
    ['1. one\n2) two\n* three\n- [ ] four', '1. one\n2) two\n- three\n- four'],
    ['> said\n>> earlier\n\nanswer', '> said\n> > earlier\nanswer'],
    ['```js\nlet a = 1; // > no quote\n```\nafter', 'let a = 1; // > no quote\nafter'],
    ['a\n\n---\n\n***\nb', 'a\nb'],
    ['[a *b*](https://x.example/y "t") c', 'a b c'],
    ['![alt](https://x.example/i.png) c', 'c'],
    ['text <b>bold</b> <!-- no --> &lt;kept&gt;', 'text bold  <kept>'],
    ['\\*not bold\\*', '*not bold*'],
    ['| a | b |\n|---|---|\n| 1 | 2 |', '| a | b |\n| 1 | 2 |'],
    ['[not a link] (x)', '[not a link] (x)'],
    ['see https://x.example/a_b_c.', 'see https://x.example/a_b_c.'],
  ])('%j', (markdown, text) => {
    expect(readMarkdown(markdown, null).text).toBe(text);
  });

  test('links stand where their words stand, and a script is no link', () => {
    const { text, links } = readMarkdown(
      '> [&amp; one](/1) <https://x.example/2> [x](javascript:1)\n\n[r]: https://x.example/3',
      'https://x.example/',
    );
    expect(text).toBe('> & one https://x.example/2 x');
    expect(links).toEqual([
      { url: 'https://x.example/1', text: '& one', start: 2 },
      { url: 'https://x.example/2', text: 'https://x.example/2', start: 8 },
      { url: 'https://x.example/3', text: 'r', start: -1 },
    ]);
  });

  test.each([
    '[',
    '![a](',
    '*',
    '`',
    '<a',
    '> ',
    '-',
    '|-',
    '&',
    '[a](b "',
    '(',
    '\\',
    'https://',
    '# ',
    ' wrote',
    '<blockquote',
  ])('100 kB of %j are read in no time', (unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    expect(readMarkdown(text, null).text.length).toBeLessThanOrEqual(text.length * 2);
    expect(readQuotedProse(text, null).links.length).toBeGreaterThanOrEqual(0);
    expect(
      readThread('mailing-list', Buffer.from(`From a  2026\n\n${text}\n`), { url: null }).posts,
    ).toHaveLength(1);
  });
});

describe('quotations in markup', () => {
  test('keep their depth and the places of links', () => {
    const html =
      '<p>own <a href="/a">first</a></p><blockquote><p>said <a href="/b">second</a></p><blockquote>deep</blockquote></blockquote><p><a href="/c">third</a></p>';
    const { text, links } = readQuotedProse(html, 'https://x.example/');
    expect(text).toBe('own first\n> said second\n> > deep\nthird');
    expect(links.map((link) => text.slice(link.start, link.start + link.text.length))).toEqual([
      'first',
      'second',
      'third',
    ]);
  });
});

test.each([
  ['Ann Lee <ann@x.example>', 'Ann Lee'],
  ['"Lee, Ann" <ann@x.example>', 'Lee, Ann'],
  ['ann at x.example (Ann Lee)', 'Ann Lee'],
  ['ann@x.example', 'ann@x.example'],
  ['<ann@x.example>', 'ann@x.example'],
  ['', null],
])('the writer of %j is %j', (from, name) => {
  expect(authorOf(from)).toBe(name);
});
