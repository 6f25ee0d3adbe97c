import type { Document } from '../model/document.ts';
import { contentId } from '../model/ids.ts';
import type { Stage } from '../model/stage.ts';
import { QUOTE_CONTEXT, type Attribution, type Statement } from '../model/statement.ts';
import { chainAt } from './chains/chains.ts';
import { typed } from './chains/sources/typing.ts';
import { withoutOwnOutlet, withoutWriter } from './chains/sources/own-outlet.ts';
import { hedgeOf } from './kinds/doubt/hedge.ts';
import { organisationIn } from './kinds/reading.ts';
import type { Finding, Reading } from './kinds/reading.ts';
import { retoldHedge } from './kinds/weighing/retold.ts';
import { withRelease } from './kinds/versions/released.ts';
import { versionsOf } from './kinds/versions/values.ts';
import { dateOf } from './event-date.ts';
import { mayTell } from './gate.ts';
import type { Lexicon } from './lexicon/compile.ts';
import { stronger } from './lexicon/hedges.ts';
import { isRead, readDocument } from './read-document.ts';
import type { ReadSentence } from './read-document.ts';
import { affairsOf, mainToolOf, subjectOfAffair } from './subjects/affairs.ts';
import { isAdvisoryNumber } from './text/advisory-numbers.ts';
import { answersTakenBack } from './text/answers-taken-back.ts';
import { mendsText } from './text/mended-texts.ts';
import { flawAt, flawSections } from './text/flaw-sections.ts';
import type { FlawSection } from './text/flaw-sections.ts';
import { writerAt } from './text/posts.ts';
import { releaseBefore } from './text/release-before.ts';
import { takenBackBehind } from './text/taken-back.ts';
import { toldAt } from './told-at.ts';
import { toolOf, toolsBeside } from './tool-of.ts';

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

/** "A Mac variant dropped it": what is looked at tells nothing. */
const ARTEFACT =
  /\b(?:versions?|variants?|payloads?|loaders?|installers?|samples?|malware|trojans?|binar(?:y|ies)|packages?)$/i;

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
  // "CVE-2026-1234 exposes …": a number tells nothing.
  const tellers = told.filter(({ name }) => !isAdvisoryNumber(name) && !ARTEFACT.test(name));
  const chain = withoutOwnOutlet(withoutWriter(tellers, document.form), text, document.outlet).map((one) =>
    typed(one, { sentence, names: parsed.names, kind: finding.kind, vendor }, reading.topic),
  );
  const next = takenBackBehind(document, parsed.sentence.end);
  const versions = versionsOf(reading, finding);
  const taken =
    finding.kind === 'fix' && finding.polarity === 'affirmed' && versions.fixed === null
      ? releaseBefore(text, parsed.sentence.start, sentence)
      : undefined;
  const ofMain = tool === (reading.topic.tools[0] ?? null) && chain.length === 0;
  return {
    id: contentId('st', document.id, finding.kind, finding.polarity, String(start), String(end)),
    document: document.id,
    quote: text.slice(start, end),
    start,
    end,
    prefix: text.slice(Math.max(0, start - QUOTE_CONTEXT), start),
    suffix: text.slice(end, end + QUOTE_CONTEXT),
    sentence,
    sentenceStart: parsed.sentence.start,
    ...(next === undefined ? {} : { next }),
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
    versions: withRelease(versions, reading, finding, findings, release, ofMain),
    eventDate: dateOf(reading, finding),
    resolved: resolvedOf(chain, reading, finding.span),
    rule: `rules:${finding.rule}`,
    ...(taken === undefined ? {} : { release: taken }),
    ...writerAt(document, start, reading.topic.author),
  };
}

/** Statements of a document in order; pure. */
export function readStatements(document: Document, lexicon: Lexicon): readonly Statement[] {
  if (!mayTell(document, lexicon)) return [];
  const statements: Statement[] = [];
  const seen = new Set<string>();
  const chapters = flawSections(
    document.text,
    document.posts.map(({ start }) => start),
    document.headings,
  );
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
        if (!statement || seen.has(statement.id)) continue;
        seen.add(statement.id);
        const told = withFlaw(statement, chapters);
        const beside = isOfOne(told) ? [] : toolsBeside(read.reading, finding, found?.tool ?? null);
        statements.push(told, ...beside.map((tool) => alsoOf(told, tool)));
      }
  }
  const isTakenBack = statements.length > 0 ? answersTakenBack(document) : undefined;
  return statements
    .filter((one) => !mendsText(document.text, one))
    .map((one) =>
      one.chain.length === 0 && isTakenBack?.(one.start) ? { ...one, takenBack: true as const } : one,
    )
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : 1));
}

/** Whether a statement is of its tool alone: its versions are that tool's, and so is a maker who tells it. */
const isOfOne = ({ versions: { introduced, fixed, affected }, chain }: Statement): boolean =>
  introduced !== null ||
  fixed !== null ||
  affected !== null ||
  chain.some(({ type }) => type === 'vendor' || type === 'vendor_employee');

/** The same told of another tool, which stands beside that of the statement. */
function alsoOf(statement: Statement, tool: string): Statement {
  const { document, kind, polarity, start, end } = statement;
  return {
    ...statement,
    id: contentId('st', document, kind, polarity, String(start), String(end), tool),
    tool,
  };
}

/** A statement with the flaw that its section is about by its heading. */
function withFlaw(statement: Statement, chapters: readonly FlawSection[]): Statement {
  const flaw = flawAt(chapters, statement.start, statement.sentence);
  return flaw === undefined ? statement : { ...statement, flaw };
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
    prefix: text.slice(Math.max(0, start - QUOTE_CONTEXT), start),
    suffix: text.slice(end, end + QUOTE_CONTEXT),
    sentenceStart: sentenceStart + offset,
  };
}

/** Document → statements. Raise the version when a rule changes what is read. */
export const statementsStage: Stage<Document, Lexicon, Statement> = {
  name: 'statements',
  version: 23,
  run: (document, lexicon) => ({ items: readStatements(document, lexicon), problems: [] }),
};
