import { collectSource, UNVISITED } from '../../src/collect/index.ts';
import { sourceKinds } from '../../src/collect/sources/index.ts';
import type { Source } from '../../src/model/catalogue.ts';
import type { Lead, NewCapture, SourceState } from '../../src/model/ports.ts';
import type { Problem } from '../../src/model/problem.ts';
import { jumpingClock, testFetch, type Site } from './loopback.ts';
import { countVersions } from '../../src/read/versions-told.ts';
import { chooseLeads } from '../../src/read/chosen-leads.ts';

export const sourceAt = (url: string, change: Partial<Source> = {}): Source => ({
  slug: 'daily',
  kind: 'feed',
  url,
  publisher: 'daily-paper',
  schedule: '0 * * * *',
  follow: true,
  lang: 'en',
  tool: null,
  enabled: true,
  options: {},
  ...change,
});

/** Reads lines of "path title": what a reader of feeds would find, without being one. */
export function linesAsLeads(capture: NewCapture): readonly Lead[] {
  return Buffer.from(capture.body)
    .toString()
    .split('\n')
    .filter((line) => line.startsWith('/') || line.startsWith('http'))
    .map((line) => {
      const [path = '', updatedAt = '', ...title] = line.split(' ');
      const hint = updatedAt.startsWith('2')
        ? { updatedAt, title: title.join(' ') }
        : { title: [updatedAt, ...title].join(' ') };
      return { url: new URL(path, capture.url ?? '').href, hint };
    });
}

export interface Visitor {
  readonly visit: (state?: SourceState) => Promise<SourceState>;
  readonly kept: NewCapture[];
  readonly problems: Problem[];
  readonly clock: ReturnType<typeof jumpingClock>;
  /** Paths (with query) of what was kept, in order. */
  readonly paths: () => readonly string[];
}

/** Visits one source on a loopback site with a clock that jumps over every wait. */
export function visitor(
  site: Site,
  change: Partial<Source> & { readonly path?: string; readonly token?: string } = {},
): Visitor {
  const { path = '/feed', token, ...rest } = change;
  const clock = jumpingClock();
  const fetch = testFetch({}, {}, clock);
  const kept: NewCapture[] = [];
  const problems: Problem[] = [];
  const source = sourceAt(site.origin + path, rest);
  const kind = sourceKinds.find((one) => one.kind === source.kind);
  if (!kind) throw new Error(`no kind ${source.kind}`);
  return {
    kept,
    problems,
    clock,
    visit: (state = UNVISITED) =>
      collectSource(kind, {
        source,
        state,
        fetch,
        clock,
        ...(token === undefined ? {} : { token }),
        findLeads: linesAsLeads,
        chooseLeads: async (index, selector) => chooseLeads(index, selector),
        countVersions: async (capture) =>
          countVersions(capture, { publishers: [], sources: [source], tools: [] }),
        knows: async (url) => kept.some((capture) => capture.url === url),
        keep: async (capture) => {
          // As a store does: the body's memory is given back once it is kept.
          kept.push({ ...capture, body: new Uint8Array(capture.body) });
        },
        report: (problem) => problems.push(problem),
      }),
    paths: () =>
      kept.map(({ url }) => {
        const { pathname, search } = new URL(url ?? '');
        return pathname + search;
      }),
  };
}
