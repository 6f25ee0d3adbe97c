import type { KeyedStatement } from '../model/affair.ts';
import type { Publisher } from '../model/catalogue.ts';
import type { DocumentInfo } from '../model/document.ts';
import { isTaken, writerOf } from './first-hand.ts';
import { aMention } from './mention.ts';
import type { Mention, MentionContext } from './mention.ts';
import { foldName, slugOf } from './names.ts';
import { looksWithOthers, sawNothing, saysHowItKnows, saysItWasTold } from './own-reporting.ts';
import { isPublicBodys, isUnknown, ownerOf } from './own-sites.ts';
import { asParty } from './papers.ts';
import { asPoster, isFinding, isLivedThrough, isMakersPost } from './posters.ts';
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

/** A text that says something in its own voice, with what its publisher is to whom the claim is about. */
interface Speaking {
  readonly keyed: KeyedStatement;
  readonly document: DocumentInfo;
  readonly context: MentionContext;
  readonly publisher: Publisher;
  /** Its mention before anything is known but its name. */
  readonly plain: Mention;
  /** Organisation that the publisher is of. */
  readonly speaker: string | null;
  /** Whether texts of such a publisher are its organisation's word. */
  readonly voice: boolean;
  /** Whether the text is a guest's, a reader's or another place's. */
  readonly lent: boolean;
}

/** Whose word a text may be: undefined where it is not of this sort, null where it is nobody's. */
type Voice = (speaking: Speaking) => Mention | null | undefined;

/** A post of one of the maker's people: informally its word. */
const ofMakersPeople: Voice = ({ keyed, document, context, plain }) =>
  isMakersPost(keyed, document, context)
    ? { ...plain, basis: 'party-informal', relation: 'party', party: context.vendor, captured: true }
    : undefined;

/** What a house tells of another tool of the same maker. */
const ofSibling: Voice = ({ voice, keyed, context }) =>
  voice && isOfSibling(keyed, context) ? null : undefined;

/** The word of the house whose act or product it is. */
const ofParty: Voice = ({ speaker, voice, lent, plain, context }) =>
  speaker !== null && voice && !lent && (context.parties.includes(speaker) || speaker === context.vendor)
    ? asParty({ ...plain, name: context.book.organisationName(speaker) }, speaker, context, true)
    : undefined;

/** Kinds of publishers that carry what makers file with them. */
const CARRIERS: ReadonlySet<Publisher['kind']> = new Set(['registry', 'regulator', 'aggregator']);

/** The maker's changelog, advisory or notice on the tool's own page. */
const onOwnPage: Voice = ({ keyed, document, publisher, plain, context: { book, vendor }, context }) =>
  document.tool !== null &&
  document.tool === keyed.statement.tool &&
  isOfficialForm(document) &&
  vendor !== null &&
  !CARRIERS.has(publisher.kind)
    ? asParty({ ...plain, name: book.organisationName(vendor) }, vendor, context, true)
    : undefined;

/** A regulator's own text. */
const ofRegulator: Voice = ({ publisher, plain }) =>
  publisher.kind === 'regulator'
    ? {
        ...plain,
        name: publisher.name,
        basis: 'document',
        relation: 'body',
        paper: 'ruling',
        captured: true,
      }
    : undefined;

/**
 * A site that the catalogue does not know: the party's where that is sure. What it knows at first hand its address does
 * not say: anybody may have registered it, and much is only kept there.
 */
const onUnknownSite: Voice = ({ document, publisher, plain, context }) => {
  if (!isUnknown(publisher) || document.form === 'post') return undefined;
  const owner = ownerOf(document, context.parties);
  if (owner?.sure === true)
    return asParty({ ...plain, name: document.outlet ?? owner.party }, owner.party, context, true);
  return owner !== undefined || isPublicBodys(document.url)
    ? { ...plain, ...noticeOf(document, owner !== undefined, context), relation: 'accuser' }
    : undefined;
};

