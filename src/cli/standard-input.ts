import { problem, ProblemError } from '../model/problem.ts';

const LARGEST = 64 * 1024 * 1024;

/** All of standard input; throws ProblemError `input-too-large` above 64 MiB. */
export async function readAll(stdin: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stdin) {
    size += part.byteLength;
    if (size > LARGEST)
      throw new ProblemError(
        problem(
          'input-too-large',
          'standard input',
          'more than 64 MiB were given',
          'split the input, or use import',
        ),
      );
    parts.push(part);
  }
  return Buffer.concat(parts);
}
