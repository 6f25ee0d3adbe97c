import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFetchStream } from '../../src/collect/fetch-stream.ts';
import type { ClosableFetchStream } from '../../src/collect/fetch-stream.ts';
import { ProblemError } from '../../src/model/problem.ts';
import type { ArtifactLimits } from '../../src/probes/artifact.ts';
import { createScratch, fetchArtifact, unsafePath } from '../../src/probes/artifact.ts';
import type { Registry } from './registry.ts';
import { integrityOf, openRegistry, pack, settingsFor } from './registry.ts';

let registry: Registry;
let fetchStream: ClosableFetchStream;
beforeAll(async () => {
  registry = await openRegistry();
  fetchStream = createFetchStream(settingsFor(registry.host, { timeoutMs: 400 }));
});
afterAll(async () => {
  await fetchStream.close();
  await registry.close();
});

async function read(
  archive: Buffer,
  over: {
    readonly limits?: Partial<ArtifactLimits>;
    readonly integrity?: string | null;
    readonly stalls?: boolean;
  } = {},
) {
  registry.publish('probed', '1.0.0', { archive, ...(over.stalls === true ? { stalls: true } : {}) });
  const files: string[] = [];
  const integrity = over.integrity === undefined ? integrityOf(archive) : over.integrity;
  const ref = { url: `${registry.base}/archives/probed%401.0.0.tgz`, integrity };
  const options = over.limits === undefined ? {} : { limits: over.limits };
  const report = await fetchArtifact(
    ref,
    fetchStream,
    (path, bytes) => files.push(`${path}: ${new TextDecoder().decode(bytes).slice(0, 40)}`),
    options,
  );
  return { files, report };
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
  return 'none';
}

/** A tar header that says what it likes about the size of its entry. */
function claimed(name: string, size: number): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write('0000644\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  // Sizes beyond eleven octal digits are written in binary (GNU).
  header.writeUInt8(0x80, 124);
  header.writeBigUInt64BE(BigInt(size), 128);
  header.write('00000000000\0', 136);
  header.write('        ', 148);
  header.write('0', 156);
  header.write('ustar\u000000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

describe('a good archive', () => {
  test('shows each file once, in memory, and its hash is the registry’s', async () => {
    const archive = await pack([
      { name: 'package/index.js', body: 'hello' },
      { name: 'package/lib', type: 'directory' },
      { name: 'package/lib/a.js', body: 'world' },
    ]);
    const { files, report } = await read(archive);
    expect(files).toEqual(['package/index.js: hello', 'package/lib/a.js: world']);
    expect(report).toMatchObject({ files: 2, integrity: integrityOf(archive), problems: [] });
    expect(report.packedBytes).toBe(archive.length);
  });

  test('may come without a promised hash; its own one is told', async () => {
    const archive = await pack([{ name: 'package/a', body: 'x' }]);
    expect((await read(archive, { integrity: null })).report.integrity).toBe(integrityOf(archive));
  });

  test('uses one piece of memory for all files', () => {
    const scratch = createScratch();
    expect(scratch.take(10).buffer).toBe(scratch.take(5).buffer);
  });
});

describe('a hostile archive', () => {
  test('with links, devices and paths that lead out gives only its plain files, and says what it left out', async () => {
    const archive = await pack([
      { name: 'package/ok.js', body: 'fine' },
      { name: '../../etc/cron.d/x', body: 'evil' },
      { name: '/etc/passwd', body: 'evil' },
      { name: 'C:\\Windows\\x.dll', body: 'evil' },
      { name: 'package/link', type: 'symlink', linkname: '/etc/passwd' },
      { name: 'package/hard', type: 'link', linkname: 'package/ok.js' },
      { name: 'package/tty', type: 'character-device' },
    ]);
    const { files, report } = await read(archive);
    expect(files).toEqual(['package/ok.js: fine']);
    expect(report.problems.map(({ code }) => code)).toEqual(Array(6).fill('artifact-entry-refused'));
  });

  test('that unpacks to more than the limit is given up', async () => {
    const bomb = await pack([{ name: 'package/zeros', body: Buffer.alloc(20_000_000) }]);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await codeOf(read(bomb, { limits: { unpacked: 1_000_000 } }))).toBe('artifact-too-large');
  });

  test('that unpacks without end past its entries is given up', async () => {
    const good = gzipSync(Buffer.alloc(20_000_000));
    expect(await codeOf(read(good, { limits: { unpacked: 1_000_000 } }))).toBe('artifact-too-large');
  });

  test('that claims five gigabytes is refused before any memory is taken', async () => {
    const before = process.memoryUsage().arrayBuffers;
    const archive = gzipSync(Buffer.concat([claimed('package/huge', 5_000_000_000), Buffer.alloc(1024)]));
    expect(await codeOf(read(archive))).toBe('artifact-too-large');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000_000);
  });

  test('with very many entries is given up', async () => {
    const entries = Array.from({ length: 50 }, (_, at) => ({ name: `package/${String(at)}`, body: 'x' }));
    expect(await codeOf(read(await pack(entries), { limits: { entries: 20 } }))).toBe('artifact-too-large');
  });

  test('larger than announced is cut off at the limit', async () => {
    const archive = await pack([
      { name: 'package/a', body: Buffer.from(crypto.getRandomValues(new Uint8Array(60_000))) },
    ]);
    expect(await codeOf(read(archive, { limits: { packed: 10_000 } }))).toBe('body-too-large');
  });

  test('of another hash than promised does not count', async () => {
    const archive = await pack([{ name: 'package/a', body: 'x' }]);
    const other = integrityOf(Buffer.from('other'));
    expect(await codeOf(read(archive, { integrity: other }))).toBe('integrity-mismatch');
    expect(await codeOf(read(archive, { integrity: 'md5-AAAA' }))).toBe('integrity-mismatch');
    expect(await codeOf(read(archive, { integrity: '' }))).toBe('integrity-mismatch');
  });

  test.each([
    ['broken gzip', Buffer.from('this is no gzip at all')],
    ['no bytes', Buffer.alloc(0)],
    [
      'gzip that ends early',
      gzipSync(Buffer.from(Array.from({ length: 9_000 }, (_, at) => at % 251))).subarray(0, 300),
    ],
    ['gzip without a tar inside', gzipSync(Buffer.from('x'.repeat(2_000)))],
    [
      'tar that ends inside an entry',
      gzipSync(Buffer.concat([claimed('package/a', 90_000), Buffer.alloc(512)])),
    ],
  ])('that is %s is malformed', async (_name, archive) => {
    expect(await codeOf(read(archive))).toBe('artifact-malformed');
  });

  test('from a registry that stalls is given up by the pause, and by the time for all of it', async () => {
    const archive = await pack([
      { name: 'package/a', body: Buffer.from(crypto.getRandomValues(new Uint8Array(60_000))) },
    ]);
    expect(await codeOf(read(archive, { stalls: true }))).toBe('timeout');
    const patient = createFetchStream(settingsFor(registry.host, { timeoutMs: 60_000 }));
    const ref = { url: `${registry.base}/archives/probed%401.0.0.tgz`, integrity: null };
    const work = fetchArtifact(ref, patient, () => undefined, { limits: { timeoutMs: 300 } });
    expect(await codeOf(work)).toBe('artifact-stalled');
    await patient.close();
  });
});

