import type { KeyedStatement } from '../model/affair.ts';
import type { DocumentInfo } from '../model/document.ts';
import type { Attribution, AttributionType } from '../model/statement.ts';
import { finder, isKnownName } from './finders.ts';
import { asPost } from './hosted.ts';
import { behindPaper, insider, isItsPeople, isOfNoHouse, knows, namesOf, onlyUses } from './insiders.ts';
import { aMention } from './mention.ts';
import type { Mention, MentionContext } from './mention.ts';
import { foldName, properName, slugOf } from './names.ts';
import { looksWithOthers, saysHowItKnows } from './own-reporting.ts';
import { isOutside } from './outsiders.ts';
import { organisationMention, paperBehind, paperIn, paperMention, paperOf, seenBy } from './papers.ts';
import { isRetold } from './retold.ts';
import { spoken } from './spoken.ts';
import { asKnown, houseOf, isAnothersVoice, partyOfBareVoice } from './voices-of-houses.ts';

const GENERIC_OUTLETS =
  /^(?:media |press |news |several |multiple |other |various |some |local |chinese |us )*(?:reports?|outlets?|media|press|news|publications?|sources?|articles?|newspapers?|coverage)$/i;

/** Where a statement's telling starts, as far as its chain or its document says; undefined: it only tells on. */
export function mentionOf(
  keyed: KeyedStatement,
  page: DocumentInfo,
  context: MentionContext,
): Mention | undefined {
  const document = asPost(page, keyed.statement, context.book);
  // "Experts said that no firm had checked it": nobody did, the experts neither.
  if (
    keyed.statement.kind === 'evidence' &&
    keyed.statement.chain.some((link) => NO_ONE.test(link.name.trim()))
  )
    return undefined;
  const chain = keyed.statement.chain.filter(isSomebody);
  const last = chain.at(-1);
  if (!last) return keyed.statement.chain.length > 0 ? undefined : spoken(keyed, document, context);
  // "The company said that somebody had posted …": the company only tells on, and somebody cannot be asked.
  if (UNKNOWN.test(keyed.statement.chain.at(-1)?.resolved ?? last.name.trim())) return undefined;
  if (isRetold(keyed.statement, last)) return undefined;
  // Nearly always all of it: a large affair need not hold its statements twice.
  const whole = chain.length === keyed.statement.chain.length;
  const telling = whole ? keyed : { ...keyed, statement: { ...keyed.statement, chain } };
  const mention = chained(telling, document, last, context);
  return mention && answersFor(mention) ? asHearsay(mention, context) : mention;
}

/** "She says that support told her …": whoever tells what the maker answered knows that it did, and no more. */
function answersFor({ keyed, relation }: Mention): boolean {
  const { kind, polarity } = keyed.statement;
  return kind === 'vendor_response' && polarity === 'affirmed' && OUTSIDE.has(relation);
}

const OUTSIDE: ReadonlySet<Mention['relation']> = new Set(['finder', 'accuser']);

/** The party's word as somebody else gives it. */
function asHearsay(mention: Mention, { book, vendor }: MentionContext): Mention | undefined {
  if (vendor === null) return undefined;
  const name = book.organisationName(vendor);
  const { keyed, document, inspection } = mention;
  return { ...aMention(keyed, document, name), inspection, basis: 'party', relation: 'party', party: vendor };
}

/** A finder who is said not to exist, or only waited for ("before any independent audit"). */
const NO_ONE = /^(?:no|neither|none|nobody|no[- ]?one|any|anyone|anybody|whoever)\b/i;
/** Whoever it was: nobody that could be found again. */
const UNKNOWN = /^(?:some(?:body|one)|anybody|anyone)(?: else)?$|\bto any(?:body|one)$/i;
/** A word of grammar alone is nobody's name. */
const FUNCTION_WORD =
  /^(?:such|on|in|at|of|to|by|for|from|with|and|or|but|as|so|than|then|there|here|some|any|all|one|both|each|many|most|others?|another|same|it|its)$/i;
