import { sieved } from '../text/sieved-pattern.ts';

/** What the behaviour of software is told of. All patterns linear. */

/** Verbs too general to say a behaviour without an object from the domain. */
export const WEAK: ReadonlySet<string> = new Set(
  (
    'raise read open write run launch change add start begin return show display match identify determine share allow let enable grant lead cause make set ' +
    'carry include contain represent present remain rely depend generate create produce perform conduct start pass call push pull use keep retain ' +
    'report connect contact serve save ask cut force introduce ship end move mark target accept support disable skip list append respect behave ' +
    'function operate trigger evaluate train lose leave obey honor reveal restart stop fail surface act prompt begin update auto-update register train put'
  ).split(' '),
);
/** Words for what a behaviour concerns: data, systems, rights, faults. */
export const DOMAIN = sieved(
  /\b(?:data|prompts?|credentials?|passwords?|tokens?|keys?|secrets?|files?|history|conversations?|messages?|information|traffic|requests?|cookies?|logs?|telemetry|servers?|code|commands?|shell|memory|disk|cpu|proxy|proxies|network|location|identity|users?|time ?zones?|access|privileges?|permissions?|arbitrary|malicious|payload|scripts?|directory|directories|folders?|keystores?|repositor(?:y|ies)|environment|variables?|configuration|settings?|session|packages?|database|content|source|machine|system|systems|consent|permission|background|startup|default|crash\w*|leak\w*|error|errors|attack\w*|remote|execution|injection|exploit\w*|backdoor|malware|checks?|detection|build|builds|extension|extensions|wallets?|domain|endpoint|host|port|cache|update|updates|feature|features|browser|sandbox|authentication|certificate|input|output|denial|overflow|leakage|disclosure|tamper\w*|loss|outage|xss|csrf|ssrf|traversal|dereference|out-of-bounds|oob|pointer|takeover|escalat\w*|bypass|spoof\w*|inject\w*|hangs?|results?|project|workspace|terminal|editor|window|ui|button|bug|bugs|functionality|model|models|detect\w*|china|chinese|domains|loop|times?|secret\w*|silent\w*|covert\w*|warning|prompting|approval|asking|confirmation|analytics|provider|providers|third[- ]part(?:y|ies)|ip|address(?:es)?|cloud|hashes|photos?|contacts|calendars?|microphone|camera|clipboard|keystrokes?|screenshots?|names?|e-?mails?|documents?|drive|drives|gps|fingerprints?|identifiers?|serial|hostnames?|usernames?|statistics|metrics|trackers?|cdn|api|url|urls|ads?|advert\w*|miner|currency|vaults?)\b/i,
);
/** What no software is to do: told of it by who saw it, that is what it does, however unlike what is usually told. */
export const HARMS: ReadonlySet<string> = new Set(
  'crash freeze hang leak delete erase wipe corrupt overwrite lose segfault panic exfiltrate spy steal'.split(
    ' ',
  ),
);
/** A feature or a fault that is there and at work. */
export const LIVE = sieved(
  /\b(?:is|are|was|were|been|remains?|remained|went|goes)\b[^,;]{0,24}\b(?:live|active|enabled|on by default|in place|turned on|switched on)\b/i,
);
