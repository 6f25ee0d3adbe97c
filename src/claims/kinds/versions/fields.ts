import {
  BUG_FORM,
  EXAMPLE,
  JUDGED_BEHIND,
  NO_VALUE,
  OTHER_VERSION,
  RESOLVED,
  UNRESOLVED,
  UPLOADED,
} from '../../lexicon/fields.ts';
import type { FieldMeaning } from '../../lexicon/fields.ts';
import type { Stretch } from '../../chains/phrases/noun-phrases.ts';
import { findingOf } from '../finding.ts';
import type { Finding, Reading } from '../reading.ts';
import { answered, isAsked, isBare, isGuess, NO } from './field-answers.ts';
import {
  ALONE,
  asksElsewhere,
  isUnclear,
  LONGEST_LINE,
  LONGEST_NAME,
  meaningOf,
  nameOf,
} from './field-names.ts';
import { isForeign, isPlain, isUnsure, isWhen, MARKS, VALUE } from './field-values.ts';
import { isAmongHeads, readRow } from './field-tables.ts';
import type { Cell, Columns } from './field-tables.ts';
import { mentionsIn } from './numbers.ts';
import { isTool } from './own-names.ts';

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
  readonly open: Above | undefined;
  readonly finding: Finding | undefined;
  /** What the cells of a row tell. */
  readonly cells?: readonly Finding[];
  /** The line is a field that says nothing of the fault's versions, whatever stands in it. */
  readonly mute: boolean;
  /** It answers whether it worked before. */
  readonly asked?: boolean;
  /** Behind no value it judges a version in so many words: "none, 28.1 is affected too". */
  readonly judged?: boolean;
}

/** What goes on below: a field whose value is still to come, or a table whose columns are known. */
export type Above = OpenField | Columns;

/** In so many sentences the answer below a name has been given. */
const ANSWER = 3;
/**
 * What a line tells as a field of a form: "Fixed in: 1.5.3", "Last working version" with its value beside or below it.
 * `above`: the field whose name stands above. `planned`: the text says of something that it is not repaired so far.
 * What a version is used, without a word on its fault, tells nothing of the fault. Linear.
 */
export function readField(reading: Reading, above: Above | undefined, planned: boolean): FieldLine {
  const { parsed } = reading;
  const { sentence, text } = parsed;
  const nothing = { open: undefined, finding: undefined, mute: false };
  const row = readRow(reading, above && 'heads' in above ? above : undefined, (meaning, cell) =>
    findingInCell(reading, meaning, cell),
  );
  if (row) return { ...nothing, open: row.columns, mute: row.mute, cells: row.findings };
  const before = !above || 'heads' in above || isHeading(text, sentence.start) ? undefined : above;
  if (sentence.end - sentence.start > LONGEST_LINE) return nothing;
  const line = text.slice(sentence.start, sentence.end);
  if (before === undefined && !sentence.bare && !/[:|?\t]/.test(line)) return nothing;
  // "[ ] 1.4.2", "(e.g. 1.2.3)"
  if (parsed.versions.length > 0 && (UNCHECKED.test(line) || isExample(line, before)))
    return { ...nothing, mute: true };
  const alone = line.length > LONGEST_NAME + 20 ? undefined : ALONE.exec(line)?.[1];
  const asName = alone === undefined ? undefined : meaningOf(alone);
  if (asName !== undefined && parsed.versions.length === 0) {
    if (isAmongHeads(text, sentence.start)) return nothing;
    return {
      open: { meaning: asName, versions: IN_VERSIONS.test(alone ?? ''), lines: 0 },
      finding: undefined,
      mute: OF_VERSIONS.test(alone ?? ''),
    };
  }
  // "### Does it work in the browser?" with "Yes, in 131.0" below
  if (parsed.versions.length === 0 && line.endsWith('?') && isHeading(text, sentence.start))
    return { ...nothing, open: { meaning: 'other', versions: true, lines: 0 } };
  if (before?.meaning === 'other') return { ...nothing, mute: isBare(line) };
  const named = nameOf(reading, line);
  const meaning = named && meaningOf(named.name);
  if (named && isUnclear(named.name)) return { ...nothing, mute: true };
  if (named && parsed.versions.length > 0 && asksElsewhere(reading, named.name))
    return { ...nothing, mute: VALUE.test(line.slice(named.length)) };
  if (named && meaning === 'package')
    return isTool(reading, line.slice(named.length)) && isBugForm(text, sentence.start)
      ? { ...nothing, open: { meaning, versions: true, lines: 0 } }
      : nothing;
  if (named && meaning) {
    const value = line.slice(named.length);
    const versions = IN_VERSIONS.test(named.name);
    if (!versions && isWhen(value)) return { ...nothing, mute: true };
    const put = meaning === 'repaired' && planned && isPlanned(text, sentence.start);
    return {
      open: undefined,
      finding: findingIn(reading, meaning, value, put),
      asked: isAsked(meaning),
      judged: !put && JUDGED_BEHIND.test(value),
      mute: put || (versions && NO_VALUE.test(value)) || isMute(reading, meaning, value),
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
  if (!before.versions && isWhen(line)) return { ...nothing, mute: true };
  const put = before.meaning === 'repaired' && planned && isPlanned(text, sentence.start);
  const finding = findingIn(reading, before.meaning, line, put);
  const goesOn = finding === undefined ? isAsked(before.meaning) : sentence.item;
  return {
    open: goesOn ? { ...before, lines: before.lines + 1 } : undefined,
    finding,
    asked: isAsked(before.meaning),
    mute: isMute(reading, before.meaning, line),
  };
}

/** "[ ]": what nobody has ticked. */
const UNCHECKED = /^[\W_]{0,4}\[ \]/;

/** Whether a line stands behind a mark of headings, and so ends what the one above asks for. */
const isHeading = (text: string, start: number): boolean =>
  /#\s?$/.test(text.slice(Math.max(0, start - 2), start));

/** Whether a form shows with the numbers of a line what to write. */
const isExample = (line: string, before: OpenField | undefined): boolean =>
  EXAMPLE.test(line) &&
  (before !== undefined || /^\W/.test(line) || /^[^:]{2,60}[[(<][^:\])>]{0,60}(?:[\])>]|--)\W*:/.test(line));

