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
import { stemmed } from '../text/vocabulary.ts';
import type { Stem } from '../text/vocabulary.ts';

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

/** Names of features, each with its group; kept and shown again as the same list, so that it need be looked up once. */
export type FeatureList = readonly (readonly [group: string, of: string])[];

/** How a verb is used: plainly, in the passive, negated, both. */
const MANNERS = ['', ':p', ':n', ':p:n'] as const;

/** By the kind of subject, then by how the verb is used, then by the bits of its entry. */
const lists = new Map<string, readonly Map<number, FeatureList>[]>();
/** Classes of a verb, by the bits of its entry; behind a subject of a kind, with how the verb is used, if one is given. */
function classesOf(bits: number, group: 'V' | 'SC', behind = '', manner = 0): FeatureList {
  let ofSubject = lists.get(behind);
  if (!ofSubject) lists.set(behind, (ofSubject = MANNERS.map(() => new Map<number, FeatureList>())));
  let list = ofSubject[manner]?.get(bits);
  if (!list) {
    const before = group === 'V' ? '' : `${behind}:`;
    list = CLASSES.flatMap(([name, bit]) =>
      bits & bit ? [[group, `${before}${name}${MANNERS[manner] ?? ''}`] as const] : [],
    );
    ofSubject[manner]?.set(bits, list);
  }
  return list;
}

/** Classes and roles of the words that any lexicon knows, with their groups, and of no other word. */
const KNOWN: ReadonlyMap<string, FeatureList> = known();
function known(): ReadonlyMap<string, FeatureList> {
  const classes = new Map<string, (readonly [string, string])[]>();
  const add = (word: string, group: string, name: string): void => {
    classes.set(word, [...(classes.get(word) ?? []), [group, name]]);
  };
  for (const [name, nouns] of NOUNS) for (const noun of nouns) add(noun, 'N', name);
  for (const [word, role] of ROLE_OF) add(word, 'R', role);
  return classes;
}

/** Where features go: one of a group, a pair of a group, all words of a sentence, or a list that is kept. */
export interface Features {
  one(group: string, of: string): void;
  pair(group: string, first: string, second: string): void;
  /** Each word (`w`), two (`b`) and three (`t`) in a row; `start` stands before the first. */
  words(words: readonly Stem[], start: Stem): void;
  all(list: FeatureList): void;
}

/** What joins the two of a pair in its name. */
export const JOINTS: Readonly<Record<string, string>> = { b: '_', SV: ':' };
/** Group of three words in a row, joined as two are. */
export const TRIPLES = 't';

/** Before the first word. */
const START = stemmed('^');

/** What kind of subject a clause has. */
function subjectKind(reading: Reading, { subject }: Clause): string {
  if (!subject) return 'none';
  if (isThing(reading, subject)) return 'thing';
  const { tokens } = reading.parsed;
  const first = tokens[subject.from]?.lower;
  if (first === 'i' || first === 'we') return 'first';
  const head = tokens[subject.to - 1]?.lower ?? '';
  return BODIES.has(head) ? 'body' : (ROLE_OF.get(head) ?? 'other');
}

/**
 * What a sentence shows of itself: its words (names, versions, dates and numbers as such), two and three of them in a
 * row, the classes of its nouns and verbs, who does what in its clauses, who tells it, and its form. May come more than
 * once.
 */
export function show(reading: Reading, into: Features): void {
  const { parsed, topic, frames, clauses } = reading;
  into.one('', `voice=${topic.voice}`);
  into.words(reading.words, START);
  for (let at = 0; at < parsed.tokens.length; at++) {
    if (parsed.nameAt[at] || parsed.tags[at] === 'mark') continue;
    const classes = KNOWN.get(parsed.tokens[at]?.lower ?? '');
    if (classes) into.all(classes);
    const verb = parsed.verbs[at];
    if (verb) into.all(classesOf(verb.classes, 'V'));
  }
  for (const { form, source, steps, negated } of frames)
    into.one(
      'F',
      `${form}:${source.vendor ? 'vendor' : (steps.at(-1)?.type ?? 'own')}${negated ? ':neg' : ''}`,
    );
  for (const clause of clauses) {
    const subject = subjectKind(reading, clause);
    into.one('S', subject);
    for (const at of clause.verbs.slice(0, 3)) {
      const verb = parsed.verbs[at];
      if (!verb) continue;
      const manner = (isPassive(reading, at) ? 1 : 0) + (isNegated(reading, at, clause.from) ? 2 : 0);
      into.pair('SV', subject, verb.lemma);
      into.all(classesOf(verb.classes, 'SC', subject, manner));
    }
  }
  if (parsed.sentence.bare) into.one('', 'bare');
  if (parsed.sentence.item) into.one('', 'item');
  if (parsed.titleCase) into.one('', 'title');
  if (topic.tools.length === 0) into.one('', 'no tool');
}

/** Names of all that a sentence shows of itself. */
export function featuresOf(reading: Reading): ReadonlySet<string> {
  const names = new Set<string>();
  show(reading, {
    one: (group, of) => names.add(group === '' ? of : `${group}:${of}`),
    pair: (group, first, second) => names.add(`${group}:${first}${JOINTS[group] ?? ''}${second}`),
    words: (words, start) => {
      const all = [start, ...words].map(({ stem }) => stem);
      const joint = JOINTS['b'] ?? '';
      words.forEach(({ stem }, at) => {
        names.add(`w:${stem}`);
        names.add(`b:${all.slice(at, at + 2).join(joint)}`);
        if (at > 0) names.add(`${TRIPLES}:${all.slice(at - 1, at + 2).join(joint)}`);
      });
    },
    all: (list) => {
      for (const [group, of] of list) names.add(`${group}:${of}`);
    },
  });
  return names;
}
