import { expect, it } from 'vitest';
import type { SourceHealth } from '../../src/model/hearsay.ts';
import { createStyle } from '../../src/reports/style.ts';
import { doctorText } from '../../src/reports/text/doctor.ts';

const health = (source: string, more: Partial<SourceHealth> = {}): SourceHealth => ({
  source,
  lastSuccess: '2031-05-01T08:00:00Z',
  lastChange: null,
  failures: 0,
  reason: null,
  nextAt: null,
  silent: false,
  overdue: false,
  ...more,
});

it('doctor counts no source as well that nobody visits any more', () => {
  const sources = [health('steady'), health('left', { overdue: true })];
  const text = doctorText({ problems: [], sources, facts: {}, candidates: [] }, createStyle(100));
  expect(text).toContain('1 well, 0 failing or silent, 1 overdue, 0 not visited yet');
});

it('doctor lists what fails, then what is to be said of sources that are well', () => {
  const sources = [
    health('steady'),
    health('changes', { reason: 'changelog-empty: no version is read' }),
    health('broken', { failures: 2, reason: 'timeout: no answer' }),
  ];
  const text = doctorText({ problems: [], sources, facts: {}, candidates: [] }, createStyle(100));
  expect(text).toContain('2 well, 1 failing or silent, 0 not visited yet');
  expect(text).toMatch(
    /- broken: 2 failures in a row \(timeout: no answer\), last.*\n.*- changes: changelog-empty: no version is read, last/,
  );
  expect(text).not.toContain('- steady');
});
