/** Parts of an organisation that act for themselves; its board, its managers and those for its computers act for all of it. */
const PARTS =
  "(?:units?|divisions?|subsidiar(?:y|ies)|branch(?:es)?|arms?|affiliates?|plants?|factor(?:y|ies)|chapters?|joint ventures?|spin-?offs?|works councils?|workers['’] councils?|unions?|workforces?)";
/** "A small unit of Initech", "Initech's Brazilian arm", "Initech subsidiary Globex": before its verb, or behind "by" or "at". */
const PART = new RegExp(
  [
    String.raw`(?:^|\b(?:[Bb]y|[Oo]f|[Aa]t|[Ii]n|[Ww]ithin|[Ii]nside|[Aa]cross|[Ff]or|[Ff]rom) )\W*(?:[Aa]n?|[Tt]he|[Oo]ne|[Ss]ome|[Ss]everal|[Tt]wo) (?:[\p{L}-]+ ){0,3}?${PARTS} (?:of|at|in|within|inside) (?:the )?(?<a>\p{Lu}[\p{L}\p{N}&-]{1,30}(?:(?:,| and) (?:the )?\p{Lu}[\p{L}\p{N}&-]{1,30}){0,3})`,
    String.raw`^[^.;]{0,40}?(?<b>\p{Lu}[\p{L}\p{N}&-]{1,30})['’]s? (?:[\p{L}-]+ ){0,2}?${PARTS}\b`,
    String.raw`^\W*(?:[Tt]he )?(?<c>\p{Lu}[\p{L}\p{N}&-]{1,30}) ${PARTS}\b`,
    String.raw`\b(?:[Bb]y|[Aa]t|[Ii]n|[Ww]ithin|[Ii]nside|[Aa]cross) (?:the )?(?:\p{Lu}[\p{L}\p{N}&-]{1,30} ){0,2}(?<d>\p{Lu}[\p{L}\p{N}&-]{1,30})(?:['’]s?(?: [\p{L}-]+){0,2})? ${PARTS}\b`,
  ].join('|'),
  'u',
);
/** Where whoever acts has been told. */
const ACTS =
  /\b(?:ha[sd]|have|is|are|was|were|will|would|plans?|vot\w+|decid\w+|bans?|banned|bars?|barred|blocks?|blocked|prohibit\w*|forbid\w*|forbade|restrict\w*|stopp?\w*|tell|told|orders?|ordered|asks?|asked)\b/;
/** Begins the key of an actor that is only a part of an organisation. */
const PART_OF = 'part-of-';

/** The organisation of which the actor of a ban's key is a part, or which it is. */
export function wholeOf(key: string): string {
  return key.startsWith(PART_OF) ? key.slice(PART_OF.length) : key;
}

/** "At a unit of Initech, …": where it is told of. */
const PLACED = /^\W*(?:at|in|within|inside|across) /i;

/**
 * The key of a ban's actor, who is called `name` in its words: an organisation's, or that of what is only a part of it.
 * `before`: what its sentence says before these words.
 */
export function actingPart(actor: string, name: string, quote: string, before = ''): string {
  const at = quote.search(ACTS);
  const by = quote.search(/\bby\b/i);
  const who = at > 0 ? `${quote.slice(0, at)}${by > at ? quote.slice(by) : ''}` : quote;
  // "It was blocked at Initech's Brazilian arm": who acts is only told as the place.
  const place = !quote.includes(name) && PLACED.test(before) ? before : quote;
  const told = who.includes(name) ? who : place;
  const owner = Object.values(PART.exec(told)?.groups ?? {}).find(
    (one: string | undefined) => one !== undefined,
  );
  const owners = owner?.split(/,? (?:and )?(?:the )?/) ?? [];
  return owners.some((one) => name.split(' ').includes(one)) ? PART_OF + actor : actor;
}
