import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BisectOptions } from '../../src/probes/bisect.ts';
import { BISECT_DEFAULTS, bisect } from '../../src/probes/bisect.ts';

const versions = Array.from({ length: 200 }, (_, at) => `1.0.${String(at)}`);

async function search(
  present: (position: number) => boolean | undefined,
  over: Partial<BisectOptions> = {},
  list: readonly string[] = versions,
) {
  const looks: string[] = [];
  const result = await bisect(
    list,
    async (version) => {
      looks.push(version);
      return present(list.indexOf(version));
    },
    { ...BISECT_DEFAULTS, introduced: null, fixed: null, ...over },
  );
  return { ...result, looks };
}

describe('bisection', () => {
  test('with told versions that are right needs few looks, and checks both neighbours of each border', async () => {
    const found = await search((at) => at >= 91 && at < 177, { introduced: '1.0.91', fixed: '1.0.177' });
    expect(found).toMatchObject({
      verdict: 'found',
      first: '1.0.91',
      last: '1.0.176',
      before: '1.0.90',
      after: '1.0.177',
      gaps: [],
      complete: true,
    });
    for (const version of ['1.0.90', '1.0.91', '1.0.92', '1.0.175', '1.0.176', '1.0.177'])
      expect(found.looks).toContain(version);
    expect(found.looks.length).toBeLessThanOrEqual(10);
  });

  test('with told versions that are wrong still finds the borders', async () => {
    const found = await search((at) => at >= 40 && at < 150, { introduced: '1.0.91', fixed: '1.0.100' });
    expect([found.first, found.last, found.complete]).toEqual(['1.0.40', '1.0.149', true]);
  });

  test('without told versions looks at ever finer steps', async () => {
    const found = await search((at) => at >= 120 && at < 140);
    expect([found.first, found.last]).toEqual(['1.0.120', '1.0.139']);
    expect(found.looks.length).toBeLessThan(40);
  });

  test('to the end of the list tells that the last version still has it', async () => {
    const found = await search((at) => at >= 120);
    expect(found).toMatchObject({ first: '1.0.120', last: '1.0.199', after: null, complete: true });
  });

  test('that finds it in every version, or in none, says so', async () => {
    expect(await search(() => true)).toMatchObject({ verdict: 'everywhere', before: null, after: null });
    expect((await search(() => false)).verdict).toBe('nowhere');
    expect((await search(() => undefined)).verdict).toBe('unknown');
    expect((await search(() => true, {}, [])).verdict).toBe('unknown');
    expect((await search(() => true, {}, ['1.0.0'])).verdict).toBe('everywhere');
  });

  test('reports a gap that it comes across', async () => {
    const found = await search((at) => at >= 50 && at < 160 && at !== 100, {
      introduced: '1.0.50',
      fixed: '1.0.100',
    });
    expect(found).toMatchObject({ first: '1.0.50', last: '1.0.159', gaps: ['1.0.100'] });
  });

  test('steps over versions that cannot be looked at', async () => {
    const found = await search((at) => (at === 90 || at === 91 ? undefined : at >= 91 && at < 177), {
      introduced: '1.0.91',
      fixed: '1.0.177',
    });
    expect(found).toMatchObject({ first: '1.0.92', before: '1.0.89', last: '1.0.176', complete: true });
    expect(found.failed).toEqual(['1.0.90', '1.0.91']);
  });

  test('stops at its limit and says that the borders are not settled', async () => {
    const found = await search((at) => at >= 91 && at < 177, { most: 5 });
    expect(found.looks).toHaveLength(5);
    expect(found.complete).toBe(false);
  });
});

test('one stretch is found exactly, whatever the texts say, each version looked at once at most', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 60 }),
      fc.nat(60),
      fc.nat(60),
      fc.nat(60),
      fc.nat(60),
      async (count, a, b, told, fixed) => {
        const list = versions.slice(0, count);
        const [from, to] = [Math.min(a, b) % count, Math.max(a, b) % count];
        fc.pre(from <= to);
        const name = (at: number) => `1.0.${String(at)}`;
        const found = await search(
          (at) => at >= from && at <= to,
          { introduced: name(told), fixed: name(fixed), most: 60 },
          list,
        );
        expect([found.first, found.last]).toEqual([name(from), name(to)]);
        expect(found.before).toBe(from === 0 ? null : name(from - 1));
        expect(found.after).toBe(to === count - 1 ? null : name(to + 1));
        expect(new Set(found.looks).size).toBe(found.looks.length);
        expect(found.complete).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

test('for any pattern of presence only what was looked at is claimed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(true, false, undefined), { maxLength: 40 }),
      async (pattern) => {
        const list = versions.slice(0, pattern.length);
        const found = await search((at) => pattern[at], {}, list);
        for (const [version, matched] of found.looked) expect(pattern[list.indexOf(version)]).toBe(matched);
        for (const version of found.failed) expect(pattern[list.indexOf(version)]).toBeUndefined();
        if (found.first !== null) expect(pattern[list.indexOf(found.first)]).toBe(true);
        if (found.before !== null) expect(pattern[list.indexOf(found.before)]).toBe(false);
        if (pattern.includes(true)) expect(found.verdict).toMatch(/found|everywhere/);
      },
    ),
    { numRuns: 300 },
  );
});
