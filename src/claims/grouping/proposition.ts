import type { KeyedStatement } from '../../model/affair.ts';
import { contentId } from '../../model/ids.ts';
import { bannedUse } from './ban-sentence.ts';
import type { ClaimGroup } from './claims.ts';
import { names, plainClause } from './clause.ts';
import { composedBehaviour, summedBehaviour } from './composed.ts';
import { fixSentence, responseSentence } from './answer-sentence.ts';
import { withoutOtherStart, type Proposition, type PropositionInput } from './proposition-input.ts';
import { toldWords } from './told-words.ts';
import { beforeQuote, wholeClause } from './whole-clause.ts';
import { wordsOf } from './words.ts';

/** The claim in one plain sentence that names the tool, and the statement to show first. */
export function propositionOf(input: PropositionInput): Proposition {
  const { text, statement } = worded(input);
  const tellsVersions = input.group.kind === 'behaviour' || input.group.kind === 'fix';
  return { text: tellsVersions ? withoutOtherStart(text, input.introduced) : text, statement };
}

function worded(input: PropositionInput): Proposition {
  switch (input.group.kind) {
    case 'ban':
      return { text: bannedUse(input), statement: clearest(input.group)?.statement.id ?? null };
    case 'fix':
      return { text: fixSentence(input), statement: clearest(input.group)?.statement.id ?? null };
    case 'vendor_response':
      return responseSentence(input);
    case 'behaviour':
      return behaviourSentence(input);
  }
}

function behaviourSentence({ group, tool, aliases, introduced }: PropositionInput): Proposition {
  const told = affirmedFirst(group);
  const tools = [tool, ...aliases];
  const central = centrality(told);
  const sure = told.some(({ statement }) => statement.hedge === 'none' && statement.kind === 'behaviour');
  const candidates = told.flatMap((one) => {
    const clause = wholeClause(one.statement, tools);
    const plain = plainClause(clause, { tool, tools }, beforeQuote(one.statement));
    if (!plain || one.statement.hedge === 'conditional') return [];
    const { length } = plain.text;
    const half = POINTING.test(plain.text) || CUT_OFF.test(plain.text) || OF_SPEAKER.test(plain.text);
    const score =
      plain.subject * 2 +
      (one.predicate !== null ? 2 : 0) +
      (one.objects.length > 0 ? 1 : 0) +
      (length >= 35 && length <= 160 ? 2 : 0) +
      (one.anaphoric ? 0 : 1) +
      (group.claimKeys.some((key) => key.split('|')[2] === one.predicate) ? 1 : 0) +
      (HALF_SAID.test(plain.text) ? -4 : 0) +
      (half ? -20 : 0) +
      // What may be is not said over what is.
      (sure && DOUBTED.has(one.statement.hedge) ? -3 : 0) +
      (withoutOtherStart(plain.text, introduced) === plain.text ? 0 : -1) +
      3 * (central.get(one.statement.id) ?? 0);
    return [{ text: plain.text, id: one.statement.id, score, half, acts: plain.subject >= 2 }];
  });
  const [best] = candidates.toSorted(
    (a, b) => b.score - a.score || b.text.length - a.text.length || (a.id < b.id ? -1 : 1),
  );
  if (best && best.score >= (best.acts ? LEAST_OF_TOOL : LEAST))
    return { text: best.text, statement: best.id };
  const shown = clearest(group, tools)?.statement;
  const summed = summedBehaviour(tool, told, group.key);
  if (summed !== undefined) return { text: summed, statement: shown?.id ?? null };
  const composed = composedBehaviour(tool, told, group.key);
  const [words] = wordings(told, tools, central);
  // What no lexicon knows a word for is told as it was told.
  if (composed === undefined && best && !(words && best.half)) return { text: best.text, statement: best.id };
  if (words) return { text: `${tool}: “${words.text}”`, statement: words.id };
  return { text: composed ?? `${tool}: “${shown?.quote ?? ''}”`, statement: shown?.id ?? null };
}

const DOUBTED: ReadonlySet<string> = new Set(['possible', 'alleged']);

interface Wording {
  readonly text: string;
  /** Id of the statement. */
  readonly id: string;
}

/** What statements say in their own words, the one that says it best first. */
function wordings(
  told: readonly KeyedStatement[],
  tools: readonly string[],
  central: ReadonlyMap<string, number>,
): readonly Wording[] {
  return told
    .flatMap(({ statement, predicate }) => {
      const text = toldWords(statement);
      if (text === undefined) return [];
      const score =
        (statement.kind === 'behaviour' ? 3 : 0) +
        (predicate !== null ? 2 : 0) +
        (NOTHING.test(text) ? -2 : 0) +
        (BACKWARDS.test(text) ? 0 : 2) +
        (names(text, tools) ? 2 : 0) +
        (statement.hedge === 'none' ? 1 : statement.hedge === 'conditional' ? -3 : 0) +
        (text.length >= 40 ? 1 : 0) +
        3 * (central.get(statement.id) ?? 0);
      return [{ text, id: statement.id, score }];
    })
    .toSorted((a, b) => b.score - a.score || b.text.length - a.text.length || (a.id < b.id ? -1 : 1));
}

