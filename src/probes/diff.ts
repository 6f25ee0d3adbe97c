import { sha256 } from '../model/ids.ts';
import type { Problem } from '../model/problem.ts';
import type { Purl } from '../versions/purl.ts';
import { parsePurl } from '../versions/purl.ts';
import { addLiterals } from './literals.ts';
import type { ProbePorts } from './scan.ts';
import { visitVersion } from './scan.ts';

export interface FileChange {
  readonly path: string;
  /** Bytes; null where the file is not there. */
  readonly before: number | null;
  readonly after: number | null;
}

/** What changed between two published versions, at the level that a probe needs. */
export interface ReleaseDiff {
  readonly from: string;
  readonly to: string;
  /** Packages that were read, one of each version at least. */
  readonly packages: readonly string[];
  readonly files: readonly FileChange[];
  /** "zone Asia/Tokyo", "env LANTERN_URL", "host api.example.com", sorted. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly problems: readonly Problem[];
}

interface Inventory {
  readonly files: ReadonlyMap<string, { readonly size: number; readonly hash: string }>;
  readonly literals: ReadonlySet<string>;
  readonly packages: readonly string[];
  readonly problems: readonly Problem[];
}

async function inventoryOf(purl: Purl, version: string, ports: ProbePorts): Promise<Inventory> {
  const files = new Map<string, { size: number; hash: string }>();
  const literals = new Set<string>();
  const visit = (path: string, bytes: Uint8Array) => {
    files.set(path, { size: bytes.length, hash: sha256(bytes) });
    addLiterals(bytes, literals);
  };
  const { packages, problems } = await visitVersion(purl, version, ports, visit);
  return { files, literals, packages, problems };
}

/**
 * Compares two published versions of a package: files, and literals of interest (hosts, environment variables,
 * time zones). Platform packages are followed, one platform. Throws ProblemError as `scanVersion` does.
 */
export async function diffReleases(
  purl: string,
  from: string,
  to: string,
  ports: ProbePorts,
): Promise<ReleaseDiff> {
  const main = parsePurl(purl);
  const before = await inventoryOf(main, from, ports);
  const after = await inventoryOf(main, to, ports);
  const paths = [...new Set([...before.files.keys(), ...after.files.keys()])].sort();
  return {
    from,
    to,
    packages: [...new Set([...before.packages, ...after.packages])],
    files: paths
      .filter((path) => before.files.get(path)?.hash !== after.files.get(path)?.hash)
      .map((path) => ({
        path,
        before: before.files.get(path)?.size ?? null,
        after: after.files.get(path)?.size ?? null,
      })),
    added: [...after.literals.difference(before.literals)].sort(),
    removed: [...before.literals.difference(after.literals)].sort(),
    problems: [...before.problems, ...after.problems],
  };
}