const NOBODY = /^(?:no|neither|none|nobody|they|he|she|it|we|you|i|this|that|these|those|who|which|what)\b/i;

/** "they" that nothing resolves and "no security firm" are nobody. */
function isSomebody(link: Attribution): boolean {
  const name = link.name.trim();
  return link.resolved !== null || !(NOBODY.test(name) || FUNCTION_WORD.test(name));
}

/** The last teller of a chain, with what each kind of teller is asked for. */
interface Telling {
  readonly keyed: KeyedStatement;
  readonly document: DocumentInfo;
  readonly context: MentionContext;
  readonly last: Attribution;
  /** Who stands before him in the chain. */
  readonly before: Attribution | undefined;
  /** As written, and who is meant. */
  readonly name: string;
  readonly meant: string;
  readonly organisation: string | null;
  readonly plain: Mention;
}

function chained(
  keyed: KeyedStatement,
  document: DocumentInfo,
  last: Attribution,
  context: MentionContext,
): Mention | undefined {
  const { book } = context;
  const name = last.name.trim();
  const meant = last.resolved ?? name;
  return BY_TYPE[last.type]({
    keyed,
    document,
    context,
    last,
    before: keyed.statement.chain.at(-2),
    name,
    meant,
    organisation: book.organisationNamed(meant) ?? book.organisationIn(meant) ?? null,
    plain: { ...aMention(keyed, document, name), shown: meant },
  });
}

/** A house speaks: for itself, for the maker, or as one that looked into it. */
function byHouse(telling: Telling): Mention | undefined {
  const { keyed, context, last, before, name, meant, organisation, plain } = telling;
  // "An ex-Globex spokesman" is nobody of Globex, whomever he is taken for.
  if (last.resolved !== null && isAnothersVoice(name)) return finder(plain, name, false, context);
  if (isOutside(meant, last.type, context)) return finder(plain, meant, false, context);
  if (keyed.statement.kind === 'evidence' && organisation !== context.vendor && before?.type !== 'document')
    return finder(plain, meant, false, context);
  const within = before?.type === 'document' ? before : undefined;
  const paper = within
    ? paperBehind(within, seenBy(plain, context) !== null)
    : paperIn(keyed.statement.sentence);
  // "The minister writes there": the letter is that of his house.
  if (within && paper !== null && organisation === null && OFFICE.test(meant))
    return paperMention({ ...plain, ...namesOf(within) }, null, context);
  return organisationMention(
    { ...plain, paper, name: within && paper !== null ? within.name : name },
    speakingHouse(telling),
    context,
  );
}

/** The house that speaks, as far as anybody knows it. */
function speakingHouse({ keyed, context, last, meant, organisation }: Telling): string | null {
  if (organisation !== null) return organisation;
  if (last.type === 'vendor') return context.vendor;
  return (
    partyOfBareVoice(meant, keyed, context) ??
    asKnown(slugOf(houseOf(meant).replace(/^(?:the|an?) /i, '')), context.parties)
  );
}

function byStaff({ document, context, name, meant, plain }: Telling): Mention {
  return {
    ...plain,
    proper: properName(meant, (word) => isKnownName(word, plain, context.book)),
    basis: 'party-informal',
    relation: 'party',
    party: context.vendor,
    captured: sameAuthor(document, name),
  };
}

function byUnnamed({ keyed, context, name, meant, plain }: Telling): Mention | undefined {
  const { kind, sentence, chain } = keyed.statement;
  const within =
    (knows(meant) && !onlyUses(name, sentence)) ||
    (kind === 'ban' && isItsPeople(meant, context) && !isOfNoHouse(meant));
  return within ? insider(plain, chain, context) : finder(plain, meant, false, context);
}

