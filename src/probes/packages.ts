import type { Fetch } from '../model/ports.ts';
import { ProblemError, problem } from '../model/problem.ts';
import { withoutPlatform } from '../versions/link.ts';
import type { Purl } from '../versions/purl.ts';
import { packageOf, registryName } from '../versions/purl.ts';
import type { ArtifactRef } from './artifact.ts';

/** The platform whose package stands for all: named in every report that uses one. */
export const PLATFORM = 'linux-x64';

/** One version of a package as its registry describes it. */
export interface Manifest {
  readonly package: string;
  readonly version: string;
  readonly artifact: ArtifactRef;
  /** Package name → version. */
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
}

/** Asks an npm registry about one version. Throws ProblemError: `unknown-version`, `registry-malformed`, the port's own. */
export async function fetchManifest(
  purl: Purl,
  version: string,
  base: string,
  fetch: Fetch,
): Promise<Manifest> {
  const subject = `${packageOf(purl)}@${version}`;
  const name = registryName(purl).replace('/', '%2f');
  const answer = await fetch({
    url: `${base.replace(/\/$/, '')}/${name}/${encodeURIComponent(version)}`,
    headers: { accept: 'application/json' },
    robots: false,
  });
  if (!answer.ok) throw new ProblemError(answer.problem, 3);
  if (answer.response.status !== 200)
    throw new ProblemError(
      problem(
        'unknown-version',
        subject,
        `the registry answers ${String(answer.response.status)}`,
        'List the versions with hearsay releases TOOL.',
      ),
      3,
    );
  let document: Readonly<Record<string, unknown>> = {};
  try {
    document = fields(JSON.parse(new TextDecoder().decode(answer.response.body)));
  } catch {
    // Falls through to the check below: an answer that is no JSON names no archive either.
  }
  const dist = fields(document['dist']);
  const url = text(dist['tarball']);
  if (url === null)
    throw new ProblemError(
      problem('registry-malformed', subject, 'the answer names no archive', 'Check the registry’s address.'),
      3,
    );
  const optional = Object.entries(fields(document['optionalDependencies'])).flatMap(([dependency, range]) =>
    typeof range === 'string' ? [[dependency, range] as const] : [],
  );
  const shasum = text(dist['shasum']);
  const integrity =
    text(dist['integrity']) ??
    (shasum !== null && /^[0-9a-f]{40}$/i.test(shasum)
      ? `sha1-${Buffer.from(shasum, 'hex').toString('base64')}`
      : null);
  return {
    package: packageOf(purl),
    version,
    artifact: { url, integrity },
    optionalDependencies: Object.fromEntries(optional),
  };
}

function isPlatformOf(dependency: string, name: string): boolean {
  const [scope, rest] = dependency.startsWith('@') ? dependency.split('/') : [null, dependency];
  // "@tool/linux-x64" belongs to "tool" as "tool-linux-x64" does.
  return (
    withoutPlatform(dependency) === name ||
    (scope === `@${name}` && withoutPlatform(`x-${rest ?? ''}`) === 'x')
  );
}

/**
 * The platform package that carries a tool's code: of the optional dependencies that are the tool for one platform,
 * the one for `platform`, else the first by name. Undefined when the tool has none.
 */
export function platformPackage(
  manifest: Pick<Manifest, 'optionalDependencies'>,
  name: string,
  platform: string = PLATFORM,
): { readonly name: string; readonly version: string } | undefined {
  const candidates = Object.keys(manifest.optionalDependencies)
    .filter((dependency) => isPlatformOf(dependency, name))
    .sort();
  const chosen =
    candidates.find((dependency) => dependency.endsWith(platform)) ??
    candidates.find((dependency) => dependency.includes(platform)) ??
    candidates[0];
  if (chosen === undefined) return undefined;
  const version = /\d+(?:\.\d+)+[^\s]*/.exec(manifest.optionalDependencies[chosen] ?? '')?.[0];
  return version === undefined ? undefined : { name: chosen, version };
}

/** A package name of npm as a purl. */
export function npmPurl(name: string): Purl {
  const slash = name.indexOf('/');
  return {
    type: 'npm',
    namespace: slash > 0 ? name.slice(0, slash) : null,
    name: slash > 0 ? name.slice(slash + 1) : name,
    version: null,
    qualifiers: {},
    subpath: null,
  };
}
