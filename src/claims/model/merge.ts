import type { Document } from '../../model/document.ts';
import { contentId } from '../../model/ids.ts';
import type { Problem } from '../../model/problem.ts';
import { HEDGES, QUOTE_CONTEXT } from '../../model/statement.ts';
import type { Hedge, Statement, ToldVersions } from '../../model/statement.ts';
import type { Lexicon } from '../lexicon/compile.ts';
import { affairsOf, mainToolOf, subjectOfAffair } from '../subjects/affairs.ts';
import { writerAt } from '../text/posts.ts';
import { takenBackBehind } from '../text/taken-back.ts';
import { toldVersionsOf } from '../told-versions.ts';
import { readAnswer } from './answer.ts';
import type { Marked } from './answer.ts';

/**
 * Adds what a model marked to what the rules found. Where both read the same kind in the same words, the rules'
 * statement stands, and the model may only add doubt: raise its hedge, or negate it. What the rules did not find is
 * added with rule `model`. Pure: the answer is a capture, so that a rebuild asks nobody.
 */
export function addMarked(
  document: Document,
  found: readonly Statement[],
  answer: Uint8Array,
  lexicon: Lexicon,
): { readonly items: readonly Statement[]; readonly problems: readonly Problem[] } {
  const { marked, problems } = readAnswer(document, answer);
  const subjects = affairsOf(document, lexicon).map((affair) => ({
    from: affair.offset,
    tool: mainToolOf(affair, subjectOfAffair(affair, lexicon)),
  }));
  const subjectAt = (start: number): string | null =>
    subjects.findLast(({ from }) => from <= start)?.tool ?? null;
  const raised = found.map((statement) =>
    marked.filter((mark) => same(statement, mark)).reduce(raise, statement),
  );
  const added = marked
    .filter((mark) => !found.some((statement) => same(statement, mark)))
    .map((mark) => statementOf(document, mark, subjectAt(mark.start)));
  const items = new Map([...raised, ...added].map((statement) => [statement.id, statement]));
  return {
    items: [...items.values()].sort(
      (a, b) => a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : 1),
    ),
    problems,
  };
}

function same(statement: Statement, mark: Marked): boolean {
  return statement.kind === mark.kind && statement.start < mark.end && mark.start < statement.end;
}

function raise(statement: Statement, mark: Marked): Statement {
  const hedge = stronger(statement.hedge, mark.hedge);
  const polarity = mark.negated ? 'negated' : statement.polarity;
  if (hedge === statement.hedge && polarity === statement.polarity) return statement;
  const { document, kind, start, end } = statement;
  return {
    ...statement,
    id: contentId('st', document, kind, polarity, String(start), String(end)),
    hedge,
    polarity,
    rule: `${statement.rule}+model`,
  };
}

/** The hedge that doubts more. */
function stronger(a: Hedge, b: Hedge): Hedge {
  return HEDGES.indexOf(a) >= HEDGES.indexOf(b) ? a : b;
}

function statementOf(document: Document, mark: Marked, tool: string | null): Statement {
  const { text } = document;
  const { start, end, kind, sentence } = mark;
  const polarity = mark.negated ? 'negated' : 'affirmed';
  const next = takenBackBehind(document, sentence.start + sentence.text.length);
  return {
    id: contentId('st', document.id, kind, polarity, String(start), String(end)),
    document: document.id,
    quote: text.slice(start, end),
    start,
    end,
    prefix: text.slice(Math.max(0, start - QUOTE_CONTEXT), start),
    suffix: text.slice(end, end + QUOTE_CONTEXT),
    sentence: sentence.text,
    sentenceStart: sentence.start,
    ...(next === undefined ? {} : { next }),
    kind,
    tool: kind === 'background' ? null : tool,
    actor: null,
    polarity,
    hedge: mark.hedge,
    chain: mark.sources.map(({ name, type }) => ({ name, type, resolved: null })),
    versions: versionsIn(mark),
    eventDate: null,
    resolved: {},
    rule: 'model',
    ...writerAt(document, start),
  };
}

/** Versions are read by the rules, whoever found the statement: a model's numbers are not taken. */
function versionsIn(mark: Marked): ToldVersions {
  const { fixed, affected } = toldVersionsOf(mark.sentence.text);
  const raw = [...fixed, ...affected].join(', ');
  return {
    introduced: null,
    fixed: mark.kind === 'fix' ? (fixed[0] ?? null) : null,
    affected: mark.kind === 'affected_versions' ? (affected[0] ?? null) : null,
    raw: raw === '' ? null : raw,
  };
}
