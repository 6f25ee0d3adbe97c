import {
  BUG_FORM,
  FIELD_NAMES,
  NO_VALUE,
  OTHER_VERSION,
  RESOLVED,
  UNRESOLVED,
  UPLOADED,
} from '../../lexicon/fields.ts';
import type { FieldMeaning } from '../../lexicon/fields.ts';
import { entriesCalled } from '../../lexicon/called.ts';
import { findingOf } from '../finding.ts';
import type { Finding, Reading } from '../reading.ts';
import type { VersionMention } from '../../mentions/versions.ts';
import { mentionsIn } from './numbers.ts';

/** A field whose value may stand in the lines below its name. */
export interface OpenField {
  readonly meaning: FieldMeaning;
  /** Its name says that a version is asked for. */
  readonly versions: boolean;
  /** Sentences since its name. */
  readonly lines: number;
}

/** What a line tells as a field of a form. */
export interface FieldLine {
  readonly open: OpenField | undefined;
  readonly finding: Finding | undefined;
  /** The line is a field that says nothing of the fault's versions, whatever stands in it. */
  readonly mute: boolean;
  /** It answers whether it worked before. */
  readonly asked?: boolean;
}

/** No name of a field and no line with its value is longer, in UTF-16 units. */
const LONGEST_NAME = 60;
const LONGEST_LINE = 200;
/** A line below a name that is longer is prose. */
const LONGEST_VALUE = 60;
/** Nor has a name beside its value more words. */
const MOST_WORDS = 7;
/** In so many sentences the answer below a name has been given. */
const ANSWER = 3;
/** "Fixed in: 1.5.3", "**Fixed in** | 1.5.3", "Fixed in:** 1.5.3". */
const NAMED = /^[\s|*_#[]{0,6}([^:|?\n*]{2,60}?)[\s*_]{0,4}(?:[:?](?![^\s*_])|\||\t)[\s*_|:]{0,6}/;
/** A name alone on its line. */
const ALONE = /^[\s|*_#]{0,6}([^:|?\n*]{2,60}?)[\s*_]{0,4}[:?]?[\s*_|]{0,6}$/;

const FIELDS: readonly (readonly [FieldMeaning, RegExp])[] = FIELD_NAMES.map(([meaning, names]) => [
  meaning,
  new RegExp(`^(?:${names.join('|')})$`, 'i'),
]);
/** Any of them has one of these words. */
const MAY_BE = /version|release|build|fix|patch|affect|work|regress|found|seen|resolv|introduc|broke|since|happen|occur|reproduc|first|vulnerab|repair|solv|clos|correct|start|began|appear|fail|present|observ|confirm|package|source/i; // prettier-ignore

/** What "yes" to "Did it work before?" goes on with. */
const WORKED =
  /\b(?:works|worked|(?:was|were|last|still) working|(?:is|was|were|all|runs?|ran) (?:\w+ )?(?:fine|good|ok(?:ay)?)|(?:fine|good|ok(?:ay)?) (?:in|on|with)|(?:did not|didn['’]t) (?:happen|occur|appear|crash|fail|exist)|unaffected)\b/i;
/** That it did not, that nobody knows, or what somebody did with it. */
const IN_DOUBT =
  /[?]|\b(?:not|never|no longer|n['’]t|stop(?:s|ped)?|fail(?:s|ed)?|ceased|quit)\b[^.]{0,40}\bwork|\b(?:hope|should|would|might|may|maybe|perhaps|think|probably|guess|believe|sure|else)\b|\b(?:I|we)(?: \w+){0,2} work/i;
const SINCE =
  /\b(?:starting (?:with|in|from)|introduced|broke|broken (?:since|with|by)|began|regressed|appeared|first (?:seen|noticed|saw|bad|broken|appeared|happened)|after (?:the )?(?:updat|upgrad)\w*(?: to)?|came with)\b/i;
/** "Yes, in 1.4": what was asked is so there. */
const SO_IN =
  /^\W*(?:(?:yes|yeah|yep)\W{1,3})?(?:(?:last )?(?:in|on|with|until|up to) )?(?:versions? |releases? )?v?\d[\w.+-]*\W*$/i;
const NO = /^\W*(?:no|not sure|unknown|n\/a|i don['’]t know|unsure)\b/i;

function meaningOf(name: string): FieldMeaning | undefined {
  const plain = name.trim().replace(/\s+/g, ' ');
  return MAY_BE.test(plain) ? FIELDS.find(([, pattern]) => pattern.test(plain))?.[0] : undefined;
}

/** The meaning of an answer to whether it worked before, or whether it is a regression; none where the answer is not plain. */
function answered(
  asked: FieldMeaning,
  value: string,
  versions: readonly VersionMention[],
): FieldMeaning | undefined {
  const [one, more] = versions;
  if (NO.test(value) || IN_DOUBT.test(value) || one === undefined || more !== undefined) return undefined;
  const works = WORKED.test(value);
  if (SINCE.test(value) || /^since\b/i.test(one.raw)) return works ? undefined : 'began';
  if (works) return 'free';
  return SO_IN.test(value) ? (asked === 'asked' ? 'free' : 'affected') : undefined;
}

/** The name of the field with which a line begins, where its value goes on behind it; the number of units that it takes. */
function nameOf(
  reading: Reading,
  line: string,
): { readonly name: string; readonly length: number } | undefined {
  const match = NAMED.exec(line.slice(0, LONGEST_NAME + 16));
  const name = match?.[1];
  if (match === null || name === undefined || name.split(' ').length > MOST_WORDS) return undefined;
  // "Lumen CLI version": of the tool that the text is about.
  const tool = reading.topic.lexicon.tools.get(reading.topic.tools[0] ?? '')?.name;
  const own = tool !== undefined && name.toLowerCase().startsWith(`${tool.toLowerCase()} `);
  return { name: own ? name.slice(tool.length + 1) : name, length: match[0].length };
}

/**
 * What a line tells as a field of a form: "Fixed in: 1.5.3", "Last working version" with its value beside or below it.
 * `before`: the field whose name stands above. `planned`: the text says of something that it is not repaired so far.
 * What a version is used, without a word on its fault, tells nothing of the fault. Linear.
 */
export function readField(reading: Reading, before: OpenField | undefined, planned: boolean): FieldLine {
  const { parsed } = reading;
  const { sentence, text } = parsed;
  const nothing = { open: undefined, finding: undefined, mute: false };
  if (sentence.end - sentence.start > LONGEST_LINE) return nothing;
  const line = text.slice(sentence.start, sentence.end);
  if (before === undefined && !sentence.bare && !/[:|?\t]/.test(line)) return nothing;
  const alone = line.length > LONGEST_NAME + 20 ? undefined : ALONE.exec(line)?.[1];
  const asName = alone === undefined ? undefined : meaningOf(alone);
  if (asName !== undefined && parsed.versions.length === 0)
    return {
      open: { meaning: asName, versions: IN_VERSIONS.test(alone ?? ''), lines: 0 },
      finding: undefined,
      mute: OF_VERSIONS.test(alone ?? ''),
    };
  const named = nameOf(reading, line);
  const meaning = named && meaningOf(named.name);
  if (named && meaning === 'package')
    return isTool(reading, line.slice(named.length)) && isBugForm(text, sentence.start)
      ? { ...nothing, open: { meaning, versions: true, lines: 0 } }
      : nothing;
  if (named && meaning) {
    const value = line.slice(named.length);
    const versions = IN_VERSIONS.test(named.name);
    if (!versions && TIME.test(value)) return { ...nothing, mute: true };
    const put = meaning === 'repaired' && planned && isPlanned(text, sentence.start);
    return {
      open: undefined,
      finding: findingIn(reading, meaning, value, put),
      asked: isAsked(meaning),
      mute: put || (versions && NO_VALUE.test(value)) || isUnsure(reading, meaning, value),
    };
  }
  if (before?.meaning === 'package')
    return named && /^version$/i.test(named.name) && VALUE.test(line.slice(named.length))
      ? { ...nothing, finding: findingIn(reading, 'affected', line.slice(named.length), false) }
      : nothing;
  if (named && OTHER_VERSION.test(named.name) && parsed.versions.length > 0)
    return { ...nothing, mute: VALUE.test(line.slice(named.length)) };
  if (before === undefined || before.lines >= ANSWER || NO.test(line)) return nothing;
  // "> 1.5.3" below "Fixed in" may say what it is above.
  if (before.meaning === 'repaired' && sentence.quoted) return nothing;
  if (!before.versions && TIME.test(line)) return { ...nothing, mute: true };
  const put = before.meaning === 'repaired' && planned && isPlanned(text, sentence.start);
  const finding = findingIn(reading, before.meaning, line, put);
  const goesOn = finding === undefined ? isAsked(before.meaning) : sentence.item;
  return {
    open: goesOn ? { ...before, lines: before.lines + 1 } : undefined,
    finding,
    asked: isAsked(before.meaning),
    mute: isUnsure(reading, before.meaning, line),
  };
}

const isAsked = (meaning: FieldMeaning): boolean => meaning === 'asked' || meaning === 'regressed';

/** No block of a form is longer on either side of a line, in UTF-16 units. */
const BLOCK = 1500;

/** The lines around a place with no empty one between. */
function blockAt(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - BLOCK), at);
  const behind = text.slice(at, at + BLOCK);
  const start = before.lastIndexOf('\n\n');
  const end = behind.indexOf('\n\n');
  return before.slice(start < 0 ? 0 : start + 2) + (end < 0 ? behind : behind.slice(0, end));
}

/** Whether what is to repair it is a plan, in a text that says so of something: not where its own lines say that it is done. */
function isPlanned(text: string, at: number): boolean {
  const block = blockAt(text, at);
  return UNRESOLVED.test(block) || !RESOLVED.test(block);
}

/** Whether the lines around a package's name report a bug in it, and are not those of an upload that repairs it. */
function isBugForm(text: string, at: number): boolean {
  const block = blockAt(text, at);
  return BUG_FORM.test(block) && !UPLOADED.test(block);
}

/** "14.30 UTC": when, not in which. */
const TIME =
  /^[\s|*_~(]{0,6}(?:[01]?\d|2[0-3])[.:][0-5]\d(?::[0-5]\d)?(?: ?(?:h|hrs?|uhr|[ap]\.?m\.?|utc|gmt|z|[a-z]{1,3}t))?[\s|*_.)]{0,6}$/i;

/** What says in a name that its value is a version. */
const OF_VERSIONS = /\b(?:versions?(?:\/s)?|releases?|builds?)\b/i;
const IN_VERSIONS = /\b(?:versions?(?:\/s)?|releases?|builds?|in)\b/i;

/** Whether a package is the tool that the text is about: "lumen-cli" of Lumen. */
function isTool({ topic: { lexicon, tools } }: Reading, value: string): boolean {
  const [main = ''] = tools;
  const own = plain(value);
  if (own === '' || entriesCalled(value.trim(), lexicon).some(({ tool }) => tool === main)) return own !== '';
  const name = plain(lexicon.tools.get(main)?.name ?? '');
  return name !== '' && (own === plain(main) || own.startsWith(name));
}

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\d]/gu, '');

/** A number, to its end: what parts two of them is none of its signs, so that a line can be read in one way only. */
const NUMBER = 'v?\\d[\\w.+~-]*(?![\\w.+~-])';
/** "1.4, 1.5", "1.4 to 1.6", ">= 1.4 < 1.6", "1.4 - 1.6". */
const PARTED = '(?=[ ,<>=–—])[ ,]{0,2}(?:(?:to|through|and|or) )?(?:[<>=–—-]{1,2} ?)?';
/** A line that is nothing but versions, with the name of what they are of before them. */
const VALUE = new RegExp(
  `^\\W*(?=\\w)(?:[A-Za-z][\\w.+-]{0,30} [<>=^~ ]{0,3}){0,3}${NUMBER}(?:${PARTED}${NUMBER}){0,12}` +
    '(?: ?(?:\\([^()]{0,40}\\)|and (?:earlier|later|older|newer|below|above)|or (?:earlier|later|older|newer)))?\\W*$',
  'i',
);

/** What frames a cell or ends a line. */
const MARKS = /^[|*_.]+$/;

/** Words before a number that say no more than that it is one. */
const IDLE = /^(?:versions?|releases?|builds?|v|in|with|since)$/i;
/** Those that bound a stretch of versions. */
const BOUND =
  /^(?:all|any|before|prior|to|up|until|through|from|below|under|older|earlier|lower|newer|later|than|after|above|and|starting|at|least|most)$/i;
/** What an aside behind a version may say without changing what is told of it. */
const ASIDE =
  /\((?!(?:confirmed|tested|reproduced|latest|stable|lts|current|beta|linux|windows|mac ?os|android|ios|x64|x86|amd64|arm64|(?:released |out )?(?:on )?(?:\d{4}-\d\d-\d\d|(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.?(?: \d{1,2}(?:st|nd|rd|th)?)?(?:,? \d{4})?))\))/iu;
/** What says of a number that it does not bring the repair, or not for sure. */
const NO_REPAIR =
  /[?!≠<~]|>(?!=)|\(|\b(?:not|no|never|after|before|until|above|below|beyond|past|over|under|than|except|excluding|without|earlier|older|lower|maybe|perhaps|probably|likely|planned|expected|target|tentative|to|through)\b/i;
/** That it is none of those that have the fault. */
const NO_FAULT = /^\W*(?:not|never|except|excluding|without)\b|[≠]|!=/i;

/** Whether no rule can tell what the number in a field's value is. */
function isUnsure(reading: Reading, meaning: FieldMeaning, value: string): boolean {
  if (isAsked(meaning) || meaning === 'free' || reading.parsed.versions.length === 0) return false;
  const pattern = meaning === 'repaired' ? NO_REPAIR : NO_FAULT;
  return value.length <= LONGEST_VALUE && pattern.test(value) && !isPlain(reading, meaning, value);
}

/** Whether a value is versions of the tool, with nothing beside them that changes what the field tells of them. */
function isPlain(reading: Reading, meaning: FieldMeaning, value: string): boolean {
  if (!VALUE.test(value) || /[?!≠]|~~|\[ \]/.test(value) || ASIDE.test(value)) return false;
  const words = (/^[^\p{L}\d]*((?:[a-z][\w.+-]* )*)/iu.exec(value)?.[1] ?? '').trim();
  const bounded = meaning === 'affected' || meaning === 'free';
  const others = words
    .split(' ')
    .filter((one) => one !== '' && !IDLE.test(one) && !/^v\d/i.test(one) && !(bounded && BOUND.test(one)));
  if (others.length > 0 && !isTool(reading, others.join(' '))) return false;
  return (
    bounded ||
    (!/[<~]|>(?!=)|\b(?:earlier|older|below)\b/i.test(value) &&
      reading.parsed.versions.every(
        ({ form, affected }) => form === 'exact' || (form === 'since' && affected?.startsWith('>=') === true),
      ))
  );
}

function findingIn(
  reading: Reading,
  meaning: FieldMeaning,
  value: string,
  planned: boolean,
): Finding | undefined {
  const index = reading.clauses.findIndex((clause) => mentionsIn(reading, clause).length > 0);
  if (index < 0 || (!isAsked(meaning) && !isPlain(reading, meaning, value))) return undefined;
  const { tokens, versions } = reading.parsed;
  const span = {
    from: tokens.findIndex(({ text }) => !MARKS.test(text)),
    to: tokens.findLastIndex(({ text }) => !MARKS.test(text)) + 1,
  };
  const told = isAsked(meaning) ? answered(meaning, value, versions) : meaning;
  if (told === 'repaired') return planned ? undefined : findingOf('fix', index, span, 0, 'fix/field');
  if (told === undefined || isAsked(told) || told === 'package') return undefined;
  const rule = told === 'began' ? BEGAN : told === 'lasted' ? ENDED : 'versions/field';
  return findingOf('affected_versions', index, span, 0, rule, { negated: told === 'free' });
}

/** The rule of a field that tells with which version a fault ended. */
export const ENDED = 'versions/field-ended';

/** The rule of a field that tells with which version a fault came. */
export const BEGAN = 'versions/field-began';

/** What a line tells beside what it tells as a field. */
export function withField(
  findings: readonly Finding[],
  { finding, mute, asked }: FieldLine,
): readonly Finding[] {
  if (finding === undefined && !mute) return findings;
  // What an answer tells by its own words ("Yes, 1.4 was fine") is told better there.
  const own = findings.some(({ kind, rule }) => kind === 'affected_versions' && !rule.startsWith('weighed/'));
  if (finding && asked && own) return findings;
  const others = findings.filter(({ kind }) => kind !== 'affected_versions' && kind !== 'fix');
  return finding === undefined ? others : [...others, finding];
}
