import { describe, expect, it } from 'vitest';
import { isEmptyAnswer } from '../../src/claims/grouping/empty-answers.ts';
import { keyStatements } from '../../src/claims/grouping/index.ts';
import { aDocument, aStatement, catalogue } from '../grading/support/affairs.ts';

const answers = (quote: string, sentence = quote): boolean =>
  !isEmptyAnswer({ kind: 'vendor_response', quote, sentence });

describe('an answer says nothing of the thing', () => {
  it.each([
    'We are sorry.',
    'We are deeply sorry for the inconvenience.',
    'Initech apologises to everyone whose work was interrupted.',
    'The company regrets the incident.',
    'and we sincerely apologise for the trouble this has caused',
    'We are looking into it.',
    'the team is currently investigating the matter',
    'We are examining this again.',
    'Initech is aware of the reports.',
    'we should have listened sooner',
    'We could have been clearer about this.',
    'We are very sorry that this happened.',
    'Initech is aware of the reports and will share more soon.',
    'Initech is investigating the reports and has opened a ticket.',
  ])('%s', (quote) => {
    expect(answers(quote)).toBe(false);
  });
});

describe('an answer says something where', () => {
  it.each<[string, string, string?]>([
    ['it calls it wrong', 'That was wrong, and we apologise.'],
    ['its sentence says what for', 'we apologise', 'We shared the addresses, and we apologise.'],
    ['it owns what it is sorry for', 'We are sorry for having sent your files to a partner.'],
    ['it says that it is sorry and mends', 'We are sorry and will restore all files by Friday.'],
    ['it names who looks', 'Globex Audit is going to review the upload service.'],
    ['it says what was found', 'We looked into it and found that the timer kept running.'],
    ['it owns a lapse', 'we should have caught the second fault a week earlier'],
    ['it says what was done', 'It is reviewing the reports and has switched the upload off'],
    ['it says what came of it', 'We are investigating the reports and found a fault in the timer'],
    ['it says what will be done', 'Initech is aware of the reports and will remove the timer'],
    ['it takes something back', 'Our entry of May was wrong'],
    ['it gives a purpose', 'The check is meant to stop resellers'],
    ['it confirms', 'Initech confirmed that it is investigating and that files were sent'],
  ])('%s', (_why, quote, sentence) => {
    expect(answers(quote, sentence)).toBe(true);
  });

  it('it is no answer', () => {
    expect(isEmptyAnswer({ kind: 'behaviour', quote: 'We are sorry.', sentence: 'We are sorry.' })).toBe(
      false,
    );
  });
});

describe('an answer founds', () => {
  const keyed = (quote: string) =>
    keyStatements(
      aDocument({}),
      [
        { quote: 'Wrench uploads the clipboard', start: 0, end: 28 },
        { kind: 'vendor_response' as const, quote, sentence: quote, start: 40, end: 40 + quote.length },
      ].map((one, at) => aStatement(one, at)),
      { catalogue },
    )[1];

  it('no claim of its own where it says nothing, and stands with what it answers', () => {
    expect(keyed('We are sorry.')).toMatchObject({
      founds: false,
      stance: 'beside',
      claimKeys: ['wrench|behaviour|transmit|clipboard'],
    });
  });

  it('one where it says something', () => {
    expect(keyed('That was wrong, and we apologise.')?.founds).toBe(true);
  });
});
