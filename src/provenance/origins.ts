import type { Basis } from '../model/claim.ts';
import type { Publisher, Reliability } from '../model/catalogue.ts';
import type { Inspection, TracedOrigin } from '../model/evidence.ts';
import { firstTelling, originIdOf } from './clusters.ts';
import { independentTellings } from './independence.ts';
import type { Mention } from './mention.ts';
import { confirmsAsParty, isSinceLifted } from './plainly.ts';
import type { Book } from './publishers.ts';
import { nameOfSlug } from './names.ts';
import { isStated } from './voices-of-houses.ts';

/** What a cluster of mixed mentions is taken for: the closest to the fact. */
const CLOSENESS: readonly Basis[] = [
  'artifact',
  'document',
  'insider',
  'witness',
  'outlet',
  'party-informal',
  'party',
];
const MAX_ALIASES = 30;

/**
 * One origin of a claim from the claim's mentions of it (at least one); its id, name and aliases come from all
 * mentions of its subject, so that it is the same origin in every claim.
 */
export function toOrigin(
  mentions: readonly Mention[],
  everywhere: readonly Mention[],
  book: Book,
): TracedOrigin {
  const lead = closest(mentions);
  if (!lead) throw new RangeError('an origin needs a mention');
  const captured = mentions.filter((mention) => mention.captured);
  const tellings = independentTellings(mentions, book);
  const plain = mentions.filter(isPlain);
  const voucher = voucherOf(mentions, book);
  const ownReporting = mentions.some((mention) => mention.ownReporting);
  const toldIn = [...new Set(mentions.map((mention) => mention.document.id))].sort();
  const everyone = everywhere.length > 0 ? everywhere : mentions;
  const name = displayName(lead, everyone, book, voucher?.slug ?? null);
  const families = new Set(mentions.map((mention) => book.familyOf(mention.document)));
  return {
    id: originIdOf(firstTelling(everyone, book) ?? lead, book),
    name,
    aliases: aliasesOf(everyone, name),
    basis: lead.basis,
    established:
      captured.length > 0 ||
      areTrusted(tellings) ||
      (ownReporting && (voucher?.reliability === 'A' || voucher?.reliability === 'B')),
    captured: captured.length > 0,
    inherited: mentions.every((mention) => mention.inherited),
    vouchedBy: lead.basis === 'insider' || ownReporting ? (voucher?.slug ?? null) : null,
    party: mentions.find((mention) => mention.party !== null)?.party ?? null,
    publishers: families.size,
    documents: toldIn.length,
    toldIn,
    texts: [...new Set(mentions.map(({ document }) => document.copyOf ?? document.id))].sort(),
    relation: lead.relation,
    finds: mentions.some((mention) => mention.relation === 'finder'),
    capturedBy: best(captured.map((mention) => book.publisher(mention.document.publisher).reliability)),
    official: captured.some(
      (mention) => mention.official && (mention.relation !== 'party' || plain.includes(mention)),
    ),
    ...(plain.some(isMembers) ? { member: true } : {}),
    voucher: voucher ? { family: voucher.family, reliability: voucher.reliability } : null,
    described: lead.basis === 'insider' ? describedOf(mentions, book) : null,
    ownReporting,
    tellings,
    plain: plain.length > 0,
    plainTellings: independentTellings(plain, book, true),
    statedTellings: independentTellings(
      plain.filter((one) => isStated(one, book)),
      book,
      true,
    ),
    inspection: inspectionOf(mentions, book),
  };
}

/** The mention that is closest to the fact. */
function closest(mentions: readonly Mention[]): Mention | undefined {
  return [...mentions].sort(
    (a, b) =>
      CLOSENESS.indexOf(a.basis) - CLOSENESS.indexOf(b.basis) ||
      Number(b.captured) - Number(a.captured) ||
      (a.keyed.statement.id < b.keyed.statement.id ? -1 : 1),
  )[0];
}

/** Told without a hedge, in the document itself, and not lifted since. */
function isPlain(mention: Mention): boolean {
  const { statement } = mention.keyed;
  if (mention.inherited || isSinceLifted(statement)) return false;
  return mention.relation === 'party' ? confirmsAsParty(mention) : statement.hedge === 'none';
}

/** The most reliable of those who vouch for it. */
function voucherOf(mentions: readonly Mention[], book: Book): Publisher | undefined {
  return mentions
    .flatMap((mention) => (mention.voucher === null ? [] : [book.publisher(mention.voucher)]))
    .toSorted((a, b) =>
      a.reliability < b.reliability ? -1 : a.reliability > b.reliability ? 1 : a.slug < b.slug ? -1 : 1,
    )[0];
}

/** Whether two families tell it that are not known to be unreliable. */
function areTrusted(tellings: TracedOrigin['tellings']): boolean {
  const trusted = tellings.filter(({ reliability }) => reliability !== 'E' && reliability !== 'F');
  return new Set(trusted.map(({ family }) => family)).size >= 2;
}

/** The post of somebody of whom the place itself says that it is his, where that is the tool's own. */
function isMembers({ relation, captured, document, keyed }: Mention): boolean {
  const own = document.tool !== null && document.tool === keyed.statement.tool;
  return relation === 'party' && captured && own && document.form === 'post' && document.standing === 'maker';
}

