import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../src/claims/index.ts';
import type { Catalogue } from '../../../src/model/catalogue.ts';
import { makeDocument } from '../../../src/read/documents/document.ts';
import { captureOf } from '../statement-gold.ts';
import { SMALL_CATALOGUE } from '../small-catalogue.ts';

const firm = (name: string, names: readonly string[] = []): Catalogue['organisations'][number] => ({
  slug: name.toLowerCase(),
  name,
  names,
  officers: [],
  timeZone: null,
});
const [pattern] = SMALL_CATALOGUE.tools;
const app = (name: string, slug: string, vendor: string): Catalogue['tools'][number] => {
  if (!pattern) throw new Error('no tool');
  return { ...pattern, slug, name, vendor, aliases: [], nouns: ['chatbot', 'app'] };
};
/** A firm with one app that is called like it, one that goes by its app's name, and one with several. */
const CATALOGUE: Catalogue = {
  ...SMALL_CATALOGUE,
  organisations: [
    ...SMALL_CATALOGUE.organisations,
    firm('DeepLoom'),
    firm('Octave', ['PikPok']),
    firm('Orrin'),
  ],
  tools: [
    ...SMALL_CATALOGUE.tools,
    app('DeepLoom app', 'deeploom-app', 'deeploom'),
    app('PikPok app', 'pikpok-app', 'octave'),
    app('Octave Notes', 'octave-notes', 'octave'),
    app('Orrin app', 'orrin-app', 'orrin'),
    app('Orrin Drive', 'orrin-drive', 'orrin'),
  ],
};
const lexicon = compileLexicon(CATALOGUE);

const toldOf = (text: string): readonly string[] => {
  const capture = { ...captureOf(text, 'Daily', '2026-07-03'), url: 'https://daily.example/1' };
  const found = { form: 'article' as const, url: capture.url, title: 'Report', text, lang: 'en', posts: [] };
  return readStatements(makeDocument(capture, found, CATALOGUE), lexicon)
    .filter(({ kind }) => kind === 'ban')
    .map(({ tool, actor }) => `${tool ?? '?'} ${actor ?? '-'}`);
};

describe('an app that is called like its maker', () => {
  it.each([
    ['Wales has banned DeepLoom on state phones. Staff must not use DeepLoom.', 'deeploom-app Wales'],
    ['Staff at Wales may not use DeepLoom. Wales has banned DeepLoom.', 'deeploom-app Wales'],
    ['Wales has banned Deeploom on state phones. The Deeploom ban is the first.', 'deeploom-app Wales'],
    ['Texas bans DeepLoom on all phones. Offices were told to remove DeepLoom.', 'deeploom-app Texas'],
    ['Wales has banned Plimsoll and DeepLoom. DeepLoom is prohibited there.', 'deeploom-app Wales'],
    [
      'Wales has ordered a ban on the use of DeepLoom. It bans the use of DeepLoom at once.',
      'deeploom-app Wales',
    ],
    ['The navy of Wales bans PikPok. Sailors must remove PikPok at once.', 'pikpok-app The navy of Wales'],
  ])('is what a text bans by that name: %s', (text, told) => {
    expect(toldOf(text)).toContain(told);
  });

  it.each([
    'Staff use DeepLoom to write. Using DeepLoom is cheap. DeepLoom software is free. Wales bans it.',
    'DeepLoom said on Monday that it hired ten people. DeepLoom was founded in Cardiff.',
    'Wales has banned ChatGPT. DeepLoom said that it was pleased. DeepLoom hired ten people.',
    'DeepLoom has been founded by a chemist. DeepLoom was praised. Wales bans spam.',
    'Wales banned spam and DeepLoom said so. The use of DeepLoom grows. Wales bans the use of spam.',
    'Wales has banned Orrin on state phones. Staff must not use Orrin.',
  ])('and not where the firm is meant, or one of several: %s', (text) => {
    expect(toldOf(text).filter((one) => /deeploom|orrin-app|orrin-drive/.test(one))).toEqual([]);
  });
});
