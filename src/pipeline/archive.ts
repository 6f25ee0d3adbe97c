import type { Capture } from '../model/capture.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { WithheldResponse } from '../model/hearsay.ts';
import { loadSelectors, readStage } from '../read/index.ts';
import { bodiesOfDocuments, eachCapture } from '../store/captures.ts';
import { redactedDocuments } from '../store/records.ts';
import type { Work } from './context.ts';
import { withoutRedactedJson } from './redacted-json.ts';
import { withoutRedactedItems, withoutRedactedMessages } from './redacted-pieces.ts';

type Captured = Capture & { readonly body: Uint8Array };

/** A response as an archive may hold it (null: not at all), and what is withheld of it. */
interface Archived {
  readonly capture: Captured | null;
  readonly withheld: WithheldResponse | null;
}

/**
 * All responses for an archive, without what is redacted: of a feed, a thread or a mail box the items alone, where they can be
 * cut out; of all else the whole response. A document may stand in several responses (a feed asked for day by day), so each is read.
 */
export async function* archivedCaptures({ store: { db }, catalogue }: Work): AsyncGenerator<Archived> {
  const redacted = new Set(await redactedDocuments(db));
  const known = new Set(await bodiesOfDocuments(db, [...redacted]));
  if (redacted.size > 0) await loadSelectors(catalogue);
  for await (const capture of eachCapture(db))
    yield redacted.size === 0
      ? { capture, withheld: null }
      : withoutRedacted(capture, { redacted, catalogue, known: known.has(capture.bodyHash) });
}

interface Redaction {
  readonly redacted: ReadonlySet<string>;
  readonly catalogue: Catalogue;
  /** A redacted document is known to have been read from it. */
  readonly known: boolean;
}

function withoutRedacted(capture: Captured, { redacted, catalogue, known }: Redaction): Archived {
  const read = (body: Uint8Array) => readStage.run({ capture, body }, catalogue).items;
  const idsIn = (body: Uint8Array): readonly string[] => read(body).map(({ id }) => id);
  const ids = idsIn(capture.body);
  const isRedacted = (id: string): boolean => redacted.has(id);
  if (!known && !ids.some(isRedacted)) return { capture, withheld: null };
  const isMailbox = capture.kind === 'thread' && capture.hint.shape === 'mailing-list';
  const cut =
    withoutRedactedJson(capture.body, read, isRedacted) ??
    (capture.kind === 'feed' ? withoutRedactedItems(capture.body, read, isRedacted) : undefined) ??
    (isMailbox ? withoutRedactedMessages(capture.body, read, isRedacted) : undefined);
  if (cut === undefined)
    return { capture: null, withheld: { url: capture.url, documents: ids.length, cut: null } };
  return {
    capture: { ...capture, body: cut.body },
    withheld: { url: capture.url, documents: ids.length, cut: cut.cut },
  };
}
