import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildHouse, type House } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await buildHouse();
  await house.importAll();
});
afterAll(() => house.close());

interface Answer {
  readonly claims: readonly { readonly kind: string; readonly status: string }[];
  readonly problems: readonly { readonly code: string }[];
}

async function lookup(version: string) {
  const run = await house.hearsay('lookup', `lumen-cli@${version}`, '--json');
  const { claims, problems } = run.json() as unknown as Answer;
  const behaviour = claims.find(({ kind }) => kind === 'behaviour');
  return { status: behaviour?.status, codes: problems.map(({ code }) => code) };
}

describe('a version that is only the beginning of releases', () => {
  it.each([
    ['3.3', 'affected', 'of which all are affected'],
    ['3.4', 'unknown', 'of which some are affected and some fixed'],
    ['3.1', 'unknown', 'of which none is: more may be meant than is listed'],
  ])('%s: %s, %s', async (version, status) => {
    expect(await lookup(version)).toEqual({ status, codes: ['version-incomplete'] });
  });
  it('is said to be no release in words too', async () => {
    const { stderr } = await house.hearsay('lookup', 'lumen-cli@3.4');
    expect(stderr).toMatch(/3\.4.*is no release, but 2 begin so; .* name one of them/);
  });
});

it.each(['=3.3.0', '==3.3.0', 'v3.3.0', '=v3.3.0'])('reads %s as 3.3.0', async (version) => {
  expect(await lookup(version)).toEqual({ status: 'affected', codes: [] });
});
