import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { documentOf, SMALL_CATALOGUE } from '../../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);

/** Kinds with the versions that the fields of a report on an editor tell. */
const told = (fields: string): readonly string[] =>
  readStatements(
    documentOf(
      `VS Code uploads the names of files\n\nVS Code uploads the names of all files in the folder.\n\n${fields}\n\nVS Code should ask first.\n`,
      { title: 'VS Code uploads the names of files' },
    ),
    lexicon,
  ).flatMap(({ kind, polarity, quote, versions: { introduced, fixed, affected } }) =>
    fields.includes(quote) || quote.split('\n').some((line) => fields.includes(line))
      ? [
          `${kind}${polarity === 'negated' ? ' not' : ''} ${[introduced, fixed, affected].map((one) => one ?? '').join('|')}`,
        ]
      : [],
  );

describe('a field of a form', () => {
  it.each([
    ['Affected versions: 1.96.0, 1.96.1', 'affected_versions ||1.96.0 || 1.96.1'],
    ['Affects Version/s: 1.96.1', 'affected_versions ||1.96.1'],
    ['Affected versions | 1.96.0 – 1.97.2', 'affected_versions ||>=1.96.0 <=1.97.2'],
    ['| Affected version | 1.96.1 |', 'affected_versions ||1.96.1'],
    ['**Found in**: 1.96.1', 'affected_versions ||1.96.1'],
    ['Reproduced in version: 1.96.1', 'affected_versions ||1.96.1'],
    ['First bad version: 1.96.1', 'affected_versions 1.96.1||>=1.96.1'],
    ['**Introduced in:** 1.96.1', 'affected_versions 1.96.1||>=1.96.1'],
    ['- Last working version: 1.95.3', 'affected_versions not ||1.95.3'],
    ['Last known good build | 1.95.3', 'affected_versions not ||1.95.3'],
    ['Works in: 1.95.3', 'affected_versions not ||1.95.3'],
    ['Not affected: 1.95.x', 'affected_versions not ||1.95.x'],
    ['Fixed in: 1.97.3', 'fix |1.97.3|'],
    ['Fix Version/s: 1.97.3', 'fix |1.97.3|'],
    ['First patched version: 1.97.3', 'fix |1.97.3|'],
    ['Regression? Yes, worked in 1.95.3', 'affected_versions not ||1.95.3'],
    ['Last affected version: 1.96.1', 'affected_versions ||<=1.96.1'],
    ['Latest vulnerable release | 1.96.1', 'affected_versions ||<=1.96.1'],
    ['Earliest affected version: 1.96.1', 'affected_versions 1.96.1||>=1.96.1'],
    ['Introduced: 1.96.1', 'affected_versions 1.96.1||>=1.96.1'],
    ['Last affected: 1.97.2', 'affected_versions ||<=1.97.2'],
    ['Affected versions: 1.96.0-1.97.2; fixed version: 1.97.3', 'affected_versions ||>=1.96.0 <=1.97.2'],
    ['Fixed in: VS Code 1.97.3', 'fix |1.97.3|'],
    ['Fixed in: 1.97.3 (stable)', 'fix |1.97.3|'],
    ['Patched versions: >= 1.97.3', 'fix |1.97.3|'],
    ['Affected versions: before 1.97.3', 'affected_versions ||<1.97.3'],
    ['Is this a regression: yes, since 1.96.1', 'affected_versions 1.96.1||>=1.96.1'],
    ['Last version where it worked: 1.95.3', 'affected_versions not ||1.95.3'],
    ['What was the last version where it worked? 1.95.3', 'affected_versions not ||1.95.3'],
    ['First version that broke: 1.96.1', 'affected_versions 1.96.1||>=1.96.1'],
  ])('tells what it means: %s', (field, statement) => {
    expect(told(field)).toEqual([statement]);
  });

  it.each([
    ['### Last working version\n\n1.95.3', 'affected_versions not ||1.95.3'],
    ['**First bad release**\n1.96.1', 'affected_versions 1.96.1||>=1.96.1'],
    ['### Is this a regression?\n\nYes, it worked in 1.95.3', 'affected_versions not ||1.95.3'],
    ['Did this work before?\nYes, in 1.95.3', 'affected_versions not ||1.95.3'],
    ['### Is this a regression?\n\nYes, in 1.96.1', 'affected_versions ||1.96.1'],
    [
      '### Is this a regression?\n\nYes\n\n### The previous version in which this bug was not present was\n\n1.95.3',
      'affected_versions not ||1.95.3',
    ],
    ['### Found in\n\nVS Code 1.96.1', 'affected_versions ||1.96.1'],
    ['### Fixed in\n\n1.97.3', 'fix |1.97.3|'],
    ['Package: vscode\nVersion: 1.96.1-2\nSeverity: grave', 'affected_versions ||1.96.1-2'],
  ])('may have its value below: %s', (field, statement) => {
    expect(told(field)).toContain(statement);
  });

  it.each([
    'Version: 1.96.1',
    '### Version\n\n1.96.1',
    'VS Code version: 1.96.1',
    'Node version: 22.11.0',
    'OS version: 15.2.1',
    'Browser: Firefox 131.0.2',
    'Database version | PostgreSQL 16.4.1',
    'Target milestone: 1.97.3',
    'Fixed in: the release notes say where',
    'Affected versions: unknown',
    'Last working version: none',
    'Regression? No',
    'Package: left-pad\nVersion: 1.96.1-2\nSeverity: grave',
    'Environment: VS Code 1.96.1, Node 22.11.0',
    'Package: vscode\nVersion: 1.96.1-2\nDistribution: sid\nCloses: 990011',
    'Package: vscode\nVersion: 1.96.1-2\nSeverity: grave\nCloses: 990011',
    'Package: vscode\nVersion: 1.96.1-2',
    'Fixed in: not 1.97.3',
    'Fixed in: after 1.97.3',
    'Patched versions: > 1.97.3',
    'Fixed in: < 1.97.3',
    'Fix version: 1.97.3?',
    'Affected versions: not 1.96.1',
    'Fix version\n> 1.97.3',
    'Fix available: 1.97.3 (withdrawn, crashes)',
    'Fixed in: 1.97.3 and earlier',
    'Found in: Firefox 131.0.2',
    'Resolved: 16.45',
    'Resolved\n16.45',
    'Fixed: 16.45 CET',
    'First seen: 9.15',
    'Resolved: 2026.07.02',
    'Fixed in Electron: 33.0.1',
    'Fixed upstream in: 18.2.4',
    'Also fixed in Brindle Server: 7.0.4',
    'Affected extension version: 2.1.4',
    'First broken driver version: 560.35.3',
    'Expected fix version: 1.99.0',
    'Fix ETA: 1.99.0',
    'Happens in: Firefox 131.0.2',
    'Affected version [e.g. 1.2.3]:',
    'Fixed in (for example 1.2.3):',
    '### Affected version\n\n(e.g. 1.2.3)',
    '### Last working version\n\n### Node version\n\n22.11.0',
    '### Is this a regression?\n\nYes\n\n### Node version\n\n22.11.0',
    'Never seen in: 1.95.0',
    'Fixed in: 1.98.3-dev',
    'Fixed in: 1.98.2 (planned for May)',
    'To be fixed in: 1.98.0',
    'Hopefully fixed in: 1.98.0',
    'Will this be fixed in: 1.98.0?',
    'Workaround: use 1.94.2',
    'Regression range: 1.95.3 - 1.96.0',
    'Affected / fixed: 1.97.2 / 1.97.3',
    'Affected versions: [1.90.0, 1.97.3)',
    'Vulnerable versions: from 1.90.0 to 1.97.3 (exclusive)',
    '### Does it work in the browser?\n\nYes, in 131.0.2',
    'Did this work before? I do not remember, maybe in 1.95',
    'Regression?\nIt asked first in 1.95.3 but I cannot tell about 1.96.0',
  ])('tells nothing of the fault by what else runs: %s', (field) => {
    expect(told(field)).toEqual([]);
  });

  it('promises no repair before there is one', () => {
    expect(told('Status: Open\nFix Version/s: 1.97.3')).toEqual([]);
    expect(told('Status: Resolved\nFix Version/s: 1.97.3').join()).toContain('fix |1.97.3|');
  });

  it.each([
    'Open',
    'In Review',
    'Closed\nResolution: Won’t Fix',
    'Closed\nResolution: Duplicate',
    'Resolved\nResolution: Cannot Reproduce',
    'RESOLVED WONTFIX',
    'CLOSED DUPLICATE',
    'closed as not planned',
    'Fix Committed',
    'Awaiting release',
    'Reopened',
  ])('knows of no repair in what is %s', (status) => {
    expect(told(`Status: ${status}\nFix Version/s: 1.97.3`).join()).not.toContain('1.97.3');
  });

  it('takes what a list of affected versions tells as fixed for fixed', () => {
    const list = told('Affected versions:\n\n- 1.96.0 - 1.97.2\n- fixed in 1.97.3').join();
    expect(list).toContain('>=1.96.0 <=1.97.2');
    expect(list).not.toMatch(/affected_versions \|\|1\.97\.3/);
  });

  it('leaves out what nobody has ticked', () => {
    expect(told('### Affected versions\n\n- [x] 1.96.1\n- [ ] 1.95.3')).toEqual([
      'affected_versions ||1.96.1',
    ]);
  });

  it("takes no other tool's version for its own", () => {
    expect(told('Fixed in: Firefox 131.0.2').join()).not.toContain('131');
  });

  it('tells of each fault by the state of its own', () => {
    const both = [
      'Names leave.\nStatus: Fixed\nFixed in: 1.97.3',
      'Keys leave.\nStatus: Open\nFixed in: 1.99.0',
    ];
    expect(told(both.join('\n\n')).join()).toContain('1.97.3');
    expect(told(both.join('\n\n')).join()).not.toContain('1.99.0');
    expect(told(both.toReversed().join('\n\n')).join()).not.toContain('1.99.0');
  });

  it.each([
    'Regression?\nHappens in 1.96.1 here',
    'Did this work before?\nI think so. I am in 1.96.1 now',
    'Did this work before?\nNever worked in 1.96.1',
    'Did this work before?\nIt should have worked in 1.96.1',
    'Worked before?\nI worked with 1.96.1 then',
    'Worked before?\nAt first I had 1.96.1',
  ])('frees no version by an answer that is not plain: %s', (field) => {
    expect(told(field).filter((one) => /not|>=/.test(one))).toEqual([]);
  });

  it('is read in the columns of a table, each by its head', () => {
    const rows = [
      '| Issue | Affected | Fixed in |',
      '| --- | --- | --- |',
      '| VS Code uploads keys | 1.96.0 - 1.97.2 | 1.97.3 |',
      '| VS Code uploads hosts | 1.97.0 | not yet |',
    ];
    const versions = told(rows.join('\n')).filter((one) => !one.startsWith('behaviour'));
    expect(versions.toSorted()).toEqual([
      'affected_versions ||1.97.0',
      'affected_versions ||>=1.96.0 <=1.97.2',
      'fix |1.97.3|',
    ]);
  });

  it.each([
    '| Product | Affected | Fixed in |\n| Brindle Server | 7.0.3 | 7.0.4 |',
    '| Package | Affected versions | First fixed version |\n| Brindle Server | < 7.0.4 | 7.0.4 |',
    '| Issue | Affected | Fixed in |\n\nThe kernel here is 6.12.1.',
  ])('is not in those of another product, nor behind the table: %s', (rows) => {
    expect(told(rows)).toEqual([]);
  });

  it.each([
    '| VS Code Server | < 7.0.4 | 7.0.4 |',
    '| VS Code for Android | 0.9.0 | 0.9.1 |',
    '| Visual Studio Code Insiders | 1.98.0 | 1.98.2 |',
    '| vscode-esr | 1.90.0 | 1.90.4 |',
    '| visual-studio-code-cli | 1.80.0 | 1.80.1 |',
    '| Docker | 28.0.0 | 28.1.0 |',
  ])('is in the row of the tool alone, not in one of: %s', (other) => {
    const head = '| Product | Affected | Fixed in |\n| --- | --- | --- |\n';
    const own = '| VS Code | 1.96.0 - 1.97.2 | 1.97.3 |';
    const both = ['affected_versions ||>=1.96.0 <=1.97.2', 'fix |1.97.3|'];
    expect(told(`${head}${own}\n${other}`).toSorted()).toEqual(both);
    expect(told(`${head}${other}\n${own}`).toSorted()).toEqual(both);
    const unheaded = `${head.replace('Product', '')}${other}\n${own}`;
    if (other.startsWith('| V') || other.startsWith('| D')) expect(told(unheaded).toSorted()).toEqual(both);
  });

  it.each(['VS Code Server', 'VS Code for Android', 'Docker', 'Brindle Relay'])(
    'is not among the cells on lines of their own below %s',
    (other) => {
      const cells = `Product\nAffected\nFixed\nVS Code\n1.97.0 - 1.97.2\n1.97.3\n${other}\n7.0.0 - 7.0.3\n7.0.4`;
      expect(told(cells).toSorted()).toEqual(['affected_versions ||>=1.97.0 <=1.97.2', 'fix |1.97.3|']);
    },
  );

  it.each([
    'Fixed in VS Code Server: 7.0.4',
    'Fixed in (VS Code Server): 7.0.4',
    'Fixed in: VS Code Server 7.0.4',
  ])('is none of a product that has the name of the tool and more: %s', (field) => {
    expect(told(field)).toEqual([]);
  });

  it('is the package of a tool where no row has its plain name', () => {
    const rows =
      '| Package | Affected | Fixed in |\n| --- | --- | --- |\n| visual-studio-code-cli | 1.97.2 | 1.97.3 |';
    expect(told(rows).toSorted()).toEqual(['affected_versions ||1.97.2', 'fix |1.97.3|']);
  });

  it('takes no heads of columns above each other for a field', () => {
    const cells = 'Product\nAffected\nFixed\nVS Code 1.97\n1.97.0 - 1.97.2\n1.97.3\n';
    expect(told(cells).toSorted()).toEqual(['affected_versions ||>=1.97.0 <=1.97.2', 'fix |1.97.3|']);
  });

  it('tells a day by no number', () => {
    expect(told('Fixed in: 02.07.2026')).toEqual(['fix ||']);
  });

  it('is none in a sentence with a time of day', () => {
    expect(told('Microsoft stopped the distribution of 1.96.1 on 15 June at 22:00.').join()).toContain('fix');
  });

  it.each([
    ['a long number', 'Fixed in: 9876543210987654321098765432109876543210 by post\n\n'],
    ['the name of a commit', 'Fixed in: 9a7b3c1d5e2f4a6b8c0d9e7f5a3b1c2d4e6f8a0b on trunk\n\n'],
    ['versions and a word', `Affected versions: ${'7.8.9, '.repeat(9)}there\n\n`],
    ['versions without a blank', `Fixed in: ${'7.8.9-'.repeat(20)} there\n\n`],
    ['signs between versions', `Fixed in: ${'7 <= '.repeat(12)}there\n\n`],
    ['versions with letters', `Works in: ${'v7 '.repeat(30)}there\n\n`],
    ['a name of blanks', `Fixed${' '.repeat(120)}in\n\n`],
    ['a name of frames', `${'| _ * '.repeat(25)}x\n\n`],
    ['signs alone', `Fixed in: ${'~ '.repeat(60)}x\n\n`],
  ])('is read once, not again and again: %s', (_, trap) => {
    const text = `VS Code uploads names.\n\n${trap.repeat(Math.ceil(100_000 / trap.length))}`;
    const began = performance.now();
    readStatements(documentOf(text, { title: 'VS Code uploads names' }), lexicon);
    // A pattern that goes back would take minutes.
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
