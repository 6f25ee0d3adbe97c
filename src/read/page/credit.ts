import { takenBackIn } from './taken-back.ts';

/** Dateline of a wire at the start of a text: "SINGAPORE, July 3 (Reuters) - …", "(AP) — …", "【新华社】". */
const DATELINE = /^[\p{Lu}\p{Lo}][^()\n]{0,80}\((\p{Lu}[\p{L}\p{N} .&/-]{1,40})\)\s{0,2}[-\u2013\u2014]/u;
const BARE = /^\((\p{Lu}[\p{L}\p{N} .&/-]{1,40})\)\s{0,2}[-\u2013\u2014]/u;
const LABEL =
  /^(?:source|via|original(?:ly published (?:on|at|by))?|this (?:article|story) (?:was )?(?:first|originally) (?:appeared|published) (?:on|in|at|by)|quelle|出典|来源|來源)\s{0,2}[:：]?\s{1,3}([^\n]{2,80}?)\.?$/iu;
/** "This report first ran in …", "The original was published by …", "Translated with permission from …": up to where its name ends. */
const REPRINTED =
  /^[\W_]{0,4}(?:(?:this|the) (?:article|story|report|piece|post|text|original|interview|essay)(?: (?:was|is|has been))?(?: (?:first|originally|previously|initially))?(?: (?:appeared|published|ran|posted|syndicated|republished|reprinted|translated|adapted|reproduced|distributed))|(?:translated|adapted|republished|reprinted|reproduced|syndicated|reposted|cross-?posted))(?: (?:here|today|yesterday|on \p{Lu}[\p{L}\p{N} ]{2,20}))?(?: (?:with|by) (?:kind )?permission)? (?:on|in|at|by|from|of|through) (?:the (?:website|site|blog|pages) of )?(\p{Lu}[^\n,;()]{1,60}?)(?= (?:and|with|under|on|in|by|where|as|here)\b|[,;()]|\.?$)/iu;
/** Whose a text in a newsroom's pages is that is none of its own: a sponsor's, a guest's, a reader's. */
const LENT =
  /^[\W_]{0,4}(?:(?:(?:paid|sponsored|partner|promoted|branded|brand|commercial|advertiser) (?:post|content|article|story|feature|message|column)|(?:guest|contributed|community|reader) (?:post|column|essay|article|opinion|author|contribution|commentary)|advertorial|advertis(?:ement|ing) feature|opinion|op-?ed|commentary|letters? to the editors?|from our partners?)(?: (?:by|from|with) ([^\n]{2,60}?))?|(?:sponsored|presented|brought to you|paid for|contributed) by ([^\n]{2,60}?)|(?:sponsored )?in (?:association|partnership|collaboration) with ([^\n]{2,60}?))[\W_]{0,4}$/iu;
const GENRE =
  '(?:posts?|articles?|content|story|column|piece|essay|entry|blog(?: post)?|contribution|feature|authors?|contributors?|writers?|bloggers?|columnists?|opinion|commentary|advertisement)';
