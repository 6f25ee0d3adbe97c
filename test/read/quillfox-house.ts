import type { Capture } from '../../src/model/capture.ts';
import type { Source, Tool } from '../../src/model/catalogue.ts';
import type { Document } from '../../src/model/document.ts';
import { readStage } from '../../src/read/index.ts';
import type { ReadContext } from '../../src/read/index.ts';
import { bytesOf, capture, context } from './context.ts';

const tool = (slug: string, purl: string | null, companions: readonly string[] = []): Tool => ({
  slug,
  name: slug,
  aliases: [],
  vendor: `${slug}-makers`,
  staff: [],
  purl,
  companions,
  line: null,
  nouns: [],
  ambiguous: false,
});
const source = (slug: string, kind: string, url: string, of: string | null): Source => ({
  ...(context.sources[0] as Source),
  slug,
  kind,
  url,
  tool: of,
});
export const house: ReadContext = {
  ...context,
  tools: [
    tool('quillfox', 'pkg:github/quillworks/quillfox'),
    tool('inkwell', 'pkg:npm/inkwell'),
    tool('blotter', 'pkg:npm/blotter', ['pkg:github/quillworks/papers']),
    tool('rag', 'pkg:npm/rag', ['pkg:github/quillworks/papers']),
  ],
  sources: [
    ...context.sources,
    source('inkwell-releases', 'feed', 'https://github.com/inkwell-org/inkwell/releases.atom', 'inkwell'),
    source('inkwell-server', 'github', 'https://git.harbour.example/api/v3/repos/ink/well', 'inkwell'),
    source('quill-forum', 'discourse', 'https://forum.quill.example', 'quillfox'),
    source('desk-forum', 'discourse', 'https://desk.example/c/quillfox', 'quillfox'),
    source('quill-reddit', 'reddit', 'https://www.reddit.com/r/quillfox/new/.rss', 'quillfox'),
    source('square-of-inkwell', 'feed', 'https://linksquare.example/inkwell', 'inkwell'),
  ],
};

export const read = (fields: Partial<Capture>, body: unknown): readonly Document[] =>
  readStage.run(
    {
      capture: capture(fields),
      body: bytesOf(typeof body === 'string' ? body : JSON.stringify(body)),
    },
    house,
  ).items;
