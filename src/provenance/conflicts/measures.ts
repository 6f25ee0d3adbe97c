import { amountAt, magnitudeAt, SUFFIXED, tokensOf } from './amounts.ts';
import type { Amount, Token } from './amounts.ts';
import {
  BOUNDS,
  COUNTED_ALIKE,
  GRAMMAR,
  NAMING,
  NOT_COUNTED,
  OPENERS,
  OUTAGES,
  PLURALS,
  SIZES,
  SUMS,
  TIMES,
} from './measure-words.ts';

/** A number with what it measures, as told. */
export interface Measure {
  /** What it measures: two tellings of one thing can be compared. */
  readonly about: string;
  /** As told, in digits: "1,400 practices". */
  readonly shown: string;
  /** Between these the value lies, by the words before it and by how it is rounded. */
  readonly low: number;
  readonly high: number;
}

const classes = new Map(COUNTED_ALIKE.flatMap((words) => words.map((word) => [word, words[0] ?? word])));

/** Without any of these there is no number. */
const HINT =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|[a-z]{2,4}ty|dozens?|scores|hundreds?|thousands?|millions?|billions?)\b/i;

/**
 * What a text measures: counted things ("25,000 accounts", "2.1m users"), lengths of time with what they are of
 * ("every two seconds", "for 19 hours"), sizes ("64 KB") and severity scores. Versions, dates and prices are none.
 */
export function measuresIn(text: string): readonly Measure[] {
  if (!HINT.test(text)) return [];
  const tokens = tokensOf(text);
  const found: Measure[] = [];
  let at = 0;
  while (at < tokens.length) {
    const vague = magnitudeAt(tokens, at);
    const amount = vague ?? amountAt(tokens, at, text);
    const measure = vague ? countOf(tokens, at, vague, text) : amount && measureOf(tokens, at, amount, text);
    if (measure) found.push(measure);
    at = amount ? Math.max(at + 1, amount.next) : at + 1;
  }
  return [...found, ...scoresIn(text)];
}

/** Words behind a number among which its noun is looked for. */
const REACH = 4;
const SINGULAR = /(?:ss|us|is)$/;

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:x|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.replace(/s$/, '');
}

/** The noun that a number counts: the first plural behind it, with no mark and no word of grammar between. */
function nounBehind(
  tokens: readonly Token[],
  from: number,
): { readonly noun: string; readonly token: Token } | undefined {
  for (let at = from; at < Math.min(tokens.length, from + REACH); at++) {
    const token = tokens[at];
    if (token?.joined !== true || !/^[a-z]+$/.test(token.text)) return undefined;
    if (PLURALS.has(token.low)) return { noun: token.low, token };
    if (token.low.length > 3 && token.low.endsWith('s') && !SINGULAR.test(token.low))
      return { noun: singular(token.low), token };
    if (GRAMMAR.has(token.low)) return undefined;
  }
  return undefined;
}

/** The things that a tool has or serves in all, as against those that the claim is about. */
const IN_ALL =
  /\b(?:used|installed|trusted|relied on|downloaded|deployed|employ(?:s|ing)|serv(?:es|ing)|ha(?:s|d|ve)|with|boasts|counts|run(?:s|ning)? on|found on|popular with)(?: (?:by|on|in|at|across))?(?: [a-z]+){0,3} $/i;

function measureOf(tokens: readonly Token[], at: number, amount: Amount, text: string): Measure | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const next = tokens[amount.next];
  const lead = text.slice(Math.max(0, token.start - 48), token.start).toLowerCase();
  if (/[$€£¥]$/.test(lead)) return sumOf(tokens, at, amount, lead);
  if (token.low.endsWith('%') || (next?.joined === true && /^per(?:cent)?$/.test(next.low)))
    return shareOf(tokens, amount, lead, token.low.endsWith('%'));
  const attached = SUFFIXED.exec(token.low)?.[2] ?? '';
  const unit = Object.hasOwn(SIZES, attached)
    ? attached
    : next?.joined === true
      ? next.low.replace(/s$/, '')
      : '';
  if (Object.hasOwn(TIMES, unit)) return lengthOf(tokens, amount, unit, lead);
  if (Object.hasOwn(SIZES, unit)) {
    // Only what is told in another unit is one thing told in two ways: sizes of all sorts stand in one text.
    const bytes = amount.value * (SIZES[unit] ?? 1);
    const shown = `${grouped(amount.value)} ${SHOWN[SIZES[unit] ?? 0] ?? unit}`;
    return { about: `size ${String(amount.value)}`, shown, low: bytes, high: bytes };
  }
  if (amount.value < 2 || isName(tokens, at, amount)) return undefined;
  return amount.spelt || Number.isInteger(amount.value) ? countOf(tokens, at, amount, text) : undefined;
}

/** A number of things: what they are is the noun behind, how many per what, and whether they are all that there are. */
function countOf(tokens: readonly Token[], at: number, amount: Amount, text: string): Measure | undefined {
  const start = tokens[at]?.start ?? 0;
  const found = nounBehind(tokens, amount.next);
  if (!found || NOT_COUNTED.has(found.noun) || Object.hasOwn(TIMES, found.noun)) return undefined;
  const each = /^ (?:per|an?|each|every) ([a-z]+)/.exec(text.slice(found.token.end, found.token.end + 40));
  const rate = each ? ` per ${each[1] ?? ''}` : '';
  const all = IN_ALL.test(text.slice(Math.max(0, start - 40), start)) ? ' in all' : '';
  const about = `${classes.get(found.noun) ?? found.noun}${rate}${all}`;
  if (amount.magnitude) {
    const [name, low, high] = amount.magnitude;
    return { about, shown: `${name} of ${found.token.low}${rate}`, low, high };
  }
  const shown = `${grouped(amount.value)} ${found.token.low}${rate}`;
  return { about, shown, ...spanOf(amount, text.slice(Math.max(0, start - 48), start).toLowerCase()) };
}

