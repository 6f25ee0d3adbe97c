/** Words for what becomes of data: gathered, sent, kept, shown, hidden, locked. */
export const FLOW: Readonly<Record<string, string>> = {
  send: `send sent transmit transmitting transmission upload post forward relay stream beam pipe push
    mail email share dispatch deliver sync synchronise synchronize broadcast route tunnel tunnelled
    export transfer transferred copy copied hand pass passed submit submitted feed feeds fed funnel
    funnelled ferry ferried ship shipping shovel shunt deposit spray blast disseminate convey channel
    channelled mirror replicate`,
  phoneHome: `phone home call ping pings beacon heartbeat check-in contact connect connection reach talk
    communicate communication chat chatted dial dialled query queried poll resolve request outbound
    egress egresses ip domain endpoint address addresses server host report telemetry handshake chatter
    quietly background idle dns lookup callback chirp whisper remote`,
  exfiltrate: `exfiltrate exfiltration leak siphon siphonned syphon smuggle steal stole stolen theft
    spill spilt seep dribble bleed bleeds trickle ooze slip slipped escape drain pilfer lift loot
    plunder swipe filch purloin snatch nick pinch make made off abscond offload export drip`,
  collect: `collect collection gather harvest hoover scoop grab grabbing capture accumulate amass
    amassed aggregate acquire pick vacuum slurp suck soak mine scrape crawl obtain extract draw drew
    drawn ingest gobble pull compile assemble hoard stockpile trawl catalogue catalog inventory
    enumerate glean reap`,
  spy: `spy spied espionage snoop eavesdrop surveil surveillance watch observe listen overhear overheard
    bug bugged wiretap tap tapped stalk stalker stalkerware shadow track tracker trace follow monitor
    peek pry pried peer intercept interception covert intrude intrusive intrusion invasive nosy nosey
    microphone camera webcam wardrobe spyware tail lurk`,
  record: `record log logging capture register note save store screenshot screengrab keylog keylogger
    keystroke snapshot dump transcript transcribe transcription memorise memorize audit history
    timestamp journal film tape photograph document persist entry trail telemetry write wrote written`,
  store: `store storage keep kept retain retention archive hold held cache save back backup remain
    persist persistence hoard preserve linger survive stash tuck warehouse leave left write wrote
    written resident reside locally indefinitely forever permanent unexpired park lodge`,
  fingerprintTrack: `fingerprint profile identify identified identifier track tracker cookie cookies
    pixel beacon advertising advertiser ad ads correlate link match cross-reference target segment
    audience broker attribution analytics marketing sdk behavioural behavioral demographic personalise
    personalize personalisation personalization retarget auction monetise monetize monetisation
    monetization sell sold resale`,
  share: `share sell sold sale resell resold resale trade hand pass passed provide disclose give gave
    given license supply supplied partner third-party affiliate broker buyer advertiser reseller
    subprocessor processor subcontractor outsource contractor transfer transferred overseas abroad
    cross-border jurisdiction subsidiary parent monetise monetize trafficking`,
  trainAi: `train model modelled ai machine learning dataset corpus corpuses language neural weights
    fine-tune finetune ingest prompt completion inference generative chatbot llm improve improvement
    label labelled annotate annotator learnt scrape crawl embedding transcript output memorise memorize
    regurgitate`,
  expose: `expose exposure reveal disclose display show shown publish spill spilt open visible
    visibility readable reachable accessible public publicly unprotected indexed searchable guessable
    discoverable browsable viewable unsecured insecure world-readable enumerable predictable
    internet-facing crawlable naked unlocked unauthenticated wide-open left unguarded`,
  plaintext: `plaintext plain-text plain text cleartext clear unencrypted unhashed unsalted base64
    readable http unprotected md5 obfuscated hardcoded hard-coded embedded baked literal verbatim weak
    default reversible decodable raw unmasked unredacted world-readable decrypted`,
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
    knowingly terms privacy disclosure transparency transparent withdraw withdrew withdrawn`,
  ignoreSetting: `ignore disregard override overridden bypass bypasses regardless despite even although
    setting preference choice opt-out disabled off toggle unchecked declined refuse honour honor respect
    disobey circumvent sidestep flout defy defied nevertheless anyway notwithstanding reset resetting
    re-enable flip flipped`,
  default: `default factory preset preinstalled pre-installed preloaded bundled built-in out-of-the-box
    enabled on activated automatic automatically unless initially shipped preconfigured baked standard
    install installation first-run hardwired`,
  network: `network traffic connection packet port socket protocol request response header dns http tls
    websocket mqtt bluetooth wifi wi-fi wireless ethernet cellular zigbee nfc gps ip ipv4 ipv6 subnet
    lan wan vpn proxy proxied domain subdomain hostname host url uri endpoint firewall nat bandwidth
    gateway upstream payload udp tcp ntp handshake outbound inbound`,
  trafficVolume: `kilobyte megabyte gigabyte terabyte byte bit packet second minute hour hourly daily
    per every interval frequency constantly continuous continuously continually periodically burst
    volume upload kb mb gb tb hundred hundreds thousand million once twice nightly startup launch boot
    round-the-clock`,
  accessData: `access accessed read open enter reach obtain get getting got gotten view retrieve fetch
    download query queried browse peek rummage sift scan scanning enumerate traverse list index indices
    inspect load pull touch examine comb parse rifle ransack slurp steal stole stolen`,
  storagePlace: `server cloud bucket datacentre datacenter database disk drive drove driven partition
    folder directory file cache clipboard keychain registry storage memory volume share repository host
    region country abroad overseas offshore jurisdiction tape usb stick stuck card archive vault store
    machine local locally remote remotely mirror cdn desktop tmp sandbox container cluster warehouse log
    logging backup s3`,
};
