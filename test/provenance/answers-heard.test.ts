import { describe, expect, it } from 'vitest';
import { aDocument, aStatement, derive } from '../grading/support/affairs.ts';

const pages = ['ledger', 'courier'].map((publisher) => aDocument({ id: publisher, publisher }));

/** What two newsrooms tell, with the same chain. */
const told = (type: string, name: string): ReturnType<typeof derive> =>
  derive(
    pages,
    pages.map(({ id }, at) =>
      aStatement(
        {
          document: id,
          kind: 'vendor_response',
          actor: 'Gizmo Works',
          quote: 'the upload of the clipboard by Wrench was intended',
          sentence: `${name} said that the upload of the clipboard by Wrench was intended.`,
          chain: [{ name, type }],
        },
        at,
      ),
    ),
  );

describe('what the maker answered', () => {
  it.each(['researcher', 'experts', 'forum_user', 'organisation'])(
    'is the maker’s word, not captured, where it comes by way of: %s',
    (type) => {
      const [claim] = told(type, 'Jana Fok');
      expect(claim?.grade).toBe('second-hand');
      expect(claim?.origins).toMatchObject([{ basis: 'party', captured: false, party: 'gizmo-works' }]);
    },
  );

  it('is on the record where newsrooms quote the maker itself', () => {
    expect(told('vendor', 'Gizmo Works')[0]?.grade).toBe('verified');
  });
});
