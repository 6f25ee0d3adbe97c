import { describe, expect, it } from 'vitest';
import { tellerOf } from '../teller-of.ts';

describe('whoever accuses the maker by its name', () => {
  it.each([
    'Anysphere makes Cursor. The group alleges that Anysphere has been uploading names.',
    'Anysphere makes Cursor. The organisation accuses Anysphere of uploading names.',
    'Anysphere makes Cursor. The group complained that Cursor uploads names.',
    'Anysphere makes Cursor. The company has alleged that Cursor uploads names.',
  ])('is not the maker: %s', (text) => {
    expect(tellerOf(text)).toMatch(/\(organisation\)$/);
  });

  it.each([
    'Anysphere makes Cursor. The company said that Cursor uploads names.',
    'Anysphere makes Cursor. The company alleges that attackers put an upload of names into Cursor.',
    'Anysphere makes Cursor. The company admitted that Anysphere uploads names.',
    'Anysphere makes Cursor. The company claims that Cursor uploads names.',
  ])('while it may speak, and accuse others: %s', (text) => {
    expect(tellerOf(text)).toMatch(/\(vendor\)$/);
  });
});
