import { BIT } from '../../lexicon/verbs.ts';
import type { Verb } from '../../lexicon/verbs.ts';
import { isNominal } from '../../text/parse.ts';
import type { Parsed } from '../../text/parse.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import { readPhrase } from '../phrases/noun-phrases.ts';
import { readPhraseBack } from '../phrases/phrases-back.ts';
import { subjectEnd } from '../phrases/subject-end.ts';
import { isSomebody, withoutWhere } from '../reach/by-place.ts';
import { isInserted } from '../reach/insertions.ts';
import { nameBehind, named } from '../sources/naming.ts';
import { newsroomIn, WHEN } from '../sources/newsrooms.ts';
import type { Source } from '../sources/source.ts';
import { citedAt, relayed } from './citing.ts';
import { CUES, hasVerb, isStop, lastAux, partOf, saying, sourceAt, tailEnd, word } from './frame.ts';
import type { Finder, Frame } from './frame.ts';
import { isMeans } from './inverted.ts';
import { quotedFrame, toldInFrame } from './quoted.ts';

/** What stands before who did it. */
const AGENT = /^(?:by|via|through)$/;

/** So many tokens behind a participle "by" stands at most. */
const FAR = 7;

/** Verbs whose subject, in the passive, was told. */
const ADDRESSED = /^(?:tell|inform|assure|warn|advise|notify)$/;

/** Verbs behind which "as" opens what is told. */
const DEPICTS = /^(?:describe|characteri[sz]e|call|label|portray|regard|depict)$/;

/** A participle and who did it: what the readings of it ask. */
interface Passive {
  readonly finder: Finder;
  readonly parsed: Parsed;
  readonly verb: Verb;
  readonly cue: number;
  readonly part: Stretch;
  readonly classes: number;
  /** The auxiliary before it; empty where it only describes ("the flaw found by X"). */
  readonly auxiliary: string;
  /** Whether its subject was told. */
  readonly told: boolean;
  readonly phrase: Stretch;
  readonly source: Source;
}

/** The frame of a passive telling: what is told, and where the telling begins. */
const telling = ({ source, phrase, classes, verb }: Passive, scope: Stretch, from: number): Frame => ({
  ...saying('by', source, phrase, { from, to: phrase.to }, scope, true),
  classes,
  lemma: verb.lemma,
});

/** First "by" behind a participle, or where it is looked for no further; undefined where a mark or another verb stands before. */
function agentMark(parsed: Parsed, cue: number, limit: number): number | undefined {
  let by = cue + 1;
  for (; by < limit && by < cue + FAR && !AGENT.test(word(parsed, by)); by++) {
    const joined = parsed.verbs[by]?.form === 'ed' && parsed.tags[by - 1] === 'conj';
    if (isStop(parsed, by) || (parsed.tags[by] === 'verb' && !joined) || parsed.tags[by] === 'sub')
      return undefined;
  }
  return by;
}

/** Token of "by" before who did what the participle says; undefined where none stands there. */
function agentAt(
  parsed: Parsed,
  cue: number,
  limit: number,
  classes: number,
  auxiliary: string,
): number | undefined {
  const by = agentMark(parsed, cue, limit);
  if (by === undefined) return undefined;
  const next = parsed.tags[cue + 1];
  // "confirmed the ban through a source": an object follows, so somebody acts.
  if (by > cue + 1 && auxiliary === '' && next !== 'date' && (isNominal(next) || next === 'det'))
    return undefined;
  const preposition = word(parsed, by);
  if (!AGENT.test(preposition) || (preposition !== 'by' && !(classes & BIT.discovery))) return undefined;
  // "said by email": how, not who.
  return isMeans(parsed, by + 1) ? undefined : by;
}

/** "It was first reported by X that …", "NRK was told by two teachers that …" */
function toldThat(passive: Passive): Frame | undefined {
  const { finder, parsed, cue, part, told, phrase, source } = passive;
  // "was told by her supervisor in April that"
  const that = told ? tailEnd(parsed, phrase.to, part.to) : phrase.to;
  if (word(parsed, that) !== 'that' || !(told || word(parsed, part.from) === 'it')) return undefined;
  const paper = told ? readPhraseBack(parsed, subjectEnd(parsed, cue, part.from).end, part.from) : undefined;
  return {
    ...telling(passive, { from: that, to: part.to }, cue),
    steps: [...newsroomIn(parsed, paper, sourceAt(finder, paper), finder.topic), ...source.steps],
    trailing: false,
  };
}

