import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaptureKind } from '../../../src/model/capture.ts';
import type { NewCapture } from '../../../src/model/ports.ts';
import {
  binaryProblem,
  fileKindOf,
  readArchive,
  readOpml,
  readWarc,
  writeOpml,
  writeWarc,
  type Drafted,
} from '../../../src/read/archives/index.ts';
import { readStage } from '../../../src/read/index.ts';
import { bytesOf, capture, context } from '../context.ts';

const RECORDED = '2026-05-01T00:00:00.000Z';

async function all<One>(list: AsyncIterable<One>): Promise<One[]> {
  const found: One[] = [];
  for await (const one of list) found.push(one);
  return found;
}

const archive = (
  name: string,
  body: string | Uint8Array,
  files: Readonly<Record<string, string>> = {},
): Promise<Drafted[]> =>
  all(
    readArchive({
      name,
      bytes: typeof body === 'string' ? bytesOf(body) : body,
      recordedAt: RECORDED,
      open: async (path) => (Object.hasOwn(files, path) ? bytesOf(files[path] ?? '') : undefined),
    }),
  );

const codes = (drafts: readonly Drafted[]): readonly string[] =>
  drafts.flatMap((one) => ('problem' in one ? [one.problem.code] : []));
const captures = (drafts: readonly Drafted[]): readonly NewCapture[] =>
  drafts.flatMap((one) => ('capture' in one ? [one.capture] : []));

describe('an index file', () => {
  it('gives a capture for each line, known since its publication', async () => {
    const drafts = await archive(
      'index.json',
      JSON.stringify([
        {
          file: 'a.txt',
          url: 'https://harbourpost.example/a',
          outlet: 'Harbour Post',
          publishedAt: '2026-04-03',
          assumedPublishedAt: '2026-04-03',
        },
        {
          text: 'Title\n\nText',
          url: null,
          outlet: 'Lamp',
          publishedAt: null,
          assumedPublishedAt: '2026-04-04',
        },
        { html: '<p>Hello</p>', url: 'https://lamp.example/x' },
      ]),
      { 'a.txt': 'A\n\nB' },
    );
    expect(codes(drafts)).toEqual([]);
    expect(captures(drafts)).toMatchObject([
      {
        kind: 'text',
        url: 'https://harbourpost.example/a',
        knownAt: '2026-04-03T23:59:59.999Z',
        hint: { outlet: 'Harbour Post', publishedAt: '2026-04-03' },
      },
      { kind: 'text', url: null, hint: { dateAssumed: true, publishedAt: '2026-04-04' } },
      { kind: 'page', knownAt: RECORDED, hint: {} },
    ]);
  });

  it('is never known later than it was recorded', async () => {
    const [one] = captures(await archive('x.json', '[{"text":"x","publishedAt":"2026-05-01"}]'));
    expect(one?.knownAt).toBe(RECORDED);
  });

  it.each([
    ['a line without a text', '[{"url":"https://a.example/"}]', 'import-line-malformed'],
    ['two texts in a line', '[{"text":"a","html":"b"}]', 'import-line-malformed'],
    ['a date that is none', '[{"text":"a","publishedAt":"soon"}]', 'import-line-malformed'],
    ['an address that is none', '[{"text":"a","url":"harbour"}]', 'import-line-malformed'],
    ['broken JSON', '[{"text":', 'import-line-malformed'],
    ['a missing file', '[{"file":"gone.txt"}]', 'import-file-missing'],
    ['a way up', '[{"file":"../secret"}]', 'import-path-refused'],
    ['an absolute path', '[{"file":"/etc/hostname"}]', 'import-path-refused'],
    ['nothing', '', 'import-empty'],
    ['no entry', '[]', 'import-empty'],
  ])('with %s has a problem', async (_, body, code) => {
    expect(codes(await archive('index.json', body))).toEqual([code]);
  });

  it('may be NDJSON, where a bad line spoils no other', async () => {
    const drafts = await archive('x.ndjson', '{"text":"one"}\n{bad\n\n{"text":"two"}\n');
    expect(captures(drafts).length).toBe(2);
    expect(drafts.filter((one) => 'problem' in one)).toMatchObject([{ problem: { subject: 'x.ndjson:2' } }]);
  });
});

