import { describe, expect, it } from 'vitest';
import { useHouse } from './used-house.ts';

const used = useHouse();

const DAY = 86_400_000;
const FIRST = Date.parse('2031-05-01T10:00:00Z');
let days = 0;

/** A ruling of a new day, and what stands in the next days' digests and histories of it. */
async function rule(...words: readonly string[]): Promise<{ readonly id: string; readonly day: string }> {
  const at = FIRST + DAY * days++;
  const made = await used.house.hearsayWith(
    { clock: { now: () => at } },
    ...['rule', ...words, '--by', 'ada', '--why', 'looked again', '--json'],
  );
  expect(made.status).toBe(0);
  const { ruling } = made.json() as unknown as { ruling: { id: string } };
  return { id: ruling.id, day: new Date(at).toISOString().slice(0, 10) };
}

interface Digest {
  readonly counts: { readonly claims: number };
  readonly fresh: readonly unknown[];
  readonly watch: readonly unknown[];
  readonly regraded: readonly { claim: { id: string }; from: string; to: string }[];
}

async function regradedOn(day: string) {
  const read = await used.house.hearsay('digest', '--date', day, '--format', 'json');
  const digest = read.json() as unknown as Digest;
  // What only a ruling reaches was told by no document of the day.
  expect([digest.counts.claims, digest.fresh]).toEqual([0, []]);
  return digest.regraded.map(({ claim, from, to }) => [claim.id, from, to]);
}

interface Shown {
  readonly claims: readonly {
    readonly grade: string;
    readonly origins: readonly { readonly id: string }[];
    readonly statements: readonly { readonly document: string }[];
    readonly history: readonly { readonly at: string; readonly what: string; readonly to: string | null }[];
  }[];
}

async function show(claim: string) {
  const [shown] = ((await used.house.hearsay('show', claim, '--json')).json() as unknown as Shown).claims;
  if (shown === undefined) throw new Error(`no ${claim}`);
  return shown;
}

const gradesOn = async (claim: string, day: string) =>
  (await show(claim)).history
    .filter(({ at, what }) => what === 'grade' && at.startsWith(day))
    .map(({ to }) => to);

describe('a ruling that changes a grade without naming the claim', () => {
  const documentOf = async (claim: string) => (await show(claim)).statements[0]?.document ?? '';
  const cases: readonly (readonly [
    what: string,
    words: () => Promise<readonly string[]>,
    claim: () => string,
    from: string,
    to: string,
  ])[] = [
    [
      'how reliable its publisher is',
      () => Promise.resolve(['reliability', 'meridian-wire', 'F']),
      () => used.ids.ban,
      'verified',
      'alleged',
    ],
    [
      'that its document was retracted',
      async () => ['retract', await documentOf(used.ids.behaviour)],
      () => used.ids.behaviour,
      'alleged',
      'second-hand',
    ],
  ];

  it.each(cases)('is told by the day and by the history: %s', async (_, words, claim, from, to) => {
    const { id, day } = await rule(...(await words()));
    expect(await regradedOn(day)).toContainEqual([claim(), from, to]);
    expect(await gradesOn(claim(), day)).toEqual([to]);

    const undone = await rule('undo', id);
    expect(await regradedOn(undone.day)).toContainEqual([claim(), to, from]);
    expect(await gradesOn(claim(), undone.day)).toEqual([from]);
    expect((await show(claim())).grade).toBe(from);
  });

  it('is passed over where it changes nothing', async () => {
    const { day } = await rule('reliability', 'byteweekly.example', 'E');
    expect(await regradedOn(day)).toEqual([]);
  });
});

it('the undoing of a retracted claim is told as well', async () => {
  const { id, day } = await rule('retract', used.ids.ban);
  expect(await gradesOn(used.ids.ban, day)).toEqual(['ungraded']);
  const undone = await rule('undo', id);
  expect(await gradesOn(used.ids.ban, undone.day)).toEqual(['verified']);
  expect(await regradedOn(undone.day)).toEqual([[used.ids.ban, 'ungraded', 'verified']]);
});

describe('who keeps copies of records hears of', () => {
  interface Record {
    readonly id: string;
    readonly modified: string;
    readonly withdrawn?: string;
  }
  const records = async (...more: readonly string[]) => {
    const exported = await used.house.hearsay('export', '--format', 'osv', ...more);
    return exported.json() as unknown as readonly Record[];
  };
  const recordOf = async () => (await records()).find(({ id }) => id === used.ids.behaviour);

  it('the time at which a text was taken in, not only that of its publication', async () => {
    const [first] = await records('--as-of', '2031-04-04');
    // As of an earlier time nothing has changed since.
    expect(first?.modified.slice(0, 10)).toBe('2031-04-03');
    expect(await recordOf()).toMatchObject({ modified: expect.stringMatching(/^2031-0[45]/) as string });
    expect((await recordOf())?.modified).not.toBe(first?.modified);
  });

  it('a claim that was retracted, and of what was undone', async () => {
    const { id, day } = await rule('retract', used.ids.behaviour);
    const retracted = await recordOf();
    expect([retracted?.modified.slice(0, 10), retracted?.withdrawn?.slice(0, 10)]).toEqual([day, day]);
    const stix = (await used.house.hearsay('export', '--format', 'stix')).json() as unknown as {
      objects: readonly { readonly revoked?: boolean; readonly modified?: string }[];
    };
    const revoked = stix.objects.filter((one) => one.revoked === true);
    expect(revoked.length).toBeGreaterThan(0);
    expect(revoked.every(({ modified }) => modified?.startsWith(day))).toBe(true);
    const undone = await rule('undo', id);
    const again = await recordOf();
    expect([again?.modified.slice(0, 10), again?.withdrawn]).toEqual([undone.day, undefined]);
    const vex = (await used.house.hearsay('export', '--format', 'openvex')).json() as unknown as {
      statements: readonly { readonly last_updated: string }[];
    };
    expect(vex.statements[0]?.last_updated.slice(0, 10)).toBe(undone.day);
  });

  it('no ruling on what it does not rest on', async () => {
    const before = await recordOf();
    await rule('retract', used.ids.ban);
    expect((await recordOf())?.modified).toBe(before?.modified);
  });
});
