import type { Claim, ClaimStatement, Grade } from '../../model/claim.ts';
import { canonicalJson } from '../../model/ids.ts';
import { clean, cutQuote, webAddress } from '../clean.ts';
import { rfc3339 } from '../dates.ts';
import { namesOf, type Names } from '../names.ts';
import { stableUuid } from '../stable-uuid.ts';
import { modifiedOf, UNTRUSTED } from './evidence.ts';
import type { ExportContext } from './format.ts';

/** Name space for the ids of cyber-observable objects (STIX 2.1, section 2.9). */
const OBSERVABLES = '00abedb4-aa42-466c-9c01-fed23315a9b7';

const MARKING = `marking-definition--${stableUuid('untrusted')}`;

/**
 * Confidence by the Admiralty table of STIX 2.1, appendix A: "confirmed by other sources" 90, "possibly true"
 * 50, "doubtful" 30; what cannot be judged has none.
 */
const CONFIDENCE: Readonly<Record<Grade, number | undefined>> = {
  verified: 90,
  alleged: 50,
  'second-hand': 30,
  ungraded: undefined,
};

const OPINIONS = ['strongly-disagree', 'disagree', 'neutral', 'agree', 'strongly-agree'] as const;

/** How far the grade agrees with the claim, as an index of the five opinions of STIX. */
const AGREEMENT: Readonly<Record<Grade, number>> = {
  verified: 4,
  alleged: 3,
  'second-hand': 2,
  ungraded: 2,
};

/**
 * Claims as a STIX 2.1 bundle: a `report` for each claim, a `note` for each statement, an `opinion` with the
 * grade's reason, the tools as `software`. The same claims give the same ids.
 */
export function exportStix(claims: readonly Claim[], context: ExportContext): string {
  const names = namesOf(context.catalogue);
  const author = {
    type: 'identity',
    spec_version: '2.1',
    id: `identity--${stableUuid('identity')}`,
    created: '2026-01-01T00:00:00.000Z',
    modified: '2026-01-01T00:00:00.000Z',
    name: 'hearsay',
    identity_class: 'system',
  };
  // A statement marking (section 7.2.1.3) on all that repeats collected text.
  const marking = {
    type: 'marking-definition',
    spec_version: '2.1',
    id: MARKING,
    created: '2026-01-01T00:00:00.000Z',
    created_by_ref: author.id,
    definition_type: 'statement',
    definition: { statement: UNTRUSTED },
  };
  const tools = new Map(claims.map((claim) => [claim.tool, softwareOf(claim, context, names)]));
  const objects = [
    author,
    marking,
    ...tools.values(),
    ...claims.flatMap((claim) =>
      claimObjects(claim, author.id, tools.get(claim.tool)?.id ?? '', names, context),
    ),
  ];
  const bundle = {
    type: 'bundle',
    id: `bundle--${stableUuid(`bundle\u001f${context.generatedAt}\u001f${claims.map((one) => one.id).join(' ')}`)}`,
    objects,
  };
  return `${JSON.stringify(bundle, null, 2)}\n`;
}

/** A tool as `software`; its id is made from name and vendor, as section 6.14 has it. */
function softwareOf(claim: Claim, { catalogue }: ExportContext, names: Names) {
  const slug = catalogue.tools.find((tool) => tool.slug === claim.tool)?.vendor;
  const vendor = catalogue.organisations.find((one) => one.slug === slug)?.name;
  const key = { name: names.tool(claim.tool), ...(vendor === undefined ? {} : { vendor }) };
  return {
    type: 'software',
    spec_version: '2.1',
    id: `software--${stableUuid(canonicalJson(key), OBSERVABLES)}`,
    ...key,
  };
}

function claimObjects(
  claim: Claim,
  author: string,
  software: string,
  names: Names,
  { changedAt }: Pick<ExportContext, 'changedAt'>,
) {
  const created = rfc3339(claim.firstSeen) ?? '1970-01-01T00:00:00.000Z';
  const modified = modifiedOf(claim, changedAt);
  const confidence = CONFIDENCE[claim.grade];
  const common = {
    spec_version: '2.1',
    created_by_ref: author,
    created,
    modified,
    ...(claim.flags.includes('retracted') ? { revoked: true } : {}),
    ...(confidence === undefined ? {} : { confidence }),
    object_marking_refs: [MARKING],
    labels: [claim.kind, claim.grade, ...claim.flags],
  };
  const notes = claim.statements.map((one) => noteOf(one, claim, software, common, names));
  const report = {
    type: 'report',
    id: `report--${stableUuid(`report\u001f${claim.id}`)}`,
    ...common,
    name: clean(claim.proposition),
    description: clean(claim.because),
    report_types: ['tool'],
    published: created,
    object_refs: [software, ...notes.map((note) => note.id)],
    external_references: [{ source_name: 'hearsay', external_id: claim.id }],
  };
  const disputed = claim.flags.includes('disputed') ? 1 : 0;
  const opinion = {
    type: 'opinion',
    id: `opinion--${stableUuid(`opinion\u001f${claim.id}`)}`,
    ...common,
    explanation: clean(`${claim.grade}: ${claim.because}`),
    opinion: claim.flags.includes('retracted') ? OPINIONS[0] : OPINIONS[AGREEMENT[claim.grade] - disputed],
    object_refs: [report.id],
  };
  return [report, ...notes, opinion];
}

/** Labels and confidence belong to the claim; a note only repeats words. */
function noteOf(
  statement: ClaimStatement,
  claim: Claim,
  software: string,
  common: {
    readonly spec_version: string;
    readonly created_by_ref: string;
    readonly created: string;
    readonly modified: string;
  },
  names: Names,
) {
  const { spec_version, created_by_ref, created, modified } = common;
  const url = webAddress(statement.url);
  const publisher = clean(names.publisher(statement.publisher));
  return {
    type: 'note',
    id: `note--${stableUuid(`note\u001f${claim.id}\u001f${statement.id}`)}`,
    spec_version,
    created_by_ref,
    created,
    modified,
    object_marking_refs: [MARKING],
    abstract: `${statement.kind}, ${statement.polarity}, hedge ${statement.hedge}`,
    content: cutQuote(clean(statement.quote)),
    authors: [...statement.chain.map(clean), publisher],
    object_refs: [software],
    external_references: [
      {
        source_name: publisher === '' ? 'unknown' : publisher,
        ...(url === null ? { description: 'no address' } : { url }),
      },
    ],
  };
}
