import type { Catalogue, Source } from './catalogue.ts';
import { nearNames } from './near-names.ts';
import { problem, ProblemError } from './problem.ts';

/** Most letters of a name that near ones are looked for. */
const LONGEST = 100;

/**
 * The sources that a user names by slug, in the catalogue's order, enabled or not. Throws ProblemError (status 2)
 * `unknown-source` with near names.
 */
export function namedSources(
  { sources }: Pick<Catalogue, 'sources'>,
  wanted: readonly string[],
): readonly Source[] {
  const slugs = sources.map(({ slug }) => slug);
  const missing = wanted.find((slug) => !slugs.includes(slug));
  if (missing === undefined) return sources.filter(({ slug }) => wanted.includes(slug));
  const asked = missing.slice(0, LONGEST);
  const begun = asked.length < 3 ? [] : slugs.filter((slug) => slug.startsWith(asked.toLowerCase()));
  const near = [...new Set([...begun, ...nearNames(asked, slugs)])].slice(0, 5);
  const hint =
    near.length > 0 ? `did you mean ${near.join(', ')}?` : 'see hearsay doctor --json, or sources.yaml';
  throw new ProblemError(
    problem('unknown-source', missing, 'the catalogue has no source of this name', hint),
  );
}
