import { PLAIN_SPEECH } from '../lexicon/cues.ts';
import { WEAK_SPEECH } from '../lexicon/cues.ts';
import { BIT } from '../lexicon/verbs.ts';
import { ROLE_OF } from '../lexicon/roles.ts';
import { isNominal } from '../text/parse.ts';
import type { Parsed } from '../text/parse.ts';
import { clauseFollows } from '../text/clause-openings.ts';
import { adjunctSteps, isMedium, tailSteps } from './adjuncts.ts';
import { readPhrase, readPhraseBack } from './noun-phrases.ts';
import { nameInInsertion } from './sources.ts';
import type { Stretch } from './noun-phrases.ts';
import type { Source } from './sources.ts';
import type { Topic } from './topic.ts';
import { meetPerson } from './topic.ts';
import {
  OPENING,
  word,
  isStop,
  tailEnd,
  hasVerb,
  hasQuote,
  allowed,
  partOf,
  sourceAt,
  lastAux,
  leadStart,
} from './frame.ts';
import type { Frame, Finder } from './frame.ts';

/** Token before the subject's verb group: skips adverbs, auxiliaries, negations and a bracketed insertion. */
export function subjectEnd(
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
  // "Quillon Inc. said": the stop is the firm's, not the sentence's.
  if (word(parsed, i) === '.' && /^(?:inc|corp|ltd|co|llc|plc|gmbh|jr|sr)$/.test(word(parsed, i - 1))) i--;
  const close = word(parsed, i);
  if (/^(?:\)|—|–|--|,)$/.test(close)) {
    const open = close === ')' ? '(' : close;
    let j = i - 1;
    while (j > floor && word(parsed, j) !== open && i - j < 26) j--;
    // "Chatterbox, headquartered in Austin, Texas, said": the comma of a place.
    if (close === ',' && i - j === 2 && parsed.tokens[i - 1]?.capital && parsed.tokens[j - 1]?.capital) {
      let before = j - 1;
      while (before > floor && word(parsed, before) !== ',' && j - before < 9) before--;
      if (word(parsed, before) === ',' && parsed.tags.slice(before, j).includes('prep')) j = before;
    }
    if (j > floor && word(parsed, j) === open) {
      const inside =
        close !== ',' || /^(?:sub|det|verb|prep|word|name|date|poss|adv)$/.test(parsed.tags[j + 1] ?? '');
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

/** Acts of finding whose object is looked at, not told. */
export const DOING = new Set(
  'reverse-engineer reproduce replicate analyze analyse decompile disassemble examine inspect test bisect dissect audit deobfuscate reconstruct measure investigate'.split(
    ' ',
  ),
);

/** "X said that …", "…, X said on Monday", "X, an engineer at Y, said …", "X, who found …". */
export function activeFrame(finder: Finder, cue: number): Frame | undefined {
  const { parsed, topic } = finder;
  const verb = parsed.verbs[cue];
  if (!verb) return undefined;
  const part = partOf(finder, cue);
  const able = word(parsed, cue - 1) === 'to' && word(parsed, cue - 2) === 'able';
  if (
    word(parsed, cue - 1) === 'to' &&
    !able &&
    !/^(?:went|goes|continued|appeared)$/.test(word(parsed, cue - 2))
  )
    return undefined;
  const group = able ? cue - 2 : cue;
  let { end, negated } = subjectEnd(parsed, group, part.from);
  const { insertion } = subjectEnd(parsed, group, part.from);
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
  if (before === 'that' && tellsAsDocument(parsed, end - 1, part.from, verb.lemma)) {
    end -= 1;
    subject = readPhraseBack(parsed, end, part.from);
    // "X published a study that claims": who published it tells it.
    const owner = publisherOf(parsed, subject);
    inherited = owner ? sourceAt(finder, owner) : undefined;
  } else if (before === 'who' || before === 'which') {
    end -= 1;
    if (word(parsed, end - 1) === ',') end -= 1;
    subject = readPhraseBack(parsed, end, part.from);
    subject = apposed(parsed, subject, part.from) ?? subject;
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
  // "until its maker explains why": nothing was told yet.
  if (
    subject &&
    /^(?:until|unless|before|once|if|whether)$/.test(word(parsed, subject.from - 1)) &&
    (verb.form === 's' || verb.form === 'base')
  )
    return undefined;
  const source = inherited ?? named(parsed, sourceAt(finder, subject), insertion, topic);
  if (!source || !allowed(source, verb.lemma)) return undefined;
  if (
    source.role === 'pronoun' &&
    word(parsed, source.from) === 'it' &&
    !(verb.classes & (BIT.admission | BIT.denial)) &&
    !PLAIN_SPEECH.has(verb.lemma) &&
    !(verb.classes & BIT.speech && word(parsed, tailEnd(parsed, cue + 1, parsed.tokens.length)) === 'that')
  )
    return undefined;
  const from = subject?.from ?? cue;
  const preceding = word(parsed, from - 1);
  const tail = readersEnd(
    parsed,
    tailEnd(parsed, addresseeEnd(parsed, verb.lemma, cue, part.to), part.to),
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
  const cited = citedAs(finder, verb.lemma, cue, part.to);
  const steps = [
    ...outer.outer,
    ...lead,
    ...(isMedium(parsed, outer.document) ? [] : outer.documentSteps),
    ...source.steps,
    ...outer.inner,
    ...(cited?.steps ?? []),
  ];
  const telling = !DOING.has(verb.lemma);
  // "…, she said, “and …”", "…, he explained, and the contents never leave the device."
  const resumes =
    trailing &&
    word(parsed, tail) === ',' &&
    (OPENING.has(word(parsed, tail + 1)) ||
      (/^(?:and|but)$/.test(word(parsed, tail + 1)) && clauseFollows(parsed, tail + 2)));
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

/** "Lena Okafor, an engineer at Stackmoor, who noticed": the name that is described. */
function apposed(parsed: Parsed, at: Stretch | undefined, floor: number): Stretch | undefined {
  if (!at || word(parsed, at.from - 1) !== ',' || !/^(?:an?|the)$/.test(word(parsed, at.from)))
    return undefined;
  const name = readPhraseBack(parsed, at.from - 1, floor);
  const capitals = name && parsed.tokens.slice(name.from, name.to).every((token) => token.capital);
  return capitals && name.to - name.from >= 2 ? name : undefined;
}

/** "a study that claims that …": a document tells through the clause that hangs on it. */
function tellsAsDocument(parsed: Parsed, that: number, floor: number, lemma: string): boolean {
  if (
    !/^(?:say|claim|state|show|suggest|argue|allege|conclude|find|describe|report|warn|indicate|reveal)$/.test(
      lemma,
    )
  )
    return false;
  const role = ROLE_OF.get(word(parsed, that - 1));
  return that - 1 > floor && (role === 'document' || role === 'post');
}

/** Who issued the document at `at`: the phrase before a verb of publishing. */
function publisherOf(parsed: Parsed, at: Stretch | undefined): Stretch | undefined {
  if (
    !at ||
    !/^(?:publish|release|post|issue|present|write|share)$/.test(parsed.verbs[at.from - 1]?.lemma ?? '')
  )
    return undefined;
  const { end } = subjectEnd(parsed, at.from - 1, 0);
  return readPhraseBack(parsed, end, 0);
}

/** "cited a confidential report as saying": the document, as the origin of what follows. */
function citedAs(finder: Finder, lemma: string, cue: number, limit: number): Source | undefined {
  if (lemma !== 'cite' && lemma !== 'quote') return undefined;
  const { parsed } = finder;
  const object = readPhrase(parsed, cue + 1, limit);
  return object &&
    word(parsed, object.to) === 'as' &&
    /^(?:say|stat|show|tell|claim|describ|warn|conclud|confirm)ing$/.test(word(parsed, object.to + 1))
    ? sourceAt(finder, object)
    : undefined;
}

/** End of whom something is told ("told Signal & Noise", "assured customers"), right behind the cue where nobody is. */
function addresseeEnd(parsed: Parsed, lemma: string, cue: number, limit: number): number {
  if (!/^(?:tell|assure|inform|remind|notify|warn|promise)$/.test(lemma)) return cue + 1;
  if (!isNominal(parsed.tags[cue + 1]) && parsed.tags[cue + 1] !== 'det') return cue + 1;
  const end = readPhrase(parsed, cue + 1, limit)?.to ?? cue + 1;
  return word(parsed, end) === '&' ? (readPhrase(parsed, end + 1, limit)?.to ?? end) : end;
}

/** "…, X told partners in a memo that Y has read": who has read it tells nothing more. */
function readersEnd(parsed: Parsed, at: number, limit: number): number {
  if (word(parsed, at) !== 'that' && word(parsed, at) !== 'which') return at;
  const reader = readPhrase(parsed, at + 1, limit);
  if (!reader) return at;
  let i = reader.to;
  while (parsed.tags[i] === 'aux' || parsed.tags[i] === 'adv') i++;
  return /^(?:read|seen|saw|obtained|reviewed|viewed|examined)$/.test(word(parsed, i)) &&
    isStop(parsed, i + 1)
    ? i + 1
    : at;
}

/** "told employees to …", "urged users not to …". */
export function orderedTo(parsed: Parsed, lemma: string, cue: number): boolean {
  if (!/^(?:tell|ask|order|urge|warn|advise|instruct|direct|require)$/.test(lemma)) return false;
  const object = readPhrase(parsed, cue + 1);
  if (!object) return false;
  let at = object.to;
  while (parsed.tags[at] === 'date' || parsed.tags[at] === 'adv') at++;
  const next = word(parsed, at);
  return next === 'to' || next === 'against' || (next === 'not' && word(parsed, at + 1) === 'to');
}

/** Whether a weak verb of speech speaks here: "adds that", "the notice read", "calls it a", "reports the ban covers". */
export function weakly(parsed: Parsed, source: Source, lemma: string, cue: number): boolean {
  const next = word(parsed, cue + 1);
  // "assured us orally that"
  const addressed = parsed.tags[cue + 1] === 'pron' ? cue + 2 : cue + 1;
  const past = tailEnd(parsed, addressed, parsed.tokens.length);
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
  if (/^(?:suspect|doubt|fear)$/.test(lemma) && source.role !== 'document')
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
export function named(
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
