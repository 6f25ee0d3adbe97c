import { describe, expect, it, test } from 'vitest';
import { browserCheck } from '../../src/collect/walls.ts';
import { siteOf } from './sites.ts';
import { visitor } from './visiting.ts';

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title><style>p{color:red}</style><script>var x = "just a moment.";</script></head><body>${body}</body></html>`;

const checked = (html: string) => browserCheck({ url: 'https://a.example/', body: Buffer.from(html) })?.code;

const WALLS: readonly (readonly [title: string, body: string])[] = [
  ['Just a moment...', '<noscript>Enable JavaScript and cookies to continue</noscript>'],
  ['Quill', '<h1>Checking your browser before you reach quill.example.</h1><p>This takes five seconds.</p>'],
  ['quill.example', '<h2>Verify you are human</h2><p>Press and hold the button.</p>'],
  ['Are you a robot?', '<p>Please confirm that you are not a robot.</p>'],
  ['One step more', '<p>Please complete the security check to access quill.example</p>'],
  ['Hold on', '<p>Verifying that you are not a bot. Proof of work: 4 of 16.</p>'],
  ['Sorry', '<p>We have seen unusual traffic from your network.</p><form><input type="submit"></form>'],
  ['Quill', '<p>Solve this captcha to continue</p>'],
  ['Pardon our interruption', '<p>Something about your browser made us think you might be a program.</p>'],
  ['Oh no', '<p>Making sure you&#39;re not a bot!</p>'],
];

const LONG =
  '<p>The changes of the week were small, and most of them concern the printing of labels.</p>'.repeat(20);
const PAGES: readonly (readonly [title: string, body: string])[] = [
  ['Quill 4.2', `<h2>4.2</h2><p>Fixed: the window asked to verify you are human twice.</p>${LONG}`],
  ['Quill hides its window', '<p>Quill 4.1 hides its window while it prints, a user found on Monday.</p>'],
  ['Why sites ask “Are you a robot?”', LONG],
  ['Just a moment', '<p>A moment is all it takes to write a letter with Quill 5.</p>'],
  ['Notes', '<p>Please enable JavaScript to see the comments.</p><p>Quill 4.1 is out.</p>'],
  ['Captcha', '<p>Quill 4.3 solves captchas.</p>'],
  ['Checks', '<p>Checking your spelling is done by Quill itself now.</p>'],
  ['Traffic', '<p>Quill sends unusual amounts of data.</p>'],
  ['Security', '<p>The security check of the release took a week.</p>'],
  ['Robots', '<p>Quill writes its robots.txt anew.</p>'],
];

describe('an answer', () => {
  it.each(WALLS)('is a check of browsers: %s', (title, body) => {
    expect(checked(page(title, body))).toBe('browser-check');
  });
  it.each(PAGES)('is a page: %s', (title, body) => {
    expect(checked(page(title, body))).toBeUndefined();
  });
  it('is no page where it is no HTML', () => {
    expect(checked('{"message": "Verify you are human"}')).toBeUndefined();
  });
});

const WALL = page('Just a moment...', '<p>Checking your browser before you reach the site.</p>');
const notes = (version: string) =>
  page('Quill changelog', `<h1>Changelog</h1><h2>${version}</h2>${LONG}<h2>4.0.0</h2>${LONG}`);

/** A site whose one page can be changed between two visits. */
async function changingSite(path: string, first: string) {
  let now = first;
  const site = await siteOf({
    [path]: (_q, r) => r.writeHead(200, { 'content-type': 'text/html' }).end(now),
    '/feed': '/note A note',
  });
  return { site, becomes: (next: string) => (now = next) };
}

describe('a changelog', () => {
  test('behind a check of browsers has failed, says why, and is well again when it opens', async () => {
    const { site, becomes } = await changingSite('/changes', notes('4.1.0'));
    const { visit, kept, problems } = visitor(site, { kind: 'changelog', path: '/changes' });
    const before = await visit();
    becomes(WALL);
    const walled = await visit(before);
    expect(walled).toMatchObject({ failures: 1, reason: expect.stringContaining('browser-check') as string });
    expect(problems.map(({ code }) => code)).toEqual(['browser-check']);
    becomes(notes('4.2.0'));
    expect(await visit(walled)).toMatchObject({ failures: 0, reason: null });
    expect(kept.length).toBe(2);
  });

  test('of no version and hardly any words has failed', async () => {
    const { site } = await changingSite('/changes', page('Quill changelog', '<div id="app">Loading</div>'));
    const { visit, kept, problems } = visitor(site, { kind: 'changelog', path: '/changes' });
    expect(await visit()).toMatchObject({
      failures: 1,
      reason: expect.stringContaining('no version') as string,
    });
    expect(problems.map(({ code }) => code)).toEqual(['answer-unforeseen']);
    expect(kept).toEqual([]);
  });

  test('of many words and no version is kept as the page that it is, and that is said', async () => {
    const { site } = await changingSite('/changes', page('What is new', `<h2>This week</h2>${LONG}`));
    const { visit, kept, problems } = visitor(site, { kind: 'changelog', path: '/changes' });
    expect(await visit()).toMatchObject({ failures: 0 });
    expect(problems.map(({ code }) => code)).toEqual(['changelog-empty']);
    expect(kept.length).toBe(1);
  });

  test('of no version says so in its health until it tells of one', async () => {
    const empty = page('What is new', `<h2>This week</h2>${LONG}`);
    let state = 'empty';
    const site = await siteOf({
      '/changes': (request, answer) => {
        const etag = `"${state}"`;
        if (state === 'down') answer.writeHead(500).end();
        else if (request.headers['if-none-match'] === etag) answer.writeHead(304).end();
        else
          answer
            .writeHead(200, { 'content-type': 'text/html', etag })
            .end(state === 'full' ? notes('4.1.0') : empty);
      },
    });
    const { visit } = visitor(site, { kind: 'changelog', path: '/changes' });
    const remark = { failures: 0, reason: expect.stringMatching(/^changelog-empty: no version/) as string };
    const first = await visit();
    // Asked for whole: who mends the selector would get nothing new else.
    expect(first).toMatchObject({ ...remark, etag: null, lastModified: null });
    const unchanged = await visit(first);
    expect(unchanged).toMatchObject(remark);
    state = 'down';
    const failed = await visit(unchanged);
    expect(failed).toMatchObject({ failures: 1, reason: expect.stringContaining('http-status') as string });
    state = 'empty';
    const back = await visit(failed);
    expect(back).toMatchObject(remark);
    state = 'full';
    expect(await visit(back)).toMatchObject({ failures: 0, reason: null });
  });
});

describe('a page that a feed leads to', () => {
  test('is not kept while a check of browsers stands before it, and is asked for again', async () => {
    const { site, becomes } = await changingSite('/note', WALL);
    const { visit, kept, problems } = visitor(site);
    const pages = () => kept.filter(({ kind }) => kind === 'page');
    const walled = await visit();
    expect(pages()).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['browser-check']);
    becomes(notes('4.1.0'));
    await visit(walled);
    expect(pages().length).toBe(1);
  });

  test('is not taken for edited when a check of browsers comes before it later', async () => {
    const { site, becomes } = await changingSite('/note', notes('4.1.0'));
    const { visit, kept, clock } = visitor(site);
    const pages = () => kept.filter(({ kind }) => kind === 'page');
    let state = await visit();
    becomes(WALL);
    for (let day = 0; day < 12; day++) {
      await clock.sleep(86_400_000);
      state = await visit(state);
    }
    expect(pages().length).toBe(1);
    becomes(notes('4.2.0'));
    for (let day = 0; day < 12; day++) {
      await clock.sleep(86_400_000);
      state = await visit(state);
    }
    expect(pages().length).toBe(2);
  });
});
