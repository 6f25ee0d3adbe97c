import { printPurl } from '../purl.ts';

/** One package that a file says is in use. */
export interface LockedPackage {
  /** With version, canonical. */
  readonly purl: string;
  /** As its registry writes it (`@scope/name`, `vendor/name`). */
  readonly name: string;
  readonly version: string;
  /** Where in the file, for people: a key, a section. */
  readonly where: string;
  /** Text that stands on the line of the entry; its first occurrence tells the line. */
  readonly anchor: string;
}

/**
 * Builds an entry. `name` is split at its last slash into name space and name, which is right for every type
 * here but Maven. Undefined for what makes no purl (a path, an empty name).
 */
export function lockedPackage(
  type: string,
  name: string,
  version: string,
  where: string,
  anchor: string,
): LockedPackage | undefined {
  const slash = name.lastIndexOf('/');
  const namespace = slash < 0 ? null : name.slice(0, slash);
  try {
    const purl = printPurl({
      type,
      namespace,
      // PEP 503: runs of hyphens, underscores and dots are one hyphen.
      name: type === 'pypi' ? name.toLowerCase().replace(/[-_.]+/g, '-') : name.slice(slash + 1),
      version,
      qualifiers: {},
      subpath: null,
    });
    return { purl, name, version, where, anchor };
  } catch {
    return undefined;
  }
}

/** An object of a file whose shape nobody vouches for. */
export type Loose = Readonly<Record<string, unknown>>;

export const asObject = (value: unknown): Loose =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Loose) : {};
export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Entries without those that could not be built, each purl once. */
export function distinctPackages(packages: Iterable<LockedPackage | undefined>): readonly LockedPackage[] {
  const found = new Map<string, LockedPackage>();
  for (const one of packages) if (one !== undefined && !found.has(one.purl)) found.set(one.purl, one);
  return [...found.values()];
}
