import type { Fetch, FetchStream } from '../model/ports.ts';
import type { Problem } from '../model/problem.ts';
import { ProblemError, problem } from '../model/problem.ts';
import type { Release } from '../model/release.ts';
import type { ProbeRecord } from '../model/ruling.ts';
import type { Purl } from '../versions/purl.ts';
import { packageOf, parsePurl, registryName } from '../versions/purl.ts';
import { fetchArtifact } from './artifact.ts';
import type { ArtifactLimits, ArtifactRef, Scratch, VisitFile } from './artifact.ts';
import type { Probe } from './engine.ts';
import { excerptOf } from './excerpt.ts';
import type { Manifest } from './packages.ts';
import { fetchManifest, npmPurl, platformPackage } from './packages.ts';

/** What a probe needs of the outside. */
export interface ProbePorts {
  readonly fetch: Fetch;
  readonly fetchStream: FetchStream;
  /** Registry address without a trailing slash. */
  readonly base: string;
  readonly scratch: Scratch;
  readonly limits?: Partial<ArtifactLimits>;
  /** The tool's releases: outside npm, its registry's list names the archives. */
  readonly releases?: readonly Release[];
}

/** Registries whose packages can be read: npm by its manifests, the others where a release is a gzipped tar. */
export const PROBED_TYPES: ReadonlySet<string> = new Set(['npm', 'pypi', 'cargo']);

export type Match = ProbeRecord['matches'][number];

/** What one version of a tool gave, all of its packages together. */
export interface VersionScan {
  /** Package that carries the tool's code in this version: the platform package where there is one. */
  readonly package: string;
  readonly version: string;
  readonly integrity: string;
  readonly matched: boolean;
  readonly matches: readonly Match[];
  readonly filesScanned: number;
  readonly packedBytes: number;
  readonly problems: readonly Problem[];
}

/** Most matches that a record keeps, and most of one pattern in one file. */
const MATCHES = 64;
const OF_PATTERN = 4;

function matchesOf(probe: Probe, path: string, bytes: Uint8Array): readonly Match[] | null {
  const { matched, hits } = probe.scan(bytes);
  if (!matched) return null;
  const counts = new Map<string, number>();
  return hits
    .filter(({ pattern }) => {
      const count = (counts.get(pattern) ?? 0) + 1;
      counts.set(pattern, count);
      return count <= OF_PATTERN;
    })
    .map(({ pattern, offset, length }) => ({
      file: path,
      pattern,
      offset,
      excerpt: excerptOf(bytes, offset, length),
    }));
}

/** What was read of one version. */
export interface Visited {
  /** Packages read, the one that carries the tool's code first. */
  readonly packages: readonly string[];
  /** Of the first package. */
  readonly integrity: string;
  readonly files: number;
  readonly packedBytes: number;
  readonly problems: readonly Problem[];
}

/**
 * Shows every file of one version of a package. A tool on npm that publishes its code in platform packages is
 * followed there (`optionalDependencies`, one platform); both packages are read, files of the wrapper are named
 * with their package. Throws ProblemError for what the registry or the archives do.
 */
export async function visitVersion(
  main: Purl,
  version: string,
  ports: ProbePorts,
  visit: VisitFile,
): Promise<Visited> {
  const options = {
    scratch: ports.scratch,
    ...(ports.limits === undefined ? {} : { limits: ports.limits }),
  };
  const read = (manifest: Manifest, prefix: string) =>
    fetchArtifact(
      manifest.artifact,
      ports.fetchStream,
      (path, bytes) => {
        visit(prefix + path, bytes);
      },
      options,
    );
  if (main.type !== 'npm') {
    const archive = archiveOf(main, version, ports.releases ?? []);
    // All lies in one folder that is named for the version; paths are compared across versions without it.
    const inside: VisitFile = (path, bytes) => {
      visit(path.slice(path.indexOf('/') + 1), bytes);
    };
    return {
      packages: [packageOf(main)],
      ...(await fetchArtifact(archive, ports.fetchStream, inside, options)),
    };
  }
  const manifest = await fetchManifest(main, version, ports.base, ports.fetch);
  const platform = platformPackage(manifest, registryName(main));
  if (!platform) return { packages: [packageOf(main)], ...(await read(manifest, '')) };
  const carrier = await fetchManifest(npmPurl(platform.name), platform.version, ports.base, ports.fetch);
  const code = await read(carrier, '');
  const wrapper = await read(manifest, `${registryName(main)}:`);
  return {
    packages: [carrier.package, packageOf(main)],
    integrity: code.integrity,
    files: code.files + wrapper.files,
    packedBytes: code.packedBytes + wrapper.packedBytes,
    problems: [...code.problems, ...wrapper.problems],
  };
}

function archiveOf(purl: Purl, version: string, releases: readonly Release[]): ArtifactRef {
  const subject = `${packageOf(purl)}@${version}`;
  if (!PROBED_TYPES.has(purl.type))
    throw new ProblemError(
      problem(
        'registry-unsupported',
        subject,
        'packages of this registry cannot be read',
        'Choose a tool that is published on npm, PyPI or crates.io.',
      ),
    );
  const release = releases.find((one) => one.version === version);
  const url = release?.artifact ?? null;
  if (release && url !== null) return { url, integrity: release.integrity };
  throw new ProblemError(
    problem(
      'unknown-version',
      subject,
      release === undefined
        ? 'the list of releases does not name it'
        : 'the registry names no archive for it',
      'List the versions with hearsay releases TOOL.',
    ),
    3,
  );
}

/** Looks at one version of a package with a probe, as `visitVersion` reads it. */
export async function scanVersion(
  probe: Probe,
  purl: string | Purl,
  version: string,
  ports: ProbePorts,
): Promise<VersionScan> {
  const main = typeof purl === 'string' ? parsePurl(purl) : purl;
  const matches: Match[] = [];
  let matched = false;
  const visited = await visitVersion(main, version, ports, (path, bytes) => {
    const found = matchesOf(probe, path, bytes);
    if (found === null) return;
    matched = true;
    matches.push(...found.slice(0, MATCHES - matches.length));
  });
  return {
    package: visited.packages[0] ?? packageOf(main),
    version,
    integrity: visited.integrity,
    matched,
    matches,
    filesScanned: visited.files,
    packedBytes: visited.packedBytes,
    problems: visited.problems,
  };
}
