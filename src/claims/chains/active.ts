import { addresseeEnd, readersEnd } from './addressees.ts';
import { reachOf } from './asides.ts';
import { tellerBehind, tellerByPlace } from './by-place.ts';
import { relayed } from './citing.ts';
import { afterFinding } from './discoveries.ts';
import { citedAs, publisherOf, tellsAsDocument } from './documents.ts';
import { apposed, nameBehind, named } from './naming.ts';
import { subjectEnd } from './subject-end.ts';
import { orderFrame } from './orders.ts';
import { orderedTo, weakly } from './weak-speech.ts';
import { PLAIN_SPEECH } from '../lexicon/cues.ts';
import { WEAK_SPEECH } from '../lexicon/cues.ts';
import { BIT } from '../lexicon/verbs.ts';
import { isNominal } from '../text/parse.ts';
import { clauseFollows } from '../text/clause-openings.ts';
import { isInserted, isWithin } from './insertions.ts';
import { isMeans } from './inverted.ts';
import {
  isName,
  isNewsroom,
  groupStart,
  ownSubject,
  resumedEnd,
  scopeEnd,
  toldBehindColon,
  tellsNothing,
  tellsWhat,
} from './telling.ts';
import { adjunctSteps, isMedium, tailSteps } from './adjuncts.ts';
import { readPhrase, readPhraseBack } from './noun-phrases.ts';
import type { Stretch } from './noun-phrases.ts';
import type { Source } from './sources.ts';
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

