import { describe, expect, it } from 'vitest';
import { bearsName, siteOf } from '../../src/provenance/first-hand.ts';
import { aDocument, aStatement, derive } from '../grading/support/affairs.ts';

type Told = NonNullable<Parameters<typeof aStatement>[0]>;
type Page = NonNullable<Parameters<typeof aDocument>[0]>;

const site: Page = {
  id: 'd1',
  publisher: 'janafok.example',
  outlet: null,
  url: 'https://janafok.example/notes/wrench',
};
const look = 'I captured the traffic of Wrench for a week and it uploads the clipboard';

const claimsOf = (page: Page, ...told: readonly Told[]): ReturnType<typeof derive> =>
  derive(
    [aDocument(page), aDocument({ id: 'd2', publisher: 'ledger' })],
    told.map((one, at) => aStatement({ document: 'd1', ...one }, at)),
  );

describe('a page on which somebody tells what he looked at himself', () => {
  it('is a finder’s, captured', () => {
    const [claim] = claimsOf(site, { quote: look }, { quote: 'Wrench uploads the clipboard every hour' });
    expect(claim).toMatchObject({ grade: 'alleged', origins: [{ basis: 'witness', captured: true }] });
  });

  it('is one origin with her whose name it bears', () => {
    const [claim] = claimsOf(
      site,
      { quote: look },
      {
        document: 'd2',
        quote: 'Wrench uploads the clipboard',
        chain: [{ name: 'security researcher Jana Fok', type: 'researcher' }],
      },
    );
    expect(claim?.origins).toMatchObject([{ basis: 'witness', captured: true, documents: 2 }]);
  });

  it('bears the name of its outlet', () => {
    const [claim] = claimsOf({ ...site, outlet: 'Orla Finch’s notes' }, { quote: look });
    expect(claim?.origins).toMatchObject([{ name: 'Orla Finch’s notes' }]);
  });

  it('verifies nothing by having looked', () => {
    const seen = `${look}, which I reproduced and independently confirmed`;
    expect(claimsOf(site, { kind: 'evidence', quote: seen }, { quote: look })[0]?.grade).toBe('alleged');
  });
});

describe('a page is nobody’s finding', () => {
  it.each([
    ['where it only tells', site, 'Wrench uploads the clipboard'],
    ['where somebody else looked', site, 'Jana Fok captured the traffic; Wrench uploads the clipboard'],
    ['where another says so', site, '“I captured it: Wrench uploads the clipboard,” goes a post.'],
    ['where it read what others tell', site, 'I found several posts that Wrench uploads the clipboard'],
    ['where it saw a post', site, 'I saw on Reddit that Wrench uploads the clipboard'],
    ['where it came upon a story', site, 'I ran into a piece by somebody, and Wrench uploads the clipboard'],
    ['where it noticed a blog', site, 'We noticed in the blog of a friend that Wrench uploads the clipboard'],
    ['where it stands beside a newsroom’s', site, `${look}, as Morning Ledger told`],
    ['of a newsroom', { ...site, publisher: 'beacon' }, look],
    ['that is another’s text', { ...site, credit: 'Morning Ledger' }, look],
  ] as const)('%s', (_, page, quote) => {
    expect(claimsOf(page, { quote })[0]?.origins.filter((one) => one.captured)).toEqual([]);
  });
});

describe('the name of a site', () => {
  it.each([
    ['https://www.janafok.example/x', 'janafok'],
    ['https://blog.fok.example/x', 'fok'],
    ['https://jana.pages.example/x', null],
    ['https://everybody.example/@janafok/x', null],
    ['not an address', null],
    [null, null],
  ])('in %s is %s', (url, label) => {
    expect(siteOf(url)).toBe(label);
  });

  it.each([
    ['janafok', 'jana fok', true],
    ['jana-fok', 'jana fok', true],
    ['lindqvist', 'jana lindqvist', true],
    ['fok', 'jana fok', false],
    ['fok', 'fok', false],
    ['orlafinch', 'jana fok', false],
  ])('%s is that of %s: %s', (label, name, is) => {
    expect(bearsName(label, name)).toBe(is);
  });
});
