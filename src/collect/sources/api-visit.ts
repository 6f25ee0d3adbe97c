import type { CollectContext, FetchRequest, FetchResponse, SourceState } from '../../model/ports.ts';
import { transferError, transferProblem } from '../failures.ts';
import { headerLinks } from '../link-header.ts';
import {
  arrived,
  captureOf,
  expectList,
  jsonOf,
  missed,
  sourceHint,
  type Arrival,
  type ListPath,
} from './visit.ts';

/** One request of a visit. */
export interface Ask {
  readonly request: FetchRequest;
  /**
   * Whether the answer is worth keeping as a thread capture; always by default. A list of ids says nothing by itself,
   * and an answer that holds only what was kept before would be kept again at every visit.
   */
  readonly keep?: (json: unknown) => boolean;
  /** Where the answer holds its list; an answer without it has failed. Absent: any JSON will do. */
  readonly list?: ListPath;
  /** Go on without the answer when it fails; the problem is reported all the same. */
  readonly mayFail?: boolean;
}

/** What came back: `json` is undefined after a 304. */
export interface Answer {
  readonly response: FetchResponse;
  readonly json: unknown;
}

/** A visit as a dialogue: it yields what it wants to know and is given the answer; at its end it says what to remember. */
export type Plan = Generator<Ask, Arrival, Answer | undefined>;

/** Leads a visit's dialogue with an API: fetches, keeps each answer as soon as it is there, and hands it over. */
export async function visitApi(context: CollectContext, shape: string, plan: Plan): Promise<SourceState> {
  let step = plan.next();
  while (step.done !== true) {
    const { request, keep, list, mayFail = false } = step.value;
    const outcome = await context.fetch({
      robots: false,
      ...request,
      ...(context.signal ? { signal: context.signal } : {}),
    });
    if (!outcome.ok) {
      if (!mayFail || outcome.problem.code === 'aborted') return missed(context, outcome);
      context.report(outcome.problem);
      step = plan.next(undefined);
      continue;
    }
    const { response } = outcome;
    let json: unknown;
    try {
      json = response.status === 304 ? undefined : jsonOf(response);
      if (list !== undefined && response.status !== 304) expectList(json, list);
    } catch (error) {
      const why = transferProblem(response.url, transferError(error));
      if (!mayFail) return missed(context, { ok: false, problem: why, retryAfterMs: null });
      context.report(why);
      step = plan.next(undefined);
      continue;
    }
    if (response.status !== 304 && keep?.(json) !== false)
      await context.keep(
        captureOf(response, request.url, 'thread', { ...sourceHint(context.source), shape }),
      );
    step = plan.next({ response, json });
  }
  return arrived(context, step.value);
}

/** The link of a relation in a response's Link header, absolute; undefined when there is none. */
export function linkOf(response: FetchResponse, relation: string): string | undefined {
  return headerLinks(response.headers['link'], response.url).find(([rel]) => rel === relation)?.[1];
}

/** Seconds of a header as milliseconds, or null. */
export function secondsHeader(response: FetchResponse, name: string): number | null {
  const seconds = Number(response.headers[name] ?? Number.NaN);
  return seconds > 0 && Number.isFinite(seconds) ? seconds * 1000 : null;
}
