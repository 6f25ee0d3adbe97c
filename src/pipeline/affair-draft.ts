import type { DraftClaim, KeyedStatement } from '../model/affair.ts';
import type { Conflict } from '../model/claim.ts';
import { contentId } from '../model/ids.ts';
import type { When } from '../model/time.ts';
import { propositionOf, readClause, slugOfClaim, wholeOf } from '../claims/grouping/index.ts';
import type { ClaimGroup } from '../claims/grouping/index.ts';
import { becauseOf, flagsOf, openQuestionsOf, watchListOf, wouldChange } from '../grading/index.ts';
import { findConflicts } from '../provenance/index.ts';
import type { Book, ClaimOrigins, ReadVerb } from '../provenance/index.ts';
import { actorKeys, actorOfClaim, displayActors } from './affair-actors.ts';
import { isAdmitted } from './admissions.ts';
import { standingOf, toldStill } from './affair-graded.ts';
import type { Affair, Graded } from './affair-graded.ts';
import { veiledConflicts, veiledDraft, veilOf } from './affair-redaction.ts';
import { remarksOf } from './affair-remarks.ts';
import { publicOrigin, shownStatements, unworded } from './affair-shown.ts';
import { eventDateOf, seenSpan } from './affair-times.ts';
import { promisedDay } from './fix-basis.ts';

/** A graded claim with what several parts of its draft are worked out from. */
interface Drawn {
  readonly one: Graded;
  readonly affair: Affair;
  /** Its statements, and those that no ruling took back. */
  readonly all: readonly KeyedStatement[];
  readonly own: readonly KeyedStatement[];
  /** What it is worded, dated and counted by. */
  readonly told: ClaimGroup;
  readonly tool: ReturnType<Book['tool']>;
  /** Display names of who banned, and whose act it is. */
  readonly actors: readonly string[];
  readonly actor: string | null;
  readonly eventDate: When | null;
}

function drawn(one: Graded, affair: Affair): Drawn {
  const { group } = one;
  const { book } = affair;
  const told = toldStill(group, affair);
  const actors = group.kind === 'ban' ? displayActors(told, book) : [];
  return {
    one,
    affair,
    all: [...group.founding, ...group.attached],
    own: standingOf(group, affair),
    told,
    tool: book.tool(group.tool),
    actors,
    actor: actorOfClaim(told, actors),
    eventDate: eventDateOf(told),
  };
}

/** The whole claim, as it is shown, from its graded evidence. */
export function draftOf(
  one: Graded,
  fix: Graded | undefined,
  acknowledged: boolean,
  affair: Affair,
): DraftClaim {
  const { group, origins, evidence, verdict } = one;
  const claim = drawn(one, affair);
  const { all, tool, actor, eventDate } = claim;
  const veil = veilOf({
    statements: all,
    documents: affair.documents,
    redacted: affair.redacted,
    known: knownNames(tool, affair),
    book: affair.book,
  });
  const found = conflictsOf(claim);
  const conflicts = veil ? veiledConflicts(found, affair.redacted, veil) : found;
  const flags = flagsOfClaim(claim, conflicts, acknowledged);
  const told = toldBy(claim);
  const open = openInput(claim, conflicts, told.firstSeen);
  const proposition = wordingOfClaim(claim);
  const draft: DraftClaim = {
    key: group.key,
    claimKeys: group.claimKeys,
    subjectKeys: group.subjectKeys,
    members: all.map((keyed) => keyed.statement.id).sort(),
    slug: slugOfClaim(group),
    tool: group.tool,
    purl: tool?.purl ?? null,
    kind: group.kind,
    actor,
    subject: contentId('subject', group.subject),
    proposition: proposition.text,
    grade: verdict.grade,
    flags,
    rule: verdict.rule,
    because: becauseOf(verdict, flags),
    wouldChange: wouldChange(evidence, affair.catalogue.policy),
    trace: verdict.trace,
    versions: one.versions.versions,
    eventDate,
    statusFrom: statusOf(one, fix),
    origins: origins.origins.map(publicOrigin),
    counterOrigins: origins.counterOrigins.map(publicOrigin),
    conflicts,
    openQuestions: openQuestionsOf(open),
    watch: watchListOf(open),
    statements: shownStatements(group, origins, affair, proposition.statement),
    ...told,
  };
  return veil ? veiledDraft(draft, veil) : draft;
}

