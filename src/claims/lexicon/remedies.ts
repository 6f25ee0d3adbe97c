/** How repairs are told without a verb of repair. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** What a release that repairs something does (lemmas), where the release is the subject. */
export const REMEDIAL: ReadonlySet<string> = set(
  `restore end close mask replace remove strip revert undo refuse reject enforce prevent stop block validate verify
  check limit restrict disable encrypt redact hide escape sanitize sanitise warn fix patch resolve address correct repair
  solve eliminate rotate revoke bring`,
);

/** What such a release does, told with more words than a verb; linear. */
export const ENDS =
  /\b(?:leav(?:es|ing)|left|tak(?:es|ing)|took|keeps?|kept|turns?|turned|switch(?:es|ed)|cuts?) (?:[\w'’-]+ ){0,5}?(?:out|away|off|apart)\b|\bmakes? (?:[\w'’-]+ ){1,4}?(?:optional|opt-in|impossible|explicit|configurable|mandatory|safe|harmless|private)\b|\bno longer\b|\b(?:does|do) away with\b|\bputs? (?:an end|a stop|things right)\b|\bgoes? back to\b|\b(?:ask|asks|requires?|wants?) (?:for )?(?:confirmation|consent|permission) (?:before|first)\b|\bhonou?rs? (?:the|this|that|it)\b/i;

/** Things put right by their keeper; linear. */
export const PUT_RIGHT =
  /\b(?:has been|have been|was|were|had been|is|are)(?: (?:now|all|since|already|also|then|immediately|therefore))*(?: (?:not|never))? (?:switched off|turned off|shut down|taken (?:offline|down)|erased|purged|rotated|revoked|invalidated|updated|upgraded|disabled|deactivated|restored|cleaned up|reissued|re-issued|replaced|withdrawn|rolled back|reverted)\b/i;

/** Other nouns for a repair. */
export const CURE_NOUNS = /\b(?:an?|the|no|its|any) (?:[\w-]+ )?(?:repair|repairs|remedy|remedies|cure)\b/i;
