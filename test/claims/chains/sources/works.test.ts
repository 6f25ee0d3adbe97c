import { describe, expect, it } from 'vitest';
import { tellerOf } from '../teller-of.ts';

describe('who made a work, which tells', () => {
  it.each([
    ['A report published on Monday by the security firm Halvard says', 'Halvard (researcher)'],
    ['A blog post written by Ada Ferrule on Tuesday says', 'Ada Ferrule (researcher)'],
    ['Findings released this week by the security firm Halvard show', 'Halvard (researcher)'],
    ['Tests carried out in June by Ada Ferrule showed', 'Ada Ferrule (researcher)'],
    ['An analysis that the security firm Halvard published on Monday found', 'Halvard (researcher)'],
    ['An advisory issued by Anysphere says', 'Anysphere (vendor)'],
    ['According to tests carried out by Ada Ferrule in June,', 'Ada Ferrule (researcher)'],
    ['According to an analysis released this week by the security firm Halvard,', 'Halvard (researcher)'],
    ['According to a report that the security firm Halvard published on Monday,', 'Halvard (researcher)'],
  ])('tells it: %s', (telling, teller) => {
    expect(tellerOf(`${telling}${telling.endsWith(',') ? '' : ' that'} Cursor keeps private code.`)).toBe(
      teller,
    );
  });

  it('is told of by whoever cites the work', () => {
    expect(
      tellerOf('Cursor keeps private code, Reuters reported, citing a report that Ada Ferrule published.'),
    ).toBe('Reuters (outlet) > Ada Ferrule (researcher)');
  });

  it.each([
    ['A report published on Monday says', 'A report (document)'],
    ['A report published in Reuters on Monday says', 'Reuters (outlet)'],
    ['A report seen by Reuters says', 'Reuters (outlet) > A report (document)'],
    ['Screenshots posted by several users show', 'Screenshots posted by several users (document)'],
    [
      'A filing that the regulator made on Monday quotes an engineer, Ola Brekke, as saying',
      'A filing (document) > Ola Brekke (researcher)',
    ],
  ])('is not to be known here: %s', (telling, teller) => {
    expect(tellerOf(`${telling} that Cursor keeps private code.`)).toBe(teller);
  });
});
