import { describe, expect, it } from 'vitest';
import { statementsOfPage } from '../../small-pages.ts';

const kindsOfLast = (text: string): readonly string[] => {
  const all = statementsOfPage(`Samsung has banned ChatGPT. ${text}`);
  const last = text.split('. ').at(-1) ?? '';
  return all.filter(({ sentence }) => sentence.trim() === last).map(({ kind }) => kind);
};

describe('a denial of what the maker accuses somebody of', () => {
  it.each([
    'Last month, OpenAI alleged that people at Samsung had copied its weights. Samsung denies it.',
    'OpenAI has accused Samsung of theft. Samsung rejected the accusations.',
    'In a letter to the Senate, OpenAI accused Samsung of theft. Samsung disputes these claims.',
  ])('contradicts nothing that is told of the tool: %s', (text) => {
    expect(kindsOfLast(text)).toEqual(['background']);
  });

  it.each([
    'Reuters reported that Samsung has banned ChatGPT. Samsung denies it.',
    'Bloomberg wrote that OpenAI is angry about the ban. Samsung denies it.',
    'A researcher alleged that ChatGPT leaks chats. OpenAI denies it.',
    'Samsung has accused OpenAI of spying. OpenAI denies it.',
  ])('but a denial of the ban or by the maker does: %s', (text) => {
    expect(kindsOfLast(text)).toEqual(['denial']);
  });
});
