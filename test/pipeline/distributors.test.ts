import { expect, it } from 'vitest';
import { claimsOf } from './support/affair-of-texts.ts';
import type { Text } from './support/affair-of-texts.ts';

const debian: Text = [
  'Debian Security',
  'https://www.debian.org/security/2026/dsa-9001',
  'DSA-9001-1 curl -- security update\n\nIt was discovered that curl uploads cookies to other hosts (CVE-2026-41208). For the stable distribution, this problem has been fixed in version 8.14.1-2+deb13u3. We recommend that you upgrade your curl packages.',
];
const ubuntu: Text = [
  'Ubuntu Security',
  'https://ubuntu.com/security/notices/USN-9001-1',
  'USN-9001-1: curl vulnerability\n\nIt was discovered that curl uploads cookies to other hosts (CVE-2026-41208). The problem has been fixed in curl 8.5.0-2ubuntu10.7.',
];
const maker: Text = [
  'curl',
  'https://curl.se/docs/CVE-2026-41208.html',
  'curl sends cookies to other hosts\n\ncurl sends cookies to other hosts (CVE-2026-41208). Affected versions: curl 8.0.0 to 8.14.0. Fixed in curl 8.14.1.',
];

const fixesIn = async (...texts: readonly Text[]) =>
  (await claimsOf(texts)).filter(({ kind }) => kind === 'fix');

it('a distributor’s notice verifies nothing of its package’s tool, and names none of its versions', async () => {
  for (const texts of [[debian], [ubuntu], [debian, ubuntu]]) {
    const fixes = await fixesIn(...texts);
    expect(fixes).not.toHaveLength(0);
    expect(fixes.map(({ grade }) => grade)).not.toContain('verified');
    expect(fixes.map(({ versions }) => versions.fixed)).toEqual(fixes.map(() => null));
  }
});

it('and leaves the maker’s as he tells them', async () => {
  const fixes = await fixesIn(maker, debian, ubuntu);
  expect(fixes.map(({ grade, versions }) => `${grade} ${versions.fixed ?? ''}`)).toContain('verified 8.14.1');
  expect(fixes.flatMap(({ versions }) => versions.fixed ?? [])).not.toContain('8.14.1-2+deb13u3');
});

const flaw = (place: string, version: string): Text => [
  'Harbour Herald',
  `https://harbour-herald.example/${place}`,
  `Claude Code leaks API keys to log files, the researcher Eva Lund told Harbour Herald. Claude Code before ${version} is affected. The leak was fixed in Claude Code ${version}${place}.`,
];

it('a number of the form that distributions write is the maker’s where none is named, and else said to be left out', async () => {
  const versionsIn = async (text: Text) =>
    (await claimsOf([text])).filter(({ kind }) => kind === 'behaviour').map(({ versions }) => versions);
  expect(await versionsIn(flaw('', '1.0.0-r12'))).toMatchObject([{ fixed: '1.0.0-r12' }]);
  const left = [
    { fixed: null, notes: ['1.0.0-r12: of a distribution’s package, not of the tool; left out'] },
  ];
  expect(await versionsIn(flaw(' for Alpine', '1.0.0-r12'))).toMatchObject(left);
  const [debianNotes] = await versionsIn(flaw('', '1.0.0-2+deb13u3'));
  expect(debianNotes?.notes).toEqual([expect.stringMatching(/^1\.0\.0-2\+deb13u3: of a distribution/)]);
});
