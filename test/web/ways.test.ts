import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BEHAVIOUR, serveHouse, type ServedHouse } from './served-house.ts';

let web: ServedHouse;
beforeAll(async () => {
  web = await serveHouse();
});
afterAll(() => web.close());

const page = async (path: string) =>
  (await (await web.get(path, { accept: 'text/html' })).text()).replaceAll(/\s+/g, ' ');

describe('who asks as of a day', () => {
  it('stays in it from list to claim, is told so, and finds the way back', async () => {
    const list = await page('/?as-of=2031-04-03');
    expect(list).toContain(web.named(`href="/claims/${BEHAVIOUR}?as-of=2031-04-03"`));
    expect(list).toContain('As known at the end of 3 April 2031, UTC.');
    const claim = await page(`/claims/${BEHAVIOUR}?as-of=2031-04-03`);
    expect(claim).toContain('As known at the end of 3 April 2031, UTC.');
    expect(claim).toContain(web.named(`href="/claims/${BEHAVIOUR}">See what is known now`));
    const version = await page('/?tool=lumen-cli@3.3.0&as-of=2031-04-03');
    expect(version).toContain(web.named(`href="/claims/${BEHAVIOUR}?as-of=2031-04-03"`));
    expect(await page(`/claims/${BEHAVIOUR}`)).not.toContain('As known at');
  });

  it('keeps an instant in the form', async () => {
    expect(await page('/?as-of=2031-04-03T12:00:00Z')).toContain(
      'type="text" name="as-of" value="2031-04-03T12:00:00Z"',
    );
  });
});

describe('what narrows the list', () => {
  it('stands in the form and in the title, whatever it is', async () => {
    const list = await page('/?q=history&publisher=harbour-herald&since=2031-01-01&until=2031-12-31');
    for (const [name, value] of [
      ['publisher', 'harbour-herald'],
      ['since', '2031-01-01'],
      ['until', '2031-12-31'],
    ])
      expect(list).toMatch(new RegExp(`name="${name}" value="${value}"`));
    expect(list).toMatch(/<title>Claims: “history”, [^<]+ · hearsay<\/title>/);
  });

  it('says how many of all stand on a page', async () => {
    expect(await page('/?limit=1')).toMatch(/\d+ claims, 1 of them here/);
    expect(await page('/?tool=lumen-cli@3.3.0&limit=1')).toMatch(/\d+ claims, 1 of them here/);
  });
});

