/** Words for attacks, those who make them, and the weaknesses they use. */
export const ATTACK: Readonly<Record<string, string>> = {
  attack: `attack assault strike struck hit hitting target exploit exploitation abuse compromise infect
    infection infiltrate infiltration invade invasion raid breach penetrate penetration hack intrude
    intrusion hijack subvert sabotage weaponise weaponize weaponisation weaponization campaign offensive
    onslaught prey victimise victimize bombard ambush wave in-the-wild spree barrage exploitable trigger
    leverage craft specially-crafted lure coax induce proof-of-concept poc pivot misuse reachable
    unauthenticated pre-auth zero-click one-click attacker-controlled untrusted malformed malicious feed
    fed feeds provoke wild`,
  codeExecution: `execute execution run running ran arbitrary remote code command shell rce eval inject
    injection payload script macro deserialise deserialize deserialisation deserialization template
    interpolate spawn process processes root administrator shellcode gadget load dll preload hook
    sideload interpreter escalate escalation elevate elevation privilege admin superuser sudo setuid
    system kernel escape jailbreak breakout container guest hypervisor hop hopped pivot lateral
    laterally rights impersonate unprivileged gain`,
  bypass: `bypass bypassed circumvent circumvention evade evasion sidestep skip skipping dodge defeat
    fool outwit outwitted subvert escape elude slip slipped get getting got gotten around overcome
    overcame trick authentication login check filter guard mfa 2fa captcha paywall signature
    verification passcode age aged`,
  backdoor: `backdoor implant trapdoor hidden hardcoded master maintenance debug debugged account
    password trojan trojanise trojanize rootkit bootkit persistence foothold dormant logic time bomb
    booby-trap booby-trapped planted insert smuggle kill-switch remote-control webshell sleeper override
    malware malicious virus viruses worm ransomware spyware adware stealer infostealer loader dropper
    payload botnet bot keylogger wiper cryptominer miner clipper rogue tainted poisoned weaponised
    weaponized scareware stalkerware hostile contaminated infected variant strain c2 command-and-control
    detonate`,
  mining: `mine miner cryptominer cryptojack cryptocurrency monero bitcoin coin hash hashrate pool cpu
    gpu cycles wallet blockchain crypto token fan fanned electricity`,
  supplyChain: `supply supplied chain dependency transitive upstream downstream package registry
    maintainer takeover typosquat typosquatting lookalike dependency-confusion postinstall install hook
    pipeline ci runner artifact signing mirror compromised tampered poisoned hijacked injected vendor
    rogue contributor sponsor lockfile namespace`,
  phish: `phish spear-phishing lure bait scam scammed scammer dupe deceive trick con swindle fraud
    fraudster fraudulent smishing vishing social engineering urgent invoice link attachment click fake
    helpdesk convince persuade cajole hoodwink impersonate impersonation impostor imposter counterfeit
    bogus clone copycat lookalike spoof forge forgery masquerade pose pretend disguise mimic imitate
    imitation sham phony phoney knock-off replica doppelganger squat squatted deepfake pirated`,
  credentialTheft: `steal stole stolen theft harvest dump crack brute-force bruteforce stuffing spray
    replay guess guesses sniff capture session hijack cookie cookies token credential keylog skim
    skimmer skimming clone intercept reuse leaked exfiltrate loot`,
  ransom: `ransom ransomware extort extortion blackmail encrypt leak-site demand pay paid payment
    negotiate negotiation hostage threaten threat deadline decryptor gang affiliate double-extortion
    auction darknet dark-web bitcoin ddos dos flood overwhelm exhaust exhaustion amplification amplify
    botnet traffic knock saturate volumetric reflection overload swamp crash amplified`,
  attacker: `attacker hacker intruder criminal actor adversary gang crew syndicate thief thieves
    fraudster scammer crook culprit perpetrator offender cybercriminal burglar stalker spy spied insider
    mole saboteur vandal prankster hacktivist nation-state state-sponsored state-backed group cell
    bandit marauder eavesdropper operator ring rang rung rings mercenary extortionist impostor villain`,
  flaw: `flaw bug bugged vulnerability weakness weaknesses hole defect fault glitch error regression
    issue problem loophole shortcoming weak gap misconfiguration oversight vulnerable cve ghsa cvss
    severity critical zero-day 0-day gremlin snag quirk chink imperfection anomaly deficiency`,
  memorySafety: `overflow underflow use-after-free double-free out-of-bounds oob heap stack buffer null
    dereference pointer dangling race condition uninitialised uninitialized leak corruption
    memory-safety integer off-by-one type confusion bounds overread over-read overrun read deadlock
    toctou sidechannel side-channel speculative injection sql xss csrf ssrf traversal path cross-site
    scripting redirect idor deserialisation deserialization authentication authorisation authorization
    unauthenticated header cors clickjacking jwt oauth wildcard parameter enumeration upload lfi
    prototype pollution regex redos xxe weak predictable random randomness entropy seed seeds nonce iv
    collision md5 sha1 hardcoded static reused downgrade oracle padding brute guessable validation
    self-signed pinning unvalidated unchecked`,
  severity: `severity critical high medium moderate low severe serious grave minor trivial major score
    rated cvss dangerous devastating catastrophic alarming worrying harmless benign cosmetic urgent
    emergency nasty wormable theoretical limited negligible dire grim grimmed mild`,
};
