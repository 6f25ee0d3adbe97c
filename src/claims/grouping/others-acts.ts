import type { Statement } from '../../model/statement.ts';
import { fold } from './words.ts';

/** What bears the name of a tool, or looks like it, and is another's. */
const IMITATION =
  /^\W*(?:(?:the|this|these|those|an?|some|many|several|new|another|such|two|three) ){0,3}(?:[\w-]+ ){0,2}(?:fake\w*|counterfeit\w*|impost[eo]rs?|imitations?|typosquat\w*|look[- ]?alikes?|phishing|bogus|spoofed|copycats?)\b|^\W*(?:(?:the|these|those|an?|some|many|several|new) ){0,2}(?:[\w-]+ ){0,2}(?:sites?|websites?|apps?|packages?|pages?|domains?|extensions?|programs?|ads?|e-?mails?) (?:that |which )?(?:imitat|impersonat|pos(?:e|es|ed|ing) as|pretend|masquerad|mimic)\w*/i;
const FOES =
  'attackers?|criminals?|hackers?|thieves|scammers?|fraudsters?|spammers?|phishers?|intruders?|adversar(?:y|ies)|threat actors?|gangs?|worms?|virus(?:es)?|trojans?|ransomware|infostealers?|stealers?|botnets?|keyloggers?|rootkits?';
/** Somebody hostile acts; what they *can* do is a flaw of the tool, and so is what is done in it. */
const FOE = new RegExp(
  `^\\W*(?:(?:the|this|these|those|an?|some|many|several|certain|new|another|malicious|unknown|recent) ){0,3}(?:[\\w-]+ ){0,2}(?:${FOES})\\b(?! (?:can|could|may|might|to|in|inside|within|embedded|hidden)\\b)`,
  'i',
);
/** Right behind the tool's name: it is theirs. */
const PEOPLE =
  /^(?:['’]s)? (?:\w+ )?(?:users?|customers?|developers?|owners?|subscribers?|accounts?|installations?)\b/;
/** Around the tool's name: it is a means. */
const USED = /\b(?:us(?:e|es|ed|ing)|abus(?:e|es|ed|ing)|misus(?:e|es|ed|ing)) (?:the )?(?:\w+ )?$/;
const USED_FOR = /^ (?:\w+ ){0,2}(?:to|for|as)\b/;
/** What people do who use it ("users who install it from our site have to fetch it"). */
const OF_PEOPLE =
  /\b(?:users?|customers?|people|everyone|everybody|anyone|anybody|those|developers?|administrators?|admins?|readers?|somebody|someone),? $/i;
/** A clause of its own may have an own subject. */
const NEW_SUBJECT = /\b(?:that|which|who|because|so|when|where|while)\b|[:;]/i;

/**
 * Whether a behaviour is another's act: an imitation of the tool acts, or somebody hostile does something to the
 * tool's users or with the tool. `tools`: its folded names.
 */
export function isAnothersAct(statement: Statement, tools: readonly string[]): boolean {
  const clause = ledClause(statement);
  if (IMITATION.test(clause) || isOfPeople(statement)) return true;
  if (!FOE.test(clause)) return false;
  const folded = fold(clause);
  return tools.some((tool) => {
    const at = folded.indexOf(tool);
    if (tool === '' || at < 0) return false;
    const behind = folded.slice(at + tool.length, at + tool.length + 24);
    const before = folded.slice(Math.max(0, at - 24), at);
    return PEOPLE.test(behind) || (USED.test(before) && USED_FOR.test(behind));
  });
}

function isOfPeople({ quote, sentence, start, sentenceStart }: Statement): boolean {
  return /^who\b/i.test(quote) && OF_PEOPLE.test(sentence.slice(0, Math.max(0, start - sentenceStart)));
}

const PAGES =
  '(?:blogs?|accounts?|websites?|sites?|home ?pages?|feeds?|forums?|newsletters?|channels?|profiles?|domains?|offices?|mailing lists?|help desk|support desk|press office)';
const OF_PAGES = new RegExp(
  `^\\W*(?:(?:and|but|on \\w+|yesterday|today|recently),? )?(?:our|its|their|the (?:company|maker|vendor|team)['’]s|one of (?:our|its|their)) (?:[\\w.-]+ ){0,3}?${PAGES} (?:(?:on|of|at|in) [\\w.]+ )?(?:was|were|is|are|has|have|had|got|sends?|sent|shows?|showed|says?|said)\\b`,
  'i',
);

/** Whether something befell what a maker publishes on and works in ("our blog was hacked"), and not the tool. */
export function isOfItsPages(statement: Statement, tools: readonly string[]): boolean {
  const folded = fold(statement.quote);
  return OF_PAGES.test(ledClause(statement)) && !tools.some((tool) => tool !== '' && folded.includes(tool));
}

/** A clause that opens with its verb goes on from what its sentence opens with. */
function ledClause({ quote, sentence, start, sentenceStart }: Statement): string {
  const before = sentence.slice(0, Math.max(0, start - sentenceStart));
  return /^\p{Ll}/u.test(quote) && before !== '' && !NEW_SUBJECT.test(before) ? `${before}${quote}` : quote;
}
