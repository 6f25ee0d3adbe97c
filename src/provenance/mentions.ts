import type { KeyedStatement } from '../model/affair.ts';
import type { DocumentInfo } from '../model/document.ts';
import type { Attribution } from '../model/statement.ts';
import type { Basis } from '../model/claim.ts';
import type { Relation } from '../model/evidence.ts';
import type { Book } from './publishers.ts';
import { foldName, properName, slugOf } from './names.ts';

/** One telling of where a statement comes from: the last link of its chain, or the document itself. */
export interface Mention {
  readonly keyed: KeyedStatement;
  readonly document: DocumentInfo;
  readonly basis: Basis;
  readonly relation: Relation;
  /** As written; for a captured original its author or publisher. */
  readonly name: string;
  /** Whom the name stands for by coreference, else the name. */
  readonly shown: string;
  /** Folded proper part, null for generic descriptions. */
  readonly proper: string | null;
  /** Forums and hosts (publisher slugs) on which it was first said. */
  readonly platforms: readonly string[];
  readonly party: string | null;
  /** Publisher slug. */
  readonly voucher: string | null;
  /** What kind of paper ("notice", "letter"), null for people. */
  readonly paper: string | null;
  /** Its own words stand in this document. */
  readonly captured: boolean;
  readonly official: boolean;
  readonly ownReporting: boolean;
  readonly inspection: boolean;
  readonly inherited: boolean;
}

export interface MentionContext {
  readonly book: Book;
  /** Organisation slug of the tool's vendor. */
  readonly vendor: string | null;
  readonly staff: readonly string[];
  /** Organisation slugs (or folded names) of those whose act the claim is about: the banning ones, else the vendor. */
  readonly parties: readonly string[];
  /** Organisation that a bare "the notice" in this document belongs to, null when open. */
  readonly paperOwner: (document: DocumentInfo) => string | null;
  /** Addresses of captured documents: a post that links to one retells it. */
  readonly captured: ReadonlySet<string>;
}

/** Papers of a party, by word; what finders write up is not among them. */
const PAPERS: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:notice|memo(?:randum)?|circular|announcement|bulletin|directive|internal (?:e-?mail|message)|policy)s?\b/i,
    'notice',
  ],
  [/\bletters?\b/i, 'letter'],
  [
    /\b(?:filing|lawsuit|complaint|indictment|affidavit|court|ruling|judg(?:e)?ment|verdict|order)s?\b/i,
    'filing',
  ],
  [
    /\b(?:advisory|advisories|changelog|release notes?|patch notes?|security bulletin|status page)\b/i,
    'advisory',
  ],
];
/** "In an internal notice, X said": what the organisation says, its paper says. */
const WRITTEN =
  /\b(?:in|via|through|by) (?:an?|its|their|the) ((?:[\w-]+ ){0,4}(?:notice|memo|memorandum|letter|filing|circular|announcement|advisory))\b/i;
const BODIES =
  /\b(?:court|judge|regulator|ministry|commission|authority|agency|prosecutor|parliament|senate|police|cert|cisa|bsi|ftc|sec)\b/i;
const GENERIC_OUTLETS =
  /^(?:media |press |news |several |multiple |other |various |some |local |chinese |us )*(?:reports?|outlets?|media|press|news|publications?|sources?|articles?|newspapers?|coverage)$/i;
const OWN_KNOWLEDGE =
  /\b(?:seen|reviewed|obtained|viewed|tested|verified|examined|inspected|analy[sz]ed|observed) by\b|\btold\b|\b(?:has|have) (?:seen|learned|reviewed|obtained)\b|\bwe (?:tested|found|reviewed|verified|observed|confirmed)\b/i;
const INSPECTS =
  /\b(?:reverse[- ]engineer\w*|decompil\w+|disassembl\w+|inspect\w*|analy[sz]ed|audit\w*|unpacked|deobfuscat\w+|packet capture|reproduc\w+|replicat\w+)\b/i;

/** Where a statement's telling starts, as far as its chain or its document says; undefined: it only tells on. */
export function mentionOf(
  keyed: KeyedStatement,
  document: DocumentInfo,
  context: MentionContext,
): Mention | undefined {
  const chain = keyed.statement.chain.filter(isSomebody);
  const last = chain.at(-1);
  if (!last) return keyed.statement.chain.length > 0 ? undefined : spoken(keyed, document, context);
  return chained({ ...keyed, statement: { ...keyed.statement, chain } }, document, last, context);
}

