import { STARTERS } from '../lexicon/words.ts';
import { textOf } from '../text/parse.ts';
import type { Parsed } from '../text/parse.ts';
import type { Topic } from '../chains/topic.ts';
import type { Stretch } from '../chains/phrases/noun-phrases.ts';
import { NO_PRODUCT, isCommon, namesNothing } from './candidates/names.ts';

/** What any tool has editions, parts or builds of, besides what names no product anyhow ("Desktop 4.30", "Agent 4.8.3"). */
const OF_ANY =
  /^(?:versions|builds?|updates|upgrades?|patch(?:es)?|hotfix|editions?|agents?|apps?|clients?|servers?|desktop|plug-?ins?|extensions|add-?ons?|modules?|components?|packages?|drivers?|kernel|core|engine|runtime|editor|studio|pro|free|enterprise|community|cloud|beta|alpha|preview|stable|nightly|service|gateway|manager|platform|suite|tools?|toolkit|installer|launcher|helper|daemon|proxy|library|framework)$/;
/** Before the name of what has them. */
const VERSIONS_OF = /^(?:versions?|releases?|builds?)$/;

/** Whether the word at `at` may be the name of a product that nobody knows here. */
function mayName({ tokens, tags, nameAt }: Parsed, at: number, topic: Topic): boolean {
  const token = tokens[at];
  if (!token?.capital || tags[at] !== 'word' || nameAt[at] !== undefined || token.text.length < 3)
    return false;
  const { lower, text } = token;
  if (
    OF_ANY.test(lower) ||
    NO_PRODUCT.has(lower) ||
    STARTERS.has(lower) ||
    namesNothing(text) ||
    isCommon(lower)
  )
    return false;
  const main = topic.tools[0] ?? '';
  const own =
    `${main} ${topic.lexicon.tools.get(main)?.name ?? ''} ${topic.organisation ?? ''}`.toLowerCase();
  return !own.split(/[\s?./@-]+/).includes(lower);
}

/** "Quillpad 3.4 fixes it", "versions of Quillpad before 3.4": whether what acts is a version of another product. */
export function isOfUnknown(parsed: Parsed, at: Stretch, topic: Topic): boolean {
  if (parsed.titleCase) return false;
  for (let i = at.from; i < at.to; i++) {
    if (!mayName(parsed, i, topic)) continue;
    const versions =
      VERSIONS_OF.test(parsed.tokens[i - 2]?.lower ?? '') && parsed.tokens[i - 1]?.lower === 'of';
    const numbered =
      /^(?:version|num)$/.test(parsed.tags[i + 1] ?? '') && /^v?\d+\.\d/.test(textOf(parsed, i + 1, i + 2));
    if (versions || (numbered && (i === at.from || parsed.tags[i - 1] === 'det'))) return true;
  }
  return false;
}
