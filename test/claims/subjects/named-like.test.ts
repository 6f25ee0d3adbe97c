import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../src/claims/index.ts';
import { subjectOf } from '../../../src/claims/subjects/subject.ts';
import { SMALL_CATALOGUE } from '../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

describe('a tool that is named like something else', () => {
  it.each([
    [
      'a place with its people',
      'Vega app uploads photos',
      'The recipe app Vega uploads photos of meals to its servers. Vegan users of Vega 3.2 noticed it first. Vegan cooks use the app Vega every day. The app Vega also shares locations.',
      '?Vega',
    ],
    [
      'a file of code',
      'ferrite.cpp leaks prompts',
      'ferrite.cpp 1.4.2 leaks prompts to other users. The library ferrite.cpp was updated on Monday. Users of ferrite.cpp 1.4.2 should upgrade. ferrite.cpp sends them on.',
      '?ferrite.cpp',
    ],
    [
      'a script',
      'pingo.sh leaks topics',
      'pingo.sh 2.3.1 leaks topics to other users. The software pingo.sh was updated on Monday. Users of pingo.sh 2.3.1 should upgrade. pingo.sh sends them on.',
      '?pingo.sh',
    ],
    [
      'a script that any project has',
      'setup.py leaks topics',
      'setup.py 2.3.1 leaks topics to other users. The software setup.py was updated on Monday. Users of setup.py 2.3.1 should upgrade. setup.py sends them on.',
      undefined,
    ],
    [
      'what is read',
      'NOTES.md leaks topics',
      'NOTES.md 2.3.1 leaks topics to other users. The software NOTES.md was updated on Monday. Users of NOTES.md 2.3.1 should upgrade. NOTES.md sends them on.',
      undefined,
    ],
  ])('%s', (_, title, text, tool) => {
    expect(subjectOf({ title, text, tool: null }, lexicon).tools[0]).toBe(tool);
  });
});
