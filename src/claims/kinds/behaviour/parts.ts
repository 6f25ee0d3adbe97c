import { CAUSE, PARTS, STATES } from '../../lexicon/parts.ts';
import { DATA, FAULTS, SOFTWARE } from '../../lexicon/triggers.ts';
import { BIT, VERBS } from '../../lexicon/verbs.ts';
import type { Stretch } from '../../chains/phrases/noun-phrases.ts';
import { HARM, NEWS_ONLY } from '../../lexicon/offers.ts';
import type { Clause } from '../../text/clauses.ts';
import { isNominal } from '../../text/parse.ts';
import { conductAt } from './conduct.ts';
import { doerOf, isThing } from '../things.ts';
import { anyOf, sieved } from '../../text/sieved-pattern.ts';
import { isNegated } from '../negation.ts';
import { clauseText, hasClass, hasWord, lower } from '../reading.ts';
import { askHosts } from './hosts.ts';
import { findingOf } from '../finding.ts';
import type { Finding, Reading, Taken } from '../reading.ts';

/** "There were no reports of the hole being used". */
const NONE_TOLD =
  /^(?:\w+,? )?there (?:is|are|was|were|ha(?:s|ve|d) been)(?: \w+)? no (?:\w+ )?(?:reports?|evidence|signs?|indications?|proof|traces?|hints?|cases?|accounts?) (?:of|that)\b/i;

function startsNegative(reading: Reading, clause: Clause): boolean {
  return (
    NONE_TOLD.test(clauseText(reading, clause)) ||
    (clause.subject !== null &&
      /^(?:no|none|neither|nothing|nobody)$/.test(lower(reading, clause.subject.from)))
  );
}

