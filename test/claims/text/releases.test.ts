import { describe, expect, it } from 'vitest';
import { releaseOf } from '../../../src/claims/text/release-titles.ts';
import { releasesIn } from '../../../src/claims/text/releases.ts';
import { splitSentences } from '../../../src/claims/text/sentences.ts';

/** Version and part of the release under which each sentence of a text stands. */
function standing(text: string, whole: string | null = null): readonly string[] {
  const sentences = splitSentences(text);
  const releases = releasesIn(text, sentences, whole, new Set());
  return sentences.map(({ start, end }, at) => {
    const one = releases?.[at];
    return `${text.slice(start, end)} = ${one ? `${one.version}${one.part === null ? '' : ` ${one.part}`}` : 'none'}`;
  });
}

describe('a line that heads the changes of a release', () => {
  it.each([
    ['2.3.1', '2.3.1'],
    ['v2.3.1', '2.3.1'],
    ['[2.3.1] - 2026-07-02', '2.3.1'],
    ['[2.3.1](https://code.example/compare/v2.3.0...v2.3.1) (2026-07-02)', '2.3.1'],
    ['Version 2.3.1 (2 July 2026)', '2.3.1'],
    ['Marrow Sync 2.3.1 — July 2, 2026', '2.3.1'],
    ['Marrow Sync v2.3.1 (build 4410), 2 July', '2.3.1'],
    ['marrow@2.3.1', '2.3.1'],
    ['@marrow/sync@2.3.1', '2.3.1'],
    ['Released @marrow/sync 2.3.1', '2.3.1'],
    ['2.3.1 / 2026-07-02', '2.3.1'],
    ['2026-07-02, Version 2.3.1 (Current)', '2.3.1'],
    ['marrow (2.3.1-2) unstable; urgency=high', '2.3.1-2'],
    ['Changes in 2.3.1', '2.3.1'],
    ['Fixed in Marrow 2.3.1', '2.3.1'],
    ["What's new in Marrow 2.4", '2.4'],
    ['2.4.0-beta.2', '2.4.0-beta.2'],
    ['Release 2026.2.1 [yanked]', '2026.2.1'],
    ['Version 2.3.1:', '2.3.1'],
    ["2026-07-02, Version 2.3.1 'Heron' (LTS), @mika", '2.3.1'],
    ['Thu Jul 02 2026 Mika Orlan <mika@marrow.example> - 2.3.1-2', '2.3.1-2'],
    ['Marrow 2.3.1 (build 2.3.1.4410)', '2.3.1'],
  ])('%s', (line, version) => {
    expect(releaseOf(line)).toBe(version);
  });

  it.each([
    'Upgrading from 2.3 to 2.4',
    'Affected by 2.3.1',
    'CVSS 4.0 base score: 8.2',
    'Section 2.3',
    'Marrow 2.3.1 sends file names',
    'Marrow 2.3.1 vs. 2.4',
    'Tested on Kernel 6.12',
    'It came with Marrow 2.3.1.',
    '2.3 Known limitations',
    '2 July 2026',
    '2026-07-02',
    '02.07.2026',
    '2.3.1 - TBD',
    '[2.3.1] - Unreleased',
    '2.3.1-dev',
    '2.3.1-SNAPSHOT',
    'Marrow 2.3.1 (not released)',
    '2.3.1 (in development)',
    '2.3.1 / 2.4.0',
    '2.3.1 and 2.4.0',
    'Version 2.3.1.',
    '12',
  ])('does not, where it says more or something else: %s', (line) => {
    expect(releaseOf(line)).toBeNull();
  });
});

it.each(['@', '@a', 'a@', '.@', '[v', 'v', '-', '1.2.', '1.2-a', 'a @', "'@", ' @'])(
  'reads a line of the like of a heading but once: %s',
  (trap) => {
    const lines = Array.from({ length: 1200 }, (_, at) =>
      `${trap.repeat(80).slice(0, 70 + (at % 14))}=1.2`.slice(0, 90),
    );
    const from = performance.now();
    for (const line of lines) releaseOf(line);
    // 100 kB, which one "@" too many kept busy for hours
    expect(performance.now() - from).toBeLessThan(500);
  },
);

