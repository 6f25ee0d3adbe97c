import { sievedAll } from '../../text/sieved-pattern.ts';
import type { SievedSearch } from '../../text/sieved-pattern.ts';

/** A name as written, be it with the capital inside ("qBittorrent"). */
export const NAME =
  "(?<name>@[\\w.-]{1,40}\\/[\\w.-]{1,40}|(?<![\\p{L}\\d])[a-z]{0,2}\\p{Lu}[\\p{L}\\d+'’.-]{1,30}(?: \\p{Lu}[\\p{L}\\d+-]{0,20}){0,2}|(?<![a-z])[a-z][a-z\\d]{1,30}(?:[-_][a-z\\d]{1,20}){1,3})";
/** A name in small letters, which only its place betrays. */
const SMALL_NAME = '(?<name>[a-z][a-z\\d]{2,30}(?:[-_][a-z\\d]{1,20}){0,3})';
/** What a piece of software, or what runs on one, is called. */
export const THING =
  'apps?|application|tool|extension|plug-?in|add-?on|package|library|software|service|browser|editor|router|firmware|platform|client|server|gem|crate|module|SDK|framework|game|chatbot|assistant|agent|bot|scanner|CLI|IDE|database|player|wallet|VPN|password manager|package manager|driver|keyboard|messenger|runner|runners|compiler|interpreter|shell|terminal|launcher|emulator|operating system|distribution|camera|speaker|thermostat|lock|doorbell|headset|headphones|tracker|printer|slicer|hypervisor|proxy|gateway|firewall|load balancer|cache|queue|engine|runtime|toolkit|suite|program|utility|daemon|system|product|device|project|website builder|CMS|theme|widget|skill|model|registry|hub|cloud|store|marketplace|portal|tag|watch|scooter|car|drone|pump|meter|tablet|console|[Aa]ction|program|programme|terminal|gizmo|gadget|algorithm|portal|scribe|integration|bridge';
const OWN =
  'maintainers?|developers?|authors?|makers?|vendors?|manufacturer|creators?|users|customers|updater|installers?|servers|privacy policy|release notes|changelog|repository|repo|source code|codebase|settings|terms of service|firmware|backend|API|plugin|plugins|extensions?|sandbox|update|updates|crash reporter|telemetry|desktop client|mobile app|app|CLI|support|support team|helpline|terminals|subscribers|customers|owner|insider|heatmap|forum';

const NUMBERED = /\d\.\d/;

/** How a text says what a name is, with what one match counts. */
export type Cue = readonly [SievedSearch, number];

/** A cue by its pattern. `held`: what a text must hold besides. */
export const cue = (counts: number, source: string, held?: RegExp): Cue => [
  sievedAll(new RegExp(source, 'gu'), held),
  counts,
];

/** How a text says that a name is software, of names that look like names; none goes over the end of a line. Linear. */
export const SOFTWARE_CUES: readonly Cue[] = [
  // "Copperhead, the coding agent from Brambling", "Norvane, a popular VPN app"
  cue(2, `${NAME}, (?:an?|the|its|one of the|another) (?:[\\p{L}\\d'’-]{2,20} ){0,5}(?:${THING})\\b`),
  cue(2, `${NAME} (?:(?:before|prior to|through) )?v?\\d{1,4}\\.\\d{1,5}\\.\\d[\\w.]*`, NUMBERED),
  // "Halden OS", "Norvane VPN": what a name says by itself
  cue(
    1,
    `\\b(?<name>\\p{Lu}[\\p{L}\\d+-]{1,20}(?: \\p{Lu}[\\p{L}\\d+-]{1,20})? (?:OS|VPN|IDE|CI|DB|DCS|CRM|ERP|Browser|Editor|Server|Desktop|Mail|App|Player|Studio|Suite|Sync|Notes|Chat|Keyboard|Messenger|Wallet|Scribe|Pro|Edge|Connect|Vault|Guard|Launcher|Client)\\b)`,
  ),
  // "Version of Photobarn Server"
  cue(2, `\\b[Vv]ersions? of ${NAME}`),
  // "the coding agent Copperhead", "our product Packwell"
  cue(1, `\\b(?:${THING})s?(?: called| named| known as)? ["“‘\`]?${NAME}`),
];

