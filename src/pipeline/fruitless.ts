import { foundNothing, isNeglect } from '../claims/index.ts';
import type { KeyedStatement } from '../model/affair.ts';

/** Words of somebody's own try. */
const TRIED =
  /\b(?:ran|runs?|tried|tries|try|test(?:ed|s|ing)?|check(?:ed|ing)?|retries|attempts?|rounds|scanned|installed|watched|see|seeing|saw|seen|got|reproduc\w+|replicat\w+|repro|repeat(?:ed)?|confirm(?:ed)?)\b/i;
/** The same where a whole clause may be the tool's act ("does not check certificates"): who tried has to be in it. */
const TRIED_BY_SOMEBODY =
  /\b(?:I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey|[Nn]obody|[Nn]o one)\b[^.;:]{0,60}?\b(?:ran|run|tried|try|test(?:ed)?|check(?:ed)?|scanned|installed|watched|see|saw|seen|got|get|confirm(?:ed)?)\b|\b(?:[Hh]er|[Hh]is|[Tt]heir|[Mm]y|[Oo]ur|[Tt]he|[Ss]everal|\d+) (?:[\w-]+ ){0,2}(?:tests?|attempts?|runs|rounds|tries|retries|checks)\b|\b(?:reproduc|replicat)\w+|\brepro\b|^\W*(?:[Nn]ot|[Nn]ever|[Dd]o(?: not|n['’]t)|[Cc]an(?:not|['’]t)) (?:see|seeing|get|getting|reproduc\w+)\b/;
/** What a tool leaves undone, which is nobody's try. */
const UNDONE =
  /\b(?:does(?: not|n['’]t)|did(?: not|n['’]t)(?= (?:check|run|install|confirm|test)\b)|never|no longer|fails? to|failed to|without ever) (?:\w+ly )?(?:checks?|checking|runs?|installs?|confirms?|tests?|tries|try|sees?)\b/g;
const OWN = /\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Hh]ere|me|us)\b/;
/** Who tries for himself. */
const FINDERS: ReadonlySet<string> = new Set(['researcher', 'experts', 'forum_user', 'outlet']);

/** Whether texts tell that somebody looked for it in vain, or that nobody could confirm it. */
export function isSoughtInVain(subject: readonly KeyedStatement[], own: readonly KeyedStatement[]): boolean {
  const denied = new Set(subject.filter((one) => one.stance === 'denies').map(sentenceOf));
  return (
    // "The maker denies it, which could not be confirmed": it is the denial that nobody could.
    subject.some((one) => one.stance === 'unreproduced' && !denied.has(sentenceOf(one))) ||
    (!isNegative(own) && own.some(isFruitless))
  );
}

/** What the claim itself says is that a thing is not done. */
function isNegative(own: readonly KeyedStatement[]): boolean {
  const told = own.filter((one) => one.founds && one.stance === 'tells');
  return (
    told.length > 0 &&
    told.every(({ statement }) => statement.polarity === 'negated' || isNeglect(statement.quote))
  );
}

const sentenceOf = ({ statement }: KeyedStatement): string =>
  `${statement.document} ${String(statement.sentenceStart)}`;

/** Somebody's own try that showed nothing: "not seeing this here, 200 runs". */
function isFruitless({ statement, stance }: KeyedStatement): boolean {
  const { kind, polarity, chain, post, quote, sentence } = statement;
  if (polarity !== 'negated' || (kind !== 'evidence' && kind !== 'behaviour')) return false;
  if (stance !== 'silent' && stance !== 'tells') return false;
  const teller = chain.at(-1)?.type;
  // "Kestrel Labs inspected the package and found nothing of the kind": a house that looks is a finder.
  if (kind === 'evidence' && teller === 'organisation') return foundNothing(sentence);
  const finder = teller === undefined ? post !== undefined || OWN.test(sentence) : FINDERS.has(teller);
  if (!finder) return false;
  return kind === 'evidence'
    ? TRIED.test(sentence.replace(UNDONE, ' ')) || foundNothing(sentence)
    : TRIED_BY_SOMEBODY.test(quote);
}
