import { describe, expect, it } from 'vitest';
import { isWithdrawnBehind } from '../../src/provenance/voice-withdrawn.ts';

const SENTENCE = 'Kelp Works said that Wrench uploads saved passwords to a server in Oslo.';

describe('words that stand behind what somebody said', () => {
  it.each([
    ' The company later withdrew that statement.',
    ' Kelp Works has since retracted its claim.',
    ' Two days later, it took its words back.',
    ' They walked that back.',
    ' The remark was taken back.',
    ' These comments have since been withdrawn.',
    ' The statement was retracted by Kelp Works on Friday.',
    ' On Friday, it admitted that the statement had been wrong.',
    '.” It retracted this.',
    ' We took that back in an interview.',
    ' We took it back in the release notes.',
    ' We have withdrawn our statement of last week.',
    ' The company withdrew its earlier statement.',
    ' We retracted our earlier statement.',
    ' It withdrew its claim that Wrench uploads passwords.',
    ' It withdrew its claim that private notes are sent.',
  ])('take it back: %s', (behind) => {
    expect(isWithdrawnBehind(behind, SENTENCE)).toBe(true);
  });

  it.each([
    ' Rudder withdrew its statement.',
    ' The statement was withdrawn by Rudder.',
    ' The company withdrew the build.',
    ' We have withdrawn our statement denying it.',
    ' We have withdrawn our statement to the contrary.',
    ' The company withdrew its statement that contradicted this.',
    ' We withdrew our claim that Wrench is private.',
    ' On Friday it withdrew its claim that passwords stay on the machine.',
    ' We took that back in the next release.',
    ' We took it back in 1.2.',
    ' We walked it back to a single commit.',
    ' The words are taken back to the server in Oslo.',
    ' It took the server back.',
    ' It has withdrawn its claim that nobody reads them.',
    ' It withdrew its own claims about Rudder, and other statements were not withdrawn.',
    ' The statement was not withdrawn.',
    ' It said that the statement was not wrong.',
    ' It said that the figure was wrong.',
    ' The other statement was withdrawn.',
    ' It does so, and the company withdrew its statement on something else.',
  ])('do not: %s', (behind) => {
    expect(isWithdrawnBehind(behind, SENTENCE)).toBe(false);
  });

  it('leave alone what we confirm now where we withdraw what we said before', () => {
    const now = 'We confirm that Wrench uploads saved passwords to a server in Oslo.';
    expect(isWithdrawnBehind(' We retracted our earlier statement.', now)).toBe(false);
    expect(isWithdrawnBehind(' We retracted our statement.', now)).toBe(true);
  });

  it('are read in time that grows with them', () => {
    const started = performance.now();
    for (const words of ['on Tuesday ', 'the later ', 'It then ', 'Kelp Works '])
      isWithdrawnBehind(words.repeat(20_000), SENTENCE);
    expect(performance.now() - started).toBeLessThan(300);
  });
});
