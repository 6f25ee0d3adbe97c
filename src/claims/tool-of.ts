import type { StatementKind } from '../model/statement.ts';
import { toolIn } from './kinds/reading.ts';
import type { Finding, Reading } from './kinds/reading.ts';
import { bansAnother } from './kinds/restrictions/other-products.ts';
import { isReplacement } from './kinds/restrictions/replacements.ts';
import type { NameMention } from './mentions/names.ts';
import { isBystander } from './subjects/bystanders.ts';
import { isCompared, isRecipient } from './subjects/compared.ts';
import { isDriving } from './subjects/driving.ts';
import { isOfUnknown } from './subjects/other-names.ts';
import { isPlace } from './subjects/places.ts';
import type { Clause } from './text/clauses.ts';
import type { Parsed } from './text/parse.ts';

/** Kinds that are told of what their clause's subject is or does. */
const OF_SUBJECT: ReadonlySet<StatementKind> = new Set(['behaviour', 'fix', 'affected_versions']);

/** Why a name in a finding's clause is not that of the tool which is told of. */
type Other = (reading: Reading, finding: Finding, clause: Clause, name: NameMention) => boolean;

/** Why even the main tool is not. */
const OF_ANY: readonly Other[] = [
  // "Quill, unlike Kelp, uploads", "has banned Quill in favour of Kelp"
  ({ parsed }, _, __, name) => isCompared(parsed.tokens, name),
  // "Quill, which runs on Kelp, uploads"
  ({ parsed: { tokens, names } }, _, __, name) => isDriving(tokens, name, names),
];

/** Why another is not. */
const OF_OTHERS: readonly Other[] = [
  ...OF_ANY,
  // "uploads names to Kelp"
  ({ parsed }, { kind }, _, name) => kind === 'behaviour' && isRecipient(parsed.tokens, name),
  // "Staff were told to switch to Quill": of what they are to leave.
  (reading, { kind }, clause, name) => kind === 'ban' && isReplacement(reading, clause, name),
  ({ parsed }, _, __, { from }) =>
    /^(?:own|recommend\w*|alternative|instead)$/.test(parsed.tokens[from - 1]?.lower ?? ''),
  // "its plug-in for Chrome", "Firefox users": of what runs there.
  ({ parsed }, _, __, name) => isPlace(parsed.tokens, name),
  ({ parsed }, _, __, name) => isBystander(parsed.tokens, name),
];

const within = (
  name: NameMention,
  at: { readonly from: number; readonly to: number } | null | undefined,
): boolean => at !== null && at !== undefined && name.from >= at.from && name.to <= at.to;

/** "In Quill, the same hole was closed": the words before a clause that say of which tool it tells. */
function placeBefore({ clauses, parsed }: Reading, index: number): Clause | undefined {
  const before = clauses[index - 1];
  if (!before || parsed.tokens[before.from]?.lower !== 'in') return undefined;
  return before.verbs.length === 0 && before.part === clauses[index]?.part ? before : undefined;
}

