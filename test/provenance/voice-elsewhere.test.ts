import { describe, expect, it } from 'vitest';
import { SET_UP_HEADING } from '../../src/provenance/voice-frames.ts';
import { confirmsInOwnVoice } from '../../src/provenance/voice.ts';
import { aStatement } from '../grading/support/affairs.ts';

/** The statement that a sentence holds between bars. */
function told(marked: string) {
  const [before = '', quote = '', after = ''] = marked.split('|');
  return aStatement(
    {
      quote,
      sentence: before + quote + after,
      start: before.length,
      sentenceStart: 0,
      prefix: '',
      suffix: '',
    },
    0,
  );
}

describe('what another thing did', () => {
  it.each([
    '|Another program did it|.',
    '|The uploads came from an unrelated extension|.',
    'But |somebody else’s script sent saved passwords|.',
    '|A different app uploads saved passwords|.',
  ])('is not confirmed of the tool: %s', (marked) => {
    expect(confirmsInOwnVoice(told(marked), '')).toBe(false);
  });

  it.each([
    '|Another function uploads saved passwords|.',
    '|Another program of ours uploads saved passwords|.',
    '|An unrelated bug uploads saved passwords|.',
    '|A different setting uploads saved passwords|.',
    '|Wrench uploads saved passwords to another program|.',
    '|Wrench uploads saved passwords|, which should never have happened.',
  ])('unlike what the tool does: %s', (marked) => {
    expect(confirmsInOwnVoice(told(marked), '')).toBe(true);
  });
});

describe('what others’ texts say', () => {
  const SAID = '|Wrench uploads saved passwords to a server|.';

  it.each([
    `The article’s main point is this: ${SAID}`,
    `The post says the following: ${SAID}`,
    `The story boils down to this: ${SAID}`,
    `The claim: ${SAID}`,
    `The report’s core allegation: ${SAID}`,
    '9:00 – A post appears. |Wrench uploads saved passwords to a server|, it says.',
    '|Wrench uploads saved passwords to a server|, he wrote.',
    'In this month’s puzzle, |Wrench uploads saved passwords to a server|.',
    'On the machine of Mr Ruud, |Wrench uploads saved passwords to a server|.',
    'On Ruud’s laptop, |Wrench uploads saved passwords to a server|.',
    'On the computers of Mr Ruud, |Wrench uploads saved passwords to a server|.',
    'On the researcher’s Macs, |Wrench uploads saved passwords to a server|.',
    'On the machine of a user, |Wrench uploads saved passwords to a server|.',
    'In the challenge, |Wrench uploads saved passwords to a server|.',
    'In this week’s challenge, |Wrench uploads saved passwords to a server|.',
    '|Wrench uploads saved passwords to a server|, it said in a post.',
    '|Wrench uploads saved passwords to a server|, they said to us.',
  ])('is not confirmed where it is said again: %s', (marked) => {
    expect(confirmsInOwnVoice(told(marked), '')).toBe(false);
  });

  it.each([
    `We can confirm the report: ${SAID}`,
    `The report’s main point is right: ${SAID}`,
    `Thanks to a report we learnt of this: ${SAID}`,
    `Incident report: ${SAID}`,
    `This post is about one thing: ${SAID}`,
    '|Wrench uploads saved passwords to a server|, it turns out.',
    'On machines with two users, |Wrench uploads saved passwords to a server|.',
    'On the computers of our users, |Wrench uploads saved passwords to a server|.',
    'On a machine of any user, |Wrench uploads saved passwords to a server|.',
    'On Samsung’s phones, |Wrench uploads saved passwords to a server|.',
    'In the challenge of moving servers, |Wrench uploads saved passwords to a server|.',
    'For the upgrade challenge we face: |Wrench uploads saved passwords to a server|.',
    '|Wrench uploads saved passwords to a server| – it goes to a server of ours.',
    '|Wrench uploads saved passwords to a server|, it says in our logs.',
    '|Wrench uploads saved passwords to a server| – it goes without saying that we are sorry.',
    '|Wrench uploads saved passwords to a server|, they said to us, and we can confirm it.',
    '|Wrench uploads saved passwords to a server|, and we took it back in 1.2.',
    'On the first laptop start of a day, |Wrench uploads saved passwords to a server|.',
  ])('is where it is called right, or is the maker’s own: %s', (marked) => {
    expect(confirmsInOwnVoice(told(marked), '')).toBe(true);
  });
});

describe('what stands below a line of its own', () => {
  const below = (prefix: string) =>
    aStatement({
      quote: SAYS,
      sentence: `${SAYS}.`,
      start: prefix.length,
      sentenceStart: prefix.length,
      prefix,
    });
  const SAYS = 'Wrench uploads saved passwords to a server';

  it.each([
    'The headline\n\n',
    'facts\n\nWhat was claimed\n\n',
    'The report\n',
    'What the article says:\n\n',
  ])('is what others say: %j', (prefix) => {
    expect(confirmsInOwnVoice(below(prefix), '')).toBe(false);
  });

  it.each([
    'What happened\n\n',
    'Our report\n\n',
    'The incident report\n\n',
    'The final report:\n',
    'What we found\n\n',
    'we answered the report. ',
  ])('is the maker’s own: %j', (prefix) => {
    expect(confirmsInOwnVoice(below(prefix), '')).toBe(true);
  });

  it('is looked up in time that grows with the lines', () => {
    const started = performance.now();
    SET_UP_HEADING.test('\n'.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(200);
  });
});
