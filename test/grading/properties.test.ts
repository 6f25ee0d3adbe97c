import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grade, letterOf } from '../../src/grading/index.ts';
import type { Grade } from '../../src/model/claim.ts';
import type { Reliability } from '../../src/model/catalogue.ts';
import type { Evidence, ProbeFinding, Telling, TracedOrigin } from '../../src/model/evidence.ts';
import { canonicalJson } from '../../src/model/ids.ts';
import { aDocument, affairNames, aStatement, catalogue, derive, readAffair } from './support/affairs.ts';

const RANK: Readonly<Record<Grade, number>> = { verified: 3, alleged: 2, 'second-hand': 1, ungraded: 0 };
const rank = (letter: Grade | undefined): number => (letter === undefined ? 0 : RANK[letter]);

const letters = fc.constantFrom<Reliability[]>('A', 'B', 'C', 'D', 'E', 'F');
const poorLetters = fc.constantFrom<Reliability[]>('D', 'E', 'F');

const tellingsWith = (letter: fc.Arbitrary<Reliability>): fc.Arbitrary<readonly Telling[]> =>
  fc.array(
    fc.record({ family: fc.constantFrom('one', 'two', 'three'), reliability: letter, document: fc.uuid() }),
    {
      maxLength: 3,
    },
  );

const originWith = (letter: fc.Arbitrary<Reliability>): fc.Arbitrary<TracedOrigin> =>
  fc.record({
    id: fc.uuid(),
    name: fc.constantFrom('a finder', 'an insider', 'the maker', 'a court'),
    aliases: fc.constant([]),
    basis: fc.constantFrom('artifact', 'party', 'party-informal', 'document', 'witness', 'insider', 'outlet'),
    established: fc.boolean(),
    captured: fc.boolean(),
    inherited: fc.boolean(),
    vouchedBy: fc.constant(null),
    party: fc.constantFrom(null, 'maker', 'other'),
    publishers: fc.nat(5),
    documents: fc.nat(9),
    toldIn: fc.constant([]),
    relation: fc.constantFrom('party', 'accuser', 'body', 'finder', 'insider', 'reporter'),
    capturedBy: fc.option(letter),
    official: fc.boolean(),
    voucher: fc.option(fc.record({ family: fc.constantFrom('one', 'two', 'three'), reliability: letter })),
    ownReporting: fc.boolean(),
    tellings: tellingsWith(letter),
    plainTellings: tellingsWith(letter),
    statedTellings: tellingsWith(letter),
    plain: fc.boolean(),
    inspection: fc.option(fc.record({ capturedBy: fc.option(letter), tellings: tellingsWith(letter) })),
  });

const probe: fc.Arbitrary<ProbeFinding> = fc.record({
  probe: fc.constant('a-probe'),
  records: fc.constant(['p1', 'p2']),
  discriminates: fc.boolean(),
  accepted: fc.boolean(),
  shows: fc.boolean(),
  matched: fc.nat(3),
  looked: fc.nat(6),
});

const evidenceWith = (
  origin: fc.Arbitrary<TracedOrigin>,
  probes: fc.Arbitrary<readonly ProbeFinding[]>,
): fc.Arbitrary<Evidence> =>
  fc.record({
    kind: fc.constantFrom('behaviour', 'fix', 'ban', 'vendor_response'),
    readable: fc.boolean(),
    withdrawn: fc.constant(false),
    origins: fc.array(origin, { maxLength: 4 }),
    counterOrigins: fc.array(origin, { maxLength: 2 }),
    probes,
    toldUnreproduced: fc.boolean(),
    affirmed: fc.integer({ min: 1, max: 9 }),
  });

const anyEvidence = evidenceWith(originWith(letters), fc.array(probe, { maxLength: 2 }));
const { policy } = catalogue;

describe('a grade', () => {
  it('depends on the trace only', () => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const verdict = grade(evidence, policy);
        expect(letterOf(verdict.trace, policy)).toEqual({ grade: verdict.grade, rule: verdict.rule });
      }),
    );
  });

  it('does not depend on the order of the origins', () => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const turned = {
          ...evidence,
          origins: evidence.origins.toReversed(),
          probes: evidence.probes.toReversed(),
        };
        expect(grade(turned, policy).grade).toBe(grade(evidence, policy).grade);
      }),
    );
  });

  it('is never raised by taking an origin or a probe away', () => {
    fc.assert(
      fc.property(anyEvidence, fc.nat(5), (evidence, at) => {
        const before = rank(grade(evidence, policy).grade);
        const fewer = { ...evidence, origins: evidence.origins.filter((_, place) => place !== at) };
        const unprobed = { ...evidence, probes: evidence.probes.filter((_, place) => place !== at) };
        expect(rank(grade(fewer, policy).grade)).toBeLessThanOrEqual(before);
        expect(rank(grade(unprobed, policy).grade)).toBeLessThanOrEqual(before);
      }),
    );
  });

  it('is never raised by a denial', () => {
    fc.assert(
      fc.property(anyEvidence, originWith(letters), (evidence, denier) => {
        const denied = { ...evidence, counterOrigins: [...evidence.counterOrigins, denier] };
        expect(rank(grade(denied, policy).grade)).toBeLessThanOrEqual(rank(grade(evidence, policy).grade));
      }),
    );
  });

  it('is not verified by poorly rated publishers alone, without a captured paper or an accepted probe', () => {
    const poor = originWith(poorLetters).map((origin) => ({
      ...origin,
      official: false,
      captured: origin.basis !== 'document' && origin.captured,
    }));
    const probes = fc
      .array(probe, { maxLength: 2 })
      .map((all) => all.map((one) => ({ ...one, accepted: false })));
    fc.assert(
      fc.property(evidenceWith(poor, probes), (evidence) => {
        expect(grade(evidence, policy).grade).not.toBe('verified');
      }),
    );
  });
});

