import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import {
  bleeping,
  brave,
  claimsOf,
  github,
  mozilla,
  register,
  reuters,
  techcrunch,
} from './support/affair-of-texts.ts';
import type { Text } from './support/affair-of-texts.ts';

type Case = readonly [what: string, texts: readonly Text[]];

const PAGES = 'Firefox 140 sent visited pages to a server';
const PASSWORDS = 'Firefox uploads saved passwords to a server in Oslo';
const insider = (act: string): Text => reuters(`${act}, a person familiar with the matter told Reuters.`);

/** Claims of a kind; a missing one fails, for what is not read cannot be graded right. */
async function gradesOf(texts: readonly Text[], kind: Claim['kind']): Promise<readonly string[]> {
  const grades = (await claimsOf(texts)).filter((claim) => claim.kind === kind).map((claim) => claim.grade);
  expect(grades).not.toHaveLength(0);
  return grades;
}

describe('what was taken back is not verified', () => {
  it.each<Case>([
    [
      'when intruders wrote it in its maker’s name',
      [
        mozilla('Firefox 140 uploads browsing history to a partner.'),
        mozilla(
          'Our blog was hacked. The post saying that Firefox 140 uploads browsing history to a partner did not come from us.',
        ),
      ],
    ],
    [
      'when its maker says that the message was not its own',
      [brave('A message that Brave sends saved passwords to the police was posted by intruders.')],
    ],
    [
      'when its maker was wrong',
      [
        mozilla('Firefox sends crash dumps with saved passwords to our server.'),
        mozilla(
          'We were wrong: Firefox does not send crash dumps with saved passwords to our server. Our post mixed up two products.',
        ),
      ],
    ],
    [
      'when its maker calls its own notes wrong',
      [
        mozilla(
          `Our release notes said that ${PAGES}. This should have read: Firefox 140 did not send visited pages to a server.`,
        ),
      ],
    ],
    [
      'when one of two newsrooms that tested it takes its story back',
      [
        bleeping(`In our own tests, ${PASSWORDS}.`),
        register(`The Register tested it on two laptops and saw that ${PASSWORDS}.`),
        bleeping(`Our story that ${PASSWORDS} turned out to be false.`),
      ],
    ],
  ])('%s', async (_, texts) => {
    expect(await gradesOf(texts, 'behaviour')).not.toContain('verified');
  });

  it.each<Case>([
    [
      'when the newsroom withdraws its story',
      [
        insider('SAP has banned Claude Code'),
        reuters(
          'Reuters withdraws its story that SAP has banned Claude Code. Its source had confused two companies.',
        ),
      ],
    ],
    [
      'when the newsroom corrects it',
      [
        reuters(
          'Bosch has banned Cursor, a person familiar with the matter told Reuters. (Corrects to say that Bosch has not banned Cursor.)',
        ),
      ],
    ],
    [
      'when another newsroom finds the rumour false',
      [
        insider('SAP has banned Claude Code'),
        register('The rumour that SAP has banned Claude Code turned out to be false.'),
      ],
    ],
  ])('%s', async (_, texts) => {
    expect(await gradesOf(texts, 'ban')).not.toContain('verified');
  });

  it('but it is when its maker denied it first and admits it later', async () => {
    const texts = [
      mozilla('Firefox 140 did not send visited pages to a server.'),
      mozilla(`${PAGES}. We are sorry.`),
    ];
    expect(await gradesOf(texts, 'behaviour')).toContain('verified');
  });

  it('but it is when its maker says that it is no longer so', async () => {
    const texts = [mozilla(`${PAGES}.`), mozilla('Firefox no longer sends visited pages to a server.')];
    expect(await gradesOf(texts, 'behaviour')).toContain('verified');
  });
});

describe('a restriction is not verified', () => {
  it.each<Case>([
    ['when it is only talked about', [insider('Nissan is in talks to ban Claude Code from its plants')]],
    ['when it is only explored', [insider('Nissan is exploring how to ban Claude Code')]],
    ['when it is only advised', [insider('Consultants advised Nissan to ban Claude Code')]],
    ['when the unnamed person is not sure', [insider('Renault appears to have banned Cursor')]],
  ])('%s', async (_, texts) => {
    const claims = (await claimsOf(texts)).filter((claim) => claim.kind === 'ban');
    expect(claims.map((claim) => claim.grade)).not.toContain('verified');
  });

  it.each<Case>([
    [
      'when one unnamed person of a newsroom of the highest rating tells it',
      [insider('SAP has banned Claude Code')],
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

describe('words of a maker’s text that it does not say of its tool', () => {
  it.each<Case>([
    [
      'a case of a test plan',
      [mozilla(`Test plan for Firefox 151. Case 7: ${PASSWORDS}. Expected: it does not.`)],
    ],
    [
      'what may come one day',
      [mozilla('Firefox could upload saved passwords to a server one day, with the sync.')],
    ],
    [
      'a guest’s post',
      [
        github(
          'Guest post by Ann Lee\n\nGitHub Copilot leaks private repositories. That is what my boss believed.',
        ),
      ],
    ],
    [
      'a bug of a version of long ago',
      [
        bleeping('Researcher Ola Berg found that Firefox 150 sends visited pages to a server.'),
        mozilla('In 2011, Firefox 4 sent visited pages to a server. Firefox 150 has no such bug.'),
      ],
    ],
  ])('verify nothing: %s', async (_, texts) => {
    expect(await gradesOf(texts, 'behaviour')).not.toContain('verified');
  });

  it.each<Case>([
    [
      'with a setting that was false',
      [mozilla(`A bug meant that ${PAGES} even when the setting was false.`)],
    ],
    ['with a word on misuse', [mozilla(`${PAGES}. There is no sign that anybody misused the pages.`)]],
  ])('but its admission does, %s', async (_, texts) => {
    expect(await gradesOf(texts, 'behaviour')).toContain('verified');
  });
});
