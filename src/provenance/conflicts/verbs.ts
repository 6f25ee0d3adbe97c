import type { KeyedStatement } from '../../model/affair.ts';
import type { Conflict } from '../../model/claim.ts';
import type { DocumentInfo } from '../../model/document.ts';
import { affirmed, conflict } from './conflict.ts';

/** A verb as it is read. */
export interface ReadVerb {
  readonly verb: string;
  /** 1 to 3: "checks" 1, "spies" 3. */
  readonly strength: number;
  /** Verbs of one family tell one kind of doing, more or less strongly. */
  readonly family: string;
}

export type VerbReader = (keyed: KeyedStatement) => ReadVerb | undefined;

/** "checks" here, "spies on" there; "deleted" here, "moved, not deleted" there. */
export function verbConflicts(
  statements: readonly KeyedStatement[],
  documents: ReadonlyMap<string, DocumentInfo>,
  read: VerbReader,
): readonly Conflict[] {
  const grown = strengthened(statements, documents, read);
  return grown.length > 0 ? grown : corrected(statements, documents);
}

/** The strongest and the weakest verb of a family lie two steps apart. A headline's verb is no detail of the telling. */
function strengthened(
  statements: readonly KeyedStatement[],
  documents: ReadonlyMap<string, DocumentInfo>,
  read: VerbReader,
): readonly Conflict[] {
  const told = affirmed(statements).flatMap((keyed) => {
    const found = keyed.founds && !isHeadline(keyed, documents) ? read(keyed) : undefined;
    return found ? [{ ...found, document: keyed.statement.document }] : [];
  });
  return [...Map.groupBy(told, ({ family }) => family)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, list]) => {
      const strengths = list.map((one) => one.strength);
      if (Math.max(...strengths) - Math.min(...strengths) < 2) return [];
      const details = list.map((one) => ({ value: one.verb.toLowerCase(), document: one.document }));
      return conflict('verb', details, documents, 'the stronger verb is not the first teller’s') ?? [];
    });
}

function isHeadline({ statement }: KeyedStatement, documents: ReadonlyMap<string, DocumentInfo>): boolean {
  const title = documents.get(statement.document)?.title.trim() ?? '';
  const sentence = statement.sentence.trim();
  return statement.sentenceStart === 0 ? !/[.!?]["”’]?$/.test(sentence) : sentence === title;
}

/** "moved, not deleted", "not deleted but moved", "moved rather than deleted": the verb put in another's place. */
const DONE = String.raw`(\p{L}{2,}(?:ed|en|wn)|lost|kept|sent|made|put|cut|held|read)`;
const INSTEAD = new RegExp(
  String.raw`\b${DONE}(?:,? (?:and )?not| rather than| instead of) (?:(?:be|been|being) )?${DONE}\b|\bnot (?:been |being )?${DONE},? but (?:only |merely |simply )?(?:been |being )?${DONE}\b`,
  'iu',
);

/** Who denies one verb and puts another in its place. */
function corrected(
  statements: readonly KeyedStatement[],
  documents: ReadonlyMap<string, DocumentInfo>,
): readonly Conflict[] {
  for (const { statement } of statements) {
    const match = INSTEAD.exec(statement.quote);
    const [told, denied] = [match?.[1] ?? match?.[4], match?.[2] ?? match?.[3]];
    if (told === undefined || denied === undefined) continue;
    const stem = denied.toLowerCase().replace(/ed$/, '');
    const others = affirmed(statements).filter(
      (one) => one.founds && one.statement.quote.toLowerCase().includes(stem),
    );
    const details = [
      { value: told.toLowerCase(), document: statement.document },
      ...others.map((one) => ({ value: denied.toLowerCase(), document: one.statement.document })),
    ];
    const found = conflict('verb', details, documents, `also told as ${told}, not ${denied}`);
    if (found) return [found];
  }
  return [];
}
