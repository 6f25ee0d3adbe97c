import { describe, expect, it } from 'vitest';
import { confirmsInOwnVoice } from '../../src/provenance/voice.ts';
import { aStatement } from '../grading/support/affairs.ts';

const SAID = '|Wrench uploaded saved passwords to a server|';

/** Whether the statement between bars is confirmed, though it is hedged as what others tell. */
function isConfirmed(marked: string): boolean {
  const [before = '', quote = '', after = ''] = marked.split('|');
  const statement = aStatement({
    quote,
    sentence: before + quote + after,
    start: before.length,
    sentenceStart: 0,
    hedge: 'reported',
  });
  return confirmsInOwnVoice(statement, 'Security update');
}

describe('a party confirms what others told', () => {
  it.each([
    `Reports are correct that ${SAID}.`,
    `The reports are accurate: ${SAID}.`,
    `The Register’s story is entirely right that ${SAID}.`,
    `The report by Jana Fok is correct in saying that ${SAID}.`,
    `Reports that ${SAID} are true.`,
    `The allegation that ${SAID} is correct.`,
    `We can confirm reports that ${SAID}.`,
    `We have confirmed the report by Jana Fok that ${SAID}.`,
    `As Jana Fok rightly found, ${SAID}.`,
    `Yes, ${SAID}.`,
  ])('by calling it right: %s', (marked) => {
    expect(isConfirmed(marked)).toBe(true);
  });

  it.each([
    `Reports say that ${SAID}.`,
    `Reports are partly correct that ${SAID}.`,
    `Reports are not correct that ${SAID}.`,
    `Reports are hardly correct that ${SAID}.`,
    `If reports are correct that ${SAID}, we will say so.`,
    `We do not know whether reports are correct that ${SAID}.`,
    `Some say that the reports are correct that ${SAID}.`,
    `We cannot confirm reports that ${SAID}.`,
    `Reports that ${SAID} are false.`,
    `Reports that ${SAID} are true only of a copy.`,
    `Reports would be correct that ${SAID} if it had left our office.`,
    `Yes, of course ${SAID} and pigs fly.`,
    `Are reports correct that ${SAID}?`,
  ])('and not: %s', (marked) => {
    expect(isConfirmed(marked)).toBe(false);
  });
});