const NOBODY = /^(?:no|neither|none|nobody|they|he|she|it|we|you|i|this|that|these|those|who|which|what)\b/i;

/** "they" that nothing resolves and "no security firm" are nobody. */
function isSomebody(link: Attribution): boolean {
  return link.resolved !== null || !NOBODY.test(link.name.trim());
}

function base(keyed: KeyedStatement, document: DocumentInfo, name: string): Mention {
  return {
    keyed,
    document,
    basis: 'witness',
    relation: 'finder',
    name,
    shown: name,
    proper: null,
    platforms: [],
    party: null,
    voucher: null,
    paper: null,
    captured: false,
    official: false,
    ownReporting: false,
    inspection: INSPECTS.test(keyed.statement.sentence) && keyed.stance === 'reproduced',
    inherited: false,
  };
}

/** The document says it in its own voice: an origin only when it is the party's, a finder's or a body's own text. */
function spoken(keyed: KeyedStatement, document: DocumentInfo, context: MentionContext): Mention | undefined {
  const { book } = context;
  const publisher = book.publisher(document.publisher);
  const plain = base(keyed, document, document.author ?? publisher.name);
  const ownPage = document.tool !== null && document.tool === keyed.statement.tool;
  const speaker = publisher.organisation ?? (ownPage && isOfficialForm(document) ? context.vendor : null);
  if (isStaff(document.author, context) && document.form === 'post')
    return { ...plain, basis: 'party-informal', relation: 'party', party: context.vendor, captured: true };
  if (
    speaker !== null &&
    publisher.kind !== 'newsroom' &&
    publisher.kind !== 'wire' &&
    publisher.kind !== 'forum'
  )
    return context.parties.includes(speaker) || speaker === context.vendor
      ? asParty({ ...plain, name: book.organisationName(speaker) }, speaker, context, true)
      : { ...plain, basis: 'document', relation: 'accuser', party: speaker, paper: 'notice', captured: true };
  if (ownPage && isOfficialForm(document) && context.vendor !== null)
    return asParty({ ...plain, name: book.organisationName(context.vendor) }, context.vendor, context, true);
  if (publisher.kind === 'regulator')
    return {
      ...plain,
      name: publisher.name,
      basis: 'document',
      relation: 'body',
      paper: 'filing',
      captured: true,
    };
  if (publisher.kind === 'security-firm' && isFinding(keyed))
    return {
      ...plain,
      name: publisher.name,
      proper: foldName(publisher.name),
      basis: 'artifact',
      captured: true,
    };
  if (
    document.form === 'post' &&
    isFinding(keyed) &&
    keyed.statement.hedge === 'none' &&
    !retells(document, context)
  )
    return {
      ...plain,
      proper: document.author === null ? null : foldName(document.author.replace(/^(?:u\/|@)/, '')),
      platforms: [publisher.slug],
      captured: true,
    };
  if ((publisher.kind === 'newsroom' || publisher.kind === 'wire') && knowsItself(keyed, context))
    return {
      ...plain,
      name: publisher.name,
      basis: 'outlet',
      relation: 'reporter',
      voucher: publisher.slug,
      captured: true,
      ownReporting: true,
    };
  return undefined;
}

function isOfficialForm(document: DocumentInfo): boolean {
  return document.form === 'changelog' || document.form === 'advisory' || document.form === 'notice';
}

/** The sentence says how its newsroom knows, and names no outlet but perhaps the newsroom itself. */
function knowsItself(keyed: KeyedStatement, { book }: MentionContext): boolean {
  const { sentence, hedge } = keyed.statement;
  return hedge === 'none' && OWN_KNOWLEDGE.test(sentence) && book.publishersIn(sentence).length <= 1;
}

function isFinding(keyed: KeyedStatement): boolean {
  const { kind, polarity } = keyed.statement;
  return (
    polarity === 'affirmed' && (kind === 'behaviour' || kind === 'affected_versions' || kind === 'evidence')
  );
}

/** A post that links to a newsroom's or a captured text tells on what stands there. */
function retells(document: DocumentInfo, { book, captured }: MentionContext): boolean {
  return document.links.some(({ url }) => {
    if (captured.has(url) && url !== document.url) return true;
    const host = URL.canParse(url) ? new URL(url).hostname : '';
    const kind = book.byDomain(host)?.kind;
    return kind === 'newsroom' || kind === 'wire' || kind === 'aggregator';
  });
}

