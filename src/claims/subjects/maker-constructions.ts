import { anyOf, sievedAll } from '../text/sieved-pattern.ts';
import type { SievedSearch, SievedText } from '../text/sieved-pattern.ts';

/** A name that a construction gives as who made a tool, with the words that say in what role. */
export interface ToldMaker {
  readonly name: string;
  readonly role: string;
  /** By the tool's own name beside it and nothing of another behind it, and not by "the app", which may be another. */
  readonly byName: boolean;
  /** Whether more stands behind the tool, so that something else of it may be meant. */
  readonly more: boolean;
}

/** What stands before a name to say where its bearer is at home. */
const PLACED = "(?:\\p{Lu}[\\p{L}-]{1,20}['’]s )?";
/** No place whose firm is meant ("the Montreal firm Stoneleaf"). */
const NAME =
  "(?!\\p{Lu}[\\p{L}.-]{1,20}(?:-based)? (?:company|firm|start-?up|studio|vendor|publisher|manufacturer|developer|maker|group|outfit)\\b)\\p{Lu}[\\p{L}\\p{N}&'’-]{1,30}(?: (?:de |van |von |der |& )?\\p{Lu}[\\p{L}\\p{N}&'’-]{0,30}){0,3}";
/** No name is longer. */
const LONGEST_NAME = 139;
export const FIRM =
  'company|firm|start-?up|studio|vendor|publisher|manufacturer|provider|operator|foundation|group|business|team|agency|collective|cooperative|non-?profit|association';
export const ONE = 'author|creator|maintainer|developer|founder|co-?founder|programmer|owner|inventor';
export const ROLES = `(?:${FIRM}|${ONE}|maker)s?`;
const NOUNS =
  'app|application|tool|extension|plug-?in|add-?on|package|library|software|service|browser|editor|product|project|router|device|firmware|program|platform|client|server|gem|crate|module|SDK|framework|game|chatbot|assistant|agent|bot|scanner|CLI|IDE|database|player|wallet|VPN|password manager|package manager|utility|driver|system|suite|site|website|portal|keyboard|messenger|camera|headset|drone|printer';
