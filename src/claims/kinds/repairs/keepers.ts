import { framesAt } from '../../chains/chains.ts';
import type { Clause } from '../../text/clauses.ts';
import { sieved } from '../../text/sieved-pattern.ts';
import { FIRST_PERSON, clauseText, isOneOf, lower, organisationIn } from '../reading.ts';
import type { Reading } from '../reading.ts';

const KEEPER = sieved(
  /\b(?:company|vendor|maker|maintainers?|developers?|team|project|start-?up|firm|authors?|owner|operator|manufacturer|provider|publisher|registry|marketplace|store)$/i,
);

/** Whether the maker, a registry or "the company" acts: who can take a thing back. */
export function isKeeper(reading: Reading, { from, subject }: Clause): boolean {
  if (/^(?:we|i)(?:['’]ve|['’]ll|['’]re|['’]m|['’]d)$/.test(lower(reading, from)))
    return reading.topic.voice !== 'article';
  if (!subject) return false;
  if (isOneOf(reading, subject, FIRST_PERSON)) return reading.topic.voice !== 'article';
  return (
    organisationIn(reading, subject) !== undefined ||
    KEEPER.test(clauseText(reading, subject)) ||
    reading.parsed.names.some((name) => name.from >= subject.from && name.to <= subject.to)
  );
}

/** Whether the maker speaks at token `at`, in its own text or through a telling. */
export function makerSpeaks(reading: Reading, at: number): boolean {
  if (reading.topic.voice === 'vendor') return true;
  return framesAt(reading.frames, at).some((frame) => frame.source.vendor);
}
