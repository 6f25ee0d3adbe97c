import type { Catalogue, Organisation, Publisher, Source, Tool } from '../model/catalogue.ts';
import type { Problem } from '../model/problem.ts';
import {
  checkAuthorities,
  checkDuplicates,
  checkPolicy,
  checkPurls,
  checkSchedules,
  checkSlugs,
} from './check.ts';
import { byName, gather, single } from './entries.ts';
import type { Entry } from './entries.ts';
import { invalid } from './parse.ts';
import type { ParsedFile } from './parse.ts';
import { ownVoices } from './own-voices.ts';
import { FILE_SCHEMAS } from './schema.ts';
import type {
  WrittenCollect,
  WrittenOrganisation,
  WrittenPolicy,
  WrittenProbe,
  WrittenPublisher,
  WrittenSource,
  WrittenTool,
} from './schema.ts';
import { slugOf } from './slug.ts';

/** Joins the checked files to one catalogue (defaults filled, references resolved to slugs) and checks it as a whole. */
export function assemble(
  files: readonly ParsedFile[],
  hash: string,
): { readonly catalogue: Catalogue; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const joining: Joining = {
    files,
    refuse: (entry, field, message, hint) => {
      problems.push(invalid(entry.placeOf(field), field, message, hint));
    },
  };
  const organisations = gather(files, 'organisations', (entry: Entry<WrittenOrganisation>) =>
    toOrganisation(entry.value),
  );
  const organisationNamed = byName(organisations, (one) => [one.slug, one.name, ...one.names]);
  const tools = toolsOf(joining, organisationNamed);
  const toolSlugs = new Set(tools.map((entry) => entry.value.slug));
  const written = publishersOf(joining, organisationNamed);
  const voices = ownVoices(files, written);
  problems.push(...voices.problems);
  const publishers = [...written, ...voices.publishers];
  const sources = sourcesOf(joining, publishers, toolSlugs);
  const probes = probesOf(joining, toolSlugs);

  const all = { organisations, tools, publishers, sources, probes };
  problems.push(
    ...checkSlugs(all),
    ...checkAuthorities(all),
    ...checkDuplicates(all),
    ...checkPolicy(files),
    ...checkPurls(tools),
    ...checkSchedules(sources),
  );
  return {
    catalogue: {
      hash,
      organisations: organisations.map((entry) => entry.value),
      tools: tools.map((entry) => entry.value),
      publishers: publishers.map((entry) => entry.value),
      sources: sources.map((entry) => entry.value),
      policy: single<WrittenPolicy>(files, 'policy') ?? { version: 1, rules: [] },
      collect: single<WrittenCollect>(files, 'collect') ?? FILE_SCHEMAS.collect.parse({}),
      probes: probes.map((entry) => entry.value),
    },
    problems,
  };
}

/** The files that are joined, and where is told what does not fit. */
interface Joining {
  readonly files: readonly ParsedFile[];
  readonly refuse: (entry: Entry<unknown>, field: string, message: string, hint: string) => void;
}

type ByName<T> = ReadonlyMap<string, T>;

const ADD_ORGANISATION = 'Add it to organisations.yaml, or name one that is there.';
const ADD_TOOL = 'Add it to tools.yaml, or name the slug of one that is there.';

function toolsOf({ files, refuse }: Joining, organisationNamed: ByName<Organisation>) {
  return gather(files, 'tools', (entry: Entry<WrittenTool>) => {
    const vendor = organisationNamed.get(entry.value.vendor.toLowerCase());
    if (!vendor) refuse(entry, 'vendor', `no organisation "${entry.value.vendor}"`, ADD_ORGANISATION);
    return toTool(entry.value, vendor?.slug ?? '');
  });
}

function publishersOf({ files, refuse }: Joining, organisationNamed: ByName<Organisation>) {
  return gather(files, 'publishers', (entry: Entry<WrittenPublisher>) => {
    const named = entry.value.organisation;
    const organisation = named === null ? undefined : organisationNamed.get(named.toLowerCase());
    if (named !== null && !organisation)
      refuse(entry, 'organisation', `no organisation "${named}"`, ADD_ORGANISATION);
    return toPublisher(entry.value, organisation?.slug ?? null);
  });
}

function sourcesOf(
  { files, refuse }: Joining,
  publishers: readonly Entry<Publisher>[],
  toolSlugs: ReadonlySet<string>,
) {
  const publisherNamed = byName(publishers, (one) => [one.slug, one.name, ...one.names]);
  const publisherAt = byName(publishers, (one) => one.domains);
  return gather(files, 'sources', (entry: Entry<WrittenSource>) => {
    const { publisher: named, tool, url } = entry.value;
    const publisher =
      named === undefined ? byHost(publisherAt, url) : publisherNamed.get(named.toLowerCase());
    if (!publisher) {
      const what = named === undefined ? `no publisher has the domain of ${url}` : `no publisher "${named}"`;
      refuse(entry, 'publisher', what, 'Add it to publishers.yaml, or name one that is there.');
    }
    if (tool !== null && !toolSlugs.has(tool)) refuse(entry, 'tool', `no tool "${tool}"`, ADD_TOOL);
    return toSource(entry.value, publisher?.slug ?? '');
  });
}

function probesOf({ files, refuse }: Joining, toolSlugs: ReadonlySet<string>) {
  return gather(files, 'probes', (entry: Entry<WrittenProbe>, place) => {
    const { tool, slug } = entry.value;
    if (!toolSlugs.has(tool)) refuse(entry, 'tool', `no tool "${tool}"`, ADD_TOOL);
    return { ...entry.value, slug: slug ?? `${tool}-${String(place + 1)}` };
  });
}

function toOrganisation({ domains: _domains, ...written }: WrittenOrganisation): Organisation {
  return {
    ...written,
    slug: written.slug ?? slugOf(written.name),
    names: unique([written.name, ...written.names]),
  };
}

function toTool(written: WrittenTool, vendor: string): Tool {
  return {
    ...written,
    slug: written.slug ?? slugOf(written.name),
    aliases: unique([written.name, ...written.aliases]),
    vendor,
  };
}

function toPublisher(written: WrittenPublisher, organisation: string | null): Publisher {
  const slug = written.slug ?? slugOf(written.name);
  return {
    ...written,
    slug,
    family: written.family ?? slug,
    names: unique([written.name, ...written.names]),
    organisation,
  };
}

function toSource(written: WrittenSource, publisher: string): Source {
  return { ...written, slug: written.slug ?? slugOf(`${publisher} ${written.kind}`), publisher };
}

/** The publisher of an address: of its host with port, its host, or a parent domain, the longest first. */
function byHost(publisherAt: ByName<Publisher>, url: string): Publisher | undefined {
  const { host, hostname } = new URL(url);
  const labels = hostname.split('.');
  const parents = labels.map((_, place) => labels.slice(place).join('.'));
  for (const name of [host, ...parents]) {
    const found = publisherAt.get(name);
    if (found) return found;
  }
  return undefined;
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
