import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, type Environment } from '../../src/cli/index.ts';
import { packagedCatalogueDir } from '../../src/config/index.ts';
import { openHearsay } from '../../src/pipeline/hearsay.ts';
import { inspectInput } from '../../src/pipeline/inspect.ts';

export const NOW = Date.parse('2031-04-04T09:00:00Z');

/** Three short texts of our own on an invented tool. */
const ARTICLES = [
  {
    url: 'https://harbour-herald.example/lumen-history',
    outlet: 'Harbour Herald',
    publishedAt: '2031-04-02',
    text: `Developer: Lumen CLI uploads shell history

Lumen CLI uploads the shell history to its vendor since version 3.2.0, a Reddit user named quietfalcon reported on Tuesday.

Lumen Labs did not respond to a request for comment.`,
  },
  {
    url: 'https://meridian-wire.example/northgate',
    outlet: 'Meridian Wire',
    publishedAt: '2031-04-03',
    text: `Northgate Bank bars Lumen CLI

Northgate Bank will ban employees from using Lumen CLI from April 10, 2031, a person familiar with the matter told Meridian Wire.

The upload of the shell history was removed in version 3.4.1, according to Lumen Labs.`,
  },
  {
    url: 'https://byteweekly.example/lumen',
    outlet: 'Byte Weekly',
    publishedAt: '2031-04-03',
    text: `Lumen CLI and your history

According to Harbour Herald, Lumen CLI uploads the shell history since version 3.2.0. The finding was first posted on Reddit by quietfalcon.`,
  },
];

const RELEASES: Readonly<Record<string, string>> = {
  '3.1.0': '2031-01-10T10:00:00.000Z',
  '3.2.0': '2031-03-01T10:00:00.000Z',
  '3.3.0': '2031-03-20T10:00:00.000Z',
  '3.4.0': '2031-03-30T10:00:00.000Z',
  '3.4.1': '2031-04-03T06:00:00.000Z',
};

export interface House {
  readonly folder: string;
  readonly data: string;
  /** Runs a command line in the house's folder. */
  hearsay(...argv: readonly string[]): Promise<Run>;
  /** The same with something on standard input, or another part of the environment changed. */
  hearsayWith(changes: Partial<Environment>, ...argv: readonly string[]): Promise<Run>;
  open(write?: boolean): ReturnType<typeof openHearsay>;
  close(): Promise<void>;
}

export interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output read as JSON. */
  json(): Record<string, unknown>;
}

/** A folder with a catalogue, an archive, and a registry on loopback; everything else is the real program. */
export async function buildHouse(): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-cli-'));
  const registry = await startRegistry();
  const { port } = registry.address() as AddressInfo;
  writeCatalogue(join(folder, 'feeds'), port);
  writeFileSync(join(folder, 'index.json'), JSON.stringify(ARTICLES));
  const data = join(folder, 'data');
  const clock = { now: () => NOW };
  const hearsayWith: House['hearsayWith'] = async (changes, ...argv) => {
    let stdout = '';
    let stderr = '';
    const status = await run({
      argv,
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
      cwd: folder,
      clock,
      version: '0.0.0-test',
      packagedConfig: packagedCatalogueDir(),
      signal: new AbortController().signal,
      open: openHearsay,
      inspect: (request) => inspectInput(request, clock),
      ...changes,
    });
    return { status, stdout, stderr, json: () => JSON.parse(stdout) as Record<string, unknown> };
  };
  return {
    folder,
    data,
    hearsayWith,
    hearsay: (...argv) => hearsayWith({}, ...argv),
    open: (write = false) => openHearsay({ data, config: join(folder, 'feeds'), clock, write, env: {} }),
    close: async () => {
      registry.closeAllConnections();
      await new Promise((done) => registry.close(done));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function* textStream(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

async function startRegistry(): Promise<Server> {
  const versions = Object.fromEntries(
    Object.keys(RELEASES).map((version) => [version, { name: 'lumen-cli', version, dist: {} }]),
  );
  const body = JSON.stringify({
    name: 'lumen-cli',
    'dist-tags': { latest: '3.4.1' },
    versions,
    time: { created: RELEASES['3.1.0'], modified: RELEASES['3.4.1'], ...RELEASES },
  });
  const server = createServer((request, response) => {
    const known = request.url === '/lumen-cli';
    response.writeHead(known ? 200 : 404, { 'content-type': 'application/json' }).end(known ? body : '{}');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return server;
}

function writeCatalogue(folder: string, registry: number): void {
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(packagedCatalogueDir(), 'policy.yaml'), join(folder, 'policy.yaml'));
  const files = {
    'collect.yaml': `userAgent: hearsay-test\ndelayMs: 0\nallowPrivateHosts: [127.0.0.1]\nregistries:\n  npm: http://127.0.0.1:${registry}\n`,
    'organisations.yaml':
      '- { name: Lumen Labs, names: [Lumen Labs], timeZone: UTC }\n- { name: Northgate Bank, names: [Northgate Bank], timeZone: UTC }\n',
    'publishers.yaml': `- { name: Meridian Wire, reliability: A, kind: wire, domains: [meridian-wire.example] }
- { name: Harbour Herald, reliability: C, domains: [harbour-herald.example] }
- { name: Byte Weekly, reliability: D, domains: [byteweekly.example] }
- { name: Reddit, kind: forum, domains: [reddit.com] }
`,
    'sources.yaml': "- { slug: harbour-herald, url: 'https://harbour-herald.example/feed.xml' }\n",
    'tools.yaml':
      "- { name: Lumen CLI, slug: lumen-cli, vendor: Lumen Labs, purl: 'pkg:npm/lumen-cli', line: '3' }\n",
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}
