import type { SievedPattern } from '../text/sieved-pattern.ts';
import { sieved } from '../text/sieved-pattern.ts';

/** Looking at software: what is looked at, with what, by whom, and what came of it. All patterns linear. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Nouns for an act of looking, which can show something. */
export const INSPECTIONS: ReadonlySet<string> = set(
  `analysis analyses review audit audits scan scans test tests testing comparison comparisons measurement
  measurements examination examinations inspection inspections investigation investigations forensics decompilation
  disassembly fuzzing bisection bisect benchmark benchmarks experiment experiments search searches capture captures dump
  dumps trace traces debugger sniffer check checks dataset telemetry teardown autopsy reproduction verification assessment
  postmortem`,
);

/** Records that show something once someone has read them. */
export const RECORDS: ReadonlySet<string> = set(
  `log logs screenshot screenshots recording recordings record records entries timestamps hashes checksums metadata
  document documents invoices video videos clip footage emails e-mails messages statistics figures backtrace strace traffic packets`,
);

/** Programs that one looks with. */
export const INSTRUMENTS: ReadonlySet<string> = set(
  `tcpdump wireshark tshark strace ltrace dtrace dtruss ktrace procmon procexp lsof netstat nmap masscan mitmproxy
  fiddler ghidra radare2 frida jadx apktool objdump readelf binwalk hexdump xxd shodan censys
  virustotal valgrind asan gdb lldb windbg htop fs_usage dmesg journalctl logcat devtools nethogs iftop pihole
  adguard lulu exiftool diff bindiff yara sysmon auditd zeek suricata snort osquery`,
);

/** Verbs of such a look (lemmas): what it shows. */
export const SHOWING: ReadonlySet<string> = set(
  `show find reveal indicate turn uncover identify confirm record count detect register suggest cover log yield point list
  report prove demonstrate establish conclude put expose disclose produce bring see trace contain document flag`,
);

/** What an outlet or a firm must have looked at, counted or set up for that to be evidence. */
export const LOOKED_FOR = sieved(
  /\b(?:screenshots?|logs?|documents?|e-?mails?|chats?|recordings?|data|databases?|records?|messages|samples?|cop(?:y|ies)|traffic|packets?|requests?|connections?|instances?|infections?|machines?|hosts?|devices?|phones?|laptops?|servers?|systems?|installations?|domains?|downloads?|binar(?:y|ies)|code|builds?|versions?|releases?|files?|packages?|accounts?|routers?|routines?|images?|measurements?|tests?|experiments?|findings?|claims?|behaviou?r|error|flaw|bug|exploit|app|tool|extension|plugin|network|firmware|sessions?|\d[\d.,]*)\b/i,
);

