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

it.each([
  [
    'but keeps the one that the claim has, whoever has another',
    [
      'Docker Desktop uploads the names of all images since version 4.30.0, Docker said. Docker fixed the bug in 4.33.0.',
    ],
    ['Docker Desktop uploads the names of all images since version 4.31.0, Docker said.'],
    { behaviour: 'Docker Desktop uploads the names of all images since version 4.30.0' },
  ],
  [
    'that the notes of the repair have otherwise',
    ['Docker Desktop uploads the names of all images since version 4.30.0, Docker said.'],
    ['Docker Desktop 4.33.0 is out\n\nFixed upload of the names of all images since 4.31.0'],
    { fix: 'A release of Docker Desktop fixes upload of the names of all images' },
  ],
  [
    'but keeps the one that the claim has',
    ['Docker Desktop uploads the names of all images since version 4.30.0, Docker said.'],
    [],
    { behaviour: 'Docker Desktop uploads the names of all images since version 4.30.0' },
  ],
  [
    'but keeps a day and a place',
    ['Docker Desktop uploads the names of all images since the update of March 2026, Docker said.'],
    ['Docker Desktop has been uploading them since 4.31.0, Docker said.'],
    { behaviour: 'Docker Desktop uploads the names of all images since the update of March 2026' },
  ],
])('leaves the version out of a title %s', async (_what, first, later, titles) => {
  const claims = await claimsOf([...first.map(techcrunch), ...later.map(register)]);
  for (const [kind, title] of Object.entries(titles))
    expect(claims.filter((one) => one.kind === kind).map(({ proposition }) => proposition)).toContain(title);
  const starts = claims.flatMap(({ proposition, versions }) => {
    const told = /since (?:version )?([\d.]+)$/.exec(proposition)?.[1];
    return told === undefined || versions.introduced === null ? [] : [[told, versions.introduced]];
  });
  expect(starts.filter(([told, introduced]) => told !== introduced)).toEqual([]);
});
