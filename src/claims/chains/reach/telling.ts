import { clauseFollows } from '../../text/clause-openings.ts';
import { isNominal } from '../../text/parse.ts';
import type { Parsed } from '../../text/parse.ts';
import { addresseeEnd } from './addressees.ts';
import { OPENING, hasVerb, leadStart, partAround, sourceAt, tailEnd, word } from '../frames/frame.ts';
import type { Finder } from '../frames/frame.ts';
import { actsNext, isComment } from './not-told.ts';
import { readPhrase } from '../phrases/noun-phrases.ts';
import { readPhraseBack } from '../phrases/phrases-back.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import type { Source } from '../sources/source.ts';

/** Whether a stretch is a capitalised name and nothing else. */
export function isName(parsed: Parsed, { from, to }: Stretch): boolean {
  for (let i = from; i < to; i++)
    if (parsed.tokens[i]?.capital !== true || parsed.tags[i] !== 'word') return false;
  return to > from && to - from <= 4;
}

/** Whether who learned something is a paper, by its kind or as papers say it. */
export function isNewsroom(source: Source, aux: string): boolean {
  const last = source.steps.at(-1);
  return (
    last?.type === 'outlet' ||
    (/^(?:has|have)$/.test(aux) && source.role === 'person' && /^\p{Lu}/u.test(last?.name ?? ''))
  );
}

