import semver from 'semver';
import { Bench } from 'tinybench';
import { orderOf, sortKey } from '../../src/versions/orders/index.ts';
import { rangeTest } from '../../src/versions/range.ts';
import { resolveTold } from '../../src/versions/resolve.ts';

/** Versions as a long-lived package has them. */
const versions = Array.from({ length: 2_000 }, (_, at) => `2.${String(at % 40)}.${String(at % 97)}`);
const npm = orderOf('npm');
const releases = versions.map((version, at) => ({
  package: 'pkg:npm/lantern',
  version,
  releasedAt: new Date(Date.UTC(2024, 0, 1) + at * 7_200_000).toISOString(),
  yanked: false,
  deprecated: null,
  integrity: null,
  artifact: null,
}));
const tool = {
  slug: 'lantern',
  name: 'Lantern',
  aliases: [],
  vendor: 'glow',
  staff: [],
  purl: 'pkg:npm/lantern',
  companions: [],
  line: '2.1',
  nouns: [],
  ambiguous: false,
};
const nothing = { introduced: null, fixed: null, affected: null, toldAt: null, releaseDate: null };

const bench = new Bench({ time: 300 });
bench
  .add('2,000 sort keys, npm, first time', () => {
    for (const [at, version] of versions.entries())
      sortKey('npm', `${version}-x${String(at + performance.now())}`);
  })
  .add('sort 2,000 versions, this order', () => versions.toSorted((a, b) => npm.compare(a, b)))
  .add('sort 2,000 versions, semver library', () => versions.toSorted(semver.compare))
  .add('2,000 versions against one range', () => {
    const inside = rangeTest([{ introduced: '2.3.0' }, { fixed: '2.20.1' }], npm);
    return versions.filter((version) => inside(version) === true).length;
  })
  .add('resolve 40 tellings against 2,000 releases', () =>
    resolveTold({
      told: Array.from({ length: 40 }, (_, at) => ({
        ...nothing,
        introduced: at % 2 === 0 ? '2.1.1' : 'release of 2024-02-03',
        fixed: 'next',
        toldAt: '2024-03-01T00:00:00Z',
      })),
      releases,
      tool,
      timeZone: 'America/Los_Angeles',
      purlType: 'npm',
    }),
  );
await bench.run();
console.table(bench.table());
