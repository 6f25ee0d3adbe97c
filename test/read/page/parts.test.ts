import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/read/page/index.ts';

const URL_OF = 'https://gazette.example/kestrel';
const textOf = (html: string): string =>
  readPage(`<html><head><title>Kestrel</title></head><body>${html}</body></html>`, {
    contentType: 'text/html',
    url: URL_OF,
  }).text;

const told = (what: string, times = 1): string =>
  `<p>${`The kestrel ${what}, which takes it a second each time that somebody starts it anew. `.repeat(times).trim()}</p>`;

describe('a text in several parts', () => {
  it('has all parts of one kind, not the richest alone', () => {
    const part = (inner: string): string => `<div class="style-rich-text">${inner}</div>`;
    const text = textOf(
      `<div class="wrap">${part(told('opens its eyes', 4))}<a class="card" href="/x"></a>${part(told('reads its settings', 6))}</div>`,
    );
    expect(text).toContain('opens its eyes');
    expect(text).toContain('reads its settings');
  });

  it('has the paragraph that opens it, however much follows in a part of its own', () => {
    const section = `<section>${told('reads its settings', 30).repeat(10)}</section>`;
    const text = textOf(
      `<article><section><h1>Kestrel</h1>${told('is shown here in all its parts')}${section}</section></article>`,
    );
    expect(text).toContain('is shown here in all its parts');
  });

  it('has what stands with the title in a part of its own', () => {
    const text = textOf(
      `<main><div class="layout-top"><h1>Kestrel</h1><div>${told('is described by this guide', 4)}</div></div>
      <div class="layout-body">${told('reads its settings', 6).repeat(8)}</div></main>`,
    );
    expect(text).toContain('is described by this guide');
  });

  it('has no line of names that stands with the title', () => {
    const text = textOf(
      `<main><div class="layout-top"><h1>Kestrel</h1><p>Ines Ferrule, who has written of birds of prey since she was nine.</p></div>
      <div class="layout-body">${told('reads its settings', 6).repeat(8)}</div></main>`,
    );
    expect(text).not.toContain('Ines Ferrule');
  });
});

const WORDS = [
  'The kestrel reads its settings twice before it starts, which takes a second each time that I try it.',
  'It does the same here, since the update of last week, and nobody seems to know what it is good for.',
  'A second read is needed since the first one may come from a cache that another process replaces.',
];
const NAMES = ['ferrule', 'marlow', 'ines'];

const threadOf = (html: string, url: string) =>
  readPage(`<html><head><title>Settings</title></head><body>${html}</body></html>`, {
    contentType: 'text/html',
    url,
  });

describe('a thread', () => {
  const long = (at: number): string =>
    `<article id="elComment_${at}" class="ipsEntry js-ipsEntry ipsEntry--simple"><header><h3><a href="https://board.example/profile/${at}-${NAMES[at] ?? ''}/" title="x">${NAMES[at] ?? ''}</a></h3>
    <p><time datetime="2026-07-0${at + 1}T08:00:00Z" class="ipsTime"><span class="long">July ${at + 1}, 2026</span><span class="short">4 mo</span></time></p></header>
    <div data-role="commentContent" class="ipsRichText"><p>${WORDS[at] ?? ''}</p></div></article>`;

  it('tells its times in the first of several forms', () => {
    const page = threadOf([0, 1, 2].map(long).join(''), 'https://board.example/topic/1-settings/');
    expect(page.posts).toHaveLength(3);
    expect(page.text).toContain('July 2, 2026\n');
    expect(page.text).not.toContain('4 mo');
  });

  it('tells no stamps that are hidden from its readers', () => {
    const post = (at: number): string =>
      `<div class="post" id="p${at}"><p class="author"><a href="/members/${NAMES[at] ?? ''}/">${NAMES[at] ?? ''}</a> <time class="hide" itemprop="datePublished" datetime="2026-07-0${at + 1}T08:00+00:00">2026-07-0${at + 1}T08:00+00:00</time></p>
      <div class="post-content">${WORDS[at] ?? ''}</div></div>`;
    const page = threadOf([0, 1, 2].map(post).join(''), 'https://board.example/threads/settings.1/');
    expect(page.posts.map(({ author, publishedAt }) => [author, publishedAt])).toEqual([
      ['ferrule', '2026-07-01T08:00:00.000Z'],
      ['marlow', '2026-07-02T08:00:00.000Z'],
      ['ines', '2026-07-03T08:00:00.000Z'],
    ]);
    expect(page.text).not.toContain('T08:00');
  });

  it('has the words of posts without what stands beside them about their writers', () => {
    const post = (at: number): string =>
      `<div id="p${at}" class="blockpost"><h2><span><span class="conr">#${at + 1}</span> <a href="viewtopic.php?pid=${at}#p${at}">2026-07-0${at + 1} 08:00:00</a></span></h2>
      <div class="box"><div class="inbox"><div class="postbody"><div class="postleft"><dl><dt><strong>${NAMES[at] ?? ''}</strong></dt><dd class="usertitle"><strong>Member</strong></dd><dd><span>Registered: 2019-0${at + 1}-01</span></dd><dd><span>Posts: 12</span></dd></dl></div>
      <div class="postright"><h3>Re: Settings</h3><div class="postmsg"><p>${WORDS[at] ?? ''}</p></div></div></div></div></div></div>`;
    const page = threadOf([0, 1, 2].map(post).join(''), 'https://board.example/viewtopic.php?id=1');
    expect(page.posts.map(({ author, publishedAt, text }) => [author, publishedAt, text])).toEqual(
      NAMES.map((name, at) => [name, `2026-07-0${at + 1}`, WORDS[at]]),
    );
    expect(page.text).not.toContain('Registered');
  });

  it('has no post that stands in the column beside it', () => {
    const body = (words: string): string => `<div class="usertext-body"><p>${words}</p></div>`;
    const post = (at: number): string =>
      `<div class="thing"><p class="tagline"><a class="author" href="/user/${NAMES[at] ?? ''}">${NAMES[at] ?? ''}</a> <time datetime="2026-07-0${at + 1}T08:00:00Z">4 months ago</time></p>${body(WORDS[at] ?? '')}</div>`;
    const page = threadOf(
      `<div class="side"><div class="titlebox"><a href="/user/warden">warden</a>${body('Be kind to each other on this board, and say which version of the program you use.')}</div></div>
      <div class="content">${[0, 1, 2].map(post).join('')}</div>`,
      'https://board.example/r/kestrel/comments/1/settings/',
    );
    expect(page.posts.map(({ author }) => author)).toEqual(NAMES);
  });
});
