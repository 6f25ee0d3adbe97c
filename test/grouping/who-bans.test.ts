import { expect, it } from 'vitest';
import { aDocument, aStatement, catalogue, derive } from '../grading/support/affairs.ts';

const bans = (...told: readonly (readonly [actor: string, quote: string])[]) =>
  derive(
    [aDocument({ id: 'news' })],
    told.map(([actor, quote], at) => aStatement({ document: 'news', kind: 'ban', actor, quote }, at)),
  ).map((claim) => claim.actor);

it.each([
  ['On Monday', 'On Monday we took Wrench off all benches'],
  ['In the north', 'In the north Wrench was banned'],
  ['Courier understands', 'The Courier understands that a mill has banned Wrench'],
  ['We', 'We have banned Wrench until further notice'],
])('%s bans nothing', (actor, quote) => {
  expect(bans([actor, quote])).not.toContain(actor);
});

it.each([
  ['Black Friday', 'Black Friday has banned Wrench from its desks'],
  ['USA Today', 'USA Today has banned Wrench from its desks'],
  ['By Miles', 'By Miles has banned Wrench from its desks'],
  ['On Semiconductor', 'On Semiconductor has banned Wrench from its desks'],
])('%s is a name, and no time or place', (actor, quote) => {
  expect(bans([actor, quote])).toEqual([actor]);
});

it.each([
  ['On Saturday the city council of Lund', 'The city council of Lund'],
  ['Last week the finance ministry of Norway', 'The finance ministry of Norway'],
  ['Yesterday the parliament of Norway', 'The parliament of Norway'],
  ['On 4 May 2026, the city council of Lund', 'The city council of Lund'],
  ['Today Kelp Bank', 'Kelp Bank'],
  ['In May the city council of Lund', 'The city council of Lund'],
  ['Next Media', 'Next Media'],
  ['The Ruby Tuesday', 'Ruby Tuesday'],
  ['The city council of Lund on Tuesday', 'The city council of Lund'],
  ['Sunday Papers', 'Sunday Papers'],
])('%s is %s', (actor, shown) => {
  const named = bans([actor, `${actor} has banned Wrench from its desks`]);
  expect(named.map((one) => one?.replace(/^[Tt]he /, ''))).toEqual([shown.replace(/^The /, '')]);
});

it.each([
  ['On Saturday', 'On Saturday the city council of Lund has banned Wrench', ['city council of Lund']],
  ['Last week', 'Last week Kelp Bank banned Wrench', ['Kelp Bank']],
  ['On Saturday', 'On Saturday we banned Wrench', []],
  ['On Saturday', 'On Saturday Wrench was banned', []],
])('%s, and behind it who acts: %s', (actor, quote, shown) => {
  expect(bans([actor, quote]).flatMap((one) => one?.replace(/^[Tt]he /, '').toLowerCase() ?? [])).toEqual(
    shown.map((one) => one.toLowerCase()),
  );
});

it('a body is one with and without the rest of its name', () => {
  expect(
    bans(
      ['Commission', 'Commission bans Wrench'],
      ['The Commission on Fisheries', 'The Commission on Fisheries has banned Wrench on all boats'],
    ),
  ).toEqual(['The Commission on Fisheries']);
});

it('and two where two are called so', () => {
  const told = bans(
    ['Commission', 'Commission bans Wrench'],
    ['The Commission on Fisheries', 'The Commission on Fisheries has banned Wrench on all boats'],
    ['The Commission on Roads', 'The Commission on Roads has banned Wrench at its depots'],
  );
  expect(told).toHaveLength(3);
});

it('who bans is called without the day, and as texts write the name', () => {
  expect(bans(['The town council on Monday', 'The town council on Monday banned Wrench'])).toEqual([
    'The town council',
  ]);
});

it.each([
  ['If you cannot wait for it, [block the printer port of Wrench from outside].', 0],
  ['[Remove Wrench from all benches] until Friday.', 0],
  ['The mill told its crews to [remove Wrench from all benches].', 1],
  ['[Remove Wrench from all benches], Globex told its crews.', 1],
])('what readers are bidden to do is nobody’s ban: %s', (marked, many) => {
  const start = marked.indexOf('[');
  const told = aStatement({
    document: 'news',
    kind: 'ban',
    actor: 'Globex',
    quote: marked.slice(start + 1, marked.indexOf(']')),
    sentence: marked.replace(/[[\]]/g, ''),
    start,
    sentenceStart: 0,
    chain: marked.includes('Globex') ? [{ name: 'Globex', type: 'organisation' }] : [],
  });
  expect(derive([aDocument({ id: 'news' })], [told])).toHaveLength(many);
});

it.each([
  'PLEASE IMMEDIATELY STOP USAGE OF ANY Wrench INSTANCES for work',
  'Stop using Wrench at once',
  'Do not run Wrench on any bench',
])('an order in its own words is of who gives it: %s', (quote) => {
  const chain = [{ name: 'Kelp Bank', type: 'organisation' }];
  const [claim] = derive(
    [aDocument({ id: 'news' })],
    [aStatement({ document: 'news', kind: 'ban', actor: quote.slice(0, 24), quote, chain }, 0)],
  );
  expect(claim?.actor).toBe('Kelp Bank');
});

const garante = {
  ...catalogue.organisations[0],
  slug: 'garante',
  name: 'Garante',
  names: ['Italian data protection authority'],
} as (typeof catalogue.organisations)[number];

