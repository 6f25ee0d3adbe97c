import { entriesCalled } from '../lexicon/called.ts';
import type { Lexicon } from '../lexicon/compile.ts';
import { findNames } from '../mentions/names.ts';
import type { SentenceWords } from '../text/wording.ts';
import { isSaidToBeSoftware } from './candidates/find.ts';
import type { Candidate } from './candidates/find.ts';

/** Mentions from which a tool of the catalogue is the subject where its maker is named, too. */
export const BACKED = 1;

/** A candidate beside a tool of the catalogue that is named with its maker has to be said to be software, and not to be that maker. */
export function unlessBacked(
  candidate: Candidate | undefined,
  backed: boolean,
  isMaker: (name: string) => boolean,
  sentences: readonly SentenceWords[],
): Candidate | undefined {
  return candidate === undefined ||
    !backed ||
    (!isMaker(candidate.name) && isSaidToBeSoftware(candidate.name, sentences))
    ? candidate
    : undefined;
}

/** Whether a name is that of the catalogue's maker of a tool, which is another thing than the tool. */
export function isMakerOf(name: string, tool: string | undefined, lexicon: Lexicon): boolean {
  const maker = lexicon.tools.get(tool ?? '')?.vendor;
  return (
    maker !== undefined &&
    entriesCalled(name, lexicon).some((entry) => entry.tool === null && entry.organisation === maker)
  );
}

/** Whether a text names a tool's maker, and not only by the tool's name. */
export function namesMakerOf(
  tool: string | undefined,
  lexicon: Lexicon,
  wording: readonly SentenceWords[],
): boolean {
  const maker = lexicon.tools.get(tool ?? '')?.vendor;
  if (maker === undefined) return false;
  const known = new Set<string>();
  return wording.some(({ tokens }) =>
    findNames(tokens, lexicon, known).some(
      ({ entry }) => entry.organisation === maker && entry.tool === null,
    ),
  );
}
