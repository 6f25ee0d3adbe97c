import type { StatementKind } from '../../model/statement.ts';
import { givesOutMalice, MALICE } from './malice.ts';
import { compileMatcher, findHits } from './matcher.ts';
import type { Hit } from './matcher.ts';
import {
  ABSORBED,
  CLOSED_WORDS,
  CONDITIONAL_OBJECTS,
  DEMONYMS,
  GENERAL_NOUNS,
  NO_NOUNS,
  OBJECTS,
  VAGUE_OBJECTS,
} from './objects.ts';
import { CONDITIONAL_WORDS, COVERT_WORDS, PREDICATES, TELEMETRY_MARKS } from './predicates.ts';
import type { Family, Predicate } from './predicates.ts';
import { stemOf, wordsOf } from './words.ts';
import type { Word } from './words.ts';

/** What a clause says, in canonical words. */
export interface Reading {
  /** Null when no predicate of the lexicon occurs. */
  readonly predicate: string | null;
  readonly family: Family;
  /** 1 to 3: how strong the verb is ("checks" 1, "spies" 3). 0 without a predicate. */
  readonly strength: number;
  /** The word that was read as the predicate, as written; null without one. */
  readonly verb: string | null;
  /** Canonical objects, else stemmed head nouns; sorted; empty when the predicate needs none or none was found. */
  readonly objects: readonly string[];
  readonly covert: boolean;
  /** Another name for the same whole in the same clause ("compromised with malware"). */
  readonly also?: string;
}

interface Sense {
  readonly predicate: Predicate;
  readonly strength: number;
}

const byId = new Map(PREDICATES.map((predicate) => [predicate.id, predicate]));
const predicateMatcher = compileMatcher<Sense>(
  PREDICATES.flatMap((predicate) =>
    ([1, 2, 3] as const).map((strength): readonly [string, Sense] => [
      predicate.words[strength],
      { predicate, strength },
    ]),
  ),
);
const objectMatcher = compileMatcher<string>([
  ...Object.entries(OBJECTS).map(([object, words]): readonly [string, string] => [words, object]),
  [DEMONYMS, 'environment'],
]);
const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(stemOf));
const covertWords = setOf(COVERT_WORDS);
const telemetryMarks = setOf(TELEMETRY_MARKS);
const generalNouns = setOf(GENERAL_NOUNS);
const noNouns: ReadonlySet<string> = new Set(NO_NOUNS.split(' '));
const closedWords: ReadonlySet<string> = new Set(CLOSED_WORDS.split(' '));
const BE: ReadonlySet<string> = new Set([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  'get',
  'gets',
  'got',
]);
const FOUND = setOf('detect identify determine track match');
const conditions: ReadonlySet<string> = new Set([
  'when',
  'if',
  'while',
  'after',
  'before',
  'because',
  'unless',
  'until',
]);

export interface ReadOptions {
  /** Stems that are no objects: names of tools, vendors and organisations. */
  readonly names: ReadonlySet<string>;
  /**
   * In evidence people look ("identified obfuscated code"): their looking is not what the tool does. A fix includes
   * and ships itself: what it is about stands elsewhere.
   */
  readonly kind: StatementKind;
}

/** Reads the main predicate of a clause and what it acts upon. */
export function readClause(text: string, options: ReadOptions): Reading {
  const words = wordsOf(text);
  const covert = words.some((word) => covertWords.has(word.stem));
  const main = mainHit(words, options.kind);
  if (!main)
    return {
      predicate: null,
      family: 'plain',
      strength: 0,
      verb: null,
      objects: headsOf(words, 0, words.length, options.names).slice(0, 3),
      covert,
    };
  const { predicate, strength } = main.value;
  const objects = predicate.whole ? [] : objectsOf(words, main, options.names);
  const absorbed = ABSORBED.find(
    (one) => one.predicates.includes(predicate.id) && objects.includes(one.object),
  );
  const also = alsoNamed(words, predicate);
  const final = (absorbed && byId.get(absorbed.becomes)) ?? predicate;
  return {
    predicate: final.id,
    family: final.family,
    strength,
    verb: words
      .slice(main.from, main.to)
      .map((word) => word.text)
      .join(' '),
    objects: [...new Set(absorbed ? objects.filter((object) => !isEnvironment(object)) : objects)].sort(),
    covert,
    ...(also === undefined ? {} : { also }),
  };
}

