import { framesAt } from '../chains/chains.ts';
import type { Frame } from '../chains/frames/frames.ts';
import type { Stretch } from '../chains/phrases/noun-phrases.ts';
import { BIT } from '../lexicon/verbs.ts';
import type { Verb } from '../lexicon/verbs.ts';
import { anyOf, sieved } from '../text/sieved-pattern.ts';
import { findingOf } from './finding.ts';
import { clauseText, lower, organisationIn, toldClause } from './reading.ts';
import type { Finding, Reading } from './reading.ts';

/** What makers and other organisations do besides (lemmas). */
const EVENTS =
  /^(?:restore|lift|acquire|launch|sue|fine|announce|release|pull|raise|suspend|introduce|settle|agree|pay|buy|join|sign|found|receive|win|lose|close|open)$/;

/** Verbs whose object is the telling ("called the campaign theft"). */
const JUDGING = new Set(
  'call describe frame characterize characterise label portray dub cast brand praise criticize criticise denounce condemn blame note emphasize emphasise stress'.split(
    ' ',
  ),
);

function hasVerb(parsed: Reading['parsed'], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (parsed.tags[i] === 'verb' || parsed.tags[i] === 'aux') return true;
  return false;
}

const WEIGHED = sieved(/\b(?:possibility|implication)\b/i);
const WOULD = sieved(/\bwould\b/i);
const UNTOLD = anyOf(WEIGHED, WOULD);

/** What only names who tells, or is told elsewhere. */
const NO_TELLING: ReadonlySet<string> = new Set(['reason', 'origin', 'label']);
/** Of a maker, a body or a paper: whose accusations are part of the affair. */
const ACCUSERS: ReadonlySet<string> = new Set(['vendor', 'organisation', 'document']);
const OF_SOFTWARE = /\b(?:feature|mechanism|tool|bug|backdoor|code|package|extension|vulnerability|flaw)\b/i;

const background = (rule: string, clause: number, span: Stretch, at = span.from): Finding =>
  findingOf('background', clause, span, at, `background/${rule}`);

/** "The ministry accuses the maker of …": told of by no other kind. */
function findAccusation(reading: Reading, others: readonly Finding[]): Finding | undefined {
  for (const frame of reading.frames) {
    const { classes, negated, form, lemma, steps, scope } = frame;
    if (
      !(classes & BIT.accusation) ||
      negated ||
      form === 'by' ||
      form === 'according-to' ||
      lemma === 'claim'
    )
      continue;
    if (!ACCUSERS.has(steps.at(-1)?.type ?? '')) continue;
    const index = toldClause(reading, frame);
    const clause = reading.clauses[index];
    if (clause && !others.some((other) => other.clause === index))
      return background('accusation', index, clause, Math.max(clause.from, scope.from));
  }
  return undefined;
}

/** Whether a frame tells something that somebody says or judges. */
const tells = ({ parsed }: Reading, { negated, steps, form, scope, lemma }: Frame): boolean =>
  !negated &&
  steps.length > 0 &&
  !NO_TELLING.has(form) &&
  scope.to - scope.from > 2 &&
  (JUDGING.has(lemma) || hasVerb(parsed, scope.from, scope.to));

/** What somebody tells by a frame. */
function findTold(reading: Reading, frame: Frame): Finding | undefined {
  const index = toldClause(reading, frame);
  const clause = reading.clauses[index];
  const at = clause ? Math.max(clause.from, frame.scope.from) : 0;
  return clause && framesAt(reading.frames, at).length > 0
    ? background('told', index, clause, at)
    : undefined;
}

/** "If it spread, banks would …", "the implication is …": what is weighed. */
function findWeighed(reading: Reading): Finding | undefined {
  const { clauses, parsed } = reading;
  const isIf = (part: number): boolean =>
    clauses.some((one) => one.kind === 'condition' && one.part === part && lower(reading, one.from) === 'if');
  const index = clauses.findIndex((clause) => {
    if (clause.kind === 'condition') return false;
    const text = clauseText(reading, clause);
    if (isIf(clause.part) && WOULD.test(text)) return true;
    return (
      WEIGHED.test(text) &&
      OF_SOFTWARE.test(clauseText(reading, { from: clause.from, to: parsed.tokens.length }))
    );
  });
  const clause = clauses[index];
  return clause && background('weighed', index, clause);
}

/** "Globex sued its rival": what an organisation did besides. */
function findEvent(reading: Reading): Finding | undefined {
  const { clauses, parsed } = reading;
  const acts = (verb: Verb | undefined): boolean => verb?.form === 'ed' && EVENTS.test(verb.lemma);
  const acting = parsed.names.find(({ entry, to }) => entry.organisation !== null && acts(parsed.verbs[to]));
  const own = acting ? clauses.findIndex(({ from, to }) => from <= acting.from && acting.to < to) : -1;
  const clause = clauses[own];
  if (acting && clause) return background('event', own, { from: acting.from, to: clause.to });
  const index = clauses.findIndex(
    ({ subject, verbs }) =>
      organisationIn(reading, subject) !== undefined && verbs.some((at) => acts(parsed.verbs[at])),
  );
  const one = clauses[index];
  return one && background('event', index, one);
}

/** Tellings about the affair that are no other kind: accusations, opinions, consequences weighed, the makers' other acts. */
export function findBackground(reading: Reading, others: readonly Finding[]): readonly Finding[] {
  const { frames, parsed } = reading;
  const named = parsed.names.some((name) => name.entry.organisation !== null);
  if (frames.length === 0 && !UNTOLD(reading.sieving) && !named) return [];
  const accusation = findAccusation(reading, others);
  if (accusation) return [accusation];
  if (others.length > 0 || (parsed.sentence.bare && !parsed.titleCase)) return [];
  const told = frames.find((frame) => tells(reading, frame));
  const found = told ? findTold(reading, told) : (findWeighed(reading) ?? findEvent(reading));
  return found ? [found] : [];
}
