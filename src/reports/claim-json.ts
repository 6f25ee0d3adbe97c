import type { Claim, VersionStatus } from '../model/claim.ts';
import type { ClaimFile, ClaimPage, LookupPage } from '../model/hearsay.ts';
import { cutQuote, QUOTE_LIMIT } from './clean.ts';
import { UNTRUSTED } from './formats/evidence.ts';

interface JsonOptions {
  /** UTF-16 units at which quotes are cut; absent: whole. */
  readonly quoteLimit?: number;
}

/** One claim as `claims`, `lookup` and `show` print it: the stable contract of the command line and the API. */
export function claimJson(claim: Claim, status: VersionStatus, options: JsonOptions = {}) {
  const { introduced, fixed, lastAffected, vers, affected, notes } = claim.versions;
  const cut = (quote: string) =>
    options.quoteLimit === undefined ? quote : cutQuote(quote, options.quoteLimit);
  return {
    id: claim.id,
    slug: claim.slug,
    tool: claim.tool,
    purl: claim.purl,
    kind: claim.kind,
    actor: claim.actor,
    subject: claim.subject,
    proposition: claim.proposition,
    grade: claim.grade,
    flags: claim.flags,
    rule: claim.rule,
    because: claim.because,
    wouldChange: claim.wouldChange,
    versions: { introduced, fixed, lastAffected, vers, affected, notes },
    eventDate: claim.eventDate,
    status,
    statusFrom: claim.statusFrom,
    origins: claim.origins,
    counterOrigins: claim.counterOrigins,
    conflicts: claim.conflicts,
    statements: claim.statements.map((one) => ({
      id: one.id,
      quote: cut(one.quote),
      document: one.document,
      title: one.title,
      url: one.url,
      publisher: one.publisher,
      publishedAt: one.publishedAt,
      dateAssumed: one.dateAssumed,
      kind: one.kind,
      polarity: one.polarity,
      hedge: one.hedge,
      chain: one.chain,
      inherited: one.inherited,
      ...(one.takenBack === true ? { takenBack: true } : {}),
    })),
    documents: claim.documents,
    publishers: claim.publishers,
    firstSeen: claim.firstSeen,
    lastSeen: claim.lastSeen,
  };
}

/** Without a version nothing can be said of one: a ban has no status, all else is unknown. */
export const statusWithoutVersion = (claim: Claim): VersionStatus =>
  claim.kind === 'ban' ? 'n/a' : 'unknown';

/** `claims --json`. */
export function claimsJson(page: ClaimPage, options: JsonOptions = {}) {
  return {
    total: page.total,
    next: page.next,
    problems: page.problems,
    claims: page.claims.map((claim) => claimJson(claim, statusWithoutVersion(claim), options)),
  };
}

/** `lookup --json`. */
export function lookupJson(page: LookupPage, options: JsonOptions = {}) {
  return {
    tool: page.tool,
    version: page.version,
    total: page.total,
    next: page.next,
    problems: page.problems,
    claims: page.claims.map((hit) => ({
      ...claimJson(hit, hit.status, options),
      statusWords: hit.statusWords,
    })),
  };
}

/** `lookup --json` as it is printed: quotes cut, collected text marked as such. */
export const lookupAnswer = (page: LookupPage) => ({
  ...lookupJson(page, { quoteLimit: QUOTE_LIMIT }),
  untrusted: UNTRUSTED,
});

/** `show --json`: the list of one, with what only the whole file tells. */
export function showJson(file: ClaimFile, options: JsonOptions = {}) {
  const { claim } = file;
  return {
    total: 1,
    next: null,
    problems: file.problems,
    claims: [
      {
        ...claimJson(claim, statusWithoutVersion(claim), options),
        trace: claim.trace,
        openQuestions: claim.openQuestions,
        watch: claim.watch,
        history: file.history,
        movedFrom: file.movedFrom,
      },
    ],
  };
}
