import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalogue } from '../../src/config/index.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { temporaryFolder } from '../folders.ts';

export const root = join(import.meta.dirname, '../..');
export const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** Body rows of the table that stands after a heading, cell by cell, without code marks around a cell. */
export function tableAfter(heading: string): readonly (readonly string[])[] {
  const after = readme.split(`\n${heading}\n`)[1] ?? '';
  const lines = after.split('\n').slice(after.split('\n').findIndex((line) => line.startsWith('|')));
  const end = lines.findIndex((line) => !line.startsWith('|'));
  return lines.slice(2, end).map((line) =>
    line
      .slice(1, -1)
      .split(' | ')
      .map((cell) => cell.trim().replace(/^`([^`]+)`$/, '$1')),
  );
}

/** The shipped catalogue with the example of each kind of source, under the slug `mine-` and the kind. */
export async function catalogueOfExamples(): Promise<Catalogue> {
  const dir = temporaryFolder('readme');
  writeFileSync(join(dir, 'catalogue.yaml'), 'extends: shipped\n');
  const entries = tableAfter('### Kinds of sources').map(
    ([kind = '', , example = '']) => `- ${example.replace('{', `{ slug: mine-${kind},`)}\n`,
  );
  writeFileSync(join(dir, 'sources.yaml'), entries.join(''));
  return (await loadCatalogue(dir)).catalogue;
}
