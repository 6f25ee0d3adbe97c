import { NOT_MEANT } from '../../lexicon/ban-none.ts';
import { FORBIDDEN_USE, LISTS, ORDERS, STAFF, STRONG_BANS } from '../../lexicon/triggers.ts';
import { BIT } from '../../lexicon/verbs.ts';
import type { Verb } from '../../lexicon/verbs.ts';
import { isNegated } from '../negation.ts';
import {
  clauseText,
  hasWord,
  isAdvice,
  isPassive,
  isSoftware,
  lower,
  organisationIn,
  toolIn,
} from '../reading.ts';
import type { BanClause, ToldBan } from './ban-clause.ts';
import { about, partEnd } from './restriction.ts';

/** A verb in a clause by which a restriction may be told. */
interface BanVerb extends BanClause {
  readonly at: number;
  readonly verb: Verb;
  readonly passive: boolean;
  /** Whether the subject is software. */
  readonly software: boolean;
}

/** The words behind the verb to the end of its clause. */
const after = ({ reading, clause, at }: BanVerb): string =>
  clauseText(reading, { from: at + 1, to: clause.to });

/** "revokes the stolen tokens": what is made void is no tool. */
const SECRETS =
  /^(?:[\w'’-]+ ){0,4}?(?:credentials?|tokens?|passwords?|secrets?|sessions?|(?:api|access|signing|ssh|deploy) keys?)\b/i;

/** "banned the app", "staff were barred"; "banning …" without a subject belongs to another verb. */
function bans(one: BanVerb): boolean {
  const { reading, clause, at, verb, passive } = one;
  if (
    verb.form === 'ing' &&
    !clause.subject &&
    lower(reading, at - 1) !== 'to' &&
    clause.kind !== 'participle'
  )
    return false;
  if (!passive && SECRETS.test(after(one))) return false;
  return (
    about(reading, { from: clause.from, to: clause.to }) ||
    (clause.subject !== null && passive && hasWord(reading, clause.subject, STAFF))
  );
}

const WARNS: ReadonlySet<string> = new Set(['warn', 'advise']);
const WARNED_STAFF = /^\s*(?:\w+ ){0,2}(?:employees|staff|workers|engineers|personnel|officials)\b/i;

const isOrder = (one: BanVerb): boolean =>
  ORDERS.has(one.verb.lemma) || (WARNS.has(one.verb.lemma) && WARNED_STAFF.test(after(one)));

const COMMANDS: ReadonlySet<string> = new Set(['order', 'instruct', 'direct', 'require']);
const TO_STOP =
  /\bto (?:remove|uninstall|stop|cease|disable|delete|block|replace|suspend|discontinue|avoid)\b/i;

/** "told staff to stop using it", "ordered to remove the app", "employees were told to avoid it" */
function orders(one: BanVerb): boolean {
  const { reading, clause, at, verb, passive } = one;
  if (hasWord(reading, { from: at + 1, to: Math.min(at + 7, clause.to) }, STAFF)) {
    const rest = { from: at + 1, to: partEnd(reading, clause) };
    if (FORBIDDEN_USE.test(clauseText(reading, rest)) && about(reading, rest)) return true;
  }
  return passive
    ? clause.subject !== null && hasWord(reading, clause.subject, STAFF) && FORBIDDEN_USE.test(after(one))
    : COMMANDS.has(verb.lemma) && TO_STOP.test(after(one));
}

/** Verbs that stop or lessen anything: a restriction by who does it and to what. */
const LIMITS: ReadonlySet<string> = new Set(
  'block limit curb halt suspend stop cease pause exclude evict discontinue phase shelve drop'.split(' '),
);
/** Those that need only a tool behind them. */
const SHUTS_OUT: ReadonlySet<string> = new Set(['block', 'suspend', 'halt', 'exclude']);

/** What courts and guards stop, which nobody uses. */
const NOT_USED =
  /^(?:[\w'’-]+ ){0,5}?(?:lawsuits?|suits?|complaints?|legal (?:action|proceedings)|proceedings|mergers?|takeovers?|deals?|bills?|attacks?|attempts?|attackers|hackers|infections?|malware|spam)\b/i;
const USED = /\b(?:access|use|usage|using|employees|staff|workers|users|accounts)\b/i;
const SOME_TOOL = /\b(?:tool|app|extension|image|package|chatbot|plugin|software)\b/i;
const SOME_BODY =
  /\b(?:company|government|agency|bank|school|university|ministry|registry|store|marketplace|regulator|authorities|court)\b/i;

/** Whether somebody acts who can restrict. */
const isByBody = ({ reading, clause, passive, subjectText }: BanVerb): boolean =>
  organisationIn(reading, clause.subject) !== undefined ||
  passive ||
  /^[A-Z]/.test(subjectText) ||
  SOME_BODY.test(subjectText);

/** "blocked access to it", "Zed was suspended", "halted the chatbot" */
function limits(one: BanVerb): boolean {
  const { reading, clause, at, verb, passive } = one;
  const object = clauseText(reading, { from: at + 1, to: Math.min(at + 8, clause.to) });
  // "a move to block the suit over Zed", "blocked 40 attacks": no use of anything.
  if (!passive && NOT_USED.test(object)) return false;
  if (!isByBody(one)) return false;
  if (USED.test(object)) return true;
  if (passive) return clause.subject !== null && toolIn(reading, clause.subject) !== undefined;
  return (
    SHUTS_OUT.has(verb.lemma) &&
    (toolIn(reading, { from: at + 1, to: Math.min(at + 5, clause.to) }) !== undefined ||
      SOME_TOOL.test(object))
  );
}

/** Verbs that take from a list or a store. */
const TAKES_OFF: ReadonlySet<string> = new Set([
  'remove',
  'pull',
  'withdraw',
  'delist',
  'uninstall',
  'quarantine',
]);

/** "removed it from its list", "was pulled from the store" */
const takesOff = ({ reading, clause, at, software }: BanVerb): boolean =>
  hasWord(reading, { from: at + 1, to: partEnd(reading, clause) }, LISTS) &&
  (about(reading, clause) || software);

interface Family {
  readonly rule: string;
  readonly has: (one: BanVerb) => boolean;
  /** Whether one of these verbs tells a restriction where it stands. */
  readonly tells: (one: BanVerb) => boolean;
}

const STRONG = 'ban/verb';

/** The families of verbs that restrict; the first that a verb is of decides. */
const FAMILIES: readonly Family[] = [
  { rule: STRONG, has: ({ verb }) => STRONG_BANS.has(verb.lemma), tells: bans },
  { rule: 'ban/order', has: isOrder, tells: orders },
  { rule: 'ban/limit', has: ({ verb }) => LIMITS.has(verb.lemma), tells: limits },
  { rule: 'ban/removal', has: ({ verb }) => TAKES_OFF.has(verb.lemma), tells: takesOff },
];

function ruleOf(one: BanVerb): string | undefined {
  // "the app blocks ads": what software stops.
  if (!one.passive && one.software) return undefined;
  const family = FAMILIES.find(({ has }) => has(one));
  return family?.tells(one) === true ? family.rule : undefined;
}

/** "lifted the ban", "is no longer banned", "stopped short of banning". */
const LIFTS =
  /\b(?:lift|lifts|lifted|lifting)\b|\b[Nn]o longer (?:be |been |being )?(?:\w+ly )?(?:ban|barr|block|prohibit|forbid|restrict|suspend|exclud|outlaw)\w*|\bstop(?:s|ped|ping)? short of\b/;

/** "Any company bans …": nobody in particular. */
const isGeneric = ({ reading, clause, subjectText }: BanClause): boolean =>
  /^(?:an?|any|each|every) /i.test(subjectText) && organisationIn(reading, clause.subject) === undefined;

/** The restrictions that the verbs of a clause tell; behind a strong verb no more are looked for. */
export function toldByVerbs(one: BanClause): readonly ToldBan[] {
  const { reading, clause, text, subjectText } = one;
  const found: ToldBan[] = [];
  const generic = isGeneric(one);
  for (let at = clause.from; at < clause.to; at++) {
    const verb = reading.parsed.verbs[at];
    if (!verb || !(verb.classes & BIT.ban || WARNS.has(verb.lemma))) continue;
    if (isAdvice(reading, clause, at) && !/\bbe$/.test(lower(reading, at - 1))) continue;
    const passive = isPassive(reading, at) || (verb.form === 'ed' && clause.kind === 'insert');
    if (generic && !passive) continue;
    const software = isSoftware(reading, clause.subject);
    const rule = ruleOf({ reading, clause, text, subjectText, at, verb, passive, software });
    if (rule === undefined) continue;
    found.push({
      rule,
      at,
      negated:
        isNegated(reading, at, clause.from) ||
        LIFTS.test(text) ||
        NOT_MEANT.test(clauseText(reading, { from: clause.from, to: at + 1 })),
    });
    if (rule === STRONG) break;
  }
  return found;
}
