import type { KeyedStatement } from '../model/affair.ts';
import type { DocumentInfo } from '../model/document.ts';
import type { Statement } from '../model/statement.ts';
import type { Mention, MentionContext } from './mention.ts';
import { precedes } from '../model/time.ts';
import { foldName } from './names.ts';
import type { Book } from './publishers.ts';

const REPORT = '(?:reports?|reporting|articles?|stor(?:y|ies)|tests?|coverage|pieces?|posts?)';
const TESTS = '(?:tests?|testing|measurements?|experiments?)';
/** Tests and what they were of; what they showed may be flawed, and they need not be. */
const FLAWED_TESTS = `(?:(?!that\\b)\\w+ ){0,2}?${TESTS}(?:,? (?:of|for|on|with|in|at|from)(?: (?!that\\b|which\\b|and\\b|but\\b|because\\b|show|found\\b|reveal|prove|suggest)[\\p{L}\\p{N}.’'-]+){1,6}?)? (?:was|were|is|are|proved|turned out)(?: to be)? (?:\\w+ )?(?:flawed|faulty|invalid|botched|skewed|contaminated|worthless|unsound)\\b`;
/** The same of a house that is named right before ("The Ledger said that its tests were flawed"). */
const ITS_TESTS = new RegExp(
  `^(.{1,60}?) (?:has |now |today )?(?:sa(?:id|ys)|admit\\w*|acknowledg\\w*|conced\\w*|wrote|writes)(?: (?:today|now|later|on \\w+|in a correction))?(?: that)? its ${FLAWED_TESTS}`,
  'iu',
);
/** A text that takes back its own house's report, where it says that something is not so. */
const RETRACTS =
  /\b(?:corrections?|corrected|corrects|retract\w*|erratum|errata|withdr(?:aw|ew|awn)\w*|we (?:were|got it) wrong|our (?:own )?(?:earlier |previous |first |original )?(?:reports?|articles?|stor(?:y|ies)|tests?|coverage))\b/i;
