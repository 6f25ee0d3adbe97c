import { sieved } from '../text/sieved-pattern.ts';
import type { SievedPattern } from '../text/sieved-pattern.ts';

/** Words for what software ought to do and does not: a fault, though it is told by a denial. Each linear. */

const SURE =
  '(?: (?:even|always|properly|correctly|actually|really|ever|at all|yet|simply|just|fully|strongly|adequately|sufficiently|securely|being|end-to-end))?';
const NOT = String.raw`(?:\b(?:do|does|did|has|have|had|can|could|will|would)(?: not|n['’]t)|\b(?:cannot|never|no longer)|\bcan['’]t|\bwon['’]t|\b(?:fail|refuse|neglect|forget)(?:s|ed)? to|\bforg[eo]t(?:s|ten)? to)${SURE}`;
const IS_NOT = String.raw`\b(?:is|are|was|were|be|been|being|gets?|got)(?: not|n['’]t| never| no longer)${SURE}`;
const USERS = String.raw`(?:(?:its|their|the|any) )?(?:users?|customers?|people|owners?|admins?|administrators?|anyone|anybody|you|me|us)`;
const LEAVE = '(?:consent|permission|confirmation|approval)';
/** What is checked for its user's sake, and not about him ("whether you are at home"). */
const CHECKED = String.raw`(?:signatures?|checksums?|hash(?:es)?|permissions?|certificates?|integrity|inputs?|bounds?|lengths?|sizes?|origins?|owner(?:s|ship)?|rights|redirects?|(?:whether|that|if|who) (?:[\w'’-]+ ){0,5}?(?:signed|valid|genuine|trusted|safe|owns?|owned|allowed|authori[sz]ed|authenticated|permitted|entitled|malicious|changed|tampered|expired|revoked|match(?:es)?|belongs?)\b)`;

