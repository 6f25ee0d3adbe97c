import type { Claim, ClaimStatement, Grade, Origin } from '../../model/claim.ts';
import { clean, cutQuote, QUOTE_LIMIT, webAddress } from '../clean.ts';
import { rfc3339 } from '../dates.ts';
import { namesOf, type Names } from '../names.ts';
import { UNTRUSTED } from './evidence.ts';
import type { ExportContext } from './format.ts';

const CONTEXT = {
  prov: 'http://www.w3.org/ns/prov#',
  schema: 'https://schema.org/',
  oa: 'http://www.w3.org/ns/oa#',
  dcterms: 'http://purl.org/dc/terms/',
};

const RATING: Readonly<Record<Grade, number | undefined>> = {
  verified: 3,
  alleged: 2,
  'second-hand': 1,
  ungraded: undefined,
};

/**
 * Claims as linked data: a schema.org `ClaimReview` for the grade, PROV-O for where the claim comes from, and a
 * Web Annotation with a `TextQuoteSelector` for every statement.
 */
export function exportJsonLd(claims: readonly Claim[], context: ExportContext): string {
  const names = namesOf(context.catalogue);
  const author = {
    '@id': 'urn:hearsay:agent',
    '@type': ['prov:SoftwareAgent', 'schema:Organization'],
    'schema:name': 'hearsay',
    'schema:description': UNTRUSTED,
  };
  const graph = [author, ...claims.flatMap((claim) => nodesOf(claim, names, context.generatedAt))];
  return `${JSON.stringify({ '@context': CONTEXT, '@graph': graph }, null, 2)}\n`;
}

const idOf = (claim: Claim) => `urn:hearsay:${claim.id}`;

function nodesOf(claim: Claim, names: Names, generatedAt: string) {
  const id = idOf(claim);
  const rating = RATING[claim.grade];
  const grading = `${id}:grading`;
  return [
    {
      '@id': id,
      '@type': ['prov:Entity', 'schema:Claim'],
      'schema:text': clean(claim.proposition),
      'schema:about': { '@type': 'schema:SoftwareApplication', 'schema:name': names.tool(claim.tool) },
      ...dated('schema:datePublished', claim.firstSeen),
      'prov:wasAttributedTo': claim.origins.map((origin) => ({ '@id': originId(claim, origin) })),
      'prov:wasDerivedFrom': claim.statements.map((one) => ({ '@id': statementId(claim, one) })),
    },
    {
      '@id': `${id}:review`,
      '@type': ['prov:Entity', 'schema:ClaimReview'],
      'schema:claimReviewed': clean(claim.proposition),
      'schema:itemReviewed': { '@id': id },
      'schema:author': { '@id': 'urn:hearsay:agent' },
      ...dated('schema:datePublished', claim.lastSeen),
      ...(rating === undefined
        ? {}
        : {
            'schema:reviewRating': {
              '@type': 'schema:Rating',
              'schema:ratingValue': rating,
              'schema:bestRating': 3,
              'schema:worstRating': 1,
              'schema:alternateName': claim.grade,
              'schema:ratingExplanation': clean(claim.because),
            },
          }),
      'prov:wasGeneratedBy': { '@id': grading },
    },
    {
      '@id': grading,
      '@type': 'prov:Activity',
      'dcterms:description': `rule ${claim.rule}`,
      'prov:used': { '@id': id },
      'prov:wasAssociatedWith': { '@id': 'urn:hearsay:agent' },
      'prov:endedAtTime': { '@type': 'http://www.w3.org/2001/XMLSchema#dateTime', '@value': generatedAt },
    },
    ...claim.origins.map((origin) => ({
      '@id': originId(claim, origin),
      '@type': 'prov:Agent',
      'schema:name': clean(origin.name),
      'schema:alternateName': origin.aliases.map(clean),
      'dcterms:type': origin.basis,
    })),
    ...claim.statements.map((one) => annotationOf(claim, one, names)),
  ];
}

const originId = (claim: Claim, origin: Origin) => `${idOf(claim)}:origin:${encodeURIComponent(origin.id)}`;
const statementId = (claim: Claim, one: ClaimStatement) =>
  `${idOf(claim)}:statement:${encodeURIComponent(one.id)}`;

function annotationOf(claim: Claim, one: ClaimStatement, names: Names) {
  const url = webAddress(one.url);
  // A selector must match the text, so that a long quote is cut without a mark, and without what follows it.
  const cut = one.quote.length > QUOTE_LIMIT;
  return {
    '@id': statementId(claim, one),
    '@type': ['oa:Annotation', 'prov:Entity'],
    'oa:motivatedBy': { '@id': one.polarity === 'affirmed' ? 'oa:identifying' : 'oa:questioning' },
    'oa:hasBody': { '@id': idOf(claim) },
    'oa:hasTarget': {
      '@type': 'oa:SpecificResource',
      'oa:hasSource': {
        '@id': url ?? `urn:hearsay:document:${encodeURIComponent(one.document)}`,
        '@type': 'schema:Article',
        'schema:headline': cutQuote(clean(one.title)),
        'schema:publisher': { '@type': 'schema:Organization', 'schema:name': names.publisher(one.publisher) },
        ...dated('schema:datePublished', one.publishedAt),
      },
      'oa:hasSelector': {
        '@type': 'oa:TextQuoteSelector',
        'oa:exact': one.quote.slice(0, QUOTE_LIMIT).toWellFormed(),
        'oa:prefix': one.prefix,
        'oa:suffix': cut ? '' : one.suffix,
      },
    },
  };
}

function dated(property: string, when: string | null): Readonly<Record<string, string>> {
  const at = rfc3339(when);
  return at === null ? {} : { [property]: at };
}
