import cron from 'node-cron';
import { PackageURL } from 'packageurl-js';
import type { Organisation, ProbeRule, Publisher, Source, Tool } from '../model/catalogue.ts';
import type { Problem } from '../model/problem.ts';
import type { Entry } from './entries.ts';
import { invalid } from './parse.ts';
import type { ParsedFile } from './parse.ts';
import type { WrittenPolicy } from './schema.ts';

interface Entries {
  readonly organisations: readonly Entry<Organisation>[];
  readonly tools: readonly Entry<Tool>[];
  readonly publishers: readonly Entry<Publisher>[];
  readonly sources: readonly Entry<Source>[];
  readonly probes: readonly Entry<ProbeRule>[];
}

/** Slugs, names and domains that two entries claim: each would make the answer depend on the order of files. */
export function checkDuplicates(all: Entries): readonly Problem[] {
  return [
    ...twice(all.organisations, 'slug', (one) => [one.slug]),
    ...twice(all.organisations, 'names', (one) => one.names),
    ...twice(all.tools, 'slug', (one) => [one.slug]),
    ...twice(all.tools, 'aliases', (one) => one.aliases),
    ...twice(all.tools, 'purl', (one) => (one.purl === null ? [] : [one.purl])),
    ...twice(all.publishers, 'slug', (one) => [one.slug]),
    ...twice(all.publishers, 'names', (one) => one.names),
    ...twice(all.publishers, 'domains', (one) => one.domains),
    ...twice(all.sources, 'slug', (one) => [one.slug]),
    ...twice(all.probes, 'slug', (one) => [one.slug]),
  ];
}

/** Entries whose name leaves no letters for a slug (a name in Chinese, say): they need one of their own. */
export function checkSlugs(all: Entries): readonly Problem[] {
  return [...all.organisations, ...all.tools, ...all.publishers]
    .filter((entry) => entry.value.slug === '')
    .map((entry) =>
      invalid(
        entry.placeOf('slug'),
        'slug',
        'the name has no Latin letter or digit to make a slug of',
        'Add a slug of lower-case words joined by hyphens.',
      ),
    );
}

/** Publishers that are regulators of an organisation of which the catalogue says that it is no authority. */
export function checkAuthorities(all: Entries): readonly Problem[] {
  const bySlug = new Map(all.organisations.map((entry) => [entry.value.slug, entry]));
  return all.publishers.flatMap((entry) => {
    const organisation = bySlug.get(entry.value.organisation ?? '');
    if (entry.value.kind !== 'regulator' || organisation?.value.authority !== false) return [];
    return [
      invalid(
        entry.placeOf('organisation'),
        'organisation',
        `${entry.value.slug} is a regulator, and ${organisation.value.slug} (${organisation.placeOf('name')}) is no authority`,
        'Take "authority: false" from the organisation, or give the publisher another kind.',
      ),
    ];
  });
}

/** Rules that a policy asks twice: the second would never be reached. */
export function checkPolicy(files: readonly ParsedFile[]): readonly Problem[] {
  const asked = new Set<string>();
  return files
    .filter((parsed) => parsed.file.kind === 'policy')
    .slice(-1)
    .flatMap((parsed) =>
      (parsed.value as WrittenPolicy).rules.flatMap(({ id }, place) => {
        if (!asked.has(id)) {
          asked.add(id);
          return [];
        }
        const where = parsed.placeOf(['rules', place, 'id']);
        return [invalid(where, 'rules', `"${id}" is asked twice`, 'Keep one of the two.')];
      }),
    );
}

/** Package URLs that the purl specification refuses. */
export function checkPurls(tools: readonly Entry<Tool>[]): readonly Problem[] {
  return tools.flatMap((entry) => [
    ...(entry.value.purl === null ? [] : [entry.value.purl]).flatMap((purl) =>
      purlProblem(entry, 'purl', purl),
    ),
    ...entry.value.companions.flatMap((purl) => purlProblem(entry, 'companions', purl)),
  ]);
}

/** Schedules that are no five-field cron expression. */
export function checkSchedules(sources: readonly Entry<Source>[]): readonly Problem[] {
  return sources
    .filter(({ value }) => value.schedule.trim().split(/\s+/).length !== 5 || !cron.validate(value.schedule))
    .map((entry) =>
      invalid(
        entry.placeOf('schedule'),
        'schedule',
        `"${entry.value.schedule}" is no cron expression of five fields`,
        'Write minute, hour, day, month and weekday, for instance "17 * * * *".',
      ),
    );
}

function purlProblem(entry: Entry<Tool>, field: string, purl: string): readonly Problem[] {
  const hint = 'Write it as in "pkg:npm/%40scope/name", without a version.';
  try {
    return PackageURL.fromString(purl).version
      ? [invalid(entry.placeOf(field), field, `"${purl}" names a version`, hint)]
      : [];
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return [invalid(entry.placeOf(field), field, `"${purl}" is no package URL: ${why}`, hint)];
  }
}

function twice<T extends { readonly slug: string }>(
  entries: readonly Entry<T>[],
  field: string,
  keysOf: (value: T) => readonly string[],
): readonly Problem[] {
  const owner = new Map<string, Entry<T>>();
  const problems: Problem[] = [];
  for (const entry of entries) {
    for (const key of keysOf(entry.value)) {
      const first = owner.get(key.toLowerCase());
      if (first && first !== entry)
        problems.push(
          invalid(
            entry.placeOf(field),
            field,
            `"${key}" is already taken by ${first.value.slug} (${first.placeOf(field)})`,
            'Keep it in one entry only, or give this entry a slug of its own.',
          ),
        );
      else owner.set(key.toLowerCase(), entry);
    }
  }
  return problems;
}
