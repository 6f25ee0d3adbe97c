import { UNWANTED } from './unwanted.ts';

/** A release that mends nothing, in other words than those for a repair that failed. Each linear. */

const REPAIR =
  '(?:fix(?:es)?|bug-?fix(?:es)?|hot-?fix(?:es)?|patch(?:es)?|repairs?|remed(?:y|ies)|corrections?|cure)';
const THE = "(?:(?:the|a|an|any|this|that|its|their|our|said|such) )?(?:(?!not\\b)[\\w’'-]+ ){0,2}?";
const NOT = "(?: not|n[’']t)";
const FAULT =
  '(?:code|functions?|modules?|routines?|checks?|uploads?|uploading|leaks?|flaws?|bugs?|holes?|faults?|problems?|issues?|crash(?:es)?|backdoors?|trackers?|tracking|telemetry|collection|culprit|vulnerabilit(?:y|ies))';
const TELLING = '(?:notes?|release notes|changelogs?|announcements?|list of changes|blog post)';

/** Whatever rule took it for a repair. */
const SURELY: readonly string[] = [
  // "X came without the promised fix", "the fix missed X", "a fix was promised for X and did not come"
  `(?<!\\b(?:users?|those|people|anyone|everyone|customers?|machines?|systems?|installations?|versions?|releases?|builds?|who (?:is|are|was|were)) )\\b(?:without|minus|lack(?:s|ed|ing)?|misse[sd]|missing) ${THE}${REPAIR}\\b(?! (?:from|for (?:\\w+ )?other))`,
  `\\b${REPAIR} (?:has |had )?missed (?:versions? |v)?\\d`,
  `\\b${REPAIR}\\b(?:[^.;]|\\.\\d){0,60}?\\b(?:(?:did|has|had)${NOT} (?:come|appear(?:ed)?|materiali[sz]ed?|arrived?|shipped|shown? up|follow(?:ed)?)|never (?:came|appeared|materiali[sz]ed|arrived|shipped|showed up|followed)|(?:is|was) (?:still )?(?:missing|absent|nowhere)(?! from (?:the )?(?:changelog|notes|release notes)))\\b`,
  `\\b(?:is|was|are|were)${NOT} the (?:\\w+ )?${REPAIR}\\b`,
  // "could not find the fix in X", "found no fix", "looked for the fix and did not find it"
  `\\b(?:could|can|did|do|does|was|were|had|have|has)(?: not|n[’']t|not)(?: (?:be|been|able to|even|yet))* (?:f[io]u?nd|see|seen|saw|spot|locate|discover) ${THE}${REPAIR}\\b`,
  `\\b(?:f[io]u?nd|saw|sees?|spotted|was|is|there) no (?:\\w+ )?${REPAIR}\\b(?! (?:needed|necessary|required))`,
  `\\b(?:look|search|hunt|wait|hop)(?:s|ed|ing)? for ${THE}${REPAIR}\\b(?:[^.;]|\\.\\d){0,60}?\\b(?:in vain|did${NOT}|without (?:success|luck)|to no avail|nothing)`,
  `\\b${TELLING}\\b(?:[^.;]|\\.\\d){0,40}? (?:(?:do|does|did)${NOT}|never) mention(?:s|ed)? ${THE}${REPAIR}\\b`,
  // "nothing was fixed in X", "not even X stops it"
  `^(?:but |and |yet )?nothing (?:(?:was|is|has been|had been|got|seems to have been) )(?:\\w+ly )?(?:fixed|patched|repaired|mended|solved|resolved|closed|corrected)\\b`,
  `\\bnot even (?:[^.;]|\\.\\d){0,40}? (?:stops?|stopped|fix(?:es|ed)|helps?|helped|removes?|removed|cures?|ends?)\\b`,
];

