import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { claimsOf, docker, github, mozilla } from './support/affair-of-texts.ts';
import type { Text } from './support/affair-of-texts.ts';

type Case = readonly [what: string, texts: readonly Text[]];

/** Claims of a kind; a missing one fails, for what is not read cannot be graded right. */
async function gradesOf(texts: readonly Text[], kind: Claim['kind']): Promise<readonly string[]> {
  const grades = (await claimsOf(texts)).filter((claim) => claim.kind === kind).map((claim) => claim.grade);
  expect(grades).not.toHaveLength(0);
  return grades;
}

describe('a maker’s text on what others do', () => {
  it.each<Case>([
    [
      'verifies nothing of its tool: images',
      [
        docker(
          'Attackers published malicious images that mine bitcoin. These images run under Docker Desktop and send credentials to a server.',
        ),
      ],
    ],
    [
      'verifies nothing of its tool: another house’s headline',
      [
        github(
          'Further reading\n\nGitHub Copilot leaks private repositories - The Register\n\nHow we build it - GitHub Blog',
        ),
      ],
    ],
    [
      'verifies nothing of its tool: a case that it sets up',
      [
        github(
          'Suppose an attacker has your token. GitHub Copilot then uploads private repositories to him.',
        ),
      ],
    ],
    [
      'verifies nothing of its tool: a false installer',
      [
        docker(
          'Beware of a false installer\n\nCriminals offer a file called DockerSetup. Once it runs, this Docker Desktop 4.41 sends saved passwords to a server in Minsk.',
        ),
      ],
    ],
    [
      'verifies nothing of its tool: builds of others',
      [
        mozilla(
          'Some Linux distributions ship a build of Firefox that uploads visited pages to their own servers.',
        ),
      ],
    ],
  ])('%s', async (_, texts) => {
    expect(await gradesOf(texts, 'behaviour')).not.toContain('verified');
  });
});
