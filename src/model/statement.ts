import type { Post } from './document.ts';
import type { When } from './time.ts';

export const STATEMENT_KINDS = [
  'behaviour',
  'affected_versions',
  'fix',
  'ban',
  'vendor_response',
  'evidence',
  'denial',
  'background',
] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** Weakest to strongest doubt. */
export const HEDGES = ['none', 'reported', 'possible', 'alleged', 'conditional'] as const;
export type Hedge = (typeof HEDGES)[number];

export type Polarity = 'affirmed' | 'negated';

export const ATTRIBUTION_TYPES = [
  'vendor',
  'vendor_employee',
  'anonymous_source',
  'researcher',
  'experts',
  'forum_user',
  'outlet',
  'document',
  'organisation',
] as const;
export type AttributionType = (typeof ATTRIBUTION_TYPES)[number];

/** One step of an attribution chain; `name` verbatim, `resolved` by coreference or null. */
export interface Attribution {
  readonly name: string;
  readonly type: AttributionType;
  readonly resolved: string | null;
}

/** Versions as told: exact, `next`, `release of YYYY-MM-DD`; `affected` a range in the ecosystem's comparator form. */
export interface ToldVersions {
  readonly introduced: string | null;
  readonly fixed: string | null;
  readonly affected: string | null;
  readonly raw: string | null;
}

/** UTF-16 units that are kept from before and after a quote. */
export const QUOTE_CONTEXT = 32;

/** A span of a document that says something about a tool. Offsets are UTF-16 units of the document's text. */
export interface Statement {
  readonly id: string;
  readonly document: string;
  /** The clause, verbatim: `text.slice(start, end)`. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** Up to `QUOTE_CONTEXT` units before and after the quote (W3C Web Annotation TextQuoteSelector). */
  readonly prefix: string;
  readonly suffix: string;
  /** The whole sentence, verbatim. */
  readonly sentence: string;
  readonly sentenceStart: number;
  /** Up to 120 units behind the sentence, where they may take it back; left out elsewhere. */
  readonly next?: string;
  readonly kind: StatementKind;
  /** Tool slug of the catalogue; null for background about none. A tool the catalogue does not know: `?Name`. */
  readonly tool: string | null;
  /** Who acts (the banning organisation, the responding vendor); several joined by "; ". */
  readonly actor: string | null;
  readonly polarity: Polarity;
  readonly hedge: Hedge;
  /** Teller nearest the reader first, origin last; empty: the document says so itself. */
  readonly chain: readonly Attribution[];
  readonly versions: ToldVersions;
  readonly eventDate: When | null;
  /** Coreference inside the sentence: mention as written → what it stands for. */
  readonly resolved: Readonly<Record<string, string>>;
  /** Who wrote the post of a page of posts that it stands in; left out of all other documents. */
  readonly post?: Pick<Post, 'author' | 'standing'>;
  /** Number of the flaw that its section is about by its heading ("CVE-2026-1234"); left out elsewhere. */
  readonly flaw?: string;
  /** Number of the release that the sentence before tells of and a repair takes up ("It fixes …"); left out elsewhere. */
  readonly release?: string;
  /** Whoever wrote it takes it back further below ("Our entry of May 10 was wrong"); left out elsewhere. */
  readonly takenBack?: true;
  /** Which extractor and which rule found it ("rules:ban/verb", "model"). */
  readonly rule: string;
}
