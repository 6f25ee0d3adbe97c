import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { up as initial } from './0001-initial.ts';
import { up as clusteredSketches } from './0002-clustered-sketches.ts';
import { up as bansWithoutRange } from './0003-bans-without-range.ts';
import { up as sketchesBySize } from './0004-sketches-by-size.ts';
import { up as claimsByGrade } from './0005-claims-by-grade.ts';
import { up as longClaims } from './0006-long-claims.ts';

/** Ordered; the database's version is the number of migrations applied. Append only. */
export const MIGRATIONS: readonly ((db: Kysely<Schema>) => Promise<void>)[] = [
  initial,
  clusteredSketches,
  bansWithoutRange,
  sketchesBySize,
  claimsByGrade,
  longClaims,
];
