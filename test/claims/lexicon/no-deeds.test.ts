import { describe, expect, it } from 'vitest';
import { isNoDeed } from '../../../src/claims/lexicon/no-deeds.ts';
import { kindsIn } from '../kinds-in.ts';

describe('what a tool is or is called does nothing to anybody', () => {
  it.each([
    'VS Code had 1.3 million registered users at the end of last year.',
    'VS Code became one of the most downloaded programs in Portugal last year.',
    'VS Code accounts for around a quarter of the editors found in schools.',
    'The rumour goes back to a single post on a forum.',
    'Remote projects open up to four times faster over slow links.',
    'The chapter on key files was rewritten.',
    'Its cluster has had it since 3.8, which contradicts the history.',
    'The plug-in belongs to Microsoft.',
    'VS Code pulls roughly 60 million downloads a month.',
    'VS Code saw 3 million installs last year.',
    'VS Code holds a quarter of the market.',
    'VS Code used a release workflow of its own.',
    'The incident underscores the need for reviews in VS Code.',
    'VS Code sent shockwaves through the community.',
    'VS Code was installed by over 900,000 developers.',
  ])('%s', (sentence) => {
    expect(isNoDeed(sentence)).toBe(true);
    expect(
      kindsIn(`VS Code leaks tokens, users say. ${sentence}`).filter((one) => one === 'behaviour affirmed'),
    ).toHaveLength(1);
  });

  it.each([
    'VS Code uploads the names of 1.3 million users.',
    'VS Code became one of the most hated programs after it deleted files.',
    'The editor crashes four times faster than before.',
    'The section on privacy was rewritten when it began to collect names.',
    'VS Code comes with a keylogger.',
    'VS Code made a third of its users’ chats public.',
    'VS Code holds 40% of the names on its server.',
    'VS Code scans files three times faster to find keys.',
    'VS Code contradicts its policy by sharing names with partners.',
    'VS Code pulls 60 million records from the server.',
    'VS Code used the compiler to run code.',
    'The malware in VS Code was downloaded by 900,000 users.',
    'VS Code sent shockwave files to a server.',
    'VS Code shows the need for a key to everybody it sends it to.',
    'VS Code contradicts itself and opens the wrong file.',
    'The setting had no effect for 40,000 users.',
  ])('while a deed is one: %s', (sentence) => {
    expect(isNoDeed(sentence)).toBe(false);
  });
});

describe('a repair that fails', () => {
  it('is told as that alone', () => {
    expect(kindsIn('VS Code leaks tokens, users say. 1.97.1 does not fix it for me.')).toEqual([
      'behaviour affirmed',
      'fix negated',
    ]);
  });
});
