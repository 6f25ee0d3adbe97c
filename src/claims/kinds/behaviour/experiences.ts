import {
  CAN_BE_USED,
  CAUSED,
  DID_SO,
  FLAW_USED,
  HAS,
  LEADS_TO,
  NOT_CHECKED,
  ONE_GETS,
  PEOPLE_SUFFER,
  THERE_IS,
  VULNERABLE_TO,
} from '../../lexicon/experiences.ts';
import { INSTRUMENTS } from '../../lexicon/inspections.ts';
import { DATA, FAULTS, ISSUES } from '../../lexicon/triggers.ts';
import type { Clause } from '../../text/clauses.ts';
import { anyOf } from '../../text/sieved-pattern.ts';
import { isNegated } from '../negation.ts';
import { clauseText, hasToken, hasWord, headWord, isPassive, lower, toolIn } from '../reading.ts';
import { asks } from '../../text/asking.ts';
import { findingOf } from '../finding.ts';
import type { Finding, Reading, Taken } from '../reading.ts';
import { isGeneric, isThing } from '../things.ts';

interface Experience {
  readonly rule: string;
  readonly at: number;
  readonly negated: boolean;
}

const NOT = /\b(?:no|not|never|nobody|none|neither|without)\b|n['’]t\b/i;
/** Kinds that tell the clause better. */
const BETTER = ['behaviour', 'ban', 'fix', 'denial', 'affected_versions', 'vendor_response'];

function subjectWords(reading: Reading, clause: Clause): string {
  return clause.subject ? clauseText(reading, clause.subject) : '';
}

/** A heading that names a fault of a tool and has no verb ("X: arbitrary code execution when loading maps"). */
function titled(reading: Reading, clause: Clause): Experience | undefined {
  const { parsed } = reading;
  if (
    !parsed.sentence.bare ||
    clause.kind !== 'main' ||
    clause.verbs.some((at) => parsed.verbs[at]?.form !== 'ing')
  )
    return undefined;
  const named = toolIn(reading, { from: 0, to: parsed.tokens.length }) !== undefined;
  if (!named || parsed.tokens.length < 4 || !hasWord(reading, clause, FAULTS)) return undefined;
  if (
    /\b(?:accusations?|allegations?|claims?|row|debate|war|scandal|affair|protection|prevention|detection|scanner|report|advisory|guide|policy|how to|bounty)\b/i.test(
      clauseText(reading, clause),
    )
  )
    return undefined;
  return { rule: 'behaviour/titled', at: clause.from, negated: false };
}

function experienced(reading: Reading, clause: Clause, text: string): Experience | undefined {
  const { topic } = reading;
  const at = clause.verbs[0] ?? clause.subject?.to ?? clause.from;
  const own = topic.voice !== 'article';
  if (own && ONE_GETS.test(text)) return { rule: 'behaviour/one-gets', at, negated: NOT.test(text) };
  if (
    THERE_IS.test(text) &&
    (own ||
      /\b(?:backdoor|leak|overflow|race|loop|out-of-bounds|use-after-free|double free|vulnerability|flaw|bug|weakness|injection|bypass|no (?:way|option|setting|switch|warning|prompt|check|limit|encryption|authentication|validation))\b/i.test(
        text,
      ))
  )
    return { rule: 'behaviour/there-is', at, negated: NOT.test(text) };
  if (
    PEOPLE_SUFFER.test(text) &&
    (own || topic.tools.length > 0) &&
    clause.kind !== 'relative' &&
    !/\b(?:asked|told|urged|advised|forced) to (?:uninstall|remove|stop|update|upgrade|change|reset|delete|check|switch|avoid)\b/i.test(
      text,
    )
  )
    return { rule: 'behaviour/people', at, negated: NOT.test(text) };
  const subject = headWord(reading, clause.subject);
  const thing = isThing(reading, clause.subject) && !isGeneric(reading, clause.subject);
  if (thing && HAS.test(clauseText(reading, { from: clause.subject?.to ?? clause.from, to: clause.to })))
    return { rule: 'behaviour/has', at, negated: NOT.test(text) };
  const fault = FAULTS.has(subject) || (ISSUES.has(subject) && thing);
  const used = clause.verbs.find((one) =>
    /^(?:use|exploit|abuse|leverage|weaponi[sz]e|chain|misuse)$/.test(reading.parsed.verbs[one]?.lemma ?? ''),
  );
  if (thing && DID_SO.test(clauseText(reading, { from: clause.subject?.to ?? clause.from, to: clause.to })))
    return { rule: 'behaviour/did-so', at, negated: NOT.test(text) };
  if (
    (FAULTS.has(subject) || (DATA.has(subject) && thing)) &&
    used !== undefined &&
    isPassive(reading, used) &&
    FLAW_USED.test(text)
  )
    return { rule: 'behaviour/used', at: used, negated: isNegated(reading, used, clause.from) };
  if (
    fault &&
    CAUSED.test(text) &&
    !/\b(?:post|report|claim|allegation|article|thread|researchers?)\b/i.test(text)
  )
    return { rule: 'behaviour/caused', at, negated: NOT.test(text) };
  const person = /^(?:i|we|you|he|she|they|users?|customers?|researchers?|compan(?:y|ies)|developers?)$/.test(
    subject,
  );
  if (!person) {
    if (VULNERABLE_TO.test(text))
      return {
        rule: 'behaviour/vulnerable-to',
        at,
        negated: /\b(?:not|never|no longer)\b|n['’]t\b/i.test(text),
      };
    if (
      CAN_BE_USED.test(text) &&
      (thing ||
        fault ||
        (reading.parsed.titleCase === false &&
          clause.subject !== null &&
          /\b(?:attack\w*|execut\w*|malicious|arbitrary|exploit\w*|denial|inject\w*|bypass\w*|tricked|crafted)\b/i.test(
            text,
          )))
    )
      return { rule: 'behaviour/can-be-used', at, negated: /\bnot\b/i.test(text) };
    if (
      NOT_CHECKED.test(text) &&
      !/^(?:claims?|findings?|reports?|allegations?|statements?|accounts?|evidence)$/.test(subject) &&
      clause.subject !== null &&
      (thing || /\b(?:is|are|was|were)(?: not|n['’]t| never)\b/i.test(text))
    )
      return { rule: 'behaviour/not-checked', at, negated: true };
    if (LEADS_TO.test(text) && clause.kind !== 'condition')
      return { rule: 'behaviour/leads-to', at, negated: isNegated(reading, at, clause.from) };
  }
  // "tcpdump shows a POST of 1.2 kB": what the instrument shows is what the tool does.
  if (
    clause.subject &&
    (INSTRUMENTS.has(subject) || INSTRUMENTS.has(lower(reading, clause.subject.from))) &&
    /\b(?:shows?|showed|reveals?|reports?|logs?|sees?|lists?|records?)\b/i.test(text) &&
    subjectWords(reading, clause).length < 40
  )
    return { rule: 'behaviour/instrument', at, negated: NOT.test(text) };
  return titled(reading, clause);
}

const PHRASED = anyOf(
  CAN_BE_USED,
  CAUSED,
  DID_SO,
  FLAW_USED,
  HAS,
  LEADS_TO,
  NOT_CHECKED,
  ONE_GETS,
  PEOPLE_SUFFER,
  THERE_IS,
  VULNERABLE_TO,
);

/** Whether a sentence has any word by which an experience could be told. */
function mayTell({ parsed, sieving }: Reading): boolean {
  return (
    PHRASED(sieving) || hasToken(parsed, INSTRUMENTS) || (parsed.sentence.bare && hasToken(parsed, FAULTS))
  );
}

/** Behaviour told by what is there, what one gets, what befalls people, what a tool has, or by a title. */
export function findExperiences(reading: Reading, taken: Taken): readonly Finding[] {
  const { parsed } = reading;
  if (!mayTell(reading)) return [];
  if (asks(parsed.text, parsed.sentence.start, parsed.sentence.end)) return [];
  return reading.clauses.flatMap((clause, index): readonly Finding[] => {
    if (clause.kind === 'condition' || BETTER.some((kind) => taken(index, kind))) return [];
    const one = experienced(reading, clause, reading.texts[index] ?? '');
    if (!one) return [];
    return [findingOf('behaviour', index, clause, one.at, one.rule, { negated: one.negated })];
  });
}
