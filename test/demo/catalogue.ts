import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagedCatalogueDir } from '../../src/config/index.ts';

/** Writes the demo's catalogue with the sites' real addresses into `to`; the grading policy is the shipped one. */
export function writeCatalogue(to: string, origins: Readonly<Record<string, string>>): void {
  const from = join(import.meta.dirname, 'feeds');
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    const text = readFileSync(join(from, name), 'utf8').replace(/\{\{([a-z-]+)\}\}/g, (_, site: string) => {
      const origin = origins[site];
      if (origin === undefined) throw new Error(`no site "${site}" in the newsroom`);
      return new URL(origin).host;
    });
    writeFileSync(join(to, name), text);
  }
  copyFileSync(join(packagedCatalogueDir(), 'policy.yaml'), join(to, 'policy.yaml'));
}
