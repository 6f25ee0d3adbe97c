import { sql } from 'kysely';
import { redactedDocuments } from './records.ts';
import type { Claim } from '../model/claim.ts';
import type { ClaimQuery } from '../model/hearsay.ts';
import { claimDocumentMatches, claimMatches, indexClaim, unindexClaim } from './dialect.ts';
import { readCursor, writeCursor } from './cursor.ts';
import type { Db } from './index.ts';
import { keepParts, partClaim, readClaim, removeParts } from './long-claims.ts';
import { chunks } from './work.ts';

/** A claim as the pipeline hands it in, with what the indexes need. */
export interface ClaimRow {
  readonly claim: Claim;
  readonly members: readonly string[];
  readonly introducedKey: string | null;
  readonly fixedKey: string | null;
  readonly lastKey: string | null;
}

/** Ids of claims that hold any of the statements. */
export async function claimsOfStatements(db: Db, statements: readonly string[]): Promise<readonly string[]> {
  const ids = new Set<string>();
  for (const chunk of chunks(statements, 500)) {
    const rows = await db
      .selectFrom('claim_statements')
      .select('claim')
      .distinct()
      .where('statement', 'in', chunk)
      .execute();
    for (const row of rows) ids.add(row.claim);
  }
  return [...ids].sort();
}

export async function removeClaims(db: Db, ids: readonly string[]): Promise<void> {
  for (const id of ids) await unindexClaim(db, id);
  for (const chunk of chunks(ids, 500)) {
    await db.deleteFrom('claim_statements').where('claim', 'in', chunk).execute();
    await db.deleteFrom('claim_flags').where('claim', 'in', chunk).execute();
    await db.deleteFrom('claim_publishers').where('claim', 'in', chunk).execute();
    await removeParts(db, chunk);
    await db.deleteFrom('claims').where('id', 'in', chunk).execute();
  }
}

/** Stores a claim; returns its row's JSON, which is the same for the same claim. */
export async function keepClaim(db: Db, row: ClaimRow, derivedBy: string): Promise<string> {
  const { claim } = row;
  const { data, parts } = partClaim(claim);
  await db
    .insertInto('claims')
    .values({
      id: claim.id,
      slug: claim.slug,
      tool: claim.tool,
      kind: claim.kind,
      grade: claim.grade,
      actor: claim.actor,
      subject: claim.subject,
      first_seen: claim.firstSeen,
      last_seen: claim.lastSeen,
      introduced_key: row.introducedKey,
      fixed_key: row.fixedKey,
      last_key: row.lastKey,
      event_date: claim.eventDate,
      proposition: claim.proposition,
      data,
      derived_by: derivedBy,
    })
    .execute();
  await keepParts(db, claim.id, parts);
  for (const chunk of chunks(row.members, 400))
    await db
      .insertInto('claim_statements')
      .values(chunk.map((statement) => ({ claim: claim.id, statement })))
      .execute();
  if (claim.flags.length > 0)
    await db
      .insertInto('claim_flags')
      .values(claim.flags.map((flag) => ({ claim: claim.id, flag })))
      .execute();
  const publishers = [...new Set(claim.statements.map((statement) => statement.publisher))].sort();
  if (publishers.length > 0)
    await db
      .insertInto('claim_publishers')
      .values(publishers.map((publisher) => ({ claim: claim.id, publisher })))
      .execute();
  await indexClaim(
    db,
    claim.id,
    claim.proposition,
    claim.statements.map((statement) => statement.quote).join('\n'),
  );
  return data;
}

/** Page of stored claims by the query's conditions, newest first; `asOf` is the caller's matter. */
export async function findClaims(
  db: Db,
  query: ClaimQuery,
): Promise<{ readonly total: number; readonly next: string | null; readonly claims: readonly Claim[] }> {
  const limit = query.limit ?? 50;
  const words = query.text === undefined || query.text.trim() === '' ? undefined : query.text;
  const hidden = words === undefined ? [] : await redactedDocuments(db);
  let matches = claimMatches;
  const matching = () => {
    let q = db.selectFrom('claims');
    if (words !== undefined) q = q.where(matches(words));
    if (query.tool !== undefined) q = q.where('claims.tool', '=', query.tool);
    if (query.kind !== undefined) q = q.where('claims.kind', '=', query.kind);
    if (query.grade !== undefined) q = q.where('claims.grade', '=', query.grade);
    if (query.since !== undefined) q = q.where('claims.last_seen', '>=', query.since);
    if (query.until !== undefined) q = q.where('claims.first_seen', '<=', query.until);
    const { flag, publisher } = query;
    if (flag !== undefined)
      q = q.where('claims.id', 'in', (e) =>
        e.selectFrom('claim_flags').select('claim').where('flag', '=', flag),
      );
    if (publisher !== undefined)
      q = q.where('claims.id', 'in', (e) =>
        e.selectFrom('claim_publishers').select('claim').where('publisher', '=', publisher),
      );
    return q;
  };
  const count = async () =>
    (
      await matching()
        .select((e) => e.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow()
    ).total;
  let total = await count();
  if (total === 0 && words !== undefined) {
    // No claim says it in its own words: then those whose documents do.
    matches = (asked) => claimDocumentMatches(asked, hidden);
    total = await count();
  }
  let page = matching().select(['claims.id', 'claims.last_seen', 'claims.data']);
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor);
  if (after)
    page = page.where((e) =>
      e.or([
        e('claims.last_seen', '<', after.seen),
        e.and([e('claims.last_seen', '=', after.seen), e('claims.id', '>', after.id)]),
      ]),
    );
  const rows = await page
    .orderBy('claims.last_seen', 'desc')
    .orderBy('claims.id')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const claims: Claim[] = [];
  for (const row of shown) claims.push(await readClaim(db, row.data));
  return { total, next: rows.length > limit && last ? writeCursor(last.last_seen, last.id) : null, claims };
}

