import type { AffairInput, DraftClaim, KeyedStatement } from '../model/affair.ts';
import type { Catalogue, Tool } from '../model/catalogue.ts';
import type { Grade } from '../model/claim.ts';
import { rulingsOf, standingRulings } from '../model/standing.ts';
import { groupClaims } from '../claims/grouping/index.ts';
import type { ClaimGroup } from '../claims/grouping/index.ts';
import { grade } from '../grading/index.ts';
import { bookOf, traceSubject } from '../provenance/index.ts';
import type { ClaimOrigins, MentionContext } from '../provenance/index.ts';
import { isTakenBackByNote } from '../read/index.ts';
import { isAcknowledged, isFeignedIn } from './acknowledged.ts';
import { actorKeys } from './affair-actors.ts';
import { draftOf } from './affair-draft.ts';
import { standingOf, toldStill } from './affair-graded.ts';
import type { Affair, Graded } from './affair-graded.ts';
import { evidenceOf, isRetracted, isWithdrawn, probeFindings } from './affair-evidence.ts';
import { probeConflict, unbounded, weighedAgainst } from './probe-conflicts.ts';
import { NO_VERSIONS, probedVersions, versionsOf } from './affair-versions.ts';
import { fixBasis } from './fix-basis.ts';

export interface AffairContext {
  readonly catalogue: Catalogue;
}

/**
 * Claims of whole subject components: grouped, traced to origins, resolved against releases, graded. Pure; a claim's
 * draft depends only on its own subject's statements and documents, not on what else is in the input or on its order.
 */
