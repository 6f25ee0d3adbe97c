import { expect, it } from 'vitest';
import { answerWords, areTellers, toldWords } from '../../src/claims/grouping/told-words.ts';
import { summedBehaviour } from '../../src/claims/grouping/composed.ts';
import { keyStatements } from '../../src/claims/grouping/index.ts';
import type { Statement } from '../../src/model/statement.ts';
import { aDocument, aStatement, catalogue, derive } from './support/affairs.ts';

/** A statement whose quote is the marked part of a sentence: "It rained [and the cellar was wet]." */
function within(marked: string, rest: Partial<Parameters<typeof aStatement>[0]> = {}): Statement {
  const start = marked.indexOf('[');
  const quote = marked.slice(start + 1, marked.indexOf(']'));
  const sentence = marked.replace(/[[\]]/g, '');
  return aStatement({ ...rest, quote, sentence, start, sentenceStart: 0 }, 0);
}

const FAR = 'which nobody in the harbour office of that small town had been told about, '.repeat(3);
it.each([
  [
    'Clerks were sent home [as the rota lost all names].',
    'Clerks were sent home as the rota lost all names.',
  ],
  ['He called it [“a slip of one letter”] and left.', 'He called it ‘a slip of one letter’ and left.'],
  ['“[We lost the rota].”', 'We lost the rota.'],
  ['“It is [a slip of one letter,” she said.', '‘It is a slip of one letter,’ she said.'],
  [`The rota, ${FAR}[lost all its names on Monday].`, '… lost all its names on Monday'],
  [`The rota [lost names], ${FAR.trim()}`, /^The rota lost names, .{100,190} …$/],
  ['It [failed].', undefined],
])('the words of a statement stand for themselves: %s', (marked, words) => {
  const told = toldWords(within(marked));
  expect(told).toEqual(words instanceof RegExp ? expect.stringMatching(words) : words);
});

it.each([
  ['The firm said [the rota had been cut at midnight].', 'the rota had been cut at midnight'],
  ['The rota was cut, the firm said, [because of a leap day].', /^The rota was cut.*leap day\.$/],
])('an answer is told by its clause where that stands for itself: %s', (marked, words) => {
  expect(answerWords(within(marked))).toEqual(words instanceof RegExp ? expect.stringMatching(words) : words);
});

const VENDOR = [{ name: 'Hark Labs', type: 'vendor' }];

it.each([
  ['[Hark Labs replied with what others called “a pack of lies”].', true],
  ['[The company later withdrew the statement].', true],
  ['Kelp doubts that Hark Labs admitted that [the rota lost names”].', true],
  ['The rota, Hark Labs said, was cut [because of a leap day].', true],
  ['Hark Labs said that [the rota had been cut at midnight].', false],
  ['[“The rota was cut at midnight,”] Hark Labs said.', false],
  ['[We explained the cut of the rota in a post].', false],
  ['[The rota is called a list by some].', false],
])('words about an answer are told as the teller’s: %s', (marked, tellers) => {
  const statement = within(marked, { chain: VENDOR });
  expect(areTellers(statement, answerWords(statement) ?? '')).toBe(tellers);
});

it('and what a maker writes in its own text as its own', () => {
  const statement = within('The rota, as far as we know, was cut [because of a leap day].');
  expect(areTellers(statement, answerWords(statement) ?? '')).toBe(false);
});

const claimed = (statement: Statement) =>
  derive([aDocument({ id: 'news' })], [{ ...statement, document: 'news' }])[0]?.proposition;

it('what one sentence says is no matter of classes', () => {
  const told = within('On Friday [the coats of visitors were sent to the wrong cloakroom].');
  const [keyed] = keyStatements(aDocument({ id: 'news' }), [told], { catalogue });
  const read = keyed === undefined ? [] : [{ ...keyed, predicate: 'transmit', objects: ['coat'] }];
  expect(summedBehaviour('Wrench', read, 'wrench|behaviour|transmit|coat')).toBeUndefined();
  const twice = [...read, ...read].map((one) => ({ ...one, objects: ['credential'] }));
  expect(summedBehaviour('Wrench', twice, 'wrench|behaviour|transmit|credential')).toBe(
    'Wrench sends credentials to others',
  );
});

