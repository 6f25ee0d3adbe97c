import { toolKey, toolsByKey } from '../config/tool-names.ts';
import type { KeyedStatement } from '../model/affair.ts';
import type { DocumentInfo } from '../model/document.ts';
import type { ToolCandidate } from '../model/hearsay.ts';
import { standingRulings } from '../model/standing.ts';
import type { Statement } from '../model/statement.ts';
import { bookOf, foldName, isWorthTelling, mayBeWorthTelling, tellingOf } from '../provenance/index.ts';
import type { Book, CandidateTelling, CandidateText } from '../provenance/index.ts';
import { candidateLines } from '../reports/candidates.ts';
import { clean, cutQuote } from '../reports/clean.ts';
import { candidateStatements, candidateTellings } from '../store/candidates.ts';
import { copyGroups } from '../store/copies.ts';
import { documentFacts, documentsById } from '../store/documents.ts';
import type { Db } from '../store/index.ts';
import { allRulings, redactedDocuments } from '../store/records.ts';
import { withCopies } from './affairs.ts';
import { entriesFor } from './candidate-entries.ts';
import type { Work } from './context.ts';

/** Days before the last instant that candidates are judged by. */
const DAYS = 30;
const DAY = 86_400_000;
/** UTF-16 units that are shown of a name. */
const NAME = 100;
/** Texts of a candidate that are asked who makes it. */
const ASKED = 3;

/** Which candidates are wanted: those told from `since` to `until` (ISO instants), at most `most`. */
export interface Wanted {
  readonly since?: string;
  readonly until: string;
  readonly most: number;
}

interface Told {
  readonly name: string;
  /** `?Name`, in all spellings. */
  readonly spellings: readonly string[];
  readonly telling: CandidateTelling;
}

/**
 * Tools that texts tell of and the catalogue does not know, worth adding to it, the widest told first, by what was
 * known of them in the 30 days up to `until`. Names that differ by case or an article are one.
 */
export async function candidatesOf(
  work: Work,
  { since, until, most }: Wanted,
): Promise<readonly ToolCandidate[]> {
  const { catalogue } = work;
  const { db } = work.store;
  const from = new Date(Date.parse(until) - DAYS * DAY).toISOString();
  const all = await candidateTellings(db, from, until);
  if (all.length === 0) return [];
  const hidden = new Set(await redactedDocuments(db));
  const tellings = all.filter(({ document }) => !hidden.has(document));
  const known = toolsByKey(catalogue.tools);
  const byName = new Map<string, (typeof tellings)[number][]>();
  for (const one of tellings) {
    const name = keyOf(one.tool);
    if (!/[\p{L}\p{N}]/u.test(name) || known.has(toolKey(nameIn(one.tool))) || known.has(toolKey(name)))
      continue;
    const same = byName.get(name);
    if (same) same.push(one);
    else byName.set(name, [one]);
  }
  const book = bookOf(catalogue, standingRulings(await allRulings(db, until)));
  const wanted = [...byName.values()].filter(
    (told) => told.some(({ knownAt }) => knownAt >= (since ?? from)) && mayBeWorthTelling(told, book),
  );
  const told = await toldOf(db, wanted, book);
  return described(work, told.sort(byWidth).slice(0, most));
}

/** Signs that nobody sees: blanks without width, soft hyphens, marks of direction, joiners. */
const UNSEEN = /\p{Cf}|\u034f/gu;

/** A candidate's name as it is seen. */
const nameIn = (tool: string): string => tool.slice(1).replace(UNSEEN, '').trim();

/** What a candidate is told apart by. */
const keyOf = (tool: string): string => foldName(nameIn(tool)).replace(/^(?:the|an?) /, '');

function byWidth({ telling: a, name: one }: Told, { telling: b, name: other }: Told): number {
  return (
    b.families - a.families ||
    b.texts.length - a.texts.length ||
    b.statements - a.statements ||
    (one < other ? -1 : 1)
  );
}

