/**
 * Lookups over HTTP (`POST /v1/query`, `GET /api/lookup`) against a static JSON answer of the same size from the same
 * kind of server in the same process, asked in turns by another process over kept connections.
 * usage: node test/bench/lookup-api.ts [SECONDS]
 */
import { serve, type ServerType } from '@hono/node-server';
import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { packagedCatalogueDir } from '../../src/config/index.ts';
import { openHearsay } from '../../src/pipeline/hearsay.ts';
import { createApp } from '../../src/web/app.ts';
import { temporaryFolder } from '../folders.ts';

const seconds = process.argv[2] ?? '2';
const folder = temporaryFolder('bench');
const text =
  'Claude Code reads the proxy settings of the machine since version 2.1.91, a researcher at the Example Institute said.';
const index = join(folder, 'index.json');
writeFileSync(
  index,
  JSON.stringify([
    { text, url: 'https://news.example/1', outlet: 'Example News', publishedAt: '2026-07-03' },
  ]),
);
const hearsay = await openHearsay({
  data: folder,
  config: packagedCatalogueDir(),
  clock: Date,
  write: true,
  env: {},
});
await hearsay.importPaths([index], { offline: true });
const app = createApp(hearsay, { clock: Date, version: '0', cors: [], ratePerMinute: 0, pageSize: 1000 });
const query = JSON.stringify({
  package: { ecosystem: 'npm', name: '@anthropic-ai/claude-code' },
  version: '2.1.120',
});
const questions = [
  { name: 'POST /v1/query', path: '/v1/query', body: query },
  { name: 'GET /api/lookup', path: '/api/lookup?tool=claude-code&version=2.1.120', body: null },
];
const answers = await Promise.all(
  questions.map(async ({ path, body }) => {
    const response = await app.request(path, body === null ? {} : post(body));
    if (response.status !== 200) throw new Error(`${path} answered ${String(response.status)}`);
    return response.text();
  }),
);

const fixed = new Hono();
answers.forEach((answer, at) =>
  fixed.all(`/static/${String(at)}`, (context) => {
    context.header('Content-Type', 'application/json; charset=utf-8');
    return context.body(answer);
  }),
);
const listening = await Promise.all([app, fixed].map(listen));
const [port, fixedPort] = listening.map(({ port: number }) => number);

for (const [at, { name, path, body }] of questions.entries()) {
  const rounds: [number, number][] = [];
  for (let round = 0; round < 3; round++)
    rounds.push([
      await rate(`http://127.0.0.1:${String(port)}${path}`, body),
      await rate(`http://127.0.0.1:${String(fixedPort)}/static/${String(at)}`, body),
    ]);
  // The first round warms both up.
  const [api, file] = [0, 1].map((which) => Math.max(...rounds.slice(1).map((round) => round[which] ?? 0)));
  console.log(
    `${name}: ${(api ?? 0).toFixed(0)} requests a second, the same ${String(answers[at]?.length)} characters as a static answer ` +
      `${(file ?? 0).toFixed(0)}: ${((api ?? 0) / (file ?? 1)).toFixed(2)} of it`,
  );
}
for (const { server } of listening) server.close();
await hearsay.close();
rmSync(folder, { recursive: true, force: true });

function listen({ fetch }: Hono): Promise<{ readonly server: ServerType; readonly port: number }> {
  return new Promise((resolve) => {
    const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, (info) => {
      resolve({ server, port: info.port });
    });
  });
}

function post(body: string): RequestInit {
  return { method: 'POST', body, headers: { 'content-type': 'application/json' } };
}

/** Requests a second that the client process gets answered. */
async function rate(url: string, body: string | null): Promise<number> {
  const args = [join(import.meta.dirname, 'lookup-child.ts'), url, seconds, ...(body === null ? [] : [body])];
  const client = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  for await (const chunk of client.stdout) told += String(chunk);
  return Number(told);
}
