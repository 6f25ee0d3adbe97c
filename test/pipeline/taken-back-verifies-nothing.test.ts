import { describe, expect, it } from 'vitest';
import { isTakenBackByNote } from '../../src/read/index.ts';
import { bleeping, claimsOf, mozilla, register, reuters, snyk } from './support/affair-of-texts.ts';
import type { Text } from './support/affair-of-texts.ts';

const PASSWORDS = 'Firefox uploads saved passwords to a server in Oslo';

/** Grades of the behaviour that texts tell; a missing one fails, for what is not read cannot be graded right. */
async function gradesOf(texts: readonly Text[]): Promise<readonly string[]> {
  const claims = (await claimsOf(texts)).filter((claim) => claim.kind === 'behaviour');
  expect(claims).not.toHaveLength(0);
  return claims.map((claim) => claim.grade);
}

describe('a finding that was taken back is not verified', () => {
  it.each<readonly [what: string, texts: readonly Text[]]>([
    [
      'when one of them says so of an earlier version of its article',
      [
        bleeping(`In our own tests, ${PASSWORDS}.`),
        register(`The Register tested it on two laptops and saw that ${PASSWORDS}.`),
        register(`An earlier version of this article said that ${PASSWORDS}. That was incorrect.`),
      ],
    ],
    [
      'when one of them amends its article',
      [
        bleeping(`In our own tests, ${PASSWORDS}.`),
        register(`The Register tested it on two laptops and saw that ${PASSWORDS}.`),
        register(`This article was amended on May 3 to remove a claim that ${PASSWORDS}.`),
      ],
    ],
    ...[
      `We no longer stand by our report that ${PASSWORDS}.`,
      `We should not have published our story that ${PASSWORDS}.`,
      `The tests in which we saw that ${PASSWORDS} were flawed.`,
      `${PASSWORDS}, we wrote, but our tests of it were flawed.`,
      `The Register said that its tests were flawed, in which ${PASSWORDS}.`,
      `An article on browsers (Passwords on the move, 2 May) said that ${PASSWORDS}. In fact, the passwords came from a keyboard app.`,
      `Corrections and clarifications\n\nA story on browsers said that ${PASSWORDS}. The server is a printer’s.`,
    ].map((back): readonly [string, readonly Text[]] => [
      `when one of them says: ${back}`,
      [
        bleeping(`In our own tests, ${PASSWORDS}.`),
        register(`The Register tested it on two laptops and saw that ${PASSWORDS}.`),
        register(back),
      ],
    ]),
    [
      'when the firm that reproduced it retracts its report',
      [
        bleeping(`Researcher Ola Berg found that ${PASSWORDS}.`),
        snyk(`We reverse-engineered Firefox and independently confirmed that ${PASSWORDS}.`),
        snyk(`We retract our report that ${PASSWORDS}. Our machine was infected.`),
      ],
    ],
  ])('%s', async (_, texts) => {
    expect(await gradesOf(texts)).not.toContain('verified');
  });

  it.each([
    `We still stand by our report that ${PASSWORDS}.`,
    `Nobody has shown that the tests in which we saw that ${PASSWORDS} were wrong.`,
    `${PASSWORDS}, and our tests showed that the encryption was flawed as well.`,
    `Our tests showed that ${PASSWORDS} and that its manual is wrong.`,
    `Mozilla told users that its tests were flawed and that ${PASSWORDS}.`,
    `${PASSWORDS} because its tests of the release were flawed.`,
    `An article in The Guardian said that ${PASSWORDS}. In fact, the server stands in Bergen.`,
    `An article on browsers said that ${PASSWORDS}. In fact, it also uploads cookies.`,
    `An article on browsers said that ${PASSWORDS}. Mozilla has not answered.`,
  ])('but it is where the newsroom stays with it: %s', async (words) => {
    const texts = [
      bleeping(`In our own tests, ${PASSWORDS}.`),
      register(`The Register tested it on two laptops and saw that ${PASSWORDS}.`),
      register(words),
    ];
    expect(await gradesOf(texts)).toContain('verified');
  });

  it.each([
    ['when its finder withdraws it', 'Ola Berg has withdrawn her finding that', 'second-hand'],
    ['but by its finder alone', 'Ola Berg has not withdrawn her finding that', 'alleged'],
  ])('and has no first-hand origin %s', async (_, back, grade) => {
    const texts = [
      bleeping(`Researcher Ola Berg found that ${PASSWORDS}.`),
      bleeping(`${back} ${PASSWORDS}.`),
    ];
    expect(await gradesOf(texts)).toEqual([grade]);
  });
});

