import { describe, expect, it } from 'vitest';
import { tellerOf } from '../teller-of.ts';

describe('whom a teller spoke to', () => {
  it.each([
    [
      'Reuters, which spoke to two engineers at Anysphere',
      'Reuters (outlet) > two engineers at Anysphere (vendor_employee)',
    ],
    [
      'Reuters, which interviewed two former employees',
      'Reuters (outlet) > two former employees (anonymous_source)',
    ],
    ['Ada Ferrule, who was told by Anysphere that it is so', 'Anysphere (vendor) > Ada Ferrule (researcher)'],
  ])('has told it: %s', (subject, teller) => {
    expect(tellerOf(`${subject}, says that Cursor keeps private code.`)).toBe(teller);
  });

  it.each([
    ['The researcher Ada Ferrule, who spoke to Anysphere before publication', 'Ada Ferrule (researcher)'],
    ['Ada Ferrule, who was told by Anysphere to stay quiet', 'Ada Ferrule (researcher)'],
    ['Ada Ferrule, who hadn’t spoken to Anysphere', 'Ada Ferrule (researcher)'],
    ['Ada Ferrule, who hasn’t heard from two engineers', 'Ada Ferrule (researcher)'],
    ['Reuters, which spoke to Anysphere about another matter', 'Reuters (outlet)'],
    ['Reuters, which spoke to three researchers about another matter', 'Reuters (outlet)'],
    ['Reuters, which spoke to Anysphere', 'Reuters (outlet)'],
    ['The user, who talked to three researchers in vain', 'The user (forum_user)'],
  ])('has not told it: %s', (subject, teller) => {
    expect(tellerOf(`${subject}, says that Cursor keeps private code.`)).toBe(teller);
  });
});
