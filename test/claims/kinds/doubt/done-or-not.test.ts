import { describe, expect, it } from 'vitest';
import { statementsOfPage } from '../../small-pages.ts';

const polarities = (text: string): readonly string[] =>
  statementsOfPage(text)
    .filter(({ kind }) => kind === 'behaviour')
    .map(({ polarity }) => polarity);

describe('what is not done, in words that name it', () => {
  it.each([
    'VS Code could have sent file names, but did not.',
    'VS Code fails to upload the report.',
    'VS Code keeps no file names.',
  ])('%s', (text) => {
    expect(polarities(text)).toEqual(['negated']);
  });
});

describe('what is done, in words that deny', () => {
  it.each([
    'VS Code could have sent file names, but did not ask.',
    'VS Code has not stopped uploading file names.',
    'VS Code never stopped training on file names.',
  ])('%s', (text) => {
    expect(polarities(text)).toEqual(['affirmed']);
  });
});
