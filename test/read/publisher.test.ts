import { describe, expect, it } from 'vitest';
import type { Publisher } from '../../src/model/catalogue.ts';
import { publisherOf } from '../../src/read/publisher.ts';

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
    publisher('tern-labs', ['forge.example/tern'], 'vendor'),
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
  ])('%s is %s: %s', (url, slug) => {
    expect(publisherOf(context, { hint: {}, url, outlet: null })).toBe(slug);
  });
});
