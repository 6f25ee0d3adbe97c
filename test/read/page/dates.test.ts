import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanOf } from '../../../src/model/time.ts';
import { dateInAddress, fromEpoch, readDate } from '../../../src/read/dates.ts';

describe('a date on a page', () => {
  it.each([
    ['2026-07-03', '2026-07-03'],
    ['2026-07-03T08:15:00Z', '2026-07-03T08:15:00.000Z'],
    ['2026-07-03T08:15:00.5+02:00', '2026-07-03T08:15:00.500+02:00'],
    ['2026-07-03T22:15:00-0700', '2026-07-03T22:15:00.000-07:00'],
    ['2026-07-03 08:15:00', '2026-07-03'],
    ['Fri, 03 Jul 2026 08:15:00 GMT', '2026-07-03T08:15:00.000Z'],
    ['Fri, 03 Jul 2026 08:15:00 +0900', '2026-07-03T08:15:00.000+09:00'],
    ['July 3, 2026', '2026-07-03'],
    ['Published on July 3rd, 2026 at 4:30 pm', '2026-07-03'],
    ['July 3, 2026 4:30 p.m. UTC', '2026-07-03T16:30:00.000Z'],
    ['Updated: Sept. 4, 2026', '2026-09-04'],
    ['3 Jul 2026', '2026-07-03'],
    ['3rd of July 2026', '2026-07-03'],
    ['03-Jul-2026', '2026-07-03'],
    ['30th June 2026, 08:15', '2026-06-30'],
    ['3. Juli 2026', '2026-07-03'],
    ['3 juillet 2026', '2026-07-03'],
    ['1er août 2026', '2026-08-01'],
    ['3 de julio de 2026', '2026-07-03'],
    ['3 luglio 2026', '2026-07-03'],
    ['3 июля 2026', '2026-07-03'],
    ['2026年7月3日', '2026-07-03'],
    ['2026년 7월 3일', '2026-07-03'],
    ['2026/07/03 10:00', '2026-07-03'],
    ['2026.07.03', '2026-07-03'],
    ['3.7.2026', '2026-07-03'],
    ['13/07/2026', '2026-07-13'],
    ['07/13/2026', '2026-07-13'],
    ['20260703T081500Z', '2026-07-03T08:15:00.000Z'],
    ['July 2026', '2026-07'],
  ])('%j means %s', (text, when) => {
    expect(readDate(text)).toBe(when);
  });

  it.each([
    'il y a 2 jours',
    '3 hours ago',
    'yesterday',
    '07/03/2026',
    '2026-02-30',
    '31 June 2026',
    'version 2.1.91',
    'call 2026 now',
    'Mayor 3, 2026',
    '',
  ])('%j is none that can be relied on', (text) => {
    expect(readDate(text)).toBeNull();
  });

  it('in an address is a day', () => {
    expect(dateInAddress('https://gazette.example/2026/07/03/kestrel')).toBe('2026-07-03');
    expect(dateInAddress('https://gazette.example/2026-07-03-kestrel')).toBe('2026-07-03');
    expect(dateInAddress('https://gazette.example/20260703/kestrel')).toBe('2026-07-03');
    expect(dateInAddress('https://gazette.example/2026/13/03/kestrel')).toBeNull();
    expect(dateInAddress('https://gazette.example/9/20260/3')).toBeNull();
  });

  it('in seconds or milliseconds is an instant', () => {
    expect(fromEpoch('1783066500')).toBe('2026-07-03T08:15:00.000Z');
    expect(fromEpoch('1783066500000')).toBe('2026-07-03T08:15:00.000Z');
    expect(fromEpoch('12345')).toBeNull();
    expect(fromEpoch('soon')).toBeNull();
  });

  it('is always one that the calendar has, whatever the text', () => {
    const word = fc.constantFrom(
      '2026',
      '1999',
      'July',
      'mars',
      '3',
      '31',
      '12',
      'T',
      ':',
      '-',
      '/',
      '.',
      ',',
      ' ',
      'Z',
      '+02:00',
      '08',
      '15',
      'pm',
      '年',
      '月',
      '日',
      'de',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (words) => {
        const when = readDate(words.join(''));
        if (when !== null) expect(spanOf(when)).toBeDefined();
      }),
      { numRuns: 2000 },
    );
  });
});
