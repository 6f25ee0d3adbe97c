import { expect, it } from 'vitest';
import { composedBehaviour } from '../../src/claims/grouping/composed.ts';
import { keyStatements } from '../../src/claims/grouping/index.ts';
import { aDocument, aStatement, catalogue, derive } from './support/affairs.ts';

it.each([
  [
    'The linter Wrench uploads the names of all open files to a server of its maker on every start',
    'Wrench uploads the names of all open files to a server of its maker on every start',
  ],
  ['Wrench uploads the passwords of its users', 'Wrench uploads the passwords of its users'],
])('a title says what its quote says: %s', (quote, title) => {
  const [claim] = derive([aDocument({ id: 'news' })], [aStatement({ document: 'news', quote }, 0)]);
  expect(claim?.proposition).toBe(title);
});

it.each([
  ['the passwords of users are uploaded to a server', 'Wrench sends credentials to others'],
  ['the passwords of users are stolen', 'Wrench steals credentials'],
])('a composed title speaks of theft only where a text does: %s', (quote, title) => {
  const [keyed] = keyStatements(aDocument({ id: 'document' }), [aStatement({ quote }, 0)], { catalogue });
  const told = keyed === undefined ? [] : [{ ...keyed, objects: ['credential'] }];
  expect(composedBehaviour('Wrench', told, 'wrench|behaviour|steal|credential')).toBe(title);
});

it.each([
  ['it stays behind the other windows', 'Wrench CLI stays behind the other windows'],
  ['no trace of the second window was left', 'Wrench CLI: “no trace of the second window was left”'],
])('what no word is known for is told as it was told: %s', (quote, title) => {
  const [claim] = derive([aDocument({ id: 'news' })], [aStatement({ document: 'news', quote }, 0)]);
  expect(claim?.proposition).toBe(title);
});

it.each([
  [
    'Wrench asks for consent before it sends crash reports to its maker.',
    'before it sends crash reports to its maker',
    'Wrench asks for consent before it sends crash reports to its maker',
  ],
  [
    'Wrench uploaded file names to its server although telemetry was off.',
    'Wrench uploaded file names to its server',
    'Wrench uploaded file names to its server although telemetry was off',
  ],
  [
    'It fixes a bug in which Wrench uploaded file names to its server.',
    'which Wrench uploaded file names to its server',
    'Wrench uploaded file names to its server',
  ],
])('a title keeps what its quote hangs on: %s', (sentence, quote, title) => {
  const told = aStatement({
    document: 'news',
    quote,
    sentence,
    start: sentence.indexOf(quote),
    sentenceStart: 0,
  });
  const [claim] = derive([aDocument({ id: 'news' })], [told]);
  expect(claim?.proposition).toBe(title);
});

const LONG = `the upload of ${'the names of folders and of '.repeat(8)}files`;
it.each([
  [
    'We removed the upload of file names in Wrench 0.212.0',
    'Wrench CLI 0.212.0 removes the upload of file names',
  ],
  [
    'Fixed an issue where Wrench sent names, as in 0.2.1',
    'Wrench CLI 0.212.0 fixes an issue where Wrench sent names, as in 0.2.1',
  ],
  ['Fixes the upload of names. Adds a menu.', 'Wrench CLI 0.212.0 fixes the upload of names'],
  [
    `Removed ${LONG}`,
    /^Wrench CLI 0\.212\.0 removes the upload of (?:the names of folders and of ){3}the names of folders …$/,
  ],
])('a title of a fix is made of a line of a changelog: %s', (quote, title) => {
  const told = aStatement({
    document: 'news',
    kind: 'fix',
    quote,
    versions: { introduced: null, fixed: '0.212.0', affected: null, raw: '0.212.0' },
  });
  const [claim] = derive([aDocument({ id: 'news' })], [told]);
  expect(claim?.proposition).toEqual(typeof title === 'string' ? title : expect.stringMatching(title));
});
