import { hasVerb, leadStart, partAround, saying, sourceAt, word } from './frame.ts';
import type { Finder, Frame } from './frame.ts';
import { HELD } from '../sources/newsrooms.ts';
import { readPhrase } from '../phrases/noun-phrases.ts';
import { readPhraseBack } from '../phrases/phrases-back.ts';
import { subjectEnd } from '../phrases/subject-end.ts';
import type { Source } from '../sources/source.ts';
import { step } from '../sources/source-names.ts';

/** What somebody looks by, rather than reads. */
const LOOK = /^(?:tests?|logs?|trials?|experiments?|videos?|screenshots?|captures?|footage|code|repository)$/;

/** Whether a telling by a verb stands in [from, to). */
const isToldIn = ({ frames }: Finder, from: number, to: number): boolean =>
  frames.some(({ form, cue }) => form !== 'by' && cue.from >= from && cue.from < to);

/** "It has seen a letter in which the ministry orders …": the letter tells what no one else tells in it. */
export function paperOfWhich(finder: Finder, at: number): Frame | undefined {
  const { parsed, starts } = finder;
  if (word(parsed, at) !== 'in' || word(parsed, at + 1) !== 'which') return undefined;
  const end = word(parsed, at - 1) === ',' ? at - 1 : at;
  const part = partAround(starts, at, parsed.tokens.length);
  const subject = readPhraseBack(parsed, end, part.from);
  const source = sourceAt(finder, subject);
  // Who sends or publishes it tells himself.
  if (!subject || !HELD.test(word(parsed, subject.from - 1))) return undefined;
  const reader = subjectEnd(parsed, subject.from - 1, part.from);
  const nobody = /^(?:nobody|none|no|neither|few|one)$/.test(word(parsed, reader.end - 1));
  if (reader.negated || nobody || LOOK.test(word(parsed, subject.to - 1))) return undefined;
  if (source?.role !== 'document' || !hasVerb(parsed, at + 2, part.to)) return undefined;
  return saying('paper', source, subject, { from: at, to: at + 2 }, { from: at + 2, to: part.to }, false);
}

/** "The advisory is dated 12 May. In it, the editor is said to …": the paper that the sentence before was about. */
function namedBefore({ parsed, topic, starts }: Finder): Frame | undefined {
  const { body } = topic;
  if (body?.type !== 'document' || !/^(?:it|them)$/.test(word(parsed, 1))) return undefined;
  const from = word(parsed, 2) === ',' ? 3 : 2;
  const { to } = partAround(starts, 0, parsed.tokens.length);
  if (!hasVerb(parsed, from, to)) return undefined;
  const at = { from: 1, to: 2 };
  const source: Source = {
    ...at,
    steps: [step(word(parsed, 1), 'document', body.name)],
    role: 'document',
    vendor: false,
    organisation: null,
    toolOnly: false,
  };
  return saying('paper', source, at, { from: 0, to: from }, { from, to }, false);
}

/** "In a letter seen by Le Monde, the ministry ordered …": the paper and its readers tell what no one else tells. */
export function paperInFront(finder: Finder): Frame | undefined {
  const { parsed, starts } = finder;
  const part = partAround(starts, 0, parsed.tokens.length);
  if (word(parsed, 0) !== 'in' || parsed.titleCase) return undefined;
  const lead = leadStart(parsed, part);
  const named = namedBefore(finder);
  if (named) return named;
  const phrase = readPhrase(parsed, 1, lead);
  const source = sourceAt(finder, phrase);
  if (!phrase || phrase.to !== lead - 1 || source?.role !== 'document') return undefined;
  if (!source.steps.some(({ type }) => type === 'outlet') || !hasVerb(parsed, lead, part.to))
    return undefined;
  return saying('paper', source, phrase, { from: 0, to: lead }, { from: lead, to: part.to }, false);
}

/** Leaves out papers in which somebody tells: he is who tells. */
export function withoutMedia(finder: Finder): void {
  const { frames } = finder;
  const kept = frames.filter(
    ({ form, scope }) => form !== 'paper' || !isToldIn(finder, scope.from, scope.to),
  );
  frames.splice(0, frames.length, ...kept);
}
