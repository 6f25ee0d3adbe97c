/** How repairs are told without a verb of repair. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** What a release that repairs something does (lemmas), where the release is the subject. */
export const REMEDIAL: ReadonlySet<string> = set(
  `restore end close mask replace remove strip revert undo refuse reject enforce prevent stop block validate verify
  check limit restrict disable encrypt redact hide escape sanitize sanitise warn fix patch resolve address correct repair
  solve eliminate rotate revoke shut seal plug tighten harden cure rectify isolate sandbox sign pin compare confirm ask
  require drop undo back-port shorten lower raise cap clear`,
);

/** What such a release does, told with more words than a verb; linear. */
export const ENDS =
  /\b(?:leav(?:es|ing)|left|tak(?:es|ing)|took|keeps?|kept|turns?|turned|switch(?:es|ed)|cuts?) (?:[\w'’-]+ ){0,5}?(?:out|away|off|apart)\b|\bmakes? (?:[\w'’-]+ ){1,4}?(?:optional|opt-in|impossible|explicit|configurable|mandatory|safe|harmless|private)\b|\bno longer\b|\bbrings? back\b|\bturns? (?:it |this |the [\w-]+ )?off\b|\b(?:does|do) away with\b|\bputs? (?:an end|a stop|things right)\b|\bgoes? back to\b|\b(?:ask|asks|requires?|wants?) (?:for )?(?:confirmation|consent|permission) (?:before|first)\b|\bhonou?rs? (?:the|this|that|it)\b/i;

/** Things put right by their keeper; linear. */
export const PUT_RIGHT =
  /\b(?:has been|have been|was|were|had been|is|are)(?: (?:now|all|since|already|also|then|immediately|therefore))*(?: (?:not|never))? (?:switched off|turned off|shut down|taken (?:offline|down)|pulled|erased|purged|rotated|revoked|invalidated|updated|upgraded|disabled|deactivated|restored|cleaned up|reissued|re-issued|replaced|withdrawn|rolled back|reverted|logged out|signed out|re-enabled|quarantined|patched)\b/i;
/** The same as its keeper says that it did it; linear. */
export const PUTS_RIGHT =
  /\b(?:deleted|erased|purged|destroyed|rotated|revoked|invalidated|reissued|restored|deactivated|logged out|signed out|switched off|turned off|shut down|reset|replaced|cleaned up|wiped|rolled back|rolling back|reverting|reverted)\b/i;

/** Taken from where it was to be had; linear. */
export const TAKEN_OFF =
  /\b(?:took|takes?|taken|taking|pull(?:ed|s|ing)?) (?:[\w.'’-]+ ){0,5}?(?:offline|down\b|out of circulation|out of the (?:next|coming|beta|release)|from (?:circulation|distribution|download))|\b(?:took|takes|taken|taking|pulled) down (?:the|this|its|all|both|these|those|a|every)\b/i;

/** A default or a change that was turned round; linear. */
export const TURNED_ROUND =
  /\b(?:changed|switched|turned|put|set|brought|moved) back\b|\btaken out (?:again|of the (?:next |coming |final |stable |current |\w+ )?(?:beta|release|build|version|update))\b|\b(?:made|is|are|becomes?) (?:now )?(?:opt-in|optional)\b|\boff by default\b|\bwill be gone\b|\b(?:is|are) gone (?:in|since|with|from|as of)\b|\bworks? again\b|\bback to (?:normal|working)\b/i;
/** A promise to turn it round; linear. */
export const WILL_TURN =
  /\b(?:make|making|turn|turning|switch|switching|set|setting) (?:[\w'’-]+ ){1,4}?(?:opt-in|optional|off|off by default|configurable)\b/i;

/** A release that is on its way or out; linear. */
export const OUT =
  /\b(?:is|are|was|has been|have been|had been|being|is being) (?:now |already )?(?:out|available|live|rolling out|rolled out)\b|\bwent (?:out|live)\b|\bhas landed\b|\b(?:is|are) rolling out\b/i;

/** Built anew; linear. */
export const REBUILT =
  /\b(?:rebuilt|re-?published|re-?released|re-?issued|re-?uploaded|re-?signed)\b|\b(?:publish|releas|upload|ship|issu)\w* (?:an? |the )?(?:clean|fixed|corrected|repaired|patched|new|safe|harmless) (?:build|version|copy|release|package|image|installer|binar)/i;
/** No such build; linear. */
export const NO_REPAIRED =
  /\bno (?:fixed|patched|corrected|repaired|clean|safe|updated) (?:build|version|release|package|installer|image|copy)\w*\b/i;
/** A change was merged; linear. */
export const MERGED =
  /\b(?:pr|pull request|merge request|change|commit|patch|branch|correction)\b[^.;]{0,20}\b(?:was|is|has been|got|have been|been) (?:now |just |already )?(?:merged|landed|backported|cherry-picked)\b/i;

/** Other nouns for a repair. */
export const CURE_NOUNS = /\b(?:an?|the|no|its|any) (?:[\w-]+ )?(?:repair|repairs|remedy|remedies|cure)\b/i;