/** Where texts tell of one thing differently, the versions of its subject included. */
function conflictsOf({ one, own, affair }: Drawn): readonly Conflict[] {
  const { group, origins, versions } = one;
  const told = findConflicts({
    statements: own,
    documents: affair.documents,
    // Who found it is a detail of the whole subject, told once.
    mentions: group.principal ? origins.everywhere : new Map(),
    negated: origins.negated,
    counterOrigins: origins.counterOrigins,
    slips: versions.slips,
    strengthOf,
  });
  return versions.conflict ? [...told, versions.conflict] : told;
}

function flagsOfClaim(
  { one, own, affair }: Drawn,
  conflicts: readonly Conflict[],
  acknowledged: boolean,
): DraftClaim['flags'] {
  const { group, origins, evidence, verdict } = one;
  return flagsOf({
    evidence,
    verdict,
    conflicts: conflicts.filter((conflict) => !isDenialOnly(conflict, origins)).length,
    acknowledged:
      group.kind === 'behaviour' &&
      ((acknowledged && group.principal) || isAdmitted(own, origins, affair.documents)),
  });
}

/** How many tell it still, and when it was told, be it taken back since. */
function toldBy({ all, told, affair: { documents, book } }: Drawn) {
  const tellers = documentsOf([...told.founding, ...told.attached]);
  const known = (ids: readonly string[]) => ids.flatMap((id) => documents.get(id) ?? []);
  return {
    documents: tellers.length,
    publishers: new Set(known(tellers).map((document) => book.familyOf(document))).size,
    ...seenSpan(known(documentsOf(all))),
  };
}

const documentsOf = (statements: readonly KeyedStatement[]): readonly string[] => [
  ...new Set(statements.map(({ statement }) => statement.document)),
];

/** What open questions and what to watch for are worked out from. */
function openInput(
  { one, affair, own, tool, actor, eventDate }: Drawn,
  conflicts: readonly Conflict[],
  firstSeen: When,
): Parameters<typeof openQuestionsOf>[0] {
  const { group, origins, evidence, verdict, basis } = one;
  const { book, documents } = affair;
  const isPromised = group.kind === 'fix' && basis === 'promised' && evidence.affirmed > 0;
  return {
    evidence,
    verdict,
    conflicts,
    versions: one.versions.versions,
    eventDate,
    promised: isPromised ? { when: promisedDay(own) } : null,
    tool: tool?.name ?? group.tool,
    party:
      group.kind === 'ban'
        ? (actor ?? 'the organisation')
        : book.organisationName(tool?.vendor ?? 'the vendor'),
    actor,
    ownTool: actorKeys(group).some((key) => wholeOf(key) === tool?.vendor),
    firstSeen,
    remarks: remarksOf(own, origins, documents),
  };
}

/** What the claim says, in one sentence, without the words of redacted documents. */
function wordingOfClaim(claim: Drawn): ReturnType<typeof propositionOf> {
  const { one, affair, told, tool, actors, eventDate } = claim;
  const { group, feigned, versions, basis } = one;
  const vendor = affair.book.organisationName(tool?.vendor ?? 'The vendor');
  return propositionOf({
    group: unworded(told, affair.redacted),
    tool: tool?.name ?? group.tool,
    aliases: tool?.aliases ?? [],
    vendor: feigned ? `Somebody in the name of ${vendor}` : vendor,
    actors,
    eventDate,
    fixed: versions.versions.fixed,
    introduced: versions.versions.introduced,
    promised: basis === 'promised',
  });
}

/** What somebody contradicts is disputed: no detail was changed on the way. */
function isDenialOnly({ field }: Conflict, { negated, counterOrigins }: ClaimOrigins): boolean {
  return field === 'polarity' && negated.length === 0 && counterOrigins.length > 0;
}

/** Names of the tool, its maker and all publishers: the catalogue's words, not a document's. */
function knownNames(tool: ReturnType<Book['tool']>, { book, catalogue }: Affair): readonly string[] {
  return [
    ...(tool ? [tool.name, ...tool.aliases, book.organisationName(tool.vendor)] : []),
    ...catalogue.publishers.flatMap((one) => [one.name, ...one.names]),
  ];
}

function strengthOf(keyed: KeyedStatement): ReadVerb | undefined {
  const reading = readClause(keyed.statement.quote, { names: new Set(), kind: keyed.statement.kind });
  return reading.verb === null
    ? undefined
    : { verb: reading.verb, strength: reading.strength, family: reading.family };
}

function statusOf(one: Graded, fix: Graded | undefined): DraftClaim['statusFrom'] {
  if (one.group.kind === 'ban' || one.group.kind === 'fix') return null;
  if (one.basis === 'probe' && one.versions.versions.fixed !== null)
    return { claim: one.group.key, grade: one.verdict.grade, basis: 'probe' };
  return fix ? { claim: fix.group.key, grade: fix.verdict.grade, basis: fix.basis } : null;
}