const shuffled = <T>(items: readonly T[]): fc.Arbitrary<readonly T[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length });

describe('claims', () => {
  it.each(affairNames())('of "%s" come out the same in whatever order their documents arrive', (name) => {
    const affair = readAffair(name);
    const options = { releases: affair.releases };
    const expected = canonicalJson(derive(affair.documents, affair.statements, options));
    fc.assert(
      fc.property(shuffled(affair.documents), shuffled(affair.statements), (documents, statements) => {
        expect(canonicalJson(derive(documents, statements, options))).toBe(expected);
      }),
      { numRuns: 12 },
    );
  });

  it.each(affairNames())('of "%s" are not raised by a reprint', (name) => {
    const affair = readAffair(name);
    const options = { releases: affair.releases };
    const before = new Map(
      derive(affair.documents, affair.statements, options).map((claim) => [claim.key, claim]),
    );
    for (const original of affair.documents.slice(0, 6)) {
      const cluster = original.copyOf ?? original.id;
      const reprint = aDocument({
        ...original,
        id: 'zz',
        url: null,
        key: 'zz',
        publisher: 'outlet-07',
        publishedAt: '2026-12-01',
        copyOf: cluster,
      });
      const documents = affair.documents.map((one) =>
        one.id === original.id ? { ...one, copyOf: cluster } : one,
      );
      const copied = affair.statements
        .filter((one) => one.document === original.id)
        .map((one) => ({ ...one, id: `zz-${one.id}`, document: 'zz' }));
      for (const claim of derive([...documents, reprint], [...affair.statements, ...copied], options)) {
        const known = before.get(claim.key);
        if (known) expect(rank(claim.grade), claim.because).toBeLessThanOrEqual(rank(known.grade));
      }
    }
  });

  it.each(affairNames())('of "%s" do not depend on what else is derived with them', (name) => {
    const affair = readAffair(name);
    const other = readAffair(name === 'version-slip' ? 'two-insiders' : 'version-slip');
    const renamed = (id: string): string => `other-${id}`;
    const options = { releases: affair.releases };
    const alone = derive(affair.documents, affair.statements, options);
    const together = derive(
      [...other.documents.map((one) => ({ ...one, id: renamed(one.id) })), ...affair.documents],
      [
        ...other.statements.map((one) => ({ ...one, id: renamed(one.id), document: renamed(one.document) })),
        ...affair.statements,
      ],
      options,
    );
    const subjects = new Set(
      together
        .filter((claim) => claim.members.some((id) => id.startsWith('other-')))
        .map((claim) => claim.subject),
    );
    for (const claim of alone)
      if (!subjects.has(claim.subject))
        expect(canonicalJson(together.find((one) => one.key === claim.key))).toBe(canonicalJson(claim));
  });

  it('are never verified by what poorly rated outlets tell of one another', () => {
    const publishers = ['beacon', 'pebble', 'rumour-mill', 'outlet-01', 'outlet-02', 'unheard-of'];
    const link = fc.constantFrom(
      { name: 'a Commons user', type: 'forum_user' },
      { name: 'security researchers', type: 'experts' },
      { name: 'a person familiar with the matter', type: 'anonymous_source' },
      { name: 'Gizmo Works', type: 'vendor' },
      { name: 'a Gizmo engineer', type: 'vendor_employee' },
      { name: 'an internal notice', type: 'document' },
      { name: 'Globex', type: 'organisation' },
      { name: 'Pebble Daily', type: 'outlet' },
      { name: 'researcher Ines Voss', type: 'researcher' },
    );
    const quotes = [
      'Globex bans Wrench CLI',
      'Wrench secretly uploads the clipboard',
      'researchers independently confirmed that Wrench uploads the clipboard',
      'the upload was removed in version 2.0.1',
      'Gizmo Works acknowledged the code',
    ];
    const told = fc.record({
      kind: fc.constantFrom('behaviour', 'ban', 'fix', 'evidence', 'vendor_response', 'affected_versions'),
      quote: fc.constantFrom(...quotes),
      hedge: fc.constantFrom('none', 'reported', 'alleged'),
      chain: fc.array(link, { maxLength: 2 }),
      actor: fc.constantFrom('Globex', 'Gizmo Works', null),
      document: fc.constantFrom(...publishers),
    });
    const documents = publishers.map((publisher) => aDocument({ id: publisher, publisher }));
    fc.assert(
      fc.property(fc.array(told, { maxLength: 12 }), (list) => {
        const statements = list.map((one, at) => aStatement(one as Parameters<typeof aStatement>[0], at));
        for (const claim of derive(documents, statements))
          expect(claim.grade, claim.because).not.toBe('verified');
      }),
      { numRuns: 300 },
    );
  });
});