it.each([
  ['Italian regulators', ['Garante']],
  ['Italy', ['Garante']],
  ['The Italian authority', ['Garante']],
  ['Italy’s data protection authority', ['Garante']],
  // A body of its own, a body of another country, and people.
  ['The Italian government', ['Garante', 'The Italian government']],
  ['French regulators', ['French regulators', 'Garante']],
  ['Italian schools', ['Garante', 'Italian schools']],
  ['Italy’s health ministry', ['Garante', 'Italy’s health ministry']],
  ['Italian Leather', ['Garante', 'Italian Leather']],
])('beside what the Garante bans, %s stands for %j', (actor, actors) => {
  const told = derive(
    [aDocument({ id: 'news' })],
    [actor, 'Garante'].map((name, at) =>
      aStatement({ document: 'news', kind: 'ban', actor: name, quote: `${name} banned Wrench` }, at),
    ),
    { catalogue: { ...catalogue, organisations: [...catalogue.organisations, garante] } },
  );
  expect(told.map((one) => one.actor ?? '').sort()).toEqual([...actors].sort());
});

it.each([
  ['Taiwan', 'Taiwan’s cabinet'],
  ['Norway', 'the government of Norway'],
  ['The Norwegian government', 'Norway'],
])('a country and its government are one who bans: %s, %s', (one, other) => {
  expect(bans([one, `${one} has banned Wrench`], [other, `${other} has banned Wrench`])).toHaveLength(1);
});

it.each([
  ['The House of Representatives', 'The US House of Representatives', 1],
  ['The health ministry', 'Norway’s health ministry', 1],
  ['The tax authority', 'Norway’s health ministry', 2],
  ['The House of Orrin', 'The US House of Representatives', 2],
])('a body without its country is the one of its kind that the text names: %s, %s', (one, other, many) => {
  expect(bans([one, `${one} has banned Wrench`], [other, `${other} has banned Wrench`])).toHaveLength(many);
});

it.each([
  ['Italy banned Wrench on government devices', '2026-01', 2],
  ['Italy banned Wrench in its ministries', null, 2],
  ['Italy banned Wrench', '2026-03-02', 2],
  ['Italy banned Wrench', '2026-01-30', 1],
  ['Italy banned Wrench', null, 1],
] as const)('beside what the Garante bans in January, “%s” (%s) makes %s bans', (quote, eventDate, many) => {
  const told = derive(
    [aDocument({ id: 'news' })],
    [
      aStatement({ document: 'news', kind: 'ban', actor: 'Italy', quote, eventDate }, 0),
      aStatement(
        { document: 'news', kind: 'ban', actor: 'Garante', quote: 'Garante banned it', eventDate: '2026-01' },
        1,
      ),
    ],
    { catalogue: { ...catalogue, organisations: [...catalogue.organisations, garante] } },
  );
  expect(told).toHaveLength(many);
});

const pair = ([actor = '', quote = '']: string | readonly string[]): [string, string] => [actor, quote];

it.each([
  ['Wales', ['Wales', 'Wales bans Wrench'], ['Wales Gov. Jane Moe', 'Wales Gov. Jane Moe banned Wrench']],
  [
    'Harrow',
    ['Harrow', 'Harrow bans Wrench'],
    ['Harrow Mayor Jo de Witt', 'Harrow Mayor Jo de Witt bans Wrench'],
  ],
  [
    'Wales',
    ['Wales', 'Wales bans Wrench'],
    ['Wales Republican Governor Jane Moe', 'Wales Republican Governor Jane Moe banned Wrench'],
  ],
  [
    'Lund Council',
    ['Lund Council', 'Lund Council bans Wrench'],
    [
      'The Lund Council’s chief technology officer',
      'The Lund Council’s chief technology officer banned Wrench',
    ],
  ],
])('%s acts by who heads it', (actor, ...told) => {
  expect(bans(...told.map(pair))).toEqual([actor]);
});

it.each([
  [
    ['Wales', 'Wales bans Wrench'],
    ['Wales Mining', 'Wales Mining bans Wrench'],
  ],
  [
    ['Wales', 'Wales bans Wrench'],
    ['Wales Attorney General Jane Moe', 'Wales Attorney General Jane Moe bans Wrench'],
  ],
  [
    ['Harrow', 'Harrow bans Wrench'],
    ['Harrow Premier League', 'Harrow Premier League bans Wrench'],
  ],
  [
    ['Harrow', 'Harrow bans Wrench'],
    ['Harrow Deputy Mayor Jo Doe', 'Harrow Deputy Mayor Jo Doe bans Wrench'],
  ],
  [
    ['Lund Council', 'Lund Council bans Wrench'],
    ['Lund Council’s school', 'Lund Council’s school bans Wrench'],
  ],
])('and others act for themselves: %s, %s', (...told) => {
  expect(bans(...told.map(pair))).toHaveLength(2);
});

it.each([
  ['The bill', 'The bill would prohibit Wrench'],
  ['A draft', 'A draft forbids Wrench'],
  ['wrench', 'Wrench is banned on benches'],
])('%s is nobody, nor who else bans', (actor, quote) => {
  expect(bans([actor, quote]).every((one) => one !== actor)).toBe(true);
  expect(bans(['Kelp Bank', 'Kelp Bank bans Wrench'], ['The bill', quote])).toEqual(['Kelp Bank']);
});

it.each([['The office', 'The office recommended to stop using Wrench']])(
  '%s is part of who bans',
  (actor, quote) => {
    expect(bans(['Kelp Bank', 'Kelp Bank bans Wrench'], [actor, quote])).toEqual(['Kelp Bank']);
  },
);
