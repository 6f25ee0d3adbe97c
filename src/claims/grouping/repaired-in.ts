import type { KeyedMechanism } from './cores.ts';
import { isFlaw } from './cores.ts';
import type { Page } from './page.ts';
import { isFault } from './reading.ts';
import { isRunning } from './running.ts';
import type { ToldStatement } from './told.ts';
import { stemOf, wordsOf } from './words.ts';

/** An exact version. Its core begins with a sign behind all letters: it names no claim that has another. */
const EXACT = /^\d[\w.+-]*$/;

/** Shorter words say nothing of what a practice is about. */
const SHORTEST = 3;
/** Stems of words that are told of any practice and any repair. */
const ANYWHERE: ReadonlySet<string> = new Set(
  `user customer people company maker vendor firm team developer software tool program app application product service
  feature function code version release update build server partner data information behaviour behavior practice
  mechanism module thing secretly quietly silently fix fixed remove removed stop stopped take took out end ended gone
  longer disable disabled the and that this its was were has had have been with from for all any not now new`
    .split(/\s+/)
    .map(stemOf),
);

/** What statements are about: their words by their stems, but for those that are told of anything. */
const topicsOf = (told: readonly ToldStatement[]): ReadonlySet<string> =>
  new Set(
    told.flatMap(({ statement: { quote }, tool }) =>
      wordsOf(quote).flatMap(({ folded, stem }) =>
        folded.length < SHORTEST || !/^\p{L}+$/u.test(stem) || stem === tool || ANYWHERE.has(stem)
          ? []
          : [stem],
      ),
    ),
  );

/**
 * The release in which a text says that a practice ended: texts that tell it of one release tell of one practice, in
 * whatever words, unless one says by name what it ended ("stopped the upload"): then those that tell of that. A release
 * mends many faults, so none is known by it, nor is what a list of changes or a poster tells, and a text that tells of
 * two ends by one release or in one sentence, or of one that is wanting, may mean either.
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
  if (sentences.size < fixes.length || new Set(ended).size > 1) return [];
  const all = topicsOf(home.members);
  const named = topicsOf([told]).intersection(all);
  // "Took it out" ends all that is told there.
  const whole = named.size > 0 ? [] : [`~${version}`];
  return [...whole, ...[...(named.size > 0 ? named : all)].map((topic) => `~${version}|${topic}`).sort()];
}
