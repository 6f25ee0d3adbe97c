import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { documentOf, SMALL_CATALOGUE } from '../../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

/** What the last sentence tells of 1.97.1: "repaired", "accused", "freed", in this order. */
function told(sentence: string): string {
  const of = readStatements(documentOf(`VS Code leaks tokens, users say. ${sentence}`), lexicon).filter(
    ({ quote }) => sentence.includes(quote),
  );
  const does = of.filter(
    ({ kind, versions }) => kind === 'affected_versions' && versions.affected?.includes('1.97.1'),
  );
  return [
    of.some((one) => one.kind === 'fix' && one.polarity === 'affirmed') ? 'repaired' : '',
    does.some(({ polarity }) => polarity === 'affirmed') ? 'accused' : '',
    does.some(({ polarity }) => polarity === 'negated') ? 'freed' : '',
  ]
    .filter((one) => one !== '')
    .join(', ');
}

describe('a version that stops what kept its users safe or served them', () => {
  it.each([
    'VS Code 1.97.1 stopped checking signatures.',
    '1.97.1 stopped checking signatures.',
    '1.97.1 stopped validating certificates of servers.',
    'VS Code 1.97.1 stopped scanning for malware.',
    'VS Code 1.97.1 stopped keeping backups.',
    'VS Code 1.97.1 stopped logging failed logins.',
    'VS Code 1.97.1 stopped marking unsafe files.',
    'VS Code 1.97.1 stopped storing my work.',
    'VS Code 1.97.1 stopped keeping tokens in the vault.',
    'VS Code 1.97.1 stopped sending messages.',
    'In 1.97.1, it stopped checking names against the allow list.',
    'With 1.97.1, the tool stopped checking signatures.',
    'VS Code 1.97.1 does not scan for malware any more.',
    'VS Code 1.97.1 does not log failed logins any more.',
    'VS Code 1.97.1 no longer checks the settings of the sandbox.',
  ])('is accused: %s', (sentence) => {
    expect(told(sentence)).toBe('accused');
  });

  it.each([
    ['VS Code 1.97.1 stopped reading the clipboard.', 'freed'],
    ['VS Code 1.97.1 stopped logging tokens.', 'freed'],
    ['VS Code 1.97.1 stopped uploading file names.', 'freed'],
    ['VS Code 1.97.1 stopped checking the time zone.', 'freed'],
    ['VS Code 1.97.1 does not read the clipboard any more.', 'freed'],
    ['VS Code 1.97.1 no longer checks the locale settings.', 'repaired'],
    ['With 1.97.1, the tool stopped checking the proxy.', 'repaired'],
  ])('is not where it did so to what is theirs: %s (%s)', (sentence, end) => {
    expect(told(sentence)).toBe(end);
  });
});

describe('what is over, in whatever version', () => {
  it.each([
    'VS Code has stopped checking passwords.',
    'VS Code no longer checks credentials.',
    'The editor has stopped reporting leaked tokens.',
    'The editor has stopped keeping tokens in the vault.',
  ])('is no repair where it kept its users safe: %s', (sentence) => {
    expect(told(sentence)).not.toContain('repaired');
  });

  it.each([
    'VS Code has stopped logging prompts.',
    'VS Code has stopped sending telemetry.',
    'VS Code has stopped storing keys in plain text.',
    'VS Code no longer checks the time zone.',
  ])('is one where it took what is theirs: %s', (sentence) => {
    expect(told(sentence)).toContain('repaired');
  });
});

describe('what is gone in a version', () => {
  it.each([
    'In 1.97.1, the protection against leaks was removed.',
    'In 1.97.1, the fix for the leak was removed.',
    'In 1.97.1, the option to disable tracking was removed.',
    'In 1.97.1, limits on uploads were removed.',
    'In 1.97.1, the switch against tracking is gone.',
    'In 1.97.1, the crash is gone on Linux only.',
    'In 1.97.1, the leak is gone unless you sync.',
    'The first version in which the warning is gone is 1.97.1.',
  ])('is no fault: %s', (sentence) => {
    expect(told(sentence)).not.toContain('repaired');
  });

  it.each([
    'In 1.97.1, the leak of tokens was removed.',
    'In 1.97.1, the backdoor is gone.',
    'In 1.97.1, the uploads were removed.',
    'The first version in which the leak is gone is 1.97.1.',
    'The first version in which the hole is closed is 1.97.1.',
  ])('was one: %s', (sentence) => {
    expect(told(sentence)).toContain('repaired');
  });
});

describe('a repair that did not come', () => {
  it.each([
    '1.97.1 tried to fix the leak.',
    '1.97.1 was supposed to close the leak.',
    '1.97.1 is still to fix the leak.',
    '1.97.1 fails to fully fix the leak.',
    'Microsoft attempted to patch the leak in 1.97.1.',
  ])('is none: %s', (sentence) => {
    expect(told(sentence)).not.toContain('repaired');
  });

  it.each([
    '1.97.1 fixes the leak.',
    '1.97.1 managed to fix the leak.',
    'Microsoft, which had tried for months, fixed the leak in 1.97.1.',
  ])('is one where it came: %s', (sentence) => {
    expect(told(sentence)).toContain('repaired');
  });
});
