import type { Catalogue } from '../model/catalogue.ts';
import type { Problem } from '../model/problem.ts';
import { problem, ProblemError } from '../model/problem.ts';
import { keepCard, readCached, writeCached } from './cache.ts';
import { readCard } from './card.ts';
import { hashOf, listCatalogueFiles, readCatalogueFiles } from './files.ts';
import type { CatalogueFile } from './files.ts';

import { packagedCatalogueDir } from './packaged.ts';
import { freeze } from './sections.ts';

export { packagedCatalogueDir };

export interface LoadedCatalogue {
  readonly catalogue: Catalogue;
  /** What does not keep the catalogue from being used. */
  readonly problems: readonly Problem[];
}

/**
 * The catalogue of a folder (`tools.yaml` or `tools/*.yaml`, likewise organisations, publishers, sources, probes;
 * `policy.yaml`, `collect.yaml`), checked, with references resolved, deeply frozen. A folder whose
 * `catalogue.yaml` says `extends: shipped` adds to the shipped catalogue; an entry of the same slug replaces it.
 *
 * With `cacheDir` the parsed form is kept there by content hash: a second call reads JSON only and loads
 * neither the YAML parser nor the checks; where the files' stamps are as noted, it reads none of them.
 *
 * Throws ProblemError (status 2): `catalogue-missing`, `catalogue-unreadable`, `catalogue-invalid` (with file,
 * line and field of the first fault, and the number of the others; `checkCatalogue` lists them all).
 */
export async function loadCatalogue(
  dir: string,
  options: { readonly cacheDir?: string } = {},
): Promise<LoadedCatalogue> {
  const { cacheDir } = options;
  const card = cacheDir === undefined ? undefined : readCard(cacheDir, dir, packagedCatalogueDir);
  const known = cacheDir !== undefined && card ? readCached(cacheDir, card.hash) : undefined;
  if (known) return { catalogue: known, problems: notices(known, dir) };

  const listing = listCatalogueFiles(dir, packagedCatalogueDir());
  const files = readCatalogueFiles(listing.files);
  const hash = hashOf(files);
  const cached = cacheDir === undefined ? undefined : readCached(cacheDir, hash);
  if (cacheDir !== undefined && cached) {
    keepCard(cacheDir, dir, listing, cached);
    return { catalogue: cached, problems: notices(cached, dir) };
  }

  const { catalogue, problems } = await parse(files, hash);
  const [first, ...others] = problems;
  if (first) {
    const more = others.length === 0 ? '' : ` (and ${String(others.length)} more)`;
    throw new ProblemError({ ...first, message: first.message + more });
  }
  const notCached = cacheDir === undefined ? [] : writeCached(cacheDir, catalogue);
  if (cacheDir !== undefined && notCached.length === 0) keepCard(cacheDir, dir, listing, catalogue);
  return { catalogue: freeze(catalogue), problems: [...notices(catalogue, dir), ...notCached] };
}

/** Every fault of a catalogue folder, in the order of its files; empty when it can be used. Never throws. */
export async function checkCatalogue(dir: string): Promise<readonly Problem[]> {
  try {
    const files = readCatalogueFiles(listCatalogueFiles(dir, packagedCatalogueDir()).files);
    const { catalogue, problems } = await parse(files, hashOf(files));
    return [...problems, ...notices(catalogue, dir)];
  } catch (cause) {
    if (cause instanceof ProblemError) return [cause.problem];
    throw cause;
  }
}

async function parse(
  files: readonly CatalogueFile[],
  hash: string,
): Promise<{ readonly catalogue: Catalogue; readonly problems: readonly Problem[] }> {
  // Loaded here only: a cached start must not pay for the YAML parser and zod.
  const [{ parseFile }, { assemble }] = await Promise.all([import('./parse.ts'), import('./assemble.ts')]);
  const results = files.map(parseFile);
  const parsed = results.flatMap((result) => (result.parsed ? [result.parsed] : []));
  const faults = results.flatMap((result) => result.problems);
  const whole = assemble(parsed, hash);
  // With a file missing, its references would all read as unknown: name the cause, not its echoes.
  return { catalogue: whole.catalogue, problems: faults.length > 0 ? faults : whole.problems };
}

function notices(catalogue: Catalogue, dir: string): readonly Problem[] {
  if (catalogue.policy.rules.length > 0) return [];
  return [
    problem(
      'policy-missing',
      dir,
      'the catalogue has no grading policy, so that every claim stays ungraded',
      'Copy policy.yaml from the packaged catalogue.',
    ),
  ];
}
