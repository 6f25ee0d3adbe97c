import { DOMAIN, HARMS, WEAK } from '../../lexicon/behaviours.ts';
import { HIDDEN_THING } from '../../lexicon/hidden-things.ts';
import { DATA } from '../../lexicon/triggers.ts';
import { BIT } from '../../lexicon/verbs.ts';
import type { Verb } from '../../lexicon/verbs.ts';
import { findingOf } from '../finding.ts';
import { isNegated } from '../negation.ts';
import { headWord, isAdvice, isPassive, isSoftware, lower, organisationIn } from '../reading.ts';
import type { Finding, Reading } from '../reading.ts';
import { isGeneric } from '../things.ts';
import { subjectActs } from './acting.ts';
import type { BehavingClause } from './behaving-clause.ts';
import { endsHandling } from './ended-acts.ts';
import { isLight, isOffer, isPlacing } from './conduct.ts';

/** A verb of a clause that may say what a tool does, with what stands behind it. */
interface Act extends BehavingClause {
  readonly at: number;
  readonly verb: Verb;
  readonly object: string;
  readonly passive: boolean;
}

const AFFECTED = /\b(?:users|machines|systems|performance|data)\b/i;
const STAYS = /^(?:remain|stay|appear|go|come)$/;
const WAITED_FOR = /^(?:for|on)$/;
const NONE = /^(?:no|none|neither|nothing)$/;
const MADE =
  /\b(?:code|telemetry|binary|tracking|mechanism|backdoor|data|prompts|conversations|setting|feature|default)\b/i;
const MAKES =
  /^(?:obfuscate|collect|embed|hide|track|store|log|harvest|share|sell|ship|insert|inject|add|enable|train|use|monitor|scan|send|record|disable|retain|introduce|plant)$/;

const FIGURATIVE =
  /^\W*(?:(?:a|the|its|their|such) )?(?:\w+ )?(?:shock ?waves?|ripples?|tremors?|chills?|jitters|shivers|shares?|stocks?|prices?|signals? (?:to|that))\b/i;
const ORIGINATES = /^(?:create|develop|build|make|found|design)$/;
const RIGHTS = /\b(?:privileg|right|permission|root|admin|system|access|role|token|capabilit)\w*/i;
const HOLDS = /^(?:include|contain|ship|offer|bundle|carry)$/;
const SOME_COPY =
  /^\W*(?:an?|the|one|some|its|their) (?:[\w-]+ ){0,2}?(?:version|copy|release|build|edition)s? of\b/i;

/** "Anyone should look at it and remove it": the advice goes on. */
function advised(reading: Reading, index: number): boolean {
  return reading.clauses.slice(0, index).some((one) => one.verbs.some((at) => isAdvice(reading, one, at)));
}

/** What a maker gives out by these is its behaviour only where it hides it. */
const GIVES_OUT = /^(?:launch|deploy|release|roll)$/;
/** Why a verb says nothing of what a tool does; in this order. */
const SAYS_NOTHING: readonly ((act: Act) => boolean)[] = [
  // "2.1 stopped reading the clipboard"
  ({ reading, at }) => endsHandling(reading, at),
  // "is known as"
  ({ reading, verb, at }) => verb.form === 'ed' && lower(reading, at + 1) === 'as',
  ({ reading, clause, index, verb }) =>
    ((clause.kind === 'and' && verb.form === 'base') || clause.kind === 'relative') &&
    advised(reading, index),
  // A verb of telling that closes its clause.
  ({ clause, verb, at }) => (verb.classes & BIT.speech) !== 0 && at === clause.to - 1 && verb.form !== 'ed',
  // "sent shockwaves through the industry", "a chatbot created in Wales"
  ({ verb, object }) => verb.lemma === 'send' && FIGURATIVE.test(object),
  ({ verb, object, passive }) =>
    !passive && verb.form === 'ed' && ORIGINATES.test(verb.lemma) && /^\W*(?:in|by|at)\b/i.test(object),
  // "The dispute escalated": of no rights.
  ({ verb, object }) => verb.lemma === 'escalate' && !RIGHTS.test(object),
  // "The leak included a version of Zed": where it is, and not what it does.
  ({ verb, object }) => HOLDS.test(verb.lemma) && SOME_COPY.test(object),
  // "The Zed monitoring scandal" above a text: a noun.
  ({ reading, clause, verb, at }) =>
    verb.form === 'ing' &&
    at === clause.verbs[0] &&
    reading.parsed.sentence.bare &&
    reading.parsed.tags[clause.from] === 'det',
  ({ reading, verb, at }) => verb.lemma === 'wait' && WAITED_FOR.test(lower(reading, at + 1)),
  ({ verb, object }) => (verb.classes & BIT.affect) !== 0 && (verb.form === 'ing' || !AFFECTED.test(object)),
  // A verb too general to say anything by itself.
  ({ reading, clause, verb, object, passive }) =>
    WEAK.has(verb.lemma) && !DOMAIN.test(object) && !(passive && DATA.has(headWord(reading, clause.subject))),
  (act) => !subjectActs(act.reading, act.clause, act.at) && !isMakersAct(act),
  ({ reading, clause, verb, at }) => STAYS.test(verb.lemma) && isLight(reading, clause, at),
];

