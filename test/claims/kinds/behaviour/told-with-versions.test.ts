import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { documentOf, SMALL_CATALOGUE } from '../../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

/** What VS Code does: of many, of one, in the perfect, and to what. */
const ACTS: readonly (readonly [string, string, string, string])[] = [
  ['upload', 'uploads', 'uploaded', 'the names of open files to a server of its maker'],
  ['check', 'checks', 'checked', 'the proxy settings'],
  ['log', 'logs', 'logged', 'every prompt'],
  ['scan', 'scans', 'scanned', 'the home folder'],
];

/** Behind "versions", and what it bounds. */
const OF_VERSIONS: readonly (readonly [string, string])[] = [
  ['since 1.91.2', '>=1.91.2'],
  ['from 1.91.2', '>=1.91.2'],
  ['from 1.91.2 on', '>=1.91.2'],
  ['from 1.91.2 onwards', '>=1.91.2'],
  ['starting with 1.91.2', '>=1.91.2'],
  ['later than 1.91.2', '>1.91.2'],
  ['newer than 1.91.2', '>1.91.2'],
  ['above 1.91.2', '>1.91.2'],
  ['1.91.2 and later', '>=1.91.2'],
  ['1.91.2 and above', '>=1.91.2'],
  ['1.91.2 or later', '>=1.91.2'],
  ['before 1.91.2', '<1.91.2'],
  ['prior to 1.91.2', '<1.91.2'],
  ['older than 1.91.2', '<1.91.2'],
  ['below 1.91.2', '<1.91.2'],
  ['up to 1.91.2', '<=1.91.2'],
  ['up to and including 1.91.2', '<=1.91.2'],
  ['through 1.91.2', '<=1.91.2'],
  ['1.91.2 and earlier', '<=1.91.2'],
  ['1.91.2 to 1.96.4', '>=1.91.2 <=1.96.4'],
  ['1.91.2 through 1.96.4', '>=1.91.2 <=1.96.4'],
  ['1.91.2–1.96.4', '>=1.91.2 <=1.96.4'],
  ['between 1.91.2 and 1.96.4', '>=1.91.2 <=1.96.4'],
  ['from 1.91.2 up to but not including 1.96.4', '>=1.91.2 <1.96.4'],
  ['1.91.2, 1.93.1 and 1.96.4', '1.91.2 || 1.93.1 || 1.96.4'],
  ['1.91.2 and 1.96.4', '1.91.2 || 1.96.4'],
];

/** Where versions are told beside what the tool does. */
const ADVERBIALS: readonly (readonly [string, string])[] = [
  ['since 1.91.2', '>=1.91.2'],
  ['ever since 1.91.2', '>=1.91.2'],
  ['from 1.91.2 on', '>=1.91.2'],
  ['from version 1.91.2 onward', '>=1.91.2'],
  ['starting with 1.91.2', '>=1.91.2'],
  ['beginning with version 1.91.2', '>=1.91.2'],
  ['as of 1.91.2', '>=1.91.2'],
  ['as from 1.91.2', '>=1.91.2'],
  ['until 1.91.2', '<1.91.2'],
  ['till 1.91.2', '<1.91.2'],
  ['before 1.91.2', '<1.91.2'],
  ['prior to 1.91.2', '<1.91.2'],
  ['up to 1.91.2', '<=1.91.2'],
  ['up to and including 1.91.2', '<=1.91.2'],
  ['through 1.91.2', '<=1.91.2'],
  ['in 1.91.2', '1.91.2'],
  ['with 1.91.2', '1.91.2'],
  ['only in 1.91.2', '1.91.2'],
  ['in 1.91.2 and later', '>=1.91.2'],
  ['in versions 1.91.2 through 1.96.4', '>=1.91.2 <=1.96.4'],
  ['between 1.91.2 and 1.96.4', '>=1.91.2 <=1.96.4'],
  ['from 1.91.2 to 1.96.4', '>=1.91.2 <=1.96.4'],
  ['in releases since 1.91.2', '>=1.91.2'],
  ['in all versions before 1.91.2', '<1.91.2'],
  ['in both 1.91.2 and 1.96.4', '1.91.2 || 1.96.4'],
];

