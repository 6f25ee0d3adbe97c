import { GOOD_OVER } from '../../lexicon/goods-over.ts';
import { losesGuard } from '../../lexicon/safeguards.ts';
import { endsTaking, UNWANTED } from '../../lexicon/unwanted.ts';
import type { Clause } from '../../text/clauses.ts';
import { sieved } from '../../text/sieved-pattern.ts';
import type { Release } from '../../text/releases.ts';
import { findingOf } from '../finding.ts';
import { clauseText, withNext } from '../reading.ts';
import type { Finding, Reading } from '../reading.ts';

const NO_LONGER = sieved(/\bno longer\b/i);
const WITHOUT_VERB = /\b(?:can|could|do|does|will) no longer \w/i;
/**
 * "is no longer supported", "no longer answers", "a setting that is no longer used", "must no longer be used": what is
 * over was no fault.
 */
const NO_REPAIR =
  /\bno longer (?:(?:be|been|being|fully|officially|even|\w+ly) )?(?:affected|support(?:s|ed)|requires?|needs?|includes?|ships?|available|maintained|works?|answer\w*|respond\w*|exist\w*|reachable|online|respon\w*|starts?|loads?|opens?)\b|\b(?:affected|support(?:s|ed)|available|maintained|reachable|online)\b|\b(?:is|are|was|were|been|being) no longer (?:\w+ly )?used\b|\b(?:must|may|shall|should) no longer\b|\b(?:is|are) no longer (?!possible|readable|accessible|visible|reachable)\w+[ai]ble\b/i;
/** "nine of whom could no longer download their entries": people who lost something. */
const PEOPLE =
  /\b(?:whom|users?|customers?|i|we|you|they|people|owners|players|patients|drivers|members|staff|anyone|nobody)\b[^.;]{0,24}\bno longer\b/i;

/** Whether a clause tells that something is over which was a fault: "no longer listens on all interfaces". */
export function endsConduct(reading: Reading, clause: Clause, index: number): boolean {
  const text = reading.texts[index] ?? '';
  return (
    NO_LONGER.test(text) &&
    !losesGuard(withNext(reading, index)) &&
    (clause.verbs.length > 0 || WITHOUT_VERB.test(text)) &&
    !NO_REPAIR.test(text) &&
    !GOOD_OVER.test(text) &&
    clause.kind !== 'condition' &&
    !PEOPLE.test(clauseText(reading, { from: clause.subject?.from ?? clause.from, to: clause.to }))
  );
}

/** Faults, as nouns. */
const FAULTS = String.raw`(?:crash|leak|hang|freeze|deadlock|corruption|data loss|loss of|overflow|disclosure|exposure|upload)`;
/** "Stop sending the list", "Avoids leaking the key", "Prevent a crash": what release notes tell to be over by their first word. */
const STOPS = new RegExp(
  String.raw`^(?:[\w./ -]{1,30}!?:\*{0,2} ?|\[[\w #/.-]{1,24}\] )?(?:(?:stop(?:s|ped)?|avoid(?:s|ed)?|prevent(?:s|ed)?) ${UNWANTED}\w{0,4}ing\b|(?:avoid|prevent)(?:s|ed)? (?:an? |the |some |possible |potential |rare )?(?:\w{1,20} )?${FAULTS}(?:e?s)?\b|prevent(?:s|ed)? (?!(?:[\w-]+ )?(?:users?|you|people|customers?|admins?|members?|guests?)\b)(?:[\w'’-]+ ){1,5}from \w{2,20}ing\b|do(?:n['’]t| not) (?:send|upload|leak|transmit|expose|disclose|collect|share|track|crash|freeze|hang|corrupt|overwrite)\b)`,
  'i',
);
/** What makes the rest of such a line an order, a fault or the loss of a good thing. */
const STOPS_NO_FAULT =
  /[:;!?]|\b(?:users?|you|your|customers?|still|encrypted|securely|only|old|expired|stale|temporary|cached|uploaded|collected|stored|backups?|warnings?|alerts?|notices?|notifications?|reminders?|messages?|e-?mails?|replies|photos?|pictures|videos?|attachments?|invoices?|updates?|patches|fixes|my|our)\b/i;