describe('the way out', () => {
  test('does not lead to private addresses that the catalogue does not name', async () => {
    const closed = createFetchStream(settingsFor('elsewhere.example'));
    const answer = await closed({ url: `${registry.base}/archives/probed%401.0.0.tgz` });
    expect(answer.ok ? 'ok' : answer.problem.code).toBe('address-refused');
    await closed.close();
  });
  test.each(['ftp://example.org/a.tgz', 'file:///etc/passwd', 'nonsense'])(
    'does not lead to %s',
    async (url) => {
      const answer = await fetchStream({ url });
      expect(answer.ok).toBe(false);
    },
  );
  test('follows redirects within bounds, and checks each address anew', async () => {
    const archive = await pack([{ name: 'package/a', body: 'x' }]);
    registry.publish('moved', '1.0.0', { archive });
    const there = `${registry.base}/archives/moved%401.0.0.tgz`;
    const targets: Record<string, string> = {
      '/good': there,
      '/twice': '/good',
      '/loop': '/loop',
      '/ftp': 'ftp://example.org/a.tgz',
      '/metadata': 'http://169.254.169.254/latest',
    };
    const server = createServer((request, response) => {
      response.writeHead(302, { location: targets[request.url ?? ''] ?? '/loop' }).end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    const way = createFetchStream(
      settingsFor(registry.host, { allowPrivateHosts: [registry.host, host], maxRedirects: 3 }),
    );
    const codes: string[] = [];
    for (const path of ['/good', '/twice', '/loop', '/ftp', '/metadata']) {
      const answer = await way({ url: `http://${host}${path}` });
      codes.push(answer.ok ? answer.response.url : answer.problem.code);
      if (answer.ok) for await (const chunk of answer.response.body) expect(chunk.length).toBeGreaterThan(0);
    }
    expect(codes).toEqual([there, there, 'http-status', 'scheme-refused', 'address-refused']);
    await way.close();
    server.close();
  });
  test('gives a status that is no answer as a problem', async () => {
    const answer = await fetchStream({ url: `${registry.base}/archives/none%401.tgz` });
    expect(answer.ok ? 'ok' : answer.problem.code).toBe('http-status');
  });
});

test.each([
  ['package/a.js', undefined],
  ['package/..a/b', undefined],
  ['package/../../x', 'path leads to a parent folder'],
  ['..\\x', 'path leads to a parent folder'],
  ['/x', 'absolute path'],
  ['c:/x', 'absolute path'],
  ['a\u0000b', 'control character in the path'],
])('the path %j: %s', (path, expected) => {
  expect(unsafePath(path)).toBe(expected);
});