/** The same, whatever it says of the thing itself ("withdraws its story that …"). */
const TAKES_BACK = new RegExp(
  [
    `\\b(?:retract|withdraw|withdrew|correct|pull|unpublish)\\w* (?:and \\w+ )?(?:its|our|an?|the|this|that) (?:\\w+ ){0,2}${REPORT}\\b`,
    `\\b(?:t(?:akes?|ook)|taken|taking) back (?:its|our|the) (?:\\w+ ){0,2}${REPORT}\\b`,
    `\\b(?:its|our|this|an earlier|a previous) (?:\\w+ ){0,2}${REPORT}\\b(?!(?<=\\btests?) (?:also |now )?(?:show|f(?:i|ou)nd|reveal|confirm|suggest|indicat|demonstrat))[^;!?]{0,240}\\b(?:(?:was|were|is|are|turned out|proved)(?: to be)? (?:\\w+ )?(?:wrong|false|untrue|incorrect|inaccurate|mistaken|in error|unfounded)|(?:has been|have been|was|were) (?:retracted|withdrawn|taken down|taken back))\\b`,
    `\\b(?:this|our|the|an earlier) (?:\\w+ ){0,2}${REPORT} (?:has been|have been|was|were) (?:updated|corrected|changed|amended|edited)(?: (?:on|at|later) [\\w ]{1,24}?)? to (?:remove|delete|take out|withdraw|correct)\\b`,
    `\\b(?:(?:no longer|not|cannot|never) stand|n[’']t stand)s? (?:by|behind) (?:its|our|the|this|that|an?) (?:\\w+ ){0,2}${REPORT}\\b`,
    `\\bshould (?:not|never) have (?:published|run|printed|written|posted) (?:its|our|the|this|that|an?) (?:\\w+ ){0,2}${REPORT}\\b`,
    `\\b(?:our|the (?:paper|newsroom|magazine|newspaper)['’]s) ${FLAWED_TESTS}`,
    `^\\W*(?:our (?:\\w+ ){0,2}?${TESTS},? (?:(?:by|in|with|from) )?(?:that|which)|the ${TESTS},? (?:(?:by|in|with|from) )?(?:that|which) we) [^;!?]{1,240} (?:was|were) (?:\\w+ )?(?:flawed|faulty|invalid|botched)\\W*$`,
    `\\b(?:its|our) (?:only )?(?:sources?|informants?) (?:had |has |have )?(?:confused|mixed|erred|lied|made it up|was wrong|were wrong)`,
  ].join('|'),
  'iu',
);
/** "An earlier version of this article said that …", judged in the words right behind it. */
const EARLIER = new RegExp(
  `\\b(?:an?|the|our) (?:earlier|previous|original|first|prior) (?:versions?|editions?|forms?)(?: of (?:this|our|the) ${REPORT})?\\b|\\b(?:an?|our) (?:earlier|previous|original|first|prior) ${REPORT}\\b`,
  'i',
);
const WRONG_BEHIND =
  /^["”’)\s.,;–—-]*(?:that|this|it|which) (?:is|was)(?: (?:not (?:true|so|correct|right|accurate|the case)|(?:\w+ )?(?:wrong|false|untrue|incorrect|inaccurate|mistaken|an error|a mistake))|n['’]t (?:true|so|correct|right))/i;
/** "An article on messengers said that …", as a house's corrections begin: whose it is, is not said. */
const ARTICLE_SAID =
  /^\W*(?:(?:in )?(?:an?|the|two|one|our|this|that) (?:[\w’'-]+ ){0,4}?|)(?:articles?|stor(?:y|ies)|pieces?|columns?|headlines?|captions?|graphics?|podcasts?|newsletters?|editorials?|leaders?)\b(?! (?:by|from|in|at) (?:the )?\p{Lu})[^;!?]{0,160}?\b(?:said|stated|reported|claimed|wrote|suggested|implied|asserted|described)\b/iu;
/** Behind it: "In fact, the traffic came from elsewhere." */
const OTHERWISE_BEHIND =
  /^["”’)\s.]*(?:in (?:fact|reality|truth)|actually|rather),? (?!(?:it|they|the \w+) (?:also|even)\b|(?:we|our)\b)/i;
/** What a text, or its chapter, is there for. */
const CORRECTIONS = /\b(?:corrections?|clarifications?|errat(?:um|a)|retractions?)\b/i;
/** A finder takes it back ("has withdrawn her finding that …"). */
const RECANTS =
  /(?<!\b(?:not|never|yet to|n['’]t) (?:\w+ )?)\b(?:withdr(?:aws|ew|awn)|retract(?:s|ed)|disavow(?:s|ed)|t(?:akes|ook|aken) back) (?:his|her|their|its|the|our|my) (?:\w+ ){0,2}?(?:findings?|claims?|reports?|posts?|allegations?|statements?|accusations?|write-?ups?|stor(?:y|ies)|conclusions?)\b/i;

/**
 * Named finders who took their finding back, as mentions of the statements that say so ("Jana Fok has withdrawn her
 * finding that …"): they speak against the claim, and no longer for it.
 */
export function recanting(
  told: readonly Mention[],
  statements: readonly KeyedStatement[],
  documents: ReadonlyMap<string, DocumentInfo>,
): readonly Mention[] {
  const finders = told.filter(({ relation, proper }) => relation === 'finder' && proper !== null);
  return statements.flatMap((keyed) => {
    const sentence = keyed.statement.sentence.slice(0, REACH);
    const document = documents.get(keyed.statement.document);
    if (!document || !RECANTS.test(sentence)) return [];
    const words = ` ${foldName(sentence)} `;
    const finder = finders.find(({ proper }) => words.includes(` ${proper ?? ''} `));
    return finder ? [{ ...finder, keyed, document, captured: false }] : [];
  });
}

/** Words by which a poster owns that he was wrong. */
const TAKES_IT_BACK =
  /\b(?:I (?:was|am|stand) (?:wrong|mistaken|corrected)|I (?:misread|misunderstood|got (?:it|this|that) wrong|t(?:ake|ook) (?:it|this|that) back|retract)|corrections?|false alarm|my (?:own )?(?:mistake|error|fault|bad|script|setup|config\w*)|please (?:ignore|disregard)|sorry for the noise)\b/i;
/** It is not so of a release, a system or a setting: nothing is taken back. */
const OF_SOME =
  /\d\.\d|\b(?:since|when|while|unless|only|any ?more|no longer|now|(?:with|in|on|under) (?:\w+ )?(?:linux|windows|mac ?os|mac|android|ios|docker|mode|telemetry|setting|switch))\b/i;

/** The same of posters whose later post says that it is not so; `denials`: what speaks against the claim. */
export function takingBack(
  told: readonly Mention[],
  denials: readonly KeyedStatement[],
  documents: ReadonlyMap<string, DocumentInfo>,
): readonly Mention[] {
  const finders = told.filter(({ relation, proper }) => relation === 'finder' && proper !== null);
  return denials.flatMap((keyed) => {
    const document = documents.get(keyed.statement.document);
    const finder = document && finders.find((one) => takesOwnBack(keyed, document, one));
    return document && finder ? [{ ...finder, keyed, document }] : [];
  });
}

/** Whether a later post of who found it says, in his own voice, that it is not so. */
function takesOwnBack({ statement }: KeyedStatement, document: DocumentInfo, finder: Mention): boolean {
  const author = foldName((document.author ?? '').replace(/^(?:u\/|@)/, ''));
  if (author === '' || author !== finder.proper || !finder.captured) return false;
  if (statement.polarity !== 'negated' || statement.chain.length > 0 || statement.hedge !== 'none')
    return false;
  if (document.form !== 'post' || document.publisher !== finder.document.publisher) return false;
  const { prefix, sentence, suffix, next = '' } = statement;
  if (!TAKES_IT_BACK.test(`${document.title} ${prefix} ${sentence} ${suffix} ${next}`)) return false;
  if (OF_SOME.test(sentence)) return false;
  const [before, after] = [finder.document.publishedAt, document.publishedAt];
  return document.id !== finder.document.id && before !== null && after !== null && precedes(before, after);
}

const OURS = /\b(?:our|we|us|this (?:report|article|story|piece|post))\b/i;
/** Characters of a sentence that are looked at. */
const REACH = 600;

/** Whether a sentence tells of one newsroom, and of nobody else, that it calls its own tests flawed. */
function ownsFlaws(sentence: string, book: Book): boolean {
  const subject = ITS_TESTS.exec(sentence)?.[1];
  if (subject === undefined) return false;
  const named = book.publishersIn(subject);
  return named.length === 1 && named.every(({ kind }) => kind === 'newsroom' || kind === 'wire');
}

/** Whether a newsroom tells of an article, which it calls nobody else's, that it is otherwise. */
function correctsArticle(
  { sentence, prefix, suffix, next = '' }: Statement,
  { title }: DocumentInfo,
  book: Book,
): boolean {
  if (!ARTICLE_SAID.test(sentence.slice(0, REACH)) || book.publishersIn(sentence).length > 0) return false;
  const behind = [suffix, next];
  return (
    behind.some((words) => OTHERWISE_BEHIND.test(words) || WRONG_BEHIND.test(words)) ||
    CORRECTIONS.test(`${title} ${prefix}`)
  );
}

/** Families of newsrooms that took back their report on a claim: the one whose text says so, or the one it names. */
function retracting(
  statements: readonly KeyedStatement[],
  documents: ReadonlyMap<string, DocumentInfo>,
  book: Book,
): readonly string[] {
  return statements.flatMap(({ statement }) => {
    const document = documents.get(statement.document);
    const sentence = statement.sentence.slice(0, REACH);
    const backs =
      TAKES_BACK.test(sentence) ||
      ownsFlaws(sentence, book) ||
      (document !== undefined && correctsArticle(statement, document, book)) ||
      (EARLIER.test(sentence) &&
        (WRONG_BEHIND.test(statement.suffix) || WRONG_BEHIND.test(statement.next ?? '')));
    if (!document || !backs) return [];
    const named = OURS.test(sentence) ? [] : book.publishersIn(sentence);
    const houses = named.filter(
      ({ kind }) => kind === 'newsroom' || kind === 'wire' || kind === 'security-firm',
    );
    return houses.length > 0 ? houses.map((one) => one.family) : [book.familyOf(document)];
  });
}

/**
 * Tellings without those of a newsroom or security firm that took back its own report: what it knew, and what its
 * unnamed sources told it, no longer speaks for the claim; the words of others that it quoted still do, but not those in
 * a text that a note of its own takes back.
 */
export function lessRetracted(
  affirmed: readonly Mention[],
  denied: readonly Mention[],
  statements: readonly KeyedStatement[],
  documents: ReadonlyMap<string, DocumentInfo>,
  { book, takenBack = new Set() }: MentionContext,
): readonly Mention[] {
  const noted = statements.flatMap(({ statement }) => {
    const document = takenBack.has(statement.document) ? documents.get(statement.document) : undefined;
    return document ? [book.familyOf(document)] : [];
  });
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
    ...noted,
    ...retracting(statements, documents, book),
  ]);
  if (withdrawn.size === 0) return affirmed;
  return affirmed.filter(({ keyed, basis, captured, ownReporting, voucher, document }) => {
    const own = basis === 'outlet' || basis === 'insider' || (basis === 'artifact' && captured);
    if (takenBack.has(document.id) && keyed.statement.post === undefined) return false;
    if (!own && !ownReporting) return true;
    return !withdrawn.has(voucher === null ? book.familyOf(document) : book.publisher(voucher).family);
  });
}
