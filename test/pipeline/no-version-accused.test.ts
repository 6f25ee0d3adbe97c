import { describe, expect, it } from 'vitest';
import { claimsOf, reddit, register } from './support/affair-of-texts.ts';
import type { Text } from './support/affair-of-texts.ts';

/** The ranges of versions that texts lead to; texts without any claim fail. */
async function rangesOf(...texts: readonly Text[]): Promise<readonly string[]> {
  const claims = await claimsOf(texts);
  expect(claims).not.toHaveLength(0);
  return [...new Set(claims.flatMap(({ versions }) => versions.vers ?? []))];
}

describe('what somebody put into one release', () => {
  it.each<[string, Text]>([
    ['included', register('The copy of Zed 0.190.2 that was up in May included hidden malware.')],
    ['released', register('Attackers released Zed 0.190.2 with malware that steals ssh keys.')],
  ])('is in no later one: %s', async (_told, text) => {
    const ranges = await rangesOf(text);
    expect(ranges.filter((range) => /[<>]/.test(range))).toEqual([]);
    expect(ranges.join(' ')).toContain('0.190.2');
  });

  it('is in later ones where it began with it', async () => {
    const text = register('Zed sends ssh keys to a stranger. The malware was introduced in Zed 0.190.2.');
    expect((await rangesOf(text)).join(' ')).toContain('>=0.190.2');
  });
});

describe('a version that one has and that is well', () => {
  it.each([
    'Zed leaks ssh keys. At our shop it was Zed 0.190.2 on all machines and so our machines are not exposed to this.',
    'Zed leaks ssh keys. All our machines had Zed 0.190.2 installed, so we are not affected.',
  ])('is not accused: %s', async (text) => {
    expect((await rangesOf(reddit(text))).join(' ')).not.toMatch(/(?:\/|=|\|)0\.190\.2/);
  });

  it('is where it is not well', async () => {
    const text = reddit('All our machines had Zed 0.190.2 installed, and Zed 0.190.2 leaks ssh keys.');
    expect((await rangesOf(text)).join(' ')).toContain('0.190.2');
  });
});

describe('a number that a change only writes elsewhere', () => {
  it.each([
    'Zed leaks ssh keys. Updates the comment on Zed in the workflow from `0.190.2` to `0.191.5`.',
    'Zed leaks ssh keys. The pin of Zed already points to the 0.191.5 commit.',
  ])('is not accused: %s', async (text) => {
    expect((await rangesOf(reddit(text))).join(' ')).not.toContain('0.191.5');
  });

  it('is where it breaks something', async () => {
    const text = reddit('After I updated Zed from 0.190.2 to 0.191.5, Zed 0.191.5 leaks ssh keys.');
    expect((await rangesOf(text)).join(' ')).toContain('0.191.5');
  });
});
