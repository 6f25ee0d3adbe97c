import { ROLE_OF } from '../../lexicon/roles.ts';
import { isNominal } from '../../text/parse.ts';
import type { Parsed } from '../../text/parse.ts';
import { isPostmodifier, isTitleStop } from './noun-phrases.ts';
import type { Stretch } from './noun-phrases.ts';

/** Last nominal of the base phrase: the noun that says what the phrase is. */
export function headOf(parsed: Parsed, at: Stretch): number {
  let i = at.from;
  while (i < at.to && (parsed.tags[i] === 'det' || parsed.tags[i] === 'adv')) i++;
  let head = i;
  while (
    i < at.to &&
    (isNominal(parsed.tags[i]) ||
      parsed.tags[i] === 'poss' ||
      parsed.tags[i] === 'adv' ||
      (parsed.tokens[i]?.text === '&' && parsed.tokens[i - 1]?.capital && parsed.tokens[i + 1]?.capital) ||
      (parsed.tags[i] === 'mark' &&
        i + 1 < at.to &&
        (/[“”"‘’']/.test(parsed.tokens[i]?.text ?? '') || isTitleStop(parsed, i))) ||
      (i === head && parsed.tags[i] === 'verb'))
  ) {
    if (i > at.from && isPostmodifier(parsed, i)) break;
    if (isNominal(parsed.tags[i])) head = i;
    i++;
  }
  // "the broadcaster Belgo 1": the number is the name's.
  if (
    parsed.tags[head] === 'num' &&
    head > at.from &&
    parsed.tokens[head - 1]?.capital &&
    parsed.tags[head - 1] === 'word'
  )
    head--;
  // "the analysis provided": a participle that the lexicon does not know is no head.
  while (
    head > at.from + 1 &&
    !parsed.nameAt[head] &&
    !parsed.tokens[head]?.capital &&
    /ed$/.test(parsed.tokens[head]?.lower ?? '') &&
    ROLE_OF.has(parsed.tokens[head - 1]?.lower ?? '')
  )
    head--;
  return head;
}
