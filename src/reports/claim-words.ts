import { GRADES } from '../model/claim.ts';
import type { Basis, Claim, ClaimStatement, Flag, Grade, Origin } from '../model/claim.ts';
import type { VersionPieces, VersionStretch } from '../model/claim.ts';
import { spanOf } from '../model/time.ts';
import { clean } from './clean.ts';
import { betweenWords, dayWords } from './dates.ts';
import type { Names } from './names.ts';
import { count } from './numbers.ts';

export const GRADE_MARKS: Readonly<Record<Grade, string>> = {
  verified: '●',
  alleged: '◐',
  'second-hand': '○',
  ungraded: '·',
};

/** Best first. */
export const GRADE_ORDER: readonly Grade[] = GRADES;

export const FLAG_WORDS: Readonly<Record<Flag, string>> = {
  disputed: 'disputed',
  'conflicting-details': 'details conflict',
  'not-reproduced': 'not reproduced',
  acknowledged: 'acknowledged by the vendor',
  'single-source': 'single source',
  'no-source-named': 'no source named',
  retracted: 'retracted',
};

export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  artifact: 'artifact inspected and shown',
  party: 'the party itself, on the record',
  'party-informal': 'staff of the party, informally',
  document: 'document',
  witness: 'first-hand finder',
  insider: 'unnamed insider',
  outlet: 'own reporting',
};

export const KIND_WORDS: Readonly<Record<Claim['kind'], string>> = {
  behaviour: 'behaviour',
  fix: 'fix',
  ban: 'ban',
  vendor_response: 'vendor response',
};

/** Which versions a claim is about, in words; undefined where versions mean nothing to it. */
export function versionWords(claim: Claim): string | undefined {
  const { introduced, fixed, lastAffected, affected, pieces } = claim.versions;
  if (claim.kind === 'ban') return undefined;
  if (claim.kind === 'fix')
    return fixed === null
      ? introduced === null
        ? undefined
        : `for what came with ${introduced}`
      : `in ${either(fixed)}`;
  if (pieces) return piecesWords(claim, pieces);
  const start = introduced === null ? undefined : `from ${introduced}`;
  if (fixed !== null) return `${start ?? 'all'} to before ${either(fixed)} (${fixWords(claim)})`;
  if (lastAffected !== null) return `${start ?? 'all'} up to and including ${lastAffected}`;
  if (start !== undefined)
    return `${start} on (${claim.statusFrom === null ? 'no fix told' : fixWords(claim)})`;
  if (affected.length > 0)
    return affected.length <= 4
      ? affected.join(', ')
      : `${count(affected.length, 'release')}, ${affected[0] ?? ''} to ${affected.at(-1) ?? ''}`;
  return undefined;
}

/** "9.2.9 || 9.2.10", a fix in several lines, for a reader. */
const either = (versions: string) => versions.replaceAll(' || ', ' or ');

/** Stretches and single versions one by one, then those told not affected when they alone are told. */
function piecesWords(claim: Claim, { affected, clean }: VersionPieces): string | undefined {
  if (affected.length === 0)
    return clean.length === 0 ? undefined : `not ${clean.map(stretchWords).join(', ')}`;
  const { fixed, introduced } = claim.versions;
  const words = affected.map(stretchWords).join(', ');
  if (fixed !== null) return `${words} (${fixWords(claim)})`;
  const named = introduced === null && affected.every(({ from, last }) => from !== null && from === last);
  return named ? `${words} (others not known)` : words;
}

function stretchWords({ from, after, fixed, last }: VersionStretch): string {
  if (from !== null && from === last) return from;
  const start = from === null || from === '0' ? 'all' : `${after ? 'after' : 'from'} ${from}`;
  if (fixed !== null) return start === 'all' ? `all before ${fixed}` : `${start} to before ${fixed}`;
  return last === null ? `${start} on` : `${start} up to and including ${last}`;
}

/** How the fix is known. */
function fixWords(claim: Claim): string {
  const from = claim.statusFrom;
  if (from === null) return 'fixed';
  switch (from.basis) {
    case 'told':
      return `reported fixed, ${from.grade}`;
    case 'promised':
      return `fix promised, ${from.grade}`;
    case 'registry':
      return 'fixed by the release list';
    case 'probe':
      return 'gone by probe';
  }
}

/** How many origins stand behind how many documents: the sentence that this program exists for. */
export function originWords(claim: Claim): string {
  const told = `${count(claim.documents, 'document')} of ${count(claim.publishers, 'publisher')}`;
  if (claim.origins.length === 0) return `no origin named, told in ${told}`;
  const names = claim.origins.slice(0, 3).map(originName).join('; ');
  const more = claim.origins.length > 3 ? ` and ${claim.origins.length - 3} more` : '';
  return `${count(claim.origins.length, 'origin')} behind ${told}: ${names}${more}`;
}

const originName = (origin: Origin) => `${clean(origin.name)}, ${BASIS_WORDS[origin.basis]}`;

/** When it was told, first to last. */
export const seenWords = (claim: Claim) => betweenWords(claim.firstSeen, claim.lastSeen);

/**
 * The statement that shows a claim best: affirmed, of the claim's own kind, not taken back, said where it is quoted,
 * with an address; among those the one that says most of the proposition, rather with its source, and the earliest.
 */
export function bestStatement(claim: Claim): ClaimStatement | undefined {
  const rank = (one: ClaimStatement) =>
    (one.polarity === 'affirmed' ? 0 : 16) +
    (one.kind === claim.kind ? 0 : 8) +
    (one.takenBack === true ? 4 : 0) +
    (one.inherited ? 2 : 0) +
    (one.url === null ? 1 : 0);
  const ranks = claim.statements.map(rank);
  const least = Math.min(...ranks);
  const [first, ...others] = claim.statements.filter((_, at) => ranks[at] === least);
  if (first === undefined || others.length === 0) return first;
  const wanted = wordsOf(claim.proposition);
  return [first, ...others]
    .map((one) => ({
      one,
      said: shareOf(wanted, wordsOf(one.quote)),
      sourced: one.chain.length > 0 ? 0 : 1,
      at: startOf(one),
    }))
    .toSorted((a, b) => b.said - a.said || a.sourced - b.sourced || a.at - b.at)[0]?.one;
}

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** How many of the wanted words are there, in fifths: a hair's difference must not outrank source and date. */
const shareOf = (wanted: ReadonlySet<string>, words: ReadonlySet<string>) =>
  wanted.size === 0 ? 0 : Math.round((wanted.intersection(words).size / wanted.size) * 5);

const startOf = (one: ClaimStatement) =>
  (one.publishedAt === null ? undefined : spanOf(one.publishedAt)?.start) ?? Infinity;

/** Publisher and day of a statement; an assumed date says so. */
export function sourceWords(statement: ClaimStatement, names: Names): string {
  const day = dayWords(statement.publishedAt);
  return `${clean(names.publisher(statement.publisher))}, ${day}${statement.dateAssumed ? ' (date assumed)' : ''}`;
}

/** Flags in words, in their fixed order. */
export const flagWords = (claim: Claim) => claim.flags.map((flag) => FLAG_WORDS[flag]);

/** Who is told to have said it, nearest the reader first. */
export const chainWords = (statement: ClaimStatement) => statement.chain.map(clean).join(' > ');
