import { describe, expect, it } from 'vitest';
import { digestFormats } from '../../src/reports/formats/index.ts';
import { createStyle } from '../../src/reports/style.ts';
import { pagesAt } from '../../src/web/pages/addresses.ts';
import { catalogue, digest, upload } from './fixtures.ts';

const render = (name: string, publicUrl?: string): string =>
  digestFormats[name]?.render(digest, {
    style: createStyle(100),
    catalogue,
    asOf: undefined,
    inUse: [],
    ...(publicUrl === undefined ? {} : { pages: pagesAt(publicUrl) }),
  }) ?? '';

describe('a digest that leaves the house', () => {
  it.each([
    ['html', `<a href="https://hearsay.example/claims/${upload.id}" style`],
    ['html', `<a href="https://hearsay.example/words#${upload.grade}" style`],
    ['html', `<a href="https://hearsay.example/digest?date=${digest.day}" style`],
    ['html', '<a href="https://hearsay.example/digest.atom" style'],
    ['markdown', `[${upload.id}](<https://hearsay.example/claims/${upload.id}>)`],
    ['text', `${upload.id}  https://hearsay.example/claims/${upload.id}\n`],
    ['atom', `<link rel="alternate" type="text/html" href="https://hearsay.example/claims/${upload.id}"/>`],
    [
      'atom',
      `<link rel="self" type="application/atom+xml" href="https://hearsay.example/digest.atom?date=${digest.day}"/>`,
    ],
  ])('as %s leads every claim to its page, where it is known where that is', (name, link) => {
    expect(render(name, 'https://hearsay.example/')).toContain(link);
    expect(render(name)).not.toContain('/claims/');
  });

  it('takes an address with and without a slash at its end, and one below a path', () => {
    expect(pagesAt('https://hearsay.example').claim('X')).toBe('https://hearsay.example/claims/X');
    expect(pagesAt('https://desk.example/hearsay/').digest('gull', '2031-04-03')).toBe(
      'https://desk.example/hearsay/digest?date=2031-04-03&tool=gull',
    );
  });
});
