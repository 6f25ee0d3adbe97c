import type { StatementKind } from '../../../model/statement.ts';
import type { VersionMention } from '../../mentions/versions.ts';
import { findingOf } from '../finding.ts';
import { order } from '../repairs/working.ts';
import type { Finding, Reading } from '../reading.ts';
import { deniesWell } from '../../lexicon/denied-well.ts';
import { losesGuard } from '../../lexicon/safeguards.ts';
import { mentionsIn } from './numbers.ts';

/** Least chance of a repair, by the weights, at which what a newer version does is one. */
const LEAST = 0.17;

/** What the newer version shares with those before it, or does worse. Linear. */
const NO_BETTER =
  /\b(?:also|too|as well|either|neither|nor|same|still|worse|again|affected|vulnerable|broken|confirm\w*|reproduc\w*|began|begins?|crash\w*|nothing (?:has |had )?(?:changed|new))\b/i;
/** What it does now with leave, or not at all: no fault of it, whatever the words for doing it speak for. Linear. */
const WITH_LEAVE = new RegExp(
  String.raw`\b(?:only|not|unless|until|before)(?: [\w'’-]+){0,5}? (?:agree|consent|confirm|allow|approv|permit|permission|tick|opt)(?:s|d|ed|ing|ting)?\b|\bonly(?: [\w'’-]+){0,4}? after an? (?:tap|click|question|prompt|yes)\b|\bonly (?:if|when|once|after|on|upon|with) (?:(?:you|users?|they|one|somebody) |(?:an?|the|your|their|explicit) )(?:[\w'’-]+ ){0,3}(?:ask|tap|click|switch|turn|choos|want|request|consent|permission|order)(?:e?s|ed|ing)?\b|\basks?(?: [\w'’-]+){0,3} (?:before|first)\b|\basks? (?:for )?(?:permission|consent|confirmation)\b|\b(?:is|are) (?:now )?(?:opt-in|optional)\b|\bnothing (?:leaves|is sent|is stored|is kept)\b|\bno longer\b|\b(?:stays?|keeps? [^.;,]{1,40}?) on (?:the|your|their) (?:phone|device|computer|machine|disk)s?\b|\bleaves? (?:[\w'’-]+ ){1,5}?(?:alone|out|where (?:it is|they are))\b|\bkeeps? (?:[\w'’-]+ ){1,4}?to itself\b`,
  'i',
);
/** Least chance of a repair where it does. */
const LEAST_WITH_LEAVE = 0.03;

/** "4.3 is affected, but 4.3.1 isn't", "4.3 or later": it stands beside others. */
const COMPARED = /\b(?:but|whereas|unlike|while)\b/i;

/** Rules that take a version in a sentence for one that the fault is in, for want of a better reading. */
const UNSURE: ReadonlySet<string> = new Set([
  'versions/exact',
  'versions/range',
  'versions/behaving',
  'weighed/affected_versions',
]);

/** "5.2, out tomorrow, …", "6.4, planned for May, …": nobody had it when the fault was met. Linear. */
const TO_COME =
  /^,? (?:which (?:is|will be|should be) |that is |is )?(?:(?:out|available|due|up|there) (?:tomorrow|tonight|next|later|soon|shortly|on|in|by|at|as of)|rolling out|being rolled out|in review|under review|coming|(?:due|planned|scheduled|expected|promised|slated)(?: out)? (?:for|in|on|next|later|this|by|at|to)\b)/i;
const COMING =
  /\b(?:upcoming|forthcoming|coming|next|planned|future)(?: [\w-]+)?,? (?:version |release |build |v)?$/i;

/** Whether a version is said to be still to come. */
const isToCome = ({ parsed: { text } }: Reading, { start, end }: VersionMention): boolean =>
  TO_COME.test(text.slice(end, end + 60)) || COMING.test(text.slice(Math.max(0, start - 40), start));

/** "From 5.3 on", "starting with 5.3": where the maker says from when it is so. */
const FROM = /^(?:from|starting (?:with|from|in)|beginning with|as of)\b/i;

/** The one version of a sentence that is newer than all that were told of before it, or still to come. */
function newcomer(reading: Reading): VersionMention | undefined {
  const { parsed, topic } = reading;
  const { newest } = topic;
  const numbered = parsed.versions.filter(({ items }) => items.length > 0);
  const newer = numbered.filter((one) => {
    const [item = '', ...others] = one.items;
    if (!(one.form === 'exact' || one.form === 'since') || others.length > 0) return false;
    const than = newest === null ? undefined : order(item, newest);
    return than === undefined
      ? isToCome(reading, one) || (topic.voice === 'vendor' && FROM.test(one.raw))
      : than > 0;
  });
  return newer.length === 1 ? newer[0] : undefined;
}

/** "5.2 has no statistics", "7.1 comes without it". Linear. */
const HAS_NONE =
  /\b(?:has|have|had|contains?|contained|includes?|ships?|shipped|comes?|came|is|works?) (?:no (?!(?:[\w-]+ )?(?:fix|patch|repair|correction|remedy|way|switch|setting|option|opt-out|change|check|password|encryption|protection|warning|safeguard|limit|lock|prompt|question|sandbox|log|idea|sign|trace|support)e?s?\b)|without |nothing )/i;

/** Whether a version alone is told to be free of the fault. */
const isFree = (finding: Finding, clause: number): boolean =>
  finding.kind === 'affected_versions' &&
  finding.clause === clause &&
  finding.polarity === 'negated' &&
  UNSURE.has(finding.rule);

/**
 * Where a version comes that is newer than all told of before, the fault was in those: what it does, and the weights
 * find a repair rather than a fault, repairs it, though they do not find that likely by itself ("4.52.1 leaves disks
 * alone"). It takes the place of what the version seemed to be affected by.
 */
export function withSuccessor(
  reading: Reading,
  findings: readonly Finding[],
  chanceOf: (kind: StatementKind) => number,
): readonly Finding[] {
  if (findings.some(({ kind, rule }) => kind === 'fix' || kind === 'ban' || rule === 'versions/left-alone'))
    return findings;
  const one = newcomer(reading);
  if (one === undefined) return findings;
  const index = reading.clauses.findIndex((clause) => mentionsIn(reading, clause).includes(one));
  const clause = reading.clauses[index];
  if (!clause || clause.kind === 'condition') return findings;
  const { text, sentence } = reading.parsed;
  const whole = text.slice(sentence.start, sentence.end);
  if (NO_BETTER.test(whole) || deniesWell(whole) || losesGuard(whole)) return findings;
  const chance = chanceOf('fix');
  const likely =
    (chance >= LEAST && chance > chanceOf('affected_versions') && chance > chanceOf('behaviour')) ||
    (chance >= LEAST_WITH_LEAVE && WITH_LEAVE.test(whole));
  const free =
    one.form === 'exact' &&
    !COMPARED.test(whole) &&
    (findings.some((other) => isFree(other, index)) || (chance >= LEAST_WITH_LEAVE && HAS_NONE.test(whole)));
  if (!likely && !free) return findings;
  const kept = findings.filter(
    ({ kind, rule, clause: at }) =>
      !(
        (kind === 'affected_versions' && UNSURE.has(rule)) ||
        (kind === 'behaviour' && reading.clauses[at]?.part === clause.part)
      ),
  );
  return [...kept, findingOf('fix', index, clause, clause.verbs[0] ?? clause.from, 'fix/newer')];
}
