import { join } from 'node:path';
import engine from 'better-sqlite3/package.json' with { type: 'json' };
import { readCard } from '../config/card.ts';
import type { NamedTool } from '../config/tool-names.ts';
import type { LookupPage, LookupQuery } from '../model/hearsay.ts';
import { loadBinding } from '../store/binding.ts';
import { hasDocuments, openReading } from '../store/file.ts';
import { lookupReader } from '../store/lookup.ts';
import { storedLookup } from './stored-lookup.ts';
import { readTool } from './tools.ts';

/** As much of an opened data folder as a plain lookup needs: no catalogue, no query builder, no network. */
export interface PlainReading {
  /** Undefined where no tool has this name. Throws ProblemError `version-malformed`. */
  readonly resolveTool: (
    text: string,
  ) => { readonly tool: NamedTool; readonly version: string | null } | undefined;
  /** Of what is stored now; of one tool that was resolved here. */
  readonly lookup: (tool: NamedTool, query: Omit<LookupQuery, 'tool' | 'asOf'>) => LookupPage;
  /** The name of a publisher; what the catalogue does not know keeps its slug. */
  readonly publisher: (slug: string) => string;
  readonly close: () => void;
}

/**
 * Opens a data folder whose files are as the last command left them; undefined, or an error of any kind, where there
 * is anything to do or to say first: no database, no text in it, another schema, a changed catalogue. All folders are absolute paths.
 */
export function openPlainReading(folders: {
  readonly data: string;
  readonly config: string;
  /** The shipped catalogue. */
  readonly shipped: () => string;
}): PlainReading | undefined {
  const card = readCard(folders.data, folders.config, folders.shipped);
  const binding = card && loadBinding(engine.version);
  const raw = binding && openReading(join(folders.data, 'hearsay.db'), binding);
  if (!card || !raw) return undefined;
  if (!hasDocuments(raw)) {
    raw.close();
    return undefined;
  }
  return {
    resolveTool: (text) => {
      const { tool, version } = readTool(text, card.tool);
      return tool && { tool, version };
    },
    lookup: (tool, query) =>
      storedLookup({ tool: () => tool, reader: lookupReader(raw) }, { ...query, tool: tool.slug }),
    publisher: (slug) => card.publisher(slug) ?? slug,
    close: () => void raw.close(),
  };
}
