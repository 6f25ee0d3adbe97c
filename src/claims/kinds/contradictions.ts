import { isNegated } from './reading.ts';
import type { Finding, Reading } from './reading.ts';

/** Verbs that say too little to tell what is contradicted. */
const LIGHT: ReadonlySet<string> = new Set(
  'be have do get make take give put come go see use show keep let run work help know think say tell want need try'.split(
    ' ',
  ),
);

/** What posts tell that software does: verbs with who told it first, null where the text names nobody. */
export type Told = Map<string, string | null>;

/** Takes down by which verbs a post tells what software does. */
export function rememberTold(
  told: Told,
  reading: Reading,
  findings: readonly Finding[],
  author: string | null,
): void {
  for (const one of findings) {
    if (one.kind !== 'behaviour' || one.polarity === 'negated') continue;
    for (const at of reading.clauses[one.clause]?.verbs ?? []) {
      const lemma = reading.parsed.verbs[at]?.lemma;
      if (lemma !== undefined && !LIGHT.has(lemma) && !told.has(lemma)) told.set(lemma, author);
    }
  }
}

/** What software does not do; what is not removed was no repair where its removal is the fault. */
const mayContradict = ({ kind, polarity, rule }: Finding): boolean =>
  polarity === 'negated' && (kind === 'behaviour' || rule === 'fix/removal');

/** "It doesn't require a login": what one poster says against what another told is a denial, no behaviour. */
export function asContradicted(
  told: Told,
  reading: Reading,
  findings: readonly Finding[],
  author: string | null,
): readonly Finding[] {
  if (told.size === 0 || !findings.some(mayContradict)) return findings;
  return findings.map((one): Finding => {
    if (!mayContradict(one)) return one;
    const clause = reading.clauses[one.clause];
    const denied = clause?.verbs.some((at) => {
      const lemma = reading.parsed.verbs[at]?.lemma ?? '';
      return told.has(lemma) && told.get(lemma) !== author && isNegated(reading, at, clause.from);
    });
    return denied === true ? { ...one, kind: 'denial', rule: 'denial/contradicts' } : one;
  });
}
