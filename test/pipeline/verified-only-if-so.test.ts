import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import {
  claimsOf,
  bleeping,
  brave,
  github,
  mozilla,
  register,
  reuters,
  snyk,
  zed,
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
      'what its other tool did',
      [mozilla('Thunderbird 140 is old. It sent saved passwords to a server. Firefox was fine.')],
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
    ['done without asking', [mozilla('Firefox 140 uploaded saved passwords to a server without asking.')]],
    ['with a word on who saw it', [mozilla(`${PAGES}. Nobody outside read them.`)]],
    [
      'with what it is for',
      [mozilla('To find phishing, Firefox sends a hash of visited pages to our server.')],
    ],
    ['with a word on misuse', [mozilla(`${PAGES}. There is no sign that anybody misused the pages.`)]],
  ])('but its admission does, %s', async (_, texts) => {
    expect(await gradesOf(texts, 'behaviour')).toContain('verified');
  });
});

describe('a fix is not verified', () => {
  const FOUND = bleeping('Researcher Ola Berg found that Zed uploads ssh keys.');

  it.each<Case>([
    [
      'by a release alone',
      [FOUND, zed('Zed 1.4 is now available for download. Thanks to all contributors.')],
    ],
    [
      'by a thread that was taken down',
      [FOUND, zed('We have deleted the thread in which users discussed Zed uploading ssh keys.')],
    ],
    [
      'by a post that was taken down',
      [FOUND, zed('Our blog was hacked, and we removed the post about ssh keys.')],
    ],
  ])('%s', async (_, texts) => {
    const fixes = (await claimsOf(texts)).filter((claim) => claim.kind === 'fix');
    expect(fixes.map((claim) => claim.grade)).not.toContain('verified');
  });

  it.each<Case>([
    ['by a release that says so', [FOUND, zed('Zed 1.4 is out. It fixes the upload of ssh keys.')]],
    [
      'by what was taken out of the tool',
      [FOUND, zed('We removed the code that uploads ssh keys in Zed 1.4.')],
    ],
  ])('but it is %s', async (_, texts) => {
    expect(await gradesOf(texts, 'fix')).toContain('verified');
  });
});

describe('what others write on a maker’s pages is not its word', () => {
  const POST = 'Firefox 140 uploads visited pages to a server in Oslo. I saw this in the logs of my router.';

  it.each([
    'https://bugzilla.mozilla.org/show_bug.cgi?id=1',
    'https://support.mozilla.org/en-US/questions/1',
    'https://connect.mozilla.org/t5/discussions/x/td-p/1',
  ])('at %s', async (url) => {
    expect(await gradesOf([['Mozilla', url, POST]], 'behaviour')).not.toContain('verified');
  });

  it('and neither is what they confirm there an inspection', async () => {
    const texts: readonly Text[] = [
      bleeping('Researcher Ola Berg found that Firefox 140 uploads visited pages to a server in Oslo.'),
      [
        'Mozilla',
        'https://support.mozilla.org/en-US/questions/1',
        'I reverse-engineered Firefox 140 and independently confirmed that it uploads visited pages to a server.',
      ],
    ];
    expect(await gradesOf(texts, 'behaviour')).not.toContain('verified');
  });

  it('but its blog is', async () => {
    const texts: readonly Text[] = [
      [
        'Mozilla',
        'https://blog.mozilla.org/security/1',
        'Firefox 140 uploaded visited pages to a server in Oslo.',
      ],
    ];
    expect(await gradesOf(texts, 'behaviour')).toContain('verified');
  });
});

describe('a look verifies nothing', () => {
  const OWN = bleeping(`In our own tests, ${PASSWORDS}.`);

  it.each<Case>([
    [
      'that saw nothing',
      [OWN, register(`The Register tested whether ${PASSWORDS}, and saw nothing of the kind.`)],
    ],
    ['that is still to come', [OWN, register(`The Register will test whether ${PASSWORDS}.`)]],
    ['that saw no proof', [OWN, register(`The Register has seen no proof that ${PASSWORDS}.`)]],
    [
      'that only asked the finder again',
      [OWN, register(`The Register confirmed with Ola Berg that ${PASSWORDS}.`)],
    ],
    [
      'that only found what others tell',
      [OWN, register(`We found a report on a forum that says that ${PASSWORDS}.`)],
    ],
    [
      'of a firm that confirmed the contrary',
      [
        bleeping(`Researcher Ola Berg found that ${PASSWORDS}.`),
        snyk(
          'We inspected Firefox 140 and independently confirmed that it does not upload saved passwords to a server.',
        ),
      ],
    ],
    [
      'of the firm whose own researcher found it',
      [
        bleeping(`Ola Berg of Snyk found that ${PASSWORDS}.`),
        snyk(`We inspected Firefox 140 and independently confirmed that ${PASSWORDS}.`),
      ],
    ],
    [
      'of a firm that saw something else',
      [
        bleeping(`Researcher Ola Berg found that ${PASSWORDS}.`),
        snyk(
          'We analysed Firefox and independently confirmed that a connection to Oslo is made. We saw no passwords.',
        ),
      ],
    ],
  ])('%s', async (_, texts) => {
    expect(await gradesOf(texts, 'behaviour')).not.toContain('verified');
  });

  it.each<Case>([
    ['of two newsrooms', [OWN, register(`The Register tested it on two laptops and saw that ${PASSWORDS}.`)]],
    [
      'of a firm beside the finder’s',
      [
        bleeping(`Researcher Ola Berg found that ${PASSWORDS}.`),
        snyk(`We reverse-engineered Firefox and independently confirmed that ${PASSWORDS}.`),
      ],
    ],
  ])('but one does %s', async (_, texts) => {
    expect(await gradesOf(texts, 'behaviour')).toContain('verified');
  });
});
