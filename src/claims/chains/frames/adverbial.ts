import { NOMINAL_CUES } from '../../lexicon/nominals.ts';
import { ROLE_OF } from '../../lexicon/roles.ts';
import { BIT } from '../../lexicon/verbs.ts';
import { isNominal } from '../../text/parse.ts';
import type { Parsed } from '../../text/parse.ts';
import { readPhrase } from '../phrases/noun-phrases.ts';
import { citedAt, relayed } from './citing.ts';
import { reachOf } from '../reach/asides.ts';
import { isInserted } from '../reach/insertions.ts';
import { subjectEnd } from '../phrases/subject-end.ts';
import { nameBehind, named } from '../sources/naming.ts';
import { reachedBy } from '../sources/newsrooms.ts';
import { ownerBefore } from './stated.ts';
import { mayOpenView, viewAt } from './views.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import { headOf } from '../phrases/heads.ts';
import { word, isStop, hasVerb, lastAux, partOf, saying, sourceAt } from './frame.ts';
import { readPhraseBack } from '../phrases/phrases-back.ts';
import type { Frame, Finder } from './frame.ts';
import type { Source } from '../sources/source.ts';

/** "according to the release notes VS Code 1.98.2 fixes …": the phrase ends before the tool that acts. */
function beforeTool(parsed: Parsed, at: Stretch | undefined): Stretch | undefined {
  if (!at || parsed.tags[at.to] !== 'verb') return at;
  for (let i = at.from + 1; i < at.to; i++)
    if (/^(?:name|version)$/.test(parsed.tags[i] ?? '') && ROLE_OF.get(word(parsed, i - 1)) === 'document')
      return { from: at.from, to: i };
  return at;
}

/** "cites an assessment by the agency according to which it keeps faces": what stands before tells it. */
function accordingToWhich(finder: Finder, at: number, which: number, part: Stretch): Frame | undefined {
  const { parsed } = finder;
  const end = word(parsed, at - 1) === ',' ? at - 1 : at;
  const subject = readPhraseBack(parsed, end, part.from);
  const source = sourceAt(finder, subject);
  if (!subject || !source || source.toolOnly) return undefined;
  const cue = { from: at, to: which + 1 };
  return saying('subject', source, subject, cue, { from: which + 1, to: part.to }, false);
}

/** What one goes by in doing something, rather than who tells it. */
const NORM =
  /^(?:rules?|guide|guides|guidelines?|instructions?|recipe|plan|schedule|procedures?|protocol|specification|standards?|norms?|age|size|rank|taste|needs?|manual|terms|policy|policies)$/;

/** "set up according to the guide", "sorted according to age": how something is done, not who tells it. */
function isManner(parsed: Parsed, at: number, base: Stretch): boolean {
  if (word(parsed, at) !== 'according' || at === 0) return false;
  const done = /^(?:up|out|in|down)$/.test(word(parsed, at - 1)) ? at - 2 : at - 1;
  const form = parsed.verbs[done]?.form;
  const describes = (form === 'ed' && lastAux(parsed, done, 0) === '') || form === 'ing';
  if (
    describes &&
    (done === 0 ||
      isNominal(parsed.tags[done - 1]) ||
      /^(?:when|if|once|while)$/.test(word(parsed, done - 1)))
  )
    return true;
  return parsed.tags[at - 1] !== 'mark' && NORM.test(word(parsed, headOf(parsed, base)));
}

/** So many tokens at most stand between a paper and who has it in hand. */
const IN_HAND = 14;

/** "a notice sent to staff on 30 October and seen by Reuters": the paper with the newsroom that has it. */
function withReader({ parsed, topic }: Finder, source: Source, from: number, part: Stretch): Source {
  if (source.role !== 'document' || source.steps.some(({ type }) => type === 'outlet')) return source;
  let to = from;
  while (to < part.to && to - from < IN_HAND && word(parsed, to) !== ',') to++;
  return { ...source, steps: [...reachedBy(parsed, { from, to }, topic), ...source.steps] };
}

