import { NO_NAME, NO_PERSON } from '../introduced/no-names.ts';
import { isBodyNoun } from '../lexicon/organised.ts';
import { VERBS } from '../lexicon/verbs.ts';
import { anyOf, sievedAll } from '../text/sieved-pattern.ts';
import type { SievedSearch, SievedText } from '../text/sieved-pattern.ts';

/** Somebody of the maker's, by name. `officer`: speaks for it by office, as its head or its spokesperson does. */
export interface Staff {
  readonly name: string;
  readonly officer: boolean;
}

/** Offices whose holders speak for a firm. */
const SPEAKERS =
  'founder|co-?founder|chief executive(?: officer)?|CEO|managing director|president|chair(?:man|woman)|spokes(?:man|woman|person)|press officer|general counsel|boss|chief|communications (?:lead|director|chief)|press secretary';
/** Offices of those who know, and answer informally. */
const OTHERS =
  'CTO|CFO|CISO|COO|director|vice[ -]president|head of [\\p{L}-]{2,20}(?: [\\p{Ll}-]{2,20})?|counsel|lawyer|(?:support |security |software |principal |staff |lead |senior )?engineer|developer|programmer|(?:co-)?maintainer|author|creator|designer|product manager|product lead|(?:release|team|tech|engineering|project|support|security|product|community) (?:lead|manager|head)|(?:chief|security|privacy|technology|medical|product|operating|financial|information|technical|data protection) officer|chief (?:scientist|engineer|architect|technologist|of staff)|scientist|architect|evangelist|owner|inventor|executive|employee|support agent';
const OFFICE = `(?:${OTHERS}|${SPEAKERS})`;
const SPEAKS = new RegExp(`(?:^|[ -])(?:${SPEAKERS})$`, 'u');

const PART = "\\p{Lu}[\\p{L}'’-]{1,24}";
/** "Rajan Mehta", "Eva-Lena Persson", "Jan de Wit", "Dr Mia Sand". */
const PERSON = `(?:(?:Mr|Ms|Mrs|Dr|Prof)\\.? )?(?<name>${PART}(?: \\p{Lu}\\.)?(?: (?:de|van|von|der|den|la|el|al|bin|ter|dos|da))*(?: ${PART}){1,2})`;
/** At most three small words before an office that only say which it is: none that says that it was held once, or elsewhere. */
const SOME =
  '(?:(?:lead|senior|principal|technical|long-?time|chief|security|privacy|product|engineering|support|release|deputy|vice|associate|global|regional|interim|new|current|executive|corporate|public|media|press|policy|legal|developer|communications|data|software|customer|co|general|head) ){0,3}?';
const FIRM =
  "(?:company|firm|vendor|maker|manufacturer|developer|supplier|studio|start-?up|foundation|project|publisher|provider|software house)['’]s";
const TELLS =
  '(?:said|says|told|wrote|writes|explained|explains|answered|replied|countered|added|adds|confirmed|admitted|conceded|apologi[sz]ed|acknowledged|posted|joined|denied|insisted|promised|announced)';

/** A way in which texts name the maker's people. */
interface Way {
  readonly search: SievedSearch;
  /** Whether one of the maker's names, or what stands for it, is where this way wants it. `before`: the two sentences before. */
  readonly holds: (
    match: RegExpExecArray,
    text: string,
    owners: readonly string[],
    before: string,
  ) => boolean;
}

const way = (source: string, holds: Way['holds']): Way => ({
  search: sievedAll(new RegExp(source, 'gu')),
  holds,
});

const endsOwned = (text: string, end: number, owners: readonly string[]): boolean =>
  owners.some((one) => text.endsWith(one, end) && !/[\p{L}\p{N}-]/u.test(text[end - one.length - 1] ?? ' '));
const ENDS = new RegExp(`^(?:$|[,.;:)”"]| (?:has|had|and|in|on|since|${TELLS})\\b)`, 'u');
/** The maker's name and no more of it: "Huron extensions" and "Huron's rival" are something else. */
const startsOwned = (text: string, at: number, owners: readonly string[]): boolean =>
  owners.some(
    (one) =>
      text.startsWith(one, at) && ENDS.test(text.slice(at + one.length, at + one.length + LONGEST_VERB)),
  );
const LONGEST_VERB = 16;

/** By the maker's name beside the person's. */
const NAMED: readonly Way[] = [
  // "Huron's founder, Mia Sand", "Huron chief Mia Sand"
  way(`(?:['’]s?)? (?<role>${SOME}${OFFICE}),? ${PERSON}`, ({ index }, text, owners) =>
    endsOwned(text, index, owners),
  ),
  // "Huron's Mia Sand said"
  way(`['’]s ${PERSON} (?:has |had |also |later |then )?${TELLS}\\b`, ({ index }, text, owners) =>
    endsOwned(text, index, owners),
  ),
  // "Mia Sand, Huron's head of support,"
  way(`${PERSON}, (?<owner>[^,.;:]{2,60}?)['’]s? (?<role>${SOME}${OFFICE})\\b`, ({ groups }, _, owners) =>
    owners.includes(groups?.owner ?? ''),
  ),
  // "Mia Sand, head of support at Huron"
  way(
    `${PERSON}, (?:(?:an?|the|one of the) )?(?<role>${SOME}${OFFICE})s? (?:of|at|for|from|with) (?=\\p{Lu})`,
    ({ 0: { length }, index }, text, owners) => startsOwned(text, index + length, owners),
  ),
  // "a spokeswoman for Huron, Mia Sand"
  way(
    `\\b(?<!former |then )(?<role>${OFFICE}) (?:for|at|from|of|with) (?<owner>[^,.;:]{2,60}?),? (?:called |named )?${PERSON}`,
    ({ groups }, _, owners) => owners.includes(groups?.owner ?? ''),
  ),
  // "Mia Sand, who founded Huron"
  way(
    `${PERSON}, who (?:co-?founded|founded|runs|leads|owns|heads|started|created|wrote|develops|designed|built|is responsible for) (?=\\p{Lu})`,
    ({ 0: { length }, index }, text, owners) => startsOwned(text, index + length, owners),
  ),
];

