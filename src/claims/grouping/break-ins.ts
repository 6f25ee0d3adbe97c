import type { Statement } from '../../model/statement.ts';

/** Those who break in, as many as are told of in fact: what "an attacker can" do is a flaw. */
const FOES =
  /^\W*(?:(?:after|when|since|because|as|how|and|but|later|soon|then),? )?(?:(?:the|these|those|some|several|unknown|unidentified) ){0,2}(?:[\w-]+ )?(?:attackers|hackers|intruders|criminals|adversaries|thieves|scammers|(?:threat|malicious) actors?|(?:the|this) (?:attacker|hacker|intruder|criminal|thief))\b(?! (?:can|could|may|might|to|who|in|inside|within)\b)/i;
const PEOPLE =
  '(?:employees?|staff(?:er)?s?|maintainers?|administrators?|admins?|contractors?|publishers?|(?:lead |core |project )?developers?)';
/** By what somebody is taken in. */
const LURE = /\b(?:phish(?:ing|ed)|spear-?phishing|social[- ]engineering)\b/i;
/** What leads to what a maker gives out: its people, their accounts, where it is built and kept. */
const WAY_IN = new RegExp(
  String.raw`\b(?:(?:an?|one|its|their|the (?:company|firm|maker|project|vendor)['’]s|former|ex-?) (?:[\w'’-]+ )?${PEOPLE}|(?:publishing|deploy(?:ment)?|npm|pypi|github) tokens?|build (?:(?:environment|pipeline|server|system)s?|process(?:es)?)|(?:ci|ci\/cd|release|publish(?:ing)?|deployment) (?:pipelines?|workflows?|systems?|process(?:es)?)|workflows?|pipelines?|(?:hosting|service) providers?|(?:shared )?hosting|shared servers?|registrars?|trusted publishing|pull requests?|(?:npm|pypi|github|maintainer|developer|publisher)(?:['’]s)? accounts?)\b`,
  'i',
);
/** "Tokens of users", "the pipelines that use it": what belongs to those who have a tool is no way to its maker. */
const OF_USERS =
  /\b(?:of|from|on|in|to|with) (?:[\w'’-]+ ){0,2}?(?:users?|customers?|victims?|clients?|subscribers?|everybody|everyone|anybody|anyone|projects|machines|computers)\b|\b(?:that|who|which) (?:had )?(?:uses?d?|ran|runs?|install(?:s|ed)?|updated?|downloaded?)\b/i;
/** "Hackers stole a maintainer's token": of who makes it, not of who uses it. */
const STOLE_WAY_IN = new RegExp(
  String.raw`\b(?:stole|stolen|stealing|took|obtained|got|captured|harvested) (?:[\w'’-]+ ){0,3}?${PEOPLE}['’]s? (?:[\w-]+ ){0,2}?(?:tokens?|credentials|passwords?|keys?|accounts?|logins?)\b`,
  'i',
);
/** What was put in, or what it does: told, however it got there. */
const ACTS: ReadonlySet<string> = new Set(['compromise', 'malware', 'backdoor', 'steal', 'mine', 'spying']);

const leadsToMaker = (quote: string): boolean =>
  LURE.test(quote) || (WAY_IN.test(quote) && !OF_USERS.test(quote));

/**
 * Whether a statement tells how somebody hostile came to what a maker gives out ("the attackers phished a maintainer",
 * "hackers gained access to the build server"), and neither what a tool does nor what was put into it. Linear.
 * @param predicate what it was read to say that is done
 */
export const tellsOfBreakIn = ({ kind, quote }: Statement, predicate: string | null): boolean =>
  kind === 'behaviour' &&
  FOES.test(quote) &&
  (STOLE_WAY_IN.test(quote) || (!ACTS.has(predicate ?? '') && leadsToMaker(quote)));
