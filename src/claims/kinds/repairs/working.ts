import {
  DOES_NOT,
  DOES_WELL,
  DOINGS,
  FAULTY,
  NOT_WELL,
  PUT_ON,
  STILL_DOES,
  TRIED_WITH,
  TURNED,
  UNDONE,
  WENT,
  WITHOUT,
} from '../../lexicon/working.ts';
import { anyOf } from '../../text/sieved-pattern.ts';
import type { VersionMention } from '../../mentions/versions.ts';
import { findingOf } from '../finding.ts';
import { isRidOf } from '../versions/steps.ts';
import { isAsked } from '../versions/affected.ts';
import { mentionsIn } from '../versions/numbers.ts';
import type { Finding, Reading } from '../reading.ts';

const MAY = anyOf(DOES_WELL, DOES_NOT, STILL_DOES, WENT);

/** Numbers of a version, most significant first. */
const partsOf = (version: string): readonly number[] =>
  (/^[vV]?(\d{1,9}(?:\.\d{1,9}){1,4})/.exec(version)?.[1] ?? '').split('.').filter(Boolean).map(Number);

/** Below 0 where `a` is older than `b`, undefined where they are hardly of one line. */
export function order(a: string, b: string): number | undefined {
  const [one, other] = [partsOf(a), partsOf(b)];
  if (one.length < 2 || other.length < 2 || Math.abs((one[0] ?? 0) - (other[0] ?? 0)) > 1) return undefined;
  const at = one.findIndex((part, i) => part !== (other[i] ?? 0));
  if (at < 0) return one.length - other.length;
  return (one[at] ?? 0) - (other[at] ?? 0);
}

/** The newer of a version told before and of one told now; what is of no line with it leaves it. */
export function newerOf(told: string | null, one: VersionMention): string | null {
  const item = one.form === 'exact' || one.form === 'since' ? one.items.at(-1) : undefined;
  if (item === undefined || partsOf(item).length < 2) return told;
  return told === null || (order(item, told) ?? 0) > 0 ? item : told;
}

/** Whether a version is older than those that a post told of before. */
export const isOlder = ({ topic }: Reading, version: string): boolean =>
  topic.newest !== null && (order(version, topic.newest) ?? 0) < 0;

/** How far back a fault is looked for, in UTF-16 units. */
const TOLD_BEFORE = 400;

/** Whether a text tells of a version that it does what it should. `from`: where it begins, in the whole text. */
function doesWell({ parsed }: Reading, text: string, from: number): boolean {
  if (DOES_NOT.test(text)) return true;
  const still = STILL_DOES.exec(text)?.[1];
  if ((still === undefined && !DOES_WELL.test(text)) || TURNED.test(text)) return false;
  if (FAULTY.test(text.replace(WITHOUT, ''))) return false;
  const doing = still === undefined ? undefined : DOINGS.find((one) => one.test(still));
  return !doing?.test(parsed.text.slice(Math.max(0, from - TOLD_BEFORE), from).replace(UNDONE, ''));
}

/** What stands before a version in its sentence, the name of the tool before it left out ("In VS Code 1.9"). */
function textBefore({ parsed }: Reading, one: VersionMention): string {
  const before = parsed.text.slice(parsed.sentence.start, one.start);
  const name = parsed.names.findLast(({ to }) => (parsed.tokens[to - 1]?.end ?? Infinity) <= one.start);
  const [from, to] = [parsed.tokens[name?.from ?? -1]?.start, parsed.tokens[(name?.to ?? 0) - 1]?.end];
  if (from === undefined || to === undefined) return before;
  const between = parsed.text.slice(to, one.start);
  return /^ (?:versions? |releases? |builds? |v)?$/i.test(between)
    ? parsed.text.slice(parsed.sentence.start, from)
    : before;
}

/**
 * Versions of which a post tells that they do what they should: an older one than those told of before is free of the
 * fault, a newer one repairs it.
 */
export function findWorking(reading: Reading): readonly Finding[] {
  const { parsed, topic } = reading;
  if (topic.voice !== 'post' || topic.newest === null || parsed.versions.length === 0) return [];
  if (!MAY(reading.sieving)) return [];
  const sentence = parsed.text.slice(parsed.sentence.start, parsed.sentence.end);
  const main = topic.tools[0] ?? null;
  if (isAsked(sentence) || NOT_WELL.test(sentence)) return [];
  if (parsed.names.some(({ entry }) => entry.tool !== null && entry.tool !== main)) return [];
  return reading.clauses.flatMap((clause, index): readonly Finding[] => {
    const [one, ...others] = mentionsIn(reading, clause);
    // "Going back to 1.34.1 made it go away"
    if (one !== undefined && others.length === 0 && isRidOf(reading, one, sentence))
      return [
        findingOf('affected_versions', index, clause, clause.verbs[0] ?? clause.from, 'versions/left', {
          negated: true,
        }),
      ];
    const item = one?.form === 'exact' ? one.items[0] : undefined;
    if (one === undefined || item === undefined || one.items.length > 1 || others.length > 0) return [];
    const before = textBefore(reading, one);
    const leads =
      /(?:^|[,;(–—-] ?|\b(?:and|but|while|that|confirm) )(?:the )?(?:versions? |releases? |builds? |v)?$/i;
    if (!leads.test(before) && !TRIED_WITH.test(before)) return [];
    const next = reading.clauses[index + 1];
    const text =
      (clause.verbs.length === 0 || PUT_ON.test(reading.texts[index] ?? '')) && next?.part === clause.part
        ? `${reading.texts[index] ?? ''} ${reading.texts[index + 1] ?? ''}`
        : (reading.texts[index] ?? '');
    const than = order(item, topic.newest ?? '');
    if (than === undefined || than === 0) return [];
    if (!doesWell(reading, text, parsed.tokens[clause.from]?.start ?? 0)) return [];
    const at = clause.verbs[0] ?? clause.from;
    return than < 0
      ? [findingOf('affected_versions', index, clause, at, 'versions/works-in', { negated: true })]
      : [findingOf('fix', index, clause, at, 'fix/works-in')];
  });
}
