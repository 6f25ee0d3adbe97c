import { describe, expect, it } from 'vitest';
import { posterOfHeader, postersIn, postsOf } from '../../../src/claims/text/posts.ts';
import { splitSentences } from '../../../src/claims/text/sentences.ts';

describe('the line above a post names who wrote it', () => {
  it.each([
    ['jdoe commented on Nov 6, 2025', 'jdoe', false],
    ['pliskov (Collaborator) commented on Apr 12', 'pliskov', false],
    ['newcomer (First-time contributor) commented on Apr 12', 'newcomer', false],
    ['mjb commented yesterday', 'mjb', false],
    ['gregorski 5 hours ago', 'gregorski', false],
    ['[–] kaede_ 12 points 3 hours ago', 'kaede_', false],
    ['sanne-k · 3d', 'sanne-k', false],
    ['ferrite-team [Staff] · 2 days ago', 'ferrite-team', true],
    ['u/pixelmole', 'u/pixelmole', false],
    ['Posted by u/pixelmole', 'u/pixelmole', false],
    ['mk2, 12 March 2026, 14:02', 'mk2', false],
    ['On Tue, 3 Mar 2026 at 10:11, Ilse Brand <ilse@example.org> wrote:', 'Ilse Brand', false],
    ['Posted by Arne Vogt', 'Arne Vogt', false],
    ['Posted by u/pixelmole on Friday', 'u/pixelmole', false],
    ['Official comment by Yulia Z.', 'Yulia Z.', true],
    ['Reply from Colin W.:', 'Colin W.', false],
    ['Answer by jakub_o, score 41', 'jakub_o', false],
    ['usman.ahmad · Grafana staff', 'usman.ahmad', true],
    ['Petra K. (product manager)', 'Petra K.', false],
    ['sam · co-founder', 'sam', true],
    ['old_hand · Regular', 'old_hand', false],
    ['github-actions bot closed this as completed', 'github-actions', false],
    ['mk2 added the regression label', 'mk2', false],
    ['Support team', 'Support team', true],
    ['On Tue, Nov 3, 2026 at 4:12 PM Andres F. wrote:', 'Andres F.', false],
    ['From: Tomasz Wilk <t@example.org>', 'Tomasz Wilk', false],
  ])('%s', (line, author, maker) => {
    expect(posterOfHeader(line)).toEqual({ author, maker });
  });

  it.each([
    'The app crashed 5 hours ago and has not come back',
    'Released 12 March 2026',
    'Version 2.3.1, 12 March 2026, fixes the leak',
    'Steps to reproduce',
    'Wait 5 seconds',
    'We were told so yesterday',
    'Response from the vendor',
    'Lumen closed this loophole in spring',
    'Reply by email is possible until Friday, 12 March',
    'Notes for the support team',
    'Contact us (by mail or through the support)',
  ])('no other line does: %s', (line) => {
    expect(posterOfHeader(line)).toBeUndefined();
  });
});

it('takes a poster for the maker in every post once one of them says so', () => {
  const text = [
    'ana 5 hours ago',
    'It uploads my files.',
    'dev_ko 4 hours ago',
    'That is the crash handler.',
    'ana 3 hours ago',
    'How do you know?',
    'dev_ko 2 hours ago',
    'Author here. I wrote it.',
  ].join('\n');
  const sentences = splitSentences(text);
  const { of, heads } = postsOf({ text, posts: [] }, sentences);
  const told = sentences.flatMap((sentence, index) =>
    heads.has(index)
      ? []
      : [
          `${of[index]?.author ?? '?'}${of[index]?.maker === true ? ' (maker)' : ''}: ${text.slice(sentence.start, sentence.end)}`,
        ],
  );
  expect(told).toEqual([
    'ana: It uploads my files.',
    'dev_ko (maker): That is the crash handler.',
    'ana: How do you know?',
    'dev_ko (maker): Author here.',
    'dev_ko (maker): I wrote it.',
  ]);
});

/** What each poster of a thread tells, with the makers marked. */
function toldIn(text: string): readonly string[] {
  const sentences = splitSentences(text);
  const { of, heads } = postsOf({ text, posts: [] }, sentences);
  return sentences.flatMap((sentence, index) =>
    heads.has(index)
      ? []
      : [
          `${of[index]?.author ?? '?'}${of[index]?.maker === true ? ' (maker)' : ''}: ${text.slice(sentence.start, sentence.end)}`,
        ],
  );
}

