import { describe, expect, it } from 'vitest';
import { aDocument, aStatement, derive } from './support/affairs.ts';

describe('a claim says', () => {
  it('what is open, what to watch and what would change it', () => {
    const claims = derive(
      [aDocument({ id: 'news', publisher: 'beacon' })],
      [
        aStatement({ document: 'news', quote: 'Wrench secretly reads the proxy', hedge: 'alleged' }, 0),
        aStatement(
          {
            document: 'news',
            kind: 'fix',
            quote: 'the check will be removed in the next release',
            chain: [{ name: 'a Gizmo engineer', type: 'vendor_employee' }],
            versions: { fixed: 'next' },
          },
          1,
        ),
        aStatement(
          {
            document: 'news',
            kind: 'ban',
            quote: 'Globex bans Wrench from May 4',
            actor: 'Globex',
            eventDate: '2026-05-04',
          },
          2,
        ),
      ],
    );
    const [ban, behaviour, fix] = claims;
    expect(behaviour?.openQuestions).toEqual([
      'No independent reproduction or artifact check is known.',
      'No formal statement of Gizmo Works on this is captured.',
      'Who says so first is not known.',
      'Since which version is not known.',
    ]);
    expect(behaviour?.wouldChange).toContain('becomes alleged if a first-hand witness appears');
    expect(behaviour?.statusFrom).toMatchObject({ claim: fix?.key, basis: 'promised' });
    expect(fix?.watch[0]?.what).toBe('the release of Wrench CLI that brings the fix');
    expect(ban?.watch[0]).toEqual({
      what: 'Globex’s restriction of Wrench CLI takes effect',
      when: '2026-05-04',
    });
    expect(ban?.slug).toBe('wrench-ban-globex');
  });

  it('that a date cannot be', () => {
    const [claim] = derive(
      [aDocument({ id: 'news', publisher: 'beacon' })],
      [
        aStatement({
          document: 'news',
          kind: 'ban',
          actor: 'Globex',
          quote: 'Globex bans Wrench',
          sentence: 'In a note of Thursday, July 3, 2026, Globex bans Wrench.',
        }),
      ],
    );
    expect(claim?.openQuestions[0]).toBe(
      '"Thursday, July 3, 2026" cannot be: that day is a Friday (Document news).',
    );
  });

  it('that an earlier captured text tells the same', () => {
    const [claim] = derive(
      [
        aDocument({
          id: 'early',
          publisher: 'tinkerboard',
          form: 'post',
          author: 'early_bird',
          publishedAt: '2026-02-01',
        }),
        aDocument({ id: 'news', publisher: 'beacon', publishedAt: '2026-04-02' }),
      ],
      [
        aStatement({ document: 'early', quote: 'Wrench uploads the clipboard' }, 0),
        aStatement(
          {
            document: 'news',
            kind: 'evidence',
            quote: 'found by Commons user nightowl on April 1',
            eventDate: '2026-04-01',
            chain: [{ name: 'Commons user nightowl', type: 'forum_user' }],
          },
          1,
        ),
        aStatement(
          { document: 'news', quote: 'Wrench reportedly uploads the clipboard', hedge: 'reported' },
          2,
        ),
      ],
    );
    expect(claim?.origins).toHaveLength(2);
    expect(claim?.openQuestions[0]).toMatch(
      /^An earlier captured text tells the same before .*early_bird, 2026-02-01\.$/,
    );
  });
});
