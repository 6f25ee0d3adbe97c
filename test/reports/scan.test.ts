import { describe, expect, it } from 'vitest';
import { applyIgnores, isFinding, reaches, scanJson } from '../../src/reports/scan.ts';
import { createStyle } from '../../src/reports/style.ts';
import { scanText } from '../../src/reports/text/scan.ts';
import { ban, context, lookupPage, upload } from './fixtures.ts';
import { finding, scanReport } from './scan-fixture.ts';

const rule = { claim: upload.id, package: null, reason: 'behind a proxy', until: null };

describe('what counts as a finding', () => {
  it.each([
    ['behaviour that affects the version', { ...upload, status: 'affected' as const, statusWords: '' }, true],
    ['behaviour that is fixed in it', { ...upload, status: 'fixed' as const, statusWords: '' }, false],
    ['a ban', { ...ban, status: 'n/a' as const, statusWords: '' }, false],
    [
      'what was retracted',
      { ...upload, flags: ['retracted' as const], status: 'affected' as const, statusWords: '' },
      false,
    ],
  ])('%s', (_what, hit, expected) => {
    expect(isFinding(hit)).toBe(expected);
  });

  it('a grade reaches itself and what is weaker', () => {
    expect(reaches('verified', 'alleged')).toBe(true);
    expect(reaches('alleged', 'alleged')).toBe(true);
    expect(reaches('second-hand', 'alleged')).toBe(false);
    expect(reaches('ungraded', 'ungraded')).toBe(true);
  });
});

describe('an ignore file', () => {
  it('takes a finding out, with its reason', () => {
    const sorted = applyIgnores([finding], [rule], '2031-04-03');
    expect(sorted.kept).toEqual([]);
    expect(sorted.ignored[0]?.reason).toBe('behind a proxy');
  });

  it.each([
    ['the package without version', 'pkg:npm/lumen-cli', 1],
    ['the package with this version', 'pkg:npm/lumen-cli@3.3.0', 1],
    ['the package with another version', 'pkg:npm/lumen-cli@3.2.0', 0],
    ['a package whose name only begins so', 'pkg:npm/lumen', 0],
  ])('for %s', (_what, purl, ignored) => {
    expect(applyIgnores([finding], [{ ...rule, package: purl }], '2031-04-03').ignored).toHaveLength(ignored);
  });

  it('holds to the end of its last day, and then is a problem', () => {
    const until = { ...rule, until: '2031-04-03' };
    expect(applyIgnores([finding], [until], '2031-04-03').ignored).toHaveLength(1);
    const late = applyIgnores([finding], [until], '2031-04-04');
    expect(late.kept).toHaveLength(1);
    expect(late.problems.map((one) => one.code)).toEqual(['ignore-expired']);
  });
});

describe('the report', () => {
  it('names the version, its place, the claim, the quote and the address', () => {
    const text = scanText(scanReport, context);
    expect(text).toContain('✗ 1 claim on 1 package in use');
    expect(text).toContain('812 packages in 1 input, 1 of them watched');
    expect(text).toContain('apps/web shop/package-lock.json:12');
    expect(text).toContain('https://forum.example/t/8841');
    expect(text).toContain('behind a proxy (until 1 May 2031)');
  });

  it('keeps to its columns, but for addresses', () => {
    for (const columns of [40, 60]) {
      const text = scanText(scanReport, { ...context, style: createStyle(columns) });
      const long = text.split('\n').filter((line) => line.length > columns && !/https?:\/\//.test(line));
      expect(long).toEqual([]);
    }
  });

  it('says so when nothing concerns what is in use', () => {
    expect(scanText({ ...scanReport, findings: [], ignored: [] }, context)).toContain(
      '✓ no claim concerns what is in use',
    );
  });

  it('as JSON carries claims with the fields of lookup', () => {
    const read = scanJson(scanReport);
    expect(read.total).toBe(1);
    expect(read.findings[0]?.claim.status).toBe(lookupPage.claims[0]?.status);
  });
});
