import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { documentOf, SMALL_CATALOGUE } from '../../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

/** What the last sentence tells of 1.97.1: "repaired", "accused", "freed", in this order. */
function told(sentence: string): string {
  const read = readStatements(documentOf(`VS Code leaks tokens, users say. ${sentence}`), lexicon);
  const of = read.filter(({ quote }) => sentence.includes(quote));
  const names = ({ versions }: (typeof read)[number]): boolean =>
    versions?.introduced === '1.97.1' || (versions?.affected?.includes('1.97.1') ?? false);
  const does = of.filter(({ kind }) => kind === 'behaviour' || kind === 'affected_versions').filter(names);
  return [
    of.some((one) => one.kind === 'fix' && one.polarity === 'affirmed' && one.versions?.fixed === '1.97.1')
      ? 'repaired'
      : '',
    does.some(({ polarity }) => polarity === 'affirmed') ? 'accused' : '',
    does.some(({ polarity }) => polarity === 'negated') ? 'freed' : '',
  ]
    .filter((one) => one !== '')
    .join(', ');
}

const LEADS = ['In 1.97.1', 'With 1.97.1', 'As of version 1.97.1', 'Since 1.97.1'];
const ENDS = ['is gone', 'was removed', 'has been cured', 'is history', 'was eliminated'];

describe('a fault that ended in a version', () => {
  it.each(LEADS.flatMap((lead) => ENDS.map((end) => `${lead}, the leak ${end}.`)))('%s', (sentence) => {
    expect(told(sentence)).toBe('repaired');
  });

  it.each([
    ['The leak is removed since 1.97.1.', 'repaired'],
    ['The leak is history since 1.97.1.', 'repaired'],
    ['The first version without the leak is 1.97.1.', 'repaired'],
    ['With 1.97.1, the tool stopped uploading file names.', 'repaired'],
    ['With 1.97.1, the tool stopped logging prompts.', 'repaired'],
    ['1.97.1 no longer checks the proxy settings.', 'repaired'],
    ['1.97.1 does not log prompts any more.', 'freed'],
  ])('%s (%s)', (sentence, end) => {
    expect(told(sentence)).toBe(end);
  });

  it.each([
    'In 1.97.1, the leak is not gone.',
    '1.97.1 fails to fix the leak.',
    '1.97.1 failed to resolve the bug.',
    'With 1.97.1, the tool stopped responding.',
    '1.97.1 no longer checks the privacy settings.',
    'With 1.97.1, the warning was removed.',
    'The first version without the warning is 1.97.1.',
    'The first version without a bug fix for it is 1.97.1.',
    'In 1.97.1, the bug was removed from the list of known issues.',
    'The first version with the leak is 1.97.1.',
    'Is the leak gone in 1.97.1?',
  ])('but not where it says: %s', (sentence) => {
    expect(told(sentence)).not.toContain('repaired');
  });
});
