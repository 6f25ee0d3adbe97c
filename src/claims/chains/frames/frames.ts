import { ROLE_OF } from '../../lexicon/roles.ts';
import { BIT } from '../../lexicon/verbs.ts';
import { textOf } from '../../text/parse.ts';
import type { Parsed } from '../../text/parse.ts';
import type { Topic } from '../topic.ts';
import { CUES, OPENING, word, lastAux } from './frame.ts';
import type { Frame, Finder } from './frame.ts';
import { activeFrame } from './active.ts';
import { invertedFrame, originFrame } from './inverted.ts';
import { passiveFrame } from './passive.ts';
import { creditFrame, mayCredit } from './credits.ts';
import { carryOn } from './carried-on.ts';
import { accordingFrame } from './according.ts';
import { nominalFrame } from './nominal.ts';
import { complementFrame } from './complements.ts';
import { citingFrame } from './citing-frame.ts';
import { cameToLightFrame, putsAt } from './discoveries.ts';
import { heardFrame } from './heard.ts';
import { labelFrame } from './labels.ts';
import { rememberDescribed, rememberNamed } from '../sources/described.ts';
import { meetLead } from '../sources/leads.ts';
import { paperInFront, paperOfWhich, withoutMedia } from './papers.ts';
import { reachBack } from '../reach/reach-back.ts';
import { relayInFront } from './relayed-in-front.ts';
import { relyingFrame } from './relying.ts';
import { actingSpeaker, believedFrame, quotedBehindColon } from './spoken.ts';
import { statedFrame } from './stated.ts';
import { whatToldFrame } from './what-told.ts';
import { writtenFrame } from './written-in.ts';
import { isOfClock } from '../../text/clock.ts';

export type { Frame } from './frame.ts';

/**
 * Tokens at which a new independent part of the sentence begins: after ";", ", but", ", while" and a label's colon.
 * Part of a sentence that one telling can reach.
 */
function boundariesOf(parsed: Parsed): number[] {
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
      !OPENING.has(word(parsed, i + 1)) &&
      !isOfClock(parsed.tokens, i)
    )
      starts.push(i + 1);
  }
  return starts;
}

/**
 * "He" in the next sentence is somebody who told something in this one, or whom it is about; phrases that were only
 * tried as tellers ("a web shell known as TIDEPOOL") are nobody.
 */
function keepTellers({ parsed, topic, frames }: Finder, before: Topic['person']): void {
  const met = topic.person;
  for (const frame of frames) {
    const { subject, source } = frame;
    const person = personOf(frame);
    if (subject && person) rememberNamed(parsed, subject, person, topic);
    else if (subject && source.role === 'name' && !source.vendor)
      rememberDescribed(parsed, subject, source, topic);
  }
  const several = frames.flatMap(({ steps }) => steps).findLast(({ name }) => SEVERAL.test(name));
  if (several) topic.group = { name: several.name, type: several.type };
  if (!frames.some((frame) => ONE.test(frame.source.role))) {
    topic.person = before;
    meetLead(parsed, topic);
    if (topic.person !== before) return;
    topic.person = met;
  }
  if (met === before || met === null) return;
  const told = frames.some((frame) =>
    [...frame.source.steps, ...frame.steps].some(
      (step) => step.name === met.name || step.resolved === met.name || met.name.endsWith(` ${step.name}`),
    ),
  );
  if (told) return;
  const verb = parsed.tags.findIndex((tag) => tag === 'verb' || tag === 'aux');
  topic.person =
    verb > 0 && textOf(parsed, 0, verb).includes(met.name)
      ? met
      : (frames.map(personOf).findLast((one) => one !== undefined) ?? before);
}

/** Tellers who are several by their number: "the two" in the next sentence. */
const SEVERAL = /^(?:two|three|four|five|six|several) /i;

/** Roles of single tellers. */
const ONE = /^(?:person|pronoun|officer|work|researcher|user)$/;

function personOf(frame: Frame): Topic['person'] | undefined {
  const last = frame.source.steps.at(-1);
  return frame.source.role !== 'person' || last === undefined || last.type === 'outlet'
    ? undefined
    : { name: last.resolved ?? last.name, type: last.type };
}

/** Verbs that tell only in some constructions ("brought to light", "came to light", "puts it at"). */
const OTHER_CUES: ReadonlySet<string> = new Set(['bring', 'come', 'put', 'go', 'judge', 'record']);

/** A telling that its words show rather than a verb of telling ("on the strength of", "if X is to be believed"). */
function byItsWords(finder: Finder, at: number): Frame | undefined {
  switch (word(finder.parsed, at)) {
    case ':':
      return quotedBehindColon(finder, at) ?? statedFrame(finder, at);
    case 'as':
    case 'if':
      return accordingFrame(finder, at);
    case 'in':
      return paperOfWhich(finder, at);
    case 'on':
    case 'based':
    case 'having':
    case 'after':
    case 'upon':
      return relyingFrame(finder, at);
    case 'what':
      return whatToldFrame(finder, at);
    case 'was':
    case 'is':
    case 'has':
      return statedFrame(finder, at);
    case 'that':
    case 'sure':
    case 'certain':
    case 'convinced':
    case 'confident':
    case 'positive':
      return complementFrame(finder, at);
    case 'believed':
    case 'trusted':
      return believedFrame(finder, at) ?? actingSpeaker(finder, at);
    default:
      return actingSpeaker(finder, at);
  }
}

/** All tellings of a sentence, and the tokens at which its independent parts begin. */
export function findFrames(
  parsed: Parsed,
  topic: Topic,
): { readonly frames: readonly Frame[]; readonly starts: readonly number[] } {
  const finder: Finder = { parsed, topic, starts: boundariesOf(parsed), frames: [] };
  const person = topic.person;
  const label = labelFrame(finder);
  if (label) finder.frames.push(label);
  const credits = mayCredit(parsed);
  for (let at = 0; at < parsed.tokens.length; at++) {
    const verb = parsed.verbs[at];
    const credit = credits ? creditFrame(finder, at) : undefined;
    if (credit) finder.frames.push(credit);
    const plain = verb
      ? verb.classes & CUES || OTHER_CUES.has(verb.lemma)
        ? ((at === 0 ? accordingFrame(finder, at) : undefined) ??
          cameToLightFrame(finder, at) ??
          writtenFrame(finder, at) ??
          originFrame(finder, at) ??
          citingFrame(finder, at) ??
          passiveFrame(finder, at) ??
          invertedFrame(finder, at) ??
          (!(verb.classes & CUES || putsAt(finder, at)) ||
          (verb.form === 'ing' && verb.classes & BIT.citing && lastAux(parsed, at, 0) === '')
            ? undefined
            : activeFrame(finder, at)))
        : undefined
      : parsed.tags[at] === 'word'
        ? (accordingFrame(finder, at) ?? nominalFrame(finder, at))
        : parsed.tags[at] === 'prep' || parsed.tags[at] === 'verb'
          ? (accordingFrame(finder, at) ?? heardFrame(finder, at))
          : undefined;
    const frame = plain ?? byItsWords(finder, at);
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
  const relay = relayInFront(finder);
  if (relay) finder.frames.push(relay);
  const paper = paperInFront(finder);
  if (paper) finder.frames.push(paper);
  withoutMedia(finder);
  carryOn(finder);
  reachBack(finder);
  keepTellers(finder, person);
  return { frames: finder.frames, starts: finder.starts.sort((a, b) => a - b) };
}
