import { ROLE_OF } from '../lexicon/roles.ts';
import { CAUSE, CONDUCT, PARTS, PEOPLE, STATES } from '../lexicon/parts.ts';
import { ATTACKERS, DATA, SOFTWARE, STAFF } from '../lexicon/triggers.ts';
import { BIT, VERBS } from '../lexicon/verbs.ts';
import type { Stretch } from '../chains/noun-phrases.ts';
import type { Clause } from '../text/clauses.ts';
import { isNominal } from '../text/parse.ts';
import { clauseText, headWord, isAdvice, isNegated, isSoftware, lower, organisationIn } from './reading.ts';
import type { Finding, Reading } from './reading.ts';

type Taken = (clause: number, kind: string) => boolean;

/** Auxiliaries under which something would be, not is. */
const UNREAL = /^(?:should|must|would|could|ought|shouldn't|wouldn't|couldn't)$/;

/** Whether a phrase stands for the tool, for a part of it, or for what it handles; never for people or firms. */
export function isThing(reading: Reading, at: Stretch | null): boolean {
  if (!at) return false;
  const { parsed, topic } = reading;
  if (topic.tools.length === 0) return false;
  const words = clauseText(reading, at);
  // What is linked to a firm is the firm's ("X-linked accounts"); tools in general are no tool.
  if (topic.voice === 'article' && /^(?:his|her)\b/i.test(words)) return false;
  if (/-(?:linked|owned|based|run|backed)\b/i.test(words)) return false;
  if (
    topic.voice === 'article' &&
    /^(?:(?:AI|such|any|many|most|other|similar|some|all|coding) ){1,4}\w+$/i.test(words)
  )
    return false;
  const head = headWord(reading, at);
  if (head === '' || PEOPLE.has(head) || STAFF.has(head) || ATTACKERS.has(head)) return false;
  if (/^(?:he|she|we|i|you|who|they)$/.test(head)) return false;
  if (isSoftware(reading, at)) return true;
  if (PARTS.has(head) || DATA.has(head) || SOFTWARE.has(head)) return !ownedElsewhere(reading, at);
  // "Corvid VPN", "the Foo daemon": a tool's name with a plain noun that is no role.
  const named = parsed.names.some(
    (name) =>
      name.entry.tool !== null && name.from >= at.from && name.to < at.to && parsed.tags[name.to] !== 'poss',
  );
  if (named && !ROLE_OF.has(head)) return true;
  // Where the maker or a user of one tool speaks, a definite thing without a name is of that tool.
  return (
    topic.voice !== 'article' &&
    /^(?:the|this|these|those|its|some|all)$/.test(lower(reading, at.from)) &&
    !ROLE_OF.has(head) &&
    organisationIn(reading, at) === undefined &&
    !/^(?:thing|things|way|point|idea|problem|matter|question|thread|reason|fact|rest|same|others?|moment|time|day|week|month|year|result)$/.test(
      head,
    )
  );
}

/** "Samsung's servers", "the ministry's network": a thing of another organisation. */
function ownedElsewhere(reading: Reading, at: Stretch): boolean {
  const owner = organisationIn(reading, at);
  return owner !== undefined && !reading.topic.vendors.has(owner.slug);
}

function unreal(reading: Reading, at: number, floor: number): boolean {
  for (let i = at - 1; i >= Math.max(floor, at - 4); i--) if (UNREAL.test(lower(reading, i))) return true;
  return false;
}

/** Before "to", a word that makes the infinitive what is done. */
const REPORTING =
  /^(?:begins?|began|starts?|started|continues?|continued|seems?|seemed|appears?|appeared|said|believed|reported|thought|alleged|found|known|able|used|fails?|failed|has|have|had|tends?|tended)$/;
/** What is done as a rule is no finding. */
const ORDINARY = /^(?:normally|usually|typically|generally|ordinarily|commonly)$/;

function startsNegative(reading: Reading, clause: Clause): boolean {
  return (
    clause.subject !== null &&
    /^(?:no|none|neither|nothing|nobody)$/.test(lower(reading, clause.subject.from))
  );
}

const ASKS = /\?["”’)]*$/;

/** Words of a predicate, copula included, among which its state must stand. */
const PREDICATE = 6;

function conditional(reading: Reading, index: number): boolean {
  for (let i = index, guard = 0; i >= 0 && guard < 8; guard++) {
    const clause = reading.clauses[i];
    if (!clause) return false;
    if (clause.kind === 'condition') return true;
    if (
      clause.kind === 'sub' &&
      /^(?:when|whenever|until|before|after|while|once|unless)$/.test(lower(reading, clause.from))
    )
      return true;
    if (clause.kind === 'main' || clause.kind === 'resume' || clause.kind === 'sub') return false;
    i = clause.host;
  }
  return false;
}

/** Verb by which a clause about a thing says what that thing does; -1 when none does. */
function conductAt(reading: Reading, clause: Clause): number {
  const { parsed } = reading;
  for (const at of clause.verbs) {
    const verb = parsed.verbs[at];
    if (!verb || at < (clause.subject?.to ?? clause.from)) continue;
    if (!(verb.classes & BIT.behave) && !CONDUCT.has(verb.lemma)) continue;
    if (
      verb.form === 'ing' &&
      clause.kind !== 'participle' &&
      !/^(?:is|are|was|were|been|be|keeps?|kept)$/.test(lower(reading, at - 1))
    )
      continue;
    if (isAdvice(reading, clause, at) || unreal(reading, at, clause.from)) continue;
    if (lower(reading, at - 1) === 'to' && !REPORTING.test(lower(reading, at - 2))) continue;
    if (ORDINARY.test(lower(reading, at - 1)) || /^(?:treat|order|call|introduce)$/.test(verb.lemma))
      continue;
    if (/^(?:wait|rely|depend|last|come|use|work)$/.test(verb.lemma) && verb.form === 'ing') continue;
    return at;
  }
  return -1;
}

function pronominal(reading: Reading, clause: Clause): boolean {
  const { subject } = clause;
  return subject !== null && subject.to === subject.from + 1 && reading.parsed.tags[subject.from] === 'pron';
}

/** What parts of a tool do, and the states that they are said to be in. */
export function findParts(reading: Reading, taken: Taken): readonly Finding[] {
  const { clauses } = reading;
  const found: Finding[] = [];
  if (reading.topic.tools.length === 0) return found;
  clauses.forEach((clause, index) => {
    const text = reading.texts[index] ?? '';
    const add = (at: number, rule: string, negated: boolean, span: Stretch = clause): void => {
      found.push({
        kind: 'behaviour',
        clause: index,
        span,
        at,
        polarity: negated ? 'negated' : 'affirmed',
        own: [],
        actor: null,
        rule,
      });
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
    if (!isThing(reading, clause.subject)) return;
    if (/\btracked as\b|\bby (?:mistake|accident|design)\b/i.test(text)) return;
    if (/\b(?:designed|intended|meant|aimed|supposed) (?:to|for)\b/i.test(text)) return;
    if (
      /\b(?:made|built|developed|maintained|owned|published|run|operated|created|written|sold|distributed) by\b/i.test(
        text,
      )
    )
      return;
    const at = conductAt(reading, clause);
    if (at >= 0) {
      add(at, 'behaviour/part', isNegated(reading, at, clause.from) || startsNegative(reading, clause));
      return;
    }
    const from = clause.subject?.to ?? clause.from;
    const rest = clauseText(reading, { from, to: clause.to });
    // The state itself, not a word far behind ("was part of an experiment to count active installations").
    const predicate = rest.trim().split(/\s+/, PREDICATE).join(' ');
    if (
      /^(?:(?:had|has|have) been|was|were|is|are|stayed|remained|went)\b/i.test(rest.trim()) &&
      STATES.test(predicate) &&
      !/\b(?:affected|vulnerable|available)\b/i.test(rest)
    )
      add(
        from,
        'behaviour/state',
        /\b(?:not|never|n['’]t|no longer)\b/i.test(rest) || startsNegative(reading, clause),
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
    return [
      {
        kind: 'behaviour',
        clause,
        span: one,
        at,
        polarity: 'affirmed',
        own: [],
        actor: null,
        rule: 'behaviour/headline-verb',
      },
    ];
  }
  return [];
}
