import { describe, expect, it } from 'vitest';
import { findParty } from '../../../src/claims/subjects/maker-parties.ts';
import { wordingOf } from '../../../src/claims/text/wording.ts';

const partyIn = (text: string): string | undefined => findParty(wordingOf(text), 'Seabird');

describe('the firm whose product a text is about, where nobody says who made it', () => {
  it.each([
    // It has a head, and answers.
    ["Seabird sold cabins twice. Nordkant's chief executive said that it was sorry.", 'Nordkant'],
    ['Seabird sold cabins twice. Nordkant boss Liv Aune took to the radio.', 'Nordkant'],
    [
      'Nordkant Lines has now admitted that its Seabird sold cabins twice. Nordkant said no more.',
      'Nordkant Lines',
    ],
    // It is called a maker.
    ['Seabird stood still. Software maker Tillwright said that a server was full.', 'Tillwright'],
    ['The port holds the supplier responsible, Tillwright of Bergen.', 'Tillwright'],
    ['Tillwright, the manufacturer in Moss, says that Seabird did what it was told.', 'Tillwright'],
    ['Seabird stood still. No cabin was lost, operator Nordkant Lines said.', 'Nordkant Lines'],
    // Who finds it, tells it, suffers from it or rules on it does not make it.
    [
      "Security firm Palkane found the hole in Seabird. Palkane said that Palkane's researchers wrote a tool.",
      undefined,
    ],
    ["The newspaper Havnebladet asked. Havnebladet's editor Liv Aune, the director, said so.", undefined],
    [
      "The Harbour Council's director said that Seabird stood still. The Harbour Council confirmed it.",
      undefined,
    ],
    [
      "Seabird stood still, and Aune confirmed it. The director Liv Aune said that she was sorry. Aune's lawyers said so.",
      undefined,
    ],
    // A tool that answers for itself goes by its firm\'s name.
    [
      "Seabird confirmed the report. Seabird's chief executive was sorry. Its supplier Tillwright said so too.",
      undefined,
    ],
    // Of two that may be it, neither is.
    ['Software maker Tillwright said no. Software maker Nordkant said no.', undefined],
  ] as const)('%s', (text, party) => {
    expect(partyIn(text)).toBe(party);
  });
});
