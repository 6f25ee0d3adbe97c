import type { Document } from '../model/document.ts';
import type { Attribution } from '../model/statement.ts';
import { findQuotations, speakersOfQuotations } from './chains/quotations.ts';
import { find } from './kinds/find.ts';
import { withoutOtherDenials } from './kinds/answers/other-accusations.ts';
import { asContradicted, rememberTold } from './kinds/doubt/contradictions.ts';
import type { Told } from './kinds/doubt/contradictions.ts';
import { isSoftware } from './kinds/reading.ts';
import type { Finding, Reading } from './kinds/reading.ts';
import { asReleased } from './kinds/repairs/endings.ts';
import { readField, withField } from './kinds/versions/fields.ts';
import type { Above } from './kinds/versions/fields.ts';
import { NO_LISTING, readListing, withListed } from './kinds/versions/listings.ts';
import { UNRESOLVED } from './lexicon/fields.ts';
import { readSentences } from './read-sentences.ts';
import { speaksOfSoftware } from './software-words.ts';
import type { Subject } from './subjects/subject.ts';
import { asks } from './text/asking.ts';
import { findExpectations } from './text/expectations.ts';
import { postsOf } from './text/posts.ts';
import type { Posts } from './text/posts.ts';
import { releasesIn } from './text/releases.ts';
import type { Release } from './text/releases.ts';
import type { Sentence } from './text/sentences.ts';
import { wordingOf } from './text/wording.ts';
import { topicOf } from './topic-of.ts';
import { evidenceOf, worthSearching } from './weighed/screen.ts';

export interface ReadSentence {
  readonly sentence: Sentence;
  /** Null when the sentence was not searched. */
  readonly reading: Reading | null;
  readonly findings: readonly Finding[];
  /** Speaker of the quotation that the sentence lies in. */
  readonly speaker: readonly Attribution[];
  /** The release under whose heading it stands in a changelog of the tool. */
  readonly release: Release | undefined;
  /** Why the sentence was not searched. */
  readonly unread: string | null;
}

export interface ReadDocument {
  readonly tools: readonly string[];
  readonly sentences: readonly ReadSentence[];
}

/** Languages whose grammar the rules know. */
const GRAMMAR = new Set(['en', 'und']);

/** Why a sentence that was searched gave nothing. */
export function whyNothing(reading: Reading): string {
  const { parsed, topic, clauses } = reading;
  if (parsed.sentence.bare && parsed.tokens.length < 6) return 'label';
  if (asks(parsed.text, parsed.sentence.start, parsed.sentence.end)) return 'question';
  const about =
    clauses.some((clause) => isSoftware(reading, clause.subject)) ||
    parsed.names.some((name) => name.entry.tool !== null || name.entry.organisation !== null);
  if (!about)
    return topic.tools.length === 0 ? 'names no tool' : 'names neither a tool nor what stands for it';
  return parsed.verbs.some((verb) => verb !== undefined)
    ? 'no construction that makes a statement'
    : 'no verb of the lexicon';
}

/** Whether statements are read in a language (BCP 47 tag); in all others they stay out: `ungraded: language`. */
export function hasGrammar(lang: string): boolean {
  return GRAMMAR.has(lang.slice(0, 3).replace(/-.*/, ''));
}

/** Whether a document is read at all: it names a tool, speaks of software or is a changelog, in a language that the rules know. */
export function isRead(document: Document, subject: Subject): boolean {
  const about = subject.tools.length > 0 || document.form === 'changelog' || speaksOfSoftware(document.text);
  return about && hasGrammar(document.lang);
}

const NONE: ReadonlySet<number> = new Set();

/** A document that is not read, with the reason. */
function unread(document: Document, subject: Subject, sentences: readonly Sentence[]): ReadDocument {
  const why = hasGrammar(document.lang) ? 'the text names no tool' : 'ungraded: language';
  return {
    tools: subject.tools,
    sentences: sentences.map((sentence) => ({
      sentence,
      reading: null,
      findings: [],
      speaker: [],
      release: undefined,
      unread: why,
    })),
  };
}

