/** What a heading inside of a release's notes says of the lines below it. */
export type ReleasePart = 'repairs' | 'news' | 'other';

/** The longest line that is read as a heading of what is no change of the release, in UTF-16 units. */
const LONGEST = 160;

/** What is no change of the release: open, planned, earlier, or nothing of its changes. */
const OTHER =
  /^[\W_]*(?:revert(?:s|ed)?|roll-?backs?|rolled back|back-?outs?|backed out)(?: (?:changes?|commits?|fix(?:es)?|features?))?[\W_]*$|^[\W_]*(?:(?:the|our|some|current|what|still|also|all|other|see|for|how|not|more|in|work|coming|under|on|is|are|was|were|list|of|yet|to|were|have|has|been|a|an|already) ){0,5}(?:known|open|upcoming|plan(?:s|ned)?|to-?do|roadmap|coming|next|soon|future|later|unreleased|development|progress|works|preparation|wip|deprecat\w*|upgrad\w*|migrat\w*|requirements?|previous\w*|earlier|older|old|past|backport\w*|unfixed|unresolved|outstanding|remaining|limitations?|caveats?|work-?arounds?|won['’]?t|licen[sc]e\w*|support\w*|about|contacts?|downloads?|install\w*|credits?|thanks|acknowledg\w*|contribut\w*|links?|history|archives?|affected|vulnerable|advisor(?:y|ies)|faq)\b|\b(?:(?:also|already|still) (?:shipped|released|fixed|in)|known (?:issues?|problems?|bugs?)|limitations|not (?:yet )?(?:fixed|included|released|part)|(?:next|previous|future|earlier|older|upcoming|last) (?:releases?|versions?|updates?)|in development|unreleased)\b/i;

/** What the release itself still has: "Known issues", "Open bugs in this release", "Remaining problems". */
const OPEN =
  /^[\W_]*(?:(?:all|list of|some|our|the|current|currently|still|other) ){0,3}(?:known|open|unresolved|unfixed|outstanding|remaining)(?: (?:and|or|but|open|known|unresolved|unfixed|major|minor|critical|security)){0,3} (?:issues?|problems?|bugs?|defects?|faults?|limitations?|vulnerabilities)(?: (?:in|of|with) (?:this|the) (?:release|version|update|build))?[\W_]*$/i;

/** Whether a line heads what a release still has and does not mend. */
export const headsOpen = (line: string): boolean => OPEN.test(line);

/** "Fixed known issues", "Known issues that are fixed": what was known and is over. */
const KNOWN_MENDED =
  /^[\W_]*(?:(?:fix(?:ed|es)(?: for)?|resolved|corrected|closed|solved) (?:(?:all|some|the|our|these|several) ){0,2}known (?:issues|problems|bugs)|known (?:issues|problems|bugs)(?: that)?(?: (?:are|were|have been|now)){0,2} (?:fixed|resolved|corrected|closed|solved))(?: (?:in|with|by) (?:this|the) (?:release|version|update|build))?[\W_]*$/i;

const NUMBERED = /\d\.\d/;

const PARTS: readonly (readonly ['repairs' | 'news', RegExp])[] = [
  [
    'repairs',
    /^[\W_]*(?:(?:all|other|notable|important|critical|minor|security|bugs?|issues?|problems?) ?(?:&|and)? ?){0,3}(?:fix(?:e[sd])?|bugs?|bug-?fix(?:es)?|resolved|corrected|corrections|repairs|patches|security|vulnerabilities)(?: (?:issues|problems|bugs|fixes|updates|vulnerabilities))?[\W_]*$/i,
  ],
  [
    'news',
    /^[\W_]*(?:(?:all|other|notable|important|minor|major|breaking|new|what['’]s) ?(?:&|and)? ?){0,3}(?:add(?:ed|itions?)|new|features?|enhancements?|improvements?|changed|changes|highlights|functionality)[\W_]*$/i,
  ],
];

/** Words of a heading that part the changes without saying which they are. */
const NEUTRAL = new Set(
  'all general misc miscellaneous other others notable important critical minor major breaking internal user facing windows linux macos mac os android ios ipados web desktop mobile server client cli api ui gui ux core engine editor platform platforms performance documentation docs and this these is are in with release releases version update updates includes contains brings has the following a an of number several new changes change what whats bug bugs fix fixes fixed bugfix bugfixes fixing feature features improvement improvements enhancements security stability issues problems added changed summary overview highlights details changelog notes full list maintenance chores refactoring tests build ci dependencies'.split(
    ' ',
  ),
);

/** Whether a line is only of another number: "Requires Kernel 6.12 or later". */
export const isRemark = (line: string): boolean =>
  NUMBERED.test(line) && !line.endsWith(':') && !OTHER.test(line);

/** What a line of a release's notes heads, `tellsChange` where it begins with a change: null for any of its changes, undefined where it is no heading that is known. */
export function partOf(line: string, tellsChange: boolean): ReleasePart | null | undefined {
  if (line.length > LONGEST) return undefined;
  if (KNOWN_MENDED.test(line)) return 'repairs';
  // "Also shipped in 2.2.9:", and not "Fixed the crash of 2.2.9"
  const numbered = NUMBERED.test(line) && (line.endsWith(':') || !tellsChange);
  if (numbered || OTHER.test(line)) return 'other';
  const part = PARTS.find(([, pattern]) => pattern.test(line))?.[0];
  if (part) return part;
  const words = line.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return words.length > 0 && words.length <= 12 && words.every((word) => word === 's' || NEUTRAL.has(word))
    ? null
    : undefined;
}

/** Whether a heading tells of changes of the release. */
export const isKnown = (part: ReleasePart | null | undefined): part is 'repairs' | 'news' =>
  part === 'repairs' || part === 'news';
