import { sieved } from '../text/sieved-pattern.ts';

/** Parts of software and what they are said to do: subjects and verbs of behaviour beyond the tool's own name. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Nouns for parts of a tool, for its runs and for what it makes. */
export const PARTS: ReadonlySet<string> = set(
  `routine routines encoder decoder encoding host hosts instance instances installation installations install installs
  export exports import imports archive archives backup backups banner banners dialog dialogs dialogue window windows tab
  tabs wizard indexer index crawler scanner recorder recording recordings uploader upload uploads downloader download
  downloads queue queues job jobs task tasks rule rules filter filters cache caches certificate certificates key keys
  notification notifications reminder reminders search searches preview previews thumbnail thumbnails page pages link
  links form forms field fields button buttons toggle switch checkbox option options calendar meeting meetings call calls
  conversation conversations chat chats transcript transcripts summary summaries answer answers response responses
  permission permissions login logins sign-in session sessions account accounts profile profiles report reports
  statistics metrics log logs cookie cookies pixel pixels header headers request requests packet packets connection
  connections tunnel tunnels socket sockets port ports thread threads schema migration migrations plan plans state output
  outputs input inputs parameter parameters variable variables flag flags default defaults template templates theme themes
  font fonts plugin plugins add-in add-ins firmware device devices camera cameras microphone sync synchronisation
  synchronization replication snapshot snapshots restore vault vaults entry entries attachment attachments message
  messages mail mails email emails photo photos picture pictures video videos document documents note notes project
  projects workspace workspaces repository repositories folder folders file files image images history data metadata
  identifier identifiers address addresses token tokens password passwords secret secrets credential credentials vpn
  router hub gateway bridge proxy server servers service services app apps widget widgets keyboard bar menu shortcut
  shortcuts hash hashes signature signatures counter timer alarm alarms payment payments invoice invoices order orders
  race misconfiguration glitch glitches fault faults omission typo quirk oversight plug-in plug-ins thumbnail
  copy copies clone clones lock locks guard guards validation validator sanitizer checksum handshake renewal volume volumes container containers layer layers network networks clock
  pointer mouse screen sound audio battery fan ram ssd partition driver drivers bucket buckets webhook webhooks domain
  resolver avatar avatars contact contacts feed feeds ad ads advert adverts launcher tray icon icons spellchecker
  autocomplete suggestion suggestions completion completions ticket tickets booking bookings balance balances transaction
  transactions transfer transfers map maps location locations sensor sensors stream streams watch speaker speakers modem
  thermostat errors failure failures outage compose shell terminal console editor pane sidebar toolbar clipboard cursor
  recommendation recommendations ranking upload-service listener collector logger debugger profiler linter formatter
  expression expressions regex operator operators kernel kernels buffer pointer heap stack loop loops argument arguments value
  values string strings converter serializer deserializer router controller class classes object objects constructor query
  queries tables column node nodes graph tensor manipulation exploitation decoder middleware handler handlers algorithm
  edition editions variant variants resolver mirror transfer transfers collection tracking interface interfaces debug api apis speed usage memory-usage machine machines computer computers laptop laptops phone phones
  clip clips snippet snippets fragment fragments reading readings sample samples frame frames vote votes ballot ballots coordinates position positions step steps stage stages mode modes headphones earbuds lamp lamps bulb bulbs doorbell doorbells pump pumps meter meters scooter scooters toy toys robot robots drone drones tv tvs television televisions watch watches remote printer printers
  pc pcs tablet tablets disk disks drive drives access tracking-pixel bundler transpiler minifier obfuscator dashboard portal cloud backend front-end frontend back-end crash-reporter
  metadata telemetry-client statistics analytics autofill single-sign-on sso oauth mfa captcha voucher vouchers`,
);

/** Words for a state that says how a part behaves ("were written in plain text", "had been missing"). */
export const STATES = sieved(
  /\b(?:missing|absent|visible|readable|reachable|accessible|exposed|public|publicly|unencrypted|in (?:plain ?text|clear ?text|the clear)|plain ?text|empty|blank|corrupt(?:ed)?|unusable|unreadable|unreachable|stuck|open|valid|active|enabled|disabled|on by default|off by default|live|gone|lost|wrong|incomplete|duplicated|unsigned|unprotected|world-readable|writable|predictable|guessable|reversible|reused|skipped|ignored|hard-?coded|broken|unresponsive|unbootable|inaccessible|down|off by (?!default)|offline|greyed out|indexed|guessable|weak|shared with|cut off|doubled|mixed up|swapped|reset|mute|muted|silent|dead|dark|bricked|frozen|unstable|sluggish|stale|orphaned|locked out|logged out|in clear)\b/i,
);

/** The cause of a fault told as a noun ("The cause was a cache which …"). */
export const CAUSE = sieved(
  /^(?:the|its|one|a|another) (?:(?:root|real|actual|main|underlying|likely|immediate) )?(?:cause|reason|culprit|trigger|source of the (?:leak|fault|bug|problem|error))\b(?: (?:of|for|behind) [^,;]{1,60}?)? (?:was|is|were|are|turned out to be|lay in|lies in)\b(?!(?: also)? (?:not|still|yet|unknown|unclear|being|under|never|now under)\b)/i,
);

/** People and bodies whose doing is no conduct of software, beside those of the roles. */
export const PEOPLE: ReadonlySet<string> = set(
  `man woman men women people person persons owner owners client clients parent parents child children pupil pupils teacher
  teachers doctor doctors nurse nurses patient patients judge judges lawyer lawyers minister ministers mayor police city
  county state country countries government union unions council councils hospital hospitals ministry newsroom paper
  auditor auditors technician technicians operator operators guest guests friend friends brother sister colleague
  colleagues boss company companies firm firms team teams others nobody everyone someone anyone somebody everybody one
  vendor vendors maker makers customer customers subscriber subscribers investor investors regulator regulators court`,
);

/** Verbs of having and trying a tool: in the passive they say that it is in use. */
export const COMMON_USE: ReadonlySet<string> = set(
  'download install use run open launch release ship update mount build start see search count match compare test publish read',
);

/** Others than attackers who see or do what they should not be able to. */
export const ONLOOKERS: ReadonlySet<string> = set(
  'stranger strangers outsider outsiders others other-users customer customers member members guest guests visitor visitors one someone somebody whoever',
);
