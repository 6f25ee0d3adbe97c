import type { KeyedStatement } from '../../model/affair.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { DocumentInfo } from '../../model/document.ts';
import type { Statement } from '../../model/statement.ts';
import { tellsEnd } from './ban-stage.ts';
import { banKeys, banNear, deniedBanKeys } from './bans.ts';
import { asInUse, coresOf, IN_USE, isFlaw, keyMechanism, toldVersions } from './cores.ts';
import type { KeyedMechanism } from './cores.ts';
import { findMechanisms } from './mechanisms.ts';
import type { Mechanism } from './mechanisms.ts';
import { namesOf } from './names.ts';
import { isBareRelease } from './no-repairs.ts';
import { admittedAlone, isExplanation, spanOf } from './explanations.ts';
import { mechanismNear } from './page.ts';
import type { Page } from './page.ts';
import { readStatement, withNearNumbers } from './told.ts';
import type { ToldStatement } from './told.ts';
import { isEmptyAnswer } from './empty-answers.ts';
import { repairedIn } from './repaired-in.ts';
import { topicOf } from './topics.ts';
import { isRunning } from './running.ts';
import { wordsOf } from './words.ts';

export interface KeyContext {
  readonly catalogue: Catalogue;
}

/**
 * Canonical keys of one document's statements, from themselves, their document and the catalogue alone: the result
 * does not depend on what else is known, so claims come out the same in whatever order documents arrive.
 *
 * A key is `tool|kind|…`. Behaviour: `predicate|object`, or `predicate|advisory number`; vulnerabilities and defects
 * without a number carry a told version (`@2.0.1`) so that another version's bug stays apart. Bans: the actor.
 * Fixes and responses: what they are about, taken from the mechanism that they follow in the document; the end of a
 * practice by its release, too (`~2.1.3`).
 */
export function keyStatements(
  document: DocumentInfo,
  statements: readonly Statement[],
  context: KeyContext,
): readonly KeyedStatement[] {
  const names = namesOf(context.catalogue);
  const ordered = [...statements].sort(
    (a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1),
  );
  const told = withNearNumbers(
    ordered.flatMap((statement) => readStatement(statement, names) ?? []),
    document,
  );
  const answers = new Set(
    told.flatMap(({ statement }) => (statement.kind === 'vendor_response' ? [spanOf(statement)] : [])),
  );
  const behaviours = told.filter(
    (one) => one.statement.kind === 'behaviour' && one.stance === 'tells' && !isExplanation(one, answers),
  );
  const before = preludes(behaviours);
  const solid = behaviours.filter((one) => !isEmpty(one, document) && !before.has(one));
  const admitted = admittedAlone(told, solid, answers).filter((one) => !isEmpty(one, document));
  const found = findMechanisms([...solid, ...admitted], document);
  const mechanisms = found.map((mechanism) =>
    keyMechanism(mechanism, versionsBeside(mechanism, found, told)),
  );
  const bans = told.filter((one) => one.statement.kind === 'ban' && one.stance === 'tells');
  const fixes = told.filter((one) => one.statement.kind === 'fix');
  const repaired = new Set(fixes.flatMap((one) => (isBareRelease(one.statement) ? [] : [one.tool])));
  const bySections = fixes.some((one) => one.numbers.length > 0);
  const page: Page = { document, names, mechanisms, bans, fixes, repaired, bySections, answers };

  const keyed = new Map<string, KeyedStatement>();
  for (const one of told) keyed.set(one.statement.id, keyOne(one, page));
  for (const [prelude, next] of before) {
    const target = keyed.get(next.statement.id);
    if (target) keyed.set(prelude.statement.id, { ...target, statement: prelude.statement, founds: false });
  }
  return ordered.map((statement) => keyed.get(statement.id) ?? contextOnly(statement));
}

/** Versions told elsewhere in the document, when it tells of one flaw of the tool only. */
function versionsBeside(
  mechanism: Mechanism,
  all: readonly Mechanism[],
  told: readonly ToldStatement[],
): readonly string[] {
  const tool = mechanism[0]?.tool;
  if (all.filter((other) => other[0]?.tool === tool).length > 1) return [];
  const beside = told.filter((one) => one.tool === tool && one.statement.kind === 'affected_versions');
  return [...new Set(beside.flatMap((one) => toldVersions(one)))].slice(0, 4);
}

/**
 * Clauses that only lead to the next one, and say what it says: a verb cut from its pair ("detects" of "detects and
 * reports users"), a step before the act ("checks whether a proxy is set", "then sends what it found").
 */
