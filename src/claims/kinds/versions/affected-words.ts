import { sieved } from '../../text/sieved-pattern.ts';

// Words around the number of a version by which it is told to be affected or not.

/** "We are happy to announce Lumen 2.7.12": nothing of a fault. Linear. */
export const ANNOUNCED =
  /\b(?:happy|pleased|proud|excited|delighted|glad|thrilled) to (?:announce|present|release|share|introduce|offer)\b/i;
export const TAINTED =
  /\b(?:affected|compromised|malicious|infected|vulnerable|backdoored|poisoned|trojani[sz]ed)\b/i;
/** "We introduced the check in 6.0", "only to return in 1.6". */
export const BROUGHT_IN =
  /\b(?:change|changes|bug|regression|commit|error|flaw|fault|leak)(?: \w+)? (?:in|of|from) (?:versions? |v)?$|\bwhich (?:caused|made|led) (?:versions? |v)?$|\b(?:introduced|(?:crept|slipped|came|brought|sneaked) in|return(?:s|ed)?|reappear(?:s|ed)?|resurfac(?:es|ed))(?: \w+){0,3} (?:in|with|by) (?:versions? |v)?$|\b(?:it|they|which|that|(?:the|this|these|those) [\w-]+(?: [\w-]+)?) (?:(?:has|have|had) )?(?:\w+ )?(?:arrived|appeared|debuted|landed|showed up|turned up|surfaced|came along|went live|made (?:its|their) (?:way|debut|first appearance)|(?:was|were|been) (?:switched|turned|rolled) (?:on|out)) (?:in|with|into) (?:versions? |releases? |v)?$/i;
