import { describe, expect, it } from 'vitest';
import { collectSource, UNVISITED } from '../../src/collect/index.ts';
import { sourceKinds } from '../../src/collect/sources/index.ts';
import { contentId } from '../../src/model/ids.ts';
import type { Capture } from '../../src/model/capture.ts';
import type { Document } from '../../src/model/document.ts';
import type { Fetch, NewCapture } from '../../src/model/ports.ts';
import type { Problem } from '../../src/model/problem.ts';
import { chooseLeads } from '../../src/read/chosen-leads.ts';
import { findLeads, readStage } from '../../src/read/index.ts';
import { jumpingClock, serve, testFetch } from '../collect/loopback.ts';
import { ANSWERS } from './answers.ts';
import { catalogueOfExamples, tableAfter } from './readme-text.ts';

const catalogue = await catalogueOfExamples();

/** All hosts of the examples on loopback: the program asks them by their own addresses. */
async function loopback(clock: ReturnType<typeof jumpingClock>): Promise<Fetch> {
  const beginnings = Object.keys(ANSWERS).sort((a, b) => b.length - a.length);
  const site = await serve((request, response) => {
    const asked = `https:/${request.url ?? ''}`;
    const found = beginnings.find((one) => asked.startsWith(one));
    if (found === undefined) return response.writeHead(404).end();
    const text = ANSWERS[found] ?? '';
    const type =
      text.startsWith('<html') || text.startsWith('<nav')
        ? 'text/html'
        : /^[<]/.test(text)
          ? 'text/xml'
          : 'text/plain';
    return response.writeHead(200, { 'content-type': type }).end(text);
  });
  const fetch = testFetch({}, {}, clock);
  return async (request) => {
    const outcome = await fetch({ ...request, url: request.url.replace(/^https:\//, site.origin) });
    if (!outcome.ok) return outcome;
    const url = outcome.response.url.replace(site.origin, 'https:/');
    return { ok: true, response: { ...outcome.response, url } };
  };
}

const captured = (capture: NewCapture, at: number): Capture => ({
  ...capture,
  id: contentId('capture', String(at)),
  bodyHash: '',
  recordedAt: capture.knownAt,
});

describe('the example of README for each kind of source works as it stands', () => {
  it.each(tableAfter('### Kinds of sources').map(([kind = '']) => kind))('%s', async (name) => {
    const source = catalogue.sources.find(({ slug }) => slug === `mine-${name}`);
    const kind = sourceKinds.find((one) => one.kind === name);
    if (source === undefined || kind === undefined) throw new Error(`no example of ${name}`);
    const clock = jumpingClock();
    const kept: NewCapture[] = [];
    const problems: Problem[] = [];
    const state = await collectSource(kind, {
      source,
      state: UNVISITED,
      fetch: await loopback(clock),
      clock,
      findLeads,
      chooseLeads: async (index, selector) => chooseLeads(index, selector),
      knows: async () => false,
      keep: async (capture) => {
        kept.push({ ...capture, body: new Uint8Array(capture.body) });
      },
      report: (one) => problems.push(one),
    });
    const documents = kept.flatMap((capture, at): readonly Document[] => {
      const input = { capture: captured(capture, at), body: capture.body };
      return readStage.run(input, catalogue).items;
    });
    expect(problems).toEqual([]);
    expect(state).toMatchObject({ failures: 0, reason: null });
    expect(documents.length).toBeGreaterThan(0);
    for (const { text, title } of documents) expect(`${title}${text}`).not.toBe('');
    // What match and selector leave out is not asked for: it would not be found.
    expect(kept.every(({ status }) => status === 200)).toBe(true);
  });
});
