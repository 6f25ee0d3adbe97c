import { expect, it } from 'vitest';
import type { Attribution } from '../../src/model/statement.ts';
import { nameOfSlug } from '../../src/provenance/names.ts';
import { aDocument, aStatement, catalogue, derive } from '../grading/support/affairs.ts';

const maker = catalogue.tools.find((tool) => tool.name === 'Wrench CLI')?.vendor;
const vendor = catalogue.organisations.find((one) => one.slug === maker)?.name ?? '';
const NEWS = catalogue.publishers.find((one) => one.kind === 'newsroom' && one.organisation === null);

function nameOf(name: string, type: Attribution['type'], resolved?: string): string | undefined {
  const link = resolved === undefined ? { name, type } : { name, type, resolved };
  const quote = 'Wrench uploads the names of all open files';
  const told = aStatement({ document: 'news', quote, sentence: `${quote}, ${name} said.`, chain: [link] });
  return derive([aDocument({ id: 'news', publisher: NEWS?.slug ?? '' })], [told])[0]?.origins[0]?.name;
}

it('the maker’s people are not called by its name twice', () => {
  expect(nameOf(vendor, 'vendor_employee')).toBe(`staff of ${vendor}`);
  expect(nameOf('Ida Moor', 'vendor_employee')).toBe(`Ida Moor (${vendor})`);
});

it('a body that no catalogue knows is called as it is written', () => {
  const quote = 'the Harbour Office of Sund bans Wrench on all ferries';
  const told = aStatement({
    document: 'news',
    kind: 'ban',
    actor: 'Harbour Office of Sund',
    quote,
    sentence: `In a letter to its crews, ${quote}.`,
    chain: [{ name: 'a letter to its crews', type: 'document' }],
  });
  const [claim] = derive([aDocument({ id: 'news', publisher: NEWS?.slug ?? '' })], [told]);
  expect(claim?.origins.map((one) => one.name)).toEqual(['Harbour Office of Sund letter']);
});

it('somebody who may be anybody is placed by who tells of him', () => {
  expect(nameOf('a customer', 'researcher')).toBe(`customer (${NEWS?.name ?? ''})`);
  expect(nameOf('Runa Dahl', 'researcher')).toBe('Runa Dahl');
});

it('a slug is no name', () => {
  expect(nameOfSlug('board-of-lund', ['a letter of the Board of Lund'])).toBe('Board of Lund');
  expect(nameOfSlug('board-of-lund', ['İİİ: a letter of the Board of Lund'])).toBe('Board of Lund');
  expect(nameOfSlug('board-of-lund', ['a letter'])).toBe('Board of Lund');
});

it('a maker’s page is the maker, whatever a text calls it, and others’ writing is theirs', () => {
  expect(nameOf('their blog', 'document', vendor)).toBe(vendor);
  expect(nameOf('the mea culpa', 'document', 'Wrench CLI Blog')).toBe(vendor);
  expect(nameOf(`${vendor}’s post-mortem`, 'document')).toBe(vendor);
  expect(nameOf('her blog', 'document', 'Runa Dahl')).toBe('Runa Dahl');
  expect(nameOf(`a blog post about ${vendor}`, 'document')).not.toBe(vendor);
  expect(nameOf('the Wrench CLI analysis', 'document')).not.toBe(vendor);
});