/** "and we've pulled it": a pronoun with its verb in one word. */
const WITH_VERB = /^(?:i|we|you|they|it|he|she)['’]/;

/** Names of tools in what acts in a clause: in its subject, and beside that ("Quill and Kelp upload"). */
function actingIn(
  { parsed: { tokens } }: Reading,
  { from, subject }: Clause,
  named: readonly NameMention[],
): readonly NameMention[] {
  if (!subject || WITH_VERB.test(tokens[from]?.lower ?? '')) return [];
  const acting = named.filter((name) => within(name, subject));
  let end = subject.to;
  for (const name of named)
    if (name.from === end + 1 && /^(?:and|or|&|,)$/.test(tokens[end]?.lower ?? '')) {
      acting.push(name);
      end = name.to;
    }
  return acting;
}

/** "Told staff to use Kelp instead of Quill": what is given up for another. */
function givenUp(
  { parsed }: Reading,
  { kind, rule }: Finding,
  named: readonly NameMention[],
): NameMention | undefined {
  if (kind !== 'ban' || rule !== 'ban/order') return undefined;
  return named.find(({ from }) =>
    /^(?:instead|place) of$|^rather than$/.test(
      `${parsed.tokens[from - 2]?.lower ?? ''} ${parsed.tokens[from - 1]?.lower ?? ''}`,
    ),
  );
}

/** The tool that a finding tells of, by its slug; null where it is another than the text is about, and nobody knows which. */
export function toolOf(reading: Reading, finding: Finding): string | null {
  const { parsed, topic } = reading;
  const main = topic.tools[0] ?? null;
  const clause = reading.clauses[finding.clause];
  const named = parsed.names.filter(({ entry }) => entry.tool !== null);
  const left = givenUp(reading, finding, named);
  if (left) return left.entry.tool;
  const of =
    clause && OF_SUBJECT.has(finding.kind) ? [clause, placeBefore(reading, finding.clause)] : [clause];
  const isOne =
    (others: readonly Other[]) =>
    (name: NameMention): boolean =>
      !clause || !others.some((isOther) => isOther(reading, finding, clause, name));
  const acting =
    clause && OF_SUBJECT.has(finding.kind) ? actingIn(reading, clause, named).filter(isOne(OF_OTHERS)) : [];
  const inClause = named.filter((name) => of.some((one) => within(name, one))).filter(isOne(OF_ANY));
  for (const names of [acting, inClause])
    if (names.some(({ entry }) => entry.tool === main)) return main;
    else {
      const first = names.find((name) => main === null || isOne(OF_OTHERS)(name));
      if (first) return first.entry.tool;
    }
  // "Versions of a product that the text only compares it with": nobody's here.
  const unknown =
    clause?.subject && OF_SUBJECT.has(finding.kind) && isOfUnknown(parsed, clause.subject, topic);
  if (unknown === true || bansAnother(reading, finding)) return null;
  if (finding.kind === 'background' && finding.rule !== 'background/weighed')
    return toolIn(reading, { from: 0, to: parsed.tokens.length }) ?? null;
  return main;
}

/** What may stand between two names of a list ("Quill and the maker's Kelp"). */
const JOINS: ReadonlySet<string> = new Set([',', 'and', 'or', '&', 'the', 'its', 'their', "'s", '’s']);

/** Whether two names stand in one list. */
function isListed({ tokens, names }: Parsed, one: NameMention, next: NameMention): boolean {
  let joined = false;
  for (let i = one.to; i < next.from; i++) {
    const word = tokens[i]?.lower ?? '';
    joined ||= /^(?:,|and|or|&)$/.test(word);
    const owner = names.some(({ from, to, entry }) => from <= i && i < to && entry.organisation !== null);
    if (!JOINS.has(word) && !owner) return false;
  }
  return joined;
}

/** Other tools of which a finding tells the same, in one list with its own: "has banned Quill and Kelp", "Quill and Kelp upload". */
export function toolsBeside(reading: Reading, finding: Finding, tool: string | null): readonly string[] {
  const clause = reading.clauses[finding.clause];
  if (tool === null || !clause || (finding.kind !== 'ban' && finding.kind !== 'behaviour')) return [];
  const { parsed } = reading;
  const named = parsed.names.filter(({ entry }) => entry.tool !== null);
  const told =
    finding.kind === 'ban' ? named.filter((name) => within(name, clause)) : actingIn(reading, clause, named);
  const at = told.findIndex(({ entry }) => entry.tool === tool);
  if (at < 0) return [];
  const isNext = (one: NameMention | undefined, next: NameMention | undefined): boolean =>
    one !== undefined && next !== undefined && isListed(parsed, one, next);
  let from = at;
  let to = at;
  while (isNext(told[from - 1], told[from])) from--;
  while (isNext(told[to], told[to + 1])) to++;
  const slugs = told
    .slice(from, to + 1)
    .filter((name) => !OF_OTHERS.some((isOther) => isOther(reading, finding, clause, name)))
    .flatMap(({ entry }) => entry.tool ?? []);
  return [...new Set(slugs)].filter((slug) => slug !== tool);
}
