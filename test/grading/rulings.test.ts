import { describe, expect, it } from 'vitest';
import type { DraftClaim } from '../../src/model/affair.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { ProbeRecord } from '../../src/model/ruling.ts';
import { statusOf } from '../../src/pipeline/status.ts';
import { aDocument, aRelease, aRuling, aStatement, derive } from './support/affairs.ts';
import type { DeriveOptions } from './support/affairs.ts';

const documents = [
  aDocument({
    id: 'post',
    publisher: 'commons',
    form: 'post',
    author: 'nightowl',
    publishedAt: '2026-04-01',
  }),
  aDocument({ id: 'news', publisher: 'beacon', publishedAt: '2026-04-02' }),
];
const statements = [
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
const CHECK = 'wrench|behaviour|read|environment';
const SENDS = 'wrench|behaviour|transmit|environment';
const names = new Map([
  ['HEARSAY-2026-000001', CHECK],
  ['HEARSAY-2026-000002', SENDS],
]);

const claimOf = (key: string, options: DeriveOptions = {}): DraftClaim | undefined =>
  derive(documents, statements, { claimNames: names, ...options }).find((claim) =>
    claim.claimKeys.includes(key),
  );

const record = (version: string, matched: 0 | 1): ProbeRecord => ({
  id: `probe-${version}`,
  tool: 'wrench',
  probe: 'wrench-time-zones',
  ruleText: 'rule r { condition: true }',
  ruleHash: 'hash',
  package: 'pkg:npm/wrench-cli',
  version,
  integrity: null,
  matched,
  matches: [],
  filesScanned: 3,
  engine: 'test',
  recordedAt: '2026-05-01T00:00:00.000Z',
});
const records = [record('2.0.9', 0), record('2.1.0', 1), record('2.1.5', 1), record('2.2.0', 0)];
const accepted = aRuling({
  kind: 'accept-probe',
  subject: 'wrench-time-zones',
  object: 'HEARSAY-2026-000001',
});

describe('a probe', () => {
  it('changes no grade before a person accepts it, and says so', () => {
    const claim = claimOf(CHECK, { probes: records });
    expect(claim?.grade).toBe('alleged');
    expect(claim?.wouldChange).toContain(
      'becomes verified if an analyst accepts the probe wrench-time-zones for it',
    );
  });

  it('verifies the claim that its acceptance names, and no other', () => {
    const options = { probes: records, rulings: [accepted] };
    expect(claimOf(CHECK, options)).toMatchObject({ grade: 'verified', rule: 'reproduction' });
    expect(claimOf(SENDS, options)?.grade).toBe('alleged');
  });

  it('never verifies that something is sent, even where its acceptance lists that claim', () => {
    const both = { ...accepted, object: 'HEARSAY-2026-000001, HEARSAY-2026-000002' };
    const options = { probes: records, rulings: [both] };
    expect([claimOf(CHECK, options)?.grade, claimOf(SENDS, options)?.grade]).toEqual(['verified', 'alleged']);
    expect(claimOf(SENDS, options)?.because).toMatch(/never that something is sent/);
  });

  it('bounds the versions by what was looked at', () => {
    const claim = claimOf(CHECK, {
      probes: records,
      rulings: [accepted],
      releases: new Map([
        ['wrench', ['2.0.9', '2.1.0', '2.1.5', '2.2.0', '2.3.0'].map((v) => aRelease('wrench', v, null))],
      ]),
    });
    expect(claim?.versions).toMatchObject({
      introduced: '2.1.0',
      fixed: '2.2.0',
      lastAffected: '2.1.5',
      vers: 'vers:npm/>=2.1.0|<2.2.0',
      affected: ['2.1.0', '2.1.5'],
    });
    expect(claim?.statusFrom?.basis).toBe('probe');
  });

  describe('that was told from where to where to look', () => {
    const releases = new Map([
      [
        'wrench',
        ['1.0.0', '2.0.9', '2.1.0', '2.1.5', '2.2.0', '2.3.0'].map((v) => aRelease('wrench', v, null)),
      ],
    ]);
    const told = (introduced: string | null, fixed: string | null) =>
      aStatement(
        {
          document: 'post',
          kind: 'affected_versions',
          quote: 'it came with the one and went with the other',
          versions: { introduced, fixed, affected: null, raw: 'as told' },
        },
        3,
      );
    const found = (probes: readonly ProbeRecord[], ...also: readonly ReturnType<typeof aStatement>[]) =>
      derive(documents, [...statements, ...also], {
        claimNames: names,
        probes,
        rulings: [accepted],
        releases,
      }).find((claim) => claim.claimKeys.includes(CHECK));
    const statuses = (claim: DraftClaim | undefined) =>
      ['1.0.0', '2.1.0', '2.1.5', '2.2.0'].map(
        (version) => statusOf({ ...claim, id: '', slug: '' } as unknown as Claim, 'npm', version).status,
      );
    const late = [record('2.1.5', 1), record('2.2.0', 0)];
    const early = [record('2.0.9', 0), record('2.1.0', 1)];

    it('says nothing of what came before its first look', () => {
      const claim = found(late);
      expect(claim?.versions).toMatchObject({ introduced: null, fixed: '2.2.0', lastAffected: '2.1.5' });
      expect(claim?.versions.affected).toEqual(['2.1.5']);
      expect(claim?.versions.notes).toContain(
        'present in 2.1.5: found by probe; nothing before it was looked at',
      );
      expect(statuses(claim)).toEqual(['unknown', 'unknown', 'affected', 'fixed']);
      expect(claim?.statusFrom?.basis).toBe('probe');
    });

    it('takes no credit for a fix that is only told', () => {
      const claim = found(early, told('2.1.0', '2.2.0'));
      expect(claim?.versions).toMatchObject({ introduced: '2.1.0', fixed: '2.2.0', lastAffected: null });
      expect(statuses(claim)).toEqual(['not-affected', 'affected', 'affected', 'fixed']);
      expect(claim?.statusFrom?.basis).not.toBe('probe');
    });

    it.each([
      ['an introduction after a version that has it', late, told('2.2.0', null), 'introduced'],
      ['a fix before a version that has it', early, told('2.0.9', '2.1.0'), 'fixed'],
    ] as const)('does not keep %s', (_what, probes, telling, end) => {
      expect(found(probes, telling)?.versions[end]).not.toBe(telling.versions[end]);
    });

    it('keeps a told introduction that agrees with its first look', () => {
      expect(found(late, told('2.1.0', null))?.versions).toMatchObject({
        introduced: '2.1.0',
        affected: ['2.1.0', '2.1.5'],
      });
    });

    it('verifies nothing and flags a conflict when it matches only versions outside of those told', () => {
      const named = aStatement(
        {
          document: 'post',
          kind: 'affected_versions',
          quote: 'Wrench 1.0.0 does so',
          versions: { affected: '1.0.0', raw: '1.0.0' },
        },
        3,
      );
      const claim = found([record('1.0.0', 0), record('2.1.5', 1)], named);
      expect(claim?.grade).toBe('alleged');
      expect(claim?.flags).toContain('conflicting-details');
      expect(claim?.conflicts.map(({ values }) => Object.keys(values))).toEqual([
        ['vers:npm/1.0.0', '2.1.5'],
      ]);
      expect(statuses(claim)).toEqual(['affected', 'unknown', 'unknown', 'unknown']);
      expect(found([record('1.0.0', 1), record('2.1.5', 0)], named)?.grade).toBe('verified');
    });

    it('frees no version by a told end that it contradicts', () => {
      const claim = found(late, told('2.2.0', null));
      expect(claim?.grade).toBe('alleged');
      expect(statuses(claim)).toEqual(['unknown', 'unknown', 'unknown', 'affected']);
    });

    it('verifies by what it looked at, and no more', () => {
      expect(found(late)?.because).toMatch(/in 1 of 2 versions looked at/);
      expect(found([record('2.1.5', 1)])?.grade).toBe('alleged');
    });
  });

  it.each([
    ['everywhere', [record('2.0.9', 1), record('2.1.0', 1)]],
    ['nowhere', [record('2.0.9', 0), record('2.1.0', 0)]],
  ])('that matches %s verifies nothing', (_where, probes) => {
    expect(claimOf(CHECK, { probes, rulings: [accepted] })?.grade).toBe('alleged');
  });

  it('that matches nowhere leaves the flag not-reproduced', () => {
    const claim = claimOf(CHECK, { probes: [record('2.0.9', 0), record('2.1.0', 0)], rulings: [accepted] });
    expect(claim?.flags).toContain('not-reproduced');
  });
});

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
