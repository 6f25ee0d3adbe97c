import type { DocumentInfo } from '../model/document.ts';
import type { Relation } from '../model/evidence.ts';
import type { Attribution } from '../model/statement.ts';
import { finder } from './finders.ts';
import type { Mention, MentionContext } from './mention.ts';
import { foldName } from './names.ts';
import { saysHowItKnows } from './own-reporting.ts';
import { isMakersTerms, isTerms } from './terms.ts';

/** Papers of a party, by word; what finders write up is not among them. */
const PAPERS: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:notice|memo(?:randum)?|circular|announcement|bulletin|directive|internal (?:e-?mail|message)|policy|policie)s?\b/i,
    'notice',
  ],
  [/\bletters?\b/i, 'letter'],
  [/\b(?:ruling|judg(?:e)?ment|verdict|court order|decision of the court)s?\b/i, 'ruling'],
  [/\b(?:filing|lawsuit|suit|complaint|petition|indictment|affidavit|testimony)s?\b/i, 'complaint'],
  [
    /\b(?:advisory|advisories|change ?log|release notes?|patch notes?|security bulletin|status page)\b/i,
    'advisory',
  ],
];
/** "In an internal notice, X said": what the organisation says, its paper says. */
const WRITTEN =
  /\b(?:in|via|through|by) (?:an?|its|their|the) ((?:[\w-]+ ){0,4}(?:notice|memo|memorandum|letter|filing|circular|announcement|advisory))\b/i;
const BODIES =
  /\b(?:court|judge|regulator|ministry|(?<!news )(?<!intelligence )agency|authority|watchdog|prosecutor|cert|cisa|bsi|ftc|ncsc)\b/i;

/** "The notes": a release's, where the text speaks of one, and else anybody's. */
const NOTES = /^(?:the |its |their )notes$/i;
const OF_RELEASE = /\breleas(?:e|es|ed)\b|\bchange ?log\b|\b(?:patch|update) notes?\b/i;
/** Notes that somebody took, or handed on. */
const TAKEN =
  /\b(?:wr[oi]te|writes|written|jotted|took|taken|kept|shared|handed|leaked|leaks?|obtained|seen by|reviewed by|interviews?|meetings?|hearings?|court|researchers?|my|his|her)\b/i;

function isNotesOfRelease({ name, keyed: { statement } }: Mention): boolean {
  const near = `${statement.prefix} ${statement.sentence}`;
  return NOTES.test(name) && OF_RELEASE.test(near) && !TAKEN.test(near);
}

/** An advisory of somebody who makes no tool: who is called an inspector, or whose house stands near it. */
const INSPECTORS =
  /\b(?:researchers?|analysts?|third[- ]party|independent|consultanc(?:y|ies)|(?:security|research) (?:firm|company|lab|group|team)s?|auditors?|certs?|agency|regulator|government)\b/i;

function isAnothers({ keyed: { statement } }: Mention, { book, vendor }: MentionContext): boolean {
  const near = `${statement.prefix} ${statement.sentence}`;
  const houses = book.publishersIn(near).filter(({ organisation }) => organisation !== vendor);
  return INSPECTORS.test(near) || houses.some(({ kind }) => kind === 'security-firm' || kind === 'regulator');
}

/** Kind of paper that a name means; null for what finders write up and for anything else. */
export function paperOf(name: string): string | null {
  return PAPERS.find(([pattern]) => pattern.test(name))?.[1] ?? (isTerms(name) ? 'notice' : null);
}

/** What a newsroom saw of somebody's mail is his paper; what he mailed to the newsroom is his answer. */
const MAIL = /\b(?:e-?mails?|messages?)\b/i;

/** Kind of paper that a speaker's words stand in, by the document before him in the chain; `seen`: the newsroom says so. */
export function paperBehind({ name, resolved }: Attribution, seen: boolean): string | null {
  const paper = paperOf(name) ?? paperOf(resolved ?? '');
  return paper ?? (seen && MAIL.test(name) ? 'notice' : null);
}

/** Kind of paper in which the speaker of a sentence says it ("In a memo to staff, …"), null without one. */
export function paperIn(sentence: string): string | null {
  return paperOf(WRITTEN.exec(sentence)?.[1] ?? '');
}

/** A party's word: official when it stands in its own publication and not in a forum post. */
export function asParty(plain: Mention, party: string, context: MentionContext, captured: boolean): Mention {
  const relation: Relation = context.parties.includes(party) ? 'party' : 'accuser';
  const { form, publisher } = plain.document;
  const official = captured && (form !== 'post' || context.book.publisher(publisher).kind === 'vendor');
  return { ...plain, basis: 'party', relation, party, captured, official };
}

