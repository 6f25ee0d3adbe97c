import type { Document } from '../../model/document.ts';

/** A text without these takes no answer back. */
const MAY =
  /\b(?:wrong|incorrect|false|mistaken|inaccurate|untrue|premature|misleading|in error|error|mistake|retract\w*|withdraw\w*|take back|took back|stand by|not (?:right|true|correct|accurate))\b/i;
const SAID =
  '(?:entry|entries|posts?|posting|statements?|answers?|repl(?:y|ies)|responses?|notices?|messages?|advisor(?:y|ies)|assurances?|explanations?|comments?|words|announcements?|advice|denials?|accounts?|blog posts?)';
/** "Our error messages", "my commit message": words of a program, or of its makers to each other. */
const OUR =
  '(?:our|my) (?:(?!(?:error|commit|warning|log|logging|debug|status|system|test|chat|push|code|build|console|validation|prompt|review)\\b)[\\w-]+ ){0,3}?';
const WRONG =
  '(?!not\\b|never\\b)(?:\\w+ )?(?:wrong|incorrect|false|mistaken|inaccurate|untrue|premature|misleading|an error|a mistake|in error)\\b(?! (?:of (?:us|me)|(?:about|on|in|as to) (?:[\\w-]+ ){0,2}?(?:details?|points?|dates?|days?|times?|numbers?|figures?|names?|places?|versions?|regards?|respects?))\\b)';
const WHEN = "(?<when>(?: (?:of|on|from|dated|in|above|yesterday)\\b[\\w ,.'’-]{0,40}?)?)";
const WHEN_BEHIND = "\\b(?<when>(?: (?:of|on|from|dated|in|above|yesterday)\\b[\\w '’-]{0,40})?)";
/** What somebody said, where it is told: "our statement that no names are sent". */
const THAT = '(?: that [^.;,\\n]{3,80}?)?';
/** "Our entry of May 10 was wrong", "What we said on Monday was not right", "We withdraw our statement". Linear. */
const TAKES_BACK = [
  `(?<!\\b(?:in|of|on|about|from|with|under|for|by|to|near) )\\b${OUR}${SAID}${WHEN}${THAT} (?:was|were|has been|proved|turned out)(?: to be)? ${WRONG}`,
  `\\b(?:the|that) ${SAID} (?:that |which )?(?:we|I) (?:first |originally )?(?:made|gave|posted|published|issued|wrote|sent(?: out)?|put out)${WHEN} (?:was|were|has been|proved|turned out)(?: to be)? ${WRONG}`,
  `\\bwhat (?:we|I) (?:first |earlier |previously |originally |then )?(?:said|wrote|told you|posted|stated|announced|published|answered)${WHEN} (?:was|were|is|proved|turned out)(?: to be)? (?:not (?:right|true|correct|accurate)|${WRONG})`,
  `\\b(?:we|I) (?:now |hereby |must |have to |therefore |fully ){0,3}(?:retract|withdraw|take back) (?:our|my|the|that|this) (?:[\\w-]+ ){0,3}?${SAID}${WHEN_BEHIND}`,
  `\\b(?:we|I) (?:can |do )?(?:no longer|cannot|not) stand by (?:our|my|that|this|the|what) (?:[\\w-]+ ){0,3}?(?:${SAID}|said|wrote)${WHEN_BEHIND}`,
  `\\b(?:we|I) (?:was|were) wrong (?:to (?:say|write|deny|assure|tell|claim|state)|when (?:we|I) (?:said|wrote|denied|told|claimed))`,
].map((pattern) => new RegExp(pattern, 'gi'));

