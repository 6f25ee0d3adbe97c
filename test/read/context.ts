import type { Capture } from '../../src/model/capture.ts';
import type { Publisher, Source } from '../../src/model/catalogue.ts';
import type { ReadContext } from '../../src/read/index.ts';

/** A small catalogue of invented publishers. */
const publisher = (slug: string, fields: Partial<Publisher> = {}): Publisher => ({
  slug,
  name: slug,
  family: slug,
  reliability: 'C',
  kind: 'newsroom',
  names: [],
  domains: [],
  organisation: null,
  ...fields,
});

const source = (slug: string, fields: Partial<Source> = {}): Source => ({
  slug,
  kind: 'feed',
  url: `https://${slug}.example/feed`,
  publisher: slug,
  schedule: '0 * * * *',
  follow: false,
  lang: 'en',
  tool: null,
  enabled: true,
  options: {},
  ...fields,
});

export const context: ReadContext = {
  publishers: [
    publisher('harbour-post', {
      name: 'The Harbour Post',
      names: ['Harbour Post'],
      domains: ['harbourpost.example'],
    }),
    publisher('harbour-blog', { name: 'Harbour Blog', domains: ['blog.harbourpost.example'] }),
    publisher('quill-works', {
      name: 'Quill Works',
      kind: 'vendor',
      domains: ['quill.example', 'forge.example/quill'],
    }),
    publisher('mirror', { name: 'Mirror', domains: ['mirror.example:8443'] }),
    publisher('forge', { name: 'Forge', kind: 'forum', domains: ['forge.example'] }),
    publisher('link-square', { name: 'Link Square', kind: 'aggregator', domains: ['linksquare.example'] }),
  ],
  sources: [
    source('harbour', { publisher: 'harbour-post' }),
    source('square', { publisher: 'link-square' }),
    source('quill-releases', { publisher: 'quill-works', tool: 'quillfox' }),
  ],
  tools: [],
};

/** A capture as the store would hand it over. */
export function capture(fields: Partial<Capture> = {}): Capture {
  return {
    id: 'cap_1',
    url: 'https://harbourpost.example/feed',
    requestedUrl: null,
    kind: 'feed',
    status: 200,
    headers: {},
    bodyHash: '',
    hint: {},
    knownAt: '2026-04-10T12:00:00.000Z',
    recordedAt: '2026-04-10T12:00:00.000Z',
    ...fields,
  };
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
