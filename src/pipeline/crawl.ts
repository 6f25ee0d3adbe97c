import { collectAll } from '../collect/visits.ts';
import type { CollectSummary } from '../collect/visits.ts';
import type { Progress, WorkReport } from '../model/hearsay.ts';
import type { Fetch, NewCapture, SourceState } from '../model/ports.ts';
import type { Problem } from '../model/problem.ts';
import { namedSources } from '../model/named-sources.ts';
import type { Source } from '../model/catalogue.ts';
import { findLeads } from '../read/index.ts';
import { keepCapture, knowsAddress } from '../store/captures.ts';
import { keepSourceState, sourceStates } from '../store/work.ts';
import { batched } from './batches.ts';
import type { Work } from './context.ts';
import { nowOf } from './context.ts';
import { deriveBeside } from './beside.ts';
import { derive } from './derive.ts';
import type { Derived } from './derive.ts';
import { refreshReleases } from './refresh-releases.ts';
import { serially } from './serially.ts';

export interface CrawlOptions {
  /** Only these sources, due or not. */
  readonly sources?: readonly string[];
  /** Only what is due by the schedule. */
  readonly due: boolean;
  readonly progress?: Progress;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Collects sources once, derives, refreshes the release lists of the tools concerned, and derives again.
 * Throws ProblemError `unknown-source`, and those of the store (a full disk stops the crawl).
 */
export async function crawl(work: Work, fetch: Fetch, options: CrawlOptions): Promise<WorkReport> {
  const { db } = work.store;
  const states = await sourceStates(db);
  const sources = choose(work, states, options);
  const problems: Problem[] = [];
  let captures = 0;
  // One write at a time: the visits run side by side, the database takes one transaction after another.
  const write = serially();
  const keep = batched((batch: readonly NewCapture[]) => write(() => keepAll(work, batch)));
  const beside = deriveBeside(work);
  const collecting = collectAll({
    sources,
    fetch,
    clock: work.clock,
    stateOf: (slug) => states.get(slug),
    remember: (slug, state) => write(() => keepSourceState(db, slug, state)),
    findLeads,
    // Few sources have a selector, and what evaluates it takes its time to load.
    chooseLeads: async (capture, selector) =>
      (await import('../read/chosen-leads.ts')).chooseLeads(capture, selector),
    countVersions: async (capture) =>
      (await import('../read/versions-told.ts')).countVersions(capture, work.catalogue),
    knows: (url) => write(() => knowsAddress(db, url)),
    keep: async (capture) => {
      if (!(await keep(capture))) return;
      captures++;
      beside.came();
    },
    report: (one) => problems.push(one),
    tokens: tokensOf(work.catalogue.sources, options.env),
    progress: (done, total) => options.progress?.({ what: 'collecting', done, total }),
    ...(work.signal === undefined ? {} : { signal: work.signal }),
  });
  let summary: CollectSummary;
  let derived: Derived;
  try {
    summary = await collecting;
    derived = await beside.finish(options);
  } finally {
    await beside.close();
  }
  const refreshed = await refreshReleases(work, fetch, derived.tools);
  const again = refreshed.captures > 0 ? await derive(work, options) : undefined;
  return {
    captures: captures + refreshed.captures,
    documents: derived.documents,
    statements: derived.statements,
    claims: derived.claims,
    changed: derived.changed + (again?.changed ?? 0),
    problems: [...problems, ...derived.problems, ...refreshed.problems, ...(again?.problems ?? [])],
    failed: sources.length > 0 && summary.failed === sources.length && captures === 0,
  };
}

/** Stores captures in one transaction (one flush of the disk); tells which of them were new. */
async function keepAll(work: Work, captures: readonly NewCapture[]): Promise<readonly boolean[]> {
  return work.store.db.transaction().execute(async (trx) => {
    const fresh: boolean[] = [];
    for (const capture of captures) fresh.push((await keepCapture(trx, capture, nowOf(work.clock))).fresh);
    return fresh;
  });
}

function choose(
  work: Work,
  states: ReadonlyMap<string, SourceState>,
  options: CrawlOptions,
): readonly Source[] {
  const { sources } = work.catalogue;
  if (options.sources !== undefined) return namedSources(work.catalogue, options.sources);
  const now = nowOf(work.clock);
  return sources.filter(
    (source) => source.enabled && (!options.due || (states.get(source.slug)?.nextAt ?? now) <= now),
  );
}

/** HEARSAY_TOKEN_GITHUB → "github": by kind or by source slug ("-" written as "_"). */
function tokensOf(
  sources: readonly Source[],
  env: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const names = new Set(sources.flatMap((source) => [source.slug, source.kind]));
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const token = env[`HEARSAY_TOKEN_${name.toUpperCase().replaceAll('-', '_')}`];
      return token === undefined || token === '' ? [] : [[name, token]];
    }),
  );
}
