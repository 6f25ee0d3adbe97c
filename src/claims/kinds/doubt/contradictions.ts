import { isNegated } from '../negation.ts';
import type { Finding, Reading } from '../reading.ts';

/** Verbs that say too little to tell what is contradicted. */
const LIGHT: ReadonlySet<string> = new Set(
  'be have do get make take give put come go see use show keep let run work help know think say tell want need try'.split(
    ' ',
  ),
);

/** Who told something first, null where the text names nobody, and with which nouns. */
interface Telling {
  readonly author: string | null;
  readonly nouns: ReadonlySet<string>;
}

/** What posts tell that software does, by its verb. */
export type Told = Map<string, Telling>;

/** So many tokens behind a verb tell what it is done to. */
const OBJECT = 7;
const PRONOUN = /^(?:it|that|this|them|so|anything)$/;

/** Stems of the nouns behind a verb; undefined where a pronoun, or nothing, stands for them. */
function nounsBehind({ parsed }: Reading, at: number, to: number): ReadonlySet<string> | undefined {
  const nouns = new Set<string>();
  for (let i = at + 1; i < Math.min(to, at + OBJECT); i++) {
    const token = parsed.tokens[i];
    if (token && PRONOUN.test(token.lower)) return undefined;
    if (token?.word && parsed.tags[i] === 'word') nouns.add(token.word.stem);
  }
  return nouns.size === 0 ? undefined : nouns;
}

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
      if (lemma === undefined || LIGHT.has(lemma) || told.has(lemma)) continue;
      const nouns = nounsBehind(reading, at, reading.clauses[one.clause]?.to ?? 0) ?? new Set();
      told.set(lemma, { author, nouns });
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
      const first = told.get(reading.parsed.verbs[at]?.lemma ?? '');
      if (first === undefined || first.author === author || !isNegated(reading, at, clause.from))
        return false;
      // "It doesn't delete temporary files", where settings were told of: something else.
      const nouns = nounsBehind(reading, at, clause.to);
      return (
        nouns === undefined || first.nouns.size === 0 || [...nouns].some((noun) => first.nouns.has(noun))
      );
    });
    return denied === true ? { ...one, kind: 'denial', rule: 'denial/contradicts' } : one;
  });
}
