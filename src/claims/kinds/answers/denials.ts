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
import type { SievedPattern } from '../../text/sieved-pattern.ts';
import { partyAt } from './parties.ts';
import { clauseText, lower } from '../reading.ts';
import type { Finding, Reading, Taken } from '../reading.ts';

const PARTIES: ReadonlySet<string> = new Set(['vendor', 'vendor_employee', 'organisation']);

/** A clause in which a denial is looked for, and who tells it. */
interface Denied {
  readonly reading: Reading;
  readonly clause: Clause;
  readonly index: number;
  readonly text: string;
  /** Whether anybody tells it, a party does, or the maker. */
  readonly told: boolean;
  readonly party: boolean;
  readonly maker: boolean;
  /** Whether who writes it may deny by it: a poster or the maker, and no newsroom. */
  readonly own: boolean;
}

/** What denies by its words: its name, the words without which it has no say, and what else it asks. */
interface DenialRule {
  readonly name: string;
  readonly words: SievedPattern;
  readonly denies: (one: Denied) => boolean;
}

const byParty = ({ party, maker }: Denied): boolean => party || maker;

/** "No keys were read", "they read nobody's files" */
const isOfNothing = ({ reading, clause, text }: Denied): boolean =>
  NOTHING.test(text) || (clause.subject !== null && NOTHING.test(clauseText(reading, clause.subject)));

const NOT_THIS = /\b(?:this|it|that) (?:is|was)\b/i;
const NEGATES = /\b(?:no|not|never|none|nothing)\b|n['’]t\b/i;
const NOT = sieved(/\bnot\b/i);

/** The first that speaks decides. */
const DENIAL_RULES: readonly DenialRule[] = [
  { name: 'at-no-point', words: AT_NO_POINT, denies: (one) => byParty(one) && AT_NO_POINT.test(one.text) },
  {
    name: 'disagrees',
    words: DISAGREES,
    denies: ({ reading, index, text }) => DISAGREES.test(text) && partyAt(reading, index)?.vendor === true,
  },
  { name: 'misread', words: MISREAD, denies: ({ told, text }) => told && MISREAD.test(text) },
  { name: 'mistaken', words: MISTAKEN, denies: (one) => byParty(one) && MISTAKEN.test(one.text) },
  { name: 'unsupported', words: UNSUPPORTED, denies: ({ text }) => UNSUPPORTED.test(text) },
  {
    name: 'nothing',
    words: NOTHING,
    denies: (one) => byParty(one) && isOfNothing(one) && HARM.test(one.text),
  },
  {
    name: 'contrary',
    words: CONTRARY,
    denies: ({ reading, clause, text }) =>
      CONTRARY.test(clauseText(reading, { from: clause.part, to: clause.to })) && NEGATES.test(text),
  },
  {
    name: 'not-as-told',
    words: NOT_AS_TOLD,
    denies: ({ reading, clause, own }) =>
      own && NOT_AS_TOLD.test(clauseText(reading, { from: clause.from, to: partTo(reading, clause) })),
  },
  {
    name: 'not-there',
    words: NOT_THERE,
    denies: ({ maker, own, text }) => (maker || own) && NOT_THERE.test(text),
  },
  // "This is a bug, not a policy": the maker's own contrast.
  {
    name: 'contrast',
    words: NOT,
    denies: ({ reading, clause, own }) =>
      own &&
      clause.kind === 'contrast' &&
      lower(reading, clause.from) === 'not' &&
      NOT_THIS.test(clauseText(reading, { from: clause.part, to: clause.from })),
  },
];

const PHRASED = anyOf(...DENIAL_RULES.filter(({ words }) => words !== NOT).map(({ words }) => words));
const CONTRASTED = anyOf(NOT);

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
  const { voice } = reading.topic;
  const frames = framesAt(reading.frames, clause.from).filter((one) => !(one.classes & BIT.accusation));
  const one: Denied = {
    reading,
    clause,
    index,
    text: reading.texts[index] ?? '',
    told: frames.length > 0,
    party: frames.some(({ steps }) => PARTIES.has(steps.at(-1)?.type ?? '')),
    maker: voice === 'vendor' || frames.some(({ source }) => source.vendor),
    own: voice !== 'article',
  };
  return DENIAL_RULES.find(({ denies }) => denies(one))?.name;
}

function partTo(reading: Reading, clause: Clause): number {
  return reading.clauses.findLast((one) => one.part === clause.part)?.to ?? clause.to;
}
