import type { KeyedStatement } from '../model/affair.ts';
import type { Organisation, Tool } from '../model/catalogue.ts';
import type { ClaimVersions, Conflict } from '../model/claim.ts';
import type { DocumentInfo } from '../model/document.ts';
import type { ProbeFinding } from '../model/evidence.ts';
import type { Release } from '../model/release.ts';
import type { ProbeRecord } from '../model/ruling.ts';
import type { LikelySlip } from '../provenance/index.ts';
import { orderOf } from '../versions/orders/index.ts';
import { spanOfProbes } from '../versions/probe-span.ts';
import { typeOfPurl } from '../versions/purl-type.ts';
import { isPackageRevision, namesDistribution } from '../versions/distribution.ts';
import { resolveTold } from '../versions/resolve.ts';
import type { Told } from '../versions/told.ts';
import { versOf } from '../versions/vers.ts';
import { idleRepairs } from './affair-repairs.ts';
import { untilIncluded } from './until-versions.ts';

export const NO_VERSIONS: ClaimVersions = {
  introduced: null,
  fixed: null,
  lastAffected: null,
  vers: null,
  affected: [],
  notes: [],
};

export interface SubjectVersions {
  readonly versions: ClaimVersions;
  readonly slips: readonly LikelySlip[];
  /** Those of the subject's repairs, where what they repair is not all that the subject tells. */
  readonly ofFixes?: ClaimVersions;
  /** An accepted probe contradicts what is told. */
  readonly conflict?: Conflict;
}

/** "included in version 2.1.91": a single version that something came with is where it was introduced. */
const CAME_WITH =
  /\b(?:releas\w+|embedded|included|introduced|shipped|added|appeared|present|since|began|starting)\b/i;
/** "5.33 included hidden malware": what somebody put into one release is not in the next unless that is told. */
const PUT_IN =
  /\b(?:malware|malicious|trojans?|trojani[sz]ed|infected|compromised|hijacked|poisoned|tampered|stealers?|info-?stealers?|miners?|cryptominers?|ransomware)\b/i;
const FROM_THEN =
  /\b(?:introduced|since|began|begins?|starting|first|onwards?|added in|appeared|present since)\b/i;
const EXACT = /^v?\d+(?:\.[\w-]+)*$/;
/** Two or more versions, each by itself. */
const SEVERAL = /^[^<>=~^*|\s]+(?: \|\| [^<>=~^*|\s]+)+$/;
/** "A bug in 1.4 lets others install malware": what may come of a fault, and nothing in the release. */
const ENABLES = /\b(?:lets?|letting|allow(?:s|ed|ing)?|enabl(?:e[sd]?|ing)|could|can|may|might|would)\b/i;
const RELEASED = /\breleas\w+|\bpublish\w+|\bshipped\b/i;

/** Resolves what the statements of one subject tell about versions against the real releases; `isMakers` asks whether a document is the maker's own. */
export function versionsOf(
  statements: readonly KeyedStatement[],
  documents: ReadonlyMap<string, DocumentInfo>,
  tool: Tool | undefined,
  vendor: Organisation | undefined,
  releases: readonly Release[],
  isMakers: (document: string) => boolean = () => false,
): SubjectVersions {
  // "1.107.0 does not warn": what it leaves undone is the fault, as the sentence itself tells.
  const faulty = new Set(
    statements
      .filter(({ statement: { kind, polarity } }) => kind === 'affected_versions' && polarity === 'affirmed')
      .filter((one) => !tellsClean(one))
      .map(placeOf),
  );
  const freed = sentencesThatFree(statements, faulty);
  const purlType = tool?.purl ? typeOfPurl(tool.purl) : 'generic';
  const released = new Set(releases.map(({ version }) => version));
  const packaged = new Set<string>();
  const isPackaged = (version: string, document: string): boolean => {
    const named = (): boolean => tellsOfDistribution(document, statements, documents);
    const is = !released.has(version) && isPackageRevision(version, purlType, named);
    if (is) packaged.add(version);
    return is;
  };
  const isIdle = idleRepairs(statements, isMakers, documents);
  const included = untilIncluded(statements, orderOf(purlType));
  const told = statements
    .filter((one) => one.stance !== 'denies')
    .flatMap((one) => {
      const asTold = toldOf(one, documents);
      if (!asTold) return [];
      const versions = included(asTold, one);
      const { document } = one.statement;
      const own = (told: Told): Told => withoutPackaged(told, (version) => isPackaged(version, document));
      const place = placeOf(one);
      const idle = isIdle(one);
      if (freed.has(place) || (tellsClean(one) && !(one.statement.kind === 'behaviour' && faulty.has(place))))
        return one.statement.takenBack === true
          ? []
          : cleanOf(versions, one.statement.versions.affected).map((of) => ({ of: own(of), idle }));
      return one.statement.polarity === 'affirmed' ? [{ of: own(versions), idle }] : [];
    })
    .filter(({ of }) => (of.introduced ?? of.fixed ?? of.affected) !== null);
  if (!tool) return { versions: NO_VERSIONS, slips: [] };
  const left = [...packaged]
    .sort()
    .map((one) => `${one}: of a distribution’s package, not of the tool; left out`);
  if (told.length === 0) return { versions: { ...NO_VERSIONS, notes: left }, slips: [] };
  const resolved = (own: readonly Told[]): SubjectVersions => {
    const {
      slips,
      events: _events,
      ...versions
    } = resolveTold({
      told: own,
      releases,
      tool,
      timeZone: vendor?.timeZone ?? null,
      purlType,
    });
    return { versions: { ...versions, notes: [...versions.notes, ...left] }, slips };
  };
  const all = told.map(({ of }) => of);
  if (!told.some(({ of, idle }) => idle && of.fixed !== null)) return resolved(all);
  const ofFixes = resolved(all).versions;
  return { ...resolved(told.map(({ of, idle }) => (idle ? { ...of, fixed: null } : of))), ofFixes };
}

