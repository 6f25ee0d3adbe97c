import type { Attribution } from '../../../model/statement.ts';
import { asideEnd } from '../frames/frame.ts';
import { citedWithin, metBy, relayed } from '../frames/citing.ts';
import type { PassedOn } from '../frames/passed-on.ts';
import type { ActiveCue } from '../reach/active-cue.ts';
import type { CuePlace } from '../reach/active-place.ts';
import { adjunctSteps } from '../reach/adjuncts.ts';
import type { Tail } from '../reach/adjuncts.ts';
import { isNewsroom } from '../reach/telling.ts';
import type { Cited } from './documents.ts';
import { reachedBy, shownTo } from './newsrooms.ts';
import type { Source } from './source.ts';

/** Who is read to have a part in a telling, beside whom the subject names. */
interface Parties {
  readonly source: Source;
  /** Who shows an answer that somebody else gave. */
  readonly passed: PassedOn | undefined;
  /** Whom the teller quotes. */
  readonly cited: Cited | undefined;
  /** Whom it was told, and where. */
  readonly tail: Tail;
}

/** Whole chain of a telling in the active voice, nearest the reader first. */
export function activeSteps(
  { finder, parsed, part, subject, insertion, inherited }: ActiveCue,
  { source, passed, cited, tail }: Parties,
  place: CuePlace,
): readonly Attribution[] {
  const { topic } = finder;
  // What names somebody makes him known to the rest of the text: the phrases are read in the order in which they stand.
  const lead = place.trailing ? [] : adjunctSteps(parsed, part, place.from, topic);
  const reached = isNewsroom(source, '')
    ? []
    : reachedBy(parsed, { from: place.from, to: asideEnd(parsed, place.tail, part.to) }, topic);
  const isOutlet = ({ type }: Attribution): boolean => type === 'outlet';
  return [
    ...tail.outer,
    ...lead.filter(isOutlet),
    // "wrote in its report": how it was told; who has read the paper tells more.
    ...tail.documentSteps.filter((step) => step.type === 'outlet'),
    ...(passed?.outer ?? metBy(finder, subject)),
    ...reached,
    ...lead.filter((step) => !isOutlet(step)),
    // "The report, quoted by the daily Pravdivo, says", "The Ledger, quoted by the daily Pravdivo, says"
    ...(insertion && (source.role === 'document' || isNewsroom(source, ''))
      ? shownTo(parsed, insertion)
      : []),
    ...source.steps,
    ...(insertion && !inherited ? (relayed(finder, source, insertion.from, insertion.to)?.steps ?? []) : []),
    ...(insertion && source.steps.at(-1)?.type === 'outlet' ? citedWithin(finder, insertion) : []),
    ...tail.inner,
    ...(cited?.source.steps ?? []),
  ];
}
