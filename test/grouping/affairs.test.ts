import { describe, expect, it } from 'vitest';
import { groupClaims, keyStatements } from '../../src/claims/grouping/index.ts';
import { aDocument, aStatement, catalogue } from '../grading/support/affairs.ts';

type Told = Parameters<typeof aStatement>[0];
interface Text {
  readonly day: string;
  readonly told: readonly Told[];
  readonly form?: 'article' | 'advisory';
}

/** What texts on one tool are gathered into: the quotes of each claim on its behaviour, by text and place. */
function behavioursOf(texts: readonly Text[]): readonly (readonly string[])[] {
  const statements = texts.flatMap(({ day, told, form = 'article' }, at) => {
    const id = `text-${String(at)}`;
    return keyStatements(
      aDocument({ id, publishedAt: day, form }),
      told.map((one, place) => aStatement({ ...one, document: id, id: `${id}-${String(place)}` }, place)),
      { catalogue },
    );
  });
  return groupClaims({ statements, rulings: [], claimNames: new Map() })
    .filter(({ kind }) => kind === 'behaviour')
    .map(({ founding }) => founding.map(({ statement }) => statement.quote).sort());
}

const finder = [{ name: 'Ana Weir', type: 'researcher' }] as const;
const LOST: Told = { quote: 'Wrench deleted the invoices of its users' };
const GONE: Told = { quote: 'whole folders of Wrench users vanished' };

describe('texts on one affair, in other words', () => {
  it.each<[string, readonly Text[]]>([
    [
      'by the version that brought it',
      [
        { day: '2026-03-02', told: [LOST, { kind: 'affected_versions', quote: 'since 4.2.0', versions: { introduced: '4.2.0' } }] }, // prettier-ignore
        { day: '2026-03-05', told: [GONE, { kind: 'affected_versions', quote: 'from 4.2.0 on', versions: { introduced: '4.2.0' } }] }, // prettier-ignore
      ],
    ],
    [
      'by who found it',
      [
        { day: '2026-03-02', told: [{ ...LOST, chain: finder }] },
        { day: '2026-03-10', told: [{ ...GONE, chain: [{ name: 'Weir', type: 'researcher', resolved: 'Ana Weir' }] }] }, // prettier-ignore
      ],
    ],
  ])('are one claim %s', (_how, texts) => {
    expect(behavioursOf(texts)).toHaveLength(1);
  });

  it.each<[string, readonly Text[]]>([
    [
      'months apart',
      [
        { day: '2026-03-02', told: [{ ...LOST, chain: finder }] },
        { day: '2026-06-10', told: [{ ...GONE, chain: finder }] },
      ],
    ],
    [
      'of another act',
      [
        { day: '2026-03-02', told: [{ ...LOST, chain: finder }] },
        { day: '2026-03-03', told: [{ quote: 'Wrench sends the clipboard home', chain: finder }] },
      ],
    ],
    [
      'without a day',
      [
        { day: '', told: [{ ...LOST, chain: finder }] },
        { day: '', told: [{ ...GONE, chain: finder }] },
      ],
    ],
  ])('stay apart where they are %s', (_how, texts) => {
    expect(behavioursOf(texts)).toHaveLength(2);
  });

  it('never bring together flaws with different numbers, though one release repairs both', () => {
    const repaired = { kind: 'fix', quote: 'fixed in 4.2.1', versions: { fixed: '4.2.1' } } as const;
    const flaw = (number: string): Told => ({ quote: `${number} lets attackers corrupt memory in Wrench` });
    const texts: readonly Text[] = [
      { day: '2026-03-02', told: [flaw('CVE-2026-10001'), repaired] },
      { day: '2026-03-03', told: [flaw('CVE-2026-10002'), repaired] },
      { day: '2026-03-04', told: [{ quote: 'a crash of Wrench', chain: [] }, repaired] },
    ];
    const claims = behavioursOf(texts);
    expect(claims.filter((quotes) => quotes.some((quote) => quote.includes('CVE')))).toHaveLength(2);
    expect(behavioursOf(texts.toReversed()).map((quotes) => quotes.join()).sort()).toEqual(
      claims.map((quotes) => quotes.join()).sort(),
    ); // prettier-ignore
  });
});

describe('a text on one affair', () => {
  it.each([
    ['what is told besides of a flaw', ['Wrench deletes invoices', 'Wrench keeps the list in order']],
    [
      'one act upon things that have no name',
      ['Wrench reads every box of the page', 'Wrench reads what stands in fields'],
    ],
  ])('tells one claim: %s', (_what, quotes) => {
    expect(behavioursOf([{ day: '2026-03-02', told: quotes.map((quote) => ({ quote })) }])).toHaveLength(1);
  });

  it('tells one flaw with its effects, each a claim', () => {
    const keyed = keyStatements(
      aDocument({ publishedAt: null }),
      ['Wrench corrupts archives', 'Wrench crashes on the next start'].map((quote, at) =>
        aStatement({ quote }, at),
      ),
      { catalogue },
    );
    expect(new Set(keyed.map(({ subjectKeys }) => subjectKeys.join())).size).toBe(1);
    expect(new Set(keyed.map(({ claimKeys }) => claimKeys.join())).size).toBe(2);
  });

  it('takes nothing that is told besides for a confirmation or a denial', () => {
    const [, besides] = keyStatements(
      aDocument({ publishedAt: '2026-03-02' }),
      [
        aStatement({ quote: 'Wrench deletes invoices' }, 0),
        aStatement({ quote: 'Wrench does not keep the list in order', polarity: 'negated' }, 1),
      ],
      { catalogue },
    );
    expect(besides).toMatchObject({ stance: 'beside', founds: false });
  });

  it.each([
    ['acts upon things that have names', ['Wrench sends the clipboard home', 'Wrench sends passwords home']],
    ['another flaw', ['Wrench deletes invoices', 'a separate bug in Wrench deletes photos of 5.1.0']],
  ])('tells two: %s', (_what, quotes) => {
    expect(behavioursOf([{ day: '2026-03-02', told: quotes.map((quote) => ({ quote })) }])).toHaveLength(2);
  });
});
