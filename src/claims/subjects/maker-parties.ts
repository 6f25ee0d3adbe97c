import { ORGANISED } from '../lexicon/organised.ts';
import { OUTLET_NAMES } from '../lexicon/roles.ts';
import { STARTERS } from '../lexicon/words.ts';
import { NO_PRODUCT } from './candidates/names.ts';
import { anyOf, sievedAll } from '../text/sieved-pattern.ts';
import type { SievedSearch, SievedText } from '../text/sieved-pattern.ts';

const NAME = '(?<name>\\p{Lu}[\\p{L}\\p{N}&-]{2,30}(?: (?:& )?\\p{Lu}[\\p{L}\\p{N}&-]{0,30}){0,2})';
const FEW = "(?:[\\p{Ll}\\d][\\p{L}\\d'’-]{1,19} ){0,3}";
const MAKERS = 'maker|manufacturer|supplier|vendor|studio|software house|start-?up|outfit|operator';
const HEADS =
  'founders?|co-?founders?|chief|CEO|CTO|boss|managing director|director|president|chair(?:man|woman)?|spokes\\p{L}+|counsel|engineers?|developers|lawyers?|head of|product manager|release lead|support|shares|customers|terms|privacy policy|headquarters|helpline|agency';
const SAID =
  'said|says|states?|stated|told|explained|explains|announced|emphasi[sz]es|points? out|calls|called|thinks|considers|wrote in';
const ANSWERED =
  'admitted|admits|conceded|concedes|confirmed|confirms|apologi[sz]ed|apologi[sz]es|denied|denies|acknowledged|acknowledges|rejected|rejects|insists|insisted|blamed|blames|declined|regrets|countered|would not|would only say|did not (?:answer|reply|respond|comment)|didn.t (?:answer|reply|respond|comment)|does not comment|has not (?:answered|replied|responded|commented)|stopped|withdrew|rolled (?:back|out)|released|fixed|pulled|refunded|recalled|promised|sent out';

/** A sign that a name is the firm whose product a text is about, with what it counts. `firm`: it shows that it is a firm. */
interface Sign {
  readonly search: SievedSearch;
  readonly counts: number;
  readonly firm: boolean;
}

const sign = (counts: number, firm: boolean, source: string): Sign => ({
  search: sievedAll(new RegExp(source, 'gu')),
  counts,
  firm,
});

const SIGNS: readonly Sign[] = [
  // "Huron's chief executive", "Huron boss Mia Sand"
  sign(2.5, true, `${NAME}['’]s? ${FEW}(?:${HEADS})\\b`),
  sign(
    2.5,
    true,
    `${NAME} (?:boss|chief|CEO|co-?founder|founder|chairman|spokes\\p{L}+|shares|employees)\\b`,
  ),
  // "Huron, the supplier of", "Huron of Leeds, a firm that"
  sign(
    3,
    true,
    `${NAME}(?: (?:of|in|from) \\p{Lu}\\p{L}{1,20})?, (?:an?|the|its) ${FEW}(?:\\p{Lu}[\\p{L}-]{2,20} )?(?:${MAKERS})\\b`,
  ),
  sign(1, true, `${NAME}, (?:an?|the|its) ${FEW}(?:company|firm)\\b`),
  // "Software maker Huron", "the supplier responsible, Huron"
  sign(3, true, `\\b(?:${MAKERS})s?(?: responsible| concerned| behind it)?,? ${NAME}`),
  sign(2, true, `\\b(?:[Tt]he|[Ss]oftware|[Tt]ech) (?:company|firm),? ${NAME}`),
  sign(1, true, `\\b(?:engineers?|employees?|lawyers?|counsel|support) (?:of|at|from) ${NAME}`),
  // "Huron of Leeds, which sells", "Huron, based in Leeds"
  sign(
    1,
    true,
    `${NAME},? (?:of|in|based in) \\p{Lu}\\p{L}{1,20}(?:, \\p{Lu}\\p{L}{1,20})?,? (?:${SAID}|${ANSWERED}|which)\\b`,
  ),
  sign(
    1,
    true,
    `${NAME},? (?:SE|AG|Inc|GmbH|Ltd|LLC|plc|AB|Oy|SA|BV|K\\.K|Software|Systems|Labs|Technologies|Studios?|Games|Networks)\\b`,
  ),
  // What a party does: it answers, and acts on the product.
  sign(
    1.5,
    false,
    `${NAME} (?:itself )?(?:has |had )?(?:also |now |since |first |at first )?(?:${ANSWERED})\\b`,
  ),
  sign(1, false, `${NAME} (?:has |had )?(?:also )?(?:${SAID})\\b`),
  sign(1, false, `\\b(?:[Aa]ccording to|asked|contacted|wrote to|informed) ${NAME}`),
  sign(
    1.5,
    true,
    `${NAME} (?:has |had )?(?:now |since |also )?(?:admitted|confirmed|disclosed|said|conceded)(?: [\\p{Ll}“”“‘’\\d]{1,20}){0,12} its\\b`,
  ),
];
/** Signs that a name is somebody else's: who found it, who tells it, who suffers from it. */
const OTHERS: readonly Sign[] = [
  sign(
    -3,
    false,
    `${NAME} (?:wrote|reports?|reported|found|discovered|analy[sz]ed|revealed|quotes|quoted|asked|uses|fined|ordered|banned|ruled|opened)\\b`,
  ),
  sign(
    -3,
    false,
    `\\b(?:newspaper|magazine|broadcaster|newsletter|blog|site|website|weekly|daily|paper|station|agency|researchers? (?:at|from)|rival|competitor|bank|school|hospital|police|city|town|county|district|university|customer|law firm|research firm|consultancy|regulator|union|association|insurer) ${NAME}`,
  ),
  sign(
    -3,
    false,
    `${NAME}, (?:an?|the|its) ${FEW}(?:newspaper|magazine|broadcaster|security (?:company|firm)|research (?:company|firm)|analyst|customer|rival|competitor|regulator|watchdog|union|association|bank|hospital|school)\\b`,
  ),
  sign(
    -3,
    false,
    `${NAME}['’]s? (?:researchers?|analysts?|analysis|findings|write-up|telemetry|readers|report(?:ers?|ing))\\b`,
  ),
  // A town: what is to be had there.
  sign(-2, false, `\\b(?:[Ii]n|near|across|outside) ${NAME}`),
];
const FIRM_SIGNS = SIGNS.filter(({ firm }) => firm);
const OTHER_SIGNS = [...SIGNS.filter(({ firm }) => !firm), ...OTHERS];
const MAY_SHOW = anyOf(...FIRM_SIGNS.map(({ search }) => search));
const MAY_TELL = anyOf(...OTHER_SIGNS.map(({ search }) => search));

