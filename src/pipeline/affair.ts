import type { AffairInput, DraftClaim, KeyedStatement } from '../model/affair.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Claim, ClaimStatement, Grade, Origin, StatusBasis } from '../model/claim.ts';
import type { DocumentInfo } from '../model/document.ts';
import type { Evidence, TracedOrigin } from '../model/evidence.ts';
import { contentId } from '../model/ids.ts';
import type { Ruling } from '../model/ruling.ts';
import { rulingsOf, standingRulings } from '../model/standing.ts';
import { groupClaims, propositionOf, readClause, slugOfClaim } from '../claims/grouping/index.ts';
import type { ClaimGroup } from '../claims/grouping/index.ts';
import { becauseOf, flagsOf, grade, openQuestionsOf, watchListOf, wouldChange } from '../grading/index.ts';
import type { Verdict } from '../grading/index.ts';
import { bookOf, findConflicts, traceSubject } from '../provenance/index.ts';
import type { Book, ClaimOrigins, MentionContext } from '../provenance/index.ts';
import { evidenceOf, isRetracted, isWithdrawn, probeFindings } from './affair-evidence.ts';
import { remarksOf } from './affair-remarks.ts';
import { eventDateOf, seenSpan } from './affair-times.ts';
import { fixBasis, NO_VERSIONS, probedVersions, promisedDay, versionsOf } from './affair-versions.ts';
import type { SubjectVersions } from './affair-versions.ts';

export interface AffairContext {
  readonly catalogue: Catalogue;
}

interface Affair {
  readonly input: AffairInput;
  readonly catalogue: Catalogue;
  readonly book: Book;
  readonly rulings: readonly Ruling[];
  readonly retracted: readonly string[];
  readonly documents: ReadonlyMap<string, DocumentInfo>;
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

/** A claim half way: graded, before it learns of the fix claim of its subject. */
interface Graded {
  readonly group: ClaimGroup;
  readonly origins: ClaimOrigins;
  readonly evidence: Evidence;
  readonly verdict: Verdict;
  readonly versions: SubjectVersions;
  readonly basis: StatusBasis;
}

function deriveSubject(groups: readonly ClaimGroup[], affair: Affair): readonly DraftClaim[] {
  const statements = groups.flatMap((group) => [...group.founding, ...group.attached]);
  const standing = statements.filter((one) => !isRetracted(one, affair.retracted));
  const origins = new Map(
    [...Map.groupBy(groups, (group) => (group.kind === 'ban' ? group.key : '')).values()].flatMap((own) => [
      ...traceSubject(
        own.map((group) => ({
          key: group.key,
          statements: [
            ...standingOf(group, affair),
            ...(group.principal && group.kind === 'behaviour' ? admissionsIn(own, affair) : []),
          ],
        })),
        affair.documents,
        mentionContext(own, standing, affair),
        affair.rulings,
      ),
    ]),
  );
  const [first] = groups;
  const tool = affair.book.tool(first?.tool ?? '');
  const vendor = affair.catalogue.organisations.find((one) => one.slug === tool?.vendor);
  const releases = affair.input.releases.get(first?.tool ?? '') ?? [];
  const told = versionsOf(
    standing.filter((one) => one.statement.kind !== 'ban'),
    affair.documents,
    tool,
    vendor,
    releases,
  );
  const graded = groups.map((group): Graded => {
    const probes = probeFindings(group, affair.input, affair.rulings);
    const own = origins.get(group.key) ?? NO_ORIGINS;
    const evidence = evidenceOf({
      group,
      origins: own,
      documents: affair.documents,
      subject: standing,
      probes,
      withdrawn: isWithdrawn(group, affair.input.claimNames, affair.rulings),
    });
    const versions = probedVersions(told.versions, probes, affair.input.probes, tool, releases);
    return {
      group,
      origins: own,
      evidence,
      verdict: grade(evidence, affair.catalogue.policy),
      versions: { versions: group.kind === 'ban' ? NO_VERSIONS : versions, slips: told.slips },
      basis: versions === told.versions ? fixBasis(standingOf(group, affair)) : 'probe',
    };
  });
  const fix = bestFix(graded);
  const acknowledged = isAcknowledged(standing);
  return graded.map((one) => draftOf(one, fix, acknowledged, affair));
}

const NO_ORIGINS: ClaimOrigins = {
  origins: [],
  counterOrigins: [],
  inherited: new Set(),
  mentions: new Map(),
  everywhere: new Map(),
  negated: [],
};

function standingOf(group: ClaimGroup, { retracted }: Affair): readonly KeyedStatement[] {
  return [...group.founding, ...group.attached].filter((one) => !isRetracted(one, retracted));
}

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
  };
}

