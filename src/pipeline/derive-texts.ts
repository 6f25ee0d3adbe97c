import type { Progress } from '../model/hearsay.ts';
import type { Problem } from '../model/problem.ts';
import { countPending } from '../store/work.ts';
import type { Work } from './context.ts';
import { readingStep } from './derive-documents.ts';
import { searchingStep } from './derive-statements.ts';
import { drain } from './drain.ts';
import { keepNear } from './memory.ts';
import type { Crew } from './threads/crew.ts';

/** What became of texts that were read and searched; added up as it goes on. */
export interface Texts {
  documents: number;
  statements: number;
  readonly problems: Problem[];
}

export const noTexts = (): Texts => ({ documents: 0, statements: 0, problems: [] });

/** Reads the captures that wait and searches the documents that wait. Stops between batches when told to. */
export async function deriveTexts(work: Work, crew: Crew, total: Texts, progress?: Progress): Promise<void> {
  const { store, signal } = work;
  const { db } = store;
  const reading = readingStep(work, crew, (read) => {
    total.documents += read.silent;
    total.problems.push(...read.problems);
  });
  const searching = searchingStep(work, crew, (searched) => {
    total.documents += searched.documents;
    total.statements += searched.statements;
    total.problems.push(...searched.problems);
  });
  const { ahead } = crew;
  keepNear('passing');
  await drain(reading, {
    ahead,
    signal,
    done: counting('reading', progress, progress && (await countPending(db, 'read'))),
  });
  await drain(searching, {
    ahead,
    signal,
    done: counting('searching', progress, progress && (await countPending(db, 'statements'))),
  });
}

/** Adds up how many inputs are done of those that waited, and shows it. */
export function counting(what: string, progress: Progress | undefined, whole = 0): (inputs: number) => void {
  let count = 0;
  return (inputs) => {
    count += inputs;
    progress?.({ what, done: Math.min(count, whole), total: whole });
  };
}
