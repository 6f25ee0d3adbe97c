/** Words by which bodies, offices and outlets are called; no tool is. */
export const ORGANISED: ReadonlySet<string> = new Set(
  `council councils commission committee ministry ministries department departments defence defense parliament senate congress
  agency agencies authority authorities office bureau police army navy guard forces government governments court courts tribunal
  university universities college colleges school schools institute academy faculty hospital hospitals clinic clinics health
  airport airports airline airlines railway railways bank banks insurance county city state province municipality republic
  kingdom union federation association society embassy party ministers minister president governor mayor judge
  times post tribune courier herald journal gazette daily news magazine newspaper review press wire dispatch chronicle
  commissioner regulator ombudsman consumer consumers watchdog customers users district region regional federal national`.split(
    /\s+/,
  ),
);

/** Those that products are called by too ("Samsung Health", "Apple News", "Office"). */
export const CALLED_SO: ReadonlySet<string> = new Set(
  `health press post news daily review wire times office guard journal magazine society bank school schools state city
  insurance customers users`.split(/\s+/),
);

/** Nouns for bodies that are not the maker, whatever the text is about. */
const BODIES =
  /^(?:regulator|authority|ministry|agency|university|hospital|infirmary|polyclinic|hospice|clinic|school|college|court|police|council|commission|parliament|bank|city|county|district|government|inspectorate|watchdog|union|association|airline|insurer|retailer|institute|department|board|committee|army|navy|military|nato|embassy|consulate|church|senate|congress|treasury|palace|cabinet|prosecution|ombudsman|pentagon|kremlin|fbi|nsa|gchq)s?$/;

/** Whether a noun is one for a body that is not the maker. */
export const isBodyNoun = (word: string): boolean => BODIES.test(word);
