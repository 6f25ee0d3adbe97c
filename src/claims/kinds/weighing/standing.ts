import { framesAt } from '../../chains/chains.ts';
import { LEAST_BESIDE, LEAST_CHANCE, LEAST_UNSUPPORTED } from '../../lexicon/least-chances.ts';
import { BIT } from '../../lexicon/verbs.ts';
import { KINDS } from '../../weighed/weights.ts';
import { hedgeOf } from '../doubt/hedge.ts';
import { hasClass } from '../reading.ts';
import type { Finding, Reading } from '../reading.ts';
import { isSurelyOver } from '../repairs/endings.ts';
import type { ContentChances } from './content-chances.ts';
import { retoldHedge } from './retold.ts';

/** Rules whose findings stand by what is told, whoever tells it: a researcher's word on what a tool does is no find. */
const BY_CONTENT: ReadonlySet<string> = new Set(['behaviour/verb', 'ban/verb']);

/** Chance at which another kind makes a rule's finding doubtful. */
const LIKELY = 0.6;
/** Least chance of background at which a telling that the rules know nothing else of is one. */
const TOLD = 0.15;
/**
 * Whether what a rule found stands, by the chances of its kind and of the others. Every denial does, and no likelier kind
 * makes doubtful what is negated: to miss either could verify what it denies.
 */
export function stands(
  reading: Reading,
  one: Finding,
  chances: readonly number[],
  ruled: readonly Finding[],
  ofContent: ContentChances,
): boolean {
  if (standsBy(reading, one, chances, ruled)) return true;
  if (!BY_CONTENT.has(one.rule) || !isTold(reading, one)) return false;
  const told = ofContent();
  return told !== undefined && standsBy(reading, one, told, ruled);
}

function standsBy(
  reading: Reading,
  one: Finding,
  chances: readonly number[],
  ruled: readonly Finding[],
): boolean {
  const chance = chances[KINDS.indexOf(one.kind)] ?? 0;
  if (one.kind === 'denial') return true;
  if (one.rule === 'background/told') return chance >= TOLD;
  if (one.rule === 'fix/ended' && isSurelyOver(reading.texts[one.clause] ?? '')) return true;
  const least = one.polarity === 'negated' ? 0 : (LEAST_BESIDE.get(one.rule) ?? 0);
  if (chance < least && isMeantOtherwise(one, chances, ruled)) return false;
  if (chance < (LEAST_UNSUPPORTED.get(one.rule) ?? 0) && !isSupported(reading, one)) return false;
  return chance >= (LEAST_CHANCE.get(one.rule) ?? 0) || isTold(reading, one);
}

/** Whether a day, a version, a telling, a find or a doubt speaks for a finding's being told, or it is negated. */
function isSupported(reading: Reading, one: Finding): boolean {
  const { dates, versions } = reading.parsed;
  return (
    one.polarity === 'negated' ||
    dates.length > 0 ||
    versions.length > 0 ||
    framesAt(reading.frames, one.at).length > 0 ||
    hasClass(reading.parsed, BIT.discovery) ||
    hedgeOf(reading, one) !== 'none' ||
    retoldHedge(reading, one) !== 'none'
  );
}

/** Whether another kind is likely that the rules do not find in another clause. */
function isMeantOtherwise(one: Finding, chances: readonly number[], ruled: readonly Finding[]): boolean {
  return KINDS.some(
    (kind, i) =>
      kind !== one.kind &&
      (chances[i] ?? 0) >= LIKELY &&
      !ruled.some((other) => other.kind === kind && other.clause !== one.clause),
  );
}

/** Whether somebody is named for what was found; an answer has to be one besides. */
function isTold(reading: Reading, { kind, at }: Finding): boolean {
  return kind !== 'vendor_response' && framesAt(reading.frames, at).some((frame) => frame.steps.length > 0);
}
