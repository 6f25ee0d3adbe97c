import { describe, expect, it } from 'vitest';
import { bleeping, claimsOf, mozilla, register, reuters } from './support/affair-of-texts.ts';
import type { Text } from './support/affair-of-texts.ts';

const SENDS = 'Firefox 140 uploads saved passwords to a server in Oslo';

/** Grades of the claims on the upload; a missing one fails, for what is not read cannot be graded right. */
async function gradesOf(texts: readonly Text[]): Promise<readonly string[]> {
  const claims = (await claimsOf(texts)).filter(
    ({ kind, statements }) =>
      kind === 'behaviour' && statements.some(({ quote }) => quote.includes('upload')),
  );
  expect(claims).not.toHaveLength(0);
  return [...new Set(claims.map(({ grade }) => grade))];
}

describe('words that were said to one house alone', () => {
  it.each<[string, Text, Text]>([
    [
      'a newspaper’s',
      bleeping(`Mozilla told the newspaper Kveldsbladet that ${SENDS}.`),
      register(`Mozilla told Kveldsbladet that ${SENDS}, in a machine translation.`),
    ],
    [
      'an agency’s',
      bleeping(`Mozilla told the news agency dpa that ${SENDS}.`),
      register(`Mozilla told dpa that ${SENDS}.`),
    ],
    [
      'another newsroom’s',
      bleeping(`${SENDS}, Mozilla told TechCrunch.`),
      register(`Mozilla told TechCrunch that ${SENDS}.`),
    ],
  ])('are one telling of them: %s', async (_whose, one, other) => {
    expect(await gradesOf([one, other])).toEqual(['second-hand']);
  });

  it.each<[string, Text, Text]>([
    [
      'each was told',
      bleeping(`Mozilla told BleepingComputer that ${SENDS}.`),
      register(`${SENDS}, Mozilla told The Register.`),
    ],
    [
      'all could hear them',
      bleeping(`Mozilla told the Senate on Monday that ${SENDS}.`),
      register(`Mozilla told the Senate that ${SENDS}.`),
    ],
  ])('are two where %s', async (_why, one, other) => {
    expect(await gradesOf([one, other])).toEqual(['verified']);
  });

  it('are vouched for by an agency that calls itself one', async () => {
    const texts = [reuters('SAP has banned Claude Code, a person familiar with the matter told the news agency.')]; // prettier-ignore
    const bans = (await claimsOf(texts)).filter(({ kind }) => kind === 'ban');
    expect(bans.map(({ grade }) => grade)).toEqual(['verified']);
  });

  it.each(['a podcast', 'another news agency', 'the newspaper Kveldsbladet'])(
    'are vouched for by nobody else: %s',
    async (whom) => {
      const texts = [reuters(`SAP has banned Claude Code, a person familiar with the matter told ${whom}.`)];
      const bans = (await claimsOf(texts)).filter(({ kind }) => kind === 'ban');
      expect(bans.map(({ grade }) => grade)).toEqual(['alleged']);
    },
  );
});

describe('“we” in a newsroom’s pages', () => {
  const OWN = bleeping(`We tested Firefox and found that ${SENDS}.`);
  const LOOKED = `We tested Firefox on two laptops and found that ${SENDS}.`;

  it.each([
    `Passwords on the move\n\nBy Ann Lee\n\n${LOOKED}\n\nThis story first appeared at BleepingComputer.`,
    `${LOOKED}\n\nTranslated from the English by Ann Lee. The original was published by BleepingComputer.`,
    `Your browser and you\n\nSponsored by Kelpworks\n\n${LOOKED} Try our password manager instead.`,
    `Your browser and you\n\nPartner content\n\n${LOOKED}`,
    `Opinion\n\nMia Sand is the founder of Kelpworks.\n\n${LOOKED}`,
    `Guest post by Mia Sand\n\n${LOOKED}`,
    `We have watched the video that BleepingComputer made. In the tests that we saw there, ${SENDS}.`,
    `In the clip which we watched on two laptops, ${SENDS}.`,
  ])('is not the newsroom: %s', async (text) => {
    expect(await gradesOf([OWN, register(text)])).toEqual(['alleged']);
  });

  it.each([
    `Passwords on the move\n\nBy Ann Lee\n\n${LOOKED}\n\nMozilla has not answered.`,
    `Opinion is divided on browsers.\n\n${LOOKED}`,
    `In our own tests, ${SENDS}. A video that we made of them is below.`,
  ])('is, in a text of its own: %s', async (text) => {
    expect(await gradesOf([OWN, register(text)])).toEqual(['verified']);
  });
});

