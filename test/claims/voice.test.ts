import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../src/claims/index.ts';
import { subjectOf } from '../../src/claims/subjects/subject.ts';
import { voiceOf } from '../../src/claims/voice.ts';
import { loadCatalogue } from '../../src/config/index.ts';
import { readStage } from '../../src/read/index.ts';
import { captureOf } from './statement-gold.ts';

const { catalogue } = await loadCatalogue(new URL('../../feeds', import.meta.url).pathname);
const lexicon = compileLexicon(catalogue);

function voiceIn(outlet: string, text: string): string {
  const capture = captureOf(text, outlet, '2026-07-03');
  const document = readStage.run({ capture, body: Buffer.from(text) }, catalogue).items[0];
  if (!document) throw new Error('nothing was read');
  const { tools, vendors, lexicon: wider } = subjectOf(document, lexicon);
  return voiceOf(document, wider, tools, vendors);
}

const OF_ZED =
  'Zed and its crash reports\n\nZed sends the names of open files with a crash report. The editor Zed asks before it does so.';
const OF_LOOMGATE =
  'Loomgate sends names of files\n\nLoomgate, an app for weavers, sends the names of files. An update of Loomgate is out. The app Loomgate asks nobody.';

describe('the voice of a text, by what its outlet is called', () => {
  it.each([
    ['Zed Blog', OF_ZED, 'vendor'],
    ['Zed Industries Engineering Blog', OF_ZED, 'vendor'],
    ['Zed release notes', OF_ZED, 'vendor'],
    ['Release notes from zed', OF_ZED, 'vendor'],
    ['Zed', OF_ZED, 'vendor'],
    ['Loomgate Support', OF_LOOMGATE, 'vendor'],
    ['Loomgate Official Blog', OF_LOOMGATE, 'vendor'],
    ['Haverkamp Product Security', OF_LOOMGATE, 'vendor'],
    ['Haverkamp PSIRT', OF_LOOMGATE, 'vendor'],
    // What others call theirs.
    ['Haverkamp Engineering Blog', OF_LOOMGATE, 'article'],
    ['Weavers Support', OF_LOOMGATE, 'article'],
    ['Zed Tips and Tricks Blog', OF_ZED, 'article'],
    ['Zed Weekly Mirror', OF_ZED, 'article'],
    ['The Security', OF_ZED, 'article'],
    ['Mozilla Blog', OF_ZED, 'article'],
    ['Harbour Dispatch', OF_ZED, 'article'],
    ['Hacker News', OF_ZED, 'post'],
    ['GitHub Issues', OF_LOOMGATE, 'post'],
    // Where users meet, and what is only called so.
    ['Loomgate Forum', OF_LOOMGATE, 'post'],
    ['Zed Community', OF_LOOMGATE, 'post'],
    ['Haverkamp users forum', OF_LOOMGATE, 'post'],
    ['haverkamp-users', OF_LOOMGATE, 'post'],
    ['haverkamp-bugs', OF_LOOMGATE, 'post'],
    ['loomgate-general', OF_LOOMGATE, 'post'],
    ['r/weavers', OF_LOOMGATE, 'post'],
    ['Weavers mailing list', OF_LOOMGATE, 'post'],
    ['Economic Forum', OF_LOOMGATE, 'article'],
    ['Health Issues', OF_LOOMGATE, 'article'],
    ['Policy Forum', OF_ZED, 'article'],
    ['Farming Community', OF_LOOMGATE, 'article'],
    ['Attorney-General', OF_LOOMGATE, 'article'],
    ['Summer-Bugs', OF_LOOMGATE, 'article'],
  ])('%s', (outlet, text, voice) => {
    expect(voiceIn(outlet, text)).toBe(voice);
  });
});
