import type { ProbeRecord, Ruling, RulingKind } from '../model/ruling.ts';
import { rulingsOf, standingRulings } from '../model/standing.ts';
import type { Db } from './index.ts';
import type { RulingTable } from './schema.ts';

export async function keepRuling(db: Db, ruling: Ruling): Promise<void> {
  await db
    .insertInto('rulings')
    .values({
      id: ruling.id,
      kind: ruling.kind,
      subject: ruling.subject,
      object: ruling.object,
      by: ruling.by,
      why: ruling.why,
      recorded_at: ruling.recordedAt,
    })
    .execute();
}

/**
 * All rulings in the order in which they were made; `by` an instant keeps those made by then, and every redaction with
 * what undoes it: what must not be shown must not be shown of the past either.
 */
export async function allRulings(db: Db, asOf?: string): Promise<readonly Ruling[]> {
  const rows = await db.selectFrom('rulings').selectAll().orderBy('recorded_at').orderBy('id').execute();
  const all = rows.map(toRuling);
  if (asOf === undefined) return all;
  const redactions = new Set(all.flatMap(({ id, kind }) => (kind === 'redact' ? [id] : [])));
  const ofRedaction = ({ id, subject }: Ruling): boolean => redactions.has(id) || redactions.has(subject);
  return all.filter((ruling) => ruling.recordedAt <= asOf || ofRedaction(ruling));
}

/** Ids of the documents that must not be shown. */
export async function redactedDocuments(db: Db): Promise<readonly string[]> {
  return rulingsOf(standingRulings(await allRulings(db)), 'redact').map((ruling) => ruling.subject);
}

function toRuling(row: RulingTable): Ruling {
  const { recorded_at: recordedAt, kind, ...rest } = row;
  return { ...rest, kind: kind as RulingKind, recordedAt };
}

export async function keepProbeRecord(db: Db, record: ProbeRecord): Promise<void> {
  await db
    .insertInto('probe_records')
    .values({
      id: record.id,
      tool: record.tool,
      probe: record.probe,
      data: JSON.stringify(record),
      recorded_at: record.recordedAt,
    })
    .onConflict((c) => c.column('id').doNothing())
    .execute();
}

export async function allProbeRecords(db: Db, asOf?: string, tool?: string): Promise<readonly ProbeRecord[]> {
  let query = db.selectFrom('probe_records').select('data').orderBy('recorded_at').orderBy('id');
  if (asOf !== undefined) query = query.where('recorded_at', '<=', asOf);
  if (tool !== undefined) query = query.where('tool', '=', tool);
  return (await query.execute()).map((row) => JSON.parse(row.data) as ProbeRecord);
}
