import { sieved } from '../text/sieved-pattern.ts';

/** How tools are taken from where they are to be had, told in the passive, and how restrictions go on. All linear. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Verbs that need no place beside them: only stores and registries do so. */
export const DELISTS = set(
  'delist unpublish suspend blacklist unlist ban boot evict expel deplatform outlaw',
);
/** Verbs that may mean a maker's own change too: a place or an agent must stand beside them. */
export const REMOVES = set(
  'remove pull withdraw block disable yank purge drop take bar exclude kick quarantine strip restrict',
);

/** What is listed in a store or a registry, and who lists it. */
export const LISTED = set(
  `extension extensions app apps package packages plugin plugins add-on add-ons addon addons theme themes pack packs module
  modules gem gems crate crates library libraries listing listings skill skills bot bots repository repositories tool tools
  client clients publisher developer developers account accounts uploader maker author program programs software browser
  chatbot assistant game games product products it they both these`,
);

/** Where from. */
export const STORE = sieved(
  /\bfrom (?:[\w'’.-]+ ){0,4}?(?:stores?|marketplaces?|registr(?:y|ies)|repositor(?:y|ies)|catalog(?:ue)?s?|app store|web store|play|galler(?:y|ies)|index|hub|PyPI|npm|crates\.io|RubyGems|Open VSX|GitHub|F-Droid|Steam|Homebrew|download sites?|sale|shelves)\b/i,
);
/** Taken away whole. */
export const TAKEN_DOWN = sieved(
  /\b(?:taken|pulled|kicked|booted|thrown) (?:down|offline|off(?! by default)|out)\b/i,
);
/** Who may no longer use it, or where. */
export const KEPT_FROM = sieved(
  /\b(?:on|from|in|at|for) (?:all |any |every )?(?:[\w'’-]+ ){0,3}?(?:devices|phones|computers|laptops|machines|networks?|systems|workstations|offices|schools|classrooms|agencies|ministries|departments|employees|staff|pupils|students|contractors|government|workplaces?)\b/i,
);

/** Advice by a body to its own people. */
export const ADVISES_AGAINST = sieved(
  /\b(?:advis\w+|warn\w*|caution\w*|counsel\w*|recommend\w*|urg\w+|told|instruct\w*)\b[^.;]{0,60}?\bagainst (?:the )?(?:us(?:e|ing)|install\w*|updat\w*|upgrad\w*|deploy\w*|download\w*|connect\w*|rely\w*|keeping)\b/i,
);

/** Nouns for an order. */
export const ORDERED = set(
  'instruction instructions order orders directive measure measures decision rule rules policy notice memo circular guidance decree ruling injunction edict mandate',
);
/** What orders and bans do. */
export const TAKES_EFFECT = sieved(
  /\b(?:tak(?:es?|ing)|took) effect\b|\b(?:com(?:es?|ing)|came|enter(?:s|ed)?|go(?:es)?|went|put) (?:in)?to (?:force|effect)\b|\b(?:is|was|are|were|will be|becomes?|became|remains?|stays?|has been) (?:effective|in force|in effect|provisional|temporary|permanent|indefinite|final|binding|limited to|lifted|extended)\b|\b(?:will|is to|are to) (?:last|stay|remain|apply|run)\b|\b(?:applies|appl(?:y|ied)|extends?) (?:to|from|until|only|also)\b|\bcovers?\b|\bexempts?\b/i,
);
/** Time given to leave a tool. */
export const GIVES_UNTIL = sieved(
  /\b(?:giv(?:es?|ing|en)|gave|sets?|has|have|had) (?:[\w'’-]+ ){0,4}?(?:until|till|by|a deadline|\w+ (?:days|weeks|months)) (?:[\w'’,-]+ ){0,6}?to (?:switch|remove|uninstall|stop|migrate|replace|move|delete|phase|get rid|comply|find|leave)\b/i,
);
/** What people are told they may not or must do with it. */
export const MUST_LEAVE = sieved(
  /\b(?:cannot|(?:may|must|can|could|will|shall|are|is|were|was)(?: not|n?['’]t| no longer| never(?: again)?)) (?:be )?(?:allowed to |permitted to |able to )?(?:use|install|run|access|connect|deploy|open|keep)\b|\b(?:must|have to|had to|has to|are to|were to|are required to|were required to|need to|will have to|shall) (?:\w+ly )?(?:stop using|remove|uninstall|delete|switch (?:to|away)|migrate|replace|cease using|give up|hand in|discontinue)\b/i,
);
/** A way to use it that it does not offer, which nobody forbids: "cannot use it offline", "for free". */
export const ANOTHER_WAY = /\b(?:for free|free of charge|(?<!\b(?:take[ns]?|took|go|goes|went) )offline)\b/i;
