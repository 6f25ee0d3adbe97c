import { sieved } from '../text/sieved-pattern.ts';

/** What makers do about an affair besides speaking and repairing. All patterns linear. */

/** Looks that are ordered, people who are told, amends that are made. */
export const ACTS = sieved(
  /\b(?:announc|commission|order|launch|open|start|beg[au]n|hir|engag|retain|appoint|ask|invit|brought in|call(?:ed|s) in|set up|offer|notif|inform|contact|alert|e-?mail|report|work|cooperat|turn|refer|suspend|dismiss|fir)\w*\b[^.;]{0,50}?\b(?:audits?|auditors?|investigations?|reviews?|inquir(?:y|ies)|enquir(?:y|ies)|probe|post-?mortem|outside (?:firm|company|auditor|lawyers?|experts?|counsel)|external (?:firm|auditors?|experts?|review)|forensic\w*|refunds?|credits?|compensation|authorities|police|law enforcement|regulators?|watchdog|data protection|(?:all |affected |impacted )(?:users|customers|clients|accounts|parties)|customers|credit monitoring|bug bounty|the (?:contractor|employee|engineer|developer)(?: responsible)?)\b/i,
);
/** What it has published is changed, or it publishes something about the affair. */
export const PUBLISHES = sieved(
  /\b(?:updated|amended|revised|edited|corrected|reworded|rewrote|published|issued|posted|deleted|took down|removed|withdrew|retracted|released) (?:its|the|an?|their|his|her|our|that|this) (?:[\w-]+ ){0,3}?(?:advisory|advisories|statement|blog post|post|blog|notice|faq|page|apology|thread|tweet|privacy policy|policy|terms|timeline|post-?mortem|clarification|explanation|incident report|documentation|description|listing)\b/i,
);
/** Words by which such a change owns up. */
export const TO_ACKNOWLEDGE = sieved(
  /\bto (?:acknowledge|admit|confirm|say|state|reflect|clarify|note|mention|warn|include|add)\b/i,
);
/** How makers explain in their own texts what a thing was for. */
export const OWN_PURPOSE = sieved(
  /\b(?:was|were|is|are) (?:only |just |never |originally |always )?(?:meant|intended|designed|supposed) (?:to|for|as)\b|\bshould (?:never |not )?have (?:been )?\w+(?:ed|en|t)\b|\bshould (?:never |not )have happened\b|\bon purpose\b|\bthe (?:reason|thinking|idea|goal|aim|intent(?:ion)?) (?:behind|was|is|of)\b/i,
);
/** A maker's answer that begins with a yes. */
export const YES_ANSWER = sieved(
  /^(?:yes|yep|yeah|correct|confirmed|right|true|good (?:catch|find|point)|you(?:['’]re| are) right|fair (?:point|enough)|guilty)[,.;:!—–-]/i,
);
/** What a maker says that it is not. */
export const IT_IS_NOT = sieved(
  /^(?:and |but |so |also )?(?:it|this|that|there)(?:['’]s| is| was)?(?: (?:is|was))?(?: not| never|n['’]t) (?:an? |any |about |meant |our )?(?!(?:clear|known|possible|yet|only|just|working|enough|perfect|ideal|great|fun|easy|ready|fixed|available)\b)\w/i,
);
/** A maker's answer that begins with a no. */
export const NO_ANSWER = sieved(
  /^(?:no|nope|not at all|absolutely not|definitely not|false|wrong)[,.;:!—–-]/i,
);
