import { ROLE_OF } from '../lexicon/roles.ts';
import { isNominal, textOf } from '../text/parse.ts';
import type { Parsed } from '../text/parse.ts';
import { readPhrase } from './noun-phrases.ts';
import type { Stretch } from './noun-phrases.ts';
import type { Topic } from './topic.ts';

/** Offices that no maker of software has to give. */
const PUBLIC =
  /\b(?:senators?|governors?|mayors?|lawmakers?|ministers?|prosecutors?|judges?|attorneys?[- ]general|ombuds(?:man|woman|person)|councill?ors?|commissioners?|superintendents?|(?:head)?masters?|rectors?|deans?|congress(?:man|woman)|deput(?:y|ies) of parliament|sheriffs?|mothers?|fathers?)\b/i;

/** Whether words give somebody a public office. */
export const isPublic = (words: string): boolean => PUBLIC.test(words);

/** Nouns for bodies that are not the maker, whatever the text is about. */
const BODIES =
  /^(?:regulator|authority|ministry|agency|university|hospital|clinic|school|college|court|police|council|commission|parliament|bank|city|county|district|government|inspectorate|watchdog|union|association|airline|insurer|retailer|institute|department|board|committee|army|military|foundation)s?$/;

/**
 * The body that a sentence is about before token `before`, where it is certainly not the maker: "At the regulator, a
 * spokesman said …", "The authority has received 41 complaints, according to its lawyer". Undefined where none is.
 */
export function bodyBefore(parsed: Parsed, before: number, topic: Topic): string | undefined {
  let from = 0;
  while (from < before && /^(?:conj|adv|mark)$/.test(parsed.tags[from] ?? '')) from++;
  if (/^(?:at|for)$/.test(parsed.tokens[from]?.lower ?? '')) from++;
  else if (!isNominal(parsed.tags[from]) && parsed.tags[from] !== 'det') return undefined;
  const phrase: Stretch | undefined = readPhrase(parsed, from, before);
  if (!phrase || phrase.to >= before || parsed.titleCase) return undefined;
  // The maker, or a firm that the catalogue knows, is named for itself.
  const known = parsed.names.find((name) => name.from >= phrase.from && name.to <= phrase.to);
  const head = parsed.tokens[headNoun(parsed, phrase)]?.lower ?? '';
  const maker =
    known !== undefined && (known.entry.tool !== null || topic.vendors.has(known.entry.organisation ?? ''));
  if (maker || !BODIES.test(head) || ROLE_OF.get(head) === undefined) return undefined;
  return textOf(parsed, phrase.from, phrase.to);
}

/** Last noun before what hangs on it. */
function headNoun(parsed: Parsed, { from, to }: Stretch): number {
  let head = from;
  for (let i = from; i < to; i++) {
    if (parsed.tags[i] === 'prep') break;
    if (isNominal(parsed.tags[i])) head = i;
  }
  return head;
}
