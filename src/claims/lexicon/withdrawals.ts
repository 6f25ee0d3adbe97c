import { sieved } from '../text/sieved-pattern.ts';

/** How bodies of all kinds stop a tool from being used: who they are, what they do, and to what. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Bodies that can keep others from using a tool, beside the organisations of the catalogue. */
export const BODIES = set(
  `district districts school schools university universities college colleges faculty hospital hospitals clinic clinics bank
  banks insurer insurers airline airlines carrier carriers isp isps provider providers operator operators employer employers
  company companies firm firms group groups agency agencies ministry ministries department departments government governments
  council councils city cities county counties state states municipality municipalities parliament senate army navy military police court courts
  registry registries store stores marketplace marketplaces distribution distributions distro distros retailer retailers
  customer customers client institute institutes institution institutions laboratory laboratories lab labs library libraries
  authority authorities regulator regulators commission office offices team teams administrators administrator it
  organisation organisations organization organizations publisher publishers broadcaster newspaper studio studios foundation
  consortium chain chains hotel hotels union charity church utility utilities plant factory host hosts hoster hosting`,
);

/** Whose bodies they are, said by who writes ("my employer", "our IT department"). */
export const WHOSE = set('my our his her their its');

/** Verbs that take a tool out of use, by lemma. */
export const WITHDRAWS = set(
  `remove uninstall block disable pull yank delist drop ditch withdraw suspend abandon purge evict unpublish deinstall
  deactivate replace retire scrap outlaw ban forbid prohibit bar blacklist quarantine unplug shelve banish eliminate decommission wipe strip scrub expel dump bin axe jettison oust unload erase freeze halt suspend`,
);

/** The same told by a verb and a particle or a phrase. */
export const WITHDRAWS_PHRASED = sieved(
  /\b(?:switch(?:es|ed|ing)?|turn(?:s|ed|ing)?|shut(?:s|ting)?|cut(?:s|ting)?) off\b|\b(?:shut(?:s|ting)?|cut(?:s|ting)?) (?:out|down)\b|\b(?:phas(?:e|es|ed|ing)|rul(?:e|es|ed|ing)) out\b|\bput(?:s|ting)? [\w'’ -]{1,40}? on (?:hold|ice)\b|\bplac(?:e|es|ed|ing) [\w'’ -]{1,40}? on (?:hold|a block ?list|a black ?list)\b|\btak(?:e|es|ing|en) [\w'’ -]{1,40}? (?:off|out of (?:service|use)|offline)\b|\btook [\w'’ -]{1,40}? (?:off|out of (?:service|use)|offline)\b|\b(?:stopp?|ceas|quit|end)(?:ed|es|e|s|ing)? (?:using|deploying|installing|offering|shipping|allowing|the use of|all use of)\b|\b(?:won['’]t|will not|would not|refus(?:es|ed|ing) to) (?:allow|let|permit|approve|support|renew|install|buy)\b|\bhold(?:s|ing)? off on\b|\bfr(?:oze|ozen|eezes) (?:a |the |its |all |any )?|\b(?:voted|decided|resolved|moved|agreed) (?:\w+ )?to (?:ban|drop|block|remove|stop|cut|end|replace|switch|leave|abandon|scrap|ditch)\b|\b(?:no longer|not) (?:allow|allows|allowed|permit|permits|permitted|offer|offers|offered|approved?|support) (?:the use of |use of )?/i,
);

/** Going back to, or staying on, an older version by decision for many. */
export const HOLDS_VERSION = sieved(
  /\b(?:roll(?:s|ed|ing)?|mov(?:e|es|ed|ing)|went|go(?:es|ing)?|gone|switch(?:es|ed|ing)?|downgrad(?:e|es|ed|ing))\b[\w'’ ]{0,40}?\bback to (?:version |release |the (?:old|previous|last|earlier|stable|former) )?(?:v?\d|version|release|one|build)|\b(?:roll(?:s|ed)?|downgrad(?:e|es|ed)|pinn?(?:s|ed)?)\b[\w'’ ]{0,40}?\bto (?:version )?v?\d|\bto stay on (?:version )?v?\d|\bnot to (?:update|upgrade|install)\b/i,
);

/** What is withdrawn, beside tools by name. */
export const WITHDRAWN = set(
  `app apps application applications tool tools extension extensions plugin plugins add-on add-ons addon package packages
  software client clients version versions build builds update updates updater release releases program product service
  chatbot assistant agent agents browser editor library module firmware router routers device devices bot integration
  gem crate image images access use usage it them this port ports server servers domain domains collection telemetry
  locks cameras phones tablets laptops terminals sensors feature features copies installer installers downloads`,
);

/** From whose machines or shelves. */
export const FROM_FLEET = sieved(
  /\b(?:from|off) (?:all |every |each |its |their |the |our |any |\d[\d,]* |thousands of |hundreds of )+(?:[\w'’-]+ ){0,3}?(?:phones?|devices|computers|laptops|machines|tablets|workstations|networks?|fleet|rooms?|offices|schools|classrooms|shelves|catalogue|catalog|mirrors?|images|repositor(?:y|ies)|list|tender|buildings|vehicles|wards|servers|systems|store|marketplace|registry)\b/i,
);

/** What is no tool, though it stands behind such a verb. */
export const NO_TOOL = sieved(
  /^(?:the |its |their |all |any |some |an? |old |own )*(?:history|files?|settings|data|posts?|comments?|messages?|photos?|videos?|accounts?|users?|tweets?|passwords?|tokens?|keys?|names?|page|pages|article|statement|report|request|requests|case|complaint|lawsuit|investigation|inquiry|pop-?ups?|ads?|adverts?|traffic|connections?|ip|addresses|attacks?|attempts?|attackers?|hackers?|exploits?|malware|spam|threats?|intrusions?|phishing)\b/i,
);
