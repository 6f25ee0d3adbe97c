import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { SMALL_CATALOGUE, documentOf } from '../../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

/** The last teller of a text's last statement: as named there, and whom that stands for. */
function lastOf(text: string): string {
  const teller = readStatements(documentOf(text, { tool: 'cursor', outlet: 'The Paper' }), lexicon)
    .at(-1)
    ?.chain.at(-1);
  return teller ? `${teller.name} = ${teller.resolved ?? 'nobody known'}` : 'nobody';
}

describe('a noun behind "the"', () => {
  it.each([
    [
      'A former employee told Reuters that Cursor is curious. The employee added',
      'The employee = A former employee',
    ],
    [
      'Ada Ferrule, a researcher at Halvard, said Cursor is curious. The researcher added',
      'The researcher = Ada Ferrule',
    ],
    [
      'Security researcher Ada Ferrule looked at it for a week. The researcher said',
      'The researcher = Ada Ferrule',
    ],
    [
      'According to Ada Ferrule, an engineer at Halvard, Cursor is curious. The engineer said',
      'The engineer = Ada Ferrule',
    ],
    ['Two nurses told Reuters that Cursor is curious. The nurses said', 'The nurses = Two nurses'],
    ['A judge in Ohio said that Cursor is curious. The judge added', 'The judge = A judge in Ohio'],
    ['A former employee spoke to Reuters on Monday. The employee said', 'The employee = A former employee'],
  ])('is who was described by it: %s', (telling, teller) => {
    expect(lastOf(`${telling} that Cursor keeps private code.`)).toBe(teller);
  });

  it.each([
    ['A researcher at Halvard said that Cursor is curious. The engineer said', 'The engineer = nobody known'],
    [
      'A researcher at Halvard said that Cursor is curious. The researchers said',
      'The researchers = nobody known',
    ],
    [
      'A developer at Halvard said that Cursor is curious. The developer said',
      'The developer = nobody known',
    ],
    ['The researcher said', 'The researcher = nobody known'],
  ])('is nobody who was described otherwise: %s', (telling, teller) => {
    expect(lastOf(`${telling} that Cursor keeps private code.`)).toBe(teller);
  });
});

describe('"her" behind "according to"', () => {
  it.each([
    ['Ada Ferrule told Reuters that Cursor is curious. According to her,', 'her = Ada Ferrule'],
    ['Ada Ferrule looked at it for a week. According to her,', 'her = Ada Ferrule'],
    ['Halvard Europe opened on Monday. According to her own report,', 'her own report = nobody known'],
    ['Reuters looked at it for a week. According to her,', 'her = nobody known'],
  ])('is the person told of before: %s', (telling, teller) => {
    expect(lastOf(`${telling} Cursor keeps private code.`)).toBe(teller);
  });
});
