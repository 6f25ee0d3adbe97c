import { describe, expect, it } from 'vitest';
import type { SourceHealth } from '../../src/model/hearsay.ts';
import { namesOf } from '../../src/reports/names.ts';
import { sourcesPage } from '../../src/web/pages/sources-page.ts';
import { SMALL_CATALOGUE } from '../claims/small-catalogue.ts';

const health = (source: string, more: Partial<SourceHealth> = {}): SourceHealth => ({
  source,
  lastSuccess: '2031-05-01T08:00:00Z',
  lastChange: '2031-05-01T08:00:00Z',
  failures: 0,
  reason: null,
  nextAt: '2031-05-01T09:00:00Z',
  silent: false,
  overdue: false,
  ...more,
});

const page = async (sources: readonly SourceHealth[]) =>
  (await sourcesPage(sources, SMALL_CATALOGUE, namesOf(SMALL_CATALOGUE))).toString().replaceAll(/\s+/g, ' ');

describe('the page of sources', () => {
  it('counts them by health and shows first what needs attention', async () => {
    const shown = await page([
      health('steady'),
      health('new-one', { lastSuccess: null, lastChange: null, nextAt: null }),
      health('quiet', { silent: true }),
      health('broken', { failures: 4, reason: 'http-status: answered 500' }),
    ]);
    expect(shown).toContain('4 sources: 1 failing, 1 silent, 1 well, 1 not visited yet.');
    const order = ['broken', 'quiet', 'steady', 'new-one'].map((name) => shown.indexOf(`${name}<br`));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
    expect(shown).toContain('4 failures in a row: http-status: answered 500');
  });

  it('folds up those that wait for their first visit, and no other', async () => {
    const shown = await page([
      health('steady'),
      ...['one', 'two'].map((name) => health(name, { lastSuccess: null, lastChange: null })),
      health('told', { lastSuccess: null, reason: 'token-missing: HEARSAY_TOKEN_GITHUB is not set' }),
    ]);
    const folded = /<details>.*<\/details>/.exec(shown)?.[0] ?? '';
    expect(folded).toContain('2 sources not visited yet');
    expect(['steady', 'one', 'two', 'told'].filter((name) => folded.includes(`${name}<br`))).toEqual([
      'one',
      'two',
    ]);
    expect(shown.replace(folded, '')).toContain('told<br');
    expect(await page([health('steady')])).not.toContain('<details>');
  });

  it('calls no source well that nobody visits any more, and says so where all are such', async () => {
    const overdue = { overdue: true, lastSuccess: '2031-03-01T08:00:00Z' };
    const one = await page([health('steady'), health('left', overdue)]);
    expect(one).toContain('2 sources: 0 failing, 0 silent, 1 overdue, 1 well, 0 not visited yet.');
    expect(one).toContain('<strong>overdue</strong>');
    expect(one).not.toContain('Nothing is collected any more');
    const all = await page([health('left', overdue), health('new-one', { lastSuccess: null, nextAt: null })]);
    expect(all).toContain('no source was read since 1 March 2031, 08:00 UTC');
  });

  it('says what is to be said of a source that is well', async () => {
    const shown = await page([health('changes', { reason: 'changelog-empty: no version is read' })]);
    expect(shown).toContain('1 source: 0 failing, 0 silent, 1 well');
    expect(shown).toContain('<span class="dim">changelog-empty: no version is read</span>');
  });

  it('shows a reason as text, whatever a server put into it', async () => {
    const shown = await page([health('hostile', { failures: 1, reason: '<script>alert(1)</script>' })]);
    expect(shown).not.toContain('<script>');
    expect(shown).toContain('&lt;script&gt;');
  });
});
