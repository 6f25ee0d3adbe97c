import type { KeyedStatement } from '../model/affair.ts';
import type { Conflict, ConflictField } from '../model/claim.ts';
import type { DocumentInfo } from '../model/document.ts';
import type { Mention } from './mention.ts';
import { samePerson } from './names.ts';
import { numbersIn } from './numbers.ts';
import { isFinder } from './clusters.ts';

/** A told version that the release list lacks beside one that it has (see versions/resolve). */
export interface LikelySlip {
  readonly field: 'introduced' | 'fixed';
  readonly value: string;
  readonly likely: string;
  readonly why: string;
}

export interface ConflictInput {
  readonly statements: readonly KeyedStatement[];
  readonly documents: ReadonlyMap<string, DocumentInfo>;
  /** Mentions by origin. */
  readonly mentions: ReadonlyMap<string, readonly Mention[]>;
  /** Negated tellings without an origin of their own. */
  readonly negated: readonly KeyedStatement[];
  readonly slips: readonly LikelySlip[];
  /** Verb → strength 1 to 3, for what is told with different strength. */
  readonly strengthOf: (
    keyed: KeyedStatement,
  ) => { readonly verb: string; readonly strength: number } | undefined;
}

/** A detail as one document tells it. */
interface Detail {
  readonly value: string;
  readonly document: string;
}

/** Details that documents tell differently about one claim, with the hop that changed each (DESIGN section 4). */
export function findConflicts(input: ConflictInput): readonly Conflict[] {
  return [
    ...versionConflicts(input),
    ...finderConflicts(input),
    ...polarityConflicts(input),
    ...dateConflicts(input),
    ...numberConflicts(input),
    ...verbConflicts(input),
  ];
}

function affirmed(statements: readonly KeyedStatement[]): readonly KeyedStatement[] {
  return statements.filter((one) => one.statement.polarity === 'affirmed' && one.stance !== 'denies');
}

function versionConflicts({ statements, documents, slips }: ConflictInput): readonly Conflict[] {
  return (['introduced', 'fixed'] as const).flatMap((field) => {
    const details = affirmed(statements).flatMap(({ statement }) => {
      const { introduced, fixed, affected } = statement.versions;
      const told = field === 'fixed' ? fixed : (introduced ?? affected);
      return told !== null && /^v?\d+(?:\.[\w-]+)*$/.test(told)
        ? [{ value: told.replace(/^v/, ''), document: statement.document }]
        : [];
    });
    const values = new Set(details.map((detail) => detail.value));
    if (values.size < 2) return [];
    const slip = slips.find((one) => one.field === field && values.has(one.value) && values.has(one.likely));
    const resolution = slip ? slip.why : 'unresolved: the release list does not decide';
    return conflict(field, details, documents, resolution) ?? [];
  });
}

/** One origin under two names that cannot be one person's, in different documents. */
function finderConflicts({ mentions, documents }: ConflictInput): readonly Conflict[] {
  return [...mentions.values()].flatMap((list) => {
    const details = list.flatMap((mention) =>
      isFinder(mention) && mention.proper !== null && !mention.inherited
        ? [{ value: mention.proper, shown: mention.name, document: mention.document.id }]
        : [],
    );
    const names = [...new Set(details.map((detail) => detail.value))].sort();
    const apart = names.filter((name) => names.some((other) => other !== name && !samePerson(name, other)));
    const longest = (name: string): string =>
      names
        .filter((other) => samePerson(name, other))
        .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? name;
    const told = details
      .filter((detail) => apart.includes(detail.value))
      .map((detail) => ({ value: longest(detail.value), document: detail.document }));
    const shown = new Map(
      details
        .toSorted((a, b) => b.shown.length - a.shown.length || (a.shown < b.shown ? -1 : 1))
        .map((detail) => [detail.value, detail.shown]),
    );
    const readable = told.map((detail) => ({ ...detail, value: shown.get(detail.value) ?? detail.value }));
    return (
      conflict('finder', readable, documents, 'unresolved: one finding is credited to different names') ?? []
    );
  });
}

