import { describe, expect, it } from 'vitest';
import { compileLexicon, readStatements } from '../../../../src/claims/index.ts';
import { documentOf, SMALL_CATALOGUE } from '../../small-catalogue.ts';

const lexicon = compileLexicon(SMALL_CATALOGUE);
const LEAD = 'VS Code 1.96 uploads the names of open files. ';

/** What a text says of 1.95: "affected", "free", or nothing. */
const saidOf = (text: string): readonly string[] => [
  ...new Set(
    readStatements(documentOf(LEAD + text, { tool: 'vscode' }), lexicon).flatMap(
      ({ kind, polarity, versions: { affected } }) =>
        affected === '1.95' && (kind === 'affected_versions' || kind === 'behaviour')
          ? [polarity === 'negated' ? 'free' : 'affected']
          : [],
    ),
  ),
];

describe('a version that somebody looked at and found nothing in', () => {
  it.each([
    'We unpacked version 1.95 and found no such code.',
    'We tested 1.95 and did not find the code.',
    'Ada Holm tested version 1.95, but nothing was sent.',
    'Ada Holm decompiled 1.95 and found nothing of the kind.',
    'I reverse-engineered version 1.95 and came up empty.',
    'We tested version 1.95 and found it clean.',
    'We tested version 1.95 and the upload did not happen.',
    'Researchers at Kestrel Labs went through the code of 1.95, but saw no upload.',
    'Version 1.95 was inspected, and nothing was found.',
    'Ada Holm saw no upload in 1.95.',
  ])('is not accused: %s', (text) => {
    expect(saidOf(text)).not.toContain('affected');
  });

  it.each([
    'We tested version 1.95 and found that VS Code uploads the names.',
    'We tested version 1.95 and found no way to turn it off.',
    'We tested version 1.95 and saw no prompt for consent.',
    'We tested version 1.95 and found no encryption.',
  ])('but one in which something was found is: %s', (text) => {
    expect(saidOf(text)).toEqual(['affected']);
  });

  it.each([
    'We tested 1.95 and saw no other connection than the upload.',
    'We unpacked 1.95 and found no change.',
    'I tested 1.95 and did not find the fix.',
    'VS Code 1.95 scanned the disk and found nothing.',
    'I ran 1.95 and found nothing but uploads.',
  ])('and none is freed by what it lacks, or by what the tool looks for: %s', (text) => {
    expect(saidOf(text)).not.toContain('free');
  });
});
