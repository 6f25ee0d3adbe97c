import { EACH_FAULT_NOUN, FAULT_NOUNS, HARMFUL_NOUNS } from '../../lexicon/fault-nouns.ts';
import { handlesOwn } from '../../lexicon/unwanted.ts';
import type { Clause } from '../../text/clauses.ts';
import { sieved } from '../../text/sieved-pattern.ts';
import { findingOf } from '../finding.ts';
import { clauseText, headWord } from '../reading.ts';
import type { Finding, Reading } from '../reading.ts';
import { isAsked } from '../versions/affected.ts';
import { leadOf, mentionsIn } from '../versions/numbers.ts';
import { wentBackTo } from '../versions/steps.ts';
import { stopsAct } from './endings.ts';
import { wentTo } from './moved.ts';

/** "… and the crash is gone": a fault that is there no more. Linear. */
const IS_GONE = sieved(
  /\b(?:crash(?:es)?|bugs?|problems?|issues?|errors?|leaks?|faults?|flaws?|delays?|freez(?:es?|ing)|glitch(?:es)?|symptoms?) (?:(?:is|was|are|were|has|have|had|['’]s) (?:(?:now|all|also|finally|indeed) )?(?:gone|disappeared|vanished|history)|went away|disappeared|vanished)\b/i,
);
/** "Bumped to 3.2, gone". */
const GONE = /^(?:and |now |all ){0,2}gone(?: now)?$/i;
/** What takes it back. */
const NOT_GONE = /\b(?:not|never|n['’]t|still|back|again|until|only (?:for|until)|almost|nearly|returned)\b/i;

/** What is well gone, as the head of a subject ("the leak of names", and not "the protection against leaks"). */
const FAULTS: ReadonlySet<string> = new Set([
  ...EACH_FAULT_NOUN,
  ...'delay delays backdoor backdoors upload uploads tracking'.split(' '),
]);
/** "Bug tracking", "the list of known flaws": what is kept of faults is none. */
const OF_FAULT = new RegExp(
  String.raw`\b(?:${FAULT_NOUNS}) (?:uploads?|tracking)$|\b(?:list|table|page|catalogu?e|index|record|entry)s? of\b`,
  'i',
);
const ALREADY = String.raw`(?:(?:now|all|also|finally|indeed|completely|already) )?`;
const ENDED = String.raw`(?:is|are|was|were|has been|have been|had been) ${ALREADY}`;
/** "… was removed", "… is history", behind its subject. Linear. */
const IS_ENDED = new RegExp(
  String.raw`^${ENDED}(?:gone|removed(?! (?:from|off) (?!(?:it|the (?:code|app|tool|editor|client|product))\b))|cured|eliminated|history|no more|dealt with|taken out|put right)(?! (?:only|just|for some)\b)\b`,
  'i',
);
const IS_CURED = new RegExp(String.raw`\b(?:it|this) ${ENDED}cured\b`, 'i');
/** What leaves some of it. */
const IN_PART =
  /\b(?:only|except|mostly|partly|partially|in part|largely|apart from|unless|if|by accident)\b/i;
/** "With 2.1, the tool stopped uploading them". Linear. */
const HAS_STOPPED = sieved(
  /\b(?:it|they|the [\w-]+|[A-Z][\w-]+) (?:has |have )?(?:finally )?stopped (?=\w+ing\b)/,
);
/** Before the number of the version in which something ended. */
const ENDED_IN =
  /\b(?:in|with|by|since|as of|as from|starting (?:with|from|in)) (?:the )?(?:[\w.-]+ ){0,3}?(?:versions? |releases? |v)?$/i;
/** "The first version without the leak is …". Linear. */
const FIRST_WITHOUT = new RegExp(
  String.raw`\b(?:first|earliest|oldest) (?:[\w-]+ )?(?:version|release|build|one) (?:(?:without|free (?:of|from)|not to have) (?:(?:the|this|that|any|its) )?(?:\w+ )?(?:${FAULT_NOUNS}|${HARMFUL_NOUNS})(?! (?:fix|report|warning|tracker|bounty))(?: [^.;:]{1,30}?)?|in which (?:(?:it|this|the \w+) (?:is|was) (?:fixed|closed)|(?:it|this|the (?:${FAULT_NOUNS})) (?:is|was) gone)) (?:is|was|will be) (?:versions? |releases? |v)?$`,
  'i',
);

/** Whether a clause tells that a fault is no more, or that the tool stopped what it did with its users' own. */
function tellsEnd(reading: Reading, { subject, to }: Clause, text: string): boolean {
  const stopped = HAS_STOPPED.exec(text);
  if (stopped !== null) return stopsAct(text) || handlesOwn(text.slice(stopped.index + stopped[0].length));
  if (IS_CURED.test(text)) return true;
  return (
    subject !== null &&
    FAULTS.has(headWord(reading, subject)) &&
    !OF_FAULT.test(clauseText(reading, subject)) &&
    IS_ENDED.test(clauseText(reading, { from: subject.to, to }))
  );
}

/** The one version in which a fault ended, by a sentence's words around it ("in 2.1, the leak was removed"). */
function findEnded(reading: Reading): readonly Finding[] {
  const { text, sentence, versions } = reading.parsed;
  const [one, ...others] = versions;
  if (one === undefined || others.length > 0 || (one.form !== 'exact' && one.form !== 'since')) return [];
  const whole = text.slice(sentence.start, sentence.end);
  if (NOT_GONE.test(whole) || IN_PART.test(whole) || isAsked(whole)) return [];
  const first = FIRST_WITHOUT.test(leadOf(reading, one));
  if (!first && one.form === 'exact' && !ENDED_IN.test(leadOf(reading, one))) return [];
  const index = reading.clauses.findIndex(
    (told, at) => first || tellsEnd(reading, told, reading.texts[at] ?? ''),
  );
  const clause = reading.clauses[index];
  const home = reading.clauses.find((at) => mentionsIn(reading, at).includes(one));
  if (!clause || home?.part !== clause.part) return [];
  const span = { from: Math.min(home.from, clause.from), to: Math.max(home.to, clause.to) };
  return [findingOf('fix', index, span, clause.verbs[0] ?? clause.from, 'fix/ended-in')];
}

/** Versions to which somebody went with whom a fault was gone ("We moved to 3.2 and the crash is gone"). */
function findWentAndGone(reading: Reading): readonly Finding[] {
  const { text, sentence } = reading.parsed;
  if (isAsked(text.slice(sentence.start, sentence.end))) return [];
  return reading.clauses.flatMap((clause, index): readonly Finding[] => {
    const next = reading.clauses[index + 1];
    const told = reading.texts[index + 1] ?? '';
    if (next?.part !== clause.part || !(IS_GONE.test(told) || GONE.test(told)) || NOT_GONE.test(told))
      return [];
    const [one, ...others] = mentionsIn(reading, clause);
    if (one?.form !== 'exact' || others.length > 0 || !wentTo(reading, clause)) return [];
    return wentBackTo(reading, one)
      ? []
      : [
          findingOf(
            'fix',
            index,
            { from: clause.from, to: next.to },
            clause.verbs[0] ?? clause.from,
            'fix/gone',
          ),
        ];
  });
}

/** Versions of which a sentence tells that with them a fault was gone. */
export function findGone(reading: Reading): readonly Finding[] {
  if (reading.parsed.versions.length === 0) return [];
  const ended = findEnded(reading);
  return ended.length > 0 ? ended : findWentAndGone(reading);
}
