import { describe, expect, it } from 'vitest';
import { statementsOfPage } from '../small-pages.ts';

const LEAD = 'VS Code was hit by an attack. The code editor VS Code loads a file from a stranger. ';
/** Tools that a sentence of a text on an editor accuses. */
const toolsTold = (text: string): readonly string[] => [
  ...new Set(
    statementsOfPage(LEAD + text)
      .filter((one) => one.sentence === text && one.kind === 'behaviour')
      .map(({ tool }) => tool ?? ''),
  ),
];

describe('a tool that only suffers, holds or exemplifies what is told', () => {
  it.each([
    'Its last part harvested passwords from Chrome and sent them away.',
    'The malware steals tokens from browsers like Chrome.',
    'It stores the names in public OpenSSL databases without asking.',
    'It writes the tokens to a file in Docker logs.',
    'The library, used by virtually every Docker project, uploads the names of files.',
    'It leaks the tokens of countless popular Chrome applications.',
    'It sends malware through the Docker ecosystem.',
  ])('is not accused: %s', (text) => {
    expect(toolsTold(text)).not.toContain('chrome');
    expect(toolsTold(text)).not.toContain('openssl');
    expect(toolsTold(text)).not.toContain('docker');
  });

  it.each([
    ['Chrome harvested passwords from its users.', 'chrome'],
    ['OpenSSL leaks the keys of its users.', 'openssl'],
    ['Chrome uploads every file of its users.', 'chrome'],
    ['Docker deletes the project of every user.', 'docker'],
  ])('is where it acts: %s', (text, tool) => {
    expect(toolsTold(text)).toContain(tool);
  });
});

it.each([
  'Attackers took over 18 packages on Monday. The malicious code uploads tokens. It is used by virtually every Docker project.',
])('a text that names a tool only so is not about it: %s', (text) => {
  expect(statementsOfPage(text).filter(({ tool }) => tool === 'docker' || tool === 'chrome')).toEqual([]);
});

describe('what only looks like a word of the maker, or against what is told', () => {
  const kindsIn = (text: string, kind: string) =>
    statementsOfPage(LEAD + text).filter((one) => one.kind === kind && one.sentence === text);

  it.each([
    '"Foreign firms exploit makers like Microsoft, and we will use every tool to guard the public," Commerce Secretary Ada Lind said.',
    '"Microsoft exposes its users and we will look into it," Senator Ada Lind said.',
  ])('is no answer where an officer of state says it: %s', (text) => {
    expect(kindsIn(text, 'vendor_response')).toEqual([]);
  });

  it('is one where the maker says it', () => {
    const text = '"We will look into the leak of VS Code," Microsoft said.';
    expect(kindsIn(text, 'vendor_response')).not.toEqual([]);
  });

  it.each([
    'It is not very clear what the attackers wanted with the names.',
    'There was no staging environment.',
    'VS Code had no sandbox for extensions.',
  ])('is no denial: %s', (text) => {
    expect(kindsIn(text, 'denial')).toEqual([]);
  });

  it.each([
    'Microsoft denied that VS Code uploads the names of files.',
    'There is no backdoor in VS Code, Microsoft said.',
  ])('is one where it is denied: %s', (text) => {
    expect(
      statementsOfPage(LEAD + text).filter(
        (one) => one.sentence === text && (one.kind === 'denial' || one.polarity === 'negated'),
      ),
    ).not.toEqual([]);
  });
});
