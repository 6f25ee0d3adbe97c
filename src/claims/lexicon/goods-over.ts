import { sieved } from '../text/sieved-pattern.ts';

/** "no longer seems safe", "may no longer sell it", "the tag no longer points to the commit": what was good, or its seller's, is over. Linear. */
export const GOOD_OVER = sieved(
  /\bno longer (?:(?:seem|feel|look|sound|appear)(?:s|ed)?\b|(?:be |been |is |was )?(?:safe|secure|private|trusted|trustworthy|reliable)\b|(?:be (?:able|allowed|permitted|free) to )?(?:sell|offer|market|do business|do any business)\b|be (?:able|allowed|permitted|free) to (?:provide|supply|distribute|deliver|operate)\b)|\b(?:tags?|hash(?:es)?|digests?|checksums?|signatures?|badges?)\b(?:[^.;]|\.\d){0,40}? no longer (?:point|refer|match|correspond|resolv|verif|lead|agree)\w*/i,
);

/** "Users are advised to uninstall it", "the agency recommends removing all versions": who goes without it repairs nothing. Linear. */
const ADVISED_AWAY = sieved(
  /\b(?:advis|recommend|urg|suggest|encourag|instruct|warn|tell|told|ask)\w*\b(?:[^.;]|\.\d){0,80}?\b(?:uninstall(?:ing)?|(?:remov|delet)(?:e|ing) (?:(?:it|them)\b|(?:[\w’'-]+ ){0,4}?(?:versions?|app|apps|application|applications|software|client|program|package|extension|plugin|add-on|tool)\b)|stop(?:ping)? using)/i,
);
/** "Better to uninstall all for now". */
const UNINSTALLS = /\buninstall(?:s|ed|ing)?\b/i;
const RENEWS = /\b(?:updat|upgrad|patch|fix|clean|new|safe|latest|reinstall|repair|hotfix)\w*/i;

/** Whether a text advises to go without a tool, and to no version that would be well. */
export const isAdvisedAway = (text: string): boolean =>
  (ADVISED_AWAY.test(text) || UNINSTALLS.test(text)) && !RENEWS.test(text);
