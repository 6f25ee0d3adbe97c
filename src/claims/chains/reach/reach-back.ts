import type { Finder } from '../frames/frame.ts';
import { word } from '../frames/frame.ts';

/** What goes on with what was told before it: "…; it also keeps deleted files". */
const GOES_ON = /^(?:it|they|and|this|these|both|also)$/;

/** "X uploads names; it also keeps files, two employees said": who tells it behind a semicolon told what stands before. */
export function reachBack({ parsed, topic, frames }: Finder): void {
  if (topic.voice !== 'article') return;
  frames.forEach((frame, index) => {
    const { from } = frame.scope;
    if (!frame.trailing || from < 2 || word(parsed, from - 1) !== ';' || !GOES_ON.test(word(parsed, from)))
      return;
    const told = frames.some((other) => other !== frame && other.scope.from < from);
    const quoted = parsed.tokens.slice(0, from).some(({ text }) => /["“”]/.test(text));
    if (!told && !quoted) frames[index] = { ...frame, scope: { from: 0, to: frame.scope.to } };
  });
}
