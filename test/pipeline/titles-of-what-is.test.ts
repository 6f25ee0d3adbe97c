import { expect, it } from 'vitest';
import { claimsOf, register, techcrunch } from './support/affair-of-texts.ts';

it('says in a title what is before what may be', async () => {
  const claims = await claimsOf([
    techcrunch('Docker Desktop could upload the names of all images, a user fears.'),
    register('Docker Desktop uploads the names of all images to a server.'),
  ]);
  expect(claims.filter(({ kind }) => kind === 'behaviour').map(({ proposition }) => proposition)).toEqual([
    'Docker Desktop uploads the names of all images to a server',
  ]);
});
