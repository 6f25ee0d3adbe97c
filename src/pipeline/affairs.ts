import type { DraftClaim, KeyedStatement } from '../model/affair.ts';
import type { DocumentInfo } from '../model/document.ts';
import type { Release } from '../model/release.ts';
import type { Ruling } from '../model/ruling.ts';
import { copyGroups } from '../store/copies.ts';
import { documentFacts } from '../store/documents.ts';
import type { Db } from '../store/index.ts';
import { foundingKeys } from '../store/public-ids.ts';
import { allProbeRecords, allRulings } from '../store/records.ts';
import { releasesOf } from '../store/releases.ts';
import { statementData } from '../store/statements.ts';
import { deriveAffair } from './affair.ts';
import type { Work } from './context.ts';
import { heldOnce } from './held-once.ts';

/**
 * Draft claims of the components that these statements make up, from what was known by `asOf`
 * (an ISO instant; absent: all that is stored) under today's rules, configuration and rulings by then.
 */
export async function draftClaims(
  work: Work,
  members: readonly string[],
  asOf?: string,
): Promise<readonly DraftClaim[]> {
  const { db } = work.store;
  const statements: KeyedStatement[] = [];
  const sources = new Set<string>();
  const hold = heldOnce();
  for await (const { document, data } of statementData(db, members, asOf)) {
    statements.push(hold(JSON.parse(data) as KeyedStatement));
    sources.add(document);
  }
  if (statements.length === 0) return [];
  const documents = await documentFacts(db, [...sources]);
  const rulings = await allRulings(db, asOf);
  const probes = await allProbeRecords(db, asOf);
  return deriveAffair(
    {
      statements,
      documents: withCopies(
        documents,
        await copyGroups(
          db,
          documents.map((document) => document.id),
        ),
      ),
      releases: await releasesByTool(work, statements, asOf),
      rulings,
      probes,
      claimNames: await claimNames(db, rulings),
    },
    { catalogue: work.catalogue },
  );
}

/** Documents with the copies among them. */
export function withCopies(
  documents: readonly Omit<DocumentInfo, 'copyOf'>[],
  groups: readonly (readonly string[])[],
): readonly DocumentInfo[] {
  const cluster = new Map(groups.flatMap((group) => group.map((id) => [id, group[0] ?? id] as const)));
  return documents.map((document) => ({ ...document, copyOf: cluster.get(document.id) ?? null }));
}

async function releasesByTool(
  work: Work,
  statements: readonly KeyedStatement[],
  asOf: string | undefined,
): Promise<ReadonlyMap<string, readonly Release[]>> {
  const slugs = new Set(statements.map(({ statement }) => statement.tool));
  const lists = new Map<string, readonly Release[]>();
  for (const tool of work.catalogue.tools) {
    if (!slugs.has(tool.slug) || tool.purl === null) continue;
    const releases = await releasesOf(work.store.db, [tool.purl], asOf);
    if (releases.length > 0) lists.set(tool.slug, releases);
  }
  return lists;
}

/** Rulings name claims by public id; grouping knows keys. */
async function claimNames(db: Db, rulings: readonly Ruling[]): Promise<ReadonlyMap<string, string>> {
  const names = rulings.flatMap((ruling) => [ruling.subject, ...(ruling.object?.split(/[\s,]+/) ?? [])]);
  return foundingKeys(
    db,
    [...new Set(names)].filter((name) => name.startsWith('HEARSAY-')),
  );
}

/** Keys that a merge joins although no statement shares them, both ways. */
export async function rulingLinks(db: Db): Promise<ReadonlyMap<string, readonly string[]>> {
  const merges = (await allRulings(db)).filter((ruling) => ruling.kind === 'merge');
  const keys = await claimNames(db, merges);
  const links = new Map<string, string[]>();
  for (const { subject, object } of merges) {
    const a = keys.get(subject);
    const b = keys.get(object ?? '');
    if (a === undefined || b === undefined) continue;
    links.set(a, [...(links.get(a) ?? []), b]);
    links.set(b, [...(links.get(b) ?? []), a]);
  }
  return links;
}