describe('bytes that are no text', () => {
  const noise = Uint8Array.from({ length: 4000 }, (_, at) => (at * 197 + ((at * at) >> 3)) & 255);

  it('are told, not read', () => {
    expect(binaryProblem('noise.bin', noise)?.code).toBe('not-text');
  });

  it.each([
    ['UTF-8', Buffer.from('Ein Programm, das Schlüssel verschickt, übrigens.\n')],
    ['UTF-16', Buffer.from('\ufeffThe tool sends keys.\n', 'utf16le')],
    ['windows-1252', Buffer.from('Der Schl\u00fcssel f\u00fcr \u0093alle\u0094', 'latin1')],
    ['nothing', Buffer.from('')],
  ])('are not %s', (_, bytes) => {
    expect(binaryProblem('a.txt', bytes)).toBeUndefined();
  });
});

describe('a mail box', () => {
  const message = (id: string, day: string): string =>
    `From ines@quill.example Fri Apr  3 10:00:00 2026\nFrom: Ines Calder <ines@quill.example>\nDate: ${day}\nMessage-ID: <${id}@quill.example>\nSubject: Re: [quill] Reads twice\n\nIt does.\n>From the log one sees it.\n\n`;

  it('gives one capture and one document for each message', async () => {
    const drafts = await archive(
      'list.mbox',
      message('1', 'Fri, 3 Apr 2026 10:00:00 +0000') + message('2', 'Sat, 4 Apr 2026 10:00:00 +0000'),
    );
    expect(captures(drafts).map((one) => one.knownAt)).toEqual([
      '2026-04-03T10:00:00.000Z',
      '2026-04-04T10:00:00.000Z',
    ]);
    const documents = captures(drafts).flatMap(
      ({ body, ...rest }) => readStage.run({ capture: capture(rest), body }, context).items,
    );
    expect(documents).toMatchObject([
      { form: 'post', author: 'Ines Calder', publishedAt: '2026-04-03T10:00:00.000Z' },
      { form: 'post', publishedAt: '2026-04-04T10:00:00.000Z' },
    ]);
    expect(new Set(documents.map((one) => one.key)).size).toBe(2);
  });
});

describe('a web archive', () => {
  const header = fc
    .string({ unit: 'grapheme', maxLength: 40 })
    .map((text) => text.replace(/[\p{C}]/gu, '').trim());
  const anyCapture: fc.Arbitrary<NewCapture> = fc.record({
    url: fc.oneof(
      fc.constant(null),
      fc.webUrl({ withQueryParameters: true }).map((url) => new URL(url).href),
    ),
    requestedUrl: fc.oneof(
      fc.constant(null),
      fc.webUrl().map((url) => new URL(url).href),
    ),
    kind: fc.constantFrom<CaptureKind>(
      'feed',
      'page',
      'text',
      'thread',
      'registry',
      'robots',
      'model',
      'artifact',
    ),
    status: fc.constantFrom(200, 304, 404, 503),
    headers: fc.dictionary(
      fc.constantFrom('content-type', 'content-encoding', 'transfer-encoding', 'etag', 'link', 'x-note'),
      header,
    ),
    body: fc.uint8Array({ maxLength: 3000 }),
    hint: fc.record({ outlet: fc.string(), dateAssumed: fc.boolean() }, { requiredKeys: [] }),
    knownAt: fc
      .date({ min: new Date('2001-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString()),
  });

  it('brings every capture back byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyCapture, { minLength: 1, maxLength: 4 }), async (list) => {
        const file = Buffer.concat(await all(writeWarc(list)));
        expect(await all(readWarc([file], 'x.warc.gz', RECORDED))).toEqual(
          list.map((one) => ({ capture: one })),
        );
      }),
      { numRuns: 60 },
    );
  });

  const page: NewCapture = {
    url: 'https://harbourpost.example/a',
    requestedUrl: null,
    kind: 'page',
    status: 200,
    headers: { 'content-type': 'text/html' },
    body: bytesOf('<p>Hello</p>'),
    hint: {},
    knownAt: RECORDED,
  };

  it('is the same file whenever it is written', async () => {
    const write = async (): Promise<string> => Buffer.concat(await all(writeWarc([page]))).toString('hex');
    expect(await write()).toBe(await write());
  });

  it('says where it breaks off, wherever that is', async () => {
    const plain = gunzipSync(Buffer.concat(await all(writeWarc([page]))));
    for (const at of [20, 100, 300, 420, plain.length - 8])
      expect(codes(await archive('x.warc', new Uint8Array(plain.subarray(0, at))))).toEqual([
        'warc-malformed',
      ]);
  });

  it('of other makers gives its pages and feeds, and counts what is no text', async () => {
    const record = (type: string, body: string): string => {
      const http = `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n${body}`;
      return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://lamp.example/x\r\nWARC-Date: 2026-04-03T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-8000-8000-000000000001>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${String(http.length)}\r\n\r\n${http}\r\n\r\n`;
    };
    const drafts = await archive(
      'x.warc',
      record('text/html', '<p>Hello</p>') +
        record('application/rss+xml', '<rss version="2.0"></rss>') +
        record('image/png', 'png'),
    );
    expect(captures(drafts)).toMatchObject([
      { kind: 'page', knownAt: '2026-04-03T10:00:00.000Z', url: 'https://lamp.example/x' },
      { kind: 'feed' },
    ]);
    expect(codes(drafts)).toEqual(['warc-skipped']);
  });
});

