import { describe, expect, it } from 'vitest';
import { posterOfHeader, postsOf } from '../../../src/claims/text/posts.ts';
import { splitSentences } from '../../../src/claims/text/sentences.ts';

describe('the line above a post names who wrote it', () => {
  it.each([
    ['jdoe commented on Nov 6, 2025', 'jdoe', false],
    ['pliskov (Collaborator) commented on Apr 12', 'pliskov', true],
    ['newcomer (First-time contributor) commented on Apr 12', 'newcomer', false],
    ['gregorski 5 hours ago', 'gregorski', false],
    ['[–] kaede_ 12 points 3 hours ago', 'kaede_', false],
    ['sanne-k · 3d', 'sanne-k', false],
    ['ferrite-team [Staff] · 2 days ago', 'ferrite-team', true],
    ['u/pixelmole', 'u/pixelmole', false],
    ['Posted by u/pixelmole', 'u/pixelmole', false],
    ['mk2, 12 March 2026, 14:02', 'mk2', false],
    ['On Tue, 3 Mar 2026 at 10:11, Ilse Brand <ilse@example.org> wrote:', 'Ilse Brand', false],
    ['From: Tomasz Wilk <t@example.org>', 'Tomasz Wilk', false],
  ])('%s', (line, author, maker) => {
    expect(posterOfHeader(line)).toEqual({ author, maker });
  });

  it.each([
    'The app crashed 5 hours ago and has not come back',
    'Released 12 March 2026',
    'Version 2.3.1, 12 March 2026, fixes the leak',
    'Steps to reproduce',
    'We were told so yesterday',
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
