import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { Tool } from '../model/catalogue.ts';
import type { Claim } from '../model/claim.ts';
import type { Hearsay, LookupHit } from '../model/hearsay.ts';
import { ProblemError } from '../model/problem.ts';
import { osvRecord, purlTypeOf } from '../reports/formats/osv.ts';
import { modifiedOf } from '../reports/formats/evidence.ts';
import { toolOfPurl } from '../versions/link.ts';
import { orderOf } from '../versions/orders/index.ts';
import { parsePurl, readPurl } from '../versions/purl.ts';
import { asJson, type Answer, type SendAnswer } from './answers.ts';

const Query = z.object({
  version: z.string().max(300).optional(),
  commit: z.string().max(300).optional(),
  package: z
    .object({
      name: z.string().max(500).optional(),
      ecosystem: z.string().max(200).optional(),
      purl: z.string().max(1000).optional(),
    })
    .optional(),
  page_token: z.string().max(1000).optional(),
});
const Batch = z.object({ queries: z.array(Query).max(1000) });
type OsvQuery = z.infer<typeof Query>;

/** A request that OSV's API answers with 400; its codes are those of gRPC. */
class InvalidQuery extends Error {}

/**
 * OSV's query API over behaviour claims: `POST /v1/query`, `POST /v1/querybatch`, `GET /v1/vulns/{id}`
 * (https://google.github.io/osv.dev/api/).
 */
export function addOsvApi(app: Hono, hearsay: Hearsay, pageSize: number, send: SendAnswer): void {
  app.post('/v1/query', (context) =>
    withBody(context, Query, send, async (query) => {
      const page = await findVulns(hearsay, query, pageSize);
      return asJson({
        ...(page.hits.length === 0 ? {} : { vulns: page.hits.map((hit) => osvRecord(hit, page.changedAt)) }),
        ...(page.next === null ? {} : { next_page_token: page.next }),
      });
    }),
  );
  app.post('/v1/querybatch', (context) =>
    withBody(context, Batch, send, async ({ queries }) => {
      const results = [];
      for (const query of queries) {
        const page = await findVulns(hearsay, query, pageSize);
        results.push({
          ...(page.hits.length === 0
            ? {}
            : { vulns: page.hits.map((hit) => shortRecord(hit, page.changedAt)) }),
          ...(page.next === null ? {} : { next_page_token: page.next }),
        });
      }
      return asJson({ results });
    }),
  );
  for (const path of ['/v1/query', '/v1/querybatch'])
    app.get(path, (context) =>
      context.json({ code: 12, message: 'Method Not Allowed: send a query by POST.' }, 405, {
        Allow: 'POST',
      }),
    );
  app.get('/v1/vulns/:id', (context) => {
    const id = context.req.param('id');
    return send(context, `vuln ${id}`, () => vulnAnswer(hearsay, id));
  });
}

async function withBody<T>(
  context: Context,
  schema: z.ZodType<T>,
  send: SendAnswer,
  work: (body: T) => Promise<Answer>,
): Promise<Response> {
  const text = await context.req.text();
  return send(context, `${context.req.path} ${text}`, async () => {
    try {
      return await work(schema.parse(JSON.parse(text)));
    } catch (error) {
      const message = invalidMessage(error);
      if (message === undefined) throw error;
      return asJson({ code: 3, message }, 400);
    }
  });
}

function invalidMessage(error: unknown): string | undefined {
  if (error instanceof SyntaxError) return 'Invalid request: the body is no JSON.';
  if (error instanceof z.ZodError) return `Invalid query: ${error.issues.map(inWords).join('; ')}`;
  if (error instanceof InvalidQuery) return `Invalid query: ${error.message}`;
  return error instanceof ProblemError && error.status === 2
    ? `Invalid query: ${error.problem.message}`
    : undefined;
}

