/**
 * What tools are said to do, as data. A word (any form of a verb, a noun) stands for a canonical predicate;
 * the predicate of the highest rank in a clause is what the clause is about ("checks …, then sends …" → transmit).
 *
 * Families decide what counts as told together in one document:
 * - `covert`: parts of one hidden mechanism unless told apart;
 * - `character`: what somebody calls it as a whole;
 * - `vulnerability`, `defect`: one each, told apart by CVE number, object and version;
 * - `plain`: everything else.
 */
export type Family = 'covert' | 'character' | 'vulnerability' | 'defect' | 'plain';

export interface Predicate {
  readonly id: string;
  readonly family: Family;
  readonly rank: number;
  /** True when what it acts upon does not matter: "carries a back door" is one proposition. */
  readonly whole: boolean;
  /** Words and phrases (blank-separated words inside a phrase joined by `_`), each with its strength 1 to 3. */
  readonly words: Readonly<Record<1 | 2 | 3, string>>;
}

const WHOLE: ReadonlySet<string> = new Set([
  'backdoor',
  'malware',
  'spying',
  'obfuscate',
  'mine',
  'compromise',
  'degrade',
]);

const predicate = (
  id: string,
  family: Family,
  rank: number,
  plain: string,
  strong = '',
  strongest = '',
): Predicate => ({ id, family, rank, whole: WHOLE.has(id), words: { 1: plain, 2: strong, 3: strongest } });

export const PREDICATES: readonly Predicate[] = [
  predicate(
    'transmit',
    'covert',
    90,
    'transmit transmission send sent sending upload forward relay report_back share communicate stream beacon beaconing beam phone_home call_home calling_home phoning_home end_up_on end_up_at reach_its_server',
    'siphon exfiltrate exfiltration exfil',
    'smuggle',
  ),
  predicate(
    'steal',
    'covert',
    92,
    '',
    'harvest skim',
    'steal stole stolen stealing theft stealer infostealer',
  ),
  predicate(
    'mine',
    'covert',
    91,
    'cryptomine cryptominer cryptomining cryptojack cryptojacking coinminer coin_miner crypto_miner crypto_mining cryptocurrency_miner cryptocurrency_mining mine_cryptocurrency mine_crypto mine_monero xmrig mining_software mining_malware',
  ),
  predicate(
    'encode',
    'covert',
    80,
    'encode steganography steganographic watermark fingerprint_marker covert_signal covert_signaling covert_signalling',
  ),
  predicate(
    'backdoor',
    'character',
    55,
    'backdoor back-door back_door backdoored trojan trojanize trojanise trojanized trojanised',
  ),
  predicate(
    'malware',
    'character',
    54,
    'malware malicious_code malicious_package malicious_version malicious_payload malicious_script malicious_prompt malicious_instruction malicious_installer rogue_version drainer ransomware worm rootkit keylogger',
  ),
  predicate('spying', 'character', 53, 'espionage spyware surveillance'),
  predicate(
    'read',
    'covert',
    50,
    'read reading check inspect scan peek detect detection identify determine fingerprint cross-reference cross-referenced match probe access examine query look_up collect gather log record capture',
    'track monitor profile watch target',
    'snoop spy spying eavesdrop',
  ),
  predicate('obfuscate', 'covert', 40, 'obfuscate obfuscation xor xor-obfuscated xored deobfuscate'),
  predicate(
    'execute',
    'vulnerability',
    75,
    'remote_code_execution code_execution rce arbitrary_code arbitrary_command command_execution execute_code execute_arbitrary run_arbitrary',
  ),
  predicate(
    'inject',
    'vulnerability',
    74,
    'prompt_injection sql_injection command_injection code_injection injection xss cross-site_scripting',
  ),
  predicate('inject', 'vulnerability', 52, 'inject'),
  predicate(
    'escalate',
    'vulnerability',
    73,
    'privilege_escalation escalate_privilege elevation_of_privilege',
  ),
  predicate(
    'bypass',
    'vulnerability',
    72,
    'bypass circumvent sandbox_escape escape_the_sandbox evade authentication_bypass',
  ),
  predicate(
    'memory-corruption',
    'vulnerability',
    71,
    'use-after-free use_after_free buffer_overflow out_of_bound write_past write_outside past_the_end end_of_the_buffer off_the_end heap_block heap_write buffer_overrun heap_overflow stack_overflow integer_overflow out-of-bounds out_of_bounds memory_corruption type_confusion double_free null_pointer',
  ),
  predicate('traverse', 'vulnerability', 70, 'path_traversal directory_traversal zip_slip'),
  predicate('forge', 'vulnerability', 69, 'csrf ssrf request_forgery spoof spoofing'),
  predicate(
    'deny-service',
    'vulnerability',
    68,
    'denial_of_service denial-of-service dos redos resource_exhaustion',
  ),
  predicate('expose', 'vulnerability', 66, 'leak leaked expose exposure disclose disclosure reveal'),
  predicate(
    'compromise',
    'covert',
    58,
    'compromise compromised hijack hijacked take_over taken_over takeover tamper tampered poison poisoned infect infected supply_chain_attack supply_chain_compromise',
  ),
  predicate('install', 'plain', 48, 'install download fetch drop deploy'),
  predicate(
    'delete',
    'defect',
    65,
    'delete deletion wipe erase erasure purge remove_file remove_directory remove_folder removed_the_file rm vanish disappear throw_out throw_away sweep_away lose_file lost_file lose_record lost_record',
    'destroy',
    '',
  ),
  predicate(
    'corrupt',
    'defect',
    64,
    'corrupt corruption overwrite overwritten lose_data lost_data data_loss garble mangle mangled scramble_file wrong_checksum truncate',
  ),
  predicate(
    'crash',
    'defect',
    63,
    'crash segfault segmentation_fault panic abort boot_loop bluescreen blue_screen hang freeze froze frozen stop_responding unresponsive deadlock infinite_loop',
  ),
  predicate(
    'slow',
    'defect',
    62,
    'slow slowdown slower lag memory_leak leak_memory leaks_memory high_cpu cpu_usage drain performance_regression',
  ),
  predicate(
    'fail',
    'defect',
    30,
    'fail failure break broke broken regress regression error refuse stop_working stopped_working not_work',
  ),
  predicate(
    'outage',
    'defect',
    60,
    'outage downtime lock_out locked_out unable_to_log_in unable_to_open unreachable',
  ),
  predicate('degrade', 'defect', 61, 'degrade degradation dumber nerf nerfed worse'),
  predicate('train', 'plain', 60, 'train training train_on trained_on'),
  predicate('charge', 'plain', 47, 'charge bill overcharge overbill'),
  predicate('store', 'plain', 46, 'store save retain retention keep persist cache'),
  predicate('disable', 'plain', 45, 'disable turn_off turned_off deactivate switch_off'),
  predicate('block', 'plain', 44, 'block throttle rate-limit rate_limit limit'),
  predicate('modify', 'plain', 43, 'modify alter change swap rewrite inject_into'),
  predicate('show', 'plain', 42, 'show display advertise'),
  predicate('enable', 'plain', 41, 'enable turn_on turned_on switch_on opt_in'),
  predicate('include', 'plain', 5, 'include ship contain bundle carry embed come_with'),
];

