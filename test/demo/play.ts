import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli/index.ts';
import type { Environment } from '../../src/cli/index.ts';
import { packagedCatalogueDir } from '../../src/config/index.ts';
import type { Claim } from '../../src/model/claim.ts';
import { openHearsay } from '../../src/pipeline/hearsay.ts';
import { writeCatalogue } from './catalogue.ts';
import { DemoClock } from './clock.ts';
import { openNewsroom } from './newsroom.ts';
import { DAYS } from './script.ts';

/** Where the demo speaks, and how it looks. */
export interface Stage {
  /** Folder for database and catalogue; emptied first, if a demo made it. */
  readonly data: string;
  readonly write: (text: string) => void;
  readonly colour: boolean;
  readonly columns: number;
}

/** What was known at the end of a day. */
export interface Evening {
  readonly day: string;
  readonly statuses: readonly number[];
  readonly claims: readonly Claim[];
}

/** Plays the three days: sets the clock, runs the real commands, prints what they print. Returns each evening. */
export async function play(stage: Stage): Promise<readonly Evening[]> {
  clear(stage.data);
  const clock = new DemoClock();
  clock.set('2026-09-14T00:00:00Z');
  const newsroom = await openNewsroom(clock);
  try {
    writeCatalogue(join(stage.data, 'feeds'), newsroom.origins);
    const evenings: Evening[] = [];
    for (const day of DAYS) {
      clock.set(`${day.day}T20:00:00Z`);
      stage.write(heading(`${day.day}: ${day.title}`));
      stage.write(`${day.words}\n`);
      const statuses: number[] = [];
      for (const { argv, words } of day.commands) {
        stage.write(`\n${words}\n\n  $ hearsay ${argv.join(' ')}\n\n`);
        statuses.push(await command(stage, clock, argv, stage.write));
      }
      evenings.push({ day: day.day, statuses, claims: await claimsOf(stage, clock) });
    }
    return evenings;
  } finally {
    await newsroom.close();
  }
}

/** Runs one command as a user would, on the demo's folder and at the demo's time. */
async function command(
  stage: Stage,
  clock: DemoClock,
  argv: readonly string[],
  stdout: (text: string) => void,
): Promise<number> {
  const config = join(stage.data, 'feeds');
  const environment: Environment = {
    argv: [...argv, '--data', stage.data, '--config', config],
    env: stage.colour ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' },
    stdin: nothing(),
    stdout: (text) => {
      stdout(indent(text));
    },
    stderr: (text) => {
      stage.write(indent(text));
    },
    stdoutIsTerminal: stage.colour,
    stderrIsTerminal: false,
    columns: stage.columns,
    cwd: process.cwd(),
    clock,
    version: 'demo',
    packagedConfig: packagedCatalogueDir(),
    signal: new AbortController().signal,
    open: openHearsay,
    inspect: () => Promise.reject(new Error('the demo inspects nothing')),
  };
  return run(environment);
}

async function claimsOf(stage: Stage, clock: DemoClock): Promise<readonly Claim[]> {
  const parts: string[] = [];
  await command(stage, clock, ['claims', '--json'], (text) => parts.push(text));
  return (JSON.parse(parts.join('')) as { claims: readonly Claim[] }).claims;
}

/** Empties a folder that a demo made before; refuses one that holds anything else. */
function clear(data: string): void {
  if (existsSync(data) && readdirSync(data).length > 0 && !existsSync(join(data, 'feeds', 'collect.yaml')))
    throw new Error(`${data} is not empty, and no demo made it`);
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true });
}

function heading(text: string): string {
  return `\n${'='.repeat(text.length)}\n${text}\n${'='.repeat(text.length)}\n`;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // The commands of the demo read no standard input.
}
