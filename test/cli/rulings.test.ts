import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildHouse, type House } from './house.ts';

let house: House;
let ids: Awaited<ReturnType<House['importAll']>>;

beforeAll(async () => {
  house = await buildHouse();
  ids = await house.importAll();
});
afterAll(() => house.close());

const said = ['--by', 'ada', '--why', 'a slip of the pen'];

describe('a ruling on what does not exist', () => {
  it.each([
    ['unknown-document', () => ['redact', 'nosuch']],
    ['unknown-document', () => ['retract', 'nosuch']],
    ['unknown-publisher', () => ['reliability', 'nope', 'E']],
    ['unknown-statement', () => ['split', ids.behaviour, 'nosuch']],
    ['unknown-origin', () => ['same-origin', 'origin_a', 'origin_b']],
    ['ruling-same', () => ['same-origin', 'origin_a', 'origin_a']],
    ['ruling-same', () => ['merge', ids.ban, ids.ban]],
    ['merge-unlike', () => ['merge', ids.ban, ids.behaviour]],
  ])('is refused as %s, tried or meant', async (code, words) => {
    for (const tried of [[], ['--dry-run']]) {
      const { status, stdout, stderr } = await house.hearsay('rule', ...words(), ...said, ...tried, '--json');
      expect(status).toBe(2);
      expect(stdout + stderr).toContain(code);
    }
  });
});
