import { BIT } from '../../lexicon/verbs.ts';
import type { Parsed } from '../../text/parse.ts';
import { readPhrase } from '../phrases/noun-phrases.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import type { Source } from '../sources/source.ts';
import { citedAt } from './citing.ts';
import { saying, sourceAt, word } from './frame.ts';
import type { Finder, Frame } from './frame.ts';
import { ANSWER } from './passed-on.ts';
import { whatTold } from './what-told.ts';

/** What one does with another's words who passes them on, with the particle behind. */
const PASSING: ReadonlyMap<string, RegExp> = new Map([
  ['forwarding', /^$/],
  ['relaying', /^$/],
  ['reposting', /^$/],
  ['sharing', /^$/],
  ['translating', /^(?:from)?$/],
  ['paraphrasing', /^$/],
  ['echoing', /^$/],
  ['repeating', /^$/],
  ['reproducing', /^$/],
  ['summarising', /^$/],
  ['summarizing', /^$/],
  ['passing', /^(?:on|along)$/],
  ['summing', /^up$/],
  ['reading', /^(?:from|out|aloud)$/],
]);
/** So many tokens at most stand before the comma. */
const LEAD = 18;

/** Whose words stand at `at`: "what a colleague told her", "the supplier's answer", "a letter by X", "the notice". */
function wordsAt(finder: Finder, at: number, limit: number): Source | undefined {
  const { parsed } = finder;
  if (word(parsed, at) === 'what') return whatTold(finder, at, limit)?.source;
  const phrase = readPhrase(parsed, at, limit);
  if (!phrase) return undefined;
  const answer = answerIn(parsed, phrase);
  if (parsed.tags[answer - 1] === 'poss') return citedAt(finder, { from: phrase.from, to: answer - 1 });
  if (/^(?:from|by)$/.test(word(parsed, answer + 1)))
    return citedAt(finder, readPhrase(parsed, answer + 2, limit));
  const source = sourceAt(finder, phrase);
  return source?.role === 'document' || source?.role === 'post' ? source : undefined;
}

/** Token of the noun for an answer in a phrase; -1 where none is. */
function answerIn(parsed: Parsed, { from, to }: Stretch): number {
  for (let i = from; i < to; i++) if (ANSWER.test(word(parsed, i))) return i;
  return -1;
}

/** "Forwarding the supplier's answer to the list, Venn wrote that …": whoever wrote it has it from the supplier. */
export function relayInFront(finder: Finder): Frame | undefined {
  const { parsed, frames } = finder;
  const behind = PASSING.get(word(parsed, 0));
  if (!behind || parsed.titleCase) return undefined;
  const particle = /^(?:on|along|up|from|out|aloud)$/.test(word(parsed, 1));
  if (!behind.test(particle ? word(parsed, 1) : '')) return undefined;
  let comma = 2;
  while (comma < LEAD && comma < parsed.tokens.length && word(parsed, comma) !== ',') comma++;
  const teller = frames.find(({ cue, form, negated }) => cue.from > comma && form === 'subject' && !negated);
  if (word(parsed, comma) !== ',' || !teller) return undefined;
  const at = particle ? 2 : 1;
  const source = wordsAt(finder, at, comma);
  if (!source || source.toolOnly || source.role === 'pronoun') return undefined;
  // What the words before the comma seem to tell is what is passed on.
  frames.splice(0, frames.length, ...frames.filter(({ cue }) => cue.to > comma));
  const subject = { from: at, to: comma };
  return {
    ...saying('citing', source, subject, { from: 0, to: comma }, teller.scope, true),
    classes: BIT.citing,
    lemma: 'cite',
  };
}
