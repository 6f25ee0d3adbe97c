import type { KeyedStatement } from '../model/affair.ts';
import type { Publisher } from '../model/catalogue.ts';
import type { DocumentInfo } from '../model/document.ts';
import { isTaken, writerOf } from './first-hand.ts';
import { aMention } from './mention.ts';
import type { Mention, MentionContext } from './mention.ts';
import { foldName, slugOf } from './names.ts';
import { looksWithOthers, readsOthers, sawNothing, saysHowItKnows, saysItWasTold } from './own-reporting.ts';
import { isPublicBodys, isUnknown, ownerOf } from './own-sites.ts';
import { asParty } from './papers.ts';
import type { Book } from './publishers.ts';
import { endorses } from './voice-endorsed.ts';
import { LOOKALIKE } from './voice-frames.ts';

/** Kinds of publishers whose texts are their organisation's word; newsrooms and forums carry other people's. */
const SPEAKS_FOR_ITSELF: ReadonlySet<Publisher['kind']> = new Set([
  'vendor',
  'registry',
  'regulator',
  'security-firm',
  'blog',
]);

/** Doubts that show that a text repeats what others say. */
const PASSED_ON: ReadonlySet<string> = new Set(['reported', 'alleged', 'conditional']);

/** The document says it in its own voice: an origin only when it is the party's, a finder's or a body's own text. */
export function spoken(
  keyed: KeyedStatement,
  document: DocumentInfo,
  context: MentionContext,
): Mention | undefined {
  // What a text only passes on ("reports that …") nobody says in it, whoever publishes it, unless it calls it right.
  const { hedge, kind } = keyed.statement;
  if (PASSED_ON.has(hedge) && kind !== 'vendor_response' && !endorses(keyed.statement)) return undefined;
  const { book } = context;
  const publisher = book.publisher(document.publisher);
  const plain = aMention(keyed, document, document.author ?? publisher.name);
  const ownPage = document.tool !== null && document.tool === keyed.statement.tool;
  const speaker = publisher.organisation;
  if (
    document.form === 'post' &&
    (isStaff(document.author, context) ||
      (ownPage && document.standing === 'maker') ||
      (kind === 'vendor_response' && isCalledAfter(document, keyed, context)))
  )
    return { ...plain, basis: 'party-informal', relation: 'party', party: context.vendor, captured: true };
  const voice = SPEAKS_FOR_ITSELF.has(publisher.kind);
  if (voice && isOfSibling(keyed, context)) return undefined;
  const lent = speaker !== null && isLent(document, speaker, context);
  if (speaker !== null && voice && !lent && (context.parties.includes(speaker) || speaker === context.vendor))
    return asParty({ ...plain, name: book.organisationName(speaker) }, speaker, context, true);
  const passesOn =
    publisher.kind === 'registry' || publisher.kind === 'regulator' || publisher.kind === 'aggregator';
  if (ownPage && isOfficialForm(document) && context.vendor !== null && !passesOn)
    return asParty({ ...plain, name: book.organisationName(context.vendor) }, context.vendor, context, true);
  if (publisher.kind === 'regulator')
    return {
      ...plain,
      name: publisher.name,
      basis: 'document',
      relation: 'body',
      paper: 'ruling',
      captured: true,
    };
  const own = isUnknown(publisher) && document.form !== 'post';
  const owner = own ? ownerOf(document, context.parties) : undefined;
  if (owner?.sure === true)
    return asParty({ ...plain, name: document.outlet ?? owner.party }, owner.party, context, true);
  // What it knows at first hand its address does not say: anybody may have registered it, and much is only kept there.
  if (owner !== undefined || (own && isPublicBodys(document.url)))
    return { ...plain, ...noticeOf(document, owner !== undefined, context), relation: 'accuser' };
  if (publisher.kind === 'security-firm' && isFinding(keyed))
    return {
      ...plain,
      name: publisher.name,
      proper: foldName(publisher.name),
      basis: 'artifact',
      captured: true,
      inspection:
        (plain.inspection && !LOOKALIKE.test(keyed.statement.sentence)) ||
        confirmsByLooking(keyed.statement.sentence),
    };
  if (speaker !== null && voice && !lent)
    return {
      ...plain,
      basis: 'document',
      relation: 'accuser',
      party: speaker,
      paper: 'notice',
      captured: true,
    };
  if (
    document.form === 'post' &&
    (isFinding(keyed) || isLivedThrough(keyed)) &&
    keyed.statement.hedge === 'none' &&
    !readsOthers(keyed.statement.sentence) &&
    !retells(document, context)
  )
    return {
      ...plain,
      ...(isCalledAsKnown(document.author, book)
        ? { name: placeOf(document), shown: placeOf(document) }
        : {}),
      proper: document.author === null ? null : foldName(document.author.replace(/^(?:u\/|@)/, '')),
      platforms: [publisher.slug],
      captured: true,
    };
  if (
    context.writeUps?.has(document.id) === true &&
    (isFinding(keyed) || isLivedThrough(keyed)) &&
    keyed.statement.hedge === 'none'
  )
    return {
      ...plain,
      ...writerOf(document, book),
      captured: true,
      inspection: confirmsByLooking(keyed.statement.sentence),
    };
  // In what it reprints, and in what a guest or a sponsor writes on its pages, "we" are others.
  const house = book.houseOf(document);
  const newsroom = house?.kind === 'newsroom' || house?.kind === 'wire';
  if (!newsroom || keyed.statement.hedge !== 'none') return undefined;
  const { sentence } = keyed.statement;
  const ownReporting = saysHowItKnows(sentence, house, book);
  // It saw what somebody recorded, who may have shown others the same: he is the one who knows.
  if (ownReporting && kind !== 'ban' && looksWithOthers(sentence)) {
    const name = `source of ${house.name}`;
    return { ...plain, name, shown: name };
  }
  if (ownReporting || saysItWasTold(sentence, house, book))
    return {
      ...plain,
      name: house.name,
      basis: 'outlet',
      relation: 'reporter',
      voucher: house.slug,
      captured: true,
      ownReporting,
    };
  return undefined;
}

