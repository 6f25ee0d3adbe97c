import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The catalogue that is shipped with the program: the nearest `feeds` folder above this file. */
export function packagedCatalogueDir(): string {
  let dir = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const feeds = join(dir, 'feeds');
    if (existsSync(join(feeds, 'tools.yaml')) || existsSync(join(feeds, 'tools'))) return feeds;
    const parent = dirname(dir);
    if (parent === dir) return feeds;
    dir = parent;
  }
}