function preludes(behaviours: readonly ToldStatement[]): ReadonlyMap<ToldStatement, ToldStatement> {
  return new Map(
    behaviours.flatMap((one, at): [ToldStatement, ToldStatement][] => {
      const next = behaviours.slice(at + 1).find((later) => later.statement.start >= one.statement.end);
      if (!next || next.tool !== one.tool || next.statement.start - one.statement.end > 6) return [];
      const verbOnly = wordsOf(one.statement.quote).length < 3 && one.reading.objects.length === 0;
      const step =
        /^(?:and )?then\b/i.test(next.statement.quote) &&
        one.reading.objects.some((object) => next.reading.objects.includes(object));
      return verbOnly || step ? [[one, next]] : [];
    }),
  );
}

/** "The tool does so even …": the verb stands for one that was said before. */
const POINTS_BACK = /\b(?:do|does|did|doing|done) (?:so|likewise|the same|just that|exactly that)\b/i;

/** It only points at something said elsewhere in its document: it has no proposition of its own. */
function isEmpty(told: ToldStatement, document: DocumentInfo): boolean {
  if (POINTS_BACK.test(told.statement.quote)) return true;
  if (told.reading.predicate !== null || told.numbers.length > 0) return false;
  return told.anaphoric || (isRunning(document) && !told.named && !told.apart);
}

function keyOne(told: ToldStatement, page: Page): KeyedStatement {
  const { statement, tool } = told;
  switch (statement.kind) {
    case 'ban': {
      const denied = deniedBanKeys(told, page);
      const keys = denied.length > 0 ? denied : banKeys(told, page);
      if (keys.length === 0) return contextOnly(statement);
      const ended = denied.length === 0 && tellsEnd(statement);
      return keyedAs(ended ? asAffirmed(told) : told, keys, keys, told.stance === 'tells');
    }
    case 'behaviour': {
      const permitted = deniedBanKeys(told, page);
      if (permitted.length > 0) return keyedAs(told, permitted, permitted, false);
      if (told.stance === 'denies' && told.reading.predicate?.startsWith('no-') === true)
        return attached(told, page);
      if (isExplanation(told, page.answers)) return { ...attached(told, page), stance: 'acknowledges' };
      const own = page.mechanisms.find((one) => one.cores.has(statement.id));
      const home = own ?? mechanismNear(told, page);
      if (!home) return alone(told, page, 'behaviour');
      const beside = inSentence(told, home).flatMap((one) => home.cores.get(one.statement.id) ?? []);
      const cores = home.cores.get(statement.id) ?? (beside.length > 0 ? beside : home.all);
      return keyedAs(
        told,
        claimKeys(tool, 'behaviour', cores),
        subjectKeys(tool, home.all),
        own !== undefined,
      );
    }
    case 'fix':
    case 'vendor_response': {
      if (isSaidForForm(told)) return { ...attached(told, page), stance: 'beside' };
      const founds = statement.kind === 'fix' || statement.polarity === 'affirmed';
      const prefix = statement.kind === 'fix' ? 'fix' : `response|${topicOf(told)}`;
      const home = mechanismNear(told, page);
      if (!home && isBareRelease(statement) && !page.repaired.has(tool)) return contextOnly(statement);
      if (!home && page.bySections && isOfAll(told)) return contextOnly(statement);
      if (!home) {
        const ban = founds ? undefined : banNear(told, page);
        const keys = ban ? banKeys(ban, page) : [];
        if (keys.length > 0) return keyedAs(told, keys, keys, false);
        return { ...alone(told, page, prefix), founds };
      }
      const cores = [...home.all, ...repairedIn(told, home, page)];
      return keyedAs(
        told,
        claimKeys(tool, founds ? prefix : 'behaviour', cores),
        subjectKeys(tool, home.all),
        founds,
      );
    }
    case 'denial': {
      const ban = banNear(told, page);
      if (ban && (told.stance === 'silent' || told.reading.predicate === null)) {
        const keys = banKeys(ban, page);
        // Who bans another's tool denies its own act, and not what the tool does.
        const vendor = page.names.vendors.get(told.tool) ?? '';
        const another = keys.length > 0 && !keys.some((key) => key.split('|')[2] === vendor);
        const home =
          told.stance === 'silent' || told.anaphoric || another ? undefined : mechanismNear(told, page);
        if (!home && keys.length > 0) return keyedAs(told, keys, keys, false);
      }
      const denied = ban ? [] : deniedBanKeys(told, page);
      return denied.length > 0 ? keyedAs(told, denied, denied, false) : attached(told, page);
    }
    case 'affected_versions':
    case 'evidence':
    case 'background':
      return attached(told, page);
  }
}

/** A repair of all flaws of a text together, outside of what is told of each. */
const isOfAll = ({ statement, outside, reading }: ToldStatement): boolean =>
  statement.kind === 'fix' && outside && reading.predicate === null;

/** An answer that says nothing and admits nothing. */
const isSaidForForm = ({ statement, stance }: ToldStatement): boolean =>
  stance === 'tells' && statement.polarity === 'affirmed' && isEmptyAnswer(statement);

