import { describe, expect, it } from 'vitest';
import { bleeping, claimsOf, mozilla, register, snyk } from './support/affair-of-texts.ts';
import type { Text } from './support/affair-of-texts.ts';

const PASSWORDS = 'uploads saved passwords to a server in Oslo';
const FOUND = bleeping(`Researcher Ola Berg found that Firefox 140 ${PASSWORDS}.`);
const onWindows = bleeping(`Researcher Ola Berg found that Firefox 140 for Windows ${PASSWORDS}.`);

/** Grades of what the first text tells; a missing one fails, for what is not read cannot be graded right. */
async function gradesOf(texts: readonly Text[]): Promise<readonly string[]> {
  const claims = (await claimsOf(texts)).filter(
    ({ kind, statements }) => kind === 'behaviour' && statements.some(({ url }) => url === texts[0]?.[1]),
  );
  expect(claims).not.toHaveLength(0);
  return claims.map(({ grade }) => grade);
}

describe('a maker that owns up to something beside it', () => {
  it.each<[string, Text, Text]>([
    ['on another system', onWindows, mozilla(`We confirm that Firefox 140 for Android ${PASSWORDS}.`)],
    [
      'on another system, and not on that one',
      onWindows,
      mozilla(`Firefox 140 for Android ${PASSWORDS}. Firefox 140 for Windows does not.`),
    ],
    [
      'on a small system where the other names none',
      FOUND,
      mozilla(`We confirm that Firefox 140 for Android ${PASSWORDS}.`),
    ],
    ['on a system of laptops', onWindows, mozilla(`Firefox 140 on ChromeOS ${PASSWORDS}.`)],
    ['by how many there are', FOUND, mozilla('Firefox 140 uploads how many saved passwords you have.')],
    [
      'what is made of it, of one edition on both sides',
      bleeping(`Researcher Ola Berg found that Firefox 140 ${PASSWORDS} for beta users.`),
      mozilla('Firefox 140 uploads hashed saved passwords to a server in beta versions.'),
    ],
    [
      'in a build that nobody got',
      FOUND,
      mozilla(`A build of our test branch ${PASSWORDS}. No release of Firefox has this.`),
    ],
    [
      'in an internal build',
      FOUND,
      mozilla(`In March, an internal test build of Firefox 140 ${PASSWORDS}. It never left our offices.`),
    ],
    ['in a prototype', FOUND, mozilla(`A prototype of Firefox 140 ${PASSWORDS}, and we threw it away.`)],
    ['in another edition', FOUND, mozilla(`Firefox ESR 128 ${PASSWORDS}; the other versions are fine.`)],
    [
      'what only belongs to it',
      FOUND,
      mozilla('Firefox 140 uploads the names of sites with saved passwords to a server in Oslo.'),
    ],
    ['what is only made of it', FOUND, mozilla('Firefox 140 uploads hashes of saved passwords to a server.')],
    [
      'how many there are',
      bleeping('Researcher Ola Berg found that Firefox 140 uploads bookmarks to a server in Oslo.'),
      mozilla('Firefox 140 uploads the number of bookmarks to a server in Oslo.'),
    ],
  ])('verifies nothing: %s', async (_what, told, owned) => {
    expect(await gradesOf([told, owned])).not.toContain('verified');
  });

  it.each<[string, Text, Text]>([
    [
      'on that system, too',
      onWindows,
      mozilla(`We confirm that Firefox 140 on Windows and macOS ${PASSWORDS}.`),
    ],
    [
      'in the build of which that was told',
      bleeping(`Researcher Ola Berg found that a test build of Firefox 140 ${PASSWORDS}.`),
      mozilla(`A test build of Firefox 140 ${PASSWORDS}. We are sorry.`),
    ],
    ['whatever the system', onWindows, mozilla(`We confirm that Firefox 140 ${PASSWORDS}.`)],
    [
      'in another number',
      bleeping('Ola Berg found that Firefox 140 sent 40 million saved passwords to a server.'),
      mozilla('Firefox 140 sent 300 saved passwords to a server.'),
    ],
    [
      'the same names',
      bleeping('Ola Berg found that Firefox 140 uploads the names of bookmarks to a server.'),
      mozilla('Firefox 140 uploads the names of bookmarks to a server.'),
    ],
  ])('but verifies it: %s', async (_what, told, owned) => {
    expect(await gradesOf([told, owned])).toContain('verified');
  });
});

describe('an inspection', () => {
  const inspected = (version: string): Text =>
    snyk(`We reverse-engineered ${version} and independently confirmed that ${version} ${PASSWORDS}.`);

  it.each(['Firefox 115', 'Firefox 140 for Android'])(
    'of another thing verifies nothing: %s',
    async (what) => {
      expect(await gradesOf([what.includes('for') ? onWindows : FOUND, inspected(what)])).toEqual([
        'alleged',
      ]);
    },
  );

  it.each(['Firefox 140', 'Firefox 140.0.2', 'Firefox'])('of the same verifies it: %s', async (what) => {
    expect(await gradesOf([FOUND, inspected(what)])).toEqual(['verified']);
  });
});

describe('who may have looked together', () => {
  const inspected = snyk(
    `We reverse-engineered Firefox 140 and independently confirmed that it ${PASSWORDS}.`,
  );

  it.each<[string, readonly Text[]]>([
    [
      'the finder with the firm that inspects',
      [bleeping(`Researcher Ola Berg, who works with Snyk, found that Firefox 140 ${PASSWORDS}.`), inspected],
    ],
    [
      'a firm and a copy that others made',
      [
        FOUND,
        snyk(`We reproduced it only on a machine with a malicious extension: Firefox 140 ${PASSWORDS}.`),
      ],
    ],
    [
      'two newsrooms that saw the same man’s logs',
      [
        bleeping(`BleepingComputer has reviewed logs that a user sent: Firefox 140 ${PASSWORDS}.`),
        register(`The Register has reviewed the same user’s logs: Firefox 140 ${PASSWORDS}.`),
      ],
    ],
  ])('verifies nothing: %s', async (_who, texts) => {
    expect(await gradesOf(texts)).toEqual(['alleged']);
  });

  it('but does where the finder is told of elsewhere without the firm', async () => {
    const both = `Researcher Ola Berg, who writes for Snyk at times, found that Firefox 140 ${PASSWORDS}.`;
    expect(await gradesOf([FOUND, register(both), inspected])).toEqual(['verified']);
  });
});

describe('what a maker said of another version years ago', () => {
  it('verifies nothing, though two newsrooms quote it', async () => {
    const texts = [
      FOUND,
      bleeping(`Mozilla said in 2021 that Firefox 78 ${PASSWORDS}.`),
      register(`In 2021, Mozilla admitted that Firefox 78 ${PASSWORDS}.`),
    ];
    expect(await gradesOf(texts)).not.toContain('verified');
  });

  it('but does of this one', async () => {
    const texts = [
      FOUND,
      bleeping(`Mozilla said on Monday that Firefox 140 ${PASSWORDS}.`),
      register(`On Monday, Mozilla admitted that Firefox 140 ${PASSWORDS}.`),
    ];
    expect(await gradesOf(texts)).toContain('verified');
  });
});
