import type { CollectContext, FetchResponse, SourceKind } from '../../model/ports.ts';
import { TransferError } from '../failures.ts';
import { visitIndex } from './index-visit.ts';
import { unpacked, unpackFile } from './packed.ts';
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
  const outcome = await unpacked(await context.fetch({ url: address }), LARGEST);
  if (!outcome.ok) return context.report(outcome.problem);
  await context.keep(
    captureOf(outcome.response, address, 'thread', { ...sourceHint(context.source), shape: 'mailing-list' }),
  );
}

/** A month without a message is empty; a page in its place is a failure. */
async function expectMailbox(_context: CollectContext, packed: FetchResponse): Promise<FetchResponse> {
  const response = await unpackFile(packed, LARGEST);
  const { buffer, byteOffset, length } = response.body;
  const body = Buffer.from(buffer, byteOffset, length);
  if (length === 0 || body.subarray(0, 5).equals(Buffer.from('From ')) || body.includes('\nFrom '))
    return response;
  throw new TransferError('answer-unforeseen', 'no line starts a message, so this is no mail box');
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
      prepare: expectMailbox,
    });
  },
};
