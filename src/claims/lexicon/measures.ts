import { sieved } from '../text/sieved-pattern.ts';

/** How organisations stop using a tool, told in other words than a ban. All patterns linear. */

/** Putting a use on hold. */
export const ON_HOLD = sieved(
  /\b(?:paus|suspend|halt|stopp?|ceas|end|froze|freez|discontinu)(?:e[sd]?|ed|s|ing|es)? (?:[\w'’-]+ ){0,2}?(?:use|usage|import|imports|roll-?out|deployment|purchase|purchases|trial|pilot|contract|installation|testing|subscriptions?|licen[cs]es?|connection|integration|procurement)\b/i,
);

/** Telling people to take another tool. */
export const SWITCH_TOLD = sieved(
  /\b(?:told|tells|asked|asks|ordered|orders|instructed|instructs|advised|advises|directed|directs|required|requires|wants) (?:all |its |their |the |every )+(?:[\w'’-]+ ){1,3}?(?:not )?to (?:(?:use|choose|take|move to|switch to|fall back (?:on|to)|return to|go back to) (?:another|other|a different|an alternative|alternative|different|the old|an? (?:own|in-house))|(?:stop|uninstall|remove|avoid|delete|disable|turn off|switch off|log out))\b/i,
);

/** A replacement is named. */
export const REPLACED_BY = sieved(
  /\b(?:names?|named|naming|lists?|listed|offers?|offered|introduc(?:es|ed)|designat(?:es|ed)|chose|chooses|selected) (?:[\w'’-]+ ){1,8}?as (?:an?|its|the|their) (?:official |approved |sole |only )?(?:replacement|substitute|alternative|successor)\b|\b(?:is|are|was|were|has|have|will)(?: been)? (?:replac(?:e|ed|ing)|swapp(?:ed|ing)) (?:the |its |their )?(?:[\w'’-]+ ){1,4}?(?:with|by|for)\b(?! (?:an? |the )?(?:\w+ )?(?:versions? |releases? |builds? |v)?\d+\.)/i,
);

/** Headline verbs of an organisation that drops a tool. */
export const DROPS = sieved(
  /\b(?:cuts? off|cutting off|switch(?:es|ed)? off|turn(?:s|ed)? off|shuts? (?:off|out|down)|kick(?:s|ed)? out|throws? out|threw out|pulls? the plug on|pulled the plug on|ditch(?:es|ed)?|abandon(?:s|ed)?|lock(?:s|ed)? out|walk(?:s|ed)? away from|part(?:s|ed)? with|unplug(?:s|ged)?|tak(?:es|en)|took)\b/i,
);

/** Holding back versions. */
export const HELD_BACK = sieved(
  /\b(?:pinn?(?:s|ed)?|fr[eo]ez?(?:es|en|e)?|held|holds?|lock(?:s|ed)?|forbid(?:s|den)?|forbade|block(?:s|ed)?|rejects?|rejected|bann?(?:s|ed)) (?:[\w.'’@/-]+ ){0,4}?(?:to|at|back|newer|later|older|all|any|new|every|further)\b/i,
);

/** The ban as a thing that begins, covers or lasts. */
export const BAN_IN_FORCE = sieved(
  /^(?:the|this|that|its|a|an|such|similar) (?:[\w-]+ ){0,2}?(?:block|blockade|freeze|halt|stop|ban|pause|suspension|moratorium|lock-?out|cut-?off|restriction|restrictions|prohibition|order|measure|measures|exclusion)\b[^.;]{0,40}?\b(?:came|comes?|will come|coming|took|takes?|will take|enter(?:s|ed)?|went|goes) (?:in|into|to) (?:force|effect)\b|^(?:the|this|that|its) (?:[\w-]+ ){0,2}?(?:block|blockade|freeze|ban|pause|suspension|moratorium|lock-?out|restriction|restrictions|prohibition|exclusion) (?:[\w-]+ )?(?:came|comes|took effect|takes effect|applies|applied|covers|covered|lasts|lasted|extends|extended|affects|affected|includes|included|remains|remained|will (?:remain|apply|last|stay|cover)|holds|ends|ended|begins|began|starts|started|is (?:temporary|permanent|in (?:force|place|effect)))\b/i,
);

/** Those for whom a body's ban of its own use does not hold. */
export const FOR_THE_PUBLIC = sieved(
  /\b(?:(?:private|ordinary|its|their|our) citizens(?! (?:apps?|portal)\b)|private individuals|consumers|the (?:general )?public|private (?:use|users|companies)|personal use)\b/i,
);

/** "No laws prohibit firms from using it": nobody restricts. */
export const NO_LAW = sieved(
  /\bno (?:[\w-]+ ){0,2}?(?:laws?|rules?|regulations?|legislation|statutes?|polic(?:y|ies)) (?:\w+ly )?(?:prohibit|ban|forbid|restrict|bar|prevent|block)\w*/i,
);
