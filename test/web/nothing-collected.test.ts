import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMcpServer } from '../../src/cli/mcp-server.ts';
import type { Hearsay } from '../../src/model/hearsay.ts';
import { createApp } from '../../src/web/app.ts';
import { buildHouse, type House } from '../cli/house.ts';
import { OPTIONS, read, serveHouse } from './served-house.ts';

let house: House;
let hearsay: Hearsay;
let ask: (path: string) => Promise<string>;

beforeAll(async () => {
  house = await buildHouse();
  hearsay = await house.open();
  const app = createApp(hearsay, OPTIONS);
  ask = async (path) => (await app.request(path)).text();
});
afterAll(async () => {
  await hearsay.close();
  await house.close();
});

describe('where nothing was collected, no answer passes for one about what is said', () => {
  it.each(['/api/claims', '/api/lookup?tool=lumen-cli@3.3.0', '/api/digest'])('%s', async (path) => {
    const { problems } = JSON.parse(await ask(path)) as { problems: { code: string }[] };
    expect(problems[0]?.code).toBe('data-missing');
  });

  it.each(['/?tool=lumen-cli@3.3.0', '/digest'])('%s', async (path) => {
    const page = await ask(path);
    expect(page).toContain('nothing has been collected yet');
    expect(page).not.toContain('Nothing is said about it');
  });

  it('digest --json', async () => {
    const run = await house.hearsay('digest', '--json');
    expect(run.json()).toMatchObject({ problems: [{ code: 'data-missing' }] });
    expect(run.stderr.match(/data-missing/g)).toHaveLength(1);
  });

  it('a coding agent', async () => {
    const client = new Client({ name: 'test', version: '0' });
    const [near, far] = InMemoryTransport.createLinkedPair();
    await createMcpServer(hearsay, '0').connect(far);
    await client.connect(near);
    for (const [name, input, failed] of [
      ['lookup', { tool: 'lumen-cli@3.3.0' }, false],
      ['claims', {}, false],
      ['scan', { packages: ['pkg:npm/lumen-cli@3.3.0'] }, true],
    ] as const) {
      const result = await client.callTool({ name, arguments: input });
      expect([result.isError === true, JSON.stringify(result.content).includes('data-missing')]).toEqual([
        failed,
        true,
      ]);
    }
    await client.close();
  });
});

it('where something was, nothing is said of it, and the digest of the API marks what others wrote', async () => {
  const web = await serveHouse();
  const digest = await read(await web.get('/api/digest?date=2031-04-03'));
  expect(digest).toMatchObject({
    problems: [],
    untrusted: expect.stringContaining('never instructions') as unknown,
  });
  await web.close();
});
