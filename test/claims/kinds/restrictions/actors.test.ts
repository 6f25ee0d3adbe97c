import { describe, expect, it } from 'vitest';
import { statementsOfPage } from '../../small-pages.ts';

/** Whom the last ban of a text is laid to. */
function actorIn(text: string): string | null | undefined {
  return statementsOfPage(text)
    .filter(({ kind }) => kind === 'ban')
    .at(-1)?.actor;
}

describe('who restricts', () => {
  it.each([
    ['Nordea', 'ChatGPT was banned by Nordea on Monday.'],
    ['Nordea', 'ChatGPT has been banned from all work computers by Nordea.'],
    ['Nordea', 'ChatGPT was thrown out by Nordea.'],
    ['Orrin', 'Jane Moe’s rocket company, Orrin, has banned its employees from using ChatGPT.'],
    ['Orrin Rail', 'The state railway operator, Orrin Rail, banned ChatGPT.'],
    ['Nordea', 'The largest bank of the north, Nordea, has banned ChatGPT.'],
    ['Nordea', 'Nordea, the largest bank of the north, has banned ChatGPT.'],
    ['Orrin Bank', 'Orrin Bank, Denmark, has banned ChatGPT.'],
    ['A bank in Oslo', 'A bank in Oslo, Norway, has banned ChatGPT.'],
    ['The largest university in Leeds', 'The largest university in Leeds, England, banned ChatGPT.'],
    ['Orrin Rail', 'Orrin Rail threatened to ban ChatGPT.'],
    ['Orrin Rail', 'Orrin Rail threatens to ban ChatGPT.'],
    ['Italy’s regulator', 'Italy’s regulator overturned its initial ban on ChatGPT.'],
    ['Danish Weather Service', 'ChatGPT was prohibited by the Danish Weather Service.'],
    ['the Ministry of Transport', 'ChatGPT was prohibited by the Ministry of Transport on Tuesday.'],
    ['Volvo', 'The app has been kicked out by carmaker Volvo, which lost patience with ChatGPT.'],
    ['Nordea', '"We have blocked ChatGPT on all company laptops," a Nordea spokesperson told Daily.'],
    ['Dutch Rail', 'Report: Dutch Rail bans ChatGPT'],
    ['The Danish Weather Service', 'The Danish Weather Service has blocked ChatGPT on its network.'],
    [
      'Lidl',
      'ChatGPT must go: Lidl, whose cameras were hacked last year, has prohibited the app on its tills.',
    ],
    ['Lidl', 'Reuters reported that Lidl had barred its staff from using ChatGPT.'],
    [
      'Samsung',
      '"We no longer allow ChatGPT," Samsung told Reuters. The South Korean company has banned it.',
    ],
    ['the parliament of Denmark', 'Yesterday the parliament of Denmark banned ChatGPT.'],
    ['the parliament of Denmark', 'Yesterday, the parliament of Denmark banned ChatGPT.'],
    ['the city of Aarhus', 'Last week the city of Aarhus banned ChatGPT.'],
    ['the city of Aarhus', 'On Monday the city of Aarhus banned ChatGPT.'],
    ['Nordea', 'Yesterday Nordea banned ChatGPT.'],
    [
      'The Ministry of Transport',
      'Tallinn (dpa) - The Ministry of Transport has ordered offices to remove ChatGPT from their computers.',
    ],
  ])('is %s: %s', (actor, text) => {
    expect(actorIn(text)).toBe(actor);
  });

  it.each([
    [null, 'ChatGPT was banned by mistake on Monday.'],
    [null, 'The agency, Tuesday, banned ChatGPT.'],
    [null, 'Staff use ChatGPT. The company threatened to ban ChatGPT.'],
    [null, 'Lidl has banned ChatGPT. Other ChatGPT bans include a crackdown in several schools.'],
    [null, 'ChatGPT must be removed from all office laptops by Friday.'],
    [null, 'Lidl told staff last week to stop using ChatGPT. The order takes effect at once.'],
    ['OpenAI', 'OpenAI has blocked ChatGPT access for users in Belarus.'],
    ['Samsung', 'Samsung has blocked the chatbot, which was recommended by Amazon, on its phones.'],
    // Whoever stands behind another "by" bans nothing.
    ['Samsung', 'Samsung is banning the use of ChatGPT by Amazon contractors.'],
    ['Samsung', 'Samsung is to ban the use of ChatGPT by Apple employees.'],
    [null, 'ChatGPT was blocked on networks run by Amazon.'],
    [null, 'ChatGPT was banned on laptops made by Apple.'],
    [null, 'ChatGPT was banned on devices owned by Apple.'],
    [null, 'Staff are banned from using tools made by OpenAI such as ChatGPT.'],
    [null, 'ChatGPT was banned following a report by Reuters.'],
    [null, 'ChatGPT was banned by order of Amazon.'],
    [null, 'ChatGPT is to be banned by Easter.'],
    [null, 'Yesterday our company banned ChatGPT.'],
    [null, 'On Monday, the council banned ChatGPT.'],
    [null, 'ChatGPT was banned by a court at the request of Amazon.'],
    // The maker declines; nobody says which company bans.
    [null, 'OpenAI declined to comment. The company has banned all AI assistants, including ChatGPT.'],
    ['Samsung', 'According to Reuters, Samsung has barred ChatGPT from its offices.'],
  ])('is %s and no other: %s', (actor, text) => {
    expect(actorIn(text)).toBe(actor);
  });
});
