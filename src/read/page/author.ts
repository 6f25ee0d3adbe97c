/** Words before a name in a byline, by language. */
const LEAD =
  /^(?:(?:written|authored|recipe|guide|posted|published|reviewed|story|words|article|text|report|reported|updated|medically reviewed|started|asked|created|submitted) by|by|von|par|por|di|door|author|authors|autor|auteur|af|av|from)\s*:?\s+(?=\S)/i;
const EASTERN =
  /^(?:文|作者|記者|记者|著者|執筆者?|撰文|責任編輯|责任编辑|編輯|编辑|取材|筆者)\s*[:：/／|]\s*/;
/** What follows the names. */
const TAIL =
  /\s*(?:[|•·\u22c5\u25cf\u2013\u2014@]|\((?!(?:[a-z]\.){1,4}\)\s)|\s-\s|,\s*(?:(?:senior|staff|chief|contributing|contributor|editor|reporter|writer|correspondent|ph\.?d|m\.?d\b|rn\b|guest|associate|deputy|managing|news|tech\w*|science|policy|security|cybersecurity|business)\b)|\b(?:published|updated|last|posted|on)\b).*$/i;
const NOT_A_NAME =
  /^(?:\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\b.*|(?:utc|gmt|[a-z]{1,3}t)\b.*)?$|admin|administrator|editor|editors|staff|author|unknown|anonymous|guest|none|null|undefined|root|user|webmaster|view profile|follow|home|by|contributor|team|n\/a|[^\p{L}]*)$/iu;

/** Longest name that is believed, in characters; a byline of several names is longer. */
const LONGEST = 150;

/**
 * The first usable name of a list of candidates, trimmed of "By", titles and addresses; null when there is none.
 * The site's own name counts only when nobody else is named; a name with what stands beside it in its element
 * ("Ann Lee Content writer") is told by the candidate that is the name alone.
 */
export function cleanAuthor(candidates: readonly string[], siteName: string | null): string | null {
  const site = (siteName ?? '').toLowerCase();
  let house: string | null = null;
  for (const candidate of candidates) {
    const name = cleanName(candidate);
    if (name === null) continue;
    if (site === '' || !isHouse(name.toLowerCase(), site)) return alone(name, candidate, candidates);
    house ??= name;
  }
  return house;
}

/** A byline of so many words may hold more than a name. */
const WORDY = 5;

/** The shortest candidate of two words or more with which a name begins that runs on without a sign. */
function alone(name: string, told: string, candidates: readonly string[]): string {
  if (told.split(' ', WORDY).length < WORDY) return name;
  let shortest = name;
  for (const candidate of candidates) {
    const other = candidate.length < name.length ? cleanName(candidate) : null;
    if (
      other?.includes(' ') &&
      shortest.startsWith(`${other} `) &&
      !/^ (?:and|&|et|und|y) /i.test(shortest.slice(other.length))
    )
      shortest = other;
  }
  return shortest;
}

const isHouse = (name: string, site: string): boolean =>
  name === site || (name.length > 3 && site.startsWith(name)) || name.startsWith(site);

/** Anything up to the last "written by": dates and other roles come before it. */
const UP_TO_BY = /^.{0,200}\b(?:written|posted|reviewed|published|authored) by\s*:?\s*(?=\S)/i;
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
/** A day at the end: some people are called May or August, so that a month alone is one only before a year. */
const DAY_MONTH = new RegExp(`\\s*\\b\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH}$`, 'i');
const MONTH_DAY = new RegExp(`\\s*\\b${MONTH}\\s+\\d{1,2}\\b.*$`, 'i');
const MONTH_ALONE = new RegExp(`\\s*\\b${MONTH}$`, 'i');
const READING_TIME = /\s*\b\d{1,3}[ -]min(?:ute)?s?\b.*$/i;
/** A role after a name: with a comma, or without one after two words. */
const ROLE =
  /(?:,\s[^,]{0,60}\b(?:experts?|editors?|writers?|reporters?|founders?|specialists?|managers?|educators?|analysts?|journalists?|directors?|professors?|consultants?)\b.*|(?<=\p{L}\s\p{L}{2,20})\s(?:co-?founder|founder|former|senior|staff|lead|chief|contributing|content|editor|reporter|writer|contributor|ceo|cto)\b.*)$/iu;

/** One name out of a byline, or null when it is no name. */
export function cleanName(candidate: string): string | null {
  let text = candidate.slice(0, 400).replace(/\s+/g, ' ').replaceAll(' ,', ',').trim();
  if (text === '' || /^(?:https?:)?\/\//i.test(text) || /^\S+@\S+\.\S+$/.test(text)) return null;
  const year = text.search(/\b(?:19|20)\d{2}\b/);
  if (year > 0) text = text.slice(0, year).trimEnd();
  text = text.replace(UP_TO_BY, '').replace(LEAD, '').replace(EASTERN, '').replace(LEAD, '');
  text = text.replace(READING_TIME, '').replace(ROLE, '').replace(TAIL, '');
  const dayless = text.replace(DAY_MONTH, '').replace(MONTH_DAY, '');
  text = dayless === text && year > 0 ? text.replace(MONTH_ALONE, '') : dayless;
  text = text.replace(/[\s,;:|/\u22c5\u25cf\u2022\u00b7-]+$/, '').trim();
  if (text.length < 2 || text.length > LONGEST || NOT_A_NAME.test(text) || text.split(' ').length > 14)
    return null;
  return text;
}