function chained(
  keyed: KeyedStatement,
  document: DocumentInfo,
  last: Attribution,
  context: MentionContext,
): Mention | undefined {
  const { book } = context;
  const { chain } = keyed.statement;
  const name = last.name.trim();
  const meant = last.resolved ?? name;
  const plain = { ...base(keyed, document, name), shown: meant };
  const organisation = book.organisationNamed(meant) ?? book.organisationIn(meant) ?? null;
  const before = chain.at(-2);
  switch (last.type) {
    case 'vendor':
    case 'organisation': {
      if (
        keyed.statement.kind === 'evidence' &&
        organisation !== context.vendor &&
        before?.type !== 'document'
      )
        return finder(plain, meant, false, context);
      const named = organisation ?? (last.type === 'vendor' ? context.vendor : slugOf(meant));
      const written = WRITTEN.exec(keyed.statement.sentence)?.[1];
      const paper = paperOf(before?.type === 'document' ? before.name : (written ?? ''));
      return organisationMention(
        { ...plain, paper, name: paper !== null && before?.type === 'document' ? before.name : name },
        named,
        context,
      );
    }
    case 'vendor_employee': {
      const captured = sameAuthor(document, name);
      const proper = properName(meant, (word) => isKnownName(word, plain, book));
      return {
        ...plain,
        proper,
        basis: 'party-informal',
        relation: 'party',
        party: context.vendor,
        captured,
      };
    }
    case 'anonymous_source':
      return insider(plain, chain, context);
    case 'document':
      return paperMention(plain, organisation, context);
    case 'outlet':
      return outletMention(plain, meant, context);
    case 'researcher':
    case 'experts':
    case 'forum_user': {
      const captured = sameAuthor(document, name);
      const house = book.publisher(document.publisher);
      const own = finder(plain, meant, last.type === 'forum_user', context);
      // "our analysts" in a security firm's own text are the firm.
      if (house.kind === 'security-firm' && own.proper === null)
        return { ...own, proper: foldName(house.name), shown: house.name, basis: 'artifact', captured: true };
      return { ...own, captured };
    }
  }
}

function sameAuthor(document: DocumentInfo, name: string): boolean {
  const author = document.author === null ? '' : foldName(document.author.replace(/^(?:u\/|@)/, ''));
  return document.form === 'post' && author !== '' && foldName(name.replace(/^(?:u\/|@)/, '')) === author;
}

function isStaff(author: string | null, { staff }: MentionContext): boolean {
  if (author === null) return false;
  const folded = foldName(author.replace(/^(?:u\/|@)/, ''));
  return folded !== '' && staff.some((one) => foldName(one.replace(/^(?:u\/|@)/, '')) === folded);
}

function asParty(plain: Mention, party: string, context: MentionContext, captured: boolean): Mention {
  const relation: Relation = context.parties.includes(party) ? 'party' : 'accuser';
  const { form, publisher } = plain.document;
  const official = captured && (form !== 'post' || context.book.publisher(publisher).kind === 'vendor');
  return { ...plain, basis: 'party', relation, party, captured, official };
}

/** An organisation's word: the party's own, a body's, or an accuser's. */
function organisationMention(
  plain: Mention,
  party: string | null,
  context: MentionContext,
): Mention | undefined {
  if (party === null) return undefined;
  const ownText = context.book.publisher(plain.document.publisher).organisation === party;
  const isParty = context.parties.includes(party);
  if (plain.paper !== null) {
    const vendorPaper = isParty && party === context.vendor;
    return {
      ...plain,
      basis: vendorPaper ? 'party' : 'document',
      relation: isParty ? 'party' : BODIES.test(plain.name) ? 'body' : 'accuser',
      party,
      captured: ownText,
      official: ownText,
    };
  }
  if (isParty) return asParty(plain, party, context, ownText);
  if (BODIES.test(plain.name))
    return { ...plain, basis: 'document', relation: 'body', party, paper: 'filing', captured: ownText };
  return {
    ...plain,
    basis: 'witness',
    relation: 'accuser',
    party,
    proper: foldName(plain.name),
    captured: ownText,
  };
}