function byPerson({ keyed, document, context, last, name, meant, plain }: Telling): Mention | undefined {
  const { kind, chain } = keyed.statement;
  if (kind === 'ban' && isItsPeople(meant, context)) return insider(plain, chain, context);
  const captured = sameAuthor(document, name);
  const house = context.book.publisher(document.publisher);
  const own = finder(plain, meant, last.type === 'forum_user', context);
  // "our analysts" in a security firm's own text are the firm.
  if (house.kind === 'security-firm' && own.proper === null)
    return { ...own, proper: foldName(house.name), shown: house.name, basis: 'artifact', captured: true };
  return { ...own, captured };
}

const byDocument = ({ plain, last, before, organisation, context }: Telling): Mention | undefined =>
  behindPaper(plain, before, context) ??
  shownByWriter(plain, last, context) ??
  paperMention(plain, organisation, context);

const BY_TYPE: Readonly<Record<AttributionType, (telling: Telling) => Mention | undefined>> = {
  vendor: byHouse,
  organisation: byHouse,
  vendor_employee: byStaff,
  anonymous_source: byUnnamed,
  document: byDocument,
  outlet: ({ plain, meant, context }) => outletMention(plain, meant, context),
  researcher: byPerson,
  experts: byPerson,
  forum_user: byPerson,
};

/** What others write, so that who writes of it tells it on. */
const WRITTEN_UP =
  /\b(?:posts?|blogs?|articles?|reports?|write-?ups?|threads?|papers?|stud(?:y|ies)|analys[ie]s|research|reviews?|notes?|stor(?:y|ies)|pages?|docs?|documentation|manuals?|readme|comments?|tweets?|issues?|tickets?|bugs?|news|newsletters?|books?|websites?|sites?|wikis?|videos?|podcasts?|statements?|answers?|repl(?:y|ies))\b/i;

/** What a tool, a log or a mail says of which somebody posts, he shows: it is his telling. */
function shownByWriter(
  plain: Mention,
  { resolved }: Attribution,
  context: MentionContext,
): Mention | undefined {
  const { keyed, document, name } = plain;
  const { chain } = keyed.statement;
  const isShown = resolved === null && chain.length === 1 && paperOf(name) === null && !WRITTEN_UP.test(name);
  if (document.form !== 'post' || !isShown) return undefined;
  const own = spoken({ ...keyed, statement: { ...keyed.statement, chain: [] } }, document, context);
  return own && { ...own, keyed };
}

/** Somebody by his office. */
const OFFICE =
  /\b(?:secretar(?:y|ies)|minister|director|president|chair(?:man|woman|person)?|mayor|commissioner|chief|head|c[eit]so|c[eit]o|manager|officer)\b/i;

function sameAuthor(document: DocumentInfo, name: string): boolean {
  const author = document.author === null ? '' : foldName(document.author.replace(/^(?:u\/|@)/, ''));
  return document.form === 'post' && author !== '' && foldName(name.replace(/^(?:u\/|@)/, '')) === author;
}

function outletMention(plain: Mention, meant: string, { book }: MentionContext): Mention | undefined {
  if (GENERIC_OUTLETS.test(meant.replace(/^(?:the|an?) /i, ''))) return undefined;
  const publisher = book.publisherNamed(meant) ?? book.publishersIn(meant)[0];
  const voucher = publisher?.slug ?? slugOf(meant);
  if (book.publisher(voucher).family === book.publisher(plain.document.publisher).family) {
    const own = book.publisher(voucher);
    if (own.kind !== 'newsroom' && own.kind !== 'wire') return undefined;
    const { kind, sentence } = plain.keyed.statement;
    return saysHowItKnows(sentence, own, book) && !(kind !== 'ban' && looksWithOthers(sentence))
      ? { ...plain, basis: 'outlet', relation: 'reporter', voucher, captured: true, ownReporting: true }
      : undefined;
  }
  return { ...plain, basis: 'outlet', relation: 'reporter', voucher };
}
