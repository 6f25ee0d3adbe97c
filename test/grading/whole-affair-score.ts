import type { ComparedClaim, GoldClaim, GoldOrigin, WholeAffair } from './whole-affairs.ts';

export interface Share {
  readonly right: number;
  readonly of: number;
}

/** How one claim of the analyst's came out. */
export interface ClaimOutcome {
  readonly gold: GoldClaim;
  /** The claim that holds most of its statements. */
  readonly got: ComparedClaim | undefined;
  readonly originsFound: number;
  /** Origins that nobody named, and one origin told as several. */
  readonly tooMany: readonly string[];
  readonly flagsMissing: readonly string[];
  /** Flags that the analyst did not set. */
  readonly flagsTooMany: readonly string[];
  readonly conflictsMissing: readonly string[];
  /** Fields that the analyst finds told in one way. */
  readonly conflictsTooMany: readonly string[];
}

/** How an affair's claims compare with an analyst's, by the measures of the five articles' scorer. */
export interface AffairScore {
  /** Sums over the placed statements of B-cubed precision and recall (Bagga and Baldwin 1998). */
  readonly bcubed: { readonly precision: number; readonly recall: number; readonly placed: number };
  readonly statements: number;
  readonly grades: Share;
  readonly falselyVerified: readonly string[];
  readonly origins: Share;
  readonly originsTooMany: number;
  readonly introduced: Share;
  readonly flags: Share;
  readonly flagsTooMany: number;
  readonly conflicts: Share;
  readonly conflictsTooMany: number;
  readonly outcomes: readonly ClaimOutcome[];
}

const fold = (text: string): string =>
  text.toLowerCase().replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();

/** How well a claim's quote covers a statement: the clause itself, a part of it or more, or another of its sentence. */
function covers(quote: string, span: string, sentence: string): number {
  if (quote === span) return 4;
  if (quote.includes(span) || span.includes(quote)) return 3;
  return sentence.includes(quote) ? 1 : 0;
}

function placeStatements(
  { statements, claims }: WholeAffair,
  got: readonly ComparedClaim[],
): ReadonlyMap<string, ComparedClaim> {
  const byId = new Map(statements.map((one) => [one.id, one]));
  const quotes = got.map((claim) => claim.statements.map(({ quote }) => fold(quote)));
  const placed = new Map<string, ComparedClaim>();
  for (const claim of claims)
    for (const id of claim.statements) {
      const statement = byId.get(id);
      if (!statement) throw new Error(`no statement is called ${id}`);
      const [span, sentence] = [fold(statement.span), fold(statement.quote)];
      let best = 0.99;
      got.forEach((one, at) => {
        const much =
          Math.max(0, ...(quotes[at] ?? []).map((quote) => covers(quote, span, sentence))) +
          (one.kind === claim.kind ? 0.5 : 0);
        if (much <= best) return;
        best = much;
        placed.set(id, one);
      });
    }
  return placed;
}

const namesOf = ({ name, aliases = [] }: Pick<GoldOrigin, 'name' | 'aliases'>): readonly string[] =>
  [name, ...aliases].map(fold).filter((one) => one !== '');
const areOne = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((one) => b.some((other) => one.includes(other) || other.includes(one)));

function compare(gold: GoldClaim, got: ComparedClaim | undefined): ClaimOutcome {
  const told = got?.origins ?? [];
  const may = (gold.mayAlsoList ?? []).map(fold);
  const times = gold.origins.map(
    (one) => told.filter((other) => areOne(namesOf(one), namesOf(other))).length,
  );
  const unknown = told.filter(
    (one) =>
      !gold.origins.some((other) => areOne(namesOf(other), namesOf(one))) &&
      !may.some((name) => namesOf(one).some((other) => other.includes(name))),
  );
  const split = gold.origins.flatMap(({ name }, at) =>
    Array.from({ length: Math.max(0, (times[at] ?? 0) - 1) }, () => `${name} once more`),
  );
  const [expected, found] = [fieldsOf(gold), fieldsOf(got)];
  return {
    gold,
    got,
    originsFound: times.filter((one) => one > 0).length,
    tooMany: [...unknown.map(({ name }) => name), ...split],
    flagsMissing: (gold.flags ?? []).filter((flag) => !got?.flags.some((other) => other === flag)),
    flagsTooMany: (got?.flags ?? []).filter((flag) => !gold.flags?.includes(flag)),
    conflictsMissing: expected.filter((field) => !found.includes(field)),
    conflictsTooMany: found.filter((field) => !expected.includes(field)),
  };
}

