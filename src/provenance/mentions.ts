import type { KeyedStatement } from '../model/affair.ts';
import type { DocumentInfo } from '../model/document.ts';
import type { Attribution, AttributionType } from '../model/statement.ts';
import { finder, isKnownName } from './finders.ts';
import { asPost } from './hosted.ts';
import { aMention } from './mention.ts';
import type { Mention, MentionContext } from './mention.ts';
import { foldName, properName, slugOf } from './names.ts';
import { looksWithOthers, saysHowItKnows } from './own-reporting.ts';
import { organisationMention, paperBehind, paperIn, paperMention, paperOf, seenBy } from './papers.ts';
import { isRetold } from './retold.ts';
import { spoken } from './spoken.ts';
import { toldTo } from './told-to.ts';
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
  const plain = { ...aMention(keyed, document, name), shown: meant };
  const organisation = book.organisationNamed(meant) ?? book.organisationIn(meant) ?? null;
  const before = chain.at(-2);
  switch (last.type) {
    case 'vendor':
    case 'organisation': {
      // "An ex-Globex spokesman" is nobody of Globex, whomever he is taken for.
      if (last.resolved !== null && isAnothersVoice(name)) return finder(plain, name, false, context);
      if (isOutside(meant, last.type, context)) return finder(plain, meant, false, context);
      if (
        keyed.statement.kind === 'evidence' &&
        organisation !== context.vendor &&
        before?.type !== 'document'
      )
        return finder(plain, meant, false, context);
      const named =
        organisation ??
        (last.type === 'vendor'
          ? context.vendor
          : (partyOfBareVoice(meant, keyed, context) ??
            asKnown(slugOf(houseOf(meant).replace(/^(?:the|an?) /i, '')), context.parties)));
      const within = before?.type === 'document' ? before : undefined;
      const paper = within
        ? paperBehind(within, seenBy(plain, context) !== null)
        : paperIn(keyed.statement.sentence);
      // "The minister writes there": the letter is that of his house.
      if (within && paper !== null && organisation === null && OFFICE.test(meant))
        return paperMention({ ...plain, ...namesOf(within) }, null, context);
      return organisationMention(
        { ...plain, paper, name: within && paper !== null ? within.name : name },
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
    case 'anonymous_source': {
      const within =
        (knows(meant) && !onlyUses(name, keyed.statement.sentence)) ||
        (keyed.statement.kind === 'ban' && isItsPeople(meant, context) && !isOfNoHouse(meant));
      return within ? insider(plain, chain, context) : finder(plain, meant, false, context);
    }
    case 'document':
      return (
        told(plain, before, context) ??
        shownByWriter(plain, last, context) ??
        paperMention(plain, organisation, context)
      );
    case 'outlet':
      return outletMention(plain, meant, context);
    case 'researcher':
    case 'experts':
    case 'forum_user': {
      if (keyed.statement.kind === 'ban' && isItsPeople(meant, context))
        return insider(plain, chain, context);
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

/** What people who know of it say stands in a review that nobody has seen: it is they who are vouched for. */
function told(plain: Mention, before: Attribution | undefined, context: MentionContext): Mention | undefined {
  if (before?.type !== 'anonymous_source' || paperOf(plain.name) !== null || paperOf(plain.shown) !== null)
    return undefined;
  const names = namesOf(before);
  if (!knows(names.shown) || onlyUses(names.name, plain.keyed.statement.sentence)) return undefined;
  return insider({ ...plain, ...names }, plain.keyed.statement.chain, context);
}

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
const namesOf = ({ name, resolved }: Attribution): Pick<Mention, 'name' | 'shown'> => ({
  name: name.trim(),
  shown: resolved ?? name.trim(),
});

/** Who has to do with an organisation and does not speak for it ("a Wrench reseller", "a parody of Gizmo Works"). */
const OUTSIDER =
  /\b(?:(?:re)?sellers?|dealers?|importers?|retailers?|wholesalers?|distributors?|customers?|clients?|partners?|suppliers?|contractors?|competitors?|rivals?|critics?|users?|forks?|boycotts?|investors?|shareholders?|fans?|former|lobbyists?|analysts?|parod(?:y|ies)|fake|impersonators?|impost[eo]rs?|works councils?|employee representatives?|(?:employees|workers|workforce|staff)$)/i;

const BODIES =
  'consultanc(?:y|ies)|providers?|watchdogs?|alliances?|coalitions?|[a-z-]+ groups?|unions?|associations?|operators?|charit(?:y|ies)|courts?|tribunals?|hospitals?|schools?|compan(?:y|ies)|firms?|start-?ups?|agenc(?:y|ies)|regulators?|ministr(?:y|ies)|authorit(?:y|ies)|museums?|clubs?|vendors?|institutes?|universit(?:y|ies)|banks?|governments?|police|commissions?|nonprofits?|ngos?|federations?|leagues?|clinics?|insurers?|airlines?|cit(?:y|ies)|count(?:y|ies)';
/** "A Gizmo watchdog", "a school using Gizmo", "the court in the Gizmo case": another body, whosever name is in its own. Linear. */
const OTHER_BODY = new RegExp(
  String.raw`\p{Lu}[\p{L}\d.]* (?:[A-Za-z’'-]+ )?(?:${BODIES}|council|Council|Union|Association|Group|Institute|Museum|Club)$|^(?:[Aa]n?|[Tt]he|[Oo]ne|[Tt]wo|[Ss]ome|[Ss]everal|[Aa]nother) (?:[a-z-]+ ){0,2}(?:${BODIES}|organi[sz]ations?|groups?|people|judge|jury|lawyers?|attorneys?) (?:in|against|using|suing|over|about|opposed|with|near|outside|hearing|investigating|probing|auditing|(?:that|which|who) (?!(?:makes?|made|develop|owns?|publish|buil|runs?|sells?|maintain|created?)))`,
  'u',
);

/** Whether a name is somebody's who does not speak for the maker, or for the organisation whose name is in it. */
function isOutside(meant: string, type: AttributionType, { book }: MentionContext): boolean {
  const within = book.organisationNamed(meant) === undefined && book.organisationIn(meant) !== undefined;
  if (within && (OTHER_BODY.test(meant) || isAnothersVoice(meant))) return true;
  return OUTSIDER.test(meant) && (within || type === 'vendor');
}

/** Unnamed people of an organisation ("two employees", "a manager at Globex"), with the organisation they are of. */
const PEOPLE =
  /^(?:an?|one|two|three|four|five|several|some|multiple) (?:(?:senior|current|unnamed|anonymous|different) ){0,2}(?:employees?|staff(?: members?|ers?)?|workers?|engineers?|developers?|executives?|managers?|officials?|suppliers?|contractors?)(?: (?:of|at|from|inside|within) (?:the )?(.{1,60}))?$/i;

/** The same with the organisation before them ("two Volvo employees"). */
const ITS_PEOPLE =
  /^(?:an?|one|two|three|four|five|several|some|multiple) (?:(?:senior|current|unnamed|anonymous|different) ){0,2}(\p{Lu}[\p{L}\p{N}.&-]*(?: \p{Lu}[\p{L}\p{N}.&-]*){0,3}) (?:employees?|staff(?: members?|ers?)?|workers?|engineers?|developers?|executives?|managers?|officials?)$/u;

/**
 * Unnamed people who are said to know of it ("two sources", "a manager briefed on the decision"): nobody who left
 * or is of another house.
 */
const knows = (name: string): boolean =>
  (KNOWING.test(name) || TOLD_OF_IT.test(name)) && !LEFT.test(name) && !OUTSIDER.test(name);
const KNOWING =
  /\b(?:sources?|persons?|people|individuals?|insiders?|informants?|whistle-?blowers?|someone|somebody)\b/i;
/** What an organisation does, of which they were told; the market or a supplier is none. */
const TOLD_OF_IT =
  /\b(?:familiar with|briefed on|knowledge of|close to|aware of) (?:the |its |their |this |internal )+(?:[\w-]+ ){0,2}?(?:matter|decisions?|plans?|planning|order|move|ban|polic(?:y|ies)|discussions?|deliberations?|situation|changes?|directive|memo|issue|investigation|roll-?out|thinking|process|meeting|company|organi[sz]ation)\b|\b(?:unnamed|anonymous) (?:officials?|diplomats?|aides?)\b/i;
const LEFT = /\bformer\b|\bex-/i;
/** "several people who use it at home": whom the sentence calls users. */
const onlyUses = (name: string, sentence: string): boolean => {
  const at = sentence.indexOf(name) + name.length;
  return USING.test(sentence.slice(at, at + 24));
};
const USING = /^ (?:who (?:uses?|used|bought|owns?|tried)\b|in the (?:queue|street|comments|forum)\b)/i;

/** "Two executives", "an unnamed official": of whatever house. */
const isOfNoHouse = (name: string): boolean =>
  /\b(?:executives?|officials?|suppliers?|contractors?)$/i.test(name.trim()) && !ITS_PEOPLE.test(name.trim());

/** Whether a name stands for unnamed people of the very organisation whose act is told, or of none that is said. */
function isItsPeople(name: string, { book, parties }: MentionContext): boolean {
  const match = PEOPLE.exec(name.trim()) ?? ITS_PEOPLE.exec(name.trim());
  if (!match) return false;
  const [, house] = match;
  if (house === undefined || /^(?:company|firm|group|bank|organi[sz]ation|agency|school)$/i.test(house))
    return true;
  return parties.includes(book.organisationNamed(house) ?? slugOf(house));
}

function sameAuthor(document: DocumentInfo, name: string): boolean {
  const author = document.author === null ? '' : foldName(document.author.replace(/^(?:u\/|@)/, ''));
  return document.form === 'post' && author !== '' && foldName(name.replace(/^(?:u\/|@)/, '')) === author;
}

const HEARD =
  /\b(?:he|she|they|who|it) (?:had |have |has |only |also )?(?:heard|believes?|believed|thinks?|thought|suspects?|suspected|assumes?|assumed|guess(?:es|ed)?|(?:was|is|were|are) (?:not|un) ?(?:certain|sure)|was told|were told|jok(?:ed|es|ing)|quipped|speculat(?:ed|es))\b|\b(?:joked|quipped|speculated|guessed)\b|\bheard (?:of|about|from)\b|\bunclear (?:if|whether)\b|\brumou?rs?\b/i;

function insider(plain: Mention, chain: readonly Attribution[], { book }: MentionContext): Mention {
  const outlets = chain.filter((link) => link.type === 'outlet');
  const teller = outlets.at(-1);
  const { sentence } = plain.keyed.statement;
  const named = teller
    ? (teller.resolved ?? teller.name)
    : (toldTo(sentence, book.publisher(plain.document.publisher), book) ?? undefined);
  // "two employees of Acme": a maker vouches for nobody who speaks of it.
  const within = book.publishersIn(plain.name).find(({ kind }) => kind !== 'vendor');
  const voucher =
    named === undefined
      ? (within?.slug ?? plain.document.publisher)
      : (book.publisherNamed(named)?.slug ?? book.publishersIn(named)[0]?.slug ?? slugOf(named));
  // What the source itself only heard or thinks, nobody vouches for.
  if (HEARD.test(sentence))
    return { ...plain, basis: 'insider', relation: 'insider', voucher: null, captured: false };
  const own = book.publisher(voucher).family === book.publisher(plain.document.publisher).family;
  return { ...plain, basis: 'insider', relation: 'insider', voucher, captured: own };
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
