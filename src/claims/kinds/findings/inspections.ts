import type { Attribution } from '../../../model/statement.ts';
import { isCulprit } from '../../chains/reach/culprits.ts';
import { readPhrase } from '../../chains/phrases/noun-phrases.ts';
import { readSource } from '../../chains/sources/sources.ts';
import type { Source } from '../../chains/sources/source.ts';
import { documentTelling, framesAt } from '../../chains/chains.ts';
import {
  ALERTED,
  CARRIED_OUT,
  HANDED_OVER,
  IN_A_TEST,
  INSPECTIONS,
  INSTRUMENTS,
  LOOKED_FOR,
  RECORDS,
  INSTRUMENT_USED,
  ASKED_AROUND,
  CAUGHT,
  GOING_BACK,
  I_MET,
  LOOKED_INTO,
  OWN_TRY,
  RECORD_SHOWS,
  STRINGS_SHOW,
  UNRESOLVED,
  WE_LEARNT,
  NOT_HAPPENED,
  SAME_OUTCOME,
  SAME_PUT,
  SHOWING,
  UNCHECKED,
  USER_LOOKS,
  WENT_THROUGH,
} from '../../lexicon/inspections.ts';
import { BIT } from '../../lexicon/verbs.ts';
import type { Clause } from '../../text/clauses.ts';
import { anyOf } from '../../text/sieved-pattern.ts';
import { isNegated } from '../negation.ts';
import { clauseText, hasClass, hasLemma, headWord, isPassive, lower } from '../reading.ts';
import { asks } from '../../text/asking.ts';
import { findingOf } from '../finding.ts';
import type { Finding, Reading, Taken } from '../reading.ts';
import { isShared } from '../repairs/repairers.ts';
import { isThing } from '../things.ts';

interface Seen {
  readonly rule: string;
  readonly at: number;
  readonly negated?: boolean;
  readonly own?: readonly Attribution[];
}

function verbAfter(reading: Reading, clause: Clause, words: ReadonlySet<string>): number {
  const from = clause.subject?.to ?? clause.from;
  for (let i = from; i < Math.min(clause.to, from + 12); i++) {
    const verb = reading.parsed.verbs[i];
    if (verb && words.has(verb.lemma)) return i;
    if (reading.parsed.tags[i] === 'sub' || (verb && verb.form !== 'ed')) return -1;
  }
  return -1;
}

/** "An analysis of the binary shows …", "logs seen by the paper show …", "tcpdump shows …". */
function shown(reading: Reading, clause: Clause): Seen | undefined {
  const { subject } = clause;
  if (!subject || /^(?:before|until|unless|once)$/.test(lower(reading, clause.from))) return undefined;
  const head = headWord(reading, subject);
  const first = lower(reading, subject.from);
  const words = clauseText(reading, subject);
  const at = verbAfter(reading, clause, SHOWING);
  if (at < 0 || isPassive(reading, at)) return undefined;
  const instrument = INSTRUMENTS.has(head) || INSTRUMENTS.has(first);
  const record =
    RECORDS.has(head) &&
    (/\b(?:seen|reviewed|obtained|examined|viewed|network|server|packet|system|access|debug|archived|leaked|posted|published|shared|released|circulating)\b/i.test(
      words,
    ) ||
      reading.topic.voice === 'post');
  const inspection =
    INSPECTIONS.has(head) &&
    !/\b(?:unit|integration|regression) tests?\b/i.test(words) &&
    !(head === 'search' && isThing(reading, subject) && !/\bfor\b/i.test(words));
  if (!instrument && !record && !inspection) return undefined;
  // "A scan takes a minute", "the check prevents it": what parts of a tool do.
  if (
    /^(?:checks?|scans?|tests?|search)$/.test(head) &&
    !/\b(?:by|of|with|in|from)\b|^(?:our|my|his|her|their|own|independent)\b/i.test(
      clauseText(reading, { from: subject.from, to: at }),
    )
  )
    return undefined;
  return { rule: instrument ? 'evidence/instrument' : 'evidence/shown', at, negated: false };
}

const OUTSIDERS = new Set(['outlet', 'researcher', 'experts', 'forum_user', 'organisation']);

