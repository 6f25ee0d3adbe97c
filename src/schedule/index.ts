export { isSilent, nextVisit, usualPause } from '../collect/polling.ts';
export { dueAt, planDue } from './due.ts';
export { watch, type WatchOptions } from './watch.ts';
