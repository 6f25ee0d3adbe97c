import type { Stretch } from '../../chains/phrases/noun-phrases.ts';
import { REQUIRED_BEFORE } from '../../lexicon/manifests.ts';
import type { VersionMention } from '../../mentions/versions.ts';
import type { Reading } from '../reading.ts';

/** So much before a version says what it is to its sentence, in UTF-16 units. */
const LEAD = 60;

/** What stands before a version in its text, as far as it is looked at. */
export const leadOf = ({ parsed: { text } }: Reading, { start }: VersionMention): string =>
  text.slice(Math.max(0, start - LEAD), start);

/** "^1.4.0": whether a number only bounds what a manifest asks for. */
export const isRequired = (reading: Reading, one: VersionMention): boolean =>
  REQUIRED_BEFORE.test(leadOf(reading, one));

/** Versions told in a stretch of a sentence. */
export function mentionsIn(reading: Reading, at: Stretch): readonly VersionMention[] {
  const first = reading.parsed.tokens[at.from];
  const last = reading.parsed.tokens[at.to - 1];
  return first && last
    ? reading.parsed.versions.filter(
        (one) =>
          (one.start >= first.start && one.start < last.end) ||
          // What leads in a range may stand between two clauses ("Vulnerable: 1.0 through 1.2").
          (one.start < first.start && one.end > first.start && /^\W/.test(one.raw)),
      )
    : [];
}

/** Whether a stretch tells a version. */
export function hasVersions(reading: Reading, at: Stretch): boolean {
  return mentionsIn(reading, at).length > 0;
}
