import type { AffairInput, DraftClaim, KeyedStatement } from '../model/affair.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Claim, ClaimStatement, Conflict, Origin, StatusBasis } from '../model/claim.ts';
import type { DocumentInfo } from '../model/document.ts';
import type { Evidence, TracedOrigin } from '../model/evidence.ts';
import { contentId } from '../model/ids.ts';
import type { Ruling } from '../model/ruling.ts';
import {
  isActorOf,
  nameOfBody,
  propositionOf,
  readClause,
  slugOfClaim,
  wholeOf,
  withoutDay,
} from '../claims/grouping/index.ts';
import type { ClaimGroup } from '../claims/grouping/index.ts';
import { becauseOf, flagsOf, openQuestionsOf, watchListOf, wouldChange } from '../grading/index.ts';
import type { Verdict } from '../grading/index.ts';
import { findConflicts, nameOfSlug } from '../provenance/index.ts';
import type { Book, ClaimOrigins, ReadVerb } from '../provenance/index.ts';
import { isAdmitted } from './admissions.ts';
import { isRetracted } from './affair-evidence.ts';
import { remarksOf } from './affair-remarks.ts';
import { REDACTED, veiledConflicts, veiledDraft, veilOf } from './affair-redaction.ts';
import { eventDateOf, seenSpan } from './affair-times.ts';
import { promisedDay } from './affair-versions.ts';
import type { SubjectVersions } from './affair-versions.ts';

/** What every claim of one derivation is worked out with. */
export interface Affair {
  readonly input: AffairInput;
  readonly catalogue: Catalogue;
  readonly book: Book;
  readonly rulings: readonly Ruling[];
  readonly retracted: readonly string[];
  /** Documents whose words are not to be shown. */
  readonly redacted: ReadonlySet<string>;
  readonly documents: ReadonlyMap<string, DocumentInfo>;
}

/** A claim half way: graded, before it learns of the fix claim of its subject. */
export interface Graded {
  readonly group: ClaimGroup;
  readonly origins: ClaimOrigins;
  readonly evidence: Evidence;
  readonly verdict: Verdict;
  readonly versions: SubjectVersions;
  /** An answer in the vendor's name that nobody gives at its place. */
  readonly feigned: boolean;
  readonly basis: StatusBasis;
}

/** A claim's statements that no ruling took back. */
export function standingOf(group: ClaimGroup, { retracted }: Affair): readonly KeyedStatement[] {
  return [...group.founding, ...group.attached].filter((one) => !isRetracted(one, retracted));
}

/** Actors of a ban, as its keys have them. */
export function actorKeys(group: ClaimGroup): readonly string[] {
  return [...new Set(group.claimKeys.map((key) => key.split('|')[2] ?? ''))].filter((actor) => actor !== '');
}

