import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../src/claims/index.ts';
import type { Statement } from '../../src/model/statement.ts';
import { readAnnotated } from './annotated.ts';
import { SMALL_CATALOGUE } from './small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

/** The tables hold the rules to their word; what learnt weights add is held by figures (articles.test.ts). */
const byRule = (one: Statement): boolean => !one.rule.startsWith('rules:weighed/');

describe('statements', () => {
  for (const { construction, sentence, document, expected } of readAnnotated())
    it(`${construction}: ${sentence}`, () => {
      // Where only the telling counts, it is no matter what found the statement.
      const kinds = new Set(expected.map((one) => one.kind));
      const got = readStatements(document, lexicon).filter((one) => kinds.has('any') || byRule(one));
      const told = got.map((one) => ({
        kind: one.kind,
        polarity: one.polarity,
        hedge: one.hedge,
        chain: one.chain.map((step) => step.name),
        introduced: one.versions.introduced,
        fixed: one.versions.fixed,
        affected: one.versions.affected,
        date: one.eventDate,
        quote: one.quote,
      }));
      for (const { kind, polarity, ...fields } of expected) {
        const fitting = told.filter(
          (one) => (kind === 'any' || one.kind === kind) && one.polarity === polarity,
        );
        expect(fitting, `${kind} ${polarity} among ${JSON.stringify(told)}`).not.toHaveLength(0);
        expect(fitting).toEqual(expect.arrayContaining([expect.objectContaining(fields)]));
      }
      if (!kinds.has('any'))
        expect([...new Set(told.map((one) => one.kind))].sort()).toEqual([...kinds].sort());
    });
});
