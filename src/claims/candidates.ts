import { BEFORE_VERSION, CUES } from './candidate-cues.ts';
import { PARTS } from './lexicon/parts.ts';
import { ROLE_OF } from './lexicon/roles.ts';
import { DATA, SOFTWARE } from './lexicon/triggers.ts';
import { VERBS } from './lexicon/verbs.ts';
import { STARTERS } from './lexicon/words.ts';
import type { Lexicon, NameEntry } from './lexicon/compile.ts';
import { LayeredMap } from './lexicon/layered.ts';
import { findNames } from './mentions/names.ts';
import { posterOfHeader } from './text/posts.ts';
import { splitSentences } from './text/sentences.ts';
import { tokenize } from './text/tokens.ts';
import type { Token } from './text/tokens.ts';

const PRODUCT =
  'package|packages|library|extension|plug-?in|add-?on|app|application|tool|CLI|editor|browser|module|crate|gem|framework|client|IDE|agent|assistant|chatbot|compiler|runtime|server|software|firmware|router|modem|camera|gateway|SDK|VPN|wallet|driver|daemon|scanner|bot|appliance|headset|thermostat|launcher|game|messenger|password manager|package manager|service|platform|database|plugin';
/** A name before a product's noun or a version ("the nx package", "foo 1.2.3"). */
const BESIDE_PRODUCT = new RegExp(
  `(?<name>@[\\w.-]{1,40}/[\\w.-]{1,40}|\`[\\w@/.-]{2,40}\`|[A-Z][\\w.+-]{1,30}(?: [A-Z][\\w.+-]{1,20}){0,2}|(?<![a-z])[a-z][a-z\\d]{0,30}(?:[-_.][a-z\\d]{1,20}){1,3})\\s(?:(?:npm|browser|VS Code|Chrome|Python|JavaScript|open[- ]source|command[- ]line|popular|AI|coding|video|messaging)\\s){0,2}(?:${PRODUCT}|v?\\d+\\.\\d+[\\w.]*|versions?\\s\\d)\\b`,
  'g',
);
/** A product's noun before a name that only a name can be ("the npm package tidy-env", "an app called Perch"). */
const BEHIND_PRODUCT = new RegExp(
  `\\b(?:${PRODUCT})\\s(?:called |named |known as )?["“\`‘']?(?<name>@[\\w.-]{1,40}/[\\w.-]{1,40}|[A-Z][\\w+-]{1,30}(?: [A-Z][\\w+-]{1,20}){0,2}|[a-z][a-z\\d]{0,30}(?:[-_][a-z\\d]{1,20}){1,3})`,
  'g',
);
/** What people use, ban or install. */
const USED =
  /\b(?:using|use of|us(?:es|ed)|bann?(?:s|ed|ing)?|block(?:s|ed|ing)|access to|download(?:s|ed|ing)?(?: of)?|install(?:s|ed|ing)?|uninstall(?:ed|ing)?) (?:the )?([A-Z][\w.+-]{1,30})/g;
const LEADING =
  /^(?:The|In|Of|This|That|A|An|Its|Our|Your|For|Affected|Vulnerable|Fixed|Version|Versions|Users|Malicious)(?: |$)/;
const SOFTWARE_WORDS =
  /\b(?:app|apps|software|chatbot|tool|version|versions|vulnerabilit(?:y|ies)|bug|bugs|extension|package|plugin|update|updates|users|developers?|data|code|server|servers|privacy|security|telemetry|download(?:s|ed)?|install(?:ed|s)?|AI|browser|patch|malware|account|accounts|firmware|router|sessions?|release|releases|crash(?:es|ed)?|passwords?|tokens?|login|API|config|settings?|device|devices|logs?|encrypt(?:ed|ion)|backups?|client|gem|crate|SDK|library|module|build|builds|maintainers?|agents?|tools|sandbox|exploits?|commits?|repositor(?:y|ies)|commands?|shell|bugs|flaws?|hackers?|hacked|cloud|online|website|phones?|laptops?|computers?|headphones|watch|keyboard|engineers?|digital|cyber\w*|databases?|malicious|backdoor|spyware|tracking|encryption|VPN|CVE|open[- ]source|npm|registry|tarball|binar(?:y|ies)|runners?|plugins|gadgets?|chips?|drivers?|internet)\b/gi;
