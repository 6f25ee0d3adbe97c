import type { Hedge } from '../../../model/statement.ts';
import type { Stretch } from '../../chains/phrases/noun-phrases.ts';
import { HEDGE_WORDS, POSSIBLE_MODALS, stronger } from '../../lexicon/hedges.ts';
import { lower } from '../reading.ts';
import type { Reading } from '../reading.ts';

/** What is held to be so. */
const HELD: ReadonlySet<string> = new Set(['said', 'believed', 'thought', 'understood', 'reported']);

/** What follows "appears" where it says how something looks: "appears in the log" is no look. */
const LOOKS: ReadonlySet<string> = new Set(
  'to as that like likely unlikely not safe fine clean unaffected affected harmless possible'.split(' '),
);
/** "if possible", "as soon as possible": how soon, not whether. */
const SOONEST: ReadonlySet<string> = new Set('as if where wherever when whenever soonest'.split(' '));
/** "may be used to improve our models": what terms allow themselves. */
const TERMS =
  /^may (?:also )?be (?:used|reviewed|processed|shared|analy[sz]ed) (?:by us )?(?:to|for) (?:improv|train|develop|personali[sz]|research|marketing)/i;

/** Whether a word that may weaken a telling does so where it stands. */
function isDoubt(reading: Reading, at: number): boolean {
  const here = lower(reading, at);
  const next = lower(reading, at + 1);
  if (here === 'possible') return !SOONEST.has(lower(reading, at - 1));
  // "was never supposed to be there": a duty.
  if (here === 'supposed') return next !== 'to';
  if (here.startsWith('appear')) return LOOKS.has(next) || LOOKS.has(lower(reading, at + 2));
  if (here !== 'may') return true;
  const { text, tokens } = reading.parsed;
  const start = tokens[at]?.start ?? 0;
  return !TERMS.test(text.slice(start, start + 60));
}

/** Strongest doubt that the words of a stretch show. */
export function wordsHedge(reading: Reading, at: Stretch): Hedge {
  let hedge: Hedge = 'none';
  const { parsed } = reading;
  for (let i = at.from; i < at.to; i++) {
    const here = lower(reading, i);
    if (!isDoubt(reading, i)) continue;
    const found =
      HEDGE_WORDS.get(here) ??
      (POSSIBLE_MODALS.has(here) && parsed.tags[i] === 'aux' ? 'possible' : undefined);
    if (found && !(found === 'possible' && parsed.nameAt[i])) hedge = stronger(hedge, found);
    // "is said to", "are believed to", "was reported to"
    if (
      HELD.has(here) &&
      lower(reading, i + 1) === 'to' &&
      // "It was reported to us by a customer" tells who was told.
      !/^(?:det|pron|poss|prep)$/.test(parsed.tags[i + 2] ?? '') &&
      !(here === 'reported' && parsed.nameAt[i + 2]) &&
      /^(?:is|are|was|were|been)$/.test(lower(reading, i - 1))
    )
      hedge = stronger(
        hedge,
        here === 'said' || here === 'reported' || here === 'understood' ? 'reported' : 'possible',
      );
  }
  return hedge;
}
