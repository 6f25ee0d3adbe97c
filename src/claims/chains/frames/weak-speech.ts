import { isNominal } from '../../text/parse.ts';
import type { Parsed } from '../../text/parse.ts';
import { addresseeEnd } from '../reach/addressees.ts';
import { OPENING, hasVerb, tailEnd, word } from './frame.ts';
import { readPhrase } from '../phrases/noun-phrases.ts';
import type { Source } from '../sources/sources.ts';
import { closesAt } from './spoken.ts';

/** What somebody who looked into something puts out. */
const VERDICTS = /^(?:views?|findings?|conclusions?|verdict|opinion|results?|ruling|answer|explanation)$/;

/** "told employees to …", "urged users not to …". */
export function orderedTo(parsed: Parsed, lemma: string, cue: number): boolean {
  if (!/^(?:tell|ask|order|urge|warn|advise|instruct|direct|require)$/.test(lemma)) return false;
  const object = readPhrase(parsed, cue + 1);
  if (!object) return false;
  let at = object.to;
  while (
    parsed.tags[at] === 'date' ||
    parsed.tags[at] === 'adv' ||
    (parsed.tags[at] === 'prep' && parsed.tags[at + 1] === 'date')
  )
    at++;
  const next = word(parsed, at);
  return next === 'to' || next === 'against' || (next === 'not' && word(parsed, at + 1) === 'to');
}

/** Whether a weak verb of speech speaks here: "adds that", "the notice read", "calls it a", "reports the ban covers". */
export function weakly(parsed: Parsed, source: Source, lemma: string, cue: number): boolean {
  const next = word(parsed, cue + 1);
  // "assured us orally that"
  const addressed =
    parsed.tags[cue + 1] === 'pron' || (lemma === 'point' && next === 'out') ? cue + 2 : cue + 1;
  // "has shared “benchmark data” with a firm": what is shared is no speech.
  if (OPENING.has(next) && /^(?:share|show|list|publish|post|email|own)$/.test(lemma)) {
    const close = closesAt(parsed, cue + 1);
    if (close < parsed.tokens.length - 1 && !hasVerb(parsed, cue + 2, close - 1)) return false;
  }
  const past = tailEnd(
    parsed,
    Math.max(addressed, addresseeEnd(parsed, lemma, cue, parsed.tokens.length)),
    parsed.tokens.length,
  );
  if (/^(?:that|how|whether|why|:)$/.test(word(parsed, past))) return true;
  if (
    /^(?:that|how|whether|why|,|:|“|"|‘|')$/.test(next) ||
    (next === 'on' && parsed.tags[cue + 2] === 'date')
  )
    return true;
  if (parsed.tags[cue + 1] === 'date' && word(parsed, cue + 2) === 'that') return true;
  // "published its view: …"
  const verdict = [1, 2, 3].find((ahead) => VERDICTS.test(word(parsed, cue + ahead)));
  const given = verdict === undefined ? -1 : cue + verdict + 1;
  if (given > 0 && word(parsed, tailEnd(parsed, given, parsed.tokens.length)) === ':') return true;
  if (/^(?:list|show|read|label|report)$/.test(lemma) && source.role === 'document') return true;
  if (/^(?:call|deem|consider|term|dub|label)$/.test(lemma))
    return isNominal(parsed.tags[cue + 1]) || parsed.tags[cue + 1] === 'det';
  if (/^(?:suspect|doubt|fear)$/.test(lemma) && source.role !== 'document')
    return isNominal(parsed.tags[cue + 1]) || parsed.tags[cue + 1] === 'det';
  if (
    /^(?:report|believe|think|expect|estimate|recommend|write|show|announce|maintain|assure|swear|fear|suspect)$/.test(
      lemma,
    )
  ) {
    const phrase = readPhrase(parsed, cue + 1);
    if (!phrase) return false;
    if (lemma === 'report' && source.steps.at(-1)?.type === 'outlet') return true;
    let i = phrase.to;
    while (parsed.tags[i] === 'adv') i++;
    return parsed.tags[i] === 'aux' || parsed.tags[i] === 'verb';
  }
  return false;
}
