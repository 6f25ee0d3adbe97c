import type { Attribution } from '../../../model/statement.ts';
import { MEDIA_WORDS, ROLE_OF } from '../../lexicon/roles.ts';
import { textOf, word } from '../../text/parse.ts';
import type { Parsed } from '../../text/parse.ts';
import { anyone } from './by-place.ts';
import { readBase, readPhrase } from '../phrases/noun-phrases.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import { addressedAt, interviewerAt, newsroomAt, reachedBy, toldOutlet } from '../sources/newsrooms.ts';
import { expandSource } from '../sources/relayed-source.ts';
import { readSource } from '../sources/sources.ts';
import type { Topic } from '../topic.ts';

/** What people look in, or look by. */
const LOOKS =
  /\b(?:tests?|testing|trials?|logs?|records|experiments?|investigation|research|benchmarks?|code|traffic)$/i;

export interface Tail {
  /** Newsroom that was told ("told Reuters", "in an interview with X"). */
  readonly outer: readonly Attribution[];
  /** Document in which it was said. */
  readonly document: Stretch | undefined;
  readonly documentSteps: readonly Attribution[];
  /** Source through which a newsroom knows ("through an anonymous source"). */
  readonly inner: readonly Attribution[];
}

/** Marks behind which nothing of a cue stands. */
const ENDING: ReadonlySet<string> = new Set([',', '.', ';', ':', '“', '”', '"']);

/** What follows a cue and belongs to the chain: whom it was told, where it was written, through whom it is known. */
export function tailSteps(parsed: Parsed, cue: number, to: number, topic: Topic): Tail {
  const outer: Attribution[] = [];
  let document: Stretch | undefined;
  let documentSteps: readonly Attribution[] = [];
  let inner: readonly Attribution[] = [];
  const teller = parsed.verbs[cue];
  const told =
    teller?.lemma === 'tell' || teller?.lemma === 'inform'
      ? (newsroomAt(parsed, cue + 1) ??
        (teller.lemma === 'tell' ? toldOutlet(parsed, cue + 1, topic) : undefined))
      : undefined;
  if (told) outer.push(told.step);
  for (let i = cue + 1; i < to; i++) {
    const here = word(parsed, i);
    if (ENDING.has(here) || parsed.tags[i] === 'sub' || parsed.tags[i] === 'verb') break;
    if (parsed.tags[i] !== 'prep') continue;
    if (/^(?:to|with|by)$/.test(here) && !told) {
      const newsroom = newsroomAt(parsed, i + 1) ?? addressedAt(parsed, i, topic);
      if (newsroom) outer.push(newsroom.step);
    } else if (/^(?:in|via|on)$/.test(here) && document === undefined) {
      const phrase = readPhrase(parsed, i + 1, parsed.tokens.length);
      const source = phrase ? expandSource(parsed, phrase, topic) : undefined;
      // "found in tests carried out in June": where it was found, not where it was written.
      const looked =
        phrase &&
        (LOOKS.test(textOf(parsed, phrase.from, phrase.to)) ||
          /^(?:every|each|any|no|all|most|many|some)$/.test(word(parsed, phrase.from)));
      if (phrase && source?.role === 'document' && !looked) {
        document = phrase;
        documentSteps = source.steps.filter((step) => step.type === 'document' || step.type === 'outlet');
      }
    } else if (/^(?:through|via|from)$/.test(here)) {
      const phrase = readPhrase(parsed, i + 1, parsed.tokens.length);
      const learnt = phrase && teller?.lemma === 'learn' ? anyone(parsed, phrase, topic) : undefined;
      const source = (phrase ? readSource(parsed, phrase, topic) : undefined) ?? learnt;
      if (source?.role === 'insider' || (source && teller?.lemma === 'learn')) inner = source.steps.slice(-1);
    }
  }
  return { outer, document, documentSteps, inner };
}

/** True for documents through which people just speak ("in a statement", "in a blog post"): no step of their own. */
function isMedium(parsed: Parsed, at: Stretch | undefined): boolean {
  if (!at) return true;
  // "wrote in a letter to customers"
  if (
    /^(?:an?|the|its|his|her|their) (?:\w+ )?(?:letter|memo|notice|message|note) to (?:all |its |their |the )?(?:customers|users|clients|employees|staff|partners|developers|subscribers|members)\b/i.test(
      textOf(parsed, at.from, Math.min(parsed.tokens.length, at.to + 3)),
    )
  )
    return true;
  for (let i = at.from; i < at.to; i++) {
    if (parsed.tags[i] === 'prep') break;
    if (MEDIA_WORDS.has(word(parsed, i)) && !ROLE_OF.has(word(parsed, i + 1))) return true;
  }
  return false;
}

/** "In a June letter to senators, X accused …": the document, as a step before its author. */
export function adjunctSteps(
  parsed: Parsed,
  part: Stretch,
  subject: number,
  topic: Topic,
): readonly Attribution[] {
  let i = part.from;
  while (i < subject && (parsed.tags[i] === 'conj' || parsed.tags[i] === 'adv')) i++;
  // "Speaking to X, …"
  if (/^(?:speaking|talking)$/.test(word(parsed, i)))
    return reachedBy(parsed, { from: i, to: subject }, topic);
  // "Interviewed by X on Sunday, …"; who only asks has no part in it.
  if (word(parsed, i) === 'interviewed' && word(parsed, i + 1) === 'by') {
    const asker = interviewerAt(parsed, i + 2, topic);
    return asker ? [asker.step] : [];
  }
  if (!/^(?:in|per|via)$/.test(word(parsed, i))) return [];
  const base = readBase(parsed, i + 1, subject);
  if (!base) return [];
  const phrase = readPhrase(parsed, i + 1, subject) ?? base;
  for (let k = phrase.from; k <= phrase.to && k < subject; k++) {
    const newsroom =
      (/^(?:with|to)$/.test(word(parsed, k)) ? newsroomAt(parsed, k + 1) : undefined) ??
      addressedAt(parsed, k, topic);
    if (newsroom) return [newsroom.step];
  }
  const source = expandSource(parsed, phrase, topic);
  if (!source || (source.role !== 'document' && source.role !== 'post')) return [];
  const named = source.steps.filter((step) => step.type === 'outlet');
  // "In a letter to the regulator, seen by X, …"
  const readers = named.length > 0 ? [] : reachedBy(parsed, { from: phrase.to, to: subject }, topic);
  if (readers.length > 0) return readers;
  if (isMedium(parsed, phrase)) return named;
  return source.steps.filter((step) => step.type === 'document' || step.type === 'outlet');
}