/** What a paper does that somebody puts out ("opened an issue saying that"). */
const SAYS_THAT = /^(?:say|claim|allege|warn|report|complain)$/;

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
  const group = groupStart(parsed, cue);
  if (group === undefined) return undefined;
  let { end, negated } = subjectEnd(parsed, group, part.from);
  const { insertion } = subjectEnd(parsed, group, part.from);
  // "a user identified as X", "a flaw described as …": participles, not acts.
  if (
    verb.form === 'ed' &&
    end === cue &&
    /^(?:as|by)$/.test(word(parsed, cue + 1)) &&
    !isMeans(parsed, cue + 2)
  )
    return undefined;
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
  const after = afterFinding(finder, cue, part);
  if (after) return after;
  const placed = (): Source | undefined =>
    tellsWhat(parsed, verb.lemma, cue, part.to)
      ? tellerByPlace(parsed, verb.lemma, end, leadStart(parsed, part), topic)
      : tellerBehind(parsed, verb.lemma, cue, end, part, topic);
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
  } else if (
    parsed.tags[end - 1] === 'conj' ||
    (before === ',' && verb.form !== 'base') ||
    (verb.form === 'ing' && word(parsed, cue - 1) === ',')
  ) {
    // "… and said", ", adding that": the subject of the telling before, or of the part.
    const last = finder.frames.findLast(
      (frame) =>
        frame.cue.from < cue && frame.cue.from >= part.from && frame.form !== 'by' && frame.form !== 'citing',
    );
    if (last && (verb.form === 'ing' ? word(parsed, cue - 1) === ',' : true)) inherited = last.source;
    else if (verb.form === 'ing' || parsed.tags[end - 1] === 'conj') {
      const first = readPhrase(parsed, leadStart(parsed, part), part.to);
      inherited = first
        ? named(parsed, sourceAt(finder, first), nameBehind(parsed, first, part.to), topic)
        : undefined;
      if (inherited?.toolOnly) inherited = undefined;
    }
    if (!inherited) return undefined;
  } else {
    if (verb.form === 'ing' && end === cue && !isNominal(parsed.tags[cue - 1])) return undefined;
    // "several of the people affected told", "an engineer who asked not to be named said"
    const described = parsed.verbs[end - 1]?.form === 'ed' ? placed() : undefined;
    subject = described ?? readPhraseBack(parsed, end, part.from);
    if (subject === undefined) return undefined;
    inherited = described;
    // "X opened an issue saying that"
    const author =
      verb.form === 'ing' && SAYS_THAT.test(verb.lemma) && word(parsed, cue + 1) === 'that'
        ? publisherOf(parsed, subject)
        : undefined;
    if (author) inherited = sourceAt(finder, author);
    // "Unions representing bank staff claim that": what the participle has is no subject.
    const describes =
      parsed.verbs[subject.from - 1]?.form === 'ing' && isNominal(parsed.tags[subject.from - 2]);
    const whole = describes || word(parsed, subject.from - 1) === 'who' ? placed() : undefined;
    if (whole) {
      inherited = whole;
      subject = whole;
    }
    // What hangs on a preposition is no subject ("teams in or near China should expect").
    if (
      parsed.tags[subject.from - 1] === 'prep' &&
      word(parsed, subject.from - 1) !== 'like' &&
      !(verb.form === 'ing' && word(parsed, subject.from - 1) === 'with')
    ) {
      inherited = placed();
      if (!inherited) return undefined;
      subject = inherited;
    }
    if (
      /^(?:no|neither|nobody|none|any)$/.test(word(parsed, subject.from)) ||
      (/^(?:no|neither|nobody|none)$/.test(word(parsed, leadStart(parsed, part))) &&
        !hasVerb(parsed, part.from, subject.from))
    )
      negated = true;
  }
  if (tellsNothing(parsed, verb.lemma, cue)) negated = true;
  // "let some users see", "allows anyone to find": nobody tells anything.
  const causing = subject === undefined ? undefined : parsed.verbs[subject.from - 1]?.lemma;
  if (
    causing !== undefined &&
    verb.form === 'base' &&
    /^(?:let|allow|make|help|enable|force|trick|prompt)$/.test(causing)
  )
    return undefined;
  if (orderedTo(parsed, verb.lemma, cue)) return orderFrame(finder, cue, part, subject);
  // "until its maker explains why": nothing was told yet.
  if (
    subject &&
    /^(?:until|unless|before|once|if|whether)$/.test(word(parsed, subject.from - 1)) &&
    (verb.form === 's' || verb.form === 'base')
  )
    return undefined;
  const source =
    inherited ??
    named(parsed, sourceAt(finder, subject) ?? placed(), insertion, topic) ??
    // "The third-party service, Faultline, told …"
    (insertion && isName(parsed, insertion) ? sourceAt(finder, insertion) : undefined) ??
    ownSubject(finder, part, subject);
  if (!source || !allowed(source, verb.lemma)) return undefined;
  // "The Ledger Post has learned that": newsrooms learn in public.
  if (verb.lemma === 'learn' && !isNewsroom(source, lastAux(parsed, cue, part.from))) return undefined;
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
  const cited = citedAs(finder, verb.lemma, cue, part.to);
  const tail = readersEnd(
    parsed,
    tailEnd(parsed, cited?.end ?? addresseeEnd(parsed, verb.lemma, cue, part.to), part.to),
    part.to,
  );
  const closed =
    tail >= part.to ||
    (isStop(parsed, tail) && !(word(parsed, tail) === ':' && OPENING.has(word(parsed, tail + 1)))) ||
    // "…, the newspaper found when it tested the app"
    /^(?:when|after|while|as|before)$/.test(word(parsed, tail)) ||
    // "“…,” he said “…”"
    (OPENING.has(word(parsed, tail)) && /[,”"]/.test(preceding) && hasQuote(parsed, part.from, from));
  const content = hasVerb(parsed, part.from, from) || hasQuote(parsed, part.from, from);
  const within = subject !== undefined && isWithin(parsed, from, tail);
  const inserted = within || (subject !== undefined && isInserted(parsed, part, from, tail));
  // "…, as X showed in April"
  const asTold =
    preceding === 'as' &&
    /^[,—–(]$|^--$/.test(word(parsed, from - 2)) &&
    !parsed.tags.slice(part.from, from).includes('neg');
  const trailing =
    inserted ||
    (subject !== undefined &&
      closed &&
      (asTold || /^[,”"—–'’]$|^--$/.test(preceding)) &&
      content &&
      from > part.from);
  const outer = tailSteps(parsed, cue, Math.min(part.to, cue + 16), topic);
  if (
    !trailing &&
    !/^(?:as|like)$/.test(preceding) &&
    WEAK_SPEECH.has(verb.lemma) &&
    !(verb.classes & BIT.discovery && subject) &&
    !weakly(parsed, source, verb.lemma, cue)
  )
    return undefined;
  const lead = trailing ? [] : adjunctSteps(parsed, part, from, topic);
  const steps = [
    ...outer.outer,
    ...lead,
    ...(isMedium(parsed, outer.document)
      ? outer.documentSteps.filter((step) => step.type === 'outlet')
      : outer.documentSteps),
    ...source.steps,
    ...(insertion && !inherited ? (relayed(finder, insertion.from, insertion.to)?.steps ?? []) : []),
    ...outer.inner,
    ...(cited?.source.steps ?? []),
  ];
  const telling = !DOING.has(verb.lemma);
  // "…, she said, “and …”", "…, he explained, and the contents never leave the device."
  const resumes =
    inserted ||
    // "Two editions were spoilt, X says: 5.1 and 4.9."
    (trailing && word(parsed, tail) === ':') ||
    (trailing &&
      word(parsed, tail) === ',' &&
      (OPENING.has(word(parsed, tail + 1)) ||
        (/^(?:and|but)$/.test(word(parsed, tail + 1)) &&
          (clauseFollows(parsed, tail + 2) || /^(?:none|nobody|nothing)$/.test(word(parsed, tail + 2))) &&
          // "…, Snyk warned, and Microsoft has fixed it": another's act.
          parsed.nameAt[tail + 2] === undefined) ||
        // "…, he wrote, and would be turned off"
        (/^(?:and|but)$/.test(word(parsed, tail + 1)) && parsed.tags[tail + 2] === 'aux')));
  const told = word(parsed, tail) === 'that' && tail > cue + 1 ? tail : cue + 1;
  const colon =
    trailing || verb.classes & BIT.discovery
      ? undefined
      : toldBehindColon(finder.starts, parsed, verb.lemma, tail);
  const scope =
    colon ??
    (trailing
      ? {
          from: within ? from : part.from,
          to: resumes ? resumedEnd(finder.starts, parsed, tail, part) : from,
        }
      : {
          from: told,
          to: telling
            ? Math.max(told, Math.min(scopeEnd(parsed, part, from, told), reachOf(parsed, cue, part)))
            : told,
        });
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
    ...(inserted ? { inserted } : {}),
  };
}
