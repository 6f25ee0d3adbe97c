import { isCleft, subjectOfCue } from '../reach/active-subject.ts';
import { addresseeEnd, readersEnd } from '../reach/addressees.ts';
import { reachOf } from '../reach/asides.ts';
import { citedWithin, citingEnd, metBy, relayed } from './citing.ts';
import { clefted, cleftTold, givesName, namesOnly, onlyRead, tellsOtherwise } from '../reach/not-told.ts';
import { citedAs } from '../sources/documents.ts';
import { named } from '../sources/naming.ts';
import { orderFrame } from '../reach/orders.ts';
import { orderedTo, weakly } from './weak-speech.ts';
import { PLAIN_SPEECH, WEAK_SPEECH } from '../../lexicon/cues.ts';
import { MEDIA_WORDS } from '../../lexicon/roles.ts';
import { BIT } from '../../lexicon/verbs.ts';
import { clauseFollows } from '../../text/clause-openings.ts';
import type { Parsed } from '../../text/parse.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import { isInserted, isWithin } from '../reach/insertions.ts';
import {
  isName,
  isNewsroom,
  coordinatedFrom,
  goesOnBehind,
  groupStart,
  ownSubject,
  relativeEnd,
  resumedEnd,
  scopeEnd,
  toldBehindColon,
  tellsNothing,
} from '../reach/telling.ts';
import { adjunctSteps, tailSteps } from '../reach/adjuncts.ts';
import { reachedBy, shownTo } from '../sources/newsrooms.ts';
import { passedOn } from './passed-on.ts';
import {
  OPENING,
  asideEnd,
  word,
  isStop,
  opensQuote,
  tailEnd,
  hasVerb,
  hasQuote,
  allowed,
  partAround,
  partOf,
  sourceAt,
  lastAux,
} from './frame.ts';
import type { Frame, Finder } from './frame.ts';

