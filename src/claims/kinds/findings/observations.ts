import { readSource } from '../../chains/sources/sources.ts';
import {
  AGREES,
  FAILED_CHECK,
  FOR_FINDING,
  HERE_AFTER_ALL,
  IN_VAIN,
  LOOKED,
  LOOKERS,
  NOT_HERE,
  OUR_REVIEW,
  REPORTED_IT,
  SAME_HERE,
  THANKS,
  UNABLE_TO_CHECK,
} from '../../lexicon/observations.ts';
import type { Attribution } from '../../../model/statement.ts';
import { readPhrase } from '../../chains/phrases/noun-phrases.ts';
import type { Topic } from '../../chains/topic.ts';
import { anyOf } from '../../text/sieved-pattern.ts';
import { isPassive, clauseText, hasLemma } from '../reading.ts';
import { findingOf } from '../finding.ts';
import type { Finding, Reading, Taken } from '../reading.ts';
import type { AskedClause } from '../asked-clause.ts';

const PHRASED = anyOf(
  AGREES,
  FAILED_CHECK,
  NOT_HERE,
  OUR_REVIEW,
  REPORTED_IT,
  SAME_HERE,
  THANKS,
  UNABLE_TO_CHECK,
);
const LOOKERS_NAMED = anyOf(LOOKERS);
const AUTHOR = /^(?:i|we)$/i;
const MAKER = /\b(?:vendor|company)\b/i;
const MAKERS_OWN = /\b(?:company|vendor)['’]s\b/i;
const MY = /^my\b/i;
const OUR = /^(?:our|my)\b/i;
const NOT = /\b(?:not|never)\b/i;
const NO_SIGN = /\bno (?:evidence|sign|indication|trace)/i;
const THANKED_BY = /\b(?:thank you,?(?: to)?|go(?:es)? to|to|by|thank|credits?:)\s/i;
const ELSEWHERE = ['evidence', 'ban', 'denial'] as const;

/** A clause with its whole sentence. */
interface Observed extends AskedClause {
  readonly sentence: string;
}

/** What a clause tells as an observation; the chain is read at its first verb. */
function observed(
  { clause, index }: Observed,
  rule: string,
  own: readonly Attribution[] = [],
  negated = false,
  at = clause.verbs[0] ?? clause.from,
): Finding {
  return findingOf('evidence', index, clause, at, rule, { negated, own });
}

/** Whom the subject of a clause names; nobody where an article says "we". */
function tellerOf({ reading: { parsed, topic }, reading, clause }: Observed): readonly Attribution[] {
  if (!clause.subject || (topic.voice === 'article' && AUTHOR.test(clauseText(reading, clause.subject))))
    return [];
  return readSource(parsed, clause.subject, topic)?.steps ?? [];
}

/** Who wrote a post. */
const authorOf = ({ voice, author }: Topic): readonly Attribution[] =>
  voice === 'post' && author !== null ? [{ name: author, type: 'forum_user', resolved: null }] : [];

/** Whom a clause thanks. */
function thankedIn({ reading: { parsed, topic }, clause, text }: Observed): readonly Attribution[] {
  const by = THANKED_BY.exec(text);
  if (!by) return [];
  const start = (parsed.tokens[clause.from]?.start ?? 0) + by.index + by[0].length;
  const from = parsed.tokens.findIndex((token) => token.start >= start);
  const phrase = from >= 0 ? readPhrase(parsed, from, clause.to) : undefined;
  return (phrase && readSource(parsed, phrase, topic)?.steps) ?? [];
}

/** How an observation is told; the first that speaks decides. */
const RULES: readonly ((clause: Observed) => Finding | undefined)[] = [
  // "Same here."
  (clause) =>
    clause.reading.topic.voice === 'post' && clause.index === 0 && SAME_HERE.test(clause.text)
      ? observed(clause, 'evidence/same', authorOf(clause.reading.topic))
      : undefined,
  // "I don't see it on my machine."
  (clause) =>
    clause.reading.topic.voice === 'post' &&
    NOT_HERE.test(clause.text) &&
    !HERE_AFTER_ALL.test(clause.sentence)
      ? observed(clause, 'evidence/not-here', authorOf(clause.reading.topic), true)
      : undefined,
  (clause) =>
    FAILED_CHECK.test(clause.text) && IN_VAIN.test(clause.sentence)
      ? observed(clause, 'evidence/in-vain', tellerOf(clause), true)
      : undefined,
  (clause) =>
    UNABLE_TO_CHECK.test(clause.text) && !MAKER.test(subjectOf(clause))
      ? observed(clause, 'evidence/unable', [], true)
      : undefined,
  agreed,
  // "Thanks to … for reporting it."
  (clause) =>
    THANKS.test(clause.text) && FOR_FINDING.test(clause.sentence)
      ? observed(clause, 'evidence/thanks', thankedIn(clause))
      : undefined,
  // "Our review found …"
  (clause) =>
    OUR_REVIEW.test(clause.text) &&
    !NO_SIGN.test(clause.text) &&
    (OUR.test(clause.text) || clause.reading.topic.voice !== 'article')
      ? observed(clause, 'evidence/review')
      : undefined,
  reported,
  looked,
];

const subjectOf = ({ reading, clause: { subject } }: Observed): string =>
  subject ? clauseText(reading, subject) : '';

/** Somebody other than the maker who agrees with a finding, or does not. */
function agreed(place: Observed): Finding | undefined {
  const { reading, clause, text } = place;
  if (!AGREES.test(text) || clause.subject === null) return undefined;
  if (readSource(reading.parsed, clause.subject, reading.topic)?.vendor !== false) return undefined;
  const teller = tellerOf(place);
  return teller.length > 0 ? observed(place, 'evidence/agrees', teller, NOT.test(text)) : undefined;
}

/** A maker's own text that says who reported a fault. */
function reported(place: Observed): Finding | undefined {
  const { reading, clause, text } = place;
  if (!REPORTED_IT.test(text) || reading.topic.voice !== 'vendor' || clause.kind === 'relative')
    return undefined;
  const teller = tellerOf(place);
  return teller.length > 0 ? observed(place, 'evidence/reported', teller) : undefined;
}

/** What somebody did to look: "my colleague captured its traffic". */
function looked(place: Observed): Finding | undefined {
  const { reading, clause } = place;
  const { parsed, topic } = reading;
  if (clause.subject === null || clause.kind === 'relative' || clause.kind === 'sub') return undefined;
  const at = clause.verbs.find(
    (one) =>
      parsed.verbs[one]?.form === 'ed' &&
      LOOKED.has(parsed.verbs[one]?.lemma ?? '') &&
      !isPassive(reading, one),
  );
  if (at === undefined || at + 1 >= clause.to || at < clause.subject.to) return undefined;
  const subject = subjectOf(place);
  if (!LOOKERS.test(subject)) return undefined;
  return (topic.voice === 'post' ? MY.test(subject) : !MAKERS_OWN.test(subject))
    ? observed(place, 'evidence/looked', tellerOf(place), false, at)
    : undefined;
}

/** Findings shared, repeated, checked in vain, and thanks for them. */
export function findObservations(reading: Reading, taken: Taken): readonly Finding[] {
  const { parsed, sieving } = reading;
  const found: Finding[] = [];
  if (!PHRASED(sieving) && !(LOOKERS_NAMED(sieving) && hasLemma(parsed, LOOKED))) return found;
  const sentence = parsed.text.slice(parsed.sentence.start, parsed.sentence.end);
  reading.clauses.forEach((clause, index) => {
    if (clause.kind === 'condition' || ELSEWHERE.some((kind) => taken(index, kind))) return;
    const place = { reading, clause, index, text: reading.texts[index] ?? '', sentence };
    for (const rule of RULES) {
      const finding = rule(place);
      if (!finding) continue;
      found.push(finding);
      return;
    }
  });
  return found;
}
