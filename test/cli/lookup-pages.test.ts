import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GRADES } from '../../src/model/claim.ts';
import { buildHouse, type House } from './house.ts';

let house: House;

/** Told after all that the house knows, on weak ground: by the newest first alone they would stand before the rest. */
const LATER = [
  'Lumen CLI deletes the lock files of other programs, the researcher Ida Novak found on Monday.',
  'Lumen CLI overwrites the system proxy, it was said on Wednesday.',
];

interface Hit {
  readonly id: string;
  readonly grade: (typeof GRADES)[number];
  readonly status: string;
  readonly lastSeen: string;
}
interface Page {
  readonly total: number;
  readonly next: string | null;
  readonly claims: readonly Hit[];
}

async function allPages(...asked: readonly string[]): Promise<readonly Hit[]> {
  const found: Hit[] = [];
  for (let next: string | null = ''; next !== null;) {
    const line = ['lookup', ...asked, '--limit', '1', '--json', ...(next === '' ? [] : ['--cursor', next])];
    const page = (await house.hearsay(...line)).json() as unknown as Page;
    found.push(...page.claims);
    next = page.next;
  }
  return found;
}

beforeAll(async () => {
  house = await buildHouse();
  await house.importAll();
  const later = LATER.map((text, at) => ({
    text,
    outlet: 'Byte Weekly',
    url: `https://byteweekly.example/later-${String(at)}`,
    publishedAt: '2031-04-04',
  }));
  writeFileSync(join(house.folder, 'later.json'), JSON.stringify(later));
  await house.hearsay('import', 'later.json', '--offline');
});
afterAll(() => house.close());

const ranks = (hits: readonly Hit[]): readonly number[] => hits.map(({ grade }) => GRADES.indexOf(grade));

describe('the pages of a lookup', () => {
  it.each([[[]], [['--as-of', '2031-04-04']]])(
    'hold the surest claims first, by all that is known and not by the page %j',
    async (more) => {
      const hits = await allPages('lumen-cli', ...more);
      expect(hits.length).toBeGreaterThan(4);
      expect(new Set(ranks(hits)).size).toBeGreaterThan(2);
      expect(ranks(hits)).toEqual([...ranks(hits)].sort((a, b) => a - b));
      expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length);
      // Not the newest first: the later texts are told by few.
      expect(hits[0]?.lastSeen.slice(0, 10)).not.toBe('2031-04-04');
    },
  );

  it('hold what affects a version before all else, each part in this order', async () => {
    const hits = await allPages('lumen-cli@3.3.0');
    const affected = hits.filter(({ status }) => status === 'affected');
    expect(affected.length).toBeGreaterThan(0);
    expect(hits.slice(0, affected.length)).toEqual(affected);
    const others = ranks(hits.slice(affected.length));
    expect(others).toEqual([...others].sort((a, b) => a - b));
  });

  it.each([
    ['02031-04-03T23:59:59.999Z HEARSAY-2031-000001', 'of an order that is no more'],
    ['092031-04-03T23:59:59.999Z HEARSAY-2031-000001', 'in a grade that there is not'],
    ['202031-04-03 HEARSAY-2031-000001', 'in a part that there is not'],
  ])('refuse the position %s: %s', async (position) => {
    const cursor = Buffer.from(position).toString('base64url');
    const { status, stderr } = await house.hearsay('lookup', 'lumen-cli', '--cursor', cursor);
    expect([status, stderr.includes('cursor-malformed')]).toEqual([2, true]);
  });
});
