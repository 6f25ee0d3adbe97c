import type { StatementKind } from '../../../model/statement.ts';
import { chanceFloor, wordlessFloor } from './chance-floors.ts';
import { asTreated } from '../doubt/denied.ts';
import { isUnderDenial } from '../doubt/denied-clauses.ts';
import { EDITIONS } from '../../lexicon/editions.ts';
import { CHARACTERISED, GATES } from '../../lexicon/weighed-gates.ts';
import { handlesOwn, UNWANTED } from '../../lexicon/unwanted.ts';
import { VERBS } from '../../lexicon/verbs.ts';
import { isNominal } from '../../text/parse.ts';
import { NOT_FIXED, SILENCE } from '../../lexicon/triggers.ts';
import { KINDS, weightBehind } from '../../weighed/weights.ts';
import { wordsOf } from '../../weighed/words.ts';
import type { Clause } from '../../text/clauses.ts';
import type { Stem } from '../../text/vocabulary.ts';
import { asks } from '../../text/asking.ts';
import { findingOf } from '../finding.ts';
import type { ContentChances } from './content-chances.ts';
import { actorOf } from '../restrictions/actors.ts';
import { withoutOutweighed } from './outweighed.ts';
import { partyAt, vendorName } from '../answers/parties.ts';
import { misleads } from './misleading.ts';
import { isNegated } from '../negation.ts';
import { clauseText, isAdvice, lower, toldClause } from '../reading.ts';
import type { Finding, Reading } from '../reading.ts';
import { isAnothers, tellerIn } from './tellers.ts';
import { stands } from './standing.ts';
import { seemsUnaffected } from '../versions/unaffected.ts';

/** Least chance of the likeliest kind that stands for such a telling. */
const OF_TOLD = 0.29;
/** Least chance of a kind in what seldom states anything, and of an answer that others than the maker seem to tell. */
const SURE = 0.7;
/** A sentence of fewer tokens without a verb is a heading. */
const SHORT = 6;

/** Whether a sentence asks. */
function isQuestion({ parsed: { text, sentence } }: Reading): boolean {
  return asks(text, sentence.start, sentence.end);
}

