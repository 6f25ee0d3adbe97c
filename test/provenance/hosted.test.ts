import { describe, expect, it } from 'vitest';
import { isOpenAddress } from '../../src/provenance/hosted.ts';

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
    'https://techcommunity.acme.example/blog/upload/1',
    'https://lists.acme.example/acme-announce/2026/msg1.html',
    'https://acme.example/security/advisories/2026-40',
    'https://forums-acme.example/',
    'not an address',
  ])('at %s', (address) => {
    expect(isOpenAddress(address)).toBe(false);
  });
});
