import type { Attribution } from '../../model/statement.ts';
import { NOMINAL_CUES } from '../lexicon/nominals.ts';
import { PLAIN_SPEECH, WEAK_SPEECH } from '../lexicon/cues.ts';
import { ROLE_OF } from '../lexicon/roles.ts';
import { BIT } from '../lexicon/verbs.ts';
import { isNominal } from '../text/parse.ts';
import type { Parsed } from '../text/parse.ts';
import { adjunctSteps, expandSource, isMedium, tailSteps } from './adjuncts.ts';
import { readPhrase, readPhraseBack } from './noun-phrases.ts';
import type { Stretch } from './noun-phrases.ts';
import { nameInInsertion, readSource } from './sources.ts';
import type { Source } from './sources.ts';
import type { Topic } from './topic.ts';
import { meetPerson } from './topic.ts';

/** One telling inside a sentence: who, by which cue, about which tokens. */
export interface Frame {
  /** How it was found ("subject", "trailing", "inverted", "according-to", "by", "nominal", "citing", "label", …). */
  readonly form: string;
  /** Classes of the cue (bits of `BIT`). */
  readonly classes: number;
  readonly lemma: string;
  /** Tokens of the cue. */
  readonly cue: Stretch;
  readonly subject: Stretch | null;
  readonly source: Source;
  /** Whole attribution that it adds, nearest the reader first. */
  readonly steps: readonly Attribution[];
  /** Tokens that are told. */
  readonly scope: Stretch;
  readonly trailing: boolean;
  readonly negated: boolean;
}

const CUES =
  BIT.speech | BIT.admission | BIT.denial | BIT.accusation | BIT.discovery | BIT.citing | BIT.origin;
const OPENING = new Set(['"', '“', '‘', "'"]);

function word(parsed: Parsed, at: number): string {
  return parsed.tokens[at]?.lower ?? '';
}

function isStop(parsed: Parsed, at: number): boolean {
  return at >= parsed.tokens.length || /^[.,;:!?)\]—–…]|^--$/.test(word(parsed, at));
}

/**
 * Tokens at which a new independent part of the sentence begins: after ";", ", but", ", while" and a label's colon.
 * Part of a sentence that one telling can reach.
 */
export function boundariesOf(parsed: Parsed): number[] {
  const starts = [0];
  for (let i = 1; i < parsed.tokens.length; i++) {
    const here = word(parsed, i);
    if (here === ';' && i + 1 < parsed.tokens.length) starts.push(i + 1);
    else if (here === ',' && /^(?:but|while|whereas|though|although|yet)$/.test(word(parsed, i + 1)))
      starts.push(i + 1);
    else if (
      here === ':' &&
      i < parsed.tokens.length - 2 &&
      parsed.tags[i - 1] !== 'verb' &&
      !OPENING.has(word(parsed, i + 1))
    )
      starts.push(i + 1);
  }
  return starts;
}

function partAround(starts: readonly number[], at: number, length: number): Stretch {
  let from = 0;
  let to = length;
  for (const start of starts) {
    if (start <= at && start >= from) from = start;
    if (start > at && start < to) to = start;
  }
  return { from, to };
}

/** Token before the subject's verb group: skips adverbs, auxiliaries, negations and a bracketed insertion. */
function subjectEnd(
  parsed: Parsed,
  cue: number,
  floor: number,
): { readonly end: number; readonly negated: boolean; readonly insertion: Stretch | null } {
  let i = cue - 1;
  let negated = false;
  let insertion: Stretch | null = null;
  const group = (): void => {
    while (i >= floor && /^(?:aux|adv|neg|date)$/.test(parsed.tags[i] ?? '')) {
      if (parsed.tags[i] === 'neg' || /n't$/.test(word(parsed, i)) || word(parsed, i) === 'cannot')
        negated = true;
      i--;
    }
  };
  group();
  const close = word(parsed, i);
  if (/^(?:\)|—|–|--|,)$/.test(close)) {
    const open = close === ')' ? '(' : close;
    let j = i - 1;
    while (j > floor && word(parsed, j) !== open && i - j < 26) j--;
    if (j > floor && word(parsed, j) === open) {
      const inside =
        close !== ',' || /^(?:sub|det|verb|prep|word|name|date|poss)$/.test(parsed.tags[j + 1] ?? '');
      const after =
        isNominal(parsed.tags[j - 1]) ||
        parsed.tags[j - 1] === 'sub' ||
        OPENING.has(word(parsed, j - 1)) ||
        word(parsed, j - 1) === '”';
      if (inside && after) {
        insertion = { from: j + 1, to: i };
        i = j - 1;
        group();
      }
    }
  }
  return { end: i + 1, negated, insertion };
}

