import { describe, expect, it } from 'vitest';
import { statementsOfPage } from '../../small-pages.ts';

/** Whether a text holds an answer of Cursor's maker; `own`: it is the maker's. */
function isAnswered(text: string, own: boolean): boolean {
  const place = own ? { outlet: 'Cursor Blog', url: 'https://cursor.com/blog/index' } : {};
  return statementsOfPage(text, { title: 'About the Cursor index', ...place }).some(
    ({ kind, polarity, actor }) =>
      kind === 'vendor_response' && polarity === 'affirmed' && actor === 'Anysphere',
  );
}

describe('a maker answers', () => {
  it.each([
    'Our notice of 4 March was wrong, and we have taken it down.',
    'Our first answer in the forum was incomplete.',
    'His description of the index is accurate, and it should not have taken a stranger to write it.',
    'The analysis by the two students is correct in every point.',
    'We overlooked it when the service was rewritten.',
    'We got this wrong.',
    'A switch per folder is on our roadmap, but we cannot give you a date.',
    'All files can be brought back from our servers.',
  ])('in its own text: %s', (text) => {
    expect(isAnswered(text, true)).toBe(true);
  });

  it('in its own text beside what it is sorry about', () => {
    expect(isAnswered('Sorry for the noise in the logs that Cursor wrote; it is our mistake.', true)).toBe(
      true,
    );
  });

  it.each([
    'Cursor deletes files. Anysphere told the paper that the files would be back by Friday.',
    'Cursor deletes files. “We had known of it for weeks,” Anysphere said.',
    'Cursor deletes files. The developers had known of it for weeks, a reseller said.',
    'Cursor deletes files. Anysphere admitted that it had been aware of the bug for weeks.',
    'Cursor deletes files. After a week of silence the company came clean about the deletions.',
    'Cursor deletes files. Anysphere has owned up to the deletions.',
  ])('as others tell: %s', (text) => {
    expect(isAnswered(text, false)).toBe(true);
  });

  it.each([
    ['Your settings file was wrong, so the editor refused to start.', true],
    ['The path in the log is correct if the folder is open.', true],
    ['Cursor does not delete files. Sorry for the noise.', true],
    ['Cursor deletes files. Sorry for the long post, I wanted to be clear.', true],
    ['Cursor deletes files. Anysphere must come clean about the deletions, users demand.', false],
    ['Cursor deletes files. Anysphere never came clean about the deletions.', false],
    ['Cursor deletes files. Anysphere did not own up to it.', false],
    ['Cursor deletes files. “The company has known about this for months,” a user wrote.', false],
    ['Cursor deletes files. Nobody says that the company knew about this for years.', false],
    ['Cursor deletes files. Users had known about it for weeks.', false],
    ['Cursor deletes files. Police were aware of the thefts since spring.', false],
    ['Cursor deletes files. Volvo put its decision down to the price.', false],
    ['Cursor deletes files. The court said the files could be restored from the tapes of the bank.', false],
  ])('with other words: %s', (text, own) => {
    expect(isAnswered(text, own)).toBe(false);
  });
});
