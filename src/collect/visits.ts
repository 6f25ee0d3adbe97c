import pLimit from 'p-limit';
import type { Source } from '../model/catalogue.ts';
import { problem, ProblemError, type Problem } from '../model/problem.ts';
import type { Clock, CollectContext, SourceKind, SourceState } from '../model/ports.ts';
import { withBackpressure } from './backpressure.ts';
import { nextVisit } from './polling.ts';
import { sourceKinds } from './sources/index.ts';
import { missed, UNVISITED } from './sources/visit.ts';

export interface CollectAllOptions extends Pick<
  CollectContext,
  'fetch' | 'findLeads' | 'chooseLeads' | 'countVersions' | 'knows' | 'keep' | 'report'
> {
  readonly clock: Clock;
  readonly sources: readonly Source[];
  /** What is remembered of a source; undefined: it was never visited. */
  readonly stateOf: (slug: string) => SourceState | undefined;
  /** Called once per source, as soon as its visit is over. */
  readonly remember: (slug: string, state: SourceState) => Promise<void>;
  /** Credential for a source, from the environment; looked up by source slug, then by kind. */
  readonly tokens?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Called after each source. */
  readonly progress?: (done: number, total: number) => void;
  /** Kinds to choose from; the built-in ones by default. */
  readonly kinds?: readonly SourceKind[];
}

export interface CollectSummary {
  readonly visited: number;
  readonly changed: number;
  readonly failed: number;
}

/** Visits in flight; a visit is cheap, the requests behind it are bounded by the Fetch. */
const AT_ONCE = 256;

/** Visits one source and plans its next visit. Never throws for what a server does. */
export async function collectSource(kind: SourceKind, context: CollectContext): Promise<SourceState> {
  const after = await kind.collect(context).catch((error: unknown) => {
    // A full disk concerns everybody, so it goes up; a slip in one kind of source must not stop the others.
    if (error instanceof ProblemError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    return missed(context, {
      ok: false,
      problem: problem(
        'source-failed',
        context.source.slug,
        message,
        'Report this with the address of the source: the answer was not foreseen.',
      ),
      retryAfterMs: null,
    });
  });
  const next = nextVisit(context.source, after, context.clock.now());
  return { ...after, nextAt: new Date(next).toISOString() };
}

/**
 * Visits all of the sources, each once, side by side. Those that failed before come last, and none waits for another:
 * what is kept does not depend on the order. A problem of the store (ProblemError from `keep`) ends the work.
 */
export async function collectAll(options: CollectAllOptions): Promise<CollectSummary> {
  const {
    sources,
    clock,
    stateOf,
    remember,
    tokens = {},
    progress,
    kinds = sourceKinds,
    ...context
  } = options;
  const { fetch, keep } = withBackpressure(options.fetch, (capture) => options.keep(capture));
  const claimed = new Set<string>();
  // Two feeds often lead to one page: the first visit that asks for it fetches it, the others know it.
  const knows = async (url: string): Promise<boolean> => {
    if (claimed.has(url)) return true;
    claimed.add(url);
    return options.knows(url);
  };
  const byKind = new Map(kinds.map((kind) => [kind.kind, kind]));
  const visits = sources
    .map((source) => ({ source, state: stateOf(source.slug) ?? UNVISITED }))
    .sort((a, b) => a.state.failures - b.state.failures);
  const places = pLimit(AT_ONCE);
  let done = 0;
  let changed = 0;
  let failed = 0;
  let fatal: ProblemError | undefined;
  await Promise.all(
    visits.map(({ source, state }) =>
      places(async () => {
        if (options.signal?.aborted || fatal) return;
        const kind = byKind.get(source.kind);
        if (!kind) {
          failed++;
          options.report(unknownKind(source, kinds));
        } else {
          const token = tokens[source.slug] ?? tokens[source.kind];
          try {
            const after = await collectSource(kind, {
              ...context,
              fetch,
              keep,
              knows,
              clock,
              source,
              state,
              ...(token === undefined ? {} : { token }),
            });
            if (after.lastChange !== state.lastChange) changed++;
            if (after.failures > state.failures) failed++;
            await remember(source.slug, after);
          } catch (error) {
            if (!(error instanceof ProblemError)) throw error;
            fatal ??= error;
          }
        }
        done++;
        progress?.(done, visits.length);
      }),
    ),
  );
  if (fatal) throw fatal;
  return { visited: done, changed, failed };
}

function unknownKind(source: Source, kinds: readonly SourceKind[]): Problem {
  return problem(
    'source-kind-unknown',
    source.slug,
    `there is no kind "${source.kind}"`,
    `Use one of: ${kinds.map(({ kind }) => kind).join(', ')}.`,
  );
}
