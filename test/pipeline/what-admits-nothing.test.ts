import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { claimsOf, register } from './support/affair-of-texts.ts';
import { claimsFrom, issue } from './support/tracker.ts';

const SENDS = 'Ollama 0.9.2 uploads the names of all prompts to a server in Oslo.';

const flagsOf = (claims: readonly Claim[]): readonly string[] => {
  expect(claims).not.toHaveLength(0);
  return claims.flatMap(({ flags }) => flags);
};
const answered = async (words: string, found = SENDS): Promise<readonly string[]> =>
  flagsOf(
    await claimsFrom([issue('ollama/ollama', 'Prompts', ['ada', 'NONE', found], ['ben', 'MEMBER', words])]),
  );

describe('a member acknowledges nothing', () => {
  it.each([
    `To summarise this issue: ${SENDS} I have not been able to reproduce it.`,
    `Let me see if I got this right. ${SENDS} If so, that would be bad.`,
    `If I understand you right: ${SENDS}`,
    `${SENDS} Is that what you see?`,
    `${SENDS} I was not able to see that here.`,
    `The report says it all. ${SENDS} We will look into it.`,
    `TL;DR: ${SENDS}`,
  ])('who says a report again: %s', async (words) => {
    expect(await answered(words)).not.toContain('acknowledged');
  });

  it('who contradicts what was found not to be done', async () => {
    const found = 'I found that Ollama 0.9.2 does not check signatures of models.';
    const flags = await answered('Ollama checks signatures of models in 0.9.4.', found);
    expect(flags).not.toContain('acknowledged');
    expect(flags).not.toContain('not-reproduced');
  });

  it.each([
    `We can confirm it: ${SENDS} It is a bug, and we are sorry.`,
    `Thanks for the report. ${SENDS} This is a bug of ours.`,
  ])('but does by words of his own: %s', async (words) => {
    expect(await answered(words)).toContain('acknowledged');
  });
});

describe('a maker of whom a newsroom tells acknowledges nothing', () => {
  it.each([
    'Ollama said that Ollama 0.9.2 uploads the names of prompts in a copy that criminals made.',
    'Ollama said that Ollama 0.9.2 uploads the names of prompts only if users switch it on.',
  ])('%s', async (words) => {
    const claims = await claimsOf([register(`Ada Holm found that ${SENDS} ${words}`)]);
    expect(flagsOf(claims)).not.toContain('acknowledged');
  });

  it('but does where it says that it is so', async () => {
    const words = 'Ollama said that Ollama 0.9.2 uploads the names of prompts to a server in Oslo.';
    const claims = await claimsOf([register(`Ada Holm found that ${SENDS} ${words}`)]);
    expect(flagsOf(claims)).toContain('acknowledged');
  });
});

describe('what a tool does not do was not looked for in vain', () => {
  it.each([
    'I tested it: Ollama 0.9.2 does not check certificates of servers.',
    'Ollama 0.9.2 does not check certificates of servers.',
    'I ran it for a week, and Ollama 0.9.2 does not check certificates of servers.',
  ])('%s', async (found) => {
    const claims = await claimsFrom([
      issue('ollama/ollama', 'Certificates', ['ada', 'NONE', found], ['bo', 'NONE', `Same here. ${found}`]),
    ]);
    expect(flagsOf(claims)).not.toContain('not-reproduced');
  });
});
