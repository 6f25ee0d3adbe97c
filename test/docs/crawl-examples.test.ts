import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCaptured } from '../cli/captured-run.ts';
import { serve } from '../collect/loopback.ts';
import { ANSWERS } from './answers.ts';
import { tableAfter } from './readme-text.ts';
import { temporaryFolder } from '../folders.ts';

const folder = temporaryFolder('examples');
/** Where the registry of one of the tools stands that the examples are about. */
const BREW = 'https://formulae.brew.sh';
const ADDRESSES: Readonly<Record<string, string>> = {
  ...ANSWERS,
  [`${BREW}/api/cask/cursor.json`]: '{ "token": "cursor", "version": "3.2.0" }',
};
const NOW = Date.UTC(2026, 6, 3);

/** A server for each host of the examples; `place` puts it where an address has that host. */
async function hosts(): Promise<(text: string) => string> {
  const names = [...new Set(Object.keys(ADDRESSES).map((address) => new URL(address).host))];
  const origins = new Map<string, string>();
  const place = (text: string): string => {
    let placed = text;
    for (const [name, origin] of origins) placed = placed.replaceAll(`https://${name}`, origin);
    return placed;
  };
  const beginnings = Object.keys(ADDRESSES).sort((a, b) => b.length - a.length);
  for (const name of names) {
    const site = await serve((request, response) => {
      const found = beginnings.find((one) => `https://${name}${request.url ?? ''}`.startsWith(one));
      if (found === undefined) return response.writeHead(404).end();
      const text = ADDRESSES[found] ?? '';
      const type = /^<(?:html|nav)/.test(text)
        ? 'text/html'
        : text.startsWith('<')
          ? 'text/xml'
          : 'text/plain';
      return response.writeHead(200, { 'content-type': type }).end(place(text));
    });
    origins.set(name, site.origin);
  }
  return place;
}

const rows = tableAfter('### Kinds of sources')
  .map(([kind = '', , example = '']) => [kind, example] as const)
  // GitHub's interface has one address, whatever the source's: examples.test.ts asks it through the fetch.
  .filter(([kind]) => kind !== 'github');
const config = join(folder, 'feeds');

/** The examples as they stand, on top of the shipped catalogue; only their hosts are changed. */
function writeCatalogue(place: (text: string) => string): void {
  mkdirSync(config, { recursive: true });
  const files = {
    'catalogue.yaml': 'extends: shipped\n',
    'collect.yaml': `userAgent: hearsay-test\ndelayMs: 0\nallowPrivateHosts: [127.0.0.1]\nregistries: { brew: '${place(BREW)}' }\n`,
    'publishers.yaml': '- { slug: loopback, name: Loopback, domains: [127.0.0.1] }\n',
    'sources.yaml': rows
      .map(([kind, example]) => `- ${place(example).replace('{', `{ slug: mine-${kind},`)}\n`)
      .join(''),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(config, name), text);
}

async function crawl(kind: string) {
  const options = ['--config', config, '--data', join(folder, `${kind}-data`), '--json'];
  const { status, stdout, stderr } = await runCaptured({
    argv: ['crawl', '--source', `mine-${kind}`, ...options],
    cwd: folder,
    clock: { now: () => NOW },
  });
  return { status, stderr, report: JSON.parse(stdout) as Readonly<Record<string, unknown>> };
}

describe('hearsay crawl collects what README shows of each kind of source', () => {
  it.each(rows)('%s: %s', async (kind) => {
    writeCatalogue(await hosts());
    const { status, stderr, report } = await crawl(kind);
    expect([status, stderr, report['problems']]).toEqual([0, '', []]);
    expect(report['documents']).toBeGreaterThan(0);
  });
});