/** "according to X", "per X", "in the words of X". */
export function accordingFrame(finder: Finder, at: number): Frame | undefined {
  const { parsed } = finder;
  const here = word(parsed, at);
  const to =
    here === 'according' && word(parsed, at + 1) === 'to'
      ? at + 2
      : here === 'per' &&
          !(at > 0 && parsed.tokens[at]?.capital) &&
          parsed.tags[at - 1] !== 'num' &&
          !isNominal(parsed.tags[at - 1])
        ? at + 1
        : -1;
  if (to < 0 && !mayOpenView(here)) return undefined;
  const part = partOf(finder, at);
  const view = to < 0 ? viewAt(finder, at, part.to) : undefined;
  if (to < 0 && !view) return undefined;
  if (/^(?:which|whom)$/.test(word(parsed, to))) return accordingToWhich(finder, at, to, part);
  const base = view?.phrase ?? beforeTool(parsed, readPhrase(parsed, to, part.to));
  const described = view?.source ?? (here === 'per' ? sourceAt(finder, base) : citedAt(finder, base));
  if (!base || !described || isManner(parsed, at, base)) return undefined;
  const further = relayed(finder, described, base.to, part.to);
  const name = nameBehind(parsed, base, part.to);
  const phrase = name ? { from: base.from, to: name.to } : base;
  const source = withReader(finder, named(parsed, described, name, finder.topic) ?? described, base.to, part);
  // "a release which according to its notes drops it": what follows is told.
  const relative = /^(?:which|who|that|where)$/.test(
    word(parsed, word(parsed, at - 1) === ',' ? at - 2 : at - 1),
  );
  // "…, which according to its notes drops it": the release's own notes are nobody's besides.
  const alone =
    relative && source.role === 'document' && word(parsed, base.from) === 'its'
      ? source.steps.slice(0, 1)
      : null;
  const cue = { from: at, to: phrase.to };
  const telling = (scope: Stretch, trailing: boolean): Frame => ({
    ...saying('according-to', source, phrase, cue, scope, trailing),
    lemma: 'accord',
    steps: further ? [...source.steps, ...further.steps] : source.steps,
  });
  if (!relative && isInserted(parsed, part, at, phrase.to)) return { ...telling(part, true), inserted: true };
  const leading =
    relative ||
    at - part.from <= 1 ||
    (!hasVerb(parsed, part.from, at) && !endsPart(parsed, phrase.to, part));
  // In the middle of a sentence it belongs to what stands before it, unless it opens what follows.
  if (leading) {
    let end = phrase.to;
    if (word(parsed, end) === ',' || isNominal(parsed.tags[end]) || parsed.tags[end] === 'verb') {
      for (let j = end; j < Math.min(part.to, end + 30); j++)
        if (word(parsed, j) === ',') {
          end = j + 1;
          if (!/^(?:sub|verb|adv)$/.test(parsed.tags[j + 1] ?? '')) break;
        }
    }
    const told = telling({ from: phrase.to, to: part.to }, false);
    return further || !alone ? told : { ...told, steps: alone };
  }
  // "A manager said, according to X, that it was dropped."
  const amid = parsed.verbs[at - 2] !== undefined && /^(?:that|["“])$/.test(word(parsed, phrase.to + 1));
  const inside =
    word(parsed, at - 1) === ',' && word(parsed, phrase.to) === ',' && (amid || !hasClauseEnd(parsed, at));
  return telling({ from: part.from, to: inside ? part.to : at }, true);
}

/** Whether nothing but a mark is left of a part at `at`: then what is told stood before, whatever its verb. */
function endsPart(parsed: Parsed, at: number, part: Stretch): boolean {
  return at >= part.to || (isStop(parsed, at) && at + 1 >= part.to);
}

/** Whether what precedes is a whole clause, so that an inserted "according to X" looks back only. */
function hasClauseEnd(parsed: Parsed, at: number): boolean {
  return !/^(?:would|will|could|can|may|and|that|which)$/.test(word(parsed, at - 2));
}

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
  // "X's report, shared with us, says": the report's own verb follows.
  if (word(parsed, scopeFrom) === ',' && /^(?:verb|sub)$/.test(parsed.tags[scopeFrom + 1] ?? ''))
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
