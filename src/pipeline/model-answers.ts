import type { Catalogue } from '../model/catalogue.ts';
import type { Clock } from '../model/ports.ts';
import type { Problem } from '../model/problem.ts';
import { problem, ProblemError } from '../model/problem.ts';
import { compileLexicon, concerns } from '../claims/index.ts';
import type { Lexicon } from '../claims/index.ts';
import { modelRequest } from '../claims/model/index.ts';
import { bodyOf, keepCapture, knowsAddressFrom, newestCapture } from '../store/captures.ts';
import { unpackDocument } from '../store/packing.ts';
import type { PackedDocument } from '../store/packing.ts';
import type { Db } from '../store/index.ts';
import type { ModelExtractor, Work } from './context.ts';
import { nowOf } from './context.ts';

/** A model's answer takes its time. */
const TIMEOUT_MS = 120_000;
const LARGEST = 4 * 1024 * 1024;

/**
 * The extractor that the environment names, or undefined: `HEARSAY_MODEL_URL` (base address, as in
 * `http://127.0.0.1:8080/v1`), `HEARSAY_MODEL_NAME`, `HEARSAY_MODEL_KEY`. `signal` ends what is asked. Throws
 * ProblemError `model-misconfigured`.
 */
export async function modelFrom(
  env: Readonly<Record<string, string | undefined>>,
  catalogue: Catalogue,
  { clock, signal }: { readonly clock: Clock; readonly signal?: AbortSignal },
): Promise<(ModelExtractor & { close(): Promise<void> }) | undefined> {
  const base = env['HEARSAY_MODEL_URL'];
  if (base === undefined || base === '') return undefined;
  const model = env['HEARSAY_MODEL_NAME'] ?? '';
  if (!URL.canParse(base) || model === '')
    throw new ProblemError(
      problem(
        'model-misconfigured',
        'HEARSAY_MODEL_URL',
        'needs an address, and HEARSAY_MODEL_NAME beside it',
        'set both, or neither',
      ),
    );
  const { createFetch } = await import('../collect/index.ts');
  // The operator names this host: it may stand on this machine.
  const settings = {
    ...catalogue.collect,
    allowPrivateHosts: [...catalogue.collect.allowPrivateHosts, new URL(base).host],
    timeoutMs: TIMEOUT_MS,
    delayMs: 0,
  };
  const fetch = createFetch(settings, clock, signal ? { signal } : {});
  const endpoint = `${base.replace(/\/+$/, '')}/chat/completions`;
  return { endpoint, model, key: env['HEARSAY_MODEL_KEY'] ?? null, fetch, close: () => fetch.close() };
}

/** Stage name under which documents wait whose answer did not come; the next derivation takes them up again. */
export const POSTPONED = 'statements-postponed';

/** Languages that a model is asked about: those whose grammar the rules know, so that each can check the other. */
const LANGUAGES: ReadonlySet<string> = new Set(['en', 'und']);

/**
 * Stored answers for the documents that concern a tool; where a model is configured, it is asked for the missing ones.
 * A document whose answer did not come is postponed. Incomplete when the process was asked to stop meanwhile.
 */
export async function answersFor(
  work: Work,
  documents: readonly PackedDocument[],
): Promise<{
  readonly answers: ReadonlyMap<string, Uint8Array>;
  readonly postponed: readonly string[];
  readonly problems: readonly Problem[];
}> {
  const answers = new Map<string, Uint8Array>();
  const postponed: string[] = [];
  const problems: Problem[] = [];
  const { db } = work.store;
  if (!work.model && !(await hasAnswers(db))) return { answers, postponed, problems };
  const lexicon = lexiconOf(work.catalogue);
  for (const document of documents) {
    if (work.signal?.aborted === true) break;
    if (!LANGUAGES.has(document.lang) || !concerns(document.text, lexicon)) continue;
    let answer = await storedAnswer(db, document.id);
    if (!answer && work.model) {
      const failed = await askModel(work, work.model, document);
      if (failed) {
        problems.push(failed);
        postponed.push(document.id);
        continue;
      }
      answer = await storedAnswer(db, document.id);
    }
    if (answer) answers.set(document.id, answer);
  }
  return { answers, postponed, problems };
}

const lexicons = new WeakMap<Catalogue, Lexicon>();

/** Compiled when a model is first asked: most runs ask none. */
function lexiconOf(catalogue: Catalogue): Lexicon {
  const known = lexicons.get(catalogue);
  if (known) return known;
  const lexicon = compileLexicon(catalogue);
  lexicons.set(catalogue, lexicon);
  return lexicon;
}

/** Whether a model has ever been asked: most data folders have no answer to look for. */
async function hasAnswers(db: Db): Promise<boolean> {
  return knowsAddressFrom(db, addressOf(''), addressOf('~'));
}

/** Address under which the answer about a document revision is kept as a capture. */
const addressOf = (document: string) => `model:${document}`;

/** The stored answer about a document, whether or not a model is configured now: a rebuild asks nobody. */
async function storedAnswer(db: Db, document: string): Promise<Uint8Array | undefined> {
  const capture = await newestCapture(db, addressOf(document), 'model');
  return capture && bodyOf(db, capture.bodyHash);
}

/** Asks about a document and keeps the answer; a problem when none came (the document then waits for another run). */
async function askModel(
  work: Work,
  extractor: ModelExtractor,
  document: PackedDocument,
): Promise<Problem | undefined> {
  const answer = await extractor.fetch({
    url: extractor.endpoint,
    method: 'POST',
    robots: false,
    pauseMs: 0,
    maxBytes: LARGEST,
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(extractor.key === null ? {} : { authorization: `Bearer ${extractor.key}` }),
    },
    body: modelRequest(unpackDocument(document), extractor.model),
  });
  if (!answer.ok)
    return problem(
      'model-unavailable',
      document.url ?? document.id,
      answer.problem.message,
      'its text is searched on the next run; unset HEARSAY_MODEL_URL to go on without the model',
    );
  const at = nowOf(work.clock);
  const { body, status } = answer.response;
  await work.store.db.transaction().execute((trx) =>
    keepCapture(
      trx,
      {
        url: addressOf(document.id),
        requestedUrl: null,
        kind: 'model',
        status,
        headers: {},
        body,
        hint: { shape: extractor.model },
        knownAt: at,
      },
      at,
    ),
  );
  return undefined;
}