/** The whole claim, as it is shown, from its graded evidence. */
export function draftOf(
  one: Graded,
  fix: Graded | undefined,
  acknowledged: boolean,
  affair: Affair,
): DraftClaim {
  const { group, origins, evidence, verdict } = one;
  const { book, documents } = affair;
  const own = standingOf(group, affair);
  const tool = book.tool(group.tool);
  const told = findConflicts({
    statements: own,
    documents,
    // Who found it is a detail of the whole subject, told once.
    mentions: group.principal ? origins.everywhere : new Map(),
    negated: origins.negated,
    counterOrigins: origins.counterOrigins,
    slips: one.versions.slips,
    strengthOf,
  });
  const veil = veilOf({
    statements: [...group.founding, ...group.attached],
    documents,
    redacted: affair.redacted,
    known: knownNames(tool, affair),
    book,
  });
  const found = one.versions.conflict ? [...told, one.versions.conflict] : told;
  const conflicts = veil ? veiledConflicts(found, affair.redacted, veil) : found;
  const flags = flagsOf({
    evidence,
    verdict,
    conflicts: conflicts.filter((conflict) => !isDenialOnly(conflict, origins)).length,
    acknowledged:
      group.kind === 'behaviour' &&
      ((acknowledged && group.principal) || isAdmitted(own, origins, documents)),
  });
  const versions = one.versions.versions;
  const actors = group.kind === 'ban' ? displayActors(group, book) : [];
  const actor = actorOfClaim(group, actors);
  const eventDate = eventDateOf(group);
  const statusFrom = statusOf(one, fix);
  const tellers = [
    ...new Set([...group.founding, ...group.attached].map((keyed) => keyed.statement.document)),
  ];
  const known = tellers.flatMap((id) => documents.get(id) ?? []);
  const seen = seenSpan(known);
  const open = {
    evidence,
    verdict,
    conflicts,
    versions,
    eventDate,
    promised:
      group.kind === 'fix' && one.basis === 'promised' && evidence.affirmed > 0
        ? { when: promisedDay(own) }
        : null,
    tool: tool?.name ?? group.tool,
    party:
      group.kind === 'ban'
        ? (actor ?? 'the organisation')
        : book.organisationName(tool?.vendor ?? 'the vendor'),
    actor,
    ownTool: actorKeys(group).some((key) => wholeOf(key) === tool?.vendor),
    firstSeen: seen.firstSeen,
    remarks: remarksOf(own, origins, documents),
  };
  const vendor = book.organisationName(tool?.vendor ?? 'The vendor');
  const proposition = propositionOf({
    group: unworded(group, affair.redacted),
    tool: tool?.name ?? group.tool,
    aliases: tool?.aliases ?? [],
    vendor: one.feigned ? `Somebody in the name of ${vendor}` : vendor,
    actors,
    eventDate,
    fixed: versions.fixed,
    promised: one.basis === 'promised',
  });
  const draft: DraftClaim = {
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
    proposition: proposition.text,
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
    statements: shownStatements(group, origins, affair, proposition.statement),
    documents: tellers.length,
    publishers: new Set(known.map((document) => book.familyOf(document))).size,
    ...seen,
  };
  return veil ? veiledDraft(draft, veil) : draft;
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

function displayActors(group: ClaimGroup, book: Book): readonly string[] {
  const told = group.founding.flatMap((one) =>
    (one.statement.actor ?? '').split(';').map((name) => name.trim()),
  );
  const words = group.founding.flatMap(({ statement: { quote, chain } }) => [
    ...chain.map((link) => link.resolved ?? link.name),
    quote,
  ]);
  return actorKeys(group)
    .filter((key) => !key.startsWith('?'))
    .map((key) => {
      const whole = wholeOf(key);
      const name = book.organisationName(whole);
      const named = told.find((one) => isActorOf(whole, one));
      const shown =
        name === whole ? (named ? withoutDay(named) : (nameOfBody(whole) ?? nameOfSlug(whole, words))) : name;
      return whole === key ? shown : `part of ${shown}`;
    });
}

function actorOfClaim(group: ClaimGroup, actors: readonly string[]): string | null {
  if (group.kind === 'ban') return actors.length === 0 ? null : actors.join('; ');
  return group.founding.flatMap((one) => one.statement.actor ?? []).toSorted()[0] ?? null;
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

/** The group without the words of redacted documents: no claim is worded after them. */
function unworded(group: ClaimGroup, redacted: ReadonlySet<string>): ClaimGroup {
  if (redacted.size === 0) return group;
  const blank = (keyed: KeyedStatement): KeyedStatement =>
    redacted.has(keyed.statement.document)
      ? { ...keyed, statement: { ...keyed.statement, quote: '', sentence: '', chain: [] } }
      : keyed;
  return { ...group, founding: group.founding.map(blank), attached: group.attached.map(blank) };
}

/** A statement whose document is redacted still counts, and shows only that it was made. */
function withheld(statement: ClaimStatement): ClaimStatement {
  return { ...statement, quote: REDACTED, prefix: '', suffix: '', title: REDACTED, url: null, chain: [] };
}

/** The statement that says the claim best, then all others by the day of their telling. */
function shownStatements(
  group: ClaimGroup,
  origins: ClaimOrigins,
  { documents, book, redacted }: Affair,
  lead: string | null,
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
    .map((statement) => (redacted.has(statement.document) ? withheld(statement) : statement))
    .sort((a, b) => {
      if (a.id === lead || b.id === lead) return a.id === lead ? -1 : 1;
      const [x, y] = [a.publishedAt ?? '~', b.publishedAt ?? '~'];
      return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1;
    });
}
