import { describe, expect, it } from 'vitest';
import { aDocument, aStatement, derive } from '../grading/support/affairs.ts';

type Told = Parameters<typeof aStatement>[0];

/** Flags of the behaviour that all statements are about; `days`: document to day of March 2026. */
function flagsOf(days: Readonly<Record<string, number>>, told: readonly Told[]): readonly string[] {
  const documents = Object.entries(days).map(([publisher, day]) => {
    const at = `2026-03-${String(day).padStart(2, '0')}`;
    return aDocument({ id: publisher, publisher, publishedAt: at, knownAt: `${at}T23:59:59.999Z` });
  });
  const statements = told.map((one, at) => aStatement({ sentence: `${one.quote ?? ''}.`, ...one }, at + 1));
  const claims = derive(documents, statements, {
    regrouped: (keyed) => ({
      ...keyed,
      claimKeys: ['wrench|behaviour|one'],
      subjectKeys: ['wrench|one'],
      founds: keyed.statement.kind === 'behaviour',
    }),
  });
  return claims[0]?.flags ?? [];
}

const found = {
  document: 'beacon',
  quote: 'Wrench uploads drafts',
  chain: [{ name: 'Ines Voss', type: 'researcher' }],
} as const;
const owned = { document: 'gizmo-blog', quote: 'Wrench uploaded drafts' } as const;

describe('what the maker tells of its own tool', () => {
  it('acknowledges what others found', () => {
    expect(flagsOf({ beacon: 2, 'gizmo-blog': 4 }, [found, owned])).toContain('acknowledged');
    const relayed = {
      document: 'ledger',
      quote: 'Wrench uploaded drafts',
      chain: [{ name: 'Gizmo Works', type: 'vendor' }],
    };
    expect(flagsOf({ beacon: 2, ledger: 4 }, [found, relayed])).toContain('acknowledged');
  });

  it('acknowledges nothing that it told first', () => {
    expect(flagsOf({ beacon: 4, 'gizmo-blog': 2 }, [found, owned])).not.toContain('acknowledged');
  });

  it('acknowledges nothing where nobody else saw it', () => {
    expect(flagsOf({ 'gizmo-blog': 2 }, [owned])).not.toContain('acknowledged');
    const retold = { document: 'ledger', quote: 'Wrench uploads drafts' };
    expect(flagsOf({ 'gizmo-blog': 2, ledger: 2 }, [owned, retold])).not.toContain('acknowledged');
  });

  it('acknowledges nothing in doubt', () => {
    const doubted = { ...owned, hedge: 'possible' } as const;
    expect(flagsOf({ beacon: 2, 'gizmo-blog': 4 }, [found, doubted])).not.toContain('acknowledged');
  });
});
