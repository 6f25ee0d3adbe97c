import { orderFrom } from '../order.ts';
import { semver } from './semver.ts';

/** Toolchain versions ("go1.22rc1") as a semantic version, others as they are. */
function asSemver(version: string): string {
  const match = /^go(\d+(?:\.\d+){0,2})(?:(rc|beta)(\d+))?$/.exec(version);
  if (!match) return version;
  const [, numbers = '', label, number = '0'] = match;
  return label === undefined ? numbers : `${numbers}-${label}.${number}`;
}

/** Go modules: semantic versions with a leading "v", pseudo-versions included; `+incompatible` does not count. */
export const golang = orderFrom({
  id: 'golang',
  valid: (version) => (/^v\d/.test(version) ? semver.valid(version) : asSemver(version) !== version),
  key: (version) => semver.key(asSemver(version)),
  isPrerelease: (version) => semver.isPrerelease(asSemver(version)),
  normalise: (version) => (/^\d/.test(version) ? `v${version}` : version),
});
