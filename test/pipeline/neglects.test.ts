import { describe, expect, it } from 'vitest';
import { claimsOf, register } from './support/affair-of-texts.ts';
import { claimsFrom, issue } from './support/tracker.ts';

const told = (claims: Awaited<ReturnType<typeof claimsOf>>): readonly string[] =>
  claims
    .filter(({ kind }) => kind === 'behaviour')
    .map(
      ({ grade, proposition, flags }) =>
        `${grade}: ${proposition}${flags.includes('disputed') ? ', disputed' : ''}`,
    );

describe('what a tool ought to do and does not', () => {
  it.each([
    ['does not mask keys in its logs'],
    ['never asks for consent'],
    ['does not check the signatures of models'],
  ])('is alleged by who says so: Ollama %s', async (what) => {
    const claims = await claimsOf([register(`Ollama ${what}, Ada Holm wrote on her blog on Monday.`)]);
    expect(told(claims)).toEqual([expect.stringMatching(new RegExp(`^alleged: Ollama.* ${what}`))]);
  });

  it('is no counter-word of who finds it broken', async () => {
    const claims = await claimsFrom([
      issue('ollama/ollama', 'Broken', ['ada', 'NONE', 'Ollama 0.9.2 does not start on my machine.']),
    ]);
    expect(told(claims)).toEqual([expect.stringMatching(/^alleged: .*Ollama 0\.9\.2 does not start/)]);
  });

  it('is none where it is well that it does not', async () => {
    const claims = await claimsOf([register('Ollama does not upload prompts, Ada Holm wrote on her blog.')]);
    expect(told(claims).filter((one) => !one.startsWith('ungraded'))).toEqual([]);
  });

  it('is not vouched for by who says that it does', async () => {
    const claims = await claimsOf([
      register('Ollama does not mask keys in its logs, Ada Holm wrote on her blog on Monday.'),
      register('Ollama masks keys in its logs, Ben Aas wrote on his blog on Tuesday.'),
    ]);
    expect(told(claims).filter((one) => one.startsWith('verified'))).toEqual([]);
  });
});
