import type { Claim } from '../model/claim.ts';
import type { Ruling } from '../model/ruling.ts';
import { claimsTracedTo } from '../store/claims.ts';
import type { Db } from '../store/index.ts';
import { foundingKeys } from '../store/public-ids.ts';
import { keysOf, keysOfDocuments, keysOfPublisher } from '../store/statements.ts';

/** What a claim rests on, by the names that rulings use. */
export interface Resting {
  readonly claim: Claim;
  /** Ids of its documents, those of their earlier revisions among them. */
  readonly documents: ReadonlySet<string>;
  /** Slugs of the publishers of its documents and of who vouches for its sources. */
  readonly publishers: ReadonlySet<string>;
}

/** The times of the rulings, undoings among them, that may have changed a claim. */
export function timesOfRulings(rulings: readonly Ruling[], resting: Resting): readonly string[] {
  return rulings.filter((one) => mayConcern(meant(one, rulings), resting)).map((one) => one.recordedAt);
}

function mayConcern({ kind, subject, object }: Ruling, { claim, documents, publishers }: Resting): boolean {
  const names = namesIn(object);
  if (subject === claim.id || names.includes(claim.id) || documents.has(subject)) return true;
  if (kind === 'reliability') return publishers.has(subject);
  // An origin may have had another id when it was named.
  if (kind === 'same-origin') return true;
  return kind === 'split' && claim.statements.some((one) => names.includes(one.id));
}

/** Keys of the claims that rulings may have changed; `all`: where those that were undone are looked up. */
export async function keysOfRulings(
  db: Db,
  rulings: readonly Ruling[],
  all: readonly Ruling[],
): Promise<readonly string[]> {
  const keys = new Set<string>();
  for (const { kind, subject, object } of rulings.map((one) => meant(one, all))) {
    const names = [subject, ...namesIn(object)];
    for (const key of (await foundingKeys(db, names)).values()) keys.add(key);
    for (const key of await keysBehind(db, kind, subject, names)) keys.add(key);
  }
  return [...keys];
}

async function keysBehind(
  db: Db,
  kind: Ruling['kind'],
  subject: string,
  names: readonly string[],
): Promise<readonly string[]> {
  if (kind === 'retract' || kind === 'redact') return keysOfDocuments(db, [subject]);
  if (kind === 'split') return keysOf(db, names);
  if (kind === 'same-origin')
    return [...(await foundingKeys(db, await claimsTracedTo(db, 'id', names))).values()];
  if (kind !== 'reliability') return [];
  const vouched = await foundingKeys(db, await claimsTracedTo(db, 'vouchedBy', [subject]));
  return [...(await keysOfPublisher(db, subject)), ...vouched.values()];
}

/** The ruling that an undoing is about, over undoings of undoings; itself for any other. */
function meant(ruling: Ruling, all: readonly Ruling[]): Ruling {
  const seen = new Set<string>();
  let one = ruling;
  while (one.kind === 'undo' && !seen.has(one.id)) {
    seen.add(one.id);
    one = all.find(({ id }) => id === one.subject) ?? one;
  }
  return one;
}

/** One id, or several claims of an accepted probe. */
const namesIn = (object: string | null): readonly string[] =>
  (object ?? '').split(/[\s,]+/).filter((name) => name !== '');
