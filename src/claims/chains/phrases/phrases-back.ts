import { INSIDER_WORDS, ROLE_OF } from '../../lexicon/roles.ts';
import { isNominal } from '../../text/parse.ts';
import type { Parsed } from '../../text/parse.ts';
import { LINKING, POSTMODIFIERS, isTitleStop, links, quoted } from './noun-phrases.ts';
import type { Stretch } from './noun-phrases.ts';

/** Words that open whoever else tells with somebody ("Doe and her colleagues"). */
const WITH = /^(?:other|her|his|their|two|three|four|several|this|our)$/;

/** Whether a noun phrase that reaches back over a preposition may go on to the left of it. */
function attaches(parsed: Parsed, prep: number): boolean {
  const word = parsed.tokens[prep]?.lower ?? '';
  if (links(parsed, prep)) return true;
  if (!LINKING.has(word) || !isNominal(parsed.tags[prep - 1])) return false;
  if (word === 'of') return true;
  if (parsed.tags[prep + 1] === 'name' || parsed.tokens[prep + 1]?.capital) return true;
  const head = parsed.tokens[prep - 1]?.lower ?? '';
  return (
    ROLE_OF.has(head) ||
    INSIDER_WORDS.has(head) ||
    parsed.tags[prep - 1] === 'name' ||
    parsed.tokens[prep - 1]?.capital === true
  );
}

/** Whether "head of …", "ministry of …" stands right before the words that end at `at`. */
function hasRoleOf(parsed: Parsed, at: number, floor: number): boolean {
  for (let i = at; i > floor && at - i < 4; i--) {
    if (parsed.tokens[i]?.lower === 'of') return ROLE_OF.has(parsed.tokens[i - 1]?.lower ?? '');
    if (parsed.tags[i] !== 'word') return false;
  }
  return false;
}

/** Noun phrase that ends right before token `end`, read backward. */
export function readPhraseBack(parsed: Parsed, end: number, floor: number): Stretch | undefined {
  const { tags, tokens } = parsed;
  let i = end - 1;
  if (i < floor) return undefined;
  if (tags[i] === 'pron') return { from: i, to: end };
  while (i >= floor) {
    const tag = tags[i];
    // "an email to all customers"
    if (
      tag === 'det' ||
      (tag === 'adv' && /^(?:all|both|some|most|many|several)$/.test(tokens[i]?.lower ?? ''))
    ) {
      i--;
      if (tags[i] === 'det' && i >= floor) continue;
      // "Ilves and two colleagues"
      if (
        tags[i] === 'conj' &&
        i - 1 >= floor &&
        (tags[i - 1] === 'name' || tokens[i - 1]?.capital) &&
        WITH.test(tokens[i + 1]?.lower ?? '')
      ) {
        i--;
        continue;
      }
      if (
        i >= floor &&
        tags[i] === 'prep' &&
        (attaches(parsed, i) || POSTMODIFIERS.has(tokens[i - 1]?.lower ?? ''))
      ) {
        i--;
        continue;
      }
      break;
    }
    if (tag === 'version' && i < end - 1) break;
    if (tag === 'date' && !(tags[i - 1] === 'det' || tags[i - 1] === 'poss' || tags[i - 1] === 'date')) break;
    if (isNominal(tag) && tag !== 'pron') {
      i--;
      continue;
    }
    if (tag === 'poss') {
      i--;
      continue;
    }
    // "medical officer Dr. Joan Petrakis"
    if (isTitleStop(parsed, i) && i - 1 >= floor) {
      i -= 2;
      continue;
    }
    if (tag === 'prep' && attaches(parsed, i)) {
      i--;
      continue;
    }
    // "LegitMichel777" in quotation marks belongs to the phrase around it.
    if (tag === 'mark' && quoted(parsed, i) && i - 1 >= floor && i > 0) {
      let open = i - 1;
      while (open >= floor && open > i - 6 && !quoted(parsed, open)) open--;
      if (
        open >= floor &&
        quoted(parsed, open) &&
        i - open <= 4 &&
        i - open > 1 &&
        tags[open + 1] !== 'det'
      ) {
        i = open - 1;
        continue;
      }
    }
    // "Jane Doe and John Roe", "Reuters and Bloomberg", "The Register and other outlets"
    if (
      tag === 'conj' &&
      i - 1 >= floor &&
      (tags[i - 1] === 'name' || tokens[i - 1]?.capital) &&
      (tags[i + 1] === 'name' || tokens[i + 1]?.capital || WITH.test(tokens[i + 1]?.lower ?? ''))
    ) {
      i--;
      continue;
    }
    // "its head of trust and safety", "the ministry of health and social affairs"
    if (tag === 'conj' && tags[i - 1] === 'word' && hasRoleOf(parsed, i - 1, floor)) {
      i--;
      continue;
    }
    // "known as X", "familiar with the matter"
    if (
      (tag === 'sub' && tokens[i]?.lower === 'as') ||
      (tag === 'verb' && POSTMODIFIERS.has(tokens[i]?.lower ?? '') && isNominal(tags[i - 1]))
    ) {
      if (tag === 'sub' && !POSTMODIFIERS.has(tokens[i - 1]?.lower ?? '')) break;
      i--;
      continue;
    }
    // "a developer from Prague who goes by hexmoth"
    if (
      tag === 'prep' &&
      tokens[i]?.lower === 'by' &&
      /^(?:goes|go|posts|writes)$/.test(tokens[i - 1]?.lower ?? '') &&
      tokens[i - 2]?.lower === 'who'
    ) {
      i -= 3;
      continue;
    }
    if (tag === 'prep' && POSTMODIFIERS.has(tokens[i - 1]?.lower ?? '')) {
      i--;
      continue;
    }
    break;
  }
  const from = i + 1;
  if (from >= end) return undefined;
  for (let k = from; k < end; k++) if (isNominal(tags[k])) return { from, to: end };
  return undefined;
}
