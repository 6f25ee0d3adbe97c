import type { DocumentInfo } from '../model/document.ts';
import type { Reliability } from '../model/catalogue.ts';
import type { Statement, StatementKind } from '../model/statement.ts';
import type { Book } from './publishers.ts';

/** A document's statements on a tool that the catalogue does not know. */
export interface CandidateText {
  readonly document: DocumentInfo;
  readonly statements: readonly Statement[];
}

/** What texts tell of such a tool; copies of a text count once, as the best rated, then the earliest of them. */
export interface CandidateTelling {
  readonly texts: readonly CandidateText[];
  readonly statements: number;
  /** Families of publishers. */
  readonly families: number;
  /** The commonest first. */
  readonly kinds: readonly { readonly kind: StatementKind; readonly statements: number }[];
  readonly lastSeen: string;
}

/** Statements of one text that make a tool of a candidate, if whoever publishes it is rated as well as this. */
const ENOUGH = 3;
const RATED: ReadonlySet<Reliability> = new Set(['A', 'B', 'C']);
/**
 * Of so many statements one at least must name who tells it. Affairs are told by somebody: a quarter of the statements
 * of a manual, a list of the best or a tutorial never are, where a name is found that is no tool's.
 */
const ONE_TOLD_OF = 4;

/** Whether a candidate can be worth telling at all, by how much is stated where: to read the statements costs more. */
export function mayBeWorthTelling(
  told: readonly { readonly publisher: string; readonly statements: number }[],
  book: Book,
): boolean {
  return (
    told.length > 1 ||
    told.some(({ publisher, statements }) => statements >= ENOUGH && isRated(publisher, book))
  );
}

const isRated = (publisher: string, book: Book): boolean => RATED.has(book.publisher(publisher).reliability);

/** What texts tell of one candidate, each text once. */
export function tellingOf(texts: readonly CandidateText[], book: Book): CandidateTelling {
  const once = new Map<string, CandidateText>();
  for (const text of texts) {
    const key = text.document.copyOf ?? text.document.id;
    const other = once.get(key);
    if (!other || precedes(text.document, other.document, book)) once.set(key, text);
  }
  const kept = [...once.values()];
  const kinds = new Map<StatementKind, number>();
  for (const { kind } of kept.flatMap((one) => one.statements)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return {
    texts: kept,
    statements: kept.reduce((sum, one) => sum + one.statements.length, 0),
    families: new Set(kept.map(({ document }) => book.familyOf(document))).size,
    kinds: [...kinds]
      .map(([kind, statements]) => ({ kind, statements }))
      .sort((a, b) => b.statements - a.statements || (a.kind < b.kind ? -1 : 1)),
    lastSeen: texts.reduce((last, { document }) => (document.knownAt > last ? document.knownAt : last), ''),
  };
}

function precedes(one: DocumentInfo, other: DocumentInfo, book: Book): boolean {
  const order = (document: DocumentInfo): readonly string[] => [
    book.publisher(document.publisher).reliability,
    document.knownAt,
    document.id,
  ];
  const [a, b] = [order(one), order(other)];
  const at = a.findIndex((part, place) => part !== b[place]);
  return at >= 0 && (a[at] ?? '') < (b[at] ?? '');
}

/**
 * Whether a candidate is to be shown to somebody: it is told of in two texts of two families, or at length in one of a
 * publisher rated A to C, and by somebody. What the weights alone found, and background, make none.
 */
export function isWorthTelling({ texts, statements, families }: CandidateTelling, book: Book): boolean {
  const told = texts.flatMap((one) => one.statements).filter(({ chain }) => chain.length > 0);
  if (told.length * ONE_TOLD_OF < statements) return false;
  const earnest = texts.map(({ document, statements: all }) => ({
    rated: isRated(document.publisher, book),
    family: book.familyOf(document),
    found: all.filter(({ kind, rule }) => kind !== 'background' && !rule.includes('weighed/')).length,
  }));
  if (earnest.some(({ rated, found }) => rated && found >= ENOUGH)) return true;
  return (
    families > 1 && new Set(earnest.filter(({ found }) => found > 0).map(({ family }) => family)).size > 1
  );
}
