import type { Token } from './tokens.ts';

/** Whether the token at `at` is a colon between the digits of a time ("05:40 UTC"): no part of a sentence begins there. */
export function isOfClock(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const colon = tokens[at];
  const next = tokens[at + 1];
  return (
    colon?.text === ':' &&
    before?.end === colon.start &&
    next?.start === colon.end &&
    /\d$/.test(before.text) &&
    /^\d/.test(next.text)
  );
}
