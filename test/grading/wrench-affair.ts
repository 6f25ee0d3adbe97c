import type { DraftClaim } from '../../src/model/affair.ts';
import { aDocument, aStatement, derive } from './support/affairs.ts';
import type { DeriveOptions } from './support/affairs.ts';

export const documents = [
  aDocument({
    id: 'post',
    publisher: 'commons',
    form: 'post',
    author: 'nightowl',
    publishedAt: '2026-04-01',
  }),
  aDocument({ id: 'news', publisher: 'beacon', publishedAt: '2026-04-02' }),
];
export const statements = [
  aStatement({ document: 'post', quote: 'Wrench 2.1.0 checks the time zone against a hidden list' }, 0),
  aStatement({ document: 'post', quote: 'it then sends the time zone to its maker' }, 1),
  aStatement(
    {
      document: 'news',
      quote: 'Wrench secretly checks the time zone',
      chain: [{ name: 'a Commons user', type: 'forum_user' }],
    },
    2,
  ),
];
export const CHECK = 'wrench|behaviour|read|environment';
export const SENDS = 'wrench|behaviour|transmit|environment';
export const names = new Map([
  ['HEARSAY-2026-000001', CHECK],
  ['HEARSAY-2026-000002', SENDS],
]);

export const claimOf = (key: string, options: DeriveOptions = {}): DraftClaim | undefined =>
  derive(documents, statements, { claimNames: names, ...options }).find((claim) =>
    claim.claimKeys.includes(key),
  );
