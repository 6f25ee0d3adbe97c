import { readFileSync } from 'node:fs';
import type { IncomingMessage, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FetchRequest } from '../../src/model/ports.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Release } from '../../src/model/release.ts';
import { parsePurl } from '../../src/versions/purl.ts';
import { REGISTRIES, registryFor } from '../../src/versions/registries/index.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/registries');

/** Path with query → fixture; a `Link` header where pages are chained by one. */
const ROUTES: Readonly<Record<string, { readonly file: string; readonly link?: string }>> = {
  '/left-pad': { file: 'npm-left-pad.json' },
  '/event-stream': { file: 'npm-event-stream.json' },
  '/@glow%2flantern': { file: 'npm-unpublished.json' },
  '/pypi/lantern/json': { file: 'pypi.json' },
  '/api/v1/crates/lantern/versions?per_page=100': { file: 'cargo-1.json' },
  '/api/v1/crates/lantern/versions?per_page=1&seek=abc': { file: 'cargo-2.json' },
  '/api/v1/versions/lantern.json': { file: 'gem.json' },
  '/v3/registration5-gz-semver2/lantern/index.json': { file: 'nuget-index.json' },
  '/v3/registration5-gz-semver2/lantern/page/1.json': { file: 'nuget-page.json' },
  '/example.org/!glow/lantern/@v/list': { file: 'golang-list.txt' },
  '/example.org/!glow/lantern/@v/v1.1.0.info': { file: 'golang-info.json' },
  '/solrsearch/select?q=g%3A%22io.glow%22%20AND%20a%3A%22lantern%22&core=gav&rows=200&start=0&wt=json': {
    file: 'maven.json',
  },
  '/p2/glow/lantern.json': { file: 'packagist.json' },
  '/repos/glow/lantern/releases?per_page=100': {
    file: 'github-1.json',
    link: '<@BASE@/repos/glow/lantern/releases?per_page=100&page=2>; rel="next", <@BASE@/x>; rel="last"',
  },
  '/repos/glow/lantern/releases?per_page=100&page=2': { file: 'github-2.json' },
  '/repos/glow/torch/releases?per_page=100': { file: '' },
  '/repos/glow/torch/tags?per_page=100': { file: 'github-tags.json' },
  '/_apis/public/gallery/extensionquery': { file: 'vscode.json' },
  '/api/v2/-/query?extensionId=glow.lantern&includeAllVersions=true&size=100&offset=0': {
    file: 'openvsx-1.json',
  },
  '/api/v2/-/query?extensionId=glow.lantern&includeAllVersions=true&size=100&offset=2': {
    file: 'openvsx-2.json',
  },
  '/api/formula/lantern.json': { file: 'brew-formula.json' },
  '/api/cask/lantern.json': { file: 'brew-cask.json' },
  '/api/v1/products/lantern/': { file: 'product-v1.json' },
  '/api/v1/products/torch/': { file: 'product-v0.json' },
};

let server: Server;
let base = '';
const seen: { readonly method: string; readonly body: string }[] = [];

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

