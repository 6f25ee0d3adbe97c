import type { Statement } from '../model/statement.ts';
import { HARM } from './voice-turns.ts';

/**
 * What stands before a clause in its sentence, read for whether the clause is told as a fact. Here it is the other way
 * round than in `voice-frames`: a clause that hangs on something confirms only where that is known to assert it.
 * Data and questions of `voice`; every pattern is linear and looks at a sentence or less.
 */
const REACH = 400;

/** Faults, parts and releases: "a bug in which …", "the code that …" tells of something that there is. */
const THING =
  '(?:bugs?|flaws?|faults?|defects?|issues?|problems?|errors?|mistakes?|regressions?|vulnerabilit(?:y|ies)|weakness(?:es)?|incidents?|breach(?:es)?|outages?|race(?: condition)?s?|cases?|oversights?|misconfigurations?|code|changes?|commits?|features?|functions?|modules?|components?|checks?|mechanisms?|settings?|options?|flags?|defaults?|switch(?:es)?|patch(?:es)?|updates?|upgrades?|releases?|versions?|builds?|libraries|library|dependency|dependencies|process(?:es)?|services?|daemons?|tasks?|jobs?|routines?|requests?|calls?|telemetry|crash(?:es)?|conditions?|paths?|ways?|behaviou?rs?|periods?|window|time|days?|weeks?|hours?)';
/** Verbs and words by which a clause behind "that" or "how" is asserted. */
const ASSERTS =
  /\b(?:confirm\w*|acknowledg\w*|admit\w*|conced\w*|establish\w*|determin\w*|discover\w*|finds?|found|learn\w*|reali[sz]\w*|know|knows|knew|recogni[sz]\w*|notic\w*|identif\w*|detect\w*|saw|see|seen|show\w*|reveal\w*|disclos\w*|announc\w*|inform\w*|conclud\w*|verif\w*|means?|meant|regret\w*|apologi[sz]\w*|sorry|true|correct|right|accurate|fact|clear(?:er)?|aware|explain\w*|indicat\w*|sa(?:y|ys|id)|t(?:ell|ells|old)|not(?:e|es|ed)|stat(?:e|es|ed)|wrote|writ(?:e|es|ten)|add(?:s|ed)|assur\w*|unfortunate(?:ly)?|trac(?:e|es|ed))\b/i;
/** Where a clause hangs on evidence, all else in the lead is about that ("show us proof that …"). */
const ON_EVIDENCE = /\b(?:evidence|proof|indications?|signs?|hints?|confirmation) (?:that|how|why)$/i;
/** … and it is so only where who writes has it, or found it. */
const HAS_EVIDENCE =
  /\b(?:we|our \w+) (?:now |also |today |have |has )?(?:have|has|hold|holds|saw|see|f(?:i|ou)nd|collected|gathered|obtained|secured) (?:(?:clear|strong|solid|hard|conclusive|good|ample|firm|further|new) ){0,2}(?:evidence|proof) that$/i;
