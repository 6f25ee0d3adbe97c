/** What can be read in a language without its grammar: its months, its words for a version, and bounds that are certain. */
export interface LanguageForms {
  /** Names of the months, January first; each with its spellings. */
  readonly months: readonly (readonly string[])[];
  /** Words right before a number that make a version of it. */
  readonly version: readonly string[];
  /** Words before a version's own word ("ab Version 2.1"): it and all later ones. */
  readonly sinceBefore: readonly string[];
  /** Words after a number ("2.1.91以降"). */
  readonly sinceAfter: readonly string[];
  readonly beforeBefore: readonly string[];
  readonly beforeAfter: readonly string[];
  readonly throughBefore: readonly string[];
  readonly throughAfter: readonly string[];
}

const list = (words: string): readonly string[] => words.split(',').map((word) => word.trim());
const months = (words: string): readonly (readonly string[])[] =>
  list(words).map((names) => names.split('/'));
const NONE: readonly string[] = [];

export const LANGUAGE_FORMS: Readonly<Record<string, LanguageForms>> = {
  de: {
    months: months(
      'januar/jänner/jan, februar/feber/feb, märz/mär, april/apr, mai, juni/jun, juli/jul, august/aug, september/sept/sep, oktober/okt, november/nov, dezember/dez',
    ),
    version: list('version, versionen, fassung, ausgabe'),
    sinceBefore: list('ab, ab der, seit, seit der, beginnend mit'),
    sinceAfter: list('und höher, oder höher, und neuer, oder neuer, und später, oder später'),
    beforeBefore: list('vor, vor der, älter als, kleiner als'),
    beforeAfter: NONE,
    throughBefore: list('bis einschließlich, bis einschliesslich, bis einschließlich zur, bis inklusive'),
    throughAfter: list('und älter, oder älter, und früher, oder früher, und niedriger'),
  },
  fr: {
    months: months(
      'janvier/janv, février/fevrier/févr, mars, avril/avr, mai, juin, juillet/juil, août/aout, septembre/sept, octobre/oct, novembre/nov, décembre/decembre/déc',
    ),
    version: list('version, versions'),
    sinceBefore: list('depuis, depuis la, à partir de, à partir de la, dès, dès la'),
    sinceAfter: list(
      'et ultérieures, et ultérieure, et suivantes, ou ultérieure, ou supérieure, et supérieures',
    ),
    beforeBefore: list(
      'avant, avant la, antérieures à, antérieures à la, antérieure à, antérieure à la, inférieures à',
    ),
    beforeAfter: NONE,
    throughBefore: NONE,
    throughAfter: list('et antérieures, et antérieure, ou antérieure, et précédentes, incluse, inclus'),
  },
  es: {
    months: months(
      'enero/ene, febrero/feb, marzo/mar, abril/abr, mayo/may, junio/jun, julio/jul, agosto/ago, septiembre/setiembre/sept, octubre/oct, noviembre/nov, diciembre/dic',
    ),
    version: list('versión, version, versiones'),
    sinceBefore: list('desde, desde la, a partir de, a partir de la'),
    sinceAfter: list('y posteriores, y posterior, o posterior, o superior, y superiores, en adelante'),
    beforeBefore: list(
      'antes de, antes de la, anteriores a, anteriores a la, anterior a, anterior a la, inferiores a',
    ),
    beforeAfter: NONE,
    throughBefore: NONE,
    throughAfter: list('y anteriores, y anterior, o anterior, incluida, inclusive'),
  },
  ja: {
    months: [],
    version: list('バージョン, ヴァージョン, ver., ver'),
    sinceBefore: NONE,
    sinceAfter: list('以降, 以上, から'),
    beforeBefore: NONE,
    beforeAfter: list('未満, より前'),
    throughBefore: NONE,
    throughAfter: list('以前, 以下'),
  },
  zh: {
    months: [],
    version: list('版本, 版本号, 版本为, 版'),
    sinceBefore: list('自, 从'),
    sinceAfter: list(
      '及以上, 及以后, 及之后, 及更高, 或更高, 或更新, 及后续, 以上, 以后, 之后, 起, 及以上版本, 及更高版本',
    ),
    beforeBefore: list('早于, 低于'),
    beforeAfter: list('之前, 以前'),
    throughBefore: NONE,
    throughAfter: list('及以下, 及之前, 及更早, 及以前, 及更低, 或更低, 或更早, 以下'),
  },
};
