import { describe, expect, it } from 'vitest';
import { announcedBy } from '../../../src/claims/subjects/announced-names.ts';

/** A text that does not name what it is about. */
const BODY = 'Requests with an empty host are refused. Fixes a crash of the server.';

describe('what a title announces by its number', () => {
  it.each([
    ['Release notes for Tinderbox Mail 12.1', 'Tinderbox Mail'],
    ['Security release: Marrow 5.0.2', 'Marrow'],
    ['Hotfix Orrery v2.3.1 is out', 'Orrery'],
    ['Announcing Kestrel CI 4.0', 'Kestrel CI'],
    ['Security update: Marrow 5.0.2', 'Marrow'],
    ['Update for Marrow 5.0.2', 'Marrow'],
    ['Security release: Apache Marrow 31.0.1', 'Apache Marrow'],
    ['Release: Marrow Server 5.1', 'Marrow Server'],
  ])('%s: %s', (title, name) => {
    expect(announcedBy(title, BODY)?.name).toBe(name);
  });

  it('is a word of the language only where the text names it so', () => {
    const title = 'Release notes for Harvest 12.1';
    expect(announcedBy(title, BODY)).toBeUndefined();
    expect(announcedBy(title, `${title}\n${BODY}`)).toBeUndefined();
    expect(announcedBy(title, `Crashes of Harvest are fixed. ${BODY}`)?.name).toBe('Harvest');
  });

  it.each([
    'Release notes for 12.1',
    'Tinderbox Mail 12.1 loses attachments',
    'Security release: the 5.0.2 of today',
    'Update in Marrow county: 5 houses burnt',
    'Announcing the winners of 2026',
    'Update: Magnitude 5.6 quake knocks out the Lumora app',
    'Notice: Section 4.2 of the Lumora terms changes',
    'Release notes for Rule 4.2',
    'Release notes for Version 4.2',
    'Security update for Debian Linux 12.1',
    'Security update for Windows 11.2',
    'Bulletin: Marrow 5.0 comes home',
  ])('names nothing: %s', (title) => {
    expect(announcedBy(title, BODY)).toBeUndefined();
  });

  it('is nothing where the text tells of no software', () => {
    expect(announcedBy('Announcing Torvik Estate 2.0', 'It has room for two dogs.')).toBeUndefined();
  });
});
