import { enableCompileCache } from 'node:module';
import { workerData } from 'node:worker_threads';
import type { Catalogue } from '../../model/catalogue.ts';
import type { TextResult, TextTask } from './texts.ts';

// The module of a thread that reads and searches texts; its context is the catalogue.
enableCompileCache();
const { performer } = await import('./texts.ts');
const { serveTasks } = await import('./serve.ts');
const { loadSelectors } = await import('../../read/index.ts');
await loadSelectors(workerData as Catalogue);
serveTasks<TextTask, TextResult>(performer(workerData as Catalogue));
