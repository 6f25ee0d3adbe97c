import {
  BOUNDS,
  COUNTED_ALIKE,
  NAMING,
  NOT_COUNTED,
  NUMBER_WORDS,
  OPENERS,
  PLURALS,
  SCALES,
  SIZES,
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

interface Token {
  readonly text: string;
  readonly low: string;
  readonly start: number;
  readonly end: number;
  /** Nothing but a blank or a hyphen lies between it and the token before. */
  readonly joined: boolean;
}

interface Amount {
  readonly value: number;
  /** Half of the last digit's worth: 1,400 may be 1,350. */
  readonly slack: number;
  /** Index of the first token behind it. */
  readonly next: number;
  /** Told with a comma, a word or a scale: no bare digits, which may name something. */
  readonly spelt: boolean;
}

const WORD = /[\p{L}\d]+(?:[.,'’][\p{L}\d]+)*%?/gu;
const DIGITS = /^(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)$/;
const SUFFIXED = /^(\d+(?:\.\d+)?)([a-z]{1,3})$/;
const classes = new Map(COUNTED_ALIKE.flatMap((words) => words.map((word) => [word, words[0] ?? word])));

/**
 * What a text measures: counted things ("25,000 accounts", "2.1m users"), lengths of time with what they are of
 * ("every two seconds", "for 19 hours"), sizes ("64 KB") and severity scores. Versions, dates and prices are none.
 */
export function measuresIn(text: string): readonly Measure[] {
  if (
    !/\d|\b(?:every|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|\w+ty|hundred|thousand|million|billion)\b/i.test(
      text,
    )
  )
    // prettier-ignore
    return [];
  const tokens = tokensOf(text);
  const found: Measure[] = [];
  let at = 0;
  while (at < tokens.length) {
    const amount = amountAt(tokens, at, text);
    const measure = amount && measureOf(tokens, at, amount, text);
    if (measure) found.push(measure);
    at = amount ? Math.max(at + 1, amount.next) : at + 1;
  }
  return [...found, ...scoresIn(text)];
}

function tokensOf(text: string): readonly Token[] {
  let last = 0;
  return [...text.matchAll(WORD)].map((match) => {
    const start = match.index;
    const glue = text.slice(last, start);
    last = start + match[0].length;
    return {
      text: match[0],
      low: match[0].toLowerCase(),
      start,
      end: last,
      joined: glue === ' ' || glue === '-',
    };
  });
}

const numberOf = (digits: string): number => Number(digits.replaceAll(',', ''));

/** Half the worth of the last digit that is not a rounding zero. */
function slackOf(digits: string, factor: number): number {
  const [whole = '', part = ''] = digits.replaceAll(',', '').split('.');
  if (part !== '') return 0.5 * 10 ** -part.length * factor;
  const zeros = /0*$/.exec(whole)?.[0].length ?? 0;
  if (whole.length < 3 && factor === 1) return 0;
  return 0.5 * 10 ** zeros * factor;
}

function amountAt(tokens: readonly Token[], at: number, text: string): Amount | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const before = text.slice(Math.max(0, token.start - 1), token.start);
  if (/[\w.$€£¥#/-]/.test(before)) return undefined;
  const digits = DIGITS.exec(token.low)?.[1];
  const suffixed = SUFFIXED.exec(token.low);
  if (suffixed) {
    const [, number = '', unit = ''] = suffixed;
    const factor = SCALES[unit] ?? SIZES[unit];
    if (factor === undefined) return undefined;
    const value = numberOf(number) * (SCALES[unit] ?? 1);
    const slack = slackOf(number, SCALES[unit] ?? 1);
    return { value, slack, next: at + (SCALES[unit] === undefined ? 0 : 1), spelt: true };
  }
  const word = Object.hasOwn(NUMBER_WORDS, token.low) ? NUMBER_WORDS[token.low] : undefined;
  const couple = token.low === 'couple' && tokens[at + 1]?.low === 'of';
  const vague =
    (token.low === 'a' || token.low === 'half') && isScale(tokens[at + (token.low === 'a' ? 1 : 2)]);
  const base =
    digits !== undefined
      ? numberOf(digits)
      : (word ?? (couple ? 2 : vague ? (token.low === 'a' ? 1 : 0.5) : undefined));
  if (base === undefined) return undefined;
  let next = at + (couple || (vague && token.low === 'half') ? 2 : 1);
  let factor = 1;
  while (isScale(tokens[next]) && tokens[next]?.joined === true) {
    factor *= SCALES[tokens[next]?.low.replace(/s$/, '') ?? ''] ?? 1;
    next += 1;
  }
  // "a couple of machines": no number to hold anybody to.
  if (couple && factor === 1) return undefined;
  const slack = digits === undefined ? (factor > 1 ? 0.25 * factor : 0) : slackOf(digits, factor);
  const spelt = factor > 1 || word !== undefined || token.low.includes(',');
  return { value: base * factor, slack, next, spelt };
}

const isScale = (token: Token | undefined): boolean =>
  token !== undefined && token.low.length > 2 && Object.hasOwn(SCALES, token.low.replace(/s$/, ''));

/** Words between a number and its noun that are passed over. */
const FILLERS: ReadonlySet<string> = new Set([
  'of',
  'the',
  'its',
  'their',
  'our',
  'more',
  'or',
  'so',
  'different',
]);
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
    if (
      /^(?:and|in|on|at|to|for|from|with|by|that|which|who|were|was|are|is|had|have|has|when|as|than|times|percent)$/.test(
        token.low,
      )
    )
      // prettier-ignore
      return undefined;
    if (FILLERS.has(token.low)) continue;
  }
  return undefined;
}

/** The things that a tool has or serves in all, as against those that the claim is about. */
const IN_ALL =
  /\b(?:used|installed|trusted|relied on|downloaded|deployed|employ(?:s|ing)|serv(?:es|ing)|ha(?:s|d|ve)|with|boasts|counts|run(?:s|ning)? on|found on|popular with)(?: (?:by|on|in|at|across))?(?: [a-z]+){0,3} $/i;

function measureOf(tokens: readonly Token[], at: number, amount: Amount, text: string): Measure | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const unit = tokens[amount.next];
  const lead = text.slice(Math.max(0, token.start - 48), token.start).toLowerCase();
  const attached = SUFFIXED.exec(token.low)?.[2];
  const word =
    attached !== undefined && SIZES[attached] !== undefined
      ? attached
      : unit?.joined === true
        ? unit.low
        : '';
  const plain = word.replace(/s$/, '');
  const [least, most] = boundsOf(lead);
  const about = { low: (amount.value - amount.slack) * least, high: (amount.value + amount.slack) * most };
  if (Object.hasOwn(TIMES, plain)) return lengthOf(tokens, amount, plain, lead);
  if (Object.hasOwn(SIZES, plain)) {
    // Only what is told in another unit is one thing told in two ways: sizes of all sorts stand in one text.
    const bytes = amount.value * (SIZES[plain] ?? 1);
    return {
      about: `size ${String(amount.value)}`,
      shown: `${grouped(amount.value)} ${SHOWN[bytes / amount.value] ?? plain}`,
      low: bytes,
      high: bytes,
    };
  }
  if (amount.value < 2 || isName(tokens, at, amount)) return undefined;
  if (!amount.spelt && !Number.isInteger(amount.value)) return undefined;
  const found = nounBehind(tokens, amount.next);
  if (!found || NOT_COUNTED.has(found.noun) || Object.hasOwn(TIMES, found.noun)) return undefined;
  const each = /^ (?:per|an?|each|every) ([a-z]+)/.exec(text.slice(found.token.end));
  const kind = classes.get(found.noun) ?? found.noun;
  const rate = each ? ` per ${each[1] ?? ''}` : '';
  const all = IN_ALL.test(text.slice(Math.max(0, token.start - 40), token.start)) ? ' in all' : '';
  return {
    about: `${kind}${rate}${all}`,
    shown: `${grouped(amount.value)} ${found.token.low}${rate}`,
    ...about,
  };
}

const SHOWN: Readonly<Record<number, string>> = { 1e3: 'KB', 1e6: 'MB', 1e9: 'GB', 1e12: 'TB' };

const grouped = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 3 });

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
const AGED = /\b(?:older than|more than|over) $/;

/** A length of time, where the words around it say of what: how often, for how long, how old. */
function lengthOf(
  tokens: readonly Token[],
  { value, next, slack }: Amount,
  unit: string,
  lead: string,
): Measure | undefined {
  const seconds = value * (TIMES[unit] ?? 1);
  const shown = `${grouped(value)} ${unit}s`;
  const [least, most] = boundsOf(lead);
  const span = {
    low: (seconds - slack * (TIMES[unit] ?? 1)) * least,
    high: (seconds + slack * (TIMES[unit] ?? 1)) * most,
  };
  if (EVERY.test(lead)) return { about: 'every', shown: `every ${shown}`, ...span };
  if (tokens[next + 1]?.low === 'old' || (AGED.test(lead) && lead.includes('older')))
    return { about: 'age', shown: `${shown} old`, low: span.low * 0.95, high: span.high * 1.05 };
  return LASTING.test(lead) ? { about: `for ${unit}s`, shown: `for ${shown}`, ...span } : undefined;
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
