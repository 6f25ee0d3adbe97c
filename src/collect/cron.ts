import { parse } from 'node-cron';

/** Times of five-field cron expressions, in UTC, without a running clock. */

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** The 29th of February may be eight years away. */
const DAYS_AHEAD = 366 * 9;

type Field = readonly (number | string)[];

interface Parsed {
  readonly minute: readonly number[];
  readonly hour: readonly number[];
  readonly dayOfMonth: Field;
  readonly month: Field;
  readonly dayOfWeek: Field;
}

const parsed = new Map<string, Parsed | undefined>();

function fieldsOf(expression: string): Parsed | undefined {
  if (parsed.has(expression)) return parsed.get(expression);
  let fields: Parsed | undefined;
  try {
    fields = parse(expression);
  } catch {
    // The catalogue is checked when it is loaded; a plan must not fall over what slipped through.
  }
  parsed.set(expression, fields);
  return fields;
}

/** Numbers, `L` (last day), `5#2` (second Friday) and `5L` (last Friday). */
function matchesDay(day: Date, dayOfMonth: Field, dayOfWeek: Field): boolean {
  const date = day.getUTCDate();
  const weekday = day.getUTCDay();
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
  const inMonth = dayOfMonth.some((token) => (token === 'L' ? date === last : Number(token) === date));
  const inWeek = dayOfWeek.some((token) => {
    if (typeof token === 'number') return token % 7 === weekday;
    const [name, nth] = token.split('#');
    if (Number.parseInt(name ?? '', 10) % 7 !== weekday) return false;
    return nth === undefined ? date + 7 > last : Math.ceil(date / 7) === Number(nth);
  });
  // Where both are restricted, either will do (POSIX crontab).
  const restricted = dayOfMonth.length < 31 && dayOfWeek.length < 7;
  return restricted ? inMonth || inWeek : inMonth && inWeek;
}

/**
 * The first minute at or after a time at which the expression is due; UTC milliseconds.
 * Undefined for an expression that cannot be read or never is due (30 February).
 */
export function nextTick(expression: string, from: number): number | undefined {
  const fields = fieldsOf(expression);
  if (!fields) return undefined;
  const { minute, hour, dayOfMonth, month, dayOfWeek } = fields;
  const earliest = Math.ceil(from / MINUTE) * MINUTE;
  const firstDay = Math.floor(earliest / DAY) * DAY;
  for (let ahead = 0; ahead < DAYS_AHEAD; ahead++) {
    const start = firstDay + ahead * DAY;
    const day = new Date(start);
    if (!month.some((token) => Number(token) === day.getUTCMonth() + 1)) continue;
    if (!matchesDay(day, dayOfMonth, dayOfWeek)) continue;
    const times = hour.flatMap((h) => minute.map((m) => start + (h * 60 + m) * MINUTE));
    const next = times.filter((time) => time >= earliest).sort((a, b) => a - b)[0];
    if (next !== undefined) return next;
  }
  return undefined;
}
