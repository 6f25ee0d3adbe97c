import type { Parsed } from '../../text/parse.ts';
import { OPENING, hasVerb, saying, sourceAt, word } from './frame.ts';
import type { Finder, Frame } from './frame.ts';
import type { Source } from '../sources/source.ts';
import { recurs } from '../sources/source-names.ts';

/** What a newsroom sets before a headline without naming anybody. */
const BANNERS: ReadonlySet<string> = new Set(
  'exclusive breaking update updated updates analysis opinion watch video correction alert live explained explainer factbox interview psa warning heads-up rumor rumour note notes reminder question help bug fix solved tip tips summary impact workaround status environment announcement notice release security edit til recap roundup context background timeline advice feature request regression re fwd poll discussion unpopular hint caution attention important urgent confirmed rant review guide tutorial opinion editorial comment'.split(
    ' ',
  ),
);
/** Between what lies in papers and the papers. */
const LIES_IN: ReadonlySet<string> = new Set(['in', 'from', 'into', 'under']);
/** Papers that tell what stands behind their colon, of more than one word ("Court papers: …", "Police report: …"). */
const PAPERS =
  /^(?:papers|report|study|audit|lawsuit|memo|documents|filing|filings|complaint|survey|emails|records|letter|indictment)$/;

/** "Chrome reads the clipboard - sources", "… : report": who tells it stands at the end of a heading. */
function tailLabel(finder: Finder): Frame | undefined {
  const { parsed } = finder;
  if (!parsed.sentence.bare) return undefined;
  const length = parsed.tokens.length;
  let at = length - 2;
  while (at > 2 && length - at < 6 && !/^(?:[-–—:]|--)$/.test(word(parsed, at))) at--;
  if (!/^(?:[-–—:]|--)$/.test(word(parsed, at)) || !hasVerb(parsed, 0, at) || hasVerb(parsed, at, length))
    return undefined;
  const source = sourceAt(finder, { from: at + 1, to: length });
  // A name there is as often the site's own.
  if (!source || /^(?:name|person|pronoun|post|user)$/.test(source.role)) return undefined;
  return saying(
    'label',
    source,
    { from: at + 1, to: length },
    { from: at, to: length },
    { from: 0, to: at },
    true,
  );
}

/** "Researchers: the tool leaks prompts", "Buried in the release notes: …", "… - sources". */
export function labelFrame(finder: Finder): Frame | undefined {
  const { parsed } = finder;
  const behind = tailLabel(finder);
  if (behind) return behind;
  const at = parsed.tokens.findIndex((token, index) => index < 7 && token.lower === ':');
  const all = { from: at + 1, to: parsed.tokens.length };
  const cue = { from: at, to: at + 1 };
  // "Buried in the release notes: …": the notes tell it.
  const where = parsed.tokens
    .slice(0, at)
    .slice(0, 4)
    .findIndex((token) => LIES_IN.has(token.lower));
  const notes = where >= 0 ? sourceAt(finder, { from: where + 1, to: at }) : undefined;
  if (notes?.role === 'document' && !parsed.tags.slice(where, at).includes('verb'))
    return saying('label', notes, { from: 0, to: at }, cue, all, false);
  if (at < 1 || hasVerb(parsed, 0, at) || /ed$/.test(word(parsed, 0))) return undefined;
  if (parsed.tokens.slice(0, at).some((token) => /\d/.test(token.text))) return undefined;
  if (BANNERS.has(word(parsed, 0))) return undefined;
  const source = sourceAt(finder, { from: 0, to: at });
  return !source || !isTeller(parsed, source, at)
    ? undefined
    : saying('label', source, { from: 0, to: at }, cue, all, false);
}

/** Whether what stands before a colon at `at` tells what follows, and is no title of it ("Impact: …", "Pro tip: …"). */
function isTeller(parsed: Parsed, source: Source, at: number): boolean {
  if (source.toolOnly) return false;
  if (source.role === 'document') return at < 4 && PAPERS.test(word(parsed, at - 1));
  if (source.role === 'name') return parsed.titleCase;
  if (source.role !== 'person') return true;
  // "Good hint: …"
  if (at > 1 && parsed.tags[at - 1] === 'word' && !parsed.tokens[at - 1]?.capital) return false;
  return OPENING.has(word(parsed, at + 1)) || recurs(parsed, source.steps.at(-1)?.name ?? '');
}
