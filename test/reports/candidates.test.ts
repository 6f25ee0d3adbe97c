import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ToolCandidate } from '../../src/model/hearsay.ts';
import { candidateLines, linesToPaste } from '../../src/reports/candidates.ts';
import type { CandidateEntry } from '../../src/reports/candidates.ts';
import { digestFormats } from '../../src/reports/formats/index.ts';
import { namesOf } from '../../src/reports/names.ts';
import { createStyle } from '../../src/reports/style.ts';
import { doctorText } from '../../src/reports/text/doctor.ts';
import { digestPage } from '../../src/web/pages/digest-page.ts';
import { context, digest } from './fixtures.ts';

const candidate = (entry: CandidateEntry): ToolCandidate => ({
  name: entry.name,
  statements: 9,
  documents: 2,
  publishers: 2,
  kinds: [
    { kind: 'affected_versions', statements: 6 },
    { kind: 'fix', statements: 3 },
  ],
  lastSeen: '2031-04-03T10:00:00.000Z',
  maker: entry.maker?.name ?? null,
  lines: candidateLines(entry),
});
const ostrel = candidate({ name: 'Ostrel', nouns: ['browser'], maker: { name: 'Marl Bay', added: true } });
const hostile = candidate({
  name: 'Bad <script>alert(1)</script> "x": y # z `*_',
  slug: 'bad',
  nouns: [],
  maker: null,
});
const told = { ...digest, candidates: [ostrel, hostile] };
const render = (name: string, columns = 80): string =>
  digestFormats[name]?.render(told, { ...context, style: createStyle(columns) }) ?? '';

describe('lines for the catalogue', () => {
  it('name the tool, its maker and what it is', () => {
    expect(linesToPaste([ostrel])).toEqual([
      '# for tools.yaml',
      '- name: "Ostrel"',
      '  vendor: "Marl Bay"',
      '  nouns: ["browser"]',
      '# for organisations.yaml',
      '- name: "Marl Bay"',
    ]);
  });

  it('leave a maker open that no text names, so that the check of the catalogue points to it', () => {
    expect(hostile.lines.tools).toContain('\n  vendor: # TO BE FILLED IN');
    expect(parse(hostile.lines.tools)).toEqual([{ name: hostile.name, slug: 'bad', vendor: null }]);
    expect(hostile.lines.organisations).toBeNull();
  });

  it('name a maker of two tools once', () => {
    const other = candidate({ name: 'Zebb', nouns: [], maker: { name: 'Marl Bay', added: true } });
    expect(linesToPaste([ostrel, other]).filter((line) => line === '- name: "Marl Bay"')).toHaveLength(1);
  });
});

describe('tools to add', () => {
  it.each(['text', 'markdown', 'html', 'atom'])('stand in a digest as %s, as everything told', (name) => {
    const text = render(name).replace(/\s+/g, ' ');
    expect(text).toMatch(/tools to add to the catalogue/i);
    expect(text).toContain('9 statements in 2 documents of 2 publishers (affected versions 6, fix 3)');
    expect(text).toContain('made by Marl Bay; last told 3 April 2031');
    expect(text).toContain('maker not named');
  });

  it.each(['text', 'markdown', 'html', 'atom'])('are not mentioned as %s where there are none', (name) => {
    expect(digestFormats[name]?.render(digest, context)).not.toMatch(/tools to add/i);
  });

  it('keep their lines whole and at the left edge on a terminal', () => {
    const lines = render('text', 40).split('\n');
    expect(lines).toContain('- name: "Ostrel"');
    expect(lines).toContain(`- name: ${JSON.stringify(hostile.name)}`);
  });

  it('keep the blanks of their lines in a feed and in mail', () => {
    const unescape = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    expect(unescape(render('html'))).toContain('- name: "Ostrel"\n  vendor: "Marl Bay"\n');
    expect(unescape(unescape(render('atom')))).toContain('- name: "Ostrel"\n  vendor: "Marl Bay"\n');
  });

  it.each(['markdown', 'html', 'atom'])('let no markup of a name through as %s', (name) => {
    const outside = render(name).replace(/```yaml[^]*?```/, '');
    expect(outside).not.toMatch(/(?<!\\)<script/i);
  });

  it('stand on the page of the digest, escaped', async () => {
    const names = namesOf(context.catalogue);
    const page = String(await digestPage(told, names));
    expect(page).toContain('<h2>Tools to add to the catalogue</h2>');
    expect(page).toContain('- name: &quot;Ostrel&quot;\n  vendor: &quot;Marl Bay&quot;\n');
    expect(page).not.toContain('<script');
    expect(String(await digestPage(digest, names))).not.toContain('Tools to add');
  });

  it('come last in what doctor says, and need no attention', () => {
    const report = { problems: [], sources: [], facts: {}, candidates: [ostrel] };
    const text = doctorText(report, createStyle(100));
    expect(text).toContain('nothing needs attention');
    expect(text.slice(text.indexOf('TOOLS TO ADD'))).toContain('\n- name: "Ostrel"\n  vendor: "Marl Bay"\n');
    expect(doctorText({ ...report, candidates: [] }, createStyle(100))).not.toMatch(/tools to add/i);
  });
});
