import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanTitle } from '../../../src/read/page/title.ts';

interface Given {
  readonly page?: string;
  readonly meta?: string;
  readonly data?: string;
  readonly h1?: readonly string[];
  readonly h2?: readonly string[];
  readonly site?: string;
  readonly url?: string;
}

const titleOf = ({ page = '', meta, data, h1 = [], h2 = [], site, url }: Given): string =>
  cleanTitle({
    page,
    meta: meta ?? null,
    data: data ?? null,
    headings: h1,
    subheadings: h2,
    siteName: site ?? null,
    host: url === undefined ? null : new URL(url).hostname,
    address: url ?? null,
  });

describe('the title of a page is what readers would call it', () => {
  it.each<readonly [string, Given, string]>([
    [
      'the heading, without the site behind the bar',
      { page: 'Quillbox sends file names | Byte Lantern', h1: ['Quillbox sends file names'] },
      'Quillbox sends file names',
    ],
    [
      'not the name of a blog that the title begins with, where the rest is stated alone',
      {
        page: 'Byte Lantern: Quillbox sends file names',
        meta: 'Quillbox sends file names',
        h1: ['Byte Lantern'],
      },
      'Quillbox sends file names',
    ],
    [
      'not the name of a blog that the title begins with, where a heading is the rest',
      {
        page: 'Byte Lantern \u00bb Archive \u00bb Quillbox sends file names',
        h1: ['Byte Lantern'],
        h2: ['Quillbox sends file names'],
      },
      'Quillbox sends file names',
    ],
    [
      'a heading set in capitals as the head of the page spells it',
      { page: 'Quillbox sends file names to NATO | Byte Lantern', h1: ['QUILLBOX SENDS FILE NAMES TO NATO'] },
      'Quillbox sends file names to NATO',
    ],
    [
      'a heading in capitals where nothing spells the same words',
      { page: 'Quillbox and its file names | Byte Lantern', h1: ['QUILLBOX: THE FILE NAMES'] },
      'QUILLBOX: THE FILE NAMES',
    ],
    [
      'a short name in capitals, which may be spelt so',
      { page: 'Sqlite | Byte Lantern', h1: ['SQLITE'] },
      'SQLITE',
    ],
    [
      'a headline without the line over it, where it is stated so',
      {
        page: 'Quillbox sends file names | Byte Lantern',
        h1: ['Privacy: Quillbox sends file names'],
      },
      'Quillbox sends file names',
    ],
    [
      'a title without its board behind colons',
      { page: 'View topic - Quillbox sends file names :: Lantern Forums' },
      'Quillbox sends file names',
    ],
    [
      'a short heading in a wide script, without the site behind a stroke',
      {
        page: '\u8bbe\u7f6e\u88ab\u8bfb\u53d6\u4e24\u6b21_\u7fe0\u9e1f\u65b0\u95fb\u7f51',
        h1: ['\u8bbe\u7f6e\u88ab\u8bfb\u53d6\u4e24\u6b21'],
      },
      '\u8bbe\u7f6e\u88ab\u8bfb\u53d6\u4e24\u6b21',
    ],
    [
      'the heading, where the stated title is made for search engines',
      {
        page: 'Quillbox privacy: file names sent, explained',
        h1: ['Quillbox sends names of files to its maker'],
      },
      'Quillbox sends names of files to its maker',
    ],
    [
      'what is stated everywhere and repeated within the text, whatever stands over it',
      {
        page: 'Five pens that last a year: tested and weighed | Artline',
        meta: 'Five pens that last a year: tested and weighed',
        h1: ['The pens that last longest: our ratings'],
        h2: ['How we test', 'Five pens that last a year'],
      },
      'Five pens that last a year: tested and weighed',
    ],
    [
      'the heading, where the text repeats but a small part of what is stated',
      {
        page: 'What is a nib? Kinds, makers, prices and how to care for one',
        meta: 'What is a nib? Kinds, makers, prices and how to care for one',
        h1: ['Nibs, and what kinds and prices there are'],
        h2: ['What is a nib?'],
      },
      'Nibs, and what kinds and prices there are',
    ],
    [
      'not a heading that is about something else',
      { page: 'Quillbox sends names of files - Byte Lantern', h1: ['A word from our editor'] },
      'Quillbox sends names of files',
    ],
    [
      'a heading that the address was made from, where the page states nothing of its own',
      {
        page: 'Postboard - The front door of the web',
        h1: ['Quillbox sends names of files, even with the switch off'],
        url: 'https://www.postboard.example/r/tools/comments/1x9/quillbox_sends_names_of_files_even/',
      },
      'Quillbox sends names of files, even with the switch off',
    ],
    [
      'not a heading of several sentences that shares words with the address',
      {
        page: 'Ten ways to store seeds | Garden Post',
        h1: [`Learn how seeds are stored and kept dry. ${'We tell you all about it. '.repeat(8)}`],
        url: 'https://garden.example/seeds-stored-dry',
      },
      'Ten ways to store seeds',
    ],
    [
      'a heading without the site that it ends in',
      {
        page: 'Best inks of the year – Artline - Artline',
        h1: ['Best inks of the year – Artline'],
        site: 'Artline',
      },
      'Best inks of the year',
    ],
    [
      'the shorter of two headings, where one has its board behind it',
      {
        page: 'Ink dries out in a week - Pens Forum - Writers Meet',
        h1: ['Ink dries out in a week - Pens Forum', 'Ink dries out in a week'],
      },
      'Ink dries out in a week',
    ],
    [
      'the first part of several between bars',
      {
        page: 'Build your first page  |  Get started  |  Makers',
        meta: 'Build your first page  |  Get started  |  Makers',
      },
      'Build your first page',
    ],
    [
      'without what board software puts before it',
      { page: 'Ferrule Boards • View topic - Crash on every start' },
      'Crash on every start',
    ],
    [
      'without the word Thread',
      { page: 'Crash on every start', h1: ['Thread: Crash on every start'] },
      'Crash on every start',
    ],
    [
      'without board and forum behind slashes',
      { page: 'Crash on every start of it? / GNU/Linux talk / Ferrule Boards', h1: ['Ferrule'] },
      'Crash on every start of it?',
    ],
    [
      'without the count of comments',
      { page: 'A talk about C++ - Dotline', h1: ['A talk about C++ (ferrule.example) 139'] },
      'A talk about C++',
    ],
    [
      'the second heading, where engines put the name of the book into the first',
      {
        page: 'Setting up - The Quillbox Book',
        h1: ['The Quillbox Book'],
        h2: ['Setting up', 'Before you start'],
      },
      'Setting up',
    ],
    [
      'not README, where the title says more',
      { page: 'README | quillbox-guide', h1: ['README'] },
      'quillbox-guide',
    ],
    [
      'not the heading that is the name of the site, where nothing else is there',
      { page: 'Five pens that last a year - The Pens of Today', h1: ['The Pens of Today'] },
      'Five pens that last a year',
    ],
    [
      'what two stated titles have in common between their sites',
      { page: 'Kestrel asks first : kestrel', meta: 'r/kestrel - Kestrel asks first', h1: ['kestrel'] },
      'Kestrel asks first',
    ],
    [
      'not the word with which it begins by chance',
      { page: 'Quillbox reads twice - Quillbox', h1: ['Quillbox'], h2: ['Quillbox reads twice'] },
      'Quillbox reads twice',
    ],
    [
      'without the number of the issue',
      { page: 'Crash on start · Issue #12 · tern/quillbox', h1: ['Crash on start #12'] },
      'Crash on start',
    ],
    [
      'without the forum before the words of its software',
      { page: 'Tern Forum - View topic - Kestrel asks first', h2: ['Kestrel asks first'] },
      'Kestrel asks first',
    ],
    [
      'without the site before a colon',
      { page: 'Harbour Dispatch: Kestrel asks first', site: 'Harbour Dispatch' },
      'Kestrel asks first',
    ],
    [
      'without the host at its head',
      { page: 'inkonline.example - Five pens that last', url: 'https://www.inkonline.example/index.php/5' },
      'Five pens that last',
    ],
    [
      'the headline of structured data, where nothing else is',
      { data: 'Five pens that last' },
      'Five pens that last',
    ],
    [
      'the whole of a title with dashes of its own',
      { page: 'Yes—Right now', h1: ['Yes—Right now'] },
      'Yes—Right now',
    ],
    [
      'a short name before the site',
      { page: 'Git - git-commit Documentation' },
      'Git - git-commit Documentation',
    ],
    ['nothing, where there is nothing', {}, ''],
  ])('%s', (_, given, title) => {
    expect(titleOf(given)).toBe(title);
  });

  it('never fails, and is at most 300 characters long', () => {
    const text = fc.oneof(fc.string({ maxLength: 400 }), fc.stringMatching(/^[ab |\-/•]{0,80}$/));
    fc.assert(
      fc.property(text, text, fc.array(text, { maxLength: 4 }), text, (page, meta, h1, site) => {
        expect(
          titleOf({ page, meta, h1, site, url: 'https://a.example/b-c/d-e' }).length,
        ).toBeLessThanOrEqual(300);
      }),
    );
  });
});
