import type { CollectContext, SourceKind } from '../../model/ports.ts';
import { visitIndex } from './index-visit.ts';
import { unpackFile } from './packed.ts';
import { captureOf, sourceHint } from './visit.ts';

const LARGEST = 100 * 1024 * 1024;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `{yyyy}`, `{mm}` and `{Month}` in an address, for archives with one file a month. Pure; UTC. */
export function monthlyAddress(template: string, now: number): string {
  const date = new Date(now);
  return template
    .replaceAll(/\{yyyy\}|%7Byyyy%7D/gi, String(date.getUTCFullYear()))
    .replaceAll(/\{mm\}|%7Bmm%7D/g, String(date.getUTCMonth() + 1).padStart(2, '0'))
    .replaceAll(/\{Month\}|%7BMonth%7D/g, MONTHS[date.getUTCMonth()] ?? '');
}

/** A month's file still gets late messages in the first days of the next one. */
const LATE_MS = 2 * 86_400_000;

/** Files of months that ended since the last visit, or that still get messages; without the current one. */
export function earlierFiles(template: string, now: number, lastSuccess: string | null): readonly string[] {
  const then = lastSuccess === null ? now : Math.min(Date.parse(lastSuccess), now);
  const current = monthlyAddress(template, now);
  return [...new Set([monthlyAddress(template, then), monthlyAddress(template, now - LATE_MS)])].filter(
    (address) => address !== current,
  );
}

async function keepEarlier(context: CollectContext, address: string): Promise<void> {
  const outcome = await context.fetch({ url: address });
  if (!outcome.ok) return context.report(outcome.problem);
  const response = await unpackFile(outcome.response, LARGEST);
  await context.keep(
    captureOf(response, address, 'thread', { ...sourceHint(context.source), shape: 'mailing-list' }),
  );
}

/** A mailing list's archive as mbox, packed or not; the address may name the month (`{yyyy}-{mm}`, `{Month}`). */
export const mailingList: SourceKind = {
  kind: 'mailing-list',
  async collect(context) {
    const { source, state, clock } = context;
    const now = clock.now();
    for (const address of earlierFiles(source.url, now, state.lastSuccess))
      await keepEarlier(context, address);
    return visitIndex(context, {
      shape: 'mailing-list',
      kind: 'thread',
      accept: 'application/mbox, text/plain, */*;q=0.5',
      url: monthlyAddress(source.url, now),
      follow: false,
      prepare: (_context, response) => unpackFile(response, LARGEST),
    });
  },
};