/** The document is the organisation's own publication; what a forum of its hosts is not. */
function isOwnText(document: DocumentInfo, party: string, { book }: MentionContext): boolean {
  const { organisation, kind } = book.publisher(document.publisher);
  return organisation === party && kind !== 'forum' && kind !== 'newsroom' && kind !== 'wire';
}

/** An organisation's word: the party's own, a body's, or an accuser's. */
export function organisationMention(
  plain: Mention,
  party: string | null,
  context: MentionContext,
): Mention | undefined {
  if (party === null) return undefined;
  const ownText = isOwnText(plain.document, party, context);
  const isParty = context.parties.includes(party);
  if (plain.paper !== null) {
    const vendorPaper = isParty && party === context.vendor;
    const seen = seenBy(plain, context);
    return {
      ...plain,
      basis: vendorPaper ? 'party' : 'document',
      relation: isParty
        ? 'party'
        : plain.paper !== 'complaint' && BODIES.test(plain.shown)
          ? 'body'
          : 'accuser',
      party,
      voucher: seen,
      ownReporting: seen !== null,
      captured: ownText,
      official: ownText,
    };
  }
  if (isParty) return asParty(plain, party, context, ownText);
  if (BODIES.test(plain.name))
    return { ...plain, basis: 'document', relation: 'body', party, paper: 'ruling', captured: ownText };
  return {
    ...plain,
    basis: 'witness',
    relation: 'accuser',
    party,
    proper: foldName(plain.shown),
    captured: ownText,
  };
}

/** The newsroom whose captured text says that it saw the paper, null without one. */
export function seenBy({ keyed, document }: Mention, { book }: MentionContext): string | null {
  const publisher = book.publisher(document.publisher);
  const newsroom = publisher.kind === 'newsroom' || publisher.kind === 'wire';
  return newsroom && saysHowItKnows(keyed.statement.sentence, publisher, book) ? publisher.slug : null;
}

/** A notice, letter or filing, also where a word stands for it ("it says that …"); a finder's write-up is the finder. */
export function paperMention(plain: Mention, organisation: string | null, context: MentionContext): Mention {
  const paper = paperOf(plain.name) ?? paperOf(plain.shown) ?? (isNotesOfRelease(plain) ? 'advisory' : null);
  if (paper === null) return makersPage(plain, context) ?? finder(plain, plain.shown, false, context);
  // What a ban goes by are as often the terms of who bans.
  const terms = isMakersTerms(plain.shown) && plain.keyed.statement.kind !== 'ban';
  const makers = (paper === 'advisory' || terms) && !isAnothers(plain, context);
  const owner = organisation ?? context.paperOwner(plain.document) ?? (makers ? context.vendor : null);
  const seen = seenBy(plain, context);
  const isParty = owner !== null && context.parties.includes(owner);
  const isBody = owner === null && paper !== 'complaint' && (paper === 'ruling' || BODIES.test(plain.shown));
  return {
    ...plain,
    paper,
    basis: isParty && owner === context.vendor ? 'party' : 'document',
    relation: isParty ? 'party' : isBody ? 'body' : 'accuser',
    party: owner,
    voucher: seen,
    ownReporting: seen !== null,
    captured: owner !== null && isOwnText(plain.document, owner, context),
    official: owner !== null && isOwnText(plain.document, owner, context),
  };
}

/** What a house publishes under its own name, behind that ("Acme’s blog post"). */
const ITS_PAGES =
  /(?:['’]s?)? (?:(?:own|official|public|corporate|company|engineering|security) )*(?:blog(?: ?posts?| entry)?|web ?site|status page|newsroom|post-?mortem|statement|apology)$/i;

/**
 * The party's own page, where a text says that somebody tells it there without calling it a paper ("their blog"): its word
 * and no finder's. Undefined where it is not known to be the party's.
 */
function makersPage(plain: Mention, context: MentionContext): Mention | undefined {
  const house = plain.shown.replace(/^(?:the|an?) /i, '').replace(ITS_PAGES, '');
  if (house === plain.shown && plain.shown === plain.name) return undefined;
  const { book, vendor, parties } = context;
  const tool = book.tool(plain.keyed.statement.tool ?? '');
  const isTools = [tool?.name ?? '', ...(tool?.aliases ?? [])].some(
    (one) => foldName(one) === foldName(house),
  );
  const owner = book.organisationNamed(house) ?? (isTools ? vendor : null);
  return owner !== null && parties.includes(owner) ? organisationMention(plain, owner, context) : undefined;
}
