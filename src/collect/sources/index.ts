import type { SourceKind } from '../../model/ports.ts';
import { feed } from './feed.ts';

/** Every kind of source; a new one is a file of its own and a line here. */
export const sourceKinds: readonly SourceKind[] = [feed];
