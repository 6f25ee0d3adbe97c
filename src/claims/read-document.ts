import type { Document } from '../model/document.ts';
import type { Attribution } from '../model/statement.ts';
import { findFrames } from './chains/frames/frames.ts';
import { rememberLead } from './chains/sources/leads.ts';
import type { Frame } from './chains/frames/frames.ts';
import { findQuotations, speakersOfQuotations } from './chains/quotations.ts';
import { openTopic } from './chains/topic.ts';
import { findUnnamed } from './chains/sources/typing.ts';
import type { Topic } from './chains/topic.ts';
import { findBodies } from './introduced/bodies.ts';
import { findFinders } from './introduced/finders.ts';
import { speaksOfSoftware } from './software-words.ts';
import { findHandles } from './introduced/handles.ts';
import { findPapers, findSurnames } from './introduced/introduced.ts';
import { find } from './kinds/find.ts';
import { UNRESOLVED } from './lexicon/fields.ts';
import { entriesCalled } from './lexicon/called.ts';
import { asContradicted, rememberTold } from './kinds/doubt/contradictions.ts';
import type { Told } from './kinds/doubt/contradictions.ts';
import { asReleased } from './kinds/repairs/endings.ts';
import { readField, withField } from './kinds/versions/fields.ts';
import type { Above } from './kinds/versions/fields.ts';
import { NO_LISTING, readListing, withListed } from './kinds/versions/listings.ts';
import { addMajors, majorsOf } from './mentions/majors.ts';
import type { Finding, PhraseAnswers, Reading } from './kinds/reading.ts';
import { isSoftware } from './kinds/reading.ts';
import { newerOf } from './kinds/repairs/working.ts';
import type { Subject } from './subjects/subject.ts';
import { postsOf } from './text/posts.ts';
import { splitClauses } from './text/clauses.ts';
import type { Clause } from './text/clauses.ts';
import { asks } from './text/asking.ts';
import { findExpectations } from './text/expectations.ts';
import { parse, textOf } from './text/parse.ts';
import type { Parsed } from './text/parse.ts';
import { releasesIn } from './text/releases.ts';
import type { Release } from './text/releases.ts';
import type { Sieving } from './text/sieved-pattern.ts';
import type { Stem } from './text/vocabulary.ts';
import { sieveWhole, wordingOf } from './text/wording.ts';
import { evidenceOf, worthSearching } from './weighed/screen.ts';
import { voiceOf } from './voice.ts';
import { wordsOf } from './weighed/words.ts';
import type { Sentence } from './text/sentences.ts';

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

/** Prepositions before the place where something was said or is to be had. */
const PLACES: ReadonlySet<string> = new Set(['on', 'at', 'via', 'in', 'from', 'for']);

