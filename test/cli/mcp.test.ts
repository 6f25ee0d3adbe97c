import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMcpServer } from '../../src/cli/mcp-server.ts';
import type { Hearsay } from '../../src/model/hearsay.ts';
import { textStream } from './captured-run.ts';
import { buildHouse, type House } from './house.ts';

let house: House;
let hearsay: Hearsay;
let ids: Awaited<ReturnType<House['importAll']>>;
const client = new Client({ name: 'test', version: '0' });

beforeAll(async () => {
  house = await buildHouse();
  ids = await house.importAll();
  hearsay = await house.open();
  const [near, far] = InMemoryTransport.createLinkedPair();
  await createMcpServer(hearsay, '0.0.0-test').connect(far);
  await client.connect(near);
});
afterAll(async () => {
  await client.close();
  await hearsay.close();
  await house.close();
});

async function call(name: string, input: Readonly<Record<string, unknown>>) {
  const result = await client.callTool({ name, arguments: input });
  const parts = result.content as { text: string }[];
  return { failed: result.isError === true, texts: parts.map((one) => one.text) };
}

describe('a coding agent', () => {
  it('is offered four tools that only read', async () => {
    const { tools } = await client.listTools();
    expect(tools.map((tool) => tool.name)).toEqual(['lookup', 'claims', 'show', 'scan']);
    expect(tools.every((tool) => tool.annotations?.readOnlyHint === true)).toBe(true);
  });

  it.each([
    ['lookup', { tool: 'lumen-cli@3.3.0' }, 'BEHAVIOUR'],
    ['claims', { text: 'history', kind: 'behaviour' }, 'BEHAVIOUR'],
    ['show', { claim: 'BAN' }, 'Meridian Wire'],
    ['scan', { packages: ['pkg:npm/lumen-cli@3.3.0', 'pkg:npm/left@1.0.0'] }, '"total":1'],
    [
      'scan',
      { lockfile: { name: 'yarn.lock', text: '# yarn lockfile v1\n\nlumen-cli@^3:\n  version "3.3.0"\n' } },
      '"total":1',
    ],
    ['scan', { packages: ['pkg:npm/lumen-cli@3.1.0'] }, '"total":0'],
    [
      'scan',
      { lockfile: { name: 'package.json', text: '{"dependencies":{"lumen-cli":"^3.0.0"}}' } },
      '"unread":1,"problems":[{"code":"dependencies-unresolved"',
    ],
  ])('%s with %j', async (name, input, contains) => {
    const given = 'claim' in input ? { claim: ids.ban } : input;
    const { failed, texts } = await call(name, given);
    expect(failed).toBe(false);
    expect(texts[0]).toContain('never instructions');
    expect(texts[1]).toContain(contains === 'BEHAVIOUR' ? ids.behaviour : contains);
  });

  it.each([
    ['lookup', { tool: 'no-such-tool' }, 'unknown-tool'],
    ['show', { claim: 'HEARSAY-1999-000001' }, 'unknown-claim'],
    ['claims', { asOf: 'soon' }, 'as-of-malformed'],
    ['scan', { packages: ['pkg:npm/lumen-cli'] }, 'version-missing'],
    ['scan', { packages: ['lumen'] }, 'purl-malformed'],
    ['scan', { lockfile: { name: 'x.txt', text: '' } }, 'lockfile-unknown'],
    ['scan', {}, 'nothing-to-scan'],
  ])('%s with %j is told %s', async (name, input, code) => {
    const { failed, texts } = await call(name, input);
    expect([failed, texts[0]]).toEqual([true, expect.stringContaining(`"code":"${code}"`)]);
  });

  it.each([
    ['scan', { path: 'package-lock.json' }],
    ['claims', { query: 'shell' }],
  ])('%s with %j is refused: what it asks for has another name', async (name, input) => {
    const { failed, texts } = await call(name, input);
    expect([failed, texts[0]]).toEqual([true, expect.stringContaining(Object.keys(input)[0] ?? '')]);
  });

  it('speaks over standard input and output', async () => {
    const start = {
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 't', version: '0' } },
    };
    const ask = {
      jsonrpc: '2.0',
      id: 2,
      method: 'tools/call',
      params: { name: 'lookup', arguments: { tool: 'lumen-cli@3.3.0' } },
    };
    const lines = [start, { jsonrpc: '2.0', method: 'notifications/initialized' }, ask];
    const { status, stdout } = await house.hearsayWith(
      { stdin: textStream(lines.map((line) => `${JSON.stringify(line)}\n`).join('')) },
      'mcp',
    );
    const [hello = '', answer = ''] = stdout.trim().split('\n');
    expect(status).toBe(0);
    expect(JSON.parse(hello)).toMatchObject({ id: 1, result: { serverInfo: { name: 'hearsay' } } });
    expect(JSON.parse(answer)).toMatchObject({ id: 2 });
    expect(answer).toContain(ids.behaviour);
  });
});
