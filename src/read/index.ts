import type { Capture } from '../model/capture.ts';
import type { Document } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem.ts';
import type { Stage } from '../model/stage.ts';
import { documentsOfFeed } from './documents/feed.ts';
import { documentsOfPage } from './documents/page.ts';
import { documentsOfText } from './documents/text.ts';
import { documentsOfThread } from './documents/thread.ts';
import type { ReadContext } from './publisher.ts';

export { decode, type Decoded, type TextKind } from './charset.ts';
export { readFeed, type Feed, type FeedAbout, type FeedItem } from './feed/index.ts';
export { loadSelectors } from './documents/page.ts';
export { findLeads } from './leads.ts';
export { isTakenBackByNote } from './page/taken-back.ts';
export { readPage, type Page } from './page/index.ts';
export { publisherOf, type ReadContext } from './publisher.ts';
export { readText, type PlainText } from './text.ts';

/** What the stage reads: a capture and its bytes. */
export interface ReadInput {
  readonly capture: Capture;
  readonly body: Uint8Array;
}

type Reader = (
  capture: Capture,
  body: Uint8Array,
  context: ReadContext,
) => { readonly items: readonly Document[]; readonly problems: readonly Problem[] };

const NOTHING = { items: [], problems: [] };

/** One reader for each kind of capture; registry answers, robots.txt, model answers and artifacts hold no documents. */
const READERS: Readonly<Record<Capture['kind'], Reader>> = {
  feed: documentsOfFeed,
  page: documentsOfPage,
  text: documentsOfText,
  thread: documentsOfThread,
  registry: () => NOTHING,
  robots: () => NOTHING,
  model: () => NOTHING,
  artifact: () => NOTHING,
};

/**
 * Capture → documents. Never throws: what a reader cannot take comes back as the problem `unreadable`, so that one
 * hostile body never stops a crawl or a rebuild.
 */
export const readStage: Stage<ReadInput, ReadContext, Document> = {
  name: 'read',
  version: 16,
  run({ capture, body }, context) {
    try {
      return READERS[capture.kind](capture, body, context);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return {
        items: [],
        problems: [
          problem(
            'unreadable',
            capture.url ?? capture.id,
            `Reading failed: ${reason}`,
            'Report it with the address.',
          ),
        ],
      };
    }
  },
};