const opened = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What the last sentence is read as telling: what is affected by what it does; other kinds by their name. */
function toldBy(sentence: string): string {
  const read = readStatements(documentOf(`People look at what VS Code does. ${sentence}`), lexicon);
  const others = read.filter(({ kind }) => kind !== 'behaviour' && kind !== 'affected_versions');
  const done = read.find(({ kind, polarity }) => kind === 'behaviour' && polarity === 'affirmed');
  const affected = done === undefined ? 'none' : (done.versions?.affected ?? 'unbounded');
  return [affected, ...others.map(({ kind }) => kind)].join(', ');
}

const wrongOf = (sentences: readonly string[], bound: string): readonly string[] =>
  sentences.map((one) => `${toldBy(one)}: ${one}`).filter((one) => !one.startsWith(`${bound}: `));

describe('what versions do is told with them', () => {
  it.each(OF_VERSIONS)('where several act: "versions %s" are %s', (told, bound) => {
    const nouns = [
      'Versions',
      'All versions',
      'Releases',
      'Builds',
      'VS Code versions',
      'Versions of VS Code',
    ];
    const sentences = nouns.flatMap((noun) =>
      ACTS.map(([act, , , what]) => `${noun} ${told} ${act} ${what}.`),
    );
    expect(wrongOf(sentences, bound)).toEqual([]);
  });

  it.each(ADVERBIALS)('where the tool acts: "%s" is %s', (told, bound) => {
    const sentences = ACTS.flatMap(([, acts, acted, what]) => [
      `${opened(told)}, it ${acts} ${what}.`,
      `${opened(told)} it ${acts} ${what}.`,
      `${opened(told)} VS Code ${acts} ${what}.`,
      `It ${acts} ${what} ${told}.`,
      `VS Code has ${acted} ${what} ${told}.`,
      `${opened(told)} it ${acts} ${what}, a user wrote on Reddit.`,
      `A user wrote on Reddit that ${told} the editor ${acts} ${what}.`,
    ]);
    expect(wrongOf(sentences, bound)).toEqual([]);
  });

  it.each([
    ['what is to come', 'Starting in 1.91.2, the editor will move to another build system.', 'none'],
    ['whose users tell', 'Users of versions since 1.91.2 report that it is slow.', 'none'],
    ['what a release checks to be safe', 'VS Code 1.91.2 checks the signature of every extension.', 'none'],
    ['what several repair', 'Versions 1.97.3 and 1.96.5 address the flaw.', 'none, fix'],
  ])('and nothing is made of %s: %s', (_, sentence, told) => {
    expect(toldBy(sentence)).toBe(told);
  });

  it.each([
    ['VS Code versions since 1.91.2 never log prompts.', 'freed'],
    ['VS Code versions up to 1.91.2 never upload file names.', 'freed'],
    ['VS Code versions since 1.91.2 silently log prompts.', 'accused'],
    ['VS Code versions since 1.91.2 also log prompts users type.', 'accused'],
  ])('and what is said of the act counts: %s (%s)', (sentence, told) => {
    const of = readStatements(documentOf(sentence, { tool: 'vscode' }), lexicon);
    expect(new Set(of.map(({ polarity }) => (polarity === 'negated' ? 'freed' : 'accused')))).toEqual(
      new Set([told]),
    );
  });

  it.each([
    ['VS Code 1.91.2 checks the proxy settings.', '1.91.2'],
    ['In 1.91 VS Code uploads the names of open files.', '1.91'],
    ['Only with 1.91 the editor scans the home folder.', '1.91'],
    ['In 1.5 seconds VS Code uploads the names of open files.', 'unbounded'],
    ['Starting with 1.91.2 the community edition reports the host name.', '>=1.91.2'],
  ])('and a release is, by what it does: %s', (sentence, told) => {
    expect(toldBy(sentence)).toBe(told);
  });
});
