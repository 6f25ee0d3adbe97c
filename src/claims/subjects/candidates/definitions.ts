import { NAME, THING, cue } from './cues.ts';
import type { Cue } from './cues.ts';

/** A name that may run over more words ("ChatGPT Atlas Enterprise Edition"). */
const NAMED = '["“‘`]?' + NAME;
/** What bears a name behind it; an assistant, an agent or a driver may be somebody. */
const CALLED = THING.replaceAll(
  /\b(?:assistant|agent|driver|runners?|speaker|model|scribe|tracker|pump)\|/g,
  '',
).concat(
  '|(?:AI|coding|voice|virtual|digital|smart|shopping|writing|graphics|printer|kernel|language|support) (?:assistant|agent|driver|speaker|model|bot)',
);
const SOME = "(?:[\\p{L}\\d'’-]{2,20} ){0,5}";
const FEW = "(?:\\p{Ll}[\\p{L}\\d'’-]{1,19} ){0,3}";
const MAKERS =
  'maker|developer|vendor|supplier|manufacturer|publisher|creator|author|maintainer|inventor|distributor';
const FIRMS = `company|firm|start-?up|studio|outfit|business|group|team|people|${MAKERS}`;
const MADE =
  'made|developed|built|sold|supplied|published|maintained|created|written|marketed|distributed|produced';
/** What is sold; where it runs ("our Frankfurt servers") may go by a place's name. */
const OWNED =
  'products?|apps?|application|tool|extension|plug-?in|add-?on|package|library|software|browser|editor|firmware|platform|system|program|suite|chatbot|assistant|agent|framework|SDK|CLI|password manager|operating system|game|line|range|model|device|camera|watch|tablet';
const PRODUCT_LINE = 'Product|Software|Application|App|Component|Tool|Project|Plug-?in|Device|System';

/**
 * How a text says once that a name is a piece of software. One such sentence is enough for the name to be a tool's,
 * wherever it stands. Each is bounded, so that all are linear.
 */
export const SOFTWARE_DEFINITIONS: readonly Cue[] = [
  // "a computer program called Skylark"
  cue(3, `\\b(?:${CALLED})s?,? (?:called|named|dubbed|known as|by the name of|marketed as|sold as) ${NAMED}`),
  // "its new booking system, Skylark, sold"
  cue(
    3,
    `(?:\\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[Hh]is|[Hh]er|[Aa]n?|[Tt]his|whose)|['’]s) ${SOME}(?:${CALLED}), ${NAMED}["”’\`]?(?=[,.;:)]|$)`,
  ),
  // "Skylark, Huron's software for"
  cue(
    3,
    `${NAME}, (?:\\p{Lu}[\\p{L}\\d&-]{1,20} ){0,2}\\p{Lu}[\\p{L}\\d&-]{1,20}['’]s? ${SOME}(?:${THING})\\b`,
  ),
  // "Product: Skylark for iOS"
  cue(4, `(?:^|\\n)(?:Affected )?(?:${PRODUCT_LINE})s?(?: name| affected)? *: *${NAMED}`),
  // "Release notes for Skylark 12.1"
  cue(
    4,
    `\\b(?:[Rr]elease notes|[Cc]hange ?log|[Cc]hanges|What['’]s new|[Pp]atch notes|[Ss]ecurity (?:advisory|bulletin|notice)|[Ff]ield (?:safety )?notice) (?:for|in|of|on) ${NAMED}`,
  ),
];

/** How a text says once that a name is something that somebody makes: software, where the text speaks of any. */
const MADE_DEFINITIONS: readonly Cue[] = [
  // "Skylark, which turns drawings into", "Skylark, with which timetables are drawn up"
  cue(
    2,
    `${NAME}, (?:which (?:lets|allows|helps|turns|converts|scans|tracks|stores|syncs|encrypts|backs up|runs on|costs|is (?:used|installed|sold|running|free))|(?:with|by|on|through) which)\\b`,
  ),
  // "Skylark, made by Huron Systems", "Skylark, which was built by a student"
  cue(3, `${NAME},? (?:which (?:is|was|has been) |called so and )?(?:${MADE}) (?:and \\p{Ll}+ )?by\\b`),
  // "the London company behind Skylark", "maker of the Skylark add-in"
  cue(3, `\\b(?:${FIRMS})s? behind (?:the )?${NAMED}`),
  cue(3, `\\b(?:${MAKERS})s? of (?:the )?${FEW}${NAMED}`),
  // "Huron, which sells Skylark"
  cue(
    3,
    `\\b(?:which|that|who) (?:also )?(?:makes?|sells?|develops?|supplies|publishes|maintains?|markets?|produces|built|wrote|created) (?:the )?${FEW}${NAMED}`,
  ),
  // "Skylark's maker, Huron Systems"
  cue(3, `${NAME}['’]s? (?:\\p{Ll}[\\p{L}-]{2,14} )?(?:${MAKERS}),? `),
  // "its Skylark product"
  cue(2, `(?:\\b(?:[Ii]ts|[Tt]heir|[Oo]ur)|['’]s?) ${FEW}${NAME} (?:${OWNED})\\b`),
  // "confirmed that its Skylark could be made to"
  cue(2, `\\b(?:[Ii]ts|[Tt]heir) ${FEW}${NAME} (?=could|can|will|would|had|has|was|did|does|to|is|let)\\b`),
];

/** Both. */
export const DEFINITIONS: readonly Cue[] = [...SOFTWARE_DEFINITIONS, ...MADE_DEFINITIONS];