/** Words that say that something is kept from sight: a mechanism's mark. */
export const COVERT_WORDS =
  'hidden covert covertly secret secretly silent silently conceal concealed undisclosed embedded quietly stealthy stealthily surreptitious surreptitiously undocumented clandestine outbound unauthorized unauthorised';

/** What a vendor's answer is about. The first topic whose words occur, else `statement`. */
export const RESPONSE_TOPICS: readonly { readonly id: string; readonly words: string }[] = [
  {
    id: 'dismissal',
    words:
      'work_as_design work_as_intend work_as_expect behave_as_design behave_as_intend intended_functionality intended_behaviour intended_behavior expected_behaviour expected_behavior not_a_bug dismiss',
  },
  {
    id: 'purpose',
    words:
      'design intend intent intention mean meant purpose aim target prevent combat protect curb experiment deter stop guard safeguard legitimate because reason',
  },
  { id: 'acknowledge', words: 'acknowledge admit concede confirm aware accept mistake' },
  { id: 'apology', words: 'apologize apologise apology sorry regret' },
  { id: 'investigation', words: 'investigate investigation look_into looking_into review examine audit' },
  { id: 'commitment', words: 'promise commit plan pledge will improve change update publish disclose' },
  { id: 'advice', words: 'urge recommend advise advice rotate upgrade customers' },
];

/** Words that are a predicate only in company: `to` follows in the clause, or they end a pair ("detects and reports"). */
export const CONDITIONAL_WORDS: readonly {
  readonly word: string;
  readonly predicate: string;
  readonly needs: 'to' | 'pair';
}[] = [
  { word: 'signal', predicate: 'transmit', needs: 'to' },
  { word: 'report', predicate: 'transmit', needs: 'to' },
  { word: 'report', predicate: 'transmit', needs: 'pair' },
  { word: 'post', predicate: 'transmit', needs: 'to' },
  { word: 'copy', predicate: 'transmit', needs: 'to' },
  { word: 'ship', predicate: 'transmit', needs: 'to' },
];

/** Words before "telemetry" that make it a transmission told, not a feature listed. */
export const TELEMETRY_MARKS = 'explicit overt outbound covert hidden secret undisclosed silent unauthorized';
