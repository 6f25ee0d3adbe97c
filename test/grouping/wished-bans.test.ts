import { describe, expect, it } from 'vitest';
import { aDocument, aStatement, derive } from '../grading/support/affairs.ts';

const bans = (...told: readonly (readonly [actor: string, quote: string])[]) =>
  derive(
    [aDocument({ id: 'news' })],
    told.map(([actor, quote], at) => aStatement({ document: 'news', kind: 'ban', actor, quote }, at)),
  ).map((claim) => claim.proposition);

describe('a ban that others wish, or that did not come to pass, is nobody’s', () => {
  it.each([
    ['Critics call on the bank', 'Critics call on the bank to ban Wrench'],
    ['Unions called on Kelp Bank', 'Unions called on Kelp Bank to ban Wrench'],
    ['Lawmakers pressed', 'Lawmakers pressed the Ministry of Ferries to ban Wrench'],
    ['A petition calls for Orrin College', 'A petition calls for Orrin College to ban Wrench'],
    ['Orrin Rail', 'Orrin Rail wants Kelp Bank to ban Wrench'],
    ['Orrin Rail', 'Orrin Rail asks Kelp Bank and Harbour Bank to block Wrench'],
    ['Orrin Rail', 'Orrin Rail faces calls to ban Wrench'],
    ['Calls', 'Calls grow for Orrin Rail to ban Wrench'],
    ['Orrin Rail', 'Orrin Rail was pressed by unions to ban Wrench'],
    ['Senators', 'Senators introduced a bill to ban Wrench'],
    ['Orrin Rail', 'Orrin Rail tried to ban Wrench'],
    ['Orrin Rail', 'Orrin Rail has failed to block Wrench'],
    ['No bank', 'No bank has banned Wrench'],
    ['Nobody', 'Nobody at Orrin Rail has banned Wrench'],
    ['Neither Orrin Rail', 'Neither Orrin Rail nor Kelp Bank has banned Wrench'],
  ])('%s: %s', (actor, quote) => {
    expect(bans([actor, quote])).toEqual([]);
  });

  it.each([
    ['Orrin Rail', 'Orrin Rail has banned Wrench and called on Kelp Bank to ban it too', 'bans'],
    ['Orrin Rail', 'Orrin Rail bowed to calls to ban Wrench', 'bans'],
    ['Orrin Rail', 'Orrin Rail asked its lawyers and moved to ban Wrench', 'bans'],
    ['Orrin Rail', 'Orrin Rail ordered its units to ban Wrench', 'bans'],
    ['Orrin Rail', 'Orrin Rail decided to ban Wrench', 'bans'],
    ['Harbour Council', 'Harbour Council passed a motion to ban Wrench', 'bans'],
    ['No 10', 'No 10 has banned Wrench', 'bans'],
    ['Orrin Rail', 'Orrin Rail wants to ban Wrench', 'considers restricting'],
    ['Orrin Rail', 'Orrin Rail threatened to ban Wrench', 'considers restricting'],
    ['Orrin Rail', 'Orrin Rail vowed to ban Wrench', 'plans to ban'],
    ['Orrin Rail', 'Orrin Rail promises to ban Wrench', 'plans to ban'],
  ])('and %s does by “%s”: %s', (actor, quote, does) => {
    expect(bans([actor, quote])).toEqual([`${actor} ${does} Wrench CLI`]);
  });

  it('what none of them did is not laid to who else bans', () => {
    expect(bans(['Orrin Rail', 'Orrin Rail banned Wrench'], ['No bank', 'No bank has banned it'])).toEqual([
      'Orrin Rail bans Wrench CLI',
    ]);
  });
});
