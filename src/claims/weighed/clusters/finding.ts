/** Words for how something came to be known: who looked, with what, and what they could show. */
export const FINDING: Readonly<Record<string, string>> = {
  find: `find found discover discovery uncover identify identified identification spot notice observe
    detect detection unearth locate pinpoint learn learnt realise realize recognise recognize see sees
    seeing seen saw exhume expose surface turn isolate ascertain glimpse finder discoverer spotted
    diagnose determine establish conclude conclusion deduce`,
  chance: `stumble trip accident accidental accidentally chance happen coincidence coincidental
    incidental incidentally inadvertently luck lucky unexpectedly puzzled curious curiosity odd oddly
    strange weird suspicious wonder unrelated bump serendipity while debugging troubleshooting hunch
    idly browsing suspicion suspect alert anomaly anomalous spike unusual unusually unexpected
    unexplained unfamiliar complaint flagged antivirus antiviruses battery data usage quota throttled
    slow inexplicable funny eyebrow red-flag tripped fishy dodgy sketchy`,
  examine: `analyse analyze analysis inspect inspection examine examination review study studied
    research scrutinise scrutinize scrutiny probe look pore dig digging dug delve investigate comb sift
    peruse evaluate assess assessed assessment appraise appraize check survey explore poke peer vet
    vetted walkthrough autopsy post-mortem postmortem forensic teardown test tester try tried experiment
    experimental trial run running ran rerun exercise simulate simulation emulate replay retest set
    setting lab bench setup instrument canary decoy dummy throwaway burner controlled fresh clean
    virtual vm freshly exploit demo demonstrate demonstration demonstrable stage`,
  reverse: `reverse-engineer decompile decompilation disassemble disassembly dissect unpack deobfuscate
    decode decrypt debug debugged debugger bisect dump extract hook instrument patch-diff jadx ghidra
    ida radare2 strings hex bytecode apk firmware disassembler teardown desolder jailbroken emulate
    emulator intercept sniff mitm man-in-the-middle wireshark tcpdump mitmproxy burp packet pcap listen
    watch observe router gateway pi-hole pihole netflow certificate fiddler egress inspect span hotspot
    strace ltrace dtrace gdb lldb vm virustotal shodan frida yara sniffer curl dig dug digging
    oscilloscope microscope analyser logger bus pirate valgrind sanitizer asan perf flamegraph procmon
    sysinternals binwalk nmap honeypot spectrometer dashboard siem edr`,
  scan: `scan scanner scanning sweep swept crawl enumerate probe shodan nmap internet-wide fuzz fuzzer
    static dynamic linter sast dast yara virustotal antivirus antiviruses sandbox detonate honeypot
    census censuses search trawl grep grepped telescope sonar spider crawler`,
  measure: `measure measurement benchmark time profile weigh gauge meter quantify quantified clock
    sample average median mean meant percentile standard deviation statistic statistical ratio rate
    accuracy precision plot plotted chart graph figure results metric oscilloscope multimeter
    thermometer wattmeter stopwatch decibel watt milliamp millisecond calibrate`,
  count: `count tally tallied number total sum summed list estimate extrapolate enumerate inventory
    tabulate census censuses catalogue catalog register dozen hundred hundreds thousand billion percent
    half halves third quarter fifth majority fraction figure amount handful several`,
  compare: `compare comparison diff differ difference match mismatch hash checksum contrast against
    versus side-by-side line-by-line byte-for-byte identical same bisect between before after
    reproducible differential baseline control controlled cross-check crosscheck overlap resemble
    similar similarity reproduce reproduction replicate replication also here too independently repeated
    verified likewise corroborate corroboration consistent consistently reliably repeatable validate
    validation +1 ditto recreate retrace`,
  notReproduce: `unable could couldn't cannot can't not irreproducible unreproducible reproduce repro
    replicate trigger fail nothing works fine normal once intermittent flaky heisenbug elusive recreate
    different mine unsuccessfully attempt inconclusive`,
  notverified: `unverified unconfirmed unproven unsubstantiated independently verify verified
    verification establish determine nobody none yet proof missing unclear unknown uncertain
    inconclusive speculative rumour rumor alleged allegedly purported purportedly supposed supposedly
    anecdotal hearsay disputed undetermined unexplained unsourced murky unestablished`,
  proof: `evidence proof prove proven show shown demonstrate exhibit screenshot video footage log
    logging record trace document documentation attach attachment sample artefact artifact paper writeup
    write-up gist repo dataset appendix appendices notebook capture forensic smoking-gun breadcrumb
    indicator ioc testimony photo`,
  credit: `credit acknowledge acknowledgement thanks discover discoverer reporter reported found finder
    researcher bounty reward award disclosure responsibly responsible coordinated hall-of-fame tip
    tipped attribute attribution courtesy kudos hat-tip behalf`,
  disclose: `disclose disclosure report notify notified notification alert tell told inform contact flag
    flagging raise submit submitted submission file publish post blog blogged present presentation talk
    conference advisory public embargo responsible coordinated privately ticket tracker hotline bounty
    cert csirt tip tipped announce warn lodge bring brings brought`,
  source: `according source familiar matter people person insider anonymous anonymity unnamed said say
    reportedly cite quote seen obtained memo letter document thread tweet newspaper magazine broadcaster
    outlet agency wire statement interview affidavit testimony transcript briefing newsletter podcast
    website heard tipped tip tipster whistleblower whistle-blower received shown see sees seeing saw
    internal slide presentation understand understood`,
  traceOrigin: `trace attribute attribution origin originate culprit root cause pinpoint narrow bisect
    pin pinned link tie ties tied connect connection lead led point blame commit committing timestamp
    fingerprint registered registrant whois overlap infrastructure trail clue follow lineage provenance`,
};
