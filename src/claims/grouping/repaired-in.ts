import type { KeyedMechanism } from './cores.ts';
import { isFlaw } from './cores.ts';
import type { Page } from './page.ts';
import { isFault } from './reading.ts';
import { isRunning } from './running.ts';
import type { ToldStatement } from './told.ts';

/** An exact version. Its core begins with a sign behind all letters: it names no claim that has another. */
const EXACT = /^\d[\w.+-]*$/;

/**
 * The release in which a text says that a practice ended: texts that tell it of one release tell of one practice, in
 * whatever words. A release mends many faults, so none is known by it, nor is what a list of changes or a poster tells, and a
 * text that tells of two ends by one release or in one sentence, or of one that is wanting, may mean either.
 * @param home what the repair is of
 */
export function repairedIn(told: ToldStatement, home: KeyedMechanism, page: Page): readonly string[] {
  const { statement, tool, numbers } = told;
  const version = statement.versions.fixed ?? '';
  if (statement.kind !== 'fix' || statement.polarity === 'negated' || !EXACT.test(version)) return [];
  if (!isRunning(page.document) || page.document.form === 'post') return [];
  if (numbers.length > 0 || home.all.some(isFlaw) || home.members.some(({ reading }) => isFault(reading)))
    return [];
  const fixes = page.fixes.filter((one) => one.tool === tool);
  if (fixes.some((one) => one.statement.polarity === 'negated')) return [];
  const sentences = new Set(fixes.map((one) => one.statement.sentenceStart));
  const ended = fixes.flatMap(({ statement: { versions }, reading: { predicate } }) =>
    versions.fixed === version && predicate !== null ? [predicate] : [],
  );
  return sentences.size === fixes.length && new Set(ended).size < 2 ? [`~${version}`] : [];
}
