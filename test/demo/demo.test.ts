import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Claim, ClaimKind } from '../../src/model/claim.ts';
import { play } from './play.ts';
import type { Evening } from './play.ts';
import { temporaryFolder } from '../folders.ts';

describe('the demo tells its story', () => {
  const data = join(temporaryFolder('demo'), 'data');
  let evenings: readonly Evening[] = [];
  let printed = '';

  beforeAll(async () => {
    evenings = await play({ data, write: (text) => (printed += text), colour: false, columns: 100 });
  });

  const claimOn = (day: number, kind: ClaimKind, actor?: string): Claim => {
    const found = evenings[day]?.claims.filter(
      (claim) => claim.kind === kind && (actor === undefined || claim.actor === actor),
    );
    expect(found, `claims of kind ${kind} on day ${String(day + 1)}`).toHaveLength(1);
    return (found as [Claim])[0];
  };

  it('every command succeeds', () => {
    expect(evenings.flatMap((evening) => evening.statuses).every((status) => status === 0)).toBe(true);
    expect(printed).not.toMatch(/\bproblem [a-z-]+/);
  });

  it('README shows what it prints', () => {
    const plain = (text: string): string =>
      text.replaceAll(/127\.0\.0\.1:\d+/g, 'HOST').replaceAll(/^ +/gm, '');
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const tour = readme.slice(readme.indexOf('## A short tour'), readme.indexOf('## Real use'));
    const shown = [...tour.matchAll(/^```\n\$ (hearsay .+)\n\n([^`]+)```$/gm)];
    expect(shown).toHaveLength(2);
    for (const [, command = '', answer = ''] of shown) {
      expect(plain(printed)).toContain(`$ ${command}\n`);
      expect(plain(printed)).toContain(plain(answer).trimEnd());
    }
  });

  it('day 1: three texts, one forum post behind them, alleged', () => {
    const behaviour = claimOn(0, 'behaviour');
    expect(behaviour.grade).toBe('alleged');
    expect(behaviour.documents).toBe(3);
    expect(behaviour.origins.map((origin) => origin.basis)).toEqual(['witness']);
    expect(behaviour.versions.introduced).toBe('4.1.0');
  });

  it('day 2: the wire vouches for the ban, and its reprints add no origin', () => {
    const ban = claimOn(1, 'ban', 'Northmark Bank');
    expect(ban).toMatchObject({ grade: 'verified', rule: 'vouched' });
    expect(ban.flags).toContain('single-source');
    expect(ban.origins).toHaveLength(1);
    expect(ban.documents).toBe(3);
    expect(ban.eventDate).toBe('2026-09-21');
  });

  it('day 2: the remark and the slip change no grade, and both are shown', () => {
    const behaviour = claimOn(1, 'behaviour');
    expect(behaviour.grade).toBe('alleged');
    expect(behaviour.flags).toEqual(expect.arrayContaining(['conflicting-details', 'acknowledged']));
    const told = behaviour.conflicts.find((conflict) => conflict.field === 'introduced');
    expect(Object.keys(told?.values ?? {}).sort()).toEqual(['4.1.0', '4.11.0']);
    expect(behaviour.versions.introduced).toBe('4.1.0');
  });

  it('day 3: the vendor confirms, and the claim is verified, with its range', () => {
    const behaviour = claimOn(2, 'behaviour');
    expect(behaviour).toMatchObject({ grade: 'verified', rule: 'on-the-record' });
    expect(behaviour.versions).toMatchObject({
      introduced: '4.1.0',
      fixed: '4.1.3',
      affected: ['4.1.0', '4.1.1', '4.1.2'],
    });
    expect(claimOn(2, 'ban', 'Northmark Bank').grade).toBe('verified');
  });

  it('the first evening stays what it was', () => {
    expect(printed.split('--as-of 2026-09-14').at(-1)).toMatch(/Affected: 1 alleged/);
  });
});
