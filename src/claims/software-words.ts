import { SEARCHED } from './searched.ts';

const SOFTWARE_WORDS =
  /\b(?:app|apps|software|chatbot|tool|version|versions|vulnerabilit(?:y|ies)|bug|bugs|extension|package|plugin|update|updates|users|developers?|data|code|server|servers|privacy|security|telemetry|download(?:s|ed)?|install(?:ed|s)?|AI|browser|patch|malware|account|accounts|firmware|router|sessions?|release|releases|crash(?:es|ed)?|passwords?|tokens?|login|API|config|settings?|device|devices|logs?|encrypt(?:ed|ion)|backups?|client|gem|crate|SDK|library|module|build|builds|maintainers?|agents?|tools|sandbox|exploits?|commits?|repositor(?:y|ies)|commands?|shell|bugs|flaws?|hackers?|hacked|cloud|online|website|phones?|laptops?|computers?|headphones|watch|keyboard|engineers?|digital|cyber\w*|databases?|malicious|backdoor|spyware|tracking|encryption|VPN|CVE|open[- ]source|npm|registry|tarball|binar(?:y|ies)|runners?|plugins|gadgets?|chips?|drivers?|internet|operating system|TVs?|televisions?|crates?|git|forks?|x86_64|aarch64|stdout|stack trace|screenshots?|programs?|systems?|computer|algorithms?|automated|automatically|computeri[sz]ed|glitch(?:es)?|scanners?|screens?|electronic(?:ally)?|files?|kernel|backend|endpoints?|GPU|CPU|hotfix|changelog|workarounds?|downgrad(?:e|ed|ing)|reboot(?:s|ed|ing)?|restart(?:s|ed|ing)?|regression|notifications?|subscri(?:bers?|ptions?)|click(?:s|ed|ing)?|tap(?:s|ped|ping)|terminals?|outages?|browsers|cookies?|DNS(?:SEC)?|resolvers?|prox(?:y|ies)|cach(?:es?|ed|ing)|quer(?:y|ies)|webmasters?|programmes?|hackathons?|plug-ins?|add-ons?|launchers?|disk space|uptime|latency|timestamps?)\b/gi;

/** Words of software from which a text is one about it, whatever it names. */
const SPEAKING = 3;
/** The same of a text of fewer characters. */
const SPEAKING_SHORTLY = 1;
const SHORT = 1500;

const leastOf = ({ length }: string): number => (length < SHORT ? SPEAKING_SHORTLY : SPEAKING);

/** Whether a text speaks of software, by the words it uses; `least`: so many of them. Linear. */
export function speaksOfSoftware(text: string, least = leastOf(text)): boolean {
  const words = text.slice(0, SEARCHED).matchAll(SOFTWARE_WORDS);
  return !words.drop(least - 1).next().done;
}

/** Words of software that texts on anything else use too ("their website", "a rail operator's new timetable system"). */
const EVERYDAY =
  /^(?:users|data|code|security|privacy|accounts?|devices?|releases?|versions?|updates?|packages?|phones?|laptops?|computers?|headphones|keyboard|engineers?|tools?|system|systems|programs?|automated|automatically|scanners?|screens?|electronic(?:ally)?|files?|subscri(?:bers?|ptions?)|click(?:s|ed|ing)?|tap(?:s|ped|ping)|agents?|client|library|module|gem|crates?|shell|cloud|settings?|notifications?|terminals?|outages?|commands?|chips?|logs?|databases?|gadgets?|install(?:ed|s)?|crash(?:es|ed)?|sessions?|tokens?|patch|tracking|registry|runners?|forks?|restart(?:s|ed|ing)?|malicious|extension|hacked|hackers?|algorithms?|quer(?:y|ies)|prox(?:y|ies)|programmes?|launchers?|add-ons?|cach(?:es?|ed|ing)|latency)$/i;
/** Those that make no text one about software, however many they are. */
const COMMONPLACE =
  /^(?:online|website|digital|internet|developers?|builds?|drivers?|watch|TVs?|televisions?)$/i;
/** So many different ones of the others, and a text speaks of software all the same. */
const MANIFOLD = 3;
/** A version of three parts (a day has four digits or a word), and what software calls itself in short. */
const SIGNS = /(?<![\d.])\d{1,3}\.\d{1,4}\.\d{1,3}(?![\d.]*\d)|\b(?:IDE|CMS|DNS|ERP|OS)\b/;

/** Characters for each of which a long text has to have one more. */
const STRETCH = 3000;

/** How a text speaks of software. */
export interface Speaking {
  /** It uses a word for it at all. */
  readonly atAll: boolean;
  /** It is one about software, as `speaksOfSoftware` has it. */
  readonly much: boolean;
  /** It has words of software that nothing else is told with, or many of the others. */
  readonly surely: boolean;
}

/** How a text speaks of software: its words are looked for once, and only until all is told. Linear. */
export function speakingOf(text: string): Speaking {
  const searched = text.slice(0, SEARCHED);
  const least = leastOf(text);
  const more = Math.floor(searched.length / STRETCH);
  const everyday = new Set<string>();
  let all = 0;
  let own = 0;
  let surely = false;
  for (const [word] of searched.matchAll(SOFTWARE_WORDS)) {
    all++;
    if (!surely && !COMMONPLACE.test(word)) {
      if (!EVERYDAY.test(word)) own++;
      else everyday.add(word.toLowerCase());
      surely = own > more || everyday.size >= MANIFOLD + more;
    }
    if (surely && all >= least) break;
  }
  return { atAll: all > 0, much: all >= least, surely: surely || SIGNS.test(searched) };
}