/** Whether a sentence is one of those that seldom state anything: what leads to a list, a heading, a label, advice. */
function isOther(reading: Reading): boolean {
  const { parsed, clauses } = reading;
  const line = parsed.text.slice(parsed.sentence.start, parsed.sentence.end);
  if (/:["”’)]*$/.test(line)) return true;
  const verbs = parsed.tags.some((tag) => tag === 'verb' || tag === 'aux');
  if (!verbs || (parsed.sentence.bare && parsed.tokens.length < SHORT)) return true;
  // "Audit your traffic.", "Whether others follow."
  const opening = parsed.tokens[0]?.lower ?? '';
  if (reading.topic.voice === 'article') {
    if (/^(?:whether|until|let)$/.test(opening)) return true;
    // "Verified to the extent that one source can.", "Translated from this week's issue."
    const led = parsed.verbs[0]?.form === 'ed';
    if (led && clauses.every(({ kind, subject }) => kind !== 'main' || subject === null)) return true;
    const imperative = !isNominal(parsed.tags[0]) || parsed.tags[1] === 'det';
    if (VERBS.get(opening)?.form === 'base' && !parsed.sentence.bare && imperative) return true;
  }
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

/** What a verb counts in choosing a clause, in units of the weights. */
const VERB = 0.6;

/** "When the primary steps down, the deleter may skip": a clause that only says when, beside another that tells. */
function isOccasion(reading: Reading, clause: Clause): boolean {
  return (
    /^(?:when|whenever|while|once|as soon as)$/.test(lower(reading, clause.from)) &&
    reading.clauses.some(
      (one) =>
        one !== clause &&
        one.kind !== 'condition' &&
        one.from >= clause.to &&
        one.part === clause.part &&
        one.verbs.length > 0,
    )
  );
}

/** "If it uploads names, users should be told": what would follow. */
const WOULD = /\b(?:should|would|could|might|must|ought|needs? to|ha(?:s|ve) to)\b|^(?:then )?(?:i|we)\b/i;

/** Clause that speaks most for a kind; -1 where that is a condition in front of what would follow. */
function clauseFor(reading: Reading, kind: number): number {
  let best = 0;
  let most = -Infinity;
  reading.clauses.forEach((clause, index) => {
    if ((clause.kind === 'condition' && clause.from > clause.part) || isOccasion(reading, clause)) return;
    let sum = clause.verbs.length > 0 ? VERB : 0;
    let before: Stem | undefined;
    for (const word of wordsOf(reading, clause.from, clause.to)) {
      sum += weightBehind(before, word, kind);
      before = word;
    }
    if (sum > most) [best, most] = [index, sum];
  });
  if (reading.clauses[best]?.kind !== 'condition') return best;
  const then = reading.clauses.findIndex(({ kind: one }, index) => index > best && one !== 'condition');
  return then < 0 || WOULD.test(reading.texts[then] ?? '') ? -1 : then;
}

/** "Quillon said on Friday that …": what is told, not who tells it, unless the telling is what counts. */
function toldBy(reading: Reading, index: number, kind: StatementKind): number {
  const clause = reading.clauses[index];
  if (!clause || kind === 'evidence') return index;
  // "The memo, signed by X, said …": what is cut off from its verb states nothing by itself.
  const goesOn =
    clause.verbs.length > 0
      ? -1
      : reading.clauses.findIndex((one) => one.kind === 'resume' && one.host === index);
  if (goesOn > index) return toldBy(reading, goesOn, kind);
  const frame = reading.frames.find(
    (one) =>
      one.form === 'subject' &&
      !one.negated &&
      one.cue.from >= clause.from &&
      one.cue.from < clause.to &&
      one.scope.to - one.scope.from > 2,
  );
  const told = frame ? toldClause(reading, frame) : -1;
  return told > index ? told : index;
}

/** "According to papers seen by X": whose word it is states nothing by itself. */
function isCitedAlone({ frames, parsed }: Reading, { from, to, verbs }: Clause): boolean {
  return (
    verbs.length > 0 &&
    frames.some(
      ({ form, cue }) =>
        form === 'according-to' &&
        from >= cue.from &&
        (to <= cue.to + 1 || (to <= cue.to + 6 && parsed.verbs[cue.to]?.form === 'ed')),
    )
  );
}

function isDenied(reading: Reading, kind: StatementKind, index: number, at: number): boolean {
  const clause = reading.clauses[index];
  if (kind === 'denial') return true;
  if (!clause) return false;
  const text = clauseText(reading, clause);
  if (kind === 'vendor_response') return SILENCE.test(text);
  if (kind === 'affected_versions') return seemsUnaffected(reading, index);
  if (kind === 'ban' && NOT_LET.test(text)) return false;
  if (kind === 'fix')
    return NOT_FIXED.test(text) || (isNegated(reading, at, clause.from) && !endsUnable(text));
  return isNegated(reading, at, clause.from);
}

/** "Recordings from them are not accepted": what is not let is banned. */
const NOT_LET =
  /\b(?:is|are|was|were|be|been|being)(?: now)?(?: not|n['’]t| no longer) (?:to be )?(?:accepted|allowed|permitted|tolerated|welcome|authori[sz]ed)\b/i;

/** "It cannot send text any more": what it could was the fault. */
const UNABLE =
  /\b(?:cannot|can['’]t|can not|could not|couldn['’]t) (?=[a-z][^.;,]{0,80} (?:any ?more|any longer)\b)/i;
const DOES_HARM = new RegExp(`^(?:\\w+ly )?${UNWANTED}(?![^.;]{0,60} (?:my|our)\\b)`, 'i');
function endsUnable(text: string): boolean {
  const unable = UNABLE.exec(text);
  if (unable === null) return false;
  const rest = text.slice(unable.index + unable[0].length);
  return handlesOwn(rest) || DOES_HARM.test(rest);
}

/**
 * What a sentence states: what the rules read in it (`standing`, and `background` where it is told), and what the weights
 * learnt from labelled sentences find likely beside it. Each finding of theirs says so in its rule; none makes anybody a
 * witness. A telling of nothing that the rules know is background only where the weights do not find that unlikely, and
 * rules that often go wrong stand only where the weights find their kind possible, and no likelier one beside it.
 * `chances`: of the kinds, by the weights; `ofContent`: of what is told, whoever tells it.
 */
export function weigh(
  reading: Reading,
  standing: readonly Finding[],
  background: readonly Finding[],
  chances: readonly number[],
  ofContent: ContentChances,
): readonly Finding[] {
  const ruled = [...standing, ...background];
  const asks = isQuestion(reading);
  if (asks && background.length === 0) return ruled;
  const kept = ruled.filter((one) => stands(reading, one, chances, ruled, ofContent));
  const instead = standing.length === 0 && kept.length < ruled.length;
  const weighed = asks
    ? []
    : asTreated(reading, findWeighed(reading, kept, chances, instead)).filter(
        (one) => one.kind !== 'behaviour' || one.polarity === 'negated' || !isUnderDenial(reading, one, kept),
      );
  const told = standing.length === 0 && weighed.length > 0 ? weighed : [...kept, ...weighed];
  return withoutOutweighed(reading, told, chances);
}

function findWeighed(
  reading: Reading,
  told: readonly Finding[],
  chances: readonly number[],
  instead: boolean,
): readonly Finding[] {
  const top = Math.max(...chances);
  const likely = KINDS.map((kind, i) => {
    const chance = chances[i] ?? 0;
    const least = chanceFloor(kind, told, chance === top);
    return chance >= (instead && chance === top ? Math.min(least, OF_TOLD) : least);
  });
  if (!likely.includes(true)) return [];
  const { sentence, text } = reading.parsed;
  const line = text.slice(sentence.start, sentence.end);
  const comment = CHARACTERISED.test(line);
  const other = isOther(reading);
  return KINDS.flatMap((kind, i): readonly Finding[] => {
    if (likely[i] !== true) return [];
    const chance = chances[i] ?? 0;
    if (chance < SURE && other) return [];
    if (chance < wordlessFloor(kind) && !hasOwnWords(reading, line, kind)) return [];
    if (comment && kind !== 'background') return [];
    const index = toldBy(reading, clauseFor(reading, i), kind);
    const clause = reading.clauses[index];
    if (!clause) return [];
    if (kind === 'vendor_response' && chance < SURE && isAnothers(reading, clause)) return [];
    if (misleads(kind, reading, clause) || isCitedAlone(reading, clause)) return [];
    const teller = tellerIn(reading, clause, kind);
    const at = teller?.at ?? Math.min(clause.verbs[0] ?? clause.subject?.to ?? clause.from, clause.to - 1);
    const denied = isDenied(reading, kind, index, at);
    // "Two banks did not want to wait": what is negated without a word of bans is none.
    if (kind === 'ban' && denied && !hasOwnWords(reading, line, kind)) return [];
    const meant = meantAs(reading, index, kind);
    if (meant !== kind && told.some((one) => one.kind === meant)) return [];
    return [
      findingOf(meant, index, clause, at, `weighed/${meant}`, {
        negated: isDenied(reading, meant, index, at),
        own: teller?.own ?? [],
        actor:
          meant === 'ban'
            ? actorOf(reading, clause)
            : meant === 'vendor_response'
              ? vendorName(reading)
              : null,
      }),
    ];
  });
}

/** Whether a sentence has any of the words by which a kind is told: of versions, their numbers or editions. */
function hasOwnWords({ parsed }: Reading, line: string, kind: StatementKind): boolean {
  return kind === 'affected_versions'
    ? parsed.versions.length > 0 || EDITIONS.test(line)
    : GATES[kind]?.test(line) !== false;
}

/** "We have deleted what we received": what a maker does with what it has, and no repair of a tool. Linear. */
const DELETED =
  /\b(?:delet|eras|destroy|purg|wip)ed (?:(?:all|any|the|that|this|those|these|every|user|customer|collected|stored|received|such|its|their|our) ){0,3}(?:(?:data|recordings?|uploads?|copies|photos|messages)\b|what (?:we|it|they|was|had)\b)|\b(?:data|recordings|uploads|copies|what (?:we|it|they|was)(?: \w+){1,4}) (?:has|have|was|were)(?: since| now| all)?(?: been)? (?:deleted|erased|destroyed|purged|wiped)\b/i;

/** Silence is the maker's response or another party's denial, by who is silent; so is what it does with what it has. */
function meantAs(reading: Reading, index: number, kind: StatementKind): StatementKind {
  if (kind === 'fix' && DELETED.test(reading.texts[index] ?? '')) return 'vendor_response';
  if (kind !== 'denial' && kind !== 'vendor_response') return kind;
  const clause = reading.clauses[index];
  if (!clause || !SILENCE.test(clauseText(reading, clause))) return kind;
  const party = partyAt(reading, index);
  return party === undefined ? kind : party.vendor ? 'vendor_response' : 'denial';
}
