import type { Page } from './page.ts';
import { actorOf } from './names.ts';
import { countryAlone } from './public-bodies.ts';
import type { ToldStatement } from './told.ts';

/** What the state keeps from its own people: no order of who guards all of a country. */
const OF_STATE =
  /\b(?:(?:government|official|federal|state|public|ministerial|work|military)(?:[- ](?:owned|issued|sector))? (?:devices|phones|computers|laptops|networks|systems|offices|employees|staff|workers|servants|agencies|bodies)|civil servants|ministr(?:y|ies)|ministers|officials|departments|agencies|troops|soldiers|parliament|army|military)\b/i;

/**
 * "Italian regulators", "Italy": the authority of that country by its name, where the text tells of one such alone that it
 * bans the tool, at no other time. A country itself is only its guardian of privacy, whose orders hold for all of it.
 */
export function ofCountry(
  actor: string,
  { tool, statement }: ToldStatement,
  page: Page,
  actorsOf: (ban: ToldStatement, page: Page) => readonly string[],
): string | undefined {
  const told = (statement.actor ?? '').split(';').find((name) => actorOf(name.trim(), page.names) === actor);
  const country = told === undefined ? undefined : countryAlone(told);
  if (country === undefined) return undefined;
  const itself = actor.endsWith('-government');
  if (itself && OF_STATE.test(statement.quote)) return undefined;
  const authorities = [...page.names.bodies]
    .filter(([id]) => (itself ? id === `${country}-privacy` : id.startsWith(`${country}-`)))
    .map(([, slug]) => slug);
  const others = page.bans.flatMap((one) =>
    one.tool === tool
      ? actorsOf(one, page).flatMap((key) =>
          authorities.includes(key) ? [{ key, day: one.statement.eventDate }] : [],
        )
      : [],
  );
  const [first, ...more] = new Set(others.map(({ key }) => key));
  if (first === undefined || more.length > 0) return undefined;
  return others.some(({ day }) => isSameTime(day, statement.eventDate)) ? first : undefined;
}

/** Whether two days may be one, as far as they are told. */
const isSameTime = (one: string | null, other: string | null): boolean =>
  one === null || other === null || one.startsWith(other) || other.startsWith(one);
