import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createFetch } from '../../src/collect/index.ts';
import { createFetchStream } from '../../src/collect/fetch-stream.ts';
import type { Release } from '../../src/model/release.ts';
import { createScratch, diffReleases, runProbe, verifyRecord } from '../../src/probes/index.ts';
import type { ProbePorts } from '../../src/probes/index.ts';
import type { Registry } from './registry.ts';
import { integrityOf, openRegistry, pack, settingsFor } from './registry.ts';
import { RULE, NOW, clock, TRACE, toolOf, releasesOf, bounds } from './lantern.ts';

let registry: Registry;
let ports: ProbePorts;
let close: () => Promise<void>;

beforeAll(async () => {
  registry = await openRegistry();
  const settings = settingsFor(registry.host);
  const fetch = createFetch(settings, clock);
  const fetchStream = createFetchStream(settings);
  ports = { fetch, fetchStream, base: registry.base, scratch: createScratch() };
  close = async () => {
    await fetch.close();
    await fetchStream.close();
    await registry.close();
  };
});
afterAll(() => close());
beforeEach(() => {
  registry.downloads.length = 0;
});

/** Publishes 1.0.0 … 1.0.29; the trace is in those of the set. */
async function publish(name: string, present: (at: number) => boolean): Promise<readonly Release[]> {
  const versions = Array.from({ length: 30 }, (_, at) => `1.0.${String(at)}`);
  for (const [at, version] of versions.entries())
    registry.publish(name, version, {
      archive: await pack([
        { name: 'package/package.json', body: `{"version":"${version}"}` },
        { name: 'package/cli.js', body: present(at) ? `start();${TRACE}` : 'start();' },
      ]),
    });
  return releasesOf(versions);
}

describe('a probe over published versions', () => {
  test('finds the first and the last one, with a record for each look', async () => {
    const releases = await publish('lantern', (at) => at >= 11 && at <= 20);
    const run = {
      rule: RULE,
      tool: toolOf('lantern'),
      releases,
      ...bounds,
      introduced: '1.0.11',
      fixed: '1.0.21',
    };
    const { bisection, records, summary, problems } = await runProbe(run, ports, clock);
    expect([bisection.first, bisection.last, bisection.verdict]).toEqual(['1.0.11', '1.0.20', 'found']);
    expect(summary).toContain('present from 1.0.11 (not in 1.0.10) to 1.0.20 (not in 1.0.21)');
    expect(problems).toEqual([]);
    expect(records.map(({ version }) => version)).toEqual([...bisection.looked.keys()]);
    expect(registry.downloads).toHaveLength(records.length);
    const record = records.find(({ version }) => version === '1.0.11');
    expect(record).toMatchObject({
      tool: 'lantern',
      probe: 'lantern-zone',
      package: 'pkg:npm/lantern',
      matched: 1,
      filesScanned: 2,
      recordedAt: '2026-07-05T00:00:00.000Z',
      ruleText: RULE.rule,
    });
    expect(record?.matches).toEqual([
      {
        file: 'package/cli.js',
        pattern: '$zone',
        offset: 19,
        excerpt: 'rt();if(zone==="Asia/Tokyo")hide()',
      },
    ]);
    expect(record?.engine).toMatch(/^yara-x \d/);
    expect(record?.integrity).toMatch(/^sha512-/);
  });

  test('keeps to the bounds that were asked for', async () => {
    const releases = await publish('lantern', (at) => at >= 11 && at <= 20);
    const run = { rule: RULE, tool: toolOf('lantern'), releases, ...bounds, from: '1.0.12', to: '1.0.14' };
    const { bisection, summary } = await runProbe(run, ports, clock);
    expect([bisection.verdict, bisection.first, bisection.last]).toEqual(['everywhere', '1.0.12', '1.0.14']);
    expect(summary).toContain('tells nothing apart');
  });

  test('that finds nothing says that the rule may be wrong', async () => {
    const releases = await publish('lantern', () => false);
    const { bisection, summary } = await runProbe(
      { rule: RULE, tool: toolOf('lantern'), releases, ...bounds },
      ports,
      clock,
    );
    expect(bisection.verdict).toBe('nowhere');
    expect(summary).toContain('the rule may be wrong, not the claim');
  });

  test('follows a tool into its platform package', async () => {
    const wrapper = await pack([{ name: 'package/wrapper.cjs', body: 'exec()' }]);
    for (const at of [0, 1, 2]) {
      const version = `2.0.${String(at)}`;
      registry.publish('@glow/lantern', version, {
        archive: wrapper,
        optionalDependencies: {
          '@glow/lantern-darwin-arm64': version,
          '@glow/lantern-linux-x64-musl': version,
          '@glow/lantern-linux-x64': version,
          'left-pad': '^1.0.0',
        },
      });
      registry.publish('@glow/lantern-linux-x64', version, {
        archive: await pack([{ name: 'package/lantern', body: `\u007fELF${at === 1 ? TRACE : ''}` }]),
      });
    }
    const releases = releasesOf(['2.0.0', '2.0.1', '2.0.2']);
    const run = { rule: RULE, tool: toolOf('%40glow/lantern'), releases, ...bounds };
    const { records } = await runProbe(run, ports, clock);
    expect(records.map(({ version, matched, package: name }) => [version, matched, name])).toEqual([
      ['2.0.0', 0, 'pkg:npm/%40glow/lantern-linux-x64'],
      ['2.0.1', 1, 'pkg:npm/%40glow/lantern-linux-x64'],
      ['2.0.2', 0, 'pkg:npm/%40glow/lantern-linux-x64'],
    ]);
  });

  test('steps over versions that cannot be had and gives up on a registry that has none', async () => {
    const releases = await publish('lantern', (at) => at >= 11);
    registry.publish('lantern', '1.0.10', { archive: Buffer.from('broken') });
    const run = { rule: RULE, tool: toolOf('lantern'), releases, ...bounds, introduced: '1.0.11' };
    const { bisection, problems } = await runProbe(run, ports, clock);
    expect([bisection.first, bisection.before, bisection.failed]).toEqual(['1.0.11', '1.0.9', ['1.0.10']]);
    expect(problems.map(({ code }) => code)).toEqual(['artifact-malformed']);
    const none = { rule: RULE, tool: toolOf('absent'), releases, ...bounds };
    const nothing = await runProbe(none, ports, clock);
    expect(nothing.bisection.verdict).toBe('unknown');
    expect(nothing.problems).toHaveLength(4);
  });

  test('refuses what it cannot probe', async () => {
    const elsewhere = { ...toolOf('lantern'), purl: 'pkg:nuget/lantern' };
    await expect(
      runProbe({ rule: RULE, tool: elsewhere, releases: [], ...bounds }, ports, clock),
    ).rejects.toMatchObject({
      problem: { code: 'registry-unsupported' },
    });
    await expect(
      runProbe({ rule: RULE, tool: toolOf('lantern'), releases: [], ...bounds }, ports, clock),
    ).rejects.toMatchObject({ problem: { code: 'no-releases' } });
  });
});

