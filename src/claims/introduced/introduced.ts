import { OUTLET_NAMES, ROLE_OF } from '../lexicon/roles.ts';
import { isBodyNoun } from '../lexicon/organised.ts';
import { NO_NAME, NO_PERSON } from './no-names.ts';
import { SEARCHED } from '../searched.ts';
import { EVERYTHING, sievedAll } from '../text/sieved-pattern.ts';
import type { Sieving } from '../text/sieved-pattern.ts';

/** Names of one kind that one text introduces at most. */
const MOST = 24;

const WORD = "\\p{Lu}[\\p{L}&'’-]{1,30}";
const PAPER = `(?:The )?${WORD}(?: ${WORD}){0,3}`;

/** "the newspaper Visayan Ledger", "broadcaster Kanal Nord". */
const BY_NATURE = sievedAll(
  new RegExp(
    `\\b(?:newspaper|daily|weekly|magazine|broadcaster|agency|news site|newsletter|tabloid|news portal|trade journal) (?<name>${PAPER})`,
    'gu',
  ),
);
/** "Northern Wire reported on Tuesday, citing …": papers cite. */
const BY_CITING = new RegExp(
  `(?<name>${PAPER}) (?:first |has |had |also )?(?:reports?|reported|writes?|wrote)(?: (?:on|last|this|earlier|late) [\\p{L} ]{3,24})?, (?:citing|quoting) `,
  'gu',
);
/** "told Northern Wire that", "in an interview with Northern Wire". */
const TOLD = new RegExp(`\\b(?:told|tells|interview with) (?:the )?(?<name>${PAPER})`, 'gu');
/** What every such match holds. */
const TELLINGS = ['told ', 'tells ', 'interview with '] as const;
const CITINGS = [', citing ', ', quoting '] as const;
const holds = (text: string, words: readonly string[]): boolean => words.some((one) => text.includes(one));
/** "Northern Wire reported". */
const REPORTS = new RegExp(
  `(?<name>${PAPER}) (?:first |has |had |also )?(?:reports|reported|writes)\\b`,
  'gu',
);

/** "Wirecutting reported on Wednesday that", "…, Rubyline reports.": what papers do, and persons hardly. */
const ON_A_DAY =
  '(?: (?:first|on \\p{Lu}\\p{Ll}{2,9}|in \\p{Lu}\\p{Ll}{2,9}|last (?:week|month|year)|this (?:week|month)|yesterday|today|earlier))';
const REPORTING = new RegExp(
  `(?<name>${PAPER})(?: (?:first |has |had |also )?report(?:s|ed)(?:${ON_A_DAY}{1,2}(?: that\\b|,|[.;]| on the (?:basis|strength) of\\b)|[.;])| (?:has |had )?broke the story\\b| has (?:learn(?:ed|t)|seen)\\b|, which (?:first reported|broke|spoke (?:to|with)|interviewed) )`,
  'gu',
);
/** "Rubyline writes that", "Rubyline reports that", "Ouest-Journal wrote on Monday": of one word, or with an article. */
const WRITING = new RegExp(
  `(?<name>(?:The \\p{Lu}[\\p{L}’'-]{1,30} )?\\p{Lu}[\\p{L}’'-]{2,30}) (?:(?:first |has |had |also )?report(?:s|ed)|writes|wrote${ON_A_DAY})(?: that\\b|,|[.;])`,
  'gu',
);
/** What every such match holds. */
const PAPERS_WORK = [
  'report',
  ', which ',
  'broke the story',
  'has learn',
  'has seen',
  ' writes',
  ' wrote ',
] as const;

const namesBy = (pattern: RegExp, text: string): readonly string[] => namesOf(text.matchAll(pattern));