/** Capitalised words that name no product. */
const NO_PRODUCT: ReadonlySet<string> = new Set(
  (
    'january february march april may june july august september october november december monday tuesday wednesday thursday friday ' +
    'saturday sunday china chinese japan japanese korea korean india indian taiwan europe european eu uk us u.s american america ' +
    'germany german france french italy italian russia russian israel israeli britain british english ukraine beijing washington tokyo ' +
    'london paris brussels san francisco new york california asia africa windows linux macos mac android ios internet web ceo cto ai api ' +
    'cve ghsa cisa fbi nsa reuters bloomberg associated press twitter x reddit hacker news linkedin facebook github security senate congress ' +
    'house university court update version release releases issue aug sept oct nov dec jan feb mar apr jun jul company firm report reports research researchers known fixed added removed changed security advisory incident statement impact patches workarounds references credit summary details timeline description steps expected actual os browser mr ms dr id ip url http ssh pdf usb vpn gdpr q1 q2 q3 q4 i sdk cli gui ui cpu gpu ram vpn tls ssl json xml html css sql dns tcp udp lan wan wifi gps sms nfc pin pc tv iot saas faq gdpr nis2 eula roundup psa warning update-notice notice question bug issue feature request help thread poll poc rce xss eol lts apk pypi npm incident postmortem post-mortem changelog ' +
    'collaborator member owner maintainer contributor author moderator staff op edit hi hello thanks regards cheers tiff png jpeg gif webp svg csv ' +
    'yaml toml zip tar aes rsa sha md5 oauth saml ldap cors csrf ssrf ssh ftp smtp imap http2 ipv4 ipv6 ubuntu debian fedora suse rhel centos arch ' +
    'wireshark mitmproxy tcpdump ghidra strace shodan virustotal telegram discord slack mastodon bluesky youtube wikipedia mitre nist nvd'
  ).split(' '),
);

function runOfCapitals(tokens: readonly Token[], at: number): number {
  let end = at;
  while (end < tokens.length && end - at < 3 && tokens[end]?.capital && tokens[end]?.shape === 'word') end++;
  return end;
}

/** Capitalised, or written with a capital or a digit inside ("qBittorrent", "1Password"). */
function looksNamed(token: Token): boolean {
  return (
    token.shape !== 'mark' &&
    (token.capital ? !/^v?\d/.test(token.text) : /^[a-z\d]{1,12}[A-Z]/.test(token.text))
  );
}

function countNames(text: string, lexicon: Lexicon): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const sentence of splitSentences(text.slice(0, 20_000))) {
    // Who heads a post is nobody's tool.
    if (sentence.bare && posterOfHeader(text.slice(sentence.start, sentence.end))) continue;
    const tokens = tokenize(text, sentence);
    const known = findNames(tokens, lexicon, new Set());
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      const name = known.find((one) => one.from <= at && at < one.to);
      if (name) {
        // A firm that the catalogue knows may give its name to a tool that it does not ("stop using X").
        if (name.entry.organisation !== null && name.entry.publisher === null)
          counts.set(name.entry.name, (counts.get(name.entry.name) ?? 0) + 0.01);
        at = name.to - 1;
        continue;
      }
      if (
        !token ||
        !looksNamed(token) ||
        token.text.length < 2 ||
        /^(?:cve|ghsa|cwe|rfc|iso|pep|kb|ms)-?\d/.test(token.lower) ||
        CODE.test(token.text) ||
        NO_PRODUCT.has(token.lower) ||
        STARTERS.has(token.lower)
      )
        continue;
      const end = Math.max(at + 1, runOfCapitals(tokens, at));
      const last = tokens[end - 1];
      // "Plan output leaks": a word of the language that opens a sentence.
      if (!last || (at === 0 && end === at + 1 && isCommon(token.lower))) continue;
      const words = text.slice(token.start, last.end);
      counts.set(words, (counts.get(words) ?? 0) + 1);
      if (end - at > 1) counts.set(token.text, (counts.get(token.text) ?? 0) + 0.5);
      at = end - 1;
    }
  }
  return counts;
}