export async function claimById(db: Db, id: string): Promise<Claim | undefined> {
  const row = await db
    .selectFrom('claims')
    .select('data')
    .where((e) => e.or([e('id', '=', id), e('slug', '=', id)]))
    .orderBy('id')
    .executeTakeFirst();
  return row && readClaim(db, row.data);
}

export async function membersOf(db: Db, claim: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('claim_statements')
    .select('statement')
    .where('claim', '=', claim)
    .orderBy('statement')
    .execute();
  return rows.map((row) => row.statement);
}

export async function tombstoneOf(
  db: Db,
  id: string,
): Promise<{ readonly movedTo: string | null } | undefined> {
  const row = await db.selectFrom('tombstones').select('moved_to').where('id', '=', id).executeTakeFirst();
  return row && { movedTo: row.moved_to };
}

/** The JSON of claims' rows by id; unknown ids are left out. */
export async function claimData(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const chunk of chunks(ids, 500)) {
    const rows = await db.selectFrom('claims').select(['id', 'data']).where('id', 'in', chunk).execute();
    for (const row of rows) found.set(row.id, row.data);
  }
  return found;
}

/** When the last text of claims was taken in, by id: not when it was published. */
export async function recordedLast(db: Db, claims: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const chunk of chunks(claims, 500)) {
    const rows = await db
      .selectFrom('claim_statements')
      .innerJoin('statements', 'statements.id', 'claim_statements.statement')
      .innerJoin('documents', 'documents.id', 'statements.document')
      .innerJoin('captures', 'captures.id', 'documents.capture')
      .select(['claim_statements.claim', (e) => e.fn.max('captures.recorded_at').as('at')])
      .where('claim_statements.claim', 'in', chunk)
      .groupBy('claim_statements.claim')
      .execute();
    for (const { claim, at } of rows) found.set(claim, at);
  }
  return found;
}

/** Ids of claims with an origin of one of these ids, or one that a publisher of these slugs vouches for. */
export async function claimsTracedTo(
  db: Db,
  field: 'id' | 'vouchedBy',
  values: readonly string[],
): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const value of values) {
    const part = `"${field}":${JSON.stringify(value)}`;
    const rows = await db
      .selectFrom('claims')
      .select('id')
      .where(sql<boolean>`instr(data, ${part}) > 0`)
      .execute();
    for (const { id } of rows) found.add(id);
  }
  return [...found];
}

/** Names of all publishers that tell a claim. */
export async function tellersOfClaims(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom('claim_publishers').select('publisher').distinct().execute();
  return rows.map((row) => row.publisher);
}

/** All claims, oldest id first, a page at a time. */
export async function* eachClaim(db: Db): AsyncGenerator<Claim, undefined> {
  for (let after = ''; ;) {
    const rows = await db
      .selectFrom('claims')
      .select(['id', 'data'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(200)
      .execute();
    for (const row of rows) yield readClaim(db, row.data);
    const last = rows.at(-1);
    if (!last) return undefined;
    after = last.id;
  }
}

/** Ids of claims whose date of event or effect lies within two days (inclusive). */
export async function claimsDue(db: Db, from: string, to: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('claims')
    .select('id')
    .where('event_date', '>=', from)
    .where('event_date', '<=', to)
    .execute();
  return rows.map((row) => row.id);
}

/** Points a joined claim's id to the claim that stands for it now. */
export async function bury(db: Db, id: string, movedTo: string): Promise<void> {
  await db
    .insertInto('tombstones')
    .values({ id, moved_to: movedTo })
    .onConflict((c) => c.column('id').doUpdateSet({ moved_to: movedTo }))
    .execute();
}

/** Removes the tombstone of an id that stands for a claim again. */
export async function unbury(db: Db, id: string): Promise<void> {
  await db.deleteFrom('tombstones').where('id', '=', id).execute();
}
