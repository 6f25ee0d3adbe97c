import { OF_PRODUCTS } from '../../lexicon/fields.ts';
import { mentionsIn } from './numbers.ts';
import { isOtherProduct, isTool } from './own-names.ts';
import { LINE } from '../../mentions/version-numbers.ts';
import { findingOf } from '../finding.ts';
import type { Finding, Reading } from '../reading.ts';

/** What a heading or a column's head says of the versions below it. */
type Head = 'affected' | 'unaffected' | 'fixed';

/** Heads of the lines read last, in order; null for one that says nothing of versions. */
export interface Listing {
  readonly run: readonly (Head | null)[];
  /** Whether versions were listed below them. */
  readonly begun: boolean;
  /** The first column is headed as one of products. */
  readonly ofProducts?: boolean;
  /** The line of a product read last names another than the tool. */
  readonly elsewhere?: boolean;
}

export const NO_LISTING: Listing = { run: [], begun: false };

const HEADS: readonly (readonly [Head, RegExp])[] = [
  [
    'unaffected',
    /^\W*(?:(?:versions?|products?|releases?) )?(?:not|un)[ -]?(?:affected|vulnerable|impacted)\b/i,
  ],
  [
    'affected',
    /^(?:\W|\d{1,2}\.)*(?:(?:the |our )?(?:following|these|known|all)? ?(?:\w+ )?(?:versions?|products?|releases?|packages?|builds?|systems|devices|models?|firmware) (?:that |which )?(?:are |is )?)?(?:(?:the|all|known|confirmed|other|these|our) ){0,2}(?:known to be )?(?:affected|vulnerable|impacted|compromised|malicious|infected|poisoned)(?: (?:and \w+ )?(?:versions?|products?|releases?|packages?|builds?|systems|devices|models?|firmware|platforms?|components?|software|are|is|by this|range))*(?: \(\d{1,3}\))?\W*$/i,
  ],
  [
    'fixed',
    /^(?:\W|\d{1,2}\.)*(?:(?:the |our )?(?:following|these|first)? ?(?:\w+ )?(?:versions?|releases?|packages?|builds?|updates?) (?:that |which )?(?:are |is |have been |has been )?)?(?:fixed|patched|resolved|corrected|remediated|fixe[sd] (?:in|by|with)|solution|unaffected)(?: (?:in|by|with|versions?|releases?|packages?|builds?|updates?|available|software|firmware|since|from))*\W*$/i,
  ],
];
/** "Several malicious packages were published, versions:", not "Affected customers can go to these versions:": leads to a list in a sentence of its own. Linear. */
const LEAD =
  /^(?!.{0,200}\b(?:not|never|no|fix\w*|patch\w*|safe|clean|unaffected|replac\w+|remov\w+|upgrad\w+|updat\w+|install|get|go|move|use|switch|should|must|please|(?:clos|solv|correct|repair)ed)\b).{0,120}\b(?:(?:malicious|affected|vulnerable|compromised|infected|backdoored|poisoned|trojani[sz]ed) (?:[\w-]+ ){0,2}(?=(?:versions?|releases?|builds?|packages?|editions?|copies|archives?|extensions?|modules?|plug-?ins?|libraries|code)\b)|(?:malicious|affected|vulnerable|compromised|infected|backdoored|poisoned|trojani[sz]ed)(?= in\b|:)|(?:are|is|were|was|been)(?: \w+)? (?:malicious|affected|vulnerable|compromised|infected|backdoored|poisoned|trojani[sz]ed)\b).{0,120}\b(?:versions?|releases?|builds?)(?: (?:are|is|were))?:$/i;
/** The longest such sentence, in tokens. */
const LONGEST_LEAD = 30;
/** The longest line that heads others, in tokens; a row of a table is not longer than so many columns. */
const LONGEST = 9;
const WIDEST = 8;

/** "fixed in 1.97.3" below "Affected versions": told by its own words. */
const REPAIRED =
  /\b(?:fixed|patched|resolved|repaired|corrected|solved|closed) (?:in|by|with|since|as of)\b/i;

function headOf(line: string): Head | null {
  return HEADS.find(([, pattern]) => pattern.test(line))?.[0] ?? (LEAD.test(line) ? 'affected' : null);
}

/** "Mitigation", "What to do": heads another matter, and what stands above is over. Linear. */
const ANOTHER_MATTER =
  /^(?:\W|\d{1,2}\.)*(?:mitigations?|remediations?|remed(?:y|ies)|recommendations?|recommended actions?|actions?|work-?arounds?|resolution|next steps|what (?:to|you should|should you|can you) do(?: now)?|how to (?:update|upgrade|check|stay safe|fix it)|references?|credits?|timeline|acknowledge?ments?|impact|summary|description|(?:technical )?details|indicators of compromise|iocs?|contact)\W*$/i;
