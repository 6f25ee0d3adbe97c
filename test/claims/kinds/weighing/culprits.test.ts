import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { documentOf, SMALL_CATALOGUE } from '../../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);
const statementsOf = (sentence: string) => readStatements(documentOf(sentence, { tool: 'vscode' }), lexicon);
const tellersOf = (sentence: string): readonly string[] => [
  ...new Set(statementsOf(sentence).flatMap(({ chain }) => chain.map(({ name }) => name))),
];

describe('who does harm', () => {
  it.each([
    'Attackers intercepted update traffic of VS Code and served malicious payloads.',
    'Threat actors detected machines that run VS Code and served malicious payloads.',
  ])('has found nothing: %s', (sentence) => {
    expect(tellersOf(sentence)).toEqual([]);
  });

  it.each([
    ['Ethical hackers found that VS Code uploads file names.', ['Ethical hackers']],
    ['The hackers claimed that VS Code had been backdoored for a year.', ['The hackers']],
    ['A hacker known as Moth discovered that VS Code uploads file names.', ['Moth']],
    ['Researchers intercepted the traffic of VS Code.', ['Researchers']],
  ])('is another than who tells: %s', (sentence, tellers) => {
    expect(tellersOf(sentence)).toEqual(tellers);
  });
});

describe('what is not verified', () => {
  const inVain = (sentence: string): boolean =>
    statementsOf(sentence).some(({ kind, polarity }) => kind === 'evidence' && polarity === 'negated');

  it.each([
    'The signatures of VS Code updates were not being properly verified.',
    'Certificates were never checked by VS Code.',
  ])('is what the tool does not check: %s', (sentence) => {
    expect(inVain(sentence)).toBe(false);
  });

  it.each([
    'The claim about VS Code could not be verified.',
    'The file upload of VS Code has not been verified by anybody.',
    'The report on the files was never verified.',
  ])('is what nobody has repeated: %s', (sentence) => {
    expect(inVain(sentence)).toBe(true);
  });
});
