import type { Hedge, Polarity, StatementKind, Attribution, ToldVersions } from '../model/statement.ts';
import type { Problem } from '../model/problem.ts';
import type { When } from '../model/time.ts';

/** What was read out of a feed, as `inspect --json` prints it. */
export interface FeedInspection {
  readonly kind: 'feed';
  readonly title: string;
  readonly items: readonly {
    readonly title: string;
    readonly url: string | null;
    readonly id: string | null;
    readonly author: string | null;
    readonly publishedAt: When | null;
    readonly updatedAt: When | null;
    readonly html: string | null;
    readonly text: string;
  }[];
  readonly problems: readonly Problem[];
}

/** A statement as `inspect --json` prints it; offsets are UTF-16 units of the text. */
export interface InspectedStatement {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: string;
  readonly kind: StatementKind;
  readonly tool: string | null;
  readonly actor: string | null;
  readonly polarity: Polarity;
  readonly hedge: Hedge;
  readonly chain: readonly Attribution[];
  readonly versions: ToldVersions;
  readonly eventDate: When | null;
}

/** What was read out of a page or a text. */
export interface TextInspection {
  readonly kind: 'page' | 'text';
  readonly title: string;
  readonly author: string | null;
  readonly publishedAt: When | null;
  readonly lang: string;
  readonly url: string | null;
  readonly text: string;
  readonly posts: readonly {
    readonly author: string | null;
    readonly publishedAt: When | null;
    readonly text: string;
  }[];
  readonly links: readonly { readonly url: string; readonly text: string }[];
  readonly statements: readonly InspectedStatement[];
  /** What a text names, in a language whose grammar is not known (`ungraded: language`), with offsets in `text`. */
  readonly mentions?: readonly {
    readonly kind: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly means: string;
  }[];
  /** With `--explain`: per sentence the rules that fired, or why it gave nothing. */
  readonly explanation?: readonly { readonly sentence: string; readonly outcome: readonly string[] }[];
  readonly problems: readonly Problem[];
}

export type Inspection = FeedInspection | TextInspection;
