/** Tells of one version whether the probe matches; undefined: it could not be looked at. */
export type Look = (version: string) => Promise<boolean | undefined>;

export interface BisectOptions {
  /** Versions to look at first, because texts name them; unknown ones do not count. */
  readonly introduced: string | null;
  readonly fixed: string | null;
  /** How many versions to look at between the borders and on either outer side, beside the borders' neighbours. */
  readonly inside: number;
  readonly outside: number;
  /** Most versions to look at in all. */
  readonly most: number;
}

export const BISECT_DEFAULTS: Omit<BisectOptions, 'introduced' | 'fixed'> = {
  inside: 2,
  outside: 1,
  most: 40,
};

export interface Bisection {
  /** `found`: present in some, absent in others; `everywhere`, `nowhere`: in all or none that were looked at. */
  readonly verdict: 'found' | 'nowhere' | 'everywhere' | 'unknown';
  /** First and last version that match. */
  readonly first: string | null;
  readonly last: string | null;
  /** The neighbours outside that were looked at and do not match; null where the list of versions ends. */
  readonly before: string | null;
  readonly after: string | null;
  /** Versions between first and last that were looked at and do not match. */
  readonly gaps: readonly string[];
  /** Version → match, in order of versions; those that could not be looked at are in `failed`. */
  readonly looked: ReadonlyMap<string, boolean>;
  readonly failed: readonly string[];
  /** False when the limit of looks ended the search before both borders were settled. */
  readonly complete: boolean;
}

/** Looks at positions of the list, each once, within the limit. */
class Search {
  readonly seen = new Map<number, boolean | undefined>();
  readonly versions: readonly string[];
  private readonly look: Look;
  private readonly most: number;

  constructor(versions: readonly string[], look: Look, most: number) {
    this.versions = versions;
    this.look = look;
    this.most = most;
  }

  get exhausted(): boolean {
    return this.seen.size >= this.most;
  }

  async at(position: number): Promise<boolean | undefined> {
    const version = this.versions[position];
    if (version === undefined) return undefined;
    if (!this.seen.has(position) && !this.exhausted) this.seen.set(position, await this.look(version));
    return this.seen.get(position);
  }

  /** Positions that answered so, in order. */
  those(answer: boolean): readonly number[] {
    return [...this.seen.entries()]
      .filter(([, matched]) => matched === answer)
      .map(([position]) => position)
      .sort((a, b) => a - b);
  }

  /**
   * Narrows the border between a position that matches and one that does not (or the list's end, which is never
   * looked at) until they are neighbours. A version that cannot be looked at is stepped over.
   */
  async narrow(matching: number, other: number): Promise<void> {
    let inner = matching;
    let outer = other;
    while (Math.abs(outer - inner) > 1 && !this.exhausted) {
      const middle = await this.usable(inner, outer);
      if (middle === undefined) return;
      if (this.seen.get(middle) === true) inner = middle;
      else outer = middle;
    }
  }

  /** The position nearest the middle between two others that can be looked at. */
  private async usable(a: number, b: number): Promise<number | undefined> {
    const low = Math.min(a, b);
    const high = Math.max(a, b);
    const middle = (low + high) >> 1;
    for (let step = 0; step < high - low; step++)
      for (const position of step === 0 ? [middle] : [middle - step, middle + step])
        if (position > low && position < high && (await this.at(position)) !== undefined) return position;
    return undefined;
  }
}

/** Positions in the order of a search that halves the largest gap: ends, middle, quarters, … */
function spread(count: number): readonly number[] {
  const order = count > 1 ? [count - 1, 0] : count === 1 ? [0] : [];
  const known = new Set(order);
  for (let parts = 2; known.size < count && parts < 4 * count; parts *= 2)
    for (let part = 1; part < parts; part += 2) {
      const position = Math.floor((part * (count - 1)) / parts);
      if (!known.has(position)) {
        known.add(position);
        order.push(position);
      }
    }
  return order;
}

/** Positions evenly inside an open interval. */
function between(low: number, high: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) =>
    Math.round(low + ((at + 1) * (high - low)) / (count + 1)),
  ).filter((position) => position > low && position < high);
}

