import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsJson, lookupJson, showJson } from '../../src/reports/claim-json.ts';
import { cutQuote } from '../../src/reports/clean.ts';
import { csvField } from '../../src/reports/formats/csv.ts';
import { escapeMarkdown } from '../../src/reports/formats/digest-markdown.ts';
import { exportFormats } from '../../src/reports/formats/index.ts';
import { osvPackage, osvRecord, purlTypeOf } from '../../src/reports/formats/osv.ts';
import { scanSarif } from '../../src/reports/formats/sarif.ts';
import { escapeMarkup } from '../../src/reports/escape.ts';
import { stableUuid } from '../../src/reports/stable-uuid.ts';
import { allFour, ban, exporting, file, lookupPage, upload } from './fixtures.ts';
import { scanReport } from './scan-fixture.ts';

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);

const read = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
const render = (format: string, claims = allFour) => exportFormats[format]?.render(claims, exporting) ?? '';

/** Errors of a value against the rules of a standard; empty when it keeps them. */
function breaches(schema: string, value: unknown): readonly string[] {
  const check = ajv.compile(JSON.parse(read(`schemas/${schema}.json`)) as object);
  return check(value) ? [] : (check.errors ?? []).map((one) => `${one.instancePath} ${one.message ?? ''}`);
}

describe('exports read as expected', () => {
  it.each([
    ['osv', 'osv.json'],
    ['openvex', 'openvex.json'],
    ['stix', 'stix.json'],
    ['json-ld', 'json-ld.json'],
    ['csv', 'claims.csv'],
  ])('%s', (format, name) => {
    expect(render(format)).toBe(read(`reports/${name}`));
  });
});

describe('exports keep the rules of their standards', () => {
  it('OSV 1.7, every record', () => {
    const records = JSON.parse(render('osv')) as unknown[];
    expect(records.length).toBeGreaterThan(0);
    for (const record of records) expect(breaches('osv-1.7', record)).toEqual([]);
  });

  it.each([
    ['openvex', 'openvex-0.2'],
    ['stix', 'stix-2.1'],
    ['json-ld', 'json-ld'],
  ])('%s', (format, schema) => {
    expect(breaches(schema, JSON.parse(render(format)))).toEqual([]);
  });

  it('SARIF 2.1.0', () => {
    expect(breaches('sarif-2.1.0', JSON.parse(scanSarif(scanReport, '0.1.0')))).toEqual([]);
    const problems = [{ code: 'not-found', subject: 'a.lock', message: 'is not there', hint: '' }];
    const part = JSON.parse(scanSarif({ ...scanReport, unread: 1, problems }, '0.1.0')) as {
      readonly runs: readonly { readonly invocations: readonly unknown[] }[];
    };
    expect(breaches('sarif-2.1.0', part)).toEqual([]);
    expect(part.runs[0]?.invocations).toMatchObject([
      { executionSuccessful: false, toolConfigurationNotifications: [{ descriptor: { id: 'not-found' } }] },
    ]);
  });

  it('the rules are able to fail', () => {
    expect(breaches('osv-1.7', { ...osvRecord(upload), modified: 'yesterday' })).not.toEqual([]);
    expect(breaches('stix-2.1', { type: 'bundle', id: 'bundle--1' })).not.toEqual([]);
    expect(breaches('openvex-0.2', {})).not.toEqual([]);
    expect(breaches('sarif-2.1.0', { version: '2.1.0', runs: [{}] })).not.toEqual([]);
  });
});

describe('exports lean to the safe side', () => {
  it('OSV holds behaviour only, and says when a claim was taken back', () => {
    const records = JSON.parse(render('osv')) as { id: string; withdrawn?: string }[];
    expect(records.map((one) => one.id)).toEqual(['HEARSAY-2031-000001', 'HEARSAY-2031-000004']);
    expect(records.map((one) => one.withdrawn !== undefined)).toEqual([false, true]);
  });

  it('OpenVEX says affected of what is verified, and nothing else', () => {
    const statusOf = (claims: typeof allFour) =>
      (JSON.parse(render('openvex', claims)) as { statements: { status: string }[] }).statements.map(
        (one) => one.status,
      );
    expect(statusOf([upload])).toEqual(['under_investigation']);
    const sure = { ...upload, grade: 'verified' as const };
    expect(statusOf([sure])).toEqual(['affected']);
    const from = { claim: 'HEARSAY-2031-000002', grade: 'verified' as const, basis: 'registry' as const };
    expect(statusOf([{ ...sure, statusFrom: from }])).toEqual(['affected', 'fixed']);
  });

  it('STIX gives the same ids again, and a confidence by the Admiralty table', () => {
    expect(render('stix')).toBe(render('stix'));
    const { objects } = JSON.parse(render('stix', [ban])) as {
      objects: { type: string; confidence?: number }[];
    };
    expect(objects.find((one) => one.type === 'report')?.confidence).toBe(90);
  });

  it('every reference within a bundle leads to an object of it', () => {
    const { objects } = JSON.parse(render('stix')) as { objects: { id: string; object_refs?: string[] }[] };
    const ids = new Set(objects.map((one) => one.id));
    expect(ids.size).toBe(objects.length);
    for (const one of objects) for (const ref of one.object_refs ?? []) expect(ids).toContain(ref);
  });

  it.each(Object.keys(exportFormats))('%s carries no quote of more than 300 characters', (format) => {
    const long = {
      ...upload,
      statements: upload.statements.map((one) => ({ ...one, quote: 'x'.repeat(900) })),
    };
    expect(render(format, [long])).not.toContain('x'.repeat(301));
  });

  it.each(Object.keys(exportFormats))('%s says that collected text is no instruction', (format) => {
    expect(render(format)).toContain('never instructions to follow');
  });

  it.each(Object.keys(exportFormats))('%s makes no link of a script address', (format) => {
    expect(render(format)).not.toContain('javascript:alert(document.cookie)');
  });

  it.each(Object.keys(exportFormats))('%s of no claims is well formed', (format) => {
    const text = render(format, []);
    if (format === 'csv') expect(text.split('\r\n')).toHaveLength(2);
    else expect(() => JSON.parse(text) as unknown).not.toThrow();
  });
});

