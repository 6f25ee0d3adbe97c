import { FIELD_NAMES, NO_VALUE, OTHER_VERSION } from '../../lexicon/fields.ts';
import type { FieldMeaning } from '../../lexicon/fields.ts';
import { entriesCalled } from '../../lexicon/called.ts';
import { findingOf } from '../finding.ts';
import type { Finding, Reading } from '../reading.ts';
import { mentionsIn } from './numbers.ts';

/** A field whose value may stand in the lines below its name. */
export interface OpenField {
  readonly meaning: FieldMeaning;
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
  /\b(?:work(?:s|ed|ing)|fine|good|ok(?:ay)?|without|did(?: not|n['’]t)|unaffected|last|in|up to|until)\b/i;
const SINCE =
  /\b(?:since|starting|introduced|broken?|began|regressed|appeared|first|after (?:the )?(?:updat|upgrad)\w*(?: to)?|came with)\b/i;
const NO = /^\W*(?:no|not sure|unknown|n\/a|i don['’]t know|unsure)\b/i;

function meaningOf(name: string): FieldMeaning | undefined {
  const plain = name.trim().replace(/\s+/g, ' ');
  return MAY_BE.test(plain) ? FIELDS.find(([, pattern]) => pattern.test(plain))?.[0] : undefined;
}

/** The value's meaning, where the field asked whether it worked before. */
function answered(value: string): FieldMeaning | undefined {
  if (NO.test(value)) return undefined;
  const since = SINCE.test(value);
  if (since) return /\b(?:work(?:s|ed)|fine|good)\b/i.test(value) ? undefined : 'began';
  return WORKED.test(value) ? 'free' : undefined;
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
 * `before`: the field whose name stands above. `planned`: the tracker says that nothing is repaired so far. What a version
 * is used, without a word on its fault, tells nothing of the fault. Linear.
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
      open: { meaning: asName, lines: 0 },
      finding: undefined,
      mute: OF_VERSIONS.test(alone ?? ''),
    };
  const named = nameOf(reading, line);
  const meaning = named && meaningOf(named.name);
  if (named && meaning === 'package')
    return isTool(reading, line.slice(named.length)) ? { ...nothing, open: { meaning, lines: 0 } } : nothing;
  if (named && meaning) {
    const value = line.slice(named.length);
    const finding =
      meaning === 'asked' || VALUE.test(value) ? findingIn(reading, meaning, value, planned) : undefined;
    const empty = NO_VALUE.test(value) && IN_VERSIONS.test(named.name);
    return {
      open: undefined,
      finding,
      asked: meaning === 'asked',
      mute: empty || (meaning === 'repaired' && planned),
    };
  }
  if (before?.meaning === 'package')
    return named && /^version$/i.test(named.name) && VALUE.test(line.slice(named.length))
      ? { ...nothing, finding: findingIn(reading, 'affected', line, planned) }
      : nothing;
  if (named && OTHER_VERSION.test(named.name) && parsed.versions.length > 0)
    return { ...nothing, mute: VALUE.test(line.slice(named.length)) };
  if (before === undefined || before.lines >= ANSWER || NO.test(line)) return nothing;
  const finding =
    before.meaning === 'asked' || VALUE.test(line)
      ? findingIn(reading, before.meaning, line, planned)
      : undefined;
  const goesOn = finding === undefined ? before.meaning === 'asked' : sentence.item;
  return {
    open: goesOn ? { ...before, lines: before.lines + 1 } : undefined,
    finding,
    asked: before.meaning === 'asked',
    mute: false,
  };
}

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

function findingIn(
  reading: Reading,
  meaning: FieldMeaning,
  value: string,
  planned: boolean,
): Finding | undefined {
  const index = reading.clauses.findIndex((clause) => mentionsIn(reading, clause).length > 0);
  if (index < 0) return undefined;
  const { tokens } = reading.parsed;
  const span = {
    from: tokens.findIndex(({ text }) => !MARKS.test(text)),
    to: tokens.findLastIndex(({ text }) => !MARKS.test(text)) + 1,
  };
  const told = meaning === 'asked' ? answered(value) : meaning;
  if (told === 'repaired') return planned ? undefined : findingOf('fix', index, span, 0, 'fix/field');
  if (told === undefined || told === 'asked' || told === 'package') return undefined;
  return findingOf('affected_versions', index, span, 0, told === 'began' ? BEGAN : 'versions/field', {
    negated: told === 'free',
  });
}

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
