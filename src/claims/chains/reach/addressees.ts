import { isNominal } from '../../text/parse.ts';
import type { Parsed } from '../../text/parse.ts';
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
  if (!isNominal(parsed.tags[cue + 1]) && parsed.tags[cue + 1] !== 'det') return cue + 1;
  const end = readPhrase(parsed, cue + 1, limit)?.to ?? cue + 1;
  return word(parsed, end) === '&' ? (readPhrase(parsed, end + 1, limit)?.to ?? end) : end;
}

/** "…, X told partners in a memo that Y has read": where what is told goes on, behind who has read it. */
export function readersEnd(parsed: Parsed, at: number, limit: number): number {
  if (word(parsed, at) !== 'that' && word(parsed, at) !== 'which') return at;
  const reader = readPhrase(parsed, at + 1, limit);
  if (!reader) return at;
  let i = reader.to;
  while (parsed.tags[i] === 'aux' || parsed.tags[i] === 'adv') i++;
  return HELD.test(word(parsed, i)) && (isStop(parsed, i + 1) || word(parsed, i + 1) === 'that') ? i + 1 : at;
}
