/** How texts on several affairs call themselves, and how their parts are headed. */

/** What may stand behind the name of a form: the title ends, or tells which issue or of what. Linear. */
const BEHIND = String.raw`(?=\W*$|\s?[:,|–—(#-]|\s(?:no|issue|vol|week|of|for|from|on|with|about|january|february|march|april|may|june|july|august|september|october|november|december|\d)\b)`;

/**
 * What a title or an outlet calls a text that tells of several affairs, by a form that says so: "Weekly round-up", "Patch
 * Tuesday, May", not "daily crash" or "image digest". Linear.
 */
export const DIGEST = new RegExp(
  [
    String.raw`\b(?:round-?\s?up|newsletter|patch tuesday|news (?:digest|bulletin|briefing|recap|wrap-?up)|wrap-?up|week in review|live ?blog|news in brief|(?:weekly|monthly|daily|security|tech|developer|privacy|software|morning|evening|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day) (?:digest|bulletin|brief|briefing|briefs|recap|links|review|headlines|reads))${BEHIND}`,
    String.raw`^\W*(?:this|last|the past|the) (?:week|month|day) in\s`,
    String.raw`^\W*(?:this (?:week|month)|in (?:brief|short|other news)|(?:quick|short|news) (?:hits|takes|links|briefs)|digest|headlines)\W*$`,
    String.raw`^\W*(?:this|last|the) week['’]s (?:[\w-]+ ){0,2}(?:fixes|updates|leaks|news|bugs|flaws|stories|patches|vulnerabilities|releases|links|reads)\b`,
    String.raw`\b(?:updates|fixes|patches|leaks|flaws|news|bugs|releases) (?:of )?(?:this|last|the) week\W*$`,
    String.raw`^live(?: updates?)?\s?[:–—]`,
  ].join('|'),
  'i',
);

/** What heads the end of a digest or of an article: it is of no item before it. Linear. */
export const CLOSING =
  /^\W*(?:thank|about|contact|subscribe|credits?|acknowledge?ments?|in (?:conclusion|closing|summary|the end)|conclusions?|to sum up|bottom line|final(?:ly)?\b|last(?:ly)?\b|closing|outlook|editor|feedback|tips?\b|see you|until next|that)/i;

/** Headings that go on from the one before ("Chrome does it as well"): parts of one affair. Linear. */
export const GOES_ON =
  /\b(?:as well|too|also|neither|either|instead|not|n['’]t|same|likewise|others?|affected|compared|alternatives?|versus|and|or)\b/i;

/** What heads a part of one item, or one that belongs to no tool: it begins no affair of its own. Linear. */
export const PART_OF_ITEM =
  /^\W*(?:what|why|how|who|when|where|which|is|are|does|do|did|can|should|impact|timeline|background|details?|summary|overview|context|analysis|mitigations?|workarounds?|remed\w+|recommendations?|affected|vulnerable|fixe[sd]|patch(?:es|ed)?|updates?|solution|indicators|references?|sources?|statement|response|reaction|reactions|next steps|key (?:points|takeaways)|takeaways?|advice|the (?:fix|bug|flaw|impact|details|response|reaction|background|upshot)|technical|discovery|disclosure|severity|status|exploitation|detection|conclusion|more|read more|further reading|our (?:take|view))\b/i;

/** What heads several small items together. Linear. */
export const SHORT_ITEMS =
  /^\W*(?:in (?:brief|short|other news)|other (?:news|updates|stories|items|bits)|more (?:news|updates|stories)|briefly|elsewhere|quick (?:hits|links|bites|notes)|short (?:takes|notes|items)|news in brief|odds and ends|around the web|vendor updates|other (?:vendors|patches))\b/i;

/** What takes a text from one affair to another in its running words. Linear. */
export const TURNS_AWAY =
  /^\W*(?:meanwhile|elsewhere|separately|in other news|also(?: this (?:week|month))?,|(?:and )?finally|lastly|on (?:a|an)(?:other| different| unrelated) (?:note|subject)|that is all|that['’]s (?:all|it)|until next|see you)\b/i;

/** What a text on the releases of one tool is called: its lines are of its parts, whatever they name. Linear. */
export const OF_ONE_TOOL =
  /\b(?:release notes?|change-?log|what['’]s new|version \d|v?\d+\.\d+(?:\.\d+)? (?:is out|released)|version history|advisor(?:y|ies) (?:of|for|from)|security advisor(?:y|ies))\b/i;

/** Headings of the forms in which faults are reported: what stands below is of one tool, whatever else runs. Linear. */
export const OF_A_FORM =
  /^\W*(?:(?:the |describe the |your )?(?:bug|issue|problem)(?: description)?\W*$|(?:versions?|release|build) (?:of|info)|[\w .-]{0,40}versions?\W*$|(?:exact |minimal )?steps\b|(?:how )?to reproduce|reproduc|expected\b|actual\b|environment|operating system|platform\b|logs?\b|additional (?:context|information)|screenshots?|what happened\?|regression)/i;
