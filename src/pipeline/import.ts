import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import type { Progress, WorkReport } from '../model/hearsay.ts';
import type { NewCapture } from '../model/ports.ts';
import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem.ts';
import { hasGrammar } from '../claims/index.ts';
import { binaryProblem, fileKindOf, readArchive, readWarc } from '../read/archives/index.ts';
import type { Drafted, Subscription } from '../read/archives/index.ts';
import { shapeOfAnswer } from '../read/threads/answer-shape.ts';
import { keepCapture } from '../store/captures.ts';
import { countLanguages } from '../store/languages.ts';
import type { Work } from './context.ts';
import { filesAt } from './import-paths.ts';
import { nowOf } from './context.ts';
import { derive, stopped } from './derive.ts';
import type { Network } from './network.ts';
import { refreshReleases } from './refresh-releases.ts';

/** Largest file that is taken in whole, bytes; web archives are read as a stream and may be larger. */
const LARGEST = 256 * 1024 * 1024;
/** Captures stored in one transaction. */
const BATCH = 100;
/** Bytes from the beginning of a file that tell what it is. */
const HEAD = 64 * 1024;

export interface ImportOptions {
  /** Ask no registry for releases. */
  readonly offline: boolean;
  readonly progress?: Progress;
}

/**
 * Takes in files and folders (index, NDJSON, WARC, mail box, feed, page, text) and addresses, then derives; a list of
 * feeds (OPML) gives entries for the catalogue. What cannot be read
 * is a problem and the rest goes on; `failed` only when nothing at all came in. Asked to stop, it keeps what it has and says so.
 */
export async function importPaths(
  work: Work,
  network: Network,
  paths: readonly string[],
  options: ImportOptions,
): Promise<WorkReport> {
  const problems: Problem[] = [];
  const subscriptions: Subscription[] = [];
  let taken = 0;
  let captures = 0;
  const keep = async (batch: readonly NewCapture[]): Promise<void> => {
    taken += batch.length;
    await work.store.db.transaction().execute(async (trx) => {
      for (const capture of batch) if ((await keepCapture(trx, capture, nowOf(work.clock))).fresh) captures++;
    });
    options.progress?.({ what: 'taking in', done: taken, total: 0 });
  };
  let complete = true;
  for (const path of await filesOf(paths, problems)) {
    let batch: NewCapture[] = [];
    for await (const drafted of draftsOf(work, network, path)) {
      if (work.signal?.aborted === true) {
        complete = false;
        break;
      }
      if ('problem' in drafted) problems.push(drafted.problem);
      else if ('subscriptions' in drafted) subscriptions.push(...drafted.subscriptions);
      else batch.push(drafted.capture);
      if (batch.length < BATCH) continue;
      await keep(batch);
      batch = [];
    }
    await keep(batch);
    if (!complete) break;
  }
  if (!complete) problems.push(interrupted);
  const before = await countLanguages(work.store.db);
  const derived = await derive(work, { progress: options.progress });
  const unread = unreadSince(before, await countLanguages(work.store.db));
  const refreshed = options.offline
    ? { captures: 0, problems: [] }
    : await refreshReleases(work, await network.fetch(), derived.tools);
  const again = refreshed.captures > 0 ? await derive(work, { progress: options.progress }) : undefined;
  return {
    captures,
    known: taken - captures,
    documents: derived.documents,
    statements: derived.statements,
    claims: derived.claims,
    changed: derived.changed,
    problems: [
      ...problems,
      ...derived.problems,
      ...unread,
      ...refreshed.problems,
      ...(again?.problems ?? []),
    ],
    failed: taken === 0 && subscriptions.length === 0 && problems.length > 0,
    ...(subscriptions.length === 0 ? {} : { additions: await additions(work, subscriptions) }),
  };
}

type Languages = Awaited<ReturnType<typeof countLanguages>>;

