import type { AffairInput, KeyedStatement } from '../model/affair.ts';
import type { DocumentInfo } from '../model/document.ts';
import type { Evidence, ProbeFinding } from '../model/evidence.ts';
import type { Ruling } from '../model/ruling.ts';
import { rulingsOf } from '../model/standing.ts';
import { precedes } from '../model/time.ts';
import { isOnlyMeant } from '../claims/grouping/index.ts';
import type { ClaimGroup } from '../claims/grouping/index.ts';
import type { Book, ClaimOrigins } from '../provenance/index.ts';
import { isTakenBackByNote } from '../read/index.ts';
import { isSoughtInVain } from './fruitless.ts';

/** Languages whose sentences are read; others give names, versions and dates only. */
const READABLE: ReadonlySet<string> = new Set(['en', 'und']);

export interface EvidenceInput {
  readonly group: ClaimGroup;
  readonly origins: ClaimOrigins;
  readonly documents: ReadonlyMap<string, DocumentInfo>;
  readonly book: Book;
  /** All statements of its subject. */
  readonly subject: readonly KeyedStatement[];
  readonly probes: readonly ProbeFinding[];
  readonly withdrawn: boolean;
}

/** What the policy reads of one claim. */
export function evidenceOf(input: EvidenceInput): Evidence {
  const { group, origins, documents, subject } = input;
  const own = [...group.founding, ...group.attached];
  const acts = group.founding.filter((one) => one.statement.polarity === 'affirmed');
  return {
    kind: group.kind,
    ...(group.kind === 'ban' && acts.every((one) => isOnlyMeant(one.statement)) ? { onlyMeant: true } : {}),
    ...gainsaidIn(input, acts),
    readable: own.some((one) => READABLE.has(documents.get(one.statement.document)?.lang ?? 'und')),
    withdrawn: input.withdrawn,
    ...(isTakenBack(group, documents) ? { takenBack: true as const } : {}),
    origins: origins.origins,
    counterOrigins: origins.counterOrigins,
    probes: input.probes,
    toldUnreproduced: isSoughtInVain(subject, own),
    affirmed: acts.length,
  };
}

/** Documents that tell it as not so without naming who denies it; one that came before all tellings says nothing of them. */
function gainsaidIn(
  { origins, documents, book }: EvidenceInput,
  acts: readonly KeyedStatement[],
): Pick<Evidence, 'gainsaid'> {
  const told = acts.flatMap((one) => documents.get(one.statement.document)?.publishedAt ?? []);
  const against = origins.negated.flatMap((one) => documents.get(one.statement.document) ?? []);
  const gainsaid = against
    .filter((one) => !UNTRUSTED.has(book.publisher(one.publisher).reliability) || isWhoActed(one, acts))
    .filter(({ publishedAt }) => publishedAt === null || !told.every((when) => precedes(publishedAt, when)))
    .map((document) => document.id);
  return gainsaid.length > 0 && told.length > 0 ? { gainsaid: [...new Set(gainsaid)].sort() } : {};
}

/**
 * Whether a page bears the name, and a host with the name, of one who is told to have acted: what it denies of him is
 * enough for doubt, though nobody knows whether it is his.
 */
function isWhoActed({ outlet, url }: DocumentInfo, acts: readonly KeyedStatement[]): boolean {
  const own = plainName(outlet ?? '');
  if (own.length < LEAST_NAME || url === null || !URL.canParse(url)) return false;
  const actors = acts.flatMap(({ statement }) => (statement.actor ?? '').split(';').map(plainName));
  return actors.includes(own) && plainName(new URL(url).hostname).includes(own);
}
const LEAST_NAME = 3;
const plainName = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const UNTRUSTED: ReadonlySet<string> = new Set(['E', 'F']);

/**
 * True when all that founds an answer in its giver's own words is taken back by him, and something is; of any other claim,
 * all that founds it. What stands in a text that a note below takes back is.
 */
function isTakenBack({ kind, founding }: ClaimGroup, documents: EvidenceInput['documents']): boolean {
  const told = founding.filter(
    ({ statement }) =>
      kind !== 'vendor_response' || (statement.chain.length === 0 && statement.post === undefined),
  );
  const isBack = (one: KeyedStatement): boolean => isTakenBackByTeller(one, documents);
  if (kind === 'vendor_response') return founding.some(isBack) && told.every(isBack);
  const affirmed = told.filter(({ statement }) => statement.polarity === 'affirmed');
  return affirmed.length > 0 && affirmed.every(isBack);
}

/** Whether who told it takes it back, in place or by a note to the text. */
export const isTakenBackByTeller = (
  { statement }: KeyedStatement,
  documents: EvidenceInput['documents'],
): boolean =>
  statement.takenBack === true ||
  (statement.post === undefined && isTakenBackByNote(documents.get(statement.document)));

/** True when a ruling retracts the claim, or all that founds it. */
export function isWithdrawn(
  group: ClaimGroup,
  claimNames: ReadonlyMap<string, string>,
  rulings: readonly Ruling[],
): boolean {
  const named = rulingsOf(rulings, 'retract').map((ruling) => ruling.subject);
  const keys = new Set(named.map((name) => claimNames.get(name) ?? name));
  return (
    group.claimKeys.some((key) => keys.has(key)) || group.founding.every((one) => isRetracted(one, named))
  );
}

/** A statement whose own id or whose document a `retract` ruling names: it stays visible and proves nothing. */
export function isRetracted({ statement }: KeyedStatement, named: readonly string[]): boolean {
  return named.includes(statement.id) || named.includes(statement.document);
}

const SENT: ReadonlySet<string | null> = new Set(['transmit', 'steal']);

function tellsTransmission(group: ClaimGroup): boolean {
  return group.founding.every((one) => SENT.has(one.predicate));
}

/**
 * Probe records by probe: accepted ones for the claims that their ruling names, others for the principal claim of
 * a subject of their tool. A ruling names a probe by slug, rule hash or record id, and one claim or several.
 */
export function probeFindings(
  group: ClaimGroup,
  input: Pick<AffairInput, 'probes' | 'claimNames'>,
  rulings: readonly Ruling[],
): readonly ProbeFinding[] {
  if (group.kind !== 'behaviour') return [];
  const records = input.probes.filter((record) => record.tool === group.tool);
  const accepting = rulingsOf(rulings, 'accept-probe').map(({ subject, object }) => ({
    probe: subject,
    keys: (object ?? '')
      .split(/[\s,]+/)
      .filter((name) => name !== '')
      .map((name) => input.claimNames.get(name) ?? name),
  }));
  return [...Map.groupBy(records, (record) => `${record.probe} ${record.ruleHash}`).values()].flatMap(
    (own) => {
      const [first] = own;
      if (!first) return [];
      const naming = accepting.filter(
        ({ probe }) =>
          probe === first.probe || probe === first.ruleHash || own.some((one) => one.id === probe),
      );
      const accepted = naming.some(({ keys }) => keys.some((key) => group.claimKeys.includes(key)));
      if (!accepted && (naming.length > 0 || !group.principal)) return [];
      const matched = own.filter((one) => one.matched === 1).length;
      return {
        probe: first.probe,
        records: own.map((one) => one.id).sort(),
        discriminates: matched > 0 && matched < own.length,
        accepted,
        shows: !tellsTransmission(group),
        matched,
        looked: own.length,
      };
    },
  );
}
