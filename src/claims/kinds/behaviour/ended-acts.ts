import { HANDLES } from '../../lexicon/unwanted.ts';
import type { Reading } from '../reading.ts';

const ENDING: ReadonlySet<string> = new Set(['stop', 'cease', 'quit']);

/** Whether with a version the verb at `at` ends, or is, what a tool did with its users' things: "2.1 stopped reading the clipboard". */
export function endsHandling({ parsed: { verbs, versions } }: Reading, at: number): boolean {
  if (versions.length === 0) return false;
  const isEnding = (index: number): boolean => ENDING.has(verbs[index]?.lemma ?? '');
  const ended = isEnding(at) ? verbs[at + 1] : isEnding(at - 1) ? verbs[at] : undefined;
  return ended?.form === 'ing' && HANDLES.has(ended.lemma);
}
