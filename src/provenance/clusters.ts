import { Components } from '../model/components.ts';
import { contentId } from '../model/ids.ts';
import { bearsName, siteOf } from './first-hand.ts';
import { foldName, isSlipOf, samePerson } from './names.ts';
import type { Mention } from './mention.ts';
import type { Book } from './publishers.ts';

/** Ids of origins by mention: mentions with one id speak of one origin. */
export type Clusters = ReadonlyMap<Mention, string>;

/** Finders: those who say that they saw, found or tested it themselves, under any name. */
export function isFinder(mention: Mention): boolean {
  return (
    (mention.basis === 'witness' || mention.basis === 'artifact') &&
    mention.relation === 'finder' &&
    !mention.inspection
  );
}

/**
 * Which mentions of one subject speak of one origin: names of one person, "a Reddit user" and the handle and the post
 * on one platform, unnamed researchers beside the only finder, insiders of one newsroom, papers of one kind of one
 * organisation, an outlet and its insider. The result does not depend on the order of the mentions.
 */
export function clusterMentions(mentions: readonly Mention[], book: Book): Clusters {
  const sets = new Components();
  const nodes = mentions.map((mention, at) => nodeOf(mention, String(at), book));
  for (const node of nodes) sets.find(node);
  const finders = mentions.flatMap((mention, at) =>
    isFinder(mention) ? [{ mention, node: nodes[at] ?? '' }] : [],
  );
  joinPeople(finders, sets);
  joinSites(finders, sets);
  joinFirms(finders, sets, book);
  joinPlatforms(finders, sets);
  joinGeneric(finders, sets, book);
  joinBodies(mentions, nodes, sets);
  joinPapers(mentions, nodes, sets);
  joinNewsrooms(mentions, nodes, sets, book);
  joinSameWords(mentions, nodes, sets);
  return new Map(mentions.map((mention, at) => [mention, sets.find(nodes[at] ?? '')]));
}

interface Placed {
  readonly mention: Mention;
  readonly node: string;
}

/** @param mark tells nameless finders of one statement apart */
function nodeOf(mention: Mention, mark: string, book: Book): string {
  const { basis, party, paper, voucher, keyed, document } = mention;
  switch (basis) {
    case 'insider':
      return `insider:${book.publisher(voucher ?? document.publisher).family}`;
    case 'party':
      return `party:${party ?? '?'}`;
    case 'party-informal':
      return `staff:${party ?? '?'}`;
    case 'outlet':
      return `outlet:${book.publisher(voucher ?? document.publisher).family}`;
    case 'document':
      return `document:${party ?? '?'}:${paper ?? ''}`;
    case 'artifact':
    case 'witness':
      if (mention.relation === 'accuser') return `accuser:${party ?? '?'}`;
      if (mention.inspection && mention.proper === null) return `inspection:${document.id}`;
      return mention.proper === null ? `finder:${keyed.statement.id}:${mark}` : `finder:=${mention.proper}`;
  }
}

/**
 * The id that a mention gives its origin where it is the first to tell of it. A revision of its document tells of the
 * same origin, so that neither the revision nor its statements have a part in it.
 */
export function originIdOf(mention: Mention, book: Book): string {
  const { basis, document, inspection, name, platforms, proper, relation } = mention;
  const nameless = (basis === 'witness' || basis === 'artifact') && proper === null && relation !== 'accuser';
  const who = nameless
    ? [inspection ? 'inspection' : 'finder', foldName(name), ...platforms].join(':')
    : nodeOf(mention, '', book);
  return contentId('origin', who, document.key);
}

/** The mention that told of it first, by whose id an origin goes: later tellings do not change it. */
export function firstTelling(mentions: readonly Mention[], book: Book): Mention | undefined {
  const told = ({ document }: Mention): string => document.publishedAt ?? document.knownAt;
  const isBefore = (a: Mention, b: Mention): boolean => {
    if (told(a) !== told(b)) return told(a) < told(b);
    if (a.document.key !== b.document.key) return a.document.key < b.document.key;
    return a.name !== b.name && originIdOf(a, book) < originIdOf(b, book);
  };
  return mentions.reduce<Mention | undefined>(
    (first, mention) => (first === undefined || isBefore(mention, first) ? mention : first),
    undefined,
  );
}

/**
 * "Doe" and "Jane Doe"; "Jane Doe" and "Jane Dorr", where not both are read in their own words. Nor does a third slip
 * bring together two that are: it goes with the first of them, by name.
 */
