import type { Hedge } from '../../../model/statement.ts';
import { stronger } from '../../lexicon/hedges.ts';
import { ALLOWS_AGAIN } from '../../lexicon/ban-ends.ts';
import { EPISTEMIC } from '../../lexicon/triggers.ts';
import type { Clause } from '../../text/clauses.ts';
import { doubtOfWell } from './doubted-well.ts';
import { DOUBTS } from './hedge-places.ts';
import { phrasedHedge } from './hedge-phrases.ts';
import { clauseText, lower } from '../reading.ts';
import type { Finding, Reading } from '../reading.ts';

/** "may no longer be used", "may only be opened": what is allowed. */
const ALLOWED: ReadonlySet<string> = new Set(['no', 'not', 'only', 'neither', 'nor']);
/** "Staff may no longer use it", "may use it again": in a ban, what is allowed and what is not. */
function isRuling(reading: Reading, { kind, span, rule }: Finding): boolean {
  if (kind !== 'ban') return false;
  if (rule === 'ban/nobody-may') return true;
  if (ALLOWS_AGAIN.test(clauseText(reading, span))) return true;
  for (let i = span.from; i < span.to; i++)
    if (lower(reading, i) === 'may' && ALLOWED.has(lower(reading, i + 1))) return true;
  return false;
}

/** "If confirmed, it would …": the whole part is conditional. "If matched, it alters" is a condition of a run. */
function isConditional(reading: Reading, clause: number): boolean {
  const { clauses } = reading;
  const own = clauses[clause];
  if (!own) return false;
  for (const one of clauses) {
    if (one.kind !== 'condition' || lower(reading, one.from) !== 'if' || one.part !== own.part || one === own)
      continue;
    for (let i = one.from + 1; i < one.to; i++) if (EPISTEMIC.has(lower(reading, i))) return true;
    for (let i = own.from; i < own.to; i++)
      if (/^(?:would|implication|implications)$/.test(lower(reading, i))) return true;
  }
  return false;
}

/** Kinds whose contrary is no more in doubt than what nobody did: "could not verify the allegation". */
const SURE_OF_NOT: ReadonlySet<string> = new Set(['evidence', 'vendor_response', 'fix']);

const isSureOfNot = ({ kind, polarity }: Finding): boolean =>
  kind === 'denial' || (polarity === 'negated' && SURE_OF_NOT.has(kind));

/** "could lead to", of what is only weighed. */
const isWeighed = (reading: Reading, { kind }: Finding, { from, to }: Clause): boolean => {
  if (kind !== 'background') return false;
  for (let i = from; i < to; i++) if (/^(?:could|possibility)$/.test(lower(reading, i))) return true;
  return false;
};

/** Strongest doubt over a finding: in its clause, in the subject that it takes over, in the cues that tell it. */
export function hedgeOf(reading: Reading, finding: Finding): Hedge {
  const clause = reading.clauses[finding.clause];
  if (!clause) return 'none';
  // That someone keeps silent is no doubt about what they keep silent on.
  if (finding.rule.startsWith('silence/') || isSureOfNot(finding)) return 'none';
  if (isConditional(reading, finding.clause)) return 'conditional';
  const well =
    finding.kind === 'affected_versions' && finding.polarity === 'negated'
      ? doubtOfWell(reading, finding)
      : 'none';
  const phrased = stronger(phrasedHedge(reading, finding), well);
  if (phrased === 'conditional') return phrased;
  if (isRuling(reading, finding)) return 'none';
  const hedge = DOUBTS.reduce<Hedge>(
    (most, doubt) => stronger(most, doubt(reading, finding, clause)),
    phrased,
  );
  return hedge === 'none' && isWeighed(reading, finding, clause) ? 'possible' : hedge;
}
