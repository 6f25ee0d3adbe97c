import { detectAll } from 'tinyld/light';
import { allWords, languageByWords, wordsBesideNames } from './function-words.ts';

/** How much of a text decides its language, in characters. */
const SAMPLE = 600;
const MINIMUM = 30;

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/g, 'ja'],
  [/[\uac00-\ud7af]/g, 'ko'],
  [/[\u4e00-\u9fff]/g, 'zh'],
  [/[\u0400-\u04ff]/g, 'cyrillic'],
  [/[\u0600-\u06ff]/g, 'arabic'],
  // Greek, Armenian, Hebrew, the scripts of India, Thai, Georgian.
  [
    /[\p{Script=Greek}\p{Script=Armenian}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Malayalam}\p{Script=Thai}\p{Script=Georgian}]/gu,
    'other',
  ],
];

/** Primary subtag of a BCP 47 tag or a locale (`en_US`), lower case; null for anything else. */
export function primaryTag(tag: string | null | undefined): string | null {
  const match = /^\s{0,8}([a-z]{2,3})(?:[-_][\w-]{0,40})?\s{0,8}$/i.exec(tag ?? '');
  return match?.[1]?.toLowerCase() ?? null;
}

/**
 * Language of a text: BCP 47 primary tag, `und` when it cannot be told. What a page declares is believed as long as
 * the script of its text fits; templates often say "en" over Chinese.
 */
export function readLang(declared: string | null | undefined, text: string): string {
  const tag = primaryTag(declared);
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text;
  const script = scriptOf(sample);
  if (script === 'ja' || script === 'ko' || script === 'zh') return script;
  if (tag !== null && tag !== 'und' && (script === null) === !FOREIGN.has(tag)) return tag;
  if (sample.trim().length < MINIMUM) return tag ?? 'und';
  const words = wordsBesideNames(sample);
  const byWords = script === null ? (languageByWords(words) ?? languageByWords(allWords(sample))) : undefined;
  if (byWords !== undefined) return byWords;
  // Names in other alphabets' spelling mislead the statistics: a language must fit the script of the text.
  const fitting = (text: string) =>
    detectAll(text).filter(({ lang }) => FOREIGN.has(lang) === (script !== null));
  const [whole, ...others] = fitting(sample);
  if (script !== null) return whole?.lang ?? tag ?? 'und';
  const small = fitting(words.join(' '));
  const [best] = small;
  if (best !== undefined && best.accuracy >= GUESS) return best.lang;
  // A guess: then the language of most short texts on tools, where nothing speaks against it.
  const english = [...small, whole, ...others].some((found) => found === undefined || found.lang === 'en');
  if (english && !/[^\p{ASCII}]/u.test(words.join(''))) return 'en';
  return whole?.lang ?? tag ?? 'und';
}

/** Below it the statistics' best language is hardly better than the next. */
const GUESS = 0.2;

/** Languages that are written in a script of their own. */
const FOREIGN = new Set('ja zh ko ru uk bg sr mk be kk ar fa ur he hi th el ka hy bn ta te ml mr'.split(' '));

function scriptOf(sample: string): string | null {
  for (const [pattern, name] of SCRIPTS) {
    const share = (sample.match(pattern)?.length ?? 0) / Math.max(1, sample.length);
    if (share > (name === 'ja' ? 0.05 : 0.2)) return name;
  }
  return null;
}