/** Actors of a ban, as its keys have them. */
function actorKeys(group: ClaimGroup): readonly string[] {
  return [...new Set(group.claimKeys.map((key) => key.split('|')[2] ?? ''))].filter((actor) => actor !== '');
}

const RANK: Readonly<Record<Grade, number>> = { verified: 3, alleged: 2, 'second-hand': 1, ungraded: 0 };

/** The fix claim that tells the status of its subject: the best graded, told before promised. */
function bestFix(graded: readonly Graded[]): Graded | undefined {
  return graded
    .filter((one) => one.group.kind === 'fix' && one.evidence.affirmed > 0)
    .toSorted(
      (a, b) =>
        RANK[b.verdict.grade] - RANK[a.verdict.grade] ||
        Number(a.basis === 'promised') - Number(b.basis === 'promised') ||
        (a.group.key < b.group.key ? -1 : 1),
    )[0];
}

/** The vendor or its staff explains or admits what its tool does. */
function isAcknowledged(statements: readonly KeyedStatement[]): boolean {
  return statements.some(
    ({ stance, statement }) =>
      statement.kind === 'vendor_response' &&
      statement.polarity === 'affirmed' &&
      (stance === 'tells' || stance === 'acknowledges'),
  );
}

function draftOf(one: Graded, fix: Graded | undefined, acknowledged: boolean, affair: Affair): DraftClaim {
  const { group, origins, evidence, verdict } = one;
  const { book, documents } = affair;
  const own = standingOf(group, affair);
  const tool = book.tool(group.tool);
  const conflicts = findConflicts({
    statements: own,
    documents,
    mentions: group.principal ? origins.everywhere : origins.mentions,
    negated: origins.negated,
    slips: one.versions.slips,
    strengthOf,
  });
  const flags = flagsOf({
    evidence,
    verdict,
    conflicts: conflicts.length,
    acknowledged: acknowledged && group.principal && group.kind === 'behaviour',
  });
  const versions = one.versions.versions;
  const actors = group.kind === 'ban' ? displayActors(group, book) : [];
  const actor = actorOfClaim(group, actors);
  const eventDate = eventDateOf(group);
  const statusFrom = statusOf(one, fix);
  const open = {
    evidence,
    verdict,
    conflicts,
    versions,
    eventDate,
    promised: group.kind === 'fix' && one.basis === 'promised' ? { when: promisedDay(own) } : null,
    tool: tool?.name ?? group.tool,
    party:
      group.kind === 'ban'
        ? (actor ?? 'the organisation')
        : book.organisationName(tool?.vendor ?? 'the vendor'),
    actor,
    remarks: remarksOf(own, origins, documents),
  };
  const told = [...new Set([...group.founding, ...group.attached].map((keyed) => keyed.statement.document))];
  const known = told.flatMap((id) => documents.get(id) ?? []);
  return {
    key: group.key,
    claimKeys: group.claimKeys,
    subjectKeys: group.subjectKeys,
    members: [...group.founding, ...group.attached].map((keyed) => keyed.statement.id).sort(),
    slug: slugOfClaim(group),
    tool: group.tool,
    purl: tool?.purl ?? null,
    kind: group.kind,
    actor,
    subject: contentId('subject', group.subject),
    proposition: propositionOf({
      group,
      tool: tool?.name ?? group.tool,
      aliases: tool?.aliases ?? [],
      actors,
      eventDate,
    }),
    grade: verdict.grade,
    flags,
    rule: verdict.rule,
    because: becauseOf(verdict, flags),
    wouldChange: wouldChange(evidence, affair.catalogue.policy),
    trace: verdict.trace,
    versions,
    eventDate,
    statusFrom,
    origins: origins.origins.map(publicOrigin),
    counterOrigins: origins.counterOrigins.map(publicOrigin),
    conflicts,
    openQuestions: openQuestionsOf(open),
    watch: watchListOf(open),
    statements: shownStatements(group, origins, documents, book),
    documents: told.length,
    publishers: new Set(known.map((document) => book.familyOf(document))).size,
    ...seenSpan(known),
  };
}

