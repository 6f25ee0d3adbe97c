import { describe, expect, it } from 'vitest';
import { bleeping, claimsOf, reuters } from './support/affair-of-texts.ts';
import type { Text } from './support/affair-of-texts.ts';

const SENDS = 'Firefox 140 uploads saved passwords to a server';

/** Grades of the claims on the upload; a missing one fails, for what is not read cannot be graded right. */
async function gradesOf(texts: readonly Text[]): Promise<readonly string[]> {
  const claims = (await claimsOf(texts)).filter((claim) =>
    claim.statements.some(({ quote }) => quote.includes('uploads')),
  );
  expect(claims).not.toHaveLength(0);
  return [...new Set(claims.map((claim) => claim.grade))];
}

describe('words of a maker that two newsrooms tell', () => {
  it.each<readonly [what: string, grade: string, texts: readonly Text[]]>([
    [
      'verify nothing where its opponent’s lawyer tells them',
      'second-hand',
      [
        reuters(`A lawyer for a customer said Mozilla had admitted that ${SENDS}.`),
        bleeping(`The customer’s lawyer said that Mozilla admitted that ${SENDS}.`),
      ],
    ],
    [
      'verify nothing where it only tells that somebody said so',
      'second-hand',
      [
        reuters(`Mozilla said that somebody had posted that ${SENDS}.`),
        bleeping(`Mozilla said that someone had posted that ${SENDS}.`),
      ],
    ],
    [
      'verify nothing where they are a reseller’s',
      'alleged',
      [
        reuters(`A reseller of Mozilla said that ${SENDS}.`),
        bleeping(`${SENDS}, according to a Mozilla reseller.`),
      ],
    ],
    [
      'verify nothing where they are an importer’s',
      'alleged',
      [
        reuters(`A Mozilla importer said that ${SENDS}.`),
        bleeping(`An importer of Mozilla said that ${SENDS}.`),
      ],
    ],
    [
      'verify nothing where they are a watchdog’s of that name',
      'alleged',
      [
        reuters(`A Mozilla watchdog said that ${SENDS}.`),
        bleeping(`${SENDS}, according to a Mozilla watchdog.`),
      ],
    ],
    [
      'verify nothing where they are a court’s',
      'alleged',
      [
        reuters(`The court in the Mozilla case said that ${SENDS}.`),
        bleeping(`${SENDS}, according to the court in the Mozilla case.`),
      ],
    ],
    [
      'verify nothing where a machine answers for it',
      'second-hand',
      [
        reuters(`In an automatic reply, Mozilla’s support said that ${SENDS}.`),
        bleeping(`Mozilla’s automatic reply says that ${SENDS}.`),
      ],
    ],
    [
      'verify nothing where it took them back',
      'second-hand',
      [
        reuters(`A Mozilla spokesperson said that ${SENDS}, and took it back an hour later.`),
        bleeping(`Mozilla’s spokesperson said that ${SENDS}, but later that this had been a slip.`),
      ],
    ],
    [
      'verify it where both quote the maker',
      'verified',
      [
        reuters(`Mozilla said in a statement that ${SENDS}.`),
        bleeping(`Mozilla confirmed to BleepingComputer that ${SENDS}.`),
      ],
    ],
  ])('%s', async (_, grade, texts) => {
    expect(await gradesOf(texts)).toEqual([grade]);
  });
});
