import { tokenize } from '../text/tokens.ts';
import type { Lexicon, NameEntry } from './compile.ts';

/** What goes by just this name, whatever its letters' case: by all its words, or as it is shown. */
export function entriesCalled(name: string, { names }: Pick<Lexicon, 'names'>): readonly NameEntry[] {
  const whole = name.toLowerCase();
  const words = tokenize(name, { start: 0, end: name.length }).map((token) => token.lower);
  const entries = names.get(words[0] ?? '') ?? [];
  return entries.filter((one) => one.words.join(' ') === words.join(' ') || one.name.toLowerCase() === whole);
}
