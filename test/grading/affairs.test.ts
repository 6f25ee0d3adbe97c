import { describe, expect, it } from 'vitest';
import { affairNames, derive, readAffair } from './support/affairs.ts';
import type { ExpectedOrigin } from './support/affairs.ts';
import type { Origin } from '../../src/model/claim.ts';

const shown = (origins: readonly Origin[], like: readonly ExpectedOrigin[]): readonly unknown[] => {
  const fields = [...new Set(like.flatMap((one) => Object.keys(one)))] as (keyof ExpectedOrigin)[];
  return origins
    .map((origin) =>
      Object.fromEntries(
        fields.filter((field) => like.some((one) => field in one)).map((field) => [field, origin[field]]),
      ),
    )
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
};

describe.each(affairNames())('the affair "%s"', (name) => {
  const affair = readAffair(name);
  const claims = derive(affair.documents, affair.statements, { releases: affair.releases });

  it('has exactly the expected claims', () => {
    const keyed = affair.expected.filter((one) => one.key !== undefined);
    if (keyed.length === 0) expect(claims).toHaveLength(affair.expected.length);
    else expect(claims.map((claim) => claim.key)).toEqual(keyed.map((one) => one.key).toSorted());
  });

  it.each(affair.expected.map((one) => [one.key ?? 'its only claim', one] as const))(
    'grades %s',
    (key, expected) => {
      const claim = claims.find((one) => one.key === key || claims.length === 1);
      expect(claim, `no claim ${key} among ${claims.map((one) => one.key).join(', ')}`).toBeDefined();
      if (!claim) return;
      expect(`${claim.grade}: ${claim.because}`).toMatch(new RegExp(`^${expected.grade}:`));
      if (expected.rule !== undefined) expect(claim.rule).toBe(expected.rule);
      if (expected.flags !== undefined) expect(claim.flags).toEqual(expected.flags);
      if (expected.conflicts !== undefined)
        expect(claim.conflicts.map((one) => one.field)).toEqual(expected.conflicts);
      if (expected.introduced !== undefined) expect(claim.versions.introduced).toBe(expected.introduced);
      if (expected.fixed !== undefined) expect(claim.versions.fixed).toBe(expected.fixed);
      if (expected.status !== undefined) expect(claim.statusFrom?.basis).toBe(expected.status);
      if (expected.documents !== undefined) expect(claim.documents).toBe(expected.documents);
      if (expected.statements !== undefined) expect(claim.statements).toHaveLength(expected.statements);
      if (expected.counterOrigins !== undefined)
        expect(shown(claim.counterOrigins, expected.counterOrigins)).toEqual(
          shown(expected.counterOrigins as unknown as Origin[], expected.counterOrigins),
        );
      if (expected.origins !== undefined) {
        expect(claim.origins.map((origin) => `${origin.name} <${origin.basis}>`)).toHaveLength(
          expected.origins.length,
        );
        for (const like of expected.origins)
          expect(
            claim.origins.some((origin) =>
              Object.entries(like).every(([field, value]) => origin[field as keyof Origin] === value),
            ),
            `${JSON.stringify(like)} in ${JSON.stringify(claim.origins, null, 1)}`,
          ).toBe(true);
      }
    },
  );

  it('leads every claim back to its quotes', () => {
    const quotes = new Set(affair.statements.map((statement) => statement.quote));
    for (const claim of claims) {
      expect(claim.statements.length).toBeGreaterThan(0);
      for (const statement of claim.statements) expect(quotes).toContain(statement.quote);
    }
  });
});
