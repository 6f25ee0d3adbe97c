import type { Kysely } from 'kysely';
import type { Claim } from '../model/claim.ts';
import { sha256 } from '../model/ids.ts';
import type { Schema } from './schema.ts';

/** As index.ts has it, which migrates by what stands here. */
type Db = Kysely<Schema>;

/** Statements in one row; a claim of more is stored in parts. */
const PART = 500;

/** What stands in the JSON of a long claim instead of its statements: it changes when one of them does. */
interface InParts {
  readonly digest: string;
}
type StoredClaim = Omit<Claim, 'statements'> & { readonly statements: Claim['statements'] | InParts };

/**
 * A claim as it is stored: its JSON, without its statements where they are very many, and those in parts, as JSON. One
 * text of a large affair would be as large as all that is known of it, and is copied again and again on its way.
 */
export function partClaim(claim: Claim): { readonly data: string; readonly parts: Iterable<string> } {
  if (claim.statements.length <= PART) return { data: JSON.stringify(claim), parts: [] };
  const digests: string[] = [];
  for (const part of partsOf(claim)) digests.push(sha256(part));
  const stored: StoredClaim = { ...claim, statements: { digest: sha256(digests.join()) } };
  return { data: JSON.stringify(stored), parts: partsOf(claim) };
}

function* partsOf({ statements }: Claim): Generator<string, undefined> {
  for (let at = 0; at < statements.length; at += PART) yield JSON.stringify(statements.slice(at, at + PART));
}

/** The claim that was stored; `partsOf` reads its parts in their order, if it has any. */
export function joinClaim(data: string, partsOf: (claim: string) => readonly string[]): Claim {
  const stored = JSON.parse(data) as StoredClaim;
  return isWhole(stored) ? stored : joined(stored, partsOf(stored.id));
}

/** The same, of parts in the database. */
export async function readClaim(db: Db, data: string): Promise<Claim> {
  const stored = JSON.parse(data) as StoredClaim;
  if (isWhole(stored)) return stored;
  const rows = await db
    .selectFrom('claim_parts')
    .select('data')
    .where('claim', '=', stored.id)
    .orderBy('part')
    .execute();
  return joined(
    stored,
    rows.map((row) => row.data),
  );
}

const isWhole = (stored: StoredClaim): stored is Claim => Array.isArray(stored.statements);

const joined = (stored: StoredClaim, parts: readonly string[]): Claim => ({
  ...stored,
  statements: parts.flatMap((part) => JSON.parse(part) as Claim['statements']),
});

/** Stores the parts of a claim. */
export async function keepParts(db: Db, claim: string, parts: Iterable<string>): Promise<void> {
  let part = 0;
  for (const data of parts)
    await db.insertInto('claim_parts').values({ claim, part: part++, data }).execute();
}

export async function removeParts(db: Db, claims: readonly string[]): Promise<void> {
  await db.deleteFrom('claim_parts').where('claim', 'in', claims).execute();
}