/** A tool that the catalogue does not know; `weight` counts its mentions, those beside product words and in the title more. */
export interface Candidate {
  readonly name: string;
  readonly weight: number;
}

/** A word in small letters before a noun for something published ("the paperkite gem"). */
const SMALL =
  /\b(?:the|a|an) (?<name>[a-z][a-z\d]{2,30}) (?:gem|crate|package|library|extension|plugin|plug-in|add-on|module|CLI|SDK|framework|container image|action)\b/g;
/** Numbers of notices and time zones: no names. */
const CODE =
  /^(?:[A-Z]{2,8}-(?:[A-Z]{2,4}-)?\d{2,4}[-:]?[\d-]*|[A-Z]{2,4}\d{3,}|UTC|GMT|CET|CEST|PST|PDT|EST|EDT|BST|JST|IST)$/;

/** Whether a word in small letters is one of the language's own, as far as the lexicons know. */
function isCommon(name: string): boolean {
  return PARTS.has(name) || SOFTWARE.has(name) || DATA.has(name) || ROLE_OF.has(name) || VERBS.has(name);
}

/** Adjectives and nouns of trade that stand there without being names. */
const PLAIN =
  /(?:ed|ing|ous|al|ful|ive|able|ible|ic|less|est|er|ary)$|^(?:new|old|same|whole|main|open|free|small|large|big|fake|rogue|bad|good|test|node|python|ruby|rust|java|browser|editor|chrome|firefox|web|desktop|mobile|source|core|helper|client|server|security|update|tool|app|api|parent|other|first|second|third|last|next|latest|affected|npm|pip|go)$/;

/**
 * A tool that the catalogue does not know, when the text leaves no doubt that it is about one: a name that stands beside
 * product words at least twice, or one of the title's that comes up again and again in a text about software.
 */
