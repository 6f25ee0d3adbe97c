import type { KeyedStatement } from '../model/affair.ts';
import type { Mention } from './mention.ts';
import { isDecisive, lessElsewhere } from './other-versions.ts';

/** Systems on which a tool runs, as texts name them; those of one line are one. */
const SYSTEMS: readonly (readonly [system: string, words: string])[] = [
  ['windows', 'windows'],
  ['macos', 'mac ?os|os ?x|macs?|macbooks?|apple silicon'],
  ['linux', 'linux|ubuntu|debian|fedora'],
  ['android', 'android'],
  ['ios', 'ios|ipad ?os|iphones?|ipads?'],
  ['chromeos', 'chrome ?os|chromebooks?'],
  ['bsd', '(?:free|open|net)bsd'],
  ['web', 'the web|web version|web app'],
];
/** Systems that nobody means who names none. */
const SMALL: ReadonlySet<string> = new Set(['android', 'ios', 'chromeos', 'bsd', 'web']);
const AT = '\\b(?:on|for|under|in|of|and|or|,) (?:the |a |all |old |new |older |some ){0,2}';
const ON = SYSTEMS.map(([system, words]) => [system, new RegExp(`${AT}(?:${words})\\b|\\b(?:${words}) (?:version|app|client|build|edition|release|installer|desktop client)s?\\b`, 'i')] as const); // prettier-ignore

/** What is told of a thing and is not the thing: "the names of files", "file sizes", "hashes of passwords". */
const ASIDE =
  '(?:file ?)?names?|titles?|numbers?|counts?|amounts?|sizes?|lengths?|hash(?:es)?|checksums?|fingerprints?|digests?|metadata|kinds?|types?|thumbnails?|previews?|statistics|strength|domains?|dates?';
const DERIVED = new RegExp(
  String.raw`\b(${ASIDE})(?: and (?:${ASIDE}))? (?:of|for)\b|\b(?:file|password|bookmark|prompt|key|message|host|site|page|folder|document|account|model|image)s? (hash(?:es)?|names?|titles?|metadata|counts?|sizes?|thumbnails?)\b|\b(how (?:many|much|long|often|big|large))\b`,
  'gi',
);
/** What is left of a thing when it was changed ("hashed passwords"). */
const CHANGED = /\b(hash|encrypt|anonymi[sz]|pseudonymi[sz]|truncat|redact|mask|aggregat)ed?\b/gi;
/** Another edition than the one that everybody has. */
const EDITION =
  /\b(esr|lts|nightl(?:y|ies)|canary|betas?|alphas?|insiders?|previews?|developer edition|enterprise edition|community edition)\b/gi;

/** A build that no user was given. */
const UNRELEASED =
  /\b(?:(?:internal|test|testing|debug|staging|experimental|unreleased|unpublished|in-house|development|dev|throw-?away) (?:test |debug )?(?:build|version|branch|copy|edition|prototype|environment|installation)|prototype)s?\b/i;

/** Details of what one document tells; none: it does not say. */
interface Details {
  readonly systems: ReadonlySet<string>;
  readonly narrowed: ReadonlySet<string>;
  /** Of these each counts by itself: what is hashed, or of one edition, is less for whoever does not say so. */
  readonly kept: ReadonlySet<string>;
}

function detailsOf(quotes: readonly string[]): Details {
  const words = quotes.join('\n');
  const allOf = (...patterns: readonly RegExp[]): ReadonlySet<string> =>
    new Set(
      patterns
        .flatMap((pattern) => [...words.matchAll(pattern)])
        .flatMap(([, ...found]) => found.find((one: string | undefined) => one !== undefined) ?? [])
        // "name" and "names", "hash" and "hashes" are one.
        .map((word) => word.toLowerCase().replace(/(?<=sh)es$|(?<!s)s$/, '')),
    );
  const unreleased = UNRELEASED.test(words) ? ['unreleased'] : [];
  return {
    systems: new Set(ON.flatMap(([system, pattern]) => (pattern.test(words) ? [system] : []))),
    narrowed: new Set([...allOf(DERIVED, CHANGED, EDITION), ...unreleased]),
    kept: new Set([...allOf(CHANGED, EDITION), ...unreleased]),
  };
}

/** Whether a document that would verify tells of less, or of another system, than any other does. */
function isApart(own: Details, others: readonly Details[]): boolean {
  const elsewhere =
    own.systems.size > 0 &&
    others.every(({ systems }) =>
      systems.size > 0
        ? systems.isDisjointFrom(own.systems)
        : [...own.systems].every((one) => SMALL.has(one)),
    );
  const less =
    (own.narrowed.size > 0 && others.every(({ narrowed }) => narrowed.isDisjointFrom(own.narrowed))) ||
    others.every(({ narrowed }) => !own.kept.isSubsetOf(narrowed));
  return elsewhere || less;
}

/**
 * Tellings without those of a party, and without inspections, that tell of something beside what all others tell: of another
 * system ("on Android"), another edition, or only of what belongs to the thing ("the names of files" for "files").
 */
export function lessOtherThings(
  affirmed: readonly Mention[],
  statements: readonly KeyedStatement[],
): readonly Mention[] {
  const own = new Set(affirmed.filter(isDecisive).map(({ document }) => document.id));
  if (own.size === 0) return affirmed;
  const told = statements.filter(
    ({ statement: { kind, polarity } }) => kind === 'behaviour' && polarity === 'affirmed',
  );
  const details = new Map(
    [...Map.groupBy(told, ({ statement }) => statement.document)].map(([id, list]) => [
      id,
      detailsOf(list.map(({ statement }) => statement.quote)),
    ]),
  );
  const others = [...details].filter(([id]) => !own.has(id)).map(([, one]) => one);
  if (others.length === 0) return affirmed;
  return lessElsewhere(
    affirmed,
    new Set([...details].flatMap(([id, one]) => (own.has(id) && isApart(one, others) ? [id] : []))),
  );
}
