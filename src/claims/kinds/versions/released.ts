import type { ToldVersions } from '../../../model/statement.ts';
import type { Release } from '../../text/releases.ts';
import type { Finding, Reading } from '../reading.ts';

/** A repair that is still to come. */
const TO_COME =
  /\b(?:will|would|shall|plan(?:s|ned|ning)?|promis\w+|upcoming|soon|intend\w*|going to|work(?:s|ing) on|next (?:release|version|update)|not yet|on (?:its|the) way|depends? on|await\w*|known (?:issues?|problems?|bugs?|limitations?))\b/i;
/** What is there since the release: "Added", "New", "now sends", "from now on". */
const IS_NEW =
  /^(?:(?:[\w./ -]{1,30}|\[[\w #/.-]{1,24}\]|\w{2,12}\([\w./-]{1,24}\))!?: ?|\[[\w #/.-]{1,24}\] )?(?:feat\b|add(?:s|ed)?\b|new\b|introduc(?:es?|ed)\b|now\b|start(?:s|ed)\b|we (?:have )?(?:added|introduced|started)\b)|\b(?:now|from now on|as of this (?:release|version)|starting with this (?:release|version))\b/i;

/** What goes on as it was. */
const GOES_ON = /\b(?:remains?|still|continues?|as before|known (?:issues?|problems?|bugs?))\b/i;

/**
 * The versions of a finding that tells none by itself, where it stands under a release's heading: what is repaired there
 * was repaired in it, what is new there came with it. What the line quotes besides is the fault that was.
 */
export function withRelease(
  told: ToldVersions,
  { parsed: { text, sentence } }: Reading,
  finding: Finding,
  others: readonly Finding[],
  release: Release | undefined,
): ToldVersions {
  const { kind, polarity } = finding;
  if (release === undefined || polarity === 'negated' || release.part === 'other') return told;
  if (told.introduced !== null || told.fixed !== null) return told;
  const line = text.slice(sentence.start, sentence.end);
  if (kind === 'fix') return TO_COME.test(line) ? told : { ...told, fixed: release.version };
  if (kind !== 'behaviour' || told.affected !== null || release.part === 'repairs') return told;
  if (
    GOES_ON.test(line) ||
    others.some((other) => other.kind === 'fix') ||
    !(release.part === 'news' || IS_NEW.test(line))
  )
    return told;
  return { ...told, introduced: release.version, affected: `>=${release.version}` };
}
