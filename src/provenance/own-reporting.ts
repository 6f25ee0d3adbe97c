import type { Publisher } from '../model/catalogue.ts';
import { foldName } from './names.ts';

const SAW = new Set(
  'seen reviewed obtained viewed tested verified examined inspected analysed analyzed observed read confirmed'.split(
    ' ',
  ),
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

/**
 * True when a sentence says how its newsroom knows: "in a memo seen by X", "X has reviewed", "told X", "we tested".
 * Who else saw, tested or was told makes no own reporting.
 */
export function saysHowItKnows(sentence: string, newsroom: Publisher): boolean {
  if (REPRINTED.test(sentence) || READ_OTHERS.test(sentence) || sawNothing(sentence)) return false;
  if (FIRST_PERSON.test(sentence)) return true;
  const words = foldName(sentence).split(' ');
  return [newsroom.name, ...newsroom.names].some((name) => {
    const wanted = foldName(name).split(' ');
    return words.some((_, at) => {
      if (!wanted.every((word, offset) => words[at + offset] === word)) return false;
      const article = words[at - 1] === 'the' ? 1 : 0;
      const before = words[at - 1 - article];
      const after = words.slice(at + wanted.length, at + wanted.length + 3);
      const [next = '', second = ''] = after;
      if (before === 'told') return true;
      if (before === 'by') return SAW.has(words[at - 2 - article] ?? '');
      // "confirmed with Ada Holm that …": what she told, once more.
      if (after.join(' ').includes('confirmed with')) return false;
      return SAW.has(next) || (HAVE.has(next) && SAW.has(second));
    });
  });
}
