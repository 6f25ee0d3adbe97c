import type { Capture } from '../model/capture.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { WithheldResponse } from '../model/hearsay.ts';
import { loadSelectors, readStage } from '../read/index.ts';
import { piecesOfFeed, withoutPieces } from '../read/feed/pieces.ts';
import { bodiesOfDocuments, eachCapture } from '../store/captures.ts';
import { redactedDocuments } from '../store/records.ts';
import type { Work } from './context.ts';
import { withoutRedactedJson } from './redacted-json.ts';

type Captured = Capture & { readonly body: Uint8Array };

/** A response as an archive may hold it (null: not at all), and what is withheld of it. */
interface Archived {
  readonly capture: Captured | null;
  readonly withheld: WithheldResponse | null;
}

/**
 * All responses for an archive, without what is redacted: of a feed or a thread the items alone, where they can be cut
 * out; of all else the whole response. A document may stand in several responses (a feed asked for day by day), so each is read.
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
  const whole: Archived = {
    capture: null,
    withheld: { url: capture.url, documents: ids.length, cut: null },
  };
  const cut = withoutRedactedJson(capture.body, read, isRedacted);
  if (cut)
    return {
      capture: { ...capture, body: cut.body },
      withheld: { url: capture.url, documents: ids.length, cut: cut.cut },
    };
  const pieces = capture.kind === 'feed' ? piecesOfFeed(capture.body) : undefined;
  if (pieces === undefined) return whole;
  const gone = pieces.filter((piece) => {
    const others = pieces.filter((other) => other !== piece);
    return idsIn(withoutPieces(capture.body, others)).some(isRedacted);
  });
  const body = withoutPieces(capture.body, gone);
  const left = idsIn(body);
  // Only where exactly the redacted are gone: whatever reads the archive finds the rest as it was.
  const expected = ids.filter((id) => !isRedacted(id));
  if (gone.length === 0 || left.join() !== expected.join()) return whole;
  return {
    capture: { ...capture, body },
    withheld: { url: capture.url, documents: ids.length, cut: gone.length },
  };
}