describe('the release of a line', () => {
  it('is that of the heading above it, with the part of the notes in which it stands', () => {
    expect(
      standing(
        '# Changelog\n\n## 2.3.1 (2026-07-02)\n\n### Fixed\n\n- Fixed a leak.\n\n### Added\n\n- A command.\n\n### Known issues\n\n- It may crash.\n\n## 2.3.0\n\n- Added a proxy.\n\n## License\n\nFixed for ever.\n',
      ),
    ).toEqual([
      'Changelog = none',
      '2.3.1 (2026-07-02) = none',
      'Fixed = 2.3.1 repairs',
      'Fixed a leak. = 2.3.1 repairs',
      'Added = 2.3.1 news',
      'A command. = 2.3.1 news',
      'Known issues = 2.3.1 other',
      'It may crash. = 2.3.1 other',
      '2.3.0 = none',
      'Added a proxy. = 2.3.0',
      'License = none',
      'Fixed for ever. = none',
    ]);
  });

  it('is the one heading of notes that call themselves so, or list their changes', () => {
    expect(standing('Release notes\n\nVersion 2.3.1\n\nFixed a leak.').at(-1)).toBe('Fixed a leak. = 2.3.1');
    expect(standing('Marrow\n\nVersion 2.3.1\n\n- Fixed a leak.\n- Now asks first.').at(-1)).toBe(
      'Now asks first. = 2.3.1',
    );
  });

  it('is that of the whole where the text is the notes of one', () => {
    expect(standing('Fixed a leak.', '2.3.1')).toEqual(['Fixed a leak. = 2.3.1']);
  });

  it.each([
    [
      'an article with a number between',
      'Marrow leaks\n\nMarrow 2.3.1\n\nThe maker fixed the leak on Monday.',
    ],
    [
      'a list of affected releases',
      'Marrow leaks\n\nAffected:\n\nMarrow 2.3.1\nMarrow 2.3.0\nMarrow 2.2.9\n\nThe maker fixed the leak on Monday.',
    ],
    [
      'numbered chapters',
      'Guide\n\nSection 2.1\n\nFixed paths are needed.\n\nSection 2.2\n\nRemoved paths are gone.',
    ],
  ])('is none in %s', (_, text) => {
    expect(standing(text).every((line) => line.endsWith('= none'))).toBe(true);
  });
});