/** "If what we said was wrong", "nobody has shown that …", "some users believe …": so far nobody takes anything back. Linear. */
const NOT_OURS =
  /(?:\b(?:if|whether|unless|nobody|no one|none|never|not)|n['’]t|(?<!\b(?:we|I)(?: (?:now|also|must|do))? )\b(?:believ|claim|think|thought|say|said|argu|feel|felt|suggest|alleg|insist|wr[io]t|complain|tell|told)[a-z]{0,4})\b[^.,;:!?\n]{0,60}$/i;
/** How far before it such words are looked for, in UTF-16 units. */
const LEAD = 100;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const DAY = new RegExp(
  `\\b(?:\\d{4}-(?<month>\\d\\d)-(?<day>\\d\\d)|${MONTH} \\d{1,2}|\\d{1,2}(?:st|nd|rd|th)? ${MONTH}|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b`,
  'i',
);
/** A longer line heads no entry, in UTF-16 units. */
const LONGEST = 90;

/** A day as it is compared: "10 May", "May 10th" and "may 10." are one. */
const dayIn = (text: string): string | undefined => {
  const match = DAY.exec(text);
  if (match === null) return undefined;
  const { month, day } = match.groups ?? {};
  if (month !== undefined) return `${MONTHS[Number(month) - 1] ?? ''}${String(Number(day))}`;
  const found = match[0].toLowerCase();
  const number = String(Number(/\d{1,2}/.exec(found)?.[0] ?? '0') || '');
  return `${/[a-z]{3}/.exec(found.replace(/\d+(?:st|nd|rd|th)?/, ''))?.[0] ?? ''}${number}`;
};

/** "above", "this morning", "from earlier": all that stands before. */
const BEFORE =
  /^(?: (?:(?:of|on|from|in) )?(?:the )?(?:above|yesterday|today|earlier(?: today)?|this (?:morning|afternoon|week)|last (?:night|week)|before|first|previous\w*))?\W*$/i;

/** Days that head the entries of a text, by where their lines begin. */
function datedLines(text: string): readonly { readonly start: number; readonly day: string }[] {
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const at = start;
    start += line.length + 1;
    const day = line.length <= LONGEST && !/[.!?]\s*$/.test(line) ? dayIn(line) : undefined;
    return day === undefined ? [] : [{ start: at, day }];
  });
}

/** What is taken back by no day, and by whatever day. */
const ALL = 'all';
const ANY = 'any';

/** Place of the last of sorted things that begins at an offset or before it; -1 if there is none. */
function lastUpTo<Thing>(things: readonly Thing[], startOf: (thing: Thing) => number, at: number): number {
  let from = 0;
  let to = things.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const thing = things[middle];
    if (thing !== undefined && startOf(thing) <= at) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}

/**
 * Whether what a text says at an offset is taken back further below by whoever wrote it: "Our entry of May 10 was wrong"
 * takes back the entry of that day, "What we said was wrong" all that stands before it in its writer's posts. Linear in
 * the text, which is read at the first question.
 */
export function answersTakenBack({ text, posts }: Pick<Document, 'text' | 'posts'>): (at: number) => boolean {
  if (!MAY.test(text)) return () => false;
  const backs = TAKES_BACK.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ index, groups }) => {
      const when = groups?.['when'] ?? '';
      const day = dayIn(when);
      if (NOT_OURS.test(text.slice(Math.max(0, index - LEAD), index))) return [];
      // "Our answer on billing", "our comment on the forum": some other answer.
      return day === undefined && !BEFORE.test(when) ? [] : [{ index, day }];
    }),
  );
  if (backs.length === 0) return () => false;
  const dated = datedLines(text);
  const startOf = ({ start }: { readonly start: number }): number => start;
  const writer = (at: number): string | null | undefined => posts[lastUpTo(posts, startOf, at)]?.author;
  // Whoever wrote it takes back all before it, or that of a day: the last of each is enough.
  const lasts = new Map<string, number>();
  const keyOf = (by: string | null | undefined, day: string): string => `${by ?? ''}\n${day}`;
  for (const { index, day } of backs)
    for (const key of [keyOf(writer(index), day ?? ALL), keyOf(writer(index), ANY)])
      lasts.set(key, Math.max(lasts.get(key) ?? 0, index));
  return (at) => {
    const by = writer(at);
    const entry = dated[lastUpTo(dated, startOf, at)]?.day;
    const days = entry === undefined ? [ANY] : [ALL, entry];
    return days.some((day) => (lasts.get(keyOf(by, day)) ?? -1) > at);
  };
}
