import { describe, expect, it } from 'vitest';
import { confirmsInOwnVoice, isNotItsOwn, takesBack } from '../../src/provenance/voice.ts';
import { aStatement } from '../grading/support/affairs.ts';
import { told, SAID } from './marked.ts';

describe('a party confirms', () => {
  it.each([
    `${SAID}.`,
    `We confirm that ${SAID}, and we are sorry.`,
    'Until 2.3, |Wrench uploaded saved passwords to a server|; this is fixed.',
    'A bug in 2.2 meant that |Wrench uploaded saved passwords to a server|.',
    '|An attacker could read any file through Wrench|.',
    `In our tests ${SAID}.`,
    `When a folder is opened, ${SAID}.`,
    '|The sharing setting has never governed uploads|.',
    'We should have been clearer that |the opt-out has never applied to saved passwords|.',
  ])('in its own voice: %s', (marked) => {
    expect(confirmsInOwnVoice(told(marked), 'Security update')).toBe(true);
  });
});

describe('a setting', () => {
  it.each([
    '|The sharing setting has never uploaded saved passwords|.',
    'The opt-out setting has never covered a case in which |Wrench uploaded saved passwords to a server|.',
    '|We have never governed what Wrench uploads|.',
    '|Wrench has never applied such a rule to uploads|.',
  ])('that never did it is taken back: %s', (marked) => {
    expect(confirmsInOwnVoice(told(marked), '')).toBe(false);
  });
});

describe('what stands behind its sentence', () => {
  const whole = '|Wrench uploads saved passwords to a server| in Oslo whenever a file is saved.';

  it.each([
    'Correction: it does not.',
    'That is what some people said last week.',
    'This was an error in our notes.',
    'Update: it had to wait, and no release has it.',
    'Updated on May 4: this was never so.',
    '[Edit] It does not do this.',
    'Note that this had to wait.',
  ])('takes it back: %s', (next) => {
    expect(confirmsInOwnVoice(told(whole, { next: ` ${next}` }), '')).toBe(false);
  });

  it.each([
    'The fact is known to us.',
    'We have corrected that.',
    'Update: 2.1 mends it.',
    'Updated builds are not yet in the store.',
    'Update now if you do not use a package manager.',
    'Note that old versions do not get it.',
    '- Updated the compiler so that the build does not fail.',
    '- Edit predictions no longer flicker',
    'That was wrong of us.',
  ])('goes on: %s', (next) => {
    expect(confirmsInOwnVoice(told(whole, { next: ` ${next}` }), '')).toBe(true);
  });
});

describe('a party’s answer', () => {
  it.each([
    '|That was wrong, and we apologise|.',
    '|Our entry of May 10 was wrong|, and we apologise for it.',
    '|It should never have been part of a build|.',
    '|It was meant to warn of dead links|.',
  ])('is its word though it blames itself: %s', (marked) => {
    expect(confirmsInOwnVoice(told(marked, { kind: 'vendor_response' }), '')).toBe(true);
  });

  it.each([
    ['|It was meant to warn of dead links|.', { kind: 'behaviour' as const }],
    ['|We should never have apologised for Wrench|.', {}],
    ['|We apologise for Wrench|, the draft was supposed to say.', {}],
    ['In May |we apologised for Wrench|, and that was simply wrong.', {}],
    ['|The firm confirms the upload|, a page read that was never intended to go online.', {}],
    ['|We are sorry for the upload|: a post that should never have left the drafts.', {}],
    ['|Wrench sends file names|. That was wrong.', { kind: 'behaviour' as const }],
    ['|We are sorry for the upload|, a post said that did not come from us.', {}],
    ['|We apologise for the upload| if you turned it on.', {}],
    ['What if |we apologise for the upload|?', {}],
  ])('is none, and nothing else is: %s', (marked, more) => {
    expect(confirmsInOwnVoice(told(marked, { kind: 'vendor_response', ...more }), '')).toBe(false);
  });
});

