import { describe, expect, it } from 'vitest';
import { findPapers, findSurnames } from '../../../src/claims/introduced/introduced.ts';

describe('papers that a text introduces', () => {
  it.each([
    ['The newspaper Haven Courier wrote about it.', ['Haven Courier']],
    ['Northern Dial reported on Tuesday, citing two students, that it leaks.', ['Northern Dial']],
    ['A clerk told Harbour Line that it leaks. Harbour Line reported the same in May.', ['Harbour Line']],
    ['A clerk told Quernstone that it leaks.', []],
    ['Quernstone reported on Tuesday that it leaks.', ['Quernstone']],
    ['It leaks, Quernstone reports.', ['Quernstone']],
    ['According to Haven Line, which spoke with two clerks, it leaks.', ['Haven Line']],
    // Who is a person, a body or a maker reports too.
    ['Mia Sand reported that it leaks.', []],
    ['Mia Sand, a clerk, found it. Sand reported on Tuesday that it leaks.', []],
    ['Harbour Bank reported on Tuesday that it leaks.', []],
    ["Quernstone reported on Tuesday that it leaks. Quernstone's spokesman would not say more.", []],
    ['They told Congress about it. Congress reported nothing.', []],
  ])('%s', (text, papers) => {
    expect(findPapers(text)).toEqual(papers);
  });
});

describe('surnames of those whom a text has named in full', () => {
  it.each([
    ['Consultant Maren Ilves found it. Ilves says it is old.', [['Ilves', 'Maren Ilves']]],
    ['Maren Ilves, a student in Pisa, found it, according to Ilves.', [['Ilves', 'Maren Ilves']]],
    ['Consultant Maren Ilves found it. It is old.', []],
    ['Chief executive Maren Ilves apologised. Ilves said it is old.', []],
    ['Researchers at Brightwall Labs found it. Labs say so.', []],
  ])('%s', (text, names) => {
    expect([...findSurnames(text)]).toEqual(names);
  });
});