/** Each field that is in conflict once, however many conflicts there are on it. */
const fieldsOf = (claim: Pick<GoldClaim, 'conflicts'> | undefined): readonly string[] => [
  ...new Set((claim?.conflicts ?? []).map(({ field }) => field)),
];

function mostOf(claim: GoldClaim, placed: ReadonlyMap<string, ComparedClaim>): ComparedClaim | undefined {
  const votes = new Map<ComparedClaim, number>();
  for (const id of claim.statements) {
    const home = placed.get(id);
    if (home) votes.set(home, (votes.get(home) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Compares the claims drawn from an affair with the analyst's. Throws when a claim names a statement that is not there. */
export function scoreAffair(affair: WholeAffair, got: readonly ComparedClaim[]): AffairScore {
  const placed = placeStatements(affair, got);
  const claimOf = new Map(affair.claims.flatMap(({ id, statements }) => statements.map((one) => [one, id])));
  const ids = [...claimOf.keys()];
  let precision = 0;
  let recall = 0;
  for (const id of ids) {
    const home = placed.get(id);
    if (!home) continue;
    const beside = ids.filter((other) => placed.get(other) === home);
    const both = beside.filter((other) => claimOf.get(other) === claimOf.get(id)).length;
    precision += both / beside.length;
    recall += both / ids.filter((other) => claimOf.get(other) === claimOf.get(id)).length;
  }
  const outcomes = affair.claims.map((claim) => compare(claim, mostOf(claim, placed)));
  const homes = new Set(placed.values());
  const share = (list: readonly ClaimOutcome[], right: (one: ClaimOutcome) => boolean): Share => ({
    right: list.filter(right).length,
    of: list.length,
  });
  const sum = (of: (one: ClaimOutcome) => number): number => outcomes.reduce((all, one) => all + of(one), 0);
  const introducing = outcomes.filter(({ gold }) => Boolean(gold.versions?.introduced));
  const conflicts = sum(({ gold }) => fieldsOf(gold).length);
  return {
    bcubed: { precision, recall, placed: placed.size },
    statements: ids.length,
    grades: share(outcomes, ({ gold, got: one }) => one?.grade === gold.grade.all),
    falselyVerified: [
      ...outcomes
        .filter(({ gold, got: one }) => one?.grade === 'verified' && gold.grade.all !== 'verified')
        .map(({ gold }) => gold.id),
      ...got
        .filter((claim) => claim.grade === 'verified' && !homes.has(claim))
        .map(({ proposition }) => proposition),
    ],
    origins: { right: sum((one) => one.originsFound), of: sum(({ gold }) => gold.origins.length) },
    originsTooMany: sum(({ tooMany }) => tooMany.length),
    introduced: share(
      introducing,
      ({ gold, got: one }) => one?.versions.introduced === gold.versions?.introduced,
    ),
    flags: {
      right: sum(({ gold, flagsMissing }) => (gold.flags ?? []).length - flagsMissing.length),
      of: sum(({ gold }) => (gold.flags ?? []).length),
    },
    flagsTooMany: sum((one) => one.flagsTooMany.length),
    conflicts: { right: conflicts - sum((one) => one.conflictsMissing.length), of: conflicts },
    conflictsTooMany: sum((one) => one.conflictsTooMany.length),
    outcomes,
  };
}
