import { describe, expect, it } from 'vitest';
import { cleanName } from '../../../src/read/page/author.ts';
import { readPage } from '../../../src/read/page/index.ts';

describe('a heading is read', () => {
  const read = (h1: string, title: string): string =>
    readPage(
      `<html><head><title>${title}</title></head><body>${h1}<p>Some words to read.</p></body></html>`,
      {
        contentType: 'text/html',
        url: 'https://board.example/threads/1',
      },
    ).title;

  it.each([
    [
      'without the label that a board gives a thread',
      '<h1><span class="label label--red">Solved</span><span class="label-append">&nbsp;</span>Ink dries out in a week</h1>',
      'Solved - Ink dries out in a week | Pens',
      'Ink dries out in a week',
    ],
    [
      'without its buttons',
      '<h1>Crate <span>quill</span> <button>Copy path</button></h1>',
      'quill crate docs',
      'Crate quill',
    ],
    [
      'whole, where it is nothing but a label',
      '<h1><span class="label">Ink dries out</span></h1>',
      'Ink dries out | Pens',
      'Ink dries out',
    ],
    [
      'from the microdata too',
      '<h1>Pulse</h1><h2 itemprop="headline">Five pens that last</h2>',
      'Pens Online | Five pens that last',
      'Five pens that last',
    ],
  ])('%s', (_, h1, title, wanted) => {
    expect(read(h1, title)).toBe(wanted);
  });
});

describe('the name in a byline', () => {
  it.each([
    ['ferrule 18th Dec 2026', 'ferrule'],
    ['By Ines Ferrule, Dec 18, 2026', 'Ines Ferrule'],
    ['Ines Ferrule 18 December', 'Ines Ferrule'],
  ])('%j is %j', (byline, name) => {
    expect(cleanName(byline)).toBe(name);
  });
});
