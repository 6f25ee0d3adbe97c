import type { StatementKind } from '../../model/statement.ts';
import { NOT_FIXED, SILENCE, UNAFFECTED } from '../lexicon/triggers.ts';
import { featuresOf } from '../weighed/features.ts';
import { KINDS, chancesOf, weightOf } from '../weighed/weights.ts';
import { wordsOf } from '../weighed/words.ts';
import { findingOf } from './finding.ts';
import { clauseText, isAdvice, isNegated } from './reading.ts';
import type { Finding, Reading } from './reading.ts';

/** Least chance at which a sentence that no rule reads is taken to state a kind. */
const LEAST: Readonly<Record<StatementKind, number>> = {
  behaviour: 0.5,
  ban: 0.45,
  fix: 0.45,
  evidence: 0.45,
  affected_versions: 0.45,
  vendor_response: 0.4,
  denial: 0.4,
  background: 0.5,
};
/** Least chance of another kind beside the likeliest. */
const BESIDE = 0.55;
/** A sentence of fewer tokens without a verb is a heading. */
const SHORT = 6;

/** Whether a sentence is none that states anything: a question, a heading, a piece of advice. */
function isOther(reading: Reading): boolean {
  const { parsed, clauses } = reading;
  const line = parsed.text.slice(parsed.sentence.start, parsed.sentence.end);
  if (/[?:]["”’)]*$/.test(line)) return true;
  const verbs = parsed.tags.some((tag) => tag === 'verb' || tag === 'aux');
  if (parsed.sentence.bare && (!verbs || parsed.tokens.length < SHORT)) return true;
  if (/^(?:if|when|whether|should) (?:you|your|anyone|in doubt)\b/i.test(line)) return true;
  const [first] = clauses;
  const verb = first?.verbs[0];
  return (
    first !== undefined &&
    verb !== undefined &&
    reading.topic.voice !== 'post' &&
    !parsed.sentence.item &&
    isAdvice(reading, first, verb)
  );
}

/** Clause that speaks most for a kind. */
function clauseFor(reading: Reading, kind: number): number {
  let best = 0;
  let most = -Infinity;
  reading.clauses.forEach((clause, index) => {
    if (clause.kind === 'condition') return;
    let sum = clause.verbs.length > 0 ? 1 : 0;
    let before = '';
    for (const word of wordsOf(reading, clause.from, clause.to)) {
      sum += weightOf(`w:${word}`, kind) + weightOf(`b:${before}_${word}`, kind);
      before = word;
    }
    if (sum > most) [best, most] = [index, sum];
  });
  return best;
}

function isDenied(reading: Reading, kind: StatementKind, index: number, at: number): boolean {
  const clause = reading.clauses[index];
  if (kind === 'denial') return true;
  if (!clause) return false;
  const text = clauseText(reading, clause);
  if (kind === 'vendor_response') return SILENCE.test(text);
  if (kind === 'affected_versions') return UNAFFECTED.test(text);
  return (kind === 'fix' && NOT_FIXED.test(text)) || isNegated(reading, at, clause.from);
}

/**
 * What a sentence states that no rule reads, judged by weights learnt from labelled sentences. Each finding says so in
 * its rule; none of them makes anybody a witness.
 */
export function findWeighed(reading: Reading): readonly Finding[] {
  if (reading.topic.tools.length === 0 || isOther(reading)) return [];
  const chances = chancesOf(featuresOf(reading));
  const top = Math.max(...chances);
  return KINDS.flatMap((kind, i): readonly Finding[] => {
    const chance = chances[i] ?? 0;
    if (chance < LEAST[kind] || (chance < top && chance < BESIDE)) return [];
    if (kind === 'affected_versions' && reading.parsed.versions.length === 0) return [];
    const index = clauseFor(reading, i);
    const clause = reading.clauses[index];
    if (!clause) return [];
    const at = clause.verbs[0] ?? clause.subject?.to ?? clause.from;
    return [
      findingOf(kind, index, clause, Math.min(at, clause.to - 1), `weighed/${kind}`, {
        negated: isDenied(reading, kind, index, at),
      }),
    ];
  });
}
