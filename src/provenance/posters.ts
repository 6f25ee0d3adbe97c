import type { KeyedStatement } from '../model/affair.ts';
import type { DocumentInfo } from '../model/document.ts';
import type { Mention, MentionContext } from './mention.ts';
import { foldName } from './names.ts';
import { readsOthers } from './own-reporting.ts';
import type { Book } from './publishers.ts';

/** Whether a statement tells what somebody found. */
export function isFinding(keyed: KeyedStatement): boolean {
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
export function isLivedThrough({ statement: { kind, polarity, sentence } }: KeyedStatement): boolean {
  if (polarity !== 'affirmed' || HEARD.test(sentence)) return false;
  return (kind === 'ban' && OF_MY_HOUSE.test(sentence)) || (kind === 'fix' && OF_MINE.test(sentence));
}

function isStaff(author: string | null, { staff }: MentionContext): boolean {
  if (author === null) return false;
  const folded = foldName(author.replace(/^(?:u\/|@)/, ''));
  return folded !== '' && staff.some((one) => foldName(one.replace(/^(?:u\/|@)/, '')) === folded);
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

/** Whether a post is one of the maker's people's: by the catalogue, by the place, or by how he calls himself when he answers. */
export function isMakersPost(
  keyed: KeyedStatement,
  document: DocumentInfo,
  context: MentionContext,
): boolean {
  if (document.form !== 'post') return false;
  const ownPage = document.tool !== null && document.tool === keyed.statement.tool;
  return (
    isStaff(document.author, context) ||
    (ownPage && document.standing === 'maker') ||
    (keyed.statement.kind === 'vendor_response' && isCalledAfter(document, keyed, context))
  );
}

/** Whether a member calls himself exactly as an organisation or publisher that the catalogue knows. */
function isCalledAsKnown(author: string | null, book: Book): boolean {
  const name = (author ?? '').replace(/^(?:u\/|@)/, '');
  return book.organisationNamed(name) !== undefined || book.publisherNamed(name) !== undefined;
}

const placeOf = ({ publisher, url }: DocumentInfo): string =>
  url !== null && URL.canParse(url) && new URL(url).hostname !== '' ? new URL(url).hostname : publisher;

/** A post that links to a newsroom's or a captured text tells on what stands there. */
function retells(document: DocumentInfo, { book, captured }: MentionContext): boolean {
  return document.links.some(({ url }) => {
    if (captured.has(url) && url !== document.url) return true;
    const host = URL.canParse(url) ? new URL(url).hostname : '';
    const kind = book.byDomain(host)?.kind;
    return kind === 'newsroom' || kind === 'wire' || kind === 'aggregator';
  });
}

/** What a poster found or lived through himself; undefined where he passes it on. */
export function asPoster(
  plain: Mention,
  keyed: KeyedStatement,
  document: DocumentInfo,
  context: MentionContext,
): Mention | undefined {
  const { hedge, sentence } = keyed.statement;
  if (document.form !== 'post' || hedge !== 'none' || (!isFinding(keyed) && !isLivedThrough(keyed)))
    return undefined;
  if (readsOthers(sentence) || retells(document, context)) return undefined;
  const { book } = context;
  const place = placeOf(document);
  return {
    ...plain,
    ...(isCalledAsKnown(document.author, book) ? { name: place, shown: place } : {}),
    proper: document.author === null ? null : foldName(document.author.replace(/^(?:u\/|@)/, '')),
    platforms: [book.publisher(document.publisher).slug],
    captured: true,
  };
}
