import type { Finding, Reading } from '../reading.ts';

/** The sentence before another: what it states, and how it was read. */
export interface SentenceBefore {
  readonly findings: readonly Finding[];
  readonly reading: Reading | undefined;
}

/** "Globex denies it", "Globex rejected the accusations": what is denied was told before. */
const DENIES_THAT =
  /\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:es?|ed)|dismiss(?:es|ed)?) (?:it|this|that|them|(?:the|these|those|all|any|such) (?:\w+ )?(?:accusations?|allegations?|charges?|claims?))\b/i;

/**
 * A sentence's findings, where a party denies what the tool's maker accused it of in the sentence before, which is no claim about the tool
 * ("The maker accuses Globex of theft. Globex denies it."): that denial is background, and contradicts nothing else.
 */
export function withoutOtherDenials(
  reading: Reading,
  findings: readonly Finding[],
  before: SentenceBefore,
): readonly Finding[] {
  const isOther = ({ kind, actor }: Finding): boolean =>
    kind === 'denial' && actor !== null && accuses(before, actor, reading);
  if (!findings.some(isOther)) return findings;
  const { sentence, text } = reading.parsed;
  if (!DENIES_THAT.test(text.slice(sentence.start, sentence.end))) return findings;
  return findings.map((one) =>
    isOther(one)
      ? { ...one, kind: 'background', polarity: 'affirmed', rule: 'background/other-denial' }
      : one,
  );
}

const ACCUSES = /\b(?:accus|alleg)\w*/i;

/** Whether the sentence before tells nothing but that the tool's maker accuses the party. */
function accuses({ findings, reading: last }: SentenceBefore, party: string, { topic }: Reading): boolean {
  if (!last || findings.some(({ kind }) => kind !== 'background')) return false;
  const { names, tokens, text } = last.parsed;
  const maker = names.find(({ entry }) => topic.vendors.has(entry.organisation ?? ''));
  const accused = names.findLast(
    ({ entry }) =>
      entry.organisation !== null &&
      !topic.vendors.has(entry.organisation) &&
      (entry.name === party || entry.organisation === party),
  );
  return (
    maker !== undefined &&
    accused !== undefined &&
    maker.to <= accused.from &&
    ACCUSES.test(text.slice(tokens[maker.to - 1]?.end, tokens[accused.from]?.start))
  );
}
