/**
 * How far the heap and the resident set rise while all pages of the sample are read one after another, twice, and the
 * processor time of the second time. Argument: `tokens` (the bare token stream of htmlparser2), `read` (readPage), or
 * `read-held` (the same with the heap bound as the program binds it when it collects).
 */
import { setImmediate } from 'node:timers/promises';
import { holdMemory, keepNear, letGrow } from '../../src/pipeline/memory.ts';

const [mode = 'read'] = process.argv.slice(2);
if (mode === 'read-held') holdMemory();
const { Parser } = await import('htmlparser2');
const { readPage } = await import('../../src/read/page/index.ts');
const { truePages } = await import('./page-sample.ts');

const pages = truePages();
const decoder = new TextDecoder();
const readTokens = (bytes: Uint8Array): void => {
  const parser = new Parser({});
  parser.write(decoder.decode(bytes));
  parser.end();
};
let heap = 0;
let resident = 0;
globalThis.gc?.();
const base = process.memoryUsage();
if (mode === 'read-held') {
  letGrow();
  keepNear('passing');
}

async function readAll(): Promise<number> {
  const before = process.cpuUsage();
  for (const { bytes, url } of pages) {
    if (mode === 'tokens') readTokens(bytes);
    else readPage(bytes, { contentType: 'text/html; charset=utf-8', url });
    const now = process.memoryUsage();
    heap = Math.max(heap, now.heapUsed - base.heapUsed);
    resident = Math.max(resident, now.rss - base.rss);
    // As the program does: one page at a time, between turns of the event loop.
    await setImmediate();
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

await readAll();
const seconds = await readAll();
globalThis.gc?.();
const kept = process.memoryUsage().heapUsed - base.heapUsed;
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);
console.log(
  `  ${mode}: heap at most ${megabytes(heap)} MB, resident at most ${megabytes(resident)} MB over the base of ` +
    `${megabytes(base.rss)} MB, heap kept ${megabytes(kept)} MB; ${seconds.toFixed(2)} s of processor time`,
);