/** Who looked, as someone whose look counts: not the maker where papers tell it, not the tool. */
function looker(reading: Reading, clause: Clause): Source | undefined {
  if (!clause.subject) return undefined;
  // "Kaspersky says it has detected it": the pronoun is who tells.
  if (/^(?:it|they|he|she)$/i.test(clauseText(reading, clause.subject)))
    return framesAt(reading.frames, clause.from)
      .map((frame) => frame.source)
      .findLast((one) => !one.vendor && OUTSIDERS.has(one.steps.at(-1)?.type ?? ''));
  if (isCulprit(reading.parsed, clause.subject)) return undefined;
  const source = readSource(reading.parsed, clause.subject, reading.topic);
  if (!source || source.toolOnly) return undefined;
  if (source.role === 'pronoun' && source.steps.length === 0) return source;
  if (source.vendor && reading.topic.voice === 'article') return undefined;
  return OUTSIDERS.has(source.steps.at(-1)?.type ?? '') ? source : undefined;
}

/** "Runtime Weekly installed it on two laptops", "we have reviewed all access logs", "Netlupe counted 1,900 instances". */
function looked(reading: Reading, clause: Clause): Seen | undefined {
  if (clause.kind === 'condition' || clause.kind === 'relative' || clause.kind === 'sub') return undefined;
  const { verbs } = reading.parsed;
  const at = clause.verbs.find(
    (one) =>
      (verbs[one]?.form === 'ed' || isManaged(reading, one)) &&
      (verbs[one]?.classes ?? 0) & (BIT.look | BIT.discovery) &&
      !isPassive(reading, one) &&
      !isShared(reading, clause, one),
  );
  if (at === undefined || at < (clause.subject?.to ?? clause.from)) return undefined;
  const object = clauseText(reading, { from: at + 1, to: Math.min(clause.to, at + 9) });
  if (clause.subject === null)
    return reading.topic.voice === 'post' && at === clause.from && clause.from <= 1
      ? { rule: 'evidence/looked', at }
      : undefined;
  const source = looker(reading, clause);
  if (!source || isNegated(reading, at, clause.from)) return undefined;
  const own = source.role === 'pronoun' && source.steps.length === 0;
  const lemma = verbs[at]?.lemma ?? '';
  // What a firm runs, installs or monitors for itself is no look at a tool.
  const type = source.steps.at(-1)?.type;
  if (
    (own || type === 'organisation') &&
    /^(?:install|run|see|download|record|register|monitor|track|log|attach|sample|set|study|search|check|test)$/.test(
      lemma,
    ) &&
    !/\b(?:logs?|instances?|infect\w+|exposed|vulnerable|samples?|traffic|requests?|records?|claims?|\d[\d,]+)\b/i.test(
      object,
    )
  )
    return undefined;
  return LOOKED_FOR.test(object) ? { rule: 'evidence/looked', at, own: source.steps } : undefined;
}

/** "was able to trace", "managed to read". */
function isManaged(reading: Reading, at: number): boolean {
  return (
    lower(reading, at - 1) === 'to' &&
    /^(?:able|managed)$/.test(lower(reading, at - 2)) &&
    !isNegated(reading, at - 2, at - 5)
  );
}

function told(reading: Reading, clause: Clause, text: string): Seen | undefined {
  const at = clause.verbs[0] ?? clause.from;
  const outsider = looker(reading, clause);
  const own = outsider?.steps ?? [];
  if (UNCHECKED.some((one) => one.test(text))) return { rule: 'evidence/unchecked', at, negated: true };
  if (
    RECORD_SHOWS.test(text) ||
    STRINGS_SHOW.test(text) ||
    (IN_A_TEST.test(text) && reading.parsed.tags[clause.from] === 'prep')
  )
    return { rule: 'evidence/record', at };
  const post = reading.topic.voice === 'post';
  const first = /^(?:(?:so|ok|and|then|well),? )?(?:i|we)\b/i.test(text);
  const speaks = outsider !== undefined && !outsider.vendor;
  if (UNRESOLVED.test(text) && speaks && !/\b(?:comment|statement)\b/i.test(text))
    return {
      rule: 'evidence/unresolved',
      at,
      negated: true,
      own: outsider.role === 'pronoun' ? [] : outsider.steps,
    };
  if ((CAUGHT.test(text) || ASKED_AROUND.test(text)) && (speaks || post))
    return { rule: 'evidence/caught', at, own };
  if (post && clause.from <= 2 && (GOING_BACK.test(text) || OWN_TRY.test(text)))
    return { rule: 'evidence/own-try', at };
  if (reading.topic.voice === 'vendor' ? WE_LEARNT.test(text) : I_MET.test(text))
    return { rule: 'evidence/met', at };
  if (post && (USER_LOOKS.test(text) || (first && INSTRUMENT_USED.test(text))))
    return { rule: 'evidence/user-looks', at };
  if (LOOKED_INTO.test(text) && (post || outsider !== undefined))
    return { rule: 'evidence/looked-into', at, own };
  const cited = citedLook(reading, clause);
  if (cited) return cited;
  if (WENT_THROUGH.test(text)) return { rule: 'evidence/went-through', at, own };
  if (INSPECTIONS.has(headWord(reading, clause.subject)) && CARRIED_OUT.test(text))
    return { rule: 'evidence/carried-out', at };
  if (isThing(reading, clause.subject) && !ALERTED.test(text)) return undefined;
  if ((SAME_OUTCOME.test(text) && !NOT_HAPPENED.test(text)) || (post && SAME_PUT.test(text)))
    return { rule: 'evidence/same-outcome', at, own };
  if (HANDED_OVER.test(text) && !isNegated(reading, at, clause.from))
    return { rule: 'evidence/handed-over', at, own };
  if (
    ALERTED.test(text) &&
    !reading.frames.some(({ subject, source }) => source.vendor && subject?.from === clause.subject?.from)
  ) {
    const by = /\bby\b|\bfrom\b|\bthanks to\b/i.exec(text);
    const start = by ? (reading.parsed.tokens[clause.from]?.start ?? 0) + by.index + by[0].length : -1;
    const from = start < 0 ? -1 : reading.parsed.tokens.findIndex((token) => token.start >= start);
    const end = from < 0 ? -1 : endOfPhrase(reading, from, clause.to);
    const finder = from < 0 ? undefined : readSource(reading.parsed, { from, to: end }, reading.topic);
    return { rule: 'evidence/alerted', at, own: finder?.steps ?? own };
  }
  return undefined;
}

