import { describe, expect, it } from 'vitest';
import { cleanName } from '../../../src/read/page/author.ts';
import { readPage } from '../../../src/read/page/index.ts';
import { TEXT, TITLE } from './titled-pages.ts';

const LONG = TEXT.repeat(8);
const authorOf = (body: string, head = ''): string | null =>
  readPage(`<html lang="en"><head><title>${TITLE}</title>${head}</head><body>${body}</body></html>`, {
    contentType: 'text/html',
    url: 'https://notes.example/kestrel',
  }).author;

describe('the writer of a page', () => {
  it.each([
    [
      'is told by a card in a pair of label and value',
      '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ada Ferrule"><meta name="twitter:label2" content="Est. reading time"><meta name="twitter:data2" content="4 minutes">',
      `<h1>${TITLE}</h1>${TEXT}`,
      'Ada Ferrule',
    ],
    [
      'is not what a card tells under another label',
      '<meta name="twitter:label1" content="Filed under"><meta name="twitter:data1" content="Ada Ferrule">',
      `<h1>${TITLE}</h1>${TEXT}`,
      null,
    ],
    [
      'is told far below the heading',
      '',
      `<h1>${TITLE}</h1>${LONG}<h3>Written by Ada Ferrule</h3><p>Ada writes about birds.</p>`,
      'Ada Ferrule',
    ],
    [
      'is told there by a link behind the words',
      '',
      `<h1>${TITLE}</h1>${LONG}<p>Authored by <a href="https://elsewhere.example/ada">Ada Ferrule</a></p>`,
      'Ada Ferrule',
    ],
    [
      'is told there by the text behind the words',
      '',
      `<h1>${TITLE}</h1>${LONG}<div><div>Written by</div><div><b>Ada Ferrule</b></div></div>`,
      'Ada Ferrule',
    ],
    [
      'is not who comments, where both are told alike',
      '',
      `<h1>${TITLE}</h1>${LONG}<section class="comments"><div><cite itemprop="author">Bo Lind</cite> <p>I have the same.</p></div></section><p>Written by Ada Ferrule</p>`,
      'Ada Ferrule',
    ],
    [
      'is not who comments under a class of comments’ own',
      '',
      `<h1>${TITLE}</h1>${LONG}<div class="comment-author-name">bo1dbb6551f4</div><div class="author-name">Ada Ferrule</div>`,
      'Ada Ferrule',
    ],
    [
      'is the name alone, where another text has the calling behind it',
      '',
      `<h1>${TITLE}</h1><div class="author">By Ada Ferrule EdTech Content writer</div>${LONG}<div class="author">Ada Ferrule</div>`,
      'Ada Ferrule',
    ],
    [
      'is two, where one text names both',
      '',
      `<h1>${TITLE}</h1><div class="author">By Ada Ferrule and Bo Lind</div>${LONG}<div class="author">Ada Ferrule</div>`,
      'Ada Ferrule and Bo Lind',
    ],
    [
      'is nobody, where a text only speaks of what is written',
      '',
      `<h1>${TITLE}</h1>${LONG}<p>Written by hand, it takes longer than that.</p>`,
      null,
    ],
    [
      'is a name and not what the sentence goes on to say',
      '',
      `<h1>${TITLE}</h1>${LONG}<p>Written by Ada van Ferrule, who keeps birds.</p>`,
      'Ada van Ferrule',
    ],
  ])('%s', (_, head, body, wanted) => {
    expect(authorOf(body, head)).toBe(wanted);
  });
});

describe('a byline', () => {
  it.each([
    ['9:39AM BST 05 Oct 2011', null],
    ['14:05 CET', null],
    ['Ada (A.J.) Ferrule', 'Ada (A.J.) Ferrule'],
    ['By Ada “Ace” Ferrule (London)', 'Ada “Ace” Ferrule'],
    ['Ada Ferrule (she/her)', 'Ada Ferrule'],
    ['Ada Ferrule (Editor) May 3, 2026', 'Ada Ferrule'],
  ])('%s names %s', (text, name) => {
    expect(cleanName(text)).toBe(name);
  });
});

describe('a name that is that of a month', () => {
  it.each([
    ['By Tom May', 'Tom May'],
    ['Written By: Tom May 15 December 2025', 'Tom May'],
    ['Tom May May 15, 2025', 'Tom May'],
    ['April August', 'April August'],
    ['Ines Ferrule December 2025', 'Ines Ferrule'],
    ['Ines Ferrule May 15', 'Ines Ferrule'],
  ])('is kept: %j is %j', (byline, name) => {
    expect(cleanName(byline)).toBe(name);
  });
});
