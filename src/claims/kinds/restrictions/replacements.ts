import type { NameMention } from '../../mentions/names.ts';
import type { Clause } from '../../text/clauses.ts';
import type { Reading } from '../reading.ts';

/** Between such words and the name: "Samsung's own coding platform, ". */
const UP_TO_NAME = String.raw`(?:,? [\w'’-]+){0,5},? $`;
/** "told to switch to", "being steered towards its own": right before the name of what is to be used. */
const GOES_TO = new RegExp(
  String.raw`\b(?<!\b(?:the|an?|any|this|that|from|against|not|never|without) )(?:switch|mov|migrat|shift|steer|point|direct|redirect|turn|guid|nudg|push|refer|transition|revert|return)(?:e|es|ed|s|ing)?(?: [\w'’-]+){0,4}? (?:to|towards?|onto)(?: us(?:e|ing))?${UP_TO_NAME}`,
  'i',
);
/** "banned in favour of", "replaced with": whatever is forbidden before. */
const IN_FAVOUR_OF = new RegExp(
  String.raw`\b(?:in favou?r of|replac(?:e|es|ed|ing)(?: [\w'’-]+){0,3}? (?:with|by)|recommend(?:s|ed|ing)?(?: that)?(?: [\w'’-]+){0,3}?(?: to)?(?: us(?:e|ing))?)${UP_TO_NAME}`,
  'i',
);
/** "told to use Quill instead", "Quill as an alternative", "Quill recommended as …": right behind the name. */
const IN_ITS_PLACE =
  /^(?:(?:,? [\w'’-]+){0,8},?)? (?:as (?:an?|its|the|their) (?:[\w-]+ ){0,2}?(?:alternative|replacement|substitute|successor)|instead(?! of\b))/i;
/** What forbids a thing before it is named: then it is what is forbidden, wherever one was to go. */
const FORBIDS =
  /\b(?:bans?|banned|banning|bars?|barred|barring|block\w*|forb[aio]d\w*|prohibit\w*|outlaw\w*|restrict\w*|stop\w*|ceas\w+|halt\w*|paus\w+|discourag\w+|warn\w*)\b/i;
/** What ends the reach of such a word. */
const ENDS = /[,;\n]|\b(?:and|but)\b/i;

/**
 * Whether a tool is named in a clause as what is used in another's place ("staff were told to switch to Quill"): a
 * restriction told there is of that other one. Linear in the clause.
 */
export function isReplacement({ parsed }: Reading, clause: Clause, name: NameMention): boolean {
  const { text, tokens } = parsed;
  const end = tokens[clause.to - 1]?.end ?? 0;
  const before = text.slice(tokens[clause.from]?.start ?? 0, tokens[name.from]?.start ?? 0);
  const behind = text.slice(tokens[name.to - 1]?.end ?? 0, end);
  if (IN_FAVOUR_OF.test(before)) return true;
  return (
    (GOES_TO.test(before) || IN_ITS_PLACE.test(behind)) && !FORBIDS.test(before.split(ENDS).at(-1) ?? '')
  );
}
