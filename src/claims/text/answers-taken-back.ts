import type { Document } from '../../model/document.ts';
import { datedParts, dayIn, dayOf, isNewestFirst, mayBeOne } from './entry-days.ts';
import type { NamedDay } from './entry-days.ts';

/** A text without these takes no answer back. */
const MAY =
  /\b(?:wrong|incorrect|false|mistaken|inaccurate|untrue|premature|misleading|in error|error|mistake|retract\w*|withdraw\w*|take back|took back|stand by|not (?:right|true|correct|accurate))\b/i;
const SAID =
  '(?:entry|entries|posts?|posting|statements?|answers?|repl(?:y|ies)|responses?|notices?|messages?|advisor(?:y|ies)|assurances?|explanations?|comments?|words|announcements?|advice|denials?|accounts?|blog posts?)';
/** "Our error messages", "my commit message": words of a program, or of its makers to each other. */
const OUR =
  '(?:our|my) (?:(?!(?:error|commit|warning|log|logging|debug|status|system|test|chat|push|code|build|console|validation|prompt|review)\\b)[\\w-]+ ){0,3}?';
const WRONG =
  '(?!not\\b|never\\b)(?:\\w+ )?(?:wrong|incorrect|false|mistaken|inaccurate|untrue|premature|misleading|an error|a mistake|in error)\\b(?! (?:of (?:us|me)|by (?:an?|\\d+|two|three|a few|some) \\w+|(?:about|on|in|as to) (?:[\\w-]+ ){0,2}?(?:details?|points?|dates?|days?|times?|numbers?|figures?|names?|places?|versions?|regards?|respects?))\\b)';
const WHEN = "(?<when>(?: (?:of|on|from|dated|in|above|below|yesterday)\\b[\\w ,.'’-]{0,40}?)?)";
const WHEN_BEHIND = "\\b(?<when>(?: (?:of|on|from|dated|in|above|below|yesterday)\\b[\\w '’-]{0,40})?)";
/** What somebody said, where it is told: "our statement that no names are sent". */
const THAT = '(?: that [^.;,\\n]{3,80}?)?';
/** "Our entry of May 10 was wrong", "What we said on Monday was not right", "We withdraw our statement". Linear. */
const TAKES_BACK = [
  `(?<!\\b(?:in|of|on|about|from|with|under|for|by|to|near) )\\b${OUR}${SAID}${WHEN}${THAT} (?:was|were|has been|proved|turned out)(?: to be)? ${WRONG}`,
  `\\b(?:the|that) ${SAID} (?:that |which )?(?:we|I) (?:first |originally )?(?:made|gave|posted|published|issued|wrote|sent(?: out)?|put out)${WHEN} (?:was|were|has been|proved|turned out)(?: to be)? ${WRONG}`,
  `\\bwhat (?:we|I) (?:first |earlier |previously |originally |then )?(?:said|wrote|told you|posted|stated|announced|published|answered)${WHEN} (?:was|were|is|proved|turned out)(?: to be)? (?:not (?:right|true|correct|accurate)|${WRONG})`,
  `\\b(?:we|I) (?:now |hereby |must |have to |therefore |fully ){0,3}(?:retract|withdraw|take back) (?:our|my|the|that|this) (?:[\\w-]+ ){0,3}?${SAID}(?! (?:to|about|for|regarding|concerning)\\b)${WHEN_BEHIND}`,
  `\\b(?:we|I) (?:can |do )?(?:no longer|cannot|not) stand by (?:our|my|that|this|the|what) (?:[\\w-]+ ){0,3}?(?:${SAID}|said|wrote)${WHEN_BEHIND}`,
  `\\b(?:we|I) (?:was|were) wrong (?:to (?:say|write|assure|tell|claim|state)|when (?:we|I) (?:said|wrote|told|claimed))`,
].map((pattern) => new RegExp(pattern, 'gi'));
/** What a day is named by. */
const DAY_WORD =
  '(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|of)\\b';
/** "The entry of May 10 was wrong", "We got it wrong on May 10": only what that day's entry says. */
const ENTRY_WRONG = [
  `\\b(?:the|this|that) ${SAID}(?<when> (?:of|from|on|dated) (?:the )?(?:(?:\\d|${DAY_WORD})[\\w.:-]{0,12},? ?){1,4}(?<! )) (?:was|were|has been|proved|turned out)(?: to be)? ${WRONG}`,
  `\\b(?:we|I) (?:got (?:it|this|that|things) (?:\\w+ )?wrong|(?:was|were) (?:\\w+ )?(?:wrong|mistaken))(?<when> on (?![\\w ,.'’-]{0,40}\\bbut not\\b)[\\w ,.'’-]{3,40})`,
].map((pattern) => new RegExp(pattern, 'gi'));

