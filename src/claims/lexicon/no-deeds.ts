import { sieved } from '../text/sieved-pattern.ts';

/** What is told of software or its parts and is nothing that it does to anybody. Each linear. */

const ABOUT = '(?:(?:about|around|some|nearly|almost|over|more than|roughly|at least|up to|an estimated) )?';
const SHARE =
  '(?:(?:an?|one|two|three) (?:quarters?|thirds?|half|fifths?|tenths?)|half|[\\d.,]{1,8} ?(?:%|percent|per cent))';

/** What is somebody's, or what becomes of it: to make or hold a share of that is a deed. */
const OF_USERS =
  "public|visible|available|readable|accessible|searchable|unusable|files?|names|data|messages|chats|conversations|records|photos|documents|contents?|passwords|credentials|prompts|(?:users|customers)['’]";

/** "The last official release posted there was 7.1": what is the newest, of which nothing else is told. */
export const LATEST_IS =
  '^\\W*(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur) (?:last|latest|final|newest|current|most recent)(?: (?:official|public|stable|published|available|tagged|numbered|listed))* (?:release|version|build|tag|edition)(?: (?:posted|published|tagged|released|available|listed|shipped|out|offered|there))?(?: (?:on|in|to|at|from|for) (?:the |its |their )?[\\w.-]{1,30}(?: (?:store|page|registry|mirror|repository|web store))?)? (?:is|was|remains|remained)(?: still)? (?:version )?v?\\d[\\w.+-]{0,30}\\W*$';

const NO_DEED = sieved(
  new RegExp(
    [
      // "leads with 64% of the market", "holds a market share of 12%"
      `\\b(?:leads?|led|dominates?|dominated|comes?|came|ranks?|ranked)\\b[^.;,]{0,30}? with (?:an? )?${ABOUT}[\\d.,]{1,8} ?(?:%|percent|per cent)|\\bmarket share of ${ABOUT}\\d`,
      // "found itself in the middle of a storm", "has made headlines"
      '\\b(?:f[io]u?nds?|saw|sees?) (?:itself|themselves) (?:in|at|amid|under|on)(?: the (?:middle|cent(?:er|re)|heart|midst|wrong end|receiving end) of)? (?:an? |the |heavy |fresh )?(?:[\\w-]+ ){0,2}?(?:storms?|tweetstorm|shitstorm|controvers(?:y|ies)|rows?|hot water|criticism|fire|debate|scandal|spotlight|backlash)\\b',
      '\\b(?:grab(?:s|bed)?|makes?|made|hits?|captures?|captured) (?:the |international |global )?headlines\\b',
      // "the last official release on the store is 7.1"
      LATEST_IS,
      // "had 1.3 million registered users"
      `\\b(?:has|have|had|counts?|counted|boasts?|serves?|served|claims?) ${ABOUT}\\d[\\d.,]{0,12}(?: (?:million|billion|thousand))? (?:[\\w-]+ ){0,2}(?:users|customers|subscribers|downloads|installs|installations|employees|members|players|clients|stars)\\b`,
      // "pulls roughly 60 million downloads a month"
      `\\b(?:pulls?|pulled|sees?|saw|gets?|got|draws?|drew|averages?|averaged) (?:in )?(?:roughly )?${ABOUT}\\d[\\d.,]{0,12}(?: (?:million|billion|thousand))? (?:[\\w-]+ ){0,2}(?:downloads|installs|installations|stars|visitors)\\b`,
      // "used a workflow that built it"
      '\\bus(?:es|ed) (?:an?|the) (?:[\\w-]+ ){0,3}?(?:workflow|build system|toolchain|compiler|framework)\\b(?! to\\b)',
      // "underscores the need for reviews"
      '\\b(?:highlight|underscor|underlin|illustrat|demonstrat|show)(?:s|e|es|ed|ing)? (?:once (?:again|more) )?(?:the|an?) (?:[\\w-]+ ){0,2}?(?:need|importance|fragility|sophistication|urgency) (?:of|for|to)\\b',
      // "became one of the most downloaded programs"
      "\\b(?:is|are|was|were|became|remains?|remained|ranks?|ranked) (?:now |still |as )?(?:one of|among) the (?:[\\w’'-]+ )?(?:most|largest|biggest|best|fastest|oldest|leading|top)\\b",
      // "makes around a quarter of the printers"
      `\\b(?:makes?|made|accounts? for|accounted for|holds?|held) ${ABOUT}${SHARE} of\\b(?![^.;]*\\b(?:${OF_USERS})\\b)`,
      // "goes back to a single post"
      '\\b(?:go(?:es)?|went|going|dates?|traces?|traced) back to (?:an?|one|the|that) (?:[\\w-]+ ){0,2}?(?:posts?|comments?|tweets?|threads?|reports?|videos?|articles?|rumou?rs?|e-?mails?|messages?)\\b',
      // "open up to four times faster"
      '\\b(?:\\d+|two|three|four|five|ten|several|many) times (?:faster|quicker|smaller|lighter)\\b|\\b\\d+ ?(?:%|percent|per cent) (?:faster|quicker|smaller|lighter|less (?:memory|battery|power|disk))\\b',
      // "the chapter on key files was rewritten"
      '\\b(?:chapters?|sections?|manuals?|documentation|docs|faq|readme|help texts?|translations?)(?: (?:on|of|about|for) [^.;,]{1,40}?)? (?:was|were|has been|have been|is|are) (?:\\w+ly )?(?:re-?written|re-?worded|added|updated|translated|expanded|moved|corrected)\\b',
      // "which contradicts the history", "the app belongs to Stundenwerk"
      '\\b(?:contradict|resembl|coincid)(?:s|e|es|ed)?\\b(?! (?:itself|themselves))|\\bbelongs? to (?:the )?[A-Z]|\\b(?:comes?|came) from (?:the )?[A-Z]\\w+,',
    ].join('|'),
  ),
);
/** "Install base", "market share" and "copies sold" are none of it. */
const DOES_HARM =
  /\b(?:leak|upload|send|sent|steal|stole|expos|crash|delet|wip(?:e|ing)|corrupt|collect|harvest|gather|record|track|spy|spie|scan|intercept|transmit|exfiltrat|hijack|encrypt|install(?!ations?\b|s\b|ed base)|malware|backdoor|keylogger)\w*|\b(?:copied|copying|shares (?!of\b)|shared|sharing|reads (?:the|all|its|every|your|their|private) )/i;

/** "sent shockwaves through the industry". */
const FIGURATIVE = sieved(
  /\b(?:sends?|sent|sending) (?:\w+ )?(?:shock ?waves?|ripples?|tremors?|chills?|jitters|shivers) (?:through|across|among|down|in)\b/i,
);

/** "installed by over 900,000 developers". */
const INSTALLED = new RegExp(
  `^(?!.{0,200}\\b(?:malware|malicious|trojan|miner|stealer|backdoor|drainer|infected|fake)).{0,200}\\b(?:installed|downloaded|used) by ${ABOUT}\\d[\\d.,]{0,12}(?: (?:million|thousand))? (?:developers|users|people|customers|companies|organi[sz]ations)\\b`,
  'i',
);

/** Whether a clause tells what software is, how well it does or what is written of it, and of nothing done besides. */
export const isNoDeed = (clause: string): boolean =>
  FIGURATIVE.test(clause) || INSTALLED.test(clause) || (NO_DEED.test(clause) && !DOES_HARM.test(clause));
