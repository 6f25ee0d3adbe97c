import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Hearsay, WithheldResponse } from '../../model/hearsay.ts';
import { problem, ProblemError } from '../../model/problem.ts';
import { wholeTool } from '../../model/whole-tool.ts';
import { exportFormats } from '../../reports/formats/index.ts';
import { clean } from '../../reports/clean.ts';
import { allClaims } from '../all-claims.ts';
import type { CommandSpec, Session } from '../specification.ts';
import { FILTER_OPTIONS, filterOf } from './claims.ts';

export const command: CommandSpec = {
  name: 'export',
  summary: 'claims in a standard format; captures and sources too',
  details:
    'osv, openvex, stix, json-ld and csv hold claims: quotes are cut to 300 characters and always carry their address.\nwarc holds all captures, to be imported elsewhere; opml the sources.',
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      description: 'format',
      choices: [...Object.keys(exportFormats), 'warc', 'opml'],
      required: true,
    },
    { name: 'output', value: 'FILE', description: 'write to a file instead of standard output' },
    ...FILTER_OPTIONS,
  ],
  examples: [
    ['export --format osv --tool claude-code', 'as OSV records'],
    ['export --format csv --output claims.csv', 'for a spreadsheet'],
    ['export --format stix --grade verified', 'as a STIX 2.1 bundle'],
    ['export --format warc --output captures.warc.gz', 'all that was captured, byte for byte'],
    ['export --format opml > sources.opml', 'the feeds, for a reader'],
  ],
  readsClaims: true,
  run: (session) =>
    session.with(false, async (hearsay) => {
      const format = session.text('format') ?? '';
      if (format === 'warc' || format === 'opml') refuseFilters(session, format);
      const file = session.text('output');
      if (file === undefined) refuseJson(session, format);
      if (format === 'warc') await writeCaptures(session, hearsay);
      else
        await writeText(
          session,
          format === 'opml' ? () => opmlOf(hearsay) : () => claimsAs(format, session, hearsay),
        );
      if (session.json && file !== undefined) await session.answer({ format, file, problems: [] }, () => '');
      return 0;
    }),
};

/** `--json` promises one JSON document, which a table, a list of feeds or an archive is not. */
function refuseJson(session: Session, format: string): void {
  if (!session.json || (exportFormats[format]?.mediaType ?? '').includes('json')) return;
  throw new ProblemError(
    problem(
      'usage',
      '--json',
      `is another format than --format ${format}`,
      'leave it out, or add --output FILE',
    ),
  );
}

/** Captures and sources are written whole, as they are now: a filter that does nothing would look as if it had. */
function refuseFilters(session: Session, format: string): void {
  const filter = [...FILTER_OPTIONS, { name: 'as-of' }].find(({ name }) => session.text(name) !== undefined);
  if (filter !== undefined)
    throw new ProblemError(
      problem(
        'usage',
        'export',
        `--${filter.name} means nothing to ${format}, which holds no claims`,
        'leave it out, or take another format',
      ),
    );
}

async function writeText(session: Session, make: () => Promise<string>): Promise<void> {
  const text = await make();
  const file = session.text('output');
  if (file === undefined) session.environment.stdout(text);
  else await wholly(resolve(session.environment.cwd, file), (to) => writeFile(to, text));
}

/** Writes a file beside its name first: one that is there is whole, the one before or the new one. */
async function wholly(file: string, write: (to: string) => Promise<void>): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const facts = await stat(target).catch(() => undefined);
  // A pipe or a device is written to as it stands.
  if (facts !== undefined && !facts.isFile()) return write(target);
  const part = `${target}.${String(process.pid)}.part`;
  try {
    await write(part);
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    throw Object.assign(error as Error, { path: file });
  }
}

async function claimsAs(format: string, session: Session, hearsay: Hearsay): Promise<string> {
  const filter = filterOf(session, (tool) => wholeTool(hearsay, tool).slug);
  const claims = await allClaims(hearsay, filter);
  const generatedAt = new Date(session.environment.clock.now()).toISOString();
  // What was known at an earlier time has not changed since.
  const changedAt = session.asOf === undefined ? await hearsay.changedAt?.(claims) : undefined;
  const context = { catalogue: hearsay.catalogue, generatedAt, ...(changedAt ? { changedAt } : {}) };
  return exportFormats[format]?.render(claims, context) ?? '';
}

async function opmlOf(hearsay: Hearsay): Promise<string> {
  const { writeOpml } = await import('../../read/archives/index.ts');
  const names = new Map(hearsay.catalogue.publishers.map((publisher) => [publisher.slug, publisher.name]));
  const feeds = hearsay.catalogue.sources.filter((source) => source.kind === 'feed');
  return writeOpml(
    'hearsay sources',
    feeds.map((source) => ({
      title: names.get(source.publisher) ?? source.slug,
      feedUrl: source.url,
      pageUrl: null,
      folders: [],
      lang: source.lang,
    })),
  );
}

async function writeCaptures(session: Session, hearsay: Hearsay): Promise<void> {
  const file = session.text('output');
  if (file === undefined)
    throw new ProblemError(
      problem(
        'usage',
        'export',
        'a web archive is no text and needs a file',
        'add --output captures.warc.gz',
      ),
    );
  const { writeWarc } = await import('../../read/archives/index.ts');
  await wholly(resolve(session.environment.cwd, file), (to) =>
    pipeline(writeWarc(hearsay.captures?.() ?? []), createWriteStream(to)),
  );
  session.environment.stderr(withheldText((await hearsay.withheldResponses?.()) ?? []));
}

/** What an archive lacks, since a ruling redacts it. */
function withheldText(withheld: readonly WithheldResponse[]): string {
  const whole = withheld.filter(({ cut }) => cut === null);
  const cut = withheld.filter((one) => one.cut !== null);
  const responses = (list: readonly WithheldResponse[]): string =>
    `${String(list.length)} ${list.length === 1 ? 'response' : 'responses'}`;
  const lines = [
    ...(whole.length > 0 ? [`left out as redacted: ${responses(whole)}`] : []),
    ...whole.map(
      ({ url, documents }) =>
        `  ${clean(url ?? 'without address')} (whole, with the ${documents === 1 ? 'document' : `${String(documents)} documents`} read from it)`,
    ),
    ...(cut.length > 0 ? [`cut as redacted: ${responses(cut)}`] : []),
    ...cut.map(
      ({ url, cut: items }) =>
        `  ${clean(url ?? 'without address')} (${items === 1 ? 'one item' : `${String(items)} items`}, the others as they came)`,
    ),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
