import type { Hedge } from '../../model/statement.ts';

/** Words that weaken a telling, by strength; each counts in its clause. */
export const HEDGE_WORDS: ReadonlyMap<string, Hedge> = new Map<string, Hedge>([
  ...words(
    'alleged',
    `alleged allegedly purported purportedly supposed supposedly allegation allegations accuse accuses accused accusing
    accusation accusations alleges alleging suspected ostensibly suspects suspicion suspicions
    rumored rumoured`,
  ),
  ...words(
    'possible',
    `possible possibly potential potentially perhaps maybe likely unlikely probably apparently seemingly appears appear
    appeared seems seem seemed might suspect presumably`,
  ),
  ...words('reported', `reportedly unconfirmed`),
]);

/** Modals that weaken a telling when nothing makes ability or futurity of them. */
export const POSSIBLE_MODALS: ReadonlySet<string> = new Set(['may', 'might']);

function words(hedge: Hedge, list: string): readonly (readonly [string, Hedge])[] {
  return list
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => [word, hedge] as const);
}

const RANK: Readonly<Record<Hedge, number>> = {
  none: 0,
  reported: 1,
  possible: 2,
  alleged: 3,
  conditional: 4,
};

/** The stronger doubt of two. */
export function stronger(a: Hedge, b: Hedge): Hedge {
  return RANK[a] >= RANK[b] ? a : b;
}
