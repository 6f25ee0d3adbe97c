/** How texts on several affairs call themselves, and how their parts are headed. */

/** What a title or a first line calls a text that tells of several affairs. Linear. */
export const DIGEST =
  /\b(?:round-?\s?up|digest|newsletter|bulletin|recap|wrap-?up|briefing|briefs?|roundtable|patch tuesday|live ?blog|(?:the )?(?:day|week|month)(?: in| of| ahead| that was)\b|(?:this|last|the past) (?:week|month)(?: in|['’]s)?\b|(?:weekly|monthly|daily)\b|week \d{1,2}\b|week in review|in (?:brief|short|other news)|news of the (?:day|week|month)|headlines|short takes|quick hits|link(?:s| list)|issue (?:no\.? ?)?#?\d+|no\. ?\d+|updates? from several|(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:things|stories|tools|apps|flaws|leaks|bugs|incidents|updates))\b|^live\b/i;

/** What heads a part of one item, or one that belongs to no tool: it begins no affair of its own. Linear. */
export const PART_OF_ITEM =
  /^\W*(?:what|why|how|who|when|where|which|is|are|does|do|did|can|should|impact|timeline|background|details?|summary|overview|context|analysis|mitigations?|workarounds?|remed\w+|recommendations?|affected|vulnerable|fixe[sd]|patch(?:es|ed)?|updates?|solution|indicators|references?|sources?|statement|response|reaction|reactions|next steps|key (?:points|takeaways)|takeaways?|advice|the (?:fix|bug|flaw|impact|details|response|reaction|background|upshot)|technical|discovery|disclosure|severity|status|exploitation|detection|conclusion|more|read more|further reading|our (?:take|view))\b/i;

/** What heads several small items together. Linear. */
export const SHORT_ITEMS =
  /^\W*(?:(?:also|and)\b|in (?:brief|short|other news)|other (?:news|updates|stories|items|bits)|more (?:news|updates|stories)|briefly|elsewhere|quick (?:hits|links|bites|notes)|short (?:takes|notes|items)|news in brief|odds and ends|the rest|links|around the web|bits|meanwhile|updates?|vendor updates|other (?:vendors|patches))\b/i;

/** What takes a text from one affair to another in its running words. Linear. */
export const TURNS_AWAY =
  /^\W*(?:meanwhile|elsewhere|separately|in other news|also(?: this (?:week|month))?,|(?:and )?finally|lastly|on (?:a|an)(?:other| different| unrelated) (?:note|subject)|that is all|that['’]s (?:all|it)|until next|see you)\b/i;

/** What a text on the releases of one tool is called: its lines are of its parts, whatever they name. Linear. */
export const OF_ONE_TOOL =
  /\b(?:release notes?|change-?log|what['’]s new|version \d|v?\d+\.\d+(?:\.\d+)? (?:is out|released)|version history|advisor(?:y|ies) (?:of|for|from)|security advisor(?:y|ies))\b/i;

/** Headings of the forms in which faults are reported: what stands below is of one tool, whatever else runs. Linear. */
export const OF_A_FORM =
  /^\W*(?:(?:the |describe the |your )?(?:bug|issue|problem)(?: description)?\W*$|(?:versions?|release|build) (?:of|info)|[\w .-]{0,40}versions?\W*$|(?:exact |minimal )?steps\b|(?:how )?to reproduce|reproduc|expected\b|actual\b|environment|operating system|platform\b|logs?\b|additional (?:context|information)|screenshots?|what happened\?|regression)/i;
