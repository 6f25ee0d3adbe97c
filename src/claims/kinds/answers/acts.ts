import {
  ACTS,
  IT_IS_NOT,
  NO_ANSWER,
  OWN_PURPOSE,
  PUBLISHES,
  TO_ACKNOWLEDGE,
  YES_ANSWER,
} from '../../lexicon/acts.ts';
import type { Clause } from '../../text/clauses.ts';
import { findingOf } from '../finding.ts';
import { partyAt, vendorName } from './parties.ts';
import { anyOf } from '../../text/sieved-pattern.ts';
import { isNegated } from '../negation.ts';
import { clauseText } from '../reading.ts';
import type { Finding, Reading, Taken } from '../reading.ts';
import { partEnd } from '../restrictions/restriction.ts';

const PHRASED = anyOf(ACTS, PUBLISHES);
const ANSWERED = anyOf(IT_IS_NOT, NO_ANSWER, OWN_PURPOSE, YES_ANSWER);

/** What makers do about an affair (an audit ordered, customers told, an advisory amended), and their plain no. */
export function findActs(reading: Reading, taken: Taken): readonly Finding[] {
  const { topic, parsed } = reading;
  const mayFind = PHRASED(reading.sieving) || (topic.voice === 'vendor' && ANSWERED(reading.sieving));
  if (!mayFind) return [];
  return reading.clauses.flatMap((clause, index): readonly Finding[] => {
    if (
      clause.kind === 'condition' ||
      ['vendor_response', 'denial', 'ban', 'fix'].some((kind) => taken(index, kind))
    )
      return [];
    if (topic.voice === 'vendor' && index === 0 && clause.from <= 2 && answersNo(reading, clause))
      return [
        findingOf('denial', index, clause, clause.from, 'denial/answer', {
          negated: true,
          actor: vendorName(reading),
        }),
      ];
    const at = clause.verbs[0] ?? clause.from;
    if (topic.voice === 'vendor' && !taken(index, 'affected_versions')) {
      const said = reading.texts[index] ?? '';
      const { sentence, text: whole } = parsed;
      const yes = index === 0 && YES_ANSWER.test(whole.slice(sentence.start, sentence.end));
      if (yes || (OWN_PURPOSE.test(said) && clause.kind !== 'relative'))
        return [
          findingOf('vendor_response', index, clause, at, yes ? 'response/yes' : 'response/purpose', {
            actor: vendorName(reading),
          }),
        ];
      if (IT_IS_NOT.test(said) && !taken(index, 'behaviour'))
        return [
          findingOf('denial', index, clause, at, 'denial/it-is-not', {
            negated: true,
            actor: vendorName(reading),
          }),
        ];
    }
    if (!acts(reading, clause, index) || isNegated(reading, at, clause.from)) return [];
    const text = clauseText(reading, {
      from: clause.subject?.to ?? clause.from,
      to: partEnd(reading, clause),
    });
    const own = clauseText(reading, { from: clause.subject?.to ?? clause.from, to: clause.to });
    const amended = PUBLISHES.test(own) && (TO_ACKNOWLEDGE.test(text) || parsed.tags[at] === 'verb');
    return ACTS.test(own) || amended
      ? [findingOf('vendor_response', index, clause, at, 'response/act', { actor: vendorName(reading) })]
      : [];
  });
}

function answersNo(reading: Reading, clause: Clause): boolean {
  const { sentence, text } = reading.parsed;
  return NO_ANSWER.test(text.slice(sentence.start, sentence.end)) && clause.to - clause.from > 1;
}

function acts(reading: Reading, clause: Clause, index: number): boolean {
  if (!clause.subject || clause.kind === 'relative') return false;
  if (/^we$/i.test(clauseText(reading, clause.subject))) return reading.topic.voice === 'vendor';
  return partyAt(reading, index)?.vendor === true;
}
