import { rememberLead } from './chains/sources/leads.ts';
import { findFrames } from './chains/frames/frames.ts';
import type { Frame } from './chains/frames/frames.ts';
import type { Topic } from './chains/topic.ts';
import { newerOf } from './kinds/repairs/working.ts';
import type { PhraseAnswers, Reading } from './kinds/reading.ts';
import type { NameMention } from './mentions/names.ts';
import { isUsed } from './subjects/bare-names.ts';
import { addMajors, majorsOf } from './mentions/majors.ts';
import type { Document } from '../model/document.ts';
import { splitClauses } from './text/clauses.ts';
import type { Clause } from './text/clauses.ts';
import { parse, textOf } from './text/parse.ts';
import type { Parsed } from './text/parse.ts';
import type { Posts } from './text/posts.ts';
import type { Sieving } from './text/sieved-pattern.ts';
import type { Stem } from './text/vocabulary.ts';
import type { SentenceWords } from './text/wording.ts';
import { wordsOf } from './weighed/words.ts';

/** Prepositions before the place where something was said or is to be had. */
const PLACES: ReadonlySet<string> = new Set(['on', 'at', 'via', 'in', 'from', 'for']);

/** Prepositions by which a participle goes on with a name of a list ("apps linked to Kelp"). */
const GOES_ON: ReadonlySet<string> = new Set(['to', 'with', 'by', 'from', 'of', 'in']);

/** Whether a name is one of a list of examples ("other tools, including Kelp Chat and apps made by Orrin"): it does nothing. Linear. */
function isExample({ tokens, verbs }: Parsed, from: number): boolean {
  for (let at = from - 1; at >= 0; at--) {
    const word = tokens[at]?.lower ?? '';
    if (word === 'including' || (word === 'as' && tokens[at - 1]?.lower === 'such')) return true;
    if (verbs[at] !== undefined && !GOES_ON.has(tokens[at + 1]?.lower ?? '')) return false;
  }
  return false;
}

/** Whether a firm's name stands for its tool: banned, or in a list with a tool ("bans Quill and Kelp", "Kelp, Quill and"). */
function standsForTool({ tokens, names }: Parsed, { from, to }: NameMention): boolean {
  const isTool = (at: number, end: number): boolean =>
    names.some((one) => one.entry.tool !== null && (one.from === at || one.to === end));
  const joint = (at: number): boolean => /^(?:and|or|,)$/.test(tokens[at]?.lower ?? '');
  return (
    isUsed(tokens, from) || (joint(to) && isTool(to + 1, -1)) || (joint(from - 1) && isTool(-1, from - 1))
  );
}

/** Remembers who acted in a sentence, for "the company" and "it" in the next. */
function rememberActor(topic: Topic, parsed: Parsed, frames: readonly Frame[]): void {
  for (const name of parsed.names) {
    const slug = name.entry.organisation;
    // Where something was said ("in a post on GitHub") is nobody who acts.
    if (
      slug === null ||
      parsed.tags[name.to] === 'poss' ||
      PLACES.has(parsed.tokens[name.from - 1]?.lower ?? '') ||
      isExample(parsed, name.from) ||
      standsForTool(parsed, name)
    )
      continue;
    topic.organisation = name.entry.name;
    topic.organisationIsVendor = topic.vendors.has(slug);
    return;
  }
  const body = frames.findLast(
    (frame) =>
      frame.form === 'subject' &&
      !frame.negated &&
      frame.source.role === 'organisation' &&
      frame.source.steps.at(-1)?.type === 'organisation',
  );
  const named = body?.source.steps.at(-1);
  if (
    named &&
    body?.source.vendor === false &&
    named.resolved === null &&
    /^\p{Lu}/u.test(named.name) &&
    !/^The\b/.test(named.name)
  ) {
    topic.organisation = named.name;
    topic.organisationIsVendor = false;
    return;
  }
  const staff = frames.find((frame) => frame.source.vendor && !frame.negated);
  const vendor = [...topic.vendors][0];
  if (staff && vendor !== undefined) {
    topic.organisation = staff.source.organisation ?? topic.lexicon.organisations.get(vendor) ?? null;
    topic.organisationIsVendor = true;
  }
}

/** A sentence as read so far. It is split into clauses only when something asks for them. */
export class SentenceReading implements Reading {
  readonly parsed: Parsed;
  readonly frames: readonly Frame[];
  readonly topic: Topic;
  readonly sieving: Sieving;
  readonly answers: PhraseAnswers = new Map();
  readonly #starts: readonly number[];
  #clauses: readonly Clause[] | undefined;
  #texts: readonly string[] | undefined;
  #words: readonly Stem[] | undefined;

  constructor(parsed: Parsed, frames: readonly Frame[], starts: readonly number[], topic: Topic) {
    this.parsed = parsed;
    this.frames = frames;
    this.topic = topic;
    this.sieving = parsed.sieving;
    this.#starts = starts;
  }

  get clauses(): readonly Clause[] {
    return (this.#clauses ??= splitClauses(this.parsed, this.frames, this.#starts));
  }

  get texts(): readonly string[] {
    return (this.#texts ??= this.clauses.map(({ from, to }) => textOf(this.parsed, from, to)));
  }

  get words(): readonly Stem[] {
    return (this.#words ??= wordsOf(this, 0, this.parsed.tokens.length));
  }
}

/** Where a text is a thread: its posts. */
export interface Thread {
  readonly posts: Posts;
  readonly thread: boolean;
}

/**
 * The sentences of a text, read one after another: what one tells of who acts and what is newest, the next goes on with.
 * `topic` is left as the last sentence leaves it.
 */
export function readSentences(
  document: Document,
  wording: readonly SentenceWords[],
  topic: Topic,
  { posts, thread }: Thread,
): readonly SentenceReading[] {
  const { text, publishedAt } = document;
  const { voice } = topic;
  const known = new Set(topic.tools);
  const majors = majorsOf(text);
  return wording.map((words, index) => {
    const poster = thread ? posts.of[index] : undefined;
    if (poster) topic.author = poster.author;
    // What a maker writes in a thread is the maker's own text.
    topic.voice = poster?.maker === true ? 'vendor' : voice;
    // "This morning" is the morning of the post that says so.
    const parsed = parse(text, words, topic.lexicon, posts.days[index] ?? publishedAt, known, majors);
    addMajors(majors, parsed.versions);
    const { frames, starts } = findFrames(parsed, topic);
    const reading = new SentenceReading(parsed, frames, starts, { ...topic });
    for (const mention of parsed.versions) topic.newest = newerOf(topic.newest, mention);
    rememberActor(topic, parsed, frames);
    rememberLead(topic, parsed);
    return reading;
  });
}