/** Roles that tell one unnamed source from another; "a person familiar with the matter" may be anybody. */
const ROLES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:employees?|staff(?:ers?)?|workers?|engineers?|developers?)\b/i, 'employee'],
  [/\b(?:executives?|managers?|directors?|board members?)\b/i, 'executive'],
  [/\b(?:officials?|officers?|diplomats?|lawmakers?|regulators?)\b/i, 'official'],
  [/\b(?:lawyers?|attorneys?|counsel)\b/i, 'lawyer'],
  [/\b(?:customers?|clients?|users?)\b/i, 'customer'],
  [/\b(?:contractors?|suppliers?|vendors?|partners?)\b/i, 'supplier'],
];

/** How texts describe a source that they do not name. */
function describedOf(mentions: readonly Mention[], book: Book): NonNullable<TracedOrigin['described']> {
  const names = mentions.map(({ shown }) => shown).toSorted();
  const role = ROLES.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1] ?? 'person';
  return { role, organisation: names.flatMap((name) => book.organisationIn(name) ?? [])[0] ?? null };
}

/** A finder who saw it twice inspected nothing apart: posts and first tellers do not count. */
function inspectionOf(mentions: readonly Mention[], book: Book): Inspection | null {
  const inspecting = mentions.filter(
    (mention) => mention.inspection && !mention.inherited && mention.document.form !== 'post',
  );
  if (inspecting.length === 0) return null;
  const own = inspecting.filter((mention) => mention.captured);
  return {
    capturedBy: best(own.map((mention) => book.publisher(mention.document.publisher).reliability)),
    tellings: independentTellings(inspecting, book, true),
  };
}

function best(letters: readonly Reliability[]): Reliability | null {
  return letters.toSorted()[0] ?? null;
}

/** Stands for anybody: nobody is known by it. */
const PRONOUN =
  /^(?:I|me|we|us|you|he|him|she|her|it|they|them|this|that|these|those|there|here|who|which)$/i;

function aliasesOf(mentions: readonly Mention[], name: string): readonly string[] {
  const names = mentions.flatMap((mention) => (mention.inherited ? [] : [mention.name, mention.shown]));
  return [...new Set(names)]
    .filter((one) => one !== name && !PRONOUN.test(one))
    .sort()
    .slice(0, MAX_ALIASES);
}

/** A name that a reader recognises: who, and where it was first said or who vouches for it. */
function displayName(
  lead: Mention,
  mentions: readonly Mention[],
  book: Book,
  voucher: string | null,
): string {
  const named = mentions.filter((mention) => mention.proper !== null && mention.basis === lead.basis);
  const commonest = mostCommon((named.length > 0 ? named : mentions).map((mention) => plainName(mention)));
  switch (lead.basis) {
    case 'insider': {
      const publisher = book.publisher(voucher ?? lead.document.publisher);
      return placed(mostCommon(mentions.filter((m) => m.basis === 'insider').map((m) => m.name)), publisher);
    }
    case 'outlet':
      return `${publisherName(book.publisher(lead.voucher ?? lead.document.publisher), mentions)} report`;
    case 'party':
      return lead.party === null ? commonest : partyName(lead.party, mentions, book);
    case 'party-informal': {
      if (lead.party === null) return commonest;
      const party = partyName(lead.party, mentions, book);
      const house = PRONOUN.test(commonest) || book.organisationNamed(commonest) === lead.party;
      return house ? `staff of ${party}` : `${commonest} (${party})`;
    }
    case 'document':
      return lead.party === null || lead.paper === null
        ? commonest
        : `${partyName(lead.party, mentions, book)} ${lead.paper}`;
    case 'artifact':
    case 'witness': {
      const platform = mostCommon(mentions.flatMap((mention) => mention.platforms));
      if (platform !== '') return placed(commonest, book.publisher(platform));
      // "A customer" may be anybody's: said is at least who tells of him.
      return named.length === 0 && ANYBODY.test(commonest)
        ? placed(commonest, book.publisher(lead.document.publisher))
        : commonest;
    }
  }
}

/** An organisation's name; of one that the catalogue lacks, as a text writes it. */
function partyName(party: string, mentions: readonly Mention[], book: Book): string {
  const known = book.organisationName(party);
  return known === party ? nameOfSlug(party, writtenIn(mentions)) : known;
}

/** A publisher's name, likewise; that of a site is its address. */
function publisherName({ slug, name }: Publisher, mentions: readonly Mention[]): string {
  return name === slug && !slug.includes('.') ? nameOfSlug(slug, writtenIn(mentions)) : name;
}

const writtenIn = (mentions: readonly Mention[]): readonly string[] =>
  mentions.flatMap(({ shown, name }) => [shown, name]);

/** One or two words of no one: "customer", "the new tester". */
const ANYBODY = /^(?:\p{Ll}[\p{L}-]*|\p{Lu}\p{Ll}+)(?: \p{Ll}[\p{L}-]*)?$/u;

/** Slug of the publisher of texts that have neither an address nor an outlet. */
const NOBODY = 'unknown';

function placed(name: string, { slug, name: place }: Publisher): string {
  return slug === NOBODY || place === '' || name.includes(place) ? name : `${name} (${place})`;
}

function plainName(mention: Mention): string {
  return mention.shown.replace(/^(?:the|an?|her|his|its|their|our|my) /i, '').trim();
}

function mostCommon(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return (
    [...counts].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1))[0]?.[0] ??
    ''
  );
}
