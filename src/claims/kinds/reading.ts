import type { Attribution, Polarity, StatementKind } from '../../model/statement.ts';
import type { Frame } from '../chains/frames/frames.ts';
import type { Stretch } from '../chains/phrases/noun-phrases.ts';
import type { Topic } from '../chains/topic.ts';
import { SOFTWARE } from '../lexicon/triggers.ts';
import type { Clause } from '../text/clauses.ts';
import { isNominal, textOf } from '../text/parse.ts';
import type { Parsed } from '../text/parse.ts';
import type { Sieving } from '../text/sieved-pattern.ts';
import type { Stem } from '../text/vocabulary.ts';

/** A sentence with everything that the kinds look at. */
export interface Reading {
  readonly parsed: Parsed;
  readonly frames: readonly Frame[];
  readonly clauses: readonly Clause[];
  readonly topic: Topic;
  /** Verbatim text of each clause. */
  readonly texts: readonly string[];
  /** Its words as the weights know them. */
  readonly words: readonly Stem[];
  /** Which patterns the sentence's words let through: most kinds have nothing to look for in most sentences. */
  readonly sieving: Sieving;
  /** What was answered about phrases before: the kinds ask the same of the same subjects. */
  readonly answers: PhraseAnswers;
}

/** Answers about phrases by question and phrase. */
export type PhraseAnswers = Map<number, boolean>;

/** Answers a question about phrases once for each phrase. `question`: its number, from 0 to 3; no phrase: false. */
export function answering(
  question: number,
  answer: (reading: Reading, at: Stretch) => boolean,
): (reading: Reading, at: Stretch | null) => boolean {
  return (reading, at) => {
    if (!at) return false;
    // No sentence has so many tokens.
    const key = (at.from * 2048 + at.to) * 4 + question;
    let known = reading.answers.get(key);
    if (known === undefined) reading.answers.set(key, (known = answer(reading, at)));
    return known;
  };
}

/** A statement found, before chain, hedge, versions and date are read. */
export interface Finding {
  readonly kind: StatementKind;
  /** Clause that it was found in. */
  readonly clause: number;
  /** Tokens to quote. */
  readonly span: Stretch;
  /** Token at which the chain is read. */
  readonly at: number;
  readonly polarity: Polarity;
  /** Added to the chain at `at`: who found it, who answers. */
  readonly own: readonly Attribution[];
  readonly actor: string | null;
  readonly rule: string;
  /** The sentence says that somebody could not confirm it. */
  readonly unconfirmed?: boolean;
}

/** Whether a kind was found in a clause before. */
export type Taken = (clause: number, kind: string) => boolean;

export function lower(reading: Reading, at: number): string {
  return reading.parsed.tokens[at]?.lower ?? '';
}

export function clauseText(reading: Reading, at: Stretch): string {
  return textOf(reading.parsed, at.from, at.to);
}

/** A reading's whole sentence, as it is written. */
export const sentenceOf = ({ parsed: { sentence, text } }: Reading): string =>
  text.slice(sentence.start, sentence.end);

/** Nouns that only count or choose of what follows "of". */
const COUNTERS =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|some|all|both|most|many|several|few|none|any|each|\d[\d,.]*|dozens|hundreds|thousands|millions|tens|number|majority|half|third|quarter|lot|list|lists|series|part|parts|copy|copies|handful|set|pair|couple|version|versions|edition|kind|type|rest)$/;

/** Last nominal of a subject's base phrase; of what is counted in "two of the tokens", "thousands of chats". */
export function headWord(reading: Reading, at: Stretch | null): string {
  if (!at) return '';
  let head = -1;
  let i = at.from;
  while (
    i < at.to &&
    (reading.parsed.tags[i] === 'det' ||
      reading.parsed.tags[i] === 'adv' ||
      reading.parsed.tags[i] === 'verb')
  )
    i++;
  for (
    ;
    i < at.to &&
    (isNominal(reading.parsed.tags[i]) ||
      reading.parsed.tags[i] === 'poss' ||
      reading.parsed.tags[i] === 'mark');
    i++
  )
    if (isNominal(reading.parsed.tags[i])) head = i;
  if (head < 0) return '';
  const next = i + 1;
  return lower(reading, i) === 'of' && next < at.to && COUNTERS.test(lower(reading, head))
    ? headWord(reading, { from: next, to: at.to }) || lower(reading, head)
    : lower(reading, head);
}

/** Whether a phrase stands for the tool, a part of it or what was found in it. */
export const isSoftware = answering(0, standsForSoftware);

const PRONOUNS: ReadonlySet<string> = new Set(['it', 'this', 'they', 'these', 'that', 'which']);

/** "versions newer than 2.1": told by what bounds them. */
const VERSIONS = /^(?:versions|releases|builds)$/;

/** "the community edition": of software, where others are of papers. */
const EDITION =
  /^(?:community|enterprise|free|paid|pro|professional|desktop|mobile|open-source|personal|home|cloud|self-hosted|standard|premium|server|business|commercial|windows|linux|mac|macos|android|ios)$/;

