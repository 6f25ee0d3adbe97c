import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';

const LENGTH = 3_000_000;

/** A process that writes a long text through an output of ours; `before` runs ahead of it. */
function writer(before: string, closed = 'process.exit(0)') {
  const code = `import { openOutput } from ${JSON.stringify(new URL('../../src/cli/output.ts', import.meta.url).href)};
    ${before};
    const { write } = openOutput(1, () => process.stdout, () => { ${closed} });
    write('x'.repeat(${String(LENGTH)}));
    write('end');`;
  return spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function readSlowly(child: ReturnType<typeof writer>): Promise<string> {
  const parts: string[] = [];
  await wait(300);
  for await (const part of child.stdout ?? []) {
    parts.push(String(part));
    if (parts.length % 16 === 0) await wait(1);
  }
  return parts.join('');
}

describe('what is written to a pipe', () => {
  it.each([
    ['a pipe that waits', ''],
    // Node's stream makes the pipe one that does not wait, so that a write finds it full (EAGAIN).
    ['a pipe that does not wait', 'process.stdout.writableLength'],
  ])('arrives whole and in order however slow the reader: %s', async (_, before) => {
    const text = await readSlowly(writer(before));
    expect([text.length, text.slice(-4)]).toEqual([LENGTH + 3, 'xend']);
  });

  it.each([
    ['a pipe that waits', ''],
    ['a pipe that does not wait', 'process.stdout.writableLength'],
  ])('ends the program quietly once the reader is gone: %s', async (_, before) => {
    const child = writer(before, 'process.exit(7)');
    child.stdout?.once('data', () => child.stdout?.destroy());
    expect(await new Promise((ended) => child.once('exit', ended))).toBe(7);
  });
});
