import type { Capture, CaptureHint, CaptureKind } from '../model/capture.ts';
import { canonicalJson, contentId, sha256 } from '../model/ids.ts';
import type { NewCapture } from '../model/ports.ts';
import type { Db } from './index.ts';
import { pack, unpack } from './packing.ts';
import type { CaptureTable } from './schema.ts';

/** What became of a capture that was handed in. */
export interface Kept {
  readonly id: string;
  /** False when the same content at the same address is already the newest one stored. */
  readonly fresh: boolean;
}

/**
 * Stores a capture and queues it for reading. Content that equals the newest capture of its address and kind
 * (for imports: any capture with the same content and hint) is not stored twice.
 */
export async function keepCapture(db: Db, capture: NewCapture, recordedAt: string): Promise<Kept> {
  const bodyHash = sha256(capture.body);
  const hint = canonicalJson(capture.hint);
  const same = await findSame(db, capture, bodyHash, hint);
  if (same !== undefined) return { id: same, fresh: false };
  const id = contentId(
    'cap',
    capture.kind,
    capture.url ?? '',
    bodyHash,
    hint,
    capture.url === null ? '' : capture.knownAt,
  );
  const packed = pack(capture.body);
  await db
    .insertInto('bodies')
    .values({ hash: bodyHash, codec: packed.codec, size: capture.body.length, data: packed.data })
    .onConflict((c) => c.column('hash').doNothing())
    .execute();
  await db
    .insertInto('captures')
    .values({
      id,
      url: capture.url,
      requested_url: capture.requestedUrl,
      kind: capture.kind,
      status: capture.status,
      headers: canonicalJson(capture.headers),
      body_hash: bodyHash,
      hint,
      source: capture.hint.source ?? null,
      known_at: capture.knownAt,
      recorded_at: recordedAt,
    })
    .onConflict((c) => c.column('id').doNothing())
    .execute();
  await queue(db, 'read', id);
  return { id, fresh: true };
}

async function findSame(
  db: Db,
  capture: NewCapture,
  bodyHash: string,
  hint: string,
): Promise<string | undefined> {
  let query = db
    .selectFrom('captures')
    .select(['id', 'body_hash', 'hint'])
    .where('kind', '=', capture.kind)
    .orderBy('known_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1);
  query =
    capture.url === null
      ? query.where('url', 'is', null).where('body_hash', '=', bodyHash).where('hint', '=', hint)
      : query.where('url', '=', capture.url);
  const newest = await query.executeTakeFirst();
  if (newest?.body_hash !== bodyHash) return undefined;
  // A feed that leads to the page again with another hint tells nothing new about the same bytes.
  return newest.id;
}

/** Marks an input as waiting for a stage. */
export async function queue(db: Db, stage: string, input: string): Promise<void> {
  await db
    .insertInto('pending')
    .values({ stage, input })
    .onConflict((c) => c.doNothing())
    .execute();
}

export async function captureById(db: Db, id: string): Promise<Capture | undefined> {
  const row = await db.selectFrom('captures').selectAll().where('id', '=', id).executeTakeFirst();
  return row && captureOf(row);
}

export async function bodyOf(db: Db, hash: string): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('bodies')
    .select(['codec', 'data'])
    .where('hash', '=', hash)
    .executeTakeFirst();
  return row && unpack(row.codec, row.data);
}

const CAPTURES_AT_ONCE = 100;

/** All captures with their bodies, by id; a page of them is read at a time, whatever their number. */
export async function* eachCapture(
  db: Db,
): AsyncGenerator<Capture & { readonly body: Uint8Array }, void, undefined> {
  let last = '';
  for (;;) {
    const rows = await db
      .selectFrom('captures')
      .selectAll()
      .where('id', '>', last)
      .orderBy('id')
      .limit(CAPTURES_AT_ONCE)
      .execute();
    for (const row of rows) {
      const body = await bodyOf(db, row.body_hash);
      if (body !== undefined) yield { ...captureOf(row), body };
      last = row.id;
    }
    if (rows.length < CAPTURES_AT_ONCE) return;
  }
}

/** True when the address was asked for or answered in any page or thread capture. */
export async function knowsAddress(db: Db, url: string): Promise<boolean> {
  const row = await db
    .selectFrom('captures')
    .select('id')
    .where('kind', 'in', ['page', 'thread'])
    .where((e) => e.or([e('url', '=', url), e('requested_url', '=', url)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** True when a capture's address stands within [from, to], in the order of their characters. */
export async function knowsAddressFrom(db: Db, from: string, to: string): Promise<boolean> {
  const query = db.selectFrom('captures').select('id').where('url', '>=', from).where('url', '<=', to);
  return (await query.limit(1).executeTakeFirst()) !== undefined;
}

/** The newest capture of an address and kind: its validators drive conditional requests. */
export async function newestCapture(db: Db, url: string, kind: CaptureKind): Promise<Capture | undefined> {
  const row = await db
    .selectFrom('captures')
    .selectAll()
    .where('kind', '=', kind)
    .where((e) => e.or([e('url', '=', url), e('requested_url', '=', url)]))
    .orderBy('known_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && captureOf(row);
}

export function captureOf(row: CaptureTable): Capture {
  return {
    id: row.id,
    url: row.url,
    requestedUrl: row.requested_url,
    kind: row.kind as CaptureKind,
    status: row.status,
    headers: JSON.parse(row.headers) as Record<string, string>,
    bodyHash: row.body_hash,
    hint: JSON.parse(row.hint) as CaptureHint,
    knownAt: row.known_at,
    recordedAt: row.recorded_at,
  };
}