const namesBody = (words: string): boolean =>
  words
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .some(isBodyNoun);

/**
 * Whether a sentence up to here (`words`) and those before it name the maker, and since then no authority, customer or the
 * like, whose people might be meant. The tool may stand beside such a body in the sentence itself. Linear.
 */
function speaksOf(before: string, words: string, owners: readonly string[]): boolean {
  const all = `${before} ${words}`;
  const last = Math.max(...owners.map((one) => all.lastIndexOf(one)));
  return last >= 0 && !namesBody(words) && !namesBody(all.slice(last));
}

/**
 * Without the maker's name beside them: another firm may be meant, so these are asked of a tool alone that the catalogue
 * does not know, of which no claim is graded.
 */
const LIKELY: readonly Way[] = [
  // "the company's founder, Mia Sand", "its founder, Mia Sand"
  way(
    `\\b(?:[Tt]he ${FIRM}|[Ii]ts) (?<role>${SOME}${OFFICE}),? ${PERSON}`,
    ({ index }, text, owners, before) => speaksOf(before, text.slice(0, index), owners),
  ),
  // "Mia Sand, a developer on the project"
  way(
    `${PERSON}, (?:(?:an?|the|one of the) )?(?<role>${SOME}${OFFICE})s? (?:of|at|for|on|with|behind) the (?:company|maker|vendor|manufacturer|project)(?=[,.;])`,
    () => true,
  ),
  // "Mia Sand, who maintains the renderer", "Mia Sand, who founded the company"
  way(`${PERSON}, who (?<role>maintains|co-?maintains) (?:the|it|its)\\b`, () => true),
  way(`${PERSON}, who (?:co-)?founded the (?:company|firm|project|start-?up)\\b`, () => true),
  // "Mia Sand, who runs quality at the Norwegian manufacturer"
  way(
    `${PERSON}, who [\\p{Ll} ]{3,40} (?:at|for) the (?:\\p{Lu}\\p{L}{2,20} )?(?:manufacturer|maker|vendor|developer|publisher)\\b`,
    () => true,
  ),
  // "Founder Mia Sand conceded", "Lead developer Mia Sand suspects"
  way(`(?:^|[.!?”"] )(?:Founder|Co-founder|Lead (?:developer|maintainer)) ${PERSON}`, () => true),
];
const ALL: readonly Way[] = [...NAMED, ...LIKELY];
const MAY_NAME = anyOf(...ALL.map(({ search }) => search));

/** First words of what a maker has and is no person. */
const THINGS =
  /^(?:Safe|Cloud|Security|Digital|Threat|Play|App|Pro|Trust|Project|Open|Advanced|Enterprise|Business|Research|Windows|Linux|Android|Chrome|Visual|Web|Data|Privacy|Product|Support|Help)$/;

/** So many of the maker's people at most are known by one text. */
const MOST = 8;

/**
 * The maker's people whom a text names: by office beside the maker's name ("Huron's founder, Mia Sand") or by belonging to
 * it ("Huron's Mia Sand said"); of a tool that the catalogue does not know also by an office in the company that was spoken
 * of, or by what they do ("Mia Sand, who maintains the parser"). `owners`: the names of the tool and of its maker, as
 * written; `known`: the catalogue has the tool. Linear.
 */
export function findStaff(
  sentences: readonly SievedText[],
  owners: readonly string[],
  known: boolean,
): readonly Staff[] {
  const found = new Map<string, Staff>();
  for (const [at, within] of sentences.entries()) {
    if (!MAY_NAME(within.sieving)) continue;
    const before = `${sentences[at - 2]?.text ?? ''} ${sentences[at - 1]?.text ?? ''}`;
    // Most sentences name neither the tool nor its maker.
    const named = owners.some((one) => within.text.includes(one));
    if (known && !named) continue;
    for (const { search, holds } of known ? NAMED : named ? ALL : LIKELY)
      for (const match of search(within)) {
        const name = withoutOpener(match.groups?.name?.replace(/['’]s?$/, '') ?? '');
        if (found.size >= MOST || !isPerson(name, owners) || !holds(match, within.text, owners, before))
          continue;
        const role = match.groups?.role?.trim() ?? '';
        const officer = SPEAKS.test(role);
        if (!found.has(name) || officer) found.set(name, { name, officer });
      }
  }
  return [...found.values()];
}

/** "Citing Lena Park", "When Lena Park": what opens the sentence is no part of the name. */
function withoutOpener(name: string): string {
  const [first = '', ...rest] = name.split(' ');
  const opens = NO_NAME.test(first) || VERBS.get(first.toLowerCase())?.form === 'ing';
  return opens ? rest.join(' ') : name;
}

function isPerson(name: string, owners: readonly string[]): boolean {
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  return (
    words.length > 1 &&
    !NO_NAME.test(words[0] ?? '') &&
    !THINGS.test(words[0] ?? '') &&
    !NO_PERSON.test(last) &&
    !/^\p{Lu}{2,}$/u.test(last) &&
    !owners.some((one) => one.includes(last) || name.includes(one))
  );
}
