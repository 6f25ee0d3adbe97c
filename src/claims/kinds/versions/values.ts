import type { ToldVersions } from '../../../model/statement.ts';
import { LINE } from '../../mentions/version-numbers.ts';
import type { VersionMention } from '../../mentions/versions.ts';
import { mentionsIn } from './numbers.ts';
import type { Finding, Reading } from '../reading.ts';
import { fixVersions, NO_VERSIONS } from './repaired.ts';
import { beganWith } from './beginnings.ts';
import { BEGAN, ENDED } from './fields.ts';
import { bringsRepair, isOnlyTime } from './exclusions.ts';
import { roleOf } from './roles.ts';
import type { VersionRole } from './roles.ts';
import { LASTED } from './affected.ts';
import { TAINTED_VERSIONS } from './tainted.ts';

/** Rules whose findings tell the versions of their span, not of their clause. */
const OWN_SPAN: ReadonlySet<string> = new Set([
  'versions/contrast',
  'versions/listed',
  'fix/listed',
  'versions/field',
  'fix/field',
  BEGAN,
  ENDED,
  TAINTED_VERSIONS,
]);

/** What the weights alone take for affected: their clause may be another than that of the numbers. */
const WEIGHED = 'weighed/affected_versions';

/** Versions that a finding tells: its clause's own, for a behaviour also those of the clause before it in the same part. */
export function versionsOf(reading: Reading, finding: Finding): ToldVersions {
  const clause = reading.clauses[finding.clause];
  if (!clause) return NO_VERSIONS;
  let mentions = mentionsIn(reading, OWN_SPAN.has(finding.rule) ? finding.span : clause);
  if (finding.kind === 'fix') return fixVersions(reading, finding, mentions);
  if (finding.kind !== 'affected_versions' && finding.kind !== 'behaviour') return NO_VERSIONS;
  if ((finding.kind === 'behaviour' || finding.rule === WEIGHED) && mentions.length === 0)
    for (let i = finding.clause - 1; i >= 0 && mentions.length === 0; i--) {
      const before = reading.clauses[i];
      if (before?.part !== clause.part) break;
      mentions = mentionsIn(reading, before);
    }
  if (finding.kind === 'behaviour' && mentions.length > 0)
    mentions = mentions.filter((one) => isBeside(reading, finding, one));
  // "6.2.0, which is the one with the new function": of what the clause speaks.
  if (mentions.length === 0 && finding.rule === WEIGHED && clause.subject)
    mentions = mentionsIn(reading, clause.subject);
  const numbered = mentions.filter((one) => one.items.length > 0);
  // "Gateway 22.x: 22.1 through 22.7"
  const unlabelled = numbered.filter((one, at) => !isLabel(reading, one, numbered[at + 1]));
  const named = unlabelled.length > 0 ? unlabelled : numbered;
  const apart = named.filter((one) => !isSetApart(reading, one));
  // "All versions except 4.0.9 are vulnerable": no range says that.
  if (apart.length === 0 && named.some((one) => isExcepted(reading, one)))
    return { ...NO_VERSIONS, raw: mentions.map((one) => one.raw).join('; ') };
  // "3.2 closes the hole that sent it": with what it was over, nothing is affected.
  if (
    apart.length === 0 &&
    finding.kind === 'behaviour' &&
    named.some((one) => roleOf(reading, one) === 'ended' || bringsRepair(reading, one))
  )
    return { ...NO_VERSIONS, raw: mentions.map((one) => one.raw).join('; ') };
  const told = apart.length > 0 ? apart : named;
  const since = told.find(
    (one) => one.form === 'since' || (one.form === 'range' && /^since\b/i.test(one.raw)),
  );
  const first = told[0];
  const began =
    told.length === 1 &&
    first?.items[0]?.endsWith('.x') !== true &&
    first?.form === 'exact' &&
    first.items.length === 1 &&
    (finding.rule === BEGAN || (finding.polarity !== 'negated' && beganWith(reading, clause, first)));
  const raw = mentions.length === 0 ? null : mentions.map((one) => one.raw).join('; ');
  if (told.length === 0) return { ...NO_VERSIONS, raw };
  const ending = told.length === 1 ? endOf(reading, finding.clause) : undefined;
  if (finding.rule === ENDED)
    return first?.form === 'exact' && first.items.length === 1 && told.length === 1
      ? { introduced: null, fixed: null, affected: `<=${first.items[0] ?? ''}`, raw }
      : { introduced: null, fixed: null, affected: joined(reading, told), raw };
  if (began)
    return {
      introduced: first.items[0] ?? null,
      fixed: null,
      affected: `>=${first.items[0] ?? ''}${ending === undefined ? '' : ` ${ending}`}`,
      raw,
    };
  return {
    introduced:
      since && finding.polarity !== 'negated' && (INTRODUCES.test(since.raw) || isFirst(reading, since))
        ? (since.items[0] ?? null)
        : null,
    fixed: null,
    affected: joined(reading, told),
    raw,
  };
}