/** Where a telling ends before its part does: "while X says A, B", "X confirmed the flaw after Y reported that …". */
export function scopeEnd(parsed: Parsed, part: Stretch, subject: number, told: number, cue: number): number {
  const concedes = /^(?:while|although|though|whereas)$/.test(word(parsed, subject - 1));
  const object = parsed.tags[told] === 'det' || parsed.tags[told] === 'name' || parsed.tags[told] === 'word';
  const bare = object && !clauseFollows(parsed, told);
  let quoted = false;
  let marks = 0;
  let opened = told;
  for (let i = told; i < part.to; i++) {
    if (/^[“”"]$/.test(word(parsed, i)) && ++marks % 2 === 1) opened = i;
    quoted ||= /^[“”"‘]$/.test(word(parsed, i));
    // "said that it “takes privacy seriously” and would not discuss it", "…, a claim that X rejects"
    const closed =
      marks > 0 && marks % 2 === 0 && /^[”"]$/.test(word(parsed, i - 1)) && hasVerb(parsed, opened, i);
    if ((closed && actsNext(parsed, cue, i)) || (marks % 2 === 0 && isComment(parsed, i))) return i;
    // "Two users told us that it leaks, and we could not see it": the text's own voice.
    const own = word(parsed, i) === ',' && /^(?:and|but|so|yet)$/.test(word(parsed, i + 1));
    if (own && !quoted && /^(?:we|i)$/.test(word(parsed, i + 2))) return i;
    if (concedes && word(parsed, i) === ',' && clauseFollows(parsed, i + 1)) return i;
    // "…, I couldn't find one"
    if (
      word(parsed, i) === ',' &&
      !quoted &&
      /^(?:i|we)$/.test(word(parsed, i + 1)) &&
      parsed.tags[i + 2] === 'aux' &&
      i > told + 2
    )
      return i;
    if (!bare) continue;
    if (actsNext(parsed, cue, i) || (word(parsed, i) === 'but' && word(parsed, i + 1) === 'not')) return i;
    if (parsed.tags[i] === 'verb' || parsed.tags[i] === 'aux' || word(parsed, i) === 'that') return part.to;
    // "“Versions before 2.1 are affected”" goes on.
    const leaves = /^(?:after|before|when|once)$/.test(word(parsed, i)) && parsed.tags[i + 1] !== 'version';
    if (leaves && marks % 2 === 0 && clauseFollows(parsed, i + 1)) return i;
  }
  return part.to;
}

/**
 * Token at which the clause ends that a telling stands in, where that clause hangs on a noun ("A build that X insists it never
 * made, 4.0.7, replaced …", "the flaw that X says it closed was open"); undefined elsewhere.
 */
export function relativeEnd(
  { parsed, frames }: Finder,
  subject: Stretch | undefined,
  cue: number,
  limit: number,
): number | undefined {
  const that = (subject?.from ?? 0) - 1;
  if (that < 1 || !/^(?:that|which|whom)$/.test(word(parsed, that)) || !isNominal(parsed.tags[that - 1]))
    return undefined;
  // "told reporters that X says …": what is told.
  if (
    frames.some(
      (one) => !one.trailing && one.scope.from <= that && one.cue.from < that && that < one.scope.to,
    )
  )
    return undefined;
  let verbs = 0;
  for (let i = cue + 1; i < limit; i++) {
    if (parsed.tags[i] === 'mark') return i;
    const finite = parsed.tags[i] === 'aux' || (parsed.tags[i] === 'verb' && parsed.verbs[i]?.form !== 'ing');
    const begins =
      finite && parsed.tags[i - 1] !== 'aux' && word(parsed, i - 1) !== 'to' && parsed.tags[i - 1] !== 'adv';
    if (begins && ++verbs === 2) return i;
  }
  return undefined;
}

/** Whether what is told follows a cue as a clause with "that", as a quotation, or, for plain speech, as a clause. */
export function tellsWhat(parsed: Parsed, lemma: string, cue: number, limit: number): boolean {
  const at = tailEnd(parsed, addresseeEnd(parsed, lemma, cue, limit), limit);
  const next = /^(?:out)$/.test(word(parsed, at)) ? at + 1 : at;
  const here = word(parsed, next);
  if (here === 'that' || OPENING.has(here)) return true;
  if ((here === ':' || here === ',') && OPENING.has(word(parsed, next + 1))) return true;
  return (
    /^(?:say|claim|allege|warn|complain|tell|discover|notice|find|report|note|insist|believe|think)$/.test(
      lemma,
    ) && clauseFollows(parsed, next)
  );
}

/** "The agency has removed it, it said": "it" is whom the sentence is about. */
export function ownSubject(finder: Finder, part: Stretch, at: Stretch | undefined): Source | undefined {
  const { parsed } = finder;
  if (!at || !/^(?:it|they)$/.test(word(parsed, at.from)) || !/^[,:;”"]$/.test(word(parsed, at.from - 1)))
    return undefined;
  // "Yotta, the vendor, went further: it told the paper that …"
  const whole = { from: 0, to: parsed.tokens.length };
  const lead = readPhrase(parsed, leadStart(parsed, at.from === part.from ? whole : part), at.from);
  const source = sourceAt(finder, lead);
  const last = source?.steps.at(-1);
  if (!source || !last || source.toolOnly || source.role === 'document' || source.role === 'pronoun')
    return undefined;
  return {
    ...source,
    ...at,
    role: 'pronoun',
    steps: [{ ...last, name: word(parsed, at.from), resolved: last.name }],
  };
}

/** "found no sign of", "has confirmed nothing". */
export function tellsNothing(parsed: Parsed, lemma: string, cue: number): boolean {
  const next = word(parsed, cue + 1);
  if (/^(?:find|see|observe|identify|discover)$/.test(lemma)) return /^(?:no|nothing|neither)$/.test(next);
  return /^(?:confirm|say|admit|disclose|reveal)$/.test(lemma) && next === 'nothing';
}

/** Participles behind which somebody is found telling something ("can be heard saying", "was recorded telling"). */
const CAUGHT = /^(?:heard|overheard|seen|shown|recorded|filmed|caught|captured|taped)$/;
/** Words behind which somebody is only told to have told something ("is said to have told", "appears to have said"). */
const REPUTED =
  /^(?:said|reported|alleged|understood|believed|thought|known|reputed|rumou?red|supposed|appears?|appeared|seems?|seemed)$/;

/** First token of a cue's verb group: "able to confirm", "went on to say"; undefined for other infinitives. */
export function groupStart(parsed: Parsed, cue: number): number | undefined {
  // "an agent can be heard saying that"
  if (
    parsed.verbs[cue]?.form === 'ing' &&
    CAUGHT.test(word(parsed, cue - 1)) &&
    parsed.tags[cue - 2] === 'aux'
  )
    return cue - 1;
  // "A technician is said to have told"
  if (
    word(parsed, cue - 1) === 'have' &&
    word(parsed, cue - 2) === 'to' &&
    REPUTED.test(word(parsed, cue - 3))
  )
    return cue - 3;
  if (word(parsed, cue - 1) !== 'to') return cue;
  const before = word(parsed, cue - 2);
  if (before === 'able') return cue - 2;
  // "It took a technician to notice that"
  if (took(parsed, cue - 1)) return cue - 1;
  // "One reader wrote in to say that"
  if (/^(?:in|back)$/.test(before) && /^(?:wrote|writes|called|rang|phoned)$/.test(word(parsed, cue - 3)))
    return cue - 3;
  if (before === 'on' && /^(?:went|goes|go)$/.test(word(parsed, cue - 3))) return cue - 3;
  return /^(?:continued|continues|proceeded)$/.test(before) ? cue - 2 : undefined;
}

/** Verbs whose object a colon sets out ("advises calm: …"). */
const SETTING_OUT =
  /^(?:advise|warn|deny|dismiss|reject|admit|explain|publish|announce|promise|answer|give)$/;

/** "The maintainer answered me: it ships the debug build": what is told is the part behind the colon. */
export function toldBehindColon(
  starts: readonly number[],
  parsed: Parsed,
  lemma: string,
  tail: number,
): Stretch | undefined {
  if (parsed.titleCase) return undefined;
  // "The institute advises calm: …", "published its view: …"
  const against = /^(?:against|for)$/.test(word(parsed, tail)) ? tail + 1 : tail;
  const object = SETTING_OUT.test(lemma) ? readPhrase(parsed, against)?.to : undefined;
  const at = word(parsed, tail) === ':' ? tail : tailEnd(parsed, object ?? tail, parsed.tokens.length);
  if (word(parsed, at) !== ':' || !starts.includes(at + 1)) return undefined;
  return partAround(starts, at + 1, parsed.tokens.length);
}

/** Where what is told goes on to, behind a telling that was put in: a colon's part too. */
export function resumedEnd(starts: readonly number[], parsed: Parsed, tail: number, part: Stretch): number {
  return word(parsed, tail) === ':' ? partAround(starts, tail + 1, parsed.tokens.length).to : part.to;
}

/** First token of who tells, where several do: "…, airport operators and the supplier said". */
export function coordinatedFrom(parsed: Parsed, subject: Stretch, part: Stretch): number {
  if (word(parsed, subject.from - 1) !== 'and') return subject.from;
  const first = readPhraseBack(parsed, subject.from - 1, part.from);
  return first && /^[,”"]$/.test(word(parsed, first.from - 1)) ? first.from : subject.from;
}

/** Whether what was told before the comma at `tail` goes on behind it: with its next verb, or with words that hold none. */
export function goesOnBehind(parsed: Parsed, tail: number, limit: number): boolean {
  if (/^(?:and|but)$/.test(word(parsed, tail + 1))) {
    let at = tail + 2;
    if (/^(?:only|even|just)$/.test(word(parsed, at))) return true;
    while (parsed.tags[at] === 'adv' || parsed.tags[at] === 'neg') at++;
    const form = parsed.verbs[at]?.form;
    return parsed.tags[at] === 'aux' || (parsed.tags[at] === 'verb' && (form === 'ed' || form === 's'));
  }
  return (
    /^(?:both|all|each|most|half|none)$/.test(word(parsed, tail + 1)) && !hasVerb(parsed, tail + 1, limit)
  );
}

/** "It took a technician at the dock to notice": whether somebody stands between "took" and the infinitive at `to`. */
function took(parsed: Parsed, to: number): boolean {
  for (let i = to - 1; i > 0 && to - i < 10 && parsed.tags[i] !== 'mark'; i--)
    if (/^(?:took|takes)$/.test(word(parsed, i)))
      return word(parsed, i - 1) === 'it' && readPhrase(parsed, i + 1, to)?.to === to;
  return false;
}
