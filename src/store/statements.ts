import type { Db } from './index.ts';
import { chunks } from './work.ts';

/** A statement row as the pipeline hands it in: the JSON is the pipeline's, the keys drive grouping. */
export interface StatementRow {
  readonly id: string;
  readonly document: string;
  readonly tool: string | null;
  readonly kind: string;
  readonly knownAt: string;
  readonly data: string;
  /** Keys by which statements find each other (subjects; claim keys are among them). */
  readonly keys: readonly string[];
}

export async function keepStatements(
  db: Db,
  rows: readonly StatementRow[],
  derivedBy: string,
): Promise<void> {
  for (const chunk of chunks(rows, 150))
    await db
      .insertInto('statements')
      .values(
        chunk.map((row) => ({
          id: row.id,
          document: row.document,
          tool: row.tool,
          kind: row.kind,
          known_at: row.knownAt,
          data: row.data,
          derived_by: derivedBy,
        })),
      )
      .execute();
  const keys = rows.flatMap((row) => [...new Set(row.keys)].map((key) => ({ key, statement: row.id })));
  for (const chunk of chunks(keys, 400)) await db.insertInto('statement_keys').values(chunk).execute();
}

/** Those of these documents of which statements are kept. */
export async function documentsStating(db: Db, documents: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const chunk of chunks(documents, 500)) {
    const rows = await db
      .selectFrom('statements')
      .select('document')
      .distinct()
      .where('document', 'in', chunk)
      .execute();
    for (const row of rows) found.add(row.document);
  }
  return found;
}

/** Removes a document's statements; returns the keys that they had, so that their claims are derived anew. */
export async function removeStatements(db: Db, document: string): Promise<readonly string[]> {
  const rows = await db.selectFrom('statements').select('id').where('document', '=', document).execute();
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return [];
  const keys = await keysOf(db, ids);
  for (const chunk of chunks(ids, 500)) {
    await db.deleteFrom('statement_keys').where('statement', 'in', chunk).execute();
    await db.deleteFrom('statements').where('id', 'in', chunk).execute();
  }
  return keys;
}

export async function keysOf(db: Db, statements: readonly string[]): Promise<readonly string[]> {
  const keys = new Set<string>();
  for (const chunk of chunks(statements, 500)) {
    const rows = await db
      .selectFrom('statement_keys')
      .select('key')
      .distinct()
      .where('statement', 'in', chunk)
      .execute();
    for (const row of rows) keys.add(row.key);
  }
  return [...keys];
}

/** Keys of the statements of these documents: of those on one tool, or of all. */
export async function keysOfDocuments(
  db: Db,
  documents: readonly string[],
  tool?: string,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const chunk of chunks(documents, 500)) {
    let query = db.selectFrom('statements').select('id').where('document', 'in', chunk);
    if (tool !== undefined) query = query.where('tool', '=', tool);
    ids.push(...(await query.execute()).map((row) => row.id));
  }
  return keysOf(db, ids);
}

/** Keys of the statements of a publisher's documents. */
export async function keysOfPublisher(db: Db, publisher: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('statement_keys')
    .innerJoin('statements', 'statements.id', 'statement_keys.statement')
    .innerJoin('documents', 'documents.id', 'statements.document')
    .select('statement_keys.key')
    .distinct()
    .where('documents.publisher', '=', publisher)
    .execute();
  return rows.map((row) => row.key);
}

/** When the last document by an instant was known that states something of a tool; null where there is none. */
export async function lastStatedBy(db: Db, tool: string, instant: string): Promise<string | null> {
  const row = await db
    .selectFrom('statements')
    .select((e) => e.fn.max<string | null>('known_at').as('at'))
    .where('tool', '=', tool)
    .where('known_at', '<=', instant)
    .executeTakeFirst();
  return row?.at ?? null;
}

export async function keysOfTool(db: Db, tool: string | null): Promise<readonly string[]> {
  let query = db
    .selectFrom('statement_keys')
    .innerJoin('statements', 'statements.id', 'statement_keys.statement')
    .select('statement_keys.key')
    .distinct();
  if (tool !== null) query = query.where('statements.tool', '=', tool);
  return (await query.execute()).map((row) => row.key);
}

/**
 * Statements that the keys reach over shared keys, directly or through others (whole components), by id.
 * The work is that of the components reached, whatever else is stored. `links` joins keys by ruling.
 */
export async function closure(
  db: Db,
  start: readonly string[],
  links: ReadonlyMap<string, readonly string[]> = new Map(),
): Promise<readonly string[]> {
  const seenKeys = new Set(start);
  const seen = new Set<string>();
  let keys = [...seenKeys];
  while (keys.length > 0) {
    const fresh: string[] = [];
    for (const chunk of chunks(keys, 500)) {
      const rows = await db
        .selectFrom('statement_keys')
        .select('statement')
        .distinct()
        .where('key', 'in', chunk)
        .execute();
      for (const { statement } of rows)
        if (!seen.has(statement)) {
          seen.add(statement);
          fresh.push(statement);
        }
    }
    const reached = await keysOf(db, fresh);
    keys = [...new Set([...reached, ...reached.flatMap((key) => links.get(key) ?? [])])].filter(
      (key) => !seenKeys.has(key),
    );
    for (const key of keys) seenKeys.add(key);
  }
  return [...seen].sort();
}

/**
 * Statement JSON with its document, of statements known (and not superseded) by `asOf`; now: all that are current.
 * A part at a time: a component may have tens of thousands.
 */
export async function* statementData(
  db: Db,
  ids: readonly string[],
  asOf?: string,
): AsyncGenerator<{ readonly document: string; readonly data: string }, void, undefined> {
  for (const chunk of chunks(ids, 500)) {
    let query = db
      .selectFrom('statements')
      .innerJoin('documents', 'documents.id', 'statements.document')
      .select(['statements.document', 'statements.data'])
      .where('statements.id', 'in', chunk)
      .orderBy('statements.id');
    query =
      asOf === undefined
        ? query.where('documents.superseded_at', 'is', null)
        : query
            .where('documents.known_at', '<=', asOf)
            .where((e) =>
              e.or([e('documents.superseded_at', 'is', null), e('documents.superseded_at', '>', asOf)]),
            );
    yield* await query.execute();
  }
}
