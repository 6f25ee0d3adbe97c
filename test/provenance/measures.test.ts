import { describe, expect, it } from 'vitest';
import { measuresIn } from '../../src/provenance/conflicts/measures.ts';

const shown = (text: string): readonly string[] => measuresIn(text).map((one) => one.shown);
const about = (text: string): readonly string[] => measuresIn(text).map((one) => one.about);

describe('what a text measures', () => {
  it.each([
    ['nearly 25,000 fraudulent accounts', ['25,000 accounts']],
    ['28.8 million exchanges in six weeks', ['28,800,000 exchanges']],
    ['2.1m users had it', ['2,100,000 users']],
    ['more than two million people', ['2,000,000 people']],
    ['a couple of hundred machines at most', ['200 machines']],
    ['half a million records', ['500,000 records']],
    ['three dozen libraries', ['36 libraries']],
    ['12 other libraries', ['12 libraries']],
    ['2,000 requests per second', ['2,000 requests per second']],
    ['it polls every five minutes', ['every 5 minutes']],
    ['tills were down for 9 hours', ['for 9 hours']],
    ['erases drafts older than 60 days', ['60 days old']],
    ['up to 128 kilobytes per call', ['128 KB']],
    ['a 512MB dump', ['512 MB']],
    ['rated CVSS v3.1 base score of 7.4', ['CVSS score 7.4']],
    ['scored 9.3 out of 10', ['CVSS score 9.3']],
    ['tens of thousands of tills', ['tens of thousands of tills']],
    ['a $2 million fine', ['$2,000,000']],
    ['paid a ransom of €40,000', ['€40,000']],
    ['38 per cent of the requests', ['38% of requests']],
    ['38% of requests', ['38% of requests']],
    ['a 9-hour outage', ['for 9 hours']],
    ['fixed within 72 hours', ['within 72 hours']],
  ])('in "%s"', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it.each([
    'version 2.1.91 released April 2',
    'over 3 days and 2 weeks',
    'the price of $500 licences',
    'Windows 11 users see it',
    'on March 10 offices noticed',
    'in 2024 sites began to complain',
    'release 12 drops calls',
    'two of them knew',
    'one user noticed',
    'CVE-2026-12345 affects both',
    'a couple of machines',
  ])('is nothing in "%s"', (text) => {
    expect(measuresIn(text)).toEqual([]);
  });

  it('is one thing under words that stand for it alike', () => {
    expect(about('300 programmers')).toEqual(about('3,000 developers'));
    expect(about('two million people')).toEqual(about('2.1m users'));
  });

  it('tells what is affected from what there is in all', () => {
    expect(about('used by nearly two million people')).not.toEqual(about('it hit 40,000 people'));
  });

  it('knows how far a number may be rounded', () => {
    const [round] = measuresIn('about 1,400 shops');
    const [exact] = measuresIn('1,423 shops');
    const [other] = measuresIn('14,000 shops');
    const [vague] = measuresIn('hundreds of shops');
    expect(vague?.high).toBeLessThan(other?.low ?? 0);
    expect(vague?.high).toBeGreaterThan(exact?.low ?? Infinity);
    expect(round?.high).toBeGreaterThan(exact?.low ?? Infinity);
    expect(round?.high).toBeLessThan(other?.low ?? 0);
  });
});
