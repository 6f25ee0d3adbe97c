import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../src/claims/index.ts';
import { loadCatalogue, packagedCatalogueDir } from '../../../src/config/index.ts';
import { subjectOf } from '../../../src/claims/subjects/subject.ts';

const { catalogue } = await loadCatalogue(packagedCatalogueDir());
const lexicon = compileLexicon(catalogue);

/** What a report with a form is about. */
const toolOf = (title: string, text: string): string | undefined =>
  subjectOf({ title, text, tool: null }, lexicon).tools[0];

const SENT = 'Names of files are sent to a server';
const IT = 'It sends the names of open files to a server without asking.';

describe('a report is about what its form names', () => {
  it.each([
    ['as what is reported', `Application: Zed 0.190.1\nPlatform: macOS 15\n\n${IT}\n`, 'zed'],
    [
      'with the number in its own field',
      `Product | Cursor\nVersion | 1.2\n\nThe program crashes.\n`,
      'cursor',
    ],
    ['below a heading', `### Affected tool\n\nZed\n\n### Operating system\n\nWindows 11\n\n${IT}\n`, 'zed'],
    ['by its sort', `Editor: Zed\nOS: Fedora 41\nVersion: 0.190.1\n\n${IT}\n`, 'zed'],
    ['in bold', `**Which editor:** Zed (nightly)\n**Environment:** Arch\n\nThe editor hangs.\n`, 'zed'],
  ])('%s', (_, text, tool) => {
    expect(toolOf(SENT, text)).toBe(tool);
  });

  it.each([
    ['the system', SENT, `OS: Windows 11\nVersion: 3.1\n\n${IT}\n`],
    [
      'what an extension runs in',
      SENT,
      `Extension: Tarn Lens\nEditor: Zed\nOS: Fedora 41\n\nThe editor hangs.\n`,
    ],
    ['what a poll asks for', 'Which editor do you use?', 'Editor: Zed\nOS: Arch\nShell: fish\n'],
    ['a person', 'Our people', 'Editor: Mara Zed\nPlatform: print\n\nIt comes out on Mondays.\n'],
    ['a line that is no form', SENT, `Editor: Zed\n\n${IT}\n`],
    ['the client of a server', SENT, `Client: Zed\nOS: Fedora 41\nServer: Foo 3.1\n\n${IT}\n`],
    ['what a site is shown in', SENT, 'Browser: Brave\nOS: Arch\n\nIt sends what I type.\n'],
  ])('but not %s', (_, title, text) => {
    const tool = toolOf(title, text);
    expect(['zed', 'windows', 'cursor', 'brave']).not.toContain(tool);
  });

  it('nor before what its title names', () => {
    const text = `Browser: Firefox 131.0\nOS: Windows 11\n\nThe browser shows Docker's page. Docker sends the names of images.\n`;
    expect(toolOf('Docker sends names of images', text)).toBe('docker');
  });
});
