import { describe, expect, it } from 'vitest';
import { statementsOfPage } from '../../small-pages.ts';

const behavioursIn = (text: string): readonly string[] =>
  statementsOfPage(text)
    .filter(({ kind }) => kind === 'behaviour')
    .map(({ polarity }) => polarity);

describe('a behaviour that nothing speaks for is not affirmed', () => {
  it.each([
    ['Nothing suggests that VS Code uploads file names.', []],
    ['No evidence suggests that VS Code uploads file names.', []],
    ['No test has shown that VS Code uploads file names.', []],
    ['The user later retracted the claim that VS Code uploads file names.', ['negated']],
    ['There are no reports that the flaw in VS Code has been exploited.', ['negated']],
    ['There are reports that the flaw in VS Code has been exploited.', ['affirmed']],
    ['VS Code refuses to upload file names.', ['negated']],
    ['VS Code avoids uploading file names.', ['negated']],
    ['VS Code refuses to start.', ['affirmed']],
    ['VS Code uploads no longer include file names.', ['negated']],
    ['Microsoft never retracted the claim that VS Code uploads file names.', ['affirmed']],
    ['Microsoft withdrew the update after reports that VS Code uploads file names.', ['affirmed']],
    ['VS Code was cleared of uploading file names.', ['negated']],
    ['VS Code sends no more data to Meta.', ['negated']],
    ['VS Code sends no more data to Meta than it needs.', ['affirmed']],
    ['VS Code does not just upload file names.', ['affirmed']],
    ['VS Code does not upload file names.', ['negated']],
    ['A test has shown that VS Code uploads file names.', ['affirmed']],
    ['The evidence suggests that VS Code uploads file names.', ['affirmed']],
  ])('%s', (text, polarities) => {
    expect(behavioursIn(text)).toEqual(polarities);
  });
});

describe('a repair that was taken out again is none', () => {
  it.each(['The fix was reverted.', 'The fix in VS Code was reverted in 1.97.2.'])('%s', (text) => {
    const found = statementsOfPage(`VS Code uploads file names. ${text}`).filter(
      ({ kind }) => kind === 'fix',
    );
    expect(found.map(({ polarity }) => polarity)).toEqual(['negated']);
  });
});

describe('what is not admitted is no admission', () => {
  it.each([
    ['Microsoft did not admit that VS Code uploads file names.', 'negated'],
    ['Microsoft has not acknowledged the upload in VS Code.', 'negated'],
    ['Microsoft admitted that VS Code uploads file names.', 'affirmed'],
  ])('%s', (text, polarity) => {
    const found = statementsOfPage(text).filter(({ kind }) => kind === 'vendor_response');
    expect(found.map((one) => one.polarity)).toEqual([polarity]);
  });
});
