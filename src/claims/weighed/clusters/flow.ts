/** Words for what becomes of data: gathered, sent, kept, shown, hidden, locked. */
export const FLOW: Readonly<Record<string, string>> = {
  send: `send sent transmit transmitting transmission upload post forward relay stream beam pipe push
    mail email share dispatch deliver sync synchronise synchronize broadcast route tunnel tunnelled
    export transfer transferred copy copied hand pass passed submit submitted feed feeds fed funnel
    funnelled ferry ferried ship shipping shovel shunt deposit spray blast disseminate convey channel
    channelled mirror replicate`,
  phoneHome: `phone home call ping pings beacon heartbeat check-in contact connect connection reach talk
    communicate communication chat chatted dial dialled poll resolve outbound egress ip domain endpoint
    server host telemetry handshake chatter quietly background idle dns lookup callback chirp whisper
    remote`,
  exfiltrate: `exfiltrate exfiltration leak siphon siphonned syphon smuggle steal stole stolen theft
    spill spilt seep dribble bleed bleeds trickle ooze slip slipped escape drain pilfer lift loot
    plunder swipe filch purloin snatch nick pinch make made off abscond offload export drip`,
  collect: `collect collection gather harvest hoover scoop grab grabbing capture accumulate amass
    amassed aggregate acquire pick vacuum slurp suck soak mine scrape crawl obtain extract draw drew
    drawn ingest gobble compile assemble hoard stockpile trawl catalogue catalog inventory glean reap
    log logging register save screenshot screengrab keylog keylogger keystroke transcribe transcription
    memorise memorize timestamp journal film tape photograph entry trail telemetry wrote written`,
  spy: `spy spied espionage snoop eavesdrop surveil surveillance watch observe listen overhear overheard
    bug bugged wiretap tap tapped stalk stalker stalkerware shadow tracker trace follow monitor peek pry
    pried peer intercept interception covert intrude intrusive intrusion invasive nosy nosey microphone
    webcam wardrobe spyware tail lurk`,
  store: `store storage keep kept retain retention archive hold held cache save backup remain persist
    persistence hoard preserve linger survive stash tuck warehouse leave left write wrote written
    resident reside locally indefinitely forever permanent unexpired park lodge server cloud bucket
    datacentre datacenter database disk drive drove driven partition folder directory clipboard keychain
    registry memory volume country abroad overseas offshore jurisdiction usb stick stuck vault machine
    remotely cdn desktop tmp cluster s3`,
  fingerprintTrack: `fingerprint profile identify identified identifier track tracker cookie cookies
    pixel beacon advertising advertiser ad ads correlate link match cross-reference target segment
    audience attribution analytics marketing sdk behavioural behavioral demographic personalise
    personalize personalisation personalization retarget auction monetise monetize monetisation
    monetization sell sold resale`,
  share: `share sell sold sale resell resold resale trade hand pass passed provide give gave given
    license supply supplied partner third-party affiliate broker buyer advertiser reseller subprocessor
    processor subcontractor outsource transfer transferred overseas abroad cross-border jurisdiction
    subsidiary parent monetise monetize trafficking`,
  trainAi: `train model modelled ai machine learning dataset corpus language neural weights fine-tune
    finetune ingest prompt completion inference generative chatbot llm improve improvement label
    labelled annotate annotator learnt scrape embedding transcript output memorise memorize regurgitate`,
  expose: `expose exposure reveal disclose display show shown publish spill spilt open visible
    visibility readable reachable accessible public publicly unprotected indexed searchable guessable
    discoverable browsable viewable unsecured insecure world-readable enumerable predictable
    internet-facing crawlable naked unlocked unauthenticated wide-open left unguarded plaintext
    plain-text plain text cleartext unencrypted unhashed unsalted base64 http md5 obfuscated hardcoded
    hard-coded embedded baked literal verbatim weak reversible decodable raw unmasked unredacted`,
  encrypt: `encrypt encryption cipher ciphertext hash salt tls ssl https aes rsa end-to-end e2ee key
    cryptography cryptographic scramble seal wrap wrapped handshake protect masked tokenise tokenize
    pseudonymise pseudonymize anonymise anonymize anonymisation anonymization redact redaction secure
    quantum decrypt decryption enclave`,
  obfuscate: `obfuscate obfuscation minify minified pack packer encode base64 xor disguise camouflage
    conceal steganography cloak mask bury buried nest decoy junk misleading innocuous innocent-looking
    innocuous-looking scrambled evasion evade detection anti-debugging polymorphic whitespace homoglyph
    unicode`,
  secret: `secret secretly secrecy hidden covert covertly silent silently quiet quietly undisclosed
    undocumented concealed stealthy stealth unannounced sneaky sneakily surreptitious surreptitiously
    clandestine furtive discreetly unbeknown unbeknownst unwitting unwittingly unaware behind unnoticed
    invisible invisibly cloaked background underhand untold unseen mysterious mysteriously unadvertised
    unadvertized shady hush`,
  consent: `consent permission ask opt opt-in opt-out agree agreed agreement approve prompt dialog
    dialogue checkbox tick untick notice notify notified choice choose chose chosen toggle setting
    preference explicit explicitly informed voluntary authorise authorize accept decline knowledge
    knowingly terms privacy disclosure transparent manifest scope entitlement capability grant runtime
    accessibility microphone location storage notification overlay administrator device-admin usage
    background battery exemption bluetooth nearby sms`,
  ignoreSetting: `ignore disregard override overridden bypass bypasses regardless despite even although
    setting preference choice opt-out disabled off toggle unchecked declined honour honor respect
    disobey circumvent sidestep flout defy defied nevertheless anyway notwithstanding reset resetting
    re-enable flip flipped`,
  default: `default factory preset preinstalled pre-installed preloaded bundled built-in out-of-the-box
    enabled on activated automatic automatically unless initially shipped preconfigured baked standard
    install installation first-run hardwired`,
  network: `network traffic connection packet port socket protocol request response header dns http tls
    websocket mqtt bluetooth wifi wi-fi wireless ethernet cellular zigbee nfc gps ip ipv4 ipv6 subnet
    lan wan vpn proxy proxied domain subdomain hostname host url uri endpoint nat bandwidth gateway udp
    tcp ntp handshake outbound inbound kilobyte megabyte gigabyte terabyte byte bit hourly daily per
    interval frequency constantly continuous continuously continually periodically burst volume kb mb gb
    tb hundred hundreds thousand nightly startup round-the-clock`,
  accessData: `access accessed read open enter reach obtain get getting got gotten view retrieve fetch
    download query queried browse peek rummage sift scan scanning enumerate traverse list inspect load
    touch examine comb parse rifle ransack slurp steal stole stolen`,
};
