/**
 * Text that was taken for Latin-1 and encoded as UTF-8 once more: "isnâ\u0080\u0099t". Archives and scrapers leave
 * such pages behind, and servers whose templates and database disagree.
 */
const SEQUENCE =
  /[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}|[\u00f0-\u00f4][\u0080-\u00bf]{3}/g;
/** Controls that no text contains, but every doubled quotation mark, dash and many a letter does. */
const CONTROL = /[\u0080-\u009f]/;
/** Most text passes here: the doubled forms of punctuation, of the no-break space and of Latin capitals. */
const COMMON = ['\u00e2\u0080', '\u00c3\u0083', '\u00c3\u0080', '\u00e3\u0081', '\u00e3\u0083'];

/**
 * The text with its doubled sequences undone, or undefined when it is not doubled. It is when sequences that hold
 * controls are there and no such control stands anywhere else. Linear in the length of the text.
 */
export function undouble(text: string): string | undefined {
  if (!COMMON.some((sign) => text.includes(sign))) return undefined;
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let found = 0;
  const mended = text.replace(SEQUENCE, (sequence) => {
    try {
      const single = strict.decode(Uint8Array.from(sequence, (sign) => sign.charCodeAt(0)));
      if (CONTROL.test(sequence)) found += 1;
      return single;
    } catch {
      return sequence;
    }
  });
  return found > 0 && !CONTROL.test(mended) ? mended : undefined;
}