const namesOf = (matches: Iterable<RegExpExecArray>): readonly string[] =>
  Array.from(matches, ({ groups }) => (groups?.name ?? '').replace(/['’]s?$/, '')).filter(
    (name) => name.length > 2 && !NO_NAME.test(name.split(' ').at(-1) ?? ''),
  );

/**
 * Papers that a text introduces as such: by their nature, because they cite, or because they report and are told things.
 * `sieving`: what the text lets through. Linear.
 */
export function findPapers(text: string, sieving: Sieving = EVERYTHING): readonly string[] {
  const searched = text.slice(0, SEARCHED);
  const told = new Set(holds(searched, TELLINGS) ? namesBy(TOLD, searched).map(withoutArticle) : []);
  const reporting =
    told.size === 0 ? [] : namesBy(REPORTS, searched).filter((name) => told.has(withoutArticle(name)));
  const citing = holds(searched, CITINGS) ? namesBy(BY_CITING, searched) : [];
  const working = holds(searched, PAPERS_WORK)
    ? [...namesBy(REPORTING, searched), ...namesBy(WRITING, searched)].filter((name) =>
        mayBePaper(name, searched),
      )
    : [];
  const byNature = namesOf(BY_NATURE({ text: searched, sieving }));
  return [...new Set([...byNature, ...citing, ...reporting, ...working])].slice(0, MOST);
}

/** Whether a name may be a paper's by what else the text does with it: nobody's surname, who makes nothing and looks into nothing. */
function mayBePaper(name: string, text: string): boolean {
  const words = withoutArticle(name).split(' ');
  if (words.some((word) => isBodyNoun(word.toLowerCase()) || NO_PERSON.test(word))) return false;
  const [word = ''] = words;
  if (
    words.length === 1 &&
    new RegExp(
      `\\p{Lu}\\p{Ll}{1,14} ${word}\\b|\\b(?:Mr|Ms|Mrs|Dr|Prof)\\.? ${word}\\b|\\b(?:s?he|her|his)\\b[^.]{0,120}\\b${word} (?:writes|wrote|report)`,
      'u',
    ).test(text)
  )
    return false;
  return !new RegExp(
    `${words.join(' ')}(?:['’]s (?:spokes|founder|chief|CEO|customers)|, \\d\\d,|, who\\b|, an? (?!newspaper|news|magazine|daily|weekly|blog|newsletter|site|paper))`,
    'u',
  ).test(text);
}

const withoutArticle = (name: string): string => name.replace(/^The /, '');

/** Two or three names in a row. */
const FULL = new RegExp(`${WORD}(?: (?:van |von |de |der )?${WORD}){1,2}`, 'gu');
/**
 * Surnames by which a text goes on to speak of somebody whom it named in full ("Lena Ortiz … Ortiz says"), with the full
 * name. Linear.
 */
export function findSurnames(text: string): ReadonlyMap<string, string> {
  const searched = text.slice(0, SEARCHED);
  const found = new Map<string, string>();
  for (const { 0: full, index } of searched.matchAll(FULL)) {
    const words = full.replace(/['’]s?$/, '').split(' ');
    // "Consultant Maren Ilves": a sentence may begin with what somebody is.
    if (words.length > 2 && ROLE_OF.has(words[0]?.toLowerCase() ?? '')) words.shift();
    const last = words.at(-1) ?? '';
    if (found.has(last) || found.size >= MOST || last.length < 3) continue;
    if (
      NO_PERSON.test(last) ||
      words.some((word) => NO_NAME.test(word)) ||
      OUTLET_NAMES.has(last.toLowerCase())
    )
      continue;
    if (!looksInto(searched, index, index + full.length)) continue;
    if (tellsAlone(searched, last)) found.set(last, words.join(' '));
  }
  return found;
}

/** Who looks into software by trade or by chance, as against officers and staff, who answer for somebody. */
const LOOKING: ReadonlySet<string> = new Set(['researcher', 'experts', 'user']);

/** Whether the words around a full name call its bearer somebody who finds things out ("consultant X", "X, a student in Y"). */
function looksInto(text: string, from: number, to: number): boolean {
  const before = text
    .slice(Math.max(0, from - 32), from)
    .split(/[^\p{L}-]+/u)
    .filter(Boolean)
    .slice(-2);
  const after = text.slice(to, to + 48);
  const behind = /^, (?:an?|the|who)\b/.test(after) ? after.split(/[^\p{L}-]+/u).slice(1, 7) : [];
  const first = text.slice(from, to).split(' ')[0] ?? '';
  const roles = [...before, first, ...behind].flatMap((word) => ROLE_OF.get(word.toLowerCase()) ?? []);
  return roles.some((role) => LOOKING.has(role)) && !roles.includes('officer');
}

/** So many places at most a name is looked for. */
const PLACES = 40;

/** Whether a name stands somewhere without another before it, with a verb of telling behind. */
function tellsAlone(text: string, name: string): boolean {
  let at = text.indexOf(name);
  for (let tried = 0; at >= 0 && tried < PLACES; tried++, at = text.indexOf(name, at + name.length)) {
    const before = text.slice(Math.max(0, at - 24), at);
    if (/\p{Lu}[\p{L}’'-]*\.? (?:van |von |de |der )?$/u.test(before) && !/[.!?”"] ?$/.test(before)) continue;
    if (
      /^(?:['’]s)? (?:also |later |has |had |then )?(?:says?|said|told|writes?|wrote|adds?|added|found|explained|stress|reports|reported|noticed|showed|confirmed|denie[sd]|admits|admitted|thinks|believes|suspects|argued?|argues|warned|warns|estimates|recalls|insists|counted|described|describes|claims|claimed|acknowledged|apologi[sz]ed|noted|answered|replied|posted|published|tested)\b/.test(
        text.slice(at + name.length, at + name.length + 40),
      )
    )
      return true;
    if (/(?:\b(?:according to|says|said|wrote|writes|by|adds|added) )$/.test(before)) return true;
  }
  return false;
}
