import type { Frame } from '../chains/frames/frames.ts';
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
import type { Verb } from '../lexicon/verbs.ts';
import { BODIES } from '../lexicon/withdrawals.ts';
import { isNegatedItself } from '../kinds/negation.ts';
import { isPassive } from '../kinds/reading.ts';
import type { Reading } from '../kinds/reading.ts';
import { isThing } from '../kinds/things.ts';
import type { Clause } from '../text/clauses.ts';
import { stemmed } from '../text/vocabulary.ts';
import type { Stem, Word } from '../text/vocabulary.ts';
import { wordsOf } from './words.ts';

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

/** Features that are kept and shown again as the same list, so that whoever weighs them looks them up once. */
export interface FeatureList {
  readonly names: readonly (readonly [group: string, of: string])[];
  /** Their rows in the table that asked last. */
  rows: Int32Array | undefined;
  rowsOf: object | undefined;
}

const listed = (...names: (readonly [group: string, of: string])[]): FeatureList => ({
  names,
  rows: undefined,
  rowsOf: undefined,
});

/** What is kept by a key, made when it is first asked for. */
function kept<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = make()));
  return value;
}

/** How a verb is used: plainly, in the passive, negated, both. */
const MANNERS = ['', ':p', ':n', ':p:n'] as const;

/** Classes of a verb. */
const classesOf = (verb: Verb): readonly string[] =>
  CLASSES.flatMap(([name, bit]) => (verb.classes & bit ? [name] : []));

const ofVerbs = new Map<Verb, FeatureList>();
const ofVerb = (verb: Verb): FeatureList =>
  kept(ofVerbs, verb, () => listed(...classesOf(verb).map((name) => ['V', name] as const)));

/** What a clause shows by the kind of its subject: the kind, and each verb behind it in each manner. */
interface OfSubject {
  readonly own: FeatureList;
  readonly behind: readonly Map<Verb, FeatureList>[];
}
const ofSubjects = new Map<string, OfSubject>();
const ofSubject = (kind: string): OfSubject =>
  kept(ofSubjects, kind, () => ({ own: listed(['S', kind]), behind: MANNERS.map(() => new Map()) }));

/** A verb behind a subject of a kind, and its classes behind it with how the verb is used. */
function verbBehind({ behind }: OfSubject, kind: string, verb: Verb, manner: number): FeatureList {
  return kept(behind[manner] as Map<Verb, FeatureList>, verb, () =>
    listed(
      ['SV', `${kind}${JOINTS['SV'] ?? ''}${verb.lemma}`],
      ...classesOf(verb).map((name) => ['SC', `${kind}:${name}${MANNERS[manner] ?? ''}`] as const),
    ),
  );
}

const ofFrames = new Map<string, Map<string, readonly [plain: FeatureList, negated: FeatureList]>>();
/** Who tells a sentence, and how. */
function ofFrame({ form, source, steps, negated }: Frame): FeatureList {
  const who = source.vendor ? 'vendor' : (steps.at(-1)?.type ?? 'own');
  const lists = kept(
    kept(ofFrames, form, () => new Map<string, readonly [FeatureList, FeatureList]>()),
    who,
    () => [listed(['F', `${form}:${who}`]), listed(['F', `${form}:${who}:neg`])] as const,
  );
  return lists[negated ? 1 : 0];
}

const ofVoices = new Map<string, FeatureList>();
const ofVoice = (voice: string): FeatureList => kept(ofVoices, voice, () => listed(['', `voice=${voice}`]));
const BARE = listed(['', 'bare']);
const ITEM = listed(['', 'item']);
const TITLE = listed(['', 'title']);
const NO_TOOL = listed(['', 'no tool']);

