import { NOT_FIXED, STILL_OPEN, UPGRADE } from '../../lexicon/triggers.ts';
import { isAdvice } from '../reading.ts';
import { movedInVain } from './moved.ts';
import type { RepairClause, ToldRepair } from './repair-clause.ts';
import { isAwaited, isMissed } from './repairers.ts';

/** A clause with the place of the noun for a repair that it names; -1: it names none. */
interface RepairNoun extends RepairClause {
  readonly noun: number;
}

const REPAIRS: ReadonlySet<string> = new Set(
  `fix fixes patch patches hotfix hotfixes workaround workarounds remediation mitigation mitigations rollback revert
  correction corrections remedy opt-out bugfix bugfixes`.split(/\s+/),
);

const NOT_THERE =
  /(?:\b|(?=n['’]t))(?:not|never|n['’]t|yet to)\b[^.;]{0,20}\b(?:available|ready|out|expected|planned|in sight|released)\b|(?:do|does|did|has|have)(?: not|n['’]t)(?: yet| actually| even)? (?:contain(?:ed)?|includ(?:e|ed)|have|carr(?:y|ied)|bring|get|got|receiv(?:e|ed)|come with|ship with) (?:the|this|that|these|those|any|its|our|their|an?) (?:[\w-]+ )?(?:fix|patch|correction|remed|mitigation|bugfix|hotfix)/i;
const NO_UPDATE = /\bno (?:more |further )?updates?\b/i;
const UNREPAIRED = /\bun(?:patched|fixed|resolved|addressed)\b/i;
/** "unaffected, with or without the mitigation": a repair that nothing rests on. */
const WITH_OR_WITHOUT = /\bwith(?:out)? (?:or|and) with(?:out)?\b/i;
/** What a repair is that is there or comes. */
const THERE =
  /\b(?:available|ready|live|underway|in progress|coming|come|pushed|merged|queued|promised|out|due|expected|scheduled|rolling|pending|planned|beginning|starting|in place|in the works|on (?:the|its) way)\b/i;
/** "Upgrading to 1.4 does not get rid of it". */
const DOES_NOT_HELP =
  /\b(?:did|does|do|will|would)(?: not|n['’]t) (?:\w+ )?(?:get (?:you |me |us )?rid|remove|stop|cure|change|help|fix|solve|resolve|end|make (?:it|a difference|any difference))\b/i;
const LABEL =
  /\b(?:patched|fixed|corrected|repaired|cleaned|hardened) (?:versions?|releases?|builds?|packages?|in)\b|^(?:fixed|patched|resolved)\b/i;

/** "no patch is there", "remains exploitable", "remains unpatched" */
const isOpen = ({ text, versioned, noun }: RepairNoun): boolean =>
  (NOT_FIXED.test(text) && (noun >= 0 || NO_UPDATE.test(text) || UNREPAIRED.test(text))) ||
  (!versioned && STILL_OPEN.test(text));

interface NounRule {
  readonly rule: string;
  readonly negated: boolean;
  readonly holds: (one: RepairNoun) => boolean;
  /** Where the chain is read. */
  readonly at: (one: RepairNoun) => number;
}

/** How a clause tells of a repair by a noun or a label; the first that holds decides. */
const NOUN_RULES: readonly NounRule[] = [
  // "The fix is not yet available."
  {
    rule: 'fix/missing',
    negated: true,
    holds: ({ noun, text }) => noun >= 0 && NOT_THERE.test(text),
    at: ({ noun }) => noun,
  },
  {
    rule: 'fix/missing',
    negated: true,
    holds: isOpen,
    at: ({ noun, clause }) => (noun >= 0 ? noun : (clause.verbs.at(-1) ?? clause.from)),
  },
  // "A patch is on its way.", "the fix in 1.4"
  {
    rule: 'fix/noun',
    negated: false,
    holds: ({ reading, clause, text, versioned, noun }) =>
      noun >= 0 &&
      (THERE.test(text) || versioned) &&
      !WITH_OR_WITHOUT.test(text) &&
      !isMissed(text) &&
      !isAdvice(reading, clause, noun),
    at: ({ noun }) => noun,
  },
  // "Upgrade to 1.4."
  {
    rule: 'fix/upgrade',
    negated: false,
    holds: ({ reading, clause, text, versioned }) =>
      versioned && UPGRADE.test(text) && !movedInVain(reading, clause) && !DOES_NOT_HELP.test(text),
    at: ({ clause }) => clause.from,
  },
  // "Fixed in 1.4", "the patched version 1.4"
  {
    rule: 'fix/label',
    negated: false,
    holds: ({ reading, clause, text, versioned }) =>
      versioned && !isMissed(text) && !isAwaited(reading, clause.to - 1) && LABEL.test(text),
    at: ({ clause }) => clause.from,
  },
];

function nounIn({ reading, clause }: RepairClause): number {
  const { tokens, tags } = reading.parsed;
  for (let at = clause.from; at < clause.to; at++)
    if (tags[at] === 'word' && REPAIRS.has(tokens[at]?.lower ?? '')) return at;
  return -1;
}

/** The repair that a clause tells by a noun ("no patch", "the fix is out") or a label ("fixed in 1.4"). */
export function toldByNoun(one: RepairClause): ToldRepair | undefined {
  const { reading, clause, index, text, versioned } = one;
  const named = { reading, clause, index, text, versioned, noun: nounIn(one) };
  for (const { rule, negated, holds, at } of NOUN_RULES)
    if (holds(named)) return { rule, at: at(named), negated };
  return undefined;
}
