import type { Lexicon } from '../lexicon/compile.ts';
import type { Verb } from '../lexicon/verbs.ts';
import type { DateMention } from '../mentions/dates.ts';
import { findDates } from '../mentions/dates.ts';
import type { NameMention } from '../mentions/names.ts';
import { findNames } from '../mentions/names.ts';
import type { VersionMention } from '../mentions/versions.ts';
import { othersVersions } from '../mentions/other-packages.ts';
import { findVersions } from '../mentions/versions.ts';
import type { Sentence } from './sentences.ts';
import type { Sieving } from './sieved-pattern.ts';
import type { Token } from './tokens.ts';
import { ambiguousAt } from './ambiguous.ts';
import { isVerb, tagOf } from './tagging.ts';
import type { Tag } from './tagging.ts';
import { CLASS } from './vocabulary.ts';
import type { SentenceWords } from './wording.ts';

export { isNominal } from './tagging.ts';
export type { Tag } from './tagging.ts';

export interface Parsed {
  readonly sentence: Sentence;
  /** The whole document's text; token offsets count in it. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly tags: readonly Tag[];
  readonly verbs: readonly (Verb | undefined)[];
  readonly names: readonly NameMention[];
  /** Name at each token, undefined where none. */
  readonly nameAt: readonly (NameMention | undefined)[];
  readonly dates: readonly DateMention[];
  readonly versions: readonly VersionMention[];
  /** Which patterns its words let through. */
  readonly sieving: Sieving;
  /** Written like a headline: most words capitalised. */
  readonly titleCase: boolean;
}

export function looksTitled(tokens: readonly Token[]): boolean {
  let capital = 0;
  let plain = 0;
  for (const token of tokens) {
    if (token.shape !== 'word' || token.text.length < 4) continue;
    if (token.capital) capital++;
    else plain++;
  }
  // "Ada Wren spoke to the Ledger on Monday.": no heading ends with a stop.
  if (capital < FULL_HEADING && plain > 0 && tokens.at(-1)?.text === '.') return false;
  return capital >= 3 && capital > plain * 2.5;
}
/** So many capitals make a heading of a line that ends with a stop. */
const FULL_HEADING = 6;

/**
 * Reads one sentence: tokens, names, dates, versions and parts of speech. `known`: tools that the document is about;
 * `majors`: first numbers of the versions that it names. Linear in the length of the sentence.
 */
export function parse(
  text: string,
  words: SentenceWords,
  lexicon: Lexicon,
  published: string | null,
  known: ReadonlySet<string>,
  majors?: ReadonlySet<string>,
): Parsed {
  const { sentence, tokens, sieving } = words;
  const names = findNames(tokens, lexicon, known);
  const nameAt: (NameMention | undefined)[] = new Array<NameMention | undefined>(tokens.length);
  const toolEnds = new Set<number>();
  const ownEnds = new Set<number>();
  for (const name of names) {
    for (let i = name.from; i < name.to; i++) nameAt[i] = name;
    const end = tokens[name.to - 1]?.end ?? 0;
    if (name.entry.tool !== null) toolEnds.add(end);
    if (name.entry.tool !== null && known.has(name.entry.tool)) ownEnds.add(end);
  }
  const opens = tokens[0]?.start ?? sentence.start;
  const sieved = { text: words.text, sieving };
  const dates = findDates(sieved.text, sentence.start, published, sieved).filter(
    (date) => date.start >= opens,
  );
  const others = othersVersions(sieved.text, sentence.start, { all: toolEnds, own: ownEnds }, known);
  const versions = findVersions(sieved.text, sentence.start, dates, toolEnds, sieved, majors, others);
  const tags: Tag[] = [];
  const verbs: (Verb | undefined)[] = new Array<Verb | undefined>(tokens.length);
  let date = 0;
  let version = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    while ((dates[date]?.end ?? Infinity) <= token.start) date++;
    while ((versions[version]?.end ?? Infinity) <= token.start) version++;
    const d = dates[date];
    const v = versions[version];
    let tag: Tag;
    if (nameAt[at]) tag = 'name';
    else if (d && d.start <= token.start && token.end <= d.end) tag = 'date';
    else if (v && v.items.length > 0 && v.start <= token.start && token.end <= v.end && /\d/.test(token.text))
      tag = 'version';
    else {
      const closed = tagOf(token, tokens, tags, at);
      if (closed) tag = closed;
      else if (token.shape === 'number') tag = 'num';
      else {
        const { verb } = token;
        if (verb && isVerb(ambiguousAt(verb, token.lower, tokens, tags, at, lexicon))) {
          tag = 'verb';
          verbs[at] = verb;
        } else tag = (token.closed & CLASS.adverb) !== 0 ? 'adv' : 'word';
      }
    }
    tags.push(tag);
  }
  return {
    sentence,
    text,
    tokens,
    tags,
    verbs,
    names,
    nameAt,
    dates,
    versions,
    sieving,
    titleCase: looksTitled(tokens),
  };
}

/** Verbatim text of tokens [from, to). */
export function textOf(parsed: Parsed, from: number, to: number): string {
  const first = parsed.tokens[from];
  const last = parsed.tokens[to - 1];
  return first && last && to > from ? parsed.text.slice(first.start, last.end) : '';
}

/** Token `at` in lower case, the empty string outside of the sentence. */
export function word(parsed: Parsed, at: number): string {
  return parsed.tokens[at]?.lower ?? '';
}
