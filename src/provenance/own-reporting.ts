import type { Publisher } from '../model/catalogue.ts';
import { foldName } from './names.ts';
import type { Book } from './publishers.ts';

const SAW = new Set(
  `seen reviewed obtained viewed tested verified examined inspected analysed analyzed observed read confirmed
  reproduced provoked triggered measured recorded captured`.split(/\s+/),
);
const FIRST_PERSON =
  /\bwe (?:have )?(?:\w+ly )?(?:tested|found|reviewed|verified|observed|confirmed|obtained|seen|saw|viewed|reproduced|replicated|unpacked|decompiled|disassembled|inspected|examined|analy[sz]ed|measured|recorded|captured)\b|\bour (?:own )?(?:tests?|testing|reporters?|review)\b/i;
/** What it found, saw or read is what others tell, or show: it knows that they do, and no more. */
const READ_OTHERS =
  /\b(?:tests?|videos?|clips?|footage|demos?|demonstrations?|recordings?|screenshots?|experiments?) (?:that|which) we (?:have |also |only |just )?(?:(?:saw|seen)(?! (?:through|to it)\b)|watched|viewed|were shown|(?:looked|listened) (?:at|to))\b|\b(?:we|I) (?:have |also )?(?:found|seen|saw|read|viewed|watched|reviewed|observed) (?:[\w’'-]+ ){0,3}?(?:reports?|posts?|threads?|articles?|tweets?|comments?|claims?|complaints?|stor(?:y|ies)|allegations?|videos?|screenshots?|warnings?)\b/i;
/** Beside what it looked at: what it did itself. */
const OWN_TESTS =
  /\b(?:in|by|with|from|during) our own (?:\w+ )?(?:tests?|testing|experiments?|measurements?)\b/i;
/** Another's text in this house's pages: "our" is theirs. */
const REPRINTED =
  /\b(?:translat(?:ed|ion)|reprint(?:ed)?|republished|reproduced|first (?:published|appeared)|originally (?:published|appeared)|courtesy of|with permission)\b[^.;]{0,60}\b(?:from|of|by|in)\b/i;
/** It looked, and tells what for and not what it saw; or it saw nothing, or has yet to look. */
const SAW_NOTHING = new RegExp(
  [
    `\\b(?:test|check|look|ask|examin|review|analy[sz]|inspect|tri|verif|stud|investigat|prob|wonder)\\w*\\b[^.;]{0,60}\\bwhether\\b`,
    `\\b(?:will|would|plans? to|is to|are to|has yet to|have yet to|going to) (?:\\w+ )?(?:test|check|examine|review|analy[sz]e|inspect|verify|investigate)\\b`,
    `\\b(?:could|can|did|was|were)(?: not|n['’]t|not) (?:\\w+ )?(?:reproduce|confirm|verify|see|find|observe|replicate|able)\\b|\\b(?:cannot|failed to|unable to) (?:\\w+ )?(?:reproduce|confirm|verify|see|find|observe|replicate)\\b`,
    `\\b(?:saw|seen|found|observed|detected|noticed|showed|recorded) (?:\\w+ ){0,2}?(?:nothing|no (?:trace|sign|evidence|proof|indication|hint|such|upload|traffic|connection|request|transfer|leak)s?|none of)\\b`,
  ].join('|'),
  'i',
);

/** Whether a sentence tells of a look that saw nothing, that is still to come, or whose outcome it leaves open. */
export function sawNothing(sentence: string): boolean {
  return SAW_NOTHING.test(sentence);
}

const MATERIAL =
  '(?:logs?|recordings?|captures?|traces?|screenshots?|videos?|clips?|dumps?|footage|demonstrations?|demos?)';
/** It looked at what somebody else recorded, or with him: he knows, and may have shown others the same. */
const LENT = new RegExp(
  String.raw`\b${MATERIAL} (?:(?:that|which) )?(?:[\w’'-]+ ){0,4}?(?:sent|shared|provided|supplied|gave|handed|recorded|made|took|taken|by|from|of)\b|['’]s? (?:\w+ )?${MATERIAL}\b|\b(?:test|check|examin|verif|inspect|analy[sz]|look|unpack|decompil|disassembl|reproduc|replicat)\w* (?:[\w.’'-]+ ){0,4}?(?:with (?:[Dd]r\.? )?\p{Lu}[\p{L}’'-]+ \p{Lu}|with (?:an?|one|two|some|several) (?:\w+ )?(?:researcher|expert|user|reader|student|engineer)s?\b|(?:together with|with (?:the )?(?:help|aid) (?:of|from)) (?:the )?\p{Lu})`,
  'u',
);

/** Whether a sentence tells that its house looked at what somebody else recorded, or with him. */
export function looksWithOthers(sentence: string): boolean {
  return LENT.test(sentence);
}

/** What one reads, and does not look at. */
const TEXTS =
  'blog ?posts?|reports?|posts?|threads?|articles?|tweets?|toots?|comments?|stor(?:y|ies)|pieces?|columns?|headlines?|newsletters?|write-?ups?|rumou?rs?|claims?';
/** Where one reads it. */
const PLACES =
  'blogs?|news(?:papers?)?|magazines?|papers?|forums?|subreddits?|websites?|web|internet|timelines?|videos?|podcasts?|channels?|groups?|chats?|reddit|twitter|mastodon|bluesky|facebook|linkedin|youtube|discord|slack|telegram|hacker news|hn|lobsters|wikipedia|social media';
const OTHER_WORDS = String.raw`(?:(?!that\b|how\b|when\b)[\w’'-]+ )`;
/** "I saw on Reddit that …", "I ran into a piece by …", "I noticed it in a blog": what others tell, in the first person. */
const CAME_UPON = new RegExp(
  String.raw`\b(?:I|we)(?:['’]ve)? (?:\w+ ){0,3}?(?:found|seen?|saw|read|viewed|notic(?:ed|e)|spotted|observed|checked|hit|r[au]n|came|come|stumbled|heard|learn(?:ed|t)|verified|confirmed) ${OTHER_WORDS}{0,4}?(?:(?:${TEXTS})|(?:on|in|at|from|via|through|across) ${OTHER_WORDS}{0,3}?(?:${PLACES}|${TEXTS}))(?![\w’'-])`,
  'i',
);

/** Whether a sentence tells that its writer looked at what others tell. */
export function readsOthers(sentence: string): boolean {
  return READ_OTHERS.test(sentence) || CAME_UPON.test(sentence);
}

const HAVE = new Set(['has', 'have', 'had', 'was', 'were']);
/** "… was able to provoke it", "… could confirm that …": a test of its own that showed it, and not who said it. */
const COULD =
  /^(?:security |labs? )?(?:(?:has been|was|were) able to|could|managed to) (?:\w+ly )?(?:(?:reproduce|replicate|provoke|trigger|observe)\b|(?:confirm|verify|see) (?:that|it)\b(?! (?:with|by|from|through|via)\b))/;
const COUNT =
  '(?:all|both|each|every|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|several|some|most|many|half|\\d+)';
/** "… ran five tests with it; in all of them …": tests of its own, and what they showed; not somebody's, nor what one ran for. */
const RAN_TESTS = new RegExp(
  String.raw`^(?:ran|carried out|conducted|performed) (?:(?:an?|its|their|own|first|second|further|more|new|short|small|simple|independent|extensive|technical|security|lab|laboratory|field|network|of|(?:series|round)|${COUNT}) ){0,5}tests?(?: of (?:its|their) own)?(?: (?:with|on|over|for|during) (?:(?!(?:that|which|who|whom|after|before|behalf|without|because|since|claims?|claimed|sa(?:y|ys|id)|reports?|stor(?:y|ies)|posts?|readers?|users?|customers?|researchers?|experts?|students?|engineers?|witness(?:es)?|in)\b)\S+ ){1,6}?| )(?:in (?:which|them|these|${COUNT} (?:of|one)|all ${COUNT})|and (?:in|found|saw|observed|each)|(?:that|which) showed|showing|during which)\b`,
);
/** "Tests with Ada Holm": they are as much hers. */
const TESTS_WITH = /\btests? (?:\w+ ){0,2}?(?:with|for|from|of) (?:[Dd]r\.? )?\p{Lu}[\p{L}’'-]* \p{Lu}/u;
/** What it saw or confirmed is whoever says so, or what he wrote: "… verified the identity of the user", "… has seen posts". */
const WHO_SAID =
  /^(?:\S+ ){0,4}?(?:(?:confirm|verif)\w*(?: \S+){0,4}? (?:with|identit(?:y|ies)|users?|customers?|readers?|witness(?:es)?|researchers?|experts?|people|persons?|man|woman|(?:some|any)(?:body|one)|posts?|threads?|tweets?|comments?|claims?|allegations?|stor(?:y|ies)|articles?)|(?:seen?|saw|read|view|review|observ|obtain)\w*(?: \S+){0,3}? (?:posts?|threads?|tweets?|comments?|claims?|allegations?|stor(?:y|ies)|articles?))\b/;
/** "… understands that": it was told, and does not say by whom. */
const UNDERSTANDS = /^(?:understands|has learn(?:ed|t)|learn(?:ed|t)|can reveal)\b/;

/** Its words, wherever they stand: most sentences have none. */
const MAY_UNDERSTAND = /\b(?:understands|learn(?:ed|t)|reveal)\b/;

/** How many words behind a name are looked at. */
const BEHIND = 12;

/** Where the words of a folded sentence go on behind a newsroom's name, with those before it. */
function* around(
  sentence: string,
  newsroom: Publisher,
  book?: Book,
): Generator<readonly [readonly string[], string]> {
  const short = shortOf(newsroom, book);
  const words = foldName(short === undefined ? sentence : sentence.replace(short, SHORT)).split(' ');
  for (const name of [newsroom.name, ...newsroom.names, ...(short === undefined ? [] : [SHORT])]) {
    const wanted = foldName(name).split(' ');
    for (let at = 0; at < words.length; at += 1)
      if (wanted.every((word, offset) => words[at + offset] === word))
        yield [words.slice(0, at), words.slice(at + wanted.length, at + wanted.length + BEHIND).join(' ')];
  }
}

/** Stands for its short name. */
const SHORT = 'the newsroom’s-own';

/** What it calls itself for short ("the Post"), which is capitalised, where no other newsroom is called so too. */
function shortOf(newsroom: Publisher, book?: Book): RegExp | undefined {
  const last = newsroom.name.split(' ').slice(1).at(-1);
  if (last === undefined || !/^[\p{L}\d]+$/u.test(last)) return undefined;
  const bearers = [`the ${last}`, last].flatMap((one) => book?.publisherNamed(one) ?? []);
  if (bearers.some(({ slug }) => slug !== newsroom.slug)) return undefined;
  return new RegExp(String.raw`\b[Tt]he ${last}(?![\p{L}\d])(?! of \p{Lu})`, 'gu');
}

/**
 * True when a sentence says how its newsroom knows: "in a memo seen by X", "X has reviewed", "told X", "we tested".
 * Who else saw, tested or was told makes no own reporting.
 */
export function saysHowItKnows(sentence: string, newsroom: Publisher, book?: Book): boolean {
  if (
    REPRINTED.test(sentence) ||
    (READ_OTHERS.test(sentence) && !OWN_TESTS.test(sentence)) ||
    sawNothing(sentence)
  )
    return false;
  if (FIRST_PERSON.test(sentence)) return true;
  for (const [ahead, after] of around(sentence, newsroom, book)) {
    const article = ahead.at(-1) === 'the' ? 1 : 0;
    const before = ahead.at(-1 - article);
    const [next = '', second = ''] = after.split(' ');
    if (before === 'told') return true;
    if (before === 'by') {
      if (SAW.has(ahead.at(-2 - article) ?? '')) return true;
      continue;
    }
    // "confirmed with Ada Holm that …": what she told, once more.
    if (WHO_SAID.test(after)) continue;
    if (SAW.has(next) || (HAVE.has(next) && SAW.has(second)) || COULD.test(after)) return true;
    const done = HAVE.has(next) ? after.slice(next.length + 1) : after;
    if (RAN_TESTS.test(done) && !TESTS_WITH.test(sentence)) return true;
  }
  return false;
}

/** True when a sentence says that its newsroom was told and not by whom ("the Post understands that …"). */
export function saysItWasTold(sentence: string, newsroom: Publisher, book?: Book): boolean {
  if (!MAY_UNDERSTAND.test(sentence)) return false;
  for (const [, after] of around(sentence, newsroom, book)) if (UNDERSTANDS.test(after)) return true;
  return false;
}