describe('what is below a release and of no release', () => {
  /** The last line of a text whose release is asked for. */
  const last = (text: string, whole: string | null = null): string =>
    standing(text, whole).at(-1)?.split(' = ')[1] ?? '';
  const TWO = '2.1.0\n\n- Fixed a leak.\n\n2.0.0\n\n- Fixed a hang.\n\n';
  const MARKED = '## 2.1.0\n\n- Fixed a leak.\n- Added a proxy.\n\n';

  it('keeps the release above a deeper heading of something else', () => {
    const text = '## 2.0.0\n\n### iOS 18.2\n\n- Fixed a hang.\n- Added a proxy.\n';
    expect(last(text)).toBe('2.0.0');
    expect(last(`# Changelog\n\n${text}\n### Kernel 6.12\n\n- Fixed a leak.`)).toBe('2.0.0');
    expect(last(`${text}\n### 18.4\n\n- Fixed a leak.`)).toBe('none');
    expect(last('# Marrow 2.0\n\n## 2.0.1\n\n- Fixed a leak.\n- Added it.')).toBe('2.0.1');
  });

  it.each(['Licence', 'Support', 'Contact us', 'Our company', 'Marrow Desktop 9.1'])(
    'ends a release without "#" at a heading that is none of changes: %s',
    (heading) => {
      expect(last(`${TWO}${heading}\n\nFixed rates are told there.`)).toMatch(/^none$|other$/);
    },
  );

  it.each([
    'Upcoming release',
    'Next version',
    'Under development',
    'Planned',
    'Not yet released',
    'Earlier versions',
    'Also fixed in 2.0.9:',
    'Fixed in the next release',
    'Fixed in 2.0.9:',
    '**Known issues**',
    '__Upcoming__',
    '* Known problems:',
    '**2.0.9**',
    '**Licence**',
    'What we plan next',
  ])('gives a release nothing of another: %s', (heading) => {
    expect(last(`${MARKED}${heading}\n\n- Fixed a hang.`)).toMatch(/^none$|other$/);
    expect(last(`- Fixed a leak.\n\n${heading}\n\n- Fixed a hang.`, '2.3.0')).toMatch(/^none$|other$/);
  });

  it.each([
    'Known issues\n\nWindows\n\n- It hangs.\n\nLinux\n\nFixed by a restart.',
    'Known issues\n\nWindows\n\nGeneral\n\nFixed\n\n- It hangs.',
    '### Known issues\n\n#### Windows\n\n- It hangs.\n\n#### Fixes\n\n- Restart it.',
    '### Known issues\n\n### Planned\n\n#### Windows\n\n- It hangs.',
  ])('leaves known issues by no lesser heading: %s', (text) => {
    expect(last(`${MARKED}${text}`)).toBe('2.1.0 other');
  });

  it.each([
    ['Released on 2 July 2026\n\n- Fixed it.', '2.0.0'],
    ['Windows\n\n- Fixed it.', '2.0.0'],
    ['Bug fixes and improvements\n\n- It asks first.', '2.0.0'],
    ['Fixed the hang of 1.9.9 on exit\n\nAdded a proxy', '2.0.0'],
    ['This release contains the following fixes:\n\n- It asks first.', '2.0.0'],
    ['Fixed\n\n- It asks first.', '2.0.0 repairs'],
    ['**Fixed**\n\n- It asks first.', '2.0.0 repairs'],
    ['- Sync:\n  - It asks first.', '2.0.0'],
  ])('keeps what heads its changes: %s', (text, release) => {
    expect(last(`${TWO}${text}`)).toBe(release);
  });

  it.each([
    '12',
    'Release 12',
    'v12 (2 July 2026)',
    'Version 1.9.9.',
    '1.9.9!',
    '1.9.9:',
    '1.9.9 / 1.8.14',
    '2.2.0 - TBD',
    '2.2.0-dev',
    '**1.9.9**',
  ])('ends at the number of another, whatever is known of that: %s', (heading) => {
    expect(last(`${TWO}${heading}\n\nIt asks first.`)).toBe('none');
    expect(last(`${MARKED}${heading}\n\nIt asks first.`)).toBe('none');
  });

  it.each(['Reverts', 'Reverted', 'Reverted changes', 'Rollbacks'])(
    'takes nothing for repaired that was taken back: %s',
    (heading) => {
      expect(last(`${MARKED}### ${heading}\n\n- fix: stop it.`)).toBe('2.1.0 other');
    },
  );

  it('gives nothing to what is only planned', () => {
    const planned =
      '### 2.2.0\n\n- Fixed a leak.\n- Added it.\n\n## Released\n\n### 2.1.0\n\n- Fixed a hang.';
    const lines = standing(`# Marrow releases\n\n## Roadmap\n\n${planned}`);
    expect(lines).toContain('Fixed a leak. = none');
    expect(lines).toContain('Fixed a hang. = 2.1.0');
    expect(standing(`Marrow releases\n\nUpcoming\n\n2.2.0\n\n- Fixed a leak.\n\n${TWO}`)).toContain(
      'Fixed a leak. = none',
    );
  });

  it.each([
    ['## 2.0.5 - The quiet one', '2.0.5'],
    ['## 2.0.5: Heron', '2.0.5'],
    ['## v2.0.5 “Heron” (2 July 2026)', '2.0.5'],
    ['## 2.0.5 - Known issues', 'none'],
    ['## 2.0.5 - affected by a leak', 'none'],
    ['2.0.5 - The quiet one', '2.1.0 other'],
  ])('takes what a release is called for no more: %s', (heading, release) => {
    expect(last(`${MARKED}${heading}\n\n- Fixed a hang.`)).toBe(release);
  });

  it('knows of several packages in one list which has what number by none', () => {
    const one = '## @marrow/sync@2.1.0\n\n- Fixed a leak.\n- Added it.';
    expect(last(one)).toBe('2.1.0');
    const parts = '## Marrow Desktop 3.2.1\n\n- Fixed a leak.\n\n## Marrow Mobile 8.0.4\n\n- Fixed a hang.\n';
    expect(standing(parts).every((line) => line.endsWith('= none'))).toBe(true);
    expect(last(`## @marrow/core@9.1.0\n\n- Fixed a hang.\n- Added a proxy.\n\n${one}`)).toBe('none');
  });

  it.each([
    ['Sync engine\n\nFixed a hang.\n\n1.9.9\n\n- Fixed it.', 'Fixed a hang. = 2.0.0'],
    ['Sync engine\n\nFixed a hang.', 'Fixed a hang. = none'],
  ])('takes a name for a part of a release only where another release follows: %s', (text, line) => {
    expect(standing(`${TWO}${text}`)).toContain(line);
  });

  it.each(['Requires Kernel 6.12 or later', 'Get it from the store'])(
    'goes on below a marked heading behind a remark: %s',
    (remark) => {
      expect(last(`${MARKED}${remark}\n\nIt asks first.`)).toMatch(/^none$|other$/);
      expect(last(`${MARKED}${remark}\n\n### Windows\n\n- Fixed a hang.`)).toBe('2.1.0');
      expect(last(`${MARKED}${remark}\n\n## Windows\n\n- Fixed a hang.`)).toBe('none');
    },
  );

  it.each([
    '* Noteworthy changes in release 2.1.0 (2026-07-02) [stable]\n\n** Bug fixes\n\n  Marrow no longer hangs.\n',
    '**2.1.0** (2026-07-02)\n- Fixed a leak.\n- Marrow no longer hangs.\n',
    '* Thu Jul 02 2026 Mika Orlan <mika@marrow.example> - 2.1.0\n- Fixed a leak\n- Marrow no longer hangs\n',
  ])('knows a heading behind a mark of lists: %s', (text) => {
    expect(last(`Marrow news\n\n${text}`)).toMatch(/^2\.1\.0/);
  });

  it.each(['Marrow 2.3.0', 'Marrow 2.3.0 released', 'v2.3.0', 'Release 2.3.0 (2026-07-02)'])(
    'knows a release by the title of a text that begins with a change: %s',
    (title) => {
      expect(last(`${title}\n\nFixed a leak.`)).toBe('2.3.0');
      expect(last(`${title}\n\nMany of you have waited for it. Fixed a leak.`)).toBe('none');
    },
  );

  it('knows a release as a whole by its own title and part', () => {
    expect(last('Marrow Sync\n\n- Fixed it.', '2.3.0')).toBe('2.3.0');
    expect(last('Marrow Sync 2.3.0\n\n- Fixed it.', '2.3.0')).toBe('2.3.0');
    expect(last('## Known issues\n\n- It hangs.\n\n## Fixed\n\n- A leak.', '2.3.0')).toBe('2.3.0 repairs');
  });
});
