/** So many words in a row are no coincidence. */
const RUN = 8;

/** Whether a run of words of what is redacted stands in what is left: a reply that quotes it, a second copy. */
export function stillTold(left: readonly string[], gone: readonly { readonly text: string }[]): boolean {
  const runs = new Set(left.flatMap(runsOf));
  return gone.some(({ text }) => runsOf(text).some((run) => runs.has(run)));
}

function runsOf(text: string): readonly string[] {
  const plain = text.replaceAll(/\\[nrt]|<[^<>]{0,1000}>/g, ' ').toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  const size = Math.min(RUN, words.length);
  return size === 0
    ? []
    : Array.from({ length: words.length - size + 1 }, (_, at) => words.slice(at, at + size).join(' '));
}