function spanOf({ value, slack }: Amount, lead: string): Pick<Measure, 'low' | 'high'> {
  const [least, most] = boundsOf(lead);
  return { low: (value - slack) * least, high: (value + slack) * most };
}

/** "a $2 million fine", "a ransom of €40,000": money that is said to be for something. */
function sumOf(tokens: readonly Token[], at: number, amount: Amount, lead: string): Measure | undefined {
  const near = [-3, -2, -1]
    .map((step) => tokens[at + step])
    .concat(tokens.slice(amount.next, amount.next + 2));
  const what = near.find((one) => one !== undefined && SUMS.has(one.low))?.low;
  const currency = lead.slice(-1);
  return what === undefined
    ? undefined
    : {
        about: `${currency} ${what}`,
        shown: `${currency}${grouped(amount.value)}`,
        ...spanOf(amount, lead.slice(0, -1)),
      };
}

/** "38 per cent of the requests". */
function shareOf(
  tokens: readonly Token[],
  amount: Amount,
  lead: string,
  signed: boolean,
): Measure | undefined {
  const behind = signed ? amount.next : amount.next + (tokens[amount.next]?.low === 'per' ? 2 : 1);
  const found = tokens[behind]?.low === 'of' ? nounBehind(tokens, behind) : undefined;
  return found === undefined
    ? undefined
    : {
        about: `share of ${found.noun}`,
        shown: `${grouped(amount.value)}% of ${found.token.low}`,
        ...spanOf(amount, lead),
      };
}

const SHOWN: Readonly<Record<number, string>> = { 1e3: 'KB', 1e6: 'MB', 1e9: 'GB', 1e12: 'TB' };

const DECIMAL = new Intl.NumberFormat('en-US', { maximumFractionDigits: 3 });
const grouped = (value: number): string => DECIMAL.format(value);

function boundsOf(lead: string): readonly [number, number] {
  const near = lead.trimEnd();
  return (
    BOUNDS.find(([words]) => words.some((word) => near === word || near.endsWith(` ${word}`)))?.[1] ?? [1, 1]
  );
}

/** "Windows 11 users", "version 12 drops calls", "in 2024 sites …": the number is part of a name or a date. */
function isName(tokens: readonly Token[], at: number, { spelt, value }: Amount): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (spelt || !token) return false;
  if (value >= 1900 && value < 2100) return true;
  if (!before || !token.joined) return false;
  return NAMING.has(before.low) || (/^\p{Lu}/u.test(before.text) && !OPENERS.has(before.low));
}

const EVERY = /\bevery (?:[a-z]+ )?$/;
const LASTING =
  /\b(?:for|lasted|lasting|took|down|offline|unavailable|unreachable)(?: (?:about|around|some|roughly|nearly|almost|more than|over|at least|up to|under|less than))? $/;
const AGED = /\bolder than (?:[a-z]+ )?$/;
const WITHIN = /\bwithin (?:about |the |just )?$/;

/** A length of time, where the words around it say of what: how often, for how long, how old, how soon. */
function lengthOf(tokens: readonly Token[], amount: Amount, unit: string, lead: string): Measure | undefined {
  const seconds = TIMES[unit] ?? 1;
  const shown = `${grouped(amount.value)} ${unit}s`;
  const { low, high } = spanOf(amount, lead);
  const span = { low: low * seconds, high: high * seconds };
  if (EVERY.test(lead)) return { about: 'every', shown: `every ${shown}`, ...span };
  const [first, second] = [tokens[amount.next + 1]?.low ?? '', tokens[amount.next + 2]?.low ?? ''];
  // A month has 28 to 31 days.
  if (first === 'old' || AGED.test(lead))
    return { about: 'age', shown: `${shown} old`, low: span.low * 0.95, high: span.high * 1.05 };
  if (WITHIN.test(lead)) return { about: 'within', shown: `within ${shown}`, ...span };
  const out = OUTAGES.has(first) || (first === 'of' && OUTAGES.has(second));
  return out || LASTING.test(lead) ? { about: `for ${unit}s`, shown: `for ${shown}`, ...span } : undefined;
}

const SCORE =
  /\bCVSS(?:[ -]?v?([234])(?:\.\d)?)?(?: (?:base|severity|score|rating|of|is|was|at|a)| ?[:(])* ?(\d{1,2}\.\d)\b|\b(\d{1,2}\.\d)(?:\/10| out of (?:10|ten)| on the CVSS)\b/gi;

/** Severity scores; those of the fourth edition of the standard are no others' match. */
function scoresIn(text: string): readonly Measure[] {
  return [...text.matchAll(SCORE)].map((match) => {
    const score = match[2] ?? match[3] ?? '';
    const edition = match[1] === '4' ? 'CVSS 4 score' : 'CVSS score';
    return { about: edition, shown: `${edition} ${score}`, low: Number(score), high: Number(score) };
  });
}
