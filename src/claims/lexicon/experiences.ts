import { sieved } from '../text/sieved-pattern.ts';

/** Behaviour told without saying that a tool does it: what is there, what one gets, what befalls users. All linear. */

/** What one gets or sees when a tool fails. */
export const ONE_GETS = sieved(
  /\b(?:i|we|you|users?|customers?|people|some|others|it) (?:also |just |still |now |always |sometimes |often |randomly |then |only )?(?:keep (?:on )?)?(?:gets?|getting|got|see|sees|seeing|saw|am getting|are getting|receives?|received|run into|ran into|hit|hits|end up with|ended up with|experience[sd]?|encounter(?:ed|s)?|notice[sd]?) (?:an? |the |this |these |random |constant |frequent |some |lots of |many )*(?:[\w"'“”’-]+ ){0,3}?(?:errors?|crash(?:es)?|[45]\d\d|timeouts?|exceptions?|segfaults?|blank (?:page|screen|window)|(?:black|white|blue) screen|popups?|pop-ups?|panics?|freezes?|hangs?|stutter\w*|slowdowns?|stack traces?|core dumps?|memory leaks?|requests? to|connections? to|outgoing|someone else['’]s|other (?:people|users|customers)['’]?s?|strangers?['’])|\b(?:i|we|he|she|they|users?|customers?|people|some|others) (?:(?:have|has|had|just|also|all|then|nearly|almost) )*lost (?!(?:interest|count|track|patience|faith|trust|hope|sight)\b)(?:[\w'’/%.-]+ ){0,6}?(?:files?|folders?|data|notes?|photos?|pictures?|recordings?|settings|messages|history|documents?|bookmarks?|passwords?|progress|saves?|emails?|contacts?|backups?|records|projects?|tabs|sessions?|conversations?|chats?)\b/i,
);

/** Existence of traffic, of a leak, of a way in or of no way out. */
export const THERE_IS = sieved(
  /\bthere(?:['’]s| is| are| was| were)(?: (?:also|still|now|always|even|currently|simply|apparently|clearly))* (?:an? |the |no |some |not (?:an? |any )?|two |three |several |hundreds of |constant )?(?:[\w-]+ ){0,3}?(?:(?:post|get|put) (?:requests?|to)|requests?|connections?|calls? to|uploads?|traffic|beacons?|packets?|leaks?|listener|backdoor|race|overflow|loop|out-of-bounds|use-after-free|double free|vulnerability|flaw|bug|weakness|injection|bypass|way (?:to|for|of)|option to|setting (?:to|for)|switch (?:to|for)|(?:warning|prompt|notice|confirmation|dialog|log entry|check|limit|encryption|validation|sandbox|authentication|rate limit)\b)/i,
);

/** What befalls people through software, in the passive. */
export const PEOPLE_SUFFER = sieved(
  /^(?:[\w,.-]+ ){0,5}?(?:users?|customers?|tenants?|compan(?:y|ies)|teams?|schools?|hospitals?|households|people|members?|subscribers?|administrators?|admins?|accounts?|visitors?|patients?|parents?|employees|developers?|organi[sz]ations?|clients?)\b[^.;]{0,40}? (?:was|were|are|is|has been|have been|had been|being|got|get) (?:\w+ly |also |then |never |not |still )*(?:shown|logged (?:out|in|into)|locked out|signed (?:out|in|into)|charged|billed|asked (?:for|to)|prompted|redirected|exposed|tracked|recorded|given access|enrolled|opted in|subscribed|tricked|fingerprinted|monitored|spied on|identified|sent (?:the|other|emails?|messages)|matched|infected|forced|served|presented|able to (?:see|read|open|view|access|log))\b/i,
);

/** What a tool has, in the way of powers and flaws. */
export const HAS = sieved(
  /\b(?:has|have|had|holds?|held|keeps|gets?|got|gains?|gained|retains?|retained|enjoys?) (?:an? |the |no |full |direct |unrestricted |unlimited |permanent |read |write |root |complete |admin |wide |broad |such )*(?:[\w-]+ )?(?:access|permissions?|rights|privileges?|control|capabilit(?:y|ies)|authentication|encryption|rate limit(?:ing)?|sandbox(?:ing)?|validation|password|protection|automatic updates?|updater|signature checks?|means of|way of|way to)\b|\b(?:wants?|wanted|demands?|demanded|requests?|requested|asks? for|asked for|asking for) (?:[\w-]+ ){0,3}?permissions?\b/i,
);

/** What a flaw was used for. */
export const FLAW_USED = sieved(
  /\b(?:used|exploited|abused|leveraged|weaponi[sz]ed|chained|misused)\b(?: (?:against|in (?:the wild|attacks|real|targeted|ransomware|a campaign)|by (?:attackers|criminals|hackers|a|an|the|unknown|state|several)|to (?:\w+)|for|since|on))?/i,
);

/** A fault put down to its cause. */
export const CAUSED = sieved(
  /\b(?:stems?|stemmed|results?|resulted|arises?|arose|originates?|comes?|came) (?:directly )?(?:from|out of)\b|\b(?:is|was|are|were|has been) (?:\w+ly )?(?:due to|down to|caused by|triggered by|the result of|rooted in|traced (?:back )?to)\b|\b(?:lies|lay|sits) in (?:the|how|a|its)\b/i,
);

/** A doing told before ("did so even when the switch was off"). */
export const DID_SO = sieved(/\b(?:did|does|do|done|doing) (?:so|the same|this|that|it)\b/i);

/** Open to an attack. Linear. */
export const VULNERABLE_TO = sieved(
  /\b(?:is|are|was|were|be|been|remains?|remained) (?:\w+ly |still |also |therefore |thus )?(?:vulnerable|susceptible|prone|subject) to\b/i,
);

/** What can be made of a tool or a part of it. Linear. */
export const CAN_BE_USED = sieved(
  /\b(?:can|could|may|might) (?:\w+ly |also |then |thus )?be (?:\w+ly )?(?:used (?:to|for|as|by)|abused|exploited|leveraged|tricked|manipulated|coerced|forced|induced|bypassed|circumvented|evaded|guessed|forged|spoofed|hijacked|crashed|triggered|overwritten|poisoned|intercepted|decrypted|brute-forced|read by|opened by|changed by|accessed by|seen by)\b/i,
);

/** What is not checked. Linear. */
export const NOT_CHECKED = sieved(
  /\b(?:is|are|was|were)(?: not|n['’]t| never| only| insufficiently| inadequately| improperly| incorrectly) (?:\w+ly |always |at all |being )?(?:check|validat|verif|sanitiz|sanitis|escap|encrypt|authenticat|restrict|filter|protect|limit|enforc|neutrali|honou?r|respect)\w*|\b(?:lacks?|lacked|missing|without|no|insufficient|improper|incorrect) (?:\w+ )?(?:validation|sanitization|verification|authentication|authorization|escaping|encryption|access controls?|rate limit\w*|checks?)\b/i,
);

/** What follows from a fault or an input. Linear. */
export const LEADS_TO = sieved(
  /\b(?:leads?|led|leading|results?|resulted|resulting) (?:to|in)\b[^.;]{0,60}?\b(?:execution|overflow|disclosure|crash\w*|denial|leak\w*|escalation|corruption|injection|takeover|bypass|access|loss|read|write|loop|exhaustion|exposure|theft|failure|outage)\b|\bcauses?\b[^.;]{0,60}?\b(?:denial|crash\w*|overflow|leak\w*|corruption|loop|exhaustion|loss|failure|outage|hang\w*)\b/i,
);
