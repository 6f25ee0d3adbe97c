import type { Encoding, Indicator, KnownName } from './indicators.ts';

/** One string of a rule, with the words behind it. */
export interface RuleString {
  /** Name in the rule, "$zone1_a". */
  readonly name: string;
  /** YARA-X text: `"Asia/Tokyo" ascii`. */
  readonly source: string;
  readonly kind: Indicator['kind'];
  readonly indicator: string;
  readonly quote: string;
}

/** Shortest text that is looked for; shorter ones stand everywhere. */
const SHORTEST = 5;
/** Fewest characters of base64 that are told apart from chance in a large file. */
const SHORTEST_BASE64 = 8;
/** Most bytes of a quote in a rule's comment. */
const QUOTE = 300;

/** A text as YARA-X source. */
function quoted(text: string): string {
  let body = '';
  for (const byte of new TextEncoder().encode(text)) {
    const char = String.fromCharCode(byte);
    body += char === '"' || char === '\\' ? `\\${char}` : byte >= 0x20 && byte < 0x7f ? char : hex(byte);
  }
  return `"${body}"`;
}

function hex(byte: number): string {
  return `\\x${byte.toString(16).padStart(2, '0')}`;
}

/**
 * Base64 of bytes at each of the three places where they may stand in a longer text, cut to the characters that
 * depend on them alone. YARA's own `base64` modifier does the same for plain text, but not after an XOR.
 */
export function base64Forms(bytes: Uint8Array): readonly string[] {
  return [0, 1, 2].map((offset) => {
    const padded = Buffer.concat([Buffer.alloc(offset), bytes]);
    const first = Math.ceil((offset * 8) / 6);
    const last = Math.floor((padded.length * 8) / 6);
    return padded.toString('base64').slice(first, last);
  });
}

/** Words of a company's name that hidden lists leave out. */
const LEGAL = /\s(?:ai|inc|corp|co|ltd|llc|gmbh|group|holdings?|labs?|technologies|technology)\.?$/i;

/** What a list of names or domains would hold for a name: its domains, and its plain word. */
export function wordsOf(name: string, known: readonly KnownName[]): readonly string[] {
  let word = name.toLowerCase();
  for (let before = ''; before !== word;) {
    before = word;
    word = word.replace(LEGAL, '');
  }
  const plain = word.replace(/[^a-z0-9]/g, '');
  const domains = known.find((one) => one.name === name)?.domains ?? [];
  return [...new Set([plain, ...domains.map((domain) => domain.toLowerCase())])].filter(
    (text) => text !== '',
  );
}

function encoded(text: string, encoding: Encoding): readonly string[] {
  const { xor } = encoding;
  const bytes = new TextEncoder().encode(text);
  const sources: string[] = [];
  if (xor !== null) {
    // Raw bytes for binaries; in the text of a script they can only stand encoded once more.
    if (bytes.length >= SHORTEST) sources.push(`${quoted(text)} xor(${String(xor)})`);
    for (const form of base64Forms(bytes.map((byte) => byte ^ xor)))
      if (form.length >= SHORTEST_BASE64) sources.push(`${quoted(form)} ascii`);
  } else if (encoding.base64 && bytes.length >= SHORTEST + 1) sources.push(`${quoted(text)} base64`);
  return sources;
}

function sourcesOf(indicator: Indicator, encoding: Encoding, known: readonly KnownName[]): readonly string[] {
  const { kind, text } = indicator;
  const hidden = encoding.xor !== null || encoding.base64;
  if (kind === 'name') {
    const words = wordsOf(text, known);
    if (hidden) return words.flatMap((word) => encoded(word, encoding));
    // A company's name alone stands in every address book of a program; its domains say more.
    return words.filter((word) => word.includes('.')).map((word) => `${quoted(word)} ascii wide`);
  }
  if (text.length < SHORTEST) return [];
  // Runtimes bring a table of all time zones in UTF-16, so that only the plain form tells programs apart.
  const plain = `${quoted(text)} ascii${kind === 'zone' ? '' : ' wide'}`;
  return kind === 'host' && hidden ? [plain, ...encoded(text, encoding)] : [plain];
}

/**
 * Strings for all indicators; those of one indicator share a number. A string stands once: two names of one company
 * are one indicator, not two.
 */
export function stringsOf(
  indicators: readonly Indicator[],
  encoding: Encoding,
  known: readonly KnownName[],
): readonly RuleString[] {
  const counts = new Map<string, number>();
  const used = new Set<string>();
  return indicators.flatMap((indicator) => {
    const all = sourcesOf(indicator, encoding, known);
    if (all.some((source) => used.has(source))) return [];
    const sources = [...new Set(all)];
    for (const source of sources) used.add(source);
    if (sources.length === 0) return [];
    const number = (counts.get(indicator.kind) ?? 0) + 1;
    counts.set(indicator.kind, number);
    return sources.map((source, at) => ({
      name: `$${indicator.kind}${String(number)}_${String(at + 1)}`,
      source,
      kind: indicator.kind,
      indicator: indicator.text,
      quote: indicator.quote,
    }));
  });
}

function comment(text: string): string {
  // A quote is hostile text: it must not end the comment or the line.
  const plain = [...text.slice(0, QUOTE)]
    .map((char) => (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(char) ? ' ' : char))
    .join('');
  return `// ${plain}${text.length > QUOTE ? '…' : ''}`;
}

/** An identifier of YARA-X out of a slug. */
function identifier(slug: string): string {
  const word = slug.replace(/[^A-Za-z0-9_]/g, '_').slice(0, 100);
  return /^[A-Za-z_]/.test(word) ? word : `p_${word}`;
}

/**
 * A YARA-X rule that matches a file in which at least two indicators stand (the only one, if there is one), each in
 * any of its forms. The words behind each string stand above it as a comment.
 */
export function printRule(slug: string, strings: readonly RuleString[]): string {
  const groups = [...new Set(strings.map(({ name }) => name.replace(/_\d+$/, '')))];
  const lines: string[] = [`rule ${identifier(slug)} {`, '  strings:'];
  let quote = '';
  for (const one of strings) {
    if (one.quote !== quote) lines.push(`    ${comment(one.quote)}`);
    quote = one.quote;
    lines.push(`    ${one.name} = ${one.source}`);
  }
  const each = groups.map((group) => `any of (${group}_*)`);
  const [only = ''] = each;
  lines.push(
    '  condition:',
    each.length === 1 ? `    ${only}` : `    2 of (\n      ${each.join(',\n      ')}\n    )`,
    '}',
    '',
  );
  return lines.join('\n');
}