const NAMED = '(\\p{Lu}[^\\n.;,(]{1,60})';
/** "This is a guest post by Ada Holm of Kelpworks.", "By Ada Holm, guest author": the same in a sentence or a byline. */
const LENT_IN_WORDS: readonly RegExp[] = [
  `(?:(?:this|the following|what follows|below|today['’]s (?:post|article|story)|here)(?: (?:post|article|story|piece|text|column|essay|entry|page))? (?:is|was|comes)(?: (?:as|here|written|contributed|provided|submitted|published|posted|authored))?(?: (?:as|by))?|we (?:are (?:happy|glad|pleased|delighted|excited|proud) to )?(?:welcome|host|publish|present|share|have|bring you)(?: today)?(?: here)?|editor['’]?s? note:?(?: this is)?)?(?: ?(?:an?|our|the)(?: (?:special|occasional|first|second|third|next|latest|new|external|outside))?)? ?(?:guest[- ]${GENRE}\\b|(?:sponsored|contributed|contributing|community|reader|partner|paid|promoted|external|user|customer|member|invited)(?:['’]s)? ${GENRE}(?=\\W{0,4}$|,? (?:written |contributed |authored )?(?:by|from)\\b))(?:,? (?:written |contributed |authored )?(?:by|from):? ${NAMED})?`,
  `this (?:post|article|story|piece|text|column|essay|entry) (?:is|was|has been) (?:kindly )?(?:contributed|submitted|provided|supplied|sponsored|paid for)(?: to us)? (?:by|from) (?:our (?:\\p{Ll}+ )?)?${NAMED}`,
  `(?:(?:posted|written|guest[- ]written|words|text) )?by:? (\\p{Lu}[^\\n,;(|–—-]{1,60}?)(?:,| ?[(|–—-]) ?(?:an? |our |the |special )?(?:guest|(?:contributing|community|external|outside|invited|freelance|partner|sponsored|reader|user|customer) (?:author|contributor|contribution|writer|blogger|columnist|post|editor|member|advocate|champion|ambassador))\\b`,
].map((words) => new RegExp(`^[\\W_]{0,4}${words}`, 'iu'));
/** "Ada Holm writes here as a guest", "Ada is a guest on our blog". */
const AS_GUEST =
  /(\p{Lu}[\p{L}.’'-]{1,30}(?: \p{Lu}[\p{L}.’'-]{1,30}){0,3}) (?:[\p{L}’' -]{1,60} and )?(?:(?:writes?|wrote|blogs?|speaks?|posts?)(?: here| for us| on our \p{Ll}+| this(?: \p{Ll}+)?| today)? as (?:a|our) guest|is (?:a|our) guest (?:author|writer|blogger|contributor|here|on (?:our|this|the) \p{Ll}+)(?! (?:on (?:\p{Lu}\p{Ll}{2,8}day|\p{Lu}?\p{Ll}* ?\d)|tomorrow|next)\b))\b/u;
/** "By Ada Holm, platform lead at Kelpworks": a writer with the house that he works for; his own says no more than its name. */
const AT_WORK =
  /^[\W_]{0,4}(?:(?:[Pp]osted|[Ww]ritten|[Pp]ublished)(?: on [^,\n]{3,24}?)? )?[Bb]y:? \p{Lu}[\p{L}.’'-]{1,30}(?: \p{Lu}[\p{L}.’'-]{0,30}){1,3}(?:,| ?[(|–—-]) ?(?!(?:(?:[Aa]n?|[Tt]he) )?(?:[Ff]ormer(?:ly)?|[Ee]x|[Pp]reviously|[Oo]nce|[Uu]ntil|[Rr]etired|[Tt]hen|[Ll]ate)\b)(?:[\p{L}&/-]{1,24} ){1,6}at (\p{Lu}[\p{L}\d.&’' -]{1,50}?)(?=[.,;)|]|$)/u;
/** Lines in which a text says whose it is, at most. */
const HEAD = 8;

/** Whom the text itself credits, in its first or last lines; a guest or sponsor whom it does not name, as it calls him; null when nobody. */
export function creditIn(text: string): string | null {
  const head = text
    .slice(0, 600)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, HEAD);
  for (const line of head.slice(0, 3)) {
    const match = DATELINE.exec(line) ?? BARE.exec(line);
    if (match?.[1] !== undefined) return match[1];
  }
  const tail = text.slice(-400).split('\n').slice(-3);
  for (const line of tail) {
    const match = LABEL.exec(line.trim());
    if (match?.[1] !== undefined) return match[1].trim();
  }
  for (const line of [...head.filter((one) => one.length <= 160), ...tail])
    for (const sentence of line.trim().split(/(?<=[.!?]) (?=\p{Lu})/u)) {
      const match = REPRINTED.exec(sentence);
      if (match?.[1] !== undefined) return match[1].trim();
    }
  for (const line of head) {
    const match = LENT.exec(line);
    if (match) return (match[1] ?? match[2] ?? match[3] ?? match[0]).replace(/^[\W_]+|[\W_]+$/g, '');
    for (const words of LENT_IN_WORDS) {
      const told = words.exec(line);
      if (told) return (told[1] ?? told[0]).replace(/^[\W_]+|[\W_]+$/g, '');
    }
    const outsider = AS_GUEST.exec(line) ?? AT_WORK.exec(line);
    if (outsider?.[1] !== undefined) return outsider[1].trim();
  }
  return takenBackIn(text);
}
