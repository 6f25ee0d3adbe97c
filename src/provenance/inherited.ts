import type { KeyedStatement } from '../model/affair.ts';
import type { DocumentInfo } from '../model/document.ts';
import type { Statement } from '../model/statement.ts';
import { isFinder } from './clusters.ts';
import type { Mention } from './mention.ts';

/** Stances that do not say that it is so. */
const UNSPOKEN: ReadonlySet<string> = new Set(['silent', 'denies', 'unreproduced', 'beside', 'context']);

/** Whether a statement tells its claim as so. */
export function affirms({ stance, statement }: KeyedStatement): boolean {
  if (statement.polarity === 'negated') return false;
  return !UNSPOKEN.has(stance);
}

/** Clusters of those who know, by document: what an unattributed sentence may inherit. */
export function findersByDocument(
  mentions: readonly Mention[],
  idOf: (mention: Mention) => string,
): ReadonlyMap<string, ReadonlyMap<string, Mention>> {
  const known = mentions.filter((one) => isFinder(one) || one.basis === 'insider');
  return new Map(
    [...Map.groupBy(known, (one) => one.document.id)].map(([document, list]) => [
      document,
      new Map(
        list
          .toSorted((a, b) => (a.keyed.statement.id < b.keyed.statement.id ? 1 : -1))
          .map((one) => [idOf(one), one]),
      ),
    ]),
  );
}

/**
 * A hedged or anaphoric statement with an empty chain takes its document's single origin for the subject; none does what a
 * party repeats in the text in which it denies it, nor what the origin's own text, which is read, does not tell.
 * @param silent those clusters whose own text is read and tells nothing of the claim
 */
export function inheritedMentions(
  statements: readonly KeyedStatement[],
  own: readonly Mention[],
  denied: readonly Mention[],
  documents: ReadonlyMap<string, DocumentInfo>,
  finders: ReadonlyMap<string, ReadonlyMap<string, Mention>>,
  silent: ReadonlySet<string>,
): readonly { readonly mention: Mention; readonly from: Mention }[] {
  const denying = new Set(
    denied.filter((one) => one.relation === 'party' && one.captured).map((one) => one.document.id),
  );
  const attributed = new Set(own.map((mention) => mention.keyed.statement.id));
  return statements.flatMap((keyed) => {
    const { statement } = keyed;
    const document = documents.get(statement.document);
    const single = finders.get(statement.document);
    const [[id, mention] = []] = single?.size === 1 ? [...single] : [];
    const open = statement.kind === 'behaviour' || statement.kind === 'affected_versions';
    if (id === undefined || !mention || !document || !open || !affirms(keyed) || attributed.has(statement.id))
      return [];
    if (silent.has(id)) return [];
    const loose = statement.hedge !== 'none' || keyed.anaphoric;
    if (isAnothersPost(statement, mention) || denying.has(document.id)) return [];
    if (!loose || (statement.chain.length > 0 && statement.hedge === 'none')) return [];
    return [{ mention: { ...mention, keyed, inherited: true }, from: mention }];
  });
}

/** Clusters whose own whole text is read, and where it tells nothing of a claim with mentions `own`. */
export function silentOn(
  own: readonly Mention[],
  everywhere: readonly Mention[],
  idOf: (mention: Mention) => string,
): ReadonlySet<string> {
  const isRead = (one: Mention): boolean => one.captured && !one.document.partial;
  const said = new Set(own.filter(({ captured }) => captured).map(idOf));
  return new Set(everywhere.filter(isRead).map(idOf)).difference(said);
}

/** Who answers in a thread has it from himself, and not from whoever opened it. */
const isAnothersPost = ({ post }: Statement, { keyed }: Mention): boolean =>
  post !== undefined && post.author !== keyed.statement.post?.author;
