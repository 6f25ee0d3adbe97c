import { ROLE_OF } from '../../lexicon/roles.ts';
import type { Parsed } from '../../text/parse.ts';
import { OPENING, sourceAt, word } from '../frames/frame.ts';
import { citedAt } from '../frames/citing.ts';
import type { Finder } from '../frames/frame.ts';
import { readPhrase } from '../phrases/noun-phrases.ts';
import { readPhraseBack } from '../phrases/phrases-back.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import type { Source } from './sources.ts';
import { nameBehind, named } from './naming.ts';
import { subjectEnd } from '../phrases/subject-end.ts';

/** "a study that claims that …": a document tells through the clause that hangs on it. */
export function tellsAsDocument(parsed: Parsed, that: number, floor: number, lemma: string): boolean {
  if (
    !/^(?:say|claim|state|show|suggest|argue|allege|conclude|find|describe|report|warn|indicate|reveal)$/.test(
      lemma,
    )
  )
    return false;
  const role = ROLE_OF.get(word(parsed, that - 1));
  return that - 1 > floor && (role === 'document' || role === 'post');
}

/** Who issued the document at `at`: the phrase before a verb of publishing. */
export function publisherOf(parsed: Parsed, at: Stretch | undefined): Stretch | undefined {
  if (
    !at ||
    !/^(?:publish|release|post|issue|present|write|share|open|file|submit)$/.test(
      parsed.verbs[at.from - 1]?.lemma ?? '',
    )
  )
    return undefined;
  const { end } = subjectEnd(parsed, at.from - 1, 0);
  return readPhraseBack(parsed, end, 0);
}

/** "quoting “people inside the company” as saying": what stands between the marks. */
function quotedObject(parsed: Parsed, at: number, limit: number): Stretch | undefined {
  if (!OPENING.has(word(parsed, at))) return undefined;
  for (let i = at + 2; i < Math.min(limit, at + 9); i++)
    if (/^["”’']$/.test(word(parsed, i)))
      return word(parsed, i + 1) === 'as' ? { from: at + 1, to: i } : undefined;
  return undefined;
}

/** So many tokens what is put beside whom somebody quotes may have. */
const BESIDE = 12;

/** "quote its expert, the cryptographer Ben Achter, as finding", "a tester, who asked not to be named, as saying". */
function besideAs(parsed: Parsed, { to }: Stretch, limit: number): Stretch | null {
  if (word(parsed, to) !== ',') return null;
  for (let i = to + 2; i < Math.min(limit, to + BESIDE); i++)
    if (word(parsed, i) === ',')
      return word(parsed, i + 1) === 'as' && /[a-z]{2}ing$/.test(word(parsed, i + 2))
        ? { from: to + 1, to: i }
        : null;
  return null;
}

export interface Cited {
  readonly source: Source;
  /** Token behind what names it. */
  readonly end: number;
}

/**
 * "cited a report as saying", "quotes a spokesman: “…”", "quoted Jane Doe, who said": whoever is quoted, as the origin of
 * what follows.
 */
export function citedAs(finder: Finder, lemma: string, cue: number, limit: number): Cited | undefined {
  if (!/^(?:cite|quote|record)$/.test(lemma)) return undefined;
  const { parsed } = finder;
  const inside = quotedObject(parsed, cue + 1, limit);
  const phrase = inside ?? readPhrase(parsed, cue + 1, limit);
  if (!phrase) return undefined;
  // "quoted a lawmaker, Benjie Ocampo, as saying"
  const name = inside ? null : nameBehind(parsed, phrase, limit);
  const past =
    name && word(parsed, name.to) === ',' && word(parsed, name.to + 1) === 'as'
      ? name
      : inside
        ? null
        : besideAs(parsed, phrase, limit);
  // "quotes the maintainer, Ole Brandt: “…”"
  const quotedName =
    name && /^[:,]$/.test(word(parsed, name.to)) && OPENING.has(word(parsed, name.to + 1)) ? name : null;
  const object = inside
    ? { from: inside.from, to: inside.to + 1 }
    : past
      ? { from: phrase.from, to: past.to + 1 }
      : quotedName
        ? { from: phrase.from, to: quotedName.to }
        : phrase;
  const next = word(parsed, object.to);
  const said = next === 'as' && /[a-z]{2}ing$/.test(word(parsed, object.to + 1));
  const saying =
    (next === ',' && word(parsed, object.to + 1) === 'who' && SAID.test(word(parsed, object.to + 2))) ||
    // "cites a former manager who says"
    (next === 'who' && SAID.test(word(parsed, object.to + 1)));
  // "quotes a minister to the effect that"
  const effect =
    next === 'to' && word(parsed, object.to + 2) === 'effect' && word(parsed, object.to + 3) === 'that';
  const quoted = (next === ':' || next === ',') && OPENING.has(word(parsed, object.to + 1));
  const states = SAYING.test(next);
  if (!said && !saying && !quoted && !states && !effect) return undefined;
  // "its author, the nurse Ada Wren, as saying": who is named last.
  const beside = past && past !== name ? sourceAt(finder, past) : undefined;
  const described =
    beside?.role === 'person' ? beside : said || saying ? citedAt(finder, phrase) : sourceAt(finder, phrase);
  const source = named(parsed, described, past ?? quotedName, finder.topic);
  return (
    source && {
      source,
      end: object.to + (effect ? 3 : said ? 2 : saying ? (next === 'who' ? 2 : 3) : states ? 1 : 0),
    }
  );
}

const SAID = /^(?:said|says|say|claims|claimed|found|told|warns|warned|wrote)$/;
/** "cited a memo saying that". */
const SAYING = /^(?:saying|stating|showing|warning|claiming)$/;