function polarityConflicts({ statements, negated, documents }: ConflictInput): readonly Conflict[] {
  const yes = affirmed(statements).filter((one) => one.founds);
  if (yes.length === 0 || negated.length === 0) return [];
  const details = [
    ...yes.map((one) => ({ value: 'affirmed', document: one.statement.document })),
    ...negated.map((one) => ({ value: 'negated', document: one.statement.document })),
  ];
  const first = negated.toSorted((a, b) => (a.statement.id < b.statement.id ? -1 : 1))[0];
  const resolution = `some texts say that it is not so: "${first?.statement.quote.slice(0, 120) ?? ''}"`;
  return [conflict('polarity', details, documents, resolution) ?? []].flat();
}

const EFFECT =
  /\b(?:effective|starting|starts?|beginning|begins?|from|as of|takes? effect|taking effect|comes? into (?:effect|force)|by|deadline|will .{0,60} on)\b/i;

/** Dates of effect of a ban that cannot be one: whole days, and two documents without a common one. */
function dateConflicts({ statements, documents }: ConflictInput): readonly Conflict[] {
  const details = affirmed(statements).flatMap(({ statement }) =>
    statement.kind === 'ban' &&
    /^\d{4}-\d{2}-\d{2}$/.test(statement.eventDate ?? '') &&
    EFFECT.test(statement.quote)
      ? [{ value: statement.eventDate ?? '', document: statement.document }]
      : [],
  );
  const days = [...Map.groupBy(details, (detail) => detail.document).values()].map(
    (own) => new Set(own.map((detail) => detail.value)),
  );
  const apart = days.some((a) => days.some((b) => a.isDisjointFrom(b)));
  return apart
    ? [conflict('date', details, documents, 'unresolved: different dates of effect are told') ?? []].flat()
    : [];
}

/** One counted thing, different counts: each document tells one count, and no document tells both. */
function numberConflicts({ statements, documents }: ConflictInput): readonly Conflict[] {
  const told = affirmed(statements).flatMap(({ statement }) =>
    numbersIn(statement.quote).map(({ noun, value }) => ({ noun, value, document: statement.document })),
  );
  return [...Map.groupBy(told, (one) => one.noun)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([noun, list]) => {
      const details = list.map((one) => ({ value: `${String(one.value)} ${noun}`, document: one.document }));
      const perDocument = Map.groupBy(details, (detail) => detail.document);
      const single = [...perDocument.values()].every(
        (own) => new Set(own.map((one) => one.value)).size === 1,
      );
      return single
        ? (conflict('number', details, documents, `unresolved: different numbers of ${noun} are told`) ?? [])
        : [];
    });
}

/** "checks" here, "spies on" there: the strongest and the weakest verb lie two steps apart. */
function verbConflicts({ statements, documents, strengthOf }: ConflictInput): readonly Conflict[] {
  const told = affirmed(statements).flatMap((keyed) => {
    const found = keyed.founds ? strengthOf(keyed) : undefined;
    return found ? [{ ...found, document: keyed.statement.document }] : [];
  });
  const strengths = told.map((one) => one.strength);
  if (Math.max(...strengths, 1) - Math.min(...strengths, 3) < 2) return [];
  const details = told.map((one) => ({ value: one.verb.toLowerCase(), document: one.document }));
  return [conflict('verb', details, documents, 'the stronger verb is not the first teller’s') ?? []].flat();
}

/** Undefined unless at least two values are told, by documents that are not all the same. */
function conflict(
  field: ConflictField,
  details: readonly Detail[],
  documents: ReadonlyMap<string, DocumentInfo>,
  resolution: string,
): Conflict | undefined {
  const byValue = Map.groupBy(details, (detail) => detail.value);
  const tellers = new Set(details.map((detail) => detail.document));
  if (byValue.size < 2 || tellers.size < 2) return undefined;
  const values = Object.fromEntries(
    [...byValue]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([value, list]) => [value, [...new Set(list.map((one) => one.document))].sort()]),
  );
  return { field, values, resolution, changedIn: hops(details, documents) };
}

/** The first document of each value that departs from the earliest telling. */
function hops(details: readonly Detail[], documents: ReadonlyMap<string, DocumentInfo>): readonly string[] {
  const at = (id: string): string => documents.get(id)?.publishedAt ?? documents.get(id)?.knownAt ?? '';
  const ordered = details.toSorted((a, b) =>
    at(a.document) === at(b.document)
      ? a.document < b.document
        ? -1
        : 1
      : at(a.document) < at(b.document)
        ? -1
        : 1,
  );
  const seen = new Set([ordered[0]?.value]);
  return ordered.flatMap((detail) => {
    if (seen.has(detail.value)) return [];
    seen.add(detail.value);
    return [detail.document];
  });
}
