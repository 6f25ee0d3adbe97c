/** Words for attacks, those who make them, and the weaknesses they use. */
export const ATTACK: Readonly<Record<string, string>> = {
  attack: `attack assault strike struck hit hitting target exploit exploitation abuse compromise infect
    infection infiltrate infiltration invade invasion raid breach penetrate penetration hack intrude
    intrusion hijack subvert sabotage weaponise weaponize weaponisation weaponization campaign offensive
    onslaught prey victimise victimize bombard ambush wave in-the-wild spree barrage`,
  exploitFlaw: `exploit exploitable exploitation trigger abuse leverage weaponise weaponize craft
    specially-crafted trick lure coax induce proof-of-concept poc chain pivot misuse reachable
    unauthenticated pre-auth zero-click one-click attacker-controlled untrusted malformed malicious feed
    fed feeds supply supplied provoke wild`,
  codeExecution: `execute execution run running ran arbitrary remote code command shell rce eval inject
    injection payload script macro deserialise deserialize deserialisation deserialization template
    interpolate spawn process processes root administrator shellcode gadget load dll preload hook
    sideload interpreter`,
  escalate: `escalate escalation elevate elevation privilege root admin administrator superuser sudo
    setuid system kernel escape sandbox jailbreak breakout container guest hypervisor hop hopped pivot
    lateral laterally rights impersonate token unprivileged gain`,
  bypass: `bypass bypassed circumvent circumvention evade evasion sidestep skip skipping dodge defeat
    fool outwit outwitted subvert escape elude slip slipped get getting got gotten around disable
    overcome overcame trick authentication login check filter guard mfa 2fa captcha lock paywall
    signature verification passcode age aged`,
  backdoor: `backdoor implant trapdoor hidden hardcoded master maintenance debug debugged account
    password trojan trojanise trojanize rootkit bootkit persistence foothold dormant logic time bomb
    booby-trap booby-trapped planted insert smuggle kill-switch remote-control webshell sleeper override`,
  malware: `malware malicious virus viruses worm trojan ransomware spyware adware stealer infostealer
    loader dropper payload botnet bot rat ratted keylogger rootkit wiper cryptominer miner clipper
    implant rogue tainted poisoned weaponised weaponized scareware stalkerware hostile contaminated
    infected variant strain beacon c2 command-and-control detonate`,
  mining: `mine miner cryptominer cryptojack cryptocurrency monero bitcoin coin hash hashrate pool cpu
    gpu cycles wallet blockchain crypto token fan fanned electricity`,
  supplyChain: `supply supplied chain dependency transitive upstream downstream package registry
    maintainer takeover typosquat typosquatting lookalike dependency-confusion postinstall install hook
    pipeline build built ci runner artifact signing mirror compromised tampered poisoned hijacked
    injected vendor account publish rogue commit committing contributor sponsor lockfile namespace`,
  impersonate: `impersonate impersonation impostor imposter fake counterfeit bogus boguses clone copycat
    lookalike spoof forge forgery masquerade pose pretend disguise mimic imitate imitation pass passes
    sham phony phoney knock-off replica doppelganger squat squatted deepfake pirated fraudulent`,
  phish: `phish spear-phishing lure bait scam scammed scammer dupe deceive trick con swindle fraud
    fraudster fraudulent smishing vishing social engineering urgent invoice link attachment click fake
    helpdesk convince persuade cajole hoodwink`,
  credentialTheft: `steal stole stolen theft harvest dump crack brute-force bruteforce stuffing spray
    replay guess guesses sniff capture session hijack cookie cookies token password credential keylog
    skim skimmer skimming clone intercept reuse leaked exfiltrate loot`,
  ransom: `ransom ransomware extort extortion blackmail encrypt leak-site demand pay paid payment
    negotiate negotiation hostage threaten threat deadline decryptor gang affiliate double-extortion
    dump auction darknet dark-web bitcoin note`,
  denialAttack: `ddos dos flood overwhelm exhaust exhaustion amplification amplify botnet traffic knock
    saturate volumetric reflection overload swamp crash amplified`,
  attacker: `attacker hacker intruder criminal actor adversary gang crew syndicate thief thieves
    fraudster scammer crook culprit perpetrator offender cybercriminal burglar stalker spy spied insider
    mole saboteur vandal prankster hacktivist nation-state state-sponsored state-backed group cell
    bandit marauder eavesdropper operator ring rang rung rings mercenary broker extortionist impostor
    villain`,
  victim: `victim target sufferer affected casualty customer household patient pupil account record
    people user millions thousands dozens hundreds number reported estimated ten claimant family
    subscriber owner holder individual`,
  flaw: `flaw bug bugged vulnerability weakness weaknesses hole defect fault glitch error regression
    issue problem loophole shortcoming weak gap misconfiguration oversight vulnerable cve ghsa cvss
    cvsses severity critical zero-day 0-day gremlin snag quirk chink imperfection anomaly deficiency
    failing`,
  memorySafety: `overflow underflow use-after-free double-free out-of-bounds oob heap stack buffer null
    dereference pointer dangling race condition uninitialised uninitialized leak corruption
    memory-safety integer off-by-one type confusion bounds overread over-read overrun write wrote
    written read deadlock toctou sidechannel side-channel speculative`,
  webFlaw: `injection sql xss csrf ssrf traversal path cross-site scripting redirect idor
    deserialisation deserialization authentication authorisation authorization unauthenticated header
    cors clickjacking cookie cookies session token jwt oauth wildcard parameter query queried endpoint
    enumeration upload lfi prototype pollution regex redos xxe smuggling`,
  cryptoWeak: `weak predictable random randomness randomnesses entropy seed seeds nonce iv collision md5
    sha1 hardcoded static shared reused key downgrade oracle padding timing brute guess guesses
    guessable validation certificate self-signed expired pinning unvalidated unchecked verify verified`,
  severity: `severity critical high medium moderate low severe serious grave minor trivial major score
    rated cvss cvsses dangerous devastating catastrophic alarming worrying harmless benign cosmetic
    urgent emergency nasty wormable theoretical limited negligible dire grim grimmed mild`,
  physicalAttack: `nearby proximity bluetooth range radio antenna relay jam jammed jammer unlock pick
    key fob cable usb port solder chip chipped probe jtag uart glitching laser fault-injection evil-maid
    badge tag tagged skim skimmed replay clone thief thieves rooftop drone hijack`,
};
