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
 * words, it stands alone, else the whole entry is quoted; behind a label that Markdown sets off ("**Fixed:** crash on
 * start") what it labels, lest half a mark be quoted.
 */
export function withoutLabels(reading: Reading, found: readonly Finding[]): readonly Finding[] {
  const label = found.find((one) => isLabel(reading, one));
  if (label === undefined) return found;
  const others = found.filter((one) => one !== label);
  if (others.some(({ kind }) => kind === 'fix')) return others;
  const { tokens } = reading.parsed;
  const marked = tokens.slice(1, 4).some(({ lower }) => lower === '*');
  const first = tokens.findIndex(({ lower }, at) => at > 0 && !/^[*:]$/.test(lower));
  const from = marked && first > 0 ? first : label.span.from;
  return [{ ...label, span: { from, to: tokens.length } }, ...others];
}
