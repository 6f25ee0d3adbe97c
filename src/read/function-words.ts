/**
 * The commonest function words of languages written in the Latin alphabet, and the verbs by which reports are told.
 * Names, versions and quotes mislead statistics over letters, above all in short posts; these words do not travel
 * between languages.
 */
const WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in is was were that for it with as on by at from this be an are or which but not have has had its their they we you will would been who what said says told reports reported found finds uses users used can since after before into out now new more about could should when how than against between during while a no i my your me so do does did there here just any all some these those if may might our her his she he only then',
  de: 'in an der die das und ist nicht mit von den dem des ein eine einen für auf im zu sich auch es als wird wurde hat sie er wir ich bei nach aus dass oder aber wie laut sagt sagte berichtet seit über vor durch noch nur kein keine zum zur vom beim ihre seine haben werden kann soll gegen finden warnen warnt meldet',
  fr: 'de le la les et est des du une un que qui dans pour pas sur au avec ce se il elle ne plus par sont ont été cette nous vous mais comme aux selon depuis leur ses son sa dit après sans entre aussi sous cet ces être fait',
  es: 'a el la los las y es de del que en un una por con para no se su al lo como más pero sus fue ha han este esta son ser según desde hasta sin sobre entre muy ya también donde cuando tras dice',
  it: 'in il lo la gli le e di del della che un una per con non si è sono nel nella alla dei delle anche come più ha hanno questo ma secondo dal dalla sul sulla dopo senza tra ogni agli degli nei',
  pt: 'o a os as e de do da dos das que em um uma para com não se por no na mais foi ao como são ser está mas seu sua segundo desde até sem sobre entre já também quando após pelo pela',
  nl: 'in de het een en van is dat niet met op te voor zijn er aan ook door bij uit naar wordt werd hebben heeft maar als deze dit volgens sinds zegt na onder tussen zonder geen hun',
  sv: 'och att det som en är av för på med den till inte om har de ett var från men kan så när också blir efter enligt sedan säger utan mellan',
};

const LANGUAGES = Object.entries(WORDS).map(([lang, words]) => [lang, new Set(words.split(' '))] as const);

/** Least share of words that must be function words of a language, and how far it must lead the next one. */
const SHARE = 0.12;
const LEAD = 1.4;

/** Articles, with which names begin as often as sentences ("Die Zeit", "Le Monde"). */
const ARTICLES = new Set('the der die das le la les el los las il lo gli o os as de het een'.split(' '));

const SMALL = /^\p{Ll}/u;

const opensSentence = (word: string, next: string): boolean =>
  ARTICLES.has(word) ? SMALL.test(next) : LANGUAGES.some(([, known]) => known.has(word));

/** Fewer words than these without a capital decide nothing: then all words count. */
const FEWEST = 3;

export const allWords = (sample: string): readonly string[] => sample.match(/\p{L}+/gu) ?? [];

/**
 * The words that are no names: those without a capital. In a short text the names are often of another country than the
 * language ("Jürgen Schäfer told …", "Le Monde reports …"). All words where hardly any is left.
 */
export function wordsBesideNames(sample: string): readonly string[] {
  const words = allWords(sample);
  const small = words.filter(
    (word, at) => SMALL.test(word) || (at === 0 && opensSentence(word.toLowerCase(), words[1] ?? '')),
  );
  return small.length < FEWEST ? words.map((word) => word.toLowerCase()) : small;
}

/** The language whose function words a text uses, or undefined when none stands out. */
export function languageByWords(words: readonly string[]): string | undefined {
  if (words.length < FEWEST) return undefined;
  const shares = LANGUAGES.map(([lang, known]) => ({
    lang,
    hits: words.filter((word) => known.has(word.toLowerCase())).length,
  }));
  shares.sort((a, b) => b.hits - a.hits);
  const [first, second] = shares;
  if (!first || first.hits < SHARE * words.length || first.hits < LEAD * (second?.hits ?? 0))
    return undefined;
  return first.lang;
}
