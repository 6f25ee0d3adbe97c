import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreAffair } from './whole-affair-score.ts';
import type { AffairScore } from './whole-affair-score.ts';
import { claimsGrouped, claimsTold, openWholeAffairs } from './whole-affairs.ts';

const affairs = openWholeAffairs(join(import.meta.dirname, '../fixtures/whole-affairs')).map(
  (affair) => [affair.name, affair] as const,
);
/** Claims of the analyst's that come out verified and are not. */
const wrongly = ({ outcomes }: AffairScore): readonly string[] =>
  outcomes.filter(({ gold, got }) => got?.grade === 'verified' && gold.grade.all !== 'verified').map(({ gold }) => gold.id); // prettier-ignore

/** The repair of another flaw, told in passing, falls together with that of the flaw; an answer that was taken back stands. */
const KNOWN: readonly string[] = ['fix-nullderef', 'response-delay'];

describe.each(affairs)('the whole affair %s', (_name, affair) => {
  it('is annotated word for word', () => {
    const ids = new Set(affair.statements.map(({ id }) => id));
    expect(affair.claims.flatMap(({ statements }) => statements).filter((id) => !ids.has(id))).toEqual([]);
    for (const { seed, quote, span } of affair.statements) {
      expect(readFileSync(join(affair.folder, seed), 'utf8')).toContain(quote);
      expect(quote).toContain(span);
    }
  });

  it('verifies nothing wrongly from the analyst’s statements and groups', async () => {
    const found = wrongly(scoreAffair(affair, await claimsGrouped(affair)));
    expect(found.filter((id) => !KNOWN.includes(id))).toEqual([]);
  });

  it('verifies nothing wrongly from the analyst’s statements', async () => {
    const found = wrongly(scoreAffair(affair, await claimsTold(affair)));
    expect(found.filter((id) => !KNOWN.includes(id))).toEqual([]);
  });
});

it('most grades follow from the analyst’s statements and groups', async () => {
  const scores = await Promise.all(affairs.map(async ([, affair]) => scoreAffair(affair, await claimsGrouped(affair)))); // prettier-ignore
  const right = scores.reduce((all, { grades }) => all + grades.right, 0);
  const of = scores.reduce((all, { grades }) => all + grades.of, 0);
  expect(right / of).toBeGreaterThan(0.75);
});
