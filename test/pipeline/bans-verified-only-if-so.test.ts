import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { bleeping, claimsOf, register, reuters, techcrunch } from './support/affair-of-texts.ts';
import type { Text } from './support/affair-of-texts.ts';

type Case = readonly [what: string, texts: readonly Text[]];

const insider = (act: string): Text => reuters(`${act}, a person familiar with the matter told Reuters.`);

/** Claims of a kind; a missing one fails, for what is not read cannot be graded right. */
async function gradesOf(texts: readonly Text[], kind: Claim['kind']): Promise<readonly string[]> {
  const grades = (await claimsOf(texts)).filter((claim) => claim.kind === kind).map((claim) => claim.grade);
  expect(grades).not.toHaveLength(0);
  return grades;
}

const insiderJokes = reuters(
  'A person familiar with the matter joked to Reuters that SAP has banned Claude Code.',
);

describe('a restriction is not verified', () => {
  it.each<Case>([
    ['when it is only talked about', [insider('Nissan is in talks to ban Claude Code from its plants')]],
    ['when it is only explored', [insider('Nissan is exploring how to ban Claude Code')]],
    ['when it is only advised', [insider('Consultants advised Nissan to ban Claude Code')]],
    ['when the unnamed person is not sure', [insider('Renault appears to have banned Claude Code')]],
    ...[
      'stopped short of banning',
      'decided against banning',
      'has yet to ban',
      'refused to ban',
      'came close to banning',
      'almost banned',
      'is under pressure to ban',
    ].map((act): Case => [`when the organisation ${act} it`, [insider(`SAP ${act} Claude Code`)]]),
    ['when the unnamed person jokes', [insiderJokes]],
    ['when another tool is banned', [insider('SAP has banned Cursor but not Claude Code')]],
    [
      'when two newsrooms saw a draft',
      [
        reuters('SAP would ban Claude Code under a draft policy seen by Reuters.'),
        register('A draft policy reviewed by The Register says SAP would ban Claude Code.'),
      ],
    ],
    ...[
      'SAP has not decided whether to ban Claude Code, the company told TechCrunch.',
      'No decision on a ban of Claude Code has been taken, SAP told TechCrunch.',
    ].map((text): Case => [
      `when the organisation says that it has not decided: ${text}`,
      [insider('SAP has banned Claude Code'), techcrunch(text)],
    ]),
    ['when it was a test', [insider('SAP banned Claude Code only in a test')]],
    ['when it was a drill', [insider('SAP banned Claude Code for an hour as part of a drill')]],
    ['when it was a pilot', [insider('SAP has restricted Claude Code to open-source work in a pilot')]],
    ['when it was a pilot of some weeks', [insider('SAP has banned Claude Code in a pilot of three weeks')]],
    ...[
      'but lifted the rule',
      'but lifted the rule on Claude Code',
      'and ended the policy on Friday',
      'and has allowed it again since May',
    ].map((behind): Case => [`when it goes on: ${behind}`, [insider(`SAP banned Claude Code ${behind}`)]]),
    [
      'when a page under the organisation’s name and host denies it',
      [
        insider('Quincewerk has banned Claude Code'),
        ['Quincewerk', 'https://media.quincewerk.example/1', 'Quincewerk has not banned Claude Code.'],
      ],
    ],
    ['when a part of it wants it', [insider('SAP’s works council wants Claude Code banned')]],
  ])('%s', async (_, texts) => {
    // Its end is a claim of its own, and may be verified; so may that of another tool.
    const imposed = (await claimsOf(texts)).filter(
      ({ kind, tool, proposition }) =>
        kind === 'ban' && tool === 'claude-code' && !/\blifts\b/.test(proposition),
    );
    expect(imposed.map((claim) => claim.grade)).not.toContain('verified');
  });

  it('is verified of the tool that is banned, and of no other', async () => {
    const claims = await claimsOf([insider('SAP has banned Cursor but not Claude Code')]);
    const verified = claims.filter(({ grade }) => grade === 'verified');
    expect(verified.map(({ kind, tool }) => `${kind} ${tool ?? ''}`)).toEqual(['ban cursor']);
  });

  it.each<Case>([
    [
      'when one unnamed person of a newsroom of the highest rating tells it',
      [insider('SAP has banned Claude Code')],
    ],
    ['instead of a warning', [insider('Instead of warning its staff, SAP has banned Claude Code')]],
    [
      'and who ended something else',
      [insider('SAP has banned Claude Code for its staff and ended its contract with a reseller')],
    ],
    ['in plants that try out something else', [insider('SAP has banned Claude Code in its pilot plants')]],
    [
      'in a trial of something else',
      [insider('SAP has banned Claude Code for use in an experiment with live animals')],
    ],
    ...[
      'but lifted the rule on phones',
      'and ended its policy of free tools',
      'and dropped all measures against Copilot',
      'and ended its rule that any tool may be used',
      'and it ended this decision’s secrecy',
    ].map((behind): Case => [`${behind}`, [insider(`SAP has banned Claude Code ${behind}`)]]),
    ['and has not lifted it', [insider('SAP has banned Claude Code and has not lifted the ban')]],
    [
      'and a page that only anybody may have put up denies it',
      [
        insider('SAP has banned Claude Code'),
        ['Quince', 'https://quince.example/1', 'SAP has not banned Claude Code.'],
      ],
    ],
    ['after talks', [insider('SAP has told its staff to stop using Claude Code after months of talks')]],
    [
      'when the organisation says so',
      [
        reuters('SAP said in a statement that it has banned Claude Code.'),
        techcrunch('SAP has banned Claude Code, the company said in a statement.'),
      ],
    ],
  ])('but it is %s', async (_, texts) => {
    expect(await gradesOf(texts, 'ban')).toContain('verified');
  });
});

