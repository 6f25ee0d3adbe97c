import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { claimsOf as allClaimsOf } from './support/affair-of-texts.ts';
import type { Text } from './support/affair-of-texts.ts';

const SAID = 'Firefox uploads saved passwords to a server in Oslo';
const FIRM: Text = [
  'Ars Technica',
  'https://arstechnica.com/a',
  `Security firm Kaspersky found that ${SAID}.`,
];
const PERSON: Text = [
  'Ars Technica',
  'https://arstechnica.com/a',
  `Researcher Dana Holt found that ${SAID}.`,
];
const maker = (text: string): Text => ['Mozilla Blog', 'https://blog.mozilla.org/en/x', text];
const wired = (text: string): Text => ['WIRED', 'https://www.wired.com/a', text];

/** Grades of the claims on the upload that texts lead to, by the whole program. */
async function gradesOf(texts: readonly Text[]): Promise<readonly string[]> {
  const claims = await claimsOf(texts, 'behaviour');
  return claims.filter((claim) => claim.proposition.includes('password')).map((claim) => claim.grade);
}

/** Claims of a kind that texts lead to, by the whole program. */
async function claimsOf(texts: readonly Text[], kind: 'behaviour' | 'ban'): Promise<readonly Claim[]> {
  return (await allClaimsOf(texts)).filter((claim) => claim.kind === kind);
}

