import { describe, expect, it } from 'vitest';
import { aDocument, aStatement, derive } from '../grading/support/affairs.ts';

type Told = NonNullable<Parameters<typeof aStatement>[0]>;

const clinic = { name: 'Dr Lund', type: 'organisation', resolved: 'Brookside Clinic' };
const lost: Told = { quote: 'Wrench deletes the archive', chain: [clinic] };
const empty: Told = {
  kind: 'evidence',
  quote: 'the staff found the archive of Wrench deleted',
  chain: [{ name: 'the staff', type: 'organisation', resolved: 'Brookside Clinic' }],
};

const originsOf = (...told: readonly Told[]): readonly string[] =>
  (
    derive(
      [aDocument({ id: 'd1', publisher: 'ledger' })],
      told.map((one, at) => aStatement({ document: 'd1', ...one }, at)),
    )[0]?.origins ?? []
  ).map(({ name }) => name);

describe('a body that tells what happened to it', () => {
  it('is one origin with its people who found it', () => {
    expect(originsOf(lost, empty)).toEqual(['Brookside Clinic']);
  });

  it('is one where its people go by other names', () => {
    const again = { ...lost, chain: [{ ...clinic, name: 'the head of the clinic' }] };
    expect(originsOf(lost, again)).toHaveLength(1);
  });

  it('is none beside another who found it', () => {
    const finder = { quote: 'Wrench deletes the archive', chain: [{ name: 'Jana Fok', type: 'researcher' }] };
    expect(originsOf(lost, finder)).toEqual(['Jana Fok']);
  });
});
