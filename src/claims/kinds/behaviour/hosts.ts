import type { Clause } from '../../text/clauses.ts';
import type { Reading } from '../reading.ts';

/** Clauses are nested no deeper than this where it matters. */
const DEEPEST = 8;

/** What a look at a clause decides for all that hangs on it; undefined: look at its host. */
type Verdict = (clause: Clause) => boolean | undefined;

/** Asks a clause, then what it hangs on, up to the first independent or subordinate clause. */
export function askHosts(reading: Reading, index: number, verdict: Verdict): boolean {
  for (let i = index, guard = 0; i >= 0 && guard < DEEPEST; guard++) {
    const clause = reading.clauses[i];
    if (!clause) return false;
    const said = verdict(clause);
    if (said !== undefined) return said;
    if (clause.kind === 'main' || clause.kind === 'resume' || clause.kind === 'sub') return false;
    i = clause.host;
  }
  return false;
}
