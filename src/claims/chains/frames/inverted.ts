import { BIT } from '../../lexicon/verbs.ts';
import type { Verb } from '../../lexicon/verbs.ts';
import type { Parsed } from '../../text/parse.ts';
import { clauseFollows } from '../../text/clause-openings.ts';
import { tailSteps } from '../reach/adjuncts.ts';
import { announcedFrame } from './announced.ts';
import { citedAt, relayed } from './citing.ts';
import { isInserted } from '../reach/insertions.ts';
import { nameBehind, named } from '../sources/naming.ts';
import { reachedBy } from '../sources/newsrooms.ts';
import type { Source } from '../sources/source.ts';
import { readPhrase } from '../phrases/noun-phrases.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import { subjectEnd } from '../phrases/subject-end.ts';
import { OPENING, word, isStop, tailEnd, hasVerb, hasQuote, partOf, saying, sourceAt } from './frame.ts';
import type { Frame, Finder } from './frame.ts';

/** "Nair, whose post was shared, says …": a subject with an insertion stands before the verb. */
function hasSubject(parsed: Parsed, part: Stretch, cue: number): boolean {
  const { end, insertion } = subjectEnd(parsed, cue, part.from);
  return (
    insertion !== null &&
    !hasVerb(parsed, part.from, end) &&
    /^(?:whose|who|which)$/.test(word(parsed, insertion.from))
  );
}

/** Whether a finite verb stands at `at`; a participle that describes is none ("a decision published on Monday"). */
function acts(parsed: Parsed, at: number): boolean {
  let i = at;
  while (parsed.tags[i] === 'adv') i++;
  const form = parsed.verbs[i]?.form;
  if (parsed.tags[i] === 'aux') return true;
  return form === 'ed'
    ? !/^(?:prep|date|mark)$/.test(parsed.tags[i + 1] ?? 'mark')
    : form === 's' || form === 'base';
}

