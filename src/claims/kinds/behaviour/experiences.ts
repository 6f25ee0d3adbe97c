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

/** A clause with what the rules ask about it. */
interface Told {
  readonly reading: Reading;
  readonly clause: Clause;
  readonly text: string;
  /** The teller tells of what is his own: no outlet's article. */
  readonly own: boolean;
  readonly at: number;
  /** Head word of the subject, and whether it is a tool, a part or what belongs to one. */
  readonly subject: string;
  readonly thing: boolean;
  readonly person: boolean;
  /** A fault, or what may be one where it is the tool's. */
  readonly fault: boolean;
}

function toldBy(reading: Reading, clause: Clause, text: string): Told {
  const subject = headWord(reading, clause.subject);
  const thing = isThing(reading, clause.subject) && !isGeneric(reading, clause.subject);
  return {
    reading,
    clause,
    text,
    own: reading.topic.voice !== 'article',
    at: clause.verbs[0] ?? clause.subject?.to ?? clause.from,
    subject,
    thing,
    person: PERSON.test(subject),
    fault: FAULTS.has(subject) || (ISSUES.has(subject) && thing),
  };
}

const PERSON = /^(?:i|we|you|he|she|they|users?|customers?|researchers?|compan(?:y|ies)|developers?)$/;

type Rule = (told: Told) => Experience | undefined;

const by = (rule: string, { at, text }: Told, negated = NOT.test(text)): Experience => ({
  rule: `behaviour/${rule}`,
  at,
  negated,
});

const oneGets: Rule = (told) => (told.own && ONE_GETS.test(told.text) ? by('one-gets', told) : undefined);

/** What an outlet says that there is must be a fault. */
const IS_FAULT =
  /\b(?:backdoor|leak|overflow|race|loop|out-of-bounds|use-after-free|double free|vulnerability|flaw|bug|weakness|injection|bypass|no (?:way|option|setting|switch|warning|prompt|check|limit|encryption|authentication|validation))\b/i;

const thereIs: Rule = (told) =>
  THERE_IS.test(told.text) && (told.own || IS_FAULT.test(told.text)) ? by('there-is', told) : undefined;

/** What people are told to do, which befalls nobody. */
const ADVISED =
  /\b(?:asked|told|urged|advised|forced) to (?:uninstall|remove|stop|update|upgrade|change|reset|delete|check|switch|avoid)\b/i;

const peopleSuffer: Rule = (told) => {
  const { reading, clause, text, own } = told;
  const suffers =
    PEOPLE_SUFFER.test(text) &&
    (own || reading.topic.tools.length > 0) &&
    clause.kind !== 'relative' &&
    !ADVISED.test(text);
  return suffers ? by('people', told) : undefined;
};

/** What stands behind the subject. */
const restOf = ({ reading, clause }: Told): string =>
  clauseText(reading, { from: clause.subject?.to ?? clause.from, to: clause.to });

const has: Rule = (told) => (told.thing && HAS.test(restOf(told)) ? by('has', told) : undefined);
const didSo: Rule = (told) => (told.thing && DID_SO.test(restOf(told)) ? by('did-so', told) : undefined);

const USES = /^(?:use|exploit|abuse|leverage|weaponi[sz]e|chain|misuse)$/;

const flawUsed: Rule = ({ reading, clause, text, subject, thing }) => {
  if (!(FAULTS.has(subject) || (DATA.has(subject) && thing)) || !FLAW_USED.test(text)) return undefined;
  const used = clause.verbs.find((one) => USES.test(reading.parsed.verbs[one]?.lemma ?? ''));
  return used !== undefined && isPassive(reading, used)
    ? { rule: 'behaviour/used', at: used, negated: isNegated(reading, used, clause.from) }
    : undefined;
};

const caused: Rule = (told) =>
  told.fault &&
  CAUSED.test(told.text) &&
  !/\b(?:post|report|claim|allegation|article|thread|researchers?)\b/i.test(told.text)
    ? by('caused', told)
    : undefined;

