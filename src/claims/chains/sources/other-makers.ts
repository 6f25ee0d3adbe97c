import { NO_PRODUCT, namesNothing } from '../../subjects/candidates/names.ts';
import type { Parsed } from '../../text/parse.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import type { Topic } from '../topic.ts';
import { bodyBefore, strangerBefore } from './offices.ts';
import type { Company } from './officers.ts';

/** Whom "its" stands for where that is certainly not the maker. */
export function strangerMeant(parsed: Parsed, before: number, topic: Topic): Company | undefined {
  const name =
    bodyBefore(parsed, before, topic) ??
    strangerBefore(parsed, before, topic) ??
    (before === 0 ? topic.stranger : null);
  return name === null ? undefined : { name, vendor: false };
}

/** "The maintainers of the fork Kurso": of something else that goes by a name. */
export function isOfAnother(parsed: Parsed, { to }: Stretch, head: number, topic: Topic): boolean {
  if (parsed.tokens[head + 1]?.lower !== 'of') return false;
  for (let i = head + 2; i < to; i++)
    if (parsed.tokens[i]?.capital === true && parsed.tags[i] === 'word')
      return topic.tools[0]?.toLowerCase() !== `?${parsed.tokens[i]?.lower ?? ''}`;
  return false;
}

/** "Ada Holm, who runs the platform team at Kelpworks", "the data group there": of a house that is named behind it, or before. */
export function isElsewhere({ tokens, names }: Parsed, { from, to }: Stretch): boolean {
  const [behind, next] = [tokens[to]?.lower ?? '', tokens[to + 1]];
  if (behind === 'there') return true;
  if (/^(?:at|of|for|from|within|inside)$/.test(behind))
    return next?.capital === true && !names.some((name) => name.from === to + 1);
  return tokens[from - 2]?.lower === 'who' && /^(?:team|group)$/.test(tokens[to - 1]?.lower ?? '');
}

/** "The Waterfox team", "the Kurso maintainers": called by a name that is neither the tool's nor only says where it is. */
export function isCalled(
  { tokens, tags, titleCase }: Parsed,
  { from }: Stretch,
  head: number,
  topic: Topic,
): boolean {
  const slug = topic.tools[0] ?? '';
  // "The Code team" of Claude Code, whose slug is one word or two.
  const called = `${slug.replace('?', '')} ${topic.lexicon.tools.get(slug)?.name ?? ''}`;
  const tool = called.toLowerCase().split(/[ -]/);
  // What opens a sentence has a capital anyhow.
  for (let i = Math.max(from, 1); i < head && !titleCase; i++) {
    const { text, lower, capital } = tokens[i] ?? { text: '', lower: '', capital: false };
    if (!capital || tags[i] !== 'word' || /^\p{Lu}{1,3}$/u.test(text)) continue;
    if (!tool.includes(lower) && !NO_PRODUCT.has(lower) && !namesNothing(text)) return true;
  }
  return false;
}
