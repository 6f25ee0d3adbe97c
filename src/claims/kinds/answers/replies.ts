import type { Stretch } from '../../chains/phrases/noun-phrases.ts';
import { readSource } from '../../chains/sources/sources.ts';
import { framesAt } from '../../chains/chains.ts';
import {
  CALLED_FALSE,
  JUDGED_FALSE,
  NO_SIGN,
  OWN_WORDS,
  QUIET,
  REJECTS,
  TURNS_ON,
  WE_DO_NOT,
} from '../../lexicon/replies.ts';
import type { Clause } from '../../text/clauses.ts';
import { BIT } from '../../lexicon/verbs.ts';
import { anyOf, sieved } from '../../text/sieved-pattern.ts';
import { tellerMeant, vendorName } from './parties.ts';
import { turningIn } from './turning.ts';
import { FIRST_PERSON, clauseText, isOneOf, lower, organisationIn } from '../reading.ts';
import type { Finding, Reading, Taken } from '../reading.ts';
import type { Attribution } from '../../../model/statement.ts';

interface Party {
  readonly vendor: boolean;
  readonly name: string | null;
  readonly type: Attribution['type'] | undefined;
}

const THE_MAKER = sieved(
  /^the (?:[\w-]+ )?(?:vendor|maker|company|developers?|maintainers?|project|team|start-?up|publisher|firm)(?: itself| themselves)?$/i,
);

/** Who a clause's subject is, when it is somebody who can answer. */
function partyOf(reading: Reading, index: number): Party | undefined {
  const clause = reading.clauses[index];
  if (!clause?.subject) return undefined;
  const words = clauseText(reading, clause.subject);
  if (THE_MAKER.test(words)) {
    const other =
      reading.topic.organisation !== null &&
      !reading.topic.organisationIsVendor &&
      /company|firm/i.test(words);
    return {
      vendor: !other,
      name: other ? reading.topic.organisation : vendorName(reading),
      type: other ? 'organisation' : 'vendor',
    };
  }
  const teller = tellerMeant(reading, clause);
  if (teller)
    return {
      vendor: teller.source.vendor,
      name: teller.source.organisation,
      type: teller.steps.at(-1)?.type,
    };
  const source = readSource(reading.parsed, clause.subject, reading.topic);
  const organisation = organisationIn(reading, clause.subject);
  if (!source)
    return organisation
      ? {
          vendor: reading.topic.vendors.has(organisation.slug),
          name: organisation.name,
          type: 'organisation',
        }
      : undefined;
  return {
    vendor: source.vendor,
    name: source.organisation ?? organisation?.name ?? null,
    type: source.steps.at(-1)?.type,
  };
}

/** Verbs by which a party answers in so many words. */
const SAYING =
  /^(?:say|tell|add|write|explain|state|respond|reply|insist|stress|argue|note|announce|promise|emphasi[sz]e|reiterate|assure|post|comment)$/;

const ANSWERING: ReadonlySet<string> = new Set(['vendor', 'vendor_employee', 'organisation']);

/** A maker calls wrong what it did itself ("That was wrong, and we apologise"), and is not sorry for what is said of it. */
const OWN_FAULT =
  /\b(?:this|that|it|which|our (?:[\w-]+ ){1,5}?)\s?(?:was|is|were) (?:\w+ )?(?:wrong|(?:a|our) (?:mistake|error|fault)|unacceptable)\b/i;
const SELF_BLAME =
  /\b(?:apologi[sz]\w*|sorry|regret\w*|our (?:mistake|fault|error)|should (?:not|never) have|we (?:were|got it|got this) wrong)\b/i;
const OF_TALK =
  /\b(?:claims?|reports?|accusations?|allegations?|rumou?rs?|stor(?:y|ies)|articles?|false|untrue|not true)\b|\bsorry to (?:say|hear)\b|\b(?:worr(?:y|ies)|confusion|alarm|concerns?|uproar)\b/i;

/** Whether a maker's sentence blames itself, where its clause calls something wrong. */
function blamesItself(reading: Reading, clause: string): boolean {
  const sentence = clauseText(reading, { from: 0, to: reading.parsed.tokens.length });
  return reading.topic.voice === 'vendor' && OWN_FAULT.test(clause) && SELF_BLAME.test(sentence) && !OF_TALK.test(sentence); // prettier-ignore
}