const vulnerableTo: Rule = (told) =>
  !told.person && VULNERABLE_TO.test(told.text)
    ? by('vulnerable-to', told, /\b(?:not|never|no longer)\b|n['’]t\b/i.test(told.text))
    : undefined;

/** Words of an attack, by which a sentence tells what its subject can be used for, whatever that is. */
const OF_ATTACKS =
  /\b(?:attack\w*|execut\w*|malicious|arbitrary|exploit\w*|denial|inject\w*|bypass\w*|tricked|crafted)\b/i;

const canBeUsed: Rule = (told) => {
  const { reading, clause, text, thing, fault, person } = told;
  const can =
    !person &&
    CAN_BE_USED.test(text) &&
    (thing ||
      fault ||
      (reading.parsed.titleCase === false && clause.subject !== null && OF_ATTACKS.test(text)));
  return can ? by('can-be-used', told, /\bnot\b/i.test(text)) : undefined;
};

/** What is not checked where nobody has looked into it: a telling. */
const TALK = /^(?:claims?|findings?|reports?|allegations?|statements?|accounts?|evidence)$/;

const notChecked: Rule = (told) => {
  const { clause, text, subject, thing, person } = told;
  const unchecked =
    !person &&
    NOT_CHECKED.test(text) &&
    !TALK.test(subject) &&
    clause.subject !== null &&
    (thing || /\b(?:is|are|was|were)(?: not|n['’]t| never)\b/i.test(text));
  return unchecked ? by('not-checked', told, true) : undefined;
};

const leadsTo: Rule = (told) =>
  !told.person && LEADS_TO.test(told.text) && told.clause.kind !== 'condition'
    ? by('leads-to', told, isNegated(told.reading, told.at, told.clause.from))
    : undefined;

/** "strace shows it": what was told before. */
const SHOWS_IT =
  /\b(?:it|this|that|so|the same|them|nothing|otherwise)(?: (?:too|as well|here|clearly|again|every time))?\W*$/i;
/** "tcpdump shows a POST of 1.2 kB": what the instrument shows is what the tool does. */
const instrument: Rule = (told) => {
  const { reading, clause, text, subject } = told;
  const shows =
    clause.subject !== null &&
    (INSTRUMENTS.has(subject) || INSTRUMENTS.has(lower(reading, clause.subject.from))) &&
    /\b(?:shows?|showed|reveals?|reports?|logs?|sees?|lists?|records?)\b/i.test(text) &&
    !SHOWS_IT.test(text) &&
    clauseText(reading, clause.subject).length < 40;
  return shows ? by('instrument', told) : undefined;
};

/** A heading on what is said of it, or on what guards against it. */
const ON_TALK =
  /\b(?:accusations?|allegations?|claims?|row|debate|war|scandal|affair|protection|prevention|detection|scanner|report|advisory|guide|policy|how to|bounty)\b/i;

/** A heading that names a fault of a tool and has no verb ("X: arbitrary code execution when loading maps"). */
const titled: Rule = ({ reading, clause }) => {
  const { parsed } = reading;
  if (
    !parsed.sentence.bare ||
    clause.kind !== 'main' ||
    clause.verbs.some((at) => parsed.verbs[at]?.form !== 'ing')
  )
    return undefined;
  const named = toolIn(reading, { from: 0, to: parsed.tokens.length }) !== undefined;
  if (!named || parsed.tokens.length < 4 || !hasWord(reading, clause, FAULTS)) return undefined;
  if (ON_TALK.test(clauseText(reading, clause))) return undefined;
  return { rule: 'behaviour/titled', at: clause.from, negated: false };
};

/** The first that speaks decides. */
const RULES: readonly Rule[] = [
  oneGets,
  thereIs,
  peopleSuffer,
  has,
  didSo,
  flawUsed,
  caused,
  vulnerableTo,
  canBeUsed,
  notChecked,
  leadsTo,
  instrument,
  titled,
];

function experienced(told: Told): Experience | undefined {
  for (const rule of RULES) {
    const found = rule(told);
    if (found) return found;
  }
  return undefined;
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
    const one = experienced(toldBy(reading, clause, reading.texts[index] ?? ''));
    if (!one) return [];
    return [findingOf('behaviour', index, clause, one.at, one.rule, { negated: one.negated })];
  });
}
