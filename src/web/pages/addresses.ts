import type { Flag, Grade } from '../../model/claim.ts';
import type { DigestPages } from '../../reports/formats/index.ts';

/** Parameters of a page's address, as asked for. */
export type Parameters = Readonly<Record<string, string | undefined>>;

/** The address of the list of claims with these parameters; empty ones are left out. */
export const listAddress = (parameters: Parameters): string => addressOf('/', parameters);

/** A page's address with these parameters; empty ones are left out. */
export function addressOf(path: string, parameters: Parameters): string {
  const query = queryOf(parameters);
  return query === '' ? path : `${path}?${query}`;
}

/** The address of a claim, as it was known at the time asked for. */
export const claimAddress = (id: string, asOf?: string): string =>
  asOf === undefined || asOf === '' ? `/claims/${id}` : `/claims/${id}?${queryOf({ 'as-of': asOf })}`;

/** Where it is said what a grade or a flag means. */
export const wordAddress = (word: Grade | Flag): string => `/words#${word}`;

/** The address of a day's digest, or of the feed of digests, of one tool or of all. */
export const digestAddress = (path: '/digest' | '/digest.atom', tool?: string, date?: string): string =>
  addressOf(path, { date, tool });

/** The pages for a digest, in front of whose addresses stands ours as seen from outside; nothing where it is served with them. */
export function pagesAt(publicUrl: string): DigestPages {
  const at = publicUrl.replace(/\/$/, '');
  return {
    claim: (id) => at + claimAddress(id),
    word: (grade) => at + wordAddress(grade),
    digest: (tool, day) => at + digestAddress('/digest', tool, day),
    feed: (tool, day) => at + digestAddress('/digest.atom', tool, day),
  };
}

const queryOf = (parameters: Parameters): string =>
  new URLSearchParams(
    Object.entries(parameters).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, value]],
    ),
  ).toString();
