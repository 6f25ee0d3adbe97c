import type { Lexicon, NameEntry } from './compile.ts';

/** What goes by just this name, whatever its letters' case: by all its words, or as it is shown. */
export function entriesCalled(name: string, { names }: Pick<Lexicon, 'names'>): readonly NameEntry[] {
  const whole = name.toLowerCase();
  const entries = names.get(whole.split(' ')[0] ?? '') ?? [];
  return entries.filter((one) => one.words.join(' ') === whole || one.name.toLowerCase() === whole);
}
