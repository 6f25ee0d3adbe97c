import type { VersionMention } from '../mentions/versions.ts';
import type { Reading } from './reading.ts';
import { ENDED_IN } from './version-exclusions.ts';

/** "pulled 1.97.2 and put out 1.97.3 instead": what was taken back repairs nothing. */
const TAKEN_BACK =
  /\b(?:pulled|withdrew|withdrawn|unpublished|yanked|retracted|recalled|deprecated|(?:took|taken|take) down|(?:stopped|halted|paused) (?:the )?(?:distribution|rollout|roll-out|release|delivery) of) (?:the )?(?:versions? |releases? |builds? |update |v)?$/i;
/** What was given for it. */
const GIVEN =
  /\b(?:put out|released|published|shipped|pushed(?: out)?|issued|posted|offers?|offered|brought back|re-?published) (?:the )?(?:versions? |releases? |builds? |update |v)?$/i;
/** "1.97.3 (for Windows) and 1.97.4", "1.9.4 and, for the old branch, 1.6.12", "and was backported to 1.96.5". */
const JOINS =
  /^(?:,|,? (?:and|or|as well as)),? (?:for [^,.;]{1,40}, )?(?:(?:was |were |is |has been |have been )?(?:also )?(?:backported|ported|carried over) to )?(?:in |to |with |by )?(?:versions? |v)?$/i;
const ASIDES = / ?\([^()]{1,40}\)/g;

const leadOf = ({ parsed: { text } }: Reading, { start }: VersionMention): string =>
  text.slice(Math.max(0, start - 60), start);

/** Whether a version was taken back: it repairs nothing. */
export const isTakenBack = (reading: Reading, one: VersionMention): boolean =>
  TAKEN_BACK.test(leadOf(reading, one));

/** Versions with which a fault ended, or that were given for what was taken back, wherever the sentence tells them. */
export const givenInstead = (reading: Reading): readonly VersionMention[] =>
  reading.parsed.versions.filter(
    (one) =>
      one.form === 'exact' && (GIVEN.test(leadOf(reading, one)) || ENDED_IN.test(leadOf(reading, one))),
  );

/** Repairs with those that the sentence joins to them, in order; what a parenthesis says of one is left out. */
export function withJoined(reading: Reading, repairs: readonly VersionMention[]): readonly VersionMention[] {
  const { text, versions } = reading.parsed;
  const exact = versions.filter((one) => one.form === 'exact' && one.items.length > 0);
  const joined = (a: VersionMention | undefined, b: VersionMention | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    b.start - a.end < 90 &&
    JOINS.test(text.slice(a.end, b.start).replaceAll(ASIDES, ''));
  const has = new Set(repairs);
  for (let at = 1; at < exact.length; at++) {
    const [a, b] = [exact[at - 1], exact[at]];
    if (a && b && joined(a, b) && (has.has(a) || has.has(b))) has.add(a).add(b);
  }
  return has.size === repairs.length ? repairs : [...has].sort((a, b) => a.start - b.start);
}
