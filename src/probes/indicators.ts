/** What kind of trace a quote names. */
export type IndicatorKind = 'zone' | 'host' | 'env' | 'file' | 'code' | 'name';

/** Something that a quote says about a package's inside and that can be looked for in its files. */
export interface Indicator {
  readonly kind: IndicatorKind;
  readonly text: string;
  /** Words from which it was read, verbatim. */
  readonly quote: string;
}

/** How texts say that strings are hidden. */
export interface Encoding {
  /** Key of a one-byte XOR, 1 to 255; null: none is stated. */
  readonly xor: number | null;
  readonly base64: boolean;
  readonly quote: string | null;
}

/** A company, laboratory or service that texts may name as a target, with the domains that stand for it. */
export interface KnownName {
  readonly name: string;
  readonly domains: readonly string[];
}

export const ZONE = /\b[A-Z][A-Za-z]{2,20}\/[A-Z][A-Za-z_-]{2,30}(?:\/[A-Z][A-Za-z_-]{2,30})?\b/g;
export const ENV = /\b[A-Z][A-Z0-9]{1,30}(?:_[A-Z0-9]{1,30}){1,8}\b/g;
export const HOST = /\b(?:[a-z0-9][a-z0-9-]{0,62}\.){1,5}[a-z]{2,24}\b/g;
const FILE =
  /(?:^|[\s"'“‘`(])((?:~?\/)?(?:[\w.@-]{1,60}\/){0,6}[\w@-]{0,60}\.(?:js|mjs|cjs|ts|json|py|sh|ps1|bat|exe|dll|so|dylib|node|wasm|plist|ya?ml|toml|lock|env|pem|npmrc|pypirc|bashrc|zshrc|sqlite|db))(?![\w.])/g;
const HOME_FILE = /(?:^|[\s"'“‘`(])(~\/[\w.@/-]{2,80}|\/(?:etc|var|proc|usr|tmp)\/[\w.@/-]{2,80})/g;
const CODE = /`([^`\n]{6,64})`/g;

const zones = new Map<string, boolean>();

/** True for a name of the IANA time zone database that the runtime knows. */
export function isTimeZone(text: string): boolean {
  const known = zones.get(text);
  if (known !== undefined) return known;
  let answer = true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
  } catch {
    answer = false;
  }
  if (zones.size > 10_000) zones.clear();
  zones.set(text, answer);
  return answer;
}

/** Ends of host-like words that are file endings. */
const FILE_ENDINGS =
  /\.(?:js|mjs|cjs|ts|json|py|sh|md|txt|exe|dll|so|yml|yaml|toml|lock|env|html?|css|png|pdf|zip|gz|tgz)$/;

function all(quote: string, pattern: RegExp): readonly string[] {
  return [...quote.matchAll(pattern)].map((match) => (match[1] ?? match[0]).replace(/[.,;:]+$/, ''));
}

function isHost(text: string, excluded: ReadonlySet<string>): boolean {
  if (FILE_ENDINGS.test(text) || excluded.has(text)) return false;
  return ![...excluded].some((domain) => text.endsWith(`.${domain}`));
}

/** Known names that stand in a quote as whole words. */
function namesIn(quote: string, known: readonly KnownName[]): readonly string[] {
  return known
    .filter(({ name }) => {
      const at = quote.indexOf(name);
      if (at < 0 || name.length < 3) return false;
      const around = [quote[at - 1] ?? ' ', quote[at + name.length] ?? ' '];
      return around.every((char) => !/[\p{L}\p{N}]/u.test(char));
    })
    .map(({ name }) => name);
}

/**
 * Reads indicators out of a quote: time zones, hosts, environment variables, file names, code in backticks,
 * and known names. `excluded`: domains that name who tells, not what is told (publishers, lower case).
 */
export function indicatorsIn(
  quote: string,
  known: readonly KnownName[],
  excluded: ReadonlySet<string>,
): readonly Indicator[] {
  const found: Indicator[] = [];
  const add = (kind: IndicatorKind, text: string) => {
    if (text.length >= 4 && !found.some((other) => other.text === text)) found.push({ kind, text, quote });
  };
  for (const text of all(quote, ZONE)) if (isTimeZone(text)) add('zone', text);
  for (const text of all(quote, ENV)) if (!/^(?:CVE|GHSA|RFC|ISO)_/.test(text)) add('env', text);
  for (const text of [...all(quote, FILE), ...all(quote, HOME_FILE)]) add('file', text);
  for (const text of all(quote, HOST)) if (isHost(text, excluded)) add('host', text);
  for (const text of all(quote, CODE)) add('code', text);
  for (const text of namesIn(quote, known)) add('name', text);
  return found;
}

const XOR_WORD = /\bxor\b|\bxor(?:ed|'d|-obfuscated|-encoded|-encrypted)\b/i;
const KEY = /\bkey[\s-]{1,3}(?:of\s|is\s|=\s?)?(0x[0-9a-f]{1,2}|\d{1,3})\b/i;

/** Reads how a quote says that strings are hidden. */
export function encodingIn(quote: string): Encoding {
  const key = XOR_WORD.test(quote) ? KEY.exec(quote)?.[1] : undefined;
  const number = key === undefined ? NaN : Number(key);
  const xor = Number.isInteger(number) && number > 0 && number < 256 ? number : null;
  const base64 = /\bbase-?64\b/i.test(quote);
  return { xor, base64, quote: xor !== null || base64 ? quote : null };
}
