import type { KeyedStatement } from '../model/affair.ts';
import type { DocumentInfo } from '../model/document.ts';
import type { Mention } from './mention.ts';
import type { Book } from './publishers.ts';

const REPORT = '(?:reports?|reporting|articles?|stor(?:y|ies)|tests?|coverage|pieces?|posts?)';
/** A text that takes back its own house's report, where it says that something is not so. */
const RETRACTS =
  /\b(?:corrections?|corrected|corrects|retract\w*|erratum|errata|withdr(?:aw|ew|awn)\w*|we (?:were|got it) wrong|our (?:own )?(?:earlier |previous |first |original )?(?:reports?|articles?|stor(?:y|ies)|tests?|coverage))\b/i;
/** The same, whatever it says of the thing itself ("withdraws its story that …"). */
const TAKES_BACK = new RegExp(
  [
    `\\b(?:retract|withdraw|withdrew|correct|pull|unpublish)\\w* (?:and \\w+ )?(?:its|our|an?|the|this|that) (?:\\w+ ){0,2}${REPORT}\\b`,
    `\\b(?:t(?:akes?|ook)|taken|taking) back (?:its|our|the) (?:\\w+ ){0,2}${REPORT}\\b`,
    `\\b(?:its|our|this|an earlier|a previous) (?:\\w+ ){0,2}${REPORT}\\b[^;!?]{0,240}\\b(?:(?:was|were|is|are|turned out|proved)(?: to be)? (?:\\w+ )?(?:wrong|false|untrue|incorrect|inaccurate|mistaken|in error|unfounded)|(?:has been|have been|was|were) (?:retracted|withdrawn|taken down|taken back))\\b`,
    `\\b(?:this|our|the|an earlier) (?:\\w+ ){0,2}${REPORT} (?:has been|have been|was|were) (?:updated|corrected|changed|amended|edited) to (?:remove|delete|take out|withdraw|correct)\\b`,
    `\\b(?:its|our) (?:only )?(?:sources?|informants?) (?:had |has |have )?(?:confused|mixed|erred|lied|made it up|was wrong|were wrong)`,
  ].join('|'),
  'i',
);
const OURS = /\b(?:our|we|us|this (?:report|article|story|piece|post))\b/i;
/** Characters of a sentence that are looked at. */
const REACH = 600;

/** Families of newsrooms that took back their report on a claim: the one whose text says so, or the one it names. */
function retracting(
  statements: readonly KeyedStatement[],
  documents: ReadonlyMap<string, DocumentInfo>,
  book: Book,
): readonly string[] {
  return statements.flatMap(({ statement }) => {
    const document = documents.get(statement.document);
    const sentence = statement.sentence.slice(0, REACH);
    if (!document || !TAKES_BACK.test(sentence)) return [];
    const named = OURS.test(sentence) ? [] : book.publishersIn(sentence);
    const houses = named.filter(({ kind }) => kind === 'newsroom' || kind === 'wire');
    return houses.length > 0 ? houses.map((one) => one.family) : [book.familyOf(document)];
  });
}

/**
 * Tellings without those of a newsroom that took back its own report: what it knew, and what its unnamed sources
 * told it, no longer speaks for the claim. The words of others that it quoted still do.
 */
export function lessRetracted(
  affirmed: readonly Mention[],
  denied: readonly Mention[],
  statements: readonly KeyedStatement[],
  documents: ReadonlyMap<string, DocumentInfo>,
  book: Book,
): readonly Mention[] {
  const corrected = statements.flatMap(({ statement, stance }) => {
    const document = documents.get(statement.document);
    const newsroom = document ? book.publisher(document.publisher).kind : undefined;
    const negated = statement.polarity === 'negated' && stance === 'tells';
    const own = newsroom === 'newsroom' || newsroom === 'wire';
    return document && own && negated && RETRACTS.test(statement.sentence) ? [book.familyOf(document)] : [];
  });
  const withdrawn = new Set([
    ...denied
      .filter(({ keyed, relation }) => relation !== 'party' && RETRACTS.test(keyed.statement.sentence))
      .map(({ document }) => book.familyOf(document)),
    ...corrected,
    ...retracting(statements, documents, book),
  ]);
  if (withdrawn.size === 0) return affirmed;
  return affirmed.filter(({ basis, ownReporting, voucher, document }) => {
    if (basis !== 'outlet' && basis !== 'insider' && !ownReporting) return true;
    return !withdrawn.has(voucher === null ? book.familyOf(document) : book.publisher(voucher).family);
  });
}