it.each([
  ['[It took a carpenter to see that the names were still in the file].'],
  ['The council read papers [it deletes under an older rule].'],
  ['Programs that [delete cached names] are not touched.'],
  ['The list of names [was longer, and so it deletes it].'],
  ['At midnight the copies lie there, and [it sends them to a second server].'],
  ['[Wrench sent the list of all open drafts by] a road that nobody knew.'],
  ['The lamp beside the printer goes out, and [it has done so since 2.1.0].'],
])('nothing else is put down to the tool: %s', (marked) => {
  expect(claimed(within(marked, { kind: 'behaviour' }))).toMatch(/^Wrench CLI: “/);
});

it('a name that is written small stays so', () => {
  const told = within('[wrench deletes the names of all drafts when a disk is full].', { kind: 'behaviour' });
  expect(claimed(told)).toBe('wrench deletes the names of all drafts when a disk is full');
});

const answer = (marked: string, name: string, type: 'vendor' | 'vendor_employee') =>
  claimed(within(marked, { kind: 'vendor_response', chain: [{ name, type }] }));

it('an answer is told in its words, with who of the staff gave it', () => {
  expect(
    answer('Hammer Labs said [the drafts were kept on a borrowed disk].', 'Hammer Labs', 'vendor'),
  ).toMatch(/ on Wrench CLI: “the drafts were kept on a borrowed disk”$/);
  expect(
    answer('[The drafts were kept on a borrowed disk], wrote Ida Moor.', 'Ida Moor', 'vendor_employee'),
  ).toMatch(/^Ida Moor of .* on Wrench CLI: “The drafts were kept on a borrowed disk”$/);
});

it('a heading of a changelog is no line of it', () => {
  const told = within('[Fixed in 2.1.4 - May 4].', {
    kind: 'fix',
    versions: { introduced: null, fixed: '2.1.4', affected: null, raw: null },
  });
  expect(claimed(told)).toMatch(/ fixes a fault in Wrench CLI in 2\.1\.4: “Fixed in 2\.1\.4 - May 4”$/);
});

it('a fix of a fault that nothing names is told in its words', () => {
  const told = within('On Monday [a server of the rota was set right].', { kind: 'fix' });
  expect(claimed(told)).toMatch(/ a fault in Wrench CLI: “a server of the rota was set right”$/);
});

it('a fix in several lines is told as such', () => {
  const told = within('Hammer Labs has [closed the leak of names in 2.1.4 and 2.0.9].', {
    kind: 'fix',
    versions: { introduced: null, fixed: '2.1.4 || 2.0.9', affected: null, raw: null },
  });
  expect(claimed(told)).not.toContain('||');
});

it.each([
  [
    'promised to compensate everybody concerned by February',
    'Gizmo Works promises to compensate everybody concerned by February',
  ],
  [
    'pledged to hand over the names of all uploads by May',
    'Gizmo Works promises to hand over the names of all uploads by May',
  ],
  ['promised to look into it', /(?!.*look into it$)/],
  ['promised users to change the rota', /(?!.*promises to change the rota$)/],
])('what a maker promises is told in its own words: %s', (quote, title) => {
  const statement = aStatement(
    { kind: 'vendor_response', quote, sentence: `Hark Labs ${quote}.`, chain: VENDOR },
    0,
  );
  const told = claimed(statement);
  expect(told).toEqual(title instanceof RegExp ? expect.stringMatching(title) : title);
});

it.each([
  ['This automated build process let strangers plant malware', /build of Wrench/],
  ['The update server sends malware to some users', /update of Wrench/],
])('what goes before another noun is no release of the tool: %s', (quote, wrong) => {
  expect(claimed(within(`[${quote}].`, { kind: 'behaviour' }))).not.toMatch(wrong);
});

it('a release of the tool is named as one', () => {
  expect(claimed(within('[This build sends malware to some users].', { kind: 'behaviour' }))).toMatch(
    /build of Wrench/,
  );
});
