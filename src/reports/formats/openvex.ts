import type { Claim } from '../../model/claim.ts';
import { clean } from '../clean.ts';
import { rfc3339 } from '../dates.ts';
import { stableUuid } from '../stable-uuid.ts';
import { addressesOf, modifiedOf, UNTRUSTED, verdictOf } from './evidence.ts';
import type { ExportContext } from './format.ts';

/**
 * Behaviour claims as an OpenVEX 0.2 document. VEX statements are assertions, so that only what is verified
 * says `affected` or `fixed`; everything weaker is `under_investigation`, with the grade in the notes.
 */
export function exportOpenVex(claims: readonly Claim[], context: ExportContext): string {
  const statements = claims
    .filter((claim) => claim.kind === 'behaviour')
    .flatMap((claim) => statementsOf(claim, context));
  const document = {
    '@context': 'https://openvex.dev/ns/v0.2.0',
    '@id': `urn:uuid:${stableUuid(`openvex\u001f${context.generatedAt}\u001f${claims.map((one) => one.id).join(' ')}`)}`,
    author: 'hearsay',
    role: 'Aggregator',
    timestamp: context.generatedAt,
    version: 1,
    // The format has no other place for a word on the whole document.
    tooling: `hearsay. ${UNTRUSTED}`,
    statements,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function statementsOf(claim: Claim, { changedAt }: Pick<ExportContext, 'changedAt'>) {
  const base = claim.purl ?? `pkg:generic/${encodeURIComponent(claim.tool.replace(/^\?/, ''))}`;
  const { affected, fixed, introduced } = claim.versions;
  const versions = affected.length > 0 ? affected : introduced === null ? [] : [introduced];
  const products = versions.length > 0 ? versions.map((version) => withVersion(base, version)) : [base];
  const notes = { status_notes: [verdictOf(claim), ...addressesOf(claim).slice(0, 10)].join(' | ') };
  const common = {
    vulnerability: { name: claim.id, description: clean(claim.proposition) },
    timestamp: rfc3339(claim.firstSeen) ?? '1970-01-01T00:00:00.000Z',
    last_updated: modifiedOf(claim, changedAt),
  };
  const sure = claim.grade === 'verified' && !claim.flags.includes('retracted');
  const first = sure
    ? {
        ...common,
        products: products.map(productOf),
        status: 'affected',
        ...notes,
        action_statement:
          fixed === null ? 'No fixed version is known to hearsay.' : `Update to ${fixed} or later.`,
      }
    : { ...common, products: products.map(productOf), status: 'under_investigation', ...notes };
  const from = claim.statusFrom;
  const fixIsSure =
    from !== null && (from.grade === 'verified' || from.basis === 'registry' || from.basis === 'probe');
  if (!sure || fixed === null || !fixIsSure || from.basis === 'promised') return [first];
  return [first, { ...common, products: [productOf(withVersion(base, fixed))], status: 'fixed', ...notes }];
}

const productOf = (purl: string) => ({ '@id': purl, identifiers: { purl } });

/** The version goes before qualifiers and subpath (purl specification). */
function withVersion(purl: string, version: string): string {
  const [, base = purl, rest = ''] = /^([^?#]*)(.*)$/.exec(purl) ?? [];
  return `${base}@${encodeURIComponent(version)}${rest}`;
}
