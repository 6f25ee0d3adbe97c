import { OUT } from '../../lexicon/remedies.ts';
import { CURES } from '../../lexicon/repairs.ts';
import { BIT } from '../../lexicon/verbs.ts';
import { sieved } from '../../text/sieved-pattern.ts';
import { findingOf } from '../finding.ts';
import { isAdvice, isSoftware, lower, organisationIn } from '../reading.ts';
import type { Finding, Reading } from '../reading.ts';
import { isAsked } from '../versions/affected.ts';
import { hasVersions } from '../versions/numbers.ts';
import { endsTaking } from '../../lexicon/unwanted.ts';
import { endsConduct, stoppedFrom } from './endings.ts';
import { withoutLabels } from './label.ts';
import type { RepairClause, ToldRepair } from './repair-clause.ts';
import { toldByNoun } from './repair-nouns.ts';
import { toldByVerb } from './repair-verbs.ts';
import { cures, isNobody, isUsers, mayRepair } from './repairers.ts';

/** What came to an end. */
const TURNED_OFF = sieved(
  /\b(?:switch|turn)(?:ed|es|s|ing)? (?:it|them|this|the [\w-]+(?: [\w-]+)?) off\b|\b(?:switched|turned) off (?:it|the|this)\b/i,
);

/** "Switched it off for all teams": for one's own people, and not for users. */
const FOR_OWN_PEOPLE =
  /\bfor (?:(?:all|its|our|their|the|of) )*(?:teams|staff|employees|workers|engineers|developers|departments|pupils|students|teachers|officials|offices|desks|schools|branches)\b/i;

/** "had switched it off": by somebody who is no user of it. */
const turnsOff = ({ reading, clause, text }: RepairClause): boolean =>
  TURNED_OFF.test(text) &&
  clause.subject !== null &&
  !isAdvice(reading, clause, clause.verbs[0] ?? clause.from) &&
  !/^there\b/i.test(text) &&
  !FOR_OWN_PEOPLE.test(text) &&
  !isSoftware(reading, clause.subject) &&
  !isUsers(reading, clause, clause);

const PUBLISHES: ReadonlySet<string> = new Set(['release', 'publish', 'ship', 'push']);

/** "released 2.6.1, which closes the hole" */
function publishesCure({ reading, clause }: RepairClause): boolean {
  const { sentence, text, verbs } = reading.parsed;
  return (
    clause.verbs.some((one) => PUBLISHES.has(verbs[one]?.lemma ?? '')) &&
    CURES.test(text.slice(sentence.start, sentence.end))
  );
}

/** "The editor has stopped uploading names": software or who makes it; not "users can no longer read their history". */
function endsItsTaking({ reading, clause, text, versioned }: RepairClause): boolean {
  // With a version it says of that version how it is.
  if (versioned || clause.kind === 'condition' || !endsTaking(text)) return false;
  if (isSoftware(reading, clause.subject)) return true;
  const organisation = organisationIn(reading, clause.subject);
  return organisation !== undefined && reading.topic.vendors.has(organisation.slug);
}

/** How a clause tells that something is over; the first that holds decides. */
const OVER_RULES: readonly (readonly [rule: string, holds: (one: RepairClause) => boolean])[] = [
  // "no longer listens on all interfaces"
  ['fix/ended', ({ reading, clause, index }) => endsConduct(reading, clause, index)],
  // "has stopped uploading the names of files"
  ['fix/ended', endsItsTaking],
  // "Stopped the editor from reading the clipboard (2.1)"
  ['fix/ended', ({ clause, text }) => clause.from === 0 && stoppedFrom(text)],
  ['fix/off', turnsOff],
  // "2.6.1 is out now"
  ['fix/successor', ({ text, versioned }) => versioned && OUT.test(text)],
  ['fix/successor', (one) => (one.versioned && publishesCure(one)) || cures(one.reading, one.clause)],
];

function toldAsOver(one: RepairClause): ToldRepair | undefined {
  for (const [rule, holds] of OVER_RULES)
    if (holds(one)) return { rule, at: one.clause.verbs[0] ?? one.clause.from };
  return undefined;
}

/** "We released a patch and shipped it in 1.3": the patch is what ships. */
function toldByShipping(
  { reading, clause, versioned }: RepairClause,
  found: readonly Finding[],
): ToldRepair | undefined {
  const shipping = clause.verbs[0];
  return clause.kind === 'and' &&
    shipping !== undefined &&
    ((reading.parsed.verbs[shipping]?.classes ?? 0) & BIT.ship) !== 0 &&
    versioned &&
    found.some((one) => one.clause === clause.host)
    ? { rule: 'fix/release', at: shipping }
    : undefined;
}

const INTERROGATIVE =
  /^\W{0,3}(?:(?:and|or|but|so|if so|please|also|then),? ){0,2}(?:(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may)(?:n['’]t)?|who|when|which|what|where|how|any(?:one|body)?) /i;

/** "Which release fixes it?", "is it affected, and if so, when will it be mended?": asked for, and told by nobody. */
function isAskedFor({ reading: { parsed }, text }: RepairClause): boolean {
  const { start, end } = parsed.sentence;
  const sentence = parsed.text.slice(start, end);
  return isAsked(sentence) && (INTERROGATIVE.test(sentence) || INTERROGATIVE.test(text));
}

/** Repairs: made, promised, missing. */
export function findFixes(reading: Reading): readonly Finding[] {
  const found: Finding[] = [];
  if (!mayRepair(reading.parsed)) return found;
  reading.clauses.forEach((clause, index) => {
    // "before a patch was available", "until it is fixed": no repair is told.
    if (clause.kind === 'sub' && /^(?:before|until)$/.test(lower(reading, clause.from))) return;
    const text = reading.texts[index] ?? '';
    const one: RepairClause = { reading, clause, index, text, versioned: hasVersions(reading, clause) };
    if (isAskedFor(one)) return;
    const told = toldByVerb(one) ?? toldByShipping(one, found) ?? toldAsOver(one) ?? toldByNoun(one);
    if (!told) return;
    const negated = told.negated === true || isNobody(reading, clause);
    const actor = organisationIn(reading, clause.subject)?.name ?? null;
    found.push(findingOf('fix', index, clause, told.at, told.rule, { negated, actor }));
  });
  return withoutLabels(reading, found);
}
