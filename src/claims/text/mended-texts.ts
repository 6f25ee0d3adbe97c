import type { Statement } from '../../model/statement.ts';

/** "We have corrected it", "that is fixed now", "it was corrected": what was mended, the sentence before tells. */
const MENDED_IT =
  /^\W*(?:(?:and|but|so|since) )?(?:(?:we|I|they|it)(?:['’]ve| have| has)? (?:(?:since|now|already|also|just) ){0,2}(?:correct|fix|mend|amend|repair|chang|adjust)(?:e?d) (?:it|that|this|them|those|both)|(?:it|that|this|they|these|both) (?:(?:is|are|was|were|(?:has|have)(?: since| now)? been) )(?:(?:since|now|already|also) )?(?:correct|fix|mend|amend|repair|chang)(?:e?d))\b(?=\W*$|\s?[,.;:!)–—]| (?:and|now|today|since|here|too|so|on|in the|as well|everywhere|above|below|already)\b)/i;
/** What is written for readers, and not run. */
const WRITTEN =
  '(?:(?:blog )?posts?|postings?|articles?|statements?|notices?|announcements?|answers?|messages?|newsletters?|e-?mails?|docs?|documentation|manuals?|read-?mes?|guides?|tutorials?|faqs?|web ?pages?|pages?|(?:help|support) (?:pages?|texts?)|advisor(?:y|ies)|change-?logs?|release notes|notes|entr(?:y|ies)|wordings?|texts?|translations?|headlines?|titles?|tables?|captions?|press releases?|papers?|reports?|polic(?:y|ies))';
/** What a text does rightly or wrongly. */
const PLAIN =
  '(?:named?|said|says?|stated?|states|gave|gives|listed|lists|mentioned|wrote|read|reads|claimed|put|called|showed|told|spoke of|used|contained|referred to|linked(?: to)?|pointed to)';
/** That it does so wrongly, or did so at first: "wrongly said that it asks", "first listed 1.4 as safe", "named another date". */
const WRONGLY = '(?:wrongly|mistakenly|incorrectly|falsely|erroneously|in error|by mistake)';
const AT_FIRST = '(?:first|at first|originally|initially)';
const NAMES = '(?:named?|gave|gives|linked(?: to)?|pointed to|referred to)';
const WRONG = '(?:wrong|mistaken|incorrect|false|invalid|outdated|misleading|misspelt|misspelled|broken)';
const MISNAMES = `(?:${NAMES}|listed|lists|mentioned|stated|used|contained) (?:an? |the |some )?${WRONG}|${NAMES} (?:an)?other`;
const FAILS =
  '(?:omitted|left out|misstated|misnamed|misspelt|misspelled|confused|(?:was|were|is|are) (?:\\w+ )?(?:wrong|incorrect|misleading|inaccurate|out of date|outdated|unclear|ambiguous|mistaken|incomplete|false|imprecise))';
const SAYS = `(?:(?:still|had|also|has|have) ){0,2}(?:(?:${AT_FIRST} )?${WRONGLY} ${PLAIN}|${AT_FIRST} ${PLAIN}(?! (?:that|how|what)\\b)|${MISNAMES}|(?:${AT_FIRST} )?${FAILS})`;
/** "An earlier version of this page said …": what it says now is another thing. */
const EARLIER = 'an? (?:earlier|previous|first|older) (?:version|edition) of ';
const ofText = (which: string, tells: string): RegExp =>
  new RegExp(
    `^\\W*(?:(?:in|on|at|until|since|before) [\\w ,]{2,24}?,? )?${which}(?:our|the|this|that|these|those|its|their|my|one of our|some of our|an?) (?:[\\w’'-]+ ){0,3}?${WRITTEN}(?: (?:of|from|on|about|for|by|in) (?:[\\w’'-]+ ){0,4}?[\\w’'-]+)? ${tells}\\b`,
    'i',
  );
/** "Our post of Monday named a wrong date", "In March the docs were misleading", "An earlier version of this page said …". */
const OF_TEXT = [ofText('', SAYS), ofText(EARLIER, `(?:(?:still|had|also) )?${PLAIN}`)];
/** Units before a sentence that are looked at. */
const REACH = 300;

/**
 * Whether a repair is of what somebody wrote: "Our post of Monday named a wrong date. We have corrected it." The sentence
 * before is that of its own paragraph; one that tells of a version repairs the tool. Linear.
 */
export function mendsText(
  text: string,
  {
    kind,
    versions,
    sentence,
    start,
    sentenceStart,
  }: Pick<Statement, 'kind' | 'versions' | 'sentence' | 'start' | 'sentenceStart'>,
): boolean {
  if (kind !== 'fix' || versions.fixed !== null) return false;
  const told = sentence.slice(Math.max(0, start - sentenceStart)).slice(0, REACH);
  if (!MENDED_IT.test(told)) return false;
  const before = text.slice(Math.max(0, sentenceStart - REACH), sentenceStart);
  const paragraph = before.slice(before.trimEnd().lastIndexOf('\n') + 1).trimEnd();
  if (before.length > 0 && /\n\s*$/.test(before)) return false;
  const from = Math.max(...[...paragraph.matchAll(/[.!?]["”’)]? (?=["“‘(]?[\p{Lu}\d])/gu)].map(({ index, 0: mark }) => index + mark.length), 0); // prettier-ignore
  return OF_TEXT.some((pattern) => pattern.test(paragraph.slice(from)));
}
