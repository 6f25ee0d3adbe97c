import { fstatSync, statSync, writeSync } from 'node:fs';

/** Where a process writes to. */
export interface Output {
  readonly isTerminal: boolean;
  readonly write: (text: string) => void;
  /** Whether all that was written has left the process. */
  readonly isWritten: () => boolean;
}

/**
 * Standard output or error by its descriptor. Files and pipes are written at once, which spares a short command Node's
 * streams (a fifth of its start); terminals, and pipes that are full, are left to `stream`. `onClosed` is called when
 * the reader is gone (EPIPE).
 */
export function openOutput(fd: number, stream: () => NodeJS.WriteStream, onClosed: () => void): Output {
  const isTerminal = mayBeTerminal(fd) && stream().isTTY;
  let own = isTerminal ? watched(stream(), onClosed) : undefined;
  const write = (text: string): void => {
    if (own) return void own.write(text);
    const bytes = Buffer.from(text);
    let done = 0;
    try {
      while (done < bytes.length) done += writeSync(fd, bytes, done);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') return onClosed();
      if (code !== 'EAGAIN') throw error;
      // The reader is slower than we are: the stream waits for it.
      own = watched(stream(), onClosed);
      own.write(bytes.subarray(done));
    }
  };
  return { isTerminal, write, isWritten: () => own === undefined || own.writableLength === 0 };
}

/** Terminals are character devices; so is the one that swallows everything. */
function mayBeTerminal(fd: number): boolean {
  try {
    const facts = fstatSync(fd);
    if (!facts.isCharacterDevice()) return process.platform === 'win32';
    return facts.rdev !== statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
  } catch {
    return false;
  }
}

function watched(stream: NodeJS.WriteStream, onClosed: () => void): NodeJS.WriteStream {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    onClosed();
  });
  return stream;
}
