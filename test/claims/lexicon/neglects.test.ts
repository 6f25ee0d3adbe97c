import { describe, expect, it } from 'vitest';
import { isNeglect } from '../../../src/claims/lexicon/neglects.ts';

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
    'Lumen does not fail to check signatures',
    'Lumen 2.1 no longer fails to check the certificate',
    'it is not true that Lumen does not encrypt backups',
    'the firm denies that it does not encrypt backups',
  ])('but not that %s', (text) => {
    expect(isNeglect(text)).toBe(false);
  });
});
