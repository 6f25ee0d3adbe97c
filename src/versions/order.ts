/** How one ecosystem orders its versions. */
export interface VersionOrder {
  /** Name of the rule ("semver", "pep440"). */
  readonly id: string;
  /** True for what the ecosystem itself accepts as a version. */
  valid(version: string): boolean;
  /**
   * Text whose byte order is the version order, printable ASCII only; equal versions give equal keys.
   * Null when the text cannot be placed in the order. More lenient than `valid` ("2.1" among semver).
   */
  key(version: string): string | null;
  /** Negative, 0 or positive. What has no key comes before all that has, in text order: the order is total. */
  compare(a: string, b: string): number;
  isPrerelease(version: string): boolean;
  /** The canonical spelling where the ecosystem has one, else the text without blanks around it. */
  normalise(version: string): string;
}

/** What an ecosystem's file states; comparison follows from the key. */
export interface OrderRules {
  readonly id: string;
  readonly valid: (version: string) => boolean;
  readonly key: (version: string) => string | null;
  readonly isPrerelease: (version: string) => boolean;
  readonly normalise?: (version: string) => string;
}

/** Longest version that is read at all, in UTF-16 units; longer text is no version. */
export const MAX_VERSION_LENGTH = 256;

const CACHE_SIZE = 20_000;

/**
 * Completes an ecosystem's rules. Comparison is comparison of keys, so that an index over keys and a
 * comparison in memory can never disagree.
 */
export function orderFrom(rules: OrderRules): VersionOrder {
  const cache = new Map<string, string | null>();
  const key = (version: string): string | null => {
    const known = cache.get(version);
    if (known !== undefined) return known;
    const trimmed = version.trim();
    const made = trimmed === '' || trimmed.length > MAX_VERSION_LENGTH ? null : rules.key(trimmed);
    if (cache.size >= CACHE_SIZE) cache.clear();
    cache.set(version, made);
    return made;
  };
  return {
    id: rules.id,
    valid: (version) => version.length <= MAX_VERSION_LENGTH && rules.valid(version),
    key,
    compare(a, b) {
      const x = key(a);
      const y = key(b);
      if (x === null || y === null) return x === y ? compareText(a, b) : x === null ? -1 : 1;
      return compareText(x, y);
    },
    isPrerelease: (version) => version.length <= MAX_VERSION_LENGTH && rules.isPrerelease(version.trim()),
    normalise(version) {
      const text = version.trim();
      return rules.normalise === undefined || text.length > MAX_VERSION_LENGTH ? text : rules.normalise(text);
    },
  };
}

/** -1, 0 or 1 by UTF-16 units (the byte order for ASCII). */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
