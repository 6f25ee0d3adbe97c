import { INSIDER_WORDS, ROLE_OF } from '../../lexicon/roles.ts';
import { isNominal } from '../../text/parse.ts';
import type { Parsed, Tag } from '../../text/parse.ts';
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
  const { tags } = parsed;
  if (end - 1 < floor) return undefined;
  if (tags[end - 1] === 'pron') return { from: end - 1, to: end };
  const from = beginning(parsed, end, floor);
  for (let i = from; i < end; i++) if (isNominal(tags[i])) return { from, to: end };
  return undefined;
}

/** First token of the phrase that ends right before `end`. */
function beginning(parsed: Parsed, end: number, floor: number): number {
  const { tags } = parsed;
  let i = end - 1;
  while (i >= floor) {
    const tag = tags[i];
    let next: number | undefined;
    if (isOpener(parsed, i)) {
      next = beforeOpener(parsed, i - 1, floor);
      if (next === undefined) return i;
    } else if ((tag === 'version' && i < end - 1) || (tag === 'date' && !isInDate(tags[i - 1]))) return i + 1;
    else next = (isNominal(tag) && tag !== 'pron') || tag === 'poss' ? i - 1 : bridged(parsed, i, floor);
    if (next === undefined) return i + 1;
    i = next;
  }
  return i + 1;
}

/** Whether a date goes on to the left, or belongs to a noun ("the May report"). */
const isInDate = (tag: Tag | undefined): boolean => tag === 'det' || tag === 'poss' || tag === 'date';

/** Words for how many, before an article. */
const HOW_MANY = /^(?:all|both|some|most|many|several)$/;

/** Whether a phrase may begin at `at`: by an article, or by how many ("an email to all customers"). */
const isOpener = ({ tags, tokens }: Parsed, at: number): boolean =>
  tags[at] === 'det' || (tags[at] === 'adv' && HOW_MANY.test(tokens[at]?.lower ?? ''));

/** Whether a name or another capital word stands at `at`. */
const isCalled = ({ tags, tokens }: Parsed, at: number): boolean =>
  tags[at] === 'name' || tokens[at]?.capital === true;

const isPostmodifying = ({ tokens }: Parsed, at: number): boolean =>
  POSTMODIFIERS.has(tokens[at]?.lower ?? '');

/** Where a phrase goes on to the left of what opened its last part, at `at`; undefined where it began there. */
function beforeOpener(parsed: Parsed, at: number, floor: number): number | undefined {
  if (at < floor) return undefined;
  const { tags, tokens } = parsed;
  if (tags[at] === 'det') return at;
  // "Ilves and two colleagues"
  if (tags[at] === 'conj')
    return at - 1 >= floor && isCalled(parsed, at - 1) && WITH.test(tokens[at + 1]?.lower ?? '')
      ? at - 1
      : undefined;
  return tags[at] === 'prep' && (attaches(parsed, at) || isPostmodifying(parsed, at - 1))
    ? at - 1
    : undefined;
}

/** How a phrase goes on to the left over the token `at`, no nominal: the token before. */
type Bridge = (parsed: Parsed, at: number, floor: number) => number | undefined;

const BRIDGES: readonly Bridge[] = [
  // "medical officer Dr. Joan Petrakis"
  (parsed, at, floor) => (at - 1 >= floor && isTitleStop(parsed, at) ? at - 2 : undefined),
  (parsed, at) => (parsed.tags[at] === 'prep' && attaches(parsed, at) ? at - 1 : undefined),
  // "LegitMichel777" in quotation marks belongs to the phrase around it.
  (parsed, at, floor) =>
    parsed.tags[at] === 'mark' && at > 0 && at - 1 >= floor && quoted(parsed, at)
      ? beforeQuotation(parsed, at, floor)
      : undefined,
  // "Jane Doe and John Roe", "Reuters and Bloomberg", "The Register and other outlets"
  (parsed, at, floor) =>
    parsed.tags[at] === 'conj' &&
    at - 1 >= floor &&
    isCalled(parsed, at - 1) &&
    (isCalled(parsed, at + 1) || WITH.test(parsed.tokens[at + 1]?.lower ?? ''))
      ? at - 1
      : undefined,
  // "its head of trust and safety", "the ministry of health and social affairs"
  (parsed, at, floor) =>
    parsed.tags[at] === 'conj' && parsed.tags[at - 1] === 'word' && hasRoleOf(parsed, at - 1, floor)
      ? at - 1
      : undefined,
  // "known as X"
  (parsed, at) =>
    parsed.tags[at] === 'sub' && parsed.tokens[at]?.lower === 'as' && isPostmodifying(parsed, at - 1)
      ? at - 1
      : undefined,
  // "a notice posted on the site"
  (parsed, at) =>
    parsed.tags[at] === 'verb' && isPostmodifying(parsed, at) && isNominal(parsed.tags[at - 1])
      ? at - 1
      : undefined,
  // "a developer from Prague who goes by hexmoth"
  ({ tags, tokens }, at) =>
    tags[at] === 'prep' &&
    tokens[at]?.lower === 'by' &&
    /^(?:goes|go|posts|writes)$/.test(tokens[at - 1]?.lower ?? '') &&
    tokens[at - 2]?.lower === 'who'
      ? at - 3
      : undefined,
  // "familiar with the matter"
  (parsed, at) => (parsed.tags[at] === 'prep' && isPostmodifying(parsed, at - 1) ? at - 1 : undefined),
];

function bridged(parsed: Parsed, at: number, floor: number): number | undefined {
  for (const bridge of BRIDGES) {
    const next = bridge(parsed, at, floor);
    if (next !== undefined) return next;
  }
  return undefined;
}

/** Token before the quotation of a few words that closes at `close`. */
function beforeQuotation(parsed: Parsed, close: number, floor: number): number | undefined {
  let open = close - 1;
  while (open >= floor && open > close - 6 && !quoted(parsed, open)) open--;
  const words = close - open;
  return open >= floor && quoted(parsed, open) && words > 1 && words <= 4 && parsed.tags[open + 1] !== 'det'
    ? open - 1
    : undefined;
}
