import { describe, expect, test } from 'vitest';
import { versFromNative } from '../../src/versions/native.ts';
import { printVers } from '../../src/versions/vers.ts';

describe('ranges as each ecosystem writes them', () => {
  test.each([
    ['npm', '^1.2.3 || 2.x', 'vers:npm/>=1.2.3|<3.0.0'],
    ['npm', '1.2.3 - 2.3.4', 'vers:npm/>=1.2.3|<=2.3.4'],
    ['npm', '~1.2', 'vers:npm/>=1.2.0|<1.3.0'],
    ['npm', '>1.2.3 <=2.0.0-rc.1', 'vers:npm/>1.2.3|<=2.0.0-rc.1'],
    ['npm', '', 'vers:npm/*'],
    ['pypi', '~=1.4.2, !=1.4.5', 'vers:pypi/>=1.4.2|!=1.4.5|<1.5'],
    ['pypi', '==1.4.*', 'vers:pypi/>=1.4|<1.5'],
    ['pypi', '==1.*, >=1.4', 'vers:pypi/>=1.4|<2'],
    ['pypi', '>=1.2, <=1.4, <1.4, >1.2', 'vers:pypi/>1.2|<1.4'],
    ['pypi', '==1.4, >1.0', 'vers:pypi/1.4'],
    ['pypi', '>=1.0, !=0.9, !=1.3', 'vers:pypi/>=1.0|!=1.3'],
    ['pypi', '~=2.2.post3', 'vers:pypi/>=2.2.post3|<3'],
    ['pypi', '~=1.4.5a4', 'vers:pypi/>=1.4.5a4|<1.5'],
    ['pypi', '~=1!2.1', 'vers:pypi/>=1%212.1|<1%213'],
    ['pypi', '==1!2.*', 'vers:pypi/>=1%212|<1%213'],
    ['gem', '~> 2.0.8', 'vers:gem/>=2.0.8|<2.1'],
    ['gem', '>= 1.0, < 2', 'vers:gem/>=1.0|<2'],
    ['nuget', '[1.0,2.0)', 'vers:nuget/>=1.0|<2.0'],
    ['nuget', '(,1.0]', 'vers:nuget/<=1.0'],
    ['nuget', '1.0', 'vers:nuget/>=1.0'],
    ['maven', '[1.0],[1.2,1.3)', 'vers:maven/1.0|>=1.2|<1.3'],
    ['cargo', '1.2', 'vers:cargo/>=1.2|<2'],
    ['cargo', '>=1.2, <1.5', 'vers:cargo/>=1.2|<1.5'],
    ['composer', '~1.2|^3.0', 'vers:composer/>=1.2|<2|>=3.0|<4'],
    ['composer', '1.0 - 2.0', 'vers:composer/>=1.0|<=2.0'],
    ['deb', '<< 2:1.0-3', 'vers:deb/<2:1.0-3'],
    ['hex', '>= 1.0.0 and < 1.2.0 or == 2.0.0', 'vers:hex/>=1.0.0|<1.2.0|2.0.0'],
    ['golang', '<v1.2.3', 'vers:golang/<v1.2.3'],
  ])('%s: "%s" is %s', (scheme, range, expected) => {
    const native = versFromNative(scheme, range);
    expect(native.ok ? printVers(native.vers) : native.problem.message).toBe(expected);
  });

  test.each([
    ['npm', 'latest'],
    ['npm', '>=1.0.0 <1.0.0'],
    ['npm', '1.1.2 1.2.2'],
    ['pypi', '>= everything'],
    ['pypi', '>=2, <1'],
    ['pypi', '==1.4, !=1.4'],
    ['pypi', '~=1'],
    ['nuget', '[1.0'],
    ['maven', '(1.0)'],
    ['gem', '~> x'],
    ['npm', '^1.0.0 ||'.repeat(5_000)],
  ])('%s: "%s" is refused with a coded problem', (scheme, range) => {
    const native = versFromNative(scheme, range);
    expect(native.ok ? printVers(native.vers) : native.problem.code).toBe('range-malformed');
  });
});
