import { describe, expect, it } from 'vitest';
import { statementsOfPage } from '../../small-pages.ts';

const told = (text: string): readonly string[] =>
  statementsOfPage(`VS Code 1.97.1 was infected with malware. ${text}`)
    .filter(({ sentence }) => text.includes(sentence.trim()))
    .filter(({ kind }) => kind === 'fix' || kind === 'affected_versions' || kind === 'behaviour')
    .map(({ kind, versions }) => `${kind} ${versions.fixed ?? '-'} ${versions.affected ?? '-'}`);

describe('the range that a manifest asks for', () => {
  it.each([
    'Our lock file asks for vscode ^1.95.2 and new builds are vulnerable.',
    'Projects on ^1.96.0 or ~1.95.0 pulled the infected release by themselves.',
    'The lib uses vscode@~1.96.4 today, which makes its builds vulnerable.',
  ])('is no version that is affected: %s', (text) => {
    expect(told(text).filter((one) => /1\.9[56]/.test(one))).toEqual([]);
  });

  it('while a plain number is', () => {
    expect(told('Version 1.96.4 is vulnerable as well.')).toContain('affected_versions - 1.96.4');
  });
});

describe('what a name or a range resolves to', () => {
  it.each([
    'The range ^1.97.0 resolved to the infected 1.97.1.',
    'Whoever runs npm install resolves vscode@^1.97.0 to the infected 1.97.1.',
    'The name resolves to 1.97.0 again as the latest published version.',
  ])('is no repair: %s', (text) => {
    expect(told(text).filter((one) => one.startsWith('fix'))).toEqual([]);
  });

  it.each([
    'VS Code 1.97.2 resolves the issue.',
    'VS Code 1.97.2 resolves the leak and moves to version 1.96 of the parser.',
    'The hole was resolved in VS Code 1.97.2.',
  ])('while a fault that is resolved is: %s', (text) => {
    expect(told(text).join()).toContain('fix 1.97.2');
  });
});

describe('what a registry puts in a package’s place', () => {
  it.each([
    'The package has been replaced by 0.0.1-security.',
    'The package has been replaced with a placeholder version 0.0.1-security.0.',
  ])('is no version of it: %s', (text) => {
    expect(told(text).join()).not.toContain('0.0.1');
  });
});

describe('a version that is taken from where it was offered', () => {
  it.each([
    'VS Code 1.97.1 has since been removed from npm.',
    'VS Code 1.97.1 has now been deleted from the registry.',
    'VS Code 1.97.1 has already been unpublished.',
  ])('repairs nothing: %s', (text) => {
    expect(told(text).join()).not.toContain('fix 1.97.1');
  });

  it.each([
    ['The malware has since been removed in VS Code 1.97.2.'],
    ['VS Code 1.97.1 has since been removed from npm and replaced by 1.97.2.'],
  ])('unlike the one without the fault: %s', (text) => {
    expect(told(text).join()).toContain('fix 1.97.2');
  });
});

describe('the newest release', () => {
  it.each([
    'The last official release posted on GitHub was 1.96.6.',
    'The latest version on the store is 1.97.2',
    'Its newest build remains 1.97.2.',
  ])('is neither affected nor free by being that: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each(['The last vulnerable release was 1.96.6.', 'The last version that sends names was 1.96.6.'])(
    'unless more is told of it: %s',
    (text) => {
      expect(told(text).join()).toContain('1.96.6');
    },
  );
});