/** Where a release's own doing, or its being there, was enough to take it for a repair. */
const FAINTLY: readonly string[] = [
  // "is no better", "is just as bad", "does the same", "is even worse"
  `\\b(?:is|was|are|were|['’]s|looks?|seems?|proved|offers?|offered|brings?|brought) no (?:real |actual )?(?:better|different|difference|cure|relief|remedy|help|use|solution|answer|improvement)\\b`,
  `\\bas (?:bad|leaky|broken|buggy|vulnerable|nosy) as\\b|\\b(?:just|every bit|equally) as (?:bad|leaky|broken|buggy|vulnerable)\\b|\\b(?:(?:is|was|even|much|far|ma(?:kes?|de) (?:it|things|matters)) worse|(?:is|was|do(?:es)?|did|behaves?|behaved|acts?|acted|ha[sd]|contains?|ships?|saw|found|with) (?:exactly |just |much )?the same(?=[.,;:]|$| (?:thing|way|story|result|problem|behaviou?r|code|upload|leak|bug|flaw|issue|as)\\b)|same (?:story|thing|here|result|problem|behaviou?r|code|upload|leak))\\b`,
  // "changes nothing", "made no difference", "nothing changed"
  `(?<!\\b(?:need|can|should|must|to|may|could) )\\b(?:chang(?:es?|ed)|alter(?:s|ed)?|do(?:es)?|did|solv(?:es?|ed)|improv(?:es?|ed)|help(?:s|ed)?|adds?|added|brings?|brought|contains?|offers?|includes?) (?:absolutely |exactly )?nothing\\b(?! (?:else|but|of the (?:kind|sort)|like (?:it|that)|suspicious|malicious|harmful))`,
  `\\b(?:ma(?:kes?|de)|saw|sees?|found|noticed|brought|brings?|there (?:is|was)|showed|shows?) no (?:real |noticeable |visible |actual )?(?:change|difference|improvement|effect|relief)s?\\b|^\\W*(?:v?\\d[\\w.]*\\W+)?(?:no|zero) (?:change|difference|improvement|effect|luck|joy)\\b`,
  `\\bnothing (?:has |had |really |much |whatsoever ){0,2}(?:changed|improved|different)\\b`,
  // "does not help", "does not touch the code", "did not stop it", "does not differ from"
  `\\b(?:(?:do|does|did|has|have|had)${NOT}|never) (?:\\w+ly )?(?:help(?:ed)?|differ(?:ed)?|(?:touch|chang|alter|remov|address|stop|fix|solv|cur)(?:e|ed|ped)? (?:it|this|that|anything|the (?:\\w+ )?${FAULT}))\\b`,
  `\\bleaves? (?:the |that |this |its )?(?:\\w+ )?${FAULT} (?:in place|untouched|where it (?:is|was)|where they (?:are|were)|unchanged|as (?:it|they) (?:is|was|are|were)|unfixed|unsolved|unaddressed|open)\\b`,
  `\\bignor(?:es|ed) (?:the|this|that) (?:\\w+ )?(?:problem|issue|bug|reports?|complaints?)\\b`,
  // "brings back the upload", "moves it to another server", "only renames the function", "hides the upload"
  `\\b(?:br(?:ings?|ought)|puts?) back (?:the |that |its )?(?:\\w+ )?${FAULT}\\b|\\bbr(?:ings?|ought) (?:the |that )?(?:\\w+ )?${FAULT} back\\b|\\bre-?introduc(?:es?|ed)\\b`,
  `\\b(?:mov|redirect|re-?rout|shift)(?:es?|s|ed)? (?:the |that |its )?(?:\\w+ )?(?:it|${FAULT}|requests?|traffic|endpoint) (?:to|into|behind) (?:an?other|a (?:new|different|second)|elsewhere)\\b`,
  `\\b(?:was |were |only |merely |just )?(?:renam|hid|hides?|disguis|obfuscat|conceal)(?:es?|ed|den)? (?:the |that |its )?(?:\\w+ )?${FAULT}\\b|\\b${FAULT} (?:was|were|is|are|has been) (?:only |merely |just )?(?:renamed|hidden|disguised|obfuscated|concealed)\\b`,
  `\\b(?:now|even) ${UNWANTED}\\w{0,4} (?:even |still )?more\\b`,
  `\\bkeeps? (?:on )?${UNWANTED}\\w{0,3}ing\\b`,
  `\\b(?:surviv|outliv|outlast)(?:es?|s|ed) (?:the )?(?:update|upgrade|patch|release|versions?|v?\\d)`,
  `\\b${TELLING}\\b(?:[^.;]|\\.\\d){0,40}? (?:(?:do|does|did)${NOT}|never) mention(?:s|ed)? (?:it|this|that)\\b`,
  `\\bin vain\\b|\\bto no avail\\b|\\bwithout (?:success|effect|luck|any effect)\\b|\\bno luck\\b`,
];

/** "Claims to fix it but still uploads them". */
const STAYS = `\\b(?:but|yet|though|although|however)\\b(?: (?:it|they|this|that|which|actually|in fact|the (?:\\w+ )?${FAULT}|is|are|was|were)){0,3} still (?:${UNWANTED}\\w{0,4}|does|do|did|there|happen(?:s|ed|ing)?|present|in there|the same|going on|goes on)\\b`;

const anyWords = (sources: readonly string[]): RegExp => new RegExp(sources.join('|'), 'i');
const SURE = anyWords(SURELY);
const FAINT = anyWords([...SURELY, STAYS, ...FAINTLY]);
const AFTER_ALL = anyWords([STAYS]);

/** Whether words tell that a release mends nothing, whatever else tells of a repair. */
export const bringsNoRepair = (text: string): boolean => SURE.test(text);

/** The same in words that may be said beside a repair: for what is one by its place alone. */
export const bringsNoRelief = (text: string): boolean => FAINT.test(text);

/** Whether words tell that what a release is said to repair goes on. */
export const staysAfterAll = (text: string): boolean => AFTER_ALL.test(text);

const MENDS = '(?:fix|patch|repair|mend|solv|resolv|clos|remov|correct|address|end|stop)\\w*';
/** "Refused to fix it in 2.1", "users hope that 2.1 fixes it", "doubts that 2.1 fixes it": wished or left undone. Linear. */
const WISHED = anyWords([
  `\\b(?:refus(?:es|ed)|declin(?:es|ed)|(?:has|have|had|with) no (?:plans?|intentions?|wish)|(?:do|does|did)${NOT} (?:want|plan|intend|wish)) to ${MENDS}`,
  `\\b(?:users?|customers?|people|developers?|researchers?|critics|admins?|administrators?|readers?|clients?|many|some|others?|we|i|they|everyone) (?:\\w+ )?(?:hop(?:e|es|ed|ing)|want(?:s|ed)?|wish(?:es|ed)?|ask(?:s|ed)?|urg(?:e|es|ed)|demand(?:s|ed)?|call(?:s|ed)? (?:on|for)|beg(?:s|ged)?|plead(?:s|ed)?|would like)\\b(?! (?:you|users|everyone|customers) to (?:up|install))(?:[^.;,:]|\\.\\d){0,60}? ${MENDS}`,
  `\\b(?:doubt(?:s|ed)?|question(?:s|ed)?|(?:is|are|was|were) (?:not (?:sure|certain|convinced)|sceptical|skeptical)|den(?:y|ies|ied)) that (?:[^.;,]|\\.\\d){0,60}? ${MENDS}`,
]);

/** Whether words only wish for a repair, doubt it or tell that there is to be none. */
export const onlyWishes = (text: string): boolean => WISHED.test(text);
