import type { Release } from '../model/release.ts';
import type { Db } from './index.ts';
import { chunks } from './work.ts';

/** Replaces what one registry address tells of a package; true when anything changed. */
export async function keepReleases(
  db: Db,
  from: { readonly purl: string; readonly address: string; readonly capture: string },
  releases: readonly Release[],
): Promise<boolean> {
  const before = await db
    .selectFrom('releases')
    .select('data')
    .where('package', '=', from.purl)
    .where('address', '=', from.address)
    .execute();
  const known = new Set(before.map((row) => row.data));
  const changed =
    known.size !== releases.length || releases.some((release) => !known.has(JSON.stringify(release)));
  await db
    .deleteFrom('releases')
    .where('package', '=', from.purl)
    .where('address', '=', from.address)
    .execute();
  for (const chunk of chunks(releases, 150))
    await db
      .insertInto('releases')
      .values(
        chunk.map((release) => ({
          package: from.purl,
          version: release.version,
          address: from.address,
          released_at: release.releasedAt,
          capture: from.capture,
          data: JSON.stringify(release),
        })),
      )
      .onConflict((c) => c.doNothing())
      .execute();
  return changed;
}

/** Releases of packages known by `asOf`, by time of release (undated last), then version text. */
export async function releasesOf(
  db: Db,
  purls: readonly string[],
  asOf?: string,
): Promise<readonly Release[]> {
  if (purls.length === 0) return [];
  const rows = await db
    .selectFrom('releases')
    .select(['package', 'version', 'data'])
    .where('package', 'in', [...purls])
    .orderBy('address')
    .execute();
  const merged = new Map<string, Release>();
  for (const row of rows) {
    const key = `${row.package}@${row.version}`;
    const release = JSON.parse(row.data) as Release;
    const other = merged.get(key);
    merged.set(key, other ? merge(other, release) : release);
  }
  return [...merged.values()]
    .filter((release) => asOf === undefined || release.releasedAt === null || release.releasedAt <= asOf)
    .sort((a, b) => order(a.releasedAt ?? '~', b.releasedAt ?? '~') || order(a.version, b.version));
}

/** One release told by two answers: what the first leaves open, the second fills. */
function merge(a: Release, b: Release): Release {
  return {
    ...a,
    releasedAt: a.releasedAt ?? b.releasedAt,
    yanked: a.yanked || b.yanked,
    deprecated: a.deprecated ?? b.deprecated,
    integrity: a.integrity ?? b.integrity,
    artifact: a.artifact ?? b.artifact,
  };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Packages with a release within two instants (inclusive). */
export async function packagesReleased(db: Db, from: string, to: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('releases')
    .select('package')
    .distinct()
    .where('released_at', '>=', from)
    .where('released_at', '<=', to)
    .execute();
  return new Set(rows.map((row) => row.package));
}