function joinPeople(finders: readonly Placed[], sets: Components): void {
  const named = [
    ...new Map(
      finders.flatMap((one) =>
        one.mention.proper === null ? [] : [[one.mention.proper, one.node] as const],
      ),
    ),
  ].sort(([a], [b]) => (a < b ? -1 : 1));
  const pairs = named.flatMap(([a, x], at) => named.slice(at + 1).map(([b, y]) => ({ a, b, x, y })));
  for (const { a, b, x, y } of pairs) if (samePerson(a, b)) sets.join([x, y]);
  const own = finders.filter(({ mention }) => mention.captured && mention.proper !== null);
  const people = new Map(own.map(({ node }) => [node, sets.find(node)]));
  const readIn = (nodes: readonly string[]): number =>
    new Set([...people].flatMap(([node, who]) => (nodes.some((one) => sets.same(one, node)) ? who : [])))
      .size;
  for (const { a, b, x, y } of pairs) if (isSlipOf(a, b) && readIn([x, y]) < 2) sets.join([x, y]);
}

/** What Ada Holm found, and what stands on adaholm.example. */
function joinSites(finders: readonly Placed[], sets: Components): void {
  const sites = new Map(
    finders.flatMap(({ mention, node }) => {
      const isPage = mention.captured && mention.document.form === 'article';
      const site = isPage ? siteOf(mention.document.url) : null;
      return site === null ? [] : [[site, node] as const];
    }),
  );
  if (sites.size === 0) return;
  const names = new Map(
    finders.flatMap(({ mention, node }) =>
      mention.proper === null ? [] : [[mention.proper, node] as const],
    ),
  );
  for (const [site, node] of sites)
    for (const [name, other] of names) if (bearsName(site, name)) sets.join([node, other]);
}

/** A body that tells what happened to it, here as what it found and there as what it says. */
function joinBodies(mentions: readonly Mention[], nodes: readonly string[], sets: Components): void {
  const finders = new Map(
    mentions.flatMap((one, at) => (isFinder(one) && one.proper !== null ? [[one.proper, nodes[at]]] : [])),
  );
  mentions.forEach(({ relation, basis, proper }, at) => {
    const same = relation === 'accuser' && basis === 'witness' ? finders.get(proper ?? '') : undefined;
    if (same !== undefined) sets.join([nodes[at] ?? '', same]);
  });
}

