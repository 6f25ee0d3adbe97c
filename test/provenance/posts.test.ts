import { describe, expect, it } from 'vitest';
import type { Standing } from '../../src/model/document.ts';
import { aDocument, aStatement, derive } from '../grading/support/affairs.ts';

type Told = NonNullable<Parameters<typeof aStatement>[0]>;

/** The claim of one statement of a page of posts. */
const claimOf = (author: string, told: Told, standing?: Standing): ReturnType<typeof derive>[number] => {
  const [claim] = derive(
    [aDocument({ id: 'd1', form: 'thread', publisher: 'commons' })],
    [aStatement({ document: 'd1', post: standing ? { author, standing } : { author }, ...told })],
  );
  if (!claim) throw new Error('a claim was expected');
  return claim;
};

describe('who posts', () => {
  it('that his own house forbids a tool is a witness of it', () => {
    const quote = 'I work at Globex and on Monday they banned Wrench on our laptops';
    const claim = claimOf('orla-f', { kind: 'ban', actor: 'Globex', quote });
    expect(claim).toMatchObject({ grade: 'alleged', origins: [{ basis: 'witness', captured: true }] });
  });

  it.each(['Globex banned Wrench on Monday', 'I read that Globex banned Wrench at our company'])(
    'of a ban that he only heard of is none: %s',
    (quote) => {
      expect(claimOf('orla-f', { kind: 'ban', actor: 'Globex', quote }).grade).toBe('second-hand');
    },
  );

  it('that a version repaired it for him is a witness of the repair', () => {
    const quote = 'Wrench 3.2.0 fixes it, my archive opens again';
    const claim = claimOf('orla-f', { kind: 'fix', quote, versions: { fixed: '3.2.0' } });
    expect(claim).toMatchObject({ grade: 'alleged', origins: [{ basis: 'witness', captured: true }] });
  });

  it('what a tool of his shows is a witness himself', () => {
    const chain = [{ name: 'Valgrind', type: 'document' }];
    const claim = claimOf('orla-f', { quote: 'Wrench reads freed memory', chain });
    expect(claim.origins.map(({ name }) => name)).toEqual(['orla-f (Commons)']);
  });

  it('what stands in an article tells it on', () => {
    const chain = [{ name: 'the Slate article', type: 'document' }];
    const claim = claimOf('orla-f', { quote: 'Wrench reads freed memory', chain });
    expect(claim.origins.map(({ captured }) => captured)).toEqual([false]);
  });
});

describe('an answer by somebody called after the tool', () => {
  const told: Told = { kind: 'vendor_response', quote: 'the upload of the clipboard by Wrench is intended' };

  it('is an informal word of its people, and never on the record', () => {
    const claim = claimOf('ada_wrench', told);
    expect(claim).toMatchObject({ grade: 'alleged', origins: [{ basis: 'party-informal' }] });
  });

  it('is nobody’s where the place says that he is a user', () => {
    expect(claimOf('ada_wrench', told, 'user').origins).toEqual([]);
  });

  it('is nobody’s of another name', () => {
    expect(claimOf('ada_b', told).origins).toEqual([]);
  });
});

describe('a review that people who know of it tell of', () => {
  it('is theirs', () => {
    const claims = derive(
      [aDocument({ id: 'd1', publisher: 'courier' })],
      [
        aStatement({
          document: 'd1',
          quote: 'Wrench uploads the clipboard',
          chain: [
            { name: 'people familiar with the matter', type: 'anonymous_source' },
            { name: 'a review', type: 'document', resolved: 'Globex' },
          ],
        }),
      ],
    );
    expect(claims[0]?.origins).toMatchObject([{ basis: 'insider', vouchedBy: 'courier' }]);
  });
});
