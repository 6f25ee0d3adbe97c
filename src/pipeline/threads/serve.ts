import { parentPort } from 'node:worker_threads';

/** The other end of a pool: runs the tasks that this thread is handed, in their order, and answers with all results. */
export function serveTasks<Task, Result>(perform: (task: Task) => Result): void {
  parentPort?.on('message', (tasks: readonly Task[]) => parentPort?.postMessage(tasks.map(perform)));
  parentPort?.postMessage('ready');
}
