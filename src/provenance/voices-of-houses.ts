import type { Mention, MentionContext } from './mention.ts';
import { foldName } from './names.ts';
import type { Book } from './publishers.ts';

/** Those who speak for a house on the record. */
const VOICE =
  'spokes(?:person|man|woman|people|persons|men|women)|representatives?|press (?:office|officer|team|department|service)|media office|communications (?:office|team|department)';
/** "a spokesman for the education ministry", "a representative of the company". */
const FOR_HOUSE = new RegExp(
  `^(?:an?|the|one|its)?\\s*(?:${VOICE}) (?:for|of|from|at) (?:the )?(.{2,80})$`,
  'i',
);
/** "the ministry's press office", "a Globex spokeswoman". */
const OF_HOUSE = new RegExp(`^(?:an?|the|one)?\\s*(.{2,80}?)(?:['’]s?)? (?:${VOICE})$`, 'i');
/** "the press office", "a spokesperson", "the press office in Munich", "a company spokesman": of a house that is not said. */
const BARE = new RegExp(
  `^(?:an?|the|one|its|their)?\\s*(?:(?:company|firm|group|bank|agency|ministry|school|corporate|its|official) )?(?:${VOICE})(?: (?:in|at) \\p{Lu}[\\p{L}-]*)?$`,
  'iu',
);

/** The house that a name speaks for ("a spokesman for the ministry" is the ministry), else the name itself. */
export function houseOf(name: string): string {
  if (BARE.test(name.trim())) return name;
  return (FOR_HOUSE.exec(name.trim()) ?? OF_HOUSE.exec(name.trim()))?.[1]?.trim() ?? name;
}

/** The party that a voice without a house speaks for: that of a ban by one organisation, in a sentence that names it. */
export function partyOfBareVoice(
  name: string,
  { statement }: Mention['keyed'],
  { book, parties }: MentionContext,
): string | undefined {
  const [party, ...others] = parties;
  if (statement.kind !== 'ban' || party === undefined || others.length > 0 || !BARE.test(name.trim()))
    return undefined;
  const named = book.organisationIn(statement.sentence);
  const before = book.organisationIn(statement.prefix);
  // "Acme sells tools. Globex has banned it, its press office said": whose, nobody can tell.
  if (before !== undefined && before !== party) return undefined;
  const bySlug = ` ${foldName(statement.sentence)} `.includes(` ${party.replaceAll('-', ' ')} `);
  return named === party || (named === undefined && bySlug) ? party : undefined;
}

/** Names of which order tells one from another ("York University", "the University of York"). */
const ORDERED = /\b(?:university|universities|college|school|institute|academy|city|state|hospital)\b/;
const JOINING = /^(?:the|of|for|in|and|on|at)$/;
const inOrder = (slug: string): string => slug.split('-').filter((word) => !JOINING.test(word)).sort().join('-'); // prettier-ignore

/** The party of the same words in another order ("education-ministry-of-lower-saxony"), else the slug itself. */
export function asKnown(slug: string, parties: readonly string[]): string {
  if (ORDERED.test(slug)) return slug;
  return parties.find((one) => inOrder(one) === inOrder(slug)) ?? slug;
}

const SPEAKS = new RegExp(`\\b(?:${VOICE})\\b`, 'i');
/** Words beside a voice's own and its house's name that leave it the house's ("a senior spokesman for the carmaker Gizmo"). */
const OF_VOICE =
  /^(?:an?|the|one|its|of|for|from|at|in|and|spokes\w+|representatives?|press|media|communications|public|relations|affairs|digital|corporate|official|senior|chief|lead|global|office|officer|team|department|service|company|firm|group|bank|agency|ministry|government|school|council|\w*makers?|giant|software|tech|technology|chip|car|internet|online|insurer|airline|retailer|operator)$/u;

/** Whether a name is that of a voice that speaks for somebody else near a house, or no longer for it ("a union representative at Gizmo"). */
export function isAnothersVoice(name: string): boolean {
  if (!SPEAKS.test(name)) return false;
  return name.split(/[\s,()]+/).some((word) => {
    const plain = word.replace(/^["“'‘]|(?:['’]s?|["”])$/gu, '');
    return (
      plain !== '' &&
      (/^(?:ex|non)-|^unions?$/i.test(plain) || (/^\p{Ll}/u.test(plain) && !OF_VOICE.test(plain)))
    );
  });
}

/** Papers that a house puts before everybody, by what they are. */
const PUBLISHED = /\b(?:press|news|media) (?:releases?|statements?)\b|\bstatements?\b/i;
/** The same where it is said that they were put before everybody. */
const NOTICE = /\b(?:announcements?|notices?|advisor(?:y|ies))\b/i;
const OPENLY =
  /\b(?:public|publicly|published|posted|official|press|web ?sites?|homepage|web ?page|blog|portal|online|gazette)\b/i;
/** Acts of public bodies, which only these put before everybody. */
const ACT = /\b(?:directives?|orders?|decrees?|ordinances?|announcements?|notices?|advisor(?:y|ies))\b/i;
/**
 * What a body that the catalogue does not know is called by, where it is a public one: at the end of its name, or before
 * what it is of ("city of Lund", "county council"). Firms and clubs bear these words before others, or a place's at the
 * end ("Kansas City Southern", "Manchester City").
 */
const PUBLIC_BODY = new RegExp(
  [
    '\\b(?:ministry|ministries|council|government|department|parliament|senate|commission|authority|municipality|cabinet|regulator|secretariat|police)$',
    '\\b(?:ministry|ministries|council|government|city|county|department|parliament|senate|commission|authority|municipality|secretariat) (?:of|for|on|in)\\b',
    '\\b(?:city|county|municipal|cabinet|government(?: \\w+)?) (?:office|hall|administration|board|transit|attorney|cent(?:re|er)|agency)$',
  ].join('|'),
);
/** What stands by papers that only some have seen, that are doubted, or that somebody else wrote. */
const KEPT =
  /\b(?:internal(?:ly)?|leaked|confidential|memos?|memorandum|staff|employees|workers|seen by|obtained|reviewed by|viewed by|copy|copies|e-?mails?|mailed|letters?|purported\w*|alleged\w*|supposed\w*|apparent\w*|unverified|unconfirmed|disputed|fake|forged|drafts?|screenshots?|photos?|pictures?|circulat\w+|distributed|handed|sent to|shared with|given to|intranet|slack|teams|chat|channels?|partners?|suppliers?|courts?|judges?|private\w*|restricted)\b|\b(?:to|among|between|with|by) (?:all |its |the |some |senior |several ){0,3}(?:managers|developers|engineers|executives|customers|contractors|departments|units)\b/i;

/** Whether a telling gives what a house said openly: words of its voices, or a paper of its for everybody. */
export function isStated(
  { basis, relation, voucher, name, party, keyed }: Mention,
  book: Pick<Book, 'isAuthority'>,
): boolean {
  if (basis === 'party') return true;
  if (basis !== 'document' || relation !== 'party' || voucher !== null) return false;
  const { sentence } = keyed.statement;
  if (KEPT.test(sentence) || KEPT.test(name)) return false;
  return (
    PUBLISHED.test(name) ||
    (NOTICE.test(name) && OPENLY.test(sentence)) ||
    (ACT.test(name) && isPublicBody(party ?? '', book))
  );
}

/** By the catalogue; one that it does not know by what it is called: no city council has its entry. */
const isPublicBody = (party: string, { isAuthority }: Pick<Book, 'isAuthority'>): boolean =>
  isAuthority(party) ?? PUBLIC_BODY.test(party.replaceAll('-', ' '));
