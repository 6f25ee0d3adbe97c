import { NEVER_VERSIONED, PLATFORMS, UNITS } from '../lexicon/other-numbers.ts';
import { VERSION_WORD_BEFORE } from './number-place.ts';
import type { NumberPlace } from './number-place.ts';
import { isShortVersion, isWholeVersion } from './short-versions.ts';

export type { Atom } from './number-place.ts';

/** "versions newer than 4.28", "anything from 1.4", "all builds between 0.44": what is bounded is a version. */
const BOUNDED_NOUN =
  /\b(?:versions?|releases?|builds?|editions?|clients?|apps?|agents?|installations?|instances?|nodes?|servers?|hosts?|firmware|branch(?:es)?|(?<!\b(?:allow|install|use|run|want) )(?:any|every)thing|nothing)\s(?:(?:that are|which are|are|is)\s)?(?:from|since|before|after|above|below|under|between|beyond|up to|prior to|(?:older|newer|earlier|later|lower|higher|greater|less) than)\s(?:[\d.]{1,12} (?:and|but|or) (?:(?:older|newer|earlier|later|lower|higher) than )?)?$/i;
/** "A hotfix, 2.3.4.1, was published": four parts, and yet no address. */
const RELEASED = /\b(?:hotfix|patch|update|release|version|upgrade|fixed in|fixes|build),? \(?$/i;
/** "since at least 3.1", "goes back to 3.1": a bound of versions by its words alone. */
const DATES_FROM =
  /\b(?:since at least|(?:goes|going|dates|dating|dated|go|date) (?:all the way )?back to|dat(?:es|ed|ing) from|as (?:far back|old|early) as|trac(?:ed|es|ing)(?: \w+)? back to)\s(?:v|versions?\s)?$/i;
/** "Version 2 users": people, not a quantity of them. */
const OF_VERSION =
  /^(?:version\s|v)[\d.]{1,8}\s(?:users|customers|files|packages|devices|sites|employees|developers)/i;
/** Of what another thing's version is ("API version 2.1"). */
const OTHERS_VERSION =
  /\b(?:API|protocol|schema|format|file format|specification|spec|manifest|dialect|syntax|TLS|HTTP|SSL|OAuth|SMB|Bluetooth|USB|DirectX|OpenGL|Vulkan|licen[cs]e|kernel|BIOS)\s$/i;
/** "bundles zlib 1.2.13": what it is made of or runs on. */
const MADE_OF =
  /\b(?:bundl(?:es|ed|ing)|embed(?:s|ded|ding)|vendor(?:s|ed)|link(?:s|ed) (?:statically )?(?:against|with|to)|depend(?:s|ed|ing) on|relies on|built (?:against|on|with|upon)|based on|compiled (?:against|with)|written in)(?: the| an?| its| old| own| outdated)* (?!versions?\b|releases?\b|builds?\b|code\b)[A-Za-z][\w.+-]*(?: (?:library|engine|framework|runtime))? $/;
/** A line of releases ("1.x"). */
export const LINE = /\.[xX]$/;
/** "Electron 40": a name with the first number of its versions. */
const NAMED_LINE = /([A-Za-z][\w.]{1,20}),? (?:is |was |at )?(\d{1,4})(?![\w.]*\w)/g;
/** "40.1.2 of VS Code": told whose it is. */
const OF_A_NAME = /^ (?:of|in) [A-Z]/;
/** "Node is 22.3.1": said of what stands before it. */
const IS_AT = /([A-Za-z][\w.]{1,20})(?:,? at| (?:is|was|stays|stayed)(?: at| on| still| now)?) $/;
const COMPARED = /\b(?:older|newer|earlier|later|lower|higher|greater|less|other) than\s$/i;
const DATE_LIKE = /^\d{1,2}\.\d{1,2}\.(?:19|20)\d{2}$/;

function isAddress(version: string): boolean {
  const parts = version.split('.');
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
}

const isBounded = ({ lead }: NumberPlace): boolean => BOUNDED_NOUN.test(lead) || DATES_FROM.test(lead);

/** "older than 1.2.3", "at least 1.2.3": behind words that else count quantities. */
const isCompared = ({ text, atom, dotted, lower }: NumberPlace): boolean =>
  dotted >= 2 &&
  (lower === 'least' ||
    (lower === 'than' && COMPARED.test(text.slice(Math.max(0, atom.start - 20), atom.start))));

/** Whether a name in a text, from `start`, is a platform's that is no tool of the sentence. */
const isPlatform = ({ endsTool }: NumberPlace, name: string, start: number): boolean =>
  PLATFORMS.has(name.toLowerCase()) && name !== 'server' && !endsTool(start + name.length);

/** "Electron 40 has it too, and there it is fixed in 40.1.2": of the platform's line that was named before. */
function isOfPlatformsLine(place: NumberPlace): boolean {
  const { text, atom, afterTool } = place;
  if (afterTool || !atom.version.includes('.') || OF_A_NAME.test(text.slice(atom.end, atom.end + 6)))
    return false;
  const line = atom.version.slice(0, atom.version.indexOf('.'));
  const from = Math.max(0, atom.start - 160);
  for (const found of text.slice(from, atom.start).matchAll(NAMED_LINE))
    if (found[2] === line && isPlatform(place, found[1] ?? '', from + found.index)) return true;
  return false;
}

/** "Node is 22.3.1", "Podman, at 6.2.1,": said of the platform before it. */
function isSaidOfPlatform(place: NumberPlace): boolean {
  const { atom, lead, afterTool } = place;
  if (afterTool || atom.marked) return false;
  const found = IS_AT.exec(lead);
  return found !== null && isPlatform(place, found[1] ?? '', atom.start - lead.length + found.index);
}

/** Why a number is no version, whatever else speaks for it. */
const NO_VERSION: readonly ((place: NumberPlace) => boolean)[] = [
  ({ text, atom, dotted }) =>
    dotted < 2 &&
    UNITS.test(text.slice(atom.end, atom.end + 24)) &&
    !(atom.marked && OF_VERSION.test(text.slice(atom.start, atom.end + 24))),
  ({ afterOther }) => afterOther,
  // "tar-lens@2.1": of another package where the sentence names the tool.
  ({ text, atom, afterTool, toolNamed }) => text[atom.start - 1] === '@' && !afterTool && toolNamed,
  ({ atom, lead, afterTool }) => !afterTool && (atom.marked ? OTHERS_VERSION : MADE_OF).test(lead),
  (place) =>
    NEVER_VERSIONED.has(place.lower) &&
    !place.atom.marked &&
    !place.afterTool &&
    !isCompared(place) &&
    !isBounded(place),
  ({ before }) => /^(?:gpt|claude|gemini|cve|ghsa|o)-?$/i.test(before),
  // "Tillow OS 14": a name of its own.
  ({ atom, lower, lead, afterTool }) =>
    PLATFORMS.has(lower) && !afterTool && !atom.marked && !(lower === 'os' && !/\bmac OS\s$/i.test(lead)),
  isOfPlatformsLine,
  isSaidOfPlatform,
  // "Cursor 3 Pro"
  ({ text, atom, dotted, afterTool }) =>
    afterTool && dotted < 2 && !atom.marked && /^\s[A-Z][a-z]/.test(text.slice(atom.end, atom.end + 3)),
  ({ text, atom, afterTool, lead }) =>
    isAddress(atom.version) &&
    !atom.marked &&
    !afterTool &&
    !RELEASED.test(lead) &&
    !VERSION_WORD_BEFORE.test(text.slice(Math.max(0, atom.start - 20), atom.start)),
  // "45.76.x.x": hosts of a network.
  ({ text, atom }) =>
    /^\d{1,3}\.\d{1,3}\.x$/i.test(atom.version) && /^\.[x*\d]/i.test(text.slice(atom.end, atom.end + 2)),
  ({ atom }) => DATE_LIKE.test(atom.version),
];

/**
 * Whether a number is a version: by its form, by a word that says so, by the tool's name before it, or by
 * the first numbers of the versions that its text names.
 */
export function isVersion(place: NumberPlace): boolean {
  if (NO_VERSION.some((reason) => reason(place))) return false;
  const { text, atom, dotted } = place;
  if (dotted >= 2 || LINE.test(atom.version) || atom.marked || place.afterTool || isBounded(place))
    return true;
  if (dotted === 0) return isWholeVersion(place);
  return text[atom.start - 1] === '@' || isShortVersion(place);
}
