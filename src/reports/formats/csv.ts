import type { Claim } from '../../model/claim.ts';
import { clean, cutQuote, webAddress } from '../clean.ts';
import { UNTRUSTED } from './evidence.ts';
import { bestStatement } from '../claim-words.ts';

const COLUMNS: readonly (readonly [name: string, value: (claim: Claim) => string])[] = [
  ['id', (claim) => claim.id],
  ['tool', (claim) => claim.tool],
  ['purl', (claim) => claim.purl ?? ''],
  ['kind', (claim) => claim.kind],
  ['actor', (claim) => claim.actor ?? ''],
  ['proposition', (claim) => claim.proposition],
  ['grade', (claim) => claim.grade],
  ['flags', (claim) => claim.flags.join(' ')],
  ['rule', (claim) => claim.rule],
  ['because', (claim) => claim.because],
  ['introduced', (claim) => claim.versions.introduced ?? ''],
  ['fixed', (claim) => claim.versions.fixed ?? ''],
  ['last_affected', (claim) => claim.versions.lastAffected ?? ''],
  ['vers', (claim) => claim.versions.vers ?? ''],
  ['origins', (claim) => claim.origins.map((origin) => `${origin.name} (${origin.basis})`).join('; ')],
  ['documents', (claim) => String(claim.documents)],
  ['publishers', (claim) => String(claim.publishers)],
  ['first_seen', (claim) => claim.firstSeen],
  ['last_seen', (claim) => claim.lastSeen],
  ['quote', (claim) => cutQuote(bestStatement(claim)?.quote ?? '')],
  ['url', (claim) => webAddress(bestStatement(claim)?.url ?? null) ?? ''],
  ['untrusted', () => UNTRUSTED],
];

/** Claims as CSV (RFC 4180), one line each, with one quote and its address; the last column says what is not ours. */
export function exportCsv(claims: readonly Claim[]): string {
  const lines = [
    COLUMNS.map(([name]) => name),
    ...claims.map((claim) => COLUMNS.map(([, value]) => csvField(value(claim)))),
  ];
  return lines.map((line) => `${line.join(',')}\r\n`).join('');
}

/**
 * One field. What a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection):
 * collected text is hostile.
 */
export function csvField(value: string): string {
  const text = clean(value);
  const safe = /^[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
