import type { Capture, CaptureHint, CaptureKind } from '../model/capture.ts';
import { bodyDigest, canonicalJson, contentId } from '../model/ids.ts';
import type { NewCapture } from '../model/ports.ts';
import type { Db } from './index.ts';
import { pack, unpack } from './packing.ts';
import { compiledOnce } from './rows.ts';
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
  const bodyHash = bodyDigest(capture.body);
  const hint = canonicalJson(capture.hint);
  const same = await findSame(db, capture, bodyHash, hint);
  if (same !== undefined) return { id: same, fresh: false };
  const { url, requestedUrl, kind, status, knownAt } = capture;
  const id = contentId('cap', kind, url ?? '', bodyHash, hint, url === null ? '' : knownAt);
  const packed = pack(capture.body);
  await insertBody(db, [bodyHash, packed.codec, capture.body.length, packed.data]);
  const headers = canonicalJson(capture.headers);
  const source = capture.hint.source ?? null;
  const row = [id, url, requestedUrl, kind, status, headers, bodyHash, hint, source, knownAt, recordedAt];
  await insertCapture(db, row);
  await queue(db, 'read', id);
  return { id, fresh: true };
}

// A crawl asks these for every page: building them anew would take longer than the engine takes.

const insertBody = compiledOnce((db) =>
  db
    .insertInto('bodies')
    .values({ hash: '', codec: '', size: 0, data: new Uint8Array() })
    .onConflict((c) => c.column('hash').doNothing()),
);

const insertCapture = compiledOnce((db) =>
  db
    .insertInto('captures')
    .values({
      id: '',
      url: '',
      requested_url: '',
      kind: '',
      status: 0,
      headers: '',
      body_hash: '',
      hint: '',
      source: '',
      known_at: '',
      recorded_at: '',
    })
    .onConflict((c) => c.column('id').doNothing()),
);

const newestAt = compiledOnce((db) =>
  db
    .selectFrom('captures')
    .select(['id', 'body_hash'])
    .where('kind', '=', '')
    .where('url', '=', '')
    .orderBy('known_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1),
);

const insertPending = compiledOnce((db) =>
  db
    .insertInto('pending')
    .values({ stage: '', input: '' })
    .onConflict((c) => c.doNothing()),
);

async function findSame(
  db: Db,
  capture: NewCapture,
  bodyHash: string,
  hint: string,
): Promise<string | undefined> {
  if (capture.url === null) {
    const same = db
      .selectFrom('captures')
      .select('id')
      .where('kind', '=', capture.kind)
      .where('url', 'is', null)
      .where('body_hash', '=', bodyHash)
      .where('hint', '=', hint)
      .orderBy('known_at', 'desc')
      .orderBy('id', 'desc')
      .limit(1);
    return (await same.executeTakeFirst())?.id;
  }
  const [newest] = await newestAt(db, [capture.kind, capture.url, 1]);
  // A feed that leads to the page again with another hint tells nothing new about the same bytes.
  return newest?.body_hash === bodyHash ? newest.id : undefined;
}

/** Marks an input as waiting for a stage. */
export async function queue(db: Db, stage: string, input: string): Promise<void> {
  await insertPending(db, [stage, input]);
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

/** Hashes of the bodies out of which documents were read. */
export async function bodiesOfDocuments(db: Db, documents: readonly string[]): Promise<readonly string[]> {
  if (documents.length === 0) return [];
  const rows = await db
    .selectFrom('documents')
    .innerJoin('captures', 'captures.id', 'documents.capture')
    .select('captures.body_hash')
    .distinct()
    .where('documents.id', 'in', documents)
    .execute();
  return rows.map((row) => row.body_hash);
}

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
      last = row.id;
      const body = await bodyOf(db, row.body_hash);
      if (body !== undefined) yield { ...captureOf(row), body };
    }
    if (rows.length < CAPTURES_AT_ONCE) return;
  }
}

/** True when the address was asked for or answered in any page or thread capture. */
export async function knowsAddress(db: Db, url: string): Promise<boolean> {
  return (await atAddress(db, ['page', 'thread', url, url, 1])).length > 0;
}

const atAddress = compiledOnce((db) =>
  db
    .selectFrom('captures')
    .select('id')
    .where('kind', 'in', ['page', 'thread'])
    .where((e) => e.or([e('url', '=', ''), e('requested_url', '=', '')]))
    .limit(1),
);

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