describe('a record', () => {
  test('is verified by looking again', async () => {
    const releases = await publish('lantern', (at) => at >= 11);
    const run = { rule: RULE, tool: toolOf('lantern'), releases, ...bounds, from: '1.0.10', to: '1.0.11' };
    const { records } = await runProbe(run, ports, clock);
    const [absent, present] = records;
    if (!absent || !present) throw new Error('two records are expected');
    for (const record of [absent, present])
      expect(await verifyRecord(record, 'pkg:npm/lantern', ports, NOW)).toEqual({
        same: true,
        differences: [],
        problems: [],
      });
    const changed = await verifyRecord({ ...absent, matched: 1 }, 'pkg:npm/lantern', ports, NOW);
    expect(changed.differences).toEqual(['matched: recorded 1, now 0']);
    registry.publish('lantern', '1.0.11', {
      archive: await pack([{ name: 'package/cli.js', body: 'other' }]),
    });
    const replaced = await verifyRecord(present, 'pkg:npm/lantern', ports, NOW);
    expect(replaced.same).toBe(false);
    expect(replaced.problems.map(({ code }) => code)).toEqual(['record-differs']);
  });

  test('whose version is gone is a problem, not a difference', async () => {
    const releases = await publish('lantern', () => true);
    const run = { rule: RULE, tool: toolOf('lantern'), releases, ...bounds, from: '1.0.10', to: '1.0.10' };
    const [record] = (await runProbe(run, ports, clock)).records;
    if (!record) throw new Error('a record is expected');
    const gone = await verifyRecord({ ...record, version: '9.9.9' }, 'pkg:npm/lantern', ports, NOW);
    expect([gone.same, gone.problems.length]).toEqual([false, 1]);
  });
});

