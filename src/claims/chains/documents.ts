import { ROLE_OF } from '../lexicon/roles.ts';
import type { Parsed } from '../text/parse.ts';
import { sourceAt, word } from './frame.ts';
import type { Finder } from './frame.ts';
import { readPhrase, readPhraseBack } from './noun-phrases.ts';
import type { Stretch } from './noun-phrases.ts';
import type { Source } from './sources.ts';
import { subjectEnd } from './subject-end.ts';

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
    !/^(?:publish|release|post|issue|present|write|share)$/.test(parsed.verbs[at.from - 1]?.lemma ?? '')
  )
    return undefined;
  const { end } = subjectEnd(parsed, at.from - 1, 0);
  return readPhraseBack(parsed, end, 0);
}

/** "cited a confidential report as saying": the document, as the origin of what follows. */
export function citedAs(finder: Finder, lemma: string, cue: number, limit: number): Source | undefined {
  if (lemma !== 'cite' && lemma !== 'quote') return undefined;
  const { parsed } = finder;
  const object = readPhrase(parsed, cue + 1, limit);
  return object &&
    word(parsed, object.to) === 'as' &&
    /^(?:say|stat|show|tell|claim|describ|warn|conclud|confirm)ing$/.test(word(parsed, object.to + 1))
    ? sourceAt(finder, object)
    : undefined;
}
