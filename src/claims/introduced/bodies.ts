/** What a text calls a body by its nature: a firm that researches, or any other organisation. */
export interface Body {
  readonly name: string;
  readonly research: boolean;
}

const MOST = 16;
const NAME = "\\p{Lu}[\\p{L}&'’-]{1,30}(?: (?:de |of |van |von |& )?\\p{Lu}[\\p{L}&'’-]{0,30}){0,3}";
const NATURE =
  'ISP|employer|company|firm|start-?up|bank|insurer|hospital|clinic|university|college|school|agency|ministry|authority|inspectorate|regulator|council|retailer|shipbuilder|airline|carrier|operator|provider|host|hoster|manufacturer|maker|consultancy|laboratory|lab|institute|foundation|association|charity|union|group|conglomerate|broker|distributor|utility|registrar|vendor|supplier|bureau|nonprofit|non-profit|coalition|collective|think tank|law firm|watchdog';

/** "Security firm Orrery", "my ISP, Fibra Norte", "the Vienna consultancy Lindhof & Partner". */
const BEFORE = new RegExp(`\\b(?<nature>(?:[\\p{L}-]{2,20} ){0,3}(?:${NATURE}))s?,? (?<name>${NAME})`, 'gu');
/** What every such match holds, and how far behind its beginning at most. */
const NAMED_NATURE = new RegExp(`\\b(?:${NATURE})s?,? \\p{Lu}[\\p{L}&'’-]`, 'gu');
const REACH = 63;
/** "Tern Analytics, a security company in Bergen". */
const BEHIND = new RegExp(
  `(?<name>${NAME}), (?:an?|the|one of the|its|our) (?<nature>(?:[\\p{L}\\d'’-]{2,20} ){0,5}(?:${NATURE}))\\b`,
  'gu',
);
const RESEARCH =
  /\b(?:security|cyber-?security|research|threat|intelligence|forensics?|analysis|audit|infosec|anti-?virus|testing|bug bounty)\b/i;
const NOBODY =
  /^(?:The|This|That|It|In|On|At|An?|For|But|And|If|When|As|By|With|From|After|Before|We|I|You|They|He|She|Its|Our|My)\b/;

/**
 * Bodies that a text introduces by their nature. A name of two words that nothing is said of reads like a person's; the
 * noun beside it says otherwise. Linear; the first of each name holds.
 */
export function findBodies(text: string): readonly Body[] {
  const found = new Map<string, Body>();
  const searched = text.slice(0, 20_000);
  for (const matches of [matchesBefore(searched), searched.matchAll(BEHIND)])
    for (const { groups = {} } of matches) {
      const name = (groups.name ?? '').replace(/['’]s?$/, '');
      if (found.size >= MOST || found.has(name) || name.length < 3 || NOBODY.test(name)) continue;
      found.set(name, { name, research: RESEARCH.test(groups.nature ?? '') });
    }
  return [...found.values()];
}

/** Matches of `BEFORE`, which is costly to try at every word: only where a nature stands before a name. */
function* matchesBefore(text: string): Generator<RegExpExecArray, undefined> {
  let from = 0;
  for (;;) {
    NAMED_NATURE.lastIndex = from;
    const near = NAMED_NATURE.exec(text);
    if (!near) return undefined;
    BEFORE.lastIndex = Math.max(from, near.index - REACH);
    const match = BEFORE.exec(text);
    if (!match) return undefined;
    yield match;
    from = match.index + match[0].length;
  }
}
