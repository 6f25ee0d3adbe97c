import type { Statement } from '../../model/statement.ts';
import { isVendorSide } from './stance.ts';
import type { ToldStatement } from './told.ts';

/** Where a statement stands in its document, as one word. */
export function spanOf({ start, end }: Statement): string {
  return `${String(start)} ${String(end)}`;
}

/**
 * What the vendor's side says a thing is for is its answer, not a telling of what the tool does; nor is a span that
 * was read as an answer too.
 */
export function isExplanation({ statement }: ToldStatement, answers: ReadonlySet<string>): boolean {
  return answers.has(spanOf(statement)) || (isVendorSide(statement) && PURPOSE.test(statement.quote));
}

const PURPOSE =
  /\b(?:designed|meant|intended|aimed|supposed|purpose|part of|experiments?) (?:\w+ ){0,3}to\b|\bto (?:prevent|protect|curb|combat|deter|stop)\b/i;

/**
 * What a tool does by its party's own words, where a text tells of it in none besides: "Acme admitted that it sent them. It
 * is fixed in 2.1." A repair behind such words is of that.
 * @param solid what the text tells that the tool does in other words
 */
export function admittedAlone(
  told: readonly ToldStatement[],
  solid: readonly ToldStatement[],
  answers: ReadonlySet<string>,
): readonly ToldStatement[] {
  return told.filter(
    ({ statement, stance, tool }) =>
      statement.kind === 'behaviour' &&
      stance === 'tells' &&
      answers.has(spanOf(statement)) &&
      !PURPOSE.test(statement.quote) &&
      !solid.some((one) => one.tool === tool),
  );
}
