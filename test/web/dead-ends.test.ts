import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BEHAVIOUR, serveHouse, type ServedHouse } from './served-house.ts';

let web: ServedHouse;
beforeAll(async () => {
  web = await serveHouse();
});
afterAll(() => web.close());

const get = async (path: string) => {
  const response = await web.get(path, { accept: 'text/html' });
  return { status: response.status, text: (await response.text()).replaceAll(/\s+/g, ' ') };
};

describe('a page that tells a misfortune', () => {
  it('keeps what was asked for, to ask otherwise', async () => {
    const { status, text } = await get('/?tool=lumen-cli@3.3.0&grade=alleged');
    expect(status).toBe(400);
    expect(text).toContain('value="lumen-cli@3.3.0"');
    expect(text).toContain('<option value="alleged" selected>');
  });

  it('leads to the tool that may be meant', async () => {
    const { status, text } = await get('/?tool=lumen%20cli%203.3.0');
    expect(status).toBe(404);
    expect(text).toContain('<a href="/?tool=lumen-cli%403.3.0">lumen-cli@3.3.0</a>');
  });

  it('stays on the page that was asked, with all that it was asked', async () => {
    const digest = await get('/digest?date=2031-04-03&tool=lumen-cl');
    expect(digest.status).toBe(404);
    expect(digest.text).toContain('<a href="/digest?date=2031-04-03&amp;tool=lumen-cli">lumen-cli</a>');
    expect(digest.text).toContain('name="date" value="2031-04-03"');
    expect(digest.text).toContain('name="tool" value="lumen-cl"');
    const list = await get('/?tool=lumen-cl&grade=alleged');
    expect(list.text).toContain('<a href="/?tool=lumen-cli&amp;grade=alleged">lumen-cli</a>');
    const claim = await get('/claims/HEARSAY-1999-000001?as-of=2031-04-03');
    expect(claim.text).toContain('name="as-of" value="2031-04-03"');
  });

  it('sends who reads no further than to the claims', async () => {
    const { status, text } = await get('/nosuch');
    expect(status).toBe(404);
    expect(text).toContain('look for it among the claims');
    expect(text).not.toContain('see <a href="/api/openapi.json">');
    expect((await get('/?grades=alleged')).text).toContain('see <a href="/api/openapi.json">');
  });

  it('says in its title what happened, and sends nobody to a terminal', async () => {
    const { text } = await get('/claims/HEARSAY-1999-000001');
    expect(text).toContain('<title>HEARSAY-1999-000001: no claim has this id or slug · hearsay</title>');
    expect(text).not.toContain('list claims with hearsay claims');
    expect(text).toContain('<form method="get" action="/"');
  });
});

describe('a link with marks that count its readers', () => {
  it.each([
    ['/digest?date=2031-04-03&utm_source=mail', '/digest?date=2031-04-03'],
    [`/claims/${BEHAVIOUR}?fbclid=x`, `/claims/${BEHAVIOUR}`],
    ['/?as-of=2031-04-03&limit=1&utm_medium=mail&ref=list', '/?as-of=2031-04-03&limit=1'],
    ['/?tool=lumen-cli%403.3.0&mkt_tok=a&msclkid=b&limit=1', '/?tool=lumen-cli%403.3.0&limit=1'],
    ['/?_hsenc=1&tool=lumen-cl', '/?tool=lumen-cl'],
    ['/digest.atom?utm_source=mail&date=2031-04-03', '/digest.atom?date=2031-04-03'],
    ['/claims/?tool=lumen-cli&utm_source=mail', '/?tool=lumen-cli'],
  ])('%s opens as %s does', async (path, to) => {
    expect(await get(path)).toEqual(await get(to));
  });

  it.each(['/api/claims?utm_source=mail', '/?grades=alleged', '/?referrer=x', '/?kind_utm_x=fix'])(
    '%s is refused',
    async (path) => {
      expect((await get(path)).status).toBe(400);
    },
  );
});

describe('the feed', () => {
  it('leads to itself, to its page, and from each entry to the claim', async () => {
    const { text } = await get('/digest.atom?tool=lumen-cli');
    expect(text).toContain(
      '<link rel="self" type="application/atom+xml" href="/digest.atom?tool=lumen-cli"/>',
    );
    expect(text).toContain('<link rel="alternate" type="text/html" href="/digest?tool=lumen-cli"/>');
    expect(text).toContain(`<link rel="alternate" type="text/html" href="/claims/${web.ids.behaviour}"/>`);
    expect((await get('/digest.atom?date=2031-04-03')).text).toContain('href="/digest?date=2031-04-03"');
    const { stdout } = await web.house.hearsay('digest', '--format', 'atom');
    expect(stdout).not.toContain('href="/');
  });

  it('of a tool is the one that the page of its digest names', async () => {
    const { text } = await get('/digest?date=2031-04-03&tool=lumen-cli');
    expect(text).toContain('href="/digest.atom?tool=lumen-cli">Feed</a>');
    expect(text).toMatch(/rel="alternate"[^>]*href="\/digest\.atom\?tool=lumen-cli"/);
  });
});

it('words stand among those around them, which are set apart', async () => {
  const { text } = await get(`/claims/${BEHAVIOUR}`);
  expect(text).toMatch(/<span class="dim" ?>… According to Harbour Herald,<\/span ?> “[^”]+”/);
  expect(text).toMatch(/“[^”]+”<span class="dim" ?>\. The finding was first posted …<\/span ?>/);
  expect(text).not.toMatch(/ <span class="dim" ?>[,.;:]/);
});
