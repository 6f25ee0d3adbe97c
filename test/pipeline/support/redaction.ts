import { expect } from 'vitest';
import type { Capture } from '../../../src/model/capture.ts';
import type { Document } from '../../../src/model/document.ts';
import { loadCatalogue, packagedCatalogueDir } from '../../../src/config/index.ts';
import { readStage } from '../../../src/read/index.ts';

const { catalogue } = await loadCatalogue(packagedCatalogueDir());

/** Takes out of a body what was read of it and is redacted; undefined: it is withheld whole. */
type Cut = (
  body: Uint8Array,
  read: (bytes: Uint8Array) => readonly Document[],
  isRedacted: (id: string) => boolean,
) => { readonly body: Uint8Array } | undefined;

/** What is left in an archive of a thread of some shape, whose posts that begin with some words are redacted. */
export function leftOf(
  cut: Cut,
  body: string,
  words: string,
  {
    url,
    shape,
    headers = {},
  }: Pick<Capture, 'url'> & Partial<Pick<Capture, 'headers'>> & { readonly shape: string },
): string | undefined {
  const capture: Capture = {
    id: 'cap_1',
    url,
    requestedUrl: null,
    kind: 'thread',
    status: 200,
    headers,
    bodyHash: '',
    hint: { shape },
    knownAt: '2031-04-04T08:00:00.000Z',
    recordedAt: '2031-04-04T08:00:00.000Z',
  };
  const read = (bytes: Uint8Array) => readStage.run({ capture, body: bytes }, catalogue).items;
  const gone = new Set(
    read(Buffer.from(body))
      .filter(({ text }) => text.startsWith(words))
      .map(({ id }) => id),
  );
  expect(gone.size).toBeGreaterThan(0);
  const left = cut(Buffer.from(body), read, (id) => gone.has(id));
  return left && Buffer.from(left.body).toString();
}
