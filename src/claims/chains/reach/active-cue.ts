import type { Verb } from '../../lexicon/verbs.ts';
import type { Parsed } from '../../text/parse.ts';
import type { Finder } from '../frames/frame.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import type { CueSubject } from './active-subject.ts';

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

/** The same in the active voice, with who stands before it: what the rules on it ask. */
export type ActiveCue = VerbCue & CueSubject;