/** What the signs of a firm count so far, by the word that it is called by. */
interface Sum {
  readonly sum: number;
  readonly firm: boolean;
  /** The longest of its names. */
  readonly longest: string;
}

function addSign({ search, counts, firm }: Sign, within: SievedText, sums: Map<string, Sum>): void {
  for (const match of search(within)) {
    const name = match.groups?.name ?? '';
    const key = keyOf(name);
    if (key.length < 4 || !mayBe(name)) continue;
    const before = sums.get(key) ?? { sum: 0, firm: false, longest: key };
    sums.set(key, {
      sum: before.sum + counts,
      firm: before.firm || firm,
      longest: name.length > before.longest.length ? name : before.longest,
    });
  }
}

/** What signs of a party must count together. */
const SURE = 2.5;
/** What signs of the tool's own name must count for it to be its firm's too. */
const OWN = 2;
/** How much more they must count than those of any other. */
const CLEARLY = 1;

/** "Huron" of "Huron Systems": the word by which a firm is called again. */
const keyOf = (name: string): string => name.split(' ')[0] ?? name;

const mayBe = (name: string): boolean =>
  name.split(' ').every((word) => {
    const small = word.toLowerCase();
    return (
      !ORGANISED.has(small) && !OUTLET_NAMES.has(small) && !NO_PRODUCT.has(small) && !STARTERS.has(small)
    );
  });

/** Whether a word is somebody's surname: a forename stands before it ("Mia Sand"), and it begins no longer name. */
const isSurname = (word: string, text: string): boolean =>
  new RegExp(`(?:[\\p{Ll}\\d],? |[("“‘])\\p{Lu}\\p{Ll}{1,14}(?:-\\p{Lu}\\p{Ll}{1,14})? ${word}\\b`, 'u').test(
    text,
  );

/**
 * The firm whose product a text is about, where no sentence says who made it: the one that is called a maker or a firm,
 * has a head, and answers. Undefined where none is or two may be. `tool`: the tool's name as written. Linear.
 */
export function findParty(sentences: readonly SievedText[], tool: string): string | undefined {
  const sums = new Map<string, Sum>();
  for (const within of sentences)
    if (MAY_SHOW(within.sieving)) for (const one of FIRM_SIGNS) addSign(one, within, sums);
  if (sums.size === 0) return undefined;
  // Whoever shows no sign of a firm need not be heard further, but for the tool itself.
  const keys = [...new Set([...sums.keys(), keyOf(tool)])].filter((key) => key !== '');
  for (const within of sentences)
    if (MAY_TELL(within.sieving) && keys.some((key) => within.text.includes(key)))
      for (const one of OTHER_SIGNS) addSign(one, within, sums);
  // A tool that answers itself goes by its firm's name.
  if ((sums.get(keyOf(tool))?.sum ?? 0) >= OWN) return undefined;
  const text = sentences.map((within) => within.text).join(' ');
  const [first, second] = [...sums]
    .filter(([key, { sum, firm }]) => firm && sum >= SURE && !tool.includes(key) && !isSurname(key, text))
    .sort((a, b) => b[1].sum - a[1].sum);
  if (!first || (second && first[1].sum < second[1].sum + CLEARLY)) return undefined;
  return first[1].longest;
}
