import { CALLED_SO, ORGANISED } from '../../lexicon/organised.ts';
import { ROLE_OF } from '../../lexicon/roles.ts';
import { STARTERS } from '../../lexicon/words.ts';

/** A text in which a name stands, and what of it speaks for a product there. */
export interface Standing {
  readonly title: string;
  /** The title with the text. */
  readonly text: string;
  /** How often the name stands beside what a text says of products. */
  readonly counted: number;
}

/**
 * Reasons for which a name that comes up again and again is no tool, each with what it asks of the text. All are linear:
 * they look only around the places where the name stands.
 */
const EXCLUSIONS: readonly ((name: string, standing: Standing) => boolean)[] = [
  isBody,
  isLevel,
  isCompound,
  isHalf,
  isOffice,
  isAcronym,
  isRunOfTitleAlone,
  isTeller,
  isPlace,
  isSurname,
  isPerson,
  isSender,
];

/** Whether a name is an organisation's, a place's, a person's or an outlet's rather than a tool's. */
export function isExcluded(name: string, standing: Standing): boolean {
  return EXCLUSIONS.some((excludes) => excludes(name, standing));
}

/** Whether a capitalised word of a text stands there in small letters as often. */
export function isSmallElsewhere(name: string, text: string): boolean {
  const small = name.toLowerCase();
  if (small === name) return false;
  const alone = (word: string): number =>
    placesOf(word, text).filter((at) => standsAlone(text, at, word.length)).length;
  const times = alone(small);
  return times > 0 && times >= alone(name);
}

/** What stands beside product words of a tool that is named like a body ("Samsung Health"). */
const SURELY = 4;

/** "High", "Example": what fields of forms say, alone on a line. */
const LEVEL =
  /^(?:high|medium|low|critical|moderate|important|severity|example|unknown|status|resolution|resolved|unresolved|unassigned|confirmed|reproduced|fixed|affected|none|yes|no)$/i;

function isLevel(name: string): boolean {
  return LEVEL.test(name);
}

/** "Consumer Council", "Department of Defence": one of its words is what such bodies are called. */
function isBody(name: string, { counted }: Standing): boolean {
  return name.split(' ').some((word) => {
    const small = word.toLowerCase();
    return ORGANISED.has(small) && (counted < SURELY || !CALLED_SO.has(small));
  });
}

/** First parts of compounds that are adjectives of the language ("anti-cheat", "third-party"). */
const COMPOUNDS =
  /^(?:anti|third|first|second|one|two|three|multi|non|pre|post|self|end|cross|real|open|closed|full|on|off|built|in|co|re|de|un|semi|sub|ultra|mid|long|short|high|low|large|small|new|old|well|hard|soft|single|double|dual|zero|all|ad|add|far|near|fast|slow|free|state|so|up|down|out|over|under|inter|intra|always|never|ever|much|most|widely|little|ill|best|better|top|half|part|full|peer|point|day|year|month|week|password|privacy|security|voice|speech|image|video|note|text|code|ai|age|face|language|computer|machine|customer|user|browser|client|server|cloud|web|side|command|drop|pop|plug|log|sign|start|check|back|follow|stand|take|opt|read|write|wi|e)-[a-z]/;

/** What a name says of the one behind it. */
const BELONGING =
  /^[^ ]+-(?:owned|based|backed|made|built|developed|run|led|funded|powered|operated|controlled|linked|maintained|headquartered|laced|blind)(?: |$)/;

function isCompound(name: string, { text }: Standing): boolean {
  // "Facebook-owned WhatsApp"
  if (BELONGING.test(name)) return true;
  // "Anti-cheat" where a title begins; "Open-Xchange" has a capital of its own.
  return COMPOUNDS.test(`${name.charAt(0).toLowerCase()}${name.slice(1)}`) && !text.includes(`\`${name}\``);
}

/** "NHS", "RTK": short names of bodies and broadcasters, where nothing says that a product has one. */
function isAcronym(name: string, { counted }: Standing): boolean {
  return counted === 0 && /^\p{Lu}{2,5}$/u.test(name);
}

/** Words that stand in a title, and nowhere in what it heads: the text may begin with its title once more. */
export function isOfTitleAlone(name: string, { title, text }: Pick<Standing, 'title' | 'text'>): boolean {
  if (!title.includes(name)) return false;
  if (title.startsWith(`${name}:`)) return false;
  const rest = text.slice(title.length).trimStart();
  const body = rest.startsWith(title) ? rest.slice(title.length) : rest;
  // "Exam platform": "ExamHub" is another word.
  return !placesOf(name, body).some((at) => standsAlone(body, at, name.length));
}

