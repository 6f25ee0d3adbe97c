import { readPhrase } from '../../chains/phrases/noun-phrases.ts';
import { readPhraseBack } from '../../chains/phrases/phrases-back.ts';
import { PERCEIVED } from '../../lexicon/findings.ts';
import { ATTACKERS, DATA } from '../../lexicon/triggers.ts';
import type { Clause } from '../../text/clauses.ts';
import { hasWord, headWord, isPassive, isSoftware, lower } from '../reading.ts';
import type { Reading } from '../reading.ts';

/** A thing made to attack acts as an attacker does ("a crafted repository can run commands"). */
const HOSTILE = new Set([
  'malicious',
  'crafted',
  'hostile',
  'compromised',
  'rogue',
  'poisoned',
  'tampered',
  'untrusted',
  'booby-trapped',
]);

/** Whether the gerund at `at` is what somebody met a tool at ("caught the plugin uploading his keys", "found it keeping them"). */
function isPerceived(reading: Reading, clause: Clause, at: number): boolean {
  const { parsed } = reading;
  const object = readPhraseBack(parsed, at, clause.from);
  return (
    object !== undefined &&
    PERCEIVED.has(parsed.verbs[object.from - 1]?.lemma ?? '') &&
    (isSoftware(reading, object) || lower(reading, object.from) === 'it')
  );
}

/** Whether the subject of a clause, or what somebody perceives in it, does what the verb at `at` says. */
export function subjectActs(reading: Reading, clause: Clause, at: number): boolean {
  const verb = reading.parsed.verbs[at];
  if (!verb) return false;
  const head = headWord(reading, clause.subject);
  if (isPassive(reading, at))
    return DATA.has(head) || isSoftware(reading, clause.subject) || ATTACKERS.has(head);
  if (isSoftware(reading, clause.subject)) return true;
  // "described the tool as carrying risks", "accused the firm of hiding code": the object acts.
  if (verb.form === 'ing' && /^(?:as|of|for|from)$/.test(lower(reading, at - 1))) {
    const frame = reading.frames.findLast((one) => one.cue.from < at && one.cue.from >= clause.from);
    const object = frame ? readPhrase(reading.parsed, frame.cue.to, at) : undefined;
    if (object && isSoftware(reading, object)) return true;
  }
  if (verb.form === 'ing' && isPerceived(reading, clause, at)) return true;
  if (clause.subject && hasWord(reading, clause.subject, HOSTILE)) return true;
  if (
    ATTACKERS.has(head) &&
    clause.subject &&
    !/^(?:users?|they)$/.test(head) &&
    !(/^anyone$/.test(head) && /^(?:install|download|run|use|update|upgrade|open|launch)$/.test(verb.lemma))
  )
    return true;
  return false;
}
