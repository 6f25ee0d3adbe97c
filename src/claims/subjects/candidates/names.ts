import type { Lexicon } from '../../lexicon/compile.ts';
import { PARTS } from '../../lexicon/parts.ts';
import { ROLE_OF } from '../../lexicon/roles.ts';
import { DATA, SOFTWARE } from '../../lexicon/triggers.ts';
import { VERBS } from '../../lexicon/verbs.ts';
import { STARTERS } from '../../lexicon/words.ts';
import { findNames } from '../../mentions/names.ts';
import { posterOfHeader } from '../../text/posts.ts';
import { looksTitled } from '../../text/parse.ts';
import type { Token } from '../../text/tokens.ts';
import { CLASS } from '../../text/vocabulary.ts';
import type { SentenceWords } from '../../text/wording.ts';

/** Capitalised words that name no product. */
export const NO_PRODUCT: ReadonlySet<string> = new Set(
  (
    'january february march april may june july august september october november december monday tuesday wednesday thursday friday ' +
    'saturday sunday china chinese japan japanese korea korean india indian taiwan europe european eu uk us u.s american america ' +
    'germany german france french italy italian russia russian israel israeli britain british english ukraine beijing washington tokyo ' +
    'london paris brussels san francisco new york california asia africa windows linux macos mac android ios internet web ceo cto ai api ' +
    'cve ghsa cisa fbi nsa reuters bloomberg associated press twitter x reddit hacker news linkedin facebook github security senate congress ' +
    'house university court update version release releases issue aug sept oct nov dec jan feb mar apr jun jul company firm report reports research researchers known fixed added removed changed deprecated deprecation noteworthy upstream security advisory incident statement impact patches workarounds references credit summary details timeline description steps expected actual os browser mr ms dr id ip url http ssh pdf usb vpn gdpr q1 q2 q3 q4 i mobile pcs laptops phones sdk cli gui ui cpu gpu ram vpn tls ssl json xml html css sql dns tcp udp lan wan wifi gps sms nfc pin pc tv iot saas faq gdpr nis2 eula roundup psa warning update-notice notice question bug issue feature request help thread poll poc rce xss eol lts apk pypi npm incident postmortem post-mortem changelog ' +
    'mon tue tues wed thu thur thurs fri sat sun am pm pst pdt est edt cst cdt utc gmt cet cest just yikes psa tldr tl;dr fyi btw fwiw imo imho afaik nvm lol wtf til ymmv hth heads-up anyone anybody ouch oops ugh collaborator member owner maintainer contributor author moderator staff op edit hi hello thanks regards cheers tiff png jpeg gif webp svg csv ' +
    'yaml toml zip tar aes rsa sha md5 oauth saml ldap cors csrf ssrf ssh ftp smtp imap http2 ipv4 ipv6 ubuntu debian fedora suse rhel centos arch ' +
    'ci server apache cvss sundays mondays saturdays fridays advent easter christmas brazil brazilian spain spanish norway norwegian sweden swedish finland finnish denmark danish netherlands dutch belgium belgian austria austrian switzerland swiss poland polish portugal portuguese greece greek turkey turkish mexico mexican canada canadian australia australian estonia estonian latvia latvian lithuania lithuanian ireland irish scotland scottish wales welsh texas ohio saxony bavaria children parents pupils students teachers nurses doctors drivers passengers shoppers customers users unicode ascii wireshark mitmproxy tcpdump ghidra strace shodan virustotal telegram discord slack mastodon bluesky youtube wikipedia mitre nist nvd ' +
    'firmware extension llm llms duplicate nato pentagon kremlin interpol europol enisa whitehall unesco unicef gchq ncsc bsi anssi cnil ofcom ftc fcc doj dhs cia noyb'
  ).split(' '),
);

/** Numbers of notices and time zones. */
const CODE =
  /^(?:\d{2,}[A-Z]{1,3}s?|[A-Z]{2,8}-(?:[A-Z]{2,4}-)?\d{2,4}[-:]?[\d-]*|[A-Z]{2,4}\d{3,}|UTC|GMT|CET|CEST|PST|PDT|EST|EDT|BST|JST|IST)$/;