describe('a claim is not verified', () => {
  it.each<[string, readonly Text[]]>([
    [
      'when its maker only knows of reports',
      [FIRM, maker(`We are aware of reports that ${SAID}. We are investigating.`)],
    ],
    [
      'when its maker repeats it to deny it',
      [PERSON, maker(`Some sites claimed that ${SAID}. That is not true.`)],
    ],
    [
      'when its maker retells a researcher',
      [PERSON, maker(`Yesterday a researcher wrote that ${SAID}. We will look at it.`)],
    ],
    [
      'when a second firm could not reproduce it',
      [FIRM, wired(`Security firm Trail of Bits could not reproduce the finding that ${SAID}.`)],
    ],
    [
      'when a second paper retells the first',
      [FIRM, wired(`${SAID}, Ars Technica reported, citing Kaspersky.`)],
    ],
    [
      'when its maker confirms another fault',
      [PERSON, maker('We confirm that Firefox 141 has a bug that slows down the start on Windows.')],
    ],
    [
      'when its maker confirms that it got a report',
      [PERSON, wired(`Mozilla confirmed on Monday that it is aware of the claim that ${SAID}.`)],
    ],
    [
      'when an unnamed person confirms it',
      [PERSON, wired(`${SAID}, a person familiar with the matter confirmed. Mozilla denied it.`)],
    ],
    [
      'when its maker looked at the code and found it wrong',
      [
        maker(
          `Some users claim that ${SAID}. We reviewed the code and found that this is wrong. Firefox has never sent a password to anybody.`,
        ),
      ],
    ],
    [
      'when its maker says that another did it',
      [
        maker(
          `A post alleges that ${SAID}. It turned out that a rogue plugin, not Firefox, sent the saved passwords.`,
        ),
      ],
    ],
    ['when its maker only imagines it', [PERSON, maker(`Imagine ${SAID}: we would never do that.`)]],
    [
      'when its maker warns of a copy',
      [
        PERSON,
        maker(
          'A fake copy of Firefox uploads saved passwords to a server in Oslo. The genuine Firefox is not affected.',
        ),
      ],
    ],
    ['when its maker jokes', [PERSON, maker(`Sure, ${SAID}. And the moon is made of cheese.`)]],
    ['when its maker lists myths', [PERSON, maker(`Myth 1\n\n${SAID}.\n\nFact\n\nIt works offline.`)]],
    ['when its maker corrects itself', [maker(`${SAID}.\n\nCorrection: the sentence above is wrong.`)]],
    [
      'when its maker built it for a test',
      [PERSON, maker(`In a test, we built a version in which ${SAID}.`)],
    ],
    ['when its maker models a threat', [maker(`Threat model: ${SAID}. Mitigation: files are encrypted.`)]],
    [
      'when its maker tells of a false warning',
      [PERSON, maker(`Firefox 141 corrects a false warning that said that ${SAID}.`)],
    ],
    [
      'when its maker dropped the plan',
      [PERSON, maker(`We had planned that ${SAID}, but we dropped the plan.`)],
    ],
    [
      'when its maker tells of thieves',
      [PERSON, maker('A worm uploads the saved passwords of Firefox users to a server in Oslo.')],
    ],
    [
      'when two papers print one text under two bylines',
      [
        ['Ars Technica', 'https://arstechnica.com/a', `By Ann Lee\n\nOur own tests showed that ${SAID}.`],
        wired(`By Bob Ray\n\nOur own tests showed that ${SAID}.`),
      ],
    ],
    [
      'when one of two papers takes its report back',
      [
        ['Ars Technica', 'https://arstechnica.com/a', `We found in our own tests that ${SAID}.`],
        wired(`Tests of our own on two machines showed that ${SAID}.`),
        [
          'Ars Technica',
          'https://arstechnica.com/b',
          `Correction: our report that ${SAID} was wrong. We retract it.`,
        ],
      ],
    ],
    [
      'when its maker lists the issues of others',
      [PERSON, maker(`Issue 1234 by bob: ${SAID}. Closed as invalid.`)],
    ],
    ['when its maker reviews the press', [PERSON, maker(`Press review: WIRED: ${SAID}.`)]],
    ['when its maker asks in a quiz', [PERSON, maker(`Quiz: which is true? A: ${SAID}. B: Nothing.`)]],
    ['when its maker judges it in a table', [PERSON, maker(`Claim | Verdict\n${SAID} | False`)]],
    [
      'when its maker stopped it in time',
      [PERSON, maker(`Criminals tried to make a release in which ${SAID}. It never went out.`)],
    ],
    [
      'when one of two papers translates the other',
      [
        ['Ars Technica', 'https://arstechnica.com/a', `${SAID}, our reporters saw on two machines.`],
        wired(`Translated from Ars Technica: ${SAID}, our reporters saw.`),
      ],
    ],
    ['when its maker ties it to consent', [maker(`With your consent, ${SAID}.`)]],
    ['when its maker ties it to a choice', [maker(`${SAID} only if you turn on cloud backup.`)]],
    ['when its maker asks it', [maker(`Is it true that ${SAID}? No.`), PERSON]],
  ])('%s, in whatever order the texts arrive', async (_, texts) => {
    const grades = await gradesOf(texts);
    expect(grades).not.toHaveLength(0);
    expect(grades).not.toContain('verified');
    expect(await gradesOf(texts.toReversed())).not.toContain('verified');
  });

  it.each([
    ['Mozilla says that Firefox is used by Northmark Bank.', false],
    ['Mozilla said it has two million users.', false],
    ['Mozilla said the upload was a mistake.', true],
  ])(
    'and what its maker says beside it acknowledges it only where it answers: %s',
    async (more, answered) => {
      const told = wired(`Researcher Dana Holt found that ${SAID}. ${more}`);
      const claims = await claimsOf([told], 'behaviour');
      const claim = claims.find((one) => one.proposition.includes('password'));
      expect(claim?.grade).toBe('alleged');
      expect(claim?.flags.includes('acknowledged')).toBe(answered);
    },
  );

  it('and it is disputed when its maker calls it wrong', async () => {
    const texts = [
      maker(`Some users claim that ${SAID}. We reviewed the code and found that this is wrong.`),
    ];
    const claims = await claimsOf(texts, 'behaviour');
    expect(claims.find((claim) => claim.proposition.includes('password'))?.flags).toContain('disputed');
  });

  it.each<[string, readonly Text[]]>([
    [
      'when the organisation denies the restriction that an unnamed person tells',
      [
        [
          'Reuters',
          'https://www.reuters.com/a',
          'Northmark Bank has banned Firefox for its staff, a person familiar with the matter told Reuters. Northmark Bank denied that it banned Firefox.',
        ],
      ],
    ],
    [
      'when two papers each have an unnamed person who may be the same',
      [
        [
          'Ars Technica',
          'https://arstechnica.com/a',
          'Northmark Bank will ban its employees from using Firefox, a person familiar with the matter told Ars Technica.',
        ],
        wired(
          'Northmark Bank will ban its staff from using Firefox, according to people familiar with the matter.',
        ),
      ],
    ],
    [
      'when one paper quotes employees and another a person, who may be one of them',
      [
        [
          'Ars Technica',
          'https://arstechnica.com/a',
          'Northmark Bank will ban its employees from using Firefox, two employees told Ars Technica.',
        ],
        wired(
          'Northmark Bank will ban its staff from using Firefox, a person familiar with the matter told WIRED.',
        ),
      ],
    ],
    ...[
      'Northmark Bank called the report false.',
      'A Northmark Bank spokesperson rejected this.',
      '“That is nonsense,” Northmark Bank said.',
      'The bank denied it.',
    ].map((answer): [string, readonly Text[]] => [
      `when the organisation answers in the same text: ${answer}`,
      [
        [
          'Reuters',
          'https://www.reuters.com/a',
          `Northmark Bank has banned Firefox, a person familiar with the matter told Reuters. ${answer}`,
        ],
      ],
    ]),
    [
      'when the organisation says in another paper that it has not done so',
      [
        [
          'Reuters',
          'https://www.reuters.com/a',
          'Alibaba has banned Firefox, a person familiar with the matter told Reuters.',
        ],
        wired('Alibaba said it has not banned Firefox.'),
      ],
    ],
    [
      'when the unnamed person only heard of it',
      [
        [
          'Reuters',
          'https://www.reuters.com/a',
          'A person familiar with the matter told Reuters that he had heard that Northmark Bank had banned Firefox.',
        ],
      ],
    ],
    ...[
      'is considering restricting Firefox for its staff',
      'plans to ban Firefox next year',
      'may restrict the use of Firefox',
      'has discussed whether to ban Firefox',
      'could ban Firefox as early as Monday',
      'would ban Firefox if the leak is confirmed',
      'threatened to ban Firefox',
    ].map((act): [string, readonly Text[]] => [
      `when an unnamed person says that the organisation ${act}`,
      [
        [
          'Reuters',
          'https://www.reuters.com/a',
          `Northmark Bank ${act}, a person familiar with the matter told Reuters.`,
        ],
      ],
    ]),
  ])('%s', async (_, texts) => {
    const grades = (await claimsOf(texts, 'ban')).map((claim) => claim.grade);
    expect(grades).not.toHaveLength(0);
    expect(grades).not.toContain('verified');
  });

  it.each<[string, string]>([
    ['though nobody is known to have misused it', 'We have no evidence that anyone exploited this bug.'],
    ['though its maker promises more', 'We fixed it on Monday and will never do it again.'],
  ])('but it is when its maker admits it, %s', async (_, more) => {
    const texts = [
      maker(`We confirm that Firefox 141 uploaded saved passwords to a server in Oslo. ${more}`),
    ];
    expect(await gradesOf(texts)).toContain('verified');
  });

  it('but it is when its maker says so in its own publication', async () => {
    const texts = [
      PERSON,
      maker('We confirm that Firefox 141 uploaded saved passwords to a server in Oslo. This was a mistake.'),
    ];
    expect(await gradesOf(texts)).toContain('verified');
  });
});
