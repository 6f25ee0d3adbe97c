import { ROLE_OF } from '../../lexicon/roles.ts';
import { isNominal } from '../../text/parse.ts';
import type { Parsed } from '../../text/parse.ts';
import { headOf } from '../phrases/heads.ts';
import { readPhrase } from '../phrases/noun-phrases.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import { readPhraseBack } from '../phrases/phrases-back.ts';
import { isInserted } from '../reach/insertions.ts';
import { nameBehind, named } from '../sources/naming.ts';
import { reachedBy } from '../sources/newsrooms.ts';
import type { Source } from '../sources/source.ts';
import { workFrom } from '../sources/works.ts';
import type { Work } from '../sources/works.ts';
import { citedAt, relayed } from './citing.ts';
import { hasVerb, isStop, lastAux, partOf, saying, sourceAt, word } from './frame.ts';
import type { Finder, Frame } from './frame.ts';
import { mayOpenView, viewAt } from './views.ts';
import { toldSteps, whatTold } from './what-told.ts';

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

/** "according to what an engineer told X": who told it, and whom. */
function accordingToWhat(finder: Finder, at: number, limit: number): Work | undefined {
  const told = word(finder.parsed, at) === 'what' ? whatTold(finder, at, limit) : undefined;
  return (
    told && {
      subject: { from: at, to: told.end },
      source: { ...told.source, steps: toldSteps(finder, told) },
    }
  );
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

/** So many tokens at most stand between a paper or a person and the newsroom. */
const IN_HAND = 14;

/** Token of "who" in a phrase, right behind it or behind what is put beside it. */
function whoBehind(parsed: Parsed, { from, to }: Stretch): number | undefined {
  const put =
    word(parsed, to) === ',' && parsed.tags[to + 1] === 'det' ? readPhrase(parsed, to + 1) : undefined;
  const last = put?.to ?? to;
  const end = word(parsed, last) === ',' ? last + 1 : last;
  for (let i = from + 1; i <= end; i++) if (word(parsed, i) === 'who') return i;
  return undefined;
}

/**
 * "a notice sent to staff on 30 October and seen by Reuters", "an engineer, who spoke to Reuters on condition of anonymity":
 * with the newsroom that has it or was told.
 */
function withReader({ parsed, topic }: Finder, source: Source, base: Stretch, part: Stretch): Source {
  if (source.steps.some(({ type }) => type === 'outlet')) return source;
  const from = source.role === 'document' ? base.to : whoBehind(parsed, base);
  if (from === undefined) return source;
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
  const work = view ? undefined : (workFrom(finder, to, part.to) ?? accordingToWhat(finder, to, part.to));
  const base = view?.phrase ?? work?.subject ?? beforeTool(parsed, readPhrase(parsed, to, part.to));
  const described =
    (view ?? work)?.source ?? (here === 'per' ? sourceAt(finder, base) : citedAt(finder, base));
  if (!base || !described || isManner(parsed, at, base)) return undefined;
  const further = relayed(finder, described, base.to, part.to);
  const name = nameBehind(parsed, base, part.to);
  const phrase = name ? { from: base.from, to: name.to } : base;
  const source = withReader(finder, named(parsed, described, name, finder.topic) ?? described, base, part);
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
