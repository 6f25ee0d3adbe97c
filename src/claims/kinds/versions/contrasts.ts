import type { Stretch } from '../../chains/phrases/noun-phrases.ts';
import type { VersionMention } from '../../mentions/versions.ts';
import { UNAFFECTED } from '../../lexicon/triggers.ts';
import type { Reading } from '../reading.ts';

/** What one side of a comparison of versions says of its own. */
const BAD =
  /\b(?:bad|broken|affected|vulnerable|leaks?|leaked|crash(?:es|ed)?|fail(?:s|ed)?|does|do|did|has it|have it|had it|is|are|was|were|sends?|uploads?)$|\b(?:bad|broken|affected|vulnerable|leaks?|crash(?:es|ed)?|fails?|has (?:it|the)|have (?:it|the)|shows? (?:it|the))\b/i;
const GOOD =
  /\b(?:good|fine|ok|okay|(?<!\b(?:an?|my|our) )clean|safe|works?|worked|unaffected|spared|harmless|silent|quiet)\b|\b(?:is|are|was|were|does|do|did|has|have)(?: not|n['’]t)\b|\bnever (?:does|do|did|has|have|had)\b|\bno (?:such|sign|trace|problems?|issues?|trouble)\b/i;
/** Where a side begins: behind a comma or what sets against. */
const SIDE =
  /(?:^|[,;:–—-]\s?|\b(?:but|and|while|whereas|with|so|so that|hence|therefore)\s)(?:only\s)?(?:(?:on|in|with|under|and|but|only)\s)?(?:versions?\s|release\s|v)?$/i;

const NOT_SO = /(?:\b|(?=n['’]t))(?:not|never|n['’]t)\b[^.;,]{0,60}$/i;
/** "It does not happen with 2.2.9, only with 2.3.0": the contrary, told by that alone. */
const ONLY = /^,? (?:but )?only (?:on|in|with|under|from|since) (?:versions? |v)?$/i;

/** "…, and phones still on 3.7 were spared": who has the other. */
const WHO_HAS =
  /(?:,|;|\band|\bbut|\bwhile|\bwhereas) (?:(?:and|but|while|whereas) )?(?:[\w’'-]+ ){1,4}(?:on|with|at|of|running|running on|under|had|have|kept|run|ran|using) (?:versions? |v)?$/i;

const SO = /\b(?:so|so that|hence|therefore) (?:versions? |v)?$/i;

/** A side of a comparison: its tokens, and whether its versions are free of it. */
export interface Contrast {
  readonly span: Stretch;
  readonly negated: boolean;
}

/**
 * Sides of a clause that sets versions against each other ("1.96.1 good, 1.96.2 bad", "1.83 doesn't have it, 1.84 and
 * 1.84.1 do"); `begins`: whether what is told came with a version; none where all sides say the same or one says nothing.
 */
export function contrastsIn(
  reading: Reading,
  clause: Stretch,
  mentions: readonly VersionMention[],
  begins: (mention: VersionMention) => boolean,
): readonly Contrast[] {
  if (mentions.length < 2) return [];
  const { text, tokens } = reading.parsed;
  const end = tokens[clause.to - 1]?.end ?? 0;
  // Where a side's own words begin, when they name who has its version.
  const whoHas = (one: VersionMention, after: number): number => {
    const lead = WHO_HAS.exec(text.slice(after, one.start))?.index;
    return lead === undefined ? one.start : after + lead;
  };
  const sides = mentions.map((one, at) => {
    const next = mentions[at + 1];
    const to = next ? whoHas(next, one.end) : end;
    const said = text
      .slice(one.end, to)
      .replace(/[,;]?\s?(?:but|and|while|whereas|so that|so|hence|therefore)?\s?(?:on|in|with)?\s?v?$/i, '');
    return {
      start: one.start,
      end: one.end + said.length,
      said,
      begins:
        SIDE.test(text.slice(Math.max(0, one.start - 16), one.start)) ||
        (at > 0 && whoHas(one, mentions[at - 1]?.end ?? one.start) < one.start),
    };
  });
  if (sides.slice(1).some((one) => !one.begins)) return [];
  const judged = sides.map(({ said }) =>
    GOOD.test(said) || UNAFFECTED.test(said) ? true : BAD.test(said) ? false : undefined,
  );
  // "It came in with 2.6, so 2.5 is fine": what began with a version is in it.
  const [first] = mentions;
  const follows = SO.test(text.slice(Math.max(0, (sides[1]?.start ?? 0) - 16), sides[1]?.start));
  if (first && judged[0] === undefined && judged[1] !== undefined && begins(first) && (follows || judged[1]))
    judged[0] = false;
  else if (first && follows && judged[1] !== undefined && begins(first)) judged[0] = false;
  const [one, two] = mentions;
  if (one && two && mentions.length === 2 && ONLY.test(text.slice(one.end, two.start))) {
    const start = tokens[clause.from]?.start ?? 0;
    const lead = text.slice(start, one.start).trimEnd();
    judged.splice(0, 2, NOT_SO.test(lead), false);
  }
  if (judged.includes(undefined) || (new Set(judged).size < 2 && !(follows && judged[0] === false)))
    return [];
  return sides.flatMap(({ start, end: to }, at): readonly Contrast[] => {
    const from = tokens.findIndex((token) => token.end > start);
    const last = tokens.findLastIndex((token) => token.start < to);
    return from >= 0 && last >= from ? [{ span: { from, to: last + 1 }, negated: judged[at] === true }] : [];
  });
}