/** The same of whatever is made, owned, used or forbidden: of software, where the text speaks of any. */
const PRODUCT_CUES: readonly Cue[] = [
  // "Kestrel Keyboard, which has 40 million users, is made by"
  cue(
    2,
    `${NAME}(?:, [^,;.\\n]{3,70},)? (?:is|was|are) (?:made|developed|built|published|maintained|sold|created|written|run|operated|distributed|installed|used|downloaded) (?:by|on|in)\\b`,
  ),
  // "tiny-chalkboard's sole maintainer", "Loomis Mail users"
  cue(1, `${NAME}(?:['’]s)? (?:\\p{Ll}[\\p{L}-]{2,14} )?(?:${OWN})\\b`),
  // What people use, ban or install: "suspend Chatterbox", "forbids Panora OS"
  cue(
    1,
    `\\b(?:using|use of|us(?:es|ed)|bann?(?:s|ed|ing)?|block(?:s|ed|ing)?|access to|(?:download|install|uninstall|suspend|forbid|prohibit|restrict|patch|abandon)(?:s|ed|ing)?(?: of)?|forbidden|(?:remov|delet|disabl|updat|upgrad|replac)(?:e|es|ed|ing)|drop(?:s|ped|ping)?|outlaw(?:s|ed)?) (?:the )?${NAME}`,
  ),
];

/** Both. */
export const NAME_CUES: readonly Cue[] = [...SOFTWARE_CUES, ...PRODUCT_CUES];

/** Of names in small letters, which only their place betrays. */
export const SMALL_NAME_CUES: readonly Cue[] = [
  cue(1, `(?<![\\p{L}-])${SMALL_NAME}['’]s (?:[a-z-]{2,14} )?(?:${OWN})\\b`, /['’]s /),
  // "libtarsier 3.8.1", "mirelib before 2.8.1", "in ferry-cli v2.5"
  cue(
    2,
    `(?<![\\p{L}./-])${SMALL_NAME} (?:(?:before|prior to|through|versions?|releases?) )?v?\\d{1,4}\\.\\d{1,5}(?![\\d.]*\\s?(?:%|per\\s?cent|points?|million|billion|times|out of|stars?|[ckm]?m|[kmg]?g|inch|inches|hours|minutes|seconds|miles|GB|MB|TB|GHz|mph|lbs?|oz|euros|dollars|pounds)(?![\\p{L}\\d]))[\\w.]*`,
    NUMBERED,
  ),
  // "discovered in sluicegate, a reverse proxy"
  cue(
    2,
    `\\b(?:in|of|with|affects|affecting) ${SMALL_NAME}, (?:an?|the|its|our) (?:[\\p{L}\\d'’-]{1,20} ){0,5}(?:${THING})\\b`,
  ),
  // "Package        : sluicegate"
  cue(3, `\\bPackage *: *${SMALL_NAME}`),
];

/** Words in small letters that stand before a version without being a name. */
export const BEFORE_VERSION =
  /^(?:\w+ed|pins|runs|uses|ships|hits|breaks|needs|requires|wants|builds|gets|keeps|has|bundles|includes|fetches|pulls|recommends|faulty|buggy|bad|good|flawed|leaky|rogue|day|week|weekend|month|year|time|moment|morning|night|hour|down|back|up|off|again|when|once|where|which|every|each|real|official|genuine|legit|actual|proper|broken|vanilla|fresh|stock|plain|regard|consider|treat|mark|call|full|minimum|maximum|complete|entire|him|her|them|us|me|my|your|their|nice|great|byte|bytes|line|page|point|out|upcoming|forthcoming|coming|planned|recent|newest|lint|version|versions|release|releases|build|builds|firmware|update|updates|app|client|from|with|since|until|before|after|prior|than|through|between|the|and|for|our|its|this|that|node|python|ruby|java|android|ios|macos|windows|linux|patch|beta|alpha|stable|branch|line|series|is|are|was|were|to|in|on|at|by|of|or|if|upgrade|updating|upgrading|affects?|affected|fixed|fixes|fix|running|using|use|installed|installing|run|till|below|above|under|over|about|ships?|shipped|tag|tagged|tested|reproduced|confirmed|see|seen|also|only|both|either|just|not|was|score|scored|rated|cvss|tls|ssl|http|https|usb|bluetooth|wifi|protocol|kernel|core|engine|os|edition|desktop|mobile|web|server|older|newer|earlier|later|latest|current|new|old|previous|next|section|chapter|table|figure|step|section|usd|eur|about|around|nearly|some|least|most|within|per|a|an|it|they|we|i|you|he|she)$/;