async function findFirstMatch(search: Search, hints: readonly number[]): Promise<number | undefined> {
  for (const position of hints) await search.at(position);
  for (const position of spread(search.versions.length)) {
    if (search.those(true).length > 0 || search.exhausted) break;
    await search.at(position);
  }
  return search.those(true)[0];
}

/** Settles both borders around the outermost matches that are known, until looking brings no further ones. */
async function settle(search: Search): Promise<void> {
  for (let before = -1; before !== search.seen.size && !search.exhausted;) {
    before = search.seen.size;
    const matches = search.those(true);
    const misses = search.those(false);
    const first = matches[0] ?? 0;
    const last = matches.at(-1) ?? 0;
    if (misses.every((position) => position > first)) await search.at(0);
    const lower = search
      .those(false)
      .filter((position) => position < first)
      .at(-1);
    if (lower !== undefined) await search.narrow(first, lower);
    if (misses.every((position) => position < last)) await search.at(search.versions.length - 1);
    const upper = search.those(false).find((position) => position > last);
    if (upper !== undefined) await search.narrow(last, upper);
  }
}

/**
 * Finds the first and the last version that match with as few looks as it can, starting from the versions that
 * texts name. Presence need not be monotone: both neighbours of each border are looked at, and a few versions
 * inside and outside; what they bring moves the borders. `versions` in ascending order. Nothing is claimed of
 * versions that were not looked at beyond what lies between two looks that agree.
 */
export async function bisect(
  versions: readonly string[],
  look: Look,
  options: BisectOptions,
): Promise<Bisection> {
  const search = new Search(versions, look, options.most);
  const hints = [options.introduced, options.fixed]
    .map((version) => (version === null ? -1 : versions.indexOf(version)))
    .filter((position) => position >= 0)
    .flatMap((position) => (position > 0 ? [position, position - 1] : [position]));
  const match = await findFirstMatch(search, hints);
  if (match !== undefined)
    for (let size = -1; size !== search.seen.size && !search.exhausted;) {
      size = search.seen.size;
      await settle(search);
      const matches = search.those(true);
      const first = matches[0] ?? 0;
      const last = matches.at(-1) ?? 0;
      for (const position of [first + 1, last - 1, ...between(first, last, options.inside)]) {
        if (position > first && position < last) await search.at(position);
      }
      for (const position of between(-1, first, options.outside)) await search.at(position);
      for (const position of between(last, versions.length, options.outside)) await search.at(position);
    }
  return resultOf(search);
}

function resultOf(search: Search): Bisection {
  const { versions } = search;
  const matches = search.those(true);
  const misses = search.those(false);
  const first = matches[0];
  const last = matches.at(-1);
  const name = (position: number | undefined) =>
    position === undefined ? null : (versions[position] ?? null);
  const below = first === undefined ? undefined : misses.filter((position) => position < first).at(-1);
  const above = last === undefined ? undefined : misses.find((position) => position > last);
  const failed = [...search.seen].filter(([, answer]) => answer === undefined).map(([position]) => position);
  const settled = (inner: number, outer: number | undefined, end: number) => {
    if (outer === undefined) return inner === end || failed.includes(end);
    const [low, high] = inner < outer ? [inner, outer] : [outer, inner];
    for (let position = low + 1; position < high; position++) if (!failed.includes(position)) return false;
    return true;
  };
  return {
    verdict:
      matches.length > 0 && misses.length > 0
        ? 'found'
        : matches.length > 0
          ? 'everywhere'
          : misses.length > 0
            ? 'nowhere'
            : 'unknown',
    first: name(first),
    last: name(last),
    before: name(below),
    after: name(above),
    gaps: misses
      .filter((position) => first !== undefined && last !== undefined && position > first && position < last)
      .map((position) => versions[position] ?? ''),
    looked: new Map(
      [...matches, ...misses]
        .sort((a, b) => a - b)
        .map((position) => [versions[position] ?? '', search.seen.get(position) === true]),
    ),
    failed: failed.sort((a, b) => a - b).map((position) => versions[position] ?? ''),
    complete:
      first === undefined ||
      last === undefined ||
      (settled(first, below, 0) && settled(last, above, versions.length - 1)),
  };
}
