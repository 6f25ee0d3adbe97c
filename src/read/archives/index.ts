import { problem } from '../../model/problem.ts';
import { decode } from '../charset.ts';
import { draft, type Drafted } from './draft.ts';
import { draftOfLine, readIndexLines } from './index-file.ts';
import { binaryProblem, fileKindOf } from './kind.ts';
import { draftsOfMailbox } from './mailbox.ts';
import { readOpml } from './opml.ts';
import { readWarc } from './warc.ts';

export type { Drafted } from './draft.ts';
export { readIndexLines, type IndexLine } from './index-file.ts';
export { binaryProblem, fileKindOf, type FileKind } from './kind.ts';
export { readOpml, writeOpml, type Subscription } from './opml.ts';
export { readWarc, writeWarc } from './warc.ts';

/** What an import works with. Reading files is the caller's. */
export interface ArchiveInput {
  /** Name of the file, for problems and as a clue to what it is. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** ISO instant of the import. */
  readonly recordedAt: string;
  /** Address of a single feed, page or text, when the caller knows it. */
  readonly url?: string | null;
  /** Bytes of a file beside the archive, by relative path; undefined when there is none. */
  open(path: string): Promise<Uint8Array | 'outside' | undefined>;
}

/**
 * Reads an archive into captures, one by one and in its order: an index file, NDJSON, WARC, a mail box, a feed, a
 * page or a text. Never throws for what the file holds; each misfortune is a problem and the rest goes on.
 */
export async function* readArchive(input: ArchiveInput): AsyncGenerator<Drafted> {
  const { name, bytes, recordedAt } = input;
  if (bytes.length === 0) {
    yield { problem: problem('import-empty', name, 'The file is empty.', 'Check the file.') };
    return;
  }
  const kind = fileKindOf(name, bytes);
  switch (kind) {
    case 'index':
    case 'ndjson': {
      const lines = readIndexLines(decode(bytes, null, 'json').text, name);
      if (lines.length === 0)
        yield { problem: problem('import-empty', name, 'The list holds no entry.', 'Check the file.') };
      for (const entry of lines)
        if ('problem' in entry) yield entry;
        else yield await draftOfLine(entry.line, entry.subject, recordedAt, (path) => input.open(path));
      return;
    }
    case 'warc':
      yield* readWarc([bytes], name, recordedAt);
      return;
    case 'mbox': {
      const drafts = draftsOfMailbox(bytes, recordedAt);
      if (drafts.length === 0)
        yield { problem: problem('mailbox-empty', name, 'There is no message in it.', 'Check the file.') };
      yield* drafts;
      return;
    }
    case 'opml': {
      const { subscriptions, problems } = readOpml(decode(bytes, null, 'xml').text, name);
      for (const one of problems) yield { problem: one };
      if (subscriptions.length > 0) yield { subscriptions };
      return;
    }
    case 'feed':
    case 'page':
    case 'text': {
      const binary = binaryProblem(name, bytes);
      if (binary) {
        yield { problem: binary };
        return;
      }
      yield { capture: draft({ kind, body: bytes, url: input.url ?? null, hint: {}, knownAt: recordedAt }) };
    }
  }
}
