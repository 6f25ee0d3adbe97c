import { isNominal } from '../../text/parse.ts';
import type { Parsed, Tag } from '../../text/parse.ts';
import { OPENING, word } from '../frames/frame.ts';
import { FIRMS } from './noun-phrases.ts';
import type { Stretch } from './noun-phrases.ts';

/** What stands between a subject and its verb. */
const OF_GROUP: ReadonlySet<Tag | undefined> = new Set(['aux', 'adv', 'neg', 'date']);

/** What stands behind a preposition between a subject and its verb ("at first", "in turn"). */
const AT_TIMES = /^(?:first|last|length|turn|return|part|public|private|effect|writing|response|reply|fact)$/;

/** Marks that close an insertion. */
const CLOSING: ReadonlySet<string> = new Set([')', '—', '–', '--', ',']);

/** "a court in Oakland, California, says": whether a place stands before the comma at `at`, so that another follows. */
function isInPlace({ tokens, tags }: Parsed, at: number): boolean {
  let i = at - 1;
  while (i > 0 && at - i < 4 && tokens[i]?.capital && tags[i] === 'word') i--;
  return (
    i < at - 1 &&
    /^(?:in|at|near|from|of|outside)$/.test(tokens[i]?.lower ?? '') &&
    tokens[at + 1]?.capital === true
  );
}

/** Token before the subject's verb group: skips adverbs, auxiliaries, negations and a bracketed insertion. */
export function subjectEnd(
  parsed: Parsed,
  cue: number,
  floor: number,
): { readonly end: number; readonly negated: boolean; readonly insertion: Stretch | null } {
  let i = cue - 1;
  let negated = false;
  let insertion: Stretch | null = null;
  const group = (): void => {
    while (
      i >= floor &&
      (OF_GROUP.has(parsed.tags[i]) ||
        // "would only say", "has just announced"
        (/^(?:only|just|even|merely|long|since|now|first)$/.test(word(parsed, i)) &&
          parsed.tags[i - 1] === 'aux') ||
        // "the vendor itself admits"
        (/sel(?:f|ves)$/.test(word(parsed, i)) && isNominal(parsed.tags[i - 1])))
    ) {
      if (parsed.tags[i] === 'neg' || /n't$/.test(word(parsed, i)) || word(parsed, i) === 'cannot')
        negated = true;
      i--;
    }
    // "Loomly at first told users", "Google on Friday said"
    const next = parsed.tags[i + 1];
    const timed = next === 'date' || AT_TIMES.test(word(parsed, i + 1));
    if (i > floor && i + 1 < cue && parsed.tags[i] === 'prep' && timed) {
      i--;
      group();
    } else if (i - 1 > floor && parsed.tags[i - 1] === 'prep' && AT_TIMES.test(word(parsed, i))) {
      i -= 2;
      group();
    }
  };
  group();
  // "Quillon Inc. said": the stop is the firm's, not the sentence's.
  if (word(parsed, i) === '.' && (FIRMS.has(word(parsed, i - 1)) || /^[js]r$/.test(word(parsed, i - 1)))) i--;
  const close = word(parsed, i);
  if (CLOSING.has(close)) {
    const open = close === ')' ? '(' : close;
    let j = i - 1;
    while (j > floor && word(parsed, j) !== open && i - j < 26) j--;
    // "Chatterbox, headquartered in Austin, Texas, said": the comma of a place.
    if (close === ',' && i - j === 2 && parsed.tokens[i - 1]?.capital && parsed.tokens[j - 1]?.capital) {
      let before = j - 1;
      while (before > floor && word(parsed, before) !== ',' && j - before < 9) before--;
      if (word(parsed, before) === ',' && parsed.tags.slice(before, j).includes('prep')) j = before;
    }
    if (j > floor && word(parsed, j) === open) {
      const inside =
        close !== ',' ||
        // "Ada Ferrule, 34, said"
        (i - j === 2 && parsed.tags[j + 1] === 'num') ||
        /^(?:sub|det|verb|prep|word|name|date|poss|adv|neg)$/.test(parsed.tags[j + 1] ?? '');
      const after =
        isNominal(parsed.tags[j - 1]) ||
        /^(?:another|others|some|many|both|several|one|most)$/.test(word(parsed, j - 1)) ||
        parsed.tags[j - 1] === 'sub' ||
        OPENING.has(word(parsed, j - 1)) ||
        word(parsed, j - 1) === '”';
      if (inside && after) {
        insertion = close === ',' && i - j === 2 && isInPlace(parsed, j) ? null : { from: j + 1, to: i };
        i = j - 1;
        group();
      }
    }
  }
  return { end: i + 1, negated, insertion };
}