const OF_THING = new RegExp(`\\b${THING}\\b[^,;:]{0,80}$`, 'i');
/** A thing right at the head ("A rare bug in 2.2 …"), or what was done with it ("Fixed an issue …"). */
const HAS_THING = new RegExp(
  `^\\W*(?:(?:an?|the|this|that|one|another|some|two|three|both) )?(?:[\\w.-]+ ){0,3}?${THING}\\b|\\b(?:fix\\w*|resolv\\w*|patch\\w*|address\\w*|correct\\w*|remov\\w*|roll\\w* back|revert\\w*|disabl\\w*|f(?:i|ou)nd|discover\\w*|identif\\w*|introduc\\w*|contain\\w*|ha[sd]|have|is|are|was|were|been|because|due|caus\\w*|led|after|since|during|in|by|shipp?\\w*|releas\\w*|publish\\w*|disclos\\w*|affect\\w*|through|about|of|with) (?:[\\w.’'-]+ ){0,4}?${THING}\\b`,
  'i',
);
/** Not so, not sure, or made up. */
const UNSURE =
  /\b(?:not|never|no|nor|neither|without|hardly|little|scant|cannot|whether|if|den(?:y|ies|ied)|doubts?|doubtful|false|untrue|myths?|misconceptions?|made up|makes up|invent\w*|wrongly|mistakenly|yet to|would|could|might|may)\b|n['’]t\b|^\W*(?:please )?(?:show|prove to|tell|convince|give|send) (?:us|me)\b/i;

/** Labels before a colon behind which a maker tells what is so. */
const LABEL = new RegExp(
  `\\b(?:${THING}|fix(?:e[sd])?|security|advisor(?:y|ies)|CVE-[\\d-]+|GHSA-[\\w-]+|impact|summary|descriptions?|details?|happened|root|causes?|important|notes?|sorry|confirm\\w*|admit\\w*|admissions?|true|correct|right|accurate|accurately|short|plain(?:ly)?|wrong|truth|facts?|known|symptoms?|severity|affected|clear|clearly|result|results|effect|means|this|changelog|changed|removed|added|happens|statement)\\b|\\b\\d+\\.\\d|\\bv\\d`,
  'i',
);

/** Words right before a clause that make it what is not, or not yet, so. */
const UNREAL_END =
  /\b(?:before|unless|until|lest|whether|if|as if|as though|than|without|instead of|rather than|so that|in case|try(?:ing)? to|tr(?:ies|ied) to)\s*$/i;
/** The same at the clause's own beginning; a whole "Before 2.3, it sent …" has a main clause behind its comma. */
const UNREAL_START =
  /^["“'‘(\s]*(?:before|unless|lest|whether|as if|as though|without|instead of|rather than|so that|in case|than|if|had (?:we|it|they|he|she|I|you|nobody|no one|somebody|someone|anybody|anyone|this|that|the \w+))\b[^,]*$/i;

/** "Without this check, it sends …": what there is keeps it from that; without anybody's consent it does. */
const WITHOUT =
  /^\W*without (?:this|that|these|our|such|it)\b(?![^,]*\b(?:consent|permission|knowledge|notice|approval|agreement)\b)[^,]*,$/i;

const ACTS = `(?:${HARM}|delet\\w+|crash\\w*|ran|runs?|execut\\w+)`;
/** It came close, and no further; or it is an attempt, a plan or a fear that the clause tells of. */
const NEARLY = new RegExp(
  [
    `\\b(?:nearly|almost|all but|barely|scarcely|virtually) ${ACTS}\\b`,
    `\\b(?:is|are|was|were) (?:far|nowhere near|a long way) from\\b|\\b(?:come|comes|came) (?:close|near) to\\b`,
    `^\\W*(?:an?|the|this|every|each|any|all) (?:\\w+ ){0,2}?(?:attempts?|efforts?|plans?|ideas?|proposals?|suggestions?|chances?|risks?|fears?|threats?|dangers?|possibility|offers?|promises?) (?:by|to|of|that|at|from|for)\\b`,
  ].join('|'),
  'i',
);
/** Somebody's thing of which there are many ("A stolen laptop sends …"), by the word before the verb. */
const SOME_THING = new RegExp(
  `^\\W*(?:an?|some|many|several|one) (?:[\\w-]+ ){0,3}?([\\w-]+) ${ACTS}\\b`,
  'i',
);
const IS_THING = new RegExp(`^${THING}$`, 'i');

const MODAL = /^(?:can|could|may|might|will|would|to|and|or|not|then|also|that|which|who)$/i;

/** What is named only to be left out ("everything other than passwords", "all but …"). */
const LEFT_OUT =
  /\b(?:other than|except(?:ing)?(?: for)?|apart from|aside from|with the exception of|excluding|anything but|everything but|all but|but not)\b/i;

/** The part of a sentence that governs what follows it: behind the last clause that is told before. */
function governing(lead: string): string {
  const open = lead.replace(/\s*\b(?:that|how|which|where|whereby|when|who|why)\s*$/i, '');
  const at = Math.max(
    ...[...open.matchAll(/[;:.!?] |\b(?:that|which|who|because|and|but)\b/gi)].map(
      ({ index, 0: mark }) => index + mark.length,
    ),
    0,
  );
  return open.slice(at);
}

const JOINING = /^(?:that|which|where|whereby|how|who)\b/i;

/** Whether what stands before a clause leaves it a fact. */
export function isLedAsFact({ sentence, start, sentenceStart, quote }: Statement): boolean {
  const before = sentence.slice(0, Math.max(0, start - sentenceStart)).slice(-REACH);
  // "… in which it sends": cut out with its own joining word.
  const joined = before.trim() === '' ? '' : (JOINING.exec(quote)?.[0] ?? '');
  const lead = `${before}${joined}`.replace(/["“”'‘’(\s]+$/u, '');
  if (lead === '') return true;
  if (/(?:^|\n)\s*>/.test(lead) || UNREAL_END.test(lead)) return false;
  if (WITHOUT.test(lead)) return false;
  const over = governing(lead);
  if (/\b(?:is|was) (?:how|why|what|where|when)$/i.test(lead)) return !UNSURE.test(over);
  if (ON_EVIDENCE.test(lead)) return !UNSURE.test(over) && HAS_EVIDENCE.test(lead);
  if (/\b(?:that|how|why)$/i.test(lead))
    return !UNSURE.test(over) && (ASSERTS.test(over) || (OF_THING.test(over) && HAS_THING.test(over)));
  if (/\b(?:which|where|whereby|when|who)$/i.test(lead))
    return !UNSURE.test(over) && (!OF_THING.test(over) || HAS_THING.test(over));
  if (lead.endsWith(':')) return LABEL.test(over) || /^\W*(?:it|they|we) (?:do|does|did):$/i.test(over);
  return true;
}

/**
 * "The change would have sent it": it never came to that. Up to the first mark or joining word: "files that
 * users would have kept" are sent all the same.
 */
const WOULD_HAVE =
  /^(?:(?!\b(?:that|which|who|whom|whose|what|than|as|where|when|how|because)\b)[^,;:]){0,160}?\bwould(?:n['’]t| not| never|)(?: (?:also|then|only|otherwise|\w+ly))?(?: have|['’]ve) \p{L}/iu;
/** The same behind what is told of the thing ("A change that was caught would have sent it"), or of what kept it from that. */
const WOULD_HAVE_BEHIND = new RegExp(
  `^(?:\\W*(?:an?|the|this|that|our|one|another) (?:[\\w-]+ ){0,3}?${THING},? (?:that|which) (?:never|was|were|is|had|has|did|we|got)\\b(?:(?!\\b(?:that|which|who|what|than|as|and)\\b)[^,;:]){0,80}|[^,;:]{1,80}, if [^,;:]{1,80}),? would(?:n['’]t| not| never|)(?: (?:also|then|only|otherwise|\\w+ly))?(?: have|['’]ve) \\p{L}`,
  'iu',
);
/** The same right before a clause that begins with its verb. */
const WOULD_HAVE_END =
  /\bwould(?:n['’]t| not| never|)(?: (?:also|then|only|otherwise|\w+ly))?(?: have|['’]ve)\s*$/i;

/** Whether a clause tells by its own words of what is not, or not quite, so. */
export function isShortOfFact({ quote, sentence, start, sentenceStart }: Statement): boolean {
  const before = sentence.slice(0, Math.max(0, start - sentenceStart)).slice(-REACH);
  return (
    [UNREAL_START, NEARLY, WOULD_HAVE, WOULD_HAVE_BEHIND].some((frame) => frame.test(quote)) ||
    WOULD_HAVE_END.test(before)
  );
}

/** Whether a clause may be about less or something else than the words in it: what it names to leave out, any one thing. */
export function isPartial({ kind, quote }: Statement): boolean {
  // "It prints": what it does, the words behind tell, or nobody.
  if (kind === 'behaviour' && !/\S\s+\S+\s+\S/.test(quote)) return true;
  const thing = SOME_THING.exec(quote)?.[1];
  return LEFT_OUT.test(quote) || (thing !== undefined && !IS_THING.test(thing) && !MODAL.test(thing));
}
