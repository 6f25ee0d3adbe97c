import type { Attribution, StatementKind } from '../../model/statement.ts';
import type { Stretch } from '../chains/phrases/noun-phrases.ts';
import type { Finding } from './reading.ts';

/** What most findings leave out: an affirmed statement of the clause itself, with no finder and no actor of its own. */
interface More {
  readonly negated?: boolean;
  readonly own?: readonly Attribution[];
  readonly actor?: string | null;
}

/** A finding of `kind` in clause number `clause`, quoted by `span`, its chain read at token `at`. */
export function findingOf(
  kind: StatementKind,
  clause: number,
  span: Stretch,
  at: number,
  rule: string,
  { negated = false, own = [], actor = null }: More = {},
): Finding {
  return { kind, clause, span, at, polarity: negated ? 'negated' : 'affirmed', own, actor, rule };
}