/** "Attorney General", "Prime Minister": an office, whoever holds it. */
const OFFICES =
  /^(?:[A-Z]\w+ )?(?:Attorney General|Attorneys General|Minister|Governor|Senator|President|Secretary|Commissioner|Judge|Justice|Sheriff|Mayor|Chancellor)$/;
function isOffice(name: string): boolean {
  return OFFICES.test(name);
}

/** "Diagnostics & Feedback", "South Korea": half of a name, wherever it stands. */
function isHalf(name: string, { text }: Standing): boolean {
  const one = !name.includes(' ');
  return placesOf(name, text).every(
    (at) =>
      (one && /^ \p{Lu}\p{Ll}/u.test(text.slice(at + name.length, at + name.length + 3))) ||
      /\p{L} & $/u.test(text.slice(Math.max(0, at - 4), at)) ||
      /^ ?& ?\p{Lu}/u.test(text.slice(at + name.length, at + name.length + 4)),
  );
}

/** Words of a title that stand together only there; one word may be the tool's name all the same, unless it is a firm's that has something there. */
function isRunOfTitleAlone(name: string, standing: Standing): boolean {
  const owns = standing.counted === 0 && / ?['’]s\b/.test(standing.title.split(name)[1]?.slice(0, 3) ?? '');
  return (name.includes(' ') || owns) && isOfTitleAlone(name, standing);
}

const TELLS_BEFORE =
  /(?:[Aa]ccording to|told|tells|spoke (?:to|with)|wrote (?:in )?to|(?:seen|viewed|obtained|reviewed|examined|heard) by|interview with|broadcaster|newspaper|magazine|weekly|newsletter|news agency|news site|news outlet|radio station) $/;
const TELLS_BEHIND =
  /,? (?:says|said|writes|wrote|reports|reported|told|tells|quotes|quoted|found|adds|added|explained|argues|argued|(?:was (?:un)?able to|could not|couldn['’]t|has not|independently) (?:independently )?(?:reproduced?|verif(?:y|ied)|confirm(?:ed)?)|(?:has|had) (?:learne[dt]|seen|obtained|reviewed)|understands)\b/y;

const WITHIN_ASIDE = /, (?:which|who|whose) (?:[\p{L}’'-]{2,14} ){1,3}$/u;

/** Whether a name mostly tells ("Rubyline writes", "according to Anna Berg"): an outlet or a person, no product. */
function isTeller(name: string, { text }: Standing): boolean {
  return tellingsOf(name, text) * 2 > placesOf(name, text).length;
}

/** How often a name tells something. */
export function tellingsOf(name: string, text: string): number {
  return placesOf(name, text).filter(
    (at) =>
      // "Lindwell, which sells Shiftpal, said": who sells it tells.
      (matchesAt(TELLS_BEHIND, text, at + name.length) &&
        !WITHIN_ASIDE.test(text.slice(Math.max(0, at - 40), at))) ||
      TELLS_BEFORE.test(text.slice(Math.max(0, at - 20), at)),
  ).length;
}

const PART_BEFORE = /\b(?:state|city|town|county|province|region|district|island|port|republic|canton) of $/;

const RULED_BEHIND =
  /['’]s (?:\p{Ll}+ )?(?:government|parliament|prime minister|ministry|capital|army|data protection|embassy)\b/uy;

/** "the state of Victoria", "Portugal's government" */
function isPlace(name: string, { text, counted }: Standing): boolean {
  // "South Korea", "South Korean laws"; but "Vega" has vegan users, where no sentence holds them with a capital inside
  const people = placesOf(`${name}n `, text);
  if (
    people.length > 0 &&
    (counted === 0 ||
      name.includes(' ') ||
      people.some((at) => /[\p{Ll}\d],? $/u.test(text.slice(Math.max(0, at - 3), at))))
  )
    return true;
  return placesOf(name, text).some(
    (at) =>
      PART_BEFORE.test(text.slice(Math.max(0, at - 14), at)) ||
      matchesAt(RULED_BEHIND, text, at + name.length),
  );
}

const FORENAME_BEFORE =
  /(?:[\p{Ll}\d],? |[("“‘] ?|^)(\p{Lu}\p{Ll}{1,14}) (?:(?:de|van|von|der|den|del|di|da|dos|du|la|le|el|al|bin|ben|ter|ten|af|zu) ){0,2}$/u;

/** Whether one word is the second of a full name, and nothing that stands beside product words. */
function isSurname(name: string, { text, counted }: Standing): boolean {
  if (name.includes(' ') || counted > 0 || !/^\p{Lu}\p{Ll}+$/u.test(name)) return false;
  return placesOf(name, text).some((at) => {
    const forename = FORENAME_BEFORE.exec(text.slice(Math.max(0, at - 18), at))?.[1];
    return forename !== undefined && !STARTERS.has(forename.toLowerCase());
  });
}

const TITLE_BEFORE =
  /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sir|Dame|Lord|Lady|Judge|Justice|Professor|Doctor|Reverend|Captain|Sergeant|Inspector)\.? $/u;
/** What people of a trade or an office are called, right before a name. */
const ROLE_BEFORE = /(?:^|[^\p{L}])(\p{L}[\p{Ll}-]{2,20}?)(?: (?:named|called|by the name of))? $/u;
const PERSONAL: ReadonlySet<string> = new Set(['officer', 'work', 'researcher', 'user', 'insider']);
/** "Anna Berg, 38, a porter", "Anna Berg, who had" */
const AGED_BEHIND = /, (?:an? )?\d{2}(?:-year-old)?,/y;

/** "Thanks to Anna Berg and Ole Lind for finding it", "patch by Anna Berg": whose work is told. */
const CREDITED_BEFORE =
  /(?:\b[Tt]hanks (?:to|go to)|\b[Cc]redits?:? (?:to|goes to)|\b(?:[Rr]eported|[Ff]ound|[Dd]iscovered|[Ii]dentified|[Pp]atch(?:es|ed)?|[Ff]ix(?:es|ed)?|[Ss]upplied|[Cc]ontributed|[Ww]ritten|[Ii]nvestigated) by) (?:\p{Lu}[\p{L}.'’-]* (?:\p{Lu}[\p{L}.'’-]* )?\p{Lu}[\p{L}'’-]+(?:,|,? and) ){0,3}$/u;
/** "Anna Berg <anna@example.org>": an address of hers. */
const ADDRESS_BEHIND = / ?[<(][^<>()\s@]{1,60}(?:@| at )/y;

/** Whether a name is somebody's whose trade, title or age is told, and nothing that stands beside product words. */
function isPerson(name: string, { text, counted }: Standing): boolean {
  if (counted > 0 || !/^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}$/u.test(name)) return false;
  return placesOf(name, text).some((at) => {
    const before = text.slice(Math.max(0, at - 40), at);
    return (
      TITLE_BEFORE.test(before) ||
      matchesAt(AGED_BEHIND, text, at + name.length) ||
      (name.includes(' ') &&
        (matchesAt(ADDRESS_BEHIND, text, at + name.length) ||
          CREDITED_BEFORE.test(text.slice(Math.max(0, at - 120), at)))) ||
      (name.includes(' ') && isTrade(ROLE_BEFORE.exec(before)?.[1]?.toLowerCase() ?? ''))
    );
  });
}

/** Whether a noun is what a person does ("nurse", "pharmacist", "spokeswoman"). */
function isTrade(noun: string): boolean {
  return PERSONAL.has(ROLE_OF.get(noun) ?? '') || TRADES.test(noun);
}
const TRADES =
  /(?:ist|ician|eer)$|^(?:nurse|doctor|driver|pilot|guard|clerk|farmer|mother|father|widow|passenger|baker|waiter|waitress|chef|porter|cook|carer|midwife|plumber|trainer|photographer|translator|accountant|cyclist)$/;

const FIRM_BEFORE =
  /(?:^|[^\p{L}])(?:company|firm|maker|manufacturer|supplier|vendor|start-?up|giant|operator|provider|publisher|employees of|customers? of|behalf of|shares in|lawyers? for|acting for|spokes\p{L}+ (?:for|of)) $/u;
const FIRM_BEHIND =
  /(?:['’]s)? (?:SE|AG|Inc|GmbH|Ltd|LLC|Corp|plc|AB|Oy|SA|BV|shares|stock|employees|staff|chief|CEO|CTO|executive|spokes\p{L}+|headquarters|offices?|board|lawyers?|founders?|engineers|was founded|employs)\b/uy;

/** Whether a text speaks of a name as of a firm ("the company Lumen", "Lumen's chief executive"). Linear. */
export function isFirm(name: string, text: string): boolean {
  return placesOf(name, text).some(
    (at) =>
      FIRM_BEFORE.test(text.slice(Math.max(0, at - 24), at)) ||
      matchesAt(FIRM_BEHIND, text, at + name.length),
  );
}

const SENT_BY =
  /(?:^|\n)(?:From|Reporter|Reported by|Author|By|To|Cc|Sender|Signed-off-by|Comment by|Posted by|Assignee|Creator):? $/;

/** Whether a name stands where a message says who sends or reports it. */
function isSender(name: string, { text }: Standing): boolean {
  return placesOf(name, text).some((at) => SENT_BY.test(text.slice(Math.max(0, at - 18), at)));
}

/** Where a name stands in a text. */
export function placesOf(name: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) places.push(at);
  return places;
}

function standsAlone(text: string, at: number, length: number): boolean {
  return !/[\p{L}\d]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\d]/u.test(text[at + length] ?? ' ');
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
