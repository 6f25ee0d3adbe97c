import type { Statement } from '../model/statement.ts';
import { confirmsInOwnVoice } from './voice.ts';
import type { Mention } from './mention.ts';

/** Those through whom a party's words come as it said them: newsrooms, its papers and its own people. */
const CARRIERS: ReadonlySet<string> = new Set(['outlet', 'document', 'vendor', 'vendor_employee']);

/** "The plaintiffs' lawyer said that the firm had admitted it": what somebody else says that a party said is no word of it. */
function isHeardFromIt({ keyed, name }: Mention): boolean {
  const { chain } = keyed.statement;
  const isItself = chain.at(-1)?.type === 'organisation' && chain.some((one) => one.name.trim() === name);
  return (isItself ? chain.slice(0, -1) : chain).every(({ type }) => CARRIERS.has(type));
}

/** Words beside a statement in a post by which it only says again what somebody reported. */
const RESTATED =
  /\b(?:to |let me |i['’]ll )(?:summari[sz]e|sum (?:it |this |that )?up|recap|restate|rephrase|paraphrase)\b|\b(?:in|a|quick|short) (?:summary|recap)\b|\btl;?dr\b|\b(?:if|whether|that|hope) (?:I|we)(?:['’]m|['’]ve|['’]re| am| have| are)? (?:\w+ )?(?:got|gotten|get|understand|understood|understanding|reading|read)\b|\b(?:as|so|what) (?:I|we|far as I|far as we) (?:understand|read|see|get)\b|\bmy understanding\b|\b(?:so|if) you(?:['’]re| are)? (?:say|saying|see|seeing|report|reporting|claim|claiming|mean|suggest|suggesting)\b|\b(?:the|this|your) (?:issue|report|reporter|ticket|title|poster) (?:says|said|claims|is that|states|alleges|describes)\b/i;
/** What right behind it takes back that its writer knows it. */
const UNSEEN =
  /^\W*(?:if (?:so|true|that|this|it)\b|is (?:that|this|it) (?:right|correct|so|true|what)\b|(?:right|correct|really|yes|no)\?|did I\b|do I\b|have I\b|(?:but )?(?:I|we)(?:['’]ve| have)?(?: \w+)? ?(?:can ?not|can['’]t|could ?n['’]t|could not|was ?n['’]t able|were ?n['’]t able|have ?n['’]t|not|never|unable|am not|was not|were not|failed)\b|(?:unable|not able|failed) to\b|cannot\b|can['’]t\b|not (?:reproduc|seeing))/i;

/** Whether the writer of a post restates a report there, and tells nothing of his own: "To summarise: …" */
function isRestated({ document, keyed: { statement } }: Mention): boolean {
  if (document.form !== 'post' || statement.chain.length > 0) return false;
  const { prefix, sentence, suffix, next = '' } = statement;
  return (
    RESTATED.test(`${prefix.slice(-200)} ${sentence.slice(0, 1000)}`) ||
    UNSEEN.test(suffix) ||
    UNSEEN.test(next)
  );
}

/** What a machine answers for it. */
const AUTOMATIC =
  /\b(?:automat(?:ic|ed) (?:repl(?:y|ies)|answers?|responses?|e-?mails?|messages?)|auto-?(?:repl(?:y|ies)|responders?)|canned (?:repl(?:y|ies)|answers?|responses?))\b/i;

const MEASURE = '(?:ban|restriction|prohibition|block|order|rule|measure|policy|decision)s?';
const LIFTS =
  '(?:lift(?:s|ed)?|revers(?:es|ed)|rescind(?:s|ed)?|revok(?:es|ed)|overturn(?:s|ed)?|withdr(?:ew|awn|aws)|end(?:s|ed)?|dropp?(?:s|ed)|cancel(?:s|led|ed)?)';
/** What a measure is of, where its name does not tell ("the rule on phones"). */
const OF_WHAT = "\\b(?!['’])(?: (?:of|on|against|about|that|to) (?<of>[^,;.]{1,80}))?";
const AGAIN =
  '\\b(?:re-?allow(?:s|ed)|(?:allow(?:s|ed)|permit(?:s|ted)) (?:it|them|the \\w+|its use) (?:once )?again)\\b';
/** Behind a ban in its sentence: it is over ("… last year but lifted the ban in March"). */
const SINCE_LIFTED = new RegExp(
  `\\b(?:but|and|then|before|until|though|although) (?:(?:it|they|he|she|has|have|had|later|then|since|now|also|quickly|soon|again|the \\w+) ){0,4}${LIFTS} (?:(?:it|this|that|them)(?=\\W*$|[,;:.)–—]| (?:again|within|after|in|on|later|soon|last|when|because|\\d+|two|three|some)\\b)|(?:the|its|their|all|this|that) (?:\\w+ )?${MEASURE}${OF_WHAT})|${AGAIN}|\\b(?:the|its|this|that) (?:\\w+ )?${MEASURE} (?:was|were|has been|had been|is) (?:(?!not\\b|never\\b|only\\b|hardly\\b|yet\\b)\\w+ ){0,2}?(?:lifted|reversed|rescinded|revoked|overturned|withdrawn|ended|dropped|cancell?ed)\\b`,
  'i',
);

/** Whether a ban is told as one that is over by now. */
export function isSinceLifted({ kind, sentence, start, sentenceStart, quote, tool }: Statement): boolean {
  if (kind !== 'ban') return false;
  const behind = sentence.slice(Math.max(0, start - sentenceStart) + quote.length);
  const lifted = SINCE_LIFTED.exec(behind.slice(0, 300));
  if (lifted === null) return false;
  const of = lifted.groups?.['of'];
  return of === undefined || WHEN.test(of) || !ANY_MEASURE.test(lifted[0]) || isOfIt(of, tool);
}

/** Measures that may be of anything. */
const ANY_MEASURE = /\b(?:order|rule|measure|polic(?:y|ie)|decision)s?\b/i;
const WHEN =
  /^(?:\w+day\b|\d|appeal\b|the \w+ of \w+$|(?:jan|febr|mar|apr|may|june|july|aug|sept|oct|nov|dec))/i;
const BANS = /\b(?:(?:un)?ban|bar|block|restrict|prohibit|forbid|disallow)\w*/i;

/** Whether what a measure is of is the tool, or a ban. */
function isOfIt(of: string, tool: string | null): boolean {
  if (/^(?:it|them|the (?:tool|assistant|app|use))\b/i.test(of) || BANS.test(of)) return true;
  const words = (tool ?? '')
    .replace(/^\?/, '')
    .toLowerCase()
    .split(/[\s-]+/);
  return words.every((word) => of.toLowerCase().includes(word));
}

/** Whether the party concerned confirms a thing by a mention of it: in its own voice and its own words. */
export function confirmsAsParty(mention: Mention): boolean {
  const { keyed, document } = mention;
  return (
    isHeardFromIt(mention) &&
    !(keyed.statement.chain.length > 0 && AUTOMATIC.test(keyed.statement.sentence)) &&
    confirmsInOwnVoice(keyed.statement, document.title) &&
    !isRestated(mention)
  );
}