const NOTHING = /^(?:no|nothing|none|neither|never|nobody)\b/i;
/** Points back to what was said before, or was cut off. */
const BACKWARDS = /^(?:…|it|they|he|she|this|that|these|those|which|who|its|their|his|her|both|such)(?=\s)/i;

/** What a quote must reach to be the title; less where the tool itself acts, since a summary says less than its words. */
const LEAST = 7;
const LEAST_OF_TOOL = 5;
/** Modal words, and opinions about it. */
const HALF_SAID =
  /\b(?:might|may|should|must|considers?|arguably|appears? to|seems? to|risks? of|described|found to|does not only)\b/i;

/** "Wrench sends them to a server": what it does that to was said before. */
const POINTING =
  /^(?:\S+ ){2,5}?(?:them|him|(?:it|these|those)(?= (?:to|in|into|with|without|from|on|onto|by|as|for|at|over|again|off|out|away|back|up|down|and)\b))(?=\s)|\b(?:it|them|this|so|such)$|\b(?:does|do|did|done|doing) so\b/i;
/** "Wrench sends my names to us": whose they are only his own quotation marks tell. */
const OF_SPEAKER = /\b(?:[Ww]e|[Oo]urs?|us|I|[Mm]y|me)\b(?![-/])/;
/** Ends that were cut off. */
const CUT_OFF =
  /\b(?:the|a|an|of|to|and|or|with|that|than|would|in|on|for|by|from|as|at|its|their|is|are|was|were|just as much)$/i;

function affirmedFirst(group: ClaimGroup): readonly KeyedStatement[] {
  const affirmed = group.founding.filter((one) => one.statement.polarity === 'affirmed');
  return affirmed.length > 0 ? affirmed : group.founding;
}

/** How much of what the others say each statement says too, 0 to 1, by content words of its quote. */
function centrality(told: readonly KeyedStatement[]): ReadonlyMap<string, number> {
  const stems = told.map(
    (one) =>
      new Set(wordsOf(one.statement.quote).flatMap((word) => (word.folded.length > 3 ? [word.stem] : []))),
  );
  const counts = new Map<string, number>();
  for (const stem of stems.flatMap((own) => [...own])) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const shared = [...counts.values()].reduce((sum, count) => sum + (count > 1 ? count : 0), 0);
  return new Map(
    told.map((one, at) => {
      const own = [...(stems[at] ?? [])].reduce((sum, stem) => {
        const count = counts.get(stem) ?? 0;
        return sum + (count > 1 ? count : 0);
      }, 0);
      return [one.statement.id, shared === 0 ? 0 : own / shared];
    }),
  );
}

/** The statement to show first: affirmed, undoubted, with a name in it, of a good length. */
function clearest(group: ClaimGroup, tools: readonly string[] = []): KeyedStatement | undefined {
  const score = ({ statement, anaphoric }: KeyedStatement): number =>
    (statement.hedge === 'none' ? 2 : statement.hedge === 'conditional' ? -3 : 0) +
    (anaphoric ? 0 : 2) +
    (statement.quote.length >= 30 && statement.quote.length <= 200 ? 2 : 0) +
    (names(statement.quote, tools) ? 1 : 0) +
    (statement.actor !== null && statement.quote.includes(statement.actor) ? 2 : 0) +
    (statement.eventDate === null ? 0 : 1);
  return affirmedFirst(group).toSorted(
    (a, b) => score(b) - score(a) || (a.statement.id < b.statement.id ? -1 : 1),
  )[0];
}

const SLUG_LENGTH = 80;
const SUFFIX_LENGTH = 6;

/**
 * A readable slug from the claim's canonical key alone: "claude-code-ban-alibaba". Keys that lose something on the way
 * (cut off, unusual characters) end in a short hash of the key, so that no two claims share one.
 */
export function slugOfClaim(group: ClaimGroup): string {
  const parts =
    group.kind === 'ban'
      ? [group.tool, 'ban', ...banned(group)]
      : group.key.split('|').filter((part) => part !== 'behaviour' && part !== '*');
  const whole = parts
    .join('-')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const exact = whole.length <= SLUG_LENGTH && parts.every((part) => /^[a-z0-9][a-z0-9.@-]*$/.test(part));
  if (exact) return whole;
  const hash = contentId('slug', group.key).slice(-SUFFIX_LENGTH);
  return `${whole.slice(0, SLUG_LENGTH - SUFFIX_LENGTH - 1).replace(/-$/, '')}-${hash}`;
}

function banned(group: ClaimGroup): readonly string[] {
  return group.claimKeys.slice(0, 2).flatMap((key) => key.split('|').slice(2));
}
