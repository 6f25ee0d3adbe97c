import type { Document } from '../../model/document.ts';
import type { Lexicon, NameEntry } from '../lexicon/compile.ts';
import { findNames } from '../mentions/names.ts';
import type { Span } from '../text/span.ts';
import { tokenize } from '../text/tokens.ts';
import { findForeignDates } from './dates.ts';
import { findForeignVersions } from './versions.ts';
import { LANGUAGE_FORMS } from './words.ts';

/** Something that a text names, read by its form alone. */
export interface Mention extends Span {
  readonly kind: 'tool' | 'organisation' | 'publisher' | 'person' | 'version' | 'date' | 'link';
  /** Verbatim. */
  readonly text: string;
  /** Slug of a tool, an organisation or a publisher, a `When`, a version with its bound (">=2.1.91"), an address. */
  readonly means: string;
}

/** Letters of scripts that are written without blanks between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・「」『』（）、。：]/gu;
const BOUNDS = { exact: '', since: '>=', before: '<', through: '<=' } as const;

function kindOf(entry: NameEntry): readonly [Mention['kind'], string] {
  if (entry.tool !== null) return ['tool', entry.tool];
  if (entry.organisation !== null) return ['organisation', entry.organisation];
  if (entry.publisher !== null) return ['publisher', entry.publisher];
  return ['person', entry.name];
}

/** Names of the catalogue that are written without blanks ("アリババ"): by what they are in the text, longest first. */
function unspacedNames(lexicon: Lexicon): readonly (readonly [string, NameEntry])[] {
  return [...lexicon.names.values()]
    .flat()
    .flatMap((entry): readonly (readonly [string, NameEntry])[] => {
      const spelling = entry.words.join('');
      return spelling.length > 1 && spelling.replace(UNSPACED, '') === '' ? [[spelling, entry]] : [];
    })
    .toSorted((a, b) => b[0].length - a[0].length);
}

/** Articles and prepositions that lost their vowel ("d’OpenSSL"). */
const ELISION = /(?<!\p{L})(?:[cdjlmnst]|qu)['’](?=\p{L})/giu;

const COMPOUND = /(?<=\p{L})-(?=\p{Lu})/gu;

/** Names in a text, whatever stands beside them: "Claude Codeは" names Claude Code. In order. */
function findForeignNames(text: string, lexicon: Lexicon): readonly Mention[] {
  const found: Mention[] = [];
  const taken = new Uint8Array(text.length);
  const add = (start: number, end: number, entry: NameEntry): void => {
    const [kind, means] = kindOf(entry);
    if (taken[start] === 1 || taken[end - 1] === 1) return;
    taken.fill(1, start, end);
    found.push({ kind, start, end, text: text.slice(start, end), means });
  };
  for (const [spelling, entry] of unspacedNames(lexicon))
    for (let at = text.indexOf(spelling); at >= 0; at = text.indexOf(spelling, at + spelling.length))
      add(at, at + spelling.length, entry);
  const blank = (letters: string): string => ' '.repeat(letters.length);
  const spaced = text.replace(UNSPACED, blank).replace(ELISION, blank);
  // "die Claude-Code-App": a compound is looked at whole, then by its parts.
  for (const written of [spaced, spaced.replace(COMPOUND, ' ')])
    for (const part of partsOf(written)) {
      const tokens = tokenize(written, part);
      for (const { from, to, entry } of findNames(tokens, lexicon, new Set()))
        add(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0, entry);
    }
  return found.toSorted((a, b) => a.start - b.start);
}

/** Longest part of a text that is looked at as one, in UTF-16 units. */
const LONGEST = 2000;

/** Lines, long ones cut at a blank or after a full stop of East Asia: a point is no sure end ("3. Juli"). */
function* partsOf(text: string): Generator<Span, undefined> {
  for (let start = 0; start < text.length;) {
    const line = text.indexOf('\n', start);
    let end = line < 0 ? text.length : line;
    if (end - start > LONGEST) {
      const cut = Math.max(text.lastIndexOf(' ', start + LONGEST), text.lastIndexOf('。', start + LONGEST));
      end = cut > start ? cut + 1 : start + LONGEST;
    }
    if (end > start) yield { start, end };
    start = end === line ? end + 1 : Math.max(end, start + 1);
  }
  return undefined;
}

/** Whether names, versions, dates and links of a language are read, though its grammar is not. */
export function isReadByForm(lang: string): boolean {
  return Object.hasOwn(LANGUAGE_FORMS, lang.slice(0, 2));
}

/**
 * What a text in Japanese, Chinese, German, French or Spanish names, by form alone and in order; empty for other
 * languages. No statement is read out of it: who said what of whom needs the grammar.
 */
export function readMentions(document: Document, lexicon: Lexicon): readonly Mention[] {
  const lang = document.lang.slice(0, 2);
  if (!isReadByForm(lang)) return [];
  const { text } = document;
  const names = findForeignNames(text, lexicon);
  const found: Mention[] = [...names];
  let name = 0;
  for (const { start, end } of partsOf(text)) {
    const sentence = text.slice(start, end);
    const ends = new Set<number>();
    for (let one = names[name]; one && one.end <= end; one = names[++name])
      if (one.kind === 'tool' && one.start >= start) ends.add(one.end - start);
    const dates = findForeignDates(sentence, lang, document.publishedAt);
    for (const { when, ...date } of dates)
      found.push({
        kind: 'date',
        start: start + date.start,
        end: start + date.end,
        text: sentence.slice(date.start, date.end),
        means: when,
      });
    for (const { form, version, ...one } of findForeignVersions(sentence, lang, dates, ends))
      found.push({
        kind: 'version',
        start: start + one.start,
        end: start + one.end,
        text: sentence.slice(one.start, one.end),
        means: BOUNDS[form] + version,
      });
  }
  for (const link of document.links)
    if (link.start >= 0 && text.startsWith(link.text, link.start))
      found.push({
        kind: 'link',
        start: link.start,
        end: link.start + link.text.length,
        text: link.text,
        means: link.url,
      });
  return found.toSorted((a, b) => a.start - b.start || a.end - b.end);
}
