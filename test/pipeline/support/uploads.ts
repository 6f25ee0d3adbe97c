import { expect } from 'vitest';
import type { Claim } from '../../../src/model/claim.ts';
import { claimsFrom, published } from './tracker.ts';
import type { Answer } from './tracker.ts';

export const SENDS = 'Ollama 0.9.2 uploads the names of all prompts to a server in Oslo.';

/** Claims on the upload; a missing one fails, for what is not read cannot be graded right. */
export async function uploads(answers: readonly Answer[], config?: string): Promise<readonly Claim[]> {
  const claims = (await claimsFrom(answers, config)).filter(
    ({ kind, statements }) =>
      kind === 'behaviour' && statements.some(({ quote }) => quote.includes('uploads')),
  );
  expect(claims).not.toHaveLength(0);
  return claims;
}
export const advisory = (address: string): Answer =>
  published(address, 'Names of prompts are sent to a server', `${SENDS} Versions before 0.9.4 are affected.`);

export const gradesOf = (claims: readonly Claim[]) => claims.map(({ grade }) => grade);

/** An advisory's page that is kept somewhere, and says that it is the maker's own. */
export const keptIn = (url: string): Answer => ({
  url,
  body: `<html lang="en"><head><title>Names of prompts</title><link rel="canonical" href="https://github.com/ollama/ollama/security/advisories/GHSA-2222-3333-4444"></head><body><main><h1>Names of prompts</h1><p>${SENDS} Versions before 0.9.4 are affected.</p></main></body></html>`,
});
