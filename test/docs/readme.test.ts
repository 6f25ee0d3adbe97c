import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceKinds } from '../../src/collect/sources/index.ts';
import { loadCatalogue } from '../../src/config/index.ts';
import { catalogueOfExamples, readme, root, tableAfter } from './readme-text.ts';
import { temporaryFolder } from '../folders.ts';

function typescriptFiles(dir: string): readonly string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
}

describe('README', () => {
  it('lists every kind of source, and no other', () => {
    const kinds = tableAfter('### Kinds of sources').map(([kind]) => kind);
    expect([...kinds].sort()).toEqual(sourceKinds.map(({ kind }) => kind).sort());
  });

  it('gives an example of each kind that loads on top of the shipped catalogue', async () => {
    const kinds = tableAfter('### Kinds of sources').map(([kind]) => kind);
    const catalogue = await catalogueOfExamples();
    const mine = catalogue.sources.filter((source) => source.slug.startsWith('mine-'));
    expect(mine.map((source) => source.kind)).toEqual(kinds);
  });

  it('shows catalogue entries that load as they stand', async () => {
    const dir = temporaryFolder('readme');
    for (const [, name = '', body = ''] of readme.matchAll(/```yaml\n# (\w+\.yaml)\n([^`]*)```/g))
      writeFileSync(join(dir, name), body);
    const { catalogue } = await loadCatalogue(dir);
    expect(catalogue).toMatchObject({
      tools: [{ slug: 'ternlint', vendor: 'tern-labs' }],
      sources: [{ publisher: 'harbour-dispatch' }],
    });
  });

  it('names no problem code that the program does not know', () => {
    const listed = tableAfter('## Problems').flatMap(([, codes = '']) =>
      [...codes.matchAll(/`([a-z-]+)`/g)].map(([, code]) => code ?? ''),
    );
    const src = join(root, 'src');
    const text = typescriptFiles(src)
      .map((name) => readFileSync(join(src, name), 'utf8'))
      .join('\n');
    expect(listed.length).toBeGreaterThan(20);
    expect(listed.filter((code) => !text.includes(`'${code}'`))).toEqual([]);
  });
});
