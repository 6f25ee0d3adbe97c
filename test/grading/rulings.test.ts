import { describe, expect, it } from 'vitest';
import { aDocument, aRuling, aStatement, derive } from './support/affairs.ts';
import type { DeriveOptions } from './support/affairs.ts';
import { documents, statements, CHECK, SENDS, names, claimOf } from './wrench-affair.ts';

describe('a ruling', () => {
  it('merges two claims, and its undoing parts them again', () => {
    const merge = aRuling({ id: 'm', subject: 'HEARSAY-2026-000001', object: 'HEARSAY-2026-000002' });
    const undo = aRuling({ id: 'u', kind: 'undo', subject: 'm', recordedAt: '2026-06-02T00:00:00.000Z' });
    const again = aRuling({ id: 'v', kind: 'undo', subject: 'u', recordedAt: '2026-06-03T00:00:00.000Z' });
    expect(claimOf(CHECK, { rulings: [merge] })?.key).toBe(claimOf(SENDS, { rulings: [merge] })?.key);
    expect(claimOf(CHECK, { rulings: [merge, undo] })?.key).not.toBe(SENDS);
    expect(derive(documents, statements, { claimNames: names, rulings: [undo, merge, again] })).toHaveLength(
      1,
    );
  });

  it('splits a document’s statements out of a claim', () => {
    const split = aRuling({ id: 'x', kind: 'split', subject: 'HEARSAY-2026-000001', object: 'news' });
    const claims = derive(documents, statements, { claimNames: names, rulings: [split] });
    expect(claims.map((claim) => claim.key)).toContain('wrench|behaviour|split:x');
    expect(claims.find((claim) => claim.key === CHECK)?.documents).toBe(1);
  });

  it('makes two origins one', () => {
    const others = [
      ...statements,
      aStatement(
        {
          document: 'news',
          quote: 'the check reads the time zone',
          chain: [{ name: 'Ines Voss', type: 'researcher' }],
        },
        3,
      ),
    ];
    const count = (rulings: DeriveOptions['rulings']): number =>
      derive(documents, others, { claimNames: names, rulings: rulings ?? [] }).find(
        (claim) => claim.key === CHECK,
      )?.origins.length ?? 0;
    expect(count([])).toBe(2);
    expect(count([aRuling({ kind: 'same-origin', subject: 'Ines Voss', object: 'nightowl' })])).toBe(1);
  });

  it('on reliability changes what a publisher’s word is worth', () => {
    const ban = [
      aStatement({
        document: 'news',
        kind: 'ban',
        quote: 'Globex bans Wrench',
        actor: 'Globex',
        chain: [{ name: 'an insider', type: 'anonymous_source' }],
      }),
    ];
    const gradeWith = (letter: string): string | undefined =>
      derive(documents, ban, {
        rulings: [aRuling({ kind: 'reliability', subject: 'beacon', object: letter })],
      })[0]?.grade;
    expect(gradeWith('D')).toBe('alleged');
    expect(gradeWith('A')).toBe('verified');
  });

  it('that redacts a document hides the names that it alone told, wherever they stand', () => {
    const words = (rulings: DeriveOptions['rulings']): string =>
      JSON.stringify(
        derive(
          [...documents, aDocument({ id: 'leak', publisher: 'ledger', publishedAt: '2026-04-05' })],
          [
            ...statements,
            aStatement(
              {
                document: 'leak',
                quote: 'Wrench 2.1.0 checks the time zone',
                chain: [{ name: 'a Commons user named quietheron', type: 'forum_user' }],
              },
              4,
            ),
            aStatement(
              {
                document: 'leak',
                kind: 'evidence',
                quote: 'Orla Finch confirmed the check of the time zone',
                chain: [{ name: 'Orla Finch', type: 'researcher' }],
              },
              5,
            ),
          ],
          { claimNames: names, rulings: rulings ?? [] },
        ).map(({ key: _, claimKeys: _keys, subjectKeys: _subjects, ...shown }) => shown),
      );
    const open = words([]);
    const shut = words([aRuling({ kind: 'redact', subject: 'leak' })]);
    for (const name of ['quietheron', 'Orla Finch']) {
      expect(open).toContain(name);
      expect(shut).not.toContain(name);
    }
    expect(shut).toContain('nightowl');
    expect(shut).toContain('Wrench');
  });

  it('that redacts a page of posts hides who wrote them', () => {
    const words = (rulings: DeriveOptions['rulings']): string =>
      JSON.stringify(
        derive(
          [
            ...documents,
            aDocument({ id: 'thread', form: 'thread', author: 'otter', publishedAt: '2026-04-05' }),
          ],
          [
            ...statements,
            aStatement(
              {
                document: 'thread',
                quote: 'Wrench 2.1.0 checks the time zone',
                chain: [],
                post: { author: 'quietheron' },
              },
              4,
            ),
          ],
          { claimNames: names, rulings: rulings ?? [] },
        ).map(({ key: _, claimKeys: _keys, subjectKeys: _subjects, ...shown }) => shown),
      );
    expect(words([])).toContain('quietheron');
    expect(words([aRuling({ kind: 'redact', subject: 'thread' })])).not.toContain('quietheron');
  });

  it.each([
    ['by the name of its site', { outlet: 'Ines Voss', url: 'https://inesvoss.example/x' }, 'Ines Voss'],
    ['by its host', { outlet: null, url: 'https://inesvoss.example/x' }, 'inesvoss.example'],
    ['under a common word', { form: 'post', author: 'hackers', url: null }, 'hackers'],
  ] as const)('that redacts a text hides who wrote it, %s', (_, fields, name) => {
    const words = (rulings: DeriveOptions['rulings']): string =>
      JSON.stringify(
        derive(
          [
            ...documents,
            aDocument({
              id: 'own',
              author: null,
              publisher: 'inesvoss.example',
              publishedAt: '2026-04-05',
              ...fields,
            }),
          ],
          [
            ...statements,
            aStatement(
              {
                document: 'own',
                quote: 'Wrench 2.1.0 checks the time zone',
                sentence: 'I captured the traffic, and Wrench 2.1.0 checks the time zone.',
                chain: [],
              },
              4,
            ),
          ],
          { claimNames: names, rulings: rulings ?? [] },
        ).map(({ origins, because, trace, proposition }) => ({ origins, because, trace, proposition })),
      );
    expect(words([])).toContain(name);
    expect(words([aRuling({ kind: 'redact', subject: 'own' })])).not.toContain(name);
  });

  it('that retracts a claim leaves it to be seen, ungraded', () => {
    const claim = claimOf(CHECK, { rulings: [aRuling({ kind: 'retract', subject: 'HEARSAY-2026-000001' })] });
    expect(claim).toMatchObject({ grade: 'ungraded', rule: 'retracted' });
    expect(claim?.flags).toContain('retracted');
    expect(claim?.statements).toHaveLength(2);
  });

  it('that retracts a document takes its proof away, not its words', () => {
    const claim = claimOf(CHECK, { rulings: [aRuling({ kind: 'retract', subject: 'post' })] });
    expect(claim?.statements).toHaveLength(2);
    expect(claim?.origins[0]?.captured).toBe(false);
  });
});
