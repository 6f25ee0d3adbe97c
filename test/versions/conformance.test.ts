import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import semver from 'semver';
import { describe, expect, test } from 'vitest';
import { versFromNative } from '../../src/versions/native.ts';
import { orderOf } from '../../src/versions/orders/index.ts';
import { parsePurl, printPurl, readPurl } from '../../src/versions/purl.ts';
import { parseVers, printVers, readVers, versContains } from '../../src/versions/vers.ts';
import { ABSENT, BENCH, hasBench, readCases, readLines } from './shared.ts';

const TYPES: Readonly<Record<string, string>> = {
  alpine: 'apk',
  debian: 'deb',
  packagist: 'composer',
  redhat: 'rpm',
  rubygems: 'gem',
  semver: 'npm',
};

/** Every miss, with its reason. */
const MISSES: Readonly<Record<string, string>> = {
  'alpine 6.6.2p1 > 6.6.2_p1': 'no Alpine version: a digit follows the letter',
  'alpine 6.6.2p1 > 6.6.2_p2': 'no Alpine version: a digit follows the letter',
  'alpine 1-r0-1 = 1-r-2': 'no Alpine version: two revisions',
  'alpine 1-r0-1 = 1-r0-2': 'no Alpine version: two revisions',
  'alpine 1-ruff2 = 1-ruff1': 'no Alpine version: the revision is no number',
  'alpine 1-ruff2 = 1--ruff1': 'no Alpine version: the revision is no number',
  'alpine 1-r0-ruff2 = 1-r0-ruff1': 'no Alpine version: the revision is no number',
  'alpine 1.0 < 1.0bc': 'no Alpine version: two letters',
  'packagist 1.2.3.# = 1.2.3.1': '"#" equals every number, which no total order can say',
};

interface Comparison {
  readonly ecosystem: string;
  readonly a: string;
  readonly op: '<' | '=' | '>';
  readonly b: string;
}

describe.skipIf(!hasBench)(`the cases in ../shared/bench (${hasBench ? 'present' : ABSENT})`, () => {
  const cases = hasBench ? (readLines('versions/compare.jsonl') as Comparison[]) : [];
  const ecosystems = [...new Set(cases.map(({ ecosystem }) => ecosystem))];
  test.each(ecosystems)('%s orders every pair as stated, but for named misses', (ecosystem) => {
    const order = orderOf(TYPES[ecosystem] ?? ecosystem);
    const misses = cases
      .filter((one) => one.ecosystem === ecosystem)
      .filter(
        ({ a, op, b }) => ({ '-1': '<', '0': '=', '1': '>' })[String(Math.sign(order.compare(a, b)))] !== op,
      )
      .map(({ a, op, b }) => `${ecosystem} ${a} ${op} ${b}`);
    expect([...new Set(misses)].sort()).toEqual(
      Object.keys(MISSES)
        .filter((name) => name.startsWith(`${ecosystem} `))
        .sort(),
    );
  });

  describe('node-semver', () => {
    const all = (hasBench ? readCases('versions/node-semver.json') : {}) as Record<string, unknown[][]>;
    const order = orderOf('npm');
    const asText = (part: unknown) => (typeof part === 'string' ? part : '');

    test('each first version of "comparisons" is greater than the second', () => {
      const wrong = (all['comparisons'] ?? []).filter(([a, b]) => order.compare(asText(a), asText(b)) <= 0);
      expect(wrong).toEqual([]);
    });

    test('each pair of "equality" is equal', () => {
      const wrong = (all['equality'] ?? []).filter(([a, b]) => order.compare(asText(a), asText(b)) !== 0);
      expect(wrong).toEqual([]);
    });

    test('"valid-versions" are valid and "invalid-versions" are not', () => {
      const valid = (all['valid-versions'] ?? []).map(([version]) => asText(version));
      expect(valid.filter((version) => !order.valid(version))).toEqual([]);
      const invalid = (all['invalid-versions'] ?? [])
        .map(([version]) => asText(version))
        .filter((version) => version !== '');
      // npm refuses numbers above 2^53; the specification has no such limit, and this order counts them.
      expect(invalid.filter((version) => order.valid(version) && !/\d{16}/.test(version))).toEqual([]);
    });

    test.each(['range-include', 'range-exclude'])(
      '%s: a native range as vers contains what npm says',
      (group) => {
        const wrong = (all[group] ?? []).filter(([range, version, options]) => {
          const native = versFromNative('npm', asText(range));
          const got = native.ok && versContains(native.vers, asText(version).replace(/^=/, ''));
          const expected = group === 'range-include';
          if ((got ?? false) === expected) return false;
          return !divergesByDesign(asText(range), asText(version), options);
        });
        expect(wrong).toEqual([]);
      },
    );
  });

  const files = hasBench ? readdirSync(join(BENCH, 'vers')).filter((file) => file.endsWith('.json')) : [];
  test.each(files)('%s holds', (file) => {
    const { tests } = readCases(`vers/${file}`) as { tests: VersCase[] };
    const misses = tests.filter(
      (one) => JSON.stringify(versAnswer(one)) !== JSON.stringify(versExpected(one)),
    );
    const unnamed = misses.filter(
      (one) => !NATIVE_MISSES.has((one.input as { native_range?: string }).native_range ?? ''),
    );
    expect(unnamed).toEqual([]);
  });

  const purls = hasBench
    ? [
        ...readdirSync(join(BENCH, 'purl/types')).map((file) => `types/${file}`),
        'spec/specification-test.json',
      ]
    : [];
  test.each(purls)('purl %s holds', (file) => {
    const { tests } = readCases(`purl/${file}`) as { tests: PurlCase[] };
    const misses = tests.filter((one) => !holds(one)).map(({ description }) => description);
    expect(misses.filter((description) => !PURL_MISSES.has(description))).toEqual([]);
  });
});

