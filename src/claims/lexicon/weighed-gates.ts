import type { StatementKind } from '../../model/statement.ts';
import type { SievedPattern } from '../text/sieved-pattern.ts';
import { sieved } from '../text/sieved-pattern.ts';

/** Words of which a sentence must have one for a kind to be weighed at all. All linear. */
export const GATES: Readonly<Partial<Record<StatementKind, SievedPattern>>> = {
  ban: sieved(
    /\b(?:bann?(?:s|ed|ing)?|block\w*|bar(?:s|red|ring)?|forbid\w*|forbade|prohibit\w*|outlaw\w*|restrict\w*|suspen\w*|halt\w*|froze|frozen|freez\w*|remov\w*|pull(?:s|ed|ing)?|delist\w*|uninstall\w*|withdr[ae]w\w*|drop(?:s|ped|ping)?|order(?:s|ed|ing)?|instruct\w*|told|tell\w*|advis\w*|warn\w*|stop(?:s|ped|ping)?|ceas\w*|switch\w*|replac\w*|allow\w*|permit\w*|approv\w*|lift(?:s|ed|ing)?|requir\w*|must|may not|disabl\w*|quarantin\w*|tak(?:e|es|en|ing)|took|off|out of|deny|denied|refus\w*|exclu\w*|unplug\w*|purg\w*|wip(?:e|es|ed|ing)|paus\w*|expel\w*|limit\w*|deadline|until|abandon\w*|ditch\w*|mandat\w*|memo|policy|hold|returned?|discontinu\w*|phas\w+|no longer|reinstat\w*|exempt\w*|barred)\b/i,
  ),
  denial: sieved(
    /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|false|untrue|wrong|den(?:y|ies|ied|ial|ying)|disputes|disputed|disputing|reject\w*|dismiss\w*|refut\w*|incorrect|baseless|unfounded|groundless|nonsense|declin\w+|silent|refus\w+|unaware|contradict\w*|exaggerat\w*|disagree\w*|hoax|fiction|rule[sd]? out|misleading|inaccurate|hardly|far from)\b|n['’]t\b/i,
  ),
  evidence: sieved(
    /\b(?:found|find\w*|discover\w*|uncover\w*|spott?\w*|notic\w*|saw|see\w*|show\w*|observ\w*|detect\w*|identif\w*|analy\w+|research\w*|test\w*|check\w*|verif\w*|confirm\w*|reproduc\w*|replicat\w*|repeat\w*|examin\w*|inspect\w*|investigat\w*|audit\w*|measur\w*|count\w*|log|logs|logged|trac\w+|captur\w*|dump\w*|pcap\w*|screenshot\w*|report(?:s|ed|ing)?|flagg?\w*|alert\w*|learn\w*|credit\w*|thank\w*|evidence|proof|proofs|poc|document\w*|demonstrat\w*|decompil\w*|reverse\w*|bisect\w*|compar\w*|diff\w*|monitor\w*|record\w*|watch\w*|look\w*|tried|try|ran|run|scan\w*|sample\w*|study|studies|stud\w+|seen|same|here|establish\w*|determin\w*|interview\w*|spoke|source|sources|obtained|review\w*|catch|caught|came across|stumbl\w*|dug|dig\w*|pinpoint\w*|finding\w*|result\w*|experiment\w*|wireshark|tcpdump|mitmproxy|strace|ghidra|hash|hashes|checksum\w*|unpack\w*|opened|downgrad\w*|rolled|revert\w*|installed|unclear|unknown)\b/i,
  ),
  fix: sieved(
    /\b(?:fix\w*|patch\w*|repair\w*|correct\w*|remed\w+|resolv\w*|solv\w+|clos(?:e|es|ed|ing)|plugg?\w*|mitigat\w*|revert\w*|roll\w*|restor\w*|remov\w*|releas\w*|publish\w*|ship\w*|updat\w*|upgrad\w*|version\w*|build\w*|push\w*|deploy\w*|land\w*|merg\w*|workaround\w*|disabl\w*|turn\w*|switch\w*|revok\w*|rotat\w*|withdr[ae]w\w*|pull\w*|drop\w*|delet\w*|stop\w*|prevent\w*|no longer|again|opt|optional|add(?:s|ed)?|will|harden\w*|replac\w*|hotfix\w*|back|out|available|next|encrypt\w*|limit\w*|block\w*|scrub\w*|wip\w*|undo|undone|reset\w*|cut|\d+\.\d[\w.]*)\b/i,
  ),
};

/**
 * What an affair is said to be or to stand for ("X's ban is the answer to …", "the move marks a turn"): comment, which
 * states none of what it names. Linear.
 */
export const CHARACTERISED: SievedPattern = sieved(
  /^(?:If \w+, )?(?:[Tt]he|[Tt]his|[Tt]hat|[Ss]uch an?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,3}['’]s?)(?: [\w’'-]+){0,5}? ?(?:bans?|restrictions?|blocks?|moves?|decisions?|recommendations?|responses?|escalation|sequence|pattern|exchange|case|episode|incident|dispute|affair|row|fight|stand-?off|timing|story|steps?|orders?|saga|withdrawal|removal)\b(?: (?:of|on|by|against|from|at) [\w’' -]{1,40}?)?(?:,[^,]{1,40},)? (?:would (?:be|mark|set|make)|marks?|marked|represents?|represented|establish(?:es|ed)|sets?|signals?|signalled|signaled|underscores?|underscored|underlines?|highlights?|highlighted|illustrates?|reflects?|raises?|raised|shows?|fits?|(?:is|was|are|were|has become|became) (?:the|an?|one of|part of|not the|only the|just|also)|(?:does|do|did)(?: not|n['’]t) (?:exist|stand|happen|occur|come|arise) (?:in (?:isolation|a vacuum)|alone|by (?:chance|accident|itself)|out of (?:nowhere|the blue)))\b/,
);
