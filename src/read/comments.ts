import type { Post } from '../model/document.ts';

const COUNT =
  '(?:\\d{1,5}|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|all|more|top|latest|recent|featured)';
const REMARKS =
  '(?:comments?|repl(?:y|ies)|responses?|reactions?|thoughts?|reviews?|discussions?|pingbacks?|trackbacks?)';
/** What is told of a bare word: how many there are, and of what. */
const BEHIND =
  '(?: so far)?(?: (?:on|to|about|for|from) [^\\n]{1,160})?(?:[:,]? {0,2}[(\\[]?\\d{1,5}[)\\]]?)?[:.…]?';

/** Headings below which others write, without the mark of their level. */
const HEADINGS: readonly string[] = [
  `${COUNT} ${REMARKS}${BEHIND}`,
  `(?:(?:readers?|users?|customers?|community|your|blog|post|archived|moderated|public)['’]? )?(?:comments?|discussions?|responses|replies|reactions|feedback|reviews|pingbacks|trackbacks|comment section|mailbag)${BEHIND}`,
  '(?:comments?|commenting|discussion|replies|responses)(?: section)? (?:is|are|have been|has been|was|were) (?:now |currently )?(?:closed|open|disabled|off|moderated|locked)[^\\n]{0,80}',
  '(?:leave|post|add|write|submit|show|view|load|see|read|sort|hide)(?: (?:an?|your|all|more|the|new|older|newer|previous|\\d{1,5})){0,3} (?:comments?|repl(?:y|ies)|responses?|reactions?|reviews?)(?: cancel reply)?[:.…]?',
  'join the (?:discussion|conversation)|(?:the )?conversation(?: \\(\\d{1,5}\\))?',
  '(?:so,? )?what (?:do you think|are your thoughts|our (?:readers|users|customers) (?:say|think|write)|(?:readers|users|customers) (?:say|think|write|are saying))[?:]?|from the comments|in the comments|have your say|your (?:thoughts|say|turn|letters)',
  "letters? to the editors?|letters? from (?:our )?(?:readers|users|customers)|reader(?:s’|s'|’s|'s)? (?:mail|letters)",
  '(?:\\d{1,5} )?(?:kommentare?|leserkommentare|commentaires?|comentarios?|comentários?|commenti|reacties|commentaren|komentarze|комментари[ияй]{1,2})(?: ?\\(\\d{1,5}\\))?:?',
  '(?:\\d{1,5} ?(?:条|件の)?)?(?:コメント|评论|評論|댓글)(?: ?[(（]\\d{1,5}[)）]| ?\\d{1,5})?[:：]?',
];
const HEADING = new RegExp(`^[ \\t#*_>|💬-]{0,8}(?:${HEADINGS.join('|')})[ \\t*_|]{0,6}$`, 'gimu');

const NAME = "@?[\\p{L}\\d_.'’-]{2,40}(?: [\\p{Lu}\\d(][\\p{L}\\d.()-]{0,30}){0,3}";
/** Who writes the first of them, on the line behind. */
const WRITER = new RegExp(
  `^\\s*(${NAME})(?: (?:says|said|wrote|writes|commented|replied|asks|asked))?:?\\s*\\n`,
  'u',
);
/** A line that says who writes what stands below ("Mika says:"): what is quoted stands in marks. */
const SAYS = new RegExp(
  `^[ \\t#*_>|-]{0,8}(${NAME}),? (?:says|commented|comments|replied|replies|asks|said|wrote|writes)(?: (?:on|at|in) [^\\n:]{4,50}(?::\\d\\d[^\\n:]{0,20})?| \\d{1,3} [a-z]{3,8} ago)?:[ \\t*_]{0,4}$`,
  'gmu',
);
/** Who is no reader that a text shows: the text speaks of somebody. */
const NOBODY =
  /^(?:I|we|you|he|she|it|they|who|one|our|my|his|her|its|their|the|this|that|an?|what|nobody|somebody|everybody|someone|everyone)\b/iu;
/** The same with how long ago: "@mika · 3 days ago". */
const AGO = new RegExp(
  `^[ \\t#*_>|-]{0,8}(${NAME})(?: ?[·•|–—,-]{0,2} ?(?:about |over )?(?:\\d{1,3}|an?|one) (?:seconds?|mins?|minutes?|hours?|days?|weeks?|months?|years?) ago| ?[·•] ?\\d{1,3} ?(?:s|m|min|h|hr|d|w|mo|y|yr)(?: ago)?)[ \\t*_]{0,4}$`,
  'gmu',
);
/** Where a line that names a writer and a time is the text's own byline. */
const HEAD = 200;
/** What is quoted in a text is its own affair, and its own words go on behind. */
const QUOTATION = /^\s*["“«„>]/u;
/** What may as well be a maker's own chapter: a heading that says neither how many there are nor whose. */
const BARE =
  /^([ \t#*_-]{0,8})(?:comments?|discussions?|feedback|reviews|responses|replies):?[ \t*_]{0,4}$/iu;
/** "We show comments in the margin": its tool has what is called so. */
const OF_FEATURE =
  /^\s*(?=[^\n]{0,400}\b(?:comments?|discussions?|feedback|reviews|responses|replies)\b)(?:we|our)\b/iu;
const LISTED = /^\s*[-*+•] /u;
/** What alone may head a text: all of it is others'. */
const WHOLE = /letters|comments/iu;

/** What others wrote below a text on somebody's own pages, as one post from there to its end; none where nobody did. */
export function commentsIn(text: string): readonly Post[] {
  const written = writerIn(text);
  const behind = headingIn(text, written !== undefined);
  const named = written !== undefined && (behind === undefined || written.index < behind);
  const start = named ? written.index : behind;
  const below = start === undefined ? '' : text.slice(start);
  if (start === undefined || below.trim() === '') return [];
  const author = (named ? written : WRITER.exec(below.slice(0, 400)))?.[1] ?? null;
  return [{ author, publishedAt: null, text: below.trim(), start, standing: 'user' }];
}

/** The first line below the text's head that says who writes what follows. */
function writerIn(text: string): RegExpExecArray | undefined {
  const says = [...text.matchAll(SAYS)].find(
    ({ 0: line, 1: name = '', index }) =>
      index > 0 && !NOBODY.test(name) && !QUOTATION.test(text.slice(index + line.length).slice(0, 40)),
  );
  const ago = [...text.matchAll(AGO)].find(({ index }) => index > HEAD);
  return says === undefined || (ago !== undefined && ago.index < says.index) ? ago : says;
}

/** Where a heading ends below which others write. `written`: whether a line names one of them. */
function headingIn(text: string, written: boolean): number | undefined {
  for (const heading of text.matchAll(HEADING)) {
    if (text.slice(0, heading.index).trim() === '' && !WHOLE.test(heading[0])) continue;
    const behind = heading.index + heading[0].length;
    const marks = BARE.exec(heading[0])?.[1];
    if (marks === undefined || written || !isChapter(text.slice(behind), marks)) return behind;
  }
  return undefined;
}

/** Whether what stands below such a heading is a maker's own; when in doubt it is others'. */
function isChapter(below: string, marks: string): boolean {
  if (WRITER.test(below.slice(0, 400))) return false;
  if (OF_FEATURE.test(below.slice(0, 500))) return true;
  const level = marks.trim().length;
  return (
    level > 0 && LISTED.test(below.slice(0, 40)) && new RegExp(`^#{1,${String(level)}} `, 'mu').test(below)
  );
}
