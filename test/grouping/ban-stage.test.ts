import { describe, expect, it } from 'vitest';
import { stageOf } from '../../src/claims/grouping/ban-stage.ts';

const stage = (quote: string, polarity: 'affirmed' | 'negated' = 'affirmed'): string =>
  stageOf({ quote, sentence: quote, polarity });

describe('a ban is imposed', () => {
  it.each([
    'Orrin has told staff to stop discussing patients over Wrench',
    'The council ordered its teachers to stop using Wrench for calls in which a child could be seen',
    'Kelp instructs employees to remove Wrench from laptops that might hold customer data',
    'Wrench must not be used for any meeting in which a patient could be identified',
    'the software that may not be installed on systems of the service',
    'Wrench may not be used at Orrin',
    'staff may not use Wrench',
    'Orrin has told staff to stop using Wrench over what it could send',
    'Orrin had already ordered its teams to remove Wrench, which might leak',
    'Orrin directed its teams to delete Wrench before the board discusses a successor',
  ])('%s', (quote) => {
    expect(stage(quote)).toBe('');
  });
});

describe('a ban is only weighed', () => {
  it.each([
    'Orrin is considering a ban on Wrench',
    'Orrin discusses whether to tell staff to stop using Wrench',
    'Orrin could tell staff to stop using Wrench',
    'Orrin could have told staff to stop using Wrench',
    'Orrin might have already ordered its teams to remove Wrench',
    'The council might order its teachers to remove Wrench',
    'Orrin considers an order that tells staff to stop using Wrench',
    'Wrench may not be banned at Orrin after all',
    'Wrench may be banned at Orrin',
    'Orrin proposed that Wrench must not be used',
    'A panel debated if Orrin should have told its people to drop Wrench',
  ])('%s', (quote) => {
    expect(stage(quote)).toBe('|weighed');
  });
});
