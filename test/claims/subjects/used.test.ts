import { expect, it } from 'vitest';
import { compileLexicon } from '../../../src/claims/index.ts';
import { subjectOf } from '../../../src/claims/subjects/subject.ts';
import { SMALL_CATALOGUE } from '../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

it.each([
  ['what a form names behind it', 'Docker uploads the names of images.\n\nChrome 131.0.1\n', 'docker'],
  [
    'what its label says to be used',
    'Browser: Chrome 131.0.1\n\nDocker uploads the names of images.\n',
    'docker',
  ],
  [
    'how grave it is',
    'Tarnfield writes tokens to its log. Update the editor Tarnfield. Tarnfield is used by many.\n\nSeverity\nHigh 8.2 / 10\n\nHigh 8.2\nThe app High 8.2\n',
    '?Tarnfield',
  ],
])('a text is not about %s', (_, text, tool) => {
  expect(subjectOf({ title: 'A report', text, tool: null }, lexicon).tools[0]).toBe(tool);
});

it('is about what a form reports', () => {
  const text =
    'Product: Docker 28.1\n\nIt uploads names. So did Docker before.\n\nChrome sends them on. Chrome 131.';
  expect(subjectOf({ title: 'A report', text, tool: null }, lexicon).tools[0]).toBe('docker');
});
