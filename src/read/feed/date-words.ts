/**
 * Words of dates as data. Names of months and days come from the platform's locale data (Unicode CLDR); feeds are
 * written by software with the locale of its server, not always English.
 */
const LOCALES =
  'en de fr es it pt nl sv da nb fi pl cs sk hu ro hr sl bg ru uk el tr lt lv et ca id vi ja ko zh ar he fa'.split(
    ' ',
  );

/** Lower case without accents and full stops, so that "Ιούλ." and "ιουλ" are one. */
const plainWord = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
    .toLowerCase();

/** Hours east of UTC of zone names that feeds use (RFC 822, RFC 5322, common abbreviations). */
export const ZONES: Readonly<Record<string, number>> = {
  ...{ z: 0, ut: 0, utc: 0, gmt: 0, wet: 0, 'etc/gmt': 0, 'etc/utc': 0, zulu: 0 },
  ...{
    ast: -4,
    adt: -3,
    at: -4,
    est: -5,
    edt: -4,
    et: -5,
    cst: -6,
    cdt: -5,
    ct: -6,
    mst: -7,
    mdt: -6,
    mt: -7,
  },
  ...{ pst: -8, pdt: -7, pt: -8, akst: -9, akdt: -8, hst: -10, nst: -3.5, ndt: -2.5, brt: -3, art: -3 },
  ...{ bst: 1, west: 1, met: 1, mest: 2, cet: 1, cest: 2, mez: 1, mesz: 2, eet: 2, eest: 3, sast: 2, msk: 3 },
  ...{ ist: 5.5, pkt: 5, ict: 7, wib: 7, hkt: 8, sgt: 8, awst: 8, jst: 9, kst: 9, acst: 9.5, acdt: 10.5 },
  ...{ aest: 10, aedt: 11, nzst: 12, nzdt: 13 },
};

interface Words {
  readonly months: ReadonlyMap<string, number>;
  readonly days: ReadonlySet<string>;
}

const ENGLISH_MONTHS =
  'january february march april may june july august september october november december'.split(' ');
const ENGLISH_DAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

let others: Words | undefined;

/** Built on first need: most feeds never leave English. */
function otherWords(): Words {
  if (others !== undefined) return others;
  const months = new Map<string, number>();
  const days = new Set<string>();
  for (const locale of LOCALES)
    for (const width of ['long', 'short'] as const) {
      const month = new Intl.DateTimeFormat(locale, { month: width, timeZone: 'UTC' });
      const dated = new Intl.DateTimeFormat(locale, { month: width, day: 'numeric', timeZone: 'UTC' });
      const weekday = new Intl.DateTimeFormat(locale, { weekday: width, timeZone: 'UTC' });
      for (let index = 0; index < 12; index += 1) {
        const date = new Date(Date.UTC(2001, index, 1));
        const inflected = dated.formatToParts(date).find((part) => part.type === 'month')?.value ?? '';
        for (const name of [month.format(date), inflected]) {
          const plain = plainWord(name);
          if (plain.length >= 3 && !/\d/.test(plain) && !months.has(plain)) months.set(plain, index + 1);
        }
        days.add(plainWord(weekday.format(new Date(Date.UTC(2001, 0, 1 + (index % 7))))));
      }
    }
  others = { months, days };
  return others;
}

/** Month 1 to 12 that a word names, or undefined. English by three letters or more, other languages whole. */
export function monthOf(word: string): number | undefined {
  const plain = plainWord(word);
  if (plain.length < 3) return undefined;
  if (plain === 'sept') return 9;
  const english = ENGLISH_MONTHS.findIndex((name) => name.startsWith(plain));
  if (english >= 0) return english + 1;
  if (Object.hasOwn(ZONES, plain) || isEnglishWeekday(plain)) return undefined;
  return otherWords().months.get(plain);
}

/** True for names and abbreviations of weekdays. */
export function isWeekday(word: string): boolean {
  const plain = plainWord(word);
  return isEnglishWeekday(plain) || otherWords().days.has(plain);
}

/** The same for English alone, which needs no locale data. */
function isEnglishWeekday(plain: string): boolean {
  if (plain.length >= 2 && ENGLISH_DAYS.some((name) => name.startsWith(plain))) return true;
  return plain === 'thurs' || plain === 'tues' || plain === 'weds';
}
