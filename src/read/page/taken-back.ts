import type { Document } from '../../model/document.ts';

/** What a house publishes, or has done for what it publishes. */
const ITS =
  '(?:report(?:ing)?|article|story|stories|piece|coverage|post|statement|tests?|testing|finding|claim|headline|account|conclusions?)s?';
const WRONG =
  '(?:wrong|false|untrue|incorrect|inaccurate|mistaken|in error|flawed|faulty|unfounded|based on an? (?:error|mistake|hoax|fake))';

/** "the test build" is nothing that is published to be read; "our report runs …" is. */
const BUILT =
  '(?<=\\b(?:tests?|testing) )(?:builds?|versions?|releases?|servers?|channels?|flags?|data|features?|programs?|suites?|accounts?|sites?|environments?|instances?|images?|packages?|runs?|keys?|mode)\\b';
/** "The link was broken. It was wrong": a detail of the text, and not what it tells ("It sends links. …"). */
const OF_DETAIL =
  '(?<![:.!?–—] (?:an?|the|one|this|that|our|some|two) (?:[\\w-]+ ){0,2}?(?:links?|dates?|captions?|photos?|pictures?|images?|spelling|typos?|address|charts?|tables?|headings?)(?: (?:to|of|in|on|under|with) [^.!?]{1,40})? (?:was|were|is|are|had|has|said|showed|gave|named|led|pointed)(?! (?:\\w+ ){0,2}?(?:sent|upload|shar|leak|transmi|collect|stor|kept|copi|read|sold|exfiltrat|expos|stol))\\b[^.!?]{0,60}[.!?] )';

/** "The statement was withdrawn by its maker": what others say as well, and the text only tells of. */
const OF_OTHERS =
  "\\b(?:the|an earlier) (?:[\\w’'-]+ ){0,3}?(?:statement|claim|account|conclusion|finding)s? [\\w ]{3,40}";

/** "wrong about one detail", "wrong of us", "wrong on the date": what was wrong is not what is told. */
const NOT_ALL =
  '(?! (?:(?:of (?:us|me)|since (?:\\p{L}{3,6}day|yesterday|then|(?:last|this) (?:week|month|year|spring|summer|autumn|winter|morning)|(?:\\d{1,2} )?(?:jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)|\\d{4}|(?:version|release) [\\d.]{1,12})\\b)|(?:about|on|in|as to) (?:[\\w-]+ ){0,2}?(?:details?|points?|dates?|days?|times?|numbers?|figures?|names?|spelling|places?|versions?|sentences?|regards?|respects?)\\b))';

/** Begins what a house says of its own text afterwards. */
const NOTE =
  /(?:^[\W_]{0,6}|[.!?][”"’']? )(?:(?:important |major |latest )?(?:update|updated|upd\.?|correction|corrected|clarification|retraction|retracted|withdrawal|erratum|addendum)|(?:editor(?:ial)?|author|publisher)(?:['’]?s)? (?:note|update))\b(?:,? [\p{L}\d.,’']{1,12}){0,6}[:–—]/iu;
/** By these words it takes back what it said: "we no longer stand by our test", "this story was wrong". */
const TAKES_BACK = new RegExp(
  [
    `\\b(?:no longer|not|cannot|n['’]t) stands? by (?:our|the|this|that|what)\\b`,
    `\\b(?:retract|withdr[ae]w|disown|un-?publish|pull)(?:ed|s|ing|n)? (?:our|the|this|that) (?:[\\w’'-]+ ){0,3}?${ITS}\\b(?! ${BUILT})`,
    `\\b(?:our|this|the|an earlier) (?:[\\w’'-]+ ){0,3}?${ITS} (?:has|have|had|was|were|is|are)(?: since| now)? (?:been )?(?:retracted|withdrawn|taken down|taken back)\\b(?!(?<=${OF_OTHERS}) by (?!(?:us|its|our|the (?:editors?|authors?|writers?|newsroom|paper|magazine|company|team))\\b))`,
    `(?<!\\b(?:say|sa[iy]d|told|call|claim|insist|maintain|argu|wrote|writ)\\w*[^.]{0,60})\\b(?:our|this) (?:[\\w’'-]+ ){0,3}?${ITS} (?:was|were|is|are) (?:\\w+ )?${WRONG}\\b${NOT_ALL}`,
    `${OF_DETAIL}\\b(?:we (?:were|got (?:it|this|that))|(?:it|this|that) (?:was|turned out to be|proved)) (?:\\w+ )?${WRONG}\\b${NOT_ALL}`,
    `\\b(?:it|this|that) (?:was|turned out to be|is) (?:in fact |really |actually )?an(?:other|\\w* unrelated| other) (?:[\\w’'-]+ ){1,8}?(?:that|which|and not)\\b`,
  ].join('|'),
  'iu',
);

/** Characters of a note that are looked at. */
const REACH = 800;

/**
 * The note in which a house takes back, in its own text, what that text says; null where there is none. What stands in
 * the text is then no word of the house's any more. Linear.
 */
export function takenBackIn(text: string): string | null {
  for (const line of text.split('\n')) {
    const note = NOTE.exec(line);
    const found = note ? TAKES_BACK.exec(line.slice(note.index, note.index + REACH)) : null;
    if (found) return found[0];
  }
  return null;
}

/**
 * Whether what a document credits is the note in which its house takes its text back, as `takenBackIn` gives it. In a
 * changelog such a note is on one of many entries.
 */
export function isTakenBackByNote(document: Pick<Document, 'credit' | 'form'> | undefined): boolean {
  const credit = document?.credit ?? null;
  return credit !== null && document?.form !== 'changelog' && TAKES_BACK.exec(credit)?.[0] === credit;
}
