import type { KeyedStatement } from '../model/affair.ts';
import type { Statement } from '../model/statement.ts';
import type { Mention, MentionContext } from './mention.ts';
import type { Book } from './publishers.ts';
import { areSome, tellsOfThose } from './spared-whom.ts';

/** What a product comes as, runs on or is set up as, and those who have it; never what is in it. */
const SOME =
  '(?:versions?|releases?|builds?|editions?|branch(?:es)?|packages?|installers?|installations?|deployments?|instances?|set-?ups?|configurations?|clients?|agents?|apps?|applications|extensions?|plug-?ins?|images?|platforms?|devices?|models?|phones?|tablets?|laptops?|computers?|machines?|servers?|clusters?|workspaces?|projects?|repositories|sites?|accounts?|tenants?|plans?|tiers?|customers|users|subscribers|organi[sz]ations|teams|schools|households)';
/** By which they are told from the rest ("with one folder", "before 4.2", "on the free plan"), or "macOS and Linux agents". */
const APART = new RegExp(
  String.raw`^\W*(?:(?:the|our|and|but|all|any|both|other|also|however),? ){0,3}(?:(?<before>(?!no\b|none\b|not\b|your\b|their\b)[\w.-]+(?:(?:,| and| or|, and|, or) [\w.-]+){0,4}|(?:[\w-]+ )[\w-]+) )?${SOME} (?:(?<by>(?:released |older |earlier )?(?:with|without|on|in|for|of|from|that|who|which|using|running|before|than|prior to)) (?<behind>[^;:]{1,120}?) )?(?=(?:is|are|was|were|do|does|did|has|have|never|share|remain|stay)\b|(?:is|are|was|were|do|does|did|has|have)n['’]t\b)`,
  'iu',
);
/** They have it not: the thing itself is not denied. */
const NOT_THEY = new RegExp(
  [
    String.raw`\b(?:(?:is|are|was|were|been)(?: not|n['’]t| never)|never)(?: \w+ly| themselves| in any way| at all)? (?:affected|touched|concerned|impacted|hit|involved|vulnerable|susceptible|at risk)\b`,
    String.raw`\b(?:is|are|was|were|been|remain(?:s|ed)?|stay(?:s|ed)?) (?:\w+ly )?(?:unaffected|untouched|spared)\b`,
    String.raw`\b(?:do|does|did)(?: not|n['’]t) (?:have|show|share|suffer from|exhibit|contain) (?:it|this|(?:the|this|that) (?:\w+ )?(?:problem|flaw|bug|issue|fault|defect|weakness|error|behaviou?r|code|feature))(?=\W|$)`,
  ].join('|'),
  'i',
);
/** A choice, a leave or a shield: whether it is so in spite of it may be just what is told. */
const CHOICE =
  /\b(?:off|disabl\w+|deactivat\w+|enabl\w+|opt(?:ed|s|ing)?|consent\w*|agree\w*|settings?|switch\w*|toggl\w*|permissions?|telemetry|unless|only|private|privacy|incognito|encrypt\w*|delet\w*|ignor\w*|exclud\w*|block\w*)\b/i;
/** What everybody has today, or who is like everybody: that these have it not comes near to denying it. */
const MOST =
  /\b(?:current(?:ly)?|latest|newest|recent|new|newer|later|released|shipping|shipped|public|stable|production|official|supported|real|normal|ordinary|regular|actual|typical|default|standard|after|since|today|now)\b/i;
/** Words that tell nobody from anybody. */
const ANYBODY =
  /^(?:the|a|an|our|your|their|its|this|that|these|those|any|all|every|each|other|and|or|of|in|on|for|to|use|uses|using|have|has|had|is|are|was|were|who|which|customers?|users?|people|company|product|tool|software|app|apps|program|version|versions)$/i;
/** Sides of a version: the number itself is told by whoever says where it began. */
const SIDE = /\b(?:before|prior to|older than|earlier than|older|earlier)\b/i;

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu) ?? [];
/** Characters of a clause that are looked at. */
const REACH = 400;

/**
 * Whether a party's negated words say only of some who have its tool that they do not have the fault ("Agents for Linux are
 * not affected"): that tells how far the thing goes, and is no denial of it. It is one where anybody else tells it of just those.
 * @param told the claim's statements
 */
export function sparesSome(
  { keyed: { statement, stance }, party, document }: Mention,
  told: readonly KeyedStatement[],
  { book }: MentionContext,
): boolean {
  const quote = statement.quote.slice(0, REACH);
  if (stance !== 'tells' || statement.kind !== 'behaviour' || statement.chain.length > 0) return false;
  if (!NOT_THEY.test(quote) || CHOICE.test(quote) || MOST.test(quote)) return false;
  const apart = APART.exec(quote)?.groups;
  if (!apart) return false;
  const whom = [apart['before'] ?? '', apart['behind'] ?? ''].join(' ').trim();
  if (party === null || namesTool(whom, statement, book) || book.organisationIn(whom) !== undefined)
    return false;
  const some = [apart['before'] ?? '', apart['by'] ?? '', apart['behind'] ?? ''].join(' ').trim();
  const isSide = SIDE.test(quote);
  if (!areSome(some, quote)) return false;
  const words = wordsOf(whom).filter(
    (word) => !ANYBODY.test(word) && !(isSide && /^v?\d/.test(word)) && !SIDE.test(word),
  );
  if (words.length === 0 && !isSide) return false;
  const names = words.filter((word) => /^[\p{Lu}\p{N}]|.\p{Lu}/u.test(word)).map(fold);
  const plain = words.map(fold);
  return told
    .filter((one) => one.statement.polarity === 'affirmed' && one.statement.document !== document.id)
    .every((one) => {
      const theirs = new Set(wordsOf(one.statement.sentence).map(fold));
      return (
        !tellsOfThose(around(one.statement), some, quote) &&
        !names.some((word) => theirs.has(word)) &&
        (plain.length === 0 || !plain.every((word) => theirs.has(word)))
      );
    });
}

/** A statement with what stands beside it: where it is so may be told there. */
const around = ({ prefix, sentence, suffix, next = '' }: Statement): string =>
  [prefix, sentence, suffix, next].join(' ');

/** "Users of Wrench": all that there are. */
function namesTool(text: string, { tool }: Statement, book: Book): boolean {
  const names = new Set((tool ?? '').replace(/^\?/, '').toLowerCase().split(/[\s-]/));
  return book.toolsIn(text).length > 0 || wordsOf(text).some((word) => names.has(word.toLowerCase()));
}

const fold = (word: string): string => word.toLowerCase().replace(/(?<=\p{L}{3})s$/u, '');
