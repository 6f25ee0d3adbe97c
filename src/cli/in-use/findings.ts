import type { Tool } from '../../model/catalogue.ts';
import type { Hearsay, LookupHit } from '../../model/hearsay.ts';
import { ProblemError } from '../../model/problem.ts';
import { isFinding, type ScanFinding } from '../../reports/scan.ts';
import { toolOfPurl, withoutPlatform } from '../../versions/link.ts';
import { readPurl } from '../../versions/purl.ts';

/** A tool of the catalogue in the version that is in use. */
export interface ToolInUse {
  readonly tool: Tool;
  readonly purl: string;
  readonly name: string;
  readonly version: string;
}

/** Finds the tools among many packages; builds its index once, because most packages are none. */
export function createLinker(hearsay: Hearsay) {
  const known = new Set(
    hearsay.catalogue.tools
      .flatMap((tool) => [tool.purl, ...tool.companions])
      .map((purl) => (purl === null ? undefined : lastName(purl)))
      .filter((name) => name !== undefined),
  );
  return {
    ofPackage(entry: {
      readonly purl: string;
      readonly name: string;
      readonly version: string;
    }): ToolInUse | undefined {
      // A bill of materials that names no registry is believed as far as a line that a tool prints.
      if (entry.purl.startsWith('pkg:generic/')) return this.ofNames([entry.name], entry.version);
      const name = lastName(entry.purl);
      if (name === undefined || !(known.has(name) || known.has(withoutPlatform(name) ?? name)))
        return undefined;
      const link = toolOfPurl(entry.purl, hearsay.catalogue);
      return link === undefined ? undefined : { ...entry, tool: link.tool };
    },
    /** The first of several names that means a tool, with a version that its registry could have. */
    ofNames(names: readonly string[], version: string): ToolInUse | undefined {
      for (const name of names) {
        try {
          const found = hearsay.resolveTool(`${name}@${version}`);
          const base = found.tool.purl ?? `pkg:generic/${found.tool.slug}`;
          return {
            tool: found.tool,
            name: found.tool.name,
            version: found.version ?? version,
            purl: `${base}@${encodeURIComponent(version)}`,
          };
        } catch (error) {
          if (!(error instanceof ProblemError)) throw error;
        }
      }
      return undefined;
    },
  };
}

/** Asks for a version's claims once, however often it is in use; `wanted` chooses among them. */
export function createAsker(
  hearsay: Hearsay,
  asOf: string | undefined,
  wanted: (hit: LookupHit) => boolean = isFinding,
) {
  const answers = new Map<string, Promise<readonly LookupHit[]>>();
  return async (use: ToolInUse): Promise<readonly LookupHit[]> => {
    const key = `${use.tool.slug}@${use.version}`;
    const known = answers.get(key) ?? allHits(hearsay, use, asOf);
    answers.set(key, known);
    return (await known).filter(wanted);
  };
}

async function allHits(
  hearsay: Hearsay,
  use: ToolInUse,
  asOf: string | undefined,
): Promise<readonly LookupHit[]> {
  const hits: LookupHit[] = [];
  let cursor: string | null = null;
  do {
    const page = await hearsay.lookup({
      tool: use.tool.slug,
      version: use.version,
      limit: 1000,
      ...(asOf === undefined ? {} : { asOf }),
      ...(cursor === null ? {} : { cursor }),
    });
    hits.push(...page.claims);
    cursor = page.next;
  } while (cursor !== null);
  return hits;
}

/** The findings on a tool in use at a place. */
export function findingsAt(
  use: ToolInUse,
  hits: readonly LookupHit[],
  place: Pick<ScanFinding, 'file' | 'line' | 'where'>,
): readonly ScanFinding[] {
  const { purl, name, version } = use;
  return hits.map((hit) => ({ ...place, purl, name, version, hit }));
}

/** Last part of a package's name, which an index can be asked for without comparing purls. */
function lastName(purl: string): string | undefined {
  const read = readPurl(purl);
  return read.ok ? read.purl.name.toLowerCase() : undefined;
}
