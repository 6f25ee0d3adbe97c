import { describe, expect, it } from 'vitest';
import { repositoryAt, repositoryOfPurl } from '../../src/versions/repository.ts';

describe('the repository of an address', () => {
  it.each([
    ['https://github.com/acme/wrench/issues/7', 'github.com/acme/wrench', 'issue'],
    ['https://www.github.com/Acme/Wrench/issues/7#issuecomment-9', 'github.com/acme/wrench', 'issue'],
    ['https://api.github.com/repos/acme/wrench/issues/7/comments', 'github.com/acme/wrench', 'issue'],
    ['https://github.com/acme/wrench/discussions/8', 'github.com/acme/wrench', 'discussion'],
    ['https://github.com/acme/wrench/pull/9', 'github.com/acme/wrench', 'change'],
    ['https://github.com/acme/wrench/releases/tag/v1.2.3', 'github.com/acme/wrench', 'release'],
    [
      'https://github.com/acme/wrench/security/advisories/GHSA-2222-3333-4444',
      'github.com/acme/wrench',
      'advisory',
    ],
    ['https://github.com/acme/wrench/issues?q=is%3Aopen', 'github.com/acme/wrench', 'other'],
    [
      'https://raw.githubusercontent.com/acme/wrench/security/advisories/x.html',
      'github.com/acme/wrench',
      'other',
    ],
    ['https://github.com/acme/wrench/discussions/categories/ideas', 'github.com/acme/wrench', 'other'],
    ['https://github.com/acme/wrench.git', 'github.com/acme/wrench', 'other'],
    ['https://github.com/acme/wrench/wiki/Security', 'github.com/acme/wrench', 'other'],
    ['https://github.com/acme/wrench/blob/main/CHANGELOG.md', 'github.com/acme/wrench', 'other'],
    ['https://raw.githubusercontent.com/acme/wrench/main/CHANGELOG.md', 'github.com/acme/wrench', 'other'],
    ['https://codeberg.org/acme/wrench/issues/7', 'codeberg.org/acme/wrench', 'issue'],
    ['https://gitlab.com/acme/tools/wrench/-/issues/7', 'gitlab.com/acme/tools/wrench', 'issue'],
    [
      'https://gitlab.harbour.example/acme/wrench/-/merge_requests/7',
      'gitlab.harbour.example/acme/wrench',
      'change',
    ],
    [
      'https://gitlab.harbour.example/acme/wrench/-/releases/v2.0.0',
      'gitlab.harbour.example/acme/wrench',
      'release',
    ],
  ])('%s', (address, key, page) => {
    expect(repositoryAt(address)).toMatchObject({ key, page });
  });

  it('tells the tag of a release', () => {
    expect(repositoryAt('https://github.com/acme/wrench/releases/tag/cli%401.2.3')?.tag).toBe('cli@1.2.3');
    expect(repositoryAt('https://gitlab.com/acme/wrench/-/releases/v2.0.0')?.tag).toBe('v2.0.0');
    expect(repositoryAt('https://github.com/acme/wrench/releases')?.tag).toBeNull();
    expect(repositoryAt('https://github.com/acme/wrench/releases/tag/%E0%A4')?.tag).toBe('%E0%A4');
  });

  it.each([
    null,
    'no address',
    'ftp://github.com/acme/wrench',
    'https://github.com/',
    'https://github.com/acme',
    'https://github.com/advisories/GHSA-2222-3333-4444',
    'https://github.com/orgs/acme/discussions/3',
    'https://github.com/sponsors/acme',
    'https://gist.github.com/acme/0123456789abcdef',
    'https://github.com.harbour.example/acme/wrench/issues/7',
    'https://api.github.com/users/acme/repos',
    'https://harbour.example/acme/wrench/issues/7',
  ])('is none of %s', (address) => {
    expect(repositoryAt(address)).toBeUndefined();
  });

  it.each([
    ['pkg:github/Acme/Wrench', 'github.com/acme/wrench'],
    ['pkg:golang/github.com/acme/wrench/v2', 'github.com/acme/wrench'],
    ['pkg:gitlab/acme/wrench', 'gitlab.com/acme/wrench'],
  ])('is that of the package %s', (purl, key) => {
    expect(repositoryOfPurl(purl)).toBe(key);
  });

  it.each(['pkg:npm/wrench', 'pkg:npm/%40acme/wrench', 'pkg:golang/golang.example/x/wrench', 'wrench'])(
    'is not told by the package %s',
    (purl) => {
      expect(repositoryOfPurl(purl)).toBeUndefined();
    },
  );
});
