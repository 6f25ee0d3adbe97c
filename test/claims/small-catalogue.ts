import type { Catalogue, Organisation, Publisher, Tool } from '../../src/model/catalogue.ts';
import type { Document } from '../../src/model/document.ts';

const tool = (name: string, slug: string, vendor: string, more: Partial<Tool> = {}): Tool => ({
  slug,
  name,
  aliases: [],
  vendor,
  staff: [],
  purl: null,
  companions: [],
  line: null,
  nouns: [],
  ambiguous: false,
  ...more,
});
const organisation = (name: string, more: Partial<Organisation> = {}): Organisation => ({
  slug: name.toLowerCase().replaceAll(' ', '-'),
  name,
  names: [],
  officers: [],
  timeZone: null,
  ...more,
});
const publisher = (name: string, kind: Publisher['kind'], more: Partial<Publisher> = {}): Publisher => ({
  slug: name.toLowerCase().replaceAll(' ', '-'),
  name,
  family: name,
  reliability: 'B',
  kind,
  names: [],
  domains: [],
  organisation: null,
  ...more,
});

/** A catalogue for tests of reading: a few tools, firms and papers that the sentences name. */
export const SMALL_CATALOGUE: Catalogue = {
  hash: 'small',
  tools: [
    tool('Visual Studio Code', 'vscode', 'microsoft', {
      aliases: ['VS Code', 'VSCode'],
      nouns: ['code editor', 'editor'],
    }),
    tool('Cursor', 'cursor', 'anysphere', {
      aliases: ['Cursor IDE'],
      nouns: ['code editor', 'editor', 'coding agent'],
      ambiguous: true,
    }),
    tool('Docker', 'docker', 'docker', {
      aliases: ['Docker Desktop', 'Docker Hub'],
      nouns: ['container runtime'],
    }),
    tool('OpenSSL', 'openssl', 'openssl-foundation', {
      aliases: ['openssl'],
      nouns: ['library', 'cryptography library'],
    }),
    tool('Chrome', 'chrome', 'google', { aliases: ['Google Chrome'], nouns: ['browser', 'web browser'] }),
    tool('ChatGPT', 'chatgpt', 'openai', { nouns: ['chatbot', 'assistant'] }),
    tool('npm', 'npm', 'github', { nouns: ['package manager', 'registry'] }),
    tool('XZ Utils', 'xz', 'tukaani', { aliases: ['xz', 'liblzma'], nouns: ['compression library'] }),
  ],
  organisations: [
    organisation('Microsoft', { officers: ['Satya Nadella'] }),
    organisation('Anysphere'),
    organisation('Docker Inc', { slug: 'docker' }),
    organisation('OpenSSL Foundation'),
    organisation('Google'),
    organisation('OpenAI', { officers: ['Sam Altman'] }),
    organisation('GitHub'),
    organisation('Tukaani'),
    organisation('Samsung', { names: ['Samsung Electronics'] }),
    organisation('Amazon'),
    organisation('Apple'),
    organisation('JPMorgan', { names: ['JPMorgan Chase'] }),
  ],
  publishers: [
    publisher('Reuters', 'wire'),
    publisher('Bloomberg', 'wire'),
    publisher('The Verge', 'newsroom'),
    publisher('The Information', 'newsroom'),
    publisher('Financial Times', 'newsroom'),
    publisher('BleepingComputer', 'newsroom'),
    publisher('Cursor Blog', 'vendor', { organisation: 'anysphere' }),
    publisher('Reddit', 'forum'),
  ],
  sources: [],
  policy: { version: 1, rules: [] },
  collect: {
    userAgent: 'test',
    contact: 'test',
    allowPrivateHosts: [],
    maxBodyBytes: 1,
    timeoutMs: 1,
    maxRedirects: 0,
    delayMs: 0,
    concurrency: 1,
    registries: {},
  },
  probes: [],
};

/** A document of one text, published on 3 July 2026 unless told otherwise. */
export function documentOf(text: string, more: Partial<Document> = {}): Document {
  return {
    id: 'doc_test',
    key: 'test',
    capture: 'capture',
    form: 'article',
    url: null,
    title: '',
    author: null,
    outlet: null,
    publisher: 'somewhere',
    publishedAt: '2026-07-03',
    dateAssumed: false,
    updatedAt: null,
    lang: 'en',
    text,
    posts: [],
    links: [],
    partial: false,
    parent: null,
    credit: null,
    tool: null,
    version: null,
    knownAt: '2026-07-03T00:00:00.000Z',
    ...more,
  };
}