export function findCandidate(title: string, text: string, lexicon: Lexicon): Candidate | undefined {
  const whole = `${title}\n${text}`.slice(0, 20_000);
  if (!speaksOfSoftware(whole)) return undefined;
  const beside = new Map<string, number>();
  for (const pattern of [BESIDE_PRODUCT, BEHIND_PRODUCT])
    for (const match of whole.matchAll(pattern)) {
      const name = (match.groups?.name ?? '').replaceAll('`', '').replace(LEADING, '');
      const first = name.split(' ')[0] ?? '';
      if (
        name.length > 1 &&
        !/^(?:CVE|GHSA|I)\b|^[vV]?\d/.test(name) &&
        !NO_PRODUCT.has(first.toLowerCase()) &&
        !STARTERS.has(first.toLowerCase()) &&
        !CODE.test(name) &&
        !(isCommon(first.toLowerCase()) && !name.includes(' '))
      )
        beside.set(name, (beside.get(name) ?? 0) + 1);
    }
  for (const [pattern, counts] of CUES)
    for (const match of whole.matchAll(pattern)) {
      const name = (match.groups?.name ?? '').replace(LEADING, '').replace(/['’.-]+s?$/, '');
      const first = (name.split(' ')[0] ?? '').toLowerCase();
      const small = name === name.toLowerCase();
      if (
        name.length < 3 ||
        NO_PRODUCT.has(first) ||
        STARTERS.has(first) ||
        CODE.test(name) ||
        (small
          ? BEFORE_VERSION.test(name) || TRADE.test(name) || isCommon(name)
          : isCommon(first) && !name.includes(' '))
      )
        continue;
      beside.set(name, (beside.get(name) ?? 0) + counts);
    }
  for (const match of whole.matchAll(USED))
    if (match[1] !== undefined && !NO_PRODUCT.has(match[1].toLowerCase()))
      beside.set(match[1], (beside.get(match[1]) ?? 0) + 1);
  // "pyhexgrid: arbitrary code execution", "ferry-cli phones home": a word that only a name can be opens the title.
  const headed = /^(?:PSA: |\[[^\]]{1,20}\] ?)?([\w@/.-]{3,40})(?::| )/.exec(title)?.[1];
  if (
    headed !== undefined &&
    !STARTERS.has(headed.toLowerCase()) &&
    (/[-/\d]/.test(headed) ? !/^v?\d/i.test(headed) : title.includes(`${headed}:`))
  ) {
    // The text may begin with its title: what stands there once more says nothing.
    const times = text.replace(title, '').split(headed).length - 1;
    if (times >= 1 && !NO_PRODUCT.has(headed.toLowerCase()))
      beside.set(headed, (beside.get(headed) ?? 0) + times);
  }
  // "the paperkite gem": a word in small letters that comes up again.
  for (const match of whole.matchAll(SMALL)) {
    const name = match.groups?.name ?? '';
    const times = text.split(name).length - 1;
    if (times >= 2 && !PLAIN.test(name) && !NO_PRODUCT.has(name) && !STARTERS.has(name))
      beside.set(name, Math.max(beside.get(name) ?? 0, times));
  }
  const opening = `${title}\n${text.slice(0, 600)}`;
  let best: string | undefined;
  let most = 0;
  for (const [name, count] of [...countNames(whole, lexicon), ...beside]) {
    const weight = (count + 1.5 * (beside.get(name) ?? 0)) * (title.includes(name) ? 2 : 1);
    if (weight > most && opening.includes(name) && !isTeller(name, whole) && !isKnown(name, lexicon))
      [best, most] = [name, weight];
  }
  return best !== undefined && most >= 3 ? { name: best, weight: most } : undefined;
}

/** Whether a name is one of the catalogue's tools, which need not be guessed. */
function isKnown(name: string, lexicon: Lexicon): boolean {
  const words = tokenize(name, { start: 0, end: name.length }).map((token) => token.lower);
  return (lexicon.names.get(words[0] ?? '') ?? []).some(
    (entry) => entry.tool !== null && entry.words.every((word, i) => word === words[i]),
  );
}

/** Adjectives and nouns of trade alone, without the endings of English words: some libraries end so too. */
const TRADE =
  /^(?:new|old|same|whole|main|open|free|small|large|big|fake|rogue|bad|good|test|web|desktop|mobile|source|core|helper|client|server|security|update|tool|app|api|parent|other|first|second|third|last|next|latest|affected|npm|pip|go|vendor|company|project|user|editor|browser|windows|customer)$/;

/** Whether a name mostly tells ("Rubyline writes", "according to Anna Berg"): an outlet or a person, no product. */
function isTeller(name: string, text: string): boolean {
  const plain = name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const telling = new RegExp(
    `(?:[Aa]ccording to|told|tells) ${plain}\\b|${plain},? (?:says|said|writes|wrote|reports|reported|told|tells|quotes|quoted|found|adds|added|explained|argues|argued)\\b`,
    'g',
  );
  return (text.match(telling)?.length ?? 0) * 2 > text.split(name).length - 1;
}

/** Whether a text speaks of software at all, by the words it uses. Linear. */
export function speaksOfSoftware(text: string): boolean {
  const words = text.slice(0, 20_000).matchAll(SOFTWARE_WORDS);
  return !words.drop(2).next().done;
}

/** The lexicon with a candidate as a tool that is named like its maker; the given one is left as it is. */
export function withCandidate(lexicon: Lexicon, name: string): Lexicon {
  const words = tokenize(name, { start: 0, end: name.length }).map((token) => token.lower);
  const slug = `?${name}`;
  const namesake = lexicon.names.get(words[0] ?? '')?.find((one) => one.words.join(' ') === words.join(' '));
  const maker = namesake?.organisation ?? slug;
  const entry: NameEntry = {
    words,
    name,
    tool: slug,
    organisation: maker,
    publisher: null,
    person: null,
    ambiguous: false,
    capital: name !== name.toLowerCase(),
  };
  const first = words[0] ?? '';
  return {
    ...lexicon,
    names: new LayeredMap(lexicon.names, new Map([[first, [entry, ...(lexicon.names.get(first) ?? [])]]])),
    tools: new LayeredMap(
      lexicon.tools,
      new Map([[slug, { slug, name, vendor: maker, vendorName: name, nouns: [] }]]),
    ),
    organisations: new LayeredMap(lexicon.organisations, new Map([[maker, name]])),
  };
}
