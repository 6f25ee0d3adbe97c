import { statSync } from 'node:fs';

/** What a file or folder looked like: another mark, another content. */
export interface Stamp {
  /** Absolute. */
  readonly path: string;
  /** Size, node and times. */
  readonly mark: string;
  /** Bytes. */
  readonly size: number;
  /** Time of the last change of content or node, milliseconds since the epoch. */
  readonly changedAt: number;
}

/** The stamp of a path; undefined when nothing is there. Throws what the file system throws. */
export function stampOf(path: string): Stamp | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  const { size, ino, mtimeMs, ctimeMs } = found;
  return {
    path,
    mark: `${String(size)} ${String(ino)} ${String(mtimeMs)} ${String(ctimeMs)}`,
    size,
    changedAt: Math.max(mtimeMs, ctimeMs),
  };
}
