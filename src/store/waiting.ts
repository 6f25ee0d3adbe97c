import type { Capture } from '../model/capture.ts';
import { captureOf } from './captures.ts';
import type { Db } from './index.ts';

/** An input of the stage `read` with its capture and its body as stored; null: not there (any more). */
export interface WaitingCapture {
  readonly input: string;
  readonly capture: Capture | null;
  readonly body: { readonly codec: string; readonly data: Uint8Array } | null;
}

/**
 * Captures that wait to be read, in the order of their ids, after one of them: at most `limit`, and no more than have
 * `bytes` together when unpacked (one at least).
 */
export async function waitingCaptures(
  db: Db,
  after: string,
  limit: number,
  bytes: number,
): Promise<readonly WaitingCapture[]> {
  const sizes = await db
    .selectFrom('pending')
    .leftJoin('captures', 'captures.id', 'pending.input')
    .leftJoin('bodies', 'bodies.hash', 'captures.body_hash')
    .select(['pending.input', 'bodies.size'])
    .where('pending.stage', '=', 'read')
    .where('pending.input', '>', after)
    .orderBy('pending.input')
    .limit(limit)
    .execute();
  let sum = 0;
  const chosen = sizes.filter(({ size }, at) => (sum += size ?? 0) <= bytes || at === 0);
  if (chosen.length === 0) return [];
  const inputs = chosen.map(({ input }) => input);
  const rows = await db
    .selectFrom('captures')
    .leftJoin('bodies', 'bodies.hash', 'captures.body_hash')
    .selectAll('captures')
    .select(['bodies.codec', 'bodies.data'])
    .where('captures.id', 'in', inputs)
    .execute();
  const found = new Map(rows.map((row) => [row.id, row]));
  return inputs.map((input) => {
    const row = found.get(input);
    return {
      input,
      capture: row ? captureOf(row) : null,
      body: row && row.codec !== null && row.data !== null ? { codec: row.codec, data: row.data } : null,
    };
  });
}
