import { describe, expect, it } from 'vitest';
import { statementsOfPage } from '../../small-pages.ts';

const told = (text: string): readonly string[] =>
  statementsOfPage(`VS Code sends data to a server. ${text}`)
    .filter(({ sentence }) => text.includes(sentence.trim()))
    .filter(({ kind }) => kind !== 'background' && kind !== 'evidence')
    .map(
      ({ kind, versions }) =>
        `${kind} ${versions.introduced ?? '-'} ${versions.fixed ?? '-'} ${versions.affected ?? '-'}`,
    );

describe('what a maker hides in a version', () => {
  it.each([
    'Microsoft launched the hidden check in VS Code 1.97.1 on 2 April.',
    'Microsoft introduced a covert check in VS Code 1.97.1.',
    'Microsoft quietly deployed a covert detection mechanism in VS Code 1.97.1.',
    'Microsoft shipped the tracker in VS Code 1.97.1.',
  ])('began with it and is no safeguard: %s', (text) => {
    expect(told(text)).toContain('behaviour 1.97.1 - >=1.97.1');
    expect(told(text).filter((one) => one.startsWith('fix'))).toEqual([]);
  });

  it.each([
    'Microsoft introduced a check for hidden files in VS Code 1.97.1.',
    'Microsoft added a warning in VS Code 1.97.1.',
    'Microsoft added a secret detection check in VS Code 1.97.1.',
    'Microsoft shipped a switch for telemetry in VS Code 1.97.1.',
  ])('while a safeguard repairs: %s', (text) => {
    expect(told(text)).toContain('fix - 1.97.1 -');
  });

  it.each([
    'Microsoft launched VS Code 1.97.1 on 2 April.',
    'Microsoft launched a redesigned search in VS Code 1.97.1.',
    'Microsoft launched a secret detection feature in VS Code 1.97.1.',
    'Microsoft released the corrected code in VS Code 1.97.1.',
  ])('and what it launches openly is no behaviour: %s', (text) => {
    expect(told(text).filter((one) => one.startsWith('behaviour'))).toEqual([]);
  });
});

describe('what a maker gives out against it', () => {
  it.each([
    'VS Code sent names until Microsoft deployed the new permission check in VS Code 1.97.1.',
    'VS Code sent names until Microsoft shipped a tracking notice with the tracker in VS Code 1.97.1.',
    'Microsoft shipped the end of tracking in VS Code 1.97.1.',
    'Microsoft released an analysis of tracking in VS Code 1.97.1.',
  ])('is no beginning: %s', (text) => {
    expect(told(text).join()).not.toContain('>=');
  });
});

describe('versions that somebody looked at', () => {
  it.each([
    'A student published a full analysis of VS Code 1.97.1 through 1.97.6.',
    'Jo Hale has posted a teardown of VS Code 1.97.1 to 1.97.6 on GitHub.',
  ])('bound nothing: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    'The leak affects VS Code 1.97.1 through 1.97.6.',
    'An analysis found the tracker in VS Code 1.97.1 through 1.97.6.',
  ])('but for what was found in them: %s', (text) => {
    expect(told(text).join()).toContain('>=1.97.1 <=1.97.6');
  });
});
