import type { VersionOrder } from '../order.ts';
import { apk } from './apk.ts';
import { deb } from './deb.ts';
import { cran, hackage } from './dotted.ts';
import { gem } from './gem.ts';
import { generic } from './generic.ts';
import { golang } from './golang.ts';
import { maven } from './maven.ts';
import { packagist } from './packagist.ts';
import { pep440 } from './pep440.ts';
import { rpm } from './rpm.ts';
import { nuget, pub, semver } from './semver.ts';

/** Orders by purl type. A type that is not here takes the generic order. */
export const ORDERS: Readonly<Record<string, VersionOrder>> = {
  npm: semver,
  cargo: semver,
  hex: semver,
  swift: semver,
  'vscode-extension': semver,
  openvsx: semver,
  pypi: pep440,
  gem,
  nuget,
  maven,
  golang,
  composer: packagist,
  deb,
  rpm,
  apk,
  alpm: rpm,
  pub,
  cran,
  hackage,
  github: generic,
  githubactions: generic,
  bitbucket: generic,
  gitlab: generic,
  brew: generic,
  docker: generic,
  oci: generic,
  generic,
};

/** The order of a purl type ("npm", "pypi"), the generic one for a type that has none of its own. */
export function orderOf(purlType: string): VersionOrder {
  const type = purlType.toLowerCase();
  return (Object.hasOwn(ORDERS, type) ? ORDERS[type] : undefined) ?? generic;
}

/** Sort key of a version in its ecosystem: printable ASCII whose byte order is the version order; null: no order. */
export function sortKey(purlType: string, version: string): string | null {
  return orderOf(purlType).key(version);
}
