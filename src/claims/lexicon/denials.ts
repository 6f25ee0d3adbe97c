import { sieved } from '../text/sieved-pattern.ts';

/** Words by which a party says that something was not, is not or never happens. All patterns linear. */

/** A clause that opens by leaving nothing out ("At no point were …", "Under no circumstances do we …"). */
export const AT_NO_POINT = sieved(
  /^["“'‘]?(?:(?:and|but|so|also),? )?(?:at no (?:point|time|stage|moment)|under no circumstances|in no (?:case|way|event)|by no means|on no account|never (?:have|has|did|do|does|were|was|will|would))\b/i,
);

/** A subject that nothing falls under ("no payment data", "nobody's keys", "none of the files"). */
export const NOTHING = sieved(/^["“'‘]?(?:no|none|nobody(?:['’]s)?|nothing|neither|no one(?:['’]s)?)\b/i);

/** What would be a harm, a transfer or a trespass: what makers deny. */
export const HARM = sieved(
  /\b(?:access(?:ed|es)?|affected|at risk|leak(?:ed|s)?|involved|exposed|compromised|lost|stolen|shared|sold|visible|transmitted|transferred|collected|read|stored|kept|uploaded|forwarded|misused|used|abused|exploited|sent|left|leaves?|tampered|altered|modified|harmed|touched|recorded|logged|tracked|monitored|breach(?:ed)?|intercepted|copied|viewed|seen|disclosed|published|given|passed|handed)\b/i,
);

/** "It is not a regression, as somebody suggested". */
export const NOT_AS_TOLD = sieved(
  /\b(?:is|are|was|were|does|do|did|has|have|will)(?: not|n['’]t| never)\b[^.;]{0,90}, as (?:\w+ ){0,4}?(?:suggest|claim|alleg|report|writ|wrote|said|say|assum|stat|imply|impli|put|believ|speculat|fear)\w*/i,
);

/** "Contrary to reports, …": what follows denies them. */
export const CONTRARY = sieved(
  /^(?:contrary to|despite|unlike what) (?:[\w'’-]+ ){0,4}?(?:claims?|reports?|rumou?rs?|comments?|posts?|suggestions?|allegations?|stor(?:y|ies)|headlines?|speculation|accusations?|said|wrote|suggested|claimed|reported)\b/i,
);

/** "The company disagrees", "its maker sees it differently". */
export const DISAGREES = sieved(
  /\b(?:disagree[sd]?|beg(?:s|ged) to differ|(?:sees?|saw|tells?|told) (?:it|things|this|that|the matter) (?:quite |rather |very )?differently|(?:takes?|took) (?:issue|a (?:different|dim) view)|(?:will|would) have none of (?:it|this|that))\b/i,
);

/** A thing that is said not to be there at all ("there is no network code in it"). */
export const NOT_THERE = sieved(
  /\bthere (?:is|was|were|are|has been|have been) (?:absolutely |simply |currently )?no (?:[\w-]+ ){0,3}?(?:code|telemetry|tracking|tracker|backdoor|back door|analytics|upload|connection|server|transfer|transmission|data collection|collection|spyware|malware|remote access|kill switch|leak|breach|hidden \w+|network \w+)\b/i,
);

/** "Cannot rule out that …": what nobody excludes is not denied; "without exception we rule it out" denies. */
export const NOT_EXCLUDED = sieved(
  /(?:\b(?:not|cannot|never|nobody|no one|none|unable|(?:impossible|hard|difficult|declin\w+|refus\w+)(?= (?:for \w+ )?to))\b|n['’]t\b)(?: (?!(?:and|or|but|while|that)\b)[\w'’-]+){0,5}? (?:rul(?:e|es|ed|ing) (?:it |this |that )?out|exclud(?:e|es|ed|ing)(?! (?:[\w’'-]+ ){1,3}from\b))\b|\bwithout (?:\w+ly )?(?:rul|exclud)ing\b/i,
);

/** "The report had been misread", "he was quoted out of context". */
export const MISREAD = sieved(
  /\b(?:reports?|advisor(?:y|ies)|memos?|statements?|notices?|stud(?:y|ies)|posts?|documents?|findings?|letters?|remarks?|words?|circulars?|orders?|polic(?:y|ies)|terms|e-?mails?|papers?|analys[ei]s|he|she|they|it|I|we)(?: (?:in|of|on|by|from) [^.;,]{1,40})? (?:(?:has|have|had) been|was|were) (?:\w+ly )?(?:misread|misunderstood|misquoted|misinterpreted|misreported|misrepresented|mistranslated|(?:taken|quoted|lifted) out of context)\b(?! by (?:an? |the |its |our )?(?:[\w-]+ )?(?:parser|programs?|app|tool|reader|scanner|engine|model|software|system|camera|sensor|driver|compiler|script|bot|server)\b)/i,
);

/** "Our own examination does not support this". */
export const UNSUPPORTED = sieved(
  /\b(?:examinations?|analys[ei]s|tests?|testing|findings?|reviews?|investigations?|measurements?|data|logs?|audits?|numbers) (?:(?:of|by|from|at) [^.;,]{1,40} )?(?:does|do|did)(?: not|n['’]t) (?:support|bear out|back up|corroborate) (?:(?:this|that|it)(?=[.,;]|$| (?:and|but|so|either|at all)\b)|(?:the|this|that|such an?) (?:\w+ )?(?:claim|report|allegation|account|accusation|suggestion|theory)s?)\b/i,
);

/** "It had not been contacted by the ministry": who was asked nothing denies nothing by that. */
export const NOT_CONTACTED = sieved(
  /\b(?:has|have|had|was|were)(?: not|n['’]t| never)(?: (?:yet|been|directly|ever)){0,3} (?:contacted|approached|consulted|given (?:notice|a chance to|an opportunity to|time to))\b|\b(?:nobody|no one) (?:has |had )?(?:contacted|approached|consulted) (?:it|them|us|him|her)\b/i,
);

/** "The researcher was mistaken", "the paper had got it wrong"; "its own report was wrong" owns up. Linear. */
export const MISTAKEN = sieved(
  /(?<!\b(?:its|our|my|their|his|her)(?: own| first| earlier| initial| previous)? )\b(?:researchers?|reports?|papers?|newspapers?|posts?|posters?|articles?|accounts?|claims?|analys[ei]s|stud(?:y|ies)|authors?|bloggers?|journalists?|reporters?|critics?|outlets?|magazine|finders?) (?:(?:is|are|was|were|has been|have been|had been) (?:\w+ly |simply |just |badly )?(?:mistaken|wrong|misinformed|misled|confused|in error)\b(?! to\b)|(?:has |have |had )?(?:simply )?(?:got|gotten|gets) (?:it|this|things|the facts) wrong\b)/i,
);
