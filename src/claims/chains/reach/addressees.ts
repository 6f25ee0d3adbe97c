import { isNominal } from '../../text/parse.ts';
import type { Parsed } from '../../text/parse.ts';
import { ROLE_OF } from '../../lexicon/roles.ts';
import { isStop, word } from '../frames/frame.ts';
import { HELD } from '../sources/newsrooms.ts';
import { readPhrase } from '../phrases/noun-phrases.ts';

/** End of whom something is told ("told Signal & Noise", "assured customers"), right behind the cue where nobody is. */
export function addresseeEnd(parsed: Parsed, lemma: string, cue: number, limit: number): number {
  if (lemma === 'point' && word(parsed, cue + 1) === 'out') return cue + 2;
  if (
    /^(?:answer|write|email|message)$/.test(lemma) &&
    /^(?:me|us|him|her|them)$/.test(word(parsed, cue + 1))
  )
    return cue + 2;
  if (!/^(?:tell|assure|inform|remind|notify|warn|promise)$/.test(lemma)) return cue + 1;
  // "told her that": no noun that is hers.
  if (/^(?:me|us|him|her|them|it|you)$/.test(word(parsed, cue + 1)) && !isNominal(parsed.tags[cue + 2]))
    return cue + 2;
  if (!isNominal(parsed.tags[cue + 1]) && parsed.tags[cue + 1] !== 'det') return cue + 1;
  const end = readPhrase(parsed, cue + 1, limit)?.to ?? cue + 1;
  return word(parsed, end) === '&' ? (readPhrase(parsed, end + 1, limit)?.to ?? end) : end;
}

/** Verbs for what somebody does with a paper in which another tells something. */
const HANDLES =
  /^(?:post|paste|publish|put|send|share|circulate|upload|file|submit|forward|quote|release|print|reproduce|make|write|show|leak)$/;
/** So many tokens a clause that describes a paper may have. */
const LONGEST = 16;

/** "conceded in a reply that the firm pasted into its ticket", "in a note that has since been deleted": whether "that" at `at` describes the paper. */
function describesPaper(parsed: Parsed, at: number, limit: number): boolean {
  if (!/^(?:document|post)$/.test(ROLE_OF.get(word(parsed, at - 1)) ?? '') && !hangsOnPaper(parsed, at))
    return false;
  const next = parsed.tags[at + 1];
  if (next === 'aux' || (next === 'verb' && parsed.verbs[at + 1]?.form !== 'base')) return true;
  const who = readPhrase(parsed, at + 1, limit);
  if (!who) return false;
  let verb = who.to;
  while (parsed.tags[verb] === 'aux' || parsed.tags[verb] === 'adv') verb++;
  const behind = parsed.tags[verb + 1];
  return (
    HANDLES.test(parsed.verbs[verb]?.lemma ?? '') &&
    (verb + 1 >= limit ||
      /^(?:prep|adv|date|mark)$/.test(behind ?? '') ||
      /^(?:public|online)$/.test(word(parsed, verb + 1)))
  );
}

/** "a letter to the council that": the noun before what the paper is for. */
function hangsOnPaper(parsed: Parsed, at: number): boolean {
  for (let i = at - 1; i > 1 && at - i < 7 && parsed.tags[i] !== 'mark' && parsed.tags[i] !== 'verb'; i--)
    if (/^(?:to|from|for|by)$/.test(word(parsed, i)))
      return /^(?:document|post)$/.test(ROLE_OF.get(word(parsed, i - 1)) ?? '');
  return false;
}

/** End of the clause that describes a paper: a mark, or the "that" behind which what is told begins. */
function descriptionEnd(parsed: Parsed, at: number, limit: number): number {
  for (let i = at + 2; i < Math.min(limit, at + LONGEST); i++)
    if (isStop(parsed, i) || word(parsed, i) === 'that') return i;
  return limit - at > LONGEST ? at : limit;
}

/** "…, X told partners in a memo that Y has read": where what is told goes on, behind who has read it. */
export function readersEnd(parsed: Parsed, at: number, limit: number): number {
  if (word(parsed, at) !== 'that' && word(parsed, at) !== 'which') return at;
  if (describesPaper(parsed, at, limit)) return descriptionEnd(parsed, at, limit);
  const reader = readPhrase(parsed, at + 1, limit);
  if (!reader) return at;
  let i = reader.to;
  while (parsed.tags[i] === 'aux' || parsed.tags[i] === 'adv') i++;
  return HELD.test(word(parsed, i)) && (isStop(parsed, i + 1) || word(parsed, i + 1) === 'that') ? i + 1 : at;
}
