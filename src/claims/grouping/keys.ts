import type { KeyedStatement } from '../../model/affair.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { DocumentInfo } from '../../model/document.ts';
import { contentId } from '../../model/ids.ts';
import type { Statement } from '../../model/statement.ts';
import { findMechanisms, findPropositions, isHidden } from './mechanisms.ts';
import type { Mechanism } from './mechanisms.ts';
import { actorOf, namesOf } from './names.ts';
import type { Names } from './names.ts';
import { RESPONSE_TOPICS } from './predicates.ts';
import { fold, stemOf, wordsOf } from './words.ts';
import { readStatement, withNearNumbers } from './told.ts';
import type { ToldStatement } from './told.ts';

export interface KeyContext {
  readonly catalogue: Catalogue;
}

/**
 * Canonical keys of one document's statements, from themselves, their document and the catalogue alone: the result
 * does not depend on what else is known, so claims come out the same in whatever order documents arrive.
 *
 * A key is `tool|kind|…`. Behaviour: `predicate|object`, or `predicate|advisory number`; vulnerabilities and defects
 * without a number carry a told version (`@2.0.1`) so that another version's bug stays apart. Bans: the actor.
 * Fixes and responses: what they are about, taken from the mechanism that they follow in the document.
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
  const solid = behaviours.filter((one) => !isEmpty(one, document));
  const mechanisms = findMechanisms(solid, document).map((mechanism) => keyMechanism(mechanism));
  const bans = told.filter((one) => one.statement.kind === 'ban' && one.stance === 'tells');
  const page: Page = { document, names, mechanisms, bans, answers };

  const keyed = new Map<string, KeyedStatement>();
  for (const one of told) keyed.set(one.statement.id, keyOne(one, page));
  return ordered.map((statement) => keyed.get(statement.id) ?? contextOnly(statement));
}

function spanOf({ start, end }: Statement): string {
  return `${String(start)} ${String(end)}`;
}

interface KeyedMechanism {
  readonly tool: string;
  readonly members: Mechanism;
  /** Claim cores ("transmit|environment") by statement id. */
  readonly cores: ReadonlyMap<string, readonly string[]>;
  readonly all: readonly string[];
}

interface Page {
  readonly document: DocumentInfo;
  readonly names: Names;
  readonly mechanisms: readonly KeyedMechanism[];
  readonly bans: readonly ToldStatement[];
  /** Spans ("start end") read as the vendor's answers. */
  readonly answers: ReadonlySet<string>;
}

/** It only points at something said elsewhere in its document: it has no proposition of its own. */
function isEmpty(told: ToldStatement, document: DocumentInfo): boolean {
  if (told.reading.predicate !== null || told.numbers.length > 0) return false;
  const running = document.form !== 'changelog' && document.form !== 'advisory';
  return told.anaphoric || (running && !told.named);
}

function keyMechanism(members: Mechanism): KeyedMechanism {
  const told = [...new Set(members.flatMap((one) => toldVersions(one)))].sort();
  const cores = new Map<string, readonly string[]>();
  for (const proposition of findPropositions(members)) {
    const numbers = new Set(proposition.flatMap((one) => one.numbers));
    const shared = [...new Set(proposition.flatMap((one) => coresOf(one, [...numbers], told)))].sort();
    const exact = shared.filter((core) => !core.includes('|*'));
    const kept = exact.length > 0 ? exact : shared;
    for (const one of proposition) cores.set(one.statement.id, kept);
  }
  const all = [...new Set([...cores.values()].flat())].sort();
  return { tool: members[0]?.tool ?? '', members, cores, all };
}

/** `predicate|object` cores of one statement. */
function coresOf(
  told: ToldStatement,
  numbers: readonly string[],
  versions: readonly string[],
): readonly string[] {
  if (numbers.length > 0) return numbers;
  const { predicate, family, objects } = told.reading;
  if (predicate === null) return [`other|${objects.join('+') || told.statement.document}`];
  const dated = family === 'vulnerability' || family === 'defect' ? versions : [];
  const vague = family === 'defect' && dated.length === 0 ? `?${told.statement.document}` : '*';
  const plain = (objects.length > 0 ? objects : [vague]).map((object) => `${predicate}|${object}`);
  return dated.length > 0 ? plain.flatMap((core) => dated.map((version) => `${core}@${version}`)) : plain;
}

function toldVersions({ statement: { versions } }: ToldStatement): readonly string[] {
  const exact = [versions.introduced, versions.fixed, versions.affected].flatMap((value) =>
    value === null ? [] : [...value.matchAll(/\d[\w.+-]*/g)].map((match) => match[0]),
  );
  return [...new Set(exact)].slice(0, 4);
}