/** "The newspaper cited a traffic analysis by X." */
function citedLook(reading: Reading, clause: Clause): Seen | undefined {
  const { parsed, frames } = reading;
  const frame = frames.find(
    (one) =>
      one.form === 'subject' &&
      one.lemma === 'cite' &&
      one.cue.from >= clause.from &&
      one.cue.from < clause.to,
  );
  const object = frame ? readPhrase(parsed, frame.cue.to, clause.to) : undefined;
  if (!object) return undefined;
  const head = headWord(reading, object);
  if (!INSPECTIONS.has(head) && !/^(?:study|research|paper|findings?|report|write-?up)$/.test(head))
    return undefined;
  return {
    rule: 'evidence/cited',
    at: object.from,
    own: readSource(parsed, object, reading.topic)?.steps ?? [],
  };
}

function endOfPhrase(reading: Reading, from: number, limit: number): number {
  let i = from;
  while (i < limit && !/^(?:sub|mark|verb|aux)$/.test(reading.parsed.tags[i] ?? '')) i++;
  return Math.max(i, from + 1);
}

const PHRASED = anyOf(
  ...UNCHECKED,
  UNRESOLVED,
  CAUGHT,
  ASKED_AROUND,
  GOING_BACK,
  OWN_TRY,
  WE_LEARNT,
  I_MET,
  RECORD_SHOWS,
  STRINGS_SHOW,
  IN_A_TEST,
  USER_LOOKS,
  INSTRUMENT_USED,
  LOOKED_INTO,
  WENT_THROUGH,
  CARRIED_OUT,
  SAME_OUTCOME,
  SAME_PUT,
  HANDED_OVER,
  ALERTED,
);

/** Whether a sentence has any word by which a look could be told. */
function mayLook({ parsed, frames, sieving }: Reading): boolean {
  return (
    frames.length > 0 ||
    hasClass(parsed, BIT.look | BIT.discovery) ||
    hasLemma(parsed, SHOWING) ||
    PHRASED(sieving)
  );
}

/** Looks at software: what a look showed, who looked, what was handed over, who was told, and what nobody has checked. */
export function findInspections(reading: Reading, taken: Taken): readonly Finding[] {
  const found: Finding[] = [];
  if (!mayLook(reading)) return found;
  reading.clauses.forEach((clause, index) => {
    if (['evidence', 'ban', 'denial'].some((kind) => taken(index, kind))) return;
    if (clause.kind === 'condition' || asks(reading.texts[index] ?? '')) return;
    const text = reading.texts[index] ?? '';
    const seen = shown(reading, clause) ?? looked(reading, clause) ?? told(reading, clause, text);
    if (seen)
      found.push(
        findingOf('evidence', index, clause, seen.at, seen.rule, {
          negated: seen.negated === true,
          own: seen.own ?? documentTelling(reading.frames, seen.at),
        }),
      );
  });
  return found;
}