beforeAll(async () => {
  server = createServer((request, response) => {
    void bodyOf(request).then((sent) => {
      seen.push({ method: request.method ?? '', body: sent });
      const route = ROUTES[request.url ?? ''];
      if (!route) return response.writeHead(404).end('not found');
      const text = route.file === '' ? '[]' : readFileSync(join(FIXTURES, route.file), 'utf8');
      if (route.link !== undefined) response.setHeader('link', route.link.replaceAll('@BASE@', base));
      return response.end(text.replaceAll('@BASE@', base));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterAll(() => server.close());

/** Asks a registry as the collector does: its requests, and all that their answers lead to. */
async function ask(text: string): Promise<{ releases: Release[]; problems: Problem[]; asked: number }> {
  const purl = parsePurl(text);
  const registry = registryFor(text);
  if (!registry) throw new Error(`no registry for ${text}`);
  const queue: FetchRequest[] = [...registry.requests(purl, base)];
  const found = new Map<string, Release>();
  const problems: Problem[] = [];
  let asked = 0;
  for (let request = queue.shift(); request; request = queue.shift()) {
    asked++;
    const response = await fetch(request.url, {
      method: request.method ?? 'GET',
      headers: request.headers ?? {},
      ...(request.body === undefined ? {} : { body: request.body }),
    });
    if (response.status !== 200) continue;
    const answer = registry.read(new Uint8Array(await response.arrayBuffer()), purl, {
      url: request.url,
      headers: Object.fromEntries(response.headers),
      base,
    });
    for (const release of answer.releases) {
      const before = found.get(release.version);
      if (before === undefined || before.releasedAt === null) found.set(release.version, release);
    }
    problems.push(...answer.problems);
    queue.push(...answer.next);
  }
  return { releases: [...found.values()], problems, asked };
}

const brief = ({ version, releasedAt, yanked, deprecated }: Release) => [
  version,
  releasedAt,
  yanked,
  deprecated,
];

describe('registries list releases with times and marks', () => {
  test('npm, as recorded: times, integrity, archives', async () => {
    const { releases, problems } = await ask('pkg:npm/left-pad');
    expect(problems).toEqual([]);
    const last = releases.find(({ version }) => version === '1.3.0');
    expect(last?.package).toBe('pkg:npm/left-pad');
    expect(last?.releasedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(last?.integrity).toMatch(/^sha512-/);
    expect(last?.artifact).toMatch(/left-pad-1\.3\.0\.tgz$/);
    expect((await ask('pkg:npm/event-stream')).releases.map(({ version }) => version)).toContain('4.0.1');
  });

  test('npm: deprecated ones keep their word, a version with a time and no entry was unpublished', async () => {
    const { releases } = await ask('pkg:npm/%40glow/lantern');
    expect(releases.map(brief)).toEqual([
      ['1.0.1', '2026-01-02T00:00:00.000Z', false, 'use @glow/torch'],
      ['1.0.0', '2026-01-01T00:00:00.000Z', true, null],
    ]);
    expect(releases[0]?.integrity).toMatch(/^sha1-/);
  });

  test.each<[string, string, readonly (readonly unknown[])[], number]>([
    [
      'PyPI: the first file dates a release, yanked files yank it',
      'pkg:pypi/lantern',
      [
        ['1.0.0', '2026-01-05T10:00:05.120Z', false, null],
        ['1.0.1', '2026-02-05T10:00:07.000Z', true, 'broken wheel'],
        ['1.1.0rc1', null, false, null],
      ],
      1,
    ],
    [
      'crates.io: pages are followed',
      'pkg:cargo/lantern',
      [
        ['0.2.0', '2026-03-01T09:00:00.000Z', true, 'soundness'],
        ['0.1.0', '2026-02-01T09:00:00.000Z', false, null],
      ],
      2,
    ],
    [
      'RubyGems: platform builds count once',
      'pkg:gem/lantern',
      [
        ['1.2.0', '2026-04-02T10:01:00.000Z', false, null],
        ['1.2.0.rc1', '2026-03-20T10:01:00.000Z', false, null],
      ],
      1,
    ],
    [
      'NuGet: pages that are not inlined are asked for, unlisted versions count as yanked',
      'pkg:nuget/Lantern',
      [
        ['2.0.0', '2026-05-01T08:00:00.123Z', false, 'use 2.0.1'],
        ['2.0.1', null, true, null],
        ['1.0.0', '2026-01-01T08:00:00.000Z', false, null],
      ],
      2,
    ],
    [
      'Go: the list, then a time for each version',
      'pkg:golang/example.org/Glow/lantern',
      [
        ['v1.0.0', null, false, null],
        ['v1.1.0', '2026-02-03T04:05:06.000Z', false, null],
      ],
      3,
    ],
    [
      'Maven Central',
      'pkg:maven/io.glow/lantern',
      [
        ['1.1.0', '2026-02-02T02:40:00.000Z', false, null],
        ['1.0.0', '2025-10-09T08:53:20.000Z', false, null],
      ],
      1,
    ],
    [
      'Packagist: each version tells what differs from the one before',
      'pkg:composer/glow/lantern',
      [
        ['v1.1.0', '2026-03-01T00:00:00.000Z', false, 'abandoned'],
        ['v1.0.0', '2026-01-01T00:00:00.000Z', false, null],
      ],
      1,
    ],
    [
      'GitHub releases: pages by Link header, no drafts',
      'pkg:github/glow/lantern',
      [
        ['v1.1.0', '2026-03-01T12:00:00.000Z', false, null],
        ['v1.0.0', '2026-01-01T12:00:00.000Z', false, null],
      ],
      2,
    ],
    ['GitHub without releases: its tags', 'pkg:github/glow/torch', [['v0.9', null, false, null]], 2],
    [
      'VS Code Marketplace: the first build dates a version',
      'pkg:vscode-extension/glow/lantern',
      [
        ['1.2.0', '2026-04-02T10:01:00.000Z', false, null],
        ['1.1.0', '2026-03-02T10:01:00.000Z', false, null],
      ],
      1,
    ],
    [
      'Open VSX: pages by offset',
      'pkg:vscode-extension/glow/lantern?repository_url=https://open-vsx.org',
      [
        ['1.2.0', '2026-04-02T10:00:00.000Z', false, null],
        ['1.1.0', '2026-03-02T10:00:00.000Z', false, 'deprecated'],
      ],
      2,
    ],
    ['Homebrew formula', 'pkg:brew/lantern', [['1.2.0', null, false, 'unmaintained']], 1],
    ['Homebrew cask', 'pkg:brew/cask/lantern', [['4.5.6', null, false, null]], 1],
    [
      'product pages, current form',
      'pkg:generic/lantern',
      [
        ['2.1', '2026-02-01T12:00:00.000Z', false, null],
        ['2.1.7', '2026-06-01T12:00:00.000Z', false, null],
        ['2.0', '2025-02-01T12:00:00.000Z', false, null],
        ['2.0.9', '2025-12-01T12:00:00.000Z', false, null],
      ],
      1,
    ],
    [
      'product pages, first form',
      'pkg:generic/torch',
      [
        ['2.1', '2026-02-01T12:00:00.000Z', false, null],
        ['2.1.7', '2026-06-01T12:00:00.000Z', false, null],
      ],
      1,
    ],
  ])('%s', async (_name, purl, expected, requests) => {
    const { releases, problems, asked } = await ask(purl);
    expect(problems).toEqual([]);
    expect(releases.map(brief)).toEqual(expected);
    expect(asked).toBe(requests);
  });

  test('the Marketplace is asked by POST for the one extension', () => {
    const sent = seen.find(({ method }) => method === 'POST');
    expect(sent?.body).toContain('"value":"glow.lantern"');
  });

  test.each(['', '{', 'null', '[]x', '<html></html>', '{"results":[{}]}', '"text"', '{"releases":7}'])(
    'an answer that is %j gives a coded problem from every registry, never an exception',
    (body) => {
      for (const registry of REGISTRIES) {
        const answer = registry.read(new TextEncoder().encode(body), parsePurl('pkg:npm/%40glow/lantern'));
        const isEmptyList = registry.type === 'golang' && body === '';
        expect(answer.releases, registry.type).toEqual([]);
        expect(
          answer.problems.map(({ code }) => code),
          registry.type,
        ).toEqual(isEmptyList ? [] : ['registry-malformed']);
      }
    },
  );

  test('a package of an unknown kind has no registry', () => {
    expect(registryFor('pkg:swid/x')).toBeUndefined();
    expect(registryFor('lantern')).toBeUndefined();
  });
});
