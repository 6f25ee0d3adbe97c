import type { Publisher } from '../model/catalogue.ts';
import type { Problem } from '../model/problem.ts';
import { gather } from './entries.ts';
import type { Entry } from './entries.ts';
import { invalid } from './parse.ts';
import type { ParsedFile } from './parse.ts';
import type { WrittenOrganisation } from './schema.ts';
import { slugOf } from './slug.ts';

interface OwnVoices {
  readonly publishers: readonly Entry<Publisher>[];
  readonly problems: readonly Problem[];
}

/**
 * Organisations that have domains and no publisher of their slug speak there for themselves. Domain by domain they give
 * way to the publishers written for them, and shipped ones to whatever the user's own files say; what else two claim is
 * left for the check of duplicates.
 */
export function ownVoices(files: readonly ParsedFile[], written: readonly Entry<Publisher>[]): OwnVoices {
  const bySlug = new Map(written.map((entry) => [entry.value.slug, entry]));
  const all = gather(files, 'organisations', ({ value }: Entry<WrittenOrganisation>) => ownVoice(value));
  const given = (own: Entry<Publisher>): Entry<Publisher> => ({
    ...own,
    value: {
      ...own.value,
      domains: own.value.domains.filter(
        (domain) =>
          ![...written, ...all].some(
            (other) => other !== own && yields(own, other) && other.value.domains.includes(domain),
          ),
      ),
    },
  });
  const left = all.map(given).filter(({ value }) => value.domains.length > 0);
  return {
    publishers: left.filter(({ value }) => !bySlug.has(value.slug)),
    problems: left.flatMap((own) => {
      const holder = bySlug.get(own.value.slug);
      return holder?.shipped === own.shipped ? [unheard(own, holder)] : [];
    }),
  };
}

/** It is judged by nobody beyond its own word, and found by its addresses only: newspapers are called like makers. */
function ownVoice({ name, slug = slugOf(name), domains }: WrittenOrganisation): Publisher {
  const own = { slug, name, family: slug, names: [], domains, organisation: slug };
  return { ...own, kind: 'vendor', reliability: 'F', byAddress: true };
}

function yields(own: Entry<Publisher>, other: Entry<Publisher>): boolean {
  return (own.shipped && !other.shipped) || other.value.organisation === own.value.slug;
}

function unheard(own: Entry<Publisher>, holder: Entry<Publisher>): Problem {
  const { slug, domains } = own.value;
  return invalid(
    own.placeOf('domains'),
    'domains',
    `${domains.join(', ')} is of no use, for the publisher ${slug} (${holder.placeOf('slug')}) speaks for it`,
    'Move the domains to that publisher, or give it a slug of its own.',
  );
}
