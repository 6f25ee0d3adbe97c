import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { FLAGS } from '../model/claim.ts';
import type { Hearsay } from '../model/hearsay.ts';
import { problem, ProblemError } from '../model/problem.ts';
import { asOfInstant } from '../model/time.ts';
import { claimsJson, lookupJson, showJson } from '../reports/claim-json.ts';
import { wholeTool } from '../model/whole-tool.ts';
import { QUOTE_LIMIT } from '../reports/clean.ts';
import { UNTRUSTED } from '../reports/formats/evidence.ts';
import { missingIn, toldIfMissing } from '../reports/nothing-collected.ts';
import { divide, isTold, scanJson, type ScanFinding } from '../reports/scan.ts';
import { readLockfile, unresolvedIn } from '../versions/lockfiles/index.ts';
import { parsePurl, printPurl, registryName } from '../versions/purl.ts';
import { createAsker, createLinker, findingsAt } from './in-use/findings.ts';
import { problemOf } from './problems.ts';

const CUT = { quoteLimit: QUOTE_LIMIT };
const READ_ONLY = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };
const LARGEST = 16 * 1024 * 1024;

const asOf = z
  .string()
  .max(40)
  .optional()
  .describe('What was known at an instant, or by the end of a day (UTC)');
const limit = z.int().min(1).max(100).default(20);
const cursor = z.string().max(1000).optional().describe('The field "next" of the page before');

/**
 * A Model Context Protocol server over an opened data folder: lookup, claims, show and scan. It only reads, and
 * each answer says first that what follows was collected from third parties.
 */
export function createMcpServer(hearsay: Hearsay, version: string): McpServer {
  const server = new McpServer(
    { name: 'hearsay', version },
    {
      instructions: `What is said about the behaviour of software tools, how far each claim can be trusted, and which versions it concerns. ${UNTRUSTED}`,
    },
  );
  for (const offer of [offerLookup, offerClaims, offerShow, offerScan]) offer(server, hearsay);
  return server;
}

/** What concerns a tool or a version. */
function offerLookup(server: McpServer, hearsay: Hearsay): void {
  server.registerTool(
    'lookup',
    {
      title: 'Look up a tool or a version',
      description:
        'Claims that concern a tool, or one version of it, with grade, status (affected, fixed, not-affected, unknown, n/a), origins and quotes.',
      inputSchema: z.strictObject({
        tool: z.string().min(1).max(500).describe('Name, alias or purl, with @version for one version'),
        limit,
        cursor,
        asOf,
      }),
      annotations: READ_ONLY,
    },
    (input) =>
      answer(async () => {
        const { tool, version: wanted } = hearsay.resolveTool(input.tool);
        const page = await hearsay.lookup({ tool: tool.slug, version: wanted, ...pageOf(input) });
        return toldIfMissing(hearsay, lookupJson(page, CUT));
      }),
  );
}

/** Claims by words and filters. */
function offerClaims(server: McpServer, hearsay: Hearsay): void {
  server.registerTool(
    'claims',
    {
      title: 'Search claims',
      description: 'Claims whose words or quotes match, filtered by tool, kind, grade or flag.',
      inputSchema: z.strictObject({
        text: z.string().max(500).optional().describe('Words to find'),
        tool: z.string().max(500).optional().describe('Name, alias or purl'),
        kind: z.enum(['behaviour', 'fix', 'ban', 'vendor_response']).optional(),
        grade: z.enum(['verified', 'alleged', 'second-hand', 'ungraded']).optional(),
        flag: z.enum(FLAGS).optional(),
        limit,
        cursor,
        asOf,
      }),
      annotations: READ_ONLY,
    },
    (input) =>
      answer(async () => {
        const { text, tool, kind, grade, flag } = input;
        const query = {
          ...pageOf(input),
          ...(text === undefined ? {} : { text }),
          ...(tool === undefined ? {} : { tool: wholeTool(hearsay, tool).slug }),
          ...(kind === undefined ? {} : { kind }),
          ...(grade === undefined ? {} : { grade }),
          ...(flag === undefined ? {} : { flag }),
        };
        return toldIfMissing(hearsay, claimsJson(await hearsay.claims(query), CUT));
      }),
  );
}

