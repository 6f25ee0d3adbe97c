import { NOMINAL_CUES } from '../../lexicon/nominals.ts';
import { BIT } from '../../lexicon/verbs.ts';
import type { Parsed } from '../../text/parse.ts';
import { readPhrase } from '../phrases/noun-phrases.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import { readPhraseBack } from '../phrases/phrases-back.ts';
import { subjectEnd } from '../phrases/subject-end.ts';
import { reachOf } from '../reach/asides.ts';
import { isRelayed } from '../sources/newsrooms.ts';
import { citedAt } from './citing.ts';
import { partOf, sourceAt, word } from './frame.ts';
import type { Finder, Frame } from './frame.ts';
import { ownerBefore } from './stated.ts';

/** What a claim does to whoever made it first, with the words before him. */
const GOES_BACK: readonly (readonly [verb: RegExp, behind: RegExp])[] = [
  [/^(?:comes?|came|stems?|stemmed|originate[sd]?|derives?|derived)$/, /^from$/],
  [/^originate[sd]?$/, /^(?:with|in)$/],
  [/^(?:rests?|rested)$/, /^on$/],
  [/^(?:traces?|goes|went|dates?|leads?|led)$/, /^back to$/],
];

/** "The claim that it reads mail was made by X": who made it, and the token of its verb. */
function madeBy(
  parsed: Parsed,
  at: number,
  limit: number,
): { readonly by: Stretch; readonly made: number } | undefined {
  if (word(parsed, at + 1) !== 'that') return undefined;
  for (let i = at + 3; i < Math.min(limit, at + 24); i++) {
    const origins = GOES_BACK.filter(([verb]) => verb.test(word(parsed, i)));
    const made = /^(?:made|raised|levelled|leveled|published|posted)$/.test(word(parsed, i));
    if (origins.length === 0 && !made) continue;
    let by = i + 1;
    while (parsed.tags[by] === 'adv' && word(parsed, by) !== 'back') by++;
    while (parsed.tags[by] === 'date') by++;
    const back = word(parsed, by) === 'back' ? 1 : 0;
    const behind = back ? `back ${word(parsed, by + 1)}` : word(parsed, by);
    by += back;
    const linked =
      origins.some(([, words]) => words.test(behind)) ||
      (made && behind === 'by' && parsed.tags[i - 1] === 'aux');
    const phrase = linked ? readPhrase(parsed, by + 1, limit) : undefined;
    if (phrase) return { by: phrase, made: i };
  }
  return undefined;
}

/** "The agency passed on a warning from X that …", "Heise repeated a claim by X that …": who stands before it passes it on. */
function passedOnBy(finder: Finder, noun: number, floor: number): Frame['steps'] {
  const { parsed } = finder;
  let verb = noun - 1;
  while (verb > floor && noun - verb < 5 && /^(?:det|word|adv|num)$/.test(parsed.tags[verb] ?? '')) verb--;
  const particle = /^(?:on|up|along)$/.test(word(parsed, verb)) ? 1 : 0;
  const passes = particle ? /^(?:passed|picked|passes|picks)$/ : PASSING;
  if (!passes.test(word(parsed, verb - particle))) return [];
  const subject = readPhraseBack(parsed, subjectEnd(parsed, verb - particle, floor).end, floor);
  return sourceAt(finder, subject)?.steps ?? [];
}

const PASSING = /^(?:repeat|republish|forward|echo|spread|carr(?:y|i)|reprint)(?:s|es|ed)?$/;

/** Frames whose cue holds the source itself. */
const SOURCED: ReadonlySet<Frame['form']> = new Set(['citing', 'according-to'] as const);

/** "X's accusation that …", "the claim by X that …". */
export function nominalFrame(finder: Finder, at: number): Frame | undefined {
  const { parsed } = finder;
  const name = NOMINAL_CUES.get(word(parsed, at));
  if (name === undefined || parsed.tags[at] !== 'word') return undefined;
  const part = partOf(finder, at);
  const after = word(parsed, at + 1);
  let phrase: Stretch | undefined;
  let scopeFrom = at + 1;
  const owner = /^(?:by|from)$/.test(after) ? undefined : ownerBefore(finder, at, part.from);
  if (/^(?:by|from)$/.test(after)) {
    phrase = readPhrase(parsed, at + 2, part.to);
    if (phrase) scopeFrom = phrase.to;
  } else phrase = owner?.subject;
  const maker = phrase ? undefined : madeBy(parsed, at, part.to);
  const claimant = maker && sourceAt(finder, maker.by);
  if (maker && claimant)
    return {
      form: 'nominal',
      classes: BIT[name],
      lemma: word(parsed, at),
      cue: { from: at, to: at + 1 },
      subject: maker.by,
      source: claimant,
      steps: claimant.steps,
      scope: { from: at + 1, to: maker.made },
      trailing: false,
      negated: false,
    };
  // "a warning from the state security service that": whoever stands there warned.
  const slot = owner === undefined && word(parsed, scopeFrom) === 'that';
  const source = owner?.source ?? (slot ? citedAt(finder, phrase) : sourceAt(finder, phrase));
  if (!phrase || !source || source.role === 'document') return undefined;
  // "X's report, shared with us, says", "a report by X, first told of by Y, says": the report's own verb follows.
  if (
    word(parsed, scopeFrom) === ',' &&
    (/^(?:verb|sub)$/.test(parsed.tags[scopeFrom + 1] ?? '') || isRelayed(parsed, scopeFrom + 1))
  )
    return undefined;
  // "Citing X's analysis, Y reported": the paper is told of already.
  if (
    word(parsed, scopeFrom) === ',' &&
    finder.frames.some(({ form, cue }) => SOURCED.has(form) && cue.from <= at && at < cue.to)
  )
    return undefined;
  // "“I got a note from my lawyer,” she said": the quotation ends, and nothing of the note is told.
  if (word(parsed, scopeFrom) === ',' && /^[”"]$/.test(word(parsed, scopeFrom + 1))) return undefined;
  if (!/^(?:that|of|about|on|against|,|regarding)$/.test(word(parsed, scopeFrom)) && name !== 'accusation')
    return undefined;
  return {
    form: 'nominal',
    classes: BIT[name],
    lemma: word(parsed, at),
    cue: { from: at, to: at + 1 },
    subject: phrase,
    source,
    steps: owner ? source.steps : [...passedOnBy(finder, at, part.from), ...source.steps],
    scope: { from: scopeFrom, to: Math.max(scopeFrom, reachOf(parsed, at, part)) },
    trailing: false,
    negated: false,
  };
}
