import type { ParsedFile } from './parse.ts';
import type { FileKind } from './schema.ts';

/** A catalogue entry with the way back to its line. */
export interface Entry<T> {
  readonly value: T;
  /** `path:line` of a field of the entry. */
  readonly placeOf: (field: string) => string;
  /** True when it comes from the shipped catalogue that the folder extends. */
  readonly shipped: boolean;
}

/** The entries of one kind from all files, brought into shape; an own entry takes the place of a shipped one of its slug. */
export function gather<Written, Value extends { readonly slug: string }>(
  files: readonly ParsedFile[],
  kind: FileKind,
  shape: (entry: Entry<Written>, place: number) => Value,
): readonly Entry<Value>[] {
  const entries = files
    .filter((parsed) => parsed.file.kind === kind)
    .flatMap((parsed) =>
      (parsed.value as readonly Written[]).map((value, place) => ({
        value,
        placeOf: (field: string) => parsed.placeOf([place, field]),
        shipped: parsed.file.shipped,
      })),
    )
    .map((entry, place) => ({ ...entry, value: shape(entry, place) }));
  const own = new Set(entries.filter((entry) => !entry.shipped).map((entry) => entry.value.slug));
  return entries.filter((entry) => !entry.shipped || !own.has(entry.value.slug));
}

/** The content of a file that stands alone; an own one takes the place of the shipped one. */
export function single<T>(files: readonly ParsedFile[], kind: FileKind): T | undefined {
  return files.findLast((parsed) => parsed.file.kind === kind)?.value as T | undefined;
}

/** Entries by name, case aside. */
export function byName<T>(
  entries: readonly Entry<T>[],
  namesOf: (value: T) => readonly string[],
): ReadonlyMap<string, T> {
  return new Map(
    entries.flatMap((entry) =>
      namesOf(entry.value).map((name) => [name.toLowerCase(), entry.value] as const),
    ),
  );
}