/** Behaviour claims that a query is about: those that affect the version, all of the package without one. */
async function findVulns(hearsay: Hearsay, query: OsvQuery, pageSize: number) {
  const { tool, version } = readTarget(hearsay, query);
  if (tool === undefined) return { hits: [], next: null, changedAt: undefined };
  const page = await hearsay.lookup({
    tool: tool.slug,
    version,
    limit: pageSize,
    ...(query.page_token === undefined || query.page_token === '' ? {} : { cursor: query.page_token }),
  });
  const concerns = (hit: LookupHit) =>
    hit.kind === 'behaviour' && (version === null || hit.status === 'affected');
  const hits = page.claims.filter(concerns);
  const changedAt = hits.length === 0 ? undefined : await hearsay.changedAt?.(hits);
  return { hits, next: page.next, changedAt };
}

function readTarget(
  hearsay: Hearsay,
  query: OsvQuery,
): { readonly tool: Tool | undefined; readonly version: string | null } {
  const { name, ecosystem, purl } = query.package ?? {};
  if (query.commit !== undefined) {
    if (query.version !== undefined) throw new InvalidQuery('commit and version cannot both be given.');
    // Claims are about releases: no commit is known to concern one.
    return { tool: undefined, version: null };
  }
  if (purl !== undefined) {
    if (name !== undefined || ecosystem !== undefined)
      throw new InvalidQuery('a purl cannot be given with name or ecosystem.');
    const read = readPurl(purl);
    if (!read.ok) throw new InvalidQuery('the purl cannot be read.');
    if (read.purl.version !== null && query.version !== undefined)
      throw new InvalidQuery('the version is given in the purl and beside it.');
    return {
      tool: toolOfPurl(read.purl, hearsay.catalogue)?.tool,
      version: checkedVersion(read.purl.type, read.purl.version ?? query.version ?? null),
    };
  }
  if (name === undefined || ecosystem === undefined)
    throw new InvalidQuery('name and ecosystem, or a purl, are needed.');
  const type = purlTypeOf(ecosystem);
  if (type === undefined) return { tool: undefined, version: null };
  return {
    tool: toolOfPurl(purlOfName(type, name), hearsay.catalogue)?.tool,
    version: checkedVersion(type, query.version ?? null),
  };
}

/** Null for none; an ecosystem's order has no place for what is no version of it. */
function checkedVersion(type: string, version: string | null): string | null {
  if (version === null || version === '') return null;
  const plain = version.replace(/^={1,3}\s?(?=v?\d)/, '');
  if (orderOf(type).key(plain) === null) throw new InvalidQuery(`no ${type} package has such a version.`);
  return plain;
}

/** OSV's name as a purl: `@scope/name`, `group:artifact`, a module's path. */
function purlOfName(type: string, name: string) {
  const path = type === 'maven' ? name.replace(':', '/') : name;
  return parsePurl(`pkg:${type}/${path.split('/').map(encodeURIComponent).join('/')}`);
}

const shortRecord = (claim: Claim, changedAt: Changes) => ({
  id: claim.id,
  modified: modifiedOf(claim, changedAt),
});

type Changes = ReadonlyMap<string, string> | undefined;

/** A merged claim answers with a tombstone: withdrawn, and related to the claim that stands for it. */
async function vulnAnswer(hearsay: Hearsay, id: string): Promise<Answer> {
  try {
    const file = await hearsay.show(id);
    const record = osvRecord(file.claim, await hearsay.changedAt?.([file.claim]));
    if (file.movedFrom === null) return asJson(record);
    return asJson({
      schema_version: record.schema_version,
      id: file.movedFrom,
      modified: record.modified,
      withdrawn: record.modified,
      related: [file.claim.id],
      summary: `Merged into ${file.claim.id}`,
      database_specific: { merged_into: file.claim.id },
    });
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'unknown-claim')
      return asJson({ code: 5, message: 'Bug not found.' }, 404);
    throw error;
  }
}

/** A fault with its place; one of the whole query has none. */
const inWords = ({
  path,
  message,
}: {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}): string => (path.length === 0 ? message : `${path.join('.')}: ${message}`);
