import type { ProbeRecord } from '../model/ruling.ts';
import { foundingKeys } from '../store/public-ids.ts';
import { allRulings, keepProbeRecord } from '../store/records.ts';
import { queueAll } from '../store/work.ts';
import type { Work } from './context.ts';
import { derive } from './derive.ts';

/** Keeps probe records (truth) and derives anew the claims that acceptances of probes name. */
export async function takeProbeRecords(work: Work, records: readonly ProbeRecord[]): Promise<void> {
  await work.store.db.transaction().execute(async (trx) => {
    for (const record of records) await keepProbeRecord(trx, record);
    const named = (await allRulings(trx))
      .filter((ruling) => ruling.kind === 'accept-probe')
      .flatMap((ruling) => (ruling.object ?? '').split(/[\s,]+/));
    await queueAll(trx, 'claims', [...(await foundingKeys(trx, named)).values()]);
  });
  await derive(work);
}