/** End of what follows a cue without being told by it: "to X", "on Monday", "in a statement". */
function tailEnd(parsed: Parsed, from: number, to: number): number {
  let i = from;
  for (let guard = 0; guard < 8 && i < to; guard++) {
    if (parsed.tags[i] === 'date' || parsed.tags[i] === 'adv' || parsed.tags[i] === 'num') {
      i++;
      continue;
    }
    if (
      parsed.tags[i] === 'prep' &&
      /^(?:in|on|at|to|during|via|through|by|from|late|early|after|with|for|over)$/.test(word(parsed, i))
    ) {
      if (parsed.tags[i + 1] === 'date') {
        i += 2;
        continue;
      }
      const phrase = readPhrase(parsed, i + 1, to);
      if (!phrase) break;
      i = phrase.to;
      continue;
    }
    break;
  }
  return i;
}

function hasVerb(parsed: Parsed, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (parsed.tags[i] === 'verb' || parsed.tags[i] === 'aux') return true;
  return false;
}

function hasQuote(parsed: Parsed, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^[“”"‘]$/.test(word(parsed, i))) return true;
  return false;
}

/** Whether this source can use this verb: a tool's name alone only speaks plainly, a check is no telling. */
function allowed(source: Source, lemma: string): boolean {
  if (source.toolOnly) return PLAIN_SPEECH.has(lemma);
  return true;
}

/** Acts of finding whose object is looked at, not told. */
const DOING = new Set(
  'reverse-engineer reproduce replicate analyze analyse decompile disassemble examine inspect test bisect dissect audit deobfuscate reconstruct measure investigate'.split(
    ' ',
  ),
);

interface Finder {
  readonly parsed: Parsed;
  readonly topic: Topic;
  readonly starts: number[];
  readonly frames: Frame[];
}

function partOf(finder: Finder, at: number): Stretch {
  return partAround(finder.starts, at, finder.parsed.tokens.length);
}

function sourceAt(finder: Finder, stretch: Stretch | undefined): Source | undefined {
  return stretch === undefined ? undefined : expandSource(finder.parsed, stretch, finder.topic);
}

/** "X said that …", "…, X said on Monday", "X, an engineer at Y, said …", "X, who found …". */
function activeFrame(finder: Finder, cue: number): Frame | undefined {
  const { parsed, topic } = finder;
  const verb = parsed.verbs[cue];
  if (!verb) return undefined;
  const part = partOf(finder, cue);
  if (word(parsed, cue - 1) === 'to' && !/^(?:went|goes|continued|appeared)$/.test(word(parsed, cue - 2)))
    return undefined;
  let { end, negated } = subjectEnd(parsed, cue, part.from);
  const { insertion } = subjectEnd(parsed, cue, part.from);
  // "a user identified as X", "a flaw described as …": participles, not acts.
  if (verb.form === 'ed' && end === cue && word(parsed, cue + 1) === 'as') return undefined;
  const passive =
    verb.form === 'ed' &&
    cue > part.from &&
    /^(?:is|are|was|were|been|being|be)$/.test(lastAux(parsed, cue, part.from));
  if (passive) return undefined;
  // "A statement would clarify": nothing was told yet.
  if (
    /^(?:would|should|could|may|might|can|must)$/.test(lastAux(parsed, cue, part.from)) &&
    !negated &&
    verb.lemma !== 'say'
  )
    return undefined;
  let subject: Stretch | undefined;
  let inherited: Source | undefined;
  const before = word(parsed, end - 1);
  if (before === 'who' || before === 'which') {
    end -= 1;
    if (word(parsed, end - 1) === ',') end -= 1;
    subject = readPhraseBack(parsed, end, part.from);
  } else if (parsed.tags[end - 1] === 'conj' || (before === ',' && verb.form !== 'base')) {
    // "… and said", ", adding that": the subject of the telling before, or of the part.
    const last = finder.frames.findLast(
      (frame) =>
        frame.cue.from < cue && frame.cue.from >= part.from && frame.form !== 'by' && frame.form !== 'citing',
    );
    if (last && (verb.form === 'ing' ? before === ',' : true)) inherited = last.source;
    else if (verb.form === 'ing' || parsed.tags[end - 1] === 'conj') {
      const first = readPhrase(parsed, leadStart(parsed, part), part.to);
      inherited = first ? sourceAt(finder, first) : undefined;
      if (inherited?.toolOnly) inherited = undefined;
    }
    if (!inherited) return undefined;
  } else {
    if (verb.form === 'ing' && end === cue && !isNominal(parsed.tags[cue - 1])) return undefined;
    subject = readPhraseBack(parsed, end, part.from);
    if (subject === undefined) return undefined;
    // What hangs on a preposition is no subject ("teams in or near China should expect").
    if (
      parsed.tags[subject.from - 1] === 'prep' &&
      !(verb.form === 'ing' && word(parsed, subject.from - 1) === 'with')
    )
      return undefined;
    if (
      /^(?:no|neither|nobody|none|any)$/.test(word(parsed, subject.from)) ||
      /^(?:no|neither|nobody|none)$/.test(word(parsed, leadStart(parsed, part)))
    )
      negated = true;
  }
  if (
    /^(?:find|see|observe|identify|discover)$/.test(verb.lemma) &&
    /^(?:no|nothing|neither)$/.test(word(parsed, cue + 1))
  )
    negated = true;
  // "let some users see", "allows anyone to find": nobody tells anything.
  const causing = subject === undefined ? undefined : parsed.verbs[subject.from - 1]?.lemma;
  if (
    causing !== undefined &&
    verb.form === 'base' &&
    /^(?:let|allow|make|help|enable|force|trick|prompt)$/.test(causing)
  )
    return undefined;
  const ordered = orderedTo(parsed, verb.lemma, cue);
  if (ordered) {
    // "X told employees to stop": an act, not a telling; a memo or a newsroom before it still tells it.
    const from = subject?.from ?? cue;
    const lead = adjunctSteps(parsed, part, from, topic);
    const self = lead.length > 0 ? sourceAt(finder, subject) : undefined;
    if (!self) return undefined;
    return {
      form: 'order',
      classes: verb.classes,
      lemma: verb.lemma,
      cue: { from: cue, to: cue + 1 },
      subject: null,
      source: self,
      steps: lead,
      scope: { from, to: part.to },
      trailing: false,
      negated: false,
    };
  }
  const source = inherited ?? named(parsed, sourceAt(finder, subject), insertion, topic);
  if (!source || !allowed(source, verb.lemma)) return undefined;
  if (
    source.role === 'pronoun' &&
    word(parsed, source.from) === 'it' &&
    !(verb.classes & (BIT.admission | BIT.denial)) &&
    !PLAIN_SPEECH.has(verb.lemma)
  )
    return undefined;
  const from = subject?.from ?? cue;
  const preceding = word(parsed, from - 1);
  const tail = tailEnd(
    parsed,
    verb.lemma === 'tell' && isNominal(parsed.tags[cue + 1])
      ? (readPhrase(parsed, cue + 1, part.to)?.to ?? cue + 1)
      : cue + 1,
    part.to,
  );
  const closed =
    tail >= part.to || isStop(parsed, tail) || (OPENING.has(word(parsed, tail)) && /[,”"]/.test(preceding));
  const content = hasVerb(parsed, part.from, from) || hasQuote(parsed, part.from, from);
  const trailing =
    subject !== undefined && closed && /^[,”"—–'’]$|^--$/.test(preceding) && content && from > part.from;
  const outer = tailSteps(parsed, cue, Math.min(part.to, cue + 16), topic);
  if (
    !trailing &&
    WEAK_SPEECH.has(verb.lemma) &&
    !(verb.classes & BIT.discovery && subject) &&
    !weakly(parsed, source, verb.lemma, cue)
  )
    return undefined;
  const lead = trailing ? [] : adjunctSteps(parsed, part, from, topic);
  const steps = [
    ...outer.outer,
    ...lead,
    ...(isMedium(parsed, outer.document) ? [] : outer.documentSteps),
    ...source.steps,
    ...outer.inner,
  ];
  const telling = !DOING.has(verb.lemma);
  const resumes = trailing && word(parsed, tail) === ',' && OPENING.has(word(parsed, tail + 1));
  const told = word(parsed, tail) === 'that' && tail > cue + 1 ? tail : cue + 1;
  const scope = trailing
    ? { from: part.from, to: resumes ? part.to : from }
    : { from: told, to: telling ? part.to : told };
  return {
    form: trailing ? 'trailing' : 'subject',
    classes: verb.classes,
    lemma: verb.lemma,
    cue: { from: cue, to: cue + 1 },
    subject: subject ?? null,
    source,
    steps,
    scope,
    trailing,
    negated,
  };
}

/** "told employees to …", "urged users not to …". */
function orderedTo(parsed: Parsed, lemma: string, cue: number): boolean {
  if (!/^(?:tell|ask|order|urge|warn|advise|instruct|direct|require)$/.test(lemma)) return false;
  const object = readPhrase(parsed, cue + 1);
  return (
    object !== undefined &&
    (word(parsed, object.to) === 'to' ||
      (word(parsed, object.to) === 'not' && word(parsed, object.to + 1) === 'to'))
  );
}

/** Whether a weak verb of speech speaks here: "adds that", "the notice read", "calls it a", "reports the ban covers". */
function weakly(parsed: Parsed, source: Source, lemma: string, cue: number): boolean {
  const next = word(parsed, cue + 1);
  const past = tailEnd(parsed, cue + 1, parsed.tokens.length);
  if (/^(?:that|how|whether|why)$/.test(word(parsed, past))) return true;
  if (
    /^(?:that|how|whether|why|,|:|“|"|‘|')$/.test(next) ||
    (next === 'on' && parsed.tags[cue + 2] === 'date')
  )
    return true;
  if (parsed.tags[cue + 1] === 'date' && word(parsed, cue + 2) === 'that') return true;
  if (/^(?:list|show|read|label|report)$/.test(lemma) && source.role === 'document') return true;
  if (/^(?:call|deem|consider|term|dub|label)$/.test(lemma))
    return isNominal(parsed.tags[cue + 1]) || parsed.tags[cue + 1] === 'det';
  if (/^(?:report|believe|think|expect|estimate|recommend|write|show)$/.test(lemma)) {
    const phrase = readPhrase(parsed, cue + 1);
    if (!phrase) return false;
    if (lemma === 'report' && source.steps.at(-1)?.type === 'outlet') return true;
    let i = phrase.to;
    while (parsed.tags[i] === 'adv') i++;
    return parsed.tags[i] === 'aux' || parsed.tags[i] === 'verb';
  }
  return false;
}

/** Puts the name that an insertion gives in place of the description before it ("an engineer, identified as X, said"). */
function named(
  parsed: Parsed,
  source: Source | undefined,
  insertion: Stretch | null,
  topic: Topic,
): Source | undefined {
  const last = source?.steps.at(-1);
  if (!source || !last || !insertion || source.role === 'name' || source.role === 'person') return source;
  const name = nameInInsertion(parsed, insertion);
  if (name === undefined) return source;
  const clean = name.replace(/^[“"'‘]+|[”"'’,.]+$/g, '');
  meetPerson(topic, { name: clean, type: last.type });
  return { ...source, steps: [...source.steps.slice(0, -1), { ...last, name: clean, resolved: null }] };
}

function lastAux(parsed: Parsed, cue: number, floor: number): string {
  let i = cue - 1;
  while (i >= floor && (parsed.tags[i] === 'adv' || parsed.tags[i] === 'neg')) i--;
  return parsed.tags[i] === 'aux' ? word(parsed, i) : '';
}

/** First token of a part after its conjunction, adverbs and leading adjunct. */
export function leadStart(parsed: Parsed, part: Stretch): number {
  let i = part.from;
  while (
    i < part.to &&
    (parsed.tags[i] === 'conj' ||
      parsed.tags[i] === 'adv' ||
      parsed.tags[i] === 'mark' ||
      (parsed.tags[i] === 'sub' && /^(?:while|although|though|however)$/.test(word(parsed, i))))
  )
    i++;
  if (parsed.tags[i] === 'prep' || parsed.tags[i] === 'date') {
    for (let j = i; j < Math.min(part.to, i + 16); j++)
      if (word(parsed, j) === ',' && parsed.tags[j + 1] !== 'date' && !(parsed.tags[j + 1] === 'sub'))
        return j + 1;
  }
  return i;
}

/** "“…,” said X", "…, wrote X on Monday". */
function invertedFrame(finder: Finder, cue: number): Frame | undefined {
  const { parsed } = finder;
  const verb = parsed.verbs[cue];
  if (
    !verb ||
    (verb.form !== 'ed' && verb.form !== 's') ||
    !(verb.classes & (BIT.speech | BIT.admission | BIT.accusation))
  )
    return undefined;
  if (!/^[,”"'’—]$|^as$|^says?$/.test(word(parsed, cue - 1))) return undefined;
  const part = partOf(finder, cue);
  const phrase = readPhrase(parsed, cue + 1, part.to);
  const source = sourceAt(finder, phrase);
  if (
    !source ||
    !phrase ||
    (source.role === 'pronoun' && word(parsed, cue - 1) === ',' && !hasQuote(parsed, part.from, cue))
  )
    return undefined;
  if (cue - part.from < 2 || !(hasVerb(parsed, part.from, cue) || hasQuote(parsed, part.from, cue)))
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
    steps: [...outer.outer, ...source.steps],
    scope: { from: part.from, to: resumes ? part.to : cue },
    trailing: true,
    negated: false,
  };
}

/** "… found by X", "… first reported by X", "as noted by X", "discovered via a post". */
function passiveFrame(finder: Finder, cue: number): Frame | undefined {
  const { parsed } = finder;
  const verb = parsed.verbs[cue];
  if (verb?.form !== 'ed') return undefined;
  const part = partOf(finder, cue);
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
  const phrase = readPhrase(parsed, by + 1, part.to);
  const source = sourceAt(finder, phrase);
  if (!phrase || !source || source.toolOnly) return undefined;
  const auxiliary = lastAux(parsed, cue, part.from);
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
  return {
    form: 'by',
    classes,
    lemma: verb.lemma,
    cue: { from: cue, to: phrase.to },
    subject: phrase,
    source,
    steps: source.steps,
    scope:
      leading && word(parsed, part.from) === 'as' ? { from: phrase.to, to: part.to } : { from, to: cue + 1 },
    trailing: true,
    negated: false,
  };
}

/** "according to X", "per X", "in the words of X". */
function accordingFrame(finder: Finder, at: number): Frame | undefined {
  const { parsed } = finder;
  const here = word(parsed, at);
  const to =
    here === 'according' && word(parsed, at + 1) === 'to'
      ? at + 2
      : here === 'per' && parsed.tags[at - 1] !== 'num' && !isNominal(parsed.tags[at - 1])
        ? at + 1
        : -1;
  if (to < 0) return undefined;
  const part = partOf(finder, at);
  const phrase = readPhrase(parsed, to, part.to);
  const source = sourceAt(finder, phrase);
  if (!phrase || !source) return undefined;
  const leading = !hasVerb(parsed, part.from, at) || at - part.from <= 1;
  let from = part.from;
  // In the middle of a sentence it belongs to what stands before it, unless it opens what follows.
  if (leading) {
    let end = phrase.to;
    if (word(parsed, end) === ',' || isNominal(parsed.tags[end]) || parsed.tags[end] === 'verb') {
      for (let j = end; j < Math.min(part.to, end + 30); j++)
        if (word(parsed, j) === ',') {
          end = j + 1;
          if (
            /^(?:sub|verb|adv)$/.test(parsed.tags[j + 1] ?? '') ||
            (word(parsed, phrase.to) === ',' &&
              j === phrase.to &&
              /^(?:sub|verb|adv)$/.test(parsed.tags[j + 1] ?? ''))
          )
            continue;
          break;
        }
    }
    return {
      form: 'according-to',
      classes: BIT.speech,
      lemma: 'accord',
      cue: { from: at, to: phrase.to },
      subject: phrase,
      source,
      steps: source.steps,
      scope: { from: phrase.to, to: part.to },
      trailing: false,
      negated: false,
    };
  }
  const tailed = isStop(parsed, phrase.to);
  if (!tailed) from = part.from;
  const inside = word(parsed, at - 1) === ',' && word(parsed, phrase.to) === ',' && !hasClauseEnd(parsed, at);
  return {
    form: 'according-to',
    classes: BIT.speech,
    lemma: 'accord',
    cue: { from: at, to: phrase.to },
    subject: phrase,
    source,
    steps: source.steps,
    scope: { from, to: inside ? part.to : at },
    trailing: true,
    negated: false,
  };
}

/** Whether what precedes is a whole clause, so that an inserted "according to X" looks back only. */
function hasClauseEnd(parsed: Parsed, at: number): boolean {
  return !/^(?:would|will|could|can|may|and|that|which)$/.test(word(parsed, at - 2));
}

/** "X's accusation that …", "the claim by X that …". */
function nominalFrame(finder: Finder, at: number): Frame | undefined {
  const { parsed } = finder;
  const name = NOMINAL_CUES.get(word(parsed, at));
  if (name === undefined || parsed.tags[at] !== 'word') return undefined;
  const part = partOf(finder, at);
  const after = word(parsed, at + 1);
  let phrase: Stretch | undefined;
  let scopeFrom = at + 1;
  if (/^(?:by|from)$/.test(after)) {
    phrase = readPhrase(parsed, at + 2, part.to);
    if (phrase) scopeFrom = phrase.to;
  } else {
    let poss = at - 1;
    while (poss > part.from && parsed.tags[poss] === 'word' && at - poss < 4) poss--;
    if (parsed.tags[poss] === 'poss') phrase = readPhraseBack(parsed, poss, part.from);
  }
  const source = sourceAt(finder, phrase);
  if (!phrase || !source || source.role === 'document') return undefined;
  if (!/^(?:that|of|about|on|against|,|regarding)$/.test(word(parsed, scopeFrom)) && name !== 'accusation')
    return undefined;
  return {
    form: 'nominal',
    classes: BIT[name],
    lemma: word(parsed, at),
    cue: { from: at, to: at + 1 },
    subject: phrase,
    source,
    steps: source.steps,
    scope: { from: scopeFrom, to: part.to },
    trailing: false,
    negated: false,
  };
}

/** ", citing X": X if X tells something; else the reason that the part's subject gives. */
function citingFrame(finder: Finder, cue: number): Frame | undefined {
  const { parsed } = finder;
  const verb = parsed.verbs[cue];
  if (!verb || !(verb.classes & BIT.citing) || verb.form !== 'ing' || lastAux(parsed, cue, 0) !== '')
    return undefined;
  const part = partOf(finder, cue);
  const phrase = readPhrase(parsed, cue + 1, part.to);
  const source = sourceAt(finder, phrase);
  if (phrase && source && source.role !== 'pronoun') {
    return {
      form: 'citing',
      classes: BIT.citing,
      lemma: 'cite',
      cue: { from: cue, to: phrase.to },
      subject: phrase,
      source,
      steps: source.steps,
      scope: { from: part.from, to: word(parsed, phrase.to) === ',' ? part.to : cue },
      trailing: true,
      negated: false,
    };
  }
  const first = readPhrase(parsed, leadStart(parsed, part), part.to);
  const actor = first
    ? readSource(parsed, { from: first.from, to: Math.min(first.to, cue) }, finder.topic)
    : undefined;
  if (!actor || actor.toolOnly || actor.role === 'pronoun') return undefined;
  return {
    form: 'reason',
    classes: BIT.citing,
    lemma: 'cite',
    cue: { from: cue, to: cue + 1 },
    subject: first ?? null,
    source: actor,
    steps: actor.steps.slice(-1),
    scope: { from: cue + 1, to: part.to },
    trailing: false,
    negated: false,
  };
}

/** "It originated with X", "traces to a post by X". */
function originFrame(finder: Finder, cue: number): Frame | undefined {
  const { parsed } = finder;
  const verb = parsed.verbs[cue];
  if (!verb || !(verb.classes & BIT.origin)) return undefined;
  const part = partOf(finder, cue);
  let i = cue + 1;
  while (i < part.to && (parsed.tags[i] === 'adv' || word(parsed, i) === 'back')) i++;
  if (!/^(?:to|with|from|in|on)$/.test(word(parsed, i))) return undefined;
  const phrase = readPhrase(parsed, i + 1, part.to);
  const source = sourceAt(finder, phrase);
  if (!phrase || !source || (source.role === 'outlet' && /^the /.test(source.steps[0]?.name ?? '')))
    return undefined;
  let from = cue;
  while (from > part.from && word(parsed, from - 1) !== ',') from--;
  return {
    form: 'origin',
    classes: BIT.origin | BIT.discovery,
    lemma: verb.lemma,
    cue: { from: cue, to: phrase.to },
    subject: phrase,
    source,
    steps: source.steps,
    scope: { from, to: cue + 1 },
    trailing: true,
    negated: false,
  };
}

/** "Researchers: the tool leaks prompts", "… : report". */
function labelFrame(finder: Finder): Frame | undefined {
  const { parsed } = finder;
  const at = parsed.tokens.findIndex((token, index) => index < 7 && token.lower === ':');
  if (at < 1 || parsed.tags.slice(0, at).includes('verb')) return undefined;
  if (parsed.tokens.slice(0, at).some((token) => /\d/.test(token.text))) return undefined;
  const source = sourceAt(finder, { from: 0, to: at });
  if (
    !source ||
    source.toolOnly ||
    (source.role === 'document' && at > 1) ||
    (source.role === 'name' && !parsed.titleCase)
  )
    return undefined;
  return {
    form: 'label',
    classes: BIT.speech,
    lemma: 'say',
    cue: { from: at, to: at + 1 },
    subject: { from: 0, to: at },
    source,
    steps: source.steps,
    scope: { from: at + 1, to: parsed.tokens.length },
    trailing: false,
    negated: false,
  };
}

/** All tellings of a sentence, and the tokens at which its independent parts begin. */
export function findFrames(
  parsed: Parsed,
  topic: Topic,
): { readonly frames: readonly Frame[]; readonly starts: readonly number[] } {
  const finder: Finder = { parsed, topic, starts: boundariesOf(parsed), frames: [] };
  const label = labelFrame(finder);
  if (label) finder.frames.push(label);
  for (let at = 0; at < parsed.tokens.length; at++) {
    const verb = parsed.verbs[at];
    const frame = verb
      ? verb.classes & CUES || verb.lemma === 'bring'
        ? (originFrame(finder, at) ??
          citingFrame(finder, at) ??
          passiveFrame(finder, at) ??
          invertedFrame(finder, at) ??
          (!(verb.classes & CUES) ||
          (verb.form === 'ing' && verb.classes & BIT.citing && lastAux(parsed, at, 0) === '')
            ? undefined
            : activeFrame(finder, at)))
        : undefined
      : parsed.tags[at] === 'word'
        ? (accordingFrame(finder, at) ?? nominalFrame(finder, at))
        : parsed.tags[at] === 'prep' || parsed.tags[at] === 'verb'
          ? accordingFrame(finder, at)
          : undefined;
    if (!frame) continue;
    // "…, and Odaily says": a new teller begins a new part, so that the one before does not reach into it.
    const start = frame.subject?.from ?? 0;
    if (
      frame.form === 'subject' &&
      frame.source.role !== 'pronoun' &&
      parsed.tags[start - 1] === 'conj' &&
      !ROLE_OF.has(word(parsed, start - 2))
    ) {
      const split = start - 1;
      for (let i = 0; i < finder.frames.length; i++) {
        const other = finder.frames[i];
        if (other && !other.trailing && other.scope.from < split && other.scope.to > split)
          finder.frames[i] = { ...other, scope: { from: other.scope.from, to: split } };
      }
      finder.starts.push(split);
    }
    finder.frames.push(frame);
  }
  return { frames: finder.frames, starts: finder.starts.sort((a, b) => a - b) };
}