/** "…, say Maas and her co-author": a plural stands behind. */
function severalSay(parsed: Parsed, cue: number): boolean {
  if (!/^(?:say|write|warn|argue|report|claim|add|note)$/.test(word(parsed, cue))) return false;
  if (!/^[,”"]$/.test(word(parsed, cue - 1))) return false;
  const phrase = readPhrase(parsed, cue + 1);
  return (
    phrase !== undefined &&
    (parsed.tags[phrase.to] === 'conj' ||
      (/[^s]s$/.test(word(parsed, phrase.to - 1)) && isStop(parsed, phrase.to)))
  );
}

/** Verbs that take no thing for their object. */
const PLAINLY =
  /^(?:say|write|reply|explain|warn|argue|recall|insist|complain|answer|counter|admit|concede)$/;

/** Verbs behind which whoever was told stands. */
const ADDRESSES = /^(?:tell|inform|assure|remind|notify)$/;

/** Whether a verb is one that its teller may follow. */
const mayPrecede = (parsed: Parsed, { form, classes }: Verb, cue: number): boolean =>
  (form === 'ed' || form === 's' || severalSay(parsed, cue)) &&
  // "…, published using stolen tokens"
  word(parsed, cue + 1) !== 'using' &&
  (classes & (BIT.speech | BIT.admission | BIT.accusation)) !== 0;

/** Whether a verb stands behind what is told: behind a mark, behind "as", or in "or so say". */
const isBehindTold = (parsed: Parsed, cue: number): boolean =>
  /^[,”"'’—]$|^as$|^says?$/.test(word(parsed, cue - 1)) ||
  (word(parsed, cue - 1) === 'so' && word(parsed, cue - 2) === 'or');

/** "said the minister on Friday": when he said it names nobody. */
function withoutDay(parsed: Parsed, at: Stretch | undefined): Stretch | undefined {
  if (!at) return undefined;
  let { to } = at;
  while (to - 1 > at.from && parsed.tags[to - 1] === 'date') to--;
  return { from: at.from, to };
}

/** Who stands in `phrase`, behind the verb. */
function tellerAfter(
  finder: Finder,
  { lemma }: Verb,
  cue: number,
  phrase: Stretch,
  limit: number,
): Source | undefined {
  const { parsed } = finder;
  // "…,” adds the report's lead author, Hugo Prem."
  const behind = nameBehind(parsed, phrase, limit);
  // "…, wrote the man": only who says it can stand behind such a verb.
  const somebody = PLAINLY.test(lemma) && parsed.tags[cue - 1] === 'mark';
  return named(parsed, somebody ? citedAt(finder, phrase) : sourceAt(finder, phrase), behind, finder.topic);
}

/** "Since September, said Andre Quan, the bot has …": behind what only opens the clause. */
const isBehindOpening = (parsed: Parsed, part: Stretch, end: number): boolean =>
  word(parsed, end) === ',' &&
  clauseFollows(parsed, end + 1) &&
  (/^(?:prep|date|adv|sub)$/.test(parsed.tags[part.from] ?? '') ||
    /^(?:no|yes|nope|indeed|right|sure|true)$/.test(word(parsed, part.from)));

/** "said Mira Holt when asked, …": the comma behind the clause that tells when it was said. */
function whenEnd(parsed: Parsed, end: number, limit: number): number {
  if (!/^(?:when|as|after|while|before)$/.test(word(parsed, end))) return end;
  for (let i = end + 1; i < Math.min(limit, end + 14); i++) if (isStop(parsed, i)) return i;
  return end;
}

/** "“…,” said X", "…, wrote X on Monday". */
export function invertedFrame(finder: Finder, cue: number): Frame | undefined {
  const { parsed } = finder;
  const verb = parsed.verbs[cue];
  if (!verb || !mayPrecede(parsed, verb, cue)) return undefined;
  const announced = announcedFrame(finder, cue);
  if (announced) return announced;
  if (!isBehindTold(parsed, cue) || ADDRESSES.test(verb.lemma)) return undefined;
  const part = partOf(finder, cue);
  const phrase = withoutDay(parsed, readPhrase(parsed, cue + 1, part.to));
  if (!phrase) return undefined;
  const quoted = hasQuote(parsed, part.from, cue);
  // "The lawsuit, filed on Monday, says the tool copied …": who stands behind the verb does something.
  if (!quoted && (acts(parsed, phrase.to) || hasSubject(parsed, part, cue))) return undefined;
  const source = tellerAfter(finder, verb, cue, phrase, part.to);
  if (!source || (source.role === 'pronoun' && word(parsed, cue - 1) === ',' && !quoted)) return undefined;
  const end = whenEnd(parsed, tailEnd(parsed, phrase.to, part.to), part.to);
  const inserted = isInserted(parsed, part, cue, end);
  const amid = inserted || isBehindOpening(parsed, part, end);
  if (!amid && (cue - part.from < 2 || !(quoted || hasVerb(parsed, part.from, cue)))) return undefined;
  const outer = tailSteps(parsed, cue, Math.min(part.to, phrase.to + 10), finder.topic);
  const resumes = word(parsed, end) === ',' && OPENING.has(word(parsed, end + 1));
  return {
    form: 'inverted',
    classes: verb.classes,
    lemma: verb.lemma,
    cue: { from: cue, to: phrase.to },
    subject: phrase,
    source,
    steps: [
      ...outer.outer,
      // "…, reads a letter that X has seen"
      ...(source.role === 'document'
        ? reachedBy(parsed, { from: phrase.to, to: part.to }, finder.topic)
        : []),
      ...source.steps,
      ...(relayed(finder, source, phrase.to, part.to)?.steps ?? []),
    ],
    scope: { from: part.from, to: resumes || amid ? part.to : cue },
    trailing: true,
    negated: false,
    ...(inserted ? { inserted } : {}),
  };
}

/** "said by email": how something was told, not by whom. */
export function isMeans(parsed: Parsed, at: number): boolean {
  return /^(?:e-?mail|phone|telephone|post|mail|letter|text|video|fax|message|sms)$/.test(word(parsed, at));
}

/** What goes back to whoever told it first. */
const TOLD = /^(?:it|this|rumou?rs?|stor(?:y|ies)|claims?|allegations?|reports?|figures?|numbers?|news)$/;

/** "It originated with X", "traces to a post by X". */
export function originFrame(finder: Finder, cue: number): Frame | undefined {
  const { parsed } = finder;
  const verb = parsed.verbs[cue];
  // "goes back to a single post"
  const back = verb?.lemma === 'go' && verb.form !== 'ing' && word(parsed, cue + 1) === 'back';
  if (!verb || !(verb.classes & BIT.origin || back)) return undefined;
  const part = partOf(finder, cue);
  let i = cue + 1;
  while (i < part.to && (parsed.tags[i] === 'adv' || word(parsed, i) === 'back')) i++;
  if (!/^(?:to|with|from|in|on)$/.test(word(parsed, i))) return undefined;
  const phrase = readPhrase(parsed, i + 1, part.to);
  const source = sourceAt(finder, phrase);
  const lead = parsed.tokens.slice(part.from, cue).some(({ lower }) => TOLD.test(lower));
  if (back && (!lead || (source?.role !== 'post' && source?.role !== 'document'))) return undefined;
  if (!phrase || !source || (source.role === 'outlet' && /^the /.test(source.steps[0]?.name ?? '')))
    return undefined;
  let from = cue;
  while (from > part.from && word(parsed, from - 1) !== ',') from--;
  // "…, it emerged from a post by X": all of it did.
  if (word(parsed, from) === 'it' && word(parsed, from - 1) === ',') from = part.from;
  return {
    ...saying('origin', source, phrase, { from: cue, to: phrase.to }, { from, to: cue + 1 }, true),
    classes: BIT.origin | BIT.discovery,
    lemma: verb.lemma,
  };
}
