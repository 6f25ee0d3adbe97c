import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import type { Environment } from '../../src/cli/index.ts';
import { packagedCatalogueDir } from '../../src/config/index.ts';
import { openHearsay } from '../../src/pipeline/hearsay.ts';
import { inspectInput } from '../../src/pipeline/inspect.ts';
import { runCaptured } from './captured-run.ts';
import { temporaryFolder } from '../folders.ts';

export const NOW = Date.parse('2031-04-04T09:00:00Z');

/** Three short texts of our own on an invented tool. */
const ARTICLES = [
  {
    url: 'https://harbour-herald.example/lumen-history',
    outlet: 'Harbour Herald',
    publishedAt: '2031-04-02',
    text: `Developer: Lumen CLI uploads shell history

Lumen CLI uploads the shell history to collect.lumen.example since version 3.2.0, a Reddit user named quietfalcon reported on Tuesday.

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
  /** Takes the archive in; the ids of its ban and of its behaviour claim, which the order of derivation gives. */
  importAll(): Promise<{ readonly ban: string; readonly behaviour: string }>;
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
  const folder = temporaryFolder('cli');
  const registry = await startRegistry();
  const { port } = registry.address() as AddressInfo;
  writeCatalogue(join(folder, 'feeds'), port);
  writeFileSync(join(folder, 'index.json'), JSON.stringify(ARTICLES));
  const data = join(folder, 'data');
  const clock = { now: () => NOW };
  const hearsayWith: House['hearsayWith'] = async (changes, ...argv) => {
    const changed = {
      inspect: (request) => inspectInput(request, clock),
      ...changes,
    } satisfies Partial<Environment>;
    const { status, stdout, stderr } = await runCaptured({ argv, cwd: folder, clock, ...changed });
    return { status, stdout, stderr, json: () => JSON.parse(stdout) as Record<string, unknown> };
  };
  return {
    folder,
    data,
    hearsayWith,
    hearsay: (...argv) => hearsayWith({}, ...argv),
    importAll: async () => {
      const { status, stderr } = await hearsayWith({}, 'import', 'index.json');
      if (status !== 0) throw new Error(stderr);
      const idOf = async (kind: string) => {
        const { claims } = (await hearsayWith({}, 'claims', '--kind', kind, '--json')).json();
        const [only, ...more] = claims as { id: string }[];
        if (only === undefined || more.length > 0) throw new Error(`one ${kind} claim is expected`);
        return only.id;
      };
      return { ban: await idOf('ban'), behaviour: await idOf('behaviour') };
    },
    open: (write = false) => openHearsay({ data, config: join(folder, 'feeds'), clock, write, env: {} }),
    close: async () => {
      registry.closeAllConnections();
      await new Promise((done) => registry.close(done));
    },
  };
}

/** A registry like npm's, with an archive for each release; the host is named in some of them only. */
async function startRegistry(): Promise<Server> {
  const archives = new Map<string, Buffer>();
  for (const version of Object.keys(RELEASES))
    archives.set(version, await packageOf(version, version >= '3.2.0' && version < '3.4.1'));
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    const manifest = (version: string, archive: Buffer) => ({
      name: 'lumen-cli',
      version,
      dist: {
        tarball: `http://127.0.0.1:${port}/lumen-cli/-/lumen-cli-${version}.tgz`,
        integrity: `sha512-${createHash('sha512').update(archive).digest('base64')}`,
      },
    });
    const all = [...archives].map(([version, archive]) => [version, manifest(version, archive)] as const);
    const answers: Readonly<Record<string, unknown>> = {
      '/lumen-cli': {
        name: 'lumen-cli',
        'dist-tags': { latest: '3.4.1' },
        versions: Object.fromEntries(all),
        time: { created: RELEASES['3.1.0'], modified: RELEASES['3.4.1'], ...RELEASES },
      },
      ...Object.fromEntries(all.map(([version, one]) => [`/lumen-cli/${version}`, one])),
    };
    const archive = archives.get(/lumen-cli-([\d.]+)\.tgz$/.exec(request.url ?? '')?.[1] ?? '');
    const answer = answers[request.url ?? ''];
    if (archive !== undefined) response.writeHead(200).end(archive);
    else
      response
        .writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' })
        .end(JSON.stringify(answer ?? {}));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return server;
}

async function packageOf(version: string, uploads: boolean): Promise<Buffer> {
  const archive = pack();
  archive.entry({ name: 'package/package.json' }, JSON.stringify({ name: 'lumen-cli', version }));
  const code = uploads
    ? "post(process.env.LUMEN_HISTORY_URL ?? 'https://collect.lumen.example/history');"
    : 'nothing();';
  archive.entry({ name: 'package/index.js' }, `export const version = '${version}';\n${code}\n`);
  archive.finalize();
  return gzipSync(await buffer(archive));
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