/** Whether no mark of a table's cells stands between a finding and a version. */
function isBeside(
  { parsed: { text, tokens } }: Reading,
  { at }: Finding,
  { start }: VersionMention,
): boolean {
  const own = tokens[at]?.start ?? start;
  return !text.slice(Math.min(own, start), Math.max(own, start)).includes(' | ');
}

/** "since 1.4 and until 1.7" is one stretch; what else stands side by side is each for itself. */
function joined(reading: Reading, told: readonly VersionMention[]): string {
  let all = '';
  told.forEach((one, at) => {
    if (one.affected === null || told.slice(0, at).some(({ affected }) => affected === one.affected)) return;
    const last = told[at - 1];
    const stretch =
      last?.form === 'since' &&
      (one.form === 'before' || one.form === 'through') &&
      /^[\s,]*(?:(?!or\b)\w+[\s,]*){0,3}$/.test(reading.parsed.text.slice(last.end, one.start));
    // "of the 5.x series up to 5.12.6"
    const ofLine =
      last?.form === 'exact' &&
      last.items.length === 1 &&
      LINE.test(last.items[0] ?? '') &&
      (one.form === 'before' || one.form === 'through') &&
      /^ (?:(?:series|branch|line|releases?|versions?) )?$/.test(
        reading.parsed.text.slice(last.end, one.start),
      );
    all += all === '' ? one.affected : `${stretch || ofLine ? ' ' : ' || '}${one.affected}`;
  });
  return all;
}

/** "(began with 2.4) and continued until 2.9": the bound that the clause behind it adds. */
function endOf(reading: Reading, index: number): string | undefined {
  const next = reading.clauses.find(
    (one, at) =>
      at > index &&
      one.kind === 'and' &&
      one.part === reading.clauses[index]?.part &&
      LASTED.test(reading.texts[at] ?? ''),
  );
  if (!next) return undefined;
  const [end, more] = mentionsIn(reading, next);
  const bound = end?.form === 'before' || end?.form === 'through' ? end.affected : null;
  return more === undefined ? (bound ?? undefined) : undefined;
}

/** Words before a number by which what is told came with it. */
const INTRODUCES =
  /^(?:since|only from|ever since|start|begin|introduced|as of|first|added|from|as far back|(?:going|dat(?:es|ed|ing)|go(?:es)?|went) (?:all the way )?back|dat(?:es|ed|ing) from|stems? from|crept in)/i;

/** "should replace 6.2 with 6.2.1": where one is told to go. */
const GOAL =
  /\b(?:(?:upgrad|updat|mov|switch)(?:e|ing|ed)? (?:\w+ ){0,2}to|replac(?:e|ing|ed)\b(?:[^.;]|\.\d){1,40} (?:with|by)) (?:version |release |v)?$/i;

const isExcepted = ({ parsed: { text } }: Reading, { start }: VersionMention): boolean =>
  /\b(?:all|every|any|both)\b[^.;]{0,40} (?:except(?: for)?|excluding|apart from|save for|with the exception of|but) (?:versions? |v)?$/i.test(
    text.slice(Math.max(0, start - 80), start),
  );

/** What versions that a fault is not told of are. */
const ELSEWHERE: ReadonlySet<VersionRole> = new Set<VersionRole>(['ended', 'left', 'beside', 'excepted']);

/** "It happens on 2.3.1, but not on 2.2.9": told for comparison. */
function isSetApart(reading: Reading, one: VersionMention): boolean {
  const { start, end } = one;
  // "…, until 3.4.1 replaced it"
  if (
    /^ (?:replaced|fixed|removed|closed|reverted|superseded|repaired)\b/.test(
      reading.parsed.text.slice(end, end + 14),
    )
  )
    return true;
  if (isOnlyTime(reading, one)) return true;
  if (GOAL.test(reading.parsed.text.slice(Math.max(0, start - 70), start))) return true;
  if (isExcepted(reading, one)) return true;
  if (ELSEWHERE.has(roleOf(reading, one)) || bringsRepair(reading, one)) return true;
  const lead = reading.parsed.text.slice(Math.max(0, start - 40), start);
  return /\b(?:but|and|though) not (?:on|in|with|for|under)? ?(?:versions? |v)?$/i.test(lead);
}

/** Whether a number only heads the range behind it. */
function isLabel(reading: Reading, one: VersionMention, next: VersionMention | undefined): boolean {
  if (next?.form !== 'range' || one.form !== 'exact') return false;
  const between = reading.parsed.text.slice(one.end, Math.max(one.end, next.start));
  return /^\s?$/.test(between) && /^:/.test(next.raw);
}

/** "4.26.1 was the first release to send it". */
function isFirst(reading: Reading, { end }: VersionMention): boolean {
  return /^,? (?:was|is|being|as) the (?:first|earliest|oldest)\b/i.test(
    reading.parsed.text.slice(end, end + 24),
  );
}
