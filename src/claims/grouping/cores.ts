import { findPropositions } from './mechanisms.ts';
import type { Mechanism } from './mechanisms.ts';
import { advisoryNumbers } from '../text/advisory-numbers.ts';
import { isFault } from './reading.ts';
import type { ToldStatement } from './told.ts';

/** A mechanism of one document with the cores of its claim keys. */
export interface KeyedMechanism {
  readonly tool: string;
  readonly members: Mechanism;
  /** Claim cores ("transmit|environment") by statement id. */
  readonly cores: ReadonlyMap<string, readonly string[]>;
  readonly all: readonly string[];
}

/** `versions`: what the document tells of versions beside its members, when they can only mean this mechanism. */
export function keyMechanism(members: Mechanism, versions: readonly string[]): KeyedMechanism {
  const told = [...new Set([...versions, ...members.flatMap((one) => toldVersions(one))])].sort();
  const cores = new Map<string, readonly string[]>();
  for (const proposition of findPropositions(members)) {
    const numbers = new Set(proposition.flatMap((one) => one.numbers));
    const shared = [...new Set(proposition.flatMap((one) => coresOf(one, [...numbers], told)))].sort();
    const exact = shared.filter((core) => !core.includes('|*'));
    const kept = exact.length > 0 ? exact : shared;
    for (const one of proposition) cores.set(one.statement.id, kept);
  }
  const all = [...new Set([...cores.values()].flat())].sort();
  return { tool: members[0]?.tool ?? '', members, cores, all };
}

/** What the number of a flaw ends with where it is told that somebody makes use of it. */
export const IN_USE = '|exploited';

/** The core of a flaw's number, be it made use of or not. */
export const isFlaw = (core: string): boolean => advisoryNumbers(core).length > 0;
export const asInUse = (core: string): string => (core.endsWith(IN_USE) ? core : core + IN_USE);

/** `predicate|object` cores of one statement. */
export function coresOf(
  told: ToldStatement,
  numbers: readonly string[],
  versions: readonly string[],
): readonly string[] {
  if (numbers.length > 0) return told.used ? numbers.map(asInUse) : numbers;
  const { predicate, family, objects } = told.reading;
  if (predicate === null) return [`other|${objects.join('+') || told.statement.document}`];
  const dated = isFault(told.reading) ? versions : [];
  const vague = family === 'defect' && dated.length === 0 ? `?${told.statement.document}` : '*';
  const plain = (objects.length > 0 ? objects : [vague]).map((object) => `${predicate}|${object}`);
  const whole =
    dated.length > 0 ? plain.flatMap((core) => dated.map((version) => `${core}@${version}`)) : plain;
  if (told.used && isFault(told.reading)) return whole.map(asInUse);
  return told.reading.also === undefined ? whole : [...whole, `${told.reading.also}|*`];
}

/** Versions told in a statement, exact or as borders of a range; four at most. */
export function toldVersions({ statement: { versions } }: ToldStatement): readonly string[] {
  const exact = [versions.introduced, versions.fixed, versions.affected].flatMap((value) =>
    value === null ? [] : [...value.matchAll(/\d[\w.+-]*/g)].map((match) => match[0]),
  );
  return [...new Set(exact)].slice(0, 4);
}
