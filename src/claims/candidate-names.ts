import type { Lexicon } from './lexicon/compile.ts';
import { PARTS } from './lexicon/parts.ts';
import { ROLE_OF } from './lexicon/roles.ts';
import { DATA, SOFTWARE } from './lexicon/triggers.ts';
import { VERBS } from './lexicon/verbs.ts';
import { STARTERS } from './lexicon/words.ts';
import { findNames } from './mentions/names.ts';
import { organisationSieveOf } from './mentions/sieve.ts';
import { posterOfHeader } from './text/posts.ts';
import { splitSentences } from './text/sentences.ts';
import type { Span } from './text/span.ts';
import { isWord, tokenize } from './text/tokens.ts';
import type { Token } from './text/tokens.ts';

/** Capitalised words that name no product. */
export const NO_PRODUCT: ReadonlySet<string> = new Set(
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

/** Numbers of notices and time zones: no names. */
export const CODE =
  /^(?:[A-Z]{2,8}-(?:[A-Z]{2,4}-)?\d{2,4}[-:]?[\d-]*|[A-Z]{2,4}\d{3,}|UTC|GMT|CET|CEST|PST|PDT|EST|EDT|BST|JST|IST)$/;

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
function looksNamed(token: Token): boolean {
  return (
    token.shape !== 'mark' &&
    (token.capital ? !/^v?\d/.test(token.text) : /^[a-z\d]{1,12}[A-Z]/.test(token.text))
  );
}

/**
 * Counts what may be names in a text: capitalised words and runs of them, those of a post's header and those that the
 * catalogue knows left out. Sure for the names that stand in `opening`, which others need not be looked for. Linear.
 */
export function countNames(text: string, opening: string, lexicon: Lexicon): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const mayStand = inOpening(opening);
  const mayEmploy = organisationSieveOf(lexicon);
  for (const sentence of splitSentences(text)) {
    if (!mayStand(text, sentence) && !mayEmploy(text, sentence.start, sentence.end)) continue;
    // Who heads a post is nobody's tool.
    if (sentence.bare && posterOfHeader(text.slice(sentence.start, sentence.end))) continue;
    const tokens = tokenize(text, sentence);
    const known = findNames(tokens, lexicon, NONE);
    let next = 0;
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      const name = known[next];
      if (name?.from === at) {
        next++;
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

const NONE: ReadonlySet<string> = new Set();

const isCapital = (code: number): boolean => code >= 65 && code <= 90;

/** Places for the groups of three characters that an opening holds. */
const GROUPS = 1 << 12;
const groupOf = (text: string, at: number): number =>
  (text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2)) & (GROUPS - 1);

/**
 * Whether a sentence may hold a name that stands in an opening: a capital with the two characters behind it, which both
 * have. Letters beyond ASCII and words of fewer characters behind the capital always may. Linear.
 */
function inOpening(opening: string): (text: string, span: Span) => boolean {
  const groups = new Uint8Array(GROUPS);
  for (let at = 0; at + 2 < opening.length; at++)
    if (isCapital(opening.charCodeAt(at))) groups[groupOf(opening, at)] = 1;
  return (text, { start, end }) => {
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code >= 0xc0 && isWord(code)) return true;
      if (!isCapital(code)) continue;
      const whole = at + 2 < end && isWord(text.charCodeAt(at + 1)) && isWord(text.charCodeAt(at + 2));
      if (!whole || groups[groupOf(text, at)] === 1) return true;
    }
    return false;
  };
}