function insider(plain: Mention, chain: readonly Attribution[], { book }: MentionContext): Mention {
  const outlets = chain.filter((link) => link.type === 'outlet');
  const teller = outlets.at(-1);
  const named = teller ? (teller.resolved ?? teller.name) : undefined;
  const voucher =
    named === undefined
      ? (book.publishersIn(plain.name)[0]?.slug ?? plain.document.publisher)
      : (book.publisherNamed(named)?.slug ?? book.publishersIn(named)[0]?.slug ?? slugOf(named));
  const own = book.publisher(voucher).family === book.publisher(plain.document.publisher).family;
  return { ...plain, basis: 'insider', relation: 'insider', voucher, captured: own };
}

function paperOf(name: string): string | null {
  return PAPERS.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** A notice, letter or filing; a finder's write-up is the finder. */
function paperMention(plain: Mention, organisation: string | null, context: MentionContext): Mention {
  const paper = paperOf(plain.name);
  if (paper === null) return finder(plain, plain.name, false, context);
  const owner =
    organisation ?? context.paperOwner(plain.document) ?? (paper === 'advisory' ? context.vendor : null);
  const { sentence } = plain.keyed.statement;
  const publisher = context.book.publisher(plain.document.publisher);
  const newsroom = publisher.kind === 'newsroom' || publisher.kind === 'wire';
  const seen = newsroom && OWN_KNOWLEDGE.test(sentence) ? plain.document.publisher : null;
  const isParty = owner !== null && context.parties.includes(owner);
  const isBody = owner === null && (paper === 'filing' || BODIES.test(plain.name));
  return {
    ...plain,
    paper,
    basis: isParty && owner === context.vendor ? 'party' : 'document',
    relation: isParty ? 'party' : isBody ? 'body' : 'accuser',
    party: owner,
    voucher: seen,
    ownReporting: seen !== null,
    captured: owner !== null && publisher.organisation === owner,
    official: owner !== null && publisher.organisation === owner,
  };
}

function outletMention(plain: Mention, meant: string, { book }: MentionContext): Mention | undefined {
  if (GENERIC_OUTLETS.test(meant.replace(/^(?:the|an?) /i, ''))) return undefined;
  const publisher = book.publisherNamed(meant) ?? book.publishersIn(meant)[0];
  const voucher = publisher?.slug ?? slugOf(meant);
  if (book.publisher(voucher).family === book.publisher(plain.document.publisher).family) {
    const own = book.publisher(voucher);
    if (own.kind !== 'newsroom' && own.kind !== 'wire') return undefined;
    return OWN_KNOWLEDGE.test(plain.keyed.statement.sentence)
      ? { ...plain, basis: 'outlet', relation: 'reporter', voucher, captured: true, ownReporting: true }
      : undefined;
  }
  return { ...plain, basis: 'outlet', relation: 'reporter', voucher };
}

/** Who found it: a handle, a person, a firm, a group, or their write-up. */
function finder(plain: Mention, meant: string, forum: boolean, { book }: MentionContext): Mention {
  const { quote, sentence } = plain.keyed.statement;
  const platformsIn = (text: string): readonly string[] =>
    book.publishersIn(text).flatMap((one) => (one.kind === 'forum' ? [one.slug] : []));
  const named = platformsIn(meant);
  const near =
    named.length > 0 ? named : platformsIn(quote).length > 0 ? platformsIn(quote) : platformsIn(sentence);
  const organisation = book.organisationNamed(meant);
  const firm = book.publishersIn(meant).find((one) => one.kind === 'security-firm');
  return {
    ...plain,
    proper:
      properName(meant, (word) => isKnownName(word, plain, book)) ?? (firm ? foldName(firm.name) : null),
    platforms: forum || firm === undefined ? near : [],
    voucher: null,
  };
}

/** A word of a name that says where or of what, not who: outlets, organisations, the tool. */
function isKnownName(word: string, plain: Mention, book: Book): boolean {
  return (
    book.publishersIn(word).length > 0 ||
    book.organisationNamed(word) !== undefined ||
    namesTool(word, plain, book)
  );
}

function namesTool(word: string, plain: Mention, book: Book): boolean {
  const tool = plain.keyed.statement.tool === null ? undefined : book.tool(plain.keyed.statement.tool);
  const folded = foldName(word);
  return [tool?.name ?? '', ...(tool?.aliases ?? [])].some((name) =>
    foldName(name).split(' ').includes(folded),
  );
}
