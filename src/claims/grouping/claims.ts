import type { KeyedStatement } from '../../model/affair.ts';
import type { ClaimKind } from '../../model/claim.ts';
import { Components } from '../../model/components.ts';
import type { Ruling } from '../../model/ruling.ts';
import { rulingsOf } from '../../model/standing.ts';
import { familyOf } from './reading.ts';

/** One proposition: the statements that found it and those that attach to it. */
export interface ClaimGroup {
  /** The smallest claim key. */
  readonly key: string;
  readonly claimKeys: readonly string[];
  /** The smallest subject key of its subject. */
  readonly subject: string;
  readonly subjectKeys: readonly string[];
  readonly tool: string;
  readonly kind: ClaimKind;
  readonly founding: readonly KeyedStatement[];
  readonly attached: readonly KeyedStatement[];
  /** The claim that stands for the mechanism of its subject: what is told of "the mechanism" belongs to it. */
  readonly principal: boolean;
}

export interface GroupInput {
  readonly statements: readonly KeyedStatement[];
  /** Standing rulings. */
  readonly rulings: readonly Ruling[];
  /** Public claim id, slug or claim key → claim key. */
  readonly claimNames: ReadonlyMap<string, string>;
}

/**
 * Claims as components over shared claim keys, subjects as components over shared subject keys, with merge and split
 * rulings applied. Every statement lands in one claim at most; the result does not depend on the order of the input.
 */
