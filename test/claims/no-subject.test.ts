import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../src/claims/index.ts';
import { subjectOf } from '../../src/claims/subjects/subject.ts';
import { loadCatalogue } from '../../src/config/index.ts';

const { catalogue } = await loadCatalogue(new URL('../../feeds', import.meta.url).pathname);
const lexicon = compileLexicon(catalogue);

describe('what a text is not about, though it is named early', () => {
  it.each([
    [
      'where a firm sits',
      'Kestrel says messages were not read',
      "Kestrel, the Berlin-based maker of an email service, denied that intruders read mail of its users. The Berlin-based company updated the software. Kestrel's servers are closed.",
      '?Kestrel',
    ],
    [
      'the system on which a bug is met, behind a tag',
      '[Bug]: ferry-cli deletes lock files on Windows #4412',
      'Since the update our build loses a file on Windows. Run `ferry-cli push` in a folder. It happens only on Windows 11.',
      '?ferry-cli',
    ],
    [
      'the same behind a word',
      'Bug report - ferry-cli deletes lock files on Windows',
      'Since the update our build loses a file on Windows. Run `ferry-cli push` in a folder. It happens only on Windows 11.',
      '?ferry-cli',
    ],
    ...[
      'The maker took down version 1.4 of the editor.',
      'Every time 1.4 launched the editor sent files.',
    ].map((text): [string, string, string, undefined] => [
      'a word that only stands before a number',
      text,
      `${text} The app is fixed in 1.5.`,
      undefined,
    ]),
    [
      'who signs what changed',
      'News of the package',
      'The installer now upgrades other binaries of the same source package. -- Ada Maria Lind <ada@example.org>  Sun, 24 Jul 2022\n\nThe solver will no longer remove protected packages. -- Ada Maria Lind <ada@example.org>  Tue, 22 Feb 2022\n\nUpdates of the software are phased now. -- Ada Maria Lind <ada@example.org>  Wed, 17 Nov 2021\n',
      undefined,
    ],
    [
      'whose work a changelog thanks for',
      'Changes between 1.0.1 and 1.0.2',
      'A missing check in the library can reveal memory of the server. Thanks to Ole Lind and Ada Berg for finding this flaw and to Ole Lind for supplying a fix. Ole Lind and Ada Berg\n\nA workaround for old software. Ole Lind\n',
      undefined,
    ],
  ])('%s', (_, title, text, tool) => {
    expect(subjectOf({ title, text, tool: null }, lexicon).tools[0]).toBe(tool);
  });
});
