import { framesAt } from '../../chains/chains.ts';
import {
  AT_NO_POINT,
  CONTRARY,
  DISAGREES,
  HARM,
  MISREAD,
  MISTAKEN,
  NOT_AS_TOLD,
  NOT_THERE,
  NOTHING,
  UNSUPPORTED,
} from '../../lexicon/denials.ts';
import { BIT } from '../../lexicon/verbs.ts';
import type { Clause } from '../../text/clauses.ts';
import { anyOf, sieved } from '../../text/sieved-pattern.ts';
import { partyAt } from './parties.ts';
import { clauseText, lower } from '../reading.ts';
import type { Finding, Reading, Taken } from '../reading.ts';

const PARTIES: ReadonlySet<string> = new Set(['vendor', 'vendor_employee', 'organisation']);

const CONTRAST = sieved(/\bnot\b/i);
const PHRASED = anyOf(
  AT_NO_POINT,
  CONTRARY,
  DISAGREES,
  MISREAD,
  MISTAKEN,
  NOT_AS_TOLD,
  NOT_THERE,
  NOTHING,
  UNSUPPORTED,
);
const CONTRASTED = anyOf(CONTRAST);

/** What a party says did not happen, told without a verb of denial. */
export function findDenials(reading: Reading, taken: Taken): readonly Finding[] {
  if (!PHRASED(reading.sieving) && !(reading.topic.voice !== 'article' && CONTRASTED(reading.sieving)))
    return [];
  return reading.clauses.flatMap((clause, index): readonly Finding[] => {
    if (['denial', 'evidence', 'fix'].some((kind) => taken(index, kind)) || clause.kind === 'condition')
      return [];
    const rule = ruleOf(reading, clause, index);
    if (rule === undefined) return [];
    return [
      {
        kind: 'denial',
        clause: index,
        span: clause,
        at: clause.subject?.to ?? clause.from,
        polarity: 'negated',
        own: [],
        actor: null,
        rule: `denial/${rule}`,
      },
    ];
  });
}

function ruleOf(reading: Reading, clause: Clause, index: number): string | undefined {
  const text = reading.texts[index] ?? '';
  const { voice } = reading.topic;
  const told = framesAt(reading.frames, clause.from).filter((frame) => !(frame.classes & BIT.accusation));
  const party = told.some((frame) => PARTIES.has(frame.steps.at(-1)?.type ?? ''));
  const maker = voice === 'vendor' || told.some((frame) => frame.source.vendor);
  const part = clauseText(reading, { from: clause.part, to: clause.to });
  if ((party || maker) && AT_NO_POINT.test(text)) return 'at-no-point';
  if (DISAGREES.test(text) && partyAt(reading, index)?.vendor === true) return 'disagrees';
  if (told.length > 0 && MISREAD.test(text)) return 'misread';
  if ((party || maker) && MISTAKEN.test(text)) return 'mistaken';
  if (UNSUPPORTED.test(text)) return 'unsupported';
  const none =
    NOTHING.test(text) || (clause.subject !== null && NOTHING.test(clauseText(reading, clause.subject)));
  if (none && (party || maker) && HARM.test(text)) return 'nothing';
  if (CONTRARY.test(part) && /\b(?:no|not|never|none|nothing)\b|n['’]t\b/i.test(text)) return 'contrary';
  if (
    voice !== 'article' &&
    NOT_AS_TOLD.test(clauseText(reading, { from: clause.from, to: partTo(reading, clause) }))
  )
    return 'not-as-told';
  if ((maker || voice !== 'article') && NOT_THERE.test(text)) return 'not-there';
  // "This is a bug, not a policy": the maker's own contrast.
  if (
    voice !== 'article' &&
    clause.kind === 'contrast' &&
    lower(reading, clause.from) === 'not' &&
    /\b(?:this|it|that) (?:is|was)\b/i.test(clauseText(reading, { from: clause.part, to: clause.from }))
  )
    return 'contrast';
  return undefined;
}

function partTo(reading: Reading, clause: Clause): number {
  return reading.clauses.findLast((one) => one.part === clause.part)?.to ?? clause.to;
}