it('takes a name alone on its line for the head of a post where other posts have heads', () => {
  const posts = [
    'The rules are gone.',
    'usman · Grafana staff',
    'A known regression.',
    'tomasz_k',
    'All back.',
  ];
  expect(toldIn(posts.join('\n\n'))).toEqual([
    '?: The rules are gone.',
    'usman (maker): A known regression.',
    'tomasz_k: All back.',
  ]);
  expect(toldIn(['It broke.', 'tomasz_k', 'All back.'].join('\n\n'))).toEqual([
    '?: It broke.',
    '?: tomasz_k',
    '?: All back.',
  ]);
  expect(toldIn(['ana 2h ago', 'It broke.', 'Thanks', 'Anyone?'].join('\n\n')).at(1)).toBe('ana: Thanks');
});

describe('a heading of one word is no poster', () => {
  it.each([
    [
      'jdoe commented on Nov 6, 2025\n\nIt leaks.\n\nProblem\nIt sends tokens.\n\nWindows\nIt dies.',
      ['jdoe'],
    ],
    [
      'By: Ada Ferrule\n\nWe tried two.\n\nJoplin\nIt deletes notes.\n\nnode_gyp\nnode_gyp asks.',
      ['Ada Ferrule'],
    ],
    ['Improvements\nIt asks.\n\nPrivacy\nIt waits.\n\nImprovements\nIt sends.', []],
    [
      'ana 2h ago\n\nIt leaks.\n\nNODE_OPTIONS\nIt is unset.\n\nOAuth2\nIt asks.\n\nv2.1\nIt is old.',
      ['ana'],
    ],
    ['It leaks.\n\nmk2\nSince when?\n\nOP\nMay.\n\nmk2\nI see.', ['mk2', 'OP']],
    [
      'ana 2h ago\n\nIt leaks.\n\ntomasz_k\nSince when?\n\nana\nMay.\n\n@bo\nI see.',
      ['ana', 'tomasz_k', '@bo'],
    ],
  ])('%j', (text, posters) => {
    expect([...postersIn(text, splitSentences(text))]).toEqual(posters);
  });
});

describe('a poster is one of the makers', () => {
  it.each([
    'PM at Docker here.',
    'curl maintainer here, this was my mistake.',
    '(uv maintainer) There was a bug.',
    'Hey, Boris from the Claude Code team.',
    'Cursor team here.',
    "I'm on the editor team.",
    'We will cut 8.17.1 on Wednesday.',
    "We've shipped Lumen 1.12.1, which guards against that.",
    'We fixed it in 0.9.9 the next day.',
    "We're removing it in the next release.",
    "I've uploaded 1:10.2p1-3 with a fix.",
  ])('who writes: %s', (line) => {
    expect(toldIn(`kim 2h ago\n${line}`)).toEqual([`kim (maker): ${line}`]);
  });

  it.each([
    'I work on a platform team that runs about 900 nodes.',
    'We pulled the update from all machines.',
    'We released the brakes and went back to 3.2.',
    'The support team here at the school knows nothing.',
    'We fixed it in our own config.',
    'We deployed 5.2.1 on Monday.',
  ])('not who writes: %s', (line) => {
    expect(toldIn(`kim 2h ago\n${line}`)).toEqual([`kim: ${line}`]);
  });
});

it('leaves what answers a quoted mail to who answers', () => {
  const lines = [
    'From: Ilse Brand',
    'On Tue, Nov 3, 2026 at 4:12 PM Andres F. wrote:',
    '> It leaks.',
    'I see it too.',
  ];
  expect(toldIn(lines.join('\n')).at(-1)).toBe('Ilse Brand: I see it too.');
});

describe('whom a place says to be its own', () => {
  const lines = [
    'ana',
    'It uploads my files.',
    'kim',
    'That is the crash handler.',
    'eve (Staff) 2h ago',
    'It is.',
  ];
  const text = lines.join('\n');
  const startOf = (line: string): number => text.indexOf(line);
  const posts = [
    {
      author: 'ana',
      publishedAt: null,
      text: 'It uploads my files.',
      start: startOf('It up'),
      standing: 'user',
    },
    { author: 'kim', publishedAt: null, text: 'That is it.', start: startOf('That'), standing: 'maker' },
  ] as const;
  const makersIn = (isHome: boolean | undefined, of: Parameters<typeof postsOf>[0]['posts']) => {
    const sentences = splitSentences(text);
    const told = postsOf({ text, posts: of }, sentences, isHome).of;
    return [...new Set(told.flatMap((one) => (one?.maker === true ? one.author : [])))];
  };

  it('makes the tool where the place is the tool’s', () => {
    expect(makersIn(true, posts)).toEqual(['kim']);
    expect(makersIn(false, posts)).toEqual([]);
    expect(makersIn(undefined, posts)).not.toContain('kim');
  });

  it('and so does whoever a saved thread calls so, unless it is another tool’s', () => {
    expect(makersIn(true, [])).toEqual(['eve']);
    expect(makersIn(undefined, [])).toEqual(['eve']);
    expect(makersIn(false, [])).toEqual([]);
  });
});
