import type { StatementKind } from '../../model/statement.ts';
import { sieved } from '../text/sieved-pattern.ts';
import type { SievedPattern } from '../text/sieved-pattern.ts';
import { REPAIR_AWAY } from './denied-well.ts';
import { NO_REPAIR_AFTER_ALL } from './repairs-undone.ts';

/** Words by which a clause tells the contrary of what its kind affirms. Each linear. */
export const CONTRARY: Readonly<Partial<Record<StatementKind, SievedPattern>>> = {
  // Nothing found, nothing confirmed, nothing seen.
  evidence: sieved(
    /\b(?:f[oi]u?nds?|saw|sees?|seen|discover(?:s|ed)?|detect(?:s|ed)?|show(?:s|ed|n)?|observ(?:es|ed)?|turned up|came across|record(?:s|ed)?|h[eo]lds?|g[ai]ven?|produc(?:es|ed)|brought|captured|registered|yield(?:s|ed)) (?:no(?:thing|ne)?|neither|not (?:a|one) (?:single )?)\b(?! (?:other|more than|less than|fewer|different))|\b(?:could|can|did|do|does|has|have|had|was|were)(?: not|n['’]t|['’]t)(?: yet| been| so far| independently| myself| able to)* (?:confirm|reproduce|replicate|find|verify|check|establish|observe|see|detect|know|read|decrypt|recover|extract|test|make (?:it|this) happen|say (?:whether|if|how|who|why))(?:e?d|n)?\b|\b(?:does|did|do)(?: not|n['’]t) (?:say|tell|mention|address|answer|explain|show|reveal|indicate|record) (?:whether|if|how|who|why|which)\b|\bnot been able to (?:do|make|test|get|reproduce|confirm|find|verify|read)\b|\bcannot (?:confirm|reproduce|replicate|verify|check|establish|say)\b|\b(?:has|have|had) never (?:yet )?been (?:observed|seen|found|confirmed|reproduced|demonstrated)\b|\b(?:fail(?:s|ed)?|unable|not able|not been able) to (?:find|reproduce|replicate|detect|see|observe|confirm|verify|decrypt|read|trace)\b|\bwere not (?:among|part of|in)\b|\b(?:attempts?|tries|efforts?|searche?s?|tests?)\b[^.;]{0,60}\b(?:failed|in vain|came to nothing)\b|\b(?:in vain|without (?:success|result))\b|\b(?:nobody|no one|none of (?:them|us))\b[^.;]{0,40}\b(?:managed|saw|found|succeeded|was able|were able|could)\b/i,
  ),
  // Silence, and answers that give nothing away.
  vendor_response: sieved(
    /\b(?:got|received|had|gets|gave|given|offered|offers|there (?:was|has been)) (?:no|neither) (?:\w+ )?(?:answer|reply|response|comment|explanation|date|details?|reason|statement|feedback|timetable|timeline)\b|\bnever (?:heard back|(?:got|received) (?:an?|any) (?:answer|reply|response)|answered|replied|responded)\b|\b(?:confirm(?:s|ed)?|said|says|sa(?:y|id)|disclosed|admit(?:s|ted)?|announced|explained) nothing\b|\b(?:did|does|do|has|have|had|would|will)(?: not|n['’]t) (?:yet |explicitly |openly )?(?:admit(?! (?:[\w-]+ )?(?:users?|members?|customers?|guests|people|anyone|anybody)\b)|acknowledge|concede|own up)(?:ted|d)?\b|\bnot be drawn\b|\b(?:can|could|would|will)(?:not| not|n['’]t|['’]t) (?:comment|discuss|say|confirm|tell (?:me|us|this)|name|disclose|reveal|give (?:a|any))\b|\b(?:wo|would)n['’]t (?:comment|discuss|say|confirm|tell (?:me|us|this)|name|disclose|reveal)\b|\bstop(?:s|ped) short of\b|\b(?:has|have|had) not (?:disputed|denied|contested|commented|confirmed|answered|responded|replied)\b|\b(?:went|gone|remain(?:s|ed)|left) unanswered\b|\b(?:is|was|has been|have been|could not be) (?:unreachable|reached)\b|\bno comment\b|\b(?:calls?|letters?|questions?|requests?|messages?|e-?mails?|inquir(?:y|ies)|enquir(?:y|ies))\b[^.;]{0,60}\b(?:not|never)(?: been)? (?:returned|answered)\b|\byet to (?:answer|say|comment|reply|respond|explain|confirm|apologi[sz]e|react|publish|give)\b|\bno (?:word|mention) (?:of|from|about)\b|\b(?:nobody|no one|none)\b[^.;]{0,40}\b(?:available|reached|willing to|answered|replied|picked up)\b|\bnothing (?:more |further |else )?to (?:add|say|report)\b|\bsilence\b|\b(?:is|are|was|were|stay(?:s|ed)?|remain(?:s|ed)?|kept|keeps|fell) silent\b|\bhung up\b|\b(?:automatic|automated|canned|boilerplate|form|standard) (?:repl(?:y|ies)|responses?|answers?|e-?mails?|acknowledg\w+)\b|\bha(?:s|d|ve) not (?:yet )?(?:seen|read|received|been shown)\b/i,
  ),
  // A repair that is none.
  fix: sieved(
    /\b(?:is|are|was|were|be|been|proved|remains?)(?: \w+)? (?:incomplete|insufficient|ineffective|inadequate|partial|useless|not enough|stuck|still missing|still not there|not out)\b|\bthere is no (?:good|fixed|patched|safe|clean|corrected) (?:version|release|build)\b|\bnothing has changed\b|\bstill not (?:there|out|available|fixed|here)\b|\b(?:gets?|got|receives?|received|will get) none\b|\bno longer (?:maintained|supported|updated|patched)\b|\b(?:did|does|do)(?: not|n['’]t) (?:help|change (?:anything|it|that))\b|\bno (?:[\w-]+ )?(?:versions?|releases?|builds?|updates?)(?: [\w-]+){0,2} (?:contains?|includes?|has|have|carr(?:y|ies)|ships?|brings?|got) (?:the|a|any|this|that) (?:[\w-]+ )?(?:fix|patch|repair|correction)\b|\bno (?:fix|patch|repair|remedy|update|correction) (?:is|was|will be|has been|exists|yet|so far|in sight|planned)\b/i,
  ),
  // Who does not follow, or no longer does.
  ban: sieved(
    /(?<!(?:\b(?:not|never|cannot|no longer|nobody|nor|stop|without)|n['’]t) (?:be |to |ever )?)\b(?:allow|permit|let|us)(?:s|ed|e|es|ing|ting|ted)?\b[^.;]{1,50}? (?:once )?again\b|\b(?:no|any) (?:plans?|intentions?|reason|need|grounds?|cause) (?:to\b(?! (?:lift|ease|revers|withdraw|restor|reconsider|allow|return|reinstat|go back|resum|readmit|relax|end)\w*)|for\b(?! lifting| an end))|\bstop(?:s|ped) short of (?:an? )?(?:\w+ )?(?:ban|prohibition|block|restriction)\b|\b(?:continues?|continued|keeps?|go(?:es)? on|carr(?:y|ies) on) (?:to us(?:e|ing)|using|with)\b|\b(?:is|are|will be|were|was) (?:keeping|sticking with|staying with|holding on to) (?!(?:it|them|this) (?:off|away|out|from|blocked|banned)\b)|\b(?:will|would) (?:stay|stick) with\b|\bsee(?:s|n)? no (?:reason|need|cause|grounds?)\b|\bdecid(?:es?|ed|ing) against\b|\brul(?:es|ed) out (?:an? |any )?(?:\w+ )?(?:ban|prohibition|block|restriction)\b|\b(?:ha(?:s|ve|d)|did|do|does)(?: not|n['’]t) (?:banned|ban|blocked|block|barred|bar|prohibit(?:ed)?|restrict(?:ed)?|forbidden|forbid|follow(?:ed)? suit)\b|\bno (?:ban|prohibition|restriction) (?:is|was|has been) (?:planned|in sight|on the table)\b|\baccounts? (?:is|are|was|were|got|has been|have been|(?:is|are) being|(?:is|are) getting) (?:\w+ )?(?:back|restored|reinstated|unbanned|unsuspended|unblocked|unlocked|reactivated)\b/i,
  ),
  behaviour: sieved(
    /\b(?:is|are|was|were|['’]s|comes|came|stays|stayed)(?: now| again| already| still| switched| turned)* off(?: by default)?$|^(?:that )?(?:no|none of(?: the| these)?) (?:[\w-]+ ){1,5}?(?:is|are|was|were|leaves?|left|gets?|goes|went|reach(?:es|ed)?) |\bnever (?:sees?|reads?|sends?|leaves?|stores?|touches|uploads?|contacts|calls|writes|shares?)\b/i,
  ),
};
/** What a clause of whatever rule does not do after all: "stopped short of uploading", "nothing happens". */
export const NOT_DONE = sieved(
  /\bstop(?:s|ped|ping)? short of\b|\b(?:refrain(?:s|ed)?|abstain(?:s|ed)?|desist(?:s|ed)?) from\b|\b(?:refuse[sd]?|decline[sd]?) to (?:upload|send|transmit|share|collect|leak|forward|track|log|record|scan|report|hand over)\b|\bfail(?:s|ed)? to (?:upload|send|transmit|share|collect|leak|forward|record|report)\b|\bavoid(?:s|ed)? (?:upload|send|transmitt|shar|collect|leak|forward|track|logg|record|scann)ing\b|\b(?:cleared|acquitted|absolved|exonerated|innocent|not guilty) of\b|\bnothing (?:happens|happened|leaves|left|is (?:sent|uploaded|stored|written|transmitted|collected|logged))\b/i,
);
/** "Nothing stops it from uploading": it may. */
export const UNHINDERED = sieved(
  /\b(?:do|does|did|will|can)(?: not|n['’]t|not) (?:(?:stop|prevent|keep|hinder) (?:[\w'’-]+ ){1,4}from|fail to|forget to|hesitate to|neglect to|omit to)\b|\b(?:nothing|nobody|no one|no (?:setting|check|rule|switch|option|limit|policy)) (?:\w+ )?(?:stops?|stopped|prevents?|prevented|keeps?|kept|hinders?|hindered|stands? in the way)\b/i,
);
/** "The new package has no miner". */
export const HAS_NO = sieved(
  /\b(?:has|have|had|contains?|contained|includes?|included|carr(?:y|ies|ied)|shows?|showed) (?:no|neither|none of)\b/i,
);
/** How something is done, not that it is left undone. */
export const UNASKED =
  /^without (?:any |a |the |first |even )*(?:ask\w*|warn\w*|tell\w*|permission|consent|notice|notif\w+|prompt\w*|confirm\w*|check\w*|verif\w+|valid\w+|saying|word|question)\b/i;
/** Who cannot do something is a person: no repair's contrary. */
export const PEOPLE = /^(?:and |or )?(?:people |those |users |customers |anyone |everyone )?who\b/i;

/** "Links to it are not permitted", "the order has not been made public": the ban stands. Linear. */
export const FORBIDS = sieved(
  /(?:\b|(?=n['’]t))(?:not|n['’]t|no longer|never)(?: (?:be|been|yet|to be))* (?:permit\w*|allow\w*|authori[sz]\w*|welcome|made public|published|announced|named|dated|explained)\b/i,
);

/** Words by which what a rule has found is its contrary after all. */
export const BY_RULE: readonly (readonly [string, Pick<SievedPattern, 'test'>])[] = [
  // "Patches were promised for May and are still not there"
  ['fix/noun', /\bstill not (?:there|out|available|fixed|here)\b/i],
  ['fix/', NO_REPAIR_AFTER_ALL],
  // "1.97.3 as shipped by them lacks the fix"
  ['fix/release', new RegExp(REPAIR_AWAY, 'i')],
  // "1.97.3 was supposed to fix the leak but does not"
  ['fix/', /^(?:it |they )?(?:do|does|did|has|have)(?: not|n['’]t)$/i],
  [
    'fix/fared',
    /\b(?:made (?:things|it|matters) worse|incomplete|insufficient|ineffective|inadequate)\b|\b(?:did|does|do)(?: not|n['’]t) (?:help|work)\b/i,
  ],
  [
    'ban/withdrawal',
    /\bno (?:plans?|intentions?|reason) to (?:ban|block|bar|prohibit|forbid|restrict|remove|pull|drop|follow)\b|\bstop(?:s|ped)? short of\b/i,
  ],
  // "I can't comment on that," a spokesman said.
  [
    'response/',
    /\b(?:can|could|would|will)(?:not| not|n['’]t|['’]t) (?:comment|discuss)\b|\bwon['’]t (?:comment|discuss)\b|\bno comment\b|\bnot be drawn\b/i,
  ],
];
