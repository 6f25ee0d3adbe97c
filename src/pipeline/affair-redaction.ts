import type { DraftClaim, KeyedStatement } from '../model/affair.ts';
import type { Conflict } from '../model/claim.ts';
import type { DocumentInfo } from '../model/document.ts';
import { properName, writerOf } from '../provenance/index.ts';
import type { Book } from '../provenance/index.ts';

/** What stands in place of words that a ruling took from sight. */
export const REDACTED = '[redacted]';

export interface Veiled {
  readonly statements: readonly KeyedStatement[];
  readonly documents: ReadonlyMap<string, DocumentInfo>;
  readonly redacted: ReadonlySet<string>;
  /** Names that the catalogue knows: they are no words of a document. */
  readonly known: readonly string[];
  readonly book: Book;
}

/** Shorter words stand in too many others to be taken out of a text. */
const SHORTEST = 3;

/** Hides in texts what only redacted documents of a claim name; undefined where nothing is to be hidden. */
export function veilOf({
  statements,
  documents,
  redacted,
  known,
  book,
}: Veiled): ((text: string) => string) | undefined {
  if (redacted.size === 0) return undefined;
  const [hidden, open] = [true, false].map((wanted) =>
    statements.filter((one) => redacted.has(one.statement.document) === wanted),
  );
  if (!hidden || !open || hidden.length === 0) return undefined;
  const visible = open
    .flatMap((one) => [one.statement.sentence, ...namesIn(one, documents, book)])
    .map(plain);
  const catalogued = new Set(known.map(plain));
  const names = [...new Set(hidden.flatMap((one) => namesIn(one, documents, book)))]
    .flatMap((name) => [name, name.replace(/^(?:the|an?) /i, '')])
    .filter((name) => name.length >= SHORTEST && !catalogued.has(plain(name)))
    .filter((name) => !visible.some((text) => without(text, plain(name), '') !== text))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const slugs = names.map(slugged).filter((slug) => slug.length >= SHORTEST);
  return (text) =>
    slugs.reduce(
      (done, slug) => (`-${done}-`.includes(`-${slug}-`) ? done.replace(slug, 'redacted') : done),
      names.reduce((done, name) => without(done, name, REDACTED), text),
    );
}

const isProper = (name: string): boolean => properName(name, () => false) !== null;

/** A text with something else in place of a name; one that is a common word ("hackers") only where it stands alone. */
function without(text: string, name: string, instead: string): string {
  if (!text.includes(name)) return text;
  const parts = text.split(name);
  if (isProper(name)) return parts.join(instead);
  return parts.reduce((done, part) =>
    LETTER_LAST.test(done) || LETTER_FIRST.test(part) ? `${done}${name}${part}` : `${done}${instead}${part}`,
  );
}

const LETTER_FIRST = /^[\p{L}\p{N}_]/u;
const LETTER_LAST = /[\p{L}\p{N}_]$/u;

const writerIn = (document: DocumentInfo | undefined, book: Book): string =>
  (document?.author ?? document?.outlet ?? document?.url ?? null) === null || document === undefined
    ? ''
    : writerOf(document, book).name;

/** Whom a statement names, as far as that is a name, and who wrote it, under whatever name. */
function namesIn(
  { statement }: KeyedStatement,
  documents: ReadonlyMap<string, DocumentInfo>,
  book: Book,
): string[] {
  const document = documents.get(statement.document);
  const named = [
    ...statement.chain.flatMap((link) => [link.name, link.resolved ?? '']),
    ...(statement.actor ?? '').split(';'),
    ...Object.values(statement.resolved),
  ].map((name) => name.trim());
  const writers = [statement.post?.author ?? '', writerIn(document, book)];
  return [...named.filter(isProper), ...writers.map((name) => name.trim()).filter((name) => name !== '')];
}

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ');
const slugged = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** Conflicts without the values that only redacted documents tell. */
export function veiledConflicts(
  conflicts: readonly Conflict[],
  redacted: ReadonlySet<string>,
  veil: (text: string) => string,
): readonly Conflict[] {
  return conflicts.map((conflict) => {
    const values: Record<string, readonly string[]> = {};
    let { resolution } = conflict;
    for (const [value, tellers] of Object.entries(conflict.values)) {
      const hide = tellers.every((id) => redacted.has(id));
      const shown = hide ? REDACTED : veil(value);
      values[shown] = [...(values[shown] ?? []), ...tellers];
      if (hide) resolution = resolution.split(value).join(REDACTED);
    }
    return { ...conflict, values, resolution: veil(resolution) };
  });
}

/** A claim in whose words nothing of what only redacted documents name is left. */
export function veiledDraft(draft: DraftClaim, veil: (text: string) => string): DraftClaim {
  const origins = (list: DraftClaim['origins']): DraftClaim['origins'] =>
    list.map((origin) => ({
      ...origin,
      name: veil(origin.name),
      aliases: origin.aliases.filter((alias) => veil(alias) === alias),
    }));
  return {
    ...draft,
    slug: veil(draft.slug),
    proposition: veil(draft.proposition),
    actor: draft.actor === null ? null : veil(draft.actor),
    because: veil(draft.because),
    wouldChange: draft.wouldChange.map(veil),
    trace: draft.trace.map((one) => ({ ...one, reason: veil(one.reason) })),
    origins: origins(draft.origins),
    counterOrigins: origins(draft.counterOrigins),
    openQuestions: draft.openQuestions.map(veil),
    watch: draft.watch.map((one) => ({ ...one, what: veil(one.what) })),
  };
}
