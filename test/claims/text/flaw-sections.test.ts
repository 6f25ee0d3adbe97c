import { describe, expect, it } from 'vitest';
import { flawAt, flawSections } from '../../../src/claims/text/flaw-sections.ts';

const A = 'CVE-2026-41207';
const B = 'GHSA-ABCD-EF12-3456';

/** Which flaw each line that ends with a full stop is about. */
function flawsOf(lines: readonly string[]): readonly (string | undefined)[] {
  const text = lines.join('\n');
  const sections = flawSections(text);
  return lines.filter((line) => line.endsWith('.')).map((line) => flawAt(sections, text.indexOf(line)));
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
      'and not where a heading names two',
      ['Two flaws', '', `${A} and ${B}`, '', 'Both were found by Ada Holm in our own code.'],
      [undefined],
    ],
  ])('%s', (_, lines, flaws) => {
    expect(flawsOf(lines)).toEqual(flaws);
  });

  it('is left open where a text names one flaw only, or none', () => {
    expect(flawSections(`${A}: a leak\n\nIt leaks.\n`)).toEqual([]);
    expect(flawSections('A leak\n\nIt leaks.\n')).toEqual([]);
  });

  it('takes no time over many headings', () => {
    const text = `${A}\n\n${B}\n\n`.repeat(3000);
    expect(flawSections(text).length).toBeLessThanOrEqual(6000);
  });
});
