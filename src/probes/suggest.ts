import type { ProbeRule } from '../model/catalogue.ts';
import type { Claim } from '../model/claim.ts';
import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem.ts';
import type { StatementKind } from '../model/statement.ts';
import type { Encoding, Indicator, KnownName } from './indicators.ts';
import { encodingIn, indicatorsIn } from './indicators.ts';
import type { RuleString } from './rule.ts';
import { printRule, stringsOf } from './rule.ts';

export interface SuggestOptions {
  /** Companies, laboratories and services of the catalogue, with their domains. */
  readonly known: readonly KnownName[];
  /** Domains that name who tells (publishers of the catalogue), lower case. */
  readonly excluded: readonly string[];
  /** Names of the tool and its vendor: they and their domains stand in every version of its packages. */
  readonly own?: readonly string[];
  /** Further words about the same subject: quotes of the claims that share it. */
  readonly quotes?: readonly string[];
}

export interface Suggestion {
  readonly rule: ProbeRule;
  /** Each string with the words behind it. */
  readonly strings: readonly RuleString[];
  /** Words that tell how strings are hidden, if any do. */
  readonly encoding: Encoding;
}

/** Names of the tool itself, of its vendor and of who acts tell nothing: they stand in its packages anyway. */
function isOwn(indicator: Indicator, own: ReadonlySet<string>, known: readonly KnownName[]): boolean {
  if (indicator.kind === 'name') return own.has(indicator.text.toLowerCase());
  if (indicator.kind !== 'host') return false;
  return known
    .filter(({ name }) => own.has(name.toLowerCase()))
    .some(({ domains }) =>
      domains.some((domain) => indicator.text === domain || indicator.text.endsWith(`.${domain}`)),
    );
}

/** Kinds of statements that tell what is inside a package; a ban or a denial names other things. */
const TELLING: ReadonlySet<StatementKind> = new Set([
  'behaviour',
  'evidence',
  'affected_versions',
  'vendor_response',
]);

function mergedEncoding(quotes: readonly string[]): Encoding {
  const stated = quotes.map(encodingIn);
  const xor = stated.find((one) => one.xor !== null);
  const base64 = stated.find((one) => one.base64);
  return {
    xor: xor?.xor ?? null,
    base64: base64 !== undefined,
    quote: xor?.quote ?? base64?.quote ?? null,
  };
}

/**
 * Derives a rule from a claim's quotes: every string in it is named by a text, none is guessed. The rule is a
 * proposal for an analyst. Problem `no-indicators` when the quotes name nothing that could be looked for.
 */
export function suggestProbe(
  claim: Claim,
  options: SuggestOptions,
):
  { readonly ok: true; readonly suggestion: Suggestion } | { readonly ok: false; readonly problem: Problem } {
  const quotes = [
    ...new Set([
      ...claim.statements.filter(({ kind }) => TELLING.has(kind)).map(({ quote }) => quote),
      ...(options.quotes ?? []),
    ]),
  ];
  const excluded = new Set(options.excluded.map((domain) => domain.toLowerCase()));
  const own = new Set(
    [claim.tool, ...(claim.actor ?? '').split('; '), ...(options.own ?? [])].map((name) =>
      name.toLowerCase(),
    ),
  );
  const encoding = mergedEncoding(quotes);
  const indicators = new Map<string, Indicator>();
  for (const quote of quotes)
    for (const indicator of indicatorsIn(quote, options.known, excluded))
      if (!indicators.has(indicator.text) && !isOwn(indicator, own, options.known))
        indicators.set(indicator.text, indicator);
  const strings = stringsOf([...indicators.values()], encoding, options.known);
  if (strings.length === 0)
    return {
      ok: false,
      problem: problem(
        'no-indicators',
        claim.id,
        'the quotes name no time zone, host, variable, file or hidden name that could be looked for',
        'Write a rule by hand with hearsay probe add.',
      ),
    };
  const slug = `${claim.slug}-probe`;
  const why = `Strings that ${String(new Set(strings.map(({ quote }) => quote)).size)} quotes of ${claim.id} name.`;
  return {
    ok: true,
    suggestion: { rule: { slug, tool: claim.tool, rule: printRule(slug, strings), why }, strings, encoding },
  };
}
