import { PackageURL } from 'packageurl-js';
import type { Claim, VersionStretch } from '../../model/claim.ts';
import { clean } from '../clean.ts';
import { rfc3339 } from '../dates.ts';
import { addressesOf, evidenceOf, modifiedOf, UNTRUSTED, verdictOf } from './evidence.ts';
import type { ExportContext } from './format.ts';

/** OSV's names of ecosystems (schema 1.7) by purl type, and how it orders their versions. */
const ECOSYSTEMS: Readonly<Record<string, { readonly name: string; readonly semver: boolean }>> = {
  npm: { name: 'npm', semver: true },
  cargo: { name: 'crates.io', semver: true },
  golang: { name: 'Go', semver: true },
  hex: { name: 'Hex', semver: true },
  pub: { name: 'Pub', semver: true },
  pypi: { name: 'PyPI', semver: false },
  gem: { name: 'RubyGems', semver: false },
  nuget: { name: 'NuGet', semver: false },
  maven: { name: 'Maven', semver: false },
  composer: { name: 'Packagist', semver: false },
  deb: { name: 'Debian', semver: false },
  cran: { name: 'CRAN', semver: false },
  hackage: { name: 'Hackage', semver: false },
};

export interface OsvPackage {
  readonly ecosystem: string;
  readonly name: string;
  readonly purl: string;
}

/** The package of a purl as OSV names it; undefined for ecosystems that OSV does not know. */
export function osvPackage(purl: string): OsvPackage | undefined {
  const read = readPurl(purl);
  const ecosystem = read === undefined ? undefined : ECOSYSTEMS[read.type];
  if (read === undefined || ecosystem === undefined) return undefined;
  const joint = read.type === 'maven' ? ':' : '/';
  const scoped = read.namespace === undefined || read.namespace === null || read.type === 'deb';
  return {
    ecosystem: ecosystem.name,
    name: scoped ? read.name : `${read.namespace ?? ''}${joint}${read.name}`,
    purl,
  };
}

/** The purl type of an OSV ecosystem, a suffix such as `:12` left aside; undefined when unknown. */
export function purlTypeOf(ecosystem: string): string | undefined {
  const [base] = ecosystem.split(':');
  return Object.entries(ECOSYSTEMS).find(
    ([, known]) => known.name.toLowerCase() === base?.toLowerCase(),
  )?.[0];
}

/**
 * A behaviour claim as an OSV record (schema 1.7). The grade and its reason stand in `database_specific`:
 * consumers that act on verified claims only can filter there. `changedAt`: as of `ExportContext`.
 */
export function osvRecord(claim: Claim, changedAt?: ReadonlyMap<string, string>) {
  const modified = modifiedOf(claim, changedAt);
  const published = rfc3339(claim.firstSeen);
  const affected = affectedOf(claim);
  const finders = claim.origins.filter((origin) => origin.basis === 'witness');
  return {
    schema_version: '1.7.4',
    id: claim.id,
    modified,
    ...(published === null ? {} : { published }),
    ...(claim.flags.includes('retracted') ? { withdrawn: modified } : {}),
    summary: clean(claim.proposition),
    details: detailsOf(claim),
    ...(affected === undefined ? {} : { affected: [affected] }),
    references: addressesOf(claim).map((url) => ({ type: 'ARTICLE', url })),
    ...(finders.length === 0
      ? {}
      : { credits: finders.map((origin) => ({ name: clean(origin.name), type: 'FINDER' })) }),
    database_specific: {
      grade: claim.grade,
      flags: claim.flags,
      rule: claim.rule,
      because: claim.because,
      kind: claim.kind,
      tool: claim.tool,
      vers: claim.versions.vers,
      fix: claim.statusFrom,
      origins: claim.origins.map(({ name, basis, established }) => ({ name, basis, established })),
      statements: evidenceOf(claim),
      untrusted: UNTRUSTED,
    },
  };
}

export type OsvRecord = ReturnType<typeof osvRecord>;

/** All behaviour claims as an array of OSV records; bans, fixes and responses are no vulnerabilities. */
export function exportOsv(
  claims: readonly Claim[],
  { changedAt }: Pick<ExportContext, 'changedAt'> = {},
): string {
  const records = claims
    .filter((claim) => claim.kind === 'behaviour')
    .map((claim) => osvRecord(claim, changedAt));
  return `${JSON.stringify(records, null, 2)}\n`;
}

function affectedOf(claim: Claim) {
  const owner = claim.purl === null ? undefined : osvPackage(claim.purl);
  if (owner === undefined) return undefined;
  const { introduced, fixed, lastAffected, affected, pieces } = claim.versions;
  const named = pieces?.affected.filter(({ from, last }) => from !== null && from === last) ?? [];
  const versions = [...new Set([...affected, ...named.flatMap(({ from }) => from ?? [])])];
  const ends = fixed !== null ? [{ fixed }] : lastAffected !== null ? [{ last_affected: lastAffected }] : [];
  const events = pieces
    ? pieces.affected.filter((one) => !named.includes(one)).flatMap(eventsOf)
    : [{ introduced: introduced ?? '0' }, ...ends];
  const known = pieces ? events.length > 0 : introduced !== null || ends.length > 0;
  const semver = Object.values(ECOSYSTEMS).some((one) => one.name === owner.ecosystem && one.semver);
  return {
    package: owner,
    ...(known
      ? {
          ranges: [{ type: semver ? 'SEMVER' : 'ECOSYSTEM', events }],
        }
      : {}),
    ...(versions.length === 0 ? {} : { versions }),
  };
}

/** A told stretch as OSV events; what is not told has none. */
function eventsOf({ from, fixed, last }: VersionStretch) {
  if (from === null) return [];
  const end = fixed !== null ? [{ fixed }] : last !== null ? [{ last_affected: last }] : [];
  return [{ introduced: from }, ...end];
}

function detailsOf(claim: Claim): string {
  const all = evidenceOf(claim);
  const standing = all.filter((one) => one.takenBack !== true);
  const quotes = (standing.length === 0 ? all : standing)
    .slice(0, 5)
    .map((one) => `> ${clean(one.quote)}\n> — ${one.publisher}${one.url === null ? '' : `, <${one.url}>`}`);
  return [verdictOf(claim), ...quotes].join('\n\n');
}

function readPurl(purl: string): PackageURL | undefined {
  try {
    return PackageURL.fromString(purl);
  } catch {
    return undefined;
  }
}
