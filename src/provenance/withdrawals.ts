import type { KeyedStatement } from '../model/affair.ts';
import type { DocumentInfo } from '../model/document.ts';
import { precedes } from '../model/time.ts';
import type { When } from '../model/time.ts';
import { mentionOf } from './mentions.ts';
import type { Mention, MentionContext } from './mention.ts';
import { sparesSome } from './spared.ts';
import { endorses } from './voice-endorsed.ts';
import { takesBack } from './voice.ts';

/** That harm came of it is another thing than that it is so ("we have no evidence that anyone misused it"). */
const CONSEQUENCE =
  /\b(?:exploit\w*|abus\w+|misus\w+|in the wild|compromis\w+|unauthori[sz]ed|impact(?:ed)? on|sold|third[- ]part(?:y|ies)|no (?:evidence|indication|sign|reason)|customers? (?:were|was|is|are) not|(?:nobody|no ?one|none) (?:outside|else|other)|outside (?:our|the company)|on purpose|deliberate(?:ly)?|intentional(?:ly)?|knowingly)\b/i;
/** It is not so any more, or not yet, or not there: another time's or another place's word. */
const ELSEWHERE =
  /\b(?:no longer|any ?more|not yet|since (?:version|then|\d)|as of|from (?:version|now|\d)|now|today|currently|by default|again|in future|going forward|other (?:versions?|products?|editions?)|will)\b/i;

/** A denial that was over when its sentence was written ("had denied that …", "which at first denied that …"). */
const DENIED_BEFORE =
  /\bhad (?:\w+ ){0,2}?(?:denied|disputed|rejected)\b|\b(?:at first|first|initially|originally)(?:,? (?!(?:admit|confirm|acknowledg|conced)\w*\b)[\p{L}\p{N}.’'-]+){0,5}?,? (?:denied|disputed|rejected)\b|\b(?:at first|initially|originally)(?:,? (?!(?:admit|confirm|acknowledg|conced)\w*\b)[\p{L}\p{N}.’'-]+){0,5}?,? (?:said|claimed|insisted|maintained|stated|asserted|assured)\b|\b(?:denied|disputed|rejected) (?:it|this|that) (?:at first|initially|originally)\b/iu;

const where = (one: Mention): string => `${one.document.id} ${one.party ?? ''}`;

/**
 * Tellings without those of a party that denies the claim: in the document that denies it, and in any other that is
 * not known to be later (a party that denied first and admits later has admitted it). What it takes back counts as denied
 * in its other documents.
 * @param told the claim's statements
 */
export function lessDenied(
  affirmed: readonly Mention[],
  denied: readonly Mention[],
  told: readonly KeyedStatement[],
  context: MentionContext,
): readonly Mention[] {
  const refusing = denied.filter(
    (one) =>
      one.relation === 'party' &&
      !CONSEQUENCE.test(one.keyed.statement.sentence) &&
      !sparesSome(one, told, context),
  );
  const withdrawing = refusing.filter(
    (one) => one.captured && one.official && !ELSEWHERE.test(one.keyed.statement.sentence),
  );
  const back = affirmed.filter(
    ({ relation, captured, official, keyed }) =>
      relation === 'party' && captured && official && keyed.statement.takenBack === true,
  );
  return affirmed.filter(
    (one) =>
      one.relation !== 'party' ||
      !(
        refusing.some((denial) => where(denial) === where(one) && !isOfAnotherFix(one, denial)) ||
        [...withdrawing, ...back].some((denial) => isWithdrawnBy(one, denial))
      ),
  );
}

function isWithdrawnBy(one: Mention, denial: Mention): boolean {
  if (one.party !== denial.party || one.document.id === denial.document.id) return false;
  if (areOfOthers(one, denial)) return false;
  const [at, until] = [denial.document.publishedAt, one.document.publishedAt];
  return at === null || until === null || !precedes(at, until);
}

/** "4.8.3 repairs it; 4.8.2 did not": both stand, each of its own release. */
function isOfAnotherFix(one: Mention, denial: Mention): boolean {
  return [one, denial].every(({ keyed }) => keyed.statement.kind === 'fix') && areOfOthers(one, denial);
}

