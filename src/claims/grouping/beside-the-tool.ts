import type { Statement } from '../../model/statement.ts';
import { fold } from './words.ts';

/** Stands for a name of the tool in what is matched. */
const T = '§';
/** How much of a sentence before a statement is looked at, in UTF-16 units. */
const REACH = 160;
/** And behind it. */
const TAIL = 24;
/** Words between a noun and the tool that it is named with. */
const FEW = String.raw`(?:[\w'-]+ ){0,3}?`;

const FAKED =
  '(?:fake|bogus|counterfeit|phon(?:e)?y|sham|spoofed|pirated|cracked|look-?alike|typosquatted|fraudulent|impost[eo]r|imitation)';
const COPIES =
  '(?:clones?|look-?alikes?|impost[eo]rs?|imitations?|counterfeits?|copycats?|typosquats?|(?:pirated|cracked|rogue|fake|bogus|unofficial|illegal) (?:copy|copies|versions?|builds?|editions?|downloads?))';
/** One of several, and not the tool's own ("an extension for it", "the extension" may be its maker's). */
const SOME =
  '(?:an?|another|some|many|most|several|any|two|three|four|five|\\d+|third[- ]party|unofficial|malicious|popular|rogue|community)';
const MADE_FOR =
  '(?:extensions?|plug-?ins?|add-?ons?|forks?|wrappers?|clients?|proxy|proxies|(?:mcp )?servers?|integrations?|connectors?|skills?|themes?|scripts?|front-?ends?|companions?)';
const RIVALS =
  '(?:competitors?|rivals?|alternatives?|successors?|predecessors?|tools? similar|apps? similar)';
const FOREIGN =
  '(?:packages?|repositor(?:y|ies)|web ?sites?|web ?pages?|pages?|sites?|scripts?|files?|commands?|prompts?|domains?|servers?|apps?|programs?|documents?)';
const MALWARE =
  '(?:malware|worms?|trojans?|virus(?:es)?|ransomware|spyware|adware|stealers?|infostealers?|botnets?|rootkits?|keyloggers?|payloads?)';
const GUARDS =
  '(?:f[io]u?nds?|detect(?:s|ed)?|block(?:s|ed)?|warn(?:s|ed)?|remov(?:es|ed)|refus(?:es|ed)|protect(?:s|ed)?|stop(?:s|ped)?|flag(?:s|ged)?|catch(?:es)?|caught|spot(?:s|ted)?|identif(?:ies|ied)|quarantin(?:es|ed)|reject(?:s|ed)?|delet(?:es|ed)|report(?:s|ed)?|guards?|discover(?:s|ed)?|unmask(?:s|ed)?|help(?:s|ed)?)';

/** Where the tool is only named beside what acts: patterns that reach up to its name. */
const BESIDE: readonly RegExp[] = [
  // "a bogus Zed", "a cracked copy of Zed"
  String.raw`\b${FAKED} (?:[\w'-]+ ){0,2}?${T}`,
  String.raw`\b${COPIES} (?:of|for) (?:the )?${FEW}${T}`,
  // "malware disguised as Zed", "a site that pretends to be Zed's"
  String.raw`\b(?:pos(?:es?|ed|ing)|disguised|masquerad(?:es?|ed|ing)|dressed up|passed off|camouflaged) as (?:the |an? )?${FEW}${T}`,
  String.raw`\b(?:pretend(?:s|ed|ing)?|purport(?:s|ed|ing)?|claim(?:s|ed|ing)?) to be (?:the |an? )?${FEW}${T}`,
  String.raw`\b(?:impersonat|imitat|mimick?)(?:e|es|ed|ing|s) (?:the )?${FEW}${T}`,
  String.raw`\b(?:named|called) after (?:the )?${T}|\bin the (?:look|guise|name|style) of (?:the )?${T}`,
  // "an extension for Zed", "a rival of Zed"
  String.raw`(?:^|\W)${SOME} (?:[\w'-]+ ){0,3}?${MADE_FOR} (?:for|of|to|around|beside|on top of) (?:the )?${FEW}${T}`,
  String.raw`\b${RIVALS} (?:of|to|for) (?:the )?${FEW}${T}`,
  String.raw`^\W*another (?:tool|app|program|product|assistant|editor|agent|service|package|client)\b.{0,80}?${T}`,
  // "a package that Zed recommended", "a plug-in that users install into Zed"
  String.raw`^\W*${SOME} (?:[\w'-]+ ){0,2}?(?:${FOREIGN}|${MADE_FOR}) (?:that|which) (?!(?:\w+ ){0,2}(?:in|of) ${T})(?:[\w'-]+ ){0,6}?${T}`,
  // "malware that targets users of Zed", "a worm written with Zed"
  String.raw`\b${MALWARE} (?:[\w'-]+ ){0,3}?(?:targets?|targeting|target|aim(?:s|ed)? at|among|looks? for|looking for|search(?:es|ing)? for|hunts?(?: for)?|checks? for|(?:written|built|made|created|generated|developed|coded) with(?: the (?:help|aid) of)?) (?:the )?${FEW}${T}`,
  String.raw`\b(?:us(?:es?|ed|ing)|abus(?:es?|ed|ing)) (?:the )?${T}(?=.{0,12} to (?:build|write|create|make|develop|code|generate|craft)\b)`,
  // "with the help of Zed, criminals …", "a user of Zed uploaded …", "from machines with Zed"
  String.raw`\bwith(?: the)? (?:help|aid|assistance) (?:of|from) (?:the )?${T}|\bwith ${T}(?='s (?:help|aid|assistance))`,
  String.raw`^\W*(?:an?|one|some|two|three|several|the) (?:[\w-]+ )?(?:users?|employees?|customers?|engineers?|developers?|students?|contractors?) (?:of|who (?:works?|worked|uses?|used)(?: with)?) (?:the )?${T}`,
  // "banned users of Zed from its forum", "told staff to use Zed instead of Quill"
  String.raw`\b(?:ban|barr?|block|expel|suspend|exclud|punish|fin)(?:s|e|es|ed|ned|led|ing)? (?:an? |the |all |some |two |its )?(?:[\w-]+ )?(?:users?|students?|pupils?|people|members?|players?|fans?|customers?|contributors?|applicants?) (?:of|who|that|with) (?:[\w'-]+ ){0,2}?${T}`,
  String.raw`(?<!\b(?:stop|not|never|longer|against) )\b(?:us(?:e|ing)|(?:switch|mov|chang)(?:e|ing)? to|adopt(?:ing)?|prefer(?:ring)?) (?:the )?${T}(?= (?:instead of|rather than|in place of)\b)`,
  String.raw`\b(?:in favou?r of|replac(?:ed|ing) (?:it|them|[\w-]+) (?:with|by)) (?:the )?${T}`,
  String.raw`^\W*(?:(?:the|some|an?) )?(?:attackers?|criminals?|hackers?|thieves|intruders?|gangs?|crooks)\b.{0,80}?\b(?:from|into|of) (?:the )?(?:[\w-]+ ){0,2}?(?:users?|customers?|machines?|computers?|accounts?|developers?) (?:of|with|running|that run|who use) (?:the )?${T}`,
].map((source) => new RegExp(`(?:${source})`, 'g'));