describe('a list of subscriptions', () => {
  it('is read with its folders and written so that it reads the same', () => {
    const text =
      '<opml version="1.0"><body><outline text="News &amp; such"><outline type="rss" text="Harbour" xmlUrl="https://harbourpost.example/feed" htmlUrl="https://harbourpost.example/"/></outline><outline title="Lamp" xmlUrl="feed:https://lamp.example/rss?a=1&amp;b=2"/></body></opml>';
    const { subscriptions } = readOpml(text, 'x.opml');
    expect(subscriptions).toEqual([
      {
        title: 'Harbour',
        feedUrl: 'https://harbourpost.example/feed',
        pageUrl: 'https://harbourpost.example/',
        folders: ['News & such'],
        lang: null,
      },
      { title: 'Lamp', feedUrl: 'https://lamp.example/rss?a=1&b=2', pageUrl: null, folders: [], lang: null },
    ]);
    expect(readOpml(writeOpml('Mine', subscriptions), 'y.opml').subscriptions).toEqual(subscriptions);
  });

  it('is no archive of texts: it gives its feeds', async () => {
    const text =
      '<opml version="2.0"><body><outline text="Lamp" xmlUrl="https://lamp.example/rss" language="de-AT"/></body></opml>';
    expect(await archive('list.opml', text)).toEqual([
      {
        subscriptions: [
          {
            title: 'Lamp',
            feedUrl: 'https://lamp.example/rss',
            pageUrl: null,
            folders: [],
            lang: 'de-AT',
          },
        ],
      },
    ]);
  });

  it('without feeds has a problem', () => {
    expect(readOpml('<html>', 'x.opml').problems.map((one) => one.code)).toEqual(['opml-empty']);
  });
});

describe('what a file is', () => {
  it.each([
    ['x.json', '[{"text":"a"}]', 'index'],
    ['x.json', '{"text":"a"}\n{"text":"b"}', 'ndjson'],
    ['x.json', '{\n"version": "https://jsonfeed.org/version/1.1", "items": []}', 'feed'],
    ['x', '<?xml version="1.0"?><rss version="2.0">', 'feed'],
    ['x', '<!doctype html><title>x</title>', 'page'],
    ['x.html', 'Hello', 'page'],
    ['x', 'WARC/1.1\r\n', 'warc'],
    ['x', 'From a@b.example Fri Apr  3 10:00:00 2026\n', 'mbox'],
    ['x', '<opml version="2.0">', 'opml'],
    ['x', 'From the start it was clear.', 'text'],
  ])('%s with %j is %s', (name, text, kind) => {
    expect(fileKindOf(name, bytesOf(text))).toBe(kind);
  });
});
