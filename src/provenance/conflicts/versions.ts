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
const FROM = /^>=? ?(v?\d+(?:\.[\w-]+)*)$/;
/** A version that is only tried or in use has it, and need not be the first. */
const BEGAN =
  /\b(?:released|embedded|includ(?:ed|es|ing)|introduced|shipped|added|appeared|present|since|began|starting|came with)\b/i;

interface Placed extends Detail {
  readonly sentence: number;
}

/** Different versions for the beginning, or for the end, of one thing. */
export function versionConflicts(
  statements: readonly KeyedStatement[],
  documents: ReadonlyMap<string, DocumentInfo>,
  slips: readonly LikelySlip[],
): readonly Conflict[] {
  return (['introduced', 'fixed'] as const).flatMap((field) => {
    const details = affirmed(statements).flatMap(({ statement }): Placed[] => {
      const told = field === 'fixed' ? statement.versions.fixed : introducedIn(statement);
      const { document, sentenceStart } = statement;
      return told !== null && EXACT.test(told)
        ? [{ value: told.replace(/^v/, ''), document, sentence: sentenceStart }]
        : [];
    });
    const values = [...new Set(details.map((detail) => detail.value))];
    const branches = field === 'fixed' ? toldTogether(details) : [];
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

function introducedIn({ versions: { introduced, affected }, quote }: Statement): string | null {
  if (introduced !== null) return introduced;
  const from = FROM.exec(affected ?? '')?.[1];
  return from ?? (BEGAN.test(quote) ? affected : null);
}

/** Versions that one sentence gives: the ends of several lines ("fixed in 4.2.7 and 5.0.3"). */
function toldTogether(details: readonly Placed[]): readonly ReadonlySet<string>[] {
  const own = Map.groupBy(details, ({ document, sentence }) => `${document} ${String(sentence)}`);
  return [...own.values()]
    .map((list) => new Set(list.map(({ value }) => value)))
    .filter((values) => values.size > 1);
}

/** "6.8" is 6.8.0, and may stand for any 6.8; "6.8.0-2" is a package of it. */
function isSame(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return long === short || long.startsWith(`${short}.`) || long.startsWith(`${short}-`);
}
