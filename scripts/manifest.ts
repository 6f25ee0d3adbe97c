/**
 * Rewrites package.json for packing, and back.
 *
 * In a checkout `bin` is the TypeScript file, which Node runs as it is. Types are not stripped under node_modules,
 * so the packed file names the built JavaScript instead.
 *
 * usage: node scripts/manifest.ts pack | unpack
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { OUTSIDE } from './outside.ts';

const MANIFEST = new URL('../package.json', import.meta.url);
const KEPT = new URL('../package.json.checkout', import.meta.url);

interface Manifest {
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly scripts?: unknown;
  readonly devDependencies?: unknown;
}

function pack(): void {
  const text = readFileSync(MANIFEST, 'utf8');
  const {
    scripts: _scripts,
    devDependencies: _tools,
    dependencies,
    ...manifest
  } = JSON.parse(text) as Manifest;
  // The rest is bundled.
  const outside = Object.fromEntries(OUTSIDE.map((name) => [name, dependencies[name]]));
  writeFileSync(KEPT, text);
  writeFileSync(
    MANIFEST,
    `${JSON.stringify({ ...manifest, bin: { hearsay: 'dist/main.mjs' }, dependencies: outside }, null, 2)}\n`,
  );
}

function unpack(): void {
  if (existsSync(KEPT)) renameSync(KEPT, MANIFEST);
}

if (process.argv[2] === 'pack') pack();
else unpack();
