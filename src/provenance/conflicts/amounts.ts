import { MAGNITUDES, NUMBER_WORDS, SCALES, SIZES } from './measure-words.ts';

/** A word of a text. */
export interface Token {
  readonly text: string;
  readonly low: string;
  readonly start: number;
  readonly end: number;
  /** Nothing but a blank or a hyphen lies between it and the token before. */
  readonly joined: boolean;
}

/** A number as told. */
export interface Amount {
  readonly value: number;
  /** Half of the last digit's worth: 1,400 may be 1,350. */
  readonly slack: number;
  /** Told without a number: "hundreds". */
  readonly magnitude?: readonly [string, number, number];
  /** Index of the first token behind it. */
  readonly next: number;
  /** Told with a comma, a word or a scale: no bare digits, which may name something. */
  readonly spelt: boolean;
}

const WORD = /[\p{L}\d]+(?:[.,'’][\p{L}\d]+)*%?/gu;
const DIGITS = /^(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)$/;
/** "2.1m", "512mb". */
export const SUFFIXED = /^(\d+(?:\.\d+)?)([a-z]{1,3})$/;

/** Words and numbers of a text, in order. */
export function tokensOf(text: string): readonly Token[] {
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

/** The number that begins with a token, if one does. */
export function amountAt(tokens: readonly Token[], at: number, text: string): Amount | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const before = text.slice(Math.max(0, token.start - 1), token.start);
  if (/[\w.#/-]/.test(before)) return undefined;
  const digits = DIGITS.exec(token.low.replace(/%$/, ''))?.[1];
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

/** "hundreds of", "tens of thousands of". */
export function magnitudeAt(tokens: readonly Token[], at: number): Amount | undefined {
  const [first, of, second] = [tokens[at]?.low ?? '', tokens[at + 1]?.low, tokens[at + 2]?.low ?? ''];
  if (of !== 'of') return undefined;
  const long = `${first} of ${second}`;
  const name = Object.hasOwn(MAGNITUDES, long) ? long : first;
  if (!Object.hasOwn(MAGNITUDES, name)) return undefined;
  const [low, high] = MAGNITUDES[name] ?? [0, 0];
  return {
    value: low,
    slack: 0,
    next: at + (name === long ? 4 : 2),
    spelt: true,
    magnitude: [name, low, high],
  };
}

const isScale = (token: Token | undefined): boolean =>
  token !== undefined && token.low.length > 2 && Object.hasOwn(SCALES, token.low.replace(/s$/, ''));