/** All about one claim. */
function offerShow(server: McpServer, hearsay: Hearsay): void {
  server.registerTool(
    'show',
    {
      title: 'Show one claim',
      description:
        'All about one claim: statements with quotes and addresses, origins, the grade rule by rule, conflicts, open questions, history.',
      inputSchema: z.strictObject({
        claim: z.string().min(1).max(200).describe('Id (HEARSAY-2026-000001) or slug'),
        asOf,
      }),
      annotations: READ_ONLY,
    },
    (input) => answer(async () => showJson(await hearsay.show(input.claim, readAsOf(input.asOf).asOf), CUT)),
  );
}

/** What concerns the packages in use. */
function offerScan(server: McpServer, hearsay: Hearsay): void {
  server.registerTool(
    'scan',
    {
      title: 'Scan what is in use',
      description:
        'Claims that concern packages in use: give purls with versions, or the text of a lockfile or bill of materials.',
      inputSchema: z.strictObject({
        packages: z.array(z.string().max(500)).max(10_000).optional().describe('purls with versions'),
        lockfile: z
          .object({
            name: z.string().max(200).describe('File name, such as package-lock.json'),
            text: z.string().max(LARGEST),
          })
          .optional(),
      }),
      annotations: READ_ONLY,
    },
    (input) => answer(() => scan(hearsay, input)),
  );
}

interface ScanRequest {
  readonly packages?: readonly string[] | undefined;
  readonly lockfile?: { readonly name: string; readonly text: string } | undefined;
}

async function scan(hearsay: Hearsay, { packages = [], lockfile }: ScanRequest) {
  if (packages.length === 0 && lockfile === undefined)
    throw new ProblemError(
      problem('nothing-to-scan', 'scan', 'neither packages nor a lockfile is given', 'give one of them'),
    );
  const [missing] = missingIn(hearsay);
  if (missing !== undefined) throw new ProblemError(missing, 3);
  const listed = packages.map((text) => {
    const purl = parsePurl(text);
    if (purl.version === null)
      throw new ProblemError(problem('version-missing', text, 'the purl has no version', 'add @VERSION'));
    return { purl: printPurl(purl), name: registryName(purl), version: purl.version, where: 'packages' };
  });
  const read = lockfile === undefined ? [] : readLockfile(lockfile.name, lockfile.text).packages;
  const wanting =
    lockfile === undefined ? undefined : unresolvedIn(lockfile.name, lockfile.text, lockfile.name);
  const problems = wanting === undefined ? [] : [wanting];
  const linker = createLinker(hearsay);
  const ask = createAsker(hearsay, undefined, isTold);
  const found: ScanFinding[] = [];
  let watched = 0;
  for (const one of [...listed, ...read]) {
    const use = linker.ofPackage(one);
    if (use === undefined) continue;
    watched++;
    found.push(
      ...findingsAt(use, await ask(use), {
        file: lockfile?.name ?? 'packages',
        line: null,
        where: one.where,
      }),
    );
  }
  const input = {
    file: lockfile?.name ?? 'packages',
    format: 'mcp',
    packages: listed.length + read.length,
    watched,
  };
  return scanJson({
    inputs: [input],
    ...divide(found, 'ungraded'),
    least: 'ungraded',
    ignored: [],
    unread: problems.length,
    problems,
  });
}

/** The label stands in a part of its own, before the data; a problem is an error of the tool, with its code. */
async function answer(work: () => Promise<object>) {
  try {
    return {
      content: [
        { type: 'text' as const, text: UNTRUSTED },
        { type: 'text' as const, text: JSON.stringify(await work()) },
      ],
    };
  } catch (error) {
    const found = problemOf(error).problem;
    return {
      isError: true,
      content: [{ type: 'text' as const, text: JSON.stringify({ problems: [found] }) }],
    };
  }
}

function pageOf(input: {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly asOf?: string | undefined;
}) {
  return {
    limit: input.limit,
    ...(input.cursor === undefined ? {} : { cursor: input.cursor }),
    ...readAsOf(input.asOf),
  };
}

function readAsOf(text: string | undefined): { readonly asOf?: string } {
  if (text === undefined) return {};
  const at = asOfInstant(text);
  if (at === undefined)
    throw new ProblemError(
      problem('as-of-malformed', text, 'this is neither an instant nor a day', 'write 2026-07-03'),
    );
  return { asOf: at };
}
