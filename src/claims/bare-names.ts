import { withShortName } from './candidates.ts';
import { isSmallElsewhere } from './candidate-exclusions.ts';
import type { Lexicon } from './lexicon/compile.ts';
import { isPlace } from './places.ts';
import type { Token } from './text/tokens.ts';
import { CLASS } from './text/vocabulary.ts';
import type { SentenceWords } from './text/wording.ts';

/** What stands behind a name to say what sort of software is meant ("Signal app", "Telegram Desktop"). */
const SORTS = /^(?:app|desktop|messenger|browser|client|editor)$/i;
/** Words behind which a name is where something is said, sent or run ("on Telegram", "a Slack channel"). */
const WHERE = /^(?:on|via|over|through|to|into|in|a|an|for|with)$/;
/** So often a bare name must act or be acted upon to be the tool's. */
const OFTEN = 2;

/** First words of the catalogue's tools that it only knows with their sort, with the tool. Kept with the tools. */
const shortsOf = (() => {
  const kept = new WeakMap<Lexicon['tools'], ReadonlyMap<string, string>>();
  return (lexicon: Lexicon): ReadonlyMap<string, string> => {
    const before = kept.get(lexicon.tools);
    if (before) return before;
    const shorts = new Map<string, string>();
    for (const [slug, { name }] of lexicon.tools) {
      const short = shortOf(name);
      if (short !== undefined && !isNamed(short, lexicon)) shorts.set(short, slug);
    }
    kept.set(lexicon.tools, shorts);
    return shorts;
  };
})();

function shortOf(name: string): string | undefined {
  const [short = '', sort = '', more] = name.split(' ');
  return more === undefined && short.length >= 3 && SORTS.test(sort) && /^\p{Lu}/u.test(short)
    ? short
    : undefined;
}

const isNamed = (short: string, lexicon: Lexicon): boolean =>
  (lexicon.names.get(short.toLowerCase()) ?? []).some(({ words }) => words.length === 1);

/** Whether the name at a token does something ("Slack said") or has something done to it ("bars Telegram from"). */
function isActor(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  if (before !== undefined && WHERE.test(before.lower)) return false;
  if (next === undefined || next.capital) return false;
  const { form } = next.verb ?? {};
  if (form === 's' || form === 'ed' || (next.closed & (CLASS.auxiliary | CLASS.modal)) !== 0) return true;
  if (next.lower === "'s") return !isPlace(tokens, { from: at, to: at + 2 });
  return before?.verb !== undefined && !isPlace(tokens, { from: at, to: at + 1 });
}

/**
 * The lexicon with the bare names of tools that it only knows with their sort ("Slack app"), where a text uses them of
 * who acts ("Slack said … Slack's outage"): most texts name them only as the place where something was posted. Linear.
 */
export function withBareNames(
  lexicon: Lexicon,
  text: string,
  heading: readonly SentenceWords[],
  wording: readonly SentenceWords[],
): Lexicon {
  let wider = lexicon;
  for (const [short, slug] of shortsOf(lexicon)) {
    if (!text.includes(short) || isSmallElsewhere(short, text)) continue;
    let times = 0;
    for (const { text: sentence, tokens } of [...heading, ...wording])
      if (sentence.includes(short))
        for (let at = 0; at < tokens.length; at++)
          if (tokens[at]?.text === short && isActor(tokens, at)) times++;
    if (times >= OFTEN) wider = withShortName(wider, short, slug);
  }
  return wider;
}

/** The lexicon with the bare name of a tool that it only knows with its sort, where the text uses that ("Signal said"). */
export function withBareName(lexicon: Lexicon, slug: string, text: string): Lexicon {
  const short = shortOf(lexicon.tools.get(slug)?.name ?? '');
  return short === undefined || isNamed(short, lexicon) || !text.includes(short)
    ? lexicon
    : withShortName(lexicon, short, slug);
}
