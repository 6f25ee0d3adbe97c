import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanOf } from '../../../src/model/time.ts';
import { readPage } from '../../../src/read/page/index.ts';
import { dateInAddress, fromEpoch, putsDayFirst, readDate } from '../../../src/read/dates.ts';

describe('a date on a page', () => {
  it.each([
    ['2026-07-03', '2026-07-03'],
    ['2026-07-03T08:15:00Z', '2026-07-03T08:15:00.000Z'],
    ['2026-07-03T08:15:00.5+02:00', '2026-07-03T08:15:00.500+02:00'],
    ['2026-07-03T22:15:00-0700', '2026-07-03T22:15:00.000-07:00'],
    ['2026-07-03 08:15:00', '2026-07-03'],
    ['Fri, 03 Jul 2026 08:15:00 GMT', '2026-07-03T08:15:00.000Z'],
    ['Fri, 03 Jul 2026 08:15:00 +0900', '2026-07-03T08:15:00.000+09:00'],
    ['July 3, 2026', '2026-07-03'],
    ['Published on July 3rd, 2026 at 4:30 pm', '2026-07-03'],
    ['July 3, 2026 4:30 p.m. UTC', '2026-07-03T16:30:00.000Z'],
    ['Updated: Sept. 4, 2026', '2026-09-04'],
    ['3 Jul 2026', '2026-07-03'],
    ['3rd of July 2026', '2026-07-03'],
    ['03-Jul-2026', '2026-07-03'],
    ['30th June 2026, 08:15', '2026-06-30'],
    ['3. Juli 2026', '2026-07-03'],
    ['3 juillet 2026', '2026-07-03'],
    ['1er août 2026', '2026-08-01'],
    ['3 de julio de 2026', '2026-07-03'],
    ['3 luglio 2026', '2026-07-03'],
    ['3 июля 2026', '2026-07-03'],
    ['2026年7月3日', '2026-07-03'],
    ['2026년 7월 3일', '2026-07-03'],
    ['3 lipca 2026', '2026-07-03'],
    ['3. července 2026', '2026-07-03'],
    ['3 Temmuz 2026', '2026-07-03'],
    ['Fri Jul 3 08:15:00 UTC 2026', '2026-07-03T08:15:00.000Z'],
    ['Fri Jul 3 08:15:00 EDT 2026', '2026-07-03'],
    ['2026/07/03 10:00', '2026-07-03'],
    ['2026.07.03', '2026-07-03'],
    ['3.7.2026', '2026-07-03'],
    ['13/07/2026', '2026-07-13'],
    ['07/13/2026', '2026-07-13'],
    ['20260703T081500Z', '2026-07-03T08:15:00.000Z'],
    ['July 2026', '2026-07'],
  ])('%j means %s', (text, when) => {
    expect(readDate(text)).toBe(when);
  });

  it.each([
    'il y a 2 jours',
    '3 hours ago',
    'yesterday',
    '07/03/2026',
    '2026-02-30',
    '31 June 2026',
    'version 2.1.91',
    'call 2026 now',
    'Mayor 3, 2026',
    '',
  ])('%j is none that can be relied on', (text) => {
    expect(readDate(text)).toBeNull();
  });

  it('in numbers begins with the day, where the language says so', () => {
    expect(readDate('03/07/2026', true)).toBe('2026-07-03');
    expect(readDate('03-13-2026', true)).toBe('2026-03-13');
    expect(['fr', 'de-AT', 'en-GB', 'pt_BR'].map(putsDayFirst)).toEqual([true, true, true, true]);
    expect(['en', 'en-US', 'sv', 'ja', 'fry', ''].map(putsDayFirst)).toEqual(Array(6).fill(false));
  });

  it('in an address is a day', () => {
    expect(dateInAddress('https://gazette.example/2026/07/03/kestrel')).toBe('2026-07-03');
    expect(dateInAddress('https://gazette.example/2026-07-03-kestrel')).toBe('2026-07-03');
    expect(dateInAddress('https://gazette.example/20260703/kestrel')).toBe('2026-07-03');
    expect(dateInAddress('https://gazette.example/2026/july/03/kestrel')).toBe('2026-07-03');
    expect(dateInAddress('https://gazette.example/2026/Jul/3/kestrel')).toBe('2026-07-03');
    expect(dateInAddress('https://gazette.example/2026/notes/03/kestrel')).toBeNull();
    expect(dateInAddress('https://gazette.example/2026/13/03/kestrel')).toBeNull();
    expect(dateInAddress('https://gazette.example/9/20260/3')).toBeNull();
  });

  it('in seconds or milliseconds is an instant', () => {
    expect(fromEpoch('1783066500')).toBe('2026-07-03T08:15:00.000Z');
    expect(fromEpoch('1783066500000')).toBe('2026-07-03T08:15:00.000Z');
    expect(fromEpoch('12345')).toBeNull();
    expect(fromEpoch('soon')).toBeNull();
  });

  it('is always one that the calendar has, whatever the text', () => {
    const word = fc.constantFrom(
      '2026',
      '1999',
      'July',
      'mars',
      '3',
      '31',
      '12',
      'T',
      ':',
      '-',
      '/',
      '.',
      ',',
      ' ',
      'Z',
      '+02:00',
      '08',
      '15',
      'pm',
      '年',
      '月',
      '日',
      'de',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (words) => {
        const when = readDate(words.join(''));
        if (when !== null) expect(spanOf(when)).toBeDefined();
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the date of a page', () => {
  const words = '<p>Some words about a kestrel that reads its settings twice before it starts.</p>';
  const dated = (html: string, url = 'https://gazette.example/kestrel'): string | null =>
    readPage(`<html>${html}${words}</html>`, { contentType: 'text/html', url }).publishedAt;

  it.each([
    [
      'as marked',
      '<h1>Kestrel</h1><time itemprop="datePublished" datetime="2026-07-03">3 July 2026</time>',
      '2026-07-03',
    ],
    [
      'as its meta element with a prefix tells',
      '<meta name="mb.date" content="2026-07-03T00:00:00Z"><h1>Kestrel</h1>',
      '2026-07-03T00:00:00.000Z',
    ],
    ['as shown', '<h1>Kestrel</h1><span class="date">3 July 2026</span>', '2026-07-03'],
    [
      'not out of a name that ends in one',
      '<article><h2>Kestrel</h2><time datetime="2026-07-03" class="by-line">3 Jul 2026</time><ul><li><a href="/p/8">Update to nightly-2026-06-24</a></li></ul></article>',
      '2026-07-03',
    ],
    [
      'to the month, where no more is shown',
      '<h1>Kestrel</h1><div class="story"><p>July 2026</p></div>',
      '2026-07',
    ],
    [
      'as it is shown by the heading alone, where the page was rewritten long after the day that it states',
      '<meta name="article:published_time" content="2021-02-03T08:15:00Z"><meta name="article:modified_time" content="2026-07-03T08:15:00Z"><h1>Kestrel</h1><div class="by">By <a>ferrule</a><span>Jul 3, 2026</span></div>',
      '2026-07-03',
    ],
    [
      'as stated, where what is shown is said to be a change',
      '<meta name="article:published_time" content="2021-02-03T08:15:00Z"><meta name="article:modified_time" content="2026-07-03T08:15:00Z"><h1>Kestrel</h1><div><b>Last updated:</b> <time class="entry-date published" datetime="2026-07-03">Jul 3, 2026</time></div>',
      '2021-02-03T08:15:00.000Z',
    ],
    [
      'as stated, where the words of the shown date say that it is a change',
      '<meta name="article:published_time" content="2021-02-03T08:15:00Z"><meta name="article:modified_time" content="2026-07-03T08:15:00Z"><h1>Kestrel</h1><time class="post_date" datetime="2026-07-03"><i>Updated: </i>Jul 3, 2026</time>',
      '2021-02-03T08:15:00.000Z',
    ],
    [
      'as stated, where it was changed within days',
      '<meta name="article:published_time" content="2026-07-01T08:15:00Z"><meta name="article:modified_time" content="2026-07-03T08:15:00Z"><h1>Kestrel</h1><span class="date">Jul 3, 2026</span>',
      '2026-07-01T08:15:00.000Z',
    ],
    [
      'as stated, where the page shows the day of its visit',
      '<meta name="article:published_time" content="2021-02-03T08:15:00Z"><meta name="article:modified_time" content="2021-02-03T08:15:00Z"><h1>Kestrel</h1><span class="date">Jul 3, 2026</span>',
      '2021-02-03T08:15:00.000Z',
    ],
    [
      'with the offset that the times of its comments have',
      '<meta property="article:published_time" content="2026-07-04T02:41:41+00:00"><h1>Kestrel</h1><ol><li><time datetime="2026-07-03T21:46:01-05:00">9:46 pm</time></li></ol>',
      '2026-07-03T21:41:41.000-05:00',
    ],
    [
      'as stated, where its times have different offsets',
      '<meta property="article:published_time" content="2026-07-04T02:41:41+00:00"><h1>Kestrel</h1><time datetime="2026-07-06T21:46:01-05:00">a</time><time datetime="2026-07-06T21:46:01+09:00">b</time>',
      '2026-07-04T02:41:41.000Z',
    ],
    [
      'not out of a reference',
      '<h1>Kestrel</h1><span>Last updated: 3 July 2026</span><ol><li>Ferrule J. <i>Birds.</i> Published online May 22, 2019:brd.131</li></ol>',
      '2026-07-03',
    ],
    [
      'as its own data tell, not as those of another page that it lists',
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Heron","url":"https://gazette.example/heron","datePublished":"2026-06-01"}</script><script type="application/ld+json">{"@type":"NewsArticle","headline":"Kestrel","url":"https://gazette.example/kestrel","datePublished":"2026-07-03"}</script><h1>Kestrel</h1>',
      '2026-07-03',
    ],
    [
      'behind the word for publication, where a change is told before it',
      '<h1>Kestrel</h1><p>Updated July 9, 2026, first published July 3, 2026</p>',
      '2026-07-03',
    ],
    [
      'behind its label, where one of a change stands beside it',
      '<h1>Kestrel</h1><dl><dt>Last revised</dt><dd>July 9, 2026</dd><dt>Release date</dt><dd>July 3, 2026</dd></dl>',
      '2026-07-03',
    ],
    [
      'out of the title of a relative time',
      '<h1>Kestrel</h1><span class="timeago" title="July 3, 2026 8:15 AM">4 months ago</span>',
      '2026-07-03',
    ],
    [
      'out of the seconds of a relative time',
      '<h1>Kestrel</h1><span class="relative-date" data-time="1783066500000">4mo</span>',
      '2026-07-03T08:15:00.000Z',
    ],
    [
      'out of the milliseconds in a script',
      '<script>state={"post":{"publishedAt":1783066500000}}</script><h1>Kestrel</h1>',
      '2026-07-03T08:15:00.000Z',
    ],
    [
      'as changed, where only teasers far below tell others',
      `<h1>Kestrel</h1><p>Last updated on July 3, 2026</p><p>${'Words about birds. '.repeat(50)}</p><div class="date">June 1, 2026</div>`,
      '2026-07-03',
    ],
    [
      'not one that is shown and later than the last change',
      '<meta name="last-modified" content="July 3, 2026"><h1>Kestrel</h1><span class="date">1 September 2026</span>',
      '2026-07-03',
    ],
  ])('is read %s', (_, html, when) => {
    expect(dated(html)).toBe(when);
  });

  it('is told in numbers in the order of its language', () => {
    const shown = (lang: string): string | null =>
      readPage(`<html lang="${lang}"><h1>Kestrel</h1><p class="date">03/07/2026</p>${words}</html>`, {
        contentType: 'text/html',
        url: 'https://gazette.example/kestrel',
      }).publishedAt;
    expect(shown('fr')).toBe('2026-07-03');
    expect(shown('en')).toBeNull();
  });

  it('is that of the address, where another is only shown', () => {
    const shown = '<h1>Kestrel</h1><span class="date">1 September 2026</span>';
    expect(dated(shown, 'https://gazette.example/2026/07/03/kestrel')).toBe('2026-07-03');
    expect(
      dated(
        '<h1>Kestrel</h1><time itemprop="datePublished" datetime="2026-07-04">x</time>',
        'https://gazette.example/2026/07/03/kestrel',
      ),
    ).toBe('2026-07-04');
  });

  it('of a post is not that of its member', () => {
    const post = (name: string, day: string, text: string): string =>
      `<div class="post"><dl class="postprofile"><dt><a href="memberlist.php?u=${name}">${name}</a></dt><dd>Founded: Dec 11, 2021</dd></dl>
      <div class="postbody"><p class="author">by <a href="memberlist.php?u=${name}">${name}</a> &raquo; ${day} 1:47 am</p><div class="content">${text}</div></div></div>`;
    const page = readPage(
      `<html><body id="phpbb" class="section-viewtopic"><h2>Settings</h2>
      ${post('ferrule', 'Tue Jul 03, 2026', 'The kestrel reads its settings twice before it starts, which takes a second each time that I try it.')}
      ${post('marlow', 'Wed Jul 04, 2026', 'It does the same here, since the update of last week, and nobody seems to know what it is good for.')}
      ${post('ines', 'Thu Jul 05, 2026', 'A second read is needed since the first one may come from a cache that another process replaces.')}
      </body></html>`,
      { contentType: 'text/html', url: 'https://board.example/viewtopic.php?t=1' },
    );
    expect(page.posts.map(({ author, publishedAt }) => [author, publishedAt])).toEqual([
      ['ferrule', '2026-07-03'],
      ['marlow', '2026-07-04'],
      ['ines', '2026-07-05'],
    ]);
  });
});
