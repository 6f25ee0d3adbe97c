import { run, type Environment } from '../../src/cli/index.ts';
import { packagedCatalogueDir } from '../../src/config/index.ts';
import { openHearsay } from '../../src/pipeline/hearsay.ts';

type Given = Pick<Environment, 'argv' | 'cwd' | 'clock'> & Partial<Environment>;

/** Runs a command line as `main.ts` does, with nothing on standard input and no terminal; what it prints is kept. */
export async function runCaptured(
  given: Given,
): Promise<{ readonly status: number; readonly stdout: string; readonly stderr: string }> {
  let stdout = '';
  let stderr = '';
  const status = await run({
    env: {},
    stdin: textStream(''),
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    stdoutIsTerminal: false,
    stderrIsTerminal: false,
    columns: 80,
    version: '0.0.0-test',
    packagedConfig: packagedCatalogueDir(),
    signal: new AbortController().signal,
    open: openHearsay,
    inspect: () => Promise.reject(new Error('nothing is inspected')),
    ...given,
  });
  return { status, stdout, stderr };
}

export async function* textStream(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
