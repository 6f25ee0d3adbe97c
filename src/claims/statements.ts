import type { Document } from '../model/document.ts';
import { contentId } from '../model/ids.ts';
import type { Stage } from '../model/stage.ts';
import type { Attribution, Statement } from '../model/statement.ts';
import type { When } from '../model/time.ts';
import { chainAt } from './chains/chains.ts';
import { tailEnd } from './chains/frames/frame.ts';
import { typed } from './chains/sources/typing.ts';
import { withoutOwnOutlet, withoutWriter } from './chains/sources/own-outlet.ts';
import { hedgeOf } from './kinds/doubt/hedge.ts';
import { organisationIn, toolIn } from './kinds/reading.ts';
import type { Finding, Reading } from './kinds/reading.ts';
import { retoldHedge } from './kinds/weighing/retold.ts';
import { withRelease } from './kinds/versions/released.ts';
import { versionsOf } from './kinds/versions/values.ts';
import { mayTell } from './gate.ts';
import type { Lexicon } from './lexicon/compile.ts';
import { BIT } from './lexicon/verbs.ts';
import type { DateMention } from './mentions/dates.ts';
import { stronger } from './lexicon/hedges.ts';
import { isRead, readDocument } from './read-document.ts';
import type { ReadSentence } from './read-document.ts';
import { isPlace } from './subjects/places.ts';
import { affairsOf, mainToolOf, subjectOfAffair } from './subjects/affairs.ts';
import { writerAt } from './text/posts.ts';
import { toldAt } from './told-at.ts';

/** Units of context kept on each side of a quote (W3C Web Annotation TextQuoteSelector). */
const CONTEXT = 32;

function toolOf(reading: Reading, finding: Finding): string | null {
  const { parsed, topic } = reading;
  const main = topic.tools[0] ?? null;
  const clause = reading.clauses[finding.clause];
  const named = parsed.names.flatMap((name) => (name.entry.tool === null ? [] : [name]));
  const inClause = clause ? named.filter((name) => name.from >= clause.from && name.to <= clause.to) : [];
  if (inClause.some((name) => name.entry.tool === main)) return main;
  const first = inClause.find(
    (name) =>
      !/^(?:own|recommend\w*|alternative|instead)$/.test(parsed.tokens[name.from - 1]?.lower ?? '') &&
      // "its plug-in for Chrome", "Firefox users": of what runs there.
      !(main !== null && isPlace(parsed.tokens, name)),
  );
  if (first) return first.entry.tool;
  if (finding.kind === 'background' && finding.rule !== 'background/weighed')
    return toolIn(reading, { from: 0, to: parsed.tokens.length }) ?? null;
  return main;
}

