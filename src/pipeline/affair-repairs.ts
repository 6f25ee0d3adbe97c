import type { KeyedStatement } from '../model/affair.ts';
import type { DocumentInfo } from '../model/document.ts';
import { precedes } from '../model/time.ts';

/** Who says it in which text, in his own post. */
const voiceOf = ({ statement: { document, chain, post } }: KeyedStatement): string =>
  `${document} ${post?.author ?? ''} ${chain.map(({ name, resolved }) => resolved ?? name).join(' > ')}`;

const DOUBTED: ReadonlySet<string> = new Set(['possible', 'alleged', 'conditional']);

/**
 * Which tellings of a repair free no version of the subject's fault:
 * - of a version that the same voice tells in the same text to have the fault ("Known issues" below the repairs of a
 *   release): what it repairs is something else. Says so the maker, no telling of that repair frees it; whatever others say
 *   concerns their own text only;
 * - one that its writer takes back. Is he the maker, only a later word of the maker's frees the version.
 * `isMakers` asks of a document's id; `documents` says when each came out.
 */
export function idleRepairs(
  statements: readonly KeyedStatement[],
  isMakers: (document: string) => boolean,
  documents: ReadonlyMap<string, Pick<DocumentInfo, 'publishedAt'>>,
): (told: KeyedStatement) => boolean {
  const isOfMaker = ({ statement: { document, chain, post } }: KeyedStatement): boolean =>
    chain.length === 0 && (post === undefined || post.standing === 'maker') && isMakers(document);
  const having = new Set(
    statements
      .filter((one) => one.statement.kind === 'behaviour' && one.statement.polarity === 'affirmed')
      .filter((one) => one.stance === 'tells' && !DOUBTED.has(one.statement.hedge))
      .map((one) => `${voiceOf(one)} ${one.statement.versions.affected ?? ''}`),
  );
  const repairs = statements.filter(
    ({ statement: { kind, polarity, versions } }) =>
      kind === 'fix' && polarity === 'affirmed' && versions.fixed !== null,
  );
  const versionOf = ({ statement }: KeyedStatement): string => statement.versions.fixed ?? '';
  const isOfAnother = (one: KeyedStatement): boolean => having.has(`${voiceOf(one)} ${versionOf(one)}`);
  const placeOf = (one: KeyedStatement): string => `${one.statement.document} ${versionOf(one)}`;
  const others = repairs.filter(isOfAnother);
  const here = new Set(others.map(placeOf));
  const everywhere = new Set(others.filter(isOfMaker).map(versionOf));
  const isBack = ({ statement }: KeyedStatement): boolean => statement.takenBack === true;
  const makers = repairs.filter(isOfMaker);
  const outAt = ({ statement }: KeyedStatement): string | null =>
    documents.get(statement.document)?.publishedAt ?? null;
  /** A day of which one does not know whether it is later, the day of the taking back itself included, upholds nothing. */
  const isUpheld = (back: KeyedStatement): boolean =>
    makers.some((one) => {
      const [since, at] = [outAt(back), outAt(one)];
      return (
        !isBack(one) &&
        versionOf(one) === versionOf(back) &&
        since !== null &&
        at !== null &&
        precedes(since, at)
      );
    });
  const undone = new Set(makers.filter((one) => isBack(one) && !isUpheld(one)).map(versionOf));
  return (one) =>
    isBack(one) || here.has(placeOf(one)) || everywhere.has(versionOf(one)) || undone.has(versionOf(one));
}
