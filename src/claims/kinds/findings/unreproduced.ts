import { CHECKING } from '../../lexicon/cues.ts';
import { UNREPRODUCED } from '../../lexicon/triggers.ts';
import type { Stretch } from '../../chains/phrases/noun-phrases.ts';
import { findingOf } from '../finding.ts';
import { clauseText, isPassive, organisationIn } from '../reading.ts';
import type { Finding } from '../reading.ts';
import { isThing } from '../things.ts';
import type { AskedClause } from '../asked-clause.ts';

const ANSWERS = /\b(?:comment|respond|statement on|den(?:y|ied))\b/i;
const INDEPENDENT = /\bindependent(?:ly)?\b|\bresearcher|\bthird[- ]part|\bfirm\b|\bexpert/i;
const COMPANY = /^(?:the company|it|the firm)$/i;
const CONFIRMS = /\b(?:confirm|den)/i;
/** "though neither has confirmed this publicly": silence. */
const NEITHER_CONFIRMS = /\b(?:neither|none of them|nor)\b[^.;]{0,20}\bconfirm/i;
const PROOF = /\b(?:disclosure|reproduction|proof|replication|audit|verification)\b/i;
const PUBLISHED = /\b(?:produc|publish|releas|provid|present|offer|shar|emerg|exist|been|is)\w*/i;
const MUST = /\b(?:should|must|need to)\b/i;

/** What software has to check before it trusts it. */
const CHECKED =
  /\b(?:signatures?|certificates?|updates?|checksums?|hash(?:es)?|downloads?|packages?|installers?|files?|inputs?|binar(?:y|ies)|tokens?|identit(?:y|ies)|senders?|servers?|hosts?|keys?|permissions?|passwords?|addresses|requests?|links?|origins?|integrity|authenticity)$/i;

/** Place of a clause's first verb of checking; -1 if there is none. */
const checkingIn = ({ reading: { parsed }, clause }: AskedClause): number =>
  parsed.verbs.findIndex(
    (verb, at) => verb !== undefined && at >= clause.from && at < clause.to && CHECKING.has(verb.lemma),
  );

/** Whether it is a party concerned that confirms nothing: its silence, and no check in vain. */
function isPartySilent({ reading, clause, text }: AskedClause): boolean {
  if (!CONFIRMS.test(text) || INDEPENDENT.test(text)) return false;
  const { subject } = clause;
  if (organisationIn(reading, subject) !== undefined) return true;
  if (subject && COMPANY.test(clauseText(reading, subject))) return true;
  const cue = reading.frames.find(
    (frame) => frame.cue.from >= clause.from && frame.cue.from < clause.to && frame.negated,
  );
  const head = cue?.steps.at(-1)?.type;
  return head === 'vendor' || head === 'organisation' || head === 'vendor_employee';
}

/** The phrase up to what belongs to it ("the signatures" of "the signatures of updates"). */
const headOf = (reading: AskedClause['reading'], subject: Stretch): string =>
  clauseText(reading, subject).split(/ (?:of|in|for|from|on|with) /)[0] ?? '';

/** What nobody has repeated: "nobody has been able to confirm it", "no proof was published". */
export function unreproducedIn(found: AskedClause): Finding | null | undefined {
  const { reading, clause, index, text } = found;
  if (!UNREPRODUCED.test(text) || ANSWERS.test(text)) return undefined;
  const checking = checkingIn(found);
  if (checking < 0 && !(PROOF.test(text) && PUBLISHED.test(text))) return undefined;
  if (MUST.test(text) || isPartySilent(found)) return undefined;
  if (NEITHER_CONFIRMS.test(text) && !INDEPENDENT.test(text)) return null;
  // "The updater does not verify what it downloads": the tool fails to check.
  if (checking >= 0 && !isPassive(reading, checking) && isThing(reading, clause.subject)) return null;
  // "The signatures of updates were not verified": the same, of what it did not check.
  if (
    checking >= 0 &&
    clause.subject &&
    isPassive(reading, checking) &&
    /^(?:verify|check|validate)$/.test(reading.parsed.verbs[checking]?.lemma ?? '') &&
    CHECKED.test(headOf(reading, clause.subject))
  )
    return null;
  const at = checking >= 0 ? checking : clause.from;
  return findingOf('evidence', index, clause, at, 'evidence/unreproduced', { negated: true });
}
