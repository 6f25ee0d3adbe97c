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
export const TO_ACKNOWLEDGE =
  /\bto (?:acknowledge|admit|confirm|say|state|reflect|clarify|note|mention|warn|include|add)\b/i;
/** A maker's answer that begins with a no. */
export const NO_ANSWER = /^(?:no|nope|not at all|absolutely not|definitely not|false|wrong)[,.;:!—–-]/i;