/** What software owes its users: "mask API keys", "asks for consent", "checks the certificate". */
const DUTY = `(?:${[
  String.raw`(?:encrypt|mask|redact|hash|anonymi[sz]e|pseudonymi[sz]e|sanitize|sanitise|enforce)(?:e?s)?\b`,
  String.raw`(?:validate|verify|verifie|authenticate)s?\b(?! (?:who|where|what|how|whether|your|my|you|users?)\b)`,
  String.raw`escapes?\b(?! (?:from |the |its |this )*(?:\w+ )?(?:sandbox|container|jail|confinement|cage|vm|detection|notice)\b)`,
  String.raw`(?:respect|honou?r|obey)s?\b(?! (?:[\w-]+ ){0,2}?(?:malicious|injected|hostile|forged|untrusted|fake|rogue|prompts|instructions|commands)\b)`,
  String.raw`signs?\b(?! (?:you|users?|me|us|them|in|up|out|off|on|of)\b)`,
  String.raw`(?:warn|notify|notifie|tell|inform|alert)s? ${USERS}\b(?! (?:what|how|where|which) to\b)`,
  String.raw`asks? (?:${USERS} )?(?:for (?:[\w'’-]+ ){0,2}?${LEAVE}|first|before)\b(?! (?:to (?:use|access|read|open|see|enter)|it (?:does|do|has|never|need)))`,
  String.raw`(?:seek|obtain|get)s? (?:[\w'’-]+ ){0,2}?${LEAVE}\b(?! to (?:use|access|read|open|see|enter))`,
  String.raw`(?:require|request)s? (?:[\w'’-]+ ){0,2}?(?:consent|confirmation|approval)\b`,
  String.raw`checks? (?:[\w'’-]+ ){0,3}?${CHECKED}\b`,
].join('|')})`;

/** "Does not mask API keys", "never asks for consent", "fails to check the certificate". */
const CARELESS = sieved(new RegExp(`${NOT} ${DUTY}`, 'i'));
/** "Calls are not end-to-end encrypted", "the updates were never signed". */
const UNCARED = sieved(
  new RegExp(
    String.raw`${IS_NOT} (?:encrypted|masked|redacted|hashed|salted|anonymi[sz]ed|validated|verified|sanitized|sanitised|escaped|authenticated|enforced|respected|hono(?:u)?red|signed(?! (?:in|up|out|off|on)\b)|password-protected)\b`,
    'i',
  ),
);
/** "Does not start", "won't open on my machine", "no longer works". */
const BROKEN = sieved(
  new RegExp(
    String.raw`${NOT} (?:start|launch|boot|work|open|load|sync|install|render|(?<!\b(?:did|has|have|had)(?: not|n['’]t) )respond)s?(?=[.,;!?)"”’]|$| (?:at all|any ?more|any longer|anymore|here|up|properly|correctly|on|after|with|when|under|since|if|until|unless|for|and|but|because|in|the app|files?)\b)`,
    'i',
  ),
);

/** What does harm, or is done against it, as who does not: "the exploit does not work", "the fix does not work". */
const HARMFUL =
  /\b(?:exploits?|attacks?|bypass(?:es)?|tricks?|malware|backdoors?|payloads?|worms?|trackers?|spyware|ransomware|ransom|attackers?|scam|phishing|proof of concept|poc|work-?arounds?|fix(?:es)?|patch(?:es)?)\b/i;
/** What it is well that it does not start or work. */
const UNWELCOME =
  /\b(?:leaks?|bugs?|flaws?|vulnerabilit(?:y|ies)|uploads?|crash(?:es)?|tracking|telemetry|ads?|exploits?|attacks?|malware|stolen|leaked|pirated)\b/i;
/** What is told well of what does not start: "does not open in the background", "does not sync until users agree". */
const WELL_SO =
  /\b(?:in the background|outside|by design|on purpose|offline|remote|from the internet)\b|\b(?:until|unless|if|when|without|before) (?:[\w'’-]+ ){0,4}?(?:agree\w*|consent\w*|allow\w*|permit\w*|permission|approv\w*|confirm\w*|(?:sign|log)(?:s|ged|ned)? in|turn\w*|switch\w*|disabl\w*|password)\b/i;
/** The same of whatever it does not. */
const NO_NEED = /\b(?:a second time|twice|because (?:it|they|nothing|none|there))\b/i;

/** What is said or shown, which nobody verified, or an account: no matter of software. */
const TALK =
  /\b(?:reports?|claims?|findings?|memos?|posts?|documents?|letters?|allegations?|statements?|accusations?|accounts?|articles?|sources?|images?|photos|screenshots?|videos?|invoices?|identit(?:y|ies)|age|numbers?|figures?)\b/i;
/** Who talks. */
const TALKERS =
  /\b(?:reports?|memos?|articles?|letters?|newsrooms?|newspapers?|researchers?|journalists?|reporters?|sources?)\b/i;
const VERIFIES = /\b(?:verif|validat|sign|authentic)\w*$/i;
const CANNOT_VERIFY =
  /\b(?:could|can)(?: not|n['’]t)(?: independently)? (?:be )?verif(?:y|ied)\b|\bcannot (?:independently |be )?verif/i;
/** "Users do not encrypt their disks", "I was not verified": people, as who does or is not. */
const PEOPLE =
  /^\W*(?:i|he|she|we|(?:(?:the|some|many|most|its|their|our) )?(?:\w+ )?(?:users?|customers?|people|employees|staff|companies|banks?|firms|admins?|administrators|victims|developers))\b(?![^.;]{0,30}['’])[^.;]{0,30}?$/i;
/** Who owes news of a mishap: no behaviour of a tool. */
const KEEPS_SILENT =
  /\b(?:company|maker|vendor|firm|startup|manufacturer|operator|provider|developers?)\b[^.;]{0,30}?\b(?:not|n['’]t|never)\b[^.;]{0,12}? (?:warn|notif|tell|inform|alert)/i;
/** "A rival's calls", "other apps": not what the text is about. */
const OTHERS = /\b(?:rivals?|rival['’]s|competitors?|(?:other|another|an older|a different) [\w-]+)\b/i;

/** "No longer fails to check", "it is not true that it does not encrypt": denied again. */
const DENIED_AGAIN =
  /(?:\b(?:not|never|no longer|cannot|nor)|n['’]t)(?: \w+)? (?:fail|refuse|neglect|forget)|\b(?:untrue|false|wrong|not (?:true|the case|so|correct)|den(?:y|ies|ied)|rejects?|rejected) (?:\w+ )?(?:that|it|this)\b/i;

/** A text parted at what it says is not done. */
interface Parted {
  readonly before: string;
  readonly act: string;
  readonly behind: string;
}

function partedBy(pattern: SievedPattern, text: string): Parted | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const end = match.index + match[0].length;
  return { before: text.slice(0, match.index), act: match[0], behind: text.slice(end) };
}

/** The object of a verb: what stands right behind it. */
const objectOf = (behind: string): string => /^(?: [\w'’-]+){0,4}/.exec(behind)?.[0] ?? '';

/** Whether it is software that neglects something, and no talk about it. */
function isCareless({ before, act, behind }: Parted): boolean {
  if (HARMFUL.test(before) || TALKERS.test(before) || PEOPLE.test(before)) return false;
  return !(VERIFIES.test(act) && TALK.test(objectOf(behind)));
}

/** Whether it is software, or what it holds, that something is not done to. */
const isUncared = ({ before, act, behind }: Parted): boolean =>
  !PEOPLE.test(before) &&
  !(behind.startsWith(' by ') && HARMFUL.test(behind)) &&
  !(VERIFIES.test(act) && [TALK, HARMFUL, UNWELCOME].some((words) => words.test(before)));

const isBroken = ({ before, behind }: Parted): boolean =>
  ![before, behind].some((words) => HARMFUL.test(words) || UNWELCOME.test(words)) &&
  !PEOPLE.test(before) &&
  !WELL_SO.test(behind);

/** Whether words tell that software does not do what it ought to: keep its users safe, or work at all. */
export function isNeglect(text: string): boolean {
  const careless = partedBy(CARELESS, text);
  const uncared = partedBy(UNCARED, text);
  const broken = partedBy(BROKEN, text);
  const told =
    (careless !== undefined && isCareless(careless)) ||
    (uncared !== undefined && isUncared(uncared)) ||
    (broken !== undefined && isBroken(broken));
  return told && ![DENIED_AGAIN, NO_NEED, CANNOT_VERIFY, KEEPS_SILENT, OTHERS].some((one) => one.test(text));
}

const CARES = new RegExp(
  String.raw`(?:^|\s)${DUTY}|\b(?:is|are)(?: always| all)? (?:end-to-end )?(?:encrypted|masked|redacted|hashed|anonymi[sz]ed|signed|verified)\b`,
  'i',
);
const INSISTS = new RegExp(
  String.raw`\b(?:do|does|did|indeed|in fact) (?:indeed |in fact |always |actually )?${DUTY}`,
  'i',
);

/** Whether words tell that software does what it ought to ("encrypts backups"). */
export const isCare = (text: string): boolean =>
  CARES.test(text) && !CARELESS.test(text) && !UNCARED.test(text);

/** The same where it is said against somebody ("does encrypt backups"). */
export const insistsOnCare = (text: string): boolean => isCare(text) && INSISTS.test(text);

/** Duties by the words for them, those that are one under one name. */
const DUTIES: readonly (readonly [string, RegExp])[] = [
  ['encrypt', /\bencrypt/i],
  ['mask', /\b(?:mask|redact|anonymi|pseudonymi|hash(?:es|ed)?\b|salt)/i],
  ['check', /\b(?:validat|verif|authenticat|checks?\b)/i],
  ['escape', /\b(?:escap|saniti)/i],
  ['respect', /\b(?:enforc|respect|hono|obey)/i],
  ['sign', /\bsign(?:s|ed)?\b/i],
  ['warn', /\b(?:warn|notif|tell|inform|alert)/i],
  ['ask', /\b(?:ask|seek|obtain|get|requir|request)/i],
];

/** The duty that words tell to be kept or not; undefined: none, or to work at all. */
export function dutyOf(text: string): string | undefined {
  const act = (CARELESS.exec(text) ?? UNCARED.exec(text) ?? CARES.exec(text))?.[0];
  return act === undefined ? undefined : DUTIES.find(([, words]) => words.test(act))?.[0];
}
