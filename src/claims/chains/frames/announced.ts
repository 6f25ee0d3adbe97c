import { BIT } from '../../lexicon/verbs.ts';
import { readPhrase } from '../phrases/noun-phrases.ts';
import { sourceAt, toldBy, word } from './frame.ts';
import type { Finder, Frame } from './frame.ts';

/** "Said Grant: “…”", "Not so, replied Anysphere: …": what is told stands behind the colon. */
export function announcedFrame(finder: Finder, cue: number): Frame | undefined {
  const { parsed } = finder;
  const verb = parsed.verbs[cue];
  if (!verb || !(verb.classes & BIT.speech) || /^(?:tell|inform)$/.test(verb.lemma)) return undefined;
  if (cue > 4 || (cue > 0 && word(parsed, cue - 1) !== ',')) return undefined;
  const phrase = readPhrase(parsed, cue + 1);
  const source = phrase && word(parsed, phrase.to) === ':' ? sourceAt(finder, phrase) : undefined;
  if (!phrase || !source || source.toolOnly) return undefined;
  const scope = { from: phrase.to + 1, to: parsed.tokens.length };
  return toldBy(verb, 'label', source, phrase, { from: cue, to: phrase.to }, scope);
}
