import { describe, expect, it } from 'vitest';
import { dutyOf, insistsOnCare, isCare, isNeglect } from '../../../src/claims/lexicon/neglects.ts';

describe('what software ought to do and does not is a fault', () => {
  it.each([
    'Lumen does not mask API keys in its logs',
    'calls are not end-to-end encrypted',
    'the passwords were never hashed',
    'the app never asks for consent',
    "it doesn't ask users for permission",
    'Lumen fails to check the certificate of its server',
    'it does not warn users',
    'updates are not signed',
    'Lumen 7.24 does not start on my machine',
    "the desktop app won't open",
    'it no longer works since 2.4',
    'backups are no longer encrypted',
    'Lumen does not encrypt uploads',
    'Lumen does not anonymise its telemetry',
    'Lumen does not mask tokens in crash reports',
    'Lumen never warns users of leaks',
    'documents are not encrypted',
    'the data is not strongly encrypted',
    'backups are not adequately encrypted',
    'it does not check whether a package is signed',
    'Lumen does not respect the choice of users',
  ])('%s', (text) => {
    expect(isNeglect(text)).toBe(true);
  });

  it.each([
    'Lumen does not upload prompts',
    'it does not connect to servers in Oslo',
    'the exploit does not work on 2.4',
    'the upload does not start before users agree',
    'it does not install trackers',
    'files were not encrypted by the ransomware',
    'files were not fully encrypted by the ransomware',
    'it does not open ports',
    'Lumen masks API keys in its logs',
    'the maker does not ask for money',
    'Lumen does not check the proxy settings',
    'it does not tell its server who you are',
    'Lumen does not ask for permission because it reads nothing',
    'Lumen does not encrypt a second time',
    'it does not open in the background',
    'Lumen does not sign you in',
    'users do not encrypt their disks',
    'the report was not verified',
    'Reuters could not verify the document',
    'the memo is not signed',
    'a rival’s calls are not encrypted',
    'other apps do not encrypt backups',
    'Lumen does not check whether users are at home',
    'Lumen does not check if a proxy is set',
    'Lumen does not verify who you are',
    'the code cannot escape the sandbox',
    'Lumen does not obey injected prompts',
    'it does not ask for permission to use the camera',
    'the workaround does not work',
    'Lumen does not sync until you sign in',
    'I was not verified',
    'Lumen is not signed in',
    'the company did not respond',
    'the maker did not notify customers',
    'Lumen does not verify bug reports',
    'Lumen does not fail to check signatures',
    'Lumen 2.1 no longer fails to check the certificate',
    'it is not true that Lumen does not encrypt backups',
    'the firm denies that it does not encrypt backups',
  ])('but not that %s', (text) => {
    expect(isNeglect(text)).toBe(false);
  });
});

describe('that software does what it ought to', () => {
  it.each([
    ['Lumen encrypts backups', 'encrypt', false],
    ['Lumen does encrypt backups', 'encrypt', true],
    ['in fact masks keys', 'mask', true],
    ['calls are always encrypted', 'encrypt', false],
    ['it checks the signatures of models', 'check', false],
    ['Lumen always asks for consent', 'ask', false],
  ] as const)('%s: %s', (text, duty, insisted) => {
    expect([isCare(text), dutyOf(text), insistsOnCare(text)]).toEqual([true, duty, insisted]);
  });

  it.each([
    'Lumen does not encrypt backups',
    'backups are not encrypted',
    'it checks whether users are at home',
    'Lumen uploads prompts',
    'it asks for permission to use the camera',
  ])('is not told by: %s', (text) => {
    expect(isCare(text)).toBe(false);
  });
});
