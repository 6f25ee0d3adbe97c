import { clauseText } from '../reading.ts';
import type { Reading } from '../reading.ts';
import type { Stretch } from '../../chains/phrases/noun-phrases.ts';
import { sieved } from '../../text/sieved-pattern.ts';

/** Somebody tells of going to a version: "after upgrading to 5.4", "Updated to 5.4 last night and …", "you were moved to 5.4". */
const WENT = sieved(
  /^(?:(?:so|and|but|then|ok|okay|well|hi|hello|edit|update)[,:]? )?(?:(?:i|we|my \w+|our \w+) )?(?:(?:just|have|had|i['’]ve|we['’]ve|recently|finally|\w+ly) ){0,3}(?:updated|upgraded|switched|moved|bumped|migrated)\b|\b(?:after|since|when|once|upon|following|as soon as|tried|while|before)(?: [\w'’]+){0,3} (?:upgrad|updat|mov|switch|bump|migrat|install|roll|downgrad|revert)\w*|\bwith (?:the|this|that|my|our|an?|today['’]s|yesterday['’]s) (?:\w+ )?(?:update|upgrade|switch|move|jump|migration) to\b|\b(?:was|were|got|been) (?:\w+ly )?(?:upgraded|updated|moved|switched|migrated) to\b/i,
);
/** It stopped doing what it should. */
const UNWELL = sieved(
  /(?:\b|(?=n['’]t))(?:no longer|not|n['’]t|never|cannot|stop(?:s|p?ed)?|refus\w+ to|fail\w* to)(?: \w+)? (?:work|start|open|load|boot|connect|build|compile|sync|run|launch|respond|find|see)(?:s|ing)?\b|(?:\bnot|n['’]t) (?:\w+ )?(?:solv|fix|resolv|help|cur)(?:e|es|ed|s|ing)?\b|\bnone of (?:my|our|the)(?: [\w'’-]+){1,5} (?:work|start|open|load|boot|connect|build|compile|sync|run|launch|respond|show|appear|display|render|function)(?:s|ing|ed)?\b/i,
);
/** It stopped doing what it should not. */
const HELPED = sieved(
  /\b(?:(?:problem|issue|bug|error(?: message)?|crash|leak|delay)(?:e?s)? (?:(?:is|was|are|were|has|have|had|['’]s)(?: \w+)? (?:gone|disappeared|vanished)|disappear(?:s|ed)|vanish(?:es|ed))|no longer|any ?more|fix(?:e[ds])?|resolv\w+|solv\w+|cured|br(?:ings|ought) (?!(?:the |a |this |that )?(?:bug|crash|leak|problem|issue|error|lag|flicker|freeze)\w*)(?:[\w'’-]+ ){1,3}back|help(?:s|ed)|did (?:it|the trick)|went away|all good|(?:is|are|was|were|looks?|seems?|runs?|ran) (?:\w+ )?(?:fine|ok|okay|good|normal|stable|quiet))\b|\b(?:works?|worked|working)\b(?! (?:as|for|on|at)\b)/i,
);

/** "It is gone", "they disappeared": whatever was told of before. Linear. */
const IT_IS_GONE = sieved(
  /\b(?:it|this|that|they|these) (?:(?:is|was|are|were|has|have|had|['’]s)(?: \w+)? (?:gone|disappeared|vanished)|disappear(?:s|ed)|vanish(?:es|ed))\b/i,
);
/** A fault that may be meant by "it", and not the user's own things, which the tool lost. Linear. */
const FAULT_TOLD =
  /\b(?:bug|problem|issue|error|leak|fault|flaw|delay|glitch|symptom|crash|freez|hang|hung|froze|stutter|flicker|fail|broke)\w*/i;
/** How far before its sentence a fault is looked for, in UTF-16 units. */
const REACH = 200;

const sentenceOf = ({ parsed: { sentence, text } }: Reading): string =>
  text.slice(sentence.start, sentence.end);

/** Whether a sentence tells that something stopped doing what it should. */
export const isUnwell = (reading: Reading): boolean => UNWELL.test(sentenceOf(reading));

/** Whether a sentence tells that something is gone, by a word that means a fault told before. */
const isFaultGone = ({ parsed: { sentence, text } }: Reading): boolean =>
  IT_IS_GONE.test(text.slice(sentence.start, sentence.end)) &&
  FAULT_TOLD.test(text.slice(Math.max(0, sentence.start - REACH), sentence.end));

/** Whether a sentence tells that it helped; that a warning or a prompt is gone is no help. */
const helped = (reading: Reading): boolean =>
  (HELPED.test(sentenceOf(reading)) || isFaultGone(reading)) && !isUnwell(reading);

/** Whether a clause tells that somebody went to a version. */
export const wentTo = (reading: Reading, clause: Stretch): boolean => WENT.test(clauseText(reading, clause));

/**
 * Whether a clause only tells that somebody went to a version, and nothing in its sentence that this helped: what such a
 * version is told of is what came with it, no repair.
 */
export const movedInVain = (reading: Reading, clause: Stretch): boolean =>
  wentTo(reading, clause) && !helped(reading);

/** Whether a clause tells that somebody went to a version, and its sentence that this helped: it brought nothing. */
export const movedWell = (reading: Reading, clause: Stretch): boolean =>
  wentTo(reading, clause) && helped(reading);
