import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { supersessions } from '../../src/pipeline/revisions.ts';

const full = (id: string, knownAt: string) => ({ id, knownAt, partial: false });
const cut = (id: string, knownAt: string) => ({ id, knownAt, partial: true });

describe('the current revision of a document', () => {
  it.each([
    ['one revision stands', [full('a', '1')], { a: null }],
    ['a later one takes its place', [full('a', '1'), full('b', '2')], { a: '2', b: null }],
    ['a full text takes the place of a summary', [cut('a', '1'), full('b', '2')], { a: '2', b: null }],
    ['a summary never takes the place of a full text', [full('a', '1'), cut('b', '2')], { a: null, b: '2' }],
    [
      'a full text reaches over a summary to the next full one',
      [full('a', '1'), cut('b', '2'), full('c', '3')],
      { a: '3', b: '2', c: null },
    ],
  ])('%s', (_what, revisions, expected) => {
    expect(Object.fromEntries(supersessions(revisions))).toEqual(expected);
  });

  it('is one at every time, the same whatever the order of arrival', () => {
    const revision = fc.record({
      id: fc.uuid(),
      knownAt: fc.integer({ min: 1, max: 6 }).map(String),
      partial: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(revision, { minLength: 1, maxLength: 8, selector: (r) => r.id }),
        (revisions) => {
          const until = supersessions(revisions);
          expect(supersessions([...revisions].reverse())).toEqual(until);
          for (const now of ['1', '2', '3', '4', '5', '6']) {
            const known = revisions.filter((r) => r.knownAt <= now);
            const current = known.filter((r) => (until.get(r.id) ?? '9') > now);
            expect(current.length).toBe(known.length > 0 ? 1 : 0);
          }
        },
      ),
    );
  });
});