/** Attaches to its mechanism: first the claims with its own predicate there, else all of them. */
function attached(told: ToldStatement, page: Page): KeyedStatement {
  const home = mechanismNear(told, page);
  if (!home) return { ...alone(told, page, 'behaviour'), founds: false };
  const { predicate, family } = told.reading;
  const own = home.members.filter(
    ({ reading }) =>
      (predicate !== null && reading.predicate === predicate) ||
      (family === 'character' && reading.family === family),
  );
  const beside = told.statement.kind === 'evidence' && predicate === null ? inSentence(told, home) : own;
  const ownCores = beside.flatMap((one) => home.cores.get(one.statement.id) ?? []);
  const guess = ownCores.length > 0 || predicate === null ? ownCores : coresOf(told, told.numbers, []);
  // That it uploads nothing does not deny that it crashes.
  if (told.stance === 'denies' && own.length === 0 && guess.length > 0 && !told.anaphoric)
    return { ...alone(told, page, 'behaviour'), founds: false };
  const flaws = told.numbers.length > 0 ? told.numbers : home.all.filter(isFlaw);
  const used = flaws.length > 0 ? flaws.map(asInUse) : home.all.filter((core) => core.endsWith(IN_USE));
  const inUse = told.used ? [...new Set(used)].sort() : [];
  const cores = inUse.length > 0 ? inUse : guess.length > 0 ? [...new Set(guess)].sort() : home.all;
  return keyedAs(told, claimKeys(told.tool, 'behaviour', cores), subjectKeys(told.tool, home.all), false);
}

/** What the same sentence says before ("an alleged back door that traces to a post"), else after it. */
function inSentence(told: ToldStatement, home: KeyedMechanism): readonly ToldStatement[] {
  const { sentenceStart, start } = told.statement;
  const same = home.members.filter(({ statement }) => statement.sentenceStart === sentenceStart);
  const before = same.filter(({ statement }) => statement.start <= start).at(-1);
  return (before ? [before] : same).slice(0, 1);
}

/** No mechanism in its document: keys of its own words, of a version, or of the document. */
function alone(told: ToldStatement, page: Page, prefix: string): KeyedStatement {
  const { tool, reading, statement } = told;
  const version = statement.versions.fixed ?? statement.versions.introduced ?? statement.versions.affected;
  const cores =
    told.numbers.length > 0 || reading.predicate !== null
      ? coresOf(told, told.numbers, toldVersions(told))
      : reading.objects.length > 0 && page.document.form !== 'advisory'
        ? [`other|${reading.objects.join('+')}`]
        : [
            version === null || page.document.form === 'advisory'
              ? `other|${page.document.key}`
              : `version|${version}`,
          ];
  return keyedAs(told, claimKeys(tool, prefix, cores), subjectKeys(tool, cores), !saysNothing(told));
}

/** A number or a name alone ("Bug 1912345"). */
function saysNothing({ statement, reading, numbers }: ToldStatement): boolean {
  if (statement.kind !== 'behaviour' || reading.predicate !== null || numbers.length > 0) return false;
  return reading.objects.length === 0 && wordsOf(statement.quote).length < 4;
}

/** That a flaw is made use of is told of it: the repair and the subject are the flaw's. */
const asFlaw = (core: string): string => (core.endsWith(IN_USE) ? core.slice(0, -IN_USE.length) : core);

function claimKeys(tool: string, prefix: string, cores: readonly string[]): readonly string[] {
  const own = prefix === 'behaviour' ? cores : new Set(cores.map(asFlaw));
  return [...own].map((core) => `${tool}|${prefix}|${core}`).sort();
}

function subjectKeys(tool: string, cores: readonly string[]): readonly string[] {
  return [...new Set(cores.map(asFlaw))].map((core) => `${tool}|${core}`).sort();
}

function keyedAs(
  told: ToldStatement,
  keys: readonly string[],
  subject: readonly string[],
  founds: boolean,
): KeyedStatement {
  return {
    statement: told.statement,
    claimKeys: keys,
    subjectKeys: subject,
    founds,
    stance: told.stance,
    predicate: told.statement.kind === 'ban' ? 'ban' : told.reading.predicate,
    objects: told.reading.objects,
    anaphoric: told.anaphoric,
  };
}

/** That a ban is over denies the ban, and affirms its end. */
const asAffirmed = (told: ToldStatement): ToldStatement => ({
  ...told,
  statement: { ...told.statement, polarity: 'affirmed' },
});

function contextOnly(statement: Statement): KeyedStatement {
  return {
    statement,
    claimKeys: [],
    subjectKeys: [],
    founds: false,
    stance: 'context',
    predicate: null,
    objects: [],
    anaphoric: false,
  };
}
