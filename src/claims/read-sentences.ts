import { rememberLead } from './chains/sources/leads.ts';
import { findFrames } from './chains/frames/frames.ts';
import type { Frame } from './chains/frames/frames.ts';
import type { Topic } from './chains/topic.ts';
import { newerOf } from './kinds/repairs/working.ts';
import type { PhraseAnswers, Reading } from './kinds/reading.ts';
import { rememberActor } from './last-actor.ts';
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