/** Adjectives made of a name ("the Berlin-based maker") or of a noun ("disk-level backups"); some libraries end in "-level". */
const DESCRIBING =
  /-(?:based|born|made|owned|backed|funded|led|style|wide|only|like|speaking|listed|run|era|powered|driven|facing|sized|related|specific)$|^(?:volume|system|kernel|user|device|disk|drive|file|block|row|field|host|account|top|low|high|entry|enterprise|board|word|source|driver|machine|app|application|process|object|root|admin|network|project|code|server|service|cluster|container|instance|database|table|page|protocol|hardware|firmware|state|national)-level$|^(?:server|client|user|customer)-side$|^(?:\w+-)?as-an?-\w+$/;

/** Names of files, but not those of libraries ("README.md"; "Next.js" is one). */
const FILE =
  /.\.(?:md|markdown|rst|txt|log|json|jsonc|ya?ml|toml|ini|cfg|conf|config|lock|xml|html?|css|scss|tsx?|jsx|mjs|cjs|py|rb|rs|go|java|kt|swift|php|cs|cpp|cc|hpp|sh|bash|ps1|bat|cmd|exe|dll|msi|dmg|pkg|deb|rpm|apk|ipa|zip|gz|iso|img|bin|csv|sql|env|plist|service|patch|diff)$/i;

/** Whether a word is none that a product is called by, however it is written. */
export const namesNothing = (word: string): boolean =>
  CODE.test(word) || DESCRIBING.test(word) || FILE.test(word);

/** Tools that are called like a file of their language ("ntfy.sh"), but none that any project has ("setup.py"). */
const CALLED_AS_FILE =
  /^(?!(?:install|uninstall|setup|main|index|run|start|stop|test|tests|build|make|app|config|configure|init|update|upgrade|deploy|server|client|utils?|helpers?|entrypoint|bootstrap|post-?install|pre-?install|manage|conf|lib|mod)\.)[\w-]{2,}\.(?:cpp|sh|py|rb|rs|go|java|cs|php|swift|kt|tsx?)$/i;

/** Whether a word is none that a product is called by, even where product words or a version stand by it. */
export const namesNoProduct = (word: string): boolean => namesNothing(word) && !CALLED_AS_FILE.test(word);

/** Whether a word in small letters is one of the language's own, as far as the lexicons know. */
export function isCommon(name: string): boolean {
  return PARTS.has(name) || SOFTWARE.has(name) || DATA.has(name) || ROLE_OF.has(name) || VERBS.has(name);
}

function runOfCapitals(tokens: readonly Token[], at: number): number {
  let end = at;
  while (end < tokens.length && end - at < 3 && tokens[end]?.capital && tokens[end]?.shape === 'word') end++;
  return end;
}

/** Capitalised, or written with a capital or a digit inside ("qBittorrent", "1Password"). */
function looksNamed({ text, lower, capital, shape }: Token): boolean {
  if (text === lower || shape === 'mark') return false;
  return capital ? !/^v?\d/.test(text) : /^[a-z\d]{1,12}[A-Z]/.test(text);
}

/** Whether a word may be a name or begin one, as it is written. */
const mayBegin = (token: Token): boolean =>
  looksNamed(token) &&
  token.text.length > 1 &&
  (token.closed & ~(CLASS.nounLike | CLASS.adverb | CLASS.special)) === 0 &&
  !/^(?:cve|ghsa|cwe|rfc|iso|pep|kb|ms)-?\d/.test(token.lower) &&
  !namesNothing(token.text) &&
  !NO_PRODUCT.has(token.lower) &&
  !STARTERS.has(token.lower);

/** Characters of a text's beginning, with its title, in which the tool that it is about is named. */
export const OPENING = 600;

/** A word as any of the language, but for its capital. */
const PLAIN_WORD = /^\p{Lu}\p{Ll}+$/u;
/** Only what stands behind a word or a comma stands inside a sentence: behind other marks one may begin. */
const isInside = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  return before !== undefined && (before.shape !== 'mark' || before.text === ',');
};

/** Verbs that follow one who acts, not several. */
const SINGULAR: ReadonlySet<string> = new Set([
  "'s",
  'is',
  'was',
  'has',
  'does',
  "isn't",
  "wasn't",
  "hasn't",
  "doesn't",
]);

