import { describe, expect, it } from 'vitest';
import { actorIn } from './bans-in.ts';

describe('a list of those who ban tells of each', () => {
  it.each([
    ['Orrin, Kelp and Moss', 'Orrin, Kelp and Moss have banned ChatGPT.', 'Orrin; Kelp; Moss'],
    ['two', 'Orrin and Kelp have banned ChatGPT.', 'Orrin; Kelp'],
    ['a comma before the last', 'Orrin, Kelp, and Moss have all banned ChatGPT.', 'Orrin; Kelp; Moss'],
    ['countries', 'Italy, Australia and South Korea have banned ChatGPT.', 'Italy; Australia; South Korea'],
    ['known ones', 'Samsung, Volvo and Orrin have banned ChatGPT.', 'Samsung; Volvo; Orrin'],
    ['houses', 'Both the House and the Senate banned ChatGPT.', 'the House; the Senate'],
    ['banks', 'Banks like Orrin, Kelp and Moss have banned ChatGPT.', 'Orrin; Kelp; Moss'],
    ['one of many', 'Universities such as Orrin College have banned ChatGPT.', 'Orrin College'],
    ['some of many', 'Several banks, including Orrin and Kelp, have banned ChatGPT.', 'Orrin; Kelp'],
    [
      'behind "by"',
      'ChatGPT was banned by Orrin, Kelp and the city of Moss on Monday.',
      'Orrin; Kelp; the city of Moss',
    ],
    ['its body', 'Orrin, the Bank of Moss and Kelp have banned ChatGPT.', 'Orrin; the Bank of Moss; Kelp'],
  ])('%s: %s', (_, text, actors) => {
    expect(actorIn(text)).toBe(actors);
  });

  it.each([
    ['where it is', 'Orrin Bank, Denmark, has banned ChatGPT.', 'Orrin Bank'],
    ['where it is in a list', 'Orrin Bank, Denmark, and Kelp have banned ChatGPT.', 'Orrin Bank; Kelp'],
    ['staff of three', 'Orrin, Kelp and Moss employees have been banned from using ChatGPT.', null],
    ['who else acts', 'ChatGPT was banned by Orrin and Kelp staff use another one.', 'Orrin'],
    ['whose house it is', 'The Moss House of Lords banned ChatGPT.', 'The Moss House of Lords'],
    ['who only tells', 'The college of Orrin, Jane Moe said, banned ChatGPT.', 'The college of Orrin'],
    ['who tells of it', 'Orrin Rail, Jane Moe said, has banned ChatGPT.', 'Orrin Rail'],
    ['nobody by name', 'Several US states have banned ChatGPT.', 'Several US states'],
    ['talks', 'Talks to lift the ban on ChatGPT ended.', null],
    ['efforts', 'Efforts to ban ChatGPT have failed.', null],
  ])('and no more: %s: %s', (_, text, actor) => {
    expect(actorIn(text)).toBe(actor);
  });
});
