import type { StatementKind } from '../../model/statement.ts';
import { sieved } from '../text/sieved-pattern.ts';
import type { SievedPattern } from '../text/sieved-pattern.ts';
import type { Finding, Reading } from './reading.ts';

/** Words by which a clause tells the contrary of what its kind affirms. Each linear. */
const CONTRARY: Readonly<Partial<Record<StatementKind, SievedPattern>>> = {
  // Nothing found, nothing confirmed, nothing seen.
  evidence: sieved(
    /\b(?:f[oi]u?nds?|saw|sees?|seen|discover(?:s|ed)?|detect(?:s|ed)?|show(?:s|ed|n)?|observ(?:es|ed)?|turned up|came across|yield(?:s|ed)) (?:no(?:thing|ne)?|neither|not (?:a|one) (?:single )?)\b(?! (?:other|more than|less than|fewer|different))|\b(?:could|can|did|do|does|has|have|had|was|were)(?: not|n['’]t)(?: yet| been| so far| independently| myself| able to)* (?:confirm|reproduce|replicate|find|verify|check|establish|observe|see|detect|know)(?:e?d|n)?\b|\bcannot (?:confirm|reproduce|replicate|verify|check|establish|say)\b|\b(?:has|have|had) never (?:yet )?been (?:observed|seen|found|confirmed|reproduced|demonstrated)\b|\bwere not (?:among|part of|in)\b/i,
  ),
  // Silence, and answers that give nothing away.
  vendor_response: sieved(
    /\b(?:got|received|had|gets|gave|given|offered|offers|there (?:was|has been)) (?:no|neither) (?:\w+ )?(?:answer|reply|response|comment|explanation|date|details?|reason|statement|feedback|timetable|timeline)\b|\bnever (?:heard back|(?:got|received) (?:an?|any) (?:answer|reply|response)|answered|replied|responded)\b|\b(?:confirm(?:s|ed)?|said|says|sa(?:y|id)|disclosed|admit(?:s|ted)?|announced|explained) nothing\b|\bnot be drawn\b|\b(?:can|could|would|will)(?:not| not|n['’]t) (?:comment|discuss|say|confirm)\b|\bwon['’]t (?:comment|discuss|say|confirm)\b|\bstop(?:s|ped) short of\b|\b(?:has|have|had) not (?:disputed|denied|contested|commented|confirmed|answered|responded|replied)\b|\b(?:went|gone|remain(?:s|ed)|left) unanswered\b|\b(?:is|was|has been|have been|could not be) (?:unreachable|reached)\b|\bno comment\b/i,
  ),
  // A repair that is none.
  fix: sieved(
    /\b(?:is|are|was|were|be|been|proved|remains?)(?: \w+)? (?:incomplete|insufficient|ineffective|inadequate|partial|useless|not enough|stuck|still missing|still not there|not out)\b|\bthere is no (?:good|fixed|patched|safe|clean|corrected) (?:version|release|build)\b|\bnothing has changed\b|\bstill not (?:there|out|available|fixed|here)\b/i,
  ),
  // Who does not follow.
  ban: sieved(
    /\b(?:no|any) (?:plans?|intentions?|reason|need|grounds?|cause) (?:to|for)\b|\bstop(?:s|ped) short of (?:an? )?(?:\w+ )?(?:ban|prohibition|block|restriction)\b|\b(?:continues?|continued|keeps?|go(?:es)? on|carr(?:y|ies) on) (?:to us(?:e|ing)|using|with)\b|\bno (?:ban|prohibition|restriction) (?:is|was|has been) (?:planned|in sight|on the table)\b/i,
  ),
  behaviour: sieved(
    /^(?:that )?(?:no|none of(?: the| these)?) (?:[\w-]+ ){1,5}?(?:is|are|was|were|leaves?|left|gets?|goes|went|reach(?:es|ed)?) |\bnever (?:sees?|reads?|sends?|leaves?|stores?|touches|uploads?|contacts|calls|writes|shares?)\b/i,
  ),
};
/** Who cannot do something is a person: no repair's contrary. */
const PEOPLE = /^(?:and |or )?(?:people |those |users |customers |anyone |everyone )?who\b/i;

/** "Links to it are not permitted", "the order has not been made public": the ban stands. Linear. */
const FORBIDS = sieved(
  /\b(?:not|n['’]t|no longer|never)(?: (?:be|been|yet|to be))* (?:permit\w*|allow\w*|authori[sz]\w*|welcome|made public|published|announced|named|dated|explained)\b/i,
);

/** "Patches were promised for May and are still not there". */
const STILL_NOT = /\bstill not (?:there|out|available|fixed|here)\b/i;

/** Kinds that only the weights' findings are told the contrary of: rules look for it themselves. */
const BY_WEIGHTS: ReadonlySet<StatementKind> = new Set(['ban', 'behaviour', 'fix', 'vendor_response']);

/** Kinds whose clause goes on behind it: "went through the logs and found no sign of it". */
const GOES_ON: ReadonlySet<StatementKind> = new Set(['evidence', 'fix']);

/** Texts of a clause and of those that go on with it. */
function textsFrom(reading: Reading, index: number, goesOn: boolean): readonly string[] {
  const own = reading.texts[index] ?? '';
  if (!goesOn) return [own];
  const at = reading.clauses[index];
  return [
    own,
    ...reading.clauses.flatMap((one, i) =>
      (one.kind === 'and' && i === index + 1 && one.host === index) ||
      // "The hotfix that we published on Monday is incomplete"
      (one.kind === 'resume' && (one.host === index || (at?.kind === 'relative' && one.host === at.host)))
        ? [reading.texts[i] ?? '']
        : [],
    ),
  ];
}

/** Whether a clause tells the contrary of what was found in it by its words alone. */
function tellsContrary(reading: Reading, { kind, rule, clause, polarity }: Finding): boolean {
  const pattern = CONTRARY[kind];
  if (polarity === 'negated' || !pattern) return false;
  const { text, sentence } = reading.parsed;
  if (!pattern.test(text.slice(sentence.start, sentence.end))) return false;
  const texts = textsFrom(reading, clause, GOES_ON.has(kind));
  if (BY_WEIGHTS.has(kind) && !rule.startsWith('weighed/'))
    return rule === 'fix/noun' && texts.some((one) => STILL_NOT.test(one));
  return texts.some((one) => pattern.test(one));
}

/** Whether a repair was taken for none by what people cannot do who have not got it yet. */
const isOfPeople = (reading: Reading, { kind, rule, clause, polarity }: Finding): boolean =>
  kind === 'fix' &&
  rule.startsWith('weighed/') &&
  polarity === 'negated' &&
  PEOPLE.test(reading.texts[clause] ?? '');

const stillForbids = (reading: Reading, { kind, clause, polarity }: Finding): boolean =>
  kind === 'ban' && polarity === 'negated' && FORBIDS.test(reading.texts[clause] ?? '');

/** Findings with the polarity that their clauses' words give them. */
export function withPolarity(reading: Reading, findings: readonly Finding[]): readonly Finding[] {
  return findings.map((one) =>
    tellsContrary(reading, one)
      ? { ...one, polarity: 'negated' as const }
      : isOfPeople(reading, one) || stillForbids(reading, one)
        ? { ...one, polarity: 'affirmed' as const }
        : one,
  );
}
