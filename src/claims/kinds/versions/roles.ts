import { EACH_FAULT_NOUN } from '../../lexicon/fault-nouns.ts';
import { CULPRITS } from '../../chains/reach/culprits.ts';
import {
  BRINGERS,
  ENDERS,
  LASTS_ON,
  REPAIR_NOUNS,
  EXCEPTING,
  SETTING_BESIDE,
  TURNING_NOUNS,
  TURNINGS,
  VERSION_NOUNS,
} from '../../lexicon/version-roles.ts';
import { BIT } from '../../lexicon/verbs.ts';
import type { Turning } from '../../lexicon/version-roles.ts';
import type { VersionMention } from '../../mentions/versions.ts';
import { lower, sentenceOf } from '../reading.ts';
import type { Reading } from '../reading.ts';

/**
 * What the words around a version make of it: what is told `began`, `changed` or `ended` with it, somebody `left` it or
 * has it for a `goal`, it is only told `beside` another or `excepted`, a fault is told to be in it (`faulty`); `plain`:
 * nothing of the kind.
 */
export type VersionRole =
  'began' | 'changed' | 'ended' | 'left' | 'goal' | 'beside' | 'excepted' | 'faulty' | 'plain';

/** "5.4, the first release without the beacon". */
const LATEST_WITHOUT =
  /^,? (?:which (?:is|was) |is |was |being )?the first (?:[\w-]+ ){0,2}?(?:version|release|build|one|edition|update) (?:without|to drop|not to|free of|(?:that|which) (?:no longer|does not|doesn['’]t|did not|fixes|closes|lacks))\b/i;
/** Tokens looked at before a version. */
const REACH = 14;
/** Tokens of an insertion between a version and its verb ("3.2, published on 12 June, closes it"). */
const INSERTION = 12;

const IN: ReadonlySet<string> = new Set(['in', 'into', 'with', 'by', 'at', 'as-of']);
/** Verbs of origin: what began "from" a version. */
const STEMMING: ReadonlySet<string> = new Set(['stem', 'originate', 'date', 'trace']);
/** What may stand between a verb and its preposition. */
const PARTICLES: ReadonlySet<string> = new Set(
  'back again away out on off over up only early late first in'.split(' '),
);

/** Token before the phrase that a version ends ("in the security release, 3.2"). */
function beforePhrase({ parsed }: Reading, at: number, floor: number): number {
  const { tokens, tags } = parsed;
  let k = at - 1;
  for (; k >= floor; k--) {
    const word = tokens[k]?.lower ?? '';
    const tag = tags[k];
    if (tag === 'det' || tag === 'poss' || tag === 'name' || tag === 'version' || VERSION_NOUNS.has(word))
      continue;
    if (/^["“‘'(]$/.test(word)) continue;
    // "the flaw in runc 1.1"
    if (tag === 'word' && k === at - 1 && /^(?:prep|det)$/.test(tags[k - 1] ?? '')) continue;
    if (tag === 'date' && tags[k + 1] === 'poss') continue;
    const before = tags[k - 1] === 'version' || VERSION_NOUNS.has(tokens[k - 1]?.lower ?? '');
    if (word === ',' && before) continue;
    break;
  }
  return k;
}

/** What a verb or a noun before a preposition says of the version behind it. */
function byTurning(turning: Turning, preposition: string, repairs: boolean): VersionRole {
  switch (turning) {
    case 'move':
      return preposition === 'from'
        ? 'left'
        : preposition === 'to' || preposition === 'onto'
          ? 'goal'
          : 'plain';
    case 'begin':
      return repairs && preposition !== 'from'
        ? 'ended'
        : preposition === 'for' || preposition === 'to'
          ? 'plain'
          : 'began';
    case 'change':
      return IN.has(preposition) || preposition === 'for' ? 'changed' : 'plain';
    case 'end':
      return IN.has(preposition) || preposition === 'from' || preposition === 'for' ? 'ended' : 'plain';
    case 'compare':
      return preposition === 'with' || preposition === 'to' ? 'beside' : 'plain';
  }
}

const NONE: ReadonlySet<Turning> = new Set();

/** Which of a verb's turnings counts before a preposition. */
function chosen(turnings: ReadonlySet<Turning>, preposition: string): Turning | undefined {
  if (preposition === 'from' || preposition === 'to' || preposition === 'onto')
    for (const one of ['move', 'compare'] as const) if (turnings.has(one)) return one;
  return (['compare', 'end', 'begin', 'change'] as const).find((one) => turnings.has(one));
}

/** What stands before a noun, so that what follows is none of its verbs. */
const OPENS_NOUN = /^(?:an?|the|no|any|its|their|our|my|your|his|her|some|every|each|['’]s)$/;

/** "A fix came in 3.2": whether what begins is a repair. */
function isOfRepair({ parsed: { tokens, tags } }: Reading, verb: number, floor: number): boolean {
  for (let i = verb - 1; i >= floor; i--) {
    if (tokens[i]?.shape === 'mark' || tags[i] === 'conj' || tags[i] === 'sub') return false;
    if (REPAIR_NOUNS.has(tokens[i]?.lower ?? '')) return true;
  }
  return false;
}

/** "Hackers planted a back door in 3.2": whether those who do harm stand before the verb. */
function isOfCulprits({ parsed: { tokens, tags } }: Reading, verb: number, floor: number): boolean {
  for (let i = verb - 1; i >= floor; i--) {
    if (tokens[i]?.shape === 'mark' || tags[i] === 'conj' || tags[i] === 'sub') return false;
    if (CULPRITS.test(tokens[i]?.lower ?? '')) return true;
  }
  return false;
}

/** "can", "cannot", "won’t"; a candidate or a canary is none of them. */
const ABLE = /^can(?:not)?$|n['’]t$/;

/** "cannot be switched off in 0.50": what is possible with it or not has not changed with it. */
function isUnable({ parsed: { tokens, tags } }: Reading, verb: number): boolean {
  for (let i = verb - 1; i >= verb - 4; i--)
    if (tags[i] === 'neg' || ABLE.test(tokens[i]?.lower ?? '')) return true;
  return false;
}

/** "The trouble began, the paper writes, with release 7.3": the token before what is told in between. */
function beforeInsertion({ parsed: { tokens, verbs } }: Reading, at: number, floor: number): number {
  if (tokens[at]?.lower !== ',') return at;
  let open = at - 1;
  let tells = false;
  for (; open > floor && tokens[open]?.lower !== ','; open--)
    tells ||= ((verbs[open]?.classes ?? 0) & BIT.speech) !== 0 || tokens[open]?.lower === 'according';
  return tells && tokens[open]?.lower === ',' ? open - 1 : at;
}

/** The role that a verb or a noun gives through the preposition at `k`. */
function governed(reading: Reading, k: number, floor: number): VersionRole {
  const { tokens, tags } = reading.parsed;
  const preposition = lower(reading, k);
  let j = beforeInsertion(reading, k - 1, floor);
  while (j >= floor && PARTICLES.has(lower(reading, j))) j--;
  const noun = tags[j] === 'verb' ? undefined : TURNING_NOUNS.get(lower(reading, j));
  // "reverted the change in 3.2": what was undone, not where.
  if (/^changes?$/.test(lower(reading, j)) && tags[j] !== 'verb') return 'plain';
  if (noun !== undefined) return byTurning(noun, preposition, false);
  if (EACH_FAULT_NOUN.has(lower(reading, j)) && /^(?:in|of|from)$/.test(preposition)) return 'faulty';
  for (; j >= floor; j--) {
    const word = lower(reading, j);
    if ((tokens[j]?.shape === 'mark' && !/^["“”‘’'-]$/.test(word)) || tags[j] === 'sub') return 'plain';
    // "still broken in 3.2": how it is, not since when.
    if (word === 'broken') return 'plain';
    const verb =
      tags[j] === 'verb' || !OPENS_NOUN.test(lower(reading, j - 1)) ? TURNINGS.get(word) : undefined;
    if (verb !== undefined && !(tags[j] === 'word' && verb.lemma === word)) {
      // "it went with 3.2", "was gone in 3.2"
      if (verb.lemma === 'go' && preposition !== 'to' && (preposition !== 'from' || word === 'gone'))
        return (IN.has(preposition) || preposition === 'from') &&
          (j === k - 1 || lower(reading, j + 1) === 'away')
          ? 'ended'
          : 'plain';
      const turning = chosen(verb.turnings, preposition);
      if (turning === undefined) return 'plain';
      if (turning === 'begin' && preposition === 'from' && !STEMMING.has(verb.lemma)) return 'plain';
      // "builds of 3.2"
      if (turning === 'begin' && preposition === 'of') return 'plain';
      // What attackers put into one release is not in the next unless that is told.
      if (turning === 'begin' && isOfCulprits(reading, j, floor) && !LASTS_ON.test(sentenceOf(reading)))
        return 'faulty';
      const role = byTurning(turning, preposition, turning === 'begin' && isOfRepair(reading, j, floor));
      return role === 'changed' && isUnable(reading, j) ? 'plain' : role;
    }
    if (tags[j] === 'verb') return 'plain';
  }
  return 'plain';
}

/** The role that the verb gives whose subject a version is. */
function acting(reading: Reading, at: number): VersionRole {
  const { tokens, tags } = reading.parsed;
  // "it is 9.5.2 in which the hole was closed"
  if (lower(reading, at + 1) === 'which' && IN.has(lower(reading, at))) {
    for (let i = at + 2; i < Math.min(tokens.length, at + INSERTION); i++) {
      const turning =
        tags[i] === 'verb' ? chosen(TURNINGS.get(lower(reading, i))?.turnings ?? NONE, 'in') : undefined;
      if (turning !== undefined) return byTurning(turning, 'in', false);
    }
    return 'plain';
  }
  let r = at;
  // "the 7.13 update closes the hole"
  if (VERSION_NOUNS.has(lower(reading, r)) && tags[r + 1] !== 'det') r++;
  while (/^["”’')]$/.test(lower(reading, r))) r++;
  if (lower(reading, r) === ',') {
    if (/^(?:which|that)$/.test(lower(reading, r + 1))) r += 2;
    else {
      let close = r + 1;
      while (close < Math.min(tokens.length, r + INSERTION) && lower(reading, close) !== ',') close++;
      if (lower(reading, close) !== ',') return 'plain';
      r = close + 1;
    }
  } else if (/^(?:which|that)$/.test(lower(reading, r))) r++;
  while (tags[r] === 'adv' || /^(?:has|have|had|also|finally|will|would|that)$/.test(lower(reading, r))) r++;
  const verb = TURNINGS.get(lower(reading, r));
  if (verb === undefined || (verb.lemma === lower(reading, r) && verb.lemma !== 'shut')) return 'plain';
  // "^1.4 resolved to the poisoned one": what was found for it.
  if (verb.lemma === 'resolve' && lower(reading, r + 1) === 'to') return 'plain';
  if (ENDERS.has(verb.lemma)) return 'ended';
  if (!BRINGERS.has(verb.lemma)) return 'plain';
  for (let i = r + 1; i < r + 7; i++) if (REPAIR_NOUNS.has(lower(reading, i))) return 'ended';
  return 'began';
}

/** First token behind an offset. */
function after({ parsed: { tokens } }: Reading, end: number): number {
  const next = tokens.findIndex((token) => token.start >= end);
  return next < 0 ? tokens.length : next;
}

/** What the words around a version make of it. Linear. */
export function roleOf(reading: Reading, { start, end, form }: VersionMention): VersionRole {
  if (form !== 'exact' && form !== 'dated') return 'plain';
  const { tokens, tags, text } = reading.parsed;
  // "went from 3.1 to 3.2" was read as its goal.
  if (/\d to v?\d/i.test(text.slice(start, end))) return 'goal';
  const at = tokens.findIndex((token) => token.end > start);
  const floor = Math.max(0, at - REACH);
  const k = beforePhrase(reading, at, floor);
  const word = lower(reading, k);
  if (k >= floor && k >= 0) {
    const before = lower(reading, k - 1);
    if (EXCEPTING.has(word) || (word === 'than' && before === 'other')) return 'excepted';
    if (/^(?:for|of|from)$/.test(word) && EXCEPTING.has(before)) return 'excepted';
    // "possible from 1.96.0 to 1.96.5 and impossible in 1.95"
    if (word === 'in' && /^(?:impossible|absent|missing)$/.test(before)) return 'excepted';
    if (SETTING_BESIDE.has(word)) return 'beside';
    // "a flaw in the parser (patched v2.1.118)"
    if (before === '(' && ENDERS.has(TURNINGS.get(word)?.lemma ?? '')) return 'ended';
    const preposition = tags[k] === 'prep' || word === 'since';
    if (preposition) {
      const role = governed(reading, k, floor);
      if (role !== 'plain') return role;
    }
  }
  if (LATEST_WITHOUT.test(text.slice(end, end + 60))) return 'ended';
  return acting(reading, after(reading, end));
}
