import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { chanceFloor, wordlessFloor } from '../../../../src/claims/kinds/weighing/chance-floors.ts';
import type { Finding } from '../../../../src/claims/kinds/reading.ts';
import { STATEMENT_KINDS } from '../../../../src/model/statement.ts';
import type { StatementKind } from '../../../../src/model/statement.ts';
import { SMALL_CATALOGUE, documentOf } from '../../small-catalogue.ts';

const told = (...kinds: StatementKind[]): readonly Finding[] =>
  kinds.map((kind) => ({
    kind,
    clause: 0,
    span: { from: 0, to: 3 },
    at: 0,
    polarity: 'affirmed',
    own: [],
    actor: null,
    rule: 'by/hand',
  }));

describe('the chance from which on the weights speak', () => {
  it.each(STATEMENT_KINDS)('is never reached for %s where a rule read it', (kind) => {
    expect(chanceFloor(kind, told(kind), true)).toBe(Infinity);
  });

  it.each(STATEMENT_KINDS)('is no lower beside a likelier kind than alone, for %s', (kind) => {
    expect(chanceFloor(kind, [], false)).toBeGreaterThanOrEqual(chanceFloor(kind, [], true));
  });

  it.each(STATEMENT_KINDS)('is certain enough to be told without words of its own, for %s', (kind) => {
    const floor = wordlessFloor(kind);
    expect(floor === 0 || floor >= chanceFloor(kind, [], true)).toBe(true);
  });

  it('is lowest for a denial, of all that stand instead of background', () => {
    const floors = STATEMENT_KINDS.map((kind) => chanceFloor(kind, told('background'), true));
    expect(Math.min(...floors)).toBe(chanceFloor('denial', told('background'), true));
  });
});

describe('a participle that leads no clause', () => {
  const lexicon = compileLexicon(SMALL_CATALOGUE);
  it.each(['Verified against the claims of a single post.', 'Checked against the notes of one source.'])(
    'is a label, which states nothing: %s',
    (line) => {
      const text = `VS Code 1.97.1 sends the names of open files to a server. ${line}`;
      const read = readStatements(documentOf(text), lexicon).filter(({ sentence }) => sentence === line);
      expect(read).toEqual([]);
    },
  );
});
