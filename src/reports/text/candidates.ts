import type { ToolCandidate } from '../../model/hearsay.ts';
import { CANDIDATES_HINT, CANDIDATES_TITLE, candidateWords, linesToPaste } from '../candidates.ts';
import { clean } from '../clean.ts';
import type { Style } from '../style.ts';
import { indent, wrap } from '../wrap.ts';
import { heading } from './claim-block.ts';

/** Tools to add, with the lines for the catalogue unbroken and at the left edge, to be copied; nothing of none. */
export function candidatesBlock(candidates: readonly ToolCandidate[], style: Style): readonly string[] {
  if (candidates.length === 0) return [];
  return [
    '',
    heading(CANDIDATES_TITLE, candidates.length, style),
    ...candidates.flatMap((one) =>
      indent(`${clean(one.name)}: ${candidateWords(one)}`, style.columns, 4, '  - '),
    ),
    '',
    ...wrap(CANDIDATES_HINT, style.columns).map(style.dim),
    '',
    ...linesToPaste(candidates),
  ];
}
