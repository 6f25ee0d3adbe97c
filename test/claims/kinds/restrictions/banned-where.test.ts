import { describe, expect, it } from 'vitest';
import { isLetAgain } from '../../../../src/claims/lexicon/ban-leave.ts';
import { actorIn } from './bans-in.ts';

describe('a ban is whose place or people it holds for', () => {
  it.each([
    ['ChatGPT is off limits at Orrin Rail.', 'Orrin Rail'],
    ['ChatGPT is banned at the city of Moss.', 'the city of Moss'],
    ['At Orrin Rail, ChatGPT is banned.', 'Orrin Rail'],
    ['Staff at Orrin Rail may not use ChatGPT.', 'Orrin Rail'],
    ['The Orrin Rail staff may not use ChatGPT.', 'Orrin Rail'],
    ['Employees at Orrin Rail were told to stop using ChatGPT.', 'Orrin Rail'],
    ['The ban on ChatGPT at Orrin Rail has been lifted.', 'Orrin Rail'],
    ['No ban on ChatGPT exists at Orrin Rail.', 'Orrin Rail'],
    ['ChatGPT is allowed again at Orrin Rail.', 'Orrin Rail'],
  ])('%s', (text, actor) => {
    expect(actorIn(text)).toBe(actor);
  });

  it.each([
    ['ChatGPT was banned at Orrin Rail by Kelp Bank.', 'Kelp Bank'],
    ['Government employees may not use ChatGPT.', null],
    ['Nobody at Orrin Rail has banned ChatGPT.', 'Nobody'],
    ['ChatGPT was banned for its faults at Orrin Rail.', null],
    ['Its chatbot has been banned in several countries.', null],
  ])('and of nobody else: %s', (text, actor) => {
    expect(actorIn(text) ?? null).toBe(actor);
  });
});

describe('leave that is given again ends a ban', () => {
  it.each([
    'Orrin will now permit Wrench',
    'Orrin has unblocked Wrench',
    'Orrin allows Wrench again',
    'Orrin has allowed its staff to use Wrench again',
    'Orrin reinstated Wrench',
    'Wrench is permitted again at Orrin',
    'Wrench was allowed to resume in Moss',
    'Wrench is allowed once more at Orrin',
  ])('%s', (words) => {
    expect(isLetAgain(words)).toBe(true);
  });

  it.each([
    'Orrin reinstated its ban on Wrench',
    'Orrin will not allow Wrench again',
    'Orrin may allow Wrench again',
    'Wrench is not permitted again at Orrin',
    'Orrin will now permit only Drill',
    'Wrench will now permit users to print',
    'Orrin unblocked users of Wrench',
    'Orrin reinstated the account',
    'Orrin allows Wrench again if it is repaired',
    'Orrin wants to allow Wrench again',
    'Until Wrench is allowed again, staff use Drill',
    'Orrin unblocked Drill and banned Wrench',
    'Orrin allows Wrench',
  ])('and not: %s', (words) => {
    expect(isLetAgain(words)).toBe(false);
  });
});
