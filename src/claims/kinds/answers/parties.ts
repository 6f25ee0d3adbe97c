import { readPhrase } from '../../chains/phrases/noun-phrases.ts';
import { readSource } from '../../chains/sources/sources.ts';
import type { Source } from '../../chains/sources/sources.ts';
import type { Frame } from '../../chains/frames/frames.ts';
import type { Clause } from '../../text/clauses.ts';
import { THIRD_PERSON, clauseText, isOneOf, isSoftware, lower, organisationIn } from '../reading.ts';
import type { Reading } from '../reading.ts';

/** The teller whom a clause's pronoun stands for: "it" right inside another's telling is who tells. */
export function tellerMeant(reading: Reading, clause: Clause): Frame | undefined {
  return isOneOf(reading, clause.subject, THIRD_PERSON)
    ? reading.frames.findLast(
        (frame) =>
          frame.scope.from <= clause.from &&
          clause.from < frame.scope.to &&
          frame.source.role !== 'pronoun' &&
          frame.subject !== null,
      )
    : undefined;
}

export function partyAt(
  reading: Reading,
  clause: number,
): { readonly vendor: boolean; readonly name: string | null } | undefined {
  const one = reading.clauses[clause];
  const subject = one?.subject;
  if (!one || !subject) return undefined;
  const first = lower(reading, subject.from);
  const teller = tellerMeant(reading, one);
  const told = teller?.steps.at(-1);
  if (teller?.source.vendor === true)
    return { vendor: true, name: teller.source.organisation ?? vendorName(reading) };
  if (teller && told?.type === 'organisation')
    return { vendor: false, name: teller.source.organisation ?? told.resolved ?? told.name };
  const source: Source | undefined = readSource(reading.parsed, subject, reading.topic);
  if (!source)
    return /^(?:it|they)$/.test(first) && reading.topic.organisation !== null
      ? { vendor: reading.topic.organisationIsVendor, name: reading.topic.organisation }
      : undefined;
  const type = source.steps.at(-1)?.type;
  if (type === 'vendor' || type === 'vendor_employee')
    return { vendor: true, name: source.organisation ?? vendorName(reading) };
  if (
    type === 'organisation' ||
    (type === 'researcher' && source.role !== 'pronoun' && source.role !== 'researcher')
  )
    return {
      vendor: source.vendor,
      name:
        source.organisation ?? organisationIn(reading, subject)?.name ?? source.steps.at(-1)?.name ?? null,
    };
  return undefined;
}

export function vendorName(reading: Reading): string | null {
  const slug = [...reading.topic.vendors][0];
  return slug === undefined ? null : (reading.topic.lexicon.organisations.get(slug) ?? null);
}

/** Whether what follows a judging verb is the tool or a part of it. */
export function inSoftware(reading: Reading, at: number): boolean {
  const phrase = readPhrase(reading.parsed, at);
  return phrase !== undefined && isSoftware(reading, phrase);
}

export function wholeScope(reading: Reading, from: number, to: number): string {
  return clauseText(reading, { from, to });
}
