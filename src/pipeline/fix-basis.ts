import type { KeyedStatement } from '../model/affair.ts';
import type { StatusBasis } from '../model/claim.ts';
import type { Statement } from '../model/statement.ts';

/** A fix that is only announced. */
const PROMISE =
  /\b(?:will|would|shall|plan\w*|promis\w+|upcoming|next release|soon|intend\w*|is going to|to be (?:removed|fixed|rolled back)|commit\w* to|being (?:tested|reviewed|prepared|developed|worked on)|in (?:review|testing|preparation|development|the works)(?! [\p{Ll}-]+(?:s|e?r)\b)|under review|work(?:s|ing)? on|expects? (?:an?|the|to)|scheduled|slated|(?<!\b(?:as|what|which|than) )(?:is|are) (?:now |still )?(?:expected|due|planned)(?! of\b))\b|^(?:as|once|when|until) (?:it|they|this|that)\b(?! (?:\w+ed|became|came|was|were|got)\b)/iu;
/** The same in words that may stand beside a repair which is done: only where nothing says that it came. */
const HOPED =
  /\b(?:hop(?:es?|ing) to|aim(?:s|ing)? (?:to|at|for)|want(?:s|ing)? to|(?:is|are|was|were) (?:to|due to|supposed to|meant to) (?:be|come|ship|land|arrive|bring|fix|remove|end|stop|close|contain|include|follow|mend|repair|solve|resolve)|(?:fix|patch|repair|update) (?:is|that is) (?:now |still )?(?:coming|on (?:its|the) way|targeted|aimed)|target(?:s|ed)? (?:at|for|is)?|milestone|due (?:in|on|for|next|this|later|by|out)|should (?:fix|end|remove|stop|close|solve|resolve|bring|be (?:fixed|gone|solved|resolved|closed|removed|out|over|ready|history))|(?:could|may|might) (?:\w+ )?(?:fix|end|remove|stop|close|solve|resolve|bring|be (?:fixed|gone))|(?:testing|preparing|developing|reviewing|finali[sz]ing) (?:an?|the|its) (?:\w+ )?(?:fix|patch|repair|update)|wait(?:s|ing)? for)\b/i;
/** Before the verb of repairing: what is not out for all. */
const NOT_OUT =
  /\b(?:forthcoming|upcoming|release candidates?|rc ?\d|beta|preview|nightly|canary|(?:not|n['’]t) (?:yet )?(?:out|released|available|shipped)|due (?:in|on|next|this|later))\b/i;
/** Right behind it: the same. */
const NOT_OUT_BEHIND =
  /^,? which (?:is|are) (?:(?:not|n['’]t) (?:yet )?(?:out|released)|due|expected|planned|scheduled|slated|still)\b/i;
const CAME =
  /\b(?:came|arrived|landed|shipped|(?:is|are) (?:now |already )?out|has (?:come|arrived|landed)|was released|released (?:on|in|last|yesterday|today)|as (?:promised|planned|announced|expected))\b/i;
/** A repair that may be, or is so if something else is. */
const UNSURE: ReadonlySet<string> = new Set(['possible', 'conditional', 'alleged']);

/** A repair that is told as done: all behind its verb is what was repaired ("Fixed scheduled tasks that upload drafts"). */
const DONE =
  /^\W*(?:(?:we|they|it)(?: have|['’]ve| has)? |(?:[\p{L}][\p{L}\p{N}.-]* ){0,4}v?\d[\w.-]* |(?:this|the|our) (?:\w+ )?(?:release|update|version|patch) )?(?:also |now )?(?:fix(?:es|ed)|resolve[sd]|patche[sd]|remove[sd]|correct(?:s|ed)|address(?:es|ed)|repair(?:s|ed)|solve[sd])\b/iu;
/** Behind a repair that was made: it is yet to come out. */
const LATER =
  /\b(?:will|would|shall|soon|upcoming|(?:in|with) (?:the|our) next|(?:is|are|be) (?:scheduled|slated|planned|expected)|(?:scheduled|slated|planned) (?:for|to)|(?:plans?|intends?|hopes?|promises?|expects?|going) to|(?:in|under) (?:review|testing|preparation|development)(?=\W*$|[,;]| and\b| now\b| for\b))\b/i;

/** Beside what is out: the same for those who stay behind ("for the older branch, it will come with 1.8.9"). */
const OF_SIDE_BRANCH =
  /\b(?:older|old|other|previous|legacy|long[- ]term|LTS|ESR|maintenance) (?:[\w-]+ )?(?:branch(?:es)?|lines?|series|trains?|releases?|versions?|builds?)\b|\bback-?port/i;

const isAnnounced = ({ quote, sentence, hedge, start, sentenceStart }: Statement): boolean => {
  if (UNSURE.has(hedge)) return true;
  // What leads to a clause without its own subject may be the promise ("… hopes to fix it in 2.1").
  const told = /^\p{Ll}/u.test(quote)
    ? sentence.slice(0, Math.max(0, start - sentenceStart) + quote.length)
    : quote;
  const at = Math.max(0, start - sentenceStart) + quote.length;
  if (NOT_OUT_BEHIND.test(sentence.slice(at))) return true;
  const done = DONE.exec(quote);
  if (done) return LATER.test(quote) || NOT_OUT.test(told.slice(0, told.length - quote.length) + done[0]);
  return CAME.test(told)
    ? PROMISE.test(quote) && !AFTER_PROMISE.test(told)
    : PROMISE.test(quote) || HOPED.test(told) || NOT_OUT.test(told);
};
/** "A fix, promised last week, came". */
const AFTER_PROMISE =
  /\b(?:promis|plann|announc|expect|schedul)ed\b[^.;]{0,80}?\b(?:came|arrived|landed|shipped|has (?:come|shipped))\b|^\W*as (?:promised|planned|announced|expected)\b/i;

/** Characters of a sentence that are looked at. */
const REACH = 600;

/**
 * How a fix is known: a promise as long as no statement tells it as done. Where some name the version that brings it by its number,
 * only these count: "a workaround is to turn it off" does not bring out the release that is promised beside it.
 */
export function fixBasis(statements: readonly KeyedStatement[]): StatusBasis {
  const all = statements.filter((one) => one.founds && one.statement.polarity === 'affirmed');
  const numbered = all.filter(
    ({ statement }) =>
      /^v?\d/.test(statement.versions.fixed ?? '') &&
      !(isAnnounced(statement) && OF_SIDE_BRANCH.test(statement.sentence.slice(0, REACH))),
  );
  const told = numbered.length > 0 ? numbered : all;
  return told.every((one) => isAnnounced(one.statement)) ? 'promised' : 'told';
}

/** Day of a promised release, when one is told. */
export function promisedDay(statements: readonly KeyedStatement[]): string | null {
  const days = statements.flatMap(({ statement }) => statement.eventDate ?? []);
  return days.toSorted().at(-1) ?? null;
}