/** "Jana Fok of Slate Labs", "Slate researcher Jana Fok": what the firm's people find, the firm finds. */
function joinFirms(finders: readonly Placed[], sets: Components, book: Book): void {
  for (const { mention, node } of finders) {
    const { sentence } = mention.keyed.statement;
    const at = sentence.indexOf(mention.name);
    if (mention.proper === null || at < 0) continue;
    const behind = /^,? (?:of|at|from|with) ((?:[\p{L}\p{N}.&’'-]+ ?){1,4})/u.exec(
      sentence.slice(at + mention.name.length),
    )?.[1];
    const before =
      /((?:[\p{L}\p{N}.&-]+ ){1,4})(?:security )?(?:researchers?|analysts?|engineers?|experts?) $/iu.exec(
        sentence.slice(Math.max(0, at - 80), at),
      )?.[1];
    const firms = book.publishersIn(`${behind ?? ''} , ${before ?? ''}`);
    for (const firm of firms)
      if (firm.kind === 'security-firm') sets.join([node, `finder:=${foldName(firm.name)}`]);
  }
}

/**
 * What is told of a platform is one post, whatever the texts call its author, unless the post of another author is
 * captured: each captured author stands apart, and nameless mentions mean the earliest of them.
 */
function joinPlatforms(finders: readonly Placed[], sets: Components): void {
  const platforms = new Set(finders.flatMap((one) => one.mention.platforms));
  for (const platform of platforms) {
    const here = finders.filter((one) => one.mention.platforms.includes(platform));
    const authors = here.filter((one) => one.mention.captured && one.mention.proper !== null);
    const told = here.filter((one) => !(one.mention.captured && one.mention.proper !== null));
    sets.join(told.map((one) => one.node));
    const [first] = told;
    const earliest = authors.toSorted((a, b) => compareTimes(a.mention, b.mention))[0];
    if (first && earliest && told.every((one) => one.mention.proper === null))
      sets.join([first.node, earliest.node]);
  }
}

function compareTimes(a: Mention, b: Mention): number {
  const [x, y] = [a, b].map(({ document }) => document.publishedAt ?? document.knownAt);
  if (x !== y) return (x ?? '') < (y ?? '') ? -1 : 1;
  // Of one page, the post that stands first.
  if (a.document.id !== b.document.id) return a.document.id < b.document.id ? -1 : 1;
  return a.keyed.statement.start - b.keyed.statement.start;
}

/** Finders without name and platform are the only one of their document, else the only one of the subject. */
function joinGeneric(finders: readonly Placed[], sets: Components, book: Book): void {
  const generic = finders.filter(
    ({ mention }) => mention.platforms.length === 0 && mention.proper === null && !mention.captured,
  );
  const specific = finders.filter((one) => !generic.includes(one));
  const roots = (list: readonly Placed[]): readonly string[] => [
    ...new Set(list.map((one) => sets.find(one.node))),
  ];
  const everywhere = roots(specific);
  const joins = generic.map((one) => {
    // Whom a newsroom may not name is nobody that others name.
    if (isWithheld(one.mention)) return [one.node, `finder:withheld:${houseOf(one.mention, book)}`];
    const here = roots(specific.filter(({ mention }) => mention.document.id === one.mention.document.id));
    const target = here.length === 1 ? here[0] : everywhere.length === 1 ? everywhere[0] : undefined;
    return [one.node, target ?? 'finder:generic'];
  });
  for (const pair of joins) sets.join(pair);
}

const isWithheld = ({ keyed }: Mention): boolean => keyed.statement.chain.at(-1)?.type === 'anonymous_source';

/** Family of the newsroom that spoke to somebody: the last outlet of the chain, else whose text it is. */
function houseOf({ keyed, document }: Mention, book: Book): string {
  const outlet = keyed.statement.chain.findLast(({ type }) => type === 'outlet');
  const named = outlet && book.publisherNamed(outlet.resolved ?? outlet.name);
  return named?.family ?? book.familyOf(document);
}

/** A bare "the notice" is the only known notice; an organisation's uncaptured word is its paper: the one of that document, else its only one. */
function joinPapers(mentions: readonly Mention[], nodes: readonly string[], sets: Components): void {
  const owned = mentions.flatMap((mention, at) =>
    mention.basis === 'document' && mention.party !== null ? [{ mention, node: nodes[at] ?? '' }] : [],
  );
  mentions.forEach((mention, at) => {
    const node = nodes[at] ?? '';
    if (mention.basis === 'document' && mention.party === null) {
      const same = new Set(owned.filter((one) => one.mention.paper === mention.paper).map((one) => one.node));
      const [only] = same;
      if (same.size === 1 && only !== undefined) sets.join([node, only]);
    }
    if (mention.relation === 'accuser' || mention.basis === 'party') {
      const papers = owned.filter((one) => one.mention.party === mention.party);
      const here = papers.find((one) => one.mention.document.id === mention.document.id);
      const only = new Set(papers.map((one) => one.node)).size === 1 ? papers[0] : undefined;
      const paper = here ?? only;
      if (paper && !mention.captured) sets.join([node, paper.node]);
    }
  });
}

/** "Reuters reported" beside "a person told Reuters": one telling. */
function joinNewsrooms(
  mentions: readonly Mention[],
  nodes: readonly string[],
  sets: Components,
  book: Book,
): void {
  const insiders = new Set(
    mentions.flatMap((mention, at) => (mention.basis === 'insider' ? [nodes[at] ?? ''] : [])),
  );
  mentions.forEach((mention, at) => {
    if (mention.basis !== 'outlet') return;
    const family = book.publisher(mention.voucher ?? mention.document.publisher).family;
    if (insiders.has(`insider:${family}`)) sets.join([nodes[at] ?? '', `insider:${family}`]);
  });
}

/** A sentence of so many words is no coincidence. */
const TELLING_WORDS = 8;

/** Two newsrooms that tell what they know in the very same words, under whatever byline, had one text before them. */
function joinSameWords(mentions: readonly Mention[], nodes: readonly string[], sets: Components): void {
  const first = new Map<string, string>();
  mentions.forEach(({ basis, keyed }, at) => {
    if (basis !== 'outlet' && basis !== 'insider') return;
    const words = foldName(keyed.statement.sentence);
    if (words.split(' ').length < TELLING_WORDS) return;
    const node = nodes[at] ?? '';
    const known = first.get(words);
    if (known === undefined) first.set(words, node);
    else sets.join([known, node]);
  });
}