describe('a note below a newsroom’s own test', () => {
  const note = (words: string): readonly Text[] => [
    bleeping(`In our own tests, ${PASSWORDS}.`),
    register(`Browsers on the move\n\nWe tested it on two laptops and found that ${PASSWORDS}.\n\n${words}`),
  ];

  it.each([
    'Update, May 5: After publication we learnt that our machine was infected. We no longer stand by our test.',
    'Editor’s note: this story was retracted on May 5, since another program did it.',
    'Update: this article has been corrected; it was another app on our laptops that did it.',
    'Correction: our report was wrong.',
  ])('takes it back: %s', async (words) => {
    expect(await gradesOf(note(words))).not.toContain('verified');
  });

  it.each([
    'Update, May 5: Mozilla says that the report is wrong.',
    'Correction: an earlier version of this story gave the wrong version number.',
    'Update: Mozilla has withdrawn its statement.',
    'Editor’s note: we stand by our test.',
  ])('does not: %s', async (words) => {
    expect(await gradesOf(note(words))).toContain('verified');
  });
});

describe('a note below a text', () => {
  const RETRACTED = 'Update: This story has been retracted by the editors.';
  const firm = (note: string): readonly Text[] => [
    bleeping(`Researcher Ola Berg found that ${PASSWORDS}.`),
    snyk(`We reverse-engineered Firefox and independently confirmed that ${PASSWORDS}.\n\n${note}`),
  ];
  const ban = (note: string): readonly Text[] => [
    reuters(
      `Kelpworks has banned Firefox from its laptops, two people familiar with the matter told Reuters.\n\n${note}`,
    ),
  ];

  it('takes back the test of a newsroom that names itself', async () => {
    const texts = [
      bleeping(`In our own tests, ${PASSWORDS}.`),
      register(`The Register tested it on two laptops and saw that ${PASSWORDS}.\n\n${RETRACTED}`),
    ];
    expect(await gradesOf(texts)).not.toContain('verified');
  });

  it('takes back what a firm reproduced', async () => {
    expect(await gradesOf(firm('Update: We withdrew this report.'))).not.toContain('verified');
    expect(await gradesOf(firm('Update: We withdrew the test build.'))).toContain('verified');
  });

  it('takes back what a newsroom vouches for', async () => {
    const [back, stays] = [
      await claimsOf(ban(RETRACTED)),
      await claimsOf(ban('Update: Kelpworks retracted a statement.')),
    ];
    expect(back.map(({ grade }) => grade)).not.toContain('verified');
    expect(back.flatMap(({ flags }) => flags)).toContain('retracted');
    expect(stays.map(({ grade }) => grade)).toEqual(['verified']);
  });

  it.each([
    'Update: This post has been retracted by Mozilla.',
    'Update: This post has been taken down by request.',
    'Correction: Our post was wrong since the log was forged.',
    'Correction: We reported that it uploads photos. It was wrong.',
  ])('takes back what a maker confirms: %s', async (note) => {
    const texts = [mozilla(`We confirm that ${PASSWORDS}. Firefox is a browser of Mozilla.\n\n${note}`)];
    expect(await gradesOf(texts)).not.toContain('verified');
  });
});

it('a note in a changelog takes back no other entry', () => {
  const credit = 'This report was wrong';
  expect(isTakenBackByNote({ form: 'article', credit })).toBe(true);
  expect(isTakenBackByNote({ form: 'changelog', credit })).toBe(false);
  expect(isTakenBackByNote({ form: 'article', credit: `${credit} Weekly` })).toBe(false);
});

const SENDS = 'Firefox 140 uploads saved passwords to a server in Oslo';

describe('a maker’s statement that two newsrooms quote', () => {
  const stated = (behind: string): readonly Text[] => [
    bleeping(`Mozilla said in a statement on Monday that ${SENDS}.`),
    register(`Mozilla said on Monday that ${SENDS}. ${behind}`),
  ];

  it.each([
    'On Tuesday the company withdrew that statement and called it a mistake of its press office.',
    'Mozilla later retracted the statement.',
    'Hours later it withdrew its remarks.',
    'But on Tuesday the statement was withdrawn by the company.',
    'The statement has since been retracted.',
    'Two days later, it took that back.',
    'On Tuesday it said that the statement was wrong.',
  ])('verifies nothing where one of them tells that it was withdrawn: %s', async (behind) => {
    expect(await gradesOf(stated(behind))).not.toContain('verified');
  });

  it.each([
    'On Tuesday the company withdrew the update.',
    'Kelp later withdrew its claim.',
    'A statement was withdrawn by Kelp.',
    'That statement was never withdrawn.',
    'The firm has since withdrawn its earlier claim that nothing was sent.',
    'The company took the update back.',
    'It stood by that statement on Tuesday.',
    '“This should never have happened,” it said.',
  ])('verifies it elsewhere: %s', async (behind) => {
    expect(await gradesOf(stated(behind))).toContain('verified');
  });

  it('verifies it where the same sentence owns up to it', async () => {
    const texts = [
      bleeping(`Mozilla said in a statement on Monday that ${SENDS}.`),
      register(`“${SENDS}, and this should never have happened,” Mozilla said on Monday.`),
    ];
    expect(await gradesOf(texts)).toContain('verified');
  });
});