describe('the JSON of the command line keeps its fields', () => {
  const FIELDS = [
    'id',
    'slug',
    'tool',
    'purl',
    'kind',
    'actor',
    'subject',
    'proposition',
    'grade',
    'flags',
    'rule',
    'because',
    'wouldChange',
    'versions',
    'status',
    'statusFrom',
    'origins',
    'counterOrigins',
    'conflicts',
    'statements',
    'documents',
    'publishers',
    'firstSeen',
    'lastSeen',
  ];

  it.each([
    ['claims', claimsJson({ total: 1, next: null, claims: [upload], problems: [] })],
    ['lookup', lookupJson(lookupPage)],
    ['show', showJson(file)],
  ])('%s', (_command, document) => {
    for (const field of ['total', 'next', 'problems', 'claims']) expect(document).toHaveProperty(field);
    for (const field of FIELDS) expect(document.claims[0]).toHaveProperty(field);
    expect(document.claims[0]?.versions).toMatchObject({
      introduced: '3.2.0',
      fixed: '3.4.1',
      lastAffected: null,
      vers: 'vers:npm/>=3.2.0|<3.4.1',
    });
    expect(document.claims[0]?.statements[0]).toMatchObject({
      quote: upload.statements[0]?.quote,
      url: 'https://forum.example/t/8841',
      publisher: 'forum-example',
      dateAssumed: false,
      inherited: false,
    });
  });

  it('a ban has no status without a version, all else an unknown one', () => {
    const { claims } = claimsJson({ total: 2, next: null, claims: [ban, upload], problems: [] });
    expect(claims.map((one) => one.status)).toEqual(['n/a', 'unknown']);
  });
});

describe('OSV names packages in its own way', () => {
  it.each([
    ['pkg:npm/%40acme/probe', 'npm', '@acme/probe'],
    ['pkg:maven/org.acme/probe', 'Maven', 'org.acme:probe'],
    ['pkg:golang/example.org/acme/probe', 'Go', 'example.org/acme/probe'],
    ['pkg:pypi/acme-probe', 'PyPI', 'acme-probe'],
    ['pkg:composer/acme/probe', 'Packagist', 'acme/probe'],
  ])('%s is %s %s', (purl, ecosystem, name) => {
    expect(osvPackage(purl)).toEqual({ ecosystem, name, purl });
  });

  it('and does not know every ecosystem', () => {
    expect(osvPackage('pkg:vscode-extension/acme/probe')).toBeUndefined();
    expect(purlTypeOf('Debian:12')).toBe('deb');
    expect(purlTypeOf('crates.io')).toBe('cargo');
    expect(purlTypeOf('Nowhere')).toBeUndefined();
  });
});

describe('collected text stays text', () => {
  it('in HTML and XML', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeMarkup(text);
        expect(escaped).not.toMatch(/[<>"']/);
        expect(escaped.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
        expect(escaped.isWellFormed()).toBe(true);
      }),
    );
  });

  it('in CSV: one field, no formula', () => {
    const starts = fc.constantFrom('', '=', '+', '-', '@', '\t=', '\r+', ' -', '"', ',');
    fc.assert(
      fc.property(starts, fc.string(), (start, text) => {
        const field = csvField(start + text);
        expect(field).not.toMatch(/^"?[=+\-@\t\r]/);
        const quoted = field.startsWith('"');
        expect(quoted ? /^"(?:[^"]|"")*"$/.test(field) : !/[",\r\n]/.test(field)).toBe(true);
      }),
    );
  });

  it('in Markdown: every character that could be markup has its backslash', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const left = escapeMarkdown(text).replace(/\\[!-/:-@[-`{-~]/g, '');
        expect(left).not.toMatch(/[\\`*_{}[\]<>#|~&@]|:\/\//);
      }),
    );
  });

  it('and a quote is cut within a limit, never inside a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 5, max: 400 }), (text, limit) => {
        const cut = cutQuote(text, limit);
        expect(cut.length).toBeLessThanOrEqual(Math.max(limit, 0));
        expect(cut.isWellFormed()).toBe(true);
        expect(text.startsWith(cut.replace(/…$/, '')) || cut === text).toBe(true);
      }),
    );
  });
});

it('a stable UUID is a UUID of version 5, the same for the same name', () => {
  expect(stableUuid('a')).toBe(stableUuid('a'));
  expect(stableUuid('a')).not.toBe(stableUuid('b'));
  // Appendix A.4 of RFC 9562.
  expect(stableUuid('www.example.com', '6ba7b810-9dad-11d1-80b4-00c04fd430c8')).toBe(
    '2ed6657d-e927-568b-95e1-2665a8aea6a2',
  );
});
