import type { When } from '../../model/time.ts';
import { spanOf } from '../../model/time.ts';
import type { Direction } from './date-direction.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
export const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';

export const DAY_MS = 86_400_000;

export const pad = (n: number): string => String(n).padStart(2, '0');

/** Number of a month by its English name or the short form of it. */
export function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** Day of an instant, in UTC. */
export function dayString(at: number): When {
  return new Date(at).toISOString().slice(0, 10);
}

/** Nearer than this a day without a year is the nearest one. */
const FAR = 75 * DAY_MS;

/** The year that puts a month and day nearest to the reference. */
export function nearestYear(month: number, day: number, reference: number, direction: Direction): number {
  const year = new Date(reference).getUTCFullYear();
  let best = year;
  let distance = Infinity;
  for (const candidate of [year - 1, year, year + 1]) {
    const d = Math.abs(Date.UTC(candidate, month - 1, day) - reference);
    if (d < distance) [best, distance] = [candidate, d];
  }
  // Far from the reference the side that is told decides ("was banned on December 15").
  const off = Date.UTC(best, month - 1, day) - reference;
  if (direction === 'back' && off > FAR) return best - 1;
  return direction === 'ahead' && off < -FAR ? best + 1 : best;
}

/** A day of the calendar; undefined where there is none of the kind. */
export function validDay(year: number, month: number, day: number): When | undefined {
  const when = `${String(year)}-${pad(month)}-${pad(day)}`;
  return day >= 1 && spanOf(when) ? when : undefined;
}

/** A month without a year is the nearest on the side told, the past one in doubt. */
export function nearestMonth(month: number, reference: number, direction: Direction): When {
  const at = new Date(reference);
  const year = at.getUTCFullYear();
  const later = month - 1 > at.getUTCMonth();
  if (direction !== undefined) {
    const same = month - 1 === at.getUTCMonth();
    const chosen = direction === 'back' ? (later ? year - 1 : year) : later || same ? year : year + 1;
    return `${String(chosen)}-${pad(month)}`;
  }
  const ahead = (month - 1 - at.getUTCMonth() + 12) % 12;
  const chosen =
    month - 1 > at.getUTCMonth() ? (ahead <= 5 ? year : year - 1) : ahead <= 3 && ahead > 0 ? year + 1 : year;
  return `${String(chosen)}-${pad(month)}`;
}