export function deriveAffair(input: AffairInput, context: AffairContext): readonly DraftClaim[] {
  const rulings = standingRulings(input.rulings);
  const affair: Affair = {
    input,
    catalogue: context.catalogue,
    book: bookOf(context.catalogue, rulings),
    rulings,
    retracted: rulingsOf(rulings, 'retract').map((ruling) => ruling.subject),
    redacted: new Set(rulingsOf(rulings, 'redact').map((ruling) => ruling.subject)),
    documents: new Map(input.documents.map((document) => [document.id, document])),
  };
  const groups = groupClaims({ statements: input.statements, rulings, claimNames: input.claimNames });
  const bySubject = Map.groupBy(groups, (group) => group.subject);
  return [...bySubject.values()]
    .flatMap((subject) => deriveSubject(subject, affair))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The vendor's admissions, in its own answers: they confirm the mechanism of their subject. */
function admissionsIn(groups: readonly ClaimGroup[], affair: Affair): readonly KeyedStatement[] {
  return groups
    .filter((group) => group.kind === 'vendor_response')
    .flatMap((group) => standingOf(group, affair))
    .filter((one) => one.stance === 'acknowledges')
    .map((one) => ({ ...one, statement: { ...one.statement, kind: 'behaviour' as const } }));
}

const founds = ({ statement: { kind } }: KeyedStatement): boolean => kind === 'fix' || kind === 'behaviour';
const spanOf = ({ statement }: KeyedStatement): string => `${statement.document} ${String(statement.start)}`;

/**
 * What the party's own texts say of the repair or behaviour that its answer is told to be about ("the company said that
 * it is fixed"): the answer stands in its own words, too. What its staff answers does not.
 */
function recordedIn(
  group: ClaimGroup,
  groups: readonly ClaimGroup[],
  affair: Affair,
): readonly KeyedStatement[] {
  if (group.kind !== 'vendor_response') return [];
  const official = ({ statement }: KeyedStatement): boolean => statement.chain.at(-1)?.type === 'vendor';
  const answers = new Set(standingOf(group, affair).filter(official).map(spanOf));
  const vendor = affair.book.tool(group.tool)?.vendor;
  return groups
    .filter(({ kind }) => kind === 'fix' || kind === 'behaviour')
    .map((other) => standingOf(other, affair))
    .filter((told) => told.some((one) => founds(one) && answers.has(spanOf(one))))
    .flat()
    .filter(({ statement }) => {
      const publisher = affair.documents.get(statement.document)?.publisher;
      const speaker = publisher === undefined ? null : affair.book.publisher(publisher).organisation;
      return statement.chain.length === 0 && speaker !== null && speaker === vendor;
    })
    .map((one) => ({ ...one, statement: { ...one.statement, kind: 'vendor_response' as const } }));
}

/** One subject with what all its claims are measured by. */
interface Subject {
  readonly affair: Affair;
  readonly standing: readonly KeyedStatement[];
  readonly origins: ReadonlyMap<string, ClaimOrigins>;
  readonly tool: Tool | undefined;
  readonly releases: Parameters<typeof versionsOf>[4];
  readonly told: ReturnType<typeof versionsOf>;
  /** Where nobody but the maker is a party. */
  readonly makerOnly: MentionContext;
}

function deriveSubject(groups: readonly ClaimGroup[], affair: Affair): readonly DraftClaim[] {
  const statements = groups.flatMap((group) => [...group.founding, ...group.attached]);
  const standing = statements.filter((one) => !isRetracted(one, affair.retracted));
  const [first] = groups;
  const tool = affair.book.tool(first?.tool ?? '');
  const vendor = affair.catalogue.organisations.find((one) => one.slug === tool?.vendor);
  const releases = affair.input.releases.get(first?.tool ?? '') ?? [];
  const makerOnly = {
    ...mentionContext(groups, standing, affair),
    parties: tool === undefined ? [] : [tool.vendor],
  };
  const subject: Subject = {
    affair,
    standing,
    origins: originsOf(groups, standing, affair),
    tool,
    releases,
    told: versionsOf(
      standing.filter((one) => one.statement.kind !== 'ban'),
      affair.documents,
      tool,
      vendor,
      releases,
      (id) => isMakers(affair, tool, id),
    ),
    makerOnly,
  };
  const graded = groups.map((group) => gradedOf(group, subject));
  const fix = bestFix(graded);
  const acknowledged = isAcknowledged(standing, affair.documents, makerOnly);
  return graded.map((one) => draftOf(one, fix, acknowledged, affair));
}

/** Origins by claim; each ban has its own witnesses, all else of a subject shares them. */
function originsOf(
  groups: readonly ClaimGroup[],
  standing: readonly KeyedStatement[],
  affair: Affair,
): ReadonlyMap<string, ClaimOrigins> {
  const apart = Map.groupBy(groups, (group) => (group.kind === 'ban' ? group.key : ''));
  return new Map(
    [...apart.values()].flatMap((own) => [
      ...traceSubject(
        own.map((group) => ({
          key: group.key,
          statements: [
            ...standingOf(group, affair),
            ...recordedIn(group, own, affair),
            ...(group.principal && group.kind === 'behaviour' ? admissionsIn(own, affair) : []),
          ],
        })),
        affair.documents,
        mentionContext(own, standing, affair),
        affair.rulings,
      ),
    ]),
  );
}

function gradedOf(group: ClaimGroup, subject: Subject): Graded {
  const { affair, standing, tool, releases, told, makerOnly } = subject;
  const records = affair.input.probes;
  const probes = weighedAgainst(
    told.versions,
    probeFindings(group, affair.input, affair.rulings),
    records,
    tool,
  );
  const origins = subject.origins.get(group.key) ?? NO_ORIGINS;
  const evidence = evidenceOf({
    group,
    origins,
    documents: affair.documents,
    book: affair.book,
    subject: standing,
    probes,
    withdrawn: isWithdrawn(group, affair.input.claimNames, affair.rulings),
  });
  const probed = probedVersions(told.versions, probes, records, tool, releases);
  const conflict = probeConflict(told.versions, probes, records, standing);
  const still = toldStill(group, affair);
  const stated = group.kind === 'fix' ? (told.ofFixes ?? told.versions) : told.versions;
  const versions = probed?.versions ?? (conflict ? unbounded(stated) : stated);
  return {
    group,
    origins,
    evidence,
    verdict: grade(evidence, affair.catalogue.policy),
    versions: {
      versions: group.kind === 'ban' ? NO_VERSIONS : versions,
      slips: told.slips,
      ...(conflict ? { conflict } : {}),
    },
    feigned:
      group.kind === 'vendor_response' &&
      group.founding.every((one) => isFeignedIn(affair.documents, one, makerOnly)),
    // What was withdrawn reads as it was told; it frees nothing.
    basis: probed?.fixShown === true ? 'probe' : fixBasis([...still.founding, ...still.attached]),
  };
}

/** Whether a document is of the maker of a tool: on his own pages, or the notes of a release of the tool. */
function isMakers({ documents, book }: Affair, tool: Tool | undefined, id: string): boolean {
  const document = documents.get(id);
  if (!document || !tool) return false;
  if (document.form === 'changelog' && document.tool === tool.slug) return true;
  return book.houseOf(document)?.organisation === tool.vendor;
}

const NO_ORIGINS: ClaimOrigins = {
  origins: [],
  counterOrigins: [],
  inherited: new Set(),
  mentions: new Map(),
  everywhere: new Map(),
  negated: [],
};

function mentionContext(
  groups: readonly ClaimGroup[],
  statements: readonly KeyedStatement[],
  { book, documents }: Affair,
): MentionContext {
  const [first] = groups;
  const tool = book.tool(first?.tool ?? '');
  const actors = groups.flatMap((group) => (group.kind === 'ban' ? actorKeys(group) : []));
  const vendor = tool?.vendor ?? null;
  const own = new Set(statements.map((one) => one.statement.document));
  const addresses = [...own].flatMap((id) => documents.get(id)?.url ?? []);
  const [owner] = actors;
  return {
    book,
    vendor,
    staff: tool?.staff ?? [],
    parties: actors.length > 0 ? actors : vendor === null ? [] : [vendor],
    paperOwner: () => (actors.length === 1 && owner !== undefined ? owner : null),
    captured: new Set(addresses),
    takenBack: new Set([...own].filter((id) => isTakenBackByNote(documents.get(id)))),
  };
}

const RANK: Readonly<Record<Grade, number>> = { verified: 3, alleged: 2, 'second-hand': 1, ungraded: 0 };

/** The fix claim that tells the status of its subject: the best graded, told before promised. */
function bestFix(graded: readonly Graded[]): Graded | undefined {
  return graded
    .filter(
      ({ group, evidence }) =>
        group.kind === 'fix' && evidence.affirmed > 0 && evidence.takenBack !== true && !evidence.withdrawn,
    )
    .toSorted(
      (a, b) =>
        RANK[b.verdict.grade] - RANK[a.verdict.grade] ||
        Number(a.basis === 'promised') - Number(b.basis === 'promised') ||
        (a.group.key < b.group.key ? -1 : 1),
    )[0];
}
