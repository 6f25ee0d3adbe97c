import { describe, expect, it } from 'vitest';
import { statementsOfPage } from '../../small-pages.ts';

/** Repairs that an entry of a maker's release notes tells, with the version of its heading. */
const fixesOf = (entry: string): readonly (string | null)[] =>
  statementsOfPage(`VS Code release notes\n\n1.97.3\n\n- ${entry}\n- Improved performance of search.\n`, {
    title: 'VS Code release notes',
    outlet: 'Visual Studio Code',
    url: 'https://code.visualstudio.com/updates/v1_97',
  })
    .filter(({ kind, polarity }) => kind === 'fix' && polarity === 'affirmed')
    .map(({ versions }) => versions.fixed);

describe('an entry of release notes repairs', () => {
  it.each([
    'Security: prevent extensions from reading ssh keys.',
    'Prevents web pages from opening local files.',
    'No longer sends file names to the server.',
    'Fixed a leak of file names.',
  ])('%s', (entry) => {
    expect(fixesOf(entry)).toEqual(['1.97.3']);
  });

  it.each([
    'Added crash uploads, which can be turned off in the settings.',
    'Breaking: the old API is gone.',
    'Breaking change: the upload of logs is removed.',
    'Added support for Python 3.14.',
  ])('but not: %s', (entry) => {
    expect(fixesOf(entry)).toEqual([]);
  });
});
