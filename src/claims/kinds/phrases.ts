import { framesAt } from '../chains/chains.ts';
import { PHRASED, PHRASES } from '../lexicon/phrases.ts';
import type { Phrase, Speaker } from '../lexicon/phrase.ts';
import type { Attribution } from '../../model/statement.ts';
import { findingOf } from './finding.ts';
import { hasVersions } from './versions/numbers.ts';
import { partyAt, vendorName } from './answers/parties.ts';
import { clauseText, isAdvice, isSoftware, lower } from './reading.ts';
import type { Finding, Reading, Taken } from './reading.ts';
import { actorOf } from './restrictions/actors.ts';
import { partEnd } from './restrictions/restriction.ts';

/** What parties, users and bodies tell by phrases that state their kind by themselves, where no other rule reads it. */
export function findPhrases(reading: Reading, taken: Taken): readonly Finding[] {
  const { topic, clauses } = reading;
  if (topic.tools.length === 0 || !PHRASED(reading.sieving)) return [];
  const found: Finding[] = [];
  const possible = PHRASES.filter(({ pattern }) => pattern.mayIn(reading.sieving));
  clauses.forEach((clause, index) => {
    if (clause.kind === 'condition') return;
    const text = clauseText(reading, { from: clause.from, to: partEnd(reading, clause) });
    const own = reading.texts[index] ?? '';
    for (const phrase of possible) {
      if (taken(index, phrase.kind) || found.some((one) => one.kind === phrase.kind)) continue;
      const match = phrase.pattern.exec(text);
      if (!match || match.index >= own.length || !fits(reading, index, phrase)) continue;
      const at = clause.verbs[0] ?? clause.from;
      // "I am sorry to have to write this" is no advice.
      if (
        phrase.kind !== 'vendor_response' &&
        clause.verbs[0] !== undefined &&
        lower(reading, at - 1) !== 'be' &&
        isAdvice(reading, clause, at)
      )
        continue;
      found.push(
        findingOf(phrase.kind, index, clause, at, `${phrase.kind}/${phrase.name}`, {
          negated: phrase.negated === true,
          own: phrase.kind === 'evidence' ? authorOf(reading) : [],
          actor: actorFor(reading, index, phrase),
        }),
      );
    }
  });
  return found;
}

function fits(reading: Reading, index: number, phrase: Phrase): boolean {
  const clause = reading.clauses[index];
  if (!clause || (phrase.numbered === true && !hasVersions(reading, clause))) return false;
  const { text, sentence } = reading.parsed;
  if (phrase.beside?.test(text.slice(sentence.start, sentence.end)) === false) return false;
  if (phrase.unless?.test(reading.texts[index] ?? '') === true) return false;
  return speaks[phrase.by](reading, index);
}

const tellersAt = (reading: Reading, index: number) =>
  framesAt(reading.frames, reading.clauses[index]?.from ?? 0).filter((frame) => !frame.negated);

const speaks: Readonly<Record<Speaker, (reading: Reading, index: number) => boolean>> = {
  anyone: () => true,
  teller: ({ topic }) => topic.voice !== 'article',
  user: ({ topic }) => topic.voice === 'post',
  maker: (reading, index) =>
    reading.topic.voice === 'vendor' ||
    partyAt(reading, index)?.vendor === true ||
    tellersAt(reading, index).some((frame) => frame.source.vendor),
  party: (reading, index) =>
    reading.topic.voice === 'vendor' ||
    partyAt(reading, index) !== undefined ||
    tellersAt(reading, index).some(
      (frame) => frame.source.vendor || frame.steps.at(-1)?.type === 'organisation',
    ),
  body: (reading, index) => {
    const subject = reading.clauses[index]?.subject;
    if (!subject || isSoftware(reading, subject) || partyAt(reading, index)?.vendor === true) return false;
    const first = lower(reading, subject.from);
    if (/^(?:i|we|our|my)$/.test(first)) return reading.topic.voice === 'post';
    return !/^(?:you|your|it|an?|any|each|every|this|that)$/.test(first);
  },
};

function authorOf({ topic }: Reading): readonly Attribution[] {
  return topic.voice === 'post' && topic.author !== null
    ? [{ name: topic.author, type: 'forum_user', resolved: null }]
    : [];
}

function actorFor(reading: Reading, index: number, { kind }: Phrase): string | null {
  const clause = reading.clauses[index];
  if (kind === 'vendor_response') return vendorName(reading);
  return kind === 'ban' && clause ? actorOf(reading, clause) : null;
}
