import { BIT } from '../lexicon/verbs.ts';
import { readPhrase } from './noun-phrases.ts';
import { sourceAt, word } from './frame.ts';
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
  return {
    form: 'label',
    classes: verb.classes,
    lemma: verb.lemma,
    cue: { from: cue, to: phrase.to },
    subject: phrase,
    source,
    steps: source.steps,
    scope: { from: phrase.to + 1, to: parsed.tokens.length },
    trailing: false,
    negated: false,
  };
}