/** Whether a word that opens a sentence is one who acts there ("Otter sends"), not a noun with what goes with it ("Prices for"). */
function acts(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined) return false;
  if (next.verb?.form === 's' || SINGULAR.has(next.lower)) return true;
  const finite = next.verb?.form === 'ed' || (next.closed & (CLASS.auxiliary | CLASS.modal)) !== 0;
  return finite && tokens[at]?.text.endsWith('s') === false;
}

/** Whether a text says of a name somewhere what it does or is ("Sandpiper sends"). Linear. */
export function actsIn(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    NEXT_WORD.lastIndex = at + name.length;
    const next = NEXT_WORD.exec(text)?.[1];
    if (next !== undefined && (SINGULAR.has(next) || VERBS.get(next)?.form === 's')) return true;
  }
  return false;
}
const NEXT_WORD = / (\p{Ll}+)/uy;

/** What a text's opening may name, and in which sentences it comes up. */
export interface OpeningNames {
  /** The sentences that hold one of them, in order. */
  readonly near: readonly SentenceWords[];
  /** Whether a word may be any of the language: its capital stands only where sentences begin, and it acts in none. */
  readonly isPlain: (name: string) => boolean;
}

/**
 * Words of an opening that names may begin with: capitalised or with a mark inside; what stands in backticks may be any.
 * `opening`: so many of the sentences are the opening. Linear.
 */
export function findOpeningNames(searched: readonly SentenceWords[], opening: number): OpeningNames {
  const openers = new Set(['`']);
  for (const { tokens } of searched.slice(0, opening))
    for (const token of tokens)
      if (
        (token.text === token.lower ? token.shape !== 'mark' && /[-_.@/]/.test(token.text) : true) &&
        !NO_PRODUCT.has(token.lower) &&
        !STARTERS.has(token.lower)
      )
        openers.add(token.text);
  const named = new Set<string>();
  let previous: { readonly end: number; readonly titled: () => boolean } | undefined;
  const near = searched.filter(({ sentence, tokens }) => {
    let found = false;
    let known: boolean | undefined;
    // A heading of two sentences is written as its first is.
    const before =
      previous !== undefined && sentence.start - previous.end <= 1 && sentence.start >= previous.end
        ? previous.titled
        : undefined;
    const titled = (): boolean => (known ??= looksTitled(tokens) || before?.() === true);
    previous = { end: sentence.end, titled };
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at] as Token;
      if (!token.word.nameLike || !openers.has(token.text)) continue;
      found = true;
      if (!token.capital || named.has(token.text)) continue;
      if (!titled() && (isInside(tokens, at) || acts(tokens, at))) named.add(token.text);
    }
    return found;
  });
  return { near, isPlain: (name) => PLAIN_WORD.test(name) && !named.has(name) };
}

/**
 * Counts what may be names in sentences: capitalised words and runs of them, those of a post's header and those that the
 * catalogue knows left out. Linear.
 */
export function countNames(
  searched: readonly SentenceWords[],
  lexicon: Lexicon,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (name: string, times: number): void => {
    counts.set(name, (counts.get(name) ?? 0) + times);
  };
  for (const { sentence, text, tokens } of searched) {
    // Who heads a post is nobody's tool.
    if (sentence.bare && posterOfHeader(text)) continue;
    const known = findNames(tokens, lexicon, NONE);
    let next = 0;
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at] as Token;
      const name = known[next];
      if (name?.from === at) {
        next++;
        // A firm that the catalogue knows may give its name to a tool that it does not ("stop using X").
        if (name.entry.organisation !== null && name.entry.publisher === null) add(name.entry.name, 0.01);
        at = name.to - 1;
        continue;
      }
      if (!mayBegin(token)) continue;
      const end = Math.max(at + 1, runOfCapitals(tokens, at));
      const last = tokens[end - 1];
      // "Plan output leaks": a word of the language that opens a sentence.
      if (!last || (at === 0 && end === at + 1 && isCommon(token.lower))) continue;
      add(text.slice(token.start - sentence.start, last.end - sentence.start), 1);
      if (end - at > 1) add(token.text, 0.5);
      at = end - 1;
    }
  }
  return counts;
}

const NONE: ReadonlySet<string> = new Set();