/** "fixed the flaw in 1.97.2": the number of the repair. */
export const REPAIRS_IN =
  /\b(?:fix|patch|clos|correct|resolv|remov|address|plug|repair|solv)(?:e|es|ed|ing|s)? (?:[\w’'-]+ ){1,4}(?:in|of|from)(?<!\bregression (?:\w+ )?(?:of|from)) (?:versions? |v)?$/i;
/** "found in 0.48.6": where a finder tells where it was, not with what it was sought. */
export const FOUND_IN =
  /\b(?:found|discovered|detected|spotted|seen)(?: [\w’'-]+){0,5} on (?:[\w-]+ ){0,3}running (?:versions? |releases? |v)?$|\bconfirm(?:ed|s)?(?: (?:it|this|that|the [\w-]+))? (?:for|on|in|with) (?:versions? |releases? |builds? |v)?$|\b(?:reproduc\w+(?: [\w’'-]+){0,3} (?:in|on|with)|(?:found|discovered|detected|spotted|identified|hidden)(?: [\w’'-]+){0,4} (?:in|inside)|(?:found|present|bundled|confirmed|observed|seen)(?: \w+)? (?:in|on|inside|with)) (?:the |all |both )?(?:[A-Z]\w+ ){0,3}(?:versions? |releases? |builds? |v)?$/i;
/** "Malware has been published in 0.48.6": what somebody put there. Linear. */
export const PUT_THERE =
  /\b(?:malware|malicious (?:code|payload|script|dependency)|back-?door|payload|miner|trojan|stealer|spyware)(?: (?:is|was|were|has been|have been|had been|got))? (?:\w+ly )?(?:published|uploaded|injected|inserted|added|slipped|smuggled|planted|put|embedded|shipped|distributed|pushed) (?:in|into|to|with|inside|via|through) (?:the |all |both )?(?:[\w.-]+ ){0,3}?`?(?:[@\w./-]+@|(?:versions? |releases? |builds? )?v?)$/i;
/** "The faulty 1.4". */
export const CALLED_BAD =
  /\b(?:the|that|this|of) (?:faulty|broken|defective|botched|bad|buggy|leaky) (?:versions? |releases? |builds? |v)?$/i;
/** "Bumped to 1.4, still there": what is told behind it. */
export const STILL_SO =
  /^(?:and |but |now )?(?:(?:it|this|that|the (?:bug|crash|leak|problem|issue|error|upload|prompt)\w*)(?:['’]s| is| was| has)? )?(?:still (?:there|here|happen\w*|broken|crash\w*|leak\w*|the same|not fixed|present)|back(?: again)?(?! (?:to|up|on|in|online|home)\b)|there again|c[ao]me back|no (?:change|difference|luck|better)|(?:the )?same (?:here|thing|problem|issue|crash|error|result|story))\b/i;
/** "Last good build for me was 1.4". */
export const LAST_GOOD =
  /\b(?:last|latest) (?:known )?(?:good|working|clean|safe|unaffected) (?:one|version|release|build|commit|tag)(?: (?:for (?:me|us)|here|i (?:have|know|found)))?(?: is| was|:) (?:versions? |v)?\d/i;
/** "tried to reproduce it on 1.97": what it was sought with. */
export const SOUGHT =
  /\b(?:tried|tries|trying|attempt\w*|wanted|hoped|asked|failed|unable|not able|set out) (?:\w+ )?to (?:reproduc|find|confirm|replicat)\w*\b/i;
/** "Still there in 5.0", "no luck with 1.97.3 either", "on 4.2.1, too". */
export const STILL = sieved(
  /\b(?:still|same|too|also|either|as well|no (?:luck|joy|change|difference)|regress(?:ed|es|ion))\b/i,
);
/** "Customers on release 44 cannot export reports". */
export const UNABLE =
  /^[^,;]{0,60}\d(?:\.[\dx]+)*(?: or \w+)? (?:cannot|can['’]?t|are unable|is unable|fails?|refuses?|needs? to be)\b/i;
/** "Version 15 will not receive one." */
export const WITHOUT_ONE =
  /\b(?:end of (?:life|support)|given up|unsupported|no longer (?:maintained|supported)|(?:never|not)(?: been)? (?:officially )?supported|discontinued|abandoned|not (?:been )?(?:examined|checked|tested|assessed|analy[sz]ed|evaluated|reviewed|investigated|audited|looked at))\b|\b(?:will|would|does|do|did) not (?:be )?(?:receiv\w+|get|patched|fixed|updated)\b|\bwon['’]t (?:get|receive)\b/i;

/** "published an analysis of Zed 2.1 through 2.3": what was looked at, and not since when. Linear. */
export const LOOKED_AT =
  /\b(?:publish|releas|post|shar|present|conduct|perform|upload|complet|wrote|writes|carried out|did|made|does)(?:e[sd]?|ed|s|ing)? (?:[\w'’-]+ ){0,5}?(?:analys[ie]s|audit|review|inspection|examination|teardown|disassembly|decompilation|walk-?through|write-?up|comparison|diff) (?:of|on|for|across) (?:the )?(?:[\w'’-]+ ){0,4}v?$/i;

/** "Neither 3.2 nor 3.3 shows it". */
export const NEITHER = /^neither (?:versions? |v)?\d/i;
/** "Municipalities that had kept 6.3 counted as they always do": who did not move. */
export const KEPT =
  /\b(?:still (?:on|with|at|run(?:ning|s)?|ran|us(?:e|es|ed|ing)|ha[sd]|have)|kept|stayed (?:on|with|at)|remained (?:on|with|at)|never left|held on to|stuck (?:to|with)) (?:the |versions? |releases? |v)?$/i;

/** "Users should not install 5.5", "skip 5.5": what one is told to leave alone. */
export const LEFT_ALONE =
  /\b(?:(?:(?:should|must|do)(?: not|n['’]t)|(?:nobody|no one) should|never)(?: \w+)? (?:install|use|run|deploy|(?:updat|upgrad|mov|switch)e? to)|(?:avoid|skip|(?:advis|warn|recommend)\w* against)(?: (?:installing|using|running|(?:updating|upgrading) to))?) (?:(?!(?:in|on|with|for|from|to|as|and|or|than|before|after|until)\b)[\w.+-]+ ){0,3}v?$/i;
