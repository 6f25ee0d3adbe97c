import type { KeyedStatement } from '../../model/affair.ts';
import type { When } from '../../model/time.ts';
import type { ClaimGroup } from './claims.ts';
import { fold, stemOf, wordsOf } from './words.ts';

export interface PropositionInput {
  readonly group: ClaimGroup;
  /** Display name of the tool, and its other names. */
  readonly tool: string;
  readonly aliases: readonly string[];
  /** Display names of the actors of a ban. */
  readonly actors: readonly string[];
  readonly eventDate: When | null;
}

const FORBID = new Set(['ban', 'prohibit', 'bar', 'forbid', 'block', 'outlaw'].map(stemOf));
const GOOD_LENGTH = { least: 30, most: 200 } as const;

/** The claim in one sentence: a set phrase for bans, else its clearest quote, with the tool named. */
export function propositionOf(input: PropositionInput): string {
  const { group, tool, actors, eventDate } = input;
  if (group.kind === 'ban') {
    const stems = group.founding.flatMap((one) => wordsOf(one.statement.quote).map((word) => word.stem));
    const forbids = stems.some((stem) => FORBID.has(stem));
    const many = actors.length > 1;
    const stage = group.key.split('|').at(-1);
    const imposed = forbids ? (many ? 'ban' : 'bans') : many ? 'restrict' : 'restricts';
    const weighed = many ? 'consider restricting' : 'considers restricting';
    const lifted = many ? 'lift the restriction of' : 'lifts the restriction of';
    const verb = stage === 'weighed' ? weighed : stage === 'lifted' ? lifted : imposed;
    const who = actors.length === 0 ? 'An organisation' : listed(actors);
    return `${who} ${verb} ${tool}${eventDate === null ? '' : ` (${eventDate})`}`;
  }
  const quote = clearestQuote(input);
  const named = [tool, ...input.aliases].some((name) => fold(quote).includes(fold(name)));
  return named ? capital(quote) : `${tool}: ${quote}`;
}

function clearestQuote({ group, tool, aliases }: PropositionInput): string {
  const affirmed = group.founding.filter((one) => one.statement.polarity === 'affirmed');
  const scored = (affirmed.length > 0 ? affirmed : group.founding).map((one) => {
    const text = tidy(one.statement.quote);
    return { text, id: one.statement.id, score: scoreOf(one, text, [tool, ...aliases], group.kind) };
  });
  return (
    scored.toSorted((a, b) => b.score - a.score || b.text.length - a.text.length || (a.id < b.id ? -1 : 1))[0]
      ?.text ?? tool
  );
}

function scoreOf(
  one: KeyedStatement,
  text: string,
  names: readonly string[],
  kind: ClaimGroup['kind'],
): number {
  const named = names.some((name) => fold(text).includes(fold(name)));
  const fits = text.length >= GOOD_LENGTH.least && text.length <= GOOD_LENGTH.most;
  const whole = kind === 'behaviour' && !one.anaphoric && one.predicate !== null;
  const dated = one.statement.versions.fixed !== null;
  return (fits ? 3 : 0) + (whole ? 2 : 0) + (named || dated ? 1 : 0);
}

/** One line without surrounding marks; at most 300 units. */
function tidy(quote: string): string {
  const line = quote
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^["“'‘,;:–—-]+\s?/, '')
    .replace(/^(?:because of|because|after|as|while|although|and|but|that|then|so) /i, '')
    .replace(/[.,;:]+$/, '');
  return line.length <= 300 ? line : `${line.slice(0, 299).trimEnd()}…`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** A readable slug from the claim's canonical key: "claude-code-ban-alibaba". */
export function slugOfClaim(group: ClaimGroup): string {
  const parts =
    group.kind === 'ban'
      ? [group.tool, 'ban', ...banned(group)]
      : group.key.split('|').filter((part) => part !== 'behaviour' && part !== '*');
  return parts
    .join('-')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
}

function banned(group: ClaimGroup): readonly string[] {
  return group.claimKeys.slice(0, 2).flatMap((key) => key.split('|').slice(2));
}
