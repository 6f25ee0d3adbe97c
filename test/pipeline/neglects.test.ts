import { describe, expect, it } from 'vitest';
import { claimsOf, register, techcrunch } from './support/affair-of-texts.ts';
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

  it.each([
    ['its maker said', 'Ollama encrypts backups, its maker said.'],
    ['who insists on it', 'Ollama does encrypt backups, Ben Aas wrote on his blog on Tuesday.'],
  ])('is disputed by %s that it does', async (_, said) => {
    const claims = await claimsOf([
      register('Ollama does not encrypt backups, Ada Holm wrote on her blog on Monday.'),
      techcrunch(said),
    ]);
    expect(told(claims)).toEqual(['alleged: Ollama does not encrypt backups, disputed']);
  });

  it.each([
    ['signs them', 'Ollama signs backups, its maker said.'],
    ['encrypts others', 'Ollama encrypts calls, its maker said.'],
    ['uploads them', 'Ollama uploads backups, its maker said.'],
  ])('is not disputed by its maker that says that it %s', async (_, said) => {
    const claims = await claimsOf([
      register('Ollama does not encrypt backups, Ada Holm wrote on her blog on Monday.'),
      techcrunch(said),
    ]);
    expect(told(claims)).toContain('alleged: Ollama does not encrypt backups');
  });

  it('that it does denies nothing else that is told', async () => {
    const claims = await claimsOf([
      register(
        'Ollama uploads the names of files, Ada Holm wrote on her blog on Monday. It asks users for consent, its maker said.',
      ),
    ]);
    expect(told(claims)).toEqual([expect.stringMatching(/^alleged: .*uploads the names of files$/)]);
  });

  it('is no ground for a claim where nobody tells of it', async () => {
    expect(await claimsOf([register('Ollama encrypts backups, its maker said.')])).toEqual([]);
  });

  it('is not vouched for by who says that it does', async () => {
    const claims = await claimsOf([
      register('Ollama does not mask keys in its logs, Ada Holm wrote on her blog on Monday.'),
      register('Ollama masks keys in its logs, Ben Aas wrote on his blog on Tuesday.'),
    ]);
    expect(told(claims).filter((one) => one.startsWith('verified'))).toEqual([]);
  });
});