it.each([
  'SAP banned Claude Code on Monday, and the ban was lifted on Friday',
  'SAP had banned Claude Code last year but lifted the ban in March',
])('a ban that was lifted is not verified as one, and its end is: %s', async (act) => {
  const claims = await claimsOf([insider(act)]);
  expect(claims.map(({ grade, proposition }) => `${grade}: ${proposition}`).sort()).toEqual([
    expect.stringMatching(/^alleged: SAP bans/),
    expect.stringMatching(/^verified: .*lifts/),
  ]);
});

it.each([
  'and the ban was not lifted',
  'and the ban has never been lifted',
  'and the ban was only lifted for contractors',
  'and the restriction was lifted for rivals',
  'before the restriction was lifted for rivals',
])('no lifting is verified of a ban that stays: %s', async (behind) => {
  const claims = await claimsOf([insider(`SAP banned Claude Code on Monday, ${behind}`)]);
  const verified = claims.filter(({ grade }) => grade === 'verified');
  expect(verified.filter(({ proposition }) => /lifts/.test(proposition))).toEqual([]);
});

it.each(['the ban was not lifted', 'the ban has never been lifted'])(
  'a ban stands where %s',
  async (words) => {
    const claims = await claimsOf([insider(`SAP banned Claude Code on Monday, and ${words}`)]);
    expect(claims.map(({ grade, proposition }) => `${grade}: ${proposition}`)).toContainEqual(
      expect.stringMatching(/^verified: SAP bans/),
    );
  },
);

describe('a ban by a part of an organisation', () => {
  const rumour = techcrunch('SAP has banned Claude Code, a user wrote on Reddit.');
  const ofAll = async (who: string): Promise<readonly string[]> =>
    (await claimsOf([rumour, insider(`${who} has banned Claude Code`)]))
      .filter(({ kind, actor }) => kind === 'ban' && actor === 'SAP')
      .map(({ grade }) => grade);

  it.each([
    'A small unit of SAP',
    'A division of SAP',
    'SAP’s subsidiary Kelpworks',
    'SAP’s Brazilian arm',
    'The SAP unit Kelpworks',
    'A joint venture of SAP and Bosch',
  ])('is none by all of it: %s', async (who) => {
    expect(await ofAll(who)).toEqual(['alleged']);
  });

  it.each(['SAP', 'SAP’s board', 'SAP’s IT department', 'The management of SAP'])(
    'but is where it acts for all: %s',
    async (who) => {
      expect(await ofAll(who)).toEqual(['verified']);
    },
  );

  const actorsIn = async (text: string): Promise<readonly (string | null)[]> =>
    (await claimsOf([techcrunch(text)])).filter(({ kind }) => kind === 'ban').map(({ actor }) => actor);

  it.each([
    'Claude Code has been banned at a subsidiary of Siemens. Claude Code was blocked at Siemens’s Indian arm.',
    'Staff of the Polish branch of Siemens may not use Claude Code. At a unit of Siemens, Claude Code is banned.',
    'Employees at the Polish branch of Siemens have been told to stop using Claude Code.',
  ])('is none by all of it where it is told as the place: %s', async (text) => {
    expect([...new Set(await actorsIn(text))]).toEqual(['part of Siemens']);
  });

  it.each([
    'Siemens has banned Claude Code at all its units.',
    'Siemens bans Claude Code. A unit of Bosch still uses it.',
    'Siemens has banned Claude Code after a leak at a unit of Bosch.',
  ])('but is where another, or every part, is told of: %s', async (text) => {
    expect([...new Set(await actorsIn(text))]).toEqual(['Siemens']);
  });
});