/** Remembers who acted in a sentence, for "the company" and "it" in the next. */
function rememberActor(topic: Topic, parsed: Parsed, frames: readonly Frame[]): void {
  for (const name of parsed.names) {
    const slug = name.entry.organisation;
    // Where something was said ("in a post on GitHub") is nobody who acts.
    if (
      slug === null ||
      parsed.tags[name.to] === 'poss' ||
      PLACES.has(parsed.tokens[name.from - 1]?.lower ?? '')
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
class SentenceReading implements Reading {
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

/** Reads a document sentence by sentence: what was found, or why nothing was. */
export function readDocument(document: Document, subject: Subject): ReadDocument {
  const { lexicon } = subject;
  const wording = subject.wording ?? wordingOf(document.text);
  const sentences = wording.map(({ sentence }) => sentence);
  if (!isRead(document, subject))
    return {
      tools: subject.tools,
      sentences: sentences.map((sentence) => ({
        sentence,
        reading: null,
        findings: [],
        speaker: [],
        release: undefined,
        unread: !hasGrammar(document.lang) ? 'ungraded: language' : 'the text names no tool',
      })),
    };
  const topic = openTopic(lexicon, subject.tools, subject.vendors);
  topic.voice = voiceOf(document, lexicon, subject.tools, subject.vendors, subject.home);
  const whole = sieveWhole(document.text, wording);
  topic.author = document.author;
  for (const [last, name] of findSurnames(document.text))
    topic.people.set(last.toLowerCase(), { name, type: 'researcher' });
  for (const name of findPapers(document.text, whole))
    if (!entriesCalled(name, lexicon).some(({ publisher }) => publisher === null))
      topic.people.set(name.split(' ').at(-1)?.toLowerCase() ?? name, { name, type: 'outlet' });
  topic.unnamed = findUnnamed(wording);
  for (const name of findFinders(document.text, whole)) topic.firms.add(name);
  for (const { name, research } of findBodies(document.text)) {
    if (research) topic.firms.add(name);
    topic.people.set(name.split(' ').at(-1)?.toLowerCase() ?? name, {
      name,
      type: research ? 'researcher' : 'organisation',
    });
  }
  for (const handle of findHandles(document.text))
    topic.people.set(handle.toLowerCase(), { name: handle, type: 'forum_user' });
  const { home = null, tools } = subject;
  const isHome = home === null ? undefined : home === tools[0];
  const posts = postsOf(document, sentences, isHome);
  const thread = posts.heads.size > 1 || document.posts.length > 0;
  if (thread && topic.voice === 'article') topic.voice = 'post';
  const { voice } = topic;
  const known = new Set(subject.tools);
  const majors = majorsOf(document.text);
  const parsed: Parsed[] = [];
  const readings: Reading[] = [];
  wording.forEach((words, index) => {
    const poster = thread ? posts.of[index] : undefined;
    if (poster) topic.author = poster.author;
    // What a maker writes in a thread is the maker's own text.
    topic.voice = poster?.maker === true ? 'vendor' : voice;
    // "This morning" is the morning of the post that says so.
    const one = parse(
      document.text,
      words,
      lexicon,
      posts.days[index] ?? document.publishedAt,
      known,
      majors,
    );
    addMajors(majors, one.versions);
    const { frames, starts } = findFrames(one, topic);
    const snapshot: Topic = { ...topic };
    readings.push(new SentenceReading(one, frames, starts, snapshot));
    parsed.push(one);
    for (const mention of one.versions) topic.newest = newerOf(topic.newest, mention);
    rememberActor(topic, one, frames);
    rememberLead(topic, one);
  });
  const speakers = speakersOfQuotations(
    sentences,
    parsed,
    readings.map((one) => one.frames),
    findQuotations(document.text),
  );
  const searched = worthSearching(readings.map(evidenceOf));
  const expected =
    posts.heads.size > 0 || voice === 'post'
      ? findExpectations(document.text, sentences, posts.begins)
      : NONE;
  const toldBefore: Told = new Map();
  let before: readonly Finding[] = [];
  let listing = NO_LISTING;
  let field: Above | undefined;
  const planned = UNRESOLVED.test(document.text);
  const releases = releasesIn(document.text, sentences, document.version, posts.begins);
  /** Whether a heading names another tool: "Android 15.1" in the notes of an app. */
  const ofAnother = (head = -1): boolean => {
    const names = parsed[head]?.names.flatMap(({ entry }) => entry.tool ?? []) ?? [];
    return names.length > 0 && !names.includes(subject.tools[0] ?? '');
  };
  return {
    tools: subject.tools,
    sentences: sentences.map((sentence, index) => {
      const reading = readings[index] as Reading;
      // What a post quotes of another is told where it was written; the line above a post only says whose it is.
      const spoken = sentence.quoted && (thread || voice === 'post');
      const worth = searched[index] === true;
      const listed = readListing(reading, listing);
      listing = listed.listing;
      const line = readField(reading, field, planned);
      field = line.open;
      const read =
        posts.heads.has(index) || expected.has(index) || spoken || !worth ? [] : find(reading, before);
      const author = posts.of[index]?.author ?? null;
      const release = ofAnother(releases?.[index]?.head) ? undefined : releases?.[index];
      const released = worth && !spoken ? asReleased(reading, read, release) : read;
      const own = thread ? asContradicted(toldBefore, reading, released, author) : released;
      if (thread) rememberTold(toldBefore, reading, own, author);
      const listedToo = listed.finding && !spoken ? withListed(own, listed.finding) : own;
      const findings = spoken || posts.heads.has(index) ? listedToo : withField(listedToo, line);
      before = findings;
      return {
        sentence,
        reading,
        findings,
        speaker: speakers[index] ?? [],
        release,
        unread: worth ? null : 'its words and those around it tell of no affair',
      };
    }),
  };
}
