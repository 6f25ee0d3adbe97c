import type { Problem } from './problem.ts';

/**
 * One step of the derivation: a synchronous pure function with a name and a version.
 * Input, context and output can be cloned to a worker thread. Raising `version` makes its inputs pending again.
 */
export interface Stage<Input, Context, Item> {
  readonly name: string;
  readonly version: number;
  run(
    input: Input,
    context: Context,
  ): { readonly items: readonly Item[]; readonly problems: readonly Problem[] };
}
