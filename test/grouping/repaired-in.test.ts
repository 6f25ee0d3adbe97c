import { describe, expect, it } from 'vitest';
import { keyStatements } from '../../src/claims/grouping/index.ts';
import type { KeyedStatement } from '../../src/model/affair.ts';
import { aDocument, aStatement, catalogue } from '../grading/support/affairs.ts';

type Told = Parameters<typeof aStatement>[0];
type Page = Parameters<typeof aDocument>[0];

const READS: Told = { quote: 'Wrench secretly reads the names of open files' };
const SENDS: Told = { quote: 'Wrench quietly forwards what was typed to a partner' };
const fix = (more: Told = {}): Told => ({
  kind: 'fix',
  quote: 'the company took it out with 2.4.1',
  versions: { fixed: '2.4.1' },
  ...more,
});

const repairs = (id: string, told: readonly Told[], page: Page = {}): readonly KeyedStatement[] =>
  keyStatements(
    aDocument({ id, key: id, ...page }),
    told.map((one, at) => aStatement(one, at)),
    { catalogue },
  ).filter(({ statement }) => statement.kind === 'fix');

const areOne = (a: readonly KeyedStatement[], b: readonly KeyedStatement[]): boolean =>
  a.some((one) => b.some((other) => one.claimKeys.some((key) => other.claimKeys.includes(key))));

describe('texts that tell in other words what a tool did', () => {
  const other = repairs('two', [SENDS, fix({ quote: 'gone since 2.4.1' })]);

  it('tell of one repair where one release brings it', () => {
    expect(areOne(repairs('one', [READS, fix()]), other)).toBe(true);
  });

  it('keep the name that the repair has by what it is of', () => {
    expect(other[0]?.claimKeys[0]).toMatch(/^wrench\|fix\|transmit\|/);
  });

  it('tell of one where one says by name what the other tells of', () => {
    const named = fix({ quote: 'it ended the forwarding in 2.4.1' });
    expect(areOne(repairs('one', [{ quote: 'Wrench quietly forwards keystrokes' }, named]), other)).toBe(
      true,
    );
  });

  it('tell of two where each says by name what it ended', () => {
    const reading = fix({ quote: 'it stopped reading the names in 2.4.1' });
    const typing = fix({ quote: 'it stopped forwarding what was typed in 2.4.1' });
    expect(areOne(repairs('one', [READS, reading]), repairs('two', [SENDS, typing]))).toBe(false);
    expect(areOne(repairs('one', [READS, reading]), other)).toBe(false);
  });

  it.each<[string, readonly Told[], Page?]>([
    ['where another release brings it', [READS, fix({ versions: { fixed: '2.5.0' } })]],
    ['where the release is only the next one', [READS, fix({ versions: { fixed: 'next' } })]],
    ['where no release is told', [READS, fix({ versions: { fixed: null } })]],
    ['where it is a fault, as many end in one release', [{ quote: 'Wrench crashes on startup' }, fix()]],
    ['where it is a flaw', [{ quote: 'A heap overflow in Wrench lets attackers run code' }, fix()]],
    ['where it has a number', [{ quote: 'CVE-2026-1111 lets Wrench read files' }, fix()]],
    ['where it is of another tool', [{ ...READS, tool: 'quill' }, fix({ tool: 'quill' })]],
    ['where it is said not to repair it', [READS, fix({ polarity: 'negated' })]],
    [
      'where another repair is wanting',
      [READS, fix(), fix({ quote: 'nothing is done about the history', polarity: 'negated' })],
    ],
    [
      'where one sentence tells of two repairs',
      [
        READS,
        fix({ sentence: 'It took it out with 2.4.1, and the counter too.', sentenceStart: 200 }),
        fix({ quote: 'and the counter too', sentence: 'It took it out with 2.4.1, and the counter too.', sentenceStart: 200 }), // prettier-ignore
      ],
    ],
    [
      'where the release ends two things',
      [
        READS,
        fix({ quote: 'the release 2.4.1 no longer reads names', versions: { fixed: '2.4.1' } }),
        fix({ quote: 'the same release 2.4.1 no longer deletes backups', versions: { fixed: '2.4.1' } }),
      ],
    ],
    ['in a list of changes', [READS, fix()], { form: 'changelog' }],
    ['in a post', [READS, fix()], { form: 'post' }],
  ])('tell of two %s', (_why, told, page) => {
    expect(areOne(repairs('one', told, page), other)).toBe(false);
  });
});