/** "Neither 1.3.0 nor 1.3.1 is affected", "1.4.8 is not affected": versions that are told to be free of it. */
const UNTOUCHED =
  /\b(?:neither|none|no)\b.{0,120}\b(?:affected|vulnerable|impacted)\b|\b(?:not|never|no longer) (?:\w+ )?(?:affected|vulnerable|impacted)\b|n['’]t (?:affected|vulnerable|impacted)\b|\bunaffected\b/i;
const DOUBTED: ReadonlySet<string> = new Set(['possible', 'alleged', 'conditional']);

function tellsClean({ statement }: KeyedStatement): boolean {
  const { kind, polarity, quote, hedge, versions } = statement;
  if (versions.affected === null || DOUBTED.has(hedge)) return false;
  if (kind === 'affected_versions') return polarity === 'negated' || UNTOUCHED.test(quote);
  return kind === 'behaviour' && polarity === 'negated';
}

/** Where a statement names its versions: the same sentence may name them twice, the verb apart from the number. */
const placeOf = ({ statement }: KeyedStatement): string =>
  `${statement.document} ${String(statement.sentenceStart)} ${statement.versions.affected ?? ''}`;

/** Sentences of which the verb is negated for the versions that they name: "The latest version, 1.4.8, does not do so". */
function sentencesThatFree(
  statements: readonly KeyedStatement[],
  faulty: ReadonlySet<string>,
): ReadonlySet<string> {
  const own = statements.filter((one) => one.statement.kind === 'behaviour');
  const kept = new Set([
    ...own.filter((one) => one.statement.polarity === 'affirmed').map(placeOf),
    ...faulty,
  ]);
  return new Set(
    own
      .filter(tellsClean)
      .map(placeOf)
      .filter((place) => !kept.has(place)),
  );
}

/** Whether a text names a distribution: in its address, its title, as who publishes it, or beside what it states. */
function tellsOfDistribution(
  document: string,
  statements: readonly KeyedStatement[],
  documents: ReadonlyMap<string, DocumentInfo>,
): boolean {
  const { title = '', url = '', publisher = '' } = documents.get(document) ?? {};
  const stated = statements
    .filter(({ statement }) => statement.document === document)
    .map(({ statement: { prefix, quote, suffix } }) => prefix + quote + suffix);
  return namesDistribution([title, url ?? '', publisher, ...stated].join('\n'));
}

/** What a distribution tells of its own packages tells no version of the tool. */
function withoutPackaged(told: Told, isPackaged: (version: string) => boolean): Told {
  const { introduced, fixed, affected } = told;
  const own = (version: string | null): string | null =>
    version !== null && isPackaged(version) ? null : version;
  const ranged = affected?.split(/[\s<>=|,]+/).some((one) => one !== '' && isPackaged(one)) === true;
  return { ...told, introduced: own(introduced), fixed: own(fixed), affected: ranged ? null : affected };
}

const cameWith = (quote: string): boolean =>
  CAME_WITH.test(quote) && (!PUT_IN.test(quote) || FROM_THEN.test(quote));

/** Whether a statement tells of single versions alone: of several by name, or of what somebody put into them. */
function aloneIn(quote: string, affected: string | null): Pick<Told, 'alone'> {
  if (affected === null) return {};
  const isSeveral = SEVERAL.test(affected);
  if ((isSeveral || EXACT.test(affected)) && PUT_IN.test(quote) && !ENABLES.test(quote))
    return { alone: 'put-in' };
  return isSeveral ? { alone: 'listed' } : {};
}

/** Only the versions count: what is told not to be affected was neither introduced nor fixed there. */
const cleanOf = (told: Told, affected: string | null): readonly Told[] =>
  affected === null ? [] : [{ ...told, introduced: null, fixed: null, affected, clean: true }];

function toldOf(
  { statement }: KeyedStatement,
  documents: ReadonlyMap<string, DocumentInfo>,
): Told | undefined {
  const { versions, quote, suffix, kind, eventDate, chain, document } = statement;
  const { introduced, affected } = versions;
  // "0.190.2 is out. It fixes the leak."
  const fixed = versions.fixed ?? statement.release ?? null;
  if (introduced === null && fixed === null && affected === null) return undefined;
  const single = introduced === null && affected !== null && EXACT.test(affected) && cameWith(quote);
  // The words are the document's own only when nobody else is quoted.
  const own = chain.length === 0 ? documents.get(document) : undefined;
  const captured = own?.form === 'post' || own?.form === 'changelog' || own?.form === 'notice';
  return {
    introduced: single ? affected : introduced,
    fixed,
    affected: single ? null : affected,
    ...aloneIn(quote, single ? null : affected),
    toldAt: captured ? (own.publishedAt ?? null) : null,
    // The date may stand in the clause behind: "introduced in 4.1.0, released on August 11".
    releaseDate: kind === 'affected_versions' && RELEASED.test(quote + suffix) ? eventDate : null,
  };
}

/** Versions as accepted probes found them, and whether the fix is among what they show. */
export interface ProbedVersions {
  readonly versions: ClaimVersions;
  readonly fixShown: boolean;
}

/**
 * Versions found by accepted probes: they beat what texts tell, and both stay visible. They bound no more than was
 * looked at: an end that no probe shows is the told one, if that agrees with what the probes found, else unknown.
 * Undefined without an accepted probe.
 */
export function probedVersions(
  told: ClaimVersions,
  findings: readonly ProbeFinding[],
  records: readonly ProbeRecord[],
  tool: Tool | undefined,
  releases: readonly Release[],
): ProbedVersions | undefined {
  const accepted = findings.filter(
    (one) => one.accepted && one.discriminates && one.shows && one.contradicts !== true,
  );
  if (accepted.length === 0 || !tool) return undefined;
  const ids = new Set(accepted.flatMap((one) => one.records));
  const type = tool.purl === null ? 'generic' : typeOfPurl(tool.purl);
  const order = orderOf(type);
  const span = spanOfProbes(
    records.filter((record) => ids.has(record.id)),
    order,
  );
  const { first, last, before, after } = span;
  if (first === null || last === null) return undefined;
  const toldStart =
    told.introduced !== null && order.compare(told.introduced, first) <= 0 ? told.introduced : null;
  const toldEnd = told.fixed !== null && order.compare(told.fixed, last) > 0 ? told.fixed : null;
  const introduced = before === null ? toldStart : first;
  const fixed = after ?? toldEnd;
  const begin = introduced ?? first;
  const inside = (version: string): boolean =>
    order.compare(version, begin) >= 0 && (fixed === null || order.compare(version, fixed) < 0);
  const versions = {
    introduced,
    fixed,
    lastAffected: after === null ? null : last,
    vers: versOf(type, [{ from: begin, after: false, fixed, last: null }]),
    affected: releases
      .map((release) => release.version)
      .filter(inside)
      .sort((a, b) => order.compare(a, b)),
    notes: [
      before === null
        ? `present in ${first}: found by probe; nothing before it was looked at`
        : `introduced ${first}: found by probe, absent in ${before}`,
      after === null
        ? `present in ${last}: found by probe; nothing after it was looked at`
        : `fixed ${after}: found by probe, last present in ${last}`,
      ...told.notes,
    ],
  };
  return { versions, fixShown: after !== null };
}
