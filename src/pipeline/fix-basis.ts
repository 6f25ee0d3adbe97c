import type { KeyedStatement } from '../model/affair.ts';
import type { StatusBasis } from '../model/claim.ts';

/** A fix that is only announced. */
const PROMISE =
  /\b(?:will|would|shall|plan\w*|promis\w+|upcoming|next release|soon|intend\w*|is going to|to be (?:removed|fixed|rolled back)|commit\w* to|being (?:tested|reviewed|prepared|developed|worked on)|in (?:review|testing|preparation|development|the works)(?! [\p{Ll}-]+(?:s|e?r)\b)|under review|work(?:s|ing)? on|expects? (?:an?|the|to)|scheduled|slated|(?<!\b(?:as|what|which|than) )(?:is|are) (?:now |still )?(?:expected|due|planned)(?! of\b))\b|^(?:as|once|when|until) (?:it|they|this|that)\b(?! (?:\w+ed|became|came|was|were|got)\b)/iu;
/** A repair that is told as done: all behind its verb is what was repaired ("Fixed scheduled tasks that upload drafts"). */
const DONE =
  /^\W*(?:(?:we|they|it)(?: have|['’]ve| has)? |(?:[\p{L}][\p{L}\p{N}.-]* ){0,4}v?\d[\w.-]* |(?:this|the|our) (?:\w+ )?(?:release|update|version|patch) )?(?:also |now )?(?:fix(?:es|ed)|resolve[sd]|patche[sd]|remove[sd]|correct(?:s|ed)|address(?:es|ed)|repair(?:s|ed)|solve[sd])\b/iu;
/** Behind a repair that was made: it is yet to come out. */
const LATER =
  /\b(?:will|would|shall|soon|upcoming|(?:in|with) (?:the|our) next|(?:is|are|be) (?:scheduled|slated|planned|expected)|(?:scheduled|slated|planned) (?:for|to)|(?:plans?|intends?|hopes?|promises?|expects?|going) to|(?:in|under) (?:review|testing|preparation|development)(?=\W*$|[,;]| and\b| now\b| for\b))\b/i;

/** Beside what is out: the same for those who stay behind ("for the older branch, it will come with 1.8.9"). */
const OF_SIDE_BRANCH =
  /\b(?:older|old|other|previous|legacy|long[- ]term|LTS|ESR|maintenance) (?:[\w-]+ )?(?:branch(?:es)?|lines?|series|trains?|releases?|versions?|builds?)\b|\bback-?port/i;

const isAnnounced = (quote: string): boolean => (DONE.test(quote) ? LATER.test(quote) : PROMISE.test(quote));

/** Characters of a sentence that are looked at. */
const REACH = 600;

/**
 * How a fix is known: a promise as long as no statement tells it as done. Where some name the version that brings it by its number,
 * only these count: "a workaround is to turn it off" does not bring out the release that is promised beside it.
 */
export function fixBasis(statements: readonly KeyedStatement[]): StatusBasis {
  const all = statements.filter((one) => one.founds && one.statement.polarity === 'affirmed');
  const numbered = all.filter(
    ({ statement: { versions, sentence, quote } }) =>
      /^v?\d/.test(versions.fixed ?? '') &&
      !(isAnnounced(quote) && OF_SIDE_BRANCH.test(sentence.slice(0, REACH))),
  );
  const told = numbered.length > 0 ? numbered : all;
  return told.every((one) => isAnnounced(one.statement.quote)) ? 'promised' : 'told';
}

/** Day of a promised release, when one is told. */
export function promisedDay(statements: readonly KeyedStatement[]): string | null {
  const days = statements.flatMap(({ statement }) => statement.eventDate ?? []);
  return days.toSorted().at(-1) ?? null;
}
