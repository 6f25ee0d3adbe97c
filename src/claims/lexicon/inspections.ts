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
  document documents invoices emails e-mails messages statistics figures backtrace strace traffic packets`,
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
export const LOOKED_FOR =
  /\b(?:screenshots?|logs?|documents?|e-?mails?|chats?|recordings?|data|databases?|records?|messages|samples?|cop(?:y|ies)|traffic|packets?|requests?|connections?|instances?|infections?|machines?|hosts?|devices?|phones?|laptops?|servers?|systems?|installations?|domains?|downloads?|binar(?:y|ies)|code|builds?|versions?|releases?|files?|packages?|accounts?|routers?|routines?|images?|measurements?|tests?|experiments?|findings?|claims?|behaviou?r|error|flaw|bug|exploit|app|tool|extension|plugin|network|firmware|sessions?|\d[\d.,]*)\b/i;

/** Proof that is handed over. */
export const HANDED_OVER =
  /\b(?:attach(?:ed|ing)|upload(?:ed|ing)|post(?:ed|ing)|shar(?:ed|ing)|publish(?:ed|es|ing)|releas(?:ed|es)|here(?:['’]s| is| are)|there(?:['’]s| is| are)|see|provid(?:ed|es)|present(?:ed|s)) (?:[\w'’-]+ ){0,4}?(?:pcaps?|packet (?:captures?|dumps?)|captures?|dumps?|logs?|log files?|screenshots?|screen recordings?|traces?|stack ?traces?|backtraces?|straces?|har files?|hashes|checksums?|proofs?[- ]of[- ]concept|pocs?|exploit code|exploit|reproducers?|repro|test cases?|minimal example|indicators of compromise|samples)\b/i;

/** Another look with the same outcome. */
export const SAME_OUTCOME =
  /\b(?:gets?|got|obtain(?:ed|s)?|saw|sees|seen|reach(?:ed|es)|observ(?:ed|es)|had|found|measur(?:ed|es)|reports|experienc(?:ed|es)|confirm(?:ed|s)?) (?:exactly |roughly |much |about )?(?:the (?:very |exact )?same|similar|identical|comparable)\b(?! (?:time|day|company|person|page|reason|way))/i;
/** The same, as a user puts it. */
export const SAME_PUT =
  /(?:^|, |with )(?:exactly )?(?:the )?same (?:results?|outcome|numbers|picture|here|thing|story|behaviou?r|error|crash|problem|issue|on|with|for me)\b/i;
/** What would be, or what anyone gets: no finding. */
export const NOT_HAPPENED =
  /\b(?:you|your|would|may|might|can|could|will|should|to|not|never|if)\b|n['’]t\b/i;

/** Nobody has looked, or confirmation is missing. */
export const UNCHECKED: readonly RegExp[] = [
  /\b(?:confirmation|verification|reproduction|corroboration|proof)\b[^.;,]{0,30}\b(?:is|are|remains?|was) (?:still )?(?:missing|lacking|pending|outstanding|absent)\b/i,
  /(?:\b(?:not|never|yet to)\b|n['’]t\b)(?: (?:yet|so far|be|been|have|it|themselves))* (?:peer[- ]reviewed|independently (?:verified|confirmed|reproduced|checked|replicated|tested)|externally audited|replicated|checked (?:this|that|it|any|independently|whether))\b/i,
  /\b(?:nobody|no one|none of [^,;]{1,40}|no (?:independent|other|outside|second) [\w-]+)(?: else)? (?:(?:has|have|had|was|were|could|can) )?(?:(?:yet|so far|been) )*(?:(?:able|managed) to )?(?:check|verif|confirm|reproduc|replicat|repeat|test)(?:ed|ied|y|e)?\b/i,
];

/** How someone came to know: told by a finder. */
export const ALERTED =
  /\b(?:learn(?:ed|t)|found out|heard|bec(?:a|o)me aware|made aware) (?:of|about) (?:[\w'’-]+ ){1,4}?(?:from|through|via|thanks to)\b|\b(?:was|were|been|got) (?:first |later )?(?:alerted|notified|informed|tipped off|made aware)\b[^.;]{0,40}\bby\b|\b(?:alerted|notified|informed|tipped off) (?:us|the (?:company|maintainers?|vendor|maker|team|school|developers?|authorities|project|firm))\b|\bbrought (?:this|it|the [\w-]+) to (?:our|the [\w-]+['’]s) attention\b|\bc[ao]mes? (?:across|upon) the\b|\bcredit(?:s|ed) (?:the (?:discovery|finding|report)|[^,;]{1,50} (?:with|for) (?:the (?:discovery|report)|finding|discovering|reporting|spotting))\b|\b(?:was|were|been) (?:first|originally) (?:described|reported|raised|noted|noticed|disclosed|documented)\b[^.;]{0,40}\bby\b/i;
