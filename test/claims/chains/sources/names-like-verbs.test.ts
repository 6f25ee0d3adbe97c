import { describe, expect, it } from 'vitest';
import { tellerOf } from '../teller-of.ts';

describe('a name that ends with what may be a verb', () => {
  it.each([
    'According to Human Rights Watch, Cursor keeps private code.',
    'Human Rights Watch says that Cursor keeps private code.',
    'Human Rights Watch has said that Cursor keeps private code.',
    'Human Rights Watch said that Cursor keeps private code.',
  ])('is whole: %s', (text) => {
    expect(tellerOf(text)).toMatch(/^Human Rights Watch \(/);
  });

  it('leaves verbs their capital in headings', () => {
    expect(tellerOf('Researchers Warn Cursor Keeps Private Code')).toMatch(/^Researchers \(/);
  });
});
