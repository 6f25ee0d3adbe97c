import { ROLE_OF } from '../../lexicon/roles.ts';
import type { Parsed } from '../../text/parse.ts';
import { citedAt } from '../frames/citing.ts';
import { word } from '../frames/frame.ts';
import type { Finder } from '../frames/frame.ts';
import { headOf } from '../phrases/heads.ts';
import { readBase } from '../phrases/noun-phrases.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import { readPhraseBack } from '../phrases/phrases-back.ts';
import type { Source } from './source.ts';

/** What one does with a paper, a test or a post that one answers for. */
const MADE: ReadonlySet<string> = new Set(
  (
    'published released issued posted written authored conducted performed led prepared produced compiled presented ' +
    'submitted carried done made put disclosed unveiled run undertaken completed drafted wrote ran did'
  ).split(' '),
);
/** So many tokens may stand between such a verb and that of telling. */
const FAR = 16;

/** A work that tells, with what describes it, and who made it. */
export interface Work {
  readonly subject: Stretch;
  readonly source: Source;
}

/** "findings", "a blog post", "tests": the phrase that ends before `end`, where it is a work. */
function workEnding(parsed: Parsed, end: number, floor: number): Stretch | undefined {
  const phrase = readPhraseBack(parsed, end, floor);
  const role = phrase && ROLE_OF.get(word(parsed, headOf(parsed, phrase)));
  return role === 'document' || role === 'post' ? phrase : undefined;
}

/** Whether what stands between only says when and where ("on Monday", "late last month", "in a blog"). */
function isAdverbial({ tags }: Parsed, from: number, to: number): boolean {
  if (from === to) return true;
  if (!/^(?:prep|date|adv|num)$/.test(tags[from] ?? '')) return false;
  return tags.slice(from, to).every((tag) => !/^(?:verb|aux|mark|conj|sub|pron)$/.test(tag));
}

/** Token behind when and where it was, at `at` ("on Monday", "this week", "in June"). */
function datesEnd({ tags }: Parsed, at: number, limit: number): number {
  let to = at;
  while (
    to < limit &&
    (tags[to] === 'date' || (/^(?:prep|adv)$/.test(tags[to] ?? '') && tags[to + 1] === 'date'))
  )
    to++;
  return to;
}

const pastParticle = (parsed: Parsed, made: number): number =>
  /^(?:out|up|together)$/.test(word(parsed, made + 1)) ? made + 2 : made + 1;

/** The phrase for who made it, behind "by". */
function makerAt(parsed: Parsed, by: number, limit: number): Stretch | undefined {
  let maker = readBase(parsed, by + 1, limit);
  while (
    maker &&
    /^(?:of|at|from|for)$/.test(word(parsed, maker.to)) &&
    parsed.tags[maker.to + 1] !== 'date'
  ) {
    const more = readBase(parsed, maker.to + 1, limit);
    if (!more) break;
    maker = { from: maker.from, to: more.to };
  }
  return maker;
}

/** Who is named behind "by", some words behind a participle that only say when and where. */
function byWhom(parsed: Parsed, made: number, limit: number): Stretch | undefined {
  const from = pastParticle(parsed, made);
  let by = from;
  while (by < limit && by - from < FAR && word(parsed, by) !== 'by') by++;
  return word(parsed, by) === 'by' && isAdverbial(parsed, from, by) ? makerAt(parsed, by, limit) : undefined;
}

/** "A report published on Monday by X", "tests carried out by X in June": who made it, by the participle at `made`. */
function madeBy({ parsed }: Finder, made: number, end: number): Stretch | undefined {
  const maker = byWhom(parsed, made, end);
  return maker && isAdverbial(parsed, maker.to, end) ? maker : undefined;
}

/** "An analysis that X published on Monday": who made it, before the verb at `made`, and the token of "that". */
function madeThat(
  { parsed }: Finder,
  made: number,
  end: number,
  floor: number,
): [Stretch, number] | undefined {
  let to = made;
  while (to > floor && /^(?:aux|adv)$/.test(parsed.tags[to - 1] ?? '')) to--;
  const maker = readPhraseBack(parsed, to, floor);
  const that = maker ? maker.from - 1 : floor;
  const from = pastParticle(parsed, made);
  return maker &&
    that > floor &&
    /^(?:that|which)$/.test(word(parsed, that)) &&
    isAdverbial(parsed, from, end)
    ? [maker, that]
    : undefined;
}

/** Many who put things out: what they put out tells. */
const MANY = /^(?:several|some|many|multiple|other|various|dozens|hundreds|thousands)\b/i;

/** Whoever is named as the maker of a work, where he may tell. */
function makerOf(finder: Finder, maker: Stretch | undefined): Source | undefined {
  const source = citedAt(finder, maker);
  const silent = source === undefined || source.toolOnly || /^(?:pronoun|document)$/.test(source.role);
  return silent || MANY.test(source.steps.at(-1)?.name ?? '') ? undefined : source;
}

/** The same of a work that begins at `at` ("according to tests carried out by X in June", "a report that X published"). */
export function workFrom(finder: Finder, at: number, limit: number): Work | undefined {
  const { parsed } = finder;
  const base = readBase(parsed, at, limit);
  const role = base && ROLE_OF.get(word(parsed, headOf(parsed, base)));
  if (!base || (role !== 'document' && role !== 'post')) return undefined;
  if (MADE.has(word(parsed, base.to))) {
    const maker = byWhom(parsed, base.to, limit);
    const source = makerOf(finder, maker);
    return maker && source && { subject: { from: at, to: datesEnd(parsed, maker.to, limit) }, source };
  }
  if (!/^(?:that|which)$/.test(word(parsed, base.to))) return undefined;
  const maker = readBase(parsed, base.to + 1, limit);
  let made = maker?.to ?? limit;
  while (/^(?:aux|adv)$/.test(parsed.tags[made] ?? '')) made++;
  const source = made < limit && MADE.has(word(parsed, made)) ? makerOf(finder, maker) : undefined;
  return source && { subject: { from: at, to: datesEnd(parsed, pastParticle(parsed, made), limit) }, source };
}

/**
 * A work that ends before `end` and what its maker did with it: who made it tells what it says. Undefined where no work
 * stands there, or nobody is told to have made it.
 */
export function workBefore(finder: Finder, end: number, floor: number): Work | undefined {
  const { parsed } = finder;
  for (let made = end - 1; made > floor && end - made < FAR && parsed.tags[made] !== 'mark'; made--) {
    if (!MADE.has(word(parsed, made))) continue;
    const by = madeBy(finder, made, end);
    const that = by ? undefined : madeThat(finder, made, end, floor);
    const maker = by ?? that?.[0];
    const subject = maker && workEnding(parsed, that?.[1] ?? made, floor);
    const source = subject && makerOf(finder, maker);
    return source && { subject: { from: subject.from, to: end }, source };
  }
  return undefined;
}
