import { FAULT_NOUNS, HARMFUL_NOUNS } from './fault-nouns.ts';
import { anyOf, sieved } from '../text/sieved-pattern.ts';

/** How repairs are told without a verb of repair. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** What a release that repairs something does (lemmas), where the release is the subject. */
export const REMEDIAL: ReadonlySet<string> = set(
  `hash salt anonymise anonymize respect honour honor restore end close mask replace remove strip revert undo refuse reject enforce prevent stop block validate verify
  check limit restrict disable encrypt redact hide escape sanitize sanitise warn fix patch resolve address correct repair
  solve eliminate rotate revoke shut seal plug tighten harden cure rectify isolate sandbox sign pin compare confirm ask
  require drop undo back-port shorten lower raise cap clear`,
);

/** What such a release does, told with more words than a verb; linear. */
export const ENDS = sieved(
  /\b(?:leav(?:es|ing)|left|tak(?:es|ing)|took|keeps?|kept|turns?|turned|switch(?:es|ed)|cuts?) (?:[\w'’-]+ ){0,5}?(?:out|away|off|apart)\b|\bmakes? (?:[\w'’-]+ ){1,4}?(?:optional|opt-in|impossible|explicit|configurable|mandatory|safe|harmless|private)\b|\bno longer\b|\bbrings? back\b|\bturns? (?:it |this |the [\w-]+ )?off\b|\b(?:does|do) away with\b|\bputs? (?:an end|a stop|things right)\b|\bgoes? back to\b|\b(?:ask|asks|requires?|wants?) (?:for )?(?:confirmation|consent|permission) (?:before|first)\b|\bhonou?rs? (?:the|this|that|it)\b/i,
);

/** Things put right by their keeper; linear. */
export const PUT_RIGHT = sieved(
  /\b(?:has been|have been|was|were|had been|is|are)(?: (?:now|all|since|already|also|then|immediately|therefore|being))*(?: (?:not|never))? (?:switched off|turned off|shut down|taken (?:offline|down)|pulled|erased|purged|rotated|revoked|invalidated|updated|upgraded|disabled|deactivated|restored|cleaned up|reissued|re-issued|replaced|withdrawn|rolled back|reverted|logged out|signed out|re-enabled|quarantined|patched|put back|reversed|lowered|raised|tightened|cleared everywhere)\b|\bwill(?: (?:all|also|then|therefore|automatically))* be(?: (?:automatically|remotely))? (?:reversed|upgraded|deleted|erased|purged|rotated|revoked|reset|restored|switched off|turned off|rolled back|reissued|re-issued|patched|anonymi[sz]ed|shortened)\b/i,
);
/** The same as its keeper says that it did it; linear. */
export const PUTS_RIGHT = sieved(
  /\b(?:deleted|erased|purged|destroyed|rotated|revoked|invalidated|reissued|restored|deactivated|disabled(?! comments?\b)|reversed|reinstated|recovered(?= (?:those|these|the|your|them|all|their)\b)|logged out|signed out|switched off|turned off|shut down|reset|replaced|cleaned up|wiped|rolled back|rolling back|reverting|reverted)\b/i,
);

