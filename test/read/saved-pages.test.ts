import { describe, expect, it } from 'vitest';
import type { Capture } from '../../src/model/capture.ts';
import { readStage } from '../../src/read/index.ts';
import { bytesOf, capture, context } from './context.ts';

const TAKEN_IN = '2026-04-10T12:00:00.000Z';
const WORDS =
  'Quill sends the names of open files to its maker, said a user who had looked at it for a week.';

const knownAt = (fields: Partial<Capture>, meta: string, body = `<p>${WORDS}</p>`): string | undefined =>
  readStage.run(
    {
      capture: capture({ kind: 'page', knownAt: TAKEN_IN, ...fields }),
      body: bytesOf(
        `<!doctype html><html lang="en"><head><title>Quill and its maker</title>${meta}</head><body><article><h1>Quill and its maker</h1>${body}</article></body></html>`,
      ),
    },
    context,
  ).items[0]?.knownAt;

const published = (when: string) => `<meta property="article:published_time" content="${when}">`;
const updated = (when: string) => `<meta property="article:modified_time" content="${when}">`;

describe('a page that was saved and taken in as a file was known', () => {
  it.each([
    ['when it was published', published('2026-04-03T08:15:00Z'), '2026-04-03T08:15:00.000Z'],
    [
      'not before it was changed',
      published('2026-04-03T08:15:00Z') + updated('2026-04-05T09:00:00Z'),
      '2026-04-05T09:00:00.000Z',
    ],
    ['never later than it was taken in', published('2031-01-01T00:00:00Z'), TAKEN_IN],
    ['when it was taken in, where it tells no date', '', TAKEN_IN],
  ])('%s', (_what, meta, when) => {
    expect(knownAt({ url: null }, meta)).toBe(when);
    expect(knownAt({}, meta)).toBe(TAKEN_IN);
  });
});
