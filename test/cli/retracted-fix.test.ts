import { expect, it } from 'vitest';
import { useHouse } from './used-house.ts';

const used = useHouse();

it('a fix whose only telling is retracted frees no version, and is not turned into a promise', async () => {
  const said = ['--by', 'ada', '--why', 'the outlet withdrew it'];
  const before = (await used.house.hearsay('lookup', 'lumen-cli@3.4.1')).stdout;
  expect(before).toContain('REPORTED FIXED  1');
  const { claims } = (await used.house.hearsay('claims', '--kind', 'fix', '--json')).json();
  const [fix] = claims as { id: string; proposition: string; statements: { document: string }[] }[];
  expect(fix?.proposition).toContain('removes');
  const { status } = await used.house.hearsay('rule', 'retract', fix?.statements[0]?.document ?? '', ...said);
  expect(status).toBe(0);
  const after = (await used.house.hearsay('lookup', 'lumen-cli@3.4.1')).stdout;
  expect(after).toContain('AFFECTED  1');
  expect(after).not.toMatch(/fix promised|promises/);
  const { claims: then } = (await used.house.hearsay('claims', '--kind', 'fix', '--json')).json();
  expect(then).toMatchObject([
    { id: fix?.id, grade: 'ungraded', flags: expect.arrayContaining(['retracted']) as unknown },
  ]);
});