/** Who takes a text in is told that nothing could be read out of it, lest the silence be taken for an answer. */
const unreadSince = (before: Languages, after: Languages): readonly Problem[] =>
  after.flatMap(({ lang, documents }) => {
    const fresh = documents - (before.find((one) => one.lang === lang)?.documents ?? 0);
    if (fresh <= 0 || hasGrammar(lang)) return [];
    return [
      problem(
        'language-unread',
        lang,
        `no statements are read in ${lang === 'und' ? 'what seems to be no known language' : 'this language'}, for no grammar of it is known (${fresh} taken in)`,
        'look at hearsay inspect for the names in it, or take in an English version',
      ),
    ];
  });

async function additions({ catalogue }: Work, subscriptions: readonly Subscription[]) {
  return (await import('./additions.ts')).additionsOf(subscriptions, catalogue);
}

async function filesOf(paths: readonly string[], problems: Problem[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const named = await filesAt(path);
    if (named.problem !== undefined) problems.push(named.problem);
    files.push(...named.files);
  }
  return files;
}

async function* draftsOf(work: Work, network: Network, path: string): AsyncGenerator<Drafted> {
  if (/^https?:\/\//i.test(path)) {
    yield await fetchPage(work, network, path);
    return;
  }
  const recordedAt = nowOf(work.clock);
  const name = basename(path);
  try {
    const { size } = await stat(path);
    if (await isWebArchive(path, name)) {
      yield* readWarc(createReadStream(path), name, recordedAt);
      return;
    }
    if (size > LARGEST) {
      yield { problem: tooLarge(name, size) };
      return;
    }
    const folder = await realpath(dirname(path));
    const open = async (file: string): Promise<Uint8Array | 'outside' | undefined> => {
      // A link that came with an archive could lead to any file of this machine.
      const whole = await realpath(join(folder, file)).catch(() => join(folder, file));
      if (!whole.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return 'outside';
      const facts = await stat(whole).catch(() => undefined);
      return facts?.isFile() === true && facts.size <= LARGEST ? readFile(whole) : undefined;
    };
    yield* readArchive({ name, bytes: await readFile(path), recordedAt, open });
  } catch (error) {
    yield { problem: unreadable(path, error) };
  }
}

async function isWebArchive(path: string, name: string): Promise<boolean> {
  for await (const chunk of createReadStream(path, { end: HEAD }))
    return fileKindOf(name, chunk as Uint8Array) === 'warc';
  return false;
}

/** A page, a feed or a text saved by its address; which of them, its content tells. */
async function fetchPage(work: Work, network: Network, address: string): Promise<Drafted> {
  const answer = await (await network.fetch())({ url: address });
  if (!answer.ok) return { problem: answer.problem };
  const { url, status, headers, body } = answer.response;
  const kind = fileKindOf(new URL(url).pathname, body);
  const shape = shapeOfAnswer(url, body);
  const { browserCheck } = await import('../collect/index.ts');
  const unread = binaryProblem(url, body) ?? browserCheck(answer.response);
  if (unread) return { problem: unread };
  return {
    capture: {
      url,
      requestedUrl: url === address ? null : address,
      kind: shape !== undefined ? 'thread' : kind === 'feed' || kind === 'text' ? kind : 'page',
      status,
      headers,
      body,
      hint: shape === undefined ? {} : { shape },
      knownAt: nowOf(work.clock),
    },
  };
}

const interrupted = stopped(
  'import',
  'asked to stop before all was taken in',
  'run the command again: what was taken in is not stored twice',
);

function tooLarge(name: string, size: number): Problem {
  return problem(
    'file-too-large',
    name,
    `has ${Math.round(size / 1e6)} MB; at most ${LARGEST / 1024 / 1024} MB are taken in whole`,
    'split it, or make it a web archive (WARC), which is read as a stream',
  );
}

function unreadable(path: string, error: unknown): Problem {
  const code = (error as { code?: string }).code ?? '';
  if (code === 'ENOENT') return problem('file-missing', path, 'there is no such file', 'check the path');
  const message = error instanceof Error ? error.message : String(error);
  return problem('file-unreadable', path, message, 'check the file and its permissions');
}
