import { ROLE_OF } from '../lexicon/roles.ts';
import { BIT } from '../lexicon/verbs.ts';
import type { Verb } from '../lexicon/verbs.ts';
import { COUNTED } from './tag-words.ts';
import { isNominal } from './tags.ts';
import type { Tag } from './tags.ts';
import type { Token } from './tokens.ts';
import { CLASS } from './vocabulary.ts';

/** Whether a finite verb stands to the left; participles only describe ("emails reviewed by X show"). */
export function hasFiniteLeft(tokens: readonly Token[], tags: readonly Tag[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i < 14; i--) {
    if (tags[i] === 'mark') return false;
    if (tags[i] === 'aux') return true;
    const participle = tokens[i]?.verb?.form === 'ed' && isBeforeBy(tokens, tags, i, at);
    if (tags[i] === 'verb' && !participle && tokens[i]?.verb?.form !== 'ing') return true;
  }
  return false;
}

/** "published by", "carried out on Monday by": whether only when and where stand between a participle and who did it. */
function isBeforeBy(tokens: readonly Token[], tags: readonly Tag[], at: number, end: number): boolean {
  let i = at + 1;
  while (
    i < end &&
    (/^(?:date|adv|num)$/.test(tags[i] ?? '') || /^(?:out|up|in|on)$/.test(tokens[i]?.lower ?? ''))
  )
    i++;
  return tokens[i]?.lower === 'by';
}

/** Whether a plural that is no object opens the stretch ("Commenters under the post report that"). */
export function opensPlural(tokens: readonly Token[], tags: readonly Tag[], at: number): boolean {
  let first = at;
  while (first > 0 && at - first < 10 && tags[first - 1] !== 'mark') first--;
  while (first < at && /^(?:det|num|adv)$/.test(tags[first] ?? '')) first++;
  while (tags[first + 1] === 'word' && first + 1 < at) first++;
  const goesOn = tags[first + 1] === 'prep' || tokens[first + 1]?.verb?.form === 'ed';
  return goesOn && /[^su]s$|people|staff/.test(tokens[first]?.lower ?? '');
}

/** "Packet captures show that", "the release notes say": a plural's verb of telling follows. */
export function tellsNext(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at]?.verb;
  if (verb?.form !== 'base' || !(verb.classes & (BIT.speech | BIT.discovery))) return false;
  if (!/^(?:say|show|suggest|indicate|confirm|reveal|claim|warn|state|prove|demonstrate)$/.test(verb.lemma))
    return false;
  const next = tokens[at + 1];
  return (
    next === undefined ||
    next.shape === 'mark' ||
    next.lower === 'that' ||
    (next.closed & CLASS.determiner) !== 0
  );
}

/** Whether a finite verb of telling follows, so that the word before it is a noun ("the court filing states"). */
export function tellsAfterNoun(next: Token | undefined): boolean {
  const verb = next?.verb;
  return (
    verb !== undefined &&
    (verb.form === 's' || verb.form === 'ed') &&
    /^(?:say|state|claim|allege|show|reveal|describe|warn|confirm|conclude|indicate|suggest|argue|accuse|report|find)$/.test(
      verb.lemma,
    )
  );
}

/**
 * Whether a verb of telling in -s stands where no noun can: "A memo which this site has obtained says …", "claims to have
 * seen", "…, Estonian Public Radio reports."
 */
export function surelyTells(verb: Verb, tokens: readonly Token[], tags: readonly Tag[], at: number): boolean {
  const lower = tokens[at]?.lower;
  const next = tokens[at + 1];
  if (lower === 'says') return true;
  if (lower === 'claims' && next?.lower === 'to' && tokens[at + 2]?.lower === 'have') return true;
  return nameTells(verb, tokens, tags, at, next);
}

/** "…, Estonian Public Radio reports.": a name behind a comma, and nothing more behind the verb. */
function nameTells(
  verb: Verb,
  tokens: readonly Token[],
  tags: readonly Tag[],
  at: number,
  next: Token | undefined,
): boolean {
  if (
    !/^(?:report|claim|note|estimate)$/.test(verb.lemma) ||
    next?.shape !== 'mark' ||
    !/^[.,]$/.test(next.lower)
  )
    return false;
  let first = at;
  while (first > 0 && at - first < 8 && /^(?:word|name|det|num|poss|adv)$/.test(tags[first - 1] ?? ''))
    first--;
  // "…, the station Welle 5 reports."
  const name = tags[at - 1] === 'num' && at - first > 2 ? at - 2 : at - 1;
  const as = tokens[first - 1]?.lower === 'as';
  if (!as && (first <= 2 || !/^[,”"]$/.test(tokens[first - 1]?.lower ?? ''))) return false;
  if (tokens[name]?.capital !== true) return false;
  if (as || name < at - 1) return true;
  if (at - first > 1) return tokens[at - 2]?.capital === true;
  // One word may as well own reports in a list ("logs, Sentry reports, and dumps").
  return next.lower === '.' || !/^(?:and|or)$/.test(tokens[at + 2]?.lower ?? 'and');
}

/** Who reports, claims and complains rather than owning reports. */
const PEOPLE: ReadonlySet<string> = new Set(['user', 'experts', 'researcher', 'work', 'insider', 'officer']);

/** Whether several people tell something right behind a comma ("…, several users report on GitHub"). */
export function peopleTell(
  verb: Verb,
  tokens: readonly Token[],
  tags: readonly Tag[],
  left: number,
  next: Token | undefined,
): boolean {
  if (!/^(?:report|claim|complain|note|warn|comment)$/.test(verb.lemma)) return false;
  const noun = tokens[left]?.lower ?? '';
  if (!/[^su]s$|people|staff|police/.test(noun) || !PEOPLE.has(ROLE_OF.get(noun) ?? '')) return false;
  let first = left;
  while (first > 0 && left - first < 4 && /^(?:word|det|num|adv)$/.test(tags[first - 1] ?? '')) first--;
  // "The maintainers claim VS Code never reads it."
  if (first === 0 && verb.lemma === 'claim' && next?.capital) return true;
  return first > 0 && /^[,”"]$/.test(tokens[first - 1]?.lower ?? '');
}

/** Whether the nominals that end at `at` begin with "a", and with no noun that counts ("a number of users report"). */
export function opensOne(tokens: readonly Token[], tags: readonly Tag[], at: number): boolean {
  let i = at;
  while (i > 0 && at - i < 5 && isNominal(tags[i])) i--;
  return /^an?$/.test(tokens[i]?.lower ?? '') && !COUNTED.has(tokens[i + 1]?.lower ?? '');
}
