import { adjunctSteps } from './adjuncts.ts';
import { sourceAt } from '../frames/frame.ts';
import type { Finder, Frame } from '../frames/frame.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';

/**
 * "X told employees to stop": an act, not a telling; a memo or a newsroom before it still tells it, and so does a paper
 * that orders ("The alert tells schools to stop").
 */
export function orderFrame(
  finder: Finder,
  cue: number,
  part: Stretch,
  subject: Stretch | undefined,
): Frame | undefined {
  const { parsed, topic } = finder;
  const verb = parsed.verbs[cue];
  const from = subject?.from ?? cue;
  const lead = adjunctSteps(parsed, part, from, topic);
  const self = sourceAt(finder, subject);
  const paper = self?.role === 'document' && verb?.lemma === 'tell';
  if (!verb || !self || (lead.length === 0 && !paper)) return undefined;
  return {
    form: 'order',
    classes: verb.classes,
    lemma: verb.lemma,
    cue: { from: cue, to: cue + 1 },
    subject: null,
    source: self,
    steps: paper ? [...lead, ...self.steps] : lead,
    scope: { from: paper ? cue + 1 : from, to: part.to },
    trailing: false,
    negated: false,
  };
}
