import fc from 'fast-check';
import semver from 'semver';
import { describe, expect, test } from 'vitest';
import { ORDERS, orderOf, sortKey } from '../../src/versions/orders/index.ts';

const number = fc
  .oneof(fc.nat({ max: 12 }), fc.constantFrom(0, 0, 1, 99, 100, 20240105, 2 ** 40))
  .map(String);
const word = fc.constantFrom(
  'a',
  'alpha',
  'beta',
  'rc',
  'RC',
  'dev',
  'pre',
  'sp',
  'final',
  'snapshot',
  'x',
  'post',
  'p1',
);
const piece = fc.oneof({ weight: 3, arbitrary: number }, word);
const separator = fc.constantFrom('.', '.', '.', '-', '_', '+', '~', '');
const versionText = fc
  .tuple(fc.constantFrom('', '', 'v', '1:'), number, fc.array(fc.tuple(separator, piece), { maxLength: 6 }))
  .map(([lead, first, rest]) => lead + first + rest.flat().join(''));
const anyText = fc.oneof({ weight: 4, arbitrary: versionText }, fc.string({ maxLength: 12 }));

describe.each(Object.keys(ORDERS))('the order of %s', (type) => {
  const order = orderOf(type);

  test('is total: antisymmetric, transitive, reflexive, over any text', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (a, b, c) => {
        expect(Math.sign(order.compare(a, b))).toBe(-Math.sign(order.compare(b, a)) + 0);
        expect(order.compare(a, a)).toBe(0);
        const [x, y, z] = [a, b, c].sort((p, q) => order.compare(p, q)) as [string, string, string];
        expect(order.compare(x, y)).toBeLessThanOrEqual(0);
        expect(order.compare(y, z)).toBeLessThanOrEqual(0);
        expect(order.compare(x, z)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });

  test('has sort keys of printable ASCII whose byte order is the order of versions', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const [x, y] = [sortKey(type, a), sortKey(type, b)];
        for (const key of [x, y]) expect(key ?? '').toMatch(/^[!-~]*$/);
        if (x === null || y === null) return;
        const bytes = Buffer.compare(Buffer.from(x), Buffer.from(y));
        expect(Math.sign(bytes)).toBe(Math.sign(order.compare(a, b)));
      }),
      { numRuns: 300 },
    );
  });

  test('keeps its place when a version is normalised', () => {
    fc.assert(
      fc.property(versionText, (version) => {
        if (order.key(version) !== null) expect(order.compare(order.normalise(version), version)).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
});

test('npm orders random semantic versions as the semver library does', () => {
  const id = fc.oneof(fc.nat({ max: 20 }).map(String), fc.constantFrom('alpha', 'beta', 'rc', 'a-b', 'Z'));
  const version = fc
    .tuple(fc.nat({ max: 11 }), fc.nat({ max: 11 }), fc.nat({ max: 11 }), fc.array(id, { maxLength: 3 }))
    .map(
      ([a, b, c, pre]) =>
        `${String(a)}.${String(b)}.${String(c)}${pre.length > 0 ? `-${pre.join('.')}` : ''}`,
    );
  fc.assert(
    fc.property(version, version, (a, b) => {
      expect(Math.sign(orderOf('npm').compare(a, b))).toBe(semver.compare(a, b));
    }),
  );
});

describe('each ecosystem counts in its own way', () => {
  test.each([
    ['npm', '1.0.0-rc.2', '<', '1.0.0-rc.10'],
    ['npm', '2.1', '=', '2.1.0'],
    ['npm', 'v2.1.91', '=', '2.1.91'],
    ['npm', '2.1.9', '<', '2.1.91'],
    ['vscode-extension', '1.84.2', '<', '1.100.0'],
    ['pypi', '1.0.dev1', '<', '1.0a1'],
    ['pypi', '1.0.post1', '>', '1.0'],
    ['pypi', '1!0.1', '>', '2024.1'],
    ['gem', '3.0.0.pre1', '<', '3.0.0'],
    ['nuget', '1.0.0.1', '>', '1.0.0'],
    ['maven', '1.0-rc1', '<', '1.0'],
    ['maven', '1.0-sp', '>', '1.0'],
    ['golang', 'v1.2.3-0.20240101000000-abcdef123456', '<', 'v1.2.3'],
    ['golang', 'go1.22rc1', '<', 'go1.22.0'],
    ['composer', '1.0.0-beta2', '<', '1.0.0-RC1'],
    ['deb', '1.2.3~rc1-1', '<', '1.2.3-1'],
    ['deb', '1:0.9', '>', '2.0'],
    ['rpm', '1.0~rc1', '<', '1.0'],
    ['apk', '1.2.3_rc1-r0', '<', '1.2.3-r0'],
    ['github', 'v2024.11.1', '>', 'v2024.9.30'],
    ['github', 'release-1.9', '<', 'release-1.10'],
    ['github', 'v1.0.0-beta.1', '<', 'v1.0.0'],
    ['generic', '2024-11-05', '<', '2025-01-02'],
    ['generic', 'build 20531', '<', 'build 20532'],
    ['generic', '24H2', '>', '23H2'],
    ['generic', '118.0.5993.70', '<', '118.0.5993.117'],
  ])('%s: %s %s %s', (type, a, sign, b) => {
    const got = orderOf(type).compare(a, b);
    expect(got < 0 ? '<' : got > 0 ? '>' : '=').toBe(sign);
  });
});

describe('what is unfinished is told apart', () => {
  test.each([
    ['npm', '1.0.0-beta.1', true],
    ['npm', '1.0.0+build.5', false],
    ['pypi', '1.0rc1', true],
    ['pypi', '1.0.post1', false],
    ['gem', '1.0.0.pre', true],
    ['maven', '1.0-SNAPSHOT', true],
    ['golang', 'v1.0.0', false],
    ['composer', '1.0.x-dev', true],
    ['github', 'v1.0.0-nightly', true],
    ['github', 'v1.0.0', false],
  ])('%s %s: %s', (type, version, expected) => {
    expect(orderOf(type).isPrerelease(version)).toBe(expected);
  });
});

test('text that is no version has no key and comes before every version', () => {
  const order = orderOf('npm');
  expect(order.key('latest')).toBeNull();
  expect(order.key('1'.repeat(300))).toBeNull();
  expect(order.compare('latest', '0.0.1')).toBeLessThan(0);
});

test('hostile version text is read in linear work: doubling it does not change the outcome', () => {
  for (const type of Object.keys(ORDERS))
    for (const unit of ['1.', '-', 'a1', '.0', '_p1', '~', '1-', '+'])
      expect(typeof orderOf(type).key(unit.repeat(50_000)), `${type} ${unit}`).toBe('object');
});
