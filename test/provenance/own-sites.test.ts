import { describe, expect, it } from 'vitest';
import { isPublicBodys } from '../../src/provenance/own-sites.ts';
import { aDocument, aStatement, derive } from '../grading/support/affairs.ts';

type Page = NonNullable<Parameters<typeof aDocument>[0]>;

describe('a public body’s own address', () => {
  it.each([
    'https://www.treasury.example.gov/notices/1',
    'https://transport.example.gov.uk/notices/1',
    'https://agence.gouv.fr/avis/1',
    'https://agency.europa.eu/news/1',
  ])('is %s', (url) => {
    expect(isPublicBodys(url)).toBe(true);
  });

  it.each([
    'https://treasury-gov.example/1',
    'https://gov.example/1',
    'https://forum.example.gov/t/1',
    'https://example.gov/comments/7',
    'https://petition.example.gov.uk/7',
    'https://example.gov.uk/petitions/7',
    'https://example.gov/comment/7',
    'https://downloads.example.gov/7/attachment.pdf',
    'https://example.gov/attachments/7',
    'https://shop.go.example/1',
    'not an address',
    null,
  ])('is not %s', (url) => {
    expect(isPublicBodys(url)).toBe(false);
  });
});

const claimOf = (
  page: Page,
  kind: 'ban' | 'behaviour' = 'ban',
  actor = 'Northgate Council',
): ReturnType<typeof derive>[number] | undefined =>
  derive(
    [aDocument({ id: 'd1', ...page })],
    [
      aStatement({
        document: 'd1',
        kind,
        ...(kind === 'ban' ? { actor } : {}),
        quote: kind === 'ban' ? `${actor} bans Wrench from its laptops` : 'Wrench uploads the clipboard',
      }),
    ],
  )[0];

const outlet = 'Northgate Council';

describe('who forbids a tool on pages that the catalogue does not know', () => {
  it('is on the record where they are a public body’s of that name', () => {
    const claim = claimOf({
      outlet,
      publisher: 'northgate.gov.uk',
      url: 'https://northgate.gov.uk/notices/1',
    });
    expect(claim).toMatchObject({ grade: 'verified', rule: 'on-the-record' });
  });

  it('is not on the record on another body’s pages, whatever they call themselves', () => {
    const page = { outlet, publisher: 'treasury.gov.uk', url: 'https://treasury.gov.uk/notices/1' };
    expect(claimOf(page)).toMatchObject({ grade: 'alleged', origins: [{ party: 'treasury.gov.uk' }] });
  });

  it('is whoever writes a post there', () => {
    const page = { outlet, publisher: 'northgate.gov.uk', url: 'https://northgate.gov.uk/notices/1' };
    expect(claimOf({ ...page, form: 'post' })?.grade).not.toBe('verified');
  });

  it.each([
    ['by its letters', 'Office for Paper Safety', 'ops.gov.uk'],
    ['by the start of its label', 'City of Northgate', 'northgateport.gov'],
  ])('is on the record where the host names it %s', (_, actor, publisher) => {
    const page = { outlet: actor, publisher, url: `https://www.${publisher}/notices/1` };
    expect(claimOf(page, 'ban', actor)).toMatchObject({ grade: 'verified' });
  });

  it('only claims it where anybody could have registered them', () => {
    const url = 'https://northgate-council.example/notices/1';
    const claim = claimOf({ outlet, publisher: 'northgate-council.example', url });
    expect(claim).toMatchObject({ grade: 'alleged', origins: [{ basis: 'document', captured: true }] });
  });

  it('is nobody on another’s pages, whatever they call themselves', () => {
    const url = 'https://northgate-news.example/notices/1';
    expect(claimOf({ outlet, publisher: 'northgate-news.example', url })?.origins).toEqual([]);
  });
});

describe('what a public body says of a tool', () => {
  it('is its paper, and verifies nothing', () => {
    const page = { outlet, publisher: 'northgate.gov.uk', url: 'https://northgate.gov.uk/notices/1' };
    expect(claimOf(page, 'behaviour')).toMatchObject({ grade: 'alleged', origins: [{ basis: 'document' }] });
  });
});
