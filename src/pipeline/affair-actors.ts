import { isActorOf, nameOfBody, wholeOf, withoutDay } from '../claims/grouping/index.ts';
import type { ClaimGroup } from '../claims/grouping/index.ts';
import { nameOfSlug } from '../provenance/index.ts';
import type { Book } from '../provenance/index.ts';

/** Actors of a ban, as its keys have them. */
export function actorKeys(group: ClaimGroup): readonly string[] {
  return [...new Set(group.claimKeys.map((key) => key.split('|')[2] ?? ''))].filter((actor) => actor !== '');
}

/** Actors of a ban, as they are shown. */
export function displayActors(group: ClaimGroup, book: Book): readonly string[] {
  const told = group.founding.flatMap((one) =>
    (one.statement.actor ?? '').split(';').map((name) => name.trim()),
  );
  const words = group.founding.flatMap(({ statement: { quote, chain } }) => [
    ...chain.map((link) => link.resolved ?? link.name),
    quote,
  ]);
  return actorKeys(group)
    .filter((key) => !key.startsWith('?'))
    .map((key) => {
      const whole = wholeOf(key);
      const name = book.organisationName(whole);
      const named = told.find((one) => isActorOf(whole, one));
      const shown =
        name === whole ? (named ? withoutDay(named) : (nameOfBody(whole) ?? nameOfSlug(whole, words))) : name;
      return whole === key ? shown : `part of ${shown}`;
    });
}

/** Whose act a claim tells of, as it is shown; null for nobody told. */
export function actorOfClaim(group: ClaimGroup, actors: readonly string[]): string | null {
  if (group.kind === 'ban') return actors.length === 0 ? null : actors.join('; ');
  return group.founding.flatMap((one) => one.statement.actor ?? []).toSorted()[0] ?? null;
}