/** What is known of all sentences before any is searched. */
interface Searched {
  readonly posts: Posts;
  readonly thread: boolean;
  /** Whether what is quoted was written by another. */
  readonly quotesOthers: boolean;
  readonly worth: readonly boolean[];
  /** Sentences that say what should be, not what is. */
  readonly expected: ReadonlySet<number>;
  /** Whether the text only plans what a tracker's field calls fixed. */
  readonly planned: boolean;
  readonly releaseOf: (index: number) => Release | undefined;
}

/** Searches sentences in their order; what one tells, the next may go on with. */
class Search {
  readonly #of: Searched;
  readonly #told: Told = new Map();
  #before: readonly Finding[] = [];
  #last: Reading | undefined;
  #listing = NO_LISTING;
  #field: Above | undefined;

  constructor(of: Searched) {
    this.#of = of;
  }

  /** All that a sentence states. Each is asked once, in order. */
  next(reading: Reading, index: number): readonly Finding[] {
    const { posts, worth, expected, planned, quotesOthers } = this.#of;
    const listed = readListing(reading, this.#listing);
    this.#listing = listed.listing;
    const line = readField(reading, this.#field, planned);
    this.#field = line.open;
    // What a post quotes of another is told where it was written; the line above a post only says whose it is.
    const spoken = reading.parsed.sentence.quoted && quotesOthers;
    const head = posts.heads.has(index);
    const silent = head || spoken || expected.has(index) || worth[index] !== true;
    const found = silent ? [] : find(reading, this.#before);
    const read = withoutOtherDenials(reading, found, { findings: this.#before, reading: this.#last });
    this.#last = reading;
    const released =
      worth[index] === true && !spoken ? asReleased(reading, read, this.#of.releaseOf(index)) : read;
    const own = this.#uncontradicted(reading, released, index);
    const listedToo = listed.finding && !spoken ? withListed(own, listed.finding) : own;
    return (this.#before = spoken || head ? listedToo : withField(listedToo, line));
  }

  /** In a thread, what a poster takes back is told no more. */
  #uncontradicted(reading: Reading, findings: readonly Finding[], index: number): readonly Finding[] {
    const { posts, thread } = this.#of;
    if (!thread) return findings;
    const author = posts.of[index]?.author ?? null;
    const own = asContradicted(this.#told, reading, findings, author);
    rememberTold(this.#told, reading, own, author);
    return own;
  }
}

/** Reads a document sentence by sentence: what was found, or why nothing was. */
export function readDocument(document: Document, subject: Subject): ReadDocument {
  const { text } = document;
  const { tools, home = null } = subject;
  const wording = subject.wording ?? wordingOf(text);
  const sentences = wording.map(({ sentence }) => sentence);
  if (!isRead(document, subject)) return unread(document, subject, sentences);
  const topic = topicOf(document, subject, wording);
  const posts = postsOf(document, sentences, home === null ? undefined : home === tools[0]);
  const thread = posts.heads.size > 1 || document.posts.length > 0;
  if (thread && topic.voice === 'article') topic.voice = 'post';
  const posted = topic.voice === 'post';
  const readings = readSentences(document, wording, topic, { posts, thread });
  const parsed = readings.map((one) => one.parsed);
  const frames = readings.map((one) => one.frames);
  const speakers = speakersOfQuotations(sentences, parsed, frames, findQuotations(text));
  const worth = worthSearching(readings.map(evidenceOf));
  const releases = releasesIn(text, sentences, document.version, posts.begins);
  /** Whether a heading names another tool: "Android 15.1" in the notes of an app. */
  const ofAnother = (head = -1): boolean => {
    const names = parsed[head]?.names.flatMap(({ entry }) => entry.tool ?? []) ?? [];
    return names.length > 0 && !names.includes(tools[0] ?? '');
  };
  const releaseOf = (index: number): Release | undefined =>
    ofAnother(releases?.[index]?.head) ? undefined : releases?.[index];
  const search = new Search({
    posts,
    thread,
    quotesOthers: thread || posted,
    worth,
    expected: posts.heads.size > 0 || posted ? findExpectations(text, sentences, posts.begins) : NONE,
    planned: UNRESOLVED.test(text),
    releaseOf,
  });
  return {
    tools,
    sentences: readings.map((reading, index) => ({
      sentence: reading.parsed.sentence,
      reading,
      findings: search.next(reading, index),
      speaker: speakers[index] ?? [],
      release: releaseOf(index),
      unread: worth[index] === true ? null : 'its words and those around it tell of no affair',
    })),
  };
}
