import { expect, it } from 'vitest';
import { isPackageRevision } from '../../src/versions/distribution.ts';

it.each([
  '8.14.1-2+deb13u3',
  '8.5.0-2ubuntu10.7',
  '7.76.1-31.el9',
  '7.76.1-31.el9_4.2',
  '2.4.1-1.fc41',
  '3.0.2~bpo12+1',
  '1.2.11.dfsg-2+deb11u2',
  '1:4.2.8-3ubuntu2',
  '3.3.2-r4',
  '8.14.1_1',
  '6.1.0-150500.3',
])('%s is a package’s', (version) => {
  expect(isPackageRevision(version, 'github')).toBe(true);
  expect(isPackageRevision(version, 'deb')).toBe(false);
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
  expect(isPackageRevision(version, 'npm')).toBe(false);
});