describe('a repair', () => {
  it.each([
    ['|The upload has been off since Saturday|, and it will return only when users agree.', true],
    ['|The upload is off| only if the user turned it off.', false],
    ['|The upload is off|; it returns only with the user’s consent.', true],
    ['|Wrench 2 fixes the upload of passwords|, but only if you turn on a setting.', false],
    ['|Wrench 2 fixes the upload of passwords|; only when the user opts in.', false],
    ['|Wrench 2 fixes the upload of passwords|, and only with your consent.', false],
    ['|Wrench 2 fixes the upload of passwords|, but the repair works only if backups are off.', false],
    ['|Fixed in 8.21.1| - August 19 2026', true],
    ['|Wrench 2 fixes an upload of passwords| - The Ledger', false],
    ['|Wrench 2 fixes an upload of passwords| - June 3 Herald', false],
    ['|Wrench 2 fixes an upload of passwords| - June 3 2026', true],
    ['We wrote into a draft that |Wrench 2 fixes the upload of passwords|.', false],
    ['We noted in our first draft that |Wrench 2 fixes the upload of passwords|.', false],
    ['In an unpublished note we said that |Wrench 2 fixes the upload of passwords|.', false],
    ['A draft of our notes says |Wrench 2 fixes the upload of passwords|.', false],
    ['We almost announced that |Wrench 2 fixes the upload of passwords|.', false],
    ['We wrote in our notes that |Wrench 2 fixes the upload of drafts|.', true],
    ['|Wrench 2 no longer writes passwords into a draft|.', true],
    ['|Wrench 2 fixes the upload of passwords|, which should also stop the crash.', true],
    ['|We fixed the upload of passwords in 2.1| and we hope that you enjoy the fix.', true],
    ['We believe that |Wrench 2 fixes the upload of passwords|.', false],
    ['It looks like |the upload of passwords is fixed in 2.1|.', false],
    ['|The upload of passwords seems to be fixed in 2.1|.', false],
    ['We said in June that |Wrench 2 fixes the upload of passwords from a draft|.', true],
  ])('%s confirms it: %s', (marked, confirms) => {
    expect(confirmsInOwnVoice(told(marked, { kind: 'fix' }), '')).toBe(confirms);
  });

  it('and an attack are confirmed by who has evidence of it, and not by who has little', () => {
    const seen = (lead: string): boolean =>
      confirmsInOwnVoice(told(`${lead} that |Wrench uploaded saved passwords|.`), '');
    expect(['We have evidence', 'We have little evidence', 'There is no proof'].map(seen)).toEqual([true, false, false]); // prettier-ignore
  });
});

it('a party confirms what its paper says according to whoever saw it', () => {
  const chain = [{ name: 'an internal memo', type: 'document' }] as const;
  const heard = (by: string): boolean =>
    confirmsInOwnVoice(told(`|Globex has banned Wrench|, according to ${by}.`, { kind: 'ban', chain }), '');
  expect(heard('an internal memo seen by the Ledger')).toBe(true);
  expect(heard('a rival')).toBe(false);
});

describe('a party does not confirm', () => {
  it.each([
    ['hedged', told(`${SAID}.`, { hedge: 'possible' })],
    ['negated', told('|Wrench does not upload passwords|.', { polarity: 'negated' })],
    ['in no words but "it prints"', told('|It prints|: Wrench uploads saved passwords.')],
    [
      'of a repair that it undid',
      told('|We fixed the upload of passwords|, but had to revert the fix.', { kind: 'fix' }),
    ],
    ['as what it saw only', told('We reviewed the code and |found the upload|.', { kind: 'evidence' })],
  ])('what it says %s', (_, statement) => {
    expect(confirmsInOwnVoice(statement, '')).toBe(false);
  });

  it.each([
    `${SAID} only if you turn on backups.`,
    `${SAID} unless backups are off.`,
    `If you enable backups, ${SAID}.`,
    `If your admin turns on backups, ${SAID}.`,
    `When a user installs the extension Rook, ${SAID}.`,
    `Once you agree, ${SAID}.`,
    `With your consent, ${SAID}.`,
    `With the user's explicit permission, ${SAID}.`,
    '|Wrench uploads opt-in crash reports to a server|.',
  ])('what hangs on something: %s', (marked) => {
    expect(confirmsInOwnVoice(told(marked), '')).toBe(false);
  });
});

