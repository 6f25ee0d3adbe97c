import { describe, expect, it } from 'vitest';
import { toldVersionsOf } from '../../src/claims/index.ts';

/** Sentence, versions told as fixed. */
const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['The hole is closed in Quillstore 4.3 and 5.2.', []],
  ['The hole was fixed in Quillstore 4.3 and 5.2.', ['4.3', '5.2']],
  ['The parser before 1.1.3, 1.2.x before 1.2.4, and 1.3.x before 1.3 beta 1 reads past the end.', ['1.1.3', '1.2.4', '1.3b1']],
  ['The archive tool before 4.2.3 and 4.3 before beta 1 follows links.', ['4.2.3', '4.3b1']],
  ['All lines 2.7.x, 2.8.x and 2.9.x prior to 2.7.17, 2.8.9 and 2.9.6 respectively leak the key.', ['2.7.17', '2.8.9', '2.9.6']],
  ['Versions before and including 3.4.5 are affected.', []],
  ['Versions up until and including 1.9.2 are affected.', []],
  ['Before version 1.28.0 requests were not checked.', ['1.28.0']],
  ['Patched versions are 2.7.2 (for the LTS 2.7 branch) and 2.8.1 (for the current 2.8 branch).', ['2.7.2', '2.8.1']],
  ['Users of the 4.2.x series are asked to upgrade.', []],
  ['Users with 0.7.0 should upgrade to 0.8.0.', ['0.8.0']],
  ['Version 2.4.1 upgrades the bundled codec to 1.3.2.', ['2.4.1']],
  ['It was fixed in 0.14.6, which is part of Suite 7.0.2.', ['0.14.6']],
  ['The fault came with a rewrite that was first included in the 3.2.0 release.', []],
  ['We failed to apply the patch in 2.7.1, so upgrade to 2.7.3.', []],
  ['mole-update version 1.0.0a1 contains an unsafe load of its settings.', []],
  ['Upgrade to 5.1.2 or later.', ['5.1.2']],
  ['There is no fix; 3.1.0 is affected.', []],
]; // prettier-ignore

describe('the fixed versions that an advisory tells', () => {
  for (const [text, fixed] of CASES)
    it(`are ${fixed.length === 0 ? 'none' : fixed.join(', ')}: ${text}`, () => {
      expect(toldVersionsOf(text).fixed).toEqual(fixed);
    });
});
