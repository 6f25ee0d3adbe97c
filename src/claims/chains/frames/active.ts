import type { ActiveCue, VerbCue } from '../reach/active-cue.ts';
import { placeOf } from '../reach/active-place.ts';
import { activeScope } from '../reach/active-scope.ts';
import { subjectOfCue } from '../reach/active-subject.ts';
import { isAwaited, isDenied, isNoTelling, isTooWeak } from '../reach/active-untold.ts';
import { tailSteps } from '../reach/adjuncts.ts';
import { givesName } from '../reach/not-told.ts';
import { orderFrame } from '../reach/orders.ts';
import { groupStart } from '../reach/telling.ts';
import { activeSteps } from '../sources/active-steps.ts';
import { isVague, mayTell, tellerOf } from '../sources/active-teller.ts';
import { citedAs } from '../sources/documents.ts';
import { partOf } from './frame.ts';
import type { Frame, Finder } from './frame.ts';
import { passedOn } from './passed-on.ts';
import { orderedTo } from './weak-speech.ts';

/** So many tokens behind a cue hold whom and where it was told. */
const TAIL = 16;

/** "X said that …", "…, X said on Monday", "X, an engineer at Y, said …", "X, who found …". */
export function activeFrame(finder: Finder, cue: number): Frame | undefined {
  const { parsed } = finder;
  const verb = parsed.verbs[cue];
  if (!verb) return undefined;
  const group = groupStart(parsed, cue);
  if (group === undefined) return undefined;
  const part = partOf(finder, cue);
  const at: VerbCue = { finder, parsed, verb, cue, part };
  const found = subjectOfCue(at, group);
  if (!found || 'form' in found) return found;
  const active: ActiveCue = { ...at, ...found };
  if (isNoTelling(active)) return undefined;
  if (orderedTo(parsed, verb.lemma, cue)) return orderFrame(finder, cue, part, found.subject);
  return isAwaited(active) ? undefined : tellingFrame(active);
}

/** The telling by a cue whose subject may tell: who does, where, and what. */
function tellingFrame(active: ActiveCue): Frame | undefined {
  const { finder, parsed, verb, cue, part, subject } = active;
  const passed = passedOn(finder, subject);
  const source = passed?.source ?? tellerOf(active);
  if (!source || !mayTell(active, source)) return undefined;
  const cited = citedAs(finder, verb.lemma, cue, part.to);
  // "It quoted a lawmaker as saying that …": whoever quotes is no software.
  if (!cited && isVague(active, source)) return undefined;
  const place = placeOf(active, cited);
  const tail = tailSteps(parsed, cue, Math.min(part.to, cue + TAIL), finder.topic);
  if (!place.trailing && isTooWeak(active, source)) return undefined;
  const steps = activeSteps(active, { source, passed, cited, tail }, place);
  const scope = activeScope(active, source, place);
  if (!scope) return undefined;
  return {
    form: place.trailing ? 'trailing' : 'subject',
    classes: verb.classes,
    lemma: verb.lemma,
    cue: { from: cue, to: cue + 1 },
    subject: subject ?? null,
    source,
    steps,
    scope,
    trailing: place.trailing,
    negated: isDenied(active),
    ...(place.inserted ? { inserted: true } : {}),
    ...(givesName(parsed, verb.lemma, cue) ? { names: true } : {}),
  };
}