/** At most three words between a role and a name: "the Estonian company", "lead developer"; capitals only before them. */
const SOME = "(?:(?:\\p{Ll}[\\p{L}'’-]{1,20}|\\p{Lu}[\\p{L}'’-]{1,20}(?= \\p{Ll})) ){0,3}";
const MADE = 'made|developed|built|maintained|published|sold|written|created|run|operated|produced';
const MAKES = 'makes|develops|maintains|sells|publishes|runs|operates|owns|created|built|wrote|builds|leads';
/** The same of a firm ("the start-up that launched the app"), and not what users, testers and sellers do with it. */
const MAKING = `${MAKES}|made|developed|maintained|published|launched|founded|started|designed|invented|produces|produced|releases|released|ships|distributes|offers|provides|supplies|markets`;
/** Behind the tool's name: it only says whose people, or what else, are meant ("a group of Zed users", "the platform team"). */
const OF_ANOTHER =
  /(?:['’]s?)?[ -](?:that|which|used|users?|fans?|customers?|clients?|enthusiasts?|lovers?|critics?|rivals?|competitors?|forks?|clones?|copies|extensions?|plug-?ins?|add-?ons?|themes?|teams?|desks?|departments?|groups?|community|communities|forums?|council|clubs?|moderators?|resellers?|partners?|market|experts?|consultants?|trainers?|support|alternatives?|tutorials?|courses?|books?|addicts?)\b/iy;

/** What may stand behind the name of a tool whose maker is known: an end, a mark, a verb, a year ("who wrote Zed in 2019"). */
const NOTHING_MORE =
  /(?:$|["”’)\]]?[,.;:!?)"”](?:$|[\s"”])|,? (?:and|but|is|was|has|had|will|would|said|says|told|tells|did|does|confirmed|admitted|denied|declined|announced|apologi[sz]ed|wrote|released|fixed|in (?:19|20)\d\d)\b)/y;

/** What stands for the tool, and no longer than this. */
const THING = `(?:[Tt]he|[Ii]ts|[Tt]his|[Tt]hat) (?:[\\p{L}-]{2,20} )?(?:${NOUNS})`;
const LONGEST_THING = 42;

const sticky = (source: string): RegExp => new RegExp(source, 'uy');
const THING_HERE = sticky(THING);
const IT_HERE = /it\b/y;
const NAME_AT_END = new RegExp(`${NAME}$`, 'u');
const THING_AT_END = new RegExp(`${THING}$`, 'u');
const THEN_NAME = sticky(`,? (?<name>${NAME})`);

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** A name of the tool, or what stands for it. */
interface Thing {
  readonly end: number;
  readonly byName: boolean;
  /** Whether more stands behind it, so that something else may be meant ("Zed packages", "it up"). */
  readonly more: boolean;
}

/** The tool that begins here, by its name or by what stands for it; undefined if neither does, or it is another's part. */
function thingAt(text: string, at: number, tools: readonly string[]): Thing | undefined {
  const tool = tools.find((one) => one !== '' && text.startsWith(one, at));
  const standsFor = tool ?? matchAt(THING_HERE, text, at)?.[0];
  if (standsFor === undefined) return undefined;
  const end = at + standsFor.length;
  return matchAt(OF_ANOTHER, text, end)
    ? undefined
    : { end, byName: tool !== undefined, more: !matchAt(NOTHING_MORE, text, end) };
}

/** The same, or "it". */
const thingOrIt = (text: string, at: number, tools: readonly string[]): Thing | undefined =>
  thingAt(text, at, tools) ??
  (matchAt(IT_HERE, text, at)
    ? { end: at + 2, byName: false, more: !matchAt(NOTHING_MORE, text, at + 2) }
    : undefined);

const endsNamed = (text: string, end: number, tools: readonly string[]): boolean =>
  tools.some((one) => one !== '' && text.endsWith(one, end));

/** "Former Zed developer Mia Sand". */
const isFormer = (text: string, end: number, tools: readonly string[]): boolean =>
  tools.some(
    (one) =>
      one !== '' &&
      /\b(?:ex-|(?:former|one-time|erstwhile) )$/i.test(
        text.slice(Math.max(0, end - one.length - 12), end - one.length),
      ) &&
      text.endsWith(one, end),
  );

const nameBefore = (text: string, end: number): string | undefined =>
  NAME_AT_END.exec(text.slice(Math.max(0, end - LONGEST_NAME), end))?.[0];

/** How far before a participle its tool may stand ("the app, which was first built by"). */
const BEFORE_MADE = 40;

/** Whether the tool stands not far before, in the same clause. */
function isNamedBefore(text: string, at: number, tools: readonly string[]): boolean {
  let least = at;
  while (least > 0 && at - least < BEFORE_MADE && !'.;\n'.includes(text[least - 1] ?? '.')) least--;
  return tools.some((one) => {
    const found = one === '' || one.length > at ? -1 : text.lastIndexOf(one, at - one.length);
    return found >= 0 && found + one.length >= least;
  });
}

/** "Zed, first built by", and not "a plug-in for Zed built by". */
function isRightBefore(text: string, at: number, tools: readonly string[]): boolean {
  const before = text.slice(Math.max(0, at - BEFORE_MADE), at).replace(JOINING, '');
  const tool = tools.find((one) => one !== '' && before.endsWith(one));
  return (
    tool !== undefined && !/\b(?:for|in|of|on|with|from|to|and|or) $/.test(before.slice(0, -tool.length))
  );
}
const JOINING =
  /(?:,? (?:which|that))?(?: (?:is|was|has been|had been|being))?(?: (?:first|now|also|still|originally|initially|mainly|largely))? ?$/;

/**
 * A way in which texts say who made a tool. The pattern is what all tools have in common, and is looked for; `read`
 * sees whether the tool stands beside it. One for all tools: to compile one for each costs more than to read most texts.
 */
interface Construction {
  readonly search: SievedSearch;
  readonly read: (match: RegExpExecArray, text: string, tools: readonly string[]) => ToldMaker | undefined;
}

const CONSTRUCTIONS: readonly Construction[] = [
  // "Ostrich, the start-up behind the app"
  construction(
    `, (?:an? |the |its )?(?<role>(?:[\\p{L}'’-]{2,20} ){0,4}${ROLES}) (?:behind|of|(?:that|which|who) (?<verb>${MAKING})) `,
    ({ 0: { length }, index, groups }, text, tools) => {
      const thing = thingOrIt(text, index + length, tools);
      const role = `${groups?.role ?? ''} ${groups?.verb ?? ''}`;
      return thing && told(nameBefore(text, index), role, thing.byName, thing.more);
    },
  ),
  // "the app's developer, Lumiko"
  construction(
    `['’]s? (?<role>${SOME}${ROLES}),? (?<more>(?:the )?${SOME})(?<name>${NAME})`,
    ({ index, groups }, text, tools) => {
      const byName = endsNamed(text, index, tools);
      return byName || THING_AT_END.test(text.slice(Math.max(0, index - LONGEST_THING), index))
        ? told(groups?.name, `${groups?.role ?? ''} ${groups?.more ?? ''}`, byName)
        : undefined;
    },
  ),
  // "The author of the library, Mia Sand"
  construction(`\\b(?<role>${ROLES}) (?:behind|of) `, ({ 0: { length }, index, groups }, text, tools) => {
    const thing = thingAt(text, index + length, tools);
    return thing && told(matchAt(THEN_NAME, text, thing.end)?.groups?.name, groups?.role, thing.byName);
  }),
  // "Pinwheel Guard maker Pinwheel Software"
  construction(
    `[ -](?<role>maker|developer|author|creator|vendor|owner|publisher|parent)s? (?<name>${NAME})`,
    ({ index, groups }, text, tools) =>
      endsNamed(text, index, tools)
        ? told(groups?.name, groups?.role, true, isFormer(text, index, tools))
        : undefined,
  ),
  // "built by Lumiko"
  construction(
    `\\b(?:${MADE}) by ${PLACED}(?<role>${SOME})(?<name>${NAME})`,
    // "was run by Huron on its own servers": whoever has it.
    ({ 0: words, index, groups }, text, tools) =>
      isNamedBefore(text, index, tools)
        ? told(
            groups?.name,
            groups?.role,
            isRightBefore(text, index, tools),
            /^(?:published|sold|run|operated)/.test(words),
          )
        : undefined,
  ),
  // "Lumiko, which makes the app", "Mia Sand, who maintains the library"
  construction(`, (?<who>which|who) (?<role>${MAKES}) `, ({ 0: { length }, index, groups }, text, tools) => {
    const thing = thingOrIt(text, index + length, tools);
    const byHand = groups?.who === 'who' && /^(?:maintains|develops|wrote|created)$/.test(groups.role ?? '');
    return (
      thing && told(nameBefore(text, index), byHand ? 'maintainer' : groups?.role, thing.byName, thing.more)
    );
  }),
  // "Copperhead, the coding agent from Vancouver start-up Brambling", "Norvane, a VPN app by Sable Ltd"
  construction(
    `, (?:an?|the|one of the|its) (?:[\\p{L}\\d'’-]{2,20} ){0,5}(?:${NOUNS}) (?:from|by|of) (?<role>(?:the )?(?:[\\p{L}-]{2,20} ){0,2}?(?:(?:${FIRM}|${ONE}|maker)s? )?)(?<name>${NAME})`,
    ({ index, groups }, text, tools) =>
      endsNamed(text, index, tools) ? told(groups?.name, groups?.role) : undefined,
  ),
  // "the extension was written by a student in Porto, Duarte Figueira"
  construction(
    `\\b(?:${MADE}) by an? (?<role>[\\p{L}' -]{3,40}), (?<name>${NAME})`,
    ({ index, groups }, text, tools) =>
      isNamedBefore(text, index, tools)
        ? told(groups?.name, `written by ${groups?.role ?? ''}`, isRightBefore(text, index, tools))
        : undefined,
  ),
  // "Fluxion Aero, whose departure control system Fluxion DCS is used by"
  construction(`, whose (?:[\\p{Ll}\\d’'-]{2,20} ){0,5}`, ({ 0: { length }, index }, text, tools) => {
    const thing = thingAt(text, index + length, tools);
    // "Huron, whose staff use Zed": whatever stands between.
    return thing && told(nameBefore(text, index), 'firm', false, thing.more);
  }),
  // "The publisher, Matteo Reval, …": of the one tool that the text is about.
  construction(
    `\\b[Tt]he (?<role>(?:(?:original|former|sole|lead|main|current|previous|package|app|extension|project)['’]?s? )?(?:${ONE}|publisher|vendor|maker|manufacturer)), (?<name>${NAME}),`,
    ({ groups }) => told(groups?.name, groups?.role, false),
  ),
];

/**
 * The same without the tool beside it: whoever is so called in a text about a tool that nobody knows is its maker. Of a
 * tool whose maker is known, such a name would be another firm's, which then confirmed for it.
 */
const OF_UNKNOWN: readonly Construction[] = [
  // "Proctora, the Irish maker, was slow to speak"
  construction(
    `, (?:the|its) (?:\\p{Lu}[\\p{L}.-]{0,20} )?(?<role>developer|publisher|vendor|maker|manufacturer)(?: of |,)`,
    ({ index, groups }, text) =>
      told(nameBefore(text, index), groups?.role === 'developer' ? 'firm' : groups?.role),
  ),
  // "Balans Software released 26.2", "Balans has since pushed out a fix"
  construction(
    ` (?:has |have )?(?:since |also |now )?(?:released|shipped|pushed out|rolled out|pulled|withdrew|withdrawn) (?:version |build |release )?(?:v?\\d+\\.\\d|an? (?:\\p{Ll}{2,12} )?(?:fix|patch|hotfix|corrected version|new version)\\b)`,
    ({ index }, text) => told(nameBefore(text, index), 'firm'),
  ),
  // "co-maintainer Petra Lindqvist"
  construction(`\\b(?<role>(?:co-)?maintainer) (?<name>${NAME})`, ({ groups }) =>
    told(groups?.name, groups?.role),
  ),
  // "Publisher Grand Meridian had given no warning."
  construction(
    `(?:^|[.!?”"] )(?<role>Publisher|Developer|Manufacturer|Maker|Vendor) (?<name>${NAME})`,
    ({ groups }) => told(groups?.name, groups?.role?.toLowerCase()),
  ),
  // "the U.S. developer, Heartline Inc, complies", "Lawyers for the maker, Northbeam Learning of Columbus"
  construction(
    `\\b[Tt]he (?<place>\\p{Lu}[\\p{L}.-]{0,20} )?(?<role>developer|publisher|vendor|maker|manufacturer), (?<name>${NAME})(?: of |,)`,
    ({ groups }) => told(groups?.name, groups?.place === undefined ? groups?.role : 'firm'),
  ),
];

function construction(source: string, read: Construction['read']): Construction {
  return { search: sievedAll(new RegExp(source, 'gu')), read };
}

function told(
  name: string | undefined,
  role: string | undefined,
  byName = true,
  more = false,
): ToldMaker | undefined {
  return name === undefined ? undefined : { name, role: role ?? '', byName, more };
}

const ALL: readonly Construction[] = [...CONSTRUCTIONS, ...OF_UNKNOWN];
const MAY_TELL = anyOf(...ALL.map(({ search }) => search));

/** Who has a tool, sells it, looks into it or stands against it is another than its maker, where that one is known. */
const NOT_MAKERS =
  /\b(?:sells|publishes|runs|operates|owns|leads|published|ships|distributes|offers|provides|supplies|markets|users?|fans?|rival|competing|competitors?|security|customers?|clients?|partner|reselling|law|consult\w*|research|hosting|support|former|lobby|trade|consumers?|advocacy|industry|news|media|owners?|parents?|testing|audit|review|privacy|rights|campaign|training)\b/i;

/** Makers of these tools by the constructions in which sentences tell them, in the order of these. `known`: the catalogue has the tools' maker. Linear. */
export function* toldMakers(
  sentences: readonly SievedText[],
  tools: readonly string[],
  known: boolean,
): Generator<ToldMaker, undefined> {
  const telling = sentences.filter(({ sieving }) => MAY_TELL(sieving));
  for (const { search, read } of known ? CONSTRUCTIONS : ALL)
    for (const within of telling)
      for (const match of search(within)) {
        const maker = read(match, within.text, tools);
        if (maker !== undefined && !(known && (maker.more || NOT_MAKERS.test(maker.role)))) yield maker;
      }
  return undefined;
}
