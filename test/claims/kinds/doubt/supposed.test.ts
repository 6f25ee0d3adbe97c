import { describe, expect, it } from 'vitest';
import { kindsIn } from '../../kinds-in.ts';

describe('what is only supposed, asked or doubted', () => {
  it.each([
    'Imagine that VS Code uploads the names of open files.',
    'Suppose VS Code uploads the names of open files.',
    'If VS Code uploads the names of open files, users should be told.',
    'It is unclear whether VS Code uploads the names of open files.',
    'Users asked whether VS Code uploads the names of open files.',
    'I don’t see it reading my clipboard in VS Code.',
    'Prove that VS Code uploads the names of open files.',
    'Make sure that VS Code uploads the names of open files.',
    'Nobody knows whether VS Code uploads the names of open files.',
    'A Reddit user doubts that VS Code uploads the names of open files.',
    'Jane Moe isn’t convinced that VS Code uploads the names of open files.',
    'Jane Moe is not convinced that VS Code uploads the names of open files.',
  ])('affirms nothing: %s', (text) => {
    expect(kindsIn(text)).not.toContain('behaviour affirmed');
  });

  it.each([
    'VS Code uploads the names of open files whether users like it or not.',
    'On start VS Code checks whether a proxy is set and uploads the names of open files.',
    'There is no doubt that VS Code uploads the names of open files.',
    'If a folder is opened, VS Code uploads the names of its files.',
    'Jane Moe, who asked whether anyone had seen it, found that VS Code uploads the names of open files.',
  ])('is not what is told beside it: %s', (text) => {
    expect(kindsIn(text)).toContain('behaviour affirmed');
  });

  it('found nothing to suggest it is a word against it', () => {
    const kinds = kindsIn(
      'A Reddit user found nothing to suggest that VS Code uploads the names of open files.',
    );
    expect(kinds).not.toContain('behaviour affirmed');
    expect(kinds.some((one) => one.endsWith('negated'))).toBe(true);
  });
});

describe('a dispute', () => {
  it.each([
    'A Reddit user disputes that VS Code uploads the names of open files.',
    'A researcher at Sekoia denied that VS Code uploads the names of open files.',
  ])('by anybody is a denial: %s', (text) => {
    expect(kindsIn(text)).toContain('denial negated');
  });

  it.each([
    'Nobody disputes that VS Code uploads the names of open files.',
    'Few doubt that VS Code uploads the names of open files.',
    'Microsoft did not deny that VS Code uploads the names of open files.',
  ])('that nobody has is none: %s', (text) => {
    expect(kindsIn(text)).not.toContain('denial negated');
  });
});
