import type { Publisher } from '../model/catalogue.ts';
import { foldName } from './names.ts';

const SAW = new Set(
  `seen reviewed obtained viewed tested verified examined inspected analysed analyzed observed read confirmed
  reproduced provoked triggered measured recorded captured`.split(/\s+/),
);
const FIRST_PERSON =
  /\bwe (?:have )?(?:tested|found|reviewed|verified|observed|confirmed|obtained|seen|saw|viewed)\b|\bour (?:own )?(?:tests?|testing|reporters?|review)\b/i;
/** What it found, saw or read is what others tell: it knows that they do, and no more. */
const READ_OTHERS =
  /\b(?:we|I) (?:have |also )?(?:found|seen|saw|read|viewed|reviewed|observed) (?:[\w’'-]+ ){0,3}?(?:reports?|posts?|threads?|articles?|tweets?|comments?|claims?|complaints?|stor(?:y|ies)|allegations?|videos?|screenshots?|warnings?)\b/i;
/** Another's text in this house's pages: "our" is theirs. */
const REPRINTED =
  /\b(?:translat(?:ed|ion)|reprint(?:ed)?|republished|reproduced|first (?:published|appeared)|originally (?:published|appeared)|courtesy of|with permission)\b[^.;]{0,60}\b(?:from|of|by|in)\b/i;
/** It looked, and tells what for and not what it saw; or it saw nothing, or has yet to look. */
const SAW_NOTHING = new RegExp(
  [
    `\\b(?:test|check|look|ask|examin|review|analy[sz]|inspect|tri|verif|stud|investigat|prob|wonder)\\w*\\b[^.;]{0,60}\\bwhether\\b`,
    `\\b(?:will|would|plans? to|is to|are to|has yet to|have yet to|going to) (?:\\w+ )?(?:test|check|examine|review|analy[sz]e|inspect|verify|investigate)\\b`,
    `\\b(?:could|can|did|was|were)(?: not|n['’]t|not) (?:\\w+ )?(?:reproduce|confirm|verify|see|find|observe|replicate|able)\\b|\\b(?:cannot|failed to|unable to) (?:\\w+ )?(?:reproduce|confirm|verify|see|find|observe|replicate)\\b`,
    `\\b(?:saw|seen|found|observed|detected|noticed|showed|recorded) (?:\\w+ ){0,2}?(?:nothing|no (?:trace|sign|evidence|proof|indication|hint|such|upload|traffic|connection|request|transfer|leak)s?|none of)\\b`,
  ].join('|'),
  'i',
);

/** Whether a sentence tells of a look that saw nothing, that is still to come, or whose outcome it leaves open. */
export function sawNothing(sentence: string): boolean {
  return SAW_NOTHING.test(sentence);
}

/** Whether a sentence tells that its writer looked at what others tell. */
export function readsOthers(sentence: string): boolean {
  return READ_OTHERS.test(sentence);
}

const HAVE = new Set(['has', 'have', 'had', 'was', 'were']);
/** "… was able to provoke it", "… could reproduce it": a test of its own that showed it. */
const COULD =
  /^(?:security |labs? )?(?:(?:has been|was|were) able to|could|managed to) (?:\w+ly )?(?:reproduce|replicate|confirm|verify|provoke|trigger|observe|see)\b/;
/** "… understands that": it was told, and does not say by whom. */
const UNDERSTANDS = /^(?:understands|has learn(?:ed|t)|learn(?:ed|t)|can reveal)\b/;

/** Its words, wherever they stand: most sentences have none. */
const MAY_UNDERSTAND = /\b(?:understands|learn(?:ed|t)|reveal)\b/;

/** How many words behind a name are looked at. */
const BEHIND = 7;

/** Where the words of a folded sentence go on behind a newsroom's name, with those before it. */
function* around(sentence: string, newsroom: Publisher): Generator<readonly [readonly string[], string]> {
  const words = foldName(sentence).split(' ');
  for (const name of namesOf(newsroom, sentence)) {
    const wanted = foldName(name).split(' ');
    for (let at = 0; at < words.length; at += 1)
      if (wanted.every((word, offset) => words[at + offset] === word))
        yield [words.slice(0, at), words.slice(at + wanted.length, at + wanted.length + BEHIND).join(' ')];
  }
}

/** Its names, and what it calls itself for short ("the Post"), which is capitalised. */
function namesOf({ name, names }: Publisher, sentence: string): readonly string[] {
  const last = name.split(' ').slice(1).at(-1);
  return last !== undefined && sentence.includes(`he ${last}`)
    ? [name, ...names, `the ${last}`]
    : [name, ...names];
}

/**
 * True when a sentence says how its newsroom knows: "in a memo seen by X", "X has reviewed", "told X", "we tested".
 * Who else saw, tested or was told makes no own reporting.
 */
export function saysHowItKnows(sentence: string, newsroom: Publisher): boolean {
  if (REPRINTED.test(sentence) || READ_OTHERS.test(sentence) || sawNothing(sentence)) return false;
  if (FIRST_PERSON.test(sentence)) return true;
  for (const [ahead, after] of around(sentence, newsroom)) {
    const article = ahead.at(-1) === 'the' ? 1 : 0;
    const before = ahead.at(-1 - article);
    const [next = '', second = ''] = after.split(' ');
    if (before === 'told') return true;
    if (before === 'by') {
      if (SAW.has(ahead.at(-2 - article) ?? '')) return true;
      continue;
    }
    // "confirmed with Ada Holm that …": what she told, once more.
    if (/^(?:\S+ ){0,2}confirmed with\b/.test(after)) continue;
    if (SAW.has(next) || (HAVE.has(next) && SAW.has(second)) || COULD.test(after)) return true;
  }
  return false;
}

/** True when a sentence says that its newsroom was told and not by whom ("the Post understands that …"). */
export function saysItWasTold(sentence: string, newsroom: Publisher): boolean {
  if (!MAY_UNDERSTAND.test(sentence)) return false;
  for (const [, after] of around(sentence, newsroom)) if (UNDERSTANDS.test(after)) return true;
  return false;
}
