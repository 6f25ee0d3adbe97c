import { describe, expect, it } from 'vitest';
import { isBareRelease, isLossOfUsers, isTakenDownText } from '../../src/claims/grouping/no-repairs.ts';
import { aStatement } from '../grading/support/affairs.ts';

const told = (quote: string, sentence = quote) => aStatement({ kind: 'fix', quote, sentence }, 0);

describe('words that were taken down', () => {
  it.each([
    'We removed the post',
    'We have deleted the thread in which users discussed it',
    'The maker took down its blog post',
    'Tern Labs withdrew its press release',
    'we pulled the forum post about the upload',
  ])('are no part of the tool: %s', (quote) => {
    expect(isTakenDownText(told(quote))).toBe(true);
  });

  it.each([
    'We removed the upload',
    'removed the message queue that kept keys',
    'We removed the post type that leaked drafts',
    'It deletes the comment parser',
    'We pulled version 1.4',
  ])('are not meant by: %s', (quote) => {
    expect(isTakenDownText(told(quote))).toBe(false);
  });
});

describe('what users lost', () => {
  it.each(['Wrench 140 deleted bookmarks of some users', 'The update removed the files of our customers'])(
    'was not taken out of the tool: %s',
    (quote) => {
      expect(isLossOfUsers(told(quote))).toBe(true);
    },
  );

  it.each(['We removed the tracking of users', 'We removed the bug that deleted files of users'])(
    'is not meant by: %s',
    (quote) => {
      expect(isLossOfUsers(told(quote))).toBe(false);
    },
  );
});

describe('a release alone', () => {
  it.each([
    'Wrench 3 is out',
    'Wrench 1.4 is now available for download',
    'Version 2.0 was released on Monday',
  ])('repairs nothing: %s', (quote) => {
    expect(isBareRelease(told(quote))).toBe(true);
  });

  it.each([
    ['Wrench 1.4 is out', 'Wrench 1.4 is out and fixes the upload.'],
    ['A patched version is available', 'A patched version is available.'],
    ['Version 2.0 no longer sends keys', 'Version 2.0 no longer sends keys.'],
  ])('does where its sentence says what it brings: %s', (quote, sentence) => {
    expect(isBareRelease(told(quote, sentence))).toBe(false);
  });
});
