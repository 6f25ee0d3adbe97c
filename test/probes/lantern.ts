import type { Tool } from '../../src/model/catalogue.ts';
import type { Release } from '../../src/model/release.ts';

export const RULE = {
  slug: 'lantern-zone',
  tool: 'lantern',
  rule: 'rule lantern_zone { strings: $zone = "Asia/Tokyo" condition: $zone }',
};
export const NOW = Date.UTC(2026, 6, 5);
export const clock = { now: () => NOW };
export const TRACE = 'if(zone==="Asia/Tokyo")hide()';

export function toolOf(name: string): Tool {
  return {
    slug: 'lantern',
    name: 'Lantern',
    aliases: [],
    vendor: 'glow',
    staff: [],
    purl: `pkg:npm/${name}`,
    companions: [],
    line: null,
    nouns: [],
    ambiguous: false,
  };
}

export function releasesOf(versions: readonly string[]): readonly Release[] {
  return versions.map((version) => ({
    package: 'pkg:npm/lantern',
    version,
    releasedAt: null,
    yanked: false,
    deprecated: null,
    integrity: null,
    artifact: null,
  }));
}

export const bounds = { introduced: null, fixed: null, from: null, to: null };
