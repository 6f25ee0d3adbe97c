/** A word of a text: folded form, stem, and where it stands (UTF-16 units). */
export interface Word {
  readonly text: string;
  readonly folded: string;
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  /** Something other than blanks lies between this word and the one before (a clause may end there). */
  readonly afterMark: boolean;
}

const WORD = /[\p{L}\p{N}]+(?:['’._+][\p{L}\p{N}]+)*/gu;
const APOSTROPHE = /['’](?:s|S)?$/;

/** Words of a text, in order. Possessive endings are cut; hyphenated words are several words. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    const folded = raw.replace(APOSTROPHE, '').toLowerCase().replaceAll('’', "'");
    const between = text.slice(last, match.index);
    words.push({
      text: raw,
      folded,
      stem: stemOf(folded),
      start: match.index,
      end: match.index + raw.length,
      afterMark: between.trim() !== '' && between !== '-',
    });
    last = match.index + raw.length;
  }
  return words;
}

/**
 * A light English stem: plural, third person, past and gerund fall together with the base form
 * ("deletes", "deleting", "deleted" → "delet"; "spies", "spied" → "spy"). Irregular forms are the lexicons' work.
 */
export function stemOf(word: string): string {
  const known = IRREGULAR.get(word);
  if (known !== undefined) return known;
  let stem = word;
  if (stem.length > 4 && stem.endsWith('ies')) stem = stem.slice(0, -3) + 'y';
  else if (stem.length > 4 && stem.endsWith('ied')) stem = stem.slice(0, -3) + 'y';
  else if (/(?:ss|x|ch|sh|zz)es$/.test(stem)) stem = stem.slice(0, -2);
  else if (stem.length > 3 && stem.endsWith('s') && !/(?:ss|us|is)$/.test(stem)) stem = stem.slice(0, -1);
  if (stem.length > 5 && stem.endsWith('ing')) stem = undouble(stem.slice(0, -3));
  else if (stem.length > 4 && stem.endsWith('ed') && !stem.endsWith('eed'))
    stem = undouble(stem.slice(0, -2));
  if (stem.length > 3 && stem.endsWith('e')) stem = stem.slice(0, -1);
  return stem;
}

/** Forms whose stem means something else: "secrets" are credentials, "in secret" is not. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([['secrets', 'secrets']]);

function undouble(stem: string): string {
  const last = stem.at(-1);
  return last === stem.at(-2) && last !== undefined && 'bdgmnprt'.includes(last) ? stem.slice(0, -1) : stem;
}

/** Folded text for comparison: lower case, plain quotes and hyphens, one blank between words. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[“”«»„]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
