import type { Attribution } from '../../model/statement.ts';
import type { Lexicon } from '../lexicon/compile.ts';

/** Someone whom the document named before. */
export interface Known {
  readonly name: string;
  readonly type: Attribution['type'];
}

/**
 * What is known of the document while it is read from top to bottom: what it is about, and whom it named last.
 * Only `statements.ts` and the coreference functions write to it; it lives for one document.
 */
export interface Topic {
  readonly lexicon: Lexicon;
  /** Tools in order of weight: the first is what the document is about. */
  readonly tools: readonly string[];
  /** Organisations that make them. */
  readonly vendors: ReadonlySet<string>;
  /** Author of the post that is being read, null in articles. */
  author: string | null;
  /** The text speaks in the first person as a user ("post"), as the vendor ("vendor"), or not at all. */
  voice: 'post' | 'vendor' | 'article';
  /** Last organisation that acted or spoke (display name). */
  organisation: string | null;
  /** Whether that one makes the tool. */
  organisationIsVendor: boolean;
  person: Known | null;
  /** Name, of two words or more and unknown otherwise, that opened a sentence and acted in it: nobody's, unless "she" follows. */
  actor: string | null;
  /** Surname or handle (lower case) → full name. */
  readonly people: Map<string, Known>;
  /** Noun of a description ("researcher") → whom the text described by it last. */
  readonly described: Map<string, Known>;
  /** Names of firms and laboratories that look into software. */
  readonly firms: Set<string>;
  /** Nouns for people who stay unnamed in the text. */
  unnamed: ReadonlySet<string>;
  document: string | null;
  group: Known | null;
  /** Body or document that opened the sentence before: "it" in the next. */
  body: Known | null;
  /** Whom the sentence before was about, where that is certainly not the maker. */
  stranger: string | null;
  /** Newest version told before. */
  newest: string | null;
}

/** A new topic for one document. */
export function openTopic(lexicon: Lexicon, tools: readonly string[], vendors: ReadonlySet<string>): Topic {
  return {
    lexicon,
    tools,
    vendors,
    author: null,
    voice: 'article',
    organisation: null,
    organisationIsVendor: false,
    person: null,
    actor: null,
    people: new Map(),
    described: new Map(),
    firms: new Set(),
    unnamed: new Set(),
    document: null,
    group: null,
    body: null,
    stranger: null,
    newest: null,
  };
}

/** Remembers a person by full name and by last word. */
export function meetPerson(topic: Topic, known: Known): void {
  topic.person = known;
  const words = known.name.replace(/[“”"',]/g, '').split(' ');
  const last = words.at(-1)?.toLowerCase();
  if (last !== undefined && last !== '') topic.people.set(last, known);
}
