import type { KeyedStatement } from '../../model/affair.ts';
import type { DocumentInfo } from '../../model/document.ts';
import { contentId } from '../../model/ids.ts';
import type { Statement } from '../../model/statement.ts';
import { advisoryNumbers } from '../text/advisory-numbers.ts';
import { comparedNumbers } from '../text/compared-numbers.ts';
import { isBesideTheTool } from './beside-the-tool.ts';
import { flawInUse, tellsOfUse } from './exploited.ts';
import { isLossOfUsers, isTakenDownText } from './no-repairs.ts';
import { isLeftOut } from './left-out.ts';
import { tellsOfBreakIn } from './break-ins.ts';
import { isAnothersAct, isOfItsPages } from './others-acts.ts';
import { isPairWord, opensWithVerb, readClause } from './reading.ts';
import type { Reading } from './reading.ts';
import type { Names } from './names.ts';
import { fold } from './words.ts';
import { dutyOf, insistsOnCare, isCare, isNeglect } from '../lexicon/neglects.ts';
import { isVendorSide, stanceOf } from './stance.ts';

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
  /** They are of a flaw with which another is only compared. */
  readonly aside: boolean;
  /** It tells that somebody makes use of a flaw. */
  readonly used: boolean;
  /** Its document tells flaw by flaw, and it stands outside of what is told of any. */
  readonly outside: boolean;
}

/** Kinds that tell of what acts, or of what is shut out. */
const OF_WHAT_ACTS: ReadonlySet<Statement['kind']> = new Set(['behaviour', 'affected_versions', 'ban']);

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
  if (OF_WHAT_ACTS.has(statement.kind) && isBesideTheTool(statement, tools)) return undefined;
  if (isLeftOut(statement, tools)) return undefined;
  if (isTakenDownText(statement) || isLossOfUsers(statement)) return undefined;
  const { own, near, aside } = numbersIn(statement);
  // "Unlike CVE-2026-1234 it needs no account": nobody said that this one does.
  const contrasted =
    own.length === 0 && advisoryNumbers(quote).length > 0 && statement.polarity === 'negated';
  if (contrasted && statement.kind === 'behaviour') return undefined;
  const headed = statement.flaw === undefined ? [] : [statement.flaw];
  const used = tellsOfUse(statement);
  const numbers = own.length > 0 ? own : headed.length > 0 ? headed : near;
  const meant = used && own.length === 0 ? flawInUse(statement, numbers) : numbers;
  // A clause without its own subject ("…, then sends it") points where its sentence's subject points.
  const lead = opensWithVerb(quote) ? sentence.slice(0, 80) : '';
  const read = readClause(withPair(statement), { names: names.stems, kind: statement.kind });
  if (tellsOfBreakIn(statement, read.predicate)) return undefined;
  const neglected = statement.kind === 'behaviour' && statement.polarity === 'negated' && isNeglect(quote);
  // "It does encrypt them": against who tells that it does not, here or in another text.
  const cared = stance === 'tells' && isCared(statement);
  return {
    // What it ought to do and does not is what is told of it, and nobody's denial.
    statement: neglected || cared ? { ...statement, polarity: cared ? 'negated' : 'affirmed' } : statement,
    tool,
    stance: cared ? 'denies' : stance,
    reading:
      neglected || cared ? { ...read, predicate: `no-${dutyOf(quote) ?? read.predicate ?? 'care'}` } : read,
    named: (names.tools.get(tool) ?? []).some((name) => fold(quote).includes(name)),
    anaphoric: BACKWARD.test(quote) || PRONOUN.test(quote) || OPENING.test(lead),
    apart:
      NEW.test(quote) || NEW.test(sentence.slice(0, Math.max(0, statement.start - statement.sentenceStart))),
    numbers: meant,
    aside,
    used,
    // "like a flaw that was exploited": that of another.
    outside: numbers.length > 0 && meant.length === 0,
  };
}

/** Whether the maker, or whoever insists on it, says that the tool does what it ought to. */
const isCared = (statement: Statement): boolean =>
  statement.kind === 'behaviour' &&
  statement.polarity === 'affirmed' &&
  (isVendorSide(statement) ? isCare(statement.quote) : insistsOnCare(statement.quote));

/**
 * Advisory numbers of a statement's own words and of its sentence, without those with which its flaw is only compared:
 * but "…, which was mended in 2024" behind such a number tells of that.
 */
function numbersIn({ quote, sentence, start, sentenceStart }: Statement): {
  readonly own: readonly string[];
  readonly near: readonly string[];
  readonly aside: boolean;
} {
  const inQuote = advisoryNumbers(quote);
  const inSentence = inQuote.length > 0 ? inQuote : advisoryNumbers(sentence);
  const compared = inSentence.length > 0 ? comparedNumbers(sentence) : [];
  if (compared.length === 0) return { own: inQuote, near: inSentence, aside: false };
  const at = start - sentenceStart;
  const behind = compared.filter(({ end }) => end <= at && BEHIND.test(sentence.slice(end, at + 8)));
  if (behind.length > 0) return { own: inQuote, near: behind.map(({ number }) => number), aside: true };
  const meant = (numbers: readonly string[]): readonly string[] =>
    numbers.filter((number) => !compared.some((other) => other.number === number));
  const own = meant(inQuote);
  return { own, near: own.length > 0 ? own : meant(advisoryNumbers(sentence)), aside: false };
}

/** What goes on about the number right before it. */
const BEHIND = /^[)\]]?,? (?:which|that|who|where)\b/i;

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
  // "Another flaw was fixed long ago", below what is told of the title's; at its head, another is the title's.
  let begun = document.form === 'advisory' ? undefined : false;
  return told.map((one) => {
    // What was said in one section of a flaw is over in the next.
    if (one.statement.flaw !== section) last.clear();
    section = one.statement.flaw;
    if (one.outside) return { ...one, apart: true };
    if (byFlaw && section === undefined && one.numbers.length === 0)
      return { ...one, apart: true, outside: true };
    const isAnother = one.apart && begun === true;
    if (begun === false && !one.apart) begun = true;
    if (one.numbers.length > 0 && !one.aside) last.set(one.tool, one.numbers);
    else if (isAnother) last.set(one.tool, []);
    else if (!one.anaphoric && last.get(one.tool)?.length === 0) last.delete(one.tool);
    const near = one.anaphoric || isAnother ? (last.get(one.tool) ?? inTitle) : inTitle;
    const found = one.numbers.length > 0 ? one.numbers : near;
    return { ...one, numbers: found.length > 0 ? found : ownAdvisory(one, document) };
  });
}

/** "Is Quill affected by CVE-2026-1234": a post that asks so tells of no such flaw. */
const ASKS =
  /\?\W*$|^\W*(?:(?:is|are|was|were|does|do|did|has|have|can|could|will|would)(?:n['’]t)?|how|what|when|where|which|who|why) /i;

function titleNumbers(document: DocumentInfo): readonly string[] {
  if (document.form === 'post' && ASKS.test(document.title)) return [];
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