function keyOne(told: ToldStatement, page: Page): KeyedStatement {
  const { statement, tool } = told;
  switch (statement.kind) {
    case 'ban': {
      const keys = banKeys(told, page);
      return keyedAs(told, keys, keys, told.stance === 'tells');
    }
    case 'behaviour': {
      if (isExplanation(told, page.answers)) return { ...attached(told, page), stance: 'acknowledges' };
      const own = page.mechanisms.find((one) => one.cores.has(statement.id));
      const home = own ?? mechanismNear(told, page);
      if (!home) return alone(told, page, 'behaviour');
      const cores = home.cores.get(statement.id) ?? home.all;
      return keyedAs(
        told,
        claimKeys(tool, 'behaviour', cores),
        subjectKeys(tool, home.all),
        own !== undefined,
      );
    }
    case 'fix':
    case 'vendor_response': {
      const founds = statement.kind === 'fix' || statement.polarity === 'affirmed';
      const prefix = statement.kind === 'fix' ? 'fix' : `response|${topicOf(told)}`;
      const home = mechanismNear(told, page);
      if (!home) {
        const ban = founds ? undefined : banNear(told, page);
        if (ban) return keyedAs(told, banKeys(ban, page), banKeys(ban, page), false);
        return { ...alone(told, page, prefix), founds };
      }
      return keyedAs(
        told,
        claimKeys(tool, founds ? prefix : 'behaviour', home.all),
        subjectKeys(tool, home.all),
        founds,
      );
    }
    case 'denial': {
      const ban = banNear(told, page);
      if (ban && (told.stance === 'silent' || told.reading.predicate === null)) {
        const home = told.stance === 'silent' || told.anaphoric ? undefined : mechanismNear(told, page);
        if (!home) return keyedAs(told, banKeys(ban, page), banKeys(ban, page), false);
      }
      return attached(told, page);
    }
    case 'affected_versions':
    case 'evidence':
    case 'background':
      return attached(told, page);
  }
}

/**
 * What the vendor's side says a thing is for is its answer, not a telling of what the tool does; nor is a span that
 * was read as an answer too.
 */
function isExplanation({ statement }: ToldStatement, answers: ReadonlySet<string>): boolean {
  const speaker = statement.chain.at(-1)?.type;
  const vendorSide = speaker === 'vendor' || speaker === 'vendor_employee';
  return answers.has(spanOf(statement)) || (vendorSide && PURPOSE.test(statement.quote));
}

const PURPOSE =
  /\b(?:designed|meant|intended|aimed|supposed|purpose|part of|experiments?) (?:\w+ ){0,3}to\b|\bto (?:prevent|protect|curb|combat|deter|stop)\b/i;

/** Attaches to its mechanism: first the claims with its own predicate there, else all of them. */
function attached(told: ToldStatement, page: Page): KeyedStatement {
  const home = mechanismNear(told, page);
  if (!home) return { ...alone(told, page, 'behaviour'), founds: false };
  const { predicate, family } = told.reading;
  const own = home.members.filter(
    ({ reading }) => reading.predicate === predicate || (family === 'character' && reading.family === family),
  );
  const ownCores = own.flatMap((one) => home.cores.get(one.statement.id) ?? []);
  const guess = ownCores.length > 0 || predicate === null ? ownCores : coresOf(told, told.numbers, []);
  const cores = guess.length > 0 ? [...new Set(guess)].sort() : home.all;
  return keyedAs(told, claimKeys(told.tool, 'behaviour', cores), subjectKeys(told.tool, home.all), false);
}

/** No mechanism in its document: keys of its own words, of a version, or of the document. */
function alone(told: ToldStatement, page: Page, prefix: string): KeyedStatement {
  const { tool, reading, statement } = told;
  const version = statement.versions.fixed ?? statement.versions.introduced ?? statement.versions.affected;
  const cores =
    told.numbers.length > 0 || reading.predicate !== null
      ? coresOf(told, told.numbers, toldVersions(told))
      : reading.objects.length > 0
        ? [`other|${reading.objects.join('+')}`]
        : [version === null ? `other|${page.document.key}` : `version|${version}`];
  return keyedAs(told, claimKeys(tool, prefix, cores), subjectKeys(tool, cores), true);
}

