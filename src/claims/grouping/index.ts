export { keyStatements } from './keys.ts';
export type { KeyContext } from './keys.ts';
export { groupClaims } from './claims.ts';
export type { ClaimGroup, GroupInput } from './claims.ts';
export { readClause } from './reading.ts';
export type { Reading } from './reading.ts';
export { advisoryNumbers } from './told.ts';
export { propositionOf, slugOfClaim } from './proposition.ts';