describe('words that name something', () => {
  it.each([
    ['/?q=BEHAVIOUR', '/claims/BEHAVIOUR'],
    ['/?q=BEHAVIOUR&as-of=2031-04-03', '/claims/BEHAVIOUR?as-of=2031-04-03'],
    ['/?q=lumen-cli@3.3.0', '/?tool=lumen-cli%403.3.0'],
    ['/?q=lumen-cli@3.3.0&as-of=2031-04-03&limit=1', '/?as-of=2031-04-03&limit=1&tool=lumen-cli%403.3.0'],
  ])('%s leads to %s', async (path, to) => {
    const response = await fetch(web.base + web.named(path), { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([303, web.named(to)]);
  });

  it('refuse a filter beside a version, as its own field does', async () => {
    const [byWords, byField] = await Promise.all([
      web.get('/?q=lumen-cli@3.3.0&grade=alleged'),
      web.get('/?tool=lumen-cli@3.3.0&grade=alleged'),
    ]);
    expect([byWords.status, byField.status]).toEqual([400, 400]);
    expect(await byWords.text()).toBe(await byField.text());
    expect((await web.get('/?q=lumen-cli@3.3.0&grade=')).status).toBe(200);
  });

  it('a tool that is named where nothing is found is offered', async () => {
    expect(await page('/?q=lumen-cli&since=2099-01-01')).toContain('href="/?tool=lumen-cli"');
    expect(await page('/?q=nobody+said+this')).toContain('<a href="/">Show all claims</a>');
    expect(await page('/?q=nobody@home')).toContain('No claims found.');
  });

  it('lead to nothing that is empty too', async () => {
    const silent = await page('/?q=lumen-cli&as-of=2020-01-01');
    expect(silent).not.toContain('Show all claims on');
    expect(silent).toContain('<a href="/">Show all claims known now</a>');
    expect(await page('/?as-of=2020-01-01')).toContain('<a href="/">Show all claims known now</a>');
    const then = await page('/?q=nobody+said+this&as-of=2031-04-03');
    expect(then).toContain('<a href="/?as-of=2031-04-03">Show all claims</a>');
    expect(await page('/digest?tool=lumen-cli&date=2020-01-01')).toContain(
      '<a href="/digest?date=2020-01-01">',
    );
    expect(await page('/digest?tool=lumen-cli&date=2031-04-03')).not.toContain('Of all tools');
  });
});

describe('ways from page to page', () => {
  it('lead from a claim to all of its tool and of each publisher', async () => {
    const claim = await page(`/claims/${BEHAVIOUR}`);
    expect(claim).toContain('href="/?tool=lumen-cli"');
    const [publisher] = /\/\?publisher=[^"]+/.exec(claim) ?? [''];
    expect(publisher).not.toBe('');
    expect(await page(publisher)).toContain(web.ids.behaviour);
  });

  it('stand below the headings that they belong to', async () => {
    for (const path of ['/?tool=lumen-cli@3.3.0', '/digest?date=2031-04-03'])
      expect(await page(path)).not.toMatch(/<article [^>]*> <h2>/);
    expect(await page('/')).toMatch(/<article [^>]*> <h2>/);
  });

  it('lead to what grades and flags mean, and from there to their claims', async () => {
    expect(await page('/')).toContain('<a href="/words">');
    const words = await page('/words');
    for (const meant of [
      'tells it at first hand',
      'A party or an origin contradicts it',
      '/?grade=alleged',
      '/?flag=disputed',
    ])
      expect(words).toContain(meant);
    const { claims } = await web.hearsay.claims({ limit: 50 });
    const flagged = claims.find(({ flags }) => flags.length > 0);
    const ledFrom = (text: string) =>
      [...text.matchAll(/href="\/words#([^"]+)"/g)].map(([, word]) => word ?? '');
    const led = ledFrom(await page(`/claims/${flagged?.id}`));
    expect(led).toEqual([flagged?.grade, ...(flagged?.flags ?? [])]);
    for (const list of ['/', '/?tool=lumen-cli@3.3.0', '/digest?date=2031-04-03']) {
      const entries = (await page(list)).split('<article ').slice(1);
      const entry = entries.find((one) => one.includes(flagged?.id ?? 'none'));
      expect([list, ledFrom(entry?.split('</article>')[0] ?? '')]).toEqual([list, led]);
    }
    for (const word of led) expect(words).toContain(`id="${word}"`);
  });

  it('ask beside a version for nothing that it is refused with', async () => {
    const version = await page('/?tool=lumen-cli@3.3.0');
    for (const refused of ['q', 'grade', 'kind', 'flag', 'since', 'until'])
      expect(version).not.toContain(`name="${refused}"`);
    for (const asked of ['tool', 'as-of']) expect(version).toContain(`name="${asked}"`);
  });

  it('keep the columns of the rules apart on a narrow screen', async () => {
    const claim = await page(`/claims/${BEHAVIOUR}`);
    expect(claim).toMatch(/<div class="wide">\s*<table>/);
    expect(claim).toContain('data-label="Reason"');
  });

  it('say where one is', async () => {
    for (const [path, at] of [
      ['/', '/'],
      ['/digest', '/digest'],
      ['/sources', '/sources'],
      ['/words', '/words'],
    ] as const)
      expect(await page(path)).toContain(`<a href="${at}" aria-current="page">`);
  });

  it.each([
    ['/claims', '/'],
    ['/claims/', '/'],
    ['/claims?tool=lumen-cli', '/?tool=lumen-cli'],
    ['/claims/?tool=lumen-cli&limit=1', '/?tool=lumen-cli&limit=1'],
    ['/words/', '/words'],
    ['/digest/?date=2031-04-03', '/digest?date=2031-04-03'],
  ])('%s leads to %s', async (path, to) => {
    const response = await fetch(web.base + path, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([308, to]);
  });
});