/** The mechanism that a statement follows in its document: by number, own words, sentence, nearness before, size. */
function mechanismNear(told: ToldStatement, page: Page): KeyedMechanism | undefined {
  const all = page.mechanisms.filter((one) => one.tool === told.tool);
  const hidden = all.filter((one) => one.members.some(isHidden));
  const seeksHidden = told.anaphoric || told.reading.covert || told.statement.kind === 'evidence';
  const own = hidden.length > 0 && seeksHidden ? hidden : all;
  if (told.numbers.length > 0) {
    const numbered = own.find((one) => told.numbers.some((number) => one.all.includes(number)));
    if (numbered || own.every((one) => one.members.some((member) => member.numbers.length > 0)))
      return numbered;
  }
  const { start, sentenceStart, kind } = told.statement;
  const { predicate, objects } = told.reading;
  const alike = own.find((one) =>
    one.members.some(
      ({ reading }) =>
        predicate !== null &&
        reading.predicate === predicate &&
        (objects.length === 0 || reading.objects.some((object) => objects.includes(object))),
    ),
  );
  if (alike) return alike;
  const listed = page.document.form === 'changelog' || page.document.form === 'advisory';
  if (kind === 'fix' && listed && predicate !== null) return undefined;
  const inSentence = own.find((one) =>
    one.members.some(({ statement }) => statement.sentenceStart === sentenceStart),
  );
  if (inSentence) return inSentence;
  const many = own.filter((one) => one.members.length > 1);
  const largest = [...own].sort((a, b) => b.members.length - a.members.length)[0];
  const before = (many.length > 0 ? many : own)
    .map((one) => ({
      one,
      at: Math.max(-1, ...one.members.map((m) => m.statement.start).filter((at) => at <= start)),
    }))
    .sort((a, b) => b.at - a.at)[0];
  return before && before.at >= 0 ? before.one : largest;
}

/** The ban that silence or denial of an organisation is about. */
function banNear(told: ToldStatement, page: Page): ToldStatement | undefined {
  const actor = told.statement.actor;
  const own = page.bans.filter((ban) => ban.tool === told.tool);
  if (actor === null) return undefined;
  const wanted = actorOf(actor, page.names);
  return own.find((ban) => actorsOf(ban, page).includes(wanted));
}

function actorsOf(ban: ToldStatement, page: Page): readonly string[] {
  const named = (one: ToldStatement): readonly string[] =>
    (one.statement.actor ?? '')
      .split(';')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !isCommonNoun(name, page.names))
      .map((name) => actorOf(name, page.names));
  const own = named(ban);
  if (own.length > 0) return own;
  const others = new Set(page.bans.filter((one) => one.tool === ban.tool).flatMap(named));
  return others.size === 1 ? [...others] : [];
}

/** "the ban", "the company": no name of anybody. */
function isCommonNoun(name: string, names: Names): boolean {
  if (names.organisations.has(fold(name))) return false;
  // A place in capitals opens an agency report; it does not act.
  return /^\p{Lu}{5,}$/u.test(name) || wordsOf(name).every((word) => COMMON_ACTORS.has(word.stem));
}

const COMMON_ACTORS: ReadonlySet<string> = new Set(
  'the a an this that its their it they ban restriction move decision order policy company firm group organisation organization employer major large'
    .split(' ')
    .map(stemOf),
);

/** `tool|ban|actor`; a vendor's own ban names whom it shuts out too. */
function banKeys(ban: ToldStatement, page: Page): readonly string[] {
  const actors = actorsOf(ban, page);
  if (actors.length === 0) return [`${ban.tool}|ban|?${contentId('d', page.document.key)}`];
  const vendor = page.names.vendors.get(ban.tool);
  return actors
    .map((actor) => {
      const against = actor === vendor ? shutOut(ban, page, actor) : '';
      return `${ban.tool}|ban|${actor}${against}`;
    })
    .sort();
}

function shutOut(ban: ToldStatement, page: Page, vendor: string): string {
  const words = wordsOf(ban.statement.quote);
  const found = words.flatMap((word) => page.names.organisations.get(word.folded) ?? []);
  const other = found.find((slug) => slug !== vendor);
  return other === undefined ? '' : `|${other}`;
}

function topicOf(told: ToldStatement): string {
  const stems = new Set(wordsOf(told.statement.quote).map((word) => word.stem));
  const topic = RESPONSE_TOPICS.find(({ words }) => words.split(' ').some((word) => stems.has(stemOf(word))));
  return topic?.id ?? 'statement';
}

function claimKeys(tool: string, prefix: string, cores: readonly string[]): readonly string[] {
  return cores.map((core) => `${tool}|${prefix}|${core}`).sort();
}

function subjectKeys(tool: string, cores: readonly string[]): readonly string[] {
  return cores.map((core) => `${tool}|${core}`).sort();
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
