import { describe, expect, it } from 'vitest';
import { bleeping, claimsOf, register, reuters } from './support/affair-of-texts.ts';
import type { Text } from './support/affair-of-texts.ts';

const SENDS = 'Firefox 140 uploads saved passwords to a server in Oslo';

/** Grades of the claims on the upload; a missing one fails, for what is not read cannot be graded right. */
async function gradesOf(texts: readonly Text[]): Promise<readonly string[]> {
  const claims = (await claimsOf(texts)).filter((claim) =>
    claim.statements.some(({ quote }) => quote.includes('uploads')),
  );
  expect(claims).not.toHaveLength(0);
  return claims.map((claim) => claim.grade);
}

describe('what two newsrooms tell of somebody who is not the maker', () => {
  it.each([
    `Kelpworks checked Firefox. Mia Sand, who founded the company, said that ${SENDS}.`,
    `Kelpworks sued Mozilla. Mia Sand, general counsel of the company, said that ${SENDS}.`,
    `Mia Sand, a spokeswoman for the company that sued Mozilla, said that ${SENDS}.`,
    `Firefox’s rival has a new head. Mia Sand, president of the project, said that ${SENDS}.`,
    `Kelpworks sells a browser that competes with Firefox. Its founder, Mia Sand, lives in Oslo. Sand said that ${SENDS}.`,
    `Kelpworks tested Firefox for a year. The company’s chief executive, Mia Sand, lives in Oslo. Mia Sand said that ${SENDS}.`,
    `Kelpworks tested Firefox in May. The company’s president said that ${SENDS}.`,
    `A film studio uses Firefox. The studio’s president said that ${SENDS}.`,
    `Kelpworks makes a rival of Firefox. The maker’s chief executive said that ${SENDS}.`,
    `The city of Oslo uses Firefox. The helpdesk said that ${SENDS}.`,
    `Kelpworks resells Firefox. Support said that ${SENDS}.`,
    `Firefox user group president Mia Sand said that ${SENDS}.`,
    `Mia Sand, founder of Mozilla rival Kelpworks, said that ${SENDS}.`,
    `Mia Sand, a lawyer for the plaintiff against Mozilla, said that ${SENDS}.`,
    `Kelpworks sells a rival of Firefox. The company said that ${SENDS}.`,
    `The Mozilla workers’ council said that ${SENDS}.`,
    `The organisation behind the Firefox fork Kurso said that ${SENDS}.`,
    `Kelpworks, a security firm that examined Firefox, said that ${SENDS}.`,
    `Kelpworks, a company which uses Firefox on its desks, said that ${SENDS}.`,
    `Kelpworks, which runs the platform for schools in Leeds, said that ${SENDS}.`,
    `Kelpworks, which sells Firefox on sticks, said that ${SENDS}.`,
    `Kelpworks, whose staff use Firefox, said that ${SENDS}.`,
    `Kelpworks, the firm that tested the browser, said that ${SENDS}.`,
    `${SENDS}, said Mia Sand, who runs the platform team at Kelpworks.`,
    `Mia Sand, who built the tool that found it, said that ${SENDS}.`,
    `Firefox owner Mia Sand said that ${SENDS}.`,
    `Firefox’s user group, Kelpworks, said that ${SENDS}.`,
    `Mozilla makes Firefox. The Kurso team said that ${SENDS}.`,
    `Mozilla makes Firefox. The Kurso project said in a statement that ${SENDS}.`,
    `${SENDS} that is run by Mozilla, the Kurso Browser maker said in a statement.`,
  ])('verifies nothing: %s', async (text) => {
    expect(await gradesOf([bleeping(text), register(`It is told so. ${text}`)])).not.toContain('verified');
  });

  it.each([
    `Mozilla said on Monday that ${SENDS}.`,
    `Mozilla’s chief executive, Mia Sand, said that ${SENDS}.`,
    `A spokesman for Mozilla, Joe Tamm, said that ${SENDS}.`,
    `Kelpworks, which makes Firefox, said that ${SENDS}.`,
    `Firefox maker Mozilla said that ${SENDS}.`,
    `Mozilla makes Firefox. The Berlin-based project said that ${SENDS}.`,
    `Mozilla makes Firefox. The US group said in a statement that ${SENDS}.`,
  ])('but the maker’s own does: %s', async (text) => {
    expect(await gradesOf([bleeping(text), register(`It is told so. ${text}`)])).toContain('verified');
  });
});

describe('an unnamed person whom one newsroom vouches for', () => {
  const banned = (who: string): Text => reuters(`SAP has banned Firefox for its staff, ${who} told Reuters.`);

  it.each([
    'an analyst close to the market',
    'a doctor with knowledge of Firefox',
    'a partner briefed on the market',
    'an executive close to a supplier',
    'a rival close to the talks',
    'two executives',
    'two people at a rival firm',
    'several people who use Firefox at home',
  ])('does not verify a ban: %s', async (who) => {
    const claims = (await claimsOf([banned(who)])).filter(({ kind }) => kind === 'ban');
    expect(claims).not.toHaveLength(0);
    expect(claims.map(({ grade }) => grade)).not.toContain('verified');
  });

  it.each(['a person familiar with the matter', 'a manager briefed on the decision', 'two employees'])(
    'verifies it: %s',
    async (who) => {
      const claims = (await claimsOf([banned(who)])).filter(({ kind }) => kind === 'ban');
      expect(claims.map(({ grade }) => grade)).toContain('verified');
    },
  );
});
