import type { KeyedStatement } from '../../model/affair.ts';
import type { DocumentInfo } from '../../model/document.ts';
import { contentId } from '../../model/ids.ts';
import type { Statement } from '../../model/statement.ts';
import { advisoryNumbers } from '../text/advisory-numbers.ts';
import { flawInUse, tellsOfUse } from './exploited.ts';
import { isLossOfUsers, isTakenDownText } from './no-repairs.ts';
import { isLeftOut } from './left-out.ts';
import { isAnothersAct, isOfItsPages } from './others-acts.ts';
import { isPairWord, opensWithVerb, readClause } from './reading.ts';
import type { Reading } from './reading.ts';
import type { Names } from './names.ts';
import { fold } from './words.ts';
import { stanceOf } from './stance.ts';

/** A statement as grouping sees it inside its document. */
export interface ToldStatement {
  readonly statement: Statement;
  readonly tool: string;
  readonly stance: KeyedStatement['stance'];
  readonly reading: Reading;
  readonly anaphoric: boolean;
  /** Its own words name the tool. */
  readonly named: boolean;
  /** It opens something new ("a separate flaw"). */
  readonly apart: boolean;
  /** Advisory numbers that it is about, upper case. */
  readonly numbers: readonly string[];
  /** It tells that somebody makes use of a flaw. */
  readonly used: boolean;
  /** Its document tells flaw by flaw, and it stands outside of what is told of any. */
  readonly outside: boolean;
}

const BACKWARD =
  /\b(?:the|this|these|those|that|such|said|same|its|their) (?:\w+[ -]){0,2}(?:code|mechanism|feature|checks?|behaviou?r|practice|techniques?|flaw|bug|issue|vulnerability|backdoor|back-door|problem|functionality|function|claims?|allegations?|findings?|telemetry|detection|malware|payload|script|tracking|data collection|campaign|fix|patch|ban|restriction|move|policy)\b/i;
const OPENING =
  /^(?:the|this|these|those|such|it|they)\b(?: \w+){0,2}? ?(?:code|mechanism|feature|checks?|behaviou?r|practice|flaw|bug|issue|vulnerability|backdoor|functionality|function|malware|payload|script|tracking)\b/i;
const PRONOUN = /^(?:this|these|it|they|that|which|those|both|such)\b/i;
const NEW =
  /\b(?:another|separate|separately|unrelated|a second|a different|a third|additional) (?:[\w-]+ ){0,2}(?:flaw|bug|issue|vulnerability|mechanism|incident|problem|feature|update|defect|error|fault|crash|overflow|leak|regression|weakness|hole|dereference|deref|glitch|exploit|cve|advisory)\b/i;

/** Reads one statement for grouping; undefined when it is about no tool of the catalogue, another's act or only background. */
export function readStatement(statement: Statement, names: Names): ToldStatement | undefined {
  const stance = stanceOf(statement);
  const { tool, quote, sentence } = statement;
  if (stance === 'context' || tool === null || tool.startsWith('?')) return undefined;
  const tools = names.tools.get(tool) ?? [];
  if (statement.kind === 'behaviour' && (isAnothersAct(statement, tools) || isOfItsPages(statement, tools)))
    return undefined;
  if (isLeftOut(statement, tools)) return undefined;
  if (isTakenDownText(statement) || isLossOfUsers(statement)) return undefined;
  const own = advisoryNumbers(quote);
  const near = own.length > 0 ? own : advisoryNumbers(sentence);
  const headed = statement.flaw === undefined ? [] : [statement.flaw];
  const used = tellsOfUse(statement);
  const numbers = own.length > 0 ? own : headed.length > 0 ? headed : near;
  const meant = used && own.length === 0 ? flawInUse(statement, numbers) : numbers;
  // A clause without its own subject ("…, then sends it") points where its sentence's subject points.
  const lead = opensWithVerb(quote) ? sentence.slice(0, 80) : '';
  return {
    statement,
    tool,
    stance,
    reading: readClause(withPair(statement), { names: names.stems, kind: statement.kind }),
    named: (names.tools.get(tool) ?? []).some((name) => fold(quote).includes(name)),
    anaphoric: BACKWARD.test(quote) || PRONOUN.test(quote) || OPENING.test(lead),
    apart:
      NEW.test(quote) || NEW.test(sentence.slice(0, Math.max(0, statement.start - statement.sentenceStart))),
    numbers: meant,
    used,
    // "like a flaw that was exploited": that of another.
    outside: numbers.length > 0 && meant.length === 0,
  };
}

/** A clause cut out behind "… and": the verb before tells what the first verb of the clause means. */
function withPair({ quote, sentence, start, sentenceStart }: Statement): string {
  const before = /(\w+ and) ?$/.exec(sentence.slice(0, Math.max(0, start - sentenceStart)))?.[1];
  return before !== undefined && isPairWord(quote) ? `${before} ${quote}` : quote;
}

/**
 * Gives statements without an advisory number the number that they point back to ("the flaw"), else what their
 * document's title says. An advisory is about its own numbers (or, without any, about itself); what another text's
 * title says counts only when it is a single number.
 */
export function withNearNumbers(
  told: readonly ToldStatement[],
  document: DocumentInfo,
): readonly ToldStatement[] {
  const inTitle = titleNumbers(document);
  const last = new Map<string, readonly string[]>();
  const byFlaw = told.some(({ statement }) => statement.flaw !== undefined);
  let section: string | undefined;
  return told.map((one) => {
    // What was said in one section of a flaw is over in the next.
    if (one.statement.flaw !== section) last.clear();
    section = one.statement.flaw;
    if (one.outside) return { ...one, apart: true };
    if (byFlaw && section === undefined && one.numbers.length === 0)
      return { ...one, apart: true, outside: true };
    const found =
      one.numbers.length > 0
        ? one.numbers
        : one.anaphoric && !one.apart
          ? (last.get(one.tool) ?? inTitle)
          : inTitle;
    if (one.numbers.length > 0) last.set(one.tool, one.numbers);
    return { ...one, numbers: found.length > 0 ? found : ownAdvisory(one, document) };
  });
}

function titleNumbers(document: DocumentInfo): readonly string[] {
  const titled = advisoryNumbers(document.title);
  if (document.form !== 'advisory') return titled.length === 1 ? titled : [];
  const schemes = new Set(titled.map((number) => number.slice(0, 4)));
  return schemes.size === titled.length ? titled : [];
}

/** An advisory without a number tells a flaw of its own; what it tells of malice may be what others tell too. */
function ownAdvisory(told: ToldStatement, document: DocumentInfo): readonly string[] {
  const { family } = told.reading;
  const flaw = told.statement.kind === 'behaviour' && family !== 'covert' && family !== 'character';
  return document.form === 'advisory' && flaw ? [contentId('ADVISORY', document.key)] : [];
}
