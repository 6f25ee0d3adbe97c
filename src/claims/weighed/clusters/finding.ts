/** Words for how something came to be known: who looked, with what, and what they could show. */
export const FINDING: Readonly<Record<string, string>> = {
  find: `find found discover discovery uncover identify identified identification spot notice observe
    detect detection unearth locate pinpoint learn learnt realise realize recognise recognize see sees
    seeing seen saw exhume expose surface turn isolate track ascertain glimpse finder discoverer spotted
    diagnose determine establish conclude conclusion deduce`,
  chance: `stumble trip tripped accident accidental accidentally chance happen coincidence coincidental
    incidental incidentally inadvertently luck lucky unexpectedly puzzled curious curiosity odd oddly
    strange weird suspicious wonder unrelated notice bump serendipity while debugging troubleshooting
    hunch idly browsing`,
  examine: `analyse analyze analysis inspect inspection examine examination review study studied
    research scrutinise scrutinize scrutiny probe look pore dig digging dug delve investigate comb sift
    peruse evaluate assess assessed assessment appraise appraize check survey explore poke peer vet
    vetted audit walkthrough autopsy post-mortem postmortem forensic teardown`,
  reverse: `reverse-engineer decompile decompilation disassemble disassembly dissect unpack deobfuscate
    decode decrypt debug debugged debugger bisect dump extract hook instrument patch-diff jadx ghidra
    ida radare2 strings hex bytecode apk firmware disassembler teardown desolder jailbroken rooted
    emulate emulator`,
  traceTraffic: `capture intercept sniff trace proxy mitm man-in-the-middle wireshark tcpdump mitmproxy
    burp packet pcap traffic log logging monitor listen watch observe record router gateway firewall
    pi-hole pihole dns netflow certificate fiddler egress egresses inspect mirrored span hotspot`,
  scan: `scan scanner scanning sweep swept crawl enumerate probe shodan nmap internet-wide fuzz fuzzer
    static dynamic linter sast dast yara virustotal antivirus antiviruses sandbox detonate honeypot
    index indices census censuses search trawl grep grepped query queried telescope sonar spider crawler`,
  measure: `measure measurement benchmark time profile weigh gauge meter quantify quantified clock
    sample average median mean meant percentile standard deviation statistic statistical ratio rate
    accuracy precision plot plotted chart graph figure results metric number oscilloscope multimeter
    thermometer wattmeter stopwatch decibel watt milliamp millisecond calibrate`,
  count: `count tally tallied number total sum summed list estimate extrapolate enumerate inventory
    tabulate census censuses catalogue catalog register dozen hundred hundreds thousand million billion
    percent half halves third quarter fifth majority fraction figure amount handful several`,
  compare: `compare comparison diff differ difference match mismatch hash checksum contrast against
    versus versuses side-by-side line-by-line byte-for-byte identical same bisect between before after
    reproducible differential baseline control controlled cross-check crosscheck overlap resemble
    similar similarity`,
  test: `test tester try tried experiment experimental trial run running ran rerun exercise simulate
    simulation emulate replay retest set setting lab bench setup instrument canary decoy dummy throwaway
    burner controlled fresh clean virtual vm install freshly exploit demo demonstrate demonstration
    demonstrable stage`,
  instrument: `wireshark tcpdump mitmproxy proxy burp ghidra strace ltrace dtrace debugger gdb lldb hex
    editor sandbox vm pcap packet capture log logging trace screenshot dump virustotal shodan frida yara
    disassembler sniffer script curl dig dug digging oscilloscope microscope probe analyser logger bus
    pirate valgrind sanitizer asan perf flamegraph procmon sysinternals fiddler jadx binwalk nmap
    honeypot spectrometer telemetry dashboard siem edr`,
  reproduce: `reproduce reproducible reproduction replicate replication confirm same also here too
    independently repeated verified likewise identical corroborate corroboration consistent consistently
    reliably repeatable second validate validation match +1 ditto recreate retrace`,
  notReproduce: `unable could couldn't cannot can't not irreproducible unreproducible reproduce repro
    replicate trigger fail nothing works fine normal never once intermittent flaky heisenbug elusive
    recreate different mine unsuccessfully attempt inconclusive`,
  notverified: `unverified unconfirmed unproven unsubstantiated independently verify verified
    verification establish determine nobody none yet proof missing unclear unknown uncertain
    inconclusive speculative rumour rumor alleged allegedly purported purportedly supposed supposedly
    anecdotal hearsay disputed undetermined unexplained unsourced murky unestablished`,
  proof: `evidence proof prove proven show shown demonstrate exhibit screenshot video footage log
    logging record trace document documentation attach attachment sample artefact artifact paper report
    writeup write-up advisory gist repo dataset appendix appendices notebook capture forensic
    smoking-gun fingerprint breadcrumb indicator ioc testimony photo table`,
  credit: `credit acknowledge acknowledgement thanks discover discoverer reporter reported found finder
    researcher bounty reward award disclose disclosure responsibly responsible coordinated hall-of-fame
    tip tipped attribute attribution courtesy kudos hat-tip named behalf`,
  disclose: `disclose disclosure report notify notified notification alert tell told inform contact flag
    flagging raise submit submitted submission file publish post blog blogged present presentation talk
    conference paper advisory public embargo responsible coordinated privately ticket tracker hotline
    bounty vendor cert csirt tip tipped announce warn lodge bring brings brought`,
  toldBy: `told tell learn learnt heard hear tipped tip tipster whistleblower whistle-blower insider
    leak obtain received shown see sees seeing saw seen reviewed document memo internal email letter
    recording transcript slide presentation screenshot filing familiar briefed according source
    understand understood reportedly`,
  source: `according source familiar matter people person insider anonymous anonymity unnamed told said
    say report reportedly cite quote seen obtained reviewed memo letter document post thread tweet blog
    blogged newspaper magazine broadcaster outlet agency wire statement interview filing affidavit
    testimony transcript briefing newsletter podcast website`,
  suspicionTrigger: `suspicion suspicious suspect alarm alert anomaly anomalous anomalouses spike
    unusual unusually odd strange unexpected unexplained unfamiliar noticed bill statement complaint
    flagged antivirus antiviruses warning battery data usage quota throttled slow inexplicable curious
    funny puzzling eyebrow red-flag tripped fishy dodgy sketchy`,
  traceOrigin: `trace attribute attribution origin originate source culprit root cause pinpoint narrow
    bisect pin pinned link tie ties tied connect connection lead led point blame commit committing
    timestamp fingerprint ip registered registrant whois overlap infrastructure trail clue follow back
    lineage provenance`,
};
