import { ENDS, FORCES, REMEDIAL, STOPS_WORK } from '../../lexicon/remedies.ts';
import { isNuisance, losesGuard } from '../../lexicon/safeguards.ts';
import { isWorthless } from '../../lexicon/with-leave.ts';
import type { Clause } from '../../text/clauses.ts';
import { sieved } from '../../text/sieved-pattern.ts';
import { isNegated } from '../negation.ts';
import { isPassive, lower, withNext } from '../reading.ts';
import type { Reading } from '../reading.ts';
import { hasVersions } from '../versions/numbers.ts';
import { stopsAct } from './endings.ts';
import { isRelease } from './remedy-clause.ts';
import type { RemedyClause } from './remedy-clause.ts';
import { isMissed } from './repairers.ts';

const RELEASING = /\b(?:releas|publish|ship|push|issu|roll|updat|fix)\w*/i;

/** "18.10.3 leaves the field out", "… released 12.4.2, which ends every session". */
const isByRelease = ({ reading, clause, index, previous }: RemedyClause): boolean =>
  isRelease(reading, clause) ||
  (clause.kind === 'relative' &&
    lower(reading, clause.from) === 'which' &&
    previous !== undefined &&
    hasVersions(reading, previous) &&
    RELEASING.test(reading.texts[index - 1] ?? ''));

const RANGES: ReadonlySet<string> = new Set(['before', 'through', 'range', 'since']);

/** "X before 2.3.1 does not validate": the number bounds what is affected. */
function isRanged(reading: Reading, clause: Clause): boolean {
  const end = reading.parsed.tokens[(clause.subject ?? clause).to - 1]?.end ?? 0;
  return reading.parsed.versions.some((one) => RANGES.has(one.form) && one.start < end + 1);
}

const OWN_DATA = /\b(?:history|files?|settings|data|folders?|documents?|notes|messages|photos)\b/i;

/** What a release may do without repairing anything, unless a number says that it is new. */
const WEAK: ReadonlySet<string> = new Set(
  'ask require compare sign pin clear cap lower raise isolate confirm check verify mask limit'.split(' '),
);

/** What a release checks to repair something; whatever else it checks, it looks at. */
const CHECKED_WELL = sieved(
  /\b(?:signatures?|checksums?|hash(?:es)?|permissions?|consent|certificates?|integrity|inputs?|paths?|bounds?|lengths?|sizes?|origins?|owners?|ownership|rights|validity|limits?|ranges?|types?|arguments?|values?|responses?|redirects?|whether|that|if|before|first|again|twice|against)\b/i,
);

const STOPS_DOING = /\bstop(?:s|ped)? \w+ing\b/i;

/** Whether a release repairs by what it does: "18.10.3 leaves the field out", "2.4 asks before it uploads". */
export function releaseRepairs(one: RemedyClause): boolean {
  const { reading, clause, index, text, numbered, verb, at } = one;
  if (!verb || !isByRelease(one) || isRanged(reading, clause)) return false;
  // "2.4 stopped working": only of what nobody wants done.
  if (STOPS_DOING.test(text)) return numbered && stopsAct(text);
  if (verb.form === 'ing' || FORCES.test(text) || isMissed(text)) return false;
  if (isNegated(reading, at, clause.from) || isPassive(reading, at)) return false;
  // "2.4 removes your settings": a loss.
  if ((verb.lemma === 'remove' && OWN_DATA.test(text)) || STOPS_WORK.test(text)) return false;
  const looks = verb.lemma === 'check' && !CHECKED_WELL.test(text);
  const repairs =
    ENDS.test(text) || (REMEDIAL.has(verb.lemma) && !looks && (numbered || !WEAK.has(verb.lemma)));
  if (!repairs || losesGuard(withNext(reading, index))) return false;
  if (!ENDS.test(text) && isNuisance(withNext(reading, index))) return false;
  const { sentence, text: whole } = reading.parsed;
  return !isWorthless(verb.lemma, whole.slice(sentence.start, sentence.end));
}