/** A quotation that opens with a refusal. */
const QUOTED_NO = sieved(
  /^[“"](?:no|none|nobody|nothing|neither|never|we (?:do|did|have|would|will|are) (?:not|never|no))\b/i,
);

const SAID = anyOf(QUIET, NO_SIGN, REJECTS, TURNS_ON, CALLED_FALSE, QUOTED_NO);
const SAID_FIRST_HAND = anyOf(WE_DO_NOT, OWN_WORDS);

/** Whether a sentence has any word by which a party could answer, whoever tells it. */
function mayAnswer({ topic, sieving }: Reading): boolean {
  return SAID(sieving) || (topic.voice !== 'article' && SAID_FIRST_HAND(sieving));
}

/** Takes down what was found in a clause. */
type Add = (
  kind: 'vendor_response' | 'denial',
  polarity: 'affirmed' | 'negated',
  rule: string,
  own?: readonly Attribution[],
  span?: Stretch,
) => void;

/** Whom the subject of a clause names, where that is not the maker. */
function outsiderIn({ parsed, topic }: Reading, { subject }: Clause): readonly Attribution[] {
  const source = subject ? readSource(parsed, subject, topic) : undefined;
  return source && !source.vendor ? source.steps : [];
}

/** Silence, denials and verdicts in words of their own; whether there was any. */
function answersIn(reading: Reading, index: number, taken: Taken, add: Add): boolean {
  const { clauses, frames } = reading;
  const { voice } = reading.topic;
  const clause = clauses[index];
  if (!clause) return false;
  const text = reading.texts[index] ?? '';
  const party = partyOf(reading, index);
  const answering = party?.type !== undefined && ANSWERING.has(party.type);
  const wider = clauseText(reading, {
    from: clause.from,
    to: Math.min(reading.parsed.tokens.length, clause.to + 4),
  });
  if (answering && QUIET.test(wider) && !taken(index, 'vendor_response')) {
    add(party.vendor ? 'vendor_response' : 'denial', 'negated', 'silence/quiet');
    return true;
  }
  const told = framesAt(frames, clause.from);
  const maker = voice === 'vendor' || told.some((frame) => frame.source.vendor) || party?.vendor === true;
  const body = maker || answering || told.some((frame) => ANSWERING.has(frame.steps.at(-1)?.type ?? ''));
  const first = isOneOf(reading, clause.subject, FIRST_PERSON);
  if (NO_SIGN.test(text) && (body || first) && !/\breproduc|\bindependent/i.test(text)) {
    // "The auditors found no sign of it": theirs to tell, as is what they found.
    const own = voice === 'article' && told.length === 0 && !maker ? outsiderIn(reading, clause) : [];
    add('denial', 'negated', 'denial/no-sign', own);
    return true;
  }
  if (REJECTS.test(text) && clause.kind !== 'relative' && clause.subject !== null && answering) {
    add('denial', 'negated', 'denial/rejects');
    return true;
  }
  const turning = turningIn(reading, clause, answering);
  if (turning) {
    add('denial', 'negated', 'denial/turns-on', turning.own, turning.span);
    return true;
  }
  if (
    (first || /^[“"]?our\b/i.test(text)) &&
    voice !== 'article' &&
    WE_DO_NOT.test(wider) &&
    /\b(?:not|never|nor|no|nothing)\b|n['’]t\b/i.test(wider) &&
    !/\b(?:know|realise|realize|recommend|plan|want)\b/i.test(text)
  ) {
    add('denial', 'negated', 'denial/first-person');
    return true;
  }
  // "“No authority has asked for these files”": a quotation that opens with a refusal.
  if (
    QUOTED_NO.test(text) &&
    !/\b(?:explain|tell|told|answer|know|knows|knew|say|says)\b/i.test(text) &&
    voice === 'article'
  ) {
    add('denial', 'negated', 'denial/quoted');
    return true;
  }
  if (
    CALLED_FALSE.test(text) &&
    !/\bif\b/i.test(text) &&
    !blamesItself(reading, text) &&
    (body || voice !== 'article' || /\b(?:claims?|rumou?rs?|accusations?|allegations?)\b/i.test(text)) &&
    !/\bis (?:not )?true\b(?! that)/i.test(text.replace(/\bnot true\b/i, 'false'))
  ) {
    add('denial', 'negated', 'denial/called-false');
    return true;
  }
  // "A claim on a forum that the keys had been sold is false."
  const part = clauses.filter((one) => one.part === clause.part);
  const whole = { from: clause.from, to: part.at(-1)?.to ?? clause.to };
  if (
    clause.subject &&
    /\b(?:claims?|rumou?rs?|allegations?|accusations?|suggestions?|stor(?:y|ies)|reports|assertions?|speculation|posts?)\b/i.test(
      clauseText(reading, clause.subject),
    ) &&
    clause.from === clause.part &&
    CALLED_FALSE.test(clauseText(reading, whole))
  ) {
    add('denial', 'negated', 'denial/called-false', [], whole);
    return true;
  }
  return false;
}

/** Silence, denials and answers told in other ways than by a verb of denial or admission. */
export function findReplies(reading: Reading, taken: Taken): readonly Finding[] {
  const found: Finding[] = [];
  const { clauses, frames } = reading;
  const { voice } = reading.topic;
  const answers = mayAnswer(reading);
  if (frames.length === 0 && !answers) return found;
  clauses.forEach((clause, index) => {
    const text = reading.texts[index] ?? '';
    const add: Add = (kind, polarity, rule, own = [], span = clause) => {
      found.push({
        kind,
        clause: index,
        span,
        at: span === clause ? (clause.subject?.to ?? clause.from) : span.from,
        polarity,
        own,
        actor: kind === 'vendor_response' ? vendorName(reading) : null,
        rule,
      });
    };
    if (['denial', 'ban', 'evidence'].some((kind) => taken(index, kind)) || clause.kind === 'condition')
      return;
    if (answers && answersIn(reading, index, taken, add)) return;
    const told = framesAt(frames, clause.from);
    const judged = frames.find(
      (frame) =>
        !frame.negated &&
        /^(?:call|describe|label|dismiss|term|deem|brand|slam|reject)$/.test(frame.lemma) &&
        frame.cue.from >= clause.from &&
        frame.cue.from < clause.to,
    );
    if (
      judged &&
      JUDGED_FALSE.test(
        clauseText(reading, {
          from: judged.cue.to,
          to: Math.min(reading.parsed.tokens.length, judged.cue.to + 14),
        }),
      )
    ) {
      add('denial', 'negated', 'denial/judged', judged.steps);
      return;
    }
    // "He said that nobody's backups were uploaded": nothing of the kind, in the maker's words.
    if (
      told.some((frame) => frame.source.vendor) &&
      clause.subject &&
      /^(?:no|nobody|none|nothing|neither)$/.test(lower(reading, clause.subject.from))
    ) {
      add('denial', 'negated', 'denial/nobody');
      return;
    }
    if (['behaviour', 'fix', 'vendor_response', 'affected_versions'].some((kind) => taken(index, kind)))
      return;
    if (voice !== 'article' && OWN_WORDS.test(text) && clause.kind !== 'relative') {
      add('vendor_response', 'affirmed', 'response/own-words');
      return;
    }
    // What the maker says of its own product's ordinary conduct, offers and contacts.
    const speaker = told.find(
      (frame) =>
        frame.source.vendor &&
        SAYING.test(frame.lemma) &&
        frame.classes & (BIT.speech | BIT.admission) &&
        !(frame.classes & BIT.denial) &&
        frame.form !== 'by',
    );
    if (
      speaker &&
      clause.kind === 'main' &&
      !clauses.some(
        (one, other) =>
          other !== index &&
          one.part === clause.part &&
          (taken(other, 'vendor_response') ||
            // "In 2.1, the check was removed, Acme said": what only leads in or is added says nothing by itself.
            (clause.verbs.length === 0 && (taken(other, 'behaviour') || taken(other, 'fix')))),
      )
    )
      add('vendor_response', 'affirmed', 'response/told');
  });
  return found;
}