/** Those of the names that are worth telling, with what their texts say. */
async function toldOf(
  db: Db,
  names: readonly (readonly { readonly tool: string; readonly document: string }[])[],
  book: Book,
): Promise<Told[]> {
  const ids = [...new Set(names.flat().map(({ document }) => document))];
  const facts = withCopies(await documentFacts(db, ids), await copyGroups(db, ids));
  const documents = new Map(facts.map((document) => [document.id, document]));
  const texts = new Map<string, Map<string, { document: DocumentInfo; statements: Statement[] }>>();
  const spelled = new Map<string, Map<string, number>>();
  for (const { tool, document: id, data } of await candidateStatements(db, ids)) {
    const document = documents.get(id);
    if (!document) continue;
    const { statement } = JSON.parse(data) as KeyedStatement;
    const name = keyOf(tool);
    const own = texts.get(name) ?? new Map<string, { document: DocumentInfo; statements: Statement[] }>();
    const text = own.get(id) ?? { document, statements: [] };
    text.statements.push(statement);
    texts.set(name, own.set(id, text));
    const spellings = spelled.get(name) ?? new Map<string, number>();
    spelled.set(name, spellings.set(tool, (spellings.get(tool) ?? 0) + 1));
  }
  const asked = new Set(names.map((all) => keyOf(all[0]?.tool ?? '')));
  return [...texts].flatMap(([name, own]) => {
    if (!asked.has(name)) return [];
    const telling = tellingOf([...own.values()] satisfies readonly CandidateText[], book);
    if (!isWorthTelling(telling, book)) return [];
    const spellings = [...(spelled.get(name) ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const slugs = spellings.map(([tool]) => tool);
    const written = slugs.map(nameIn);
    return [
      { name: written.find((one) => !ARTICLE.test(one)) ?? written[0] ?? name, spellings: slugs, telling },
    ];
  });
}

const ARTICLE = /^(?:the|an?) /i;

/** Candidates as reports tell them: with who makes them, and lines for the catalogue. */
async function described(
  { catalogue, store: { db } }: Work,
  told: readonly Told[],
): Promise<readonly ToolCandidate[]> {
  if (told.length === 0) return [];
  // Most days name no candidate, and need not load what reads texts.
  const { compileLexicon, makerTold } = await import('../claims/index.ts');
  const lexicon = compileLexicon(catalogue);
  const shown = (name: string): string => cutQuote(clean(name).toWellFormed(), NAME);
  const found: { name: string; maker: string | null; sentences: string[]; telling: CandidateTelling }[] = [];
  for (const { name, spellings, telling } of told) {
    const longest = telling.texts.toSorted((a, b) => b.statements.length - a.statements.length);
    const documents = await documentsById(
      db,
      longest.slice(0, ASKED).map(({ document }) => document.id),
    );
    const makers = documents.flatMap((document) =>
      spellings.flatMap((slug) => makerTold(document, slug, lexicon) ?? []),
    );
    const maker = commonest(makers);
    const sentences = telling.texts.flatMap(({ statements }) => statements.map(({ sentence }) => sentence));
    found.push({ name: shown(name), maker: maker === null ? null : shown(maker), sentences, telling });
  }
  const entries = entriesFor(catalogue, found);
  return found.flatMap(({ name, maker, telling }, at) => {
    const entry = entries[at];
    if (!entry) return [];
    return [
      {
        name,
        statements: telling.statements,
        documents: telling.texts.length,
        publishers: telling.families,
        kinds: telling.kinds,
        lastSeen: telling.lastSeen,
        maker: entry.maker?.name ?? maker,
        lines: candidateLines(entry),
      },
    ];
  });
}

/** The value that comes most often, the first of those; null of none. */
function commonest(values: readonly string[]): string | null {
  const times = (value: string): number => values.filter((one) => one === value).length;
  return values.toSorted((a, b) => times(b) - times(a))[0] ?? null;
}