describe('a package outside npm', () => {
  /** Archives whose folder is named for the version, as PyPI and crates.io hold them. */
  async function publishSources(type: string, name: string, present: (at: number) => boolean) {
    const versions = Array.from({ length: 8 }, (_, at) => `2.${String(at)}.0`);
    const releases: Release[] = [];
    for (const [at, version] of versions.entries()) {
      const folder = `${name}-${version}`;
      const archive = await pack([
        { name: `${folder}/setup.py`, body: 'setup()' },
        { name: `${folder}/src/main.py`, body: present(at) ? `start();${TRACE}` : 'start();' },
      ]);
      registry.publish(name, version, { archive });
      const artifact = `${registry.base}/archives/${encodeURIComponent(`${name}@${version}`)}.tgz`;
      const [base] = releasesOf([version]);
      if (base)
        releases.push({ ...base, package: `pkg:${type}/${name}`, integrity: integrityOf(archive), artifact });
    }
    return { releases, purl: `pkg:${type}/${name}` };
  }

  test.each(['pypi', 'cargo'])('is read from the archives that its releases name: %s', async (type) => {
    const { releases, purl } = await publishSources(type, `glow-${type}`, (at) => at >= 3 && at < 6);
    const tool = { ...toolOf('x'), purl };
    const run = { rule: RULE, tool, releases, introduced: null, fixed: null, from: null, to: null };
    const outcome = await runProbe(run, ports, clock);
    expect(outcome.bisection).toMatchObject({
      first: '2.3.0',
      last: '2.5.0',
      before: '2.2.0',
      after: '2.6.0',
    });
    const record = outcome.records.find(({ version }) => version === '2.3.0');
    expect(record?.matches.map(({ file }) => file)).toEqual(['src/main.py']);
    expect(record?.package).toBe(purl);
    if (record === undefined) throw new Error('there is no record');
    expect(await verifyRecord(record, purl, { ...ports, releases }, NOW)).toMatchObject({ same: true });
    const changed = releases.map((one) => ({ ...one, integrity: integrityOf(Buffer.from('other')) }));
    expect(await verifyRecord(record, purl, { ...ports, releases: changed }, NOW)).toMatchObject({
      same: false,
      problems: [{ code: 'integrity-mismatch' }],
    });
  });

  test('is compared without the folder of the version', async () => {
    const { releases, purl } = await publishSources('pypi', 'glow-diff', (at) => at >= 3);
    const diff = await diffReleases(purl, '2.2.0', '2.3.0', { ...ports, releases });
    expect(diff.files.map(({ path }) => path)).toEqual(['src/main.py']);
    expect(diff.added).toEqual(['zone Asia/Tokyo']);
  });

  test.each([
    ['a version that the list does not name', 'pkg:pypi/glow-diff', '9.9.9', 'unknown-version'],
    ['a release without an archive', 'pkg:cargo/lantern', '1.0.0', 'unknown-version'],
    ['a registry whose packages are no tar', 'pkg:nuget/lantern', '1.0.0', 'registry-unsupported'],
  ])('%s gets a coded problem, and npm is not asked instead', async (_what, purl, version, code) => {
    const releases = releasesOf(['1.0.0']);
    await expect(diffReleases(purl, version, version, { ...ports, releases })).rejects.toMatchObject({
      problem: { code },
    });
    expect(registry.downloads).toEqual([]);
  });
});

test('the difference of two versions tells files and what a probe could look for', async () => {
  const before = [
    { name: 'package/cli.js', body: 'fetch("https://api.lantern.example.com/v1",process.env.LANTERN_TOKEN)' },
    { name: 'package/old.js', body: 'old' },
    { name: 'package/same.js', body: 'same' },
  ];
  const after = [
    { name: 'package/cli.js', body: `z=Object.keys(e.info);${TRACE};process.env.LANTERN_URL` },
    { name: 'package/new.bin', body: Buffer.from('\u0000\u0001stats.glow-metrics.io\u0000') },
    { name: 'package/same.js', body: 'same' },
  ];
  registry.publish('differing', '1.0.0', { archive: await pack(before) });
  registry.publish('differing', '1.1.0', { archive: await pack(after) });
  const diff = await diffReleases('pkg:npm/differing', '1.0.0', '1.1.0', ports);
  expect(diff.files.map(({ path, before: size, after: now }) => [path, size === null, now === null])).toEqual(
    [
      ['package/cli.js', false, false],
      ['package/new.bin', true, false],
      ['package/old.js', false, true],
    ],
  );
  expect(diff.added).toEqual(['env LANTERN_URL', 'host stats.glow-metrics.io', 'zone Asia/Tokyo']);
  expect(diff.removed).toEqual(['env LANTERN_TOKEN', 'host api.lantern.example.com']);
  await expect(diffReleases('pkg:npm/differing', '1.0.0', '9.0.0', ports)).rejects.toMatchObject({
    problem: { subject: expect.stringContaining('9.0.0') as string },
  });
});