/** Acts of finding whose object is looked at, not told. */
const DOING = new Set(
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
  const found = subjectOfCue(finder, cue, group, part);
  if (!found || 'form' in found) return found;
  const { subject, inherited, insertion, placed } = found;
  let { negated } = found;
  if (tellsNothing(parsed, verb.lemma, cue)) negated = true;
  // "He neither confirmed nor denied that …"
  if (/^(?:nor|neither)$/.test(word(parsed, cue - 1))) negated = true;
  if (onlyRead(parsed, verb.lemma, subject) || tellsOtherwise(parsed, verb.lemma, cue, subject))
    return undefined;
  // "VS Code Deny Permissions Test Results": of one, a title's verb would end in "s".
  if (
    subject &&
    verb.form === 'base' &&
    parsed.tokens[cue]?.capital === true &&
    parsed.sentence.bare &&
    isNamed(parsed, subject)
  )
    return undefined;
  if (subject && namesOnly(parsed, verb.lemma, cue, subject.to)) return undefined;
  const cleft = clefted(parsed, cue, subject, part);
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
  const passed = passedOn(finder, subject);
  const source =
    passed?.source ??
    inherited ??
    (subject?.from === part.from ? ownSubject(finder, part, subject) : undefined) ??
    named(parsed, sourceAt(finder, subject) ?? placed(), insertion, topic) ??
    // "The third-party service, Faultline, told …"
    (insertion && isName(parsed, insertion) ? sourceAt(finder, insertion) : undefined) ??
    ownSubject(finder, part, subject) ??
    // "It also quotes an expert as having seen the table": whoever "it" is.
    citedAs(finder, verb.lemma, cue, part.to)?.source;
  if (!source || !allowed(source, verb.lemma)) return undefined;
  // "The Ledger Post has learned that": newsrooms learn in public.
  if (verb.lemma === 'learn' && !isNewsroom(source, lastAux(parsed, cue, part.from))) return undefined;
  const cited = citedAs(finder, verb.lemma, cue, part.to);
  if (
    source.role === 'pronoun' &&
    word(parsed, source.from) === 'it' &&
    !(verb.classes & (BIT.admission | BIT.denial)) &&
    !PLAIN_SPEECH.has(verb.lemma) &&
    // "It quoted a lawmaker as saying that …"
    !cited &&
    // "…, it added."
    !(
      (/^(?:add|note|write|warn|argue|conclude|estimate)$/.test(verb.lemma)
        ? verb.form === 'ed'
        : verb.lemma === 'read' && /^[”"]$/.test(word(parsed, source.from - 1))) &&
      /^[,”"]$/.test(word(parsed, source.from - 1)) &&
      isStop(parsed, tailEnd(parsed, cue + 1, part.to))
    ) &&
    !(
      verb.classes & (BIT.speech | BIT.accusation) &&
      word(parsed, tailEnd(parsed, cue + 1, parsed.tokens.length)) === 'that'
    )
  )
    return undefined;
  const from = subject?.from ?? cue;
  const preceding = word(parsed, from - 1);
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
  const opens = subject === undefined ? from : coordinatedFrom(parsed, subject, part);
  const content =
    hasVerb(parsed, part.from, opens) ||
    hasQuote(parsed, part.from, opens) ||
    // "Parlo rounds the sum, Kos explains.": nothing else is left that could be told.
    (tail + 1 >= part.to && opens - part.from > 3 && (verb.classes & BIT.speech) !== 0);
  // "The update, the Dispatch reported, citing two engineers, deletes bookmarks"
  const past = citingEnd(parsed, tail, part.to);
  const within = subject !== undefined && isWithin(parsed, from, past);
  const inserted = within || (subject !== undefined && isInserted(parsed, part, from, past));
  // "…, as X showed in April"
  const asTold =
    preceding === 'as' &&
    /^[,—–(]$|^--$/.test(word(parsed, from - 2)) &&
    !parsed.tags.slice(part.from, from).includes('neg');
  // "…, or so the firm says"
  const orSo = preceding === 'so' && word(parsed, from - 2) === 'or';
  const trailing =
    inserted ||
    (subject !== undefined &&
      closed &&
      (asTold ||
        orSo ||
        (/^[,”"—–'’]$|^--$/.test(word(parsed, opens - 1)) && !opensQuote(parsed, opens - 1))) &&
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
    // "wrote in its report": how it was told; who has read the paper tells more.
    ...outer.documentSteps.filter((step) => step.type === 'outlet'),
    ...(passed?.outer ?? metBy(finder, subject)),
    ...(isNewsroom(source, '')
      ? []
      : reachedBy(parsed, { from, to: asideEnd(parsed, tail, part.to) }, topic)),
    // "The report, quoted by the daily Pravdivo, says"
    ...(insertion && source.role === 'document' ? shownTo(parsed, insertion) : []),
    ...source.steps,
    ...(insertion && !inherited ? (relayed(finder, source, insertion.from, insertion.to)?.steps ?? []) : []),
    ...(insertion && source.steps.at(-1)?.type === 'outlet' ? citedWithin(finder, insertion) : []),
    ...outer.inner,
    ...(cited?.source.steps ?? []),
  ];
  const telling = !DOING.has(verb.lemma);
  // "The memo calls it “unsafe” and names a replacement": a paper only tells.
  const paper = source.role === 'document' || source.role === 'post';
  // "…, she said, “and …”", "…, he explained, and the contents never leave the device."
  const resumes =
    inserted ||
    // "Two editions were spoilt, X says: 5.1 and 4.9."
    (trailing && word(parsed, tail) === ':') ||
    (trailing &&
      word(parsed, tail) === ',' &&
      (OPENING.has(word(parsed, tail + 1)) ||
        // "…, one of them said, almost four hours before …", "…, she noted, which does not do this"
        /^(?:prep|adv|num|sub)$/.test(parsed.tags[tail + 1] ?? '') ||
        (/^(?:and|but)$/.test(word(parsed, tail + 1)) &&
          (clauseFollows(parsed, tail + (/^(?:only|even|just|all)$/.test(word(parsed, tail + 2)) ? 3 : 2)) ||
            /^(?:none|nobody|nothing)$/.test(word(parsed, tail + 2))) &&
          // "…, Snyk warned, and Microsoft has fixed it": another's act.
          parsed.nameAt[tail + 2] === undefined) ||
        // "…, he wrote, and would be turned off", "…, the outlet writes, but got no answer"
        goesOnBehind(parsed, tail, part.to)));
  // "said Monday it has closed the hole", "said in a statement the hole was closed": past the day or the paper.
  const dated =
    (parsed.tags[tail - 1] === 'date' ||
      MEDIA_WORDS.has(word(parsed, tail - 1)) ||
      // "told me it had deleted them"
      (verb.lemma === 'tell' && parsed.tags[tail - 1] === 'pron')) &&
    clauseFollows(parsed, tail);
  const told = tail > cue + 1 && (dated || word(parsed, tail) === 'that') ? tail : cue + 1;
  const colon =
    trailing || verb.classes & BIT.discovery
      ? undefined
      : toldBehindColon(finder.starts, parsed, verb.lemma, tail);
  const behind = cleft < 0 ? -1 : cleftTold(parsed, cleft);
  if (cleft >= 0 && behind < 0) return undefined;
  const scope =
    (behind < 0
      ? undefined
      : { from: behind, to: partAround(finder.starts, behind, parsed.tokens.length).to }) ??
    colon ??
    (trailing
      ? {
          from: within ? from : part.from,
          to: resumes ? resumedEnd(finder.starts, parsed, tail, part) : from,
        }
      : {
          // "It was a pharmacist, Delia Marquez, who first saw …": all of it is hers.
          from: /^(?:who|that)$/.test(word(parsed, cue - 1)) && isCleft(parsed, part) ? part.from : told,
          to: telling
            ? Math.max(
                told,
                Math.min(
                  scopeEnd(parsed, part, from, told, paper ? -1 : cue),
                  reachOf(parsed, cue, part),
                  relativeEnd(finder, subject, cue, part.to) ?? part.to,
                ),
              )
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
    ...(givesName(parsed, verb.lemma, cue) ? { names: true } : {}),
  };
}

/** Whether a phrase is one name, whoever's it is. */
const isNamed = (parsed: Parsed, { from, to }: Stretch): boolean =>
  parsed.tokens
    .slice(from, to)
    .every((token, i) => token.capital && /^(?:word|name)$/.test(parsed.tags[from + i] ?? '')) &&
  !/s$/.test(word(parsed, to - 1));
