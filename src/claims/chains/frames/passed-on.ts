import type { Attribution } from '../../../model/statement.ts';
import { citedAt } from './citing.ts';
import { sourceAt, word } from './frame.ts';
import type { Finder } from './frame.ts';
import { readPhrase } from '../phrases/noun-phrases.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import { readPhraseBack } from '../phrases/phrases-back.ts';
import type { Source } from '../sources/source.ts';
import { subjectEnd } from '../phrases/subject-end.ts';

/** What one gets from who tells something in it. */
export const ANSWER = /^(?:reply|answer|e-?mail|mail|message|response|letter|note|chat|ticket)$/;
/** What who got it does with it. */
const PASSES =
  /^(?:post|share|publish|show|get|receive|quote|forward|obtain|reproduce|upload|cite)$|^(?:got|has|had)$/;

/** An answer that somebody passes on: who gave it, and who shows it. */
export interface PassedOn {
  readonly source: Source;
  readonly outer: readonly Attribution[];
}

/** "A user posted a reply from the vendor's support saying that …": who gave the answer in `at`, and who passes it on. */
export function passedOn(finder: Finder, at: Stretch | undefined): PassedOn | undefined {
  const { parsed } = finder;
  if (!at) return undefined;
  for (let i = at.from; i < at.to; i++) {
    if (word(parsed, i) !== 'from' || !ANSWER.test(word(parsed, i - 1))) continue;
    const source = citedAt(finder, readPhrase(parsed, i + 1, at.to));
    if (!source || source.steps.length === 0) return undefined;
    const verb = at.from - 1;
    // "The letter from X says": nobody passes it on.
    if (!PASSES.test(parsed.verbs[verb]?.lemma ?? word(parsed, verb))) return undefined;
    const shows = readPhraseBack(parsed, subjectEnd(parsed, verb, 0).end, 0);
    if (shows && /^(?:nobody|none|no|neither)$/.test(word(parsed, shows.from))) return undefined;
    // "My boss forwarded a mail from …": within the writer's own house.
    if (shows && /^(?:my|our)$/.test(word(parsed, shows.from))) return { source, outer: [] };
    return { source, outer: sourceAt(finder, shows)?.steps ?? [] };
  }
  return undefined;
}