/** Right behind the tool's name: it found or fends off what does the rest. */
const FENDS_OFF = new RegExp(
  String.raw`^ (?:[\w-]+ ){0,2}?${GUARDS} (?:[\w'-]+ ){0,5}?(?:${FOREIGN}|${MADE_FOR}|${MALWARE}|code)(?: (?:that|which))?,? ?$`,
);
const ASKS_FIRST = /^ (?:[\w-]+ ){0,2}?asks? (?:\w+ ){0,3}$/;

/** Somebody else begins to act between the tool's name and what is told. */
const SOMEBODY_NEW = /[,;:] (?:and |but |so )?(?:it|they|this|that|he|she|we|the)\b/;

/** Its names in a folded text, each as the one mark; the longest first, for one may hold another. */
function marked(text: string, tools: readonly string[]): string {
  return tools
    .filter((tool) => tool !== '')
    .toSorted((a, b) => b.length - a.length)
    .reduce((all, tool) => all.replaceAll(tool, T), text);
}

/** So many of the tool's names stand beside what acts. */
function besideIn(text: string): number {
  return new Set(
    BESIDE.flatMap((pattern) => [...text.matchAll(pattern)].map((one) => one.index + one[0].lastIndexOf(T))),
  ).size;
}

/**
 * Whether what a statement tells is the act of something that is only named with the tool: its fake, what is made for it, its
 * rival, malware that is after its users, or what it found and fends off. `tools`: its folded names.
 */
export function isBesideTheTool(
  { quote, sentence, start, sentenceStart }: Statement,
  tools: readonly string[],
): boolean {
  const at = Math.max(0, start - sentenceStart);
  const told = marked(fold(quote), tools);
  const before = marked(fold(`${sentence.slice(Math.max(0, at - REACH), at)}.`).slice(0, -1), tools);
  const last = before.lastIndexOf(T);
  const between = last < 0 ? '' : before.slice(last + T.length);
  if (!told.includes(T) && last >= 0 && opensWithin(told)) {
    if (
      FENDS_OFF.test(between) ||
      (ASKS_FIRST.test(between) && /^before (?!it\b|they\b|this\b|that\b|any\b)/.test(told))
    )
      return true;
  }
  const isNew = SOMEBODY_NEW.test(last < 0 ? before : between) || !opensWithin(told);
  const isLed = /^\p{Ll}/u.test(quote) || /\b(?:that|which) $/.test(before);
  const text = isLed && !isNew ? `${before}${told}` : told;
  const all = text.split(T).length - 1;
  // What stands right behind may say that it is the one that is kept ("… to use Zed instead of Quill").
  const behind =
    marked(fold(sentence.slice(at + quote.length, at + quote.length + TAIL)), tools).split(T)[0] ?? '';
  return all > 0 && besideIn(`${text} ${behind}`) >= all;
}

/** A clause that goes on from what stands before it. */
const opensWithin = (told: string): boolean => !/^(?:it|they|he|she|we|this|the)\b/.test(told);
