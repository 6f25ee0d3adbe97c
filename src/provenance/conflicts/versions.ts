import type { KeyedStatement } from '../../model/affair.ts';
import type { Conflict } from '../../model/claim.ts';
import type { DocumentInfo } from '../../model/document.ts';
import type { Statement } from '../../model/statement.ts';
import { affirmed, conflict } from './conflict.ts';
import type { Detail } from './conflict.ts';

/** A told version that the release list lacks beside one that it has (see versions/resolve). */
export interface LikelySlip {
  readonly field: 'introduced' | 'fixed';
  readonly value: string;
  readonly likely: string;
  readonly why: string;
}

const EXACT = /^v?\d+(?:\.[\w-]+)*$/;
/** Told of a thing that was there from the beginning. */
const EVERY = 'every version';
/** Borders of the ranges of a told range, which `||` joins: where each begins, and the first version behind it. */
const BORDERS = { introduced: />= ?(v?\d+(?:\.[\w-]+)*)/g, fixed: /<(?!=) ?(v?\d+(?:\.[\w-]+)*)/g };
/** A version that is only tried or in use has it, and need not be the first. */
const BEGAN =
  /\b(?:released|embedded|includ(?:ed|es|ing)|introduced|shipped|added|appeared|present|since|began|starting|came with)\b/i;

interface Placed extends Detail {
  /** Where it stands, and in whose words. */
  readonly place: string;
}

/** Different versions for the beginning, or for the end, of one thing. */
export function versionConflicts(
  statements: readonly KeyedStatement[],
  documents: ReadonlyMap<string, DocumentInfo>,
  slips: readonly LikelySlip[],
): readonly Conflict[] {
  return (['introduced', 'fixed'] as const).flatMap((field) => {
    const details = affirmed(statements).flatMap(({ statement }): readonly Placed[] => {
      const { document, sentenceStart, chain } = statement;
      const place = [document, sentenceStart, chain.at(-1)?.name].join(' ');
      return toldIn(statement, field)
        .filter((told) => told === EVERY || EXACT.test(told))
        .map((told) => ({ value: told.replace(/^v/, ''), document, place }));
    });
    const values = [...new Set(details.map((detail) => detail.value))];
    const branches = toldTogether(details);
    const areApart = (a: string, b: string): boolean =>
      !isSame(a, b) && !branches.some((own) => own.has(a) && own.has(b));
    const apart = new Set(values.filter((one) => values.some((other) => areApart(one, other))));
    const slip = slips.find((one) => one.field === field && apart.has(one.value) && apart.has(one.likely));
    const resolution = slip ? slip.why : 'unresolved: the release list does not decide';
    return (
      conflict(field, details.filter((one) => apart.has(one.value)), documents, resolution) ?? [] // prettier-ignore
    );
  });
}

function toldIn({ versions, quote }: Statement, field: 'introduced' | 'fixed'): readonly string[] {
  const { affected } = versions;
  const told = versions[field];
  if (told !== null) return [told];
  if (affected === '*') return field === 'introduced' ? [EVERY] : [];
  const borders = [...(affected ?? '').matchAll(BORDERS[field])].map(([, version = '']) => version);
  if (borders.length > 0) return borders;
  return field === 'introduced' && affected !== null && BEGAN.test(quote) ? [affected] : [];
}

/** Versions that one sentence gives in one voice: the ends of several lines ("fixed in 4.2.7 and 5.0.3"). */
function toldTogether(details: readonly Placed[]): readonly ReadonlySet<string>[] {
  const own = Map.groupBy(details, ({ place }) => place);
  return [...own.values()]
    .map((list) => new Set(list.map(({ value }) => value)))
    .filter((values) => values.size > 1);
}

/** "6.8" is 6.8.0, and may stand for any 6.8; "6.8.0-2" is a package of it. */
function isSame(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return long === short || long.startsWith(`${short}.`) || long.startsWith(`${short}-`);
}