/** Proof that is handed over. */
export const HANDED_OVER = sieved(
  /\b(?:attach(?:ed|ing)|upload(?:ed|ing)|post(?:ed|ing)|shar(?:ed|ing)|publish(?:ed|es|ing)|releas(?:ed|es)|here(?:['’]s| is| are)|there(?:['’]s| is| are)|see|provid(?:ed|es)|present(?:ed|s)) (?:[\w'’-]+ ){0,4}?(?:pcaps?|packet (?:captures?|dumps?)|captures?|dumps?|logs?|log files?|screenshots?|screen recordings?|traces?|stack ?traces?|backtraces?|straces?|har files?|hashes|checksums?|proofs?[- ]of[- ]concept|pocs?|exploit code|exploit|reproducers?|repro|test cases?|minimal example|indicators of compromise|lists? of (?:affected|indicators|infected|compromised)|detection (?:script|rules?)|samples|raw data|source data|technical details|methodology|write-?ups?|full report|detailed report)\b/i,
);

/** Another look with the same outcome. */
export const SAME_OUTCOME = sieved(
  /\b(?:gets?|got|obtain(?:ed|s)?|saw|sees|seen|reach(?:ed|es)|observ(?:ed|es)|had|found|measur(?:ed|es)|reports|experienc(?:ed|es)|confirm(?:ed|s)?) (?:exactly |roughly |much |about )?(?:the (?:very |exact )?same|similar|identical|comparable) (?:[\w-]+ ){0,2}?(?:results?|numbers?|figures?|values?|behaviou?r|requests?|traffic|connections?|thing|problems?|errors?|crash(?:es)?|outcome|patterns?|bugs?|leaks?|symptoms?|deletions?|files?|findings?|conclusions?|keys?|picture|output|responses?|effect|issue|picture|code|domains?|address(?:es)?)\b|\b(?:gets?|got|obtained|saw|had|reached|came to) (?:an? )?(?:different|other|mixed|contradictory|opposite) (?:results?|conclusions?|outcomes?|findings?)\b/i,
);
/** The same, as a user puts it. */
export const SAME_PUT = sieved(
  /(?:^|, |with )(?:exactly )?(?:the )?same (?:results?|outcome|numbers|picture|here|thing|story|behaviou?r|error|crash|problem|issue|on|with|for me)\b/i,
);
/** What would be, or what anyone gets: no finding. */
export const NOT_HAPPENED = sieved(
  /\b(?:you|your|would|may|might|can|could|will|should|to|not|never|if)\b|n['’]t\b/i,
);

/** Nobody has looked, or confirmation is missing. */
export const UNCHECKED: readonly SievedPattern[] = [
  sieved(
    /\b(?:confirmation|verification|reproduction|corroboration|proof)\b[^.;,]{0,30}\b(?:is|are|remains?|was) (?:still )?(?:missing|lacking|pending|outstanding|absent)\b/i,
  ),
  sieved(
    /\bproof\b[^.;]{0,40}(?:\b(?:not|never)|n['’]t)\b[^.;]{0,20}\b(?:presented|produced|published|shown|given|provided|offered|submitted)\b/i,
  ),
  sieved(
    /\b(?:whether|if|how (?:many|long|much))\b[^.;]{0,80}\b(?:could|can) not be (?:established|determined|verified|confirmed|checked)\b/i,
  ),
  sieved(
    /(?:\b(?:not|never|yet to)\b|n['’]t\b)(?: (?:yet|so far|be|been|have|it|themselves))* (?:peer[- ]reviewed|independently (?:verified|confirmed|reproduced|checked|replicated|tested)|externally audited|replicated|checked (?:this|that|it|any|independently|whether))\b/i,
  ),
  sieved(
    /\b(?:nobody|no one|none of [^,;]{1,40}|no (?:independent|other|outside|second) [\w-]+)(?: else| outside(?: (?:the|of) [\w ]{1,30})?)? (?:(?:has|have|had|was|were|could|can) )?(?:(?:yet|so far|been) )*(?:(?:able|managed) to )?(?:check|verif|confirm|reproduc|replicat|repeat|test)(?:ed|ied|y|e)?\b/i,
  ),
];

/** How someone came to know: told by a finder. */
export const ALERTED = sieved(
  /\b(?:rais(?:e|ed|es|ing)|sound(?:ed|s|ing)?|rang) the alarm\b|\balarm (?:was|has been) (?:first )?(?:raised|sounded)\b|\b(?:learn(?:ed|t)|found out|heard|bec(?:a|o)me aware|made aware) (?:of|about) (?:[\w'’-]+ ){1,4}?(?:from|through|via|thanks to)\b|\b(?:was|were|been|got) (?:first |later )?(?:alerted|notified|informed|tipped off|made aware)\b[^.;]{0,40}\bby\b|\b(?:alerted|notified|informed|tipped off) (?:us|the (?:company|maintainers?|vendor|maker|team|school|developers?|authorities|project|firm))\b|\bbrought (?:this|it|the [\w-]+) to (?:our|the [\w-]+['’]s) attention\b|\bc[ao]mes? (?:across|upon) the\b|\bcredit(?:s|ed) (?:the (?:discovery|finding|report)|[^,;]{1,50} (?:with|for) (?:the (?:discovery|report)|finding|discovering|reporting|spotting))\b|\b(?:was|were|been) (?:first|originally) (?:described|reported|raised|noted|noticed|disclosed|documented)\b[^.;]{0,40}\bby\b/i,
);

/** Records that someone has shown, and what they show. Linear. */
export const RECORD_SHOWS = sieved(
  /^(?:[\w'’-]+ ){0,2}?(?:screenshots?|logs|log files?|recordings?|documents|files|e-?mails|videos?|footage|messages|traces?|statistics|figures|photos?) (?:seen|published|obtained|reviewed|shared|posted|leaked|circulating|released|provided|examined|analy[sz]ed)\b[^.;,]{0,60}? (?:show|shows|showed|suggest|suggests|reveal|reveals|revealed|indicate|indicates|prove|proves)\b/i,
);
/** What somebody could not find out. Linear. */
export const UNRESOLVED = sieved(
  /\b(?:could|can|was|were|am|is|are|have|has|had)(?: not|n?['’]t|not)(?: (?:yet|independently|been|so far))*(?: able to)? (?:establish|determine|work out|find out|pin down|figure out|ascertain|tell (?:whether|if|how|who|what|which)|say (?:for sure|with certainty|whether)|rule out|trace|locate|find any)\b|\b(?:found|saw|detected|turned up|came up with|could find|seen) no (?!evidence|indication|sign|reason|proof|trace|need|problem|issue)(?:such |further |other |clear |independent )?\w/i,
);
/** Something caught in the act. Linear. */
export const CAUGHT = sieved(
  /\b(?:caught|watched|saw|observed|spotted|noticed|recorded|filmed|logged) (?:the|it|its|an?|their|them|this|that|our|my|his|her|\w+-word)\b[^.;,]{0,50}? (?:\w+ing|leave|go|send|connect|open)\b/i,
);
/** Whom someone asked. Linear. */
export const ASKED_AROUND = sieved(
  /\b(?:spoke|talked) (?:to|with) (?:[\w-]+ ){0,3}?(?:customers|users|employees|engineers|developers|owners|victims|people|contractors|researchers|sources|patients|drivers|administrators|parents|teachers)\b|\binterviewed (?:[\w-]+ ){0,3}?\w+s\b/i,
);
/** Going back to another version, and what it changes: told in a post. Linear. */
export const GOING_BACK = sieved(
  /^(?:reverting|rolling back|downgrading|going back|switching back|pinning|upgrading|updating|disabling|turning off|blocking|removing|uninstalling|reinstalling|setting)\b[^.;]{1,60}?\b(?:makes?|fix(?:es|ed)|solv(?:es|ed)|helps?|helped|brings?|brought|restor(?:es|ed)|stops?|stopped|cures?|cured|gets?|works?|worked|changes?|did|does)\b/i,
);
/** A poster's own tries, told without a subject. Linear. */
export const OWN_TRY = sieved(
  /^(?:(?:so|ok|update|edit|and|also|just|then)[,:]? )?(?:ran|did (?:some|a bit of|a little) (?:digging|testing|research|poking)|flashed|unpacked|decompiled|grepped|bisected|tested|tried|checked|diffed|dumped|opened|captured|measured|replayed|looked|poked|dug|set up|hooked|extracted|decoded|compared|rebuilt|reproduced|booted|sniffed|traced|profiled|took (?:the|it|this|mine) [\w ]{0,20}apart)\b/i,
);
/** What the maker has learnt. Linear. */
export const WE_LEARNT = sieved(
  /\bwe (?:have |had )?(?:since |now |also |then |later |first )?(?:learn(?:ed|t)|bec[ao]me aware|determined|established|traced|counted|ran into|came across|stumbled (?:up)?on|tripped over)\b/i,
);
/** What a user came upon. Linear. */
export const I_MET = sieved(
  /\b(?:i|we) (?:then |also |just |recently )?(?:ran into|came across|stumbled (?:up)?on|tripped over|dug (?:into|through|around|up)|hooked|unpacked|flashed|replayed|grepped|re-?ran|put the \w+ behind|sniffed|pulled apart|took apart|tore down|stepped through|decompiled|decoded|extracted|watched|timed|profiled)\b/i,
);
/** Strings that were found in a program, and what they say. Linear. */
export const STRINGS_SHOW = sieved(
  /^(?:[\w-]+ )?strings (?:in|inside|from|of) [^.;,]{1,60}? (?:mention|reference|refer|include|show|contain|point|suggest|name|list)s?\b/i,
);
/** What somebody looked into. Linear. */
export const LOOKED_INTO = sieved(
  /\b(?:looked|peeked|poked|dug) (?:at|into|inside|around(?: in)?|through) (?:the|its|this|that|their) (?:[\w'’-]+ ){0,2}?(?:code|source|binary|bundle|traffic|extension|add-on|app|package|installer|firmware|requests?|network|update|archive|script|repo(?:sitory)?|diff|logs?|tarball)\b/i,
);
/** A test in which something happened. Linear. */
export const IN_A_TEST = sieved(
  /^(?:in|during|with) (?:an?|our|its|his|her|their|the|several|repeated|two|three|own) (?:[\w-]+ ){0,3}?(?:tests?|experiments?|measurements?|trial runs?|lab|sandbox|virtual machine|test (?:lab|setup|environment))\b/i,
);
/** A look that was made or repeated. Linear. */
export const CARRIED_OUT = sieved(
  /\b(?:was|were|has been|have been) (?:\w+ly )?(?:repeated|carried out|conducted|performed|rerun|re-run|replicated)\b/i,
);
/** How users in a forum look. Linear. */
export const USER_LOOKS = sieved(
  /^(?:git )?bisect(?:ing|ed|s)? |\b(?:took|made|grabbed|captured|recorded|did|ran) (?:an? |some |the |another )?(?:[\w-]+ ){0,2}?(?:dump|capture|trace|pcap|profile|snapshot|screenshot|recording|bisect|strace|flame ?graph|diff|packet capture)\b|\b(?:i|we)(?:['’]ve| have)? (?:now |also |just |even )?(?:seen|had|observed) (?:this|it|the same)(?: \w+)? (?:on|with|in|too|as well)\b/i,
);
/** A program to look with was set to work. Linear. */
export const INSTRUMENT_USED = sieved(
  new RegExp(
    `\\b(?:ran|left|fired up|set up|used|attached|started|hooked up|had|through|with|in|using|opened) (?:[\\w-]+ ){0,2}?(?:${[...INSTRUMENTS].join('|')})\\b`,
    'i',
  ),
);
/** Going through what was recorded. Linear. */
export const WENT_THROUGH = sieved(
  /\b(?:gone|went|looked|combed|sifted|dug|been|going) through (?:[\w'’-]+ ){0,5}?(?:logs?|code|source|records?|traffic|bundle|binary|commits?|dumps?|captures?|entries|database|files)\b/i,
);