describe('a ban that its organisation denies in another text', () => {
  const banned = insider('Renault has banned Claude Code for its staff');

  it.each([
    'A Renault spokesperson told TechCrunch there is no ban on Claude Code.',
    '“Our engineers are free to use Claude Code,” Renault said.',
    'Renault dismissed the report of a Claude Code ban as inaccurate.',
    'Renault said that it still allows Claude Code.',
    'The Reuters story on Claude Code is wrong, Renault said.',
  ])('is disputed and not verified: %s', async (answer) => {
    const claims = (await claimsOf([banned, techcrunch(answer)])).filter((claim) => claim.kind === 'ban');
    expect(claims).toHaveLength(1);
    expect(claims[0]?.grade).toBe('alleged');
    expect(claims[0]?.flags).toContain('disputed');
  });

  it.each([
    'Renault declined to comment on Claude Code.',
    'Bosch said there is no ban on Claude Code.',
    'Anthropic said that Claude Code is safe.',
  ])('is not disputed by: %s', async (answer) => {
    const claims = (await claimsOf([banned, techcrunch(answer)])).filter(
      (claim) => claim.actor === 'Renault',
    );
    expect(claims.map((claim) => claim.grade)).toEqual(['verified']);
    expect(claims[0]?.flags).not.toContain('disputed');
  });

  it('is not told by some people who stopped', async () => {
    const claims = await claimsOf([insider('A team at SAP has stopped using Claude Code')]);
    expect(claims.map((claim) => claim.grade)).not.toContain('verified');
  });
});

describe('unnamed people of an organisation', () => {
  it('are vouched for like any other unnamed person', async () => {
    const texts = [reuters('SAP has banned Claude Code, two employees told Reuters.')];
    expect(await gradesOf(texts, 'ban')).toEqual(['verified']);
  });

  it.each([
    'an employee of a rival',
    'a former employee who left in 2019',
    'a lobbyist for OpenAI',
    'an analyst',
    'two employees of Siemens',
  ])('are not: %s', async (who) => {
    expect(await gradesOf([reuters(`SAP has banned Claude Code, ${who} told Reuters.`)], 'ban')).toEqual([
      'alleged',
    ]);
  });

  it('are two where one sells to it and the other works there', async () => {
    const texts = [
      bleeping('SAP has banned Claude Code, two employees of SAP told BleepingComputer.'),
      register('SAP has banned Claude Code, a supplier told The Register.'),
    ];
    expect(await gradesOf(texts, 'ban')).toEqual(['verified']);
  });

  it('may be called by the name of the organisation', async () => {
    const texts = [
      bleeping('SAP has banned Claude Code, two SAP employees told BleepingComputer.'),
      register('SAP has banned Claude Code, a supplier told The Register.'),
    ];
    expect(await gradesOf(texts, 'ban')).toEqual(['verified']);
  });

  it('are vouched for by the paper, and not by the organisation though it publishes too', async () => {
    const texts = [
      bleeping('Google has banned Claude Code, two employees of Google told BleepingComputer.'),
      register('Google has banned Claude Code, a supplier told The Register.'),
    ];
    expect(await gradesOf(texts, 'ban')).toEqual(['verified']);
  });

  it('verify it beside a memo of the organisation that another newsroom saw', async () => {
    const texts = [
      bleeping('SAP has banned Claude Code, two employees told BleepingComputer.'),
      register('SAP has banned Claude Code, according to an internal memo seen by The Register.'),
    ];
    expect(await gradesOf(texts, 'ban')).toEqual(['verified']);
  });

  it('are one where a paper calls them employees and another managers', async () => {
    const texts = [
      bleeping('SAP has banned Claude Code, two employees of SAP told BleepingComputer.'),
      register('SAP has banned Claude Code, a manager at SAP told The Register.'),
    ];
    expect(await gradesOf(texts, 'ban')).toEqual(['alleged']);
  });
});
