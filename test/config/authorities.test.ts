import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalogue, packagedCatalogueDir } from '../../src/config/index.ts';
import { bookOf } from '../../src/provenance/index.ts';
import { temporaryFolder } from '../folders.ts';

const shipped = (await loadCatalogue(packagedCatalogueDir())).catalogue;

/** A catalogue of one regulator's publisher, its organisation written so. */
async function withOrganisation(line: string) {
  const folder = temporaryFolder('authorities');
  try {
    writeFileSync(join(folder, 'organisations.yaml'), `- ${line}\n`);
    writeFileSync(
      join(folder, 'publishers.yaml'),
      '- { name: Nordmark Data Office, kind: regulator, organisation: Nordmark Data Office, domains: [ndo.example] }\n',
    );
    return await loadCatalogue(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('an authority', () => {
  it.each(['cisa', 'bsi', 'ofcom', 'european-commission', 'nist'])(
    'is %s in the shipped catalogue',
    (slug) => {
      expect(bookOf(shipped, []).isAuthority(slug)).toBe(true);
    },
  );

  it.each(['microsoft', 'mitre', 'deutsche-bank'])('is not %s', (slug) => {
    expect(bookOf(shipped, []).isAuthority(slug)).toBe(false);
  });

  it('is nobody knows what, of whom the catalogue knows nothing', () => {
    expect(bookOf(shipped, []).isAuthority('nordmark-data-office')).toBeUndefined();
  });

  it('is whoever says so, and whose publisher is a regulator', async () => {
    for (const line of [
      '{ name: Nordmark Data Office }',
      '{ name: Nordmark Data Office, authority: true }',
    ]) {
      const { catalogue } = await withOrganisation(line);
      expect(bookOf(catalogue, []).isAuthority('nordmark-data-office')).toBe(true);
    }
  });

  it('cannot be a regulator and none', async () => {
    await expect(withOrganisation('{ name: Nordmark Data Office, authority: false }')).rejects.toThrow(
      /is a regulator, and nordmark-data-office/,
    );
    await expect(withOrganisation('{ name: Nordmark Data Office, authority: yes-it-is }')).rejects.toThrow(
      /authority/,
    );
  });
});
