import type { Stretch } from '../../chains/phrases/noun-phrases.ts';
import { COMMON_USE, ONLOOKERS, STATES } from '../../lexicon/parts.ts';
import { HARM, OFFERED_TO, OFFERING } from '../../lexicon/offers.ts';
import { LIGHT } from '../../lexicon/light-verbs.ts';
import { ATTACKERS, ISSUES } from '../../lexicon/triggers.ts';
import { BIT } from '../../lexicon/verbs.ts';
import type { Clause } from '../../text/clauses.ts';
import { clauseText, headWord, isAdvice, isPassive, lower } from '../reading.ts';
import type { Reading } from '../reading.ts';
import { endsHandling } from './ended-acts.ts';
import { doerOf, isThing } from '../things.ts';

/** Auxiliaries under which something would be, not is. */
const UNREAL = /^(?:should|must|would|ought|shouldn't|wouldn't)$/;
/** Before "to", a word that makes the infinitive what is done. */
const REPORTING =
  /^(?:begins?|began|starts?|started|continues?|continued|seems?|seemed|appears?|appeared|said|believed|reported|thought|alleged|found|known|able|used|fails?|failed|has|have|had|tends?|tended)$/;
/** What is done as a rule is no finding. */
const ORDINARY = /^(?:normally|usually|typically|generally|ordinarily|commonly)$/;
const CAN = /^(?:can|could|may|might)$/;

function unreal(reading: Reading, at: number, floor: number): boolean {
  for (let i = at - 1; i >= Math.max(floor, at - 4); i--) if (UNREAL.test(lower(reading, i))) return true;
  return false;
}

function hasVersion(reading: Reading, at: Stretch): boolean {
  for (let i = at.from; i < at.to; i++) if (reading.parsed.tags[i] === 'version') return true;
  return false;
}

/**
 * Whether a verb says of a thing only where its fault is, that it is in use, or what a coming version will do: of which
 * versions, no doing ("the bug appeared in 2.1", "versions 3.0 to 3.2 contain the code", "was downloaded often").
 */
