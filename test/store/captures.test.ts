import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewCapture } from '../../src/model/ports.ts';
import { bodyOf, captureById, keepCapture, knowsAddress, newestCapture } from '../../src/store/captures.ts';
import { pack, unpack, unpackFor } from '../../src/store/packing.ts';
import { closeStore, openStore } from '../../src/store/index.ts';
import type { Store } from '../../src/store/index.ts';
import { pendingInputs } from '../../src/store/work.ts';

let store: Store;
beforeEach(async () => {
  store = await openStore(':memory:', 0);
});
afterEach(() => closeStore(store));

const AT = '2026-07-03T12:00:00.000Z';
const LATER = '2026-07-04T12:00:00.000Z';
const page = (text: string, change: Partial<NewCapture> = {}): NewCapture => ({
  url: 'https://a.example/post',
  requestedUrl: null,
  kind: 'page',
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: new TextEncoder().encode(text),
  hint: {},
  knownAt: AT,
  ...change,
});

describe('captures', () => {
  it('come back byte for byte, with a stage waiting for them', async () => {
    const text = 'The same words, again and again. '.repeat(50);
    const { id, fresh } = await keepCapture(store.db, page(text), AT);
    const capture = await captureById(store.db, id);
    expect(fresh).toBe(true);
    expect(capture?.url).toBe('https://a.example/post');
    expect(new TextDecoder().decode(await bodyOf(store.db, capture?.bodyHash ?? ''))).toBe(text);
    expect(await pendingInputs(store.db, 'read', 10)).toEqual([id]);
  });

  it('are not stored twice when a page has not changed', async () => {
    const first = await keepCapture(store.db, page('one'), AT);
    const second = await keepCapture(store.db, page('one', { knownAt: LATER }), LATER);
    expect(second).toEqual({ id: first.id, fresh: false });
  });

  it('keep each change of a page, a change back included', async () => {
    const ids = new Set<string>();
    for (const [text, knownAt] of [
      ['one', '2026-07-01T00:00:00.000Z'],
      ['two', '2026-07-02T00:00:00.000Z'],
      ['one', '2026-07-03T00:00:00.000Z'],
    ] as const)
      ids.add((await keepCapture(store.db, page(text, { knownAt }), knownAt)).id);
    expect(ids.size).toBe(3);
    expect((await newestCapture(store.db, 'https://a.example/post', 'page'))?.knownAt).toBe(
      '2026-07-03T00:00:00.000Z',
    );
  });

  it('without an address are told apart by content and hint alone', async () => {
    const text = page('a text', { url: null, kind: 'text', hint: { outlet: 'The Outlet' } });
    const first = await keepCapture(store.db, text, AT);
    expect(await keepCapture(store.db, { ...text, knownAt: LATER }, LATER)).toEqual({
      id: first.id,
      fresh: false,
    });
    expect((await keepCapture(store.db, { ...text, hint: { outlet: 'Another' } }, AT)).fresh).toBe(true);
  });

  it('are found by the address that was asked for as well', async () => {
    await keepCapture(store.db, page('x', { requestedUrl: 'https://a.example/short' }), AT);
    expect(await knowsAddress(store.db, 'https://a.example/short')).toBe(true);
    expect(await knowsAddress(store.db, 'https://a.example/post')).toBe(true);
    expect(await knowsAddress(store.db, 'https://a.example/other')).toBe(false);
  });
});

describe('bodies at rest', () => {
  it('unpack to what was packed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4000 }), (bytes) => {
        const { codec, data } = pack(bytes);
        expect(Buffer.from(unpack(codec, data)).equals(Buffer.from(bytes))).toBe(true);
      }),
    );
  });

  it.each([0, 100, 300, 50_000, 300_000])(
    'of %i bytes are lent to whoever reads them, and leave what is stored alone',
    (length) => {
      const { codec, data } = pack(Buffer.alloc(length, 'a body that packs well '));
      const stored = Buffer.from(data);
      let lent: Uint8Array = new Uint8Array();
      const text = unpackFor(codec, data, (bytes) => {
        lent = bytes;
        return Buffer.from(bytes).toString();
      });
      expect(text).toHaveLength(length);
      expect(text).toMatch(/^(?:a body that packs well )*/);
      expect(lent).toHaveLength(codec === 'zstd' ? 0 : length);
      expect(Buffer.from(data).equals(stored)).toBe(true);
    },
  );
});
