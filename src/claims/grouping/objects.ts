/**
 * What predicates act upon, as data: words and phrases (words joined by `_`) → canonical object, coarse enough
 * that the same thing told in other words falls together, fine enough that other mechanisms stay apart.
 */
export const OBJECTS: Readonly<Record<string, string>> = {
  environment:
    'proxy proxies timezone time_zone time-zone locale network ip_address geolocation location region country nationality affiliation affiliated based_in corporate_identity corporate lab laboratory laboratories labs enterprise domain_name hostname environment vpn system_clock user_is_in user_in users_in',
  credential:
    'credential password token secrets api_key api-key apikey access_key ssh_key private_key cookie session_cookie npm_token github_token',
  'environment-variable': 'environment_variable env_var env_vars',
  wallet:
    'wallet cryptocurrency crypto_wallet crypto_asset crypto_token crypto_fund digital_asset seed_phrase bitcoin ethereum',
  prompt: 'prompt system_prompt system-prompt date_format date_formatting punctuation',
  conversation: 'conversation chat message transcript chat_history dialogue',
  file: 'file directory folder home_directory document source_code repository repositories repo codebase code_snippet',
  attachment: 'attachment',
  picture: 'photo picture scan x-ray x-rays',
  clipboard: 'clipboard pasteboard',
  keystroke: 'keystroke keyboard key_press typing',
  entry:
    'text_field input_field form_field text_area form_content form_data what_you_type what_they_type what_users_type everything_typed everything_you_type everything_they_type everything_users_type everything_that_users_type',
  screen: 'screenshot screen screen_content',
  microphone: 'microphone audio camera webcam',
  history: 'browsing_history browser_history search_history visited_site visited_page url_history',
  contact: 'contact address_book email_address phone_number',
  telemetry: 'telemetry analytics usage_data usage_statistic diagnostic',
  database: 'database table record_set production_data',
  'remote-control': 'remote_control remote-control remote_access',
  extension: 'extension plugin plug-in add-on',
  update: 'update updater auto-update auto_update',
  login: 'sign-in sign_in authentication single_sign-on oauth',
  memory: 'memory ram',
  startup: 'startup start-up launch boot',
};

/** Objects that stand for any object of their predicate inside one document. */
export const VAGUE_OBJECTS: ReadonlySet<string> = new Set(['telemetry']);

/** Peoples and places as adjectives: "Chinese users" is about where somebody is. */
export const DEMONYMS =
  'chinese russian iranian korean japanese indian american european british german french israeli ukrainian taiwanese vietnamese turkish pakistani brazilian african asian western foreign';

/** Objects that a predicate takes up: sending credentials away is stealing them. */
export const ABSORBED: readonly {
  readonly object: string;
  readonly predicates: readonly string[];
  readonly becomes: string;
}[] = [
  { object: 'credential', predicates: ['transmit', 'steal'], becomes: 'steal' },
  { object: 'wallet', predicates: ['transmit', 'steal'], becomes: 'steal' },
];

/** Words that are an object only behind certain predicates: "leaks code" is about the user's code. */
export const CONDITIONAL_OBJECTS: readonly {
  readonly word: string;
  readonly object: string;
  readonly predicates: readonly string[];
}[] = [{ word: 'code', object: 'file', predicates: ['transmit', 'expose', 'steal', 'train', 'store'] }];

/** Head nouns too general to tell one proposition from another. */
export const GENERAL_NOUNS =
  'two three four five six seven eight nine ten dozen dozens hundreds thousands user users data information info detail thing code feature mechanism version release update system tool software product app application program issue bug flaw vulnerability problem claim allegation report finding people person developer customer company firm team way time day week month year number lot use case result change part kind type behaviour behavior activity practice technique method measure attempt attacker hacker one some many all both other others same new such own more most several various certain specific multiple potential possible risk concern attack exploit function functionality service platform world thousand million hundred internet computer machine device target targets fix fixes patch patches hotfix commit remediation upgrade attackers hackers';

/** Words that stand where a noun would, and name none: measures, comparisons, days and months. */
export const NO_NOUNS =
  'any each every everything everyone anything anyone anybody something someone somebody nothing nobody none whatever whoever else itself themselves himself herself yourself half twice thrice instead rather almost ago older old newer new newest latest earlier later longer long shorter short larger large smaller small bigger big less least fewer much enough either past next last first second seconds third fourth minute minutes hour hours daily hourly weekly monthly a.m p.m monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december morning evening afternoon night tonight today yesterday tomorrow open able unable available active likely true wrong right well far fast away apart directly indirectly without basis deal regardless although however therefore thus besides maybe perhaps yes whenever anywhere everywhere nowhere lot bunch whole entire original different similar behind front inside outside beyond';

/** Words between noun phrases and other closed-class words: they end a phrase and are no heads. */
export const CLOSED_WORDS =
  "a an the this that these those it its their his her our your my they he she we you i them him us who whom whose which what when where while whether if unless until because since so than then there here as at by for from in into of off on onto out over per through to toward towards under up upon via with within without against about after before between during among around across and or but nor yet not no never n't is are was were be been being am has have had having do does did doing will would shall should can could may might must very too also just only even still already again once now back away down reportedly allegedly apparently potentially purportedly possibly likely seemingly effectively automatically secretly silently covertly quietly simply said say says according";
