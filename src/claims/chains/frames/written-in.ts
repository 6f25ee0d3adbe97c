import type { Parsed } from '../../text/parse.ts';
import { readPhrase } from '../phrases/noun-phrases.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import { isInserted } from '../reach/insertions.ts';
import type { Source } from '../sources/source.ts';
import { citedAt } from './citing.ts';
import { hasVerb, isStop, partOf, saying, word } from './frame.ts';
import type { Finder, Frame } from './frame.ts';

/** Verbs for what papers hold. */
const HOLDS =
  /^(?:say|state|write|note|record|mention|describe|explain|put|document|report|acknowledge|argue)$/;
/** Words between "as" or "it" and such a verb, beside adverbs and auxiliaries. */
const BETWEEN = /^(?:first|originally|initially|previously|earlier|also|clearly|plainly|expressly)$/;

/** Token of the "it" or "as" that opens what says where something is written; -1 elsewhere. */
function openingOf(parsed: Parsed, cue: number): number {
  const form = parsed.verbs[cue]?.form;
  let at = cue - 1;
  let passive = false;
  while (at >= 0 && (/^(?:adv|aux)$/.test(parsed.tags[at] ?? '') || BETWEEN.test(word(parsed, at)))) {
    passive ||= /^(?:is|was|been|are|were)$/.test(word(parsed, at));
    at--;
  }
  if (word(parsed, at) === 'as') return form === 'ed' ? at : -1;
  if (word(parsed, at) !== 'it' || !(passive || (form === 's' && parsed.verbs[cue]?.lemma === 'say')))
    return -1;
  return word(parsed, at - 1) === 'as' ? at - 1 : at;
}

/** A paper, or a newsroom, that stands at `at` behind "in" or "on". */
function paperAt(finder: Finder, at: number, limit: number): { source: Source; phrase: Stretch } | undefined {
  if (!/^(?:in|on)$/.test(word(finder.parsed, at))) return undefined;
  const phrase = readPhrase(finder.parsed, at + 1, limit);
  const source = citedAt(finder, phrase);
  const holds =
    source?.role === 'document' || source?.role === 'post' || source?.steps.at(-1)?.type === 'outlet';
  return phrase && source && holds ? { source, phrase } : undefined;
}

/**
 * "It is stated in the report that …", "…, it says on the help page", "as was noted in the audit", "In the minutes it says
 * that …": the paper tells it.
 */
export function writtenFrame(finder: Finder, cue: number): Frame | undefined {
  const { parsed } = finder;
  const verb = parsed.verbs[cue];
  if (!verb || !HOLDS.test(verb.lemma)) return undefined;
  const from = openingOf(parsed, cue);
  if (from < 0) return undefined;
  const part = partOf(finder, cue);
  const behind = /^(?:here|clearly|down|there)$/.test(word(parsed, cue + 1)) ? cue + 2 : cue + 1;
  const after = paperAt(finder, behind, part.to);
  const paper = after ?? paperAt(finder, part.from, from);
  if (!paper) return undefined;
  const end = after ? after.phrase.to : cue + 1;
  const telling = (scope: Stretch, trailing: boolean): Frame =>
    saying('according-to', paper.source, paper.phrase, { from, to: end }, scope, trailing);
  // "It is stated in the report that …"
  if (word(parsed, end) === 'that') return telling({ from: end, to: part.to }, false);
  if (!after) return undefined;
  // "VS Code, it says in the minutes, keeps …"
  if (isInserted(parsed, part, from, end)) return { ...telling(part, true), inserted: true };
  // "As noted in the report, …"
  if (from === part.from && word(parsed, end) === ',') return telling({ from: end, to: part.to }, false);
  const behindTold = /^[,—–”"]$/.test(word(parsed, from - 1)) && hasVerb(parsed, part.from, from);
  return behindTold && (isStop(parsed, end) || end >= part.to)
    ? telling({ from: part.from, to: from }, true)
    : undefined;
}