describe('words before a clause', () => {
  it.each([
    '|Wrench refuses to send saved passwords to a server|.',
    '|Wrench prevents pages from sending saved passwords to a server|.',
    'Wrench blocks scripts that |send saved passwords to a server|.',
    'Wrench warns |when a page sends saved passwords to a server|.',
    '|Wrench sends saved passwords nowhere|.',
    '|It is impossible for Wrench to send saved passwords|.',
    'Wrench does anything but |send saved passwords to a server|.',
    'Wrench is not the kind of tool that |sends saved passwords to a server|.',
    'Neither Rook nor |Wrench sends saved passwords to a server|.',
    '|Wrench lets you send saved passwords to another device|.',
    '|Wrench can be set up to send saved passwords to a server|.',
    `You may have read that ${SAID}.`,
    `It has been suggested that ${SAID}.`,
    `We were told that ${SAID}.`,
    'A researcher showed us a build of Wrench that |sends saved passwords to a server|.',
    'Their test was run with a modified Wrench that |sends saved passwords to a server|.',
  ])('can turn it round or make it another’s: %s', (marked) => {
    expect(isNotItsOwn(told(marked), 'Security update')).toBe(true);
  });

  it.each([
    'We found that |Wrench 2.2 sends saved passwords to a server| and stop it from doing so.',
    '|A bug prevented Wrench from deleting saved passwords|.',
    '|Wrench failed to check certificates|.',
    'We are sorry that |Wrench sent saved passwords to a server|.',
    'In 2.2 a change that |sends saved passwords to a server| went out.',
    '|An issue where Wrench would send saved passwords to a server|.',
  ])('need not: %s', (marked) => {
    expect(isNotItsOwn(told(marked), 'Security update')).toBe(false);
  });
});

describe('a text takes back', () => {
  it.each([
    `The claim that ${SAID} is false.`,
    `Some wrongly reported that ${SAID}.`,
    `Contrary to recent reports, ${SAID} never.`,
    `A plugin, not Wrench, did it: ${SAID}.`,
    `||${SAID}.||\n\nCorrection: the sentence above is wrong.`,
    `||${SAID}.|| Just kidding.`,
    `||${SAID}.|| Happy April Fools' Day!`,
    `||${SAID}.|| This is wrong. It never did.`,
    `||${SAID}.|| We deny this.`,
    `||${SAID}.|| At least, that is what an AI summary says.`,
    `The post of May 1, which said that ${SAID}, was published in error.`,
    `||${SAID}.|| Closed as invalid.`,
    `||“${SAID}.”|| That was a mistake in our text.`,
    `||${SAID}.||\n\nFact: it works offline.`,
  ])('%s', (marked) => {
    expect(takesBack(told(marked))).toBe(true);
  });

  it.each([
    `${SAID}.`,
    `||${SAID}.|| This was a mistake.`,
    `||${SAID}.|| We fixed it on Monday.`,
    `||${SAID}.|| It is a factor in our decision.`,
  ])('nothing: %s', (marked) => {
    expect(takesBack(told(marked))).toBe(false);
  });
});

describe('a table', () => {
  it('takes back what its next cell judges', () => {
    const quote = 'Wrench uploads saved passwords';
    expect(takesBack(aStatement({ quote, sentence: `${quote} | False` }))).toBe(true);
    expect(takesBack(aStatement({ quote, sentence: `${quote} | Fixed` }))).toBe(false);
  });
});