/** "was compromised with malware": what else the clause calls what was put in. */
function alsoNamed(words: readonly Word[], { id }: Predicate): string | undefined {
  if (id !== 'compromise') return undefined;
  return findHits(predicateMatcher, words).find(({ value }) => MALICE.has(value.predicate.id))?.value
    .predicate.id;
}

/** Whether a reading is of a flaw or a defect by what it says the tool does. */
export const isFault = ({ family }: Reading): boolean => family === 'vulnerability' || family === 'defect';

/** True when an object may stand for any other of its predicate in the same document. */
export function isVague(objects: readonly string[]): boolean {
  return objects.every((object) => VAGUE_OBJECTS.has(object));
}

/** True for a clause that starts with what is done, its subject left out: "checks whether …", "secretly sends …". */
export function opensWithVerb(text: string): boolean {
  const words = wordsOf(text.slice(0, 60));
  const at = words[0]?.folded.endsWith('ly') ? 1 : 0;
  const first = words[at];
  return first !== undefined && /^\p{Ll}/u.test(first.text) && predicateMatcher.byFirst.has(first.stem);
}

/** True when a clause opens with a word that is a predicate only behind another ("… and reports users"). */
export function isPairWord(text: string): boolean {
  const stem = wordsOf(text.slice(0, 40))[0]?.stem;
  return CONDITIONAL_WORDS.some((one) => one.needs === 'pair' && stemOf(one.word) === stem);
}

export function familyOf(predicate: string | null): Family {
  return (predicate === null ? undefined : byId.get(predicate)?.family) ?? 'plain';
}

/** "public access to the model": what somebody is let into, not what the tool looks up. */
function isRightOfEntry(words: readonly Word[], at: number): boolean {
  return words[at]?.folded === 'access' && words[at + 1]?.folded === 'to';
}

function isEnvironment(object: string): boolean {
  return object === 'environment' || object === 'file' || object === 'telemetry';
}

function mainHit(words: readonly Word[], kind: StatementKind): Hit<Sense> | undefined {
  const hits = [...findHits(predicateMatcher, words), ...conditionalHits(words), ...telemetryHits(words)];
  const rank = (hit: Hit<Sense>): number => hit.value.predicate.rank;
  const malice = hits.filter(({ value }) => MALICE.has(value.predicate.id));
  const own = hits.filter((hit) => {
    const { from, value } = hit;
    const { predicate } = value;
    if (isRecorded(words, from) || givesOutMalice(words, hit, malice, isPassive(words, from))) return false;
    if (predicate.id === 'read')
      return kind !== 'evidence' && !isFound(words, from) && !isRightOfEntry(words, from);
    return predicate.id !== 'include' || kind !== 'fix';
  });
  return own.reduce<Hit<Sense> | undefined>(
    (best, hit) =>
      best === undefined || rank(hit) > rank(best) || (rank(hit) === rank(best) && hit.from < best.from)
        ? hit
        : best,
    undefined,
  );
}

/** What a fault is only recorded or told in. */
const RECORDS: ReadonlySet<string> = setOf(
  'report reporter reporting dump log logger handler message dialog',
);
/** "crash reports", "error messages": what is sent or shown, and no word that it crashes. */
function isRecorded(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return (
    /^(?:crash|error|failure|panic|bug|fault)$/.test(words[at]?.folded ?? '') &&
    next !== undefined &&
    !next.afterMark &&
    RECORDS.has(next.stem)
  );
}