function strengthOf(keyed: KeyedStatement): { readonly verb: string; readonly strength: number } | undefined {
  const reading = readClause(keyed.statement.quote, { names: new Set(), finding: false });
  return reading.verb === null ? undefined : { verb: reading.verb, strength: reading.strength };
}

function statusOf(one: Graded, fix: Graded | undefined): DraftClaim['statusFrom'] {
  if (one.group.kind === 'ban' || one.group.kind === 'fix') return null;
  if (one.basis === 'probe' && one.versions.versions.fixed !== null)
    return { claim: one.group.key, grade: one.verdict.grade, basis: 'probe' };
  return fix ? { claim: fix.group.key, grade: fix.verdict.grade, basis: fix.basis } : null;
}

function displayActors(group: ClaimGroup, book: Book): readonly string[] {
  const told = group.founding.flatMap((one) =>
    (one.statement.actor ?? '').split(';').map((name) => name.trim()),
  );
  return actorKeys(group)
    .filter((key) => !key.startsWith('?'))
    .map((key) => {
      const name = book.organisationName(key);
      if (name !== key) return name;
      return told.find((one) => one.toLowerCase().replaceAll(' ', '-').includes(key)) ?? key;
    });
}

function actorOfClaim(group: ClaimGroup, actors: readonly string[]): string | null {
  if (group.kind === 'ban') return actors.length === 0 ? null : actors.join('; ');
  const told = group.founding.flatMap((one) => one.statement.actor ?? []).toSorted();
  return told[0] ?? null;
}

function publicOrigin(origin: TracedOrigin): Origin {
  const { id, name, aliases, basis, established, captured, inherited } = origin;
  const { vouchedBy, party, publishers, documents, toldIn } = origin;
  return {
    id,
    name,
    aliases,
    basis,
    established,
    captured,
    inherited,
    vouchedBy,
    party,
    publishers,
    documents,
    toldIn,
  };
}

function shownStatements(
  group: ClaimGroup,
  origins: ClaimOrigins,
  documents: ReadonlyMap<string, DocumentInfo>,
  book: Book,
): Claim['statements'] {
  return [...group.founding, ...group.attached]
    .flatMap(({ statement }): ClaimStatement[] => {
      const document = documents.get(statement.document);
      if (!document) return [];
      return [
        {
          id: statement.id,
          quote: statement.quote,
          prefix: statement.prefix,
          suffix: statement.suffix,
          document: document.id,
          title: document.title,
          url: document.url,
          publisher: book.publisher(document.publisher).name,
          publishedAt: document.publishedAt,
          dateAssumed: document.dateAssumed,
          kind: statement.kind,
          polarity: statement.polarity,
          hedge: statement.hedge,
          chain: statement.chain.map((link) => link.name),
          inherited: origins.inherited.has(statement.id),
        },
      ];
    })
    .sort((a, b) => {
      const [x, y] = [a.publishedAt ?? '~', b.publishedAt ?? '~'];
      return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1;
    });
}