export function groupClaims(input: GroupInput): readonly ClaimGroup[] {
  const ordered = [...input.statements].sort((a, b) => (a.statement.id < b.statement.id ? -1 : 1));
  const statements = actorsApart(applySplits(ordered, input));
  const claims = new Components();
  const subjects = new Components();
  for (const one of statements) {
    if (one.founds) claims.join(isWeighed(one) ? one.claimKeys.slice(0, 1) : one.claimKeys);
    subjects.join(one.subjectKeys);
  }
  for (const { subject, object } of rulingsOf(input.rulings, 'merge')) {
    const [a, b] = [nameToKey(subject, input), object === null ? undefined : nameToKey(object, input)];
    if (a !== undefined && b !== undefined) claims.join([a, b]);
  }
  const founding = Map.groupBy(
    statements.filter((one) => one.founds && one.claimKeys.length > 0),
    (one) => claims.find(one.claimKeys[0] ?? ''),
  );
  // Merged claims may bring their subjects together.
  for (const members of founding.values()) subjects.join(members.flatMap((one) => one.subjectKeys));

  const groups = [...founding.values()]
    .filter((members) => !members.every(isSupposed) && !isGuess(members))
    .map((members) => bareGroup(members, subjects));
  const bySubject = Map.groupBy(groups, (group) => group.subject);
  const principals = new Map([...bySubject].map(([subject, all]) => [subject, principalOf(all)]));
  const attachments = new Map<string, KeyedStatement[]>();
  for (const one of statements) {
    if (one.founds || one.stance === 'context') continue;
    const subject = subjects.find(one.subjectKeys[0] ?? '');
    const home = homeOf(one, bySubject.get(subject) ?? [], principals.get(subject));
    if (!home) continue;
    const others = attachments.get(home.key);
    if (others) others.push(one);
    else attachments.set(home.key, [one]);
  }
  return groups
    .map((group) => ({
      ...group,
      attached: attachments.get(group.key) ?? [],
      principal: principals.get(group.subject)?.key === group.key,
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/**
 * Bans of several actors told in one span ("Orrin, Kelp and Moss have banned it") stay one claim as long as nothing is
 * told of any of them alone; else each has a claim of its own, or what confirms one's ban would confirm the others'.
 */
function actorsApart(statements: readonly KeyedStatement[]): readonly KeyedStatement[] {
  const isList = ({ founds, statement, claimKeys }: KeyedStatement): boolean =>
    founds && statement.kind === 'ban' && claimKeys.length > 1;
  if (!statements.some(isList)) return statements;
  const sets = new Map<string, Set<string>>();
  for (const one of statements)
    if (one.statement.kind === 'ban' || !one.founds)
      for (const key of one.claimKeys) {
        const told = sets.get(key) ?? new Set<string>();
        sets.set(key, told.add(one.claimKeys.join(' ')));
      }
  return statements.flatMap((one) =>
    isList(one) && one.claimKeys.some((key) => (sets.get(key)?.size ?? 0) > 1)
      ? one.claimKeys.map((key) => ({ ...one, claimKeys: [key] }))
      : [one],
  );
}

/** Found by learnt weights, not by a rule. */
function isWeighed({ statement }: KeyedStatement): boolean {
  return statement.rule.startsWith('rules:weighed/');
}

/** Weights alone, in one text alone, found no claim; nor do weighed statements bring claims together. */
function isGuess(members: readonly KeyedStatement[]): boolean {
  return members.every(isWeighed) && new Set(members.map((one) => one.statement.document)).size < 2;
}

/** What only might come to pass founds no claim about what a tool does. */
function isSupposed({ statement: { kind, hedge, quote } }: KeyedStatement): boolean {
  return kind === 'behaviour' && (hedge === 'conditional' || SUPPOSED.test(quote));
}

const SUPPOSED =
  /\bwould\b|\bshould\b|\b(?:could|may|might) (?:\w+ly )?(?:prompt|push|lead|encourage|inspire|force|trigger|follow|become|mean|face)\b/i;

function nameToKey(name: string, input: GroupInput): string | undefined {
  return input.claimNames.get(name) ?? (name.includes('|') ? name : undefined);
}

/** A split takes the statements (or all statements of the documents) that it names out of their claim. */
function applySplits(statements: readonly KeyedStatement[], input: GroupInput): readonly KeyedStatement[] {
  const splits = rulingsOf(input.rulings, 'split').map((ruling) => ({
    key: `split:${ruling.id}`,
    named: new Set((ruling.object ?? '').split(/[\s,]+/).filter((id) => id !== '')),
  }));
  if (splits.length === 0) return statements;
  return statements.map((one) => {
    const split = splits.find(
      ({ named }) => named.has(one.statement.id) || named.has(one.statement.document),
    );
    const [first] = one.claimKeys;
    if (!split || first === undefined) return one;
    const [tool = '', kind = ''] = first.split('|');
    return { ...one, claimKeys: [`${tool}|${kind}|${split.key}`] };
  });
}

function bareGroup(
  founding: readonly KeyedStatement[],
  subjects: Components,
): Omit<ClaimGroup, 'attached' | 'principal'> {
  const claimKeys = [...new Set(founding.flatMap((one) => one.claimKeys))].sort();
  const subjectKeys = [...new Set(founding.flatMap((one) => one.subjectKeys))].sort();
  const key = claimKeys[0] ?? '';
  const first = founding.find((one) => one.claimKeys.includes(key)) ?? founding[0];
  return {
    key,
    claimKeys,
    subject: subjects.find(subjectKeys[0] ?? ''),
    subjectKeys,
    tool: first?.statement.tool ?? '',
    kind: (first?.statement.kind ?? 'behaviour') as ClaimKind,
    founding,
  };
}

type BareGroup = ReturnType<typeof bareGroup>;

/** Told by most documents, then by most statements; a name for the whole ("back door") only when nothing else is. */
function principalOf(groups: readonly BareGroup[]): BareGroup | undefined {
  const acts = groups.filter((group) => group.kind === 'behaviour' && !isCharacter(group));
  const pool = acts.length > 0 ? acts : groups.filter((group) => group.kind === 'behaviour');
  const weight = (group: BareGroup): readonly [number, number] => {
    const affirmed = group.founding.filter((one) => one.statement.polarity === 'affirmed');
    return [new Set(affirmed.map((one) => one.statement.document)).size, affirmed.length];
  };
  return [...(pool.length > 0 ? pool : groups)].sort((a, b) => {
    const [x, y] = [weight(a), weight(b)];
    return y[0] - x[0] || y[1] - x[1] || (a.key < b.key ? -1 : 1);
  })[0];
}

function isCharacter(group: BareGroup): boolean {
  return group.founding.every((one) => familyOf(one.predicate) === 'character');
}

function homeOf(
  one: KeyedStatement,
  groups: readonly BareGroup[],
  principal: BareGroup | undefined,
): BareGroup | undefined {
  const holding = groups.filter((group) => one.claimKeys.some((key) => group.claimKeys.includes(key)));
  if (holding.length === 1) return holding[0];
  if (one.stance === 'denies' || (one.stance === 'silent' && one.statement.kind === 'denial')) {
    const character = groups.filter((group) => group.kind === 'behaviour' && isCharacter(group));
    if (character.length > 0) return character[0];
  }
  return principal ?? holding[0];
}
