import { expect, it } from 'vitest';
import { statementsOfPage } from '../../small-pages.ts';

const actors = (text: string): readonly (string | null)[] =>
  statementsOfPage(text, { title: 'About Docker' }).flatMap(({ kind, actor }) =>
    kind === 'ban' ? [actor] : [],
  );

it.each([
  'Many users on Reddit and GitHub called to uninstall Docker.',
  'Developers at Globex and Google stopped using Docker.',
  'People in Norway and Google uninstalled Docker.',
])('%s: no ban', (text) => {
  expect(actors(text)).toEqual([]);
});

it.each([
  ['Microsoft and Google stopped using Docker.', 'Microsoft; Google'],
  ['Google stopped using Docker.', 'Google'],
  ['The university of Tarn and Google stopped using Docker.', 'The university of Tarn; Google'],
])('%s: a ban', (text, actor) => {
  expect(actors(text)).toEqual([actor]);
});