export function isPlacing(reading: Reading, clause: Clause, at: number): boolean {
  const lemma = reading.parsed.verbs[at]?.lemma ?? '';
  const { subject } = clause;
  if (
    isPassive(reading, at) &&
    COMMON_USE.has(lemma) &&
    !/\b(?:can|could|may|might)(?:not| not|n?['’]t)? be\b/i.test(
      clauseText(reading, { from: Math.max(clause.from, at - 3), to: at }),
    ) &&
    !/\b(?:without|silently|secretly|automatically|from|by default|background)\b/i.test(
      clauseText(reading, clause),
    )
  )
    return true;
  if (!subject) return false;
  const rest = { from: at + 1, to: clause.to };
  // "The transfers began with 5.2": since when, whatever it is called.
  if (
    /^(?:begin|start|appear|arrive|debut|emerge)$/.test(lemma) &&
    hasVersion(reading, { from: at + 1, to: Math.min(clause.to, at + 5) })
  )
    return true;
  if (
    ISSUES.has(headWord(reading, subject)) &&
    hasVersion(reading, rest) &&
    /^(?:exist|appear|begin|start|come|arrive|date|occur|surface|introduce|persist|remain|happen|emerge|ship|add|reintroduce)$/.test(
      lemma,
    )
  )
    return true;
  if (!hasVersion(reading, subject)) return false;
  if (/^(?:will|to|'ll)$/.test(lower(reading, at - 1))) return true;
  return (
    /^(?:contain|carry|include|bundle|ship)$/.test(lemma) &&
    (/^(?:the|this|that|these|it|them)$/.test(lower(reading, at + 1)) ||
      /\b(?:versions|releases|builds|through|to|and|up)\b/i.test(clauseText(reading, subject)))
  );
}

/** What a tool offers its users as a rule ("lets you manage your files"): praise or description, no finding. */
export function isOffer(reading: Reading, clause: Clause, at: number): boolean {
  return (
    OFFERING.has(reading.parsed.verbs[at]?.lemma ?? '') &&
    OFFERED_TO.test(clauseText(reading, { from: at + 1, to: Math.min(clause.to, at + 6) })) &&
    !HARM.test(clauseText(reading, { from: at + 1, to: clause.to }))
  );
}

/** Verbs that say a doing only with more words ("takes over", "goes down", "stays open"). */
export function isLight(reading: Reading, clause: Clause, at: number): boolean {
  const more = LIGHT.get(reading.parsed.verbs[at]?.lemma ?? '');
  return (
    more !== undefined &&
    !more.test(clauseText(reading, { from: at + 1, to: Math.min(reading.parsed.tokens.length, at + 8) })) &&
    !STATES.test(clauseText(reading, { from: at + 1, to: Math.min(clause.to, at + 4) }))
  );
}

/** A participle after its noun, without an auxiliary ("an email sent to staff"). */
function isReduced(reading: Reading, clause: Clause, at: number, doer: Stretch | null): boolean {
  const { tags, verbs } = reading.parsed;
  if (verbs[at]?.form !== 'ed' || !doer || doer.to !== at || clause.kind === 'resume') return false;
  if (tags[doer.from - 1] === 'prep') return true;
  return (
    /^(?:by|to|in|on|with|at|for|from|under)$/.test(lower(reading, at + 1)) &&
    clause.verbs.some((one) => one > at && verbs[one]?.form !== 'ing')
  );
}

/** Someone who makes use of what a tool permits ("anyone on the network can read it"): said with a modal of ability. */
function isIntruder(reading: Reading, doer: Stretch | null, at: number): boolean {
  if (!doer) return false;
  const head = headWord(reading, doer);
  if (!ATTACKERS.has(head) && !ONLOOKERS.has(head)) return false;
  if (
    /^(?:users?|customers?|members?|pages?|websites?)$/.test(head) &&
    !/\b(?:other|any|every|each|another|unprivileged|unauthenticated|local|ordinary|normal|strange|malicious|crafted)\b/i.test(
      clauseText(reading, doer),
    )
  )
    return false;
  return CAN.test(lower(reading, at - 1)) || CAN.test(lower(reading, at - 2));
}

/** Verb by which a clause says what a thing does, or what someone can do to it; -1 when none does. */
export function conductAt(reading: Reading, clause: Clause): number {
  const { parsed } = reading;
  if (/^(?:what|whether|how|why)$/.test(lower(reading, clause.from))) return -1;
  for (const at of clause.verbs) {
    const verb = parsed.verbs[at];
    if (!verb || !(verb.classes & (BIT.behave | BIT.conduct))) continue;
    const doer = doerOf(reading, clause, at);
    if (at < (doer?.to ?? clause.from) && clause.kind !== 'and' && clause.kind !== 'resume') continue;
    // "clarify whether the mechanism exists", "of what your tool transmits": asked, not told.
    if (doer && doer.from > clause.from && /^(?:what|whether|how|why)$/.test(lower(reading, doer.from - 1)))
      continue;
    if (!isThing(reading, doer) && !isIntruder(reading, doer, at)) continue;
    if (
      verb.form === 'ing' &&
      clause.kind !== 'participle' &&
      !/^(?:is|are|was|were|been|be|keeps?|kept)$/.test(lower(reading, at - 1))
    )
      continue;
    if (parsed.tags[at + 1] === 'aux' && verb.form !== 'ed') continue;
    if (isAdvice(reading, clause, at) || unreal(reading, at, clause.from)) continue;
    if (lower(reading, at - 1) === 'to' && !REPORTING.test(lower(reading, at - 2))) continue;
    if (ORDINARY.test(lower(reading, at - 1)) || /^(?:order|call|introduce)$/.test(verb.lemma)) continue;
    // "…, the paper adds": a telling without what is told.
    if (verb.classes & BIT.speech && at === clause.to - 1 && verb.form !== 'ed') continue;
    if (verb.lemma === 'wait' && /^(?:for|on)$/.test(lower(reading, at + 1))) continue;
    if (/[“”"]/.test(doer ? clauseText(reading, doer) : '')) continue;
    if (endsHandling(reading, at) || isLight(reading, clause, at) || isReduced(reading, clause, at, doer))
      continue;
    // "ElmPad answered within hours": a firm by the name of its product.
    if (
      reading.topic.voice === 'article' &&
      /^(?:answer|reply|respond|approve|decide|notify|sign|post)$/.test(verb.lemma) &&
      doer !== null &&
      parsed.tags[at + 1] !== 'det' &&
      parsed.names.some((name) => name.from === doer.from && name.to === doer.to)
    )
      continue;
    if (isOffer(reading, clause, at)) return -1;
    if (isPlacing(reading, clause, at)) continue;
    return at;
  }
  return -1;
}
