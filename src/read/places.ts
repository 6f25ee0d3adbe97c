import type { CaptureHint } from '../model/capture.ts';
import type { Standing } from '../model/document.ts';
import { repositoryAt, repositoryOfPurl } from '../versions/repository.ts';
import type { Repository, RepositoryPage } from '../versions/repository.ts';
import type { ReadContext } from './publisher.ts';

/** Places that are one tool's own, by what their addresses have in common. */
interface Places {
  /** Slug by repository's key; null: of several tools. */
  readonly repositories: ReadonlyMap<string, string | null>;
  /** Slug by host of a forum. */
  readonly forums: ReadonlyMap<string, string | null>;
}

const places = new WeakMap<
  ReadContext['tools'],
  { readonly sources: ReadContext['sources']; readonly all: Places }
>();

/** Repositories of tools, by their entries, packages and sources, and forums that are a source of one tool alone. */
function placesOf({ tools, sources }: ReadContext): Places {
  const ready = places.get(tools);
  if (ready?.sources === sources) return ready.all;
  const repositories = new Map<string, string | null>();
  const forums = new Map<string, string | null>();
  const add = (map: Map<string, string | null>, key: string | undefined, tool: string): void => {
    if (key !== undefined)
      map.set(key, (map.get(key) ?? tool) === tool && map.get(key) !== null ? tool : null);
  };
  for (const { slug, purl, companions, repositories: own = [] } of tools) {
    for (const one of purl === null ? companions : [purl, ...companions])
      add(repositories, repositoryOfPurl(one), slug);
    for (const one of own) add(repositories, one.toLowerCase(), slug);
  }
  for (const { kind, url, tool } of sources) {
    if (tool === null || !URL.canParse(url)) continue;
    add(repositories, repositoryAt(url)?.key, tool);
    const { host, pathname } = new URL(url);
    // A category of a forum is no forum: whoever runs the whole need not make the tool.
    if (kind === 'discourse' && pathname === '/') add(forums, host, tool);
  }
  const all = { repositories, forums };
  places.set(tools, { sources, all });
  return all;
}

/** Pages of a repository that are about it as a whole; a file may be of any branch, and a wiki anybody's. */
const ABOUT: ReadonlySet<RepositoryPage> = new Set(['issue', 'discussion', 'change', 'release', 'advisory']);

/** Where a document stands, as far as that says what it is about. */
export interface Place {
  /** Undefined outside of repositories, and on pages that need not be about theirs. */
  readonly repository: Repository | undefined;
  /** Slug of the tool whose own place it is; null where it is none's, or of one that the catalogue does not know. */
  readonly tool: string | null;
}

/** Whose place an address is, by the catalogue's packages and sources; `hint`: of the capture that it was read from. */
export function placeAt(url: string | null, hint: CaptureHint, context: ReadContext): Place {
  const { repositories, forums } = placesOf(context);
  const found = repositoryAt(url);
  if (found !== undefined) {
    const repository = ABOUT.has(found.page) ? found : undefined;
    return { repository, tool: (repository && repositories.get(repository.key)) ?? null };
  }
  const host = url !== null && URL.canParse(url) ? new URL(url).host : '';
  // A server of one's own tells the posts of the repository that its source names.
  const source = context.sources.find(({ slug }) => slug === hint.source);
  const own = source?.kind === 'github' && hint.shape === 'github' ? source.tool : null;
  return { repository: undefined, tool: own ?? forums.get(host) ?? null };
}

/** The standing as it counts: in a place that is not the tool's own nobody is its maker. */
export function standingAt(
  standing: Standing | undefined,
  place: Place,
  tool: string | null,
): Standing | undefined {
  return standing === 'maker' && (tool === null ? place.repository === undefined : place.tool !== tool)
    ? 'user'
    : standing;
}