/** Taken from where it was to be had; linear. */
export const TAKEN_OFF = sieved(
  /\b(?:took|takes?|taken|taking|pull(?:ed|s|ing)?) (?:[\w.'’-]+ ){0,5}?(?:offline|down\b|out of circulation|out of the (?:next|coming|beta|release)|from (?:circulation|distribution|download))|\b(?:took|takes|taken|taking|pulled) down (?:the|this|its|all|both|these|those|a|every)\b/i,
);

/** A default or a change that was turned round; linear. */
export const TURNED_ROUND = sieved(
  /\b(?:changed|switched|turned|put|set|brought|moved) back\b|\btaken out (?:again|of the (?:next |coming |final |stable |current |\w+ )?(?:beta|release|build|version|update))\b|\b(?:made|is|are|becomes?) (?:now )?(?:opt-in|optional)\b|\boff by default\b|\bwill be gone\b|\b(?:is|are) gone (?:in|since|with|as of|from (?:versions? |releases? |v)?\d|from the (?:next|new|latest|current|upcoming))(?!\w)|\bworks? again\b|\bback to (?:normal|working)\b|\b(?:respected|honou?red|correct|enabled|possible|enforced|checked|encrypted|shown|validated|verified|closed|private) again\b|\bbring(?:s|ing)? (?:it|them|this|the [\w-]+) back\b/i,
);
/** A promise to turn it round; linear. */
export const WILL_TURN = sieved(
  /\b(?:vow|promis|pledg|plan|agree|intend|undertak|undertook|commit)\w* (?:itself |himself |herself |themselves )?to (?:\w+ly )?(?:bring\w*|restor\w*|undo\w*|revert\w*|remov\w*|drop\w*|disabl\w*|fix\w*|give back|switch\w*|stop\w*|delet\w*|scrap\w*|roll\w*|turn\w*)\b|\b(?:make|making|turn|turning|switch|switching|set|setting) (?:[\w'’-]+ ){1,4}?(?:opt-in|optional|off|off by default|configurable)\b/i,
);

/** A release that is on its way or out; linear. */
export const OUT = sieved(
  /\b(?:is|are|was|has been|have been|had been|being|is being) (?:now |already )?(?:out|available|live|rolling out|rolled out)\b|\b(?:should|will|would|is to|are to) be (?:out|available|live|released|published|shipped)\b|\bwent (?:out|live)\b|\bhas landed\b|\b(?:is|are) rolling out\b/i,
);

/** "Blocks them from opening files": what is stopped is the work of those who use the tool. Linear. */
export const STOPS_WORK =
  /\b(?:block|stop|prevent|keep|kept)(?:s|p?ed)? (?:(?:all|some|many|most|our|the|its) )?(?:users?|people|customers?|owners?|admins?|us|you|me|them|every(?:one|body)) from (?:open|sav|start|launch|load|work|us|edit|print|export|connect|(?:log|sign)g?(?=ing in))ing\b(?! (?:[\w’'-]+ ){0,3}?(?:malicious|untrusted|unsigned|unknown|infected|dangerous|weak|leaked|stolen|hostile|without|others?|others['’]|strangers|somebody|someone)\b)/i;

/** "1.4 makes the upload mandatory": what nobody wants is forced on users. Linear. */
export const FORCES =
  /\bmak(?:es|ing) (?:the |all |any |an? )?(?:[\w-]+ ){0,2}?(?:uploads?|uploading|telemetry|tracking|sync|syncing|sharing|data collection|accounts?|subscriptions?|sign-?ups?|adverts?|ads|analytics|diagnostics|cloud storage) mandatory\b/i;

const BROUGHT = `(?:${FAULT_NOUNS}|${HARMFUL_NOUNS})`;
/** A release that has the fault, or had it first; linear. */
export const BRINGS_FAULT = new RegExp(
  String.raw`\bwith (?:the|this|that|an?) (?:[\w-]+ ){0,2}?(?:${BROUGHT}|code) (?:still )?(?:in|inside|on board|intact|there)\b(?!(?: [\w.-]+){0,4}? (?:fixed|patched|repaired|removed|closed|gone|solved|resolved|corrected|plugged)\b)|\b(?:brought|brings|introduc(?:ed|es)|caus(?:ed|es)|contain(?:ed|s)|add(?:ed|s)|began|started|trigger(?:ed|s)) (?:the|this|that|these|an?) (?:[\w-]+ ){0,2}?(?:${BROUGHT}|trouble)\b`,
  'i',
);

/** Built anew; linear. */
export const REBUILT = sieved(
  /\b(?:rebuilt|re-?published|re-?released|re-?issued|re-?uploaded|re-?signed)\b|\b(?:publish|releas|upload|ship|issu)\w* (?:an? |the )?(?:clean|fixed|corrected|repaired|patched|new|safe|harmless) (?:build|version|copy|release|package|image|installer|binar)/i,
);
/** No such build; linear. */
export const NO_REPAIRED = sieved(
  /\bno (?:fixed|patched|corrected|repaired|clean|safe|updated) (?:build|version|release|package|installer|image|copy)\w*\b/i,
);
/** A change was merged; linear. */
export const MERGED = sieved(
  /\b(?:pr|pull request|merge request|change|commit|patch|branch|correction)\b[^.;]{0,20}\b(?:was|is|has been|got|have been|been) (?:now |just |already )?(?:merged|landed|backported|cherry-picked)\b/i,
);

/** Other nouns for a repair. */
export const CURE_NOUNS = sieved(
  /\b(?:an?|the|no|its|any) (?:[\w-]+ )?(?:repair|repairs|remedy|remedies|cure)\b/i,
);

/** A repair that is promised, planned or in the making. Linear. */
export const PLEDGED = sieved(
  /\b(?:promis\w*|announc\w*|plan(?:s|ned|ning)?|prepar\w*|work(?:s|ing|ed)? on|develop\w*|test(?:s|ing)|expect\w*|schedul\w*|pledg\w*|intend\w*|vow\w*|owes?) (?:to (?:release|ship|publish|deliver|push|issue|roll out|provide) )?(?:an? |the |its |their |first )?(?:[\w-]+ )?(?:fix|patch|hotfix|correction|repair|remedy|bugfix)\b/i,
);
/** The same of an update or a safeguard, where a version or a day is told. Linear. */
export const PLEDGED_UPDATE = sieved(
  /\b(?:promis\w*|announc\w*|plan(?:s|ned|ning)?|prepar\w*|pledg\w*|vow\w*) (?:to (?:release|ship|publish|deliver|push|issue|roll out|provide|add) )?(?:an? |the |its |their |first )?(?:[\w-]+ )?(?:update|check|switch|setting|option|safeguard|warning|prompt|opt-out|opt-in)\b/i,
);
/** A change that is promised for a release to come ("committed to restricting uploads in an upcoming version"). Linear. */
export const PLEDGED_CHANGE = sieved(
  /\b(?:promis|pledg|vow|commit|agree|undert|announc)\w*(?: [\w-]+){0,4}? (?:chang|rework|overhaul|redesign|restrict|limit|narrow|stop|end|remov|drop|disabl|switch|turn|restor|revert|block|mask|encrypt|ask|warn)\w*\b[^.;]{0,80}?\b(?:next|upcoming|coming|forthcoming|future) (?:[\w-]+ )?(?:release|version|update|build|patch)\b/i,
);
/** A repaired version that is to come. Linear. */
export const TO_FOLLOW = sieved(
  /\b(?:fixed|patched|corrected|repaired|clean|cleaned|reworked|revised) (?:version|build|release|update|package|app)s?\b[^.;]{0,30}?\b(?:follow|come|arrive|appear|be (?:released|available|published)|ship|land|available|out|ready)\b/i,
);
/** A patch and how it fared; linear. */
export const FARED = sieved(
  /\b(?:made (?:things|it|matters) worse|incomplete|insufficient|ineffective|did not (?:help|work)|didn['’]t (?:help|work)|in (?:testing|review)|being (?:tested|reviewed|prepared|rolled out)|under (?:test|review))\b/i,
);
/** A safeguard that a maker adds; linear. */
export const SAFEGUARD = sieved(
  /\b(?:add(?:s|ed|ing)?|introduc(?:es|ed|ing)|put in|built in) (?:an? |the |more |stricter |new |additional )*(?:(?!(?:hidden|covert|secret(?! (?:detect|scann)\w*)|undisclosed|undocumented|concealed|stealthy|obfuscated|invisible)\b)[\w-]+ ){0,2}?(?:dialogs?|prompts?|checks?|warnings?|confirmations?|switch|opt-outs?|safeguards?|limits?|validation|tests?|monitoring|alerts?|guards?|rate limit\w*|mfa|two-factor)\b/i,
);
/** A roll-out that was stopped; linear. */
export const STOPPED = sieved(
  /\b(?:roll-?out|distribution|deployment|delivery|update|release)\b[^.;]{0,12}\b(?:was|were|has been|have been|is) (?:\w+ly |now )?(?:stopped|halted|paused|suspended|frozen|aborted)\b/i,
);
/** The tool does from now on what it should. Linear. */
export const NOW_DOES = sieved(
  /\b(?:now|will now) (?:also |always |again )?(?:verif|check|validat|ask|requir|refus|reject|warn|encrypt|respect|honou?r|escap|limit|mask|redact|confirm|sign|block|clear|delete|expire|time out)\w*\b/i,
);

/** A branch or a device that gets the repair. Linear. */
export const GETS_IT = sieved(
  /\b(?:gets?|receives?|got|received|will (?:get|receive)|is getting) (?:the |an? |this |that )?(?:same )?(?:fix|correction|patch|repair|hotfix|security update)\b/i,
);

/** A release as the subject of a clause; linear. */
export const RELEASE = sieved(
  /^(?:the|this|its|a|an) (?:[\w-]+ )?(?:update|release|patch|hotfix|build|version|change|commit|repair)$/i,
);
/** "has secured the …"; linear. */
export const SECURED = sieved(/\b(?:has|have) (?:\w+ )?secured (?:the|its)\b/i);
/** "will come", "is to ship": a thing to come; linear. */
export const TO_COME = sieved(
  /\b(?:will|would|is to|are to|'ll|should) (?:also |then |finally )?(?:come|arrive|ship|land|follow|appear|be (?:included|available|part|released|shipped|delivered|in))\b/i,
);

/** All phrases by which a repair is told without a verb of repair. */
export const PHRASED = anyOf(
  CURE_NOUNS,
  FARED,
  GETS_IT,
  MERGED,
  NO_REPAIRED,
  NOW_DOES,
  OUT,
  PLEDGED,
  PLEDGED_CHANGE,
  PLEDGED_UPDATE,
  PUTS_RIGHT,
  PUT_RIGHT,
  REBUILT,
  SAFEGUARD,
  SECURED,
  STOPPED,
  TAKEN_OFF,
  TO_COME,
  TO_FOLLOW,
  TURNED_ROUND,
  WILL_TURN,
);
