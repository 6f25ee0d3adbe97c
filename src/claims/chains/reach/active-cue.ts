import type { Verb } from '../../lexicon/verbs.ts';
import type { Parsed } from '../../text/parse.ts';
import type { Finder } from '../frames/frame.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import type { Source } from '../sources/source.ts';

/** A verb that may tell something, where it stands. */
export interface VerbCue {
  readonly finder: Finder;
  readonly parsed: Parsed;
  readonly verb: Verb;
  /** Its token. */
  readonly cue: number;
  /** The clause that holds it. */
  readonly part: Stretch;
}

/** Who stands before a cue, as far as words and place say it. */
export interface CueSubject {
  readonly subject: Stretch | undefined;
  /** Known by more than the subject's own words: taken over, or by the place. */
  readonly inherited: Source | undefined;
  /** Token behind the subject. */
  readonly end: number;
  /** What stands between the subject and its verb. */
  readonly insertion: Stretch | null;
  readonly negated: boolean;
}

/** The cue in the active voice, with who stands before it: what the rules on it ask. */
export type ActiveCue = VerbCue & CueSubject;