/** "Stopped the editor from reading the clipboard", without who did it: an entry of a maker's. Linear. */
const STOPPED_FROM =
  /^\W{0,4}(?:stopped|prevented|kept) (?!(?:[\w-]+ )?(?:users?|you|people|customers?|admins?|members?|guests?|us|me|him|her|staff|employees|students)\b)(?:[\w'’.-]+ ){1,5}?from (?!working|starting|loading|opening|running|connecting|updating)\w{2,20}ing\b/i;

/** Whether a sentence is an entry on what a tool was stopped from doing. */
export const stoppedFrom = (sentence: string): boolean => STOPPED_FROM.test(sentence);

/** Whether a clause tells an end that by no other words would be told, however unlikely by the rest. */
export const isSurelyOver = (text: string): boolean => endsTaking(text) || stoppedFrom(text);

/** "1.97 stopped uploading names". */
const STOPPED = new RegExp(
  String.raw`^[^.;]{0,60}?(?:\.\d+[^.;]{0,40}?){0,4}\bstop(?:s|ped) ${UNWANTED}\w{0,4}ing\b`,
  'i',
);

/** Whether a clause tells that something stops what nobody wants done: "stopped uploading names". */
export function stopsAct(text: string): boolean {
  const stopped = STOPPED.exec(text);
  return stopped !== null && !STOPS_NO_FAULT.test(text.slice(stopped[0].length).replace(LINK, ''));
}

/** "([#53](https://…))", "in https://…": where a change is told. */
const LINK = /\(?\[[^\]\n]{0,60}\]\(https?:[^\s()]{0,200}\)\)?|https?:\S{0,200}/g;

/** "Breaking: the old API is gone": what users have to change, and no repair. */
const BREAKING = /^\W*breaking(?: changes?)?\W{0,3}:/i;
const LABEL_ALONE = /^breaking(?: changes?)?$/i;

/**
 * What a line of a release's notes states: that the tool does something no longer is its repair there, however unlikely
 * by its words ("Lumen no longer uploads the list").
 */
export function asReleased(
  reading: Reading,
  findings: readonly Finding[],
  release: Release | undefined,
): readonly Finding[] {
  if (release === undefined || release.part === 'other') return findings;
  const { text, sentence } = reading.parsed;
  const line = text.slice(sentence.start, sentence.end);
  if (BREAKING.test(line))
    return findings.filter(
      ({ kind, clause }) => kind !== 'fix' && !LABEL_ALONE.test(reading.texts[clause] ?? ''),
    );
  const stopped = STOPS.exec(line);
  const stops = stopped !== null && !STOPS_NO_FAULT.test(line.slice(stopped[0].length).replace(LINK, ''));
  if (!stops && !NO_LONGER.test(line)) return findings;
  const ended = reading.clauses.findIndex((clause, index) =>
    // "sync: stop sending": behind what it is about
    stops
      ? (reading.parsed.tokens[clause.to - 1]?.end ?? 0) >= sentence.start + stopped[0].length
      : endsConduct(reading, clause, index),
  );
  const clause = reading.clauses[ended];
  const settled = findings.some((one) =>
    one.kind === 'fix'
      ? stops || one.clause === ended
      : one.kind === 'affected_versions' && one.clause === ended,
  );
  if (!clause || settled) return findings.filter(({ rule }) => rule !== 'weighed/ban');
  return [
    ...findings.filter((one) => one.clause !== ended && one.rule !== 'weighed/ban'),
    findingOf('fix', ended, clause, clause.verbs[0] ?? clause.from, 'fix/ended'),
  ];
}
