import type { When } from '../model/time.ts';
import { tailEnd } from './chains/frames/frame.ts';
import type { Finding, Reading } from './kinds/reading.ts';
import { BIT } from './lexicon/verbs.ts';
import type { DateMention } from './mentions/dates.ts';

/** "…, it said on": a telling in passing, before its day. */
const TOLD_ON =
  /,["”]?\s(?:it|he|she|they|the company)\s(?:said|says|added|wrote|announced|told \w{1,20})\s(?:on\s|late\s|early\s){0,2}$/i;

/** "According to a Wednesday report": the day of what is written about it. */
const OF_PIECE =
  /^[’']?s? (?:[a-z-]+ )?(?:reports?|stor(?:y|ies)|articles?|posts?|interviews?|briefings?|columns?|newsletters?|editions?)\b/;

/** Whether a date says when something was told ("…, CISA said on Friday"), not when it happened. */
function isOfTelling(reading: Reading, finding: Finding, date: DateMention): boolean {
  const { parsed, frames } = reading;
  if (TOLD_ON.test(parsed.text.slice(Math.max(0, date.start - 48), date.start))) return true;
  if (
    /\b(?:an?|the|its|his|her|their|in|from) $/i.test(
      parsed.text.slice(Math.max(0, date.start - 8), date.start),
    ) &&
    OF_PIECE.test(parsed.text.slice(date.end, date.end + 40))
  )
    return true;
  return frames.some((frame) => {
    // "According to a report published on Tuesday, …": what stands before the comma.
    if (frame.form === 'according-to' && frame.scope.from === frame.cue.to) {
      const comma = parsed.tokens.findIndex((token, at) => at >= frame.cue.to && token.lower === ',');
      const told = parsed.tokens[comma]?.start ?? 0;
      const from = parsed.tokens[frame.cue.from]?.start ?? 0;
      if (finding.at > comma && date.start >= from && date.end <= told) return true;
    }
    if (!(frame.classes & BIT.speech) || frame.negated || frame.cue.from === finding.at) return false;
    if (frame.form !== 'trailing' && frame.form !== 'subject' && frame.form !== 'inverted') return false;
    const told = frame.scope.from <= finding.at && finding.at < frame.scope.to;
    if (!told) return false;
    const end = tailEnd(
      parsed,
      frame.form === 'inverted' ? (frame.subject?.to ?? frame.cue.to) : frame.cue.to,
      parsed.tokens.length,
    );
    const from = parsed.tokens[frame.cue.to - 1]?.end ?? 0;
    const to = parsed.tokens[end - 1]?.end ?? 0;
    return date.start >= from && date.end <= to && (parsed.tokens[finding.span.from]?.start ?? 0) !== from;
  });
}

/** "gave the firm until 3 August to answer", "set a deadline of": by when somebody has to do something. */
const DEADLINE =
  /\b(?:g[ai]v(?:e|es|en|ing)|grant(?:s|ed|ing)?|ha(?:s|ve|d)) (?:[\w'’-]+ ){0,4}?(?:until|till|no later than) $|\bdeadline (?:of|is|was|for [\w ]{1,30} (?:is|was)) $/i;

const isDeadline = ({ parsed: { text } }: Reading, { start }: DateMention): boolean =>
  DEADLINE.test(text.slice(Math.max(0, start - 60), start));

/** "June 11: we cut the connection": the day of all that its line tells. */
const isLabel = ({ parsed: { text, sentence } }: Reading, { start, end }: DateMention): boolean =>
  start === sentence.start && text[end] === ':';

/** "In a post on Thursday the company denied …": the day of the answer. */
function isOfOpening({ parsed: { text, sentence } }: Reading, date: DateMention, to: number): boolean {
  return (
    date.end <= to &&
    /^["“]?(?:(?:but|and|then|meanwhile|finally),? )?(?:(?:(?:an?|a few|two|three|four|five|six|seven|several|some|\d{1,2}) )?(?:hours?|days?|weeks?|months?) later,? |the (?:next|same|following|very next) (?:day|morning|evening|afternoon|week),? )?(?:(?:late |early |later |earlier )?on|in (?:an?|its|his|her|their|the) [^.;,]{1,60}) (?:(?:late|early|later|earlier) )?(?:on )?$/i.test(
      text.slice(sentence.start, date.start) +
        (/^on /i.test(text.slice(date.start, date.start + 3)) ? 'on ' : ''),
    )
  );
}

/** Whether a date stands in a clause that hangs on a finding's own. */
function isHanging(
  { clauses, parsed: { tokens } }: Reading,
  { clause }: Finding,
  date: DateMention,
): boolean {
  const holding = clauses.find(
    ({ from, to }) => (tokens[from]?.start ?? 0) <= date.start && date.start < (tokens[to - 1]?.end ?? 0),
  );
  return holding?.host === clause && /^(?:relative|insert|participle)$/.test(holding.kind);
}

/**
 * Date of the event that a finding tells: in the quote, else the nearest before it in the sentence, else the first after it;
 * null without one.
 */
export function dateOf(reading: Reading, finding: Finding): When | null {
  const { tokens } = reading.parsed;
  if (reading.parsed.dates.length === 0) return null;
  const start = tokens[finding.span.from]?.start ?? 0;
  const end = tokens[finding.span.to - 1]?.end ?? 0;
  if (finding.kind === 'background') {
    // What is told has its own day: "the paper wrote on Monday that the key had been known since May".
    const own =
      finding.rule === 'background/told'
        ? reading.parsed.dates.find((date) => date.start >= start && date.end <= end)
        : undefined;
    return (own ?? reading.parsed.dates[0])?.when ?? null;
  }
  const dates = reading.parsed.dates.filter((date) => !isOfTelling(reading, finding, date));
  const trigger = tokens[finding.at]?.start ?? start;
  if (finding.kind === 'affected_versions') {
    // "versions since 2.1.91 (released April 2)"
    const version = reading.parsed.versions.findLast((one) => one.start >= start && one.start < end);
    const released = dates.find((date) => version !== undefined && date.start >= version.end);
    if (
      version &&
      released &&
      /\b(?:released|published|shipped|issued|out|dated|from)\b/i.test(
        reading.parsed.text.slice(version.end, released.start),
      )
    )
      return released.when;
  }
  const inside = dates.filter((date) => date.start >= start && date.end <= end);
  const exact = inside.filter((date) => !date.relative);
  const pool = exact.length > 0 ? exact : inside;
  const nearest = pool.toSorted((a, b) => Math.abs(a.start - trigger) - Math.abs(b.start - trigger))[0];
  if (nearest) return nearest.when;
  // What an answer tells may go on behind its first clause.
  if (finding.kind === 'vendor_response' || finding.kind === 'denial')
    return (
      (
        dates.find((date) => date.start >= end && !date.relative) ??
        dates.find((date) => isLabel(reading, date)) ??
        dates.find((date) => isOfOpening(reading, date, start))
      )?.when ?? null
    );
  // "2.9.0, out on May 2, closes it; 2.8 is open": the date of one part is not the other's.
  const part = tokens[reading.clauses[finding.clause]?.part ?? 0]?.start ?? 0;
  const near = dates.filter(
    (date) => !isDeadline(reading, date) && (finding.kind !== 'affected_versions' || date.start >= part),
  );
  // "It is gone from 12.3.1, which you will be offered tomorrow": the day of what hangs on the clause.
  const hanging = near.find((date) => date.start >= end && isHanging(reading, finding, date));
  const before = near.findLast((date) => date.end <= start);
  return (hanging ?? before ?? near[0])?.when ?? null;
}
