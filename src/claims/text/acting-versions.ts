import type { Ambiguous } from './ambiguous.ts';
import type { Tag } from './tags.ts';
import type { Token } from './tokens.ts';
import { CLASS } from './vocabulary.ts';

/** Several versions by their noun. */
const VERSIONS = /^(?:versions|releases|builds|editions)$/;
/** Words that bound versions behind or between their numbers. */
const BOUNDS =
  /^(?:later|newer|higher|greater|above|up|upwards?|onwards?|on|beyond|earlier|older|lower|below|prior|previous|and|or|to|through|thru|until|till|since|from|before|after|between|than|starting|beginning|with|including|but|not|of|v|[-–—,/])$/;
/** How far a number may stand before its verb, in tokens. */
const FAR = 14;
/** How far behind a word the verb may stand for which it would be a noun. */
const NEAR = 5;

/** What does not stand within a subject such as "log files". */
const ENDS_PHRASE =
  CLASS.preposition |
  CLASS.determiner |
  CLASS.possessive |
  CLASS.pronoun |
  CLASS.conjunction |
  CLASS.subordinator;

/** What may stand before the phrase of versions: nothing of which they would be a part. */
const opensClause = (tag: Tag | undefined): boolean =>
  tag === undefined || tag === 'mark' || tag === 'sub' || tag === 'conj' || tag === 'verb';

/**
 * Whether a finite verb follows close by, of which the word would be the noun ("versions before 2.1 log files are kept",
 * "crash reports contain names").
 */
function isSubject(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < Math.min(tokens.length, at + NEAR); i++) {
    const token = tokens[i];
    if (token === undefined || token.shape === 'mark' || token.closed & ENDS_PHRASE) return false;
    if (token.closed & CLASS.auxiliary) return true;
    if (i > at + 1 && token.verb?.form === 'base' && (token.closed & CLASS.nounLike) === 0) return true;
  }
  return false;
}

/** Place of the word at which the phrase of versions that ends before `left` begins; adverbs may follow it. */
function phraseBefore({ tokens, tags, left }: Ambiguous): number | undefined {
  const at = left + 1;
  let numbers = 0;
  let bounded = false;
  let from = at;
  for (let i = at - 1; i >= 0 && at - i <= FAR; i--) {
    const lower = tokens[i]?.lower ?? '';
    const tag = tags[i];
    if (tag === 'version' || tag === 'num') numbers++;
    else if (numbers > 0 && VERSIONS.test(lower)) return beginning(tags, i);
    else if (BOUNDS.test(lower)) bounded = true;
    else if (tag !== 'name') break;
    from = i;
  }
  while (from < at && tags[from] === 'mark') from++;
  // "2.1.91 and later", "Zed 2.1.91 and 2.1.92": by their numbers alone.
  return numbers > 0 && (bounded || numbers > 1) && (tags[from] === 'version' || tags[from] === 'name')
    ? from
    : undefined;
}

/** Where the noun phrase of the noun at `at` begins ("all the Zed versions"). */
function beginning(tags: readonly Tag[], at: number): number {
  let from = at;
  while (from > 0 && /^(?:det|name|word|num|adv|poss)$/.test(tags[from - 1] ?? '')) from--;
  return from;
}

/** Whether a base form is what several versions do: "Versions since 2.1 check the settings", "2.1 and newer log prompts". */
export function versionsAct(word: Ambiguous): boolean {
  const { verb, tokens, tags, at, nounLike, next, nextClosed, nextNominal } = word;
  if (verb.form !== 'base' || next === undefined || next.shape === 'mark') return false;
  const hasObject = (nextClosed & (CLASS.determiner | CLASS.possessive | CLASS.pronoun)) !== 0 || nextNominal;
  if (nounLike && !hasObject) return false;
  const phrase = phraseBefore(word);
  return phrase !== undefined && opensClause(tags[phrase - 1]) && !isSubject(tokens, at);
}
