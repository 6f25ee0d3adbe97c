import type { Release } from '../model/release.ts';
import type { Db } from './index.ts';
import { chunks } from './work.ts';

/** Replaces the release list of a package by what a newer registry capture says; true when anything changed. */
export async function keepReleases(
  db: Db,
  purl: string,
  capture: string,
  releases: readonly Release[],
): Promise<boolean> {
  const before = await releasesOf(db, [purl]);
  if (sameList(before, releases)) return false;
  await db.deleteFrom('releases').where('package', '=', purl).execute();
  for (const chunk of chunks(releases, 150))
    await db
      .insertInto('releases')
      .values(
        chunk.map((release) => ({
          package: purl,
          version: release.version,
          released_at: release.releasedAt,
          capture,
          data: JSON.stringify(release),
        })),
      )
      .onConflict((c) => c.doNothing())
      .execute();
  return true;
}

function sameList(a: readonly Release[], b: readonly Release[]): boolean {
  if (a.length !== b.length) return false;
  const known = new Set(a.map((release) => JSON.stringify(release)));
  return b.every((release) => known.has(JSON.stringify(release)));
}

/** Releases of packages known by `asOf`, by time of release (undated last), then version text. */
export async function releasesOf(
  db: Db,
  purls: readonly string[],
  asOf?: string,
): Promise<readonly Release[]> {
  if (purls.length === 0) return [];
  let query = db
    .selectFrom('releases')
    .select(['data', 'released_at', 'version'])
    .where('package', 'in', [...purls]);
  if (asOf !== undefined)
    query = query.where((e) => e.or([e('released_at', '<=', asOf), e('released_at', 'is', null)]));
  const rows = await query.execute();
  rows.sort((a, b) => order(a.released_at ?? '~', b.released_at ?? '~') || order(a.version, b.version));
  return rows.map((row) => JSON.parse(row.data) as Release);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
