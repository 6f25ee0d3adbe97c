import { describe, expect, it } from 'vitest';
import { chooseLeads } from '../../src/read/chosen-leads.ts';
import { bytesOf, capture } from './context.ts';

const PAGE = `<html><head><base href="/archive/"></head><body>
<nav><a href="/about">About</a></nav>
<main><article class="post"><h2><a href="one">First   <b>note</b></a></h2><p>see <a href="https://elsewhere.example/x">there</a></p></article>
<article class="post pinned"><a class="title" href="/two#top">Second</a><a href="/two">again</a><a href="javascript:alert(1)">x</a></article></main>
</body></html>`;

const chosen = (selector: string, body = PAGE): ReturnType<typeof chooseLeads> =>
  chooseLeads(
    { ...capture({ kind: 'page', url: 'https://harbourpost.example/index' }), body: bytesOf(body) },
    selector,
  );

describe('a selector chooses', () => {
  it.each<readonly [string, readonly string[]]>([
    ['article.post h2 a', ['https://harbourpost.example/archive/one']],
    [
      'article',
      [
        'https://harbourpost.example/archive/one',
        'https://elsewhere.example/x',
        'https://harbourpost.example/two',
      ],
    ],
    ['.post:not(.pinned) > h2', ['https://harbourpost.example/archive/one']],
    ['a.title, nav', ['https://harbourpost.example/about', 'https://harbourpost.example/two']],
    ['main a[href^="https:"]', ['https://elsewhere.example/x']],
  ])('by %s the links %j', (selector, urls) => {
    const { leads, problems } = chosen(selector);
    expect([leads.map((lead) => lead.url), problems]).toEqual([urls, []]);
  });

  it('each with its words as title', () => {
    expect(chosen('h2').leads[0]?.hint).toEqual({ title: 'First note' });
  });
});

describe('it is said', () => {
  it.each<readonly [string, string, string]>([
    ['that a selector is none', 'a[', 'selector-malformed'],
    ['that a selector asks what nobody knows', 'a:newest', 'selector-malformed'],
    ['that nothing matches any more', 'li.entry a', 'selector-empty'],
  ])('%s', (_, selector, code) => {
    expect(chosen(selector)).toMatchObject({ leads: [], problems: [{ code, subject: selector }] });
  });
});

describe('hostile pages', () => {
  it.each<readonly [string, string]>([
    ['nested without end', '<div>'.repeat(100_000) + '<a href="/x">x</a>'],
    ['of links and nothing else', '<a href="/x">x</a>'.repeat(20_000)],
    ['of links inside links', '<a href="/x">'.repeat(20_000)],
    ['cut in a tag', '<main><a href="/x">x</a><a href="'],
    ['empty', ''],
  ])('%s give links or a problem', (_, body) => {
    const { leads, problems } = chosen('main a, div > a, a', body);
    expect(leads.length > 0 || problems.length > 0).toBe(true);
  });
});
