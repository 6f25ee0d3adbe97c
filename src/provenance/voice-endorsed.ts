import type { Statement } from '../model/statement.ts';

/** What others told, as a thing, with whose it is ("the recent reports by Jana Fok", "The Register's story"). */
const TOLD =
  "(?:[\\w.’'-]+ ){0,4}?(?:reports?|stor(?:y|ies)|articles?|coverage|claims?|allegations?|accusations?|findings?|account)(?: (?:by|from|in|of) (?:[\\w.’'-]+ ){0,4}?[\\w.’'-]+)?";
/** It is so, the whole of it: "partly right" and "hardly true" are not. */
const SO =
  '(?:is|are|was|were) (?:(?:entirely|fully|completely|quite|indeed|absolutely|perfectly) )?(?:correct|right|true|accurate|factual)';
/** Nothing of others' words is left out or doubted before it. */
const DOUBTED =
  /\b(?:not|never|no|none|neither|nor|cannot|if|whether|some|part|parts|partly|half|only|hardly|say|says|said|claims? that|think|thinks|believes?)\b|n[’']t\b/i;

/** "Reports are correct that …", "The Register's story is right: …", "We can confirm reports that …". */
const BEFORE = new RegExp(
  [
    `^\\W*(?:yes,? |indeed,? )?${TOLD} ${SO}(?: (?:that|in (?:saying|stating|claiming) that|to state that)|:)?$`,
    `^\\W*(?:yes,? )?(?:today |now )?we (?:can |have |hereby |do |must |now |today |want to ){0,2}confirm(?:ed)? ${TOLD},? that$`,
    `^\\W*as (?:[\\w.’'-]+ ){1,5}?(?:rightly|correctly|truly) (?:found|wrote|reported|noted|observed|told us|pointed out),?$`,
    `^\\W*(?:yes|indeed),?$`,
  ].join('|'),
  'i',
);
/** "The reports that …" before, "… are true" behind. */
const SUBJECT = new RegExp(`^\\W*${TOLD},? that$`, 'i');
const BEHIND = new RegExp(`^,? ?${SO}(?![\\w ]* (?:only|except|but|if|in part))`, 'i');
const REACH = 300;

/**
 * Whether the sentence calls right what others told, and the statement is just that: the speaker then says it, too.
 * Doubtful, partial and conditional agreement is none.
 */
export function endorses({ sentence, start, sentenceStart, quote }: Statement): boolean {
  const at = Math.max(0, start - sentenceStart);
  const before = sentence.slice(0, at).trim();
  if (before.length > REACH || DOUBTED.test(before)) return false;
  if (before === '') return /^yes, (?!of course\b)/i.test(quote);
  return (
    BEFORE.test(before) ||
    (SUBJECT.test(before) && BEHIND.test(sentence.slice(at + quote.length, at + quote.length + REACH)))
  );
}
