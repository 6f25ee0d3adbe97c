import type { Catalogue } from '../../model/catalogue.ts';
import type { KnownName } from '../../probes/indicators.ts';

/**
 * Companies and services that a text may name as a target, with the domains that the catalogue knows of them.
 * The tool's own vendor stands in its packages anyway, and tells nothing.
 */
export function knownNames(catalogue: Catalogue, tool: string): readonly KnownName[] {
  const vendor = catalogue.tools.find((one) => one.slug === tool)?.vendor;
  const domains = Map.groupBy(catalogue.publishers, (publisher) => publisher.organisation);
  return catalogue.organisations.flatMap((organisation) => {
    if (organisation.slug === vendor) return [];
    const own = (domains.get(organisation.slug) ?? []).flatMap((publisher) => publisher.domains);
    return [...new Set([organisation.name, ...organisation.names])].map((name) => ({ name, domains: own }));
  });
}

/** Domains of those who only tell: newsrooms, forums and the like. */
export const tellingDomains = (catalogue: Catalogue): readonly string[] =>
  catalogue.publishers
    .filter((publisher) => publisher.organisation === null)
    .flatMap((publisher) => publisher.domains);