/** "…, it said on": a telling in passing, before its day. */
const TOLD_ON =
  /,["”]?\s(?:it|he|she|they|the company)\s(?:said|says|added|wrote|announced|told \w{1,20})\s(?:on\s|late\s|early\s){0,2}$/i;

/** Whether a date says when something was told ("…, CISA said on Friday"), not when it happened. */
function isOfTelling(reading: Reading, finding: Finding, date: DateMention): boolean {
  const { parsed, frames } = reading;
  if (TOLD_ON.test(parsed.text.slice(Math.max(0, date.start - 48), date.start))) return true;
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

/** "June 11: we cut the connection": the day of all that its line tells. */
const isLabel = ({ parsed: { text, sentence } }: Reading, { start, end }: DateMention): boolean =>
  start === sentence.start && text[end] === ':';

/** "In a post on Thursday the company denied …": the day of the answer. */
function isOfOpening({ parsed: { text, sentence } }: Reading, date: DateMention, to: number): boolean {
  return (
    date.end <= to &&
    /^["“]?(?:(?:late |early |later |earlier )?on|in (?:an?|its|his|her|their|the) [^.;,]{1,60}) (?:(?:late|early|later|earlier) )?(?:on )?$/i.test(
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

/** Date of the event: in the quote, else the nearest before it in the sentence, else the first after it. */
function dateOf(reading: Reading, finding: Finding): When | null {
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
  const near = finding.kind === 'affected_versions' ? dates.filter((date) => date.start >= part) : dates;
  // "It is gone from 12.3.1, which you will be offered tomorrow": the day of what hangs on the clause.
  const hanging = near.find((date) => date.start >= end && isHanging(reading, finding, date));
  const before = near.findLast((date) => date.end <= start);
  return (hanging ?? before ?? near[0])?.when ?? null;
}

/** Mentions that stand for something else, as far as the chains resolve them. */
function resolvedOf(
  chain: readonly Attribution[],
  reading: Reading,
  span: Finding['span'],
): Readonly<Record<string, string>> {
  const resolved: Record<string, string> = {};
  for (const step of chain) if (step.resolved !== null) resolved[step.name] = step.resolved;
  const { parsed, topic } = reading;
  const tool = topic.tools[0];
  const name =
    tool === undefined ? undefined : (topic.lexicon.tools.get(tool)?.name ?? tool.replace(/^\?/, ''));
  for (let at = span.from; at < span.to; at++) {
    const here = parsed.tokens[at]?.lower ?? '';
    const next = parsed.tokens[at + 1];
    if (here !== 'the' && here !== 'this' && here !== 'these') continue;
    if (!next) continue;
    const phrase = parsed.text.slice(parsed.tokens[at]?.start, next.end);
    if (/^(?:company|firm|startup|maker|vendor)$/.test(next.lower) && topic.organisation !== null)
      resolved[phrase] ??= topic.organisation;
    else if (
      name !== undefined &&
      /^(?:tool|app|application|extension|package|library|assistant|agent|editor|software|product|plugin|client|program)$/.test(
        next.lower,
      )
    )
      resolved[phrase] ??= name;
  }
  return resolved;
}

function doubtOf(reading: Reading, finding: Finding, chain: readonly Attribution[]): Statement['hedge'] {
  const told = hedgeOf(reading, finding);
  const doubt = finding.unconfirmed === true ? stronger(told, 'alleged') : told;
  return chain.length > 0 ? doubt : stronger(doubt, retoldHedge(reading, finding));
}

function build(
  document: Document,
  reading: Reading,
  finding: Finding,
  { speaker, findings, release }: ReadSentence,
): Statement | undefined {
  const { parsed } = reading;
  const first = parsed.tokens[finding.span.from];
  const last = parsed.tokens[finding.span.to - 1];
  if (!first || !last || last.end <= first.start) return undefined;
  const told = [...speaker, ...chainAt(reading.frames, toldAt(reading, finding), finding.own)].filter(
    (step, index, all) =>
      all.findIndex((other) => other.name.toLowerCase() === step.name.toLowerCase()) === index,
  );
  const start = first.start;
  const end = last.end;
  const { text } = document;
  const tool = toolOf(reading, finding);
  const vendor = reading.topic.lexicon.tools.get(tool ?? '')?.vendor ?? null;
  const sentence = text.slice(parsed.sentence.start, parsed.sentence.end);
  const chain = withoutOwnOutlet(withoutWriter(told, document.form), text, document.outlet).map((one) =>
    typed(one, { sentence, names: parsed.names, kind: finding.kind, vendor }, reading.topic),
  );
  const ofMain = tool === (reading.topic.tools[0] ?? null) && chain.length === 0;
  return {
    id: contentId('st', document.id, finding.kind, finding.polarity, String(start), String(end)),
    document: document.id,
    quote: text.slice(start, end),
    start,
    end,
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    sentence,
    sentenceStart: parsed.sentence.start,
    kind: finding.kind,
    tool,
    actor:
      finding.actor ??
      (finding.kind === 'fix'
        ? (organisationIn(reading, reading.clauses[finding.clause]?.subject ?? null)?.name ?? null)
        : null),
    polarity: finding.polarity,
    hedge: doubtOf(reading, finding, chain),
    chain,
    versions: withRelease(versionsOf(reading, finding), reading, finding, findings, release, ofMain),
    eventDate: dateOf(reading, finding),
    resolved: resolvedOf(chain, reading, finding.span),
    rule: `rules:${finding.rule}`,
    ...writerAt(document, start, reading.topic.author),
  };
}

/** Statements of a document in order; pure. */
export function readStatements(document: Document, lexicon: Lexicon): readonly Statement[] {
  if (!mayTell(document, lexicon)) return [];
  const statements: Statement[] = [];
  const seen = new Set<string>();
  for (const affair of affairsOf(document, lexicon)) {
    const { document: part, offset } = affair;
    const subject = subjectOfAffair(affair, lexicon);
    const main = mainToolOf(affair, subject);
    if (!isRead(part, subject)) continue;
    for (const read of readDocument(part, subject).sentences)
      for (const finding of read.findings) {
        if (!read.reading) continue;
        const found = build(part, read.reading, finding, read);
        const placed = found && offset > 0 ? placedAt(found, document, offset) : found;
        const statement =
          placed && placed.tool === (subject.tools[0] ?? null) ? { ...placed, tool: main } : placed;
        if (statement && !seen.has(statement.id)) statements.push(statement);
        if (statement) seen.add(statement.id);
      }
  }
  return statements.sort((a, b) => a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : 1));
}

/** A statement of a part of a text, with its place in the whole. */
function placedAt(statement: Statement, { text }: Document, offset: number): Statement {
  const start = statement.start + offset;
  const end = statement.end + offset;
  const { document, kind, polarity, sentenceStart } = statement;
  return {
    ...statement,
    id: contentId('st', document, kind, polarity, String(start), String(end)),
    start,
    end,
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    sentenceStart: sentenceStart + offset,
  };
}

/** Document → statements. Raise the version when a rule changes what is read. */
export const statementsStage: Stage<Document, Lexicon, Statement> = {
  name: 'statements',
  version: 14,
  run: (document, lexicon) => ({ items: readStatements(document, lexicon), problems: [] }),
};