/** "Upgrade to 1.4 or later": what is to be done is no entry of a list. */
const ORDERS =
  /^(?:\W|\d{1,2}\.)*(?:please |immediately |now |then |first )?(?:upgrade|update|downgrade|install|move|switch|go|roll|revert|pin|use|get|apply|check|make sure|ensure|verify) (?:back )?(?:to|from|your|the|it|that|for|immediately|at once|now|all|any|at least|versions?|as soon)\b/i;

/** Whether a line lists: it tells nothing by a verb of its own. */
function lists({ clauses, parsed: { text, sentence } }: Reading): boolean {
  if (ORDERS.test(text.slice(sentence.start, sentence.end))) return false;
  return !clauses.some(
    ({ verbs, subject, kind }) => verbs.length > 0 && subject !== null && kind !== 'insert',
  );
}

/** Head under which the versions of a line stand: of its column, where lines before them name several. */
function headFor({ run, begun }: Listing): Head | undefined {
  const last = run.findLastIndex((one) => one !== null);
  if (last < 0) return undefined;
  const columns = run.slice(0, last + 1);
  const heads = new Set(columns.filter((one) => one !== null));
  if (heads.size > 1 && columns.length <= WIDEST)
    return columns[(run.length - columns.length) % columns.length] ?? undefined;
  // A product's name may stand between.
  return begun || run.length - columns.length < 2 ? (run[last] ?? undefined) : undefined;
}

/** Whether the versions below a line without any are another product's: as the line names it, or as those before it did. */
function isElsewhere(reading: Reading, { run, ofProducts, elsewhere }: Listing, line: string): boolean {
  if (isTool(reading, line)) return false;
  const columns = run.findLastIndex((one) => one !== null) + 1;
  const first = columns > 1 && run.length % columns === 0;
  return isOtherProduct(reading, line) || (first && ofProducts === true) || elsewhere === true;
}

/**
 * What a line lists under a heading ("Affected versions", "Fixed in") or in a column of a table whose cells are lines,
 * and what its own words head for those below it.
 */
export function readListing(
  reading: Reading,
  before: Listing,
): { readonly listing: Listing; readonly finding: Finding | undefined } {
  const { parsed } = reading;
  const { sentence, tokens, text } = parsed;
  const line = text.slice(sentence.start, sentence.end);
  const none = { listing: NO_LISTING, finding: undefined };
  const open = sentence.bare || line.endsWith(':');
  const named = parsed.versions.some(({ items }) => items.length > 0);
  if (!named) {
    if (!open || tokens.length > (line.endsWith(':') ? LONGEST_LEAD : LONGEST)) return none;
    if (ANOTHER_MATTER.test(line)) return none;
    const head = headOf(line);
    const fresh = before.begun && head !== null;
    if (!fresh && before.run.length >= 64) return none;
    return {
      listing: fresh
        ? { run: [head], begun: false }
        : head === null && !before.run.some((one) => one !== null)
          ? { run: [null], begun: false, ofProducts: OF_PRODUCTS.test(line) }
          : {
              ...before,
              run: [...before.run, head],
              elsewhere: head === null ? isElsewhere(reading, before, line) : before.elsewhere === true,
            },
      finding: undefined,
    };
  }
  const head = before.run.length > 0 && lists(reading) ? headFor(before) : undefined;
  if (head === undefined)
    return before.run.length > 0 && open
      ? { listing: { ...before, run: [...before.run, null] }, finding: undefined }
      : none;
  const index = reading.clauses.findLastIndex((one) => mentionsIn(reading, one).length > 0);
  const negated = head === 'unaffected' || /\b(?:not|un)[ -]?(?:affected|vulnerable|impacted)\b/i.test(line);
  const span = { from: 0, to: tokens.length };
  // "1.8 series", below "Solution": for whom it is, not with what it was over.
  const lines = parsed.versions.every(({ items }) => items.every((item) => LINE.test(item)));
  const finding =
    index < 0 ||
    before.elsewhere === true ||
    (lines && head === 'fixed') ||
    (head === 'affected' && !negated && REPAIRED.test(line))
      ? undefined
      : head === 'fixed' && !negated
        ? findingOf('fix', index, span, 0, 'fix/listed')
        : findingOf('affected_versions', index, span, 0, 'versions/listed', { negated });
  return { listing: { ...before, run: [...before.run, null], begun: true }, finding };
}

/** What else a line tells beside what it lists, which a heading has told what it is. */
export function withListed(findings: readonly Finding[], listed: Finding): readonly Finding[] {
  return [...findings.filter(({ kind }) => kind !== 'affected_versions' && kind !== 'fix'), listed];
}
