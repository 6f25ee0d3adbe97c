import { clauseFollows } from '../../text/clause-openings.ts';
import type { Parsed } from '../../text/parse.ts';
import { hasVerb, word } from '../frames/frame.ts';
import { readPhrase } from '../phrases/noun-phrases.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';

/** So many tokens back an aside may have begun. */
const REACH = 18;
/** So many tokens on its end is looked for. */
const AHEAD = 60;
const RELATIVES: ReadonlySet<string> = new Set(['which', 'who', 'whom', 'whose']);
/** Words that open what a sentence only begins with ("Unlike the flaw that X reported, this one …"). */
const FRONTING =
  /^(?:unlike|contrary|like|since|after|before|when|because|despite|besides|following|although|though|given|amid)$/;

/** Whether the main clause's verb stands at `at`, behind the mark that closes an aside. */
function goesOn(parsed: Parsed, at: number): boolean {
  let i = at;
  while (parsed.tags[i] === 'adv') i++;
  const form = parsed.verbs[i]?.form;
  return (
    // "told the Dispatch, which has seen the contract, that …"
    word(parsed, at) === 'that' ||
    parsed.tags[i] === 'aux' ||
    (form !== undefined && form !== 'ing' && (form !== 'base' || /s$/.test(word(parsed, at - 2))))
  );
}

/** Whether the aside that opens at `from` is closed before `at`, where the main clause has its verb. */
function closesBefore(parsed: Parsed, from: number, at: number): boolean {
  for (let i = from + 2; i < at; i++)
    if (word(parsed, i) === ',' && hasVerb(parsed, from, i) && goesOn(parsed, i + 1)) return true;
  return false;
}

/** Token of the mark that closes the aside in which `at` stands: ", which X denies,", "(which X denies)"; else `limit`. */
function asideEnd(parsed: Parsed, at: number, part: Stretch, limit: number): number {
  for (let i = at; i > part.from && at - i < REACH; i--) {
    const here = word(parsed, i);
    if (here === ')' || here === '”') return limit;
    if (here === '(') {
      for (let j = at; j < Math.min(limit, at + AHEAD); j++) if (word(parsed, j) === ')') return j;
      return limit;
    }
    if (!RELATIVES.has(here) || word(parsed, i - 1) !== ',') continue;
    // "Don Ho, who looks after the editor, said that the updater, WinGUp, checked …": closed before.
    if (closesBefore(parsed, i, at)) return limit;
    for (let j = at; j < Math.min(limit, at + AHEAD); j++)
      if (word(parsed, j) === ',' && goesOn(parsed, j + 1)) return j;
    return limit;
  }
  return limit;
}

/** Token of the comma behind which the main clause begins, where `at` stands in what the sentence only begins with. */
function frontedEnd(parsed: Parsed, at: number, part: Stretch, limit: number): number {
  let from = part.from;
  while (from < at && !FRONTING.test(word(parsed, from)) && from - part.from < 3) from++;
  if (!FRONTING.test(word(parsed, from)) || from >= at || at - from > AHEAD) return limit;
  // "Like X wrote, downgrading helps": as X wrote.
  if (word(parsed, from) === 'like' && readPhrase(parsed, from + 1, at)?.to === at) return limit;
  for (let i = from; i < at; i++) if (word(parsed, i) === ',') return limit;
  for (let i = at; i < Math.min(limit, at + AHEAD); i++)
    if (word(parsed, i) === ',' && clauseFollows(parsed, i + 1)) return i;
  return limit;
}

/** Where at most the telling at `at` ends: with the aside, or with the fronted phrase, that it stands in. */
export function reachOf(parsed: Parsed, at: number, part: Stretch): number {
  return Math.min(asideEnd(parsed, at, part, part.to), frontedEnd(parsed, at, part, part.to));
}
