/**
 * Gives the memory of bytes back at once; nobody may look at them afterwards, nor at what shares it with them. Left to
 * the collector they wait, and grow by tens of megabytes, for all that it sees of so many bytes is a small object.
 * `own`: whether others have no bytes there; as far as nothing is known, only of what cannot lie in Node's pool.
 */
export function giveBack(bytes: Uint8Array, own = !mayBePooled(bytes)): void {
  const { buffer } = bytes;
  if (own && buffer instanceof ArrayBuffer && !buffer.detached) buffer.transfer(0);
}

/** A piece of the pool is smaller than half of it. */
function mayBePooled({ buffer, length }: Uint8Array): boolean {
  return buffer.byteLength === Buffer.poolSize && length < Buffer.poolSize / 2;
}
