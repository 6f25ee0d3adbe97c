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

/** "That leak included a copy of Zed": what is in something, and not what it does. Linear. */
const HOLDS_COPY = sieved(
  /\b(?:includ|contain)(?:e[sd]?|s|ed) (?:an?|the|one|some|its|their) (?:[\w-]+ ){0,2}?(?:version|copy|release|build|edition)s? of\b/i,
);

/** What parts of a tool do, and the states that they are said to be in. */
export function findParts(reading: Reading, taken: Taken): readonly Finding[] {
  const found: Finding[] = [];
  if (!maySay(reading, taken)) return found;
  const { clauses } = reading;
  clauses.forEach((clause, index) => {
    const text = reading.texts[index] ?? '';
    const add = (at: number, rule: string, negated: boolean, span: Stretch = clause): void => {
      found.push(findingOf('behaviour', index, span, at, rule, { negated }));
    };
    if (
      ['behaviour', 'ban', 'fix', 'evidence', 'denial', 'affected_versions'].some((kind) =>
        taken(index, kind),
      )
    )
      return;
    if (
      ASKS.test(text) ||
      reading.parsed.text
        .slice(reading.parsed.sentence.start, reading.parsed.sentence.end + 1)
        .trimEnd()
        .match(ASKS) !== null ||
      conditional(reading, index)
    )
      return;
    if (clause.kind === 'reason' || clause.kind === 'insert') return;
    if (
      reading.topic.voice === 'article' &&
      (clause.kind === 'relative' || pronominal(reading, clause)) &&
      !(index > 0 && taken(index - 1, 'fix'))
    )
      return;
    if (CAUSE.test(text)) {
      const next = clauses[index + 1];
      add(clause.subject?.to ?? clause.from, 'behaviour/cause', false, {
        from: clause.from,
        to: next?.kind === 'relative' ? next.to : clause.to,
      });
      return;
    }
    // "Fixed an issue where the app uploaded …": what was wrong.
    const fixed =
      index > 0 &&
      taken(index - 1, 'fix') &&
      /\b(?:issue|bug|problem|error|flaw|defect|regression|fault|case|cases|crash)$/i.test(
        reading.texts[index - 1] ?? '',
      );
    if (fixed && /^(?:where|that|which|in which|when)$/.test(lower(reading, Math.max(0, clause.from)))) {
      const at = clause.verbs[0];
      if (at !== undefined) add(at, 'behaviour/fixed', false);
      return;
    }
    if (TRACKED.test(text) || MEANT.test(text) || MADE_BY.test(text) || HOLDS_COPY.test(text)) return;
    if (NEWS_ONLY.test(text) && !HARM.test(text)) return;
    const at = conductAt(reading, clause);
    if (at >= 0) {
      add(at, 'behaviour/part', isNegated(reading, at, clause.from) || startsNegative(reading, clause));
      return;
    }
    const holder = stateOf(reading, clause);
    if (!isThing(reading, holder)) return;
    const from = holder?.to ?? clause.from;
    const rest = clauseText(reading, { from, to: clause.to });
    // The state itself, not a word far behind ("was part of an experiment to count active installations").
    const predicate = rest.trim().split(/\s+/, PREDICATE).join(' ');
    if (
      /^(?:(?:had|has|have) been|was|were|is|are|stayed|remained|went)\b/i.test(rest.trim()) &&
      STATES.test(predicate.replace(/\bopen[- ]?(?:source|to|standard|access)\b/gi, '')) &&
      !/\b(?:request|ticket|case|report|question|investigation|tracker|thread|issue|source)$/i.test(
        clause.subject ? clauseText(reading, clause.subject) : '',
      ) &&
      !/\b(?:affected|vulnerable|available)\b/i.test(rest) &&
      // "The crash is gone": of a fault, its end.
      !(
        /^(?:is|was|are|were) (?:now |all |finally )?gone\b/i.test(rest.trim()) &&
        holder &&
        hasWord(reading, holder, FAULTS)
      )
    )
      add(
        from,
        'behaviour/state',
        (!IS_HIDDEN.test(rest) && /(?:\b|(?=n['’]t))(?:not|never|n['’]t|no longer)\b/i.test(rest)) ||
          startsNegative(reading, clause),
      );
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
