import { describe, expect, it } from 'vitest';
import { announcedBy } from '../../src/claims/announced-names.ts';

describe('what a title announces by its number', () => {
  it.each([
    ['Release notes for Tinderbox Mail 12.1', 'Tinderbox Mail'],
    ['Security release: Marrow 5.0.2', 'Marrow'],
    ['Hotfix Orrery v2.3.1 is out', 'Orrery'],
    ['Announcing Kestrel CI 4.0', 'Kestrel CI'],
  ])('%s: %s', (title, name) => {
    expect(announcedBy(title)?.name).toBe(name);
  });

  it.each([
    'Release notes for 12.1',
    'Tinderbox Mail 12.1 loses attachments',
    'Security release: the 5.0.2 of today',
    'Update in Marrow county: 5 houses burnt',
    'Announcing the winners of 2026',
  ])('names nothing: %s', (title) => {
    expect(announcedBy(title)).toBeUndefined();
  });
});
