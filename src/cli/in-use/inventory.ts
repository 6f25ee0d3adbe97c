import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Hearsay } from '../../model/hearsay.ts';
import { problem, ProblemError } from '../../model/problem.ts';
import type { InUse } from '../../reports/in-use.ts';
import { asList, asObject, asText } from '../../versions/lockfiles/package.ts';
import { createAsker, createLinker } from './findings.ts';
import type { InUseInput } from './inputs.ts';

const FOLDER = 'inventories';
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/**
 * Keeps what is in use under a name, in the data folder, so that the digest can open with what concerns it.
 * All packages are kept, not only the watched ones: the catalogue grows. Throws ProblemError `name-malformed`.
 */
export async function saveInventory(
  data: string,
  name: string,
  savedAt: string,
  inputs: readonly InUseInput[],
): Promise<void> {
  if (!NAME.test(name))
    throw new ProblemError(
      problem(
        'name-malformed',
        name,
        'this is no name for an inventory',
        'use letters, digits, dots and hyphens',
      ),
    );
  const packages = inputs.flatMap((input) =>
    input.packages.map(({ purl, name: of, version }) => ({ purl, name: of, version, file: input.file })),
  );
  const lines = inputs.flatMap((input) => input.lines.map(({ names, version }) => ({ names, version })));
  await mkdir(join(data, FOLDER), { recursive: true });
  await writeFile(
    join(data, FOLDER, `${name}.json`),
    `${JSON.stringify({ name, savedAt, packages, lines }, null, 2)}\n`,
  );
}

/** What concerns the saved inventories; empty when there are none. */
export async function concernsInventories(
  hearsay: Hearsay,
  data: string,
  asOf: string | undefined,
): Promise<readonly InUse[]> {
  const files = await inventoryFiles(data);
  if (files.length === 0) return [];
  const linker = createLinker(hearsay);
  const ask = createAsker(hearsay, asOf);
  const found: InUse[] = [];
  for (const file of files) {
    const saved = await readSaved(join(data, FOLDER, file));
    const inventory = file.replace(/\.json$/, '');
    const uses = [
      ...saved.packages.map((one) => linker.ofPackage(one)),
      ...saved.lines.map((one) => linker.ofNames(one.names, one.version)),
    ];
    for (const use of uses) {
      if (use === undefined) continue;
      const { name, version } = use;
      for (const hit of await ask(use)) found.push({ inventory, name, version, hit });
    }
  }
  return [
    ...new Map(
      found.map((one) => [`${one.inventory} ${one.name} ${one.version} ${one.hit.id}`, one]),
    ).values(),
  ];
}

async function inventoryFiles(data: string): Promise<readonly string[]> {
  try {
    return (await readdir(join(data, FOLDER))).filter((name) => name.endsWith('.json')).toSorted();
  } catch {
    // Nothing was saved yet.
    return [];
  }
}

async function readSaved(file: string) {
  const text = await readFile(file, 'utf8');
  let saved;
  try {
    saved = asObject(JSON.parse(text));
  } catch {
    throw new ProblemError(
      problem(
        'inventory-malformed',
        file,
        'the saved inventory is no JSON',
        'save it again with scan --save',
      ),
    );
  }
  const packages = asList(saved['packages']).map((value) => {
    const entry = asObject(value);
    return {
      purl: asText(entry['purl']) ?? '',
      name: asText(entry['name']) ?? '',
      version: asText(entry['version']) ?? '',
    };
  });
  const lines = asList(saved['lines']).map((value) => {
    const entry = asObject(value);
    return {
      names: asList(entry['names']).filter((name) => typeof name === 'string'),
      version: asText(entry['version']) ?? '',
    };
  });
  return { packages, lines };
}
