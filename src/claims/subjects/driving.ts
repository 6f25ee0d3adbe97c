import type { Stretch } from '../chains/phrases/noun-phrases.ts';
import type { NameMention } from '../mentions/names.ts';
import type { Token } from '../text/tokens.ts';

/** What acts by a model or an engine that drives it. */
const DRIVEN =
  /^(?:agents?|assistants?|tools?|editors?|apps?|applications?|bots?|chatbots?|ides?|platforms?|extensions?|plug-?ins?|integrations?|features?|products?|environment|cli|browsers?)$/;
/** How a text says so, up to the name of what drives it: "running Globex's flagship", ", which is powered by the". */
const DRIVES =
  /^(?:(?:agents?|assistants?|tools?|editors?|apps?|cli|ide|bots?) )?(?:[,–—(-]+ )?(?:(?:which|that) )?(?:(?:is|was|are|were) )?(?:itself )?(?:running(?: on)?|runs? on|ran on|runs(?= [\p{L}\d]+ ?['’]s)|powered by|driven by|based on|built on(?: top of)?|backed by)(?: (?:the|an?|its))?(?: [\p{L}\d.]{1,20} ?['’]s)?(?: (?:flagship|latest|new|newest|own|frontier|top|large|best|underlying))?$/u;
/** As many words lie between at most. */
const FAR = 12;

/**
 * Whether a name is of what drives the tool that is told of ("the editor Quill, powered by Globex's Sage": Sage), which acts
 * by it. `others`: the names of the sentence. Linear.
 */
export function isDriving(
  tokens: readonly Token[],
  { from, to }: Stretch,
  others: readonly NameMention[],
): boolean {
  if (/^-powered$|^powered$/.test(tokens[to]?.lower ?? '') || /.-powered$/.test(tokens[to - 1]?.lower ?? ''))
    return true;
  const words = tokens.slice(Math.max(0, from - FAR), from).map(({ lower }) => lower);
  for (let back = 2; back <= words.length; back++) {
    const at = from - back;
    const known = others.some((other) => other.entry.tool !== null && other.to === at + 1);
    if ((known || DRIVEN.test(tokens[at]?.lower ?? '')) && DRIVES.test(words.slice(-back + 1).join(' ')))
      return true;
  }
  return false;
}
