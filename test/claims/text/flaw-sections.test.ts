import { describe, expect, it } from 'vitest';
import { flawAt, flawSections } from '../../../src/claims/text/flaw-sections.ts';

const A = 'CVE-2026-41207';
const B = 'GHSA-ABCD-EF12-3456';

/** Which flaw each line that ends with a full stop is about. */
function flawsOf(lines: readonly string[]): readonly (string | undefined)[] {
  const text = lines.join('\n');
  const sections = flawSections(text);
  return lines.filter((line) => line.endsWith('.')).map((line) => flawAt(sections, text.indexOf(line), line));
}

describe('what an advisory on several flaws tells is about the flaw', () => {
  it.each<[string, readonly string[], readonly (string | undefined)[]]>([
    [
      'whose number heads the section',
      [
        'Advisory',
        '',
        'It covers two flaws.',
        '',
        `${A}: a leak`,
        '',
        'All versions are affected.',
        '',
        `${B} - a hole`,
        '',
        'It is fixed in 2.1.',
      ],
      [undefined, A, B],
    ],
    [
      'though parts of the section have headings of their own',
      [
        '# Advisory',
        `## ${A} A leak`,
        '### Affected versions',
        'All before 2.1 leak.',
        '### Credits',
        'Ada found it.',
        `## ${B}`,
        'It lets guests in.',
      ],
      [A, A, B],
    ],
    [
      'also where no mark shows which heading stands above which',
      [
        'Two flaws',
        '',
        `${A}`,
        '',
        'It leaks what guests wrote.',
        '',
        'Affected versions',
        '',
        'All before 2.1 leak.',
        '',
        `2. ${B}`,
        '',
        'It lets guests in.',
      ],
      [A, A, B],
    ],
    [
      'until a heading begins something else',
      [
        'Two flaws',
        '',
        `${A}: a leak`,
        '',
        'It leaks what guests wrote.',
        '',
        'Why there are two releases',
        '',
        'We overlooked the second.',
        '',
        `${B}`,
        '',
        'It lets guests in.',
      ],
      [A, undefined, B],
    ],
    [
      'also where its heading is closed or long',
      [
        `## ${A}: a leak`,
        '',
        'It leaks.',
        '',
        `## ${B}: Wrench runs ${'very '.repeat(25)}strange commands from labels.`,
        '',
        'It lets guests in.',
      ],
      [A, B, B],
    ],
    [
      'also where it is underlined',
      [A, '-----', '', 'It leaks.', '', B, '-----', '', 'It lets guests in.'],
      [A, B],
    ],
    [
      'and what holds for all behind the last is of none',
      [
        `${A}: a leak`,
        '',
        'It leaks.',
        '',
        `${B}: a hole`,
        '',
        'It lets guests in.',
        '',
        'Solution',
        '',
        'Upgrade to 2.1.',
      ],
      [A, B, undefined],
    ],
    [
      'and what is said of both is of none',
      [`## ${A}`, 'It leaks.', `## ${B}`, 'It lets guests in.', 'Both flaws are fixed in 2.1.'],
      [A, B, undefined],
    ],
    [
      'and not what readers say behind it',
      [
        `## ${A}`,
        'It leaks.',
        `## ${B}`,
        'It lets guests in.',
        '',
        '3 comments',
        '',
        'mika says:',
        'It crashes too.',
      ],
      [A, B, undefined],
    ],
    [
      'and not what stands below a release, or is only told after it',
      [`## 2.1.0 (${A})`, 'Fixed a crash.', `## Shadows of ${B}`, 'It was not the first.'],
      [undefined, undefined],
    ],
    [
      'and not where a heading names two',
      [
        `${A} and ${B}`,
        '',
        'They were found by Ada Holm.',
        '',
        `CVE-2026-10001/10002: leaks`,
        '',
        'It leaks.',
      ],
      [undefined, undefined],
    ],
  ])('%s', (_, lines, flaws) => {
    expect(flawsOf(lines)).toEqual(flaws);
  });

  it('ends with the post that it stands in', () => {
    const text = `## ${A}\nIt leaks.\n## ${B}\nIt lets guests in.\nmika\nIt uploads tokens.\n`;
    const sections = flawSections(text, [0, text.indexOf('mika')]);
    expect(flawAt(sections, text.indexOf('It uploads'), 'It uploads tokens.')).toBeUndefined();
    expect(flawAt(sections, text.indexOf('It lets'), 'It lets guests in.')).toBe(B);
  });

  it('is left open where a text names one flaw only, or none', () => {
    expect(flawSections(`${A}: a leak\n\nIt leaks.\n`)).toEqual([]);
    expect(flawSections('A leak\n\nIt leaks.\n')).toEqual([]);
  });
});

describe('where the markup of a page shows its headings', () => {
  const at = (text: string, ...heads: readonly (readonly [level: number, line: string])[]) =>
    heads.map(([level, line]) => ({ level, start: text.indexOf(line) }));
  const flawOf = (text: string, line: string, headings: ReturnType<typeof at>): string | undefined =>
    flawAt(flawSections(text, [], headings), text.indexOf(line), line);

  const text = [
    'The update mends two flaws.',
    `${A} in the store`,
    'It leaks what guests wrote.',
    'Impact',
    'Timeline',
    'It was told in May.',
    `${B} when pages are printed`,
    'It lets guests in.',
    'How to update',
    'It also asks for a name.',
  ].join('\n');
  const headings = at(text, [2, `${A} in`], [3, 'Timeline'], [2, `${B} when`], [2, 'How to update']);

  it('a number that begins one heads what is told of the flaw, to the next of that height', () => {
    expect(flawOf(text, 'It leaks what', headings)).toBe(A);
    expect(flawOf(text, 'It was told', headings)).toBe(A);
    expect(flawOf(text, 'It lets', headings)).toBe(B);
    expect(flawOf(text, 'It also asks', headings)).toBeUndefined();
    expect(flawOf(text, 'The update', headings)).toBeUndefined();
  });

  it('and a short line between paragraphs is none', () => {
    const listed = `${A}\nIt leaks.\nKnown to many\nIt was told in May.\n${B}\nIt lets guests in.`;
    expect(flawOf(listed, 'It was told', [])).toBeUndefined();
    expect(flawOf(listed, 'It was told', at(listed, [2, A], [2, B]))).toBe(A);
  });

  it('one that only speaks of a number heads nothing', () => {
    const told = `What came after ${A}\nIt leaks.\nUnlike ${B}\nIt lets guests in.`;
    const marked = at(told, [2, 'What came'], [2, 'Unlike']);
    expect(flawOf(told, 'It leaks', marked)).toBeUndefined();
    expect(flawOf(told, 'It lets', marked)).toBeUndefined();
  });
});