/** "was detected", "is tracked as": somebody found or numbered it. */
function isFound(words: readonly Word[], at: number): boolean {
  return (
    FOUND.has(words[at]?.stem ?? '') &&
    words.slice(Math.max(0, at - 2), at).some((word) => BE.has(word.folded))
  );
}

function conditionalHits(words: readonly Word[]): readonly Hit<Sense>[] {
  return words.flatMap((word, at) =>
    CONDITIONAL_WORDS.filter((one) => stemOf(one.word) === word.stem).flatMap((one) => {
      const met =
        one.needs === 'to'
          ? words.slice(at + 1, at + 10).some((next) => next.folded === 'to' || next.folded === 'back')
          : words[at - 1]?.folded === 'and' && predicateMatcher.byFirst.has(words[at - 2]?.stem ?? '');
      const predicate = byId.get(one.predicate);
      return met && predicate ? [{ value: { predicate, strength: 1 }, from: at, to: at + 1 }] : [];
    }),
  );
}

/** "covert client-side telemetry" tells a transmission; "ships with telemetry" lists a feature. */
function telemetryHits(words: readonly Word[]): readonly Hit<Sense>[] {
  const predicate = byId.get('transmit');
  return words.flatMap((word, at) =>
    predicate &&
    word.stem === 'telemetry' &&
    words.slice(Math.max(0, at - 4), at).some((w) => telemetryMarks.has(w.stem))
      ? [{ value: { predicate: { ...predicate, rank: 85 }, strength: 1 }, from: at, to: at + 1 }]
      : [],
  );
}

/** Canonical objects after the predicate (up to a condition), else before it, else head nouns after it. */
function objectsOf(words: readonly Word[], main: Hit<Sense>, names: ReadonlySet<string>): readonly string[] {
  // "removed files", "prompt injection": a phrase of several words holds its object.
  const holds = main.to - main.from > 1 || words[main.from]?.stem === 'telemetry';
  const start = holds ? main.from : main.to;
  const stop = words.findIndex((word, at) => at > main.to && conditions.has(word.folded));
  const end = stop < 0 ? words.length : stop;
  const known = (from: number, to: number): readonly string[] =>
    findHits(objectMatcher, words.slice(from, to)).map((hit) => hit.value);
  const after = known(start, end);
  if (after.length > 0) return after;
  const behind = words.slice(main.to, end);
  const conditional = CONDITIONAL_OBJECTS.filter(
    (one) =>
      one.predicates.includes(main.value.predicate.id) && behind.some((word) => word.folded === one.word),
  ).map((one) => one.object);
  if (conditional.length > 0) return conditional;
  const before = known(0, main.from);
  if (before.length > 0) return before;
  const heads = headsOf(words, main.to, end, names);
  const rest = heads.length > 0 ? heads : headsOf(words, end, words.length, names);
  return (rest.length > 0 || !isPassive(words, main.from) ? rest : headsOf(words, 0, main.from, names)).slice(
    0,
    2,
  );
}

/** "credentials are silently deleted": what the predicate acts upon stands before it. */
function isPassive(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - 3), at).some((word) => BE.has(word.folded));
}

/** Stemmed last words of the noun phrases between two places, general nouns, names and numbers left out. */
function headsOf(
  words: readonly Word[],
  from: number,
  to: number,
  names: ReadonlySet<string>,
): readonly string[] {
  const heads: string[] = [];
  let head: string | undefined;
  const close = (): void => {
    if (head !== undefined && !heads.includes(head)) heads.push(head);
    head = undefined;
  };
  for (const word of words.slice(from, to)) {
    if (closedWords.has(word.folded) || word.afterMark) close();
    if (closedWords.has(word.folded) || /^\p{N}/u.test(word.folded) || word.folded.length < 3) continue;
    if (generalNouns.has(word.stem) || names.has(word.stem) || /ly$/.test(word.folded)) continue;
    if (noNouns.has(word.folded)) continue;
    head = word.stem;
  }
  close();
  return heads;
}
