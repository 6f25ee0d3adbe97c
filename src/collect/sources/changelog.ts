import { problem, type Problem } from '../../model/problem.ts';
import type { CollectContext, FetchResponse, SourceKind, SourceState } from '../../model/ports.ts';
import { TransferError } from '../failures.ts';
import { isBare } from '../walls.ts';
import { visitIndex } from './index-visit.ts';
import { captureOf, sourceHint } from './visit.ts';

const SHAPE = 'changelog';

/**
 * What is to be said of a page: null, or that it tells of no version. Such a page is kept if it says something; hardly
 * any words in its place are a failure.
 */
async function remarkOn(context: CollectContext, response: FetchResponse): Promise<Problem | null> {
  const { source } = context;
  const capture = captureOf(response, source.url, 'page', { ...sourceHint(source), shape: SHAPE });
  if ((await context.countVersions?.(capture)) !== 0) return null;
  if (isBare(response))
    throw new TransferError('answer-unforeseen', 'the page names no version and says hardly anything');
  return problem(
    'changelog-empty',
    source.url,
    'no version is read from the page; it is kept as one text',
    'Check the address and the option selector; if its entries have no versions, its feed may serve better.',
  );
}

/** A vendor's changelog, one page or one Markdown file, kept whenever it changes. */
export const changelog: SourceKind = {
  kind: 'changelog',
  collect: async (context) => {
    let remark: Problem | null | undefined;
    const after = await visitIndex(context, {
      shape: SHAPE,
      kind: 'page',
      accept: 'text/html, text/markdown, text/plain;q=0.9, */*;q=0.5',
      follow: false,
      prepare: async (_context, response) => {
        remark = await remarkOn(context, response);
        if (remark !== null) context.report(remark);
        return response;
      },
    });
    return remembering(after, context.state, remark);
  },
};

/** What is to be said of the page stays with the source as long as the page stays; `remark` undefined: it was not sent. */
function remembering(
  after: SourceState,
  before: SourceState,
  remark: Problem | null | undefined,
): SourceState {
  const said = before.failures === 0 ? before.reason : null;
  // Only the page itself can say it again.
  if (after.failures > 0) return said === null ? after : { ...after, etag: null, lastModified: null };
  if (remark === undefined) return { ...after, reason: said };
  // Asked for whole again: what finds the versions may be mended where the page stays.
  return remark === null
    ? after
    : { ...after, etag: null, lastModified: null, reason: `${remark.code}: ${remark.message}` };
}
