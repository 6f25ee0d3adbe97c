import type { KeyedStatement } from '../model/affair.ts';
import { precedes } from '../model/time.ts';
import { orderOf } from '../versions/orders/index.ts';
import { typeOfPurl } from '../versions/purl-type.ts';
import type { Mention, MentionContext } from './mention.ts';

/** Versions that one document tells a thing of; an end that is null is open. */
interface Span {
  /** Versions that are named as having it. */
  readonly named: readonly string[];
  readonly from: string | null;
  readonly until: { readonly version: string; readonly itself: boolean } | null;
}

const ATOM = /(>=|<=|>|<|=)?\s*v?(\d[\w.+-]*)/g;
const VERSION = /^v?\d[\w.+-]*$/;

const plain = (version: string | null): string | null =>
  version !== null && VERSION.test(version) ? version.replace(/^v/, '') : null;

/** What the affirmed statements of one document tell; undefined where they name no version. */
function spanOf(statements: readonly KeyedStatement[]): Span | undefined {
  const named: string[] = [];
  let from: string | null = null;
  let until: Span['until'] = null;
  for (const { statement } of statements) {
    const { introduced, fixed, affected } = statement.versions;
    from = plain(introduced) ?? from;
    const repaired = plain(fixed);
    if (repaired !== null) until = { version: repaired, itself: false };
    for (const [, sign = '', version = ''] of (affected ?? '').matchAll(ATOM)) {
      if (sign === '' || sign === '=') named.push(version);
      else if (sign.startsWith('>')) from = version;
      else until = { version, itself: sign === '<=' };
    }
  }
  return named.length === 0 && from === null && until === null ? undefined : { named, from, until };
}

/** Whether a mention may verify: a party's word, also as others quote it, or an inspection in its own text. */
export const isDecisive = ({ relation, captured, inspection }: Mention): boolean =>
  relation === 'party' || (captured && inspection);

/**
 * Tellings without what would verify them in documents (ids) that tell of something else: a party's word is none of it,
 * and who inspected something else inspected nothing.
 */
export function lessElsewhere(
  affirmed: readonly Mention[],
  elsewhere: ReadonlySet<string>,
): readonly Mention[] {
  if (elsewhere.size === 0) return affirmed;
  return affirmed.flatMap((one) => {
    if (!isDecisive(one) || !elsewhere.has(one.document.id)) return one;
    return one.relation === 'party' ? [] : { ...one, inspection: false };
  });
}

/**
 * Tellings without those of a party whose own text tells it of other versions only than all others do: "Firefox 60 had
 * such a bug, fixed in 61" confirms nothing of Firefox 140. Where anybody else tells it of the party's versions, or
 * told it before without naming any, the party's word stands. The same holds for an inspection.
 */
export function lessOtherVersions(
  affirmed: readonly Mention[],
  statements: readonly KeyedStatement[],
  { book }: MentionContext,
): readonly Mention[] {
  const own = affirmed.filter(isDecisive);
  if (own.length === 0) return affirmed;
  const parties = new Set(own.map(({ document }) => document.id));
  const byDocument = Map.groupBy(
    statements.filter(({ statement }) => statement.polarity === 'affirmed'),
    ({ statement }) => statement.document,
  );
  const spans = new Map(
    [...byDocument].flatMap(([id, told]) => {
      const span = spanOf(told);
      return span ? [[id, span] as const] : [];
    }),
  );
  const others = [...spans].filter(([id]) => !parties.has(id)).map(([, span]) => span);
  if (others.length === 0) return affirmed;
  const purl = book.tool(own[0]?.keyed.statement.tool ?? '')?.purl ?? null;
  const apart = apartBy(purl === null ? 'generic' : typeOfPurl(purl));
  const open = affirmed.filter(({ document }) => !parties.has(document.id) && !spans.has(document.id));
  const elsewhere = new Set(
    own.flatMap(({ document }) => {
      const span = spans.get(document.id);
      const answers = open.some((one) => !precedes(toldAt(document), toldAt(one.document)));
      return span !== undefined && !answers && others.every((other) => apart(span, other))
        ? [document.id]
        : [];
    }),
  );
  return lessElsewhere(affirmed, elsewhere);
}

const toldAt = ({ publishedAt, knownAt }: Mention['document']): string => publishedAt ?? knownAt;

/** Whether two spans have surely no version in common, in the order of a purl type. */
function apartBy(type: string): (a: Span, b: Span) => boolean {
  const order = orderOf(type);
  const compare = (a: string, b: string): number => order.compare(a, b);
  const within = (a: string, b: string): boolean => a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
  const first = ({ named, from }: Span): string | null => (from !== null ? from : lowest(named));
  const lowest = (versions: readonly string[]): string | null => versions.toSorted(compare)[0] ?? null;
  const last = ({ named, from, until }: Span): Span['until'] => {
    if (until !== null || from !== null) return until;
    const version = named.toSorted(compare).at(-1);
    return version === undefined ? null : { version, itself: true };
  };
  const ends = (a: Span, b: Span): boolean => {
    const [end, start] = [last(a), first(b)];
    if (end === null || start === null) return false;
    const by = compare(end.version, start);
    return end.itself ? by < 0 && !within(end.version, start) : by <= 0;
  };
  return (a, b) => ends(a, b) || ends(b, a);
}
