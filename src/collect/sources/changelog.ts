import { problem } from '../../model/problem.ts';
import type { CollectContext, FetchResponse, SourceKind } from '../../model/ports.ts';
import { TransferError } from '../failures.ts';
import { isBare } from '../walls.ts';
import { visitIndex } from './index-visit.ts';
import { captureOf, sourceHint } from './visit.ts';

const SHAPE = 'changelog';

/** A page that tells of no version is kept if it says something; hardly any words in its place are a failure. */
async function expectVersions(context: CollectContext, response: FetchResponse): Promise<FetchResponse> {
  const { source } = context;
  const capture = captureOf(response, source.url, 'page', { ...sourceHint(source), shape: SHAPE });
  if ((await context.countVersions?.(capture)) !== 0) return response;
  if (isBare(response))
    throw new TransferError('answer-unforeseen', 'the page names no version and says hardly anything');
  context.report(
    problem(
      'changelog-empty',
      source.url,
      'no version is read from the page; it is kept as one text',
      'Check the address and the option selector; if its entries have no versions, its feed may serve better.',
    ),
  );
  return response;
}

/** A vendor's changelog, one page or one Markdown file, kept whenever it changes. */
export const changelog: SourceKind = {
  kind: 'changelog',
  collect: (context) =>
    visitIndex(context, {
      shape: SHAPE,
      kind: 'page',
      accept: 'text/html, text/markdown, text/plain;q=0.9, */*;q=0.5',
      follow: false,
      prepare: expectVersions,
    }),
};
