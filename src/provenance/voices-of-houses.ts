import type { Mention, MentionContext } from './mention.ts';
import { foldName } from './names.ts';

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
  const bySlug = ` ${foldName(statement.sentence)} `.includes(` ${party.replaceAll('-', ' ')} `);
  return named === party || (named === undefined && bySlug) ? party : undefined;
}

const JOINING = /^(?:the|of|for|in|and|on|at)$/;
const inOrder = (slug: string): string => slug.split('-').filter((word) => !JOINING.test(word)).sort().join('-'); // prettier-ignore

/** The party of the same words in another order ("education-ministry-of-lower-saxony"), else the slug itself. */
export function asKnown(slug: string, parties: readonly string[]): string {
  return parties.find((one) => inOrder(one) === inOrder(slug)) ?? slug;
}

/** Papers that a house puts before everybody. */
const PUBLIC =
  /\b(?:directives?|orders?|decrees?|announcements?|press releases?|advisor(?:y|ies)|statements?)\b/i;
/** What stands by papers that only some have seen. */
const KEPT =
  /\b(?:internal|leaked|confidential|memos?|memorandum|staff|employees|seen by|obtained|reviewed by|viewed by|copy|copies|e-?mails?|letters?)\b/i;

/** Whether a telling gives what a house said openly: words of its voices, or a paper of its for everybody. */
export function isStated({ basis, relation, voucher, name, keyed }: Mention): boolean {
  if (basis === 'party') return true;
  const open = basis === 'document' && relation === 'party' && voucher === null;
  return open && PUBLIC.test(name) && !KEPT.test(keyed.statement.sentence);
}
