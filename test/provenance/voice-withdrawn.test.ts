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
  ])('take it back: %s', (behind) => {
    expect(isWithdrawnBehind(behind, SENTENCE)).toBe(true);
  });

  it.each([
    ' Rudder withdrew its statement.',
    ' The statement was withdrawn by Rudder.',
    ' The company withdrew the build.',
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

  it('are read in time that grows with them', () => {
    const started = performance.now();
    for (const words of ['on Tuesday ', 'the later ', 'It then ', 'Kelp Works '])
      isWithdrawnBehind(words.repeat(20_000), SENTENCE);
    expect(performance.now() - started).toBeLessThan(300);
  });
});
