import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findStaff } from '../../../src/claims/subjects/maker-staff.ts';
import { wordingOf } from '../../../src/claims/text/wording.ts';

const OWNERS = ['Quill Pad', 'Rasa Digital', 'Rasa'];
const staffIn = (text: string, known = false): readonly string[] =>
  findStaff(wordingOf(text), OWNERS, known).map(
    ({ name, officer }) => `${name}${officer ? ', officer' : ''}`,
  );

describe("the maker's people, by how texts name them", () => {
  it.each([
    ["Rasa Digital's founder, Mia Sand, apologised.", 'Mia Sand, officer'],
    ['Rasa chief Mia Sand apologised.', 'Mia Sand, officer'],
    ["Quill Pad's lead developer Jan de Wit repaired it.", 'Jan de Wit'],
    ['Rasa Digital was slow to answer. Its founder, Matej Kolb, conceded it.', 'Matej Kolb, officer'],
    ["Rasa Digital was slow. The company's head of support, Eva-Lena Berg, wrote to us.", 'Eva-Lena Berg'],
    ["Rasa's Leila Fahra wrote in the forum that it was a mistake.", 'Leila Fahra'],
    ['Leila Fahra, a developer at Rasa Digital, repaired it.', 'Leila Fahra'],
    ["Gwen Price, Rasa Digital's general counsel, thinks not.", 'Gwen Price, officer'],
    ['A spokesman for Rasa Digital, Joe Tamm, said so.', 'Joe Tamm, officer'],
    ['Felix Amado, who maintains the renderer, wrote to the list.', 'Felix Amado'],
    ['Isa Crane, who founded Rasa Digital in a garage, sat down.', 'Isa Crane'],
    ['Cato Brand, who runs quality at the Norwegian manufacturer, told us.', 'Cato Brand'],
    ['It was fast. Founder Kit Oyela conceded it.', 'Kit Oyela'],
    [
      "The council met Rasa Digital's lawyers. It was a mistake, the company's president, Doug Achen, said.",
      'Doug Achen, officer',
    ],
    ['Maks Dudek, who founded the company in 2019, said no.', 'Maks Dudek'],
  ])('%s', (text, who) => {
    expect(staffIn(text)).toEqual([who]);
  });

  it.each([
    "Harbour Bank's chief executive, Mia Sand, dropped it.",
    "Rasa Digital's former engineer Mia Sand said so.",
    'Rasa Digital lost Harbour Bank. Its director, Mia Sand, told us why.',
    'Rasa Digital saw the ministry. Its director, Mia Sand, was not there.',
    "Rasa Digital's Threat Research said so.",
    "Rasa Digital's Digital Crimes Unit found it.",
    'Mia Sand, a developer at Harbour Bank, found it.',
    'A spokesman for Harbour Bank, Joe Tamm, said so.',
    'Mia Sand, who maintains that it is safe, laughed.',
    "Quill Pad's rival Rask Notes said so.",
    'Mia Sand wrote to Rasa Digital.',
  ])('%s: nobody', (text) => {
    expect(staffIn(text)).toEqual([]);
  });

  // Of these the maker's word might come to be on the record.
  it.each([
    'Kelpworks checked Quill Pad. Mia Sand, who founded the company, said so.',
    'Kelpworks sued Rasa Digital. Mia Sand, general counsel of the company, said so.',
    'Kelpworks sells a rival of Quill Pad. Its founder, Mia Sand, lives in Oslo.',
    "Kelpworks tested Quill Pad. The company's chief executive, Mia Sand, lives in Oslo.",
    'Mia Sand, who maintains the blocklist, said so.',
    'Quill Pad was sold. Founder Mia Sand said so.',
    'Quill Pad user group president Mia Sand said so.',
    'Rasa watchdog founder Mia Sand said so.',
    'Mia Sand, founder of Rasa rival Kelpworks, said so.',
    'Mia Sand, president of Quill Pad user group Oslo, said so.',
    'Mia Sand, a developer of Quill Pad extensions, said so.',
    'Mia Sand, spokeswoman for Rasa critics, said so.',
    'Mia Sand, then president of Rasa, said so.',
  ])('%s: nobody of a maker that the catalogue knows', (text) => {
    expect(staffIn(text, true)).toEqual([]);
  });

  it('names nobody whom the text does not name', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'Rasa',
            "Rasa's",
            'founder',
            ',',
            'Mia',
            'Sand',
            'who',
            'maintains',
            'the',
            'said',
            '.',
          ),
          { maxLength: 14 },
        ),
        (words) => {
          const text = words.join(' ');
          for (const { name } of findStaff(wordingOf(text), OWNERS, false)) expect(text).toContain(name);
        },
      ),
    );
  });
});
