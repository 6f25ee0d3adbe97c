import type { Frame } from '../../chains/frames/frames.ts';
import { FINDERS, MILD, MILD_OWN } from '../../lexicon/findings.ts';

/** Who tells of what he has seen himself. */
const EYEWITNESSES: ReadonlySet<string> = new Set(['researcher', 'experts', 'forum_user']);
/** "Users report …", "… was flagged by the firm": telling is finding where an eyewitness tells. */
const PASSES_ON: ReadonlySet<string> = new Set(['report', 'flag', 'detail', 'document']);
/** "The test shows …": finding where an eyewitness says so. */
const LOOKS_INTO: ReadonlySet<string> = new Set(['see', 'show', 'investigate', 'audit', 'expose']);
/** What a body confirms as a finding, and no plan or purchase. */
const CONFIRMED =
  /\b(?:findings?|analysis|behaviou?r|flaw|vulnerabilit|issue|bug|backdoor|leak|results?|report|research)\b/i;

/** Whether a frame of discovery tells of a finding by its teller; `objectText`: the words behind its verb. */
export function isFinder(frame: Frame, objectText: string): boolean {
  const { source, lemma } = frame;
  if (source.toolOnly) return false;
  const last = frame.steps.at(-1);
  // "We found" in a text's own voice.
  if (!last) return source.role === 'pronoun' && !MILD_OWN.has(lemma);
  const { type } = last;
  if (!FINDERS.has(type) && type !== 'outlet') return false;
  if (PASSES_ON.has(lemma)) return EYEWITNESSES.has(type) || (frame.form === 'by' && type !== 'outlet');
  if (lemma === 'confirm' && type === 'organisation' && !source.vendor)
    return source.role === 'organisation' || CONFIRMED.test(objectText);
  if (lemma === 'confirm' || LOOKS_INTO.has(lemma)) return EYEWITNESSES.has(type);
  return !MILD.has(lemma) || (type !== 'anonymous_source' && type !== 'document');
}
