import type { Db } from './index.ts';
import { chunks } from './work.ts';

/** How often one document tells of a tool that the catalogue does not know. */
export interface CandidateCount {
  /** `?Name`. */
  readonly tool: string;
  readonly document: string;
  /** Publisher slug. */
  readonly publisher: string;
  readonly knownAt: string;
  readonly statements: number;
}

/**
 * Which documents tell of tools that the catalogue does not know, of those known from `since` to `until` (ISO instants)
 * and not superseded by then. Read off the index of statements by tool: what is known of other tools costs nothing.
 */
export async function candidateTellings(
  db: Db,
  since: string,
  until: string,
): Promise<readonly CandidateCount[]> {
  return (
    db
      .selectFrom('statements')
      .innerJoin('documents', 'documents.id', 'statements.document')
      .select((e) => [
        'statements.tool as tool',
        'statements.document as document',
        'documents.publisher as publisher',
        'documents.known_at as knownAt',
        e.fn.countAll<number>().as('statements'),
      ])
      // All that begins with "?".
      .where('statements.tool', '>=', '?')
      .where('statements.tool', '<', '@')
      .where('statements.known_at', '>=', since)
      .where('statements.known_at', '<=', until)
      .where((e) =>
        e.or([e('documents.superseded_at', 'is', null), e('documents.superseded_at', '>', until)]),
      )
      .groupBy(['statements.tool', 'statements.document'])
      .orderBy('statements.tool')
      .orderBy('statements.document')
      .$narrowType<{ tool: string }>()
      .execute()
  );
}

/** Statement JSON of these documents on tools that the catalogue does not know. */
export async function candidateStatements(
  db: Db,
  documents: readonly string[],
): Promise<readonly { readonly tool: string; readonly document: string; readonly data: string }[]> {
  const found: { tool: string; document: string; data: string }[] = [];
  for (const chunk of chunks([...new Set(documents)], 500))
    found.push(
      ...(await db
        .selectFrom('statements')
        .select(['tool', 'document', 'data'])
        .where('document', 'in', chunk)
        .where('tool', '>=', '?')
        .where('tool', '<', '@')
        .orderBy('id')
        .$narrowType<{ tool: string }>()
        .execute()),
    );
  return found;
}