function standsForSoftware(reading: Reading, at: Stretch): boolean {
  const { parsed, topic } = reading;
  if (at.to === at.from + 1 && PRONOUNS.has(lower(reading, at.from))) {
    // "it" is the organisation that acts before it in the sentence, if one does.
    const before = reading.clauses.findLast(
      (clause) =>
        clause.to <= at.from &&
        clause.subject !== null &&
        clause.subject.from < at.from &&
        !(clause.subject.to === clause.subject.from + 1 && parsed.tags[clause.subject.from] === 'pron'),
    );
    if (
      lower(reading, at.from) === 'it' &&
      before?.subject &&
      organisationIn(reading, before.subject) &&
      !isSoftware(reading, before.subject)
    )
      return reading.frames.some((frame) => frame.cue.to === at.from && frame.source.vendor);
    if (/^(?:they|these|those)$/.test(lower(reading, at.from)) && before?.subject)
      return isSoftware(reading, before.subject);
    return true;
  }
  for (const name of parsed.names)
    if (
      name.from >= at.from &&
      name.to <= at.to &&
      name.entry.tool !== null &&
      parsed.tags[name.to] !== 'poss' &&
      (name.to === at.to || parsed.tags[name.to] !== 'word' || SOFTWARE.has(headWord(reading, at)))
    )
      return true;
  const head = headWord(reading, at);
  if (SOFTWARE.has(head)) return true;
  if (/^editions?$/.test(head) && EDITION.test(lower(reading, at.to - 2))) return true;
  for (let i = at.from; i < at.to; i++)
    if (parsed.tags[i] === 'version' || VERSIONS.test(lower(reading, i))) return true;
  return topic.tools.some((slug) => topic.lexicon.tools.get(slug)?.nouns.includes(head));
}

/** Name of a catalogue tool in tokens [from, to). */
export function toolIn(reading: Reading, at: Stretch): string | undefined {
  return (
    reading.parsed.names.find((name) => name.entry.tool !== null && name.from >= at.from && name.to <= at.to)
      ?.entry.tool ?? undefined
  );
}

/** Organisation named in a phrase, unless it only possesses what the phrase is about. */
export function organisationIn(
  reading: Reading,
  at: Stretch | null,
): { readonly name: string; readonly slug: string } | undefined {
  if (!at) return undefined;
  const name = reading.parsed.names.find(
    (one) => one.entry.organisation !== null && one.from >= at.from && one.to <= at.to,
  );
  return name?.entry.organisation ? { name: name.entry.name, slug: name.entry.organisation } : undefined;
}

/** Whether the verb at `at` is passive ("was banned", "being removed"). */
export function isPassive(reading: Reading, at: number): boolean {
  if (reading.parsed.verbs[at]?.form !== 'ed') return false;
  let i = at - 1;
  while (i >= 0 && (reading.parsed.tags[i] === 'adv' || reading.parsed.tags[i] === 'neg')) i--;
  return BEING.has(lower(reading, i));
}

const BEING: ReadonlySet<string> = new Set(
  "is are was were be been being isn't aren't wasn't weren't get gets got it's they're".split(' '),
);

const ADVISING: ReadonlySet<string> = new Set(
  "should must shouldn't ought let's recommend recommended recommends advise advised urge urged encourage encouraged".split(
    ' ',
  ),
);

/** Text of a clause with the one that hangs on it right behind ("… asks users before it uploads them"). */
export function withNext({ parsed, clauses, texts }: Reading, index: number): string {
  const [own, next] = [clauses[index], clauses[index + 1]];
  const text = texts[index] ?? '';
  if (!own || next?.part !== own.part || /^(?:and|resume|insert)$/.test(next.kind)) return text;
  return parsed.text.slice(parsed.tokens[own.from]?.start, parsed.tokens[next.to - 1]?.end);
}

/** Whether the verb stands under "should", "must" or "need to", or begins an order to the reader: advice, no report. */
export function isAdvice(reading: Reading, clause: Clause, at: number): boolean {
  const { parsed } = reading;
  for (let i = at - 1; i >= Math.max(clause.from, at - 5); i--) {
    const here = lower(reading, i);
    if (ADVISING.has(here)) return true;
    if (
      here === 'to' &&
      /^(?:need|needs|have|want|how|way|ways|able|try|trying|wish|recommended|advised|urged|encouraged|important|best|careful|ready|sure)$/.test(
        lower(reading, i - 1),
      )
    )
      return true;
  }
  return (
    parsed.verbs[at]?.form === 'base' &&
    at === clause.from &&
    clause.kind === 'main' &&
    clause.subject === null
  );
}

/** Index of the clause in which what a frame tells begins; -1 when none does. */
export function toldClause(reading: Reading, frame: Frame): number {
  const { from, to } = frame.scope;
  const holding = reading.clauses.findIndex((one) => one.from <= from && from < one.to);
  return holding >= 0 ? holding : reading.clauses.findIndex((one) => one.from >= from && one.from < to);
}

/** Whether a phrase is one token alone, of these words. */
export function isOneOf(reading: Reading, at: Stretch | null, words: ReadonlySet<string>): boolean {
  return at !== null && at.to === at.from + 1 && words.has(lower(reading, at.from));
}

/** Those who write, as subjects. */
export const FIRST_PERSON: ReadonlySet<string> = new Set(['we', 'i']);
/** Who was named before, as a subject. */
export const THIRD_PERSON: ReadonlySet<string> = new Set(['it', 'they', 'he', 'she']);

export function hasWord(reading: Reading, at: Stretch, words: ReadonlySet<string>): boolean {
  for (let i = at.from; i < at.to; i++) if (words.has(lower(reading, i))) return true;
  return false;
}

/** Whether any verb of the sentence has one of these lemmas. */
export function hasLemma({ verbs }: Parsed, lemmas: ReadonlySet<string>): boolean {
  for (const verb of verbs) if (verb !== undefined && lemmas.has(verb.lemma)) return true;
  return false;
}

/** Whether any verb of the sentence is of one of these classes (bits). */
export function hasClass({ verbs }: Parsed, classes: number): boolean {
  for (const verb of verbs) if (verb !== undefined && (verb.classes & classes) !== 0) return true;
  return false;
}

/** Whether any token of the sentence is one of these words. */
export function hasToken({ tokens }: Parsed, words: ReadonlySet<string>): boolean {
  for (const token of tokens) if (words.has(token.lower)) return true;
  return false;
}
