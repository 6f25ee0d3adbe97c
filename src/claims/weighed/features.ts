import { INSPECTIONS, INSTRUMENTS, RECORDS } from '../lexicon/inspections.ts';
import { PARTS, PEOPLE } from '../lexicon/parts.ts';
import { ROLE_OF } from '../lexicon/roles.ts';
import {
  ATTACKERS,
  BAN_NOUNS,
  DATA,
  FAULTS,
  FIX_NOUNS,
  ISSUES,
  SOFTWARE,
  STAFF,
} from '../lexicon/triggers.ts';
import { BIT } from '../lexicon/verbs.ts';
import { BODIES } from '../lexicon/withdrawals.ts';
import { isNegated, isPassive } from '../kinds/reading.ts';
import type { Reading } from '../kinds/reading.ts';
import { isThing } from '../kinds/things.ts';
import type { Clause } from '../text/clauses.ts';
import { CLUSTERS } from './clusters.ts';
import { stemOf, wordsOf } from './words.ts';

/** Classes of nouns, by the lexicons of the rules. */
const NOUNS: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['software', SOFTWARE],
  ['attackers', ATTACKERS],
  ['data', DATA],
  ['faults', FAULTS],
  ['cures', FIX_NOUNS],
  ['issues', ISSUES],
  ['staff', STAFF],
  ['bans', BAN_NOUNS],
  ['parts', PARTS],
  ['people', PEOPLE],
  ['bodies', BODIES],
  ['inspections', INSPECTIONS],
  ['records', RECORDS],
  ['instruments', INSTRUMENTS],
];
const CLASSES = Object.entries(BIT);

/** Clusters of each stem. */
const CLUSTERS_OF: ReadonlyMap<string, readonly string[]> = clustersByStem();
function clustersByStem(): ReadonlyMap<string, readonly string[]> {
  const clusters = new Map<string, string[]>();
  for (const [name, words] of Object.entries(CLUSTERS))
    for (const word of new Set(words.split(/\s+/).map(stemOf)))
      clusters.set(word, [...(clusters.get(word) ?? []), name]);
  return clusters;
}

/** Classes of a verb, by the bits of its entry. */
const kept = new Map<number, readonly string[]>();
function classesOf(bits: number): readonly string[] {
  let classes = kept.get(bits);
  if (!classes) {
    classes = CLASSES.flatMap(([name, bit]) => (bits & bit ? [name] : []));
    kept.set(bits, classes);
  }
  return classes;
}

/** What kind of subject a clause has. */
function subjectKind(reading: Reading, { subject }: Clause): string {
  if (!subject) return 'none';
  if (isThing(reading, subject)) return 'thing';
  const { tokens } = reading.parsed;
  if (/^(?:i|we)$/.test(tokens[subject.from]?.lower ?? '')) return 'first';
  const head = tokens[subject.to - 1]?.lower ?? '';
  return BODIES.has(head) ? 'body' : (ROLE_OF.get(head) ?? 'other');
}

/**
 * What a sentence shows of itself: its words (names, versions, dates and numbers as such), pairs of them, the classes of
 * its nouns and verbs, who does what in its clauses, who tells it, and its form. Each once.
 */
export function featuresOf(reading: Reading): ReadonlySet<string> {
  const { parsed, topic, frames, clauses } = reading;
  const found = new Set<string>([`voice=${topic.voice}`]);
  const words = wordsOf(reading, 0, parsed.tokens.length);
  let before = '^';
  for (const word of words) {
    found.add(`w:${word}`);
    found.add(`b:${before}_${word}`);
    for (const cluster of CLUSTERS_OF.get(word) ?? []) found.add(`C:${cluster}`);
    before = word;
  }
  parsed.tokens.forEach(({ lower }, at) => {
    if (parsed.nameAt[at] || parsed.tags[at] === 'mark') return;
    for (const [name, nouns] of NOUNS) if (nouns.has(lower)) found.add(`N:${name}`);
    const role = ROLE_OF.get(lower);
    if (role) found.add(`R:${role}`);
    const verb = parsed.verbs[at];
    if (verb) for (const name of classesOf(verb.classes)) found.add(`V:${name}`);
  });
  for (const { form, source, steps, negated } of frames)
    found.add(
      `F:${form}:${source.vendor ? 'vendor' : (steps.at(-1)?.type ?? 'own')}${negated ? ':neg' : ''}`,
    );
  for (const clause of clauses) {
    const subject = subjectKind(reading, clause);
    found.add(`S:${subject}`);
    for (const at of clause.verbs.slice(0, 3)) {
      const verb = parsed.verbs[at];
      if (!verb) continue;
      const manner = `${isPassive(reading, at) ? ':p' : ''}${isNegated(reading, at, clause.from) ? ':n' : ''}`;
      found.add(`SV:${subject}:${verb.lemma}`);
      for (const name of classesOf(verb.classes)) found.add(`SC:${subject}:${name}${manner}`);
    }
  }
  if (parsed.sentence.bare) found.add('bare');
  if (parsed.sentence.item) found.add('item');
  if (parsed.titleCase) found.add('title');
  if (topic.tools.length === 0) found.add('no tool');
  return found;
}