describe('what others write on a maker’s page', () => {
  it.each([
    `Firefox 141 is out. It starts faster.\n\n2 comments\n\nbob_1973 says:\nMay 3, 2026 at 10:11\n\n${SENDS}. I saw it on my router.`,
    `Firefox 141 is out. It starts faster.\n\nComments\n\nbob_1973\n3 May 2026\n\n${SENDS}. I saw it on my router.\n\nReply`,
    `Letters to the editors\n\nDear Mozilla, ${SENDS}. I am angry. Ada`,
    ...[
      '3 Comments on “Firefox 141 is out”',
      'One thought on “Firefox 141 is out”',
      '12 Replies to “Firefox 141 is out”',
      'Discussion (2)',
      'Responses',
      '## Feedback',
      'Comments are closed.',
      'What do you think?',
      '3 Kommentare',
    ].map((heading) => `Firefox 141 is out. It starts faster.\n\n${heading}\n\n${SENDS}. I saw it.`),
    `Firefox 141 is out. It starts faster.\n\nUma Reed says:\n${SENDS}.`,
    `Firefox 141 is out. ${'It starts faster. '.repeat(20)}\n\n@uma_reed · 3 days ago\n${SENDS}.`,
  ])('verifies nothing: %s', async (text) => {
    expect(await gradesOf([mozilla(text)])).not.toContain('verified');
  });

  it('and what stands above is the maker’s all the same', async () => {
    const text = `${SENDS}. We are sorry, and have fixed it.\n\n2 comments\n\nbob_1973 says:\n\nIt starts faster.`;
    expect(await gradesOf([mozilla(text)])).toEqual(['verified']);
  });
});

describe('what a guest writes on a maker’s pages', () => {
  it.each([
    'This is a guest post by Mia Sand of Kelpworks.',
    'By Mia Sand, guest author',
    'By Mia Sand (community contributor)',
    'This article was contributed by our friends Kelpworks.',
    'The following is a sponsored article from Kelpworks.',
    'We are happy to welcome guest author Mia Sand.',
    'Editor’s note: this is a guest post.',
    'Mia Sand is a member of our community and writes here as a guest.',
    'Posted on May 3 by Mia Sand, platform lead at Kelpworks.',
    'By Mia Sand (head of research at Kelpworks)',
  ])('verifies nothing: %s', async (line) => {
    const text = `Your browser and you\n\n${line}\n\n${SENDS}.`;
    expect(await gradesOf([mozilla(text)])).not.toContain('verified');
  });

  it.each([
    'By Mia Sand, security engineer',
    'User content is stored elsewhere.',
    'This is a post on users.',
    'This post is about guest accounts.',
    'By Mia Sand, platform lead at Mozilla',
    'Mia Sand is a guest at our fair on Friday.',
  ])('but here nobody is a guest: %s', async (line) => {
    const text = `Your browser and you\n\n${line}\n\n${SENDS}.`;
    expect(await gradesOf([mozilla(text)])).toEqual(['verified']);
  });
});

describe('a maker’s own chapter', () => {
  it.each([
    `Firefox 141 is out.\n\nComments\n\nWe show comments in the margin. ${SENDS}.`,
    `# Firefox 141\n\n## Comments\n\n- They are sorted by day.\n\n## Passwords\n\n${SENDS}.`,
    `Firefox 141 is out.\n\nA user wrote:\n\n“It is slow.”\n\nWe looked at it. ${SENDS}.`,
  ])('is its own words: %s', async (text) => {
    expect(await gradesOf([mozilla(text)])).toEqual(['verified']);
  });
});

describe('who has a tool at his desks', () => {
  it.each(['Kelpworks uses Firefox on all its desks.', 'Huron runs Firefox on its desks.'])(
    'has a spokeswoman who speaks for him and not for its maker: %s',
    async (before) => {
      const text = `${before} A spokeswoman said that ${SENDS}.`;
      expect(await gradesOf([bleeping(text), register(`It is told so. ${text}`)])).toEqual(['alleged']);
    },
  );

  it.each(['Mozilla makes Firefox.', 'Firefox has had a bad week.'])(
    'but here the maker’s: %s',
    async (before) => {
      const text = `${before} A spokeswoman said that ${SENDS}.`;
      expect(await gradesOf([bleeping(text), register(`It is told so. ${text}`)])).toEqual(['verified']);
    },
  );
});