/** Whether two mentions name versions, and none in common. */
function areOfOthers(a: Mention, b: Mention): boolean {
  const [x, y] = [versionsOf(a), versionsOf(b)];
  return x.length > 0 && y.length > 0 && !x.some((version) => y.includes(version));
}

/**
 * Denials of a party of what it told before: known to be later than all its tellings, and of no other version, time or
 * consequence, and not told as over. It then speaks against itself.
 */
export function laterDenials(denied: readonly Mention[], affirmed: readonly Mention[]): ReadonlySet<Mention> {
  const refusing = denied.filter(
    ({ relation, keyed: { statement } }) =>
      relation === 'party' &&
      ![CONSEQUENCE, ELSEWHERE, DENIED_BEFORE].some((other) => other.test(statement.sentence)),
  );
  const own = affirmed.filter(({ relation }) => relation === 'party');
  if (refusing.length === 0 || own.length === 0) return new Set();
  // "It does not, 1.4.2 does not": which version a sentence denies it of, one of its statements may tell alone.
  const bySentence = Map.groupBy(refusing, sentenceOf);
  const isOfSame = (denial: Mention, one: Mention): boolean => {
    const untold = (bySentence.get(sentenceOf(denial)) ?? []).flatMap(versionsOf);
    const told = versionsOf(one);
    return told.length === 0 || untold.length === 0 || told.some((version) => untold.includes(version));
  };
  return new Set(
    refusing.filter((denial) => {
      const before = own.filter(({ party }) => party === denial.party);
      return (
        before.length > 0 &&
        before.every(({ document }) => isBefore(document.publishedAt, denial.document.publishedAt)) &&
        before.some((one) => isOfSame(denial, one))
      );
    }),
  );
}

const sentenceOf = ({ document, keyed: { statement } }: Mention): string =>
  `${document.id} ${String(statement.sentenceStart)}`;

const isBefore = (one: When | null, other: When | null): boolean =>
  one !== null && other !== null && precedes(one, other);

function versionsOf({ keyed: { statement } }: Mention): readonly string[] {
  const { introduced, fixed, affected } = statement.versions;
  return [introduced, fixed, affected].flatMap((one) => one ?? []);
}

/** What a party's own text repeats in anybody's name to disown it ("a post that says so did not come from us"). */
export function disownedBy(
  statements: readonly KeyedStatement[],
  documents: ReadonlyMap<string, DocumentInfo>,
  context: MentionContext,
): ReadonlyMap<string, Mention> {
  return asOwnWords(statements.filter(isOthers).filter(takesBackKeyed), documents, context);
}

/** What it repeats in anybody's name to call it right ("the researcher's claim is true that …"), as its own words. */
export function endorsedBy(
  statements: readonly KeyedStatement[],
  documents: ReadonlyMap<string, DocumentInfo>,
  context: MentionContext,
): ReadonlyMap<string, Mention> {
  const right = statements.filter(isOthers).filter(({ statement }) => endorses(statement));
  return asOwnWords(right, documents, context);
}

const isOthers = ({ statement }: KeyedStatement): boolean => statement.chain.length > 0;
const takesBackKeyed = ({ statement }: KeyedStatement): boolean => takesBack(statement);

/** Mentions of a party in its own text, by statement, as if it said in its own voice what it says of others' words. */
function asOwnWords(
  statements: readonly KeyedStatement[],
  documents: ReadonlyMap<string, DocumentInfo>,
  context: MentionContext,
): ReadonlyMap<string, Mention> {
  return new Map(
    statements.flatMap((keyed): [string, Mention][] => {
      const { statement } = keyed;
      const document = documents.get(statement.document);
      if (!document) return [];
      const own = mentionOf(
        { ...keyed, statement: { ...statement, chain: [], hedge: 'none' } },
        document,
        context,
      );
      return own?.relation === 'party' && own.captured ? [[statement.id, own]] : [];
    }),
  );
}
