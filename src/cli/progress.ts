import { Writable } from 'node:stream';
import { SingleBar, type Options } from 'cli-progress';
import type { Progress } from '../model/hearsay.ts';
import type { Environment } from './environment.ts';

/** Runs work with a bar on standard error: what, how much of how much, rate, time left. */
export async function showProgress<T>(
  environment: Environment,
  work: (report: Progress) => Promise<T>,
): Promise<T> {
  const bar = new SingleBar(optionsFor(environment));
  let started = 0;
  let shown = '';
  const report: Progress = ({ what, done, total }) => {
    if (what !== shown) started = environment.clock.now();
    const seconds = Math.max(0.001, (environment.clock.now() - started) / 1000);
    const payload = { what, pace: `${(done / seconds).toFixed(done / seconds < 10 ? 1 : 0)}/s` };
    if (what !== shown) {
      if (shown !== '') bar.stop();
      bar.start(Math.max(total, done), done, payload);
      shown = what;
      return;
    }
    bar.setTotal(Math.max(total, done));
    bar.update(done, payload);
  };
  try {
    return await work(report);
  } finally {
    if (shown !== '') bar.stop();
  }
}

function optionsFor(environment: Environment): Options {
  const sink = new Writable({
    decodeStrings: false,
    write: (chunk: string | Buffer, _encoding, done) => {
      environment.stderr(chunk.toString());
      done();
    },
  });
  return {
    format: '{what} {bar} {value}/{total}  {pace}  {eta_formatted} left',
    barsize: Math.max(10, Math.min(30, environment.columns - 50)),
    barCompleteChar: '━',
    barIncompleteChar: '─',
    hideCursor: true,
    clearOnComplete: true,
    stopOnComplete: false,
    gracefulExit: false,
    fps: 8,
    stream: Object.assign(sink, {
      isTTY: true,
      columns: environment.columns,
    }),
  };
}