/** npm leaves out prereleases, and its `loose` and `<0.0.0-0` readings are its own; vers cannot say so. */
function divergesByDesign(range: string, version: string, options: unknown): boolean {
  return (
    semver.prerelease(version, { loose: true }) !== null ||
    options !== undefined ||
    /-/.test(range.replace(/ - /g, ' '))
  );
}

/** Expected texts that are no canonical vers (overlapping or repeated versions), or that npm itself contradicts. */
const NATIVE_MISSES = new Set([
  '>= 0.2.0 <= 0.9.6 || ~0.8.0-pre', // overlapping alternatives are listed side by side
  '>= 2.2.x', // npm reads this without an upper end
  '>= 1.x', // npm reads this without an upper end
  '2.0.x || 2.1.x', // 2.1.0 is given twice
  '^2.0.18 || ^3.0.16 || ^3.1.6 || ^4.0.8 || ^5.0.0-beta.5', // overlapping alternatives
  '<2.0.18 || <3.0.16 || <3.1.6 || <4.0.8 || <5.0.0-beta.5', // overlapping alternatives
  '>=5.0.3 >=4.2.1', // one implies the other
  '<2.0.1 || <1.1.7', // one implies the other
  '>= 5.2.1 <= 6.0.0 || >=6.0.0 <= 6.0.2', // 6.0.0 is given twice
  '2.1 || 2.6', // npm reads a partial version as all of its releases
  '1.1.2 1.2.2', // both at once: empty for npm, a choice in the expected text
]);

/** The same input is to fail in this case and to be read in another one of the same file. */
const PURL_MISSES = new Set(['Ruby gems can use qualifiers']);

interface VersCase {
  readonly test_type: 'from_native' | 'validate' | 'containment' | 'parse' | 'equality' | 'comparison';
  readonly input: unknown;
  readonly expected_output?: unknown;
  readonly expected_failure?: boolean;
  readonly expected_message?: string;
}

function versExpected(one: VersCase): unknown {
  if (one.test_type === 'comparison') return true;
  return one.expected_failure === true ? one.expected_message : one.expected_output;
}

function versAnswer(one: VersCase): unknown {
  switch (one.test_type) {
    case 'from_native': {
      const { scheme, native_range } = one.input as { scheme: string; native_range: string };
      const native = versFromNative(scheme, native_range);
      return native.ok ? printVers(native.vers) : native.problem.code;
    }
    case 'validate': {
      const read = readVers(one.input as string);
      return read.ok ? printVers(read.vers) : read.problem.message;
    }
    case 'containment': {
      const { vers, version } = one.input as { vers: string; version: string };
      const read = readVers(vers);
      return read.ok ? versContains(read.vers, version) : read.problem.message;
    }
    case 'parse': {
      const read = parseVers(one.input as string);
      if (!read.ok) return read.problem.message;
      const { scheme, constraints } = read.vers;
      return {
        scheme,
        version_constraints: constraints.map(({ comparator, version }) => [comparator, version]),
      };
    }
    case 'equality':
    case 'comparison': {
      const { input_scheme, versions } = one.input as { input_scheme: string; versions: [string, string] };
      const order = orderOf(input_scheme);
      if (one.test_type === 'equality') return order.compare(...versions) === 0;
      const sorted = one.expected_output as [string, string];
      return (
        order.compare(...sorted) <= 0 && versions.some((version) => order.compare(version, sorted[0]) === 0)
      );
    }
  }
}

interface PurlCase {
  readonly test_type: 'parse' | 'build' | 'validate';
  readonly description: string;
  readonly input: unknown;
  readonly expected_output?: unknown;
  readonly expected_failure?: boolean;
}

interface PurlParts {
  readonly type: string;
  readonly namespace: string | null;
  readonly name: string;
  readonly version: string | null;
  readonly qualifiers: Record<string, string> | null;
  readonly subpath: string | null;
}

function holds(one: PurlCase): boolean {
  const fails = one.expected_failure === true;
  if (one.test_type === 'parse') {
    const read = readPurl(one.input as string);
    if (!read.ok || fails) return read.ok !== fails;
    const expected = one.expected_output as PurlParts;
    const { qualifiers, ...parts } = read.purl;
    const pairs = (map: Record<string, string> | null) => JSON.stringify(Object.entries(map ?? {}).sort());
    return (
      Object.entries(parts).every(([key, value]) => (expected[key as keyof PurlParts] ?? null) === value) &&
      pairs(qualifiers) === pairs(expected.qualifiers)
    );
  }
  try {
    const purl =
      one.test_type === 'validate'
        ? parsePurl(one.input as string)
        : { ...(one.input as PurlParts), qualifiers: (one.input as PurlParts).qualifiers ?? {} };
    return printPurl(purl) === one.expected_output && !fails;
  } catch {
    return fails;
  }
}
