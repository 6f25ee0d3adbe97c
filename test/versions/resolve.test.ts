import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Tool } from '../../src/model/catalogue.ts';
import type { Release } from '../../src/model/release.ts';
import type { Told } from '../../src/versions/resolve.ts';
import { resolveTold } from '../../src/versions/resolve.ts';

const tool: Tool = {
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

function released(version: string, releasedAt: string | null): Release {
  return {
    package: 'pkg:npm/lantern',
    version,
    releasedAt,
    yanked: false,
    deprecated: null,
    integrity: null,
    artifact: null,
  };
}

/** Two lines; 1.9 is still maintained while 2.1 is current. Evenings in California are the next day in UTC. */
const RELEASES = [
  released('1.9.0', '2026-01-05T18:00:00Z'),
  released('2.1.0', '2026-02-02T18:00:00Z'),
  released('2.1.1', '2026-03-04T02:30:00Z'),
  released('1.9.1', '2026-03-04T20:00:00Z'),
  released('2.1.2-beta.1', '2026-03-06T18:00:00Z'),
  released('2.1.2', '2026-03-10T18:00:00Z'),
  released('2.1.3', '2026-03-20T09:00:00Z'),
  released('2.1.4', '2026-03-20T21:00:00Z'),
  released('2.2.0', '2026-04-01T18:00:00Z'),
];

const NOTHING: Told = { introduced: null, fixed: null, affected: null, toldAt: null, releaseDate: null };

function resolve(told: readonly Partial<Told>[], over: Partial<Parameters<typeof resolveTold>[0]> = {}) {
  return resolveTold({
    told: told.map((one) => ({ ...NOTHING, ...one })),
    releases: RELEASES,
    tool,
    timeZone: 'America/Los_Angeles',
    purlType: 'npm',
    ...over,
  });
}

describe('a told day of release', () => {
  test('is the vendor-local day: 02:30 UTC on 4 March is 3 March in California', () => {
    expect(resolve([{ introduced: 'release of 2026-03-03' }]).introduced).toBe('2.1.1');
  });
  test('without a zone is the day in UTC', () => {
    const { introduced } = resolve([{ introduced: 'release of 2026-03-04' }], { timeZone: null });
    expect(introduced).toBe('2.1.1');
  });
  test('does not pick a maintenance release of an old line', () => {
    const { introduced, notes } = resolve([{ introduced: 'release of 2026-03-04' }]);
    expect(introduced).toBe('2.1.1');
    expect(notes.join()).toContain('the day itself has none');
  });
  test('counts the line that was current then, not the line that is current now', () => {
    expect(resolve([{ introduced: 'release of 2026-01-05' }]).introduced).toBe('1.9.0');
  });
  test('may be one day off only if the day has none', () => {
    expect(resolve([{ fixed: 'release of 2026-03-11' }]).fixed).toBe('2.1.2');
    expect(resolve([{ fixed: 'release of 2026-03-13' }]).fixed).toBeNull();
  });
  test('with several releases widens the range: the first introduces, the last fixes', () => {
    expect(resolve([{ introduced: 'release of 2026-03-20' }]).introduced).toBe('2.1.3');
    expect(resolve([{ fixed: 'release of 2026-03-20' }]).fixed).toBe('2.1.4');
  });
  test('that is a month with several releases stays open', () => {
    const { fixed, notes } = resolve([{ fixed: 'release of 2026-03' }]);
    expect(fixed).toBeNull();
    expect(notes.join()).toContain('left open');
  });
  test('prefers a finished release to a prerelease', () => {
    expect(resolve([{ introduced: 'release of 2026-03-06' }]).introduced).toBe('2.1.2-beta.1');
    expect(resolve([{ introduced: 'release of 2026-03-09' }]).introduced).toBe('2.1.2');
  });
});

describe('the next release', () => {
  test('counts from the words of the origin', () => {
    expect(resolve([{ fixed: 'next', toldAt: '2026-03-05T12:00:00Z' }]).fixed).toBe('2.1.2');
  });
  test('is not a maintenance release of an old line', () => {
    expect(resolve([{ fixed: 'next', toldAt: '2026-03-04T12:00:00Z' }]).fixed).toBe('2.1.2');
  });
  test('may open a new line', () => {
    expect(resolve([{ fixed: 'next', toldAt: '2026-03-21' }]).fixed).toBe('2.2.0');
  });
  test('stays open when the time of the words is not known, or no release has followed', () => {
    expect(resolve([{ fixed: 'next' }]).fixed).toBeNull();
    expect(resolve([{ fixed: 'next', toldAt: '2026-05-01' }]).fixed).toBeNull();
    expect(resolve([{ fixed: 'next', toldAt: '2026-03' }]).fixed).toBeNull();
  });
  test('is dated by another telling of the subject', () => {
    const { fixed } = resolve([{ fixed: 'next' }, { fixed: 'release of 2026-03-10' }]);
    expect(fixed).toBe('2.1.2');
  });
});

describe('a told version', () => {
  test('that the registry has stands in the registry’s spelling', () => {
    expect(resolve([{ introduced: 'v2.1.1' }]).introduced).toBe('2.1.1');
  });
  test('that names a line is its first release, and no slip', () => {
    const told = [
      { introduced: '2.1.1', releaseDate: '2026-03-03' },
      { introduced: '2', releaseDate: '2026-03-03' },
    ];
    const releases = RELEASES.filter(({ version }) => version !== '2.2.0');
    expect(resolve([{ fixed: 'v2.2' }]).fixed).toBe('2.2.0');
    expect(resolve([{ introduced: '2' }]).introduced).toBe('2.1.0');
    expect(resolve(told, { releases }).slips).toEqual([]);
  });
  test('that the registry lacks, beside one with the same release date that it has, is a likely slip', () => {
    const { introduced, slips } = resolve([
      { introduced: '2.1.1', releaseDate: '2026-03-03' },
      { introduced: '2.11.1', releaseDate: '2026-03-03' },
    ]);
    expect(introduced).toBe('2.1.1');
    expect(slips).toEqual([
      {
        field: 'introduced',
        value: '2.11.1',
        likely: '2.1.1',
        why: '2.11.1 is not in the release list; 2.1.1 is, and both are given the release date 2026-03-03: 2.11.1 is a likely slip',
      },
    ]);
  });
  test('is a slip too when only the registry dates the other one', () => {
    const { slips } = resolve([{ introduced: '2.1.1' }, { introduced: '2.11.1', releaseDate: '2026-03-03' }]);
    expect(slips.map(({ value, likely }) => [value, likely])).toEqual([['2.11.1', '2.1.1']]);
  });
  test('is no slip beside one of another day', () => {
    const { slips } = resolve([
      { introduced: '2.1.1', releaseDate: '2026-03-03' },
      { introduced: '2.11.1', releaseDate: '2026-03-20' },
    ]);
    expect(slips).toEqual([]);
  });
  test('stands as told, with a note, when no releases are known', () => {
    const { introduced, vers, affected, notes } = resolve([{ introduced: '2.1.1' }], { releases: [] });
    expect([introduced, vers, affected]).toEqual(['2.1.1', 'vers:npm/>=2.1.1', []]);
    expect(notes).toEqual(['introduced 2.1.1: as told; no releases are known']);
  });
  test('goes with the majority when tellings differ', () => {
    const told = [{ introduced: '2.1.0' }, { introduced: '2.1.1' }, { introduced: '2.1.1' }];
    expect(resolve(told).introduced).toBe('2.1.1');
  });
});

describe('the range', () => {
  test('runs from the introduction to the fix and lists the real releases in it', () => {
    const { events, vers, affected } = resolve([{ affected: '>=2.1.1' }, { fixed: '2.1.3' }]);
    expect(events).toEqual([{ introduced: '2.1.1' }, { fixed: '2.1.3' }]);
    expect(vers).toBe('vers:npm/>=2.1.1|<2.1.3');
    expect(affected).toEqual(['2.1.1', '2.1.2-beta.1', '2.1.2']);
  });
  test('with a fix alone leaves what lies before it unknown', () => {
    const { events, vers, affected } = resolve([{ fixed: '2.1.3' }]);
    expect([events, vers, affected]).toEqual([[{ fixed: '2.1.3' }], null, []]);
  });
  test('keeps several stretches and single versions', () => {
    expect(resolve([{ affected: '<1.9.1 || 2.1.1 || >=2.1.3 <2.2.0' }]).affected).toEqual([
      '1.9.0',
      '2.1.1',
      '2.1.3',
      '2.1.4',
    ]);
  });
  test('ends with the last affected version where that is told', () => {
    const { lastAffected, fixed, affected } = resolve([{ affected: '>=2.1.1 <=2.1.2' }]);
    expect([lastAffected, fixed]).toEqual(['2.1.2', null]);
    expect(affected).toEqual(['2.1.1', '2.1.2-beta.1', '2.1.2']);
  });
  test('leaves out a fix that lies before the introduction', () => {
    const { fixed, notes } = resolve([{ introduced: '2.1.2' }, { fixed: '2.1.0' }]);
    expect(fixed).toBeNull();
    expect(notes.join()).toContain('impossible');
  });
  test('keeps no told range that the introduction is not in', () => {
    const told = [{ introduced: '2.1.3' }, { introduced: '2.1.3' }, { affected: '>=2.1.0 <2.1.2' }];
    expect(resolve(told).vers).toBe('vers:npm/>=2.1.3');
  });
  test('says so when a told range cannot be read', () => {
    expect(resolve([{ affected: 'some builds' }]).notes.join()).toContain('not understood');
  });
});

test('the result does not depend on the order of tellings or releases', () => {
  const value = fc.constantFrom(
    null,
    'next',
    '2.1.1',
    '2.1.3',
    '2.11.1',
    'release of 2026-03-10',
    'release of 2026-03-20',
  );
  const when = fc.constantFrom(null, '2026-03-03', '2026-03-10T20:00:00Z');
  const told = fc.record({
    introduced: value,
    fixed: value,
    affected: fc.constantFrom(null, '>=2.1.1', '>=2.1.1 <2.2.0', '2.1.3'),
    toldAt: when,
    releaseDate: when,
  });
  const shuffled = fc
    .array(told, { maxLength: 6 })
    .chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length }),
        fc.shuffledSubarray(RELEASES, { minLength: RELEASES.length }),
      ),
    );
  fc.assert(
    fc.property(shuffled, ([list, other, releases]) => {
      expect(resolve(other, { releases })).toEqual(resolve(list));
    }),
  );
});

describe('a line of releases that is told as affected', () => {
  test('is not told as fixed where the next one begins', () => {
    const { fixed, vers } = resolve([{ affected: '2.1.x' }]);
    expect([fixed, vers]).toEqual([null, 'vers:npm/>=2.1.0|<2.2.0']);
    expect(resolve([{ affected: '1.x || 2.x' }]).fixed).toBeNull();
  });

  test('is so where that is told, too', () => {
    expect(resolve([{ affected: '2.1.x' }, { affected: '>=2.1.0 <2.2.0' }]).fixed).toBe('2.2.0');
    expect(resolve([{ affected: '2.1.x', fixed: '2.1.4' }]).fixed).toBe('2.1.4');
    expect(resolve([{ affected: '<2.2.x' }]).fixed).not.toBeNull();
  });
});
