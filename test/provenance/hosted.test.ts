import { describe, expect, it } from 'vitest';
import { asItsWriters, isOpenAddress } from '../../src/provenance/hosted.ts';
import { bookOf } from '../../src/provenance/index.ts';
import { aDocument, catalogue } from '../grading/support/affairs.ts';

describe('everybody may write', () => {
  it.each([
    'https://forum.acme.example/t/it-sends-my-keys/12',
    'https://community.acme.example/x',
    'https://bugzilla.acme.example/show_bug.cgi?id=7',
    'https://www.acme.example/bugs/show_bug.cgi?id=7',
    'https://support.acme.example/en-US/questions/7',
    'https://acme.example/@ada/leak',
    'https://acme.example/share/abc',
    'https://lists.acme.example/pipermail/users/2026-May/1.html',
    'https://acme.example/acme/acme/-/issues/7',
    'https://hub.acme.example/r/ada/leak',
    'https://wiki.acme.example/Leak',
    'https://planet.acme.example/leak',
    'https://addons.acme.example/en-US/tool/addon/leak/',
    'https://marketplace.acme.example/items?itemName=ada.leak',
    'https://acme.example/plugins/leak',
    'https://acme.example/extensions/leak',
    'https://acme.example/templates/leak',
    'https://discourse.acme.example/t/news-it-leaks/1',
    'https://forum.acme.example/t/release-notes/3',
    'https://acme.example/support/topic/release-notes-are-wrong/',
    'https://acme.example/t/news/7',
    'https://dev-discuss.acme.example/t/announcements/7',
    'https://techcommunity.acme.example/blog/upload/1',
    'https://acme.example/community/blogs/',
    'https://lists.acme.example/archives/list/users@acme.example/thread/announcement/',
    'https://acme.example/lists/acme-users/msg1.html',
    'https://cwiki.acme.example/confluence/display/leak',
    'https://h1.acme.example/t5/keys/it-leaks/td-p/8',
    'https://acme.example/discourse-server/viewtopic.php?t=7',
    'https://try.acme.example/ada/leak',
  ])('at %s', (address) => {
    expect(isOpenAddress(address)).toBe(true);
  });

  it('at the page of a package in a registry', () => {
    expect(isOpenAddress('https://registry.example/package/leak', true)).toBe(true);
    expect(isOpenAddress('https://acme.example/package/wrench')).toBe(false);
  });
});

describe('an organisation speaks for itself', () => {
  it.each([
    'https://acme.example/blog/2026/upload',
    'https://blog.acme.example/security/upload',
    'https://support.acme.example/en-us/120001',
    'https://acme.example/changelog/1-4',
    'https://lists.acme.example/acme-announce/2026/msg1.html',
    'https://lists.acme.example/archives/list/announce@acme.example/thread/7/',
    'https://security-tracker.acme.example/tracker/CVE-2026-1',
    'https://acme.example/project/governance',
    'https://acme.example/blog/topic/security',
    'https://acme.example/security/advisories/2026-40',
    'https://forums-acme.example/',
    'not an address',
  ])('at %s', (address) => {
    expect(isOpenAddress(address)).toBe(false);
  });
});

describe('a text at an open address of a maker', () => {
  const book = bookOf(catalogue, []);
  const url = 'https://forum.gizmo.example/t/leak/1';
  const writerOf = (more: Parameters<typeof aDocument>[0]): string =>
    asItsWriters(aDocument({ publisher: 'gizmo-blog', url, ...more }), book).publisher;

  it.each(['article', 'post', 'advisory', 'notice'] as const)(
    'is its writer’s, whatever it calls itself: %s',
    (form) => {
      expect(writerOf({ form })).toBe('forum.gizmo.example');
    },
  );

  it('is the maker’s where it is the notes of a version', () => {
    expect(writerOf({ form: 'changelog', version: '3.1.0' })).toBe('gizmo-blog');
  });
});
