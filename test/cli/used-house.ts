import { afterAll, beforeAll } from 'vitest';
import { buildHouse, type House } from './house.ts';

/** A house and the ids of what was imported into it. */
interface UsedHouse {
  readonly house: House;
  readonly ids: Awaited<ReturnType<House['importAll']>>;
}

/** The house that all tests of a file use, everything imported: built before the first and closed behind the last. */
export function useHouse(): UsedHouse {
  let used: UsedHouse;
  beforeAll(async () => {
    const house = await buildHouse();
    used = { house, ids: await house.importAll() };
  });
  afterAll(() => used.house.close());
  return {
    get house() {
      return used.house;
    },
    get ids() {
      return used.ids;
    },
  };
}
