import { describe, expect, it } from 'vitest';
import type { Conflict } from '../../src/model/claim.ts';
import { conflictValues } from '../../src/reports/claim-view.ts';

const documents = new Map([
  ['a', 'Byte Lantern (1 May 2031)'],
  ['b', 'Harbour Dispatch (2 May 2031)'],
  ['c', 'Morning Packet (3 May 2031)'],
]);

describe('the ledger of a detail that changed on the way', () => {
  const conflict: Conflict = {
    field: 'introduced',
    values: { '1.9': ['b', 'c'], '9.1': ['a'] },
    resolution: 'unresolved',
    changedIn: ['b'],
  };

  it('names the text that first departs from the earliest telling, and only for the value that departs', () => {
    expect(conflictValues(conflict, documents)).toEqual([
      {
        value: '1.9',
        told: 'Harbour Dispatch (2 May 2031), Morning Packet (3 May 2031)',
        departs: 'Harbour Dispatch (2 May 2031)',
      },
      { value: '9.1', told: 'Byte Lantern (1 May 2031)', departs: null },
    ]);
  });

  it('shows the id of a document that is no longer among the statements', () => {
    expect(conflictValues({ ...conflict, values: { '2.0': ['gone'] } }, documents)).toEqual([
      { value: '2.0', told: 'gone', departs: null },
    ]);
  });
});
