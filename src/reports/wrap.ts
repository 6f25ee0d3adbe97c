/** Latin letters, and the punctuation, arrows and signs that texts are set with: each takes one cell. */
// eslint-disable-next-line no-control-regex
const NARROW = /^[\u0000-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2100-\u2bff]*$/;

/** Cells that a text takes on a terminal. */
export function cellsOf(text: string): number {
  if (NARROW.test(text)) return text.length;
  const { none, wide } = (odd ??= oddCells());
  let cells = 0;
  for (const character of text) cells += none.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return cells;
}

let odd: ReturnType<typeof oddCells> | undefined;

/** Made when a text first needs them: marks that take no cell; East Asian wide and full width, and pictographs. */
function oddCells() {
  return {
    none: /[\p{M}\u200b-\u200d]/u,
    wide: /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u,
  };
}

/** Lines of at most `width` cells, broken at blanks; a longer word is broken where it must be, an address never. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(/\s+/).flatMap((one) => breakWord(one, width))) {
    const cells = cellsOf(word);
    if (line !== '' && used + 1 + cells > width) {
      lines.push(line);
      line = word;
      used = cells;
    } else {
      used += cells + (line === '' ? 0 : 1);
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function breakWord(word: string, width: number): readonly string[] {
  if (cellsOf(word) <= width || /^\(?https?:\/\//.test(word)) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (cellsOf(part) + cellsOf(character) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

/** Wrapped lines behind an indent of blanks; `first` stands before the first line instead. */
export function indent(text: string, width: number, by: number, first = ' '.repeat(by)): readonly string[] {
  return wrap(text, Math.max(20, width - by)).map(
    (line, at) => `${at === 0 ? first : ' '.repeat(by)}${line}`,
  );
}

/** Fills up with blanks to a number of cells. */
export function fill(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - cellsOf(text)));
}
