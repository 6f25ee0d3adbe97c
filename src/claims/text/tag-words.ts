/** Verbs whose past looks like their base. */
export const SAME_PAST: ReadonlySet<string> = new Set([
  'let',
  'put',
  'cut',
  'hit',
  'set',
  'shut',
  'quit',
  'split',
  'spread',
  'cost',
]);

/** Endings of adjectives: what follows them is no verb. */
export const ADJECTIVE =
  /(?:[^os]al|ful|ous|ive|ible|less|hidden|secret|silent|covert|alleged|suspected|supposed|purported|claimed)$/;

/** Bases of verbs of telling that are no nouns. */
export const NEVER_NOUNS: ReadonlySet<string> = new Set(
  'insist maintain deny allege argue complain admit concede believe think assert contend acknowledge tell warn inform explain'.split(
    ' ',
  ),
);

/** Words that stand after what they count ("they all"), and before "of" ("some of them"). */
export const QUANTIFIERS: ReadonlySet<string> = new Set(['all', 'both', 'each']);

/** Before a number: "about forty schools". */
export const ABOUT: ReadonlySet<string> = new Set(['over', 'about', 'around', 'roughly']);

/** Numbers and quantifiers that stand for what they count. */
export const COUNTED: ReadonlySet<string> = new Set(
  'one two three four five six some any each both all neither'.split(' '),
);
