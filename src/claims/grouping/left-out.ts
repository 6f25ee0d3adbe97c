import type { Statement } from '../../model/statement.ts';
import { fold } from './words.ts';

/** A sentence without these words leaves out nobody. */
const MAY_LEAVE_OUT =
  /\bnot\b|\bunlike\b|\bexcept|\b(?:other|rather) than\b|\b(?:apart|aside) from\b|\binstead of\b|\bexcluding\b|\bopposed to\b|\bcontrast to\b|\bneither\b|\b(?:\w+thing|all) but\b/i;
/** Right before a name: what is told, is told of others and not of it. */
const LEAVES_OUT =
  /(?:\b(?:but|and|yet|though) not|\bneither|\bnor|\b(?:any|every|no)thing but|\ball but|[,;(] ?not|\bunlike|\bexcept(?:ing)?(?: for)?|\bother than|\bapart from|\baside from|\binstead of|\brather than|\bexcluding|\bwith the exception of|\bas opposed to|\bin contrast to)(?: (?:the|its|our|their|for|with|by|in))? $/;

/**
 * Whether a sentence names the tool only to leave it out ("has banned Quill but not Wrench", "Quill, unlike Wrench,
 * sends …"): what it affirms, it affirms of others. `tools`: the tool's folded names.
 */
export function isLeftOut({ sentence, polarity }: Statement, tools: readonly string[]): boolean {
  if (polarity === 'negated' || !MAY_LEAVE_OUT.test(sentence)) return false;
  const folded = fold(sentence);
  const spans = tools.flatMap((name) => placesOf(name, folded).map((at) => ({ at, end: at + name.length })));
  // "Copilot" within "GitHub Copilot" is no name of its own.
  const places = spans
    .filter((one) => !spans.some((other) => other.at < one.at && other.end >= one.end))
    .map(({ at }) => at);
  return places.length > 0 && places.every((at) => LEAVES_OUT.test(folded.slice(Math.max(0, at - 32), at)));
}

/** Where a name begins in a text as whole words. */
function placesOf(name: string, text: string): readonly number[] {
  const places: number[] = [];
  if (name === '') return places;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    if (!isWordAt(text, at - 1) && !isWordAt(text, at + name.length)) places.push(at);
  return places;
}

const isWordAt = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text[at] ?? '');
