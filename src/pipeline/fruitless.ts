import type { KeyedStatement } from '../model/affair.ts';

/** Words of somebody's own try. */
const TRIED =
  /\b(?:ran|runs?|tried|tries|try|test(?:ed|s|ing)?|check(?:ed|ing)?|retries|attempts?|rounds|scanned|installed|watched|see|seeing|saw|seen|got|reproduc\w+|replicat\w+|repro|repeat(?:ed)?|confirm(?:ed)?)\b/i;
const OWN = /\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Hh]ere|me|us)\b/;
/** Who tries for himself. */
const FINDERS: ReadonlySet<string> = new Set(['researcher', 'experts', 'forum_user', 'outlet']);

/** Whether texts tell that somebody looked for it in vain, or that nobody could confirm it. */
export function isSoughtInVain(subject: readonly KeyedStatement[], own: readonly KeyedStatement[]): boolean {
  const denied = new Set(subject.filter((one) => one.stance === 'denies').map(sentenceOf));
  return (
    // "The maker denies it, which could not be confirmed": it is the denial that nobody could.
    subject.some((one) => one.stance === 'unreproduced' && !denied.has(sentenceOf(one))) ||
    own.some(isFruitless)
  );
}

const sentenceOf = ({ statement }: KeyedStatement): string =>
  `${statement.document} ${String(statement.sentenceStart)}`;

/** Somebody's own try that showed nothing: "not seeing this here, 200 runs". */
function isFruitless({ statement, stance }: KeyedStatement): boolean {
  const { kind, polarity, chain, post, quote, sentence } = statement;
  if (polarity !== 'negated' || (kind !== 'evidence' && kind !== 'behaviour')) return false;
  if (stance !== 'silent' && stance !== 'tells') return false;
  const finder =
    chain.length === 0 ? post !== undefined || OWN.test(sentence) : FINDERS.has(chain.at(-1)?.type ?? '');
  return finder && TRIED.test(kind === 'evidence' ? sentence : quote);
}