/** Classes and roles of the words that any lexicon knows, with their groups, and of no other word. */
const KNOWN: ReadonlyMap<string, FeatureList> = known();
function known(): ReadonlyMap<string, FeatureList> {
  const classes = new Map<string, FeatureList>();
  const add = (word: string, group: string, name: string): void => {
    classes.set(word, listed(...(classes.get(word)?.names ?? []), [group, name]));
  };
  for (const [name, nouns] of NOUNS) for (const noun of nouns) add(noun, 'N', name);
  for (const [word, role] of ROLE_OF) add(word, 'R', role);
  return classes;
}

/** The same of a word, looked up once. */
function classesOfNoun(word: Word | undefined): FeatureList | null | undefined {
  if (!word) return undefined;
  if (word.classes === undefined) word.classes = KNOWN.get(word.lower) ?? null;
  return word.classes as FeatureList | null;
}

/** Where features go: all words of a sentence, or a list that is kept. */
export interface Features {
  /** Each word (`w`), two (`b`) and three (`t`) in a row; `start` stands before the first. */
  words(words: readonly Stem[], start: Stem): void;
  all(list: FeatureList): void;
}

/** What joins the two of a pair in its name. */
export const JOINTS: Readonly<Record<string, string>> = { b: '_', SV: ':' };
/** Group of three words in a row, joined as two are. */
export const TRIPLES = 't';

/** So many verbs of a clause are shown, the first ones. */
const VERBS_TOLD = 3;

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

/** What the tokens [from, to) show of themselves: the classes of their nouns and verbs, and who does what in their clauses. */
function showPart(reading: Reading, into: Features, from: number, to: number): void {
  const { parsed, clauses } = reading;
  const { tokens, tags, verbs, nameAt } = parsed;
  for (let at = from; at < to; at++) {
    if (nameAt[at] || tags[at] === 'mark') continue;
    const classes = classesOfNoun(tokens[at]?.word);
    if (classes) into.all(classes);
    const verb = verbs[at];
    if (verb) into.all(ofVerb(verb));
  }
  for (const clause of clauses) {
    if (clause.from < from || clause.from >= to) continue;
    const kind = subjectKind(reading, clause);
    const subject = ofSubject(kind);
    into.all(subject.own);
    for (let i = 0; i < clause.verbs.length && i < VERBS_TOLD; i++) {
      const at = clause.verbs[i] ?? 0;
      const verb = verbs[at];
      if (!verb) continue;
      const manner = (isPassive(reading, at) ? 1 : 0) + (isNegatedItself(reading, at, clause.from) ? 2 : 0);
      into.all(verbBehind(subject, kind, verb, manner));
    }
  }
}

/**
 * What a sentence shows of itself: its words (names, versions, dates and numbers as such), two and three of them in a
 * row, the classes of its nouns and verbs, who does what in its clauses, who tells it, and its form. May come more than
 * once.
 */
export function show(reading: Reading, into: Features): void {
  const { parsed, topic, frames } = reading;
  into.all(ofVoice(topic.voice));
  into.words(reading.words, START);
  for (const frame of frames) into.all(ofFrame(frame));
  showPart(reading, into, 0, parsed.tokens.length);
  if (parsed.sentence.bare) into.all(BARE);
  if (parsed.sentence.item) into.all(ITEM);
  if (parsed.titleCase) into.all(TITLE);
  if (topic.tools.length === 0) into.all(NO_TOOL);
}

/** What the tokens [from, to) would show of themselves as a sentence, whoever tells them. */
export function showTold(reading: Reading, into: Features, from: number, to: number): void {
  into.all(ofVoice(reading.topic.voice));
  into.words(wordsOf(reading, from, to), START);
  showPart(reading, into, from, to);
  if (reading.topic.tools.length === 0) into.all(NO_TOOL);
}

/** Names of all that a sentence shows of itself. */
export function featuresOf(reading: Reading): ReadonlySet<string> {
  const names = new Set<string>();
  show(reading, {
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
      for (const [group, of] of list.names) names.add(group === '' ? of : `${group}:${of}`);
    },
  });
  return names;
}
