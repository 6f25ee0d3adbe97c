import { expect, test } from 'vitest';
import { platformPackage } from '../../src/probes/packages.ts';

test.each([
  ['lantern', { 'lantern-linux-x64': '1.0.0', 'lantern-win32-x64': '1.0.0' }, 'lantern-linux-x64'],
  ['lantern', { '@lantern/linux-x64': '1.0.0', '@lantern/darwin-arm64': '1.0.0' }, '@lantern/linux-x64'],
  [
    '@glow/lantern',
    { '@glow/lantern-linux-x64-gnu': '1.0.0', '@glow/lantern-darwin-x64': '1.0.0' },
    '@glow/lantern-linux-x64-gnu',
  ],
  ['lantern', { 'lantern-darwin-arm64': '1.0.0' }, 'lantern-darwin-arm64'],
  ['lantern', { '@img/sharp-linux-x64': '0.34.0', fsevents: '2.0.0' }, undefined],
])('the platform package of %s among %o is %s', (name, optionalDependencies, expected) => {
  expect(platformPackage({ optionalDependencies }, name)?.name).toBe(expected);
});