/** "Globex embedded tracking in …": what a maker does by its tool. */
function isMakersAct({ reading, clause, verb, object, passive }: Act): boolean {
  const gives = MAKES.test(verb.lemma)
    ? MADE.test(object) || HIDDEN_THING.test(object)
    : GIVES_OUT.test(verb.lemma) && HIDDEN_THING.test(object);
  if (passive || !gives) return false;
  const maker = organisationIn(reading, clause.subject);
  return maker !== undefined && reading.topic.vendors.has(maker.slug) && !isSoftware(reading, clause.subject);
}

/** The verb at `at`, if it is one of behaviour and nobody is advised to do it. */
function actAt(behaving: BehavingClause, at: number): Act | undefined {
  const { reading, taken, clause, index, text } = behaving;
  const { parsed } = reading;
  const verb = parsed.verbs[at];
  if (!verb || !(verb.classes & (BIT.behave | BIT.introduce | BIT.affect)) || isAdvice(reading, clause, at))
    return undefined;
  const from = parsed.tokens[at]?.end ?? 0;
  const object = parsed.text.slice(from, parsed.tokens[clause.to - 1]?.end ?? from);
  return { reading, taken, clause, index, text, at, verb, object, passive: isPassive(reading, at) };
}

function saysNothing(act: Act): boolean {
  for (const rule of SAYS_NOTHING) if (rule(act)) return true;
  return false;
}

/** A release that does something may repair by it: only several are known by what they do. */
function isOneRelease({ reading, clause }: Act): boolean {
  const { parsed } = reading;
  if (clause.subject === null) return false;
  const { from, to } = clause.subject;
  const numbers = parsed.tags.slice(from, to).filter((tag) => tag === 'version').length;
  if (numbers === 0 || numbers > 1) return false;
  const start = parsed.tokens[from]?.start ?? 0;
  const end = parsed.tokens[to - 1]?.end ?? 0;
  return parsed.versions.some((one) => one.form === 'exact' && one.items.length < 2 && one.start < end && one.end > start); // prettier-ignore
}

/** "Since 2.1 it checks the settings": told with its versions, whatever those words are likelier to tell. */
function tellsVersions(act: Act): boolean {
  const { reading, clause, index, verb, object } = act;
  if ((verb.classes & BIT.behave) === 0 || HOLDS.test(verb.lemma) || !DOMAIN.test(object)) return false;
  if (
    clause.kind === 'insert' ||
    /^(?:will|would|'ll)$/.test(lower(reading, act.at - 1)) ||
    isOneRelease(act)
  )
    return false;
  const before = reading.clauses[index - 1];
  // "Beginning with 2.1, it checks the settings": what leads in.
  const led =
    before !== undefined &&
    before.part === clause.part &&
    before.from === before.part &&
    (before.kind === 'participle' || (before.subject === null && before.verbs.length === 0));
  const { tags } = reading.parsed;
  for (let i = led ? before.from : clause.from; i < clause.to; i++) if (tags[i] === 'version') return true;
  return false;
}

function ruleOf(act: Act): string {
  if (act.passive) return 'behaviour/passive';
  if (isMakersAct(act)) return 'behaviour/maker';
  if (tellsVersions(act)) return 'behaviour/versions';
  return act.reading.topic.voice !== 'article' && HARMS.has(act.verb.lemma)
    ? 'behaviour/harm'
    : 'behaviour/verb';
}

/** What the first fitting verb of a clause says that a tool does; an offer tells of none. */
export function verbBehaviour(behaving: BehavingClause): Finding | null | undefined {
  const { reading, clause, index } = behaving;
  for (const at of clause.verbs) {
    const act = actAt(behaving, at);
    if (!act || saysNothing(act)) continue;
    if (isOffer(reading, clause, at)) return null;
    if (isGeneric(reading, clause.subject) || isPlacing(reading, clause, at)) continue;
    const negated =
      clause.kind === 'contrast' ||
      isNegated(reading, at, clause.from) ||
      (clause.subject !== null && NONE.test(lower(reading, clause.subject.from)));
    return findingOf('behaviour', index, clause, at, ruleOf(act), { negated });
  }
  return undefined;
}
