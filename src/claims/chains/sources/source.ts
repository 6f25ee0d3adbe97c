import type { Attribution } from '../../../model/statement.ts';
import type { Role } from '../../lexicon/roles.ts';
import type { Parsed } from '../../text/parse.ts';
import type { Token } from '../../text/tokens.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import type { Topic } from '../topic.ts';

/** A noun phrase that can tell something, as steps of a chain (nearest the reader first). */
export interface Source extends Stretch {
  readonly steps: readonly Attribution[];
  /** What the last step is by its noun; `name` for catalogue names, `person` for names by form, `pronoun`. */
  readonly role: Role | 'name' | 'person' | 'pronoun';
  /** The speaker is, works for or is a document of the maker of the document's tool. */
  readonly vendor: boolean;
  /** Display name of the organisation that speaks, when it is one. */
  readonly organisation: string | null;
  /** Only a tool's name: a source of plain speech alone. */
  readonly toolOnly: boolean;
}

/** A noun phrase that may name a teller: what its readings ask. */
export interface TellerPhrase {
  readonly parsed: Parsed;
  readonly at: Stretch;
  readonly topic: Topic;
  /** Token of the noun that says who it is. */
  readonly head: number;
  readonly token: Token;
}
