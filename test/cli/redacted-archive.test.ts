import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWarc } from '../../src/read/archives/index.ts';
import { buildHouse, type House } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await buildHouse();
});
afterAll(() => house.close());

const GONE = 'Lumen CLI deletes the lock files of other programs, the researcher Ida Novak found on Monday.';
const STAYS = 'Lumen CLI overwrites the system proxy, the researcher Eva Lund found on Wednesday.';
const LATER = 'Lumen CLI reads the clipboard of the desktop, the researcher Odo Varga found on Tuesday.';

const item = (at: number, text: string): string =>
  `<item><title>Note ${String(at)} – “ü”</title><link>https://harbour-herald.example/n${String(at)}</link><guid>n${String(at)}</guid><pubDate>Thu, 03 Apr 2031 08:00:00 GMT</pubDate><description>${text}</description></item>`;
const feed = (...items: readonly string[]): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>Harbour Herald</title><link>https://harbour-herald.example/</link><!-- <item> -->\n${items.join('\n')}\n</channel></rss>\n`;

interface Claims {
  readonly claims: readonly {
    readonly statements: readonly { readonly document: string; readonly quote: string }[];
  }[];
}

/** The two days of one feed: the text to be redacted stands in both. */
const DAYS = [feed(item(1, GONE), item(2, STAYS)), feed(item(3, LATER), item(1, GONE), item(2, STAYS))];

describe('an archive after a redaction', () => {
  it('lacks the one item of a feed wherever it was captured, and holds all else as it came', async () => {
    for (const [at, text] of DAYS.entries()) {
      writeFileSync(join(house.folder, `day-${String(at)}.xml`), text);
      expect((await house.hearsay('import', `day-${String(at)}.xml`, '--offline')).status).toBe(0);
    }
    const { claims } = (await house.hearsay('claims', '--json')).json() as unknown as Claims;
    const told = claims
      .flatMap(({ statements }) => statements)
      .find(({ quote }) => quote.includes('lock files'));
    const ruled = await house.hearsay(
      'rule',
      'redact',
      told?.document ?? '',
      '--by',
      'ada',
      '--why',
      'a court order',
    );
    expect(ruled.status).toBe(0);
    const { status, stderr } = await house.hearsay('export', '--format', 'warc', '--output', 'all.warc.gz');
    expect(status).toBe(0);
    expect(stderr).toContain('cut as redacted: 2 responses');
    expect(stderr).toContain('(one item, the others as they came)');
    expect(stderr).not.toContain('left out');
    const archive = gunzipSync(readFileSync(join(house.folder, 'all.warc.gz'))).toString('utf8');
    expect(archive).not.toContain('lock files');
    for (const day of DAYS) expect(archive).toContain(day.replace(item(1, GONE), ''));
  });

  it('lacks the one item of a JSON Feed', async () => {
    const entry = (at: number, text: string) => ({
      id: `j${String(at)}`,
      url: `https://harbour-herald.example/j${String(at)}`,
      date_published: '2031-04-03T08:00:00Z',
      content_text: text,
    });
    const gone =
      'Lumen CLI copies the address book of the desktop, the researcher Ana Weiss found on Monday.';
    const stays = 'Lumen CLI renames the windows of the desktop, the researcher Bo Lind found on Monday.';
    const feedOf = (...items: readonly unknown[]) =>
      JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Harbour Herald', items });
    writeFileSync(join(house.folder, 'feed.json'), feedOf(entry(1, gone), entry(2, stays)));
    await house.hearsay('import', 'feed.json', '--offline');
    const { claims } = (await house.hearsay('claims', '--json')).json() as unknown as Claims;
    const told = claims
      .flatMap(({ statements }) => statements)
      .find(({ quote }) => quote.includes('address book'));
    await house.hearsay('rule', 'redact', told?.document ?? '', '--by', 'ada', '--why', 'a court order');
    await house.hearsay('export', '--format', 'warc', '--output', 'json.warc.gz');
    const archive = gunzipSync(readFileSync(join(house.folder, 'json.warc.gz'))).toString('utf8');
    expect(archive).not.toContain('address book');
    expect(archive).toContain(feedOf(entry(2, stays)));
  });

  it('lacks the whole response where an item cannot be cut out', async () => {
    const broken = feed(
      item(4, 'Lumen CLI renames the home folder, the researcher Ulf Brandt found on Friday.'),
    ).replace('</item>', '');
    writeFileSync(join(house.folder, 'broken.xml'), broken);
    await house.hearsay('import', 'broken.xml', '--offline');
    const { claims } = (await house.hearsay('claims', '--json')).json() as unknown as Claims;
    const told = claims
      .flatMap(({ statements }) => statements)
      .find(({ quote }) => quote.includes('home folder'));
    await house.hearsay('rule', 'redact', told?.document ?? '', '--by', 'ada', '--why', 'a court order');
    const { stderr } = await house.hearsay('export', '--format', 'warc', '--output', 'less.warc.gz');
    expect(stderr).toContain('left out as redacted: 1 response');
    const archive = gunzipSync(readFileSync(join(house.folder, 'less.warc.gz'))).toString('utf8');
    expect(archive).not.toContain('home folder');
    expect(archive).toContain('system proxy');
  });

  it('lacks the one message of a mailing list', async () => {
    const message = (at: number, text: string): string =>
      `From ida@harbour.example Thu Apr  ${String(at)} 08:00:00 2031\nFrom: Ida <ida@harbour.example>\nDate: Thu, 0${String(at)} Apr 2031 08:00:00 +0000\nSubject: Note ${String(at)}\nMessage-ID: <${String(at)}@harbour.example>\n\n${text}\n\n`;
    const gone = 'Lumen CLI prints the names of all neighbours, the researcher Ina Holt found on Monday.';
    const stays = 'Lumen CLI mutes the speakers of the desktop, the researcher Kai Brix found on Monday.';
    const month = {
      url: 'https://lists.harbour-herald.example/2031-04.mbox',
      requestedUrl: null,
      kind: 'thread' as const,
      status: 200,
      headers: {},
      body: Buffer.from(message(1, gone) + message(2, stays)),
      hint: { shape: 'mailing-list' },
      knownAt: '2031-04-03T08:00:00.000Z',
    };
    writeFileSync(join(house.folder, 'list.warc.gz'), await buffer(writeWarc([month])));
    await house.hearsay('import', 'list.warc.gz', '--offline');
    const { claims } = (await house.hearsay('claims', '--json')).json() as unknown as Claims;
    const told = claims
      .flatMap(({ statements }) => statements)
      .find(({ quote }) => quote.includes('neighbours'));
    await house.hearsay('rule', 'redact', told?.document ?? '', '--by', 'ada', '--why', 'a court order');
    await house.hearsay('export', '--format', 'warc', '--output', 'mail.warc.gz');
    const archive = gunzipSync(readFileSync(join(house.folder, 'mail.warc.gz'))).toString('utf8');
    expect(archive).not.toContain('neighbours');
    expect(archive).toContain(message(2, stays));
  });
});
