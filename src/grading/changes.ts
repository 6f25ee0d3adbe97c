import type { Policy } from '../model/catalogue.ts';
import type { Grade } from '../model/claim.ts';
import type { Evidence, TracedOrigin } from '../model/evidence.ts';
import { grade } from './grade.ts';

/** One piece of evidence that does not exist yet, and what the claim's evidence would be with it. */
interface Trial {
  readonly words: string;
  readonly evidence: Evidence;
}

const RANK: Readonly<Record<Grade, number>> = { verified: 3, alleged: 2, 'second-hand': 1, ungraded: 0 };
const MAX_CHANGES = 6;

/**
 * What single new piece of evidence would change the letter, found by trying each and grading again:
 * sentences such as "becomes verified if one independent reproduction appears".
 */
export function wouldChange(evidence: Evidence, policy: Policy): readonly string[] {
  const now = grade(evidence, policy).grade;
  const changes = trialsOf(evidence).flatMap(({ words, evidence: then }) => {
    const next = grade(then, policy).grade;
    if (next === now) return [];
    const verb = RANK[next] > RANK[now] ? 'becomes' : 'falls to';
    return [{ sentence: `${verb} ${next} if ${words}`, rank: RANK[next] }];
  });
  const sorted = changes.toSorted((a, b) => b.rank - a.rank || (a.sentence < b.sentence ? -1 : 1));
  return [...new Set(sorted.map((one) => one.sentence))].slice(0, MAX_CHANGES);
}

function trialsOf(evidence: Evidence): readonly Trial[] {
  const plus = (words: string, origin: TracedOrigin): Trial => ({
    words,
    evidence: { ...evidence, affirmed: evidence.affirmed + 1, origins: [...evidence.origins, origin] },
  });
  const replaced = (old: TracedOrigin, change: Partial<TracedOrigin>): Evidence => ({
    ...evidence,
    origins: evidence.origins.map((origin) => (origin === old ? { ...origin, ...change } : origin)),
  });
  const trials: Trial[] = [
    plus(
      'one independent reproduction appears',
      invented({ basis: 'artifact', inspection: { capturedBy: 'A', tellings: [] } }),
    ),
    plus(
      evidence.kind === 'ban'
        ? 'the organisation confirms it on the record'
        : 'the vendor confirms it on the record',
      invented({ basis: 'party', relation: 'party', official: true, capturedBy: 'B' }),
    ),
    plus(
      'an insider tells it to a newsroom rated A',
      invented({
        basis: 'insider',
        relation: 'insider',
        capturedBy: 'A',
        voucher: { family: '(another newsroom)', reliability: 'A' },
      }),
    ),
    plus('a first-hand witness appears', invented({ basis: 'witness' })),
    {
      words: 'the party denies it on the record',
      evidence: {
        ...evidence,
        counterOrigins: [
          ...evidence.counterOrigins,
          invented({ basis: 'party', relation: 'party', official: true }),
        ],
      },
    },
  ];
  for (const probe of evidence.probes)
    if (probe.discriminates && probe.shows && !probe.accepted && probe.contradicts !== true)
      trials.push({
        words: `an analyst accepts the probe ${probe.probe} for it`,
        evidence: {
          ...evidence,
          probes: evidence.probes.map((one) => (one === probe ? { ...one, accepted: true } : one)),
        },
      });
  for (const origin of evidence.origins) {
    if (!origin.captured)
      trials.push({
        words: `the own words of ${origin.name} are captured`,
        evidence: replaced(origin, {
          captured: true,
          established: true,
          capturedBy: origin.voucher?.reliability ?? 'C',
          official: origin.relation === 'party' && origin.basis !== 'party-informal',
        }),
      });
    trials.push({
      words: `${origin.name} takes it back`,
      evidence: { ...evidence, origins: evidence.origins.filter((one) => one !== origin) },
    });
  }
  return trials;
}

function invented(change: Partial<TracedOrigin>): TracedOrigin {
  return {
    id: '(new)',
    name: '(new)',
    aliases: [],
    basis: 'witness',
    established: true,
    captured: true,
    inherited: false,
    vouchedBy: null,
    party: null,
    publishers: 1,
    documents: 1,
    toldIn: [],
    relation: 'finder',
    capturedBy: 'B',
    official: false,
    voucher: null,
    ownReporting: false,
    tellings: [],
    plain: true,
    plainTellings: [],
    statedTellings: [],
    inspection: null,
    ...change,
  };
}
