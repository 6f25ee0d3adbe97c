import type { Kysely } from 'kysely';
import type { Claim } from '../model/claim.ts';
import { sha256 } from '../model/ids.ts';
import { ProblemError, problem } from '../model/problem.ts';
import type { Schema } from './schema.ts';

/** As index.ts has it, which migrates by what stands here. */
type Db = Kysely<Schema>;

/** Statements in one row; a claim of more is stored in parts. Schema 6 was made with 500: other parts need a migration. */
export const PART = 500;

/** What stands in the JSON of a long claim instead of its statements: it changes when one of them does. */
interface InParts {
  readonly digest: string;
}
type Parted = Omit<Claim, 'statements'> & { readonly statements: InParts };
type StoredClaim = Claim | Parted;

/**
 * A claim as it is stored: its JSON, without its statements where they are very many, and those in parts, as JSON. One
 * text of a large affair would be as large as all that is known of it, and is copied again and again on its way.
 */
export function partClaim(claim: Claim): { readonly data: string; readonly parts: Iterable<string> } {
  if (claim.statements.length <= PART) return { data: JSON.stringify(claim), parts: [] };
  const stored: StoredClaim = { ...claim, statements: { digest: digestOf(partsOf(claim)) } };
  return { data: JSON.stringify(stored), parts: partsOf(claim) };
}

function* partsOf({ statements }: Claim): Generator<string, undefined> {
  for (let at = 0; at < statements.length; at += PART) yield JSON.stringify(statements.slice(at, at + PART));
}

/** How often a claim is read anew whose row and parts do not fit: another process stored it in between. */
const TRIES = 9;

/** Reads of a claim's rows: its parts in their order, and its JSON as it is now. */
export interface ClaimRows {
  readonly parts: (claim: string) => readonly string[];
  readonly data: (claim: string) => string | undefined;
}

/** The claim that was stored, by its JSON. Throws ProblemError `store-busy` where it changes all the time or went. */
export function joinClaim(data: string, rows: ClaimRows): Claim {
  let now: string | undefined = data;
  for (let tries = 0; now !== undefined && tries < TRIES; tries++) {
    const stored = JSON.parse(now) as StoredClaim;
    if (isWhole(stored)) return stored;
    const claim = joined(stored, rows.parts(stored.id));
    if (claim) return claim;
    now = rows.data(stored.id);
  }
  throw changing(data);
}

/** The same, of parts in the database. */
export async function readClaim(db: Db, data: string): Promise<Claim> {
  let now: string | undefined = data;
  for (let tries = 0; now !== undefined && tries < TRIES; tries++) {
    const stored = JSON.parse(now) as StoredClaim;
    if (isWhole(stored)) return stored;
    const { id } = stored;
    const rows = await db.selectFrom('claim_parts').select('data').where('claim', '=', id).orderBy('part').execute(); // prettier-ignore
    const claim = joined(
      stored,
      rows.map((row) => row.data),
    );
    if (claim) return claim;
    now = (await db.selectFrom('claims').select('data').where('id', '=', id).executeTakeFirst())?.data;
  }
  throw changing(data);
}

const changing = (data: string): ProblemError =>
  new ProblemError(
    problem(
      'store-busy',
      (JSON.parse(data) as StoredClaim).id,
      'the claim changed while it was read',
      'run again',
    ),
    3,
  );

const isWhole = (stored: StoredClaim): stored is Claim => Array.isArray(stored.statements);

/** The claim with the statements of its parts; undefined where these are of another state of it. */
function joined(stored: Parted, parts: readonly string[]): Claim | undefined {
  if (digestOf(parts) !== stored.statements.digest) return undefined;
  return { ...stored, statements: parts.flatMap((part) => JSON.parse(part) as Claim['statements']) };
}

const digestOf = (parts: Iterable<string>): string =>
  sha256(Array.from(parts, (part) => sha256(part)).join());

/** Stores the parts of a claim. */
export async function keepParts(db: Db, claim: string, parts: Iterable<string>): Promise<void> {
  let part = 0;
  for (const data of parts)
    await db.insertInto('claim_parts').values({ claim, part: part++, data }).execute();
}

export async function removeParts(db: Db, claims: readonly string[]): Promise<void> {
  await db.deleteFrom('claim_parts').where('claim', 'in', claims).execute();
}
