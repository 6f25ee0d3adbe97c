import { sieved } from '../../text/sieved-pattern.ts';
import { findingOf } from '../finding.ts';
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

const FAULT = String.raw`(?:crash(?:es)?|bugs?|problems?|issues?|errors?|leaks?|faults?|flaws?|holes?|delays?|glitch(?:es)?|regressions?|vulnerabilit(?:y|ies)|weakness(?:es)?|backdoors?|uploads?|tracking)`;
const ALREADY = String.raw`(?:(?:now|all|also|finally|indeed|completely|already) )?`;
/** "The leak was removed", "the bug is history", "it is cured". Linear. */
const IS_ENDED = sieved(
  new RegExp(
    String.raw`\b(?:${FAULT} (?:in question |of \w+ \w+ )?(?:is|are|was|were|has been|have been|had been) ${ALREADY}(?:gone|removed(?! (?:from|off) (?!(?:it|the (?:code|app|tool|editor|client|product))\b))|cured|eliminated|history|no more|dealt with|taken out|put right)(?! (?:only|just|for some)\b)|(?:it|this) (?:is|was|has been) ${ALREADY}cured)\b`,
    'i',
  ),
);
/** "With 2.1, the tool stopped uploading them". Linear. */
const HAS_STOPPED = sieved(
  /\b(?:it|they|the [\w-]+|[A-Z][\w-]+) (?:has |have )?(?:finally )?stopped \w+ing\b/,
);
/** "… stopped reading the clipboard": what is its users' own. Linear. */
const STOPPED_TAKING = sieved(
  /\bstopped (?:logg|read|check|record|scann|stor|keep|query|monitor|watch|fetch|includ|embedd|send|report)ing (?:[\w'’-]+ ){0,3}?(?:clipboard|prompts?|keystrokes?|history|messages?|conversations?|location|contacts|photos?|keys?|tokens?|host ?names?|time ?zones?|prox(?:y|ies)|addresses|home|folders?|environment|identit\w+|names?)\b/i,
);
/** Before the number of the version in which something ended. */
const ENDED_IN =
  /\b(?:in|with|by|since|as of|as from|starting (?:with|from|in)) (?:the )?(?:[\w.-]+ ){0,3}?(?:versions? |releases? |v)?$/i;
/** "The first version without the leak is …". Linear. */
const FIRST_WITHOUT = new RegExp(
  String.raw`\b(?:first|earliest|oldest) (?:[\w-]+ )?(?:version|release|build|one) (?:(?:without|free (?:of|from)|not to have) (?:(?:the|this|that|any|its) )?(?:\w+ )?${FAULT}(?! (?:fix|report|warning|tracker|bounty))(?: [^.;:]{1,30}?)?|in which (?:it|this|the \w+) (?:is|was) (?:fixed|gone|closed)) (?:is|was|will be) (?:versions? |releases? |v)?$`,
  'i',
);

/** The one version in which a fault ended, by a sentence's words around it ("in 2.1, the leak was removed"). */
function findEnded(reading: Reading): readonly Finding[] {
  const { text, sentence, versions } = reading.parsed;
  const [one, ...others] = versions;
  if (one === undefined || others.length > 0 || (one.form !== 'exact' && one.form !== 'since')) return [];
  const whole = text.slice(sentence.start, sentence.end);
  if (NOT_GONE.test(whole) || isAsked(whole)) return [];
  const first = FIRST_WITHOUT.test(leadOf(reading, one));
  if (!first && one.form === 'exact' && !ENDED_IN.test(leadOf(reading, one))) return [];
  const index = reading.clauses.findIndex((_, at) => {
    const told = reading.texts[at] ?? '';
    return (
      first ||
      IS_ENDED.test(told) ||
      (HAS_STOPPED.test(told) && (stopsAct(told) || STOPPED_TAKING.test(told)))
    );
  });
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