/** Whether a text on an organisation's pages says that it is a guest's, a reader's, or taken from another place. */
function isLent(document: DocumentInfo, speaker: string, { book }: MentionContext): boolean {
  if (document.credit === null || book.organisationNamed(document.credit) === speaker) return false;
  return book.houseOf(document)?.organisation !== speaker;
}

/** Whether a member calls himself exactly as an organisation or publisher that the catalogue knows. */
function isCalledAsKnown(author: string | null, book: Book): boolean {
  const name = (author ?? '').replace(/^(?:u\/|@)/, '');
  return book.organisationNamed(name) !== undefined || book.publisherNamed(name) !== undefined;
}

const placeOf = ({ publisher, url }: DocumentInfo): string =>
  url !== null && URL.canParse(url) && new URL(url).hostname !== '' ? new URL(url).hostname : publisher;

/** A notice on the pages of somebody whom the catalogue does not know; under the name of its host where a party's may be feigned. */
function noticeOf(
  { outlet, publisher }: DocumentInfo,
  looksAlike: boolean,
  { book, parties }: MentionContext,
): Partial<Mention> {
  const named = slugOf((outlet ?? publisher).replace(/^the /i, ''));
  const feigned = looksAlike || parties.includes(named) || (outlet !== null && isTaken(outlet, book));
  return {
    name: feigned ? publisher : (outlet ?? publisher),
    basis: 'document',
    party: feigned ? publisher : slugOf(outlet ?? publisher),
    paper: 'notice',
    captured: true,
  };
}

/** "We unpacked the extension and independently confirmed that …": an inspection of its own that confirms another's. */
const LOOKED =
  /\bwe (?:have |also |then |ourselves |too ){0,2}(?:reverse[- ]engineered|decompiled|disassembled|inspected|analy[sz]ed|audited|unpacked|deobfuscated|captured|tested)\b(?:[^.;]|\.\d){0,160}\band (?:we |also |could |can ){0,2}independently (?:confirm|reproduc|verif|replicat)\w*|\bwe (?:have |also |then |too ){0,2}(?:independently )?(?:reproduced|replicated)\b|\bwe (?:have |also ){0,2}independently (?:confirmed|verified)\b/i;

