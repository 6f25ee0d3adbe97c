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
import { anyOf } from '../../text/sieved-pattern.ts';
import { isPassive, clauseText, hasLemma } from '../reading.ts';
import { findingOf } from '../finding.ts';
import type { Finding, Reading, Taken } from '../reading.ts';

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

/** Findings shared, repeated, checked in vain, and thanks for them. */
export function findObservations(reading: Reading, taken: Taken): readonly Finding[] {
  const { parsed, topic } = reading;
  const found: Finding[] = [];
  if (!PHRASED(reading.sieving) && !(LOOKERS_NAMED(reading.sieving) && hasLemma(parsed, LOOKED)))
    return found;
  const sentence = parsed.text.slice(parsed.sentence.start, parsed.sentence.end);
  reading.clauses.forEach((clause, index) => {
    if (['evidence', 'ban', 'denial'].some((kind) => taken(index, kind)) || clause.kind === 'condition')
      return;
    if (found.some((one) => one.clause === index)) return;
    const text = reading.texts[index] ?? '';
    const teller = (): readonly Attribution[] => {
      if (
        !clause.subject ||
        (topic.voice === 'article' && /^(?:i|we)$/i.test(clauseText(reading, clause.subject)))
      )
        return [];
      return readSource(parsed, clause.subject, topic)?.steps ?? [];
    };
    const add = (
      rule: string,
      negated: boolean,
      own: readonly Attribution[],
      at = clause.verbs[0] ?? clause.from,
    ): void => {
      found.push(findingOf('evidence', index, clause, at, rule, { negated, own }));
    };
    const author: readonly Attribution[] =
      topic.voice === 'post' && topic.author !== null
        ? [{ name: topic.author, type: 'forum_user', resolved: null }]
        : [];
    if (topic.voice === 'post' && index === 0 && SAME_HERE.test(text))
      return add('evidence/same', false, author);
    if (topic.voice === 'post' && NOT_HERE.test(text) && !HERE_AFTER_ALL.test(sentence))
      return add('evidence/not-here', true, author);
    if (FAILED_CHECK.test(text) && IN_VAIN.test(sentence)) return add('evidence/in-vain', true, teller());
    if (
      UNABLE_TO_CHECK.test(text) &&
      !/\b(?:vendor|company)\b/i.test(clause.subject ? clauseText(reading, clause.subject) : '')
    )
      return add('evidence/unable', true, []);
    if (
      AGREES.test(text) &&
      clause.subject !== null &&
      readSource(parsed, clause.subject, topic)?.vendor === false &&
      teller().length > 0
    )
      return add('evidence/agrees', /\b(?:not|never)\b/i.test(text), teller());
    if (THANKS.test(text) && FOR_FINDING.test(sentence)) {
      const by = /\b(?:thank you,?(?: to)?|go(?:es)? to|to|by|thank|credits?:)\s/i.exec(text);
      const from = by
        ? parsed.tokens.findIndex(
            (token) => token.start >= (parsed.tokens[clause.from]?.start ?? 0) + by.index + by[0].length,
          )
        : -1;
      const phrase = from >= 0 ? readPhrase(parsed, from, clause.to) : undefined;
      const source = phrase ? readSource(parsed, phrase, topic) : undefined;
      return add('evidence/thanks', false, source?.steps ?? []);
    }
    if (
      OUR_REVIEW.test(text) &&
      !/\bno (?:evidence|sign|indication|trace)/i.test(text) &&
      (/^(?:our|my)\b/i.test(text) || topic.voice !== 'article')
    )
      return add('evidence/review', false, []);
    if (
      REPORTED_IT.test(text) &&
      topic.voice === 'vendor' &&
      clause.subject !== null &&
      teller().length > 0 &&
      clause.kind !== 'relative'
    )
      return add('evidence/reported', false, teller());
    const at = clause.verbs.find(
      (one) =>
        parsed.verbs[one]?.form === 'ed' &&
        LOOKED.has(parsed.verbs[one]?.lemma ?? '') &&
        !isPassive(reading, one),
    );
    if (
      at !== undefined &&
      clause.subject !== null &&
      at + 1 < clause.to &&
      clause.kind !== 'relative' &&
      clause.kind !== 'sub'
    ) {
      const subject = clauseText(reading, clause.subject);
      if (
        LOOKERS.test(subject) &&
        at >= clause.subject.to &&
        (topic.voice === 'post' ? /^my\b/i.test(subject) : !/\b(?:company|vendor)['’]s\b/i.test(subject))
      )
        add('evidence/looked', false, teller(), at);
    }
  });
  return found;
}
