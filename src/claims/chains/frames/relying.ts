import { BIT } from '../../lexicon/verbs.ts';
import type { Parsed } from '../../text/parse.ts';
import { citedAt } from './citing.ts';
import { partOf, word } from './frame.ts';
import type { Finder, Frame } from './frame.ts';
import { readPhrase } from '../phrases/noun-phrases.ts';

/** Token of whom a newsroom met before it told something ("…, having spoken to X", "after interviewing X"); -1 elsewhere. */
function metAt(parsed: Parsed, at: number): number {
  const met = word(parsed, at) === 'having' ? /^(?:spoken|talked)$/ : /^(?:speaking|talking)$/;
  if (met.test(word(parsed, at + 1)) && /^(?:to|with)$/.test(word(parsed, at + 2))) return at + 3;
  return /^interview(?:ed|ing)$/.test(word(parsed, at + 1)) ? at + 2 : -1;
}

/** Token of whom a telling rests on, behind "on the strength of", "on the basis of", "based on"; -1 elsewhere. */
function restsOn(parsed: Parsed, at: number): number {
  if (/^(?:having|after|upon)$/.test(word(parsed, at))) return metAt(parsed, at);
  if (word(parsed, at) === 'based' && /^(?:on|upon)$/.test(word(parsed, at + 1))) return at + 2;
  if (word(parsed, at) !== 'on' || word(parsed, at + 1) !== 'the' || word(parsed, at + 3) !== 'of') return -1;
  return /^(?:strength|basis|evidence|word|authority|say-so)$/.test(word(parsed, at + 2)) ? at + 4 : -1;
}

/** "The Ledgerline reported, on the strength of two people at a bank, that …": whom a telling before it rests on. */
export function relyingFrame(finder: Finder, at: number): Frame | undefined {
  const { parsed, frames } = finder;
  const to = restsOn(parsed, at);
  if (to < 0) return undefined;
  const teller = frames.at(-1);
  // Only what somebody told rests on somebody: data are based on other data.
  if (!teller || teller.negated || at - teller.cue.to > 8 || !(teller.classes & BIT.speech)) return undefined;
  const isRest = /^(?:on|based)$/.test(word(parsed, at));
  if (!isRest && teller.steps.at(-1)?.type !== 'outlet') return undefined;
  const part = partOf(finder, at);
  const phrase = readPhrase(parsed, to, part.to);
  const source = citedAt(finder, phrase);
  if (!phrase || !source || source.toolOnly || source.role === 'pronoun') return undefined;
  // "she wrote: “Based on further analysis, we found …”": their own.
  if (word(parsed, phrase.to) === ',' && /^(?:we|i|our)$/.test(word(parsed, phrase.to + 1))) return undefined;
  return {
    form: 'citing',
    classes: BIT.citing,
    lemma: 'cite',
    cue: { from: at, to: phrase.to },
    subject: phrase,
    source,
    steps: source.steps,
    scope: { from: part.from, to: /^(?:,|that)$/.test(word(parsed, phrase.to)) ? part.to : at },
    trailing: true,
    negated: false,
  };
}
