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
import { newsroomIn } from '../sources/newsrooms.ts';
import type { Source } from '../sources/source.ts';
import { citedAt } from './citing.ts';
import { CUES, hasVerb, isStop, lastAux, partOf, saying, sourceAt, word } from './frame.ts';
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
  if (word(parsed, phrase.to) !== 'that' || !(told || word(parsed, part.from) === 'it')) return undefined;
  const paper = told ? readPhraseBack(parsed, subjectEnd(parsed, cue, part.from).end, part.from) : undefined;
  return {
    ...telling(passive, { from: phrase.to, to: part.to }, cue),
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

/** First token of what is told by a participle: its clause, or the phrase that it describes. */
function toldFrom({ parsed, cue, part, auxiliary }: Passive): number {
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
  const passive: Passive = { finder, parsed, verb, cue, part, classes, auxiliary, told, phrase, source };
  return toldThat(passive) ?? toldBehind(passive) ?? telling(passive, plainScope(passive), cue);
}
