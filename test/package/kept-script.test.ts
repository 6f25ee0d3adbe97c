import { spawnSync } from 'node:child_process';
import { readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../folders.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder('kept');
});

const file = () => join(folder, 'script.cjs');
const kept = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.code'));

/** Runs the script in a process of its own, as the program does; what it printed. */
function run(env: NodeJS.ProcessEnv = {}): string {
  const code = `import { enableCompileCache } from 'node:module';
    import { runKept } from ${JSON.stringify(new URL('../../src/kept-script.ts', import.meta.url).href)};
    enableCompileCache();
    const script = runKept(${JSON.stringify(file())});
    console.log(script.exports.answer());
    script.keep();`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'cache'), ...env },
  });
  return stdout.trim() || stderr;
}

describe('a script that is kept compiled', () => {
  beforeEach(() => {
    writeFileSync(file(), "exports.answer = () => require('node:path').basename(__filename) + ' one';");
  });

  it('answers alike when it was kept and when not', () => {
    expect(run()).toBe('script.cjs one');
    expect(kept()).toHaveLength(1);
    expect(run()).toBe('script.cjs one');
    expect(kept()).toHaveLength(1);
  });

  it('is compiled anew when the file has changed', () => {
    run();
    writeFileSync(file(), "exports.answer = () => 'two, and longer than before, whatever the clock says';");
    expect(run()).toMatch(/^two/);
  });

  it('is compiled anew when what was kept is not whole', () => {
    run();
    const [name = ''] = kept();
    truncateSync(join(folder, name), 200);
    expect(run()).toBe('script.cjs one');
    writeFileSync(join(folder, name), 'This is no code. '.repeat(50));
    expect(run()).toBe('script.cjs one');
    expect(run()).toBe('script.cjs one');
  });

  it('is not kept where nothing may be', () => {
    expect(run({ NODE_DISABLE_COMPILE_CACHE: '1' })).toBe('script.cjs one');
    expect(kept()).toEqual([]);
  });
});