/** "…, we are told by X" */
function toldBehind(passive: Passive): Frame | undefined {
  const { parsed, cue, part, told, phrase } = passive;
  if (!told || !isStop(parsed, phrase.to)) return undefined;
  let mark = cue - 1;
  while (mark > part.from && word(parsed, mark) !== ',') mark--;
  if (mark <= part.from) return undefined;
  const from = mark + 1;
  if (parsed.tags[from] !== 'pron' && !/^(?:i|we)[’']/.test(word(parsed, from))) return undefined;
  const inserted = isInserted(parsed, part, from, phrase.to);
  return {
    ...telling(passive, { from: part.from, to: inserted ? part.to : mark }, from),
    ...(inserted ? { inserted } : {}),
  };
}

/**
 * Token of the word by which a telling behind a mark takes up the clause before it: "…, as was first reported by X", "…, it
 * was revealed by X", "…, which was first reported by X"; -1 elsewhere.
 */
function takesUp({ parsed, verb, cue, part }: Pick<Passive, 'parsed' | 'verb' | 'cue' | 'part'>): number {
  let i = cue - 1;
  while (i > part.from && (/^(?:adv|aux)$/.test(parsed.tags[i] ?? '') || WHEN.has(word(parsed, i)))) i--;
  if (i <= part.from || !/^[,—–(]$/.test(word(parsed, i - 1))) return -1;
  if (word(parsed, i) === 'as') return i;
  if (i === cue - 1 || !hasVerb(parsed, part.from, i - 1)) return -1;
  if (word(parsed, i) === 'it') return i;
  return word(parsed, i) === 'which' && /^(?:report|reveal|disclose)$/.test(verb.lemma) ? i : -1;
}

/** First token of what is told by a participle: its clause, or the phrase that it describes. */
function toldFrom(passive: Passive): number {
  const { parsed, cue, part, auxiliary } = passive;
  if (takesUp(passive) >= 0) return part.from;
  if (auxiliary !== '') {
    for (let i = cue - 1; i > part.from; i--)
      if (word(parsed, i) === ',' && hasVerb(parsed, part.from, i)) return i;
    return part.from;
  }
  if (word(parsed, cue - 1) === 'as' || parsed.tags[cue - 1] === 'mark') return part.from;
  let from = cue;
  while (
    from - 1 >= part.from &&
    (isNominal(parsed.tags[from - 1]) || /^(?:det|adv|poss)$/.test(parsed.tags[from - 1] ?? ''))
  )
    from--;
  return from;
}

/** "The editor, as was first reported by X, keeps …": amid what is told. */
function takenUp(passive: Passive): Frame | undefined {
  const { parsed, part, phrase } = passive;
  const as = takesUp(passive);
  if (as < 0 || !isInserted(parsed, part, as, phrase.to)) return undefined;
  return { ...telling(passive, part, as), inserted: true };
}

/** Verbs by which somebody is told to do what stands behind in the infinitive. */
const FINDS =
  /^(?:find|show|say|report|allege|see|observe|claim|believe|think|know|prove|demonstrate|discover|reveal|confirm|note|consider|understand|accuse|suspect|catch)$/;

/** "The editor was found by a trainee to have uploaded …": what it is said to do stands behind who says so. */
function toBe(passive: Passive): Frame | undefined {
  const { parsed, verb, part, phrase, auxiliary, told } = passive;
  if (told || !/^(?:is|was|are|were|been)$/.test(auxiliary) || !FINDS.test(verb.lemma)) return undefined;
  // "accused by a bank of deleting files"
  if (
    /^(?:accuse|suspect)$/.test(verb.lemma) &&
    word(parsed, phrase.to) === 'of' &&
    parsed.verbs[phrase.to + 1]?.form === 'ing'
  )
    return telling(passive, part, passive.cue);
  const next = word(parsed, phrase.to + 1);
  if (
    word(parsed, phrase.to) !== 'to' ||
    !(next === 'have' || next === 'be' || parsed.verbs[phrase.to + 1]?.form === 'base')
  )
    return undefined;
  return telling(passive, { from: part.from, to: part.to }, passive.cue);
}

/** Words that are told by a participle and its agent alone. */
function plainScope(passive: Passive): Stretch {
  const { parsed, verb, cue, part, phrase } = passive;
  // "As noted by X, …"
  if (word(parsed, part.from) === 'as') return { from: phrase.to, to: part.to };
  const from = toldFrom(passive);
  const next = word(parsed, phrase.to);
  // "Reported by X: …"
  if (cue === 0 && next === ':') return { from, to: parsed.tokens.length };
  // "was described by X as stealing tokens"
  return { from, to: next === 'as' && DEPICTS.test(verb.lemma) ? part.to : cue + 1 };
}

/** "… found by X", "… first reported by X", "as noted by X", "discovered via a post". */
export function passiveFrame(finder: Finder, cue: number): Frame | undefined {
  const { parsed } = finder;
  const verb = parsed.verbs[cue];
  // Who owns a firm owns up to nothing.
  if (verb?.form !== 'ed' || verb.lemma === 'own') return undefined;
  // "according to minutes seen by X": part of what names the teller.
  if (finder.frames.some((frame) => frame.cue.from < cue && cue < frame.cue.to)) return undefined;
  const quoted = quotedFrame(finder, cue) ?? toldInFrame(finder, cue);
  if (quoted) return quoted;
  // "brought to light by X" is a discovery.
  const idiom = verb.lemma === 'bring' && word(parsed, cue + 1) === 'to' && word(parsed, cue + 2) === 'light';
  const classes = idiom ? BIT.discovery : verb.classes;
  if (!(classes & CUES)) return undefined;
  const part = partOf(finder, cue);
  const auxiliary = lastAux(parsed, cue, part.from);
  const by = agentAt(parsed, cue, part.to, classes, auxiliary);
  if (by === undefined) return undefined;
  const phrase = withoutWhere(parsed, readPhrase(parsed, by + 1, part.to), classes);
  if (!phrase) return undefined;
  const told = ADDRESSED.test(verb.lemma) && auxiliary !== '';
  const discovered = auxiliary !== '' && (classes & BIT.discovery) !== 0;
  const found =
    told || isSomebody(parsed, phrase, discovered) ? citedAt(finder, phrase) : sourceAt(finder, phrase);
  const source = named(parsed, found, nameBehind(parsed, phrase, part.to), finder.topic);
  if (!source || source.toolOnly) return undefined;
  // "…, as first reported by the newsletter X, which spoke to Y"
  const further = relayed(finder, source, phrase.to, part.to);
  const whole = further ? { ...source, steps: [...source.steps, ...further.steps] } : source;
  const passive: Passive = {
    ...{ finder, parsed, verb, cue, part, classes, auxiliary, told, phrase },
    source: whole,
  };
  return (
    toldThat(passive) ??
    toldBehind(passive) ??
    takenUp(passive) ??
    toBe(passive) ??
    telling(passive, plainScope(passive), cue)
  );
}