/** Whether what a field's value names tells nothing of the tool's versions: a guess, another's, or what no rule can tell. */
const isMute = (reading: Reading, meaning: FieldMeaning, value: string): boolean =>
  isUnsure(reading, meaning, value) ||
  (reading.parsed.versions.length > 0 && (isAsked(meaning) ? isGuess(value) : isForeign(reading, value)));

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

/** What says in a name that its value is a version. */
const OF_VERSIONS = /\b(?:versions?(?:\/s)?|releases?|builds?)\b/i;
const IN_VERSIONS = /\b(?:versions?(?:\/s)?|releases?|builds?|in)\b/i;

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
  return told === undefined || (told === 'repaired' && planned) ? undefined : findingAs(told, index, span);
}

/** What the versions in a cell are. */
function findingInCell(
  reading: Reading,
  meaning: FieldMeaning,
  { value, start, end }: Cell,
): Finding | undefined {
  const { tokens, versions } = reading.parsed;
  const own = versions.filter((one) => one.start >= start && one.end <= end);
  if (own.length === 0 || !isPlain(reading, meaning, value, own)) return undefined;
  const from = tokens.findIndex((token) => token.start >= start && !MARKS.test(token.text));
  const to = tokens.findLastIndex((token) => token.end <= end && !MARKS.test(token.text)) + 1;
  const clause = reading.clauses.findLastIndex((one) => one.from <= from);
  if (from < 0 || to <= from || clause < 0) return undefined;
  return findingAs(meaning, clause, { from, to });
}

/** The finding of a field of some meaning. */
function findingAs(meaning: FieldMeaning, clause: number, span: Stretch): Finding | undefined {
  if (meaning === 'repaired') return findingOf('fix', clause, span, 0, 'fix/field');
  if (isAsked(meaning) || meaning === 'package' || meaning === 'other') return undefined;
  const rule = meaning === 'began' ? BEGAN : meaning === 'lasted' ? ENDED : 'versions/field';
  return findingOf('affected_versions', clause, span, 0, rule, { negated: meaning === 'free' });
}

/** The rule of a field that tells with which version a fault ended. */
export const ENDED = 'versions/field-ended';

/** The rule of a field that tells with which version a fault came. */
export const BEGAN = 'versions/field-began';

/** What a line tells beside what it tells as a field. */
export function withField(
  findings: readonly Finding[],
  { finding, mute, asked, judged = false, cells = [] }: FieldLine,
): readonly Finding[] {
  if (finding === undefined && !mute) return findings;
  // What an answer tells by its own words ("Yes, 1.4 was fine") is told better there.
  const own = findings.some(({ kind, rule }) => kind === 'affected_versions' && !rule.startsWith('weighed/'));
  if (finding && asked && own) return findings;
  const others = findings.filter(
    ({ kind }) => kind !== 'fix' && (kind !== 'affected_versions' || (judged && finding === undefined)),
  );
  return finding === undefined ? [...others, ...cells] : [...others, finding];
}
