import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../src/claims/index.ts';
import { outcomesOf, readPassages } from './prose-measures.ts';
import { SMALL_CATALOGUE } from './small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);
const SETS = ['first', 'second', 'third', 'contrary', 'dates-first'];

/** What is known not to be read yet; a passage that is read after all has to leave this list. */
const OPEN: ReadonlySet<string> = new Set([
  'The telemetry is on by default in release 1.96.',
  'The flaw concerns 1.96 (all builds) and 1.97 before 1.97.3.',
  'An incomplete fix shipped in 1.97.2; the complete one is in 1.97.3.',
  'The fix is in 3.2.3 (3.2 branch) and 3.1.7 (3.1 branch).',
  'The editor was banned in early June.',
  'On 20.1 the camera stays on, and it goes off as it should on 20.0.',
  'I have 3.3.1 on the laptop and 3.2 on the desktop, and only the laptop phones home.',
  "Went from 8.4 to 8.5 and lost all my bookmarks; my wife's 8.4 is fine.",
  'The daemon has logged the keys since the March release.',
  'Since 11.4 the setting is respected.',
  'Neither of the two browsers uploads the page titles.',
  'The client encrypts the list and never sends it.',
]);

describe('versions and days in prose', () => {
  for (const passage of SETS.flatMap(readPassages))
    it(`${passage.construction}: ${passage.text}`, () => {
      const outcomes = outcomesOf(passage, lexicon);
      expect(outcomes).not.toHaveLength(0);
      const wrong = outcomes
        .filter((one) => one.missed || !one.versions || !one.date)
        .map(({ want, got }) => ({ want, got: got && { versions: got.versions, date: got.eventDate } }));
      if (OPEN.has(passage.text)) expect(wrong).not.toEqual([]);
      else expect(wrong).toEqual([]);
    });
});
