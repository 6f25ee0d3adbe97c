/**
 * Names as attribution chains write them: what is generic ("a Reddit user"), what is somebody ("LegitMichel777").
 * The word lists are data; names of outlets, tools and organisations come from the catalogue.
 */

const ROLES = new Set(
  `a an the one two several some many other others unnamed anonymous independent security cyber cybersecurity cyber-security
  researcher researchers expert experts analyst analysts user users person people source sources insider insiders member
  members team staff employee employees engineer engineers developer developers programmer reverse-engineer
  reverse-engineering reverse engineering reverse-engineer post posts thread threads comment comments write-up writeup
  report reports analysis technical finding findings claim claims allegation allegations blog article notice memo letter
  internal company official officials spokesperson spokesman spokeswoman representative executive familiar matter with
  of from at by on in to and or who whom identified known as called named handle user-name username single first person's
  firm group community forum poster author write discoverer finder hacker hackers maintainer maintainers contributor
  issue bug github gist repository repo proof concept poc accompanying posted dated social media document documents
  thinking plans direct knowledge situation briefed policy discussions unidentified website site page
  january february march april may june july august september october november december monday tuesday wednesday
  thursday friday saturday sunday today yesterday week earlier later this that its their his her our`.split(
    /\s+/,
  ),
);

/** Folded name for comparison: lower case, plain marks, no punctuation at word ends, no possessive. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .split(/[\s“”"(),;:!?]+/)
    .map((word) => word.replace(/'s?$/, '').replace(/^[.'-]+|[.'-]+$/g, ''))
    .filter((word) => word !== '')
    .join(' ');
}

/**
 * The proper part of a name, folded: a handle or capitalised words that are neither roles nor `known` names
 * (outlets, tools, organisations); null for a generic description.
 */
export function properName(name: string, known: (word: string) => boolean): string | null {
  const words = name
    .replace(/[“”"()]/g, ' ')
    .split(/\s+/)
    .map((word) => word.replace(/['’]s?$/, '').replace(/^[.,;:'‘’-]+|[.,;:'‘’-]+$/g, ''))
    .filter((word) => word !== '');
  const proper = words.filter(
    (word, at) =>
      !ROLES.has(word.toLowerCase()) &&
      !known(word) &&
      !/^\d+(?:st|nd|rd|th)?$|^\d{4}-\d{2}-\d{2}$/.test(word) &&
      (/^(?:u\/|@)/.test(word) || /\d|[a-z][A-Z]|_/.test(word) || isCapitalised(word) || isHandle(words, at)),
  );
  return proper.length === 0 ? null : foldName(proper.join(' ').replace(/(?:^|\s)(?:u\/|@)/g, ' '));
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** A lower-case name stands alone, or behind "user". */
function isHandle(words: readonly string[], at: number): boolean {
  return words.length === 1 || /^(?:user|handle|pseudonym|as|named)$/i.test(words[at - 1] ?? '');
}

/** Two proper names that may mean one: equal, or one is the end or the beginning of the other ("Doe", "Jane Doe"). */
export function samePerson(a: string, b: string): boolean {
  return a === b || ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);
}

/** Letters with which a name and what others made of it begin alike. */
const ALIKE = 3;

/**
 * Two names of two words or more that differ in one word, which begins alike or is off by a letter ("Jana Holmqvist",
 * "Jana Holmgren"; "Jana Fok", "Jana Fock"): what becomes of one name on the way.
 */
export function isSlipOf(a: string, b: string): boolean {
  const [x, y] = [a.split(' '), b.split(' ')];
  if (x.length < 2 || x.length !== y.length) return false;
  const other = x.flatMap((word, at) => (word === y[at] ? [] : [[word, y[at] ?? ''] as const]));
  const [pair] = other;
  if (!pair || other.length > 1) return false;
  const [word, instead] = pair;
  if (word.length > ALIKE && instead.length > ALIKE && word.slice(0, ALIKE) === instead.slice(0, ALIKE))
    return Math.abs(word.length - instead.length) <= ALIKE;
  return isOffByOne(word, instead);
}

/** One letter more, less or other, of three at least. */
function isOffByOne(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < ALIKE || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = short.slice(short.length === long.length ? at + 1 : at);
  return rest === long.slice(at + 1);
}

/** A readable slug: lower-case letters and digits of any script, joined by hyphens. */
export function slugOf(name: string): string {
  return foldName(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

const SMALL = /^(?:of|for|the|in|at|and|on|to)$/;

/**
 * What a slug stands for that no catalogue knows: as one of the texts writes it ("the education board of Lund"), else its
 * own words ("education-board" → "Education Board").
 */
export function nameOfSlug(slug: string, texts: readonly string[]): string {
  const wanted = ` ${slug.replaceAll('-', ' ')} `;
  for (const text of texts) {
    // The one letter that is longer in small, so that offsets would shift.
    const small = text.replaceAll('\u0130', 'I').toLowerCase();
    const at = ` ${small.replaceAll('-', ' ')} `.indexOf(wanted);
    if (at >= 0) return text.slice(at, at + slug.length);
  }
  return slug
    .split('-')
    .map((word) => (SMALL.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}