/** What a security firm found. */
const ofSecurityFirm: Voice = ({ keyed, publisher, plain }) =>
  publisher.kind === 'security-firm' && isFinding(keyed)
    ? {
        ...plain,
        name: publisher.name,
        proper: foldName(publisher.name),
        basis: 'artifact',
        captured: true,
        inspection:
          (plain.inspection && !LOOKALIKE.test(keyed.statement.sentence)) ||
          confirmsByLooking(keyed.statement.sentence),
      }
    : undefined;

/** The notice of a house on what is not its own. */
const ofAnotherHouse: Voice = ({ speaker, voice, lent, plain }) =>
  speaker !== null && voice && !lent
    ? { ...plain, basis: 'document', relation: 'accuser', party: speaker, paper: 'notice', captured: true }
    : undefined;

const ofPoster: Voice = ({ plain, keyed, document, context }) => asPoster(plain, keyed, document, context);

/** A finder's own account of what he looked at. */
const inWriteUp: Voice = ({ keyed, document, plain, context }) =>
  context.writeUps?.has(document.id) === true &&
  (isFinding(keyed) || isLivedThrough(keyed)) &&
  keyed.statement.hedge === 'none'
    ? {
        ...plain,
        ...writerOf(document, context.book),
        captured: true,
        inspection: confirmsByLooking(keyed.statement.sentence),
      }
    : undefined;

/** What a newsroom says that it saw, or was told. In what it reprints, and in what a guest writes on its pages, "we" are others. */
const ofNewsroom: Voice = ({ keyed, document, plain, context: { book } }) => {
  const { sentence, hedge, kind } = keyed.statement;
  const house = book.houseOf(document);
  if ((house?.kind !== 'newsroom' && house?.kind !== 'wire') || hedge !== 'none') return undefined;
  const ownReporting = saysHowItKnows(sentence, house, book);
  // It saw what somebody recorded, who may have shown others the same: he is the one who knows.
  if (ownReporting && kind !== 'ban' && looksWithOthers(sentence)) {
    const name = `source of ${house.name}`;
    return { ...plain, name, shown: name };
  }
  if (!ownReporting && !saysItWasTold(sentence, house, book)) return undefined;
  return {
    ...plain,
    name: house.name,
    basis: 'outlet',
    relation: 'reporter',
    voucher: house.slug,
    captured: true,
    ownReporting,
  };
};

/** Whose word a text may be; the first that it is. */
const VOICES: readonly Voice[] = [
  ofMakersPeople,
  ofSibling,
  ofParty,
  onOwnPage,
  ofRegulator,
  onUnknownSite,
  ofSecurityFirm,
  ofAnotherHouse,
  ofPoster,
  inWriteUp,
  ofNewsroom,
];

/** The document says it in its own voice: an origin only when it is the party's, a finder's or a body's own text. */
export function spoken(
  keyed: KeyedStatement,
  document: DocumentInfo,
  context: MentionContext,
): Mention | undefined {
  // What a text only passes on ("reports that …") nobody says in it, whoever publishes it, unless it calls it right.
  const { hedge, kind } = keyed.statement;
  if (PASSED_ON.has(hedge) && kind !== 'vendor_response' && !endorses(keyed.statement)) return undefined;
  const publisher = context.book.publisher(document.publisher);
  const speaker = publisher.organisation;
  const speaking: Speaking = {
    keyed,
    document,
    context,
    publisher,
    plain: aMention(keyed, document, document.author ?? publisher.name),
    speaker,
    voice: SPEAKS_FOR_ITSELF.has(publisher.kind),
    lent: speaker !== null && isLent(document, speaker, context),
  };
  for (const voice of VOICES) {
    const mention = voice(speaking);
    if (mention !== undefined) return mention ?? undefined;
  }
  return undefined;
}

/** Whether a text on an organisation's pages says that it is a guest's, a reader's, or taken from another place. */
function isLent(document: DocumentInfo, speaker: string, { book }: MentionContext): boolean {
  if (document.credit === null || book.organisationNamed(document.credit) === speaker) return false;
  return book.houseOf(document)?.organisation !== speaker;
}

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
