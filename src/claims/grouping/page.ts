import type { DocumentInfo } from '../../model/document.ts';
import type { KeyedMechanism } from './cores.ts';
import { isHidden } from './mechanisms.ts';
import type { Names } from './names.ts';
import type { ToldStatement } from './told.ts';

/** What one document says, as far as its statements need each other to be keyed. */
export interface Page {
  readonly document: DocumentInfo;
  readonly names: Names;
  readonly mechanisms: readonly KeyedMechanism[];
  readonly bans: readonly ToldStatement[];
  readonly fixes: readonly ToldStatement[];
  /** Tools of which a repair is told, and not only that a release is there. */
  readonly repaired: ReadonlySet<string>;
  /** Whether it tells how a flaw is repaired where it tells of that flaw. */
  readonly bySections: boolean;
  /** Spans ("start end") read as the vendor's answers. */
  readonly answers: ReadonlySet<string>;
}

/** The mechanism that a statement follows in its document: by number, own words, sentence, nearness before, size. */
export function mechanismNear(told: ToldStatement, page: Page): KeyedMechanism | undefined {
  const all = page.mechanisms.filter(
    (one) =>
      one.tool === told.tool && !(told.outside && one.members.some((member) => member.numbers.length > 0)),
  );
  const hidden = all.filter((one) => one.members.some(isHidden));
  const seeksHidden = told.anaphoric || told.reading.covert || told.statement.kind === 'evidence';
  const own = hidden.length > 0 && seeksHidden ? hidden : all;
  if (told.numbers.length > 0) {
    const about = (core: string): boolean => told.numbers.some((number) => core.startsWith(number));
    const numbered = all.find((one) => one.all.some(about));
    if (numbered || all.every((one) => one.members.some((member) => member.numbers.length > 0)))
      return numbered;
  }
  const { start, sentenceStart, kind } = told.statement;
  const { predicate, objects } = told.reading;
  const alike = own.find((one) =>
    one.members.some(
      ({ reading }) =>
        predicate !== null &&
        reading.predicate === predicate &&
        (objects.length === 0 || reading.objects.some((object) => objects.includes(object))),
    ),
  );
  if (alike) return alike;
  const listed = page.document.form === 'changelog' || page.document.form === 'advisory';
  if (kind === 'fix' && listed && predicate !== null) return undefined;
  const inSentence = own.find((one) =>
    one.members.some(({ statement }) => statement.sentenceStart === sentenceStart),
  );
  if (inSentence) return inSentence;
  const many = own.filter((one) => one.members.length > 1);
  const largest = [...own].sort((a, b) => b.members.length - a.members.length)[0];
  const before = (many.length > 0 ? many : own)
    .map((one) => ({
      one,
      at: Math.max(-1, ...one.members.map((m) => m.statement.start).filter((at) => at <= start)),
    }))
    .sort((a, b) => b.at - a.at)[0];
  return before && before.at >= 0 ? before.one : largest;
}
