import { framesAt } from '../chains/chains.ts';
import { BIT } from '../lexicon/verbs.ts';
import { anyOf, sieved } from '../text/sieved-pattern.ts';
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

/** Tellings about the affair that are no other kind: accusations, opinions, consequences weighed, the makers' other acts. */
export function findBackground(reading: Reading, others: readonly Finding[]): readonly Finding[] {
  const { frames, parsed } = reading;
  const found: Finding[] = [];
  if (
    frames.length === 0 &&
    !UNTOLD(reading.sieving) &&
    !parsed.names.some((name) => name.entry.organisation !== null)
  )
    return found;
  const { clauses } = reading;
  for (const frame of frames) {
    if (
      !(frame.classes & BIT.accusation) ||
      frame.negated ||
      frame.form === 'by' ||
      frame.form === 'according-to' ||
      frame.lemma === 'claim'
    )
      continue;
    const last = frame.steps.at(-1)?.type;
    if (last !== 'vendor' && last !== 'organisation' && last !== 'document') continue;
    const clause = toldClause(reading, frame);
    const one = clauses[clause];
    if (!one || others.some((other) => other.clause === clause)) continue;
    found.push({
      kind: 'background',
      clause,
      span: one,
      at: Math.max(one.from, frame.scope.from),
      polarity: 'affirmed',
      own: [],
      actor: null,
      rule: 'background/accusation',
    });
  }
  if (found.length > 0 || others.length > 0 || (parsed.sentence.bare && !parsed.titleCase))
    return found.slice(0, 1);
  const told = frames.find(
    (frame) =>
      !frame.negated &&
      frame.steps.length > 0 &&
      frame.form !== 'reason' &&
      frame.form !== 'origin' &&
      frame.form !== 'label' &&
      frame.scope.to - frame.scope.from > 2 &&
      (JUDGING.has(frame.lemma) || hasVerb(parsed, frame.scope.from, frame.scope.to)),
  );
  if (told) {
    const clause = toldClause(reading, told);
    const one = clauses[clause];
    const at = one ? Math.max(one.from, told.scope.from) : 0;
    if (one && framesAt(frames, at).length > 0)
      found.push({
        kind: 'background',
        clause,
        span: one,
        at,
        polarity: 'affirmed',
        own: [],
        actor: null,
        rule: 'background/told',
      });
    return found;
  }
  clauses.forEach((clause, index) => {
    if (found.length > 0 || clause.kind === 'condition') return;
    const text = clauseText(reading, clause);
    const conditional =
      clauses.some(
        (one) => one.kind === 'condition' && one.part === clause.part && lower(reading, one.from) === 'if',
      ) && WOULD.test(text);
    const weighed =
      WEIGHED.test(text) &&
      /\b(?:feature|mechanism|tool|bug|backdoor|code|package|extension|vulnerability|flaw)\b/i.test(
        clauseText(reading, { from: clause.from, to: parsed.tokens.length }),
      );
    if (conditional || weighed)
      found.push({
        kind: 'background',
        clause: index,
        span: clause,
        at: clause.from,
        polarity: 'affirmed',
        own: [],
        actor: null,
        rule: 'background/weighed',
      });
  });
  if (found.length === 0) {
    const acting = parsed.names.find(
      (name) =>
        name.entry.organisation !== null &&
        parsed.verbs[name.to]?.form === 'ed' &&
        EVENTS.test(parsed.verbs[name.to]?.lemma ?? ''),
    );
    const at = acting
      ? clauses.findIndex((clause) => clause.from <= acting.from && acting.to < clause.to)
      : -1;
    const one = clauses[at];
    if (acting && one)
      return [
        {
          kind: 'background',
          clause: at,
          span: { from: acting.from, to: one.to },
          at: acting.from,
          polarity: 'affirmed',
          own: [],
          actor: null,
          rule: 'background/event',
        },
      ];
    const index = clauses.findIndex(
      (clause) =>
        organisationIn(reading, clause.subject) !== undefined &&
        clause.verbs.some(
          (at) =>
            /^(?:restor|lift|acquir|launch|sue|fin|announc|releas|pull|rais|suspend|introduc)/.test(
              parsed.verbs[at]?.lemma ?? '',
            ) && parsed.verbs[at]?.form === 'ed',
        ),
    );
    const clause = clauses[index];
    if (clause)
      found.push({
        kind: 'background',
        clause: index,
        span: clause,
        at: clause.from,
        polarity: 'affirmed',
        own: [],
        actor: null,
        rule: 'background/event',
      });
  }
  return found;
}
