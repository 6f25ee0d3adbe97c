import { BIT } from '../../lexicon/verbs.ts';
import { isNominal } from '../../text/parse.ts';
import type { Parsed } from '../../text/parse.ts';
import { clauseFollows } from '../../text/clause-openings.ts';
import { tailSteps } from '../reach/adjuncts.ts';
import { announcedFrame } from './announced.ts';
import { isSomebody, withoutWhere } from '../reach/by-place.ts';
import { citedAt, relayed } from './citing.ts';
import { isInserted } from '../reach/insertions.ts';
import { nameBehind, named } from '../sources/naming.ts';
import { newsroomIn } from '../sources/newsrooms.ts';
import { readPhrase } from '../phrases/noun-phrases.ts';
import { readPhraseBack } from '../phrases/phrases-back.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import { subjectEnd } from '../phrases/subject-end.ts';
import { quotedFrame, toldInFrame } from './quoted.ts';
import {
  CUES,
  OPENING,
  word,
  isStop,
  tailEnd,
  hasVerb,
  hasQuote,
  partOf,
  saying,
  sourceAt,
  lastAux,
} from './frame.ts';
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

/** "“…,” said X", "…, wrote X on Monday". */
export function invertedFrame(finder: Finder, cue: number): Frame | undefined {
  const { parsed } = finder;
  const verb = parsed.verbs[cue];
  if (
    !verb ||
    (verb.form !== 'ed' && verb.form !== 's' && !severalSay(parsed, cue)) ||
    !(verb.classes & (BIT.speech | BIT.admission | BIT.accusation))
  )
    return undefined;
  const announced = announcedFrame(finder, cue);
  if (announced) return announced;
  const orSo = word(parsed, cue - 1) === 'so' && word(parsed, cue - 2) === 'or';
  if (!orSo && !/^[,”"'’—]$|^as$|^says?$/.test(word(parsed, cue - 1))) return undefined;
  // Who stands behind "told" was told.
  if (/^(?:tell|inform|assure|remind|notify)$/.test(verb.lemma)) return undefined;
  const part = partOf(finder, cue);
  const phrase = readPhrase(parsed, cue + 1, part.to);
  // "The lawsuit, filed on Monday, says the tool copied …": who stands behind the verb does something.
  if (
    phrase &&
    !hasQuote(parsed, part.from, cue) &&
    (acts(parsed, phrase.to) || hasSubject(parsed, part, cue))
  )
    return undefined;
  // "…,” adds the report's lead author, Hugo Prem."
  const behind = phrase ? nameBehind(parsed, phrase, part.to) : null;
  // "…, wrote the man": only who says it can stand behind such a verb.
  const somebody = PLAINLY.test(verb.lemma) && parsed.tags[cue - 1] === 'mark';
  const source = named(
    parsed,
    somebody ? citedAt(finder, phrase) : sourceAt(finder, phrase),
    behind,
    finder.topic,
  );
  if (
    !source ||
    !phrase ||
    (source.role === 'pronoun' && word(parsed, cue - 1) === ',' && !hasQuote(parsed, part.from, cue))
  )
    return undefined;
  const inserted = isInserted(parsed, part, cue, tailEnd(parsed, phrase.to, part.to));
  // "Since September, said Andre Quan, the bot has …"
  const amid =
    word(parsed, tailEnd(parsed, phrase.to, part.to)) === ',' &&
    clauseFollows(parsed, tailEnd(parsed, phrase.to, part.to) + 1) &&
    /^(?:prep|date|adv|sub)$/.test(parsed.tags[part.from] ?? '');
  if (
    !inserted &&
    !amid &&
    (cue - part.from < 2 || !(hasVerb(parsed, part.from, cue) || hasQuote(parsed, part.from, cue)))
  )
    return undefined;
  const outer = tailSteps(parsed, cue, Math.min(part.to, phrase.to + 10), finder.topic);
  const end = tailEnd(parsed, phrase.to, part.to);
  const resumes = word(parsed, end) === ',' && OPENING.has(word(parsed, end + 1));
  return {
    form: 'inverted',
    classes: verb.classes,
    lemma: verb.lemma,
    cue: { from: cue, to: phrase.to },
    subject: phrase,
    source,
    steps: [...outer.outer, ...source.steps, ...(relayed(finder, source, phrase.to, part.to)?.steps ?? [])],
    scope: { from: part.from, to: resumes || inserted || amid ? part.to : cue },
    trailing: true,
    negated: false,
    ...(inserted ? { inserted } : {}),
  };
}

/** "said by email": how something was told, not by whom. */
export function isMeans(parsed: Parsed, at: number): boolean {
  return /^(?:e-?mail|phone|telephone|post|mail|letter|text|video|fax|message|sms)$/.test(word(parsed, at));
}

/** "… found by X", "… first reported by X", "as noted by X", "discovered via a post". */
export function passiveFrame(finder: Finder, cue: number): Frame | undefined {
  const { parsed } = finder;
  const verb = parsed.verbs[cue];
  // Who owns a firm owns up to nothing.
  if (verb?.form !== 'ed' || verb.lemma === 'own') return undefined;
  // "according to minutes seen by X": part of what names the teller.
  if (finder.frames.some((frame) => frame.cue.from < cue && cue < frame.cue.to)) return undefined;
  const part = partOf(finder, cue);
  const quoted = quotedFrame(finder, cue) ?? toldInFrame(finder, cue);
  if (quoted) return quoted;
  // "brought to light by X" is a discovery.
  const idiom = verb.lemma === 'bring' && word(parsed, cue + 1) === 'to' && word(parsed, cue + 2) === 'light';
  const classes = idiom ? BIT.discovery : verb.classes;
  if (!(classes & CUES)) return undefined;
  let by = cue + 1;
  while (by < part.to && by < cue + 7 && !/^(?:by|via|through)$/.test(word(parsed, by))) {
    const joined = parsed.verbs[by]?.form === 'ed' && parsed.tags[by - 1] === 'conj';
    if (isStop(parsed, by) || (parsed.tags[by] === 'verb' && !joined) || parsed.tags[by] === 'sub')
      return undefined;
    by++;
  }
  const preposition = word(parsed, by);
  // "confirmed the ban through a source": an object follows, so somebody acts.
  if (
    by > cue + 1 &&
    (isNominal(parsed.tags[cue + 1]) || parsed.tags[cue + 1] === 'det') &&
    parsed.tags[cue + 1] !== 'date' &&
    lastAux(parsed, cue, part.from) === ''
  )
    return undefined;
  if (!/^(?:by|via|through)$/.test(preposition) || (preposition !== 'by' && !(classes & BIT.discovery)))
    return undefined;
  // "said by email": how, not who.
  if (isMeans(parsed, by + 1)) return undefined;
  const phrase = withoutWhere(parsed, readPhrase(parsed, by + 1, part.to), classes);
  const auxiliary = lastAux(parsed, cue, part.from);
  const told = /^(?:tell|inform|assure|warn|advise|notify)$/.test(verb.lemma) && auxiliary !== '';
  const found =
    told || (phrase && isSomebody(parsed, phrase, auxiliary !== '' && (classes & BIT.discovery) !== 0))
      ? citedAt(finder, phrase)
      : sourceAt(finder, phrase);
  const behind = phrase ? nameBehind(parsed, phrase, part.to) : null;
  const source = named(parsed, found, behind, finder.topic);
  if (!phrase || !source || source.toolOnly) return undefined;
  const telling = (scope: Stretch, from = cue): Frame => ({
    ...saying('by', source, phrase, { from, to: phrase.to }, scope, true),
    classes,
    lemma: verb.lemma,
  });
  // "It was first reported by X that …", "NRK was told by two teachers that …"
  if (word(parsed, phrase.to) === 'that' && (told || word(parsed, part.from) === 'it')) {
    const paper = told
      ? readPhraseBack(parsed, subjectEnd(parsed, cue, part.from).end, part.from)
      : undefined;
    return {
      ...telling({ from: phrase.to, to: part.to }),
      steps: [...newsroomIn(parsed, paper, sourceAt(finder, paper), finder.topic), ...source.steps],
      trailing: false,
    };
  }
  // "…, we are told by X"
  const opened =
    parsed.tokens.slice(part.from, cue).findLastIndex((token) => token.lower === ',') + part.from;
  const said = parsed.tags[opened + 1] === 'pron' || /^(?:i|we)[’']/.test(word(parsed, opened + 1));
  const amid = isInserted(parsed, part, opened + 1, phrase.to);
  if (told && opened > part.from && isStop(parsed, phrase.to) && said)
    return {
      ...telling({ from: part.from, to: amid ? part.to : opened }, opened + 1),
      ...(amid ? { inserted: amid } : {}),
    };
  let from = cue;
  if (auxiliary !== '' || word(parsed, cue - 1) === 'as' || parsed.tags[cue - 1] === 'mark') {
    from = part.from;
    if (auxiliary !== '')
      for (let i = cue - 1; i > part.from; i--)
        if (word(parsed, i) === ',' && hasVerb(parsed, part.from, i)) {
          from = i;
          break;
        }
  } else
    while (
      from - 1 >= part.from &&
      (isNominal(parsed.tags[from - 1]) || /^(?:det|adv|poss)$/.test(parsed.tags[from - 1] ?? ''))
    )
      from--;
  const leading = from === cue || word(parsed, part.from) === 'as';
  const labels = cue === 0 && word(parsed, phrase.to) === ':';
  // "was described by X as stealing tokens"
  const depicts =
    word(parsed, phrase.to) === 'as' &&
    /^(?:describe|characteri[sz]e|call|label|portray|regard|depict)$/.test(verb.lemma);
  return telling(
    leading && word(parsed, part.from) === 'as'
      ? { from: phrase.to, to: part.to }
      : { from, to: labels ? parsed.tokens.length : depicts ? part.to : cue + 1 },
  );
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
