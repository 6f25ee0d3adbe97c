/** Bytes shown on either side of a hit, and most bytes of the hit itself. */
const AROUND = 16;
const HIT = 32;

/** Runs that may be a secret; their middle is not shown. */
const LONG_RUN = /[A-Za-z0-9+/=_-]{24,}/g;

/**
 * A short look at the place of a hit: printable ASCII, everything else as ".", long runs masked in the middle.
 * At most 64 characters: enough to recognise the place, too little to republish what stands there.
 */
export function excerptOf(file: Uint8Array, offset: number, length: number): string {
  const from = Math.max(0, offset - AROUND);
  const to = Math.min(file.length, offset + Math.min(length, HIT) + AROUND);
  let text = '';
  for (const byte of file.subarray(from, to))
    text += byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.';
  return text.replace(LONG_RUN, (run) => `${run.slice(0, 6)}…${run.slice(-6)}`);
}
