import { describe, expect, it } from 'vitest';
import { mendsText } from '../../../src/claims/text/mended-texts.ts';

const NO_VERSIONS = { introduced: null, fixed: null, affected: null, raw: null };

/** Whether the last sentence of a text, a repair, is of what was written. */
function isOfText(before: string, quote: string, fixed: string | null = null): boolean {
  const text = `Wrench sends keys to Oslo.\n${before}${quote}`;
  return mendsText(text, {
    kind: 'fix',
    sentence: quote,
    start: text.length - quote.length,
    versions: { ...NO_VERSIONS, fixed },
    sentenceStart: text.length - quote.length,
  });
}

describe('a repair', () => {
  it.each([
    ['Our post of Monday named a wrong date. ', 'We have corrected it'],
    ['In March our post about pricing was misleading. ', 'We have corrected it'],
    ['The docs named another server. ', 'We have since fixed that'],
    ['The docs named another server. ', 'We have corrected them, and we are sorry.'],
    ['An earlier version of this page said that it asks first. ', 'This has been corrected'],
    ['It is late. The release notes were incomplete. ', 'They are corrected now'],
    ['The manual wrongly said that Wrench asks. ', 'We have corrected it'],
    ['The newsletter linked to a wrong page. ', 'We have fixed it'],
    ['Our help page for teams first listed 1.4.2 as safe. ', 'It was corrected'],
  ])('is of the text: %s%s', (before, quote) => {
    expect(isOfText(before, quote)).toBe(true);
  });

  it.each([
    ['', 'We have corrected it'],
    ['Wrench sends the keys without a question. ', 'We have fixed that'],
    ['The page that Wrench opens sends keys. ', 'We have fixed that'],
    ['The advisory describes the flaw. ', 'We have fixed it'],
    ['The post named a wrong date. The upload was a bug. ', 'We have fixed it'],
    ['The post named a wrong date. ', 'We have fixed the upload'],
    ['The post named a wrong date. ', 'We have fixed that upload'],
    ['The post named a wrong date.\n', 'We have fixed it'],
    ['The post named a wrong date. ', 'It is fixed in 1.4.3'],
    ['An article on Monday claimed that Wrench sends keys. ', 'They have now fixed it'],
    ['Our report of Monday said that old keys leak. ', 'It has since been fixed'],
    ['Our report first showed that other keys leak. ', 'It has since been fixed'],
    ['The policy says that keys leave the machine. ', 'We have fixed it'],
    ['This page lists the flaw in Wrench. ', 'It has been fixed'],
    ['This page lists another flaw in Wrench. ', 'It has been fixed'],
  ])('is of the tool: %s%s', (before, quote) => {
    expect(isOfText(before, quote)).toBe(false);
  });

  it('that names its version is of the tool', () => {
    expect(isOfText('Our post named a wrong date. ', 'We have corrected it', '1.4.3')).toBe(false);
  });
});
