import { expect, it } from 'vitest';
import { isPackageRevision, namesDistribution } from '../../src/versions/distribution.ts';

const yes = (): boolean => true;
const no = (): boolean => false;

it.each([
  '8.14.1-2+deb13u3',
  '8.5.0-2ubuntu10.7',
  '7.76.1-31.el9',
  '7.76.1-31.el9_4.2',
  '2.4.1-1.fc41',
  '3.0.2~bpo12+1',
  '1.2.11.dfsg-2+deb11u2',
  '1:4.2.8-3ubuntu2',
])('%s is a package’s', (version) => {
  expect(isPackageRevision(version, 'github', no)).toBe(true);
  expect(isPackageRevision(version, 'deb', yes)).toBe(false);
});

it.each(['3.3.2-r4', '8.14.1_1', '6.1.0-150500.3', '2.0-ds1'])(
  '%s is a package’s only where the text names a distribution',
  (version) => {
    expect(isPackageRevision(version, 'github', yes)).toBe(true);
    expect(isPackageRevision(version, 'github', no)).toBe(false);
    expect(isPackageRevision(version, 'apk', yes)).toBe(false);
  },
);

it.each([
  ['Alpine Linux has a new package', true],
  ['https://secdb.alpinelinux.org/v3.22/main.json', true],
  ['brew upgrade, or the formula of Homebrew', true],
  ['packages of Linux distributions', true],
  ['https://bugs.launchpad.net/lumen/+bug/7', true],
  ['The distribution of malware through it has ended', false],
  ['A launchpad for start-ups', false],
  ['The team climbed an alpinist’s wall and distributed maps', false],
  ['Lumen CLI 1.0.0-r12 for Linux', false],
])('%s', (words, names) => {
  expect(namesDistribution(words)).toBe(names);
});

it.each([
  '8.14.1',
  'v2.1.91',
  '2.0.0-beta.1',
  '1.98.0-rc1',
  '4.0.0-alpha.12',
  '9.1p1',
  '3.2.1-2',
  '1.0.0+build.5',
  '2.1.0-el',
  '20240101',
  '1.2.3-next.4',
  '5.0.0-preview.2',
])('%s is its maker’s', (version) => {
  expect(isPackageRevision(version, 'npm', yes)).toBe(false);
});
