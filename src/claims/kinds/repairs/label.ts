import type { Finding, Reading } from '../reading.ts';

/** One word that a colon stands behind: "Fixed: the crash on start". */
function isLabel({ parsed }: Reading, { kind, span }: Finding): boolean {
  const word = parsed.tokens[span.from];
  return (
    kind === 'fix' &&
    span.from === 0 &&
    span.to === 1 &&
    word !== undefined &&
    /^\*{0,2}:/.test(parsed.text.slice(word.end, word.end + 3))
  );
}

/**
 * A word before a colon is no repair of its own: what follows says what was repaired. Where that is a repair by its own
 * words, it stands alone, else the whole entry is quoted.
 */
export function withoutLabels(reading: Reading, found: readonly Finding[]): readonly Finding[] {
  const label = found.find((one) => isLabel(reading, one));
  if (label === undefined) return found;
  const others = found.filter((one) => one !== label);
  if (others.some(({ kind }) => kind === 'fix')) return others;
  return [{ ...label, span: { ...label.span, to: reading.parsed.tokens.length } }, ...others];
}