const ASKS = /\?["”’)]*$/;

/** Words of a predicate, copula included, among which its state must stand. */
const PREDICATE = 6;

function conditional(reading: Reading, index: number): boolean {
  return askHosts(reading, index, (clause) => {
    if (clause.kind === 'condition') return true;
    // "After upgrading to 4.30 the daemon won't start": what follows the phrase is the sentence's own clause.
    const verb = clause.verbs.at(-1) ?? copulaOf(reading, clause);
    if (
      (clause.subject === null || clause.verbs.length === 0) &&
      clause.host < 0 &&
      verb >= 0 &&
      doerOf(reading, clause, verb) !== clause.subject
    )
      return false;
    const opens = /^(?:when|whenever|until|before|after|while|once|unless)$/.test(
      lower(reading, clause.from),
    );
    return clause.kind === 'sub' && opens ? true : undefined;
  });
}

function pronominal(reading: Reading, clause: Clause): boolean {
  const { subject } = clause;
  return subject !== null && subject.to === subject.from + 1 && reading.parsed.tags[subject.from] === 'pron';
}

function copulaOf(reading: Reading, clause: Clause): number {
  return reading.parsed.tags.findIndex((tag, at) => tag === 'aux' && at >= clause.from && at < clause.to);
}

/** Whose state a copula tells ("at least 40,000 installations are reachable"): the noun phrase right before it. */
function stateOf(reading: Reading, clause: Clause): Stretch | null {
  const copula = copulaOf(reading, clause);
  return copula > clause.from ? doerOf(reading, clause, copula) : clause.subject;
}

const PHRASED = anyOf(CAUSE, STATES);

/** Whether a sentence has any word by which a part could be said to do something, or what a repair repaired. */
function maySay(reading: Reading, taken: Taken): boolean {
  return (
    PHRASED(reading.sieving) ||
    hasClass(reading.parsed, BIT.behave | BIT.conduct) ||
    reading.clauses.some((_, index) => taken(index, 'fix'))
  );
}

const TRACKED = sieved(/\btracked as\b|\bby (?:mistake|accident|design)\b/i);
const MEANT = sieved(/\b(?:designed|intended|meant|aimed|supposed) (?:to|for)\b/i);
const MADE_BY = sieved(
  /\b(?:made|built|developed|maintained|owned|published|run|operated|created|written|sold|distributed) by\b/i,
);

/** "was not visible in its interface": it is there all the same. */
const IS_HIDDEN =
  /\b(?:not|never|n['’]t) (?:\w+ly )?(?:visible|shown|disclosed|documented|mentioned|listed|apparent|announced)\b[^.;]{0,40}\b(?:interface|UI|menus?|documentation|docs|release notes|changelog|users?|operators?)\b/i;

/** "Do not use 1.4 either": what people are not to do. */
const ORDERS_NOT =
  /^(?:please |so |and |but )?(?:do not|don['’]t|never) (?:use|install|run|touch|deploy|take|open|download|update|upgrade|downgrade)\b/i;

/** "That leak included a copy of Zed": what is in something, and not what it does. Linear. */
const HOLDS_COPY = sieved(
  /\b(?:includ|contain)(?:e[sd]?|s|ed) (?:an?|the|one|some|its|their) (?:[\w-]+ ){0,2}?(?:version|copy|release|build|edition)s? of\b/i,
);

/** Kinds that tell the clause better. */
const BETTER = ['behaviour', 'ban', 'fix', 'evidence', 'denial', 'affected_versions'];

/** Whether a clause tells nothing by itself: told better, asked, conditional, or added to what another tells. */
function isPassedOver(reading: Reading, clause: Clause, index: number, taken: Taken): boolean {
  if (BETTER.some((kind) => taken(index, kind))) return true;
  const { text, sentence } = reading.parsed;
  if (
    ASKS.test(reading.texts[index] ?? '') ||
    ASKS.test(text.slice(sentence.start, sentence.end + 1).trimEnd()) ||
    conditional(reading, index)
  )
    return true;
  if (clause.kind === 'reason' || clause.kind === 'insert') return true;
  return (
    reading.topic.voice === 'article' &&
    (clause.kind === 'relative' || pronominal(reading, clause)) &&
    !(index > 0 && taken(index - 1, 'fix'))
  );
}

const MENDED = /\b(?:issue|bug|problem|error|flaw|defect|regression|fault|case|cases|crash)$/i;

/** "Fixed an issue where the app uploaded …": what was wrong. */
const isOfMended = (reading: Reading, clause: Clause, index: number, taken: Taken): boolean =>
  index > 0 &&
  taken(index - 1, 'fix') &&
  MENDED.test(reading.texts[index - 1] ?? '') &&
  /^(?:where|that|which|in which|when)$/.test(lower(reading, Math.max(0, clause.from)));

const IS = /^(?:(?:had|has|have) been|was|were|is|are|stayed|remained|went)\b/i;
const OPEN_KIND = /\bopen[- ]?(?:source|to|standard|access)\b/gi;
/** Whose being open or closed is no tool's state. */
const OF_TALK = /\b(?:request|ticket|case|report|question|investigation|tracker|thread|issue|source)$/i;
const IS_GONE = /^(?:is|was|are|were) (?:now |all |finally )?gone\b/i;
const NOT = /(?:\b|(?=n['’]t))(?:not|never|n['’]t|no longer)\b/i;

/** The state that a copula says a part is in. */
function stateIn(reading: Reading, clause: Clause, index: number): Finding | undefined {
  const holder = stateOf(reading, clause);
  if (!isThing(reading, holder)) return undefined;
  const from = holder?.to ?? clause.from;
  const rest = clauseText(reading, { from, to: clause.to });
  const told = rest.trim();
  // The state itself, not a word far behind ("was part of an experiment to count active installations").
  const predicate = told.split(/\s+/, PREDICATE).join(' ');
  const holds =
    IS.test(told) &&
    STATES.test(predicate.replace(OPEN_KIND, '')) &&
    !OF_TALK.test(clause.subject ? clauseText(reading, clause.subject) : '') &&
    !/\b(?:affected|vulnerable|available)\b/i.test(rest) &&
    // "The crash is gone": of a fault, its end.
    !(IS_GONE.test(told) && holder && hasWord(reading, holder, FAULTS));
  if (!holds) return undefined;
  const negated = (!IS_HIDDEN.test(rest) && NOT.test(rest)) || startsNegative(reading, clause);
  return findingOf('behaviour', index, clause, from, 'behaviour/state', { negated });
}

/** What a clause says that a part does or is: the first that speaks decides. */
function partIn(reading: Reading, clause: Clause, index: number, taken: Taken): Finding | undefined {
  const text = reading.texts[index] ?? '';
  if (CAUSE.test(text)) {
    const next = reading.clauses[index + 1];
    const span = { from: clause.from, to: next?.kind === 'relative' ? next.to : clause.to };
    return findingOf('behaviour', index, span, clause.subject?.to ?? clause.from, 'behaviour/cause', {
      negated: false,
    });
  }
  if (isOfMended(reading, clause, index, taken)) {
    const at = clause.verbs[0];
    return at === undefined
      ? undefined
      : findingOf('behaviour', index, clause, at, 'behaviour/fixed', { negated: false });
  }
  if (TRACKED.test(text) || MEANT.test(text) || MADE_BY.test(text) || HOLDS_COPY.test(text)) return undefined;
  if (ORDERS_NOT.test(text)) return undefined;
  if (NEWS_ONLY.test(text) && !HARM.test(text)) return undefined;
  const at = conductAt(reading, clause);
  if (at < 0) return stateIn(reading, clause, index);
  const negated = isNegated(reading, at, clause.from) || startsNegative(reading, clause);
  return findingOf('behaviour', index, clause, at, 'behaviour/part', { negated });
}

/** What parts of a tool do, and the states that they are said to be in. */
export function findParts(reading: Reading, taken: Taken): readonly Finding[] {
  const found: Finding[] = [];
  if (!maySay(reading, taken)) return found;
  reading.clauses.forEach((clause, index) => {
    if (isPassedOver(reading, clause, index, taken)) return;
    const one = partIn(reading, clause, index, taken);
    if (one) found.push(one);
  });
  return found;
}

/** "X extension uploads names", "Reset tokens leak through the API": a headline whose verb looks like a noun. */
export function findHeadline(reading: Reading): readonly Finding[] {
  const { parsed, clauses } = reading;
  if (!parsed.sentence.bare || parsed.tokens.length < 4 || parsed.tokens.length > 24) return [];
  for (let at = 1; at < parsed.tokens.length - 1; at++) {
    const verb = VERBS.get(lower(reading, at));
    if (!verb || !(verb.classes & BIT.behave) || verb.classes & (BIT.fix | BIT.ban) || verb.form === 'ing')
      continue;
    const before = lower(reading, at - 1);
    if (!isNominal(parsed.tags[at - 1]) || parsed.tags[at - 1] === 'pron') continue;
    if (verb.form === 'base' && !/[^su]s$|data/.test(before)) continue;
    const next = parsed.tags[at + 1];
    if (!(isNominal(next) || next === 'det' || next === 'prep' || next === 'verb' || next === 'adv'))
      continue;
    if (/^(?:of|in|on|and|or|from)$/.test(lower(reading, at + 1)) && verb.form !== 'ed') continue;
    let from = at - 1;
    while (
      from > 0 &&
      (isNominal(parsed.tags[from - 1]) ||
        parsed.tags[from - 1] === 'verb' ||
        parsed.tags[from - 1] === 'poss')
    )
      from--;
    const named = parsed.names.some((name) => name.entry.tool !== null && name.from >= from && name.to <= at);
    const noun = PARTS.has(before) || DATA.has(before) || SOFTWARE.has(before);
    if (!named && !noun) continue;
    const clause = clauses.findIndex((one) => one.from <= at && at < one.to);
    const one = clauses[clause];
    if (!one || one.kind === 'condition' || parsed.tags.slice(one.from, from).includes('verb')) continue;
    return [findingOf('behaviour', clause, one, at, 'behaviour/headline-verb')];
  }
  return [];
}