/** "If what we said was wrong", "nobody has shown that …", "some users believe …": so far nobody takes anything back. Linear. */
const NOT_OURS =
  /(?:\b(?:if|whether|unless|nobody|no one|none|never|not)|n['’]t|(?<!\b(?:we|I)(?: (?:now|also|must|do))? )\b(?:believ|claim|think|thought|say|said|argu|feel|felt|suggest|alleg|insist|wr[io]t|complain|tell|told)[a-z]{0,4})\b[^.,;:!?\n]{0,60}$/i;
/** How far before it such words are looked for, in UTF-16 units. */
const LEAD = 100;

/** "above", "this morning", "from earlier": all that stands before. */
const BEFORE =
  /^(?: (?:(?:of|on|from|in) )?(?:the )?(?:above|yesterday|today|earlier(?: today)?|this (?:morning|afternoon|week)|last (?:night|week)|before|first|previous\w*))?\W*$/i;

/** "What we wrote below was wrong": all that stands behind its line. */
const BEHIND = /^ below\W*$/i;

/** In its sentence before it: it is of another matter ("In 2019 we had another leak, and our answer was a mistake"). */
const ELSEWHERE =
  /\b(?:(?:[Ii]n|[Bb]ack in|[Ss]ince) (?:19|20)\d\d|another|last year|years? ago)\b[^.!?\n]*$/;
const SENTENCE_REACH = 120;

/** What takes something back: where, which day's, and how far it reaches. */
interface Back {
  readonly index: number;
  readonly day: NamedDay | undefined;
  readonly reach: 'earlier' | 'behind' | 'entry';
}

/** Whoever takes a denial back says that it is so. */
const DENIAL = /\bden(?:y|ied|ials?)\b/i;

function backIn(
  text: string,
  { index, groups, 0: words }: RegExpExecArray,
  ofEntry: boolean,
): readonly Back[] {
  if (DENIAL.test(words) || NOT_OURS.test(text.slice(Math.max(0, index - LEAD), index))) return [];
  if (ELSEWHERE.test(text.slice(Math.max(0, index - SENTENCE_REACH), index))) return [];
  const when = groups?.['when'] ?? '';
  const day = dayIn(when);
  if (day !== undefined) return [{ index, day, reach: ofEntry ? 'entry' : 'earlier' }];
  if (ofEntry) return [];
  if (BEHIND.test(when)) return [{ index: lineEnd(text, index), day, reach: 'behind' }];
  // "Our answer on billing", "our comment on the forum": some other answer.
  return BEFORE.test(when) ? [{ index, day, reach: 'earlier' }] : [];
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

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

/** Takings back of one kind by one writer: offsets in order. */
interface Backs {
  readonly day: NamedDay | undefined;
  readonly reach: Back['reach'];
  readonly at: readonly number[];
}

/** They are as many as days have names, however often each is said. */
function gathered(backs: readonly Back[]): readonly Backs[] {
  const keyOf = ({ day, reach }: Back): string => `${reach} ${day?.date ?? ''} ${String(day?.weekday ?? '')}`;
  return [...Map.groupBy(backs, keyOf).values()].flatMap((own) =>
    own[0] ? [{ ...own[0], at: own.map(({ index }) => index).sort((a, b) => a - b) }] : [],
  );
}

const itself = (at: number): number => at;
const startOf = ({ start }: { readonly start: number }): number => start;

/**
 * Whether what a text says at an offset is taken back by whoever wrote it: "Our entry of May 10 was wrong" takes back the
 * entry of that day wherever it stands, "What we said was wrong" all that was written before it in its writer's posts, which
 * stands below where the newest comes first. Linear in the text, which is read at the first question.
 */
export function answersTakenBack({
  text,
  posts,
  publishedAt,
}: Pick<Document, 'text' | 'posts'> & Partial<Pick<Document, 'publishedAt'>>): (at: number) => boolean {
  if (!MAY.test(text)) return () => false;
  const backs = [
    ...TAKES_BACK.flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap((one) => backIn(text, one, false)),
    ),
    ...ENTRY_WRONG.flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap((one) => backIn(text, one, true)),
    ),
  ];
  if (backs.length === 0) return () => false;
  const writer = (at: number): string | null => posts[lastUpTo(posts, startOf, at)]?.author ?? null;
  const byWriter = new Map(
    [...Map.groupBy(backs, ({ index }) => writer(index))].map(([by, own]) => [by, gathered(own)] as const),
  );
  const parts = datedParts(text);
  const newestFirst = isNewestFirst(parts);
  const whole = dayOf(publishedAt);
  const year = whole?.year;
  return (at) => {
    const place = lastUpTo(parts, startOf, at);
    const part = parts[place];
    const start = part?.start ?? 0;
    const end = parts[place + 1]?.start ?? text.length;
    const days = part?.days ?? (whole ? [whole] : []);
    return (byWriter.get(writer(at)) ?? []).some(({ day, reach, at: places }) => {
      const first = places[0] ?? at;
      const isAbove = first < (reach === 'behind' ? at : start);
      const isBelow = (places.at(-1) ?? at) > at;
      if (reach === 'behind') return isAbove;
      const fits = day !== undefined && days.some((own) => mayBeOne(day, own, year));
      // Of no day by its place: whatever day is taken back behind it may be its.
      if (part === undefined) return (isBelow && reach !== 'entry') || (fits && lineEnd(text, first) < at);
      if (day !== undefined) return fits && (isAbove || isBelow);
      if (!newestFirst) return isBelow;
      return isAbove || (places[lastUpTo(places, itself, end - 1)] ?? at) > at;
    });
  };
}
