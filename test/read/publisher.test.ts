import { describe, expect, it } from 'vitest';
import { loadCatalogue, packagedCatalogueDir } from '../../src/config/index.ts';
import type { Publisher } from '../../src/model/catalogue.ts';
import type { Capture } from '../../src/model/capture.ts';
import { documentsOfPage } from '../../src/read/documents/page.ts';
import { publisherOf } from '../../src/read/publisher.ts';

const { catalogue } = await loadCatalogue(packagedCatalogueDir());

const publisher = (slug: string, domains: readonly string[], kind: Publisher['kind']): Publisher => ({
  slug,
  name: slug,
  family: slug,
  reliability: 'C',
  kind,
  names: [slug],
  domains,
  organisation: null,
});

const context = {
  publishers: [
    publisher('tern-post', ['127.0.0.1:4001', 'tern.example'], 'newsroom'),
    publisher('gull-forum', ['127.0.0.1:4002'], 'forum'),
    publisher('tern-labs', ['forge.example/tern', 'forge.example/blog'], 'vendor'),
    publisher('forge-users', ['forge.example/blog/*/*'], 'forum'),
  ],
  sources: [],
  tools: [],
};

describe('the publisher of an address', () => {
  it.each([
    ['http://127.0.0.1:4001/news/1', 'tern-post', 'by host and port'],
    ['http://127.0.0.1:4002/t/1', 'gull-forum', 'another port, another publisher'],
    ['http://127.0.0.1:4003/', '127.0.0.1:4003', 'an unknown port is nobody known'],
    ['https://news.tern.example/1', 'tern-post', 'by parent domain'],
    ['https://forge.example/tern/tool', 'tern-labs', 'by host and path'],
    ['https://forge.example/other', 'forge.example', 'another path is nobody known'],
    ['https://forge.example/blog/news', 'tern-labs', 'one segment below the path'],
    ['https://forge.example/blog/ada/leak/', 'forge-users', 'two, where two are listed for others'],
  ])('%s is %s: %s', (url, slug) => {
    expect(publisherOf(context, { hint: {}, url, outlet: null })).toBe(slug);
  });
});

it('is the one whose part of a host it is, whatever source leads there', () => {
  const hint = { publisher: 'tern-labs' };
  const slug = (url: string): string => publisherOf(context, { hint, url, outlet: null });
  expect(slug('https://forge.example/blog/ada/leak')).toBe('forge-users');
  expect(slug('http://127.0.0.1:4002/t/1')).toBe('tern-labs');
});

describe('an address of the shipped catalogue', () => {
  it.each([
    ['https://huggingface.co/blog/safetensors', 'vendor', 'the firm on its own pages'],
    ['https://huggingface.co/ada/leaky-model/discussions/1', 'forum', 'what users keep there'],
    ['https://huggingface.co/blog/ada/leak', 'forum', 'what users write in its blog'],
    ['https://ollama.com/blog/new-engine', 'vendor', 'the firm on its own pages'],
    ['https://ollama.com/ada/leaky', 'forum', 'what users keep there'],
    ['https://chatgpt.com/g/g-1-leaky', 'forum', 'what users make there'],
    ['https://about.gitlab.com/releases/2026/05/', 'vendor', 'the firm on its own pages'],
    ['https://gitlab.com/ada/leak', 'forum', 'what users keep there'],
  ])('%s is of kind %s: %s', (url, kind) => {
    const slug = publisherOf(catalogue, { hint: {}, url, outlet: null });
    expect(catalogue.publishers.find((one) => one.slug === slug)?.kind).toBe(kind);
  });
});

describe('the publisher of a page at an address that nobody knows', () => {
  const page = (hint: Capture['hint']): Capture => ({
    id: 'c1',
    url: 'https://tern.example.evil.example/news/1',
    requestedUrl: null,
    kind: 'page',
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    bodyHash: '',
    hint,
    knownAt: '2026-05-01T00:00:00.000Z',
    recordedAt: '2026-05-01T00:00:00.000Z',
  });
  const body = new TextEncoder().encode(
    '<html><head><meta property="og:site_name" content="tern-post"><title>Wrench</title></head><body><article><h1>Wrench</h1><p>Wrench sends saved passwords to a server in Oslo, a person familiar with the matter told us.</p></article></body></html>',
  );
  const publishers = (hint: Capture['hint']): readonly string[] =>
    documentsOfPage(page(hint), body, context).items.map((document) => document.publisher);

  it('is its domain, whatever it calls itself', () => {
    expect(publishers({})).toEqual(['evil.example']);
  });

  it('is the one that an archive names for it', () => {
    expect(publishers({ outlet: 'tern-post' })).toEqual(['tern-post']);
  });
});