/** "… that it does not send them": what was confirmed is the contrary. */
const NOT_SO = /^[^;]{0,240}?(?:\b(?:not|never|no|none|neither|nothing|cannot)\b|n['’]t\b)/i;

function confirmsByLooking(sentence: string): boolean {
  const looked = LOOKED.exec(sentence);
  if (!looked || sawNothing(sentence) || LOOKALIKE.test(sentence)) return false;
  return !NOT_SO.test(sentence.slice(looked.index + looked[0].length));
}

const PRONOUN = /^\W*(?:it|they|this|these)\b/i;

/** A sentence that names another tool of the same maker, and not this one, is about that ("Fernbird has a bug: it sends …"). */
function isOfSibling({ statement }: KeyedStatement, { book, vendor }: MentionContext): boolean {
  const own = book.toolsIn(statement.sentence);
  // "Fernbird crashed. It sent …": a pronoun stands for what is named right before.
  const named = own.length === 0 && PRONOUN.test(statement.sentence) ? book.toolsIn(statement.prefix) : own;
  if (statement.tool === null || named.includes(statement.tool)) return false;
  return named.some((slug) => vendor !== null && book.tool(slug)?.vendor === vendor);
}

function isOfficialForm(document: DocumentInfo): boolean {
  return document.form === 'changelog' || document.form === 'advisory' || document.form === 'notice';
}

function isStaff(author: string | null, { staff }: MentionContext): boolean {
  if (author === null) return false;
  const folded = foldName(author.replace(/^(?:u\/|@)/, ''));
  return folded !== '' && staff.some((one) => foldName(one.replace(/^(?:u\/|@)/, '')) === folded);
}

function isFinding(keyed: KeyedStatement): boolean {
  const { kind, polarity } = keyed.statement;
  return (
    polarity === 'affirmed' && (kind === 'behaviour' || kind === 'affected_versions' || kind === 'evidence')
  );
}

/** Whose house forbade it, in the words of one of its people. */
const OF_MY_HOUSE =
  /\bI(?: have|['’]ve)? work(?:ed)? (?:at|for|in)\b|\b(?:at|by|in) (?:our|my) \w+|\b(?:our|my) (?:company|employer|work(?:place)?|job|firm|team|office|org|organi[sz]ation|IT|boss|admins?|ciso|security|machines?|laptops?|computers?|school|university|hospital|agency|department)\b|\b(?:told|forbade|forbidden|made|asked|ordered) us\b|\bwe(?: are|['’]re| were) (?:no longer|not) allowed\b|\bwe (?:have |had |just )?(?:banned|blocked|removed|forbidden|forbade|uninstalled)\b/i;
const OF_MINE = /\b(?:I|my)\b/;
const HEARD =
  /\b(?:I|we)(?: have|['’]ve)? (?:\w+ )?(?:heard|read|think|guess|believe|suppose|assume|remember|hope)\b|\b(?:apparently|supposedly|rumou?rs?|according to)\b/i;

/** What the writer of a post had happen to him: a ban of his own house, a repair that he tried. */
function isLivedThrough({ statement: { kind, polarity, sentence } }: KeyedStatement): boolean {
  if (polarity !== 'affirmed' || HEARD.test(sentence)) return false;
  return (kind === 'ban' && OF_MY_HOUSE.test(sentence)) || (kind === 'fix' && OF_MINE.test(sentence));
}

/** "ada_wrench" answers for Wrench: as one of its people, informally, for anybody may call himself so. */
function isCalledAfter(
  { author, standing }: DocumentInfo,
  { statement }: KeyedStatement,
  { book, vendor }: MentionContext,
): boolean {
  // Where the place says what he is, his name says nothing.
  if (standing !== undefined) return false;
  const words = new Set((author ?? '').toLowerCase().split(/[\s_.@/()[\]-]+/));
  const tool = statement.tool === null ? undefined : book.tool(statement.tool);
  const names = [
    tool?.name,
    ...(tool?.aliases ?? []),
    vendor === null ? undefined : book.organisationName(vendor),
  ];
  return names.some((name) => name !== undefined && words.has(foldName(name)));
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
