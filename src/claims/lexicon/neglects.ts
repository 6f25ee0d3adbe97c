import { sieved } from '../text/sieved-pattern.ts';

/** Words for what software ought to do and does not: a fault, though it is told by a denial. Each linear. */

const NOT = String.raw`(?:\b(?:do|does|did|has|have|had|can|could|will|would)(?: not|n['’]t)|\b(?:cannot|never|no longer)|\bcan['’]t|\bwon['’]t|\b(?:fail|refuse|neglect|forget)(?:s|ed)? to|\bforg[eo]t(?:s|ten)? to)(?: (?:even|always|properly|correctly|actually|really|ever|at all|yet|simply|just))?`;
const IS_NOT = String.raw`\b(?:is|are|was|were|be|been|being|gets?|got)(?: not|n['’]t| never| no longer)(?: (?:being|even|always|properly|correctly|actually|really|ever|yet|end-to-end|fully|at all))?`;
const USERS = String.raw`(?:(?:its|their|the|any) )?(?:users?|customers?|people|owners?|admins?|administrators?|anyone|anybody|you|me|us)`;
const CHECKED = String.raw`(?:signatures?|checksums?|hash(?:es)?|permissions?|certificates?|integrity|inputs?|bounds?|lengths?|sizes?|origins?|owner(?:s|ship)?|rights|redirects?|whether|that|if|who|what)`;

/** "Does not mask API keys", "never asks for consent", "fails to check the certificate". */
const CARELESS = sieved(
  new RegExp(
    String.raw`${NOT} (?:${[
      String.raw`(?:encrypt|mask|redact|hash|anonymi[sz]e|pseudonymi[sz]e|validate|verify|verifie|sanitize|sanitise|escape|authenticate|enforce|respect|honou?r|obey|sign)(?:e?s)?\b`,
      String.raw`(?:warn|notify|notifie|tell|inform|alert)(?:s)? ${USERS}\b`,
      String.raw`asks? (?:${USERS} )?(?:for (?:[\w'’-]+ ){0,2}?(?:consent|permission|confirmation|approval)|first|before)\b`,
      String.raw`(?:seek|obtain|get|require|request)s? (?:[\w'’-]+ ){0,2}?(?:consent|permission|confirmation|approval)\b`,
      String.raw`checks? (?:[\w'’-]+ ){0,3}?${CHECKED}\b`,
    ].join('|')})`,
    'i',
  ),
);
/** "Calls are not end-to-end encrypted", "the updates were never signed". */
const UNCARED = sieved(
  new RegExp(
    String.raw`${IS_NOT} (?:encrypted|masked|redacted|hashed|salted|anonymi[sz]ed|validated|verified|sanitized|sanitised|escaped|authenticated|enforced|respected|hono(?:u)?red|signed|password-protected)\b`,
    'i',
  ),
);
/** "Does not start", "won't open on my machine", "no longer works". */
const BROKEN = sieved(
  new RegExp(
    String.raw`${NOT} (?:start|launch|boot|work|open|load|respond|sync|install|render)s?(?=[.,;!?)"”’]|$| (?:at all|any ?more|any longer|anymore|here|up|properly|correctly|on|after|with|when|under|since|if|until|unless|for|and|but|because|in|the app|files?)\b)`,
    'i',
  ),
);
/** What does harm, as who does not: "the exploit does not work", "the upload does not start". */
const HARMFUL =
  /\b(?:exploits?|attacks?|bypass(?:es)?|tricks?|malware|backdoors?|leaks?|bugs?|flaws?|vulnerabilit(?:y|ies)|uploads?|crash(?:es)?|payloads?|worms?|trackers?|tracking|spyware|ransomware|ransom|attackers?|scam|phishing|proof of concept|poc|telemetry|ads?)\b/i;

/** What is told well by it, or of something else: "does not open in the background", "because it reads nothing". */
const OTHERWISE =
  /\b(?:in the background|outside|by design|on purpose|a second time|twice|because (?:it|they|nothing|none|there)|signs? (?:you|users?|me|us|them|in|up)|offline|remote)\b/i;
/** What nobody verified, and who did not: no matter of software. */
const OF_TALK =
  /\b(?:reports?|claims?|findings?|memos?|posts?|documents?|letters?|allegations?|statements?|accusations?|accounts?|articles?|sources?|images?|photos|screenshots?|videos?|invoices?|identit(?:y|ies)|age|newsrooms?|researchers?|journalists?|(?:could|can)(?: not|n['’]t)(?: independently)? (?:be )?verif(?:y|ied))\b/i;
/** "Users do not encrypt their disks". */
const BY_PEOPLE =
  /^\W*(?:(?:the|some|many|most|its|their|our) )?(?:\w+ )?(?:users?|customers?|people|employees|staff|companies|banks?|firms|admins?|administrators|victims|developers)\b[^.;]{0,30}?\b(?:do|does|did|have|has|are|were|never)\b/i;

/** "No longer fails to check", "it is not true that it does not encrypt": denied again. */
const DENIED_AGAIN =
  /(?:\b(?:not|never|no longer|cannot|nor)|n['’]t)(?: \w+)? (?:fail|refuse|neglect|forget)|\b(?:untrue|false|wrong|not (?:true|the case|so|correct)|den(?:y|ies|ied)|rejects?|rejected) (?:\w+ )?(?:that|it|this)\b/i;

/** Whether words tell that software does not do what it ought to: keep its users safe, or work at all. */
export const isNeglect = (text: string): boolean =>
  (CARELESS.test(text) || UNCARED.test(text) || BROKEN.test(text)) &&
  ![DENIED_AGAIN, HARMFUL, OTHERWISE, OF_TALK, BY_PEOPLE].some((other) => other.test(text));
