/** Lines of the forms in which trackers have faults reported: they ask for something, and state nothing. */

const ITS = /(?: (?:the|this|your|an?) [\w-]+)?/.source;

/** "Steps to reproduce the behavior:", "I have searched the existing issues and this is no duplicate". Linear. */
export const FORM_LINE = new RegExp(
  [
    `(?:(?:minimal|exact|some|the) )?steps(?: for (?:anyone|us|others))?(?: to){1,2} (?:reproduce|replicate|repro)${ITS}`,
    `(?:how )?to (?:reproduce|replicate)${ITS}`,
    '(?:please )?(?:describe|explain|provide|attach|paste|list) (?:the|your|any|an?|all) [^.;:?!]{1,60}',
    `(?:anything in the logs|any logs|logs?) that might [^.;:?!]{1,60}`,
    `(?:i(?:['’]ve| have)) (?:searched|checked|looked (?:at|through)|read)(?: (?:for|through|in))? (?:the |all |any |both |existing |open |closed |and |or |other |previous |similar |duplicate |searched ){0,6}(?:issues?|duplicates?|docs|documentation|faq|readme|contributing|tickets?|bug reports?)\\b[^.;:?!]{0,80}`,
    'this is a single (?:bug report|issue|feature request)\\b.{0,80}',
    `i(?:['’]m| am) (?:using|on|running) the (?:latest|newest|most recent|current) (?:stable )?(?:version|release)(?: of [\\w .-]{1,30})?`,
    `i(?:['’]m| am) (?:using|running) [\\w .-]{1,40} as (?:provided|published|distributed|shipped) by [^.;:?!]{1,80}`,
    // The step before the fault, with the version that was well: "Install 1.4 and confirm that it starts".
    '(?:\\d{1,2}[.)] )?(?:first |then |now )?(?:install|run|start|use|launch|open|deploy|build) [^;:?!]{1,80}?(?:,? and|,) (?:confirm|verify|check|ensure|make sure|see|observe|note)(?: that)?(?: (?:it|everything|all|this|the app|the program))?(?: is| are| still| just)? (?:works?|working|starts?|runs?|running|opens?|launches|loads?|fine|ok(?:ay)?|well)(?: (?:fine|well|normally|correctly|ok(?:ay)?|as expected))?',
    // Where it runs, which has versions of its own.
    '(?:operating system|os|platform|architecture|kernel|distribution|distro|locale)(?: version)?: ?[^;:?!]{1,60}',
    `(?:yes|no), (?:the|this) (?:issue|problem|bug) (?:happens|occurs|exists) (?:on|in|with) the (?:latest|newest) version`,
  ]
    .map((line) => `^(?:- )?(?:\\[[ xX]\\] )?(?:${line})[.:?]?$`)
    .join('|'),
  'i',
);

/** No such line is longer, in UTF-16 units. */
export const LONGEST_FORM_LINE = 180;
