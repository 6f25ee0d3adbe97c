import { describe, expect, it } from 'vitest';
import { isLedAsFact, isPartial, isShortOfFact } from '../../src/provenance/voice-leads.ts';
import { aStatement } from '../grading/support/affairs.ts';

const SAID = '|Wrench uploads saved passwords to a server|';

/** The statement that a sentence holds between bars. */
function told(marked: string) {
  const [before = '', quote = '', after = ''] = marked.split('|');
  return aStatement({ quote, sentence: before + quote + after, start: before.length, sentenceStart: 0 });
}

describe('a clause is led as a fact', () => {
  it.each([
    `${SAID}.`,
    `We confirm that ${SAID}.`,
    `On Monday we learned that ${SAID}.`,
    `Our logs show that ${SAID}.`,
    `A bug in 2.2 meant that ${SAID}.`,
    `It is true that ${SAID}.`,
    `We are sorry that ${SAID}.`,
    `Fixed an issue where ${SAID}.`,
    `Wrench 2.3 fixes a rare race condition in which ${SAID}.`,
    `An incident in which ${SAID} began on Monday.`,
    `We removed the code that ${SAID}.`,
    `CVE-2026-1234: ${SAID}.`,
    `What happened: ${SAID}.`,
    `A user asked whether it does so. It does: ${SAID}.`,
    'Fixed a bug |which uploads saved passwords|.',
    `Until 2.3, ${SAID}.`,
    `Wrench crashed, and ${SAID}.`,
    `It does not crash, but we found that ${SAID}.`,
    `This is how ${SAID}.`,
    `We have clear evidence that ${SAID}.`,
    `Our engineers found proof that ${SAID}.`,
  ])('%s', (marked) => {
    expect(isLedAsFact(told(marked))).toBe(true);
  });

  it.each([
    `It is a common misconception that ${SAID}.`,
    `A chatbot made up an incident in which ${SAID}.`,
    `We could not confirm that ${SAID}.`,
    `We do not know yet whether ${SAID}.`,
    `Zed Industries said that somebody had posted that ${SAID}.`,
    `My worst dream as a founder: ${SAID}.`,
    `Proposal: ${SAID}.`,
    `@jana: ${SAID}!`,
    `> ${SAID}`,
    `We found the flaw before ${SAID}.`,
    `We would close the firm rather than ${SAID}.`,
    'No version in |which Wrench uploads saved passwords| was ever built.',
    `The film ends with a scene that ${SAID}.`,
    `Admin: ${SAID}.`,
    `Some admire: ${SAID}.`,
    `We lack evidence that ${SAID}.`,
    `We have yet to see evidence that ${SAID}.`,
    `We have yet to confirm that ${SAID}.`,
    `We asked for proof that ${SAID}.`,
    `Show us proof that ${SAID}.`,
    `Thin evidence that ${SAID} came by mail.`,
    `Evidence that ${SAID} is missing.`,
  ])('and is not: %s', (marked) => {
    expect(isLedAsFact(told(marked))).toBe(false);
  });
});

describe('a clause tells the whole of a fact', () => {
  it.each([
    'Wrench uploaded almost all saved passwords',
    'Before 2.3, Wrench uploaded saved passwords',
    'A bug sent saved passwords to a server',
    'A rarely used check uploads the names of files',
    'An attacker could read any file',
    'Wrench uploaded drafts that users would have kept',
    'The code that was shipped sent drafts that users would have kept',
    'Wrench, if a page asked for it, sent the list of fonts',
    'had a flaw that sent saved passwords to a server',
    'Wrench uploaded drafts to a server, and we would have told you sooner',
    'If a page asks for it, Wrench sends the list of fonts',
  ])('%s', (quote) => {
    expect(isShortOfFact(aStatement({ quote }))).toBe(false);
    expect(isPartial(aStatement({ quote }))).toBe(false);
  });

  it.each([
    'Wrench nearly sent saved passwords to a server',
    'Wrench is far from sending saved passwords to anyone',
    'before Wrench sent saved passwords to a server',
    'If the upload is fixed in 2.1.3',
    'An attempt by an extension to send keys to a server was blocked by Wrench',
    'would have sent saved passwords to a server',
    'The change would also have sent saved passwords to a server',
    'A change that was caught would have sent saved passwords to a server',
    'The feature, which was reverted, would have sent saved passwords to a server',
    'Wrench, if we had not caught it, would have sent saved passwords to a server',
    'had we shipped it',
    'Wrench would otherwise have sent saved passwords to a server, but our checks held',
  ])('and falls short of it: %s', (quote) => {
    expect(isShortOfFact(aStatement({ quote }))).toBe(true);
  });

  it.each([
    'A stolen laptop sends saved passwords to whoever has it',
    'Wrench sent all form data except saved passwords to a server',
    'Wrench sent everything other than saved passwords to a server',
    'Wrench sent visited pages, but not saved passwords',
  ])('and tells a part, or of another thing: %s', (quote) => {
    expect(isPartial(aStatement({ quote }))).toBe(true);
  });
});
