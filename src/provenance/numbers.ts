/** A counted thing as told. */
export interface CountedNoun {
  readonly value: number;
  /** Lower case, as written, the plural "s" cut. */
  readonly noun: string;
}

const SCALE: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };
const COUNT =
  /(?<![\w.$€£¥-])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?: (thousand|million|billion))?[ -]+(?:(?:more|of|different|separate|fake|fraudulent|malicious|affected|infected|unique|internal|private) )?([a-z]{4,})/gi;
/** Nouns of time and order: they date or rank, they do not count the claim's things. */
const NOT_COUNTED =
  /^(?:day|week|month|year|hour|minute|second|january|february|march|april|june|july|august|september|october|november|december|percent|times?|through|release|version|update|with|from|until|when|that|which|and|before|after|onward|later|earlier)s?$/i;

/** Numbers with the noun that they count: "25,000 accounts", "28.8 million exchanges". Versions and dates are none. */
export function numbersIn(text: string): readonly CountedNoun[] {
  return [...text.matchAll(COUNT)].flatMap((match) => {
    const [, digits = '', scale, noun = ''] = match;
    if (NOT_COUNTED.test(noun)) return [];
    const value =
      Number(digits.replaceAll(',', '')) * (scale === undefined ? 1 : (SCALE[scale.toLowerCase()] ?? 1));
    return [{ value, noun: noun.toLowerCase().replace(/s$/, '') }];
  });
}
