import type { Statement } from '../../model/statement.ts';

/** So much of a text's own words stands in a title, UTF-16 units. */
const MOST = 200;
/** Fewer words than these say too little by themselves. */
const FEWEST = 4;

const AROUND = /^[\s,;:–—-]+|[\s,;:–—-]+$/g;
const OPENS = /(^|[\s([–—-])["“”„«»]/g;
const MARKS = /["“”„«»]/g;
/** Stand for marks of quotation while they are paired. */
const OPENED = '\uE000';
const CLOSED = '\uE001';

/**
 * What a statement says in its text's own words, fit to stand between quotation marks: the whole sentence where that is
 * short or begins with it, else the clause, with an ellipsis where it was cut. Undefined where the words say too little by themselves.
 */
export function toldWords(statement: Statement): string | undefined {
  const { quote, sentence, start, sentenceStart } = statement;
  if (quote === '') return undefined;
  const whole = plainMarks(sentence);
  const isIn = sentence.slice(start - sentenceStart).startsWith(quote);
  if (isIn && (whole.length <= MOST || start - sentenceStart + quote.length <= MOST) && saysEnough(whole))
    return shortened(whole);
  const clause = plainMarks(quote);
  if (!saysEnough(clause)) return undefined;
  return shortened(start > sentenceStart + LEAD && /^\p{Ll}/u.test(clause) ? `… ${clause}` : clause);
}

/** Marks and blanks before a sentence's first word, UTF-16 units. */
const LEAD = 3;

/** The same of what is known to be somebody's word: the clause alone where it stands for itself. */
export function answerWords(statement: Statement): string | undefined {
  const clause = plainMarks(statement.quote);
  const stands = clause.length <= MOST && WHOLE.test(clause) && clause.split(' ').length > FEWEST;
  return stands ? clause : toldWords(statement);
}

/** Begins with somebody of whom it is told that he spoke, or took back what he said. */
const OF_SPEAKER =
  /^(?:[\p{L}\p{N}.’'&-]+ ){1,6}?(?:(?:has|have|had|later|then|also|since) ){0,2}(?<!\b(?:is|are|was|were|be|been|being) )(?:said|told|replied|answered|responded|wrote|denied|denies|admitted|admits|confirmed|confirms|acknowledged|conceded|explained|apologi[sz]ed|announced|declined|refused|insisted|withdrew|withdrawn|retracted|commented|stated|claimed|called|spoke|talked)\b/iu;
const FIRST_PERSON = /\b(?:[Ww]e|[Oo]ur|ours|us|I|[Mm]y|me)\b/;

/**
 * Whether the words by which an answer is told are those of whoever tells of it, and no more than about the answer ("Kelp
 * denied that the firm had admitted it").
 */
export function areTellers(statement: Statement, words: string): boolean {
  const isClause = plainMarks(statement.quote) === words;
  if (isClause && /^["“„«]/.test(statement.quote.trim())) return false;
  const [speaker] = OF_SPEAKER.exec(words) ?? [];
  if (speaker !== undefined) return !FIRST_PERSON.test(speaker);
  return !isClause && statement.chain.length > 0;
}

/** Begins as a sentence does, whoever says it. */
const WHOLE = /^(?:\p{Lu}|\d|(?:the|we|it|its|no|there|this|that|all|some|a|an|about|only|they|our) )/u;

const saysEnough = (text: string): boolean => text.split(' ').length >= FEWEST;

/** One line without marks around it; marks inside it are single ones, in pairs. */
function plainMarks(text: string): string {
  const line = text.replace(/\s+/g, ' ').replace(AROUND, '').trim();
  const marked = line.replace(OPENS, `$1${OPENED}`).replace(MARKS, CLOSED);
  const bare = paired(marked);
  const around = bare.startsWith(OPENED) && bare.indexOf(CLOSED) === bare.length - 1;
  return (around ? bare.slice(1, -1).replace(AROUND, '') : bare)
    .replaceAll(OPENED, '‘')
    .replaceAll(CLOSED, '’');
}

/** Marks that close nothing are left out, and one that is left open is closed at the end. */
function paired(text: string): string {
  let open = false;
  let out = '';
  for (const unit of text) {
    const mark = unit === OPENED || unit === CLOSED;
    if (mark && (unit === OPENED) === open) continue;
    if (mark) open = !open;
    out += unit;
  }
  if (!open) return out;
  // Nothing was said behind the last one.
  if (out.endsWith(OPENED)) return out.slice(0, -1).replace(AROUND, '');
  return out.lastIndexOf(OPENED) === 0 ? out.slice(1) : `${out}${CLOSED}`;
}

function shortened(text: string): string {
  return text.length <= MOST ? text : `${text.slice(0, MOST).replace(/\s+\S*$/, '')} …`;
}
