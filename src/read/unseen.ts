/**
 * Signs that nobody sees and that part words all the same: blanks without width, soft hyphens, marks of direction. Joiners
 * count only between Latin letters; other scripts are written with them.
 */
const UNSEEN =
  /\u034f|[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|(?<=[A-Za-z0-9])[\u200c\u200d](?=[A-Za-z0-9])/g;

/** A text without signs that nobody sees. Linear. */
export const withoutUnseen = (text: string): string => text.replace(UNSEEN, '');

/** The same as JSON may write them; behind a backslash that is itself escaped they are none. */
const ESCAPED =
  /(?<!\\)((?:\\\\)*)\\u(?:034f|00ad|061c|180e|200[bef]|202[a-e]|206[0-46-9]|feff)|(?<=[A-Za-z0-9])\\u200[cd](?=[A-Za-z0-9])/gi;

/** JSON without such signs in its strings, written as themselves or as escapes ("\\u200b"). Linear. */
export const withoutUnseenInJson = (json: string): string => withoutUnseen(json).replace(ESCAPED, '$1');
