/** Handles that one text announces at most. */
const MOST = 12;

/**
 * Names under which people write, as a text announces them: "who goes by the name quietloop", "a user called danahh",
 * "the handle “stilt”". Written small they look like any word, so that later mentions need the announcement. Linear.
 */
const ANNOUNCED =
  /\b(?:(?:who |which )?(?:go(?:es|ing)?|went|known|posting|posts?|posted|writing|writes|wrote|publish(?:es|ed|ing)?) (?:online |there |only )?(?:by|as|under|using) |(?:user|username|handle|nickname|alias|pseudonym|redditor|poster|commenter|contributor|account|developer|researcher|maintainer) (?:named |called |known as |with the (?:handle|name|nickname) )?|call(?:s|ing) (?:him|her|them)sel(?:f|ves) )(?:the |a )?(?:(?:online |user|screen ?|code ?)?(?:name|handle|nickname|alias|pseudonym|username|moniker) )?(?<quoted>["“‘'])?(?<name>[A-Za-z][\w.-]{2,30})/g;

/** Handles announced in a text, as written. Plain words count only in quotation marks or when a name is announced. */
export function findHandles(text: string): readonly string[] {
  const found = new Set<string>();
  for (const { 0: whole, groups = {} } of text.slice(0, 20_000).matchAll(ANNOUNCED)) {
    const name = (groups.name ?? '').replace(/[.-]+$/, '');
    const announced =
      groups.quoted !== undefined ||
      /[\d_A-Z]/.test(name.slice(1)) ||
      /[\w]-[\w]/.test(name) ||
      /\b(?:name|handle|nickname|alias|pseudonym|username|moniker|user|redditor) \S+$|\bgo(?:es|ing) (?:online )?by \S+$/.test(
        whole,
      );
    if (announced && !PLAIN.test(name) && found.size < MOST) found.add(name);
  }
  return [...found];
}

/** Words that follow such an announcement without being a name. */
const PLAIN =
  /^(?:the|that|this|who|whom|whose|which|and|but|for|from|with|not|has|had|have|was|were|are|can|could|will|would|should|may|might|must|did|does|said|says|wrote|told|found|reported|posted|data|accounts?|names?|agents?|interface|experience|settings?|reports?|agreement|input|base|also|then|later|claims?|noticed|discovered|complained|asked|sessions?|credentials|ids?|info|information|privacy|consent|files?|error|guide|manual|permissions?|rights|mode|space|land|about|into|over|on|in|at|to|of|is|it|its|by|as|an|a)$/i;
