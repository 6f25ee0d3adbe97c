/** What the choice of the current revision needs of each revision of one document. */
export interface RevisionFacts {
  readonly id: string;
  readonly knownAt: string;
  readonly partial: boolean;
}

/**
 * When each revision of one document ceased to be the current one (ISO instant), or null while it is.
 * A later revision takes the place of an earlier one, but a cut text never that of a full one:
 * it is superseded the moment it is known. The same whatever the order of the input.
 */
export function supersessions(revisions: readonly RevisionFacts[]): ReadonlyMap<string, string | null> {
  const ordered = [...revisions].sort(
    (a, b) => compare(a.knownAt, b.knownAt) || Number(b.partial) - Number(a.partial) || compare(a.id, b.id),
  );
  return new Map(
    ordered.map((revision, at) => {
      const fullBefore = ordered.slice(0, at).some((other) => !other.partial);
      if (revision.partial && fullBefore) return [revision.id, revision.knownAt];
      const next = ordered.slice(at + 1).find((other) => revision.partial || !other.partial);
      return [revision.id, next?.knownAt ?? null];
    }),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
